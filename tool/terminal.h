/* The terminal: its width, colours, safe output; and questions. */

#ifndef TERMINAL_H
#define TERMINAL_H

#include <stddef.h>
#include <stdio.h>

/* Detects whether standard output and standard error are terminals. */
void terminal_begin(void);

/* The width of a line: COLUMNS or the width of the stream's terminal, 20 to 80; 80 if unknown. */
int columns(FILE *stream);

enum style { STYLE_GOOD, STYLE_NOTE, STYLE_BAD, STYLE_DIM };

/* The control sequences before and after a text of a style: empty unless a terminal supports colours. */
const char *style_begin(FILE *stream, enum style style);
const char *style_end(FILE *stream);

/* A line split off a text. */
struct line {
    const char *bytes;
    int length; /* in bytes */
    int columns;
};

/*
 * Splits the next line of at most `width` columns off a text: between words, or within one that is longer. Returns 0
 * if nothing is left.
 */
int next_line(const char **text, int width, struct line *line);

/* Copies a text from elsewhere, with each control character replaced by "?". The caller frees it. */
char *harmless(const char *text, size_t length);

/* The same on one line, truncated to that many columns: a text from elsewhere may have any length. */
char *clipped(const char *text, int longest);

/* The maximum shown of a name, and of a message or a list. */
enum { LONGEST_NAME = 200, LONGEST_MESSAGE = 2000 };

/* Whether a person can be asked: standard input is a terminal. */
int is_interactive(void);

/* A question for read_line, split into lines; the caller frees it. */
char *prompt_of(const char *question);

/*
 * Asks for a line. fallback: the meaning of an empty one; NULL if it must not be empty. Returns a text that the caller
 * frees; NULL if the program must end or the input ends.
 */
char *ask(const char *question, const char *fallback);

/* Asks for yes or no: 1 or 0; 0 if the program must end or the input ends. */
int confirm(const char *question, int fallback);

#endif
