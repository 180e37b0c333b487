#include "terminal.h"

#include <stdlib.h>
#include <string.h>

#include "system.h"
#include "text.h"

enum { WIDTH_MIN = 40, WIDTH_MAX = 80, FIELD = 14, ANSWER_MAX = 4096 };

static int width = WIDTH_MAX;
static int colours_out, colours_error;

void terminal_begin(void)
{
    const char *without = getenv("NO_COLOR"); /* https://no-color.org */
    int colours = (without == NULL || without[0] == '\0') && terminal_takes_colours();
    int found = terminal_width();

    colours_out = colours && is_terminal(STREAM_OUT);
    colours_error = colours && is_terminal(STREAM_ERROR);
    if (found > 0)
        width = found < WIDTH_MIN ? WIDTH_MIN : found > WIDTH_MAX ? WIDTH_MAX : found;
}

int columns(void)
{
    return width;
}

static int has_colours(FILE *stream)
{
    return stream == stderr ? colours_error : colours_out;
}

const char *style_begin(FILE *stream, enum style style)
{
    static const char *const CODES[] = {"\033[32m", "\033[33m", "\033[1;31m", "\033[2m"};

    return has_colours(stream) ? CODES[style] : "";
}

const char *style_end(FILE *stream)
{
    return has_colours(stream) ? "\033[0m" : "";
}

/* The bytes of the character at the beginning of a text: a byte that begins none counts by itself. */
static int character(const char *text)
{
    int length = 1;

    if ((text[0] & 0xC0) == 0xC0 && system_encoding() == NULL)
        while (length < 4 && (text[length] & 0xC0) == 0x80)
            length++;
    return length;
}

int next_line(const char **text, int width_max, struct line *line)
{
    const char *at = *text, *end = NULL;
    int count = 0, count_at_end = 0;

    while (*at == ' ')
        at++;
    line->bytes = at;
    while (*at != '\0' && *at != '\n' && count <= width_max) {
        if (*at == ' ') {
            end = at;
            count_at_end = count;
        }
        if (count == width_max && *at != ' ')
            break;
        at += character(at);
        count++;
    }
    if (*at == '\0' || *at == '\n' || end == NULL) {
        end = at;
        count_at_end = count;
    }
    line->length = (int)(end - line->bytes);
    line->columns = count_at_end;
    for (; line->length > 0 && line->bytes[line->length - 1] == ' '; line->columns--)
        line->length--;
    *text = *end == '\n' ? end + 1 : end;
    return line->length > 0 || *end == '\n';
}

void print_wrapped(FILE *stream, const char *text, int indent)
{
    struct line line;
    int is_first = 1;

    while (next_line(&text, width - indent, &line)) {
        fprintf(stream, "%*s%.*s\n", is_first || line.length == 0 ? 0 : indent, "", line.length, line.bytes);
        is_first = 0;
    }
    if (is_first)
        putc('\n', stream);
}

void print_field(const char *name, const char *text)
{
    printf("%-*s", FIELD, name);
    print_wrapped(stdout, text, FIELD);
}

char *harmless(const char *text, size_t length)
{
    char *copy = memory(length + 1);
    size_t i;

    for (i = 0; i < length; i++) {
        const unsigned char byte = (unsigned char)text[i];
        const int is_control = (byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F;
        const int is_second_half /* of U+0080 to U+009F */
            = byte >= 0x80 && byte < 0xA0 && i > 0 && (unsigned char)text[i - 1] == 0xC2;

        copy[i] = text[i];
        if (is_control)
            copy[i] = '?';
        else if (is_second_half && system_encoding() == NULL)
            copy[i - 1] = copy[i] = '?';
    }
    copy[length] = '\0';
    return copy;
}

int is_interactive(void)
{
    return is_terminal(STREAM_IN);
}

char *ask(const char *question, const char *fallback)
{
    char *prompt = fallback != NULL && fallback[0] != '\0' ? text_of("%s [%s]: ", question, fallback)
                                                          : text_of("%s: ", question);
    char line[ANSWER_MAX], *answer = NULL;
    size_t length;

    fflush(stdout);
    while (answer == NULL && read_line(prompt, line, sizeof line, 0) >= 0) {
        const char *begin = line + strspn(line, " \t");

        for (length = strlen(begin); length > 0 && strchr(" \t\r", begin[length - 1]) != NULL; length--)
            ;
        if (length > 0)
            answer = text_of("%.*s", (int)length, begin);
        else if (fallback != NULL)
            answer = text_of("%s", fallback);
    }
    free(prompt);
    return answer;
}

int confirm(const char *question, int fallback)
{
    char *asked = text_of("%s [%s]", question, fallback ? "Y/n" : "y/N"), *answer;
    int is_yes = -1;

    while (is_yes < 0) {
        answer = ask(asked, "");
        if (answer == NULL || answer[0] == 'n' || answer[0] == 'N')
            is_yes = 0;
        else if (answer[0] == '\0')
            is_yes = fallback;
        else if (answer[0] == 'y' || answer[0] == 'Y')
            is_yes = 1;
        free(answer);
    }
    free(asked);
    return is_yes;
}
