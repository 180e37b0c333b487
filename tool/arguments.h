/* The command line. */

#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include "pleo.h"

#include "text.h"

enum option {
    OPTION_OPTIONS,
    OPTION_PROFILE,
    OPTION_ALL,
    OPTION_KEY,
    OPTION_JSON,
    OPTION_REPORT,
    OPTION_ENVIRONMENT,
    OPTION_KEEP,
    OPTION_OWNER,
    OPTION_NO_INSTALL,
    OPTION_YES,
    OPTION_ITEMS,
    OPTION_OUTPUT,
    OPTION_FORMAT,
    OPTION_LAYOUT,
    OPTION_WAIT,
    OPTION_FROM,
    OPTION_UNTIL,
    OPTION_HELP,
    OPTION_VERSION,
    OPTIONS
};

/* A set of options. */
#define TAKES(option) (1U << (option))

enum { OPERANDS = 3 };

struct arguments {
    const struct command *command;
    const char *values[OPTIONS]; /* NULL if an option is not given; "" for one without a value */
    const char *operands[OPERANDS];
};

struct settings;

/* One of several profiles that a command is run for. */
struct profile {
    const struct arguments *arguments; /* of which OPTION_PROFILE is its name */
    const struct settings *settings;
    pleo_client client;
};

/* The outcome of a command for one of several profiles. Initialized with {0}. */
struct outcome {
    struct text line; /* in words: what was done, or what failed */
    char *status; /* the name of the status that it failed with; NULL if it did not fail */
    pleo_error error; /* the details of that; 0 if there are none */
    pleo_json result; /* what was done, for programs; 0 if the line says all of it */
    int exit_code;
};

/* Functions return an exit code, and have said what is wrong. */
struct command {
    const char *name, *operands, *summary, *help;
    int (*run)(const struct arguments *arguments);
    /* What --all does for each profile; NULL if the command has no --all. */
    int (*run_for_all)(const struct profile *profile, struct outcome *outcome);
    unsigned options;
    int operands_min;
    /* Looks at what was given, once, before any file is read; NULL where it needs no look. */
    int (*check)(const struct arguments *arguments);
    /* Sets what the command needs, of each profile, before its client is made; NULL where it needs nothing. */
    int (*prepare)(const struct settings *settings);
};

/* The commands, in the order of the help; the last one has no name. */
extern const struct command COMMANDS[];

/* Parses the command line. Returns 0, or the exit code of an error that it has printed. */
int read_arguments(struct arguments *arguments, char **words);

/* Prints the help of all commands, or of one. */
void show_help(const struct command *command);

#endif
