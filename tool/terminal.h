/* What people see: lines of at most 80 columns, colours on a terminal, questions. */

#ifndef TERMINAL_H
#define TERMINAL_H

#include <stddef.h>
#include <stdio.h>

/* Finds out what standard output and standard error are. */
void terminal_begin(void);

/* How many columns a line may have: the terminal's, 40 to 80, and 80 where it is none. */
int columns(void);

enum style { STYLE_GOOD, STYLE_NOTE, STYLE_BAD, STYLE_DIM };

/* What to print before and after a text of a style: nothing but on a terminal that takes colours. */
const char *style_begin(FILE *stream, enum style style);
const char *style_end(FILE *stream);

/* A line cut off a text. */
struct line {
    const char *bytes;
    int length; /* in bytes */
    int columns;
};

/*
 * Cuts the next line of at most `width` columns off a text: between words, or within one that is longer. Returns 0 if
 * nothing is left.
 */
int next_line(const char **text, int width, struct line *line);

/* Prints a text in lines; those behind the first begin at a column, and the first is there already. */
void print_wrapped(FILE *stream, const char *text, int indent);

/* Prints "name   text", the text in lines at a column of its own. */
void print_field(const char *name, const char *text);

/* Copies a text of somebody else's without what a terminal would act on. Its caller frees it. */
char *harmless(const char *text, size_t length);

/* Whether somebody can be asked: standard input is a terminal. */
int is_interactive(void);

/*
 * Asks for a line. fallback: what an empty one means; NULL if there must be one. Returns what its caller frees; NULL if
 * the program is to end or the input does.
 */
char *ask(const char *question, const char *fallback);

/* Asks for yes or no: 1 or 0, and 0 if the program is to end or the input does. */
int confirm(const char *question, int fallback);

#endif
