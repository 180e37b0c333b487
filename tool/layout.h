/* How what people see is laid out: in lines that are no wider than the terminal, and none that it would act on. */

#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdint.h>
#include <stdio.h>

#include "terminal.h"

/* Prints a text in lines. */
void print_text(FILE *stream, const char *text);

/* Prints a text in lines; those behind the first begin at a column, and the first is there already. */
void print_wrapped(FILE *stream, const char *text, int indent);

/* Prints a point of a list. */
void print_point(const char *text);

/* Prints a title from one column on, and a text from another on: beside it, or below it where there is no room. */
void print_entry(int begin, const char *title, int column, const char *text);

/* The same from the first column on, for what somebody or something is or has. */
void print_field(const char *name, const char *text);

/* The same with a number. */
void print_count(const char *name, int64_t count);

/* Prints a title, and a word at the right end of its line, or of the next. */
void print_heading(int begin, const char *title, enum style style, const char *word);

/* Prints a text to standard error, behind the program's name or below it. */
void print_complaint(const char *name, const char *text);

/*
 * Prints what is to be copied, words up to a NULL: it breaks between them alone, and continuation is what stands at the
 * end of a line that goes on.
 */
void print_code(const char *const *words, const char *continuation);

#endif
