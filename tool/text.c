#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exit_code.h"

static void *or_end(void *memory)
{
    if (memory == NULL) {
        fputs("pleo: out of memory\n", stderr);
        exit(EXIT_MACHINE);
    }
    return memory;
}

void *memory(size_t size)
{
    return or_end(malloc(size));
}

void text_room(struct text *text, size_t more)
{
    if (text->room - text->length <= more) {
        text->room = (text->length + more + 1) * 2;
        text->bytes = or_end(realloc(text->bytes, text->room));
    }
}

void text_add(struct text *text, const char *bytes, size_t length)
{
    text_room(text, length);
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

static void add_formatted(struct text *text, const char *format, va_list arguments)
{
    va_list again;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        return;
    text_room(text, (size_t)length);
    vsnprintf(text->bytes + text->length, (size_t)length + 1, format, arguments);
    text->length += (size_t)length;
}

void text_print(struct text *text, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    add_formatted(text, format, arguments);
    va_end(arguments);
}

char *text_of(const char *format, ...)
{
    struct text text = {0};
    va_list arguments;

    va_start(arguments, format);
    add_formatted(&text, format, arguments);
    va_end(arguments);
    return text.bytes;
}

void wipe(void *secret, size_t size)
{
    volatile char *byte = secret;

    while (size-- > 0)
        *byte++ = 0;
}

int begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}
