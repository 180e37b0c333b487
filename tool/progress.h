/* The progress of long work, on standard error: a bar on a terminal, otherwise a line now and then. */

#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdint.h>

/* Initialized with {0}. */
struct progress {
    const char *unit; /* such as "bytes" */
    int64_t told; /* the amount in the last line */
    int is_shown; /* whether there is a bar */
    int is_part; /* of what has progress of its own: then it is shown on a terminal alone */
};

/* total: -1 if it is not known. */
void progress_show(struct progress *progress, int64_t done, int64_t total);

/* Removes the bar, before something else is printed and at the end. */
void progress_hide(struct progress *progress);

#endif
