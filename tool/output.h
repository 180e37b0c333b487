/* Where a command writes what is for programs: standard output, or a file that appears when it is whole. */

#ifndef OUTPUT_H
#define OUTPUT_H

#include <stddef.h>
#include <stdio.h>

/* output_end follows. */
struct output {
    FILE *stream;
    const char *path; /* NULL for standard output */
    char *beside; /* the name of the file until it is whole */
};

/* Begins; path: NULL for standard output. Returns NULL, or what is wrong in a line for people, which the caller frees. */
char *output_begin(struct output *output, const char *path);

/* Writes; a terminal gets nothing that it would act on. */
void output_write(struct output *output, const char *bytes, size_t length);
void output_text(struct output *output, const char *text);

/* Whether what was written is lost already, so that more of it is of no use. */
int output_is_lost(const struct output *output);

/* Why what was written to standard output is lost, as errno says it; 0 if it is not. */
int output_error(void);

/* Ends; the file appears if it is whole, and else is taken away. Returns as output_begin. */
char *output_end(struct output *output, int is_whole);

#endif
