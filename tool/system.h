/* What the operating system is asked for: system_posix.c and system_windows.c. */

#ifndef SYSTEM_H
#define SYSTEM_H

#include <stddef.h>

#include "pleo.h"

/*
 * Sets up and restores the process, before anything else is opened: core dumps are disabled, since they could contain
 * a key; new files are private to the owner and the group; signals do not end the program by themselves.
 */
void system_begin(void);

/* Lets a received signal end the program as it would have, or returns the exit code. */
int system_end(int exit_code);

/* Whether the program was asked to end: by Ctrl-C, or by a signal. */
int interrupted(void);

/* Sets the client whose calls are cancelled when the program is asked to end; 0 for none. */
void interrupt_client(pleo_client client);

enum stream { STREAM_IN, STREAM_OUT, STREAM_ERROR };

int is_terminal(enum stream stream);

/* The width of a stream's terminal; 0 if it is not known. */
int terminal_width(enum stream stream);

/* The width of a character on a terminal: 0 to 2 columns; 1 if unknown. */
int character_width(const char *bytes, size_t length);

/* The mark at the end of a truncated text, in the terminal's encoding. */
const char *ellipsis(void);

/* Whether a terminal supports colours. */
int terminal_takes_colours(void);

/* The library's name for the encoding of this program's arguments and of its terminal; NULL for UTF-8. */
const char *system_encoding(void);

/* Converts a text of that encoding to UTF-8, with U+FFFD for invalid bytes; the caller frees it. */
char *system_to_utf8(const char *text);

/*
 * Reads a line from standard input, without its end; for a secret without echo, restoring the terminal however the
 * program ends. prompt: written to standard error, again after a stop (Ctrl-Z). Returns its length; -1 at the end of
 * the input, if it is longer than size - 1, or if the program must end.
 */
long read_line(const char *prompt, char *line, size_t size, int secret);

/* Reads standard input to its end; it must have at most size bytes. -1 as read_line. */
long read_input(char *bytes, size_t size);

/* The directory of this user's options, or of this machine's if the user is root; NULL if there is none. */
char *options_folder(void);

/* The directory of this machine's options. */
const char *machine_folder(void);

/* Whether the user can run programs as other users, so that the owner of a key file must be asked for. */
int is_root(void);

/* Whether systemd starts services, so that a key can be a credential of it. */
int has_systemd(void);

/* The operating system and architecture, for a report: "Linux 6.1.0 x86_64". */
char *system_name(void);

/* Stores a secret in the credential store under that name. NULL, or an error message, which the caller frees. */
char *keep_credential(const char *name, const char *secret, size_t length);

#endif
