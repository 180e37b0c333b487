/* What the operating system is asked for: system_posix.c and system_windows.c. */

#ifndef SYSTEM_H
#define SYSTEM_H

#include <stddef.h>

#include "pleo.h"

/*
 * Begins and ends what follows, before anything else is opened. No core dump has a key in it; a file that is made is for
 * nobody but its owner and its group; a signal does not end the program by itself.
 */
void system_begin(void);

/* Lets a signal that came end the program as it would have, or gives the exit code back. */
int system_end(int exit_code);

/* Whether the program was asked to end: by Ctrl-C, or by a signal. */
int interrupted(void);

/* Names the client whose calls end when the program is asked to; 0 for none. */
void interrupt_client(pleo_client client);

enum stream { STREAM_IN, STREAM_OUT, STREAM_ERROR };

int is_terminal(enum stream stream);

/* The width of a stream's terminal; 0 if it is not known. */
int terminal_width(enum stream stream);

/* How many columns a terminal gives the character that these bytes are: 0 to 2, and 1 where it is not known. */
int character_width(const char *bytes, size_t length);

/* What stands at the end of a text that is cut off, in the terminal's encoding. */
const char *ellipsis(void);

/* Whether a terminal is one that takes colours. */
int terminal_takes_colours(void);

/* The library's name for the encoding of this program's arguments and of its terminal; NULL for UTF-8. */
const char *system_encoding(void);

/* A text of that encoding in UTF-8, with U+FFFD for what it has no character for; its caller frees it. */
char *system_to_utf8(const char *text);

/*
 * Reads a line from standard input, without its end; with a secret the terminal shows nothing, and is as it was
 * afterwards, whatever ends the program. prompt: written to standard error, again after a stop (Ctrl-Z).
 * Returns its length; -1 at the end of the input, if it is longer than size - 1, or if the program is to end.
 */
long read_line(const char *prompt, char *line, size_t size, int secret);

/* Reads all of standard input up to its end, at most size bytes, of which none may be there more. -1 as read_line. */
long read_input(char *bytes, size_t size);

/* The folder of this user's options, or of this machine's if the user is root; NULL if there is none. */
char *options_folder(void);

/* The folder of this machine's options. */
const char *machine_folder(void);

/* Whether programs run as whoever the user likes, so that it is to be asked whose a key file is. */
int is_root(void);

/* Whether services are started by systemd, so that a key can be a credential of it. */
int has_systemd(void);

/* The kind of machine in words, for a report: "Linux 6.1.0 x86_64". */
char *system_name(void);

/* Keeps a secret in the credential store under that name. Returns NULL, or what is wrong, which the caller frees. */
char *keep_credential(const char *name, const char *secret, size_t length);

#endif
