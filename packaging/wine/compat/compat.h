/*
 * What tests/c takes of POSIX, for MinGW; each source is compiled with -include compat.h. Sockets are descriptors here, as on
 * Unix. What Windows has nothing like fails, so that no test which needs it passes by chance; left-out.txt names those tests.
 */
#ifndef COMPAT_H
#define COMPAT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define _WIN32_WINNT 0x0601
#define __USE_MINGW_ANSI_STDIO 1

#include <winsock2.h>
#include <ws2tcpip.h>
/* It needs what the lines above define. */
#include <windows.h>

#include <direct.h>
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

/* Names that the tests have too. */
#undef ERROR
#undef IN
#undef OUT
#undef TEXT
#define tell own_tell

/* Sockets */

#define MSG_NOSIGNAL 0
#define SHUT_RD SD_RECEIVE
#define SHUT_WR SD_SEND
#define SHUT_RDWR SD_BOTH
#define F_GETFD 1
#define F_SETFL 4
#define O_NONBLOCK 04000

struct compat_pollfd {
    int fd;
    short events, revents;
};
#define pollfd compat_pollfd
#define poll compat_poll
int compat_poll(struct pollfd *entries, unsigned count, int milliseconds);
#define pipe compat_pipe
int compat_pipe(int *ends);
#define read compat_read
ssize_t compat_read(int descriptor, void *buffer, size_t size);
#define write compat_write
ssize_t compat_write(int descriptor, const void *buffer, size_t size);
#define close compat_close
int compat_close(int descriptor);
#define dprintf compat_dprintf
int compat_dprintf(int descriptor, const char *format, ...) __attribute__((format(gnu_printf, 2, 3)));
#define setsockopt compat_setsockopt
int compat_setsockopt(int descriptor, int level, int option, const void *value, int size);
#define getsockopt(descriptor, level, option, value, size) \
    getsockopt((SOCKET)(descriptor), level, option, (char *)(value), size)
int fcntl(int descriptor, int command, ...);

/* Files. A mode without rights of the group and others becomes an access control list of the user alone. */

#define mkdir compat_mkdir
int compat_mkdir(const char *path, unsigned mode);
#define chdir compat_chdir
int compat_chdir(const char *path);
#define chmod compat_chmod
int compat_chmod(const char *path, unsigned mode);
#define rename compat_rename
int compat_rename(const char *from, const char *to);
char *mkdtemp(char *pattern);
int symlink(const char *target, const char *path);
int link(const char *target, const char *path);
int mkfifo(const char *path, unsigned mode);
ssize_t readlink(const char *path, char *buffer, size_t size);
#define lstat stat

/* Signals, of which there are none, and processes */

#define SIGALRM 14
#define SIGPIPE 13
#define SIGUSR1 10
#define SIGUSR2 12
#define SIGXFSZ 25
#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2
typedef unsigned long compat_sigset;
#define sigset_t compat_sigset
struct sigaction {
    void (*sa_handler)(int);
    sigset_t sa_mask;
    int sa_flags;
};
int sigemptyset(sigset_t *set);
int sigaddset(sigset_t *set, int number);
int sigismember(const sigset_t *set, int number);
int sigpending(sigset_t *set);
int sigwait(const sigset_t *set, int *number);
int sigaction(int number, const struct sigaction *action, struct sigaction *before);
#undef pthread_sigmask
#define pthread_sigmask compat_sigmask
int compat_sigmask(int how, const sigset_t *set, sigset_t *before);
#define pthread_kill compat_kill
int compat_kill(pthread_t thread, int number);
unsigned alarm(unsigned seconds);
int fork(void);
int waitpid(int process, int *status, int options);
#define WIFEXITED(status) ((void)(status), 0)
#define WEXITSTATUS(status) (status)
#define WIFSIGNALED(status) ((void)(status), 0)
#define WTERMSIG(status) (status)

/* The rest */

#define setenv compat_setenv
int compat_setenv(const char *name, const char *value, int overwrite);
int unsetenv(const char *name);
int getuid(void);
int geteuid(void);
int feenableexcept(int traps);
int fedisableexcept(int traps);
int fegetexcept(void);

#endif
