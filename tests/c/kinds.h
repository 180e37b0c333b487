/* A call of each kind, by a client that all of them share, and children in which tests run whose descriptors are their own. */
#ifndef KINDS_H
#define KINDS_H

#include "sandbox.h"

/* Kinds of calls. */
#define CALLS 6

/* The client that makes them. */
extern pleo_client client;

/* Makes a call of a kind, from 0, and frees what came of it. */
int32_t call_of(int kind);
const char *call_name(int kind);

/* Calls by a task, by name. */
int32_t submits(void);

/* Runs a test in a child: what happens to its descriptors is its own affair. */
void in_child(void (*run)(void));

/* Waits until all threads but this one sleep, and go on sleeping: what one is in the middle of cannot be told from outside. Gives
 * how many there are. */
int await_others_asleep(void);

/* Waits until this is the only thread. */
void await_alone(void);

#endif
