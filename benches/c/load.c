/* load LIBRARY...: prints the nanoseconds that loading them takes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

int main(int argc, char **argv)
{
    long long began = now();
    int at;
    for (at = 1; at < argc; at++) {
        if (dlopen(argv[at], RTLD_NOW) == NULL) {
            fprintf(stderr, "%s\n", dlerror());
            return EXIT_FAILURE;
        }
    }
    printf("%lld\n", now() - began);
    return EXIT_SUCCESS;
}
