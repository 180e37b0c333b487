/* The terminal: how wide it is, colours, what it must not get; and questions. */

#ifndef TERMINAL_H
#define TERMINAL_H

#include <stddef.h>
#include <stdio.h>

/* Finds out what standard output and standard error are. */
void terminal_begin(void);

/* How many columns a line may have: those of COLUMNS or of the stream's terminal, 20 to 80, and else 80. */
int columns(FILE *stream);

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

/* Copies a text of somebody else's without what a terminal would act on. Its caller frees it. */
char *harmless(const char *text, size_t length);

/* The same in one line, of which no more is copied than so many columns: what somebody else wrote may have any length. */
char *clipped(const char *text, int longest);

/* How much of it people are shown: of a name, and of a message or a list. */
enum { LONGEST_NAME = 200, LONGEST_MESSAGE = 2000 };

/* Whether somebody can be asked: standard input is a terminal. */
int is_interactive(void);

/* A question as read_line takes it, in lines; its caller frees it. */
char *prompt_of(const char *question);

/*
 * Asks for a line. fallback: what an empty one means; NULL if there must be one. Returns what its caller frees; NULL if
 * the program is to end or the input does.
 */
char *ask(const char *question, const char *fallback);

/* Asks for yes or no: 1 or 0, and 0 if the program is to end or the input does. */
int confirm(const char *question, int fallback);

#endif
