/* pleo export --format xml: elements by the names of members, those of an array one behind the other. */

#include "export_writer.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

/*
 * Adds a text as XML has it. What XML has no character for is U+FFFD: control characters, and the two that are none. In
 * an attribute a line's end and a tab are kept by their numbers.
 */
static void add_text(struct text *piece, const char *text, size_t length, int is_attribute)
{
    unsigned long code;
    size_t at, size;

    for (at = 0; at < length; at += size) {
        size = utf8_character(text + at, length - at, &code);
        if (size == 0) {
            code = 0xFFFD;
            size = 1;
        }
        if (code == '&')
            text_print(piece, "&amp;");
        else if (code == '<')
            text_print(piece, "&lt;");
        else if (code == '>')
            text_print(piece, "&gt;");
        else if (code == '"')
            text_print(piece, "&quot;");
        else if (code == '\r' || (is_attribute && (code == '\n' || code == '\t')))
            text_print(piece, "&#%lu;", code);
        else if ((code < ' ' && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0) || code == 0xFFFE || code == 0xFFFF)
            utf8_add(piece, 0xFFFD);
        else
            utf8_add(piece, code);
    }
}

static void add_attribute(struct text *piece, const char *name, const char *value)
{
    text_print(piece, " %s=\"", name);
    add_text(piece, value, strlen(value), 1);
    text_print(piece, "\"");
}

/* The name of a member, which its caller frees; NULL if no text can be it. */
static char *member_name(pleo_response member)
{
    int32_t length = 0, status = pleo_response_name_text(member, NULL, 0, &length);
    char *name = memory((size_t)length + 1);

    name[0] = '\0';
    if (status == PLEO_E_BUFFER)
        status = pleo_response_name_text(member, name, length + 1, NULL);
    if (status == PLEO_OK)
        return name;
    free(name);
    return NULL;
}

/* An element's name of a member's: _ instead of what it cannot have. Its caller frees it. */
static char *element_name(const char *name)
{
    const int begins_well = isalpha((unsigned char)name[0]) || name[0] == '_';
    char *element = text_of("%s%s", begins_well ? "" : "_", name), *at;

    for (at = element; *at != '\0'; at++)
        if ((unsigned char)*at >= 0x80 || (!isalnum((unsigned char)*at) && strchr("_-.", *at) == NULL))
            *at = '_';
    return element;
}

static int32_t add_value(struct text *piece, pleo_response value, const char *name, int depth);

/* Goes through an array, whose elements have its name, or through an object, whose members have names of their own. */
static int32_t add_values(struct text *piece, pleo_response of, const char *name, int depth)
{
    pleo_response value = 0, next = 0;
    int32_t status = pleo_response_item(of, NULL, 0, 0, &value);
    char *own = NULL;

    for (; status == PLEO_OK; value = next) {
        if (name == NULL)
            own = member_name(value);
        status = add_value(piece, value, name != NULL ? name : own != NULL ? own : "", depth);
        free(own);
        own = NULL;
        next = 0;
        if (status == PLEO_OK)
            status = pleo_response_next(value, &next);
        pleo_free(value);
    }
    return status == PLEO_E_MISSING ? PLEO_OK : status;
}

/* An amount has its decimal digits as an attribute. */
static void add_decimal(struct text *piece, pleo_response value)
{
    char digits[64];

    if (pleo_response_money_text(value, "", PLEO_NTS, digits, sizeof digits, NULL) == PLEO_OK)
        add_attribute(piece, "decimal", digits);
}

static int32_t add_element(struct text *piece, pleo_response value, const char *name, int32_t type, int depth)
{
    struct text text = {0};
    char *element = element_name(name);
    int32_t status;

    text_print(piece, "%*s<%s", 2 * depth, "", element);
    if (strcmp(element, name) != 0)
        add_attribute(piece, "name", name);
    if (type == PLEO_JSON_OBJECT) {
        add_decimal(piece, value);
        text_print(piece, ">\n");
        status = add_values(piece, value, NULL, depth + 1);
        text_print(piece, "%*s</%s>\n", 2 * depth, "", element);
    } else {
        text_print(piece, ">");
        status = export_add_value(&text, value, "");
        if (text.length > 0)
            add_text(piece, text.bytes, text.length, 0);
        text_print(piece, "</%s>\n", element);
    }
    free(text.bytes);
    free(element);
    return status;
}

/* What is null is left out, in arrays too. */
static int32_t add_value(struct text *piece, pleo_response value, const char *name, int depth)
{
    int32_t type = PLEO_JSON_MISSING, status = pleo_response_type(value, NULL, 0, &type);

    if (status != PLEO_OK || type == PLEO_JSON_NULL || type == PLEO_JSON_MISSING)
        return status;
    if (type == PLEO_JSON_ARRAY)
        return add_values(piece, value, name, depth);
    return add_element(piece, value, name, type, depth);
}

static void begin(struct export_writer *writer)
{
    text_print(&writer->piece, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<items>\n");
}

static int32_t add_item(struct export_writer *writer, pleo_response item, const struct export_known *known)
{
    struct text *piece = &writer->piece;
    int32_t status;

    text_print(piece, "  <item");
    add_attribute(piece, "known", known->word);
    if (known->former != NULL)
        add_attribute(piece, "former", known->former);
    text_print(piece, ">\n");
    status = add_values(piece, item, NULL, 2);
    text_print(piece, "  </item>\n");
    return status;
}

const struct export_format EXPORT_XML = {"xml", "xml", begin, add_item, "</items>\n"};
