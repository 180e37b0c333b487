/*
 * Servers of a few lines, for what no proper server does. Each has a thread of its own and a free port on loopback.
 */
#ifndef PEER_H
#define PEER_H

#include <stddef.h>

struct peer;

/* Reads what begins a request, sends `answer` as it is and closes, for each connection. */
struct peer *peer_that_says(const char *answer, size_t length);
/* The same, but it ends a connection only when peer_hang_up says so. */
struct peer *peer_that_waits(const char *answer, size_t length);
/* Lets it end the connections so far, and returns when it has. */
void peer_hang_up(struct peer *peer);
/* Sends a head, and a body until nobody takes it. */
struct peer *peer_that_pours(const char *head);
/* Takes `bytes` of a request and resets the connection. */
struct peer *peer_that_resets(size_t bytes);
/* Hands on to a port of 127.0.0.1 what comes to a port of another loopback address, such as 127.0.0.2 or ::1. */
struct peer *peer_that_forwards(const char *address, int port);
/* Hands on to a port of 127.0.0.1 what comes to another one, until peer_break_off. */
struct peer *peer_that_breaks_off(int port);
/* Lets the server behind it end its connection properly, hands that on, and then resets the one to the client. */
void peer_break_off(struct peer *peer);
int peer_port(const struct peer *peer);
/* How many connections there were. */
int peer_connections(const struct peer *peer);
void peer_end(struct peer *peer);

/* A port of 127.0.0.1 that nobody listens at, kept until the descriptor is closed. */
int closed_port(int *descriptor);
/* A socket that listens at a port of a loopback address, 0 for a free one, whose connections nobody takes. */
int silent_at(const char *address, int port);
/* The same, where no further connection is made: it is as if nobody answered. */
int black_hole_at(const char *address, int port, int *filling);
/* How many connections wait at such a socket; they are ended. */
int waiting_at(int listener);

/* A connection to a port of 127.0.0.1; ends the program if there is none. */
int connected(int port);

#endif
