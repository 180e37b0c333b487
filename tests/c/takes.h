/* A host that takes descriptors away from the library: closes them, or has files and sockets of its own in their place. */
#ifndef TAKES_H
#define TAKES_H

enum taking { CLOSED, A_FILE, A_SOCKET, TAKINGS };

extern const char *const taking_names[TAKINGS];

/* The descriptors that are open now are the program's; what is opened later is the library's. */
void takes_begin(void);

/* The library's descriptors; gives how many there are, at most `size`. */
int library_descriptors(int *numbers, int size);

/* Takes one away. */
void take_descriptor(int number, enum taking how);

/* Takes all away, as closefrom(3) does. */
void take_all_descriptors(enum taking how);

/* Checks that what the program has in their place is there, and that nothing was written to it; closes it. */
void check_taken(void);

#endif
