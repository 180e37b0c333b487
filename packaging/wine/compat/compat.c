#include "compat.h"

#include <aclapi.h>
#include <float.h>
#include <sddl.h>
#include <stdarg.h>

#include "glob.h"
#include "sys/resource.h"

#undef chdir
#undef chmod
#undef close
#undef mkdir
#undef pthread_kill
#undef pthread_sigmask
#undef read
#undef rename
#undef setenv
#undef setsockopt
#undef write

__attribute__((constructor)) static void begin(void)
{
    const char *files = getenv("PLEO_TMPDIR");
    WSADATA data;

    WSAStartup(MAKEWORD(2, 2), &data);
    /* Wine itself uses the variable that the tests know. */
    if (files != NULL)
        compat_setenv("TMPDIR", files, 1);
    _fmode = _O_BINARY;
    _setmode(1, _O_BINARY);
    _setmode(2, _O_BINARY);
    /* What is lost if the program is ended was no use to anybody. */
    setvbuf(stdout, NULL, _IONBF, 0);
}

static int unsupported(void)
{
    errno = ENOSYS;
    return -1;
}

/* Sockets */

static int is_socket(int descriptor)
{
    int type, size = sizeof type;

    return descriptor > 2 && getsockopt((SOCKET)descriptor, SOL_SOCKET, SO_TYPE, (char *)&type, &size) == 0;
}

int compat_pipe(int *ends)
{
    return _pipe(ends, 65536, _O_BINARY);
}

/* Whether a pipe has something to read, or no writer any more. */
static int is_ready(int descriptor)
{
    DWORD count = 0;

    return !PeekNamedPipe((HANDLE)_get_osfhandle(descriptor), NULL, 0, NULL, &count, NULL) || count > 0;
}

int compat_poll(struct pollfd *entries, unsigned count, int milliseconds)
{
    const ULONGLONG until = GetTickCount64() + (ULONGLONG)milliseconds;
    struct timeval moment = {0, 10000};
    unsigned i;
    int ready;

    /* select knows sockets alone: it waits for a moment, and between two of them the pipes are looked at. */
    for (;;) {
        fd_set sockets;

        FD_ZERO(&sockets);
        for (i = 0; i < count; i++)
            if (is_socket(entries[i].fd))
                FD_SET((SOCKET)entries[i].fd, &sockets);
        if (select(0, &sockets, NULL, NULL, &moment) < 0) { /* none of them is a socket */
            FD_ZERO(&sockets);
            Sleep(10);
        }
        for (i = 0, ready = 0; i < count; i++) {
            const int is_one = is_socket(entries[i].fd) ? FD_ISSET((SOCKET)entries[i].fd, &sockets) : is_ready(entries[i].fd);

            entries[i].revents = is_one ? POLLIN : 0;
            ready += is_one != 0;
        }
        if (ready > 0 || (milliseconds >= 0 && GetTickCount64() >= until))
            return ready;
    }
}

ssize_t compat_read(int descriptor, void *buffer, size_t size)
{
    return is_socket(descriptor) ? recv((SOCKET)descriptor, buffer, (int)size, 0) : _read(descriptor, buffer, (unsigned)size);
}

ssize_t compat_write(int descriptor, const void *buffer, size_t size)
{
    return is_socket(descriptor) ? send((SOCKET)descriptor, buffer, (int)size, 0)
                                 : _write(descriptor, buffer, (unsigned)size);
}

int compat_close(int descriptor)
{
    return is_socket(descriptor) ? closesocket((SOCKET)descriptor) : _close(descriptor);
}

int compat_dprintf(int descriptor, const char *format, ...)
{
    va_list arguments;
    char *text;
    int length;

    va_start(arguments, format);
    length = vasprintf(&text, format, arguments);
    va_end(arguments);
    if (length < 0)
        return -1;
    length = (int)compat_write(descriptor, text, (size_t)length);
    free(text);
    return length;
}

int compat_setsockopt(int descriptor, int level, int option, const void *value, int size)
{
    const struct timeval *time = value;
    const struct { int is_on, seconds; } *both = value;
    struct linger linger;
    DWORD milliseconds;

    if (level == SOL_SOCKET && (option == SO_RCVTIMEO || option == SO_SNDTIMEO)) {
        milliseconds = (DWORD)(time->tv_sec * 1000 + time->tv_usec / 1000);
        return setsockopt((SOCKET)descriptor, level, option, (const char *)&milliseconds, sizeof milliseconds);
    }
    if (level == SOL_SOCKET && option == SO_LINGER && size != sizeof linger) {
        linger.l_onoff = (u_short)both->is_on;
        linger.l_linger = (u_short)both->seconds;
        return setsockopt((SOCKET)descriptor, level, option, (const char *)&linger, sizeof linger);
    }
    return setsockopt((SOCKET)descriptor, level, option, value, size);
}

int fcntl(int descriptor, int command, ...)
{
    u_long yes = 1;

    if (command == F_SETFL && is_socket(descriptor))
        return ioctlsocket((SOCKET)descriptor, FIONBIO, &yes);
    if (command == F_GETFD)
        return is_socket(descriptor) || _get_osfhandle(descriptor) != -1 ? 0 : -1;
    return unsupported();
}

/* Files */

int compat_mkdir(const char *path, unsigned mode)
{
    return _mkdir(path) == 0 ? compat_chmod(path, mode) : -1;
}

/* Windows refuses a path that is longer, and Wine crashes. */
int compat_chdir(const char *path)
{
    const DWORD length = GetFullPathNameA(path, 0, NULL, NULL);

    return length > 0 && length < MAX_PATH ? _chdir(path) : unsupported();
}

int compat_chmod(const char *path, unsigned mode)
{
    /* A group that may only read is nobody here. */
    const char *rights = (mode & 022) != 0 ? "D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;%s)(A;;FRFW;;;WD)"
        : (mode & 007) != 0                ? "D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;%s)(A;;FR;;;WD)"
                                           : "D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;%s)";
    PSECURITY_DESCRIPTOR descriptor = NULL;
    char text[512], *user = NULL;
    BYTE buffer[256];
    HANDLE token;
    DWORD size;
    int is_set = 0;

    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return unsupported();
    if (GetTokenInformation(token, TokenUser, buffer, sizeof buffer, &size)
        && ConvertSidToStringSidA(((TOKEN_USER *)(void *)buffer)->User.Sid, &user)) {
        snprintf(text, sizeof text, rights, user);
        is_set = ConvertStringSecurityDescriptorToSecurityDescriptorA(text, SDDL_REVISION_1, &descriptor, NULL)
            && SetFileSecurityA(path, DACL_SECURITY_INFORMATION, descriptor);
        LocalFree(descriptor);
        LocalFree(user);
    }
    CloseHandle(token);
    return is_set ? 0 : unsupported();
}

int compat_rename(const char *from, const char *to)
{
    return MoveFileExA(from, to, MOVEFILE_REPLACE_EXISTING) ? 0 : unsupported();
}

char *mkdtemp(char *pattern)
{
    char *end = pattern + strlen(pattern) - 6;
    unsigned tries;

    for (tries = 0; tries < 100; tries++) {
        sprintf(end, "%06x", (unsigned)(GetCurrentProcessId() * 100 + tries) & 0xffffff);
        if (_mkdir(pattern) == 0)
            return compat_chmod(pattern, 0700) == 0 ? pattern : NULL;
    }
    return NULL;
}

int symlink(const char *target, const char *path)
{
    (void)target;
    (void)path;
    return unsupported();
}

int link(const char *target, const char *path)
{
    return CreateHardLinkA(path, target, NULL) ? 0 : unsupported();
}

int mkfifo(const char *path, unsigned mode)
{
    (void)path;
    (void)mode;
    return unsupported();
}

ssize_t readlink(const char *path, char *buffer, size_t size)
{
    (void)path;
    (void)buffer;
    (void)size;
    return unsupported();
}

int glob(const char *pattern, int flags, void *unused, glob_t *found)
{
    size_t folder = (size_t)(strrchr(pattern, '/') + 1 - pattern);
    WIN32_FIND_DATAA entry;
    HANDLE search = FindFirstFileA(pattern, &entry);

    (void)flags;
    (void)unused;
    memset(found, 0, sizeof *found);
    if (search == INVALID_HANDLE_VALUE)
        return 1;
    do {
        char *path = malloc(folder + strlen(entry.cFileName) + 1);
        memcpy(path, pattern, folder);
        strcpy(path + folder, entry.cFileName);
        found->gl_pathv = realloc(found->gl_pathv, (found->gl_pathc + 1) * sizeof *found->gl_pathv);
        found->gl_pathv[found->gl_pathc++] = path;
    } while (FindNextFileA(search, &entry));
    FindClose(search);
    return 0;
}

void globfree(glob_t *found)
{
    while (found->gl_pathc > 0)
        free(found->gl_pathv[--found->gl_pathc]);
    free(found->gl_pathv);
}

int getrlimit(int resource, struct rlimit *limit)
{
    (void)resource;
    memset(limit, 0, sizeof *limit);
    return unsupported();
}

int setrlimit(int resource, const struct rlimit *limit)
{
    (void)resource;
    (void)limit;
    return unsupported();
}

/* Signals and processes */

int sigemptyset(sigset_t *set)
{
    *set = 0;
    return 0;
}

int sigaddset(sigset_t *set, int number)
{
    *set |= 1UL << number;
    return 0;
}

int sigismember(const sigset_t *set, int number)
{
    return (*set >> number & 1) != 0;
}

int sigpending(sigset_t *set)
{
    return sigemptyset(set);
}

int sigwait(const sigset_t *set, int *number)
{
    (void)set;
    (void)number;
    return ENOSYS;
}

int sigaction(int number, const struct sigaction *action, struct sigaction *before)
{
    (void)number;
    (void)action;
    if (before != NULL)
        memset(before, 0, sizeof *before);
    return unsupported();
}

int compat_sigmask(int how, const sigset_t *set, sigset_t *before)
{
    (void)how;
    (void)set;
    if (before != NULL)
        *before = 0;
    return ENOSYS;
}

int compat_kill(pthread_t thread, int number)
{
    (void)thread;
    (void)number;
    return ENOSYS;
}

unsigned alarm(unsigned seconds)
{
    (void)seconds;
    return 0;
}

int fork(void)
{
    return unsupported();
}

int waitpid(int process, int *status, int options)
{
    (void)process;
    (void)status;
    (void)options;
    return unsupported();
}

/* The rest */

int compat_setenv(const char *name, const char *value, int overwrite)
{
    if (!overwrite && getenv(name) != NULL)
        return 0;
    /* To set one to nothing takes it away here, but not in the process's environment, which the library reads. */
    if (value[0] != '\0')
        return _putenv_s(name, value);
    return _putenv_s(name, value) == 0 && SetEnvironmentVariableA(name, value) ? 0 : -1;
}

int unsetenv(const char *name)
{
    /* The C runtime may not know it any more. */
    SetEnvironmentVariableA(name, NULL);
    return _putenv_s(name, "");
}

int getuid(void)
{
    return 1000;
}

int geteuid(void)
{
    return 1000;
}

/* The masks of the status word of SSE; a bit that is set there does not trap. */
int fegetexcept(void)
{
    return ~(int)(__builtin_ia32_stmxcsr() >> 7) & 0x3f;
}

int feenableexcept(int traps)
{
    const int before = fegetexcept();

    __builtin_ia32_ldmxcsr(__builtin_ia32_stmxcsr() & ~((unsigned)traps << 7));
    return before;
}

int fedisableexcept(int traps)
{
    const int before = fegetexcept();

    __builtin_ia32_ldmxcsr(__builtin_ia32_stmxcsr() | (unsigned)traps << 7);
    return before;
}
