#include "takes.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"

/* More than the programs here ever have. */
#define NUMBERS 1024

const char *const taking_names[TAKINGS] = {"closed", "a file in its place", "a socket in its place"};

static char is_ours[NUMBERS];

/* What the program has in the place of a descriptor: the far end of the socket, -1 for a file, and the inode. */
static struct {
    int number;
    int far_end;
    ino_t inode;
} taken[NUMBERS];
static int count;

static int is_open(int number)
{
    return fcntl(number, F_GETFD) != -1;
}

void takes_begin(void)
{
    count = 0;
    for (int number = 0; number < NUMBERS; number++) {
        is_ours[number] = (char)is_open(number);
    }
}

int library_descriptors(int *numbers, int size)
{
    int found = 0;
    for (int number = 0; number < NUMBERS && found < size; number++) {
        if (is_open(number) && !is_ours[number]) {
            numbers[found++] = number;
        }
    }
    return found;
}

static void put(int own, int number, int far_end)
{
    struct stat about;
    CHECK_NUMBER(dup2(own, number), number);
    CHECK_NUMBER(close(own), 0);
    CHECK_NUMBER(fstat(number, &about), 0);
    taken[count].number = number;
    taken[count].far_end = far_end;
    taken[count++].inode = about.st_ino;
    is_ours[number] = 1;
}

void take_descriptor(int number, enum taking how)
{
    char name[] = "/tmp/pleo-ledger-XXXXXX";
    int pair[2];
    CHECK_NUMBER(close(number), 0);
    if (how == A_FILE) {
        int file = mkstemp(name);
        unlink(name);
        CHECK(file >= 0);
        if (file != number) {
            put(file, number, -1);
        } else {
            put(dup(file), number, -1);
        }
    } else if (how == A_SOCKET) {
        CHECK_NUMBER(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        /* Out of the way of what is taken later. */
        int far_end = fcntl(pair[1], F_DUPFD_CLOEXEC, NUMBERS / 2);
        close(pair[1]);
        is_ours[far_end] = 1;
        put(pair[0] == number ? dup(pair[0]) : pair[0], number, far_end);
    }
}

void take_all_descriptors(enum taking how)
{
    int numbers[NUMBERS];
    int found = library_descriptors(numbers, NUMBERS);
    for (int i = 0; i < found; i++) {
        take_descriptor(numbers[i], how);
    }
}

void check_taken(void)
{
    for (int i = 0; i < count; i++) {
        struct stat about;
        char byte;
        CHECK_NUMBER(fstat(taken[i].number, &about), 0);
        CHECK_NUMBER(about.st_ino, taken[i].inode);
        if (taken[i].far_end == -1) {
            CHECK_NUMBER(about.st_size, 0);
        } else {
            CHECK_NUMBER(recv(taken[i].far_end, &byte, 1, MSG_DONTWAIT), -1);
            is_ours[taken[i].far_end] = 0;
            close(taken[i].far_end);
        }
        is_ours[taken[i].number] = 0;
        close(taken[i].number);
    }
    count = 0;
}
