/* Which options are in force, and where the key is. */

#ifndef SETTINGS_H
#define SETTINGS_H

#include "pleo.h"

#include "arguments.h"

struct settings {
    char *file; /* of options; NULL if there is none */
    const char *profile; /* NULL for none */
    const char *key; /* of --key; NULL if it is not given */
    pleo_config config;
};

/*
 * Reads a file of options, which it frees at its end; NULL for none. Options that the file does not set come from the
 * environment. Returns a status; must be followed by settings_end in any case.
 */
int32_t settings_begin(struct settings *settings, char *file, const char *profile, const char *key);

void settings_end(struct settings *settings);

/*
 * The file of options: that of --options, else pleo.options in this user's directory if it exists, else in this
 * machine's; NULL if there is none.
 */
char *settings_file(const struct arguments *arguments);

/* The place of the key, as pleo_client_new_from takes it; NULL if nothing names one. Its caller frees it. */
char *settings_source(const struct settings *settings);

/*
 * Creates a client, and asks for the key if none is configured and a person can be asked; PLEO_E_MISSING if not, for
 * which NO_KEY must be printed.
 */
int32_t settings_client(const struct settings *settings, pleo_client *client);

extern const char NO_KEY[];

/* The value of an option's variable, PLEO_ and its name in upper case; NULL if it is not set. */
const char *settings_variable(const char *name);

/* An option's value, from the file or the environment; NULL if it is empty. Its caller frees it. */
char *settings_value(const struct settings *settings, const char *name);

/* Whether --key names a source of a key, and is not a key itself; otherwise prints the error. */
int key_is_a_place(const struct arguments *arguments);

/* All of that, with what the command needs, and with what is to be said if it fails. Returns an exit code. */
int open_client(const struct arguments *arguments, pleo_client *client);

/* The same for settings that were read, with the resulting status. */
int client_of_settings(
    const struct arguments *arguments, const struct settings *settings, int32_t status, pleo_client *client);

/*
 * Sets texts to UTF-8 in every locale, for output that programs read, unless a path depends on the encoding of the
 * locale. For a command's prepare, as the next.
 */
int prepare_utf8(const struct settings *settings);

/* Has texts in the terminal's encoding with --json too, for paths that the library is given. */
int prepare_terminal(const struct settings *settings);

/* Calls a function for the name of each profile in a file, in its order, until it returns 0. Returns a status. */
int32_t each_profile(const char *file, int (*each)(const char *name, void *context), void *context);

#endif
