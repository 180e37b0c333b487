#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"
#include "utf8.h"

static int is_wanted;

int json_is_wanted(void)
{
    return is_wanted;
}

void json_want(void)
{
    is_wanted = 1;
}

void json_set_text(pleo_json json, const char *pointer, const char *text)
{
    char *utf8;

    if (text == NULL) {
        pleo_json_set_null(json, pointer, PLEO_NTS);
        return;
    }
    utf8 = utf8_of(text);
    pleo_json_set_text(json, pointer, PLEO_NTS, utf8, (int32_t)strlen(utf8));
    free(utf8);
}

pleo_json json_list(void)
{
    pleo_json list = 0;

    pleo_json_new(0, &list);
    pleo_json_set_json(list, NULL, 0, "[]", 2);
    return list;
}

pleo_json json_of(pleo_response answer)
{
    pleo_json json = 0;

    pleo_json_new(0, &json);
    pleo_json_set_value(json, NULL, 0, answer, NULL, 0);
    return json;
}

/* What it is as a text of so many bytes, which its caller frees. */
static char *printed_of(pleo_json json, int32_t *length)
{
    char *printed;

    *length = 0;
    pleo_json_print_text(json, NULL, 0, length);
    printed = memory((size_t)*length + 1);
    if (pleo_json_print_text(json, printed, *length + 1, NULL) != PLEO_OK)
        *length = 0;
    return printed;
}

void json_set_json(pleo_json json, const char *pointer, pleo_json value)
{
    int32_t length;
    char *printed = printed_of(value, &length);

    pleo_json_set_json(json, pointer, PLEO_NTS, printed, length);
    free(printed);
}

void json_end(pleo_json json)
{
    int32_t length;
    char *printed = printed_of(json, &length);

    if (length > 0)
        json_print(printed, (size_t)length);
    free(printed);
    pleo_free(json);
}

/* A character as JSON has it in ASCII; where it stands for the end of a line between values, it is a blank there. */
static void print_character(unsigned long code)
{
    if (code == '\r')
        putchar(' ');
    else if (code == '\n' || code == '\t' || (code >= ' ' && code < 0x7F))
        putchar((int)code);
    else if (code > 0xFFFF)
        printf("\\u%04lx\\u%04lx", 0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF));
    else
        printf("\\u%04lx", code);
}

void json_print(const char *json, size_t length)
{
    unsigned long code;
    size_t at, size;

    if (length == 0)
        return;
    for (at = 0; at < length; at += size) {
        size = utf8_character(json + at, length - at, &code);
        if (size == 0) { /* what is no character is the character that stands for that */
            code = 0xFFFD;
            size = 1;
        }
        print_character(code);
    }
    if (json[length - 1] != '\n')
        putchar('\n');
}
