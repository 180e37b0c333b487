/* Changes a file of options; everything else in it, including comments, is kept. */

#ifndef OPTIONS_FILE_H
#define OPTIONS_FILE_H

#include "text.h"

/*
 * Sets an option in the text of a file, replacing the line that sets it. profile: its section, which is appended if it
 * does not exist; NULL for the lines before the first section.
 */
void options_set(struct text *content, const char *profile, const char *name, const char *value);

/* Whether the text of a file sets an option in the section of a profile, or with NULL in the lines before the first. */
int options_sets(const struct text *content, const char *profile, const char *name);

#endif
