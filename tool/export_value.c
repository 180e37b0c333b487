/* Values of the items of an export job, as texts of any length. */

#include "export_writer.h"

int32_t export_add_json(struct text *text, pleo_response item, const char *pointer)
{
    int32_t length = 0, status = pleo_response_json_text(item, pointer, PLEO_NTS, NULL, 0, &length);
    char *at;

    if (status != PLEO_E_BUFFER)
        return status;
    text_room(text, (size_t)length);
    at = text->bytes + text->length;
    status = pleo_response_json_text(item, pointer, PLEO_NTS, at, length + 1, &length);
    if (status != PLEO_OK)
        return status;
    text->length += (size_t)length;
    for (; *at != '\0'; at++) /* within a text of JSON a line's end is an escape */
        if (*at == '\n' || *at == '\r')
            *at = ' ';
    return PLEO_OK;
}

int32_t export_add_value(struct text *text, pleo_response item, const char *pointer)
{
    int32_t type = PLEO_JSON_MISSING, length = 0;
    int32_t status = pleo_response_type(item, pointer, PLEO_NTS, &type);
    char *at;

    if (status != PLEO_OK)
        return status;
    if (type == PLEO_JSON_MISSING || type == PLEO_JSON_NULL)
        return PLEO_E_MISSING;
    if (type != PLEO_JSON_STRING)
        return export_add_json(text, item, pointer);
    status = pleo_response_text(item, pointer, PLEO_NTS, NULL, 0, &length);
    if (status == PLEO_OK)
        return PLEO_OK; /* it is empty */
    if (status == PLEO_E_TEXT) /* it has a NUL, or half a character */
        return export_add_json(text, item, pointer);
    if (status != PLEO_E_BUFFER)
        return status;
    text_room(text, (size_t)length);
    at = text->bytes + text->length;
    status = pleo_response_text(item, pointer, PLEO_NTS, at, length + 1, &length);
    if (status == PLEO_OK)
        text->length += (size_t)length;
    return status;
}
