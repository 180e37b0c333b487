/* spawn COUNT COMMAND...: runs it so often and prints the medians: microseconds of CPU, and bytes of memory at the most. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int ascending(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static int64_t median(int64_t *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, ascending);
    return values[count / 2];
}

int main(int argc, char **argv)
{
    int count = argc > 2 ? atoi(argv[1]) : 0, at, status;
    int64_t *cpu = calloc((size_t)count + 1, sizeof *cpu), *memory = calloc((size_t)count + 1, sizeof *memory);
    for (at = 0; at < count; at++) {
        struct rusage usage;
        pid_t child = fork();
        if (child == 0) {
            dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
            execvp(argv[2], argv + 2);
            _exit(127);
        }
        if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
            fprintf(stderr, "spawn: %s failed\n", argv[2]);
            return EXIT_FAILURE;
        }
        cpu[at] = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * (int64_t)1000000 + usage.ru_utime.tv_usec
            + usage.ru_stime.tv_usec;
        memory[at] = usage.ru_maxrss * (int64_t)1024;
    }
    if (count < 1)
        return EXIT_FAILURE;
    printf("%lld %lld\n", (long long)median(cpu, count), (long long)median(memory, count));
    return EXIT_SUCCESS;
}
