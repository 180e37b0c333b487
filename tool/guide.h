/* What is said to people about Pleo, and about a program of theirs. */

#ifndef GUIDE_H
#define GUIDE_H

/* Where a key comes from. */
void explain_dialog(void);

/* Prints the lines that a program needs. profile: NULL for none. is_elsewhere: whether --options must name the file. */
void explain_program(const char *options_file, const char *profile, int is_elsewhere);

#endif
