/*
 * A library in place of pleo.dll that exports the same functions, none of which does anything but note its arguments. The
 * test says what the next call returns.
 */
#ifndef FAKE_H
#define FAKE_H

#include <stdint.h>

#define FAKE_WORDS 16

/* Of each thread. */
struct fake {
    /* The last call: which function, by its place in symbols.txt, and the words on its stack. */
    uint32_t function;
    uint32_t words[FAKE_WORDS];
    /* What is returned. */
    uint32_t result;
    /* The argument that receives `created` if the result is 0; -1 for none. */
    int out;
    int32_t created;
    /* Runs inside the call; NULL for nothing. */
    void (*during)(struct fake *);
};

typedef struct fake *fake_state(void);

#endif
