/* As much of it as tests/c takes: one pattern, whose last part has the wildcards. */
#ifndef COMPAT_GLOB_H
#define COMPAT_GLOB_H

#include <stddef.h>

#define GLOB_PERIOD 0
typedef struct {
    size_t gl_pathc;
    char **gl_pathv;
} glob_t;
int glob(const char *pattern, int flags, void *unused, glob_t *found);
void globfree(glob_t *found);

#endif
