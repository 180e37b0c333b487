/* Changing a file of options: what else stands in it stays as it is, comments too. */

#ifndef OPTIONS_FILE_H
#define OPTIONS_FILE_H

#include "text.h"

/*
 * Sets an option in the text of a file, instead of the line that sets it there. profile: the section that it belongs to,
 * which is begun at the end if there is none; NULL for the lines before the first section.
 */
void options_set(struct text *content, const char *profile, const char *name, const char *value);

/* Whether the text of a file sets an option in the section of a profile, or with NULL in the lines before the first. */
int options_sets(const struct text *content, const char *profile, const char *name);

#endif
