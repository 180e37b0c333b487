#include "utf8.h"

#include <string.h>

#include "system.h"

size_t utf8_character(const char *bytes, size_t length, unsigned long *code)
{
    static const unsigned long SMALLEST[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char first = length > 0 ? (unsigned char)bytes[0] : 0;
    const size_t size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    size_t i;

    if (length < size || (first >= 0x80 && first < 0xC2) || first > 0xF4)
        return 0;
    *code = size == 1 ? first : first & (0x7FU >> size);
    for (i = 1; i < size; i++) {
        if (((unsigned char)bytes[i] & 0xC0) != 0x80)
            return 0;
        *code = *code << 6 | ((unsigned char)bytes[i] & 0x3F);
    }
    if (*code < SMALLEST[size] || *code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF))
        return 0;
    return size;
}

void utf8_add(struct text *text, unsigned long code)
{
    char bytes[4];

    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = 0xFFFD;
    if (code < 0x80) {
        bytes[0] = (char)code;
        text_add(text, bytes, 1);
    } else if (code < 0x800) {
        bytes[0] = (char)(0xC0 | code >> 6);
        bytes[1] = (char)(0x80 | (code & 0x3F));
        text_add(text, bytes, 2);
    } else if (code < 0x10000) {
        bytes[0] = (char)(0xE0 | code >> 12);
        bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (code & 0x3F));
        text_add(text, bytes, 3);
    } else {
        bytes[0] = (char)(0xF0 | code >> 18);
        bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[3] = (char)(0x80 | (code & 0x3F));
        text_add(text, bytes, 4);
    }
}

int is_utf8(const char *bytes, size_t length)
{
    unsigned long code;
    size_t at, size;

    for (at = 0; at < length; at += size) {
        size = utf8_character(bytes + at, length - at, &code);
        if (size == 0)
            return 0;
    }
    return 1;
}

char *utf8_of(const char *text)
{
    return is_utf8(text, strlen(text)) ? text_of("%s", text) : system_to_utf8(text);
}
