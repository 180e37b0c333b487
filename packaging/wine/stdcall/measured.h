/*
 * Calls of functions of which only the address is known, as a program does that declares them by itself, with what the call did
 * to the stack and to the registers that it must keep.
 */
#ifndef MEASURED_H
#define MEASURED_H

#include <stdint.h>

#include "check.h"

#define MOST_WORDS 16

/* How a call ended. */
struct measured {
    uint32_t result;
    /* Bytes by which the stack pointer is off where the caller goes on, as a caller by stdcall sees it. */
    int32_t drift;
    /* Whether ebx, esi and edi are as they were. */
    int32_t kept;
};

/* Calls with so many words on the stack; `shift`, a multiple of 4, moves the stack first: its callers align it to no more. */
struct measured measured(void *function, const uint32_t *words, int count, int shift);

/* A function of the twin's, from pleo_std.def. */
struct exported {
    char name[40];
    int words;
    void *twin;
    void *library;
};

/* The functions of the list at PLEO_STD_DEF, with their addresses in both libraries; how many there are. */
extern struct exported exported[];
int find_exported(void);

/* The twin's function of this name; the program ends if there is none. */
void *twin(const char *name);

/* Calls the twin's function, which must leave the stack and the registers as they were. */
uint32_t by_stdcall(const char *name, int count, ...);

/* An address as a word. */
uint32_t word(const void *address);

#endif
