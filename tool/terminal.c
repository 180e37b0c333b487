#include "terminal.h"

#include <stdlib.h>
#include <string.h>

#include "system.h"
#include "text.h"
#include "utf8.h"

enum { WIDTH_MIN = 20, WIDTH_MAX = 80, ANSWER_MAX = 4096 };

static int width_out = WIDTH_MAX, width_error = WIDTH_MAX;
static int colours_out, colours_error;

/* What is wider than the terminal would be broken anywhere; long lines are hard to read. */
static int width_of(enum stream stream)
{
    const char *given = getenv("COLUMNS"); /* as POSIX has it, it counts more than what the terminal says */
    const long columns = given != NULL ? strtol(given, NULL, 10) : 0;
    const int found = columns > 0 && columns < 10000 ? (int)columns : terminal_width(stream);

    if (found <= 0 || found > WIDTH_MAX)
        return WIDTH_MAX;
    return found < WIDTH_MIN ? WIDTH_MIN : found;
}

void terminal_begin(void)
{
    const char *without = getenv("NO_COLOR"); /* https://no-color.org */
    int colours = (without == NULL || without[0] == '\0') && terminal_takes_colours();

    colours_out = colours && is_terminal(STREAM_OUT);
    colours_error = colours && is_terminal(STREAM_ERROR);
    width_out = width_of(STREAM_OUT);
    width_error = width_of(STREAM_ERROR);
}

int columns(FILE *stream)
{
    return stream == stderr ? width_error : width_out;
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
    enum { LONGEST = 4 };
    unsigned long code;
    size_t length = 1;

    if (system_encoding() != NULL)
        return 1;
    while (length < LONGEST && text[length] != '\0')
        length++;
    length = utf8_character(text, length, &code);
    return length > 0 ? (int)length : 1;
}

int next_line(const char **text, int width_max, struct line *line)
{
    const char *at = *text, *end = NULL;
    int count = 0, count_at_end = 0, bytes, width;

    while (*at == ' ')
        at++;
    line->bytes = at;
    for (; *at != '\0' && *at != '\n' && count <= width_max; at += bytes, count += width) {
        bytes = character(at);
        width = character_width(at, (size_t)bytes);
        if (*at == ' ') {
            end = at;
            count_at_end = count;
        } else if (count + width > width_max && at > line->bytes) {
            break;
        }
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

/* Whether a terminal takes the bytes 0x80 to 0x9F for controls: they are letters in the code pages of PCs. */
static int has_upper_controls(void)
{
    return system_encoding() == NULL || begins_with(system_encoding(), "iso-8859-");
}

/* The bytes at the beginning of a text that a terminal may obey, or that turn or end a line; 0 if it shows them. */
static size_t controls(const char *text, size_t length)
{
    static const struct {
        char first[4], last[4]; /* in UTF-8, of one length */
    } UNSEEN[] = {
        {"\xC2\x80", "\xC2\x9F"}, /* the upper controls */
        {"\xD8\x9C", "\xD8\x9C"}, /* U+061C, a mark of direction */
        {"\xE2\x80\x8E", "\xE2\x80\x8F"}, /* U+200E and U+200F, others */
        {"\xE2\x80\xA8", "\xE2\x80\xAE"}, /* U+2028 to U+202E: ends of lines, and directions */
        {"\xE2\x81\xA6", "\xE2\x81\xAF"}, /* U+2066 to U+206F: directions */
    };
    const unsigned char byte = (unsigned char)text[0];
    size_t i;

    if ((byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F)
        return 1;
    if (byte >= 0x80 && byte < 0xA0) /* of no character: those are passed over whole */
        return has_upper_controls();
    for (i = 0; system_encoding() == NULL && i < sizeof UNSEEN / sizeof UNSEEN[0]; i++) {
        const size_t size = strlen(UNSEEN[i].first);

        if (length >= size && memcmp(text, UNSEEN[i].first, size) >= 0 && memcmp(text, UNSEEN[i].last, size) <= 0)
            return size;
    }
    return 0;
}

char *harmless(const char *text, size_t length)
{
    char *copy = memory(length + 1);
    size_t i, size;

    memcpy(copy, text, length);
    copy[length] = '\0';
    for (i = 0; i < length; i += size) {
        size = controls(copy + i, length - i);
        if (size > 0)
            memset(copy + i, '?', size);
        else
            size = (size_t)character(copy + i);
    }
    return copy;
}

char *clipped(const char *text, int longest)
{
    char *shown = harmless(text, strlen(text)), *at = shown, *whole;
    int bytes, width, count = 0;

    for (; *at != '\0'; at += bytes, count += width) {
        if (*at == '\n' || *at == '\t')
            *at = ' ';
        bytes = character(at);
        width = character_width(at, (size_t)bytes);
        if (count + width > longest)
            break;
    }
    if (*at == '\0')
        return shown;
    *at = '\0';
    whole = text_of("%s%s", shown, ellipsis());
    free(shown);
    return whole;
}

char *prompt_of(const char *question)
{
    struct text prompt = {0};
    const char *rest = question;
    struct line line;

    text_add(&prompt, "", 0);
    while (next_line(&rest, columns(stderr) - 1, &line))
        text_print(&prompt, "%s%.*s", prompt.length > 0 ? "\n" : "", line.length, line.bytes);
    text_print(&prompt, " ");
    return prompt.bytes;
}

int is_interactive(void)
{
    return is_terminal(STREAM_IN);
}

char *ask(const char *question, const char *fallback)
{
    char *whole = fallback != NULL && fallback[0] != '\0' ? text_of("%s [%s]:", question, fallback)
                                                          : text_of("%s:", question);
    char *prompt = prompt_of(whole);
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
    free(whole);
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
