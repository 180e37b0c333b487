/* The output of a command for programs: standard output, or a file that appears when it is complete. */

#ifndef OUTPUT_H
#define OUTPUT_H

#include <stddef.h>
#include <stdio.h>

/* Released by output_end. */
struct output {
    FILE *stream;
    const char *path; /* NULL for standard output */
    char *beside; /* the name of the file until it is complete */
};

/* Begins; path: NULL for standard output. Returns NULL, or an error message, which the caller frees. */
char *output_begin(struct output *output, const char *path);

/* Writes; for a terminal, control characters are replaced. */
void output_write(struct output *output, const char *bytes, size_t length);
void output_text(struct output *output, const char *text);

/* Whether earlier output was lost, so that more is useless. */
int output_is_lost(const struct output *output);

/* The errno with which output to standard output was lost; 0 if it was not. */
int output_error(void);

/* Ends; the file appears if it is complete, and is removed otherwise. Returns as output_begin. */
char *output_end(struct output *output, int is_whole);

#endif
