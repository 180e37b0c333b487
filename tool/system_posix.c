/* system.h for POSIX systems. */

#ifndef _WIN32

#define _XOPEN_SOURCE 700

#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "exit_code.h"
#include "text.h"
#include "utf8.h"

/* What ends the program, unless its parent lets it be ignored, as nohup does. */
static const int ENDING[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { ENDINGS = sizeof ENDING / sizeof ENDING[0] };

static volatile sig_atomic_t caught, stopped;
static int alarm_bell[2] = {-1, -1};

static pthread_mutex_t client_lock = PTHREAD_MUTEX_INITIALIZER;
static pleo_client current_client;

static void note(int number)
{
    int error = errno;

    caught = number;
    if (write(alarm_bell[1], "", 1) < 0) {
        /* It is full: the thread that reads it is awake. */
    }
    errno = error;
}

static void note_stop(int number)
{
    stopped = number;
}

/* No function of the library may be called in a signal handler; this thread may call any. */
static void *cancel_when_asked(void *unused)
{
    const struct timespec moment = {0, 100000000};
    char byte;

    (void)unused;
    while (read(alarm_bell[0], &byte, 1) < 0 && errno == EINTR)
        ;
    for (;;) { /* again and again: the call may begin only after the signal */
        pthread_mutex_lock(&client_lock);
        if (current_client != 0)
            pleo_client_cancel(current_client);
        pthread_mutex_unlock(&client_lock);
        nanosleep(&moment, NULL);
    }
    return NULL;
}

static void handle(int number, void (*handler)(int))
{
    struct sigaction action;

    memset(&action, 0, sizeof action); /* without SA_RESTART: a read ends */
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void change_mask(int how, sigset_t *before)
{
    sigset_t set;
    int i;

    sigemptyset(&set);
    for (i = 0; i < ENDINGS; i++)
        sigaddset(&set, ENDING[i]);
    sigaddset(&set, SIGTSTP);
    pthread_sigmask(how, &set, before);
}

/*
 * A stream that is closed is none of the files that are opened next: it cannot be read, or written, and everything that
 * is opened has another number.
 */
static void occupy_streams(void)
{
    static const int USELESS[] = {O_WRONLY, O_RDONLY, O_RDONLY};
    int i;

    for (i = 0; i < 3; i++)
        if (fcntl(i, F_GETFD) < 0 && open("/dev/null", USELESS[i]) != i)
            _exit(EXIT_MACHINE);
}

void system_begin(void)
{
    const struct rlimit none = {0, 0};
    struct sigaction action;
    pthread_t thread;
    sigset_t before;
    int i;

    occupy_streams();
    setlocale(LC_CTYPE, "");
    setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0); /* a core that a program takes has no limit */
#endif
    umask(umask(S_IRWXO) | S_IWGRP | S_IRWXO); /* what Pleo answers is not for everybody */
    handle(SIGPIPE, SIG_IGN); /* standard output that nobody reads is an error like any other */
    handle(SIGXFSZ, SIG_IGN); /* and so is a file that gets too long */
    if (pipe(alarm_bell) != 0)
        return;
    change_mask(SIG_BLOCK, &before); /* signals are for this thread, whose reads they end */
    if (pthread_create(&thread, NULL, cancel_when_asked, NULL) == 0) {
        pthread_detach(thread);
        for (i = 0; i < ENDINGS; i++)
            if (sigaction(ENDING[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
                handle(ENDING[i], note);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int system_end(int exit_code)
{
    int number = caught;

    if (number == 0)
        return exit_code;
    handle(number, SIG_DFL);
    raise(number);
    return 128 + number;
}

int interrupted(void)
{
    return caught != 0;
}

void interrupt_client(pleo_client client)
{
    pthread_mutex_lock(&client_lock);
    current_client = client;
    pthread_mutex_unlock(&client_lock);
}

static const int DESCRIPTORS[] = {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};

int is_terminal(enum stream stream)
{
    return isatty(DESCRIPTORS[stream]);
}

int terminal_width(enum stream stream)
{
#ifdef TIOCGWINSZ
    struct winsize size;

    if (ioctl(DESCRIPTORS[stream], TIOCGWINSZ, &size) == 0)
        return size.ws_col;
#else
    (void)stream;
#endif
    return 0;
}

int character_width(const char *bytes, size_t length)
{
    mbstate_t state;
    wchar_t character;
    int width = -1;

    memset(&state, 0, sizeof state);
    if (mbrtowc(&character, bytes, length, &state) == length)
        width = wcwidth(character);
    return width >= 0 ? width : 1;
}

static int is_utf8_terminal(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *ellipsis(void)
{
    return is_utf8_terminal() ? "\xE2\x80\xA6" : "...";
}

int terminal_takes_colours(void)
{
    const char *kind = getenv("TERM");

    return kind != NULL && kind[0] != '\0' && strcmp(kind, "dumb") != 0;
}

const char *system_encoding(void)
{
    static const char *const NAMES[][2] = {
        {"ISO-8859-1", "iso-8859-1"}, {"ISO8859-1", "iso-8859-1"}, {"iso88591", "iso-8859-1"},
        {"ISO-8859-15", "iso-8859-15"}, {"ISO8859-15", "iso-8859-15"}, {"iso885915", "iso-8859-15"},
        {"CP1252", "windows-1252"}, {"CP437", "cp437"}, {"CP850", "cp850"}, {"CP865", "cp865"},
    };
    const char *name = nl_langinfo(CODESET);
    size_t i;

    for (i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (strcmp(name, NAMES[i][0]) == 0)
            return NAMES[i][1];
    return NULL;
}

/* Every byte is a character in the encodings above, and its code is Unicode's on every system that has them. */
char *system_to_utf8(const char *text)
{
    struct text utf8 = {0};
    mbstate_t state;
    wchar_t character;
    unsigned long code;

    text_add(&utf8, "", 0);
    for (; *text != '\0'; text++) {
        memset(&state, 0, sizeof state);
        code = mbrtowc(&character, text, 1, &state) == 1 ? (unsigned long)character : 0xFFFD;
        utf8_add(&utf8, code);
    }
    return utf8.bytes;
}

static void say(const char *text)
{
    while (*text != '\0') {
        ssize_t written = write(STDERR_FILENO, text, strlen(text));

        if (written < 0 && errno != EINTR)
            return;
        text += written > 0 ? written : 0;
    }
}

/* Reads up to the end of the line, which is not stored. */
static long read_to_line_end(char *line, size_t size)
{
    size_t length = 0;
    char byte;

    for (;;) { /* byte by byte, so that nothing behind the line is taken */
        ssize_t count = read(STDIN_FILENO, &byte, 1);

        if (caught != 0 || stopped != 0)
            return -1;
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 && length == 0)
            return -1;
        if (count <= 0 || byte == '\n') {
            line[length] = '\0';
            return (long)length;
        }
        if (length + 1 == size)
            return -1;
        line[length++] = byte;
    }
}

long read_line(const char *prompt, char *line, size_t size, int secret)
{
    struct termios before, silent;
    int is_silent = secret && tcgetattr(STDIN_FILENO, &before) == 0;
    void (*on_stop)(int) = SIG_DFL;
    struct sigaction action;
    long length;

    if (sigaction(SIGTSTP, NULL, &action) == 0)
        on_stop = action.sa_handler;
    do {
        stopped = 0;
        if (on_stop == SIG_DFL)
            handle(SIGTSTP, note_stop);
        if (is_silent) { /* before the prompt, behind which somebody may type at once */
            silent = before;
            silent.c_lflag &= (tcflag_t)~ECHO;
            silent.c_lflag |= ECHONL;
            tcsetattr(STDIN_FILENO, TCSADRAIN, &silent);
        }
        say(prompt);
        length = caught != 0 ? -1 : read_to_line_end(line, size);
        if (is_silent) /* what was pasted behind the secret answers no question */
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        handle(SIGTSTP, on_stop);
        if (stopped != 0)
            raise(SIGTSTP); /* goes on here when the program does */
    } while (stopped != 0);
    if (length < 0)
        say("\n");
    return length;
}

long read_input(char *bytes, size_t size)
{
    size_t length = 0;

    while (length < size) {
        ssize_t count = read(STDIN_FILENO, bytes + length, size - length);

        if (caught != 0 || (count < 0 && errno != EINTR))
            return -1;
        if (count == 0)
            return (long)length;
        length += count > 0 ? (size_t)count : 0;
    }
    return -1;
}

char *options_folder(void)
{
    const char *chosen = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

    if (chosen != NULL && chosen[0] == '/')
        return text_of("%s/pleo", chosen);
    if (is_root())
        return text_of("%s", machine_folder());
    return home != NULL && home[0] == '/' ? text_of("%s/.config/pleo", home) : NULL;
}

const char *machine_folder(void)
{
    return "/etc/pleo";
}

int is_root(void)
{
    return geteuid() == 0;
}

int has_systemd(void)
{
    return access("/run/systemd/system", F_OK) == 0;
}

char *system_name(void)
{
    struct utsname name;

    if (uname(&name) < 0)
        return text_of("unknown");
    return text_of("%s %s %s", name.sysname, name.release, name.machine);
}

char *keep_credential(const char *name, const char *secret, size_t length)
{
    (void)secret;
    (void)length;
    return text_of("%s: the credential store is one of Windows", name);
}

#else
typedef int for_posix_alone; /* a file of C declares something */
#endif
