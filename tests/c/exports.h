/*
 * Every exported function that takes an argument, in one shape, so that a loop can call each with anything.
 */
#ifndef EXPORTS_H
#define EXPORTS_H

#include "sandbox.h"

/* Kinds of handle. */
enum kind { NONE, CLIENTS, CONFIGS, RESPONSES, ERRORS, JSONS, REQUESTS, PAGES, TASKS, LAYOUTS, EXPORTS, KINDS };

#define INPUTS 5
#define THE_KEY "(key)"
#define THE_COMPANY "(company)"

/* Whatever a function may be given; each takes of it what it has parameters for. */
struct arguments {
    int32_t handle;
    const char *in[INPUTS];
    int32_t length[INPUTS];
    char *buffer;
    int32_t size;
    int32_t *needed;
    void *out;
    void *second_out;
    void *third_out;
};

/* What a text in is. */
struct input {
    /* One that works; THE_KEY and THE_COMPANY stand for the sandbox's. */
    const char *good;
    int32_t most;
    /* What comes of none at all, if that is an error; else PLEO_OK. */
    int32_t if_absent;
    /* Whether an empty text is a text like any other, and not none. */
    int empty_is_one;
};

struct exported {
    const char *name;
    int32_t (*call)(const struct arguments *);
    enum kind handle;
    /* Whether 0 is as good as a handle. */
    int zero_is_fine;
    struct input in[INPUTS];
    int copies;
    /* Whether it fills the buffer with a piece, whose length goes to `out`, or with a record. */
    int pieces;
    int out_size;
    int second_out_size;
    int third_out_size;
    /* The kind of the handle that goes to `out`. */
    enum kind made;
    /* What comes of good arguments. */
    int32_t good;
};

/* For those that take one besides their handle. */
extern pleo_response the_response;
extern pleo_request the_request;
extern pleo_json the_json;
extern pleo_layout the_layout;

/* One of four bytes, which any array or object fills. */
#define THE_LAYOUT "record 4\nCOUNT . count le 0 4\n"

extern const struct exported exports[];
extern const int exports_count;

/* The row of a function; ends the program if there is none. */
const struct exported *exported(const char *name);

#endif
