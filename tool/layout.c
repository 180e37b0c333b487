#include "layout.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

/* Where a field's text begins, and how many columns are enough for a text beside something else. */
enum { FIELD = 14, BESIDE_MIN = 24 };

/* Prints a text that begins at one column, and goes on at another. */
static void print_from(FILE *stream, const char *text, int first, int indent)
{
    char *shown = harmless(text, strlen(text));
    const char *rest = shown;
    struct line line;
    int is_first = 1;

    while (next_line(&rest, columns(stream) - (is_first ? first : indent), &line)) {
        fprintf(stream, "%*s%.*s\n", is_first || line.length == 0 ? 0 : indent, "", line.length, line.bytes);
        is_first = 0;
    }
    if (is_first)
        putc('\n', stream);
    free(shown);
}

void print_wrapped(FILE *stream, const char *text, int indent)
{
    print_from(stream, text, indent, indent);
}

void print_text(FILE *stream, const char *text)
{
    print_from(stream, text, 0, 0);
}

void print_point(const char *text)
{
    fputs("  - ", stdout);
    print_wrapped(stdout, text, 4);
}

void print_entry(int begin, const char *title, int column, const char *text)
{
    if (columns(stdout) - column >= BESIDE_MIN) {
        printf("%*s%-*s", begin, "", column - begin, title);
        print_wrapped(stdout, text, column);
        return;
    }
    if (title[0] != '\0') {
        printf("%*s", begin, "");
        print_from(stdout, title, begin, begin + 2);
    }
    printf("%*s", begin + 2, "");
    print_wrapped(stdout, text, begin + 2);
}

void print_field(const char *name, const char *text)
{
    print_entry(0, name, FIELD, text);
}

void print_count(const char *name, int64_t count)
{
    char *text = text_of("%lld", (long long)count);

    print_field(name, text);
    free(text);
}

void print_heading(int begin, const char *title, enum style style, const char *word)
{
    const int room = columns(stdout), length = (int)strlen(word);
    const char *rest = title;
    struct line line = {"", 0, 0};
    int used = 0;

    while (next_line(&rest, room - begin, &line)) {
        printf("%s%*s%.*s", used > 0 ? "\n" : "", begin, "", line.length, line.bytes);
        used = begin + line.columns;
    }
    if (used + 1 + length > room) {
        putchar('\n');
        used = 0;
    }
    printf("%*s%s%s%s\n", room - used - length, "", style_begin(stdout, style), word, style_end(stdout));
}

void print_complaint(const char *name, const char *text)
{
    enum { NAME = 6 };
    const int further = columns(stderr) - NAME >= BESIDE_MIN ? NAME : 2;
    const int first = name[0] != '\0' ? NAME : further;

    fprintf(stderr, "%*s", first, name);
    print_from(stderr, text, first, further);
}

void print_code(const char *const *words, const char *continuation)
{
    enum { BEGIN = 4, FURTHER = 8 };
    const int room = columns(stdout) - (int)strlen(continuation);
    int used = BEGIN;

    printf("%*s%s", BEGIN, "", words[0]);
    used += (int)strlen(words[0]);
    while (*++words != NULL) {
        if (used + 1 + (int)strlen(*words) > room) {
            printf("%s\n%*s%s", continuation, FURTHER, "", *words);
            used = FURTHER + (int)strlen(*words);
        } else {
            printf(" %s", *words);
            used += 1 + (int)strlen(*words);
        }
    }
    putchar('\n');
}
