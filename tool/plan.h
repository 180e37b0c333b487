/* What pleo connect is going to do, and the questions that settle it. */

#ifndef PLAN_H
#define PLAN_H

#include "arguments.h"
#include "place.h"
#include "settings.h"

enum { PLAN_CHOICES = 16 }; /* more than are ever set */

/* It begins with its arguments and its profile, and everything else 0. */
struct plan {
    const struct arguments *arguments;
    struct settings settings;
    char *file; /* of options, whether it is there or not */
    struct text before, after; /* what stands in it, and what is to */
    struct text changes; /* the lines that are not in both */
    struct choice {
        const char *name;
        char *value;
    } choices[PLAN_CHOICES]; /* the options that were set, changed or not */
    int choice_count;
    const char *profile;
    struct place place;
    char *owner; /* NULL for whoever runs this, or whose the file is */
    struct secret key;
    pleo_client client;
};

/*
 * The questions, in their order; those whose answer is known are not asked. Each returns an exit code, and has said what
 * is wrong.
 */

/* Reads what is set already. */
int plan_read(struct plan *plan);

/* Which Pleo it is. */
int plan_environment(struct plan *plan);

/* Where the key is to be kept, and whose it is. */
int plan_place(struct plan *plan);

/* Applies what was chosen to what stands in the file now, which another run may have changed. NULL, or what is wrong. */
char *plan_renew(struct plan *plan);

/* Reads a file of options through the library, and compares every option that was chosen. NULL, or what is wrong. */
char *plan_read_back(const struct plan *plan, const char *file);

/* Frees everything in it. */
void plan_end(struct plan *plan);

#endif
