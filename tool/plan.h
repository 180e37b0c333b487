/* The plan of pleo connect, and the questions that determine it. */

#ifndef PLAN_H
#define PLAN_H

#include "arguments.h"
#include "place.h"
#include "settings.h"

enum { PLAN_CHOICES = 16 }; /* more than are ever set */

/* Initialized with its arguments and its profile, everything else 0. */
struct plan {
    const struct arguments *arguments;
    struct settings settings;
    char *file; /* of options, whether it exists or not */
    struct text before, after; /* its current and its future content */
    struct text changes; /* the lines that are not in both */
    struct choice {
        const char *name;
        char *value;
    } choices[PLAN_CHOICES]; /* the options that were set, changed or not */
    int choice_count;
    const char *profile;
    struct place place;
    char *owner; /* NULL for the user who runs this, or the owner of the file */
    struct secret key;
    pleo_client client;
};

/*
 * The questions, in their order; those with known answers are skipped. Each returns an exit code, and has printed the
 * error.
 */

/* Reads what is set already. */
int plan_read(struct plan *plan);

/* Which Pleo it is. */
int plan_environment(struct plan *plan);

/* Where the key is to be kept, and whose it is. */
int plan_place(struct plan *plan);

/* Applies the choices to the current content of the file, which may have changed. NULL, or an error message. */
char *plan_renew(struct plan *plan);

/* Reads a file of options with the library, and compares every chosen option. NULL, or an error message. */
char *plan_read_back(const struct plan *plan, const char *file);

/* Frees everything in it. */
void plan_end(struct plan *plan);

#endif
