/* system.h for Windows. */

#ifdef _WIN32

#include "system.h"

#include <windows.h>
/* It needs what the line above defines. */
#include <wincred.h>

#include <stdlib.h>
#include <string.h>

#include "text.h"
#include "utf8.h"

#ifndef ENABLE_VIRTUAL_TERMINAL_PROCESSING
#define ENABLE_VIRTUAL_TERMINAL_PROCESSING 0x0004
#endif

static volatile LONG caught;
static volatile LONG current_client;
static UINT code_page_in, code_page_out;

/* Windows runs it in a thread of its own, which may call the library. */
static BOOL WINAPI note(DWORD event)
{
    (void)event;
    InterlockedExchange(&caught, 1);
    while (current_client != 0) { /* again and again: the call may begin only after this */
        pleo_client_cancel((pleo_client)current_client);
        Sleep(100);
    }
    return TRUE;
}

void system_begin(void)
{
    SetConsoleCtrlHandler(note, TRUE);
    code_page_in = GetConsoleCP();
    code_page_out = GetConsoleOutputCP();
    if (code_page_out != 0) {
        SetConsoleCP(GetACP());
        SetConsoleOutputCP(GetACP());
    }
}

int system_end(int exit_code)
{
    if (code_page_out != 0) {
        SetConsoleCP(code_page_in);
        SetConsoleOutputCP(code_page_out);
    }
    return caught != 0 ? (int)0xC000013A /* STATUS_CONTROL_C_EXIT */ : exit_code;
}

int interrupted(void)
{
    return caught != 0;
}

void interrupt_client(pleo_client client)
{
    InterlockedExchange(&current_client, client);
}

static HANDLE handle_of(enum stream stream)
{
    static const DWORD NUMBERS[] = {STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE};

    return GetStdHandle(NUMBERS[stream]);
}

int is_terminal(enum stream stream)
{
    DWORD mode;

    return GetConsoleMode(handle_of(stream), &mode) != 0;
}

int terminal_width(enum stream stream)
{
    CONSOLE_SCREEN_BUFFER_INFO about;

    if (!GetConsoleScreenBufferInfo(handle_of(stream), &about))
        return 0;
    return about.srWindow.Right - about.srWindow.Left; /* one less: a full line would wrap */
}

int terminal_takes_colours(void)
{
    enum stream stream = is_terminal(STREAM_OUT) ? STREAM_OUT : STREAM_ERROR;
    DWORD mode;

    return GetConsoleMode(handle_of(stream), &mode)
        && SetConsoleMode(handle_of(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

const char *system_encoding(void)
{
    return "ansi";
}

int character_width(const char *bytes, size_t length)
{
    (void)bytes;
    (void)length;
    return 1;
}

const char *ellipsis(void)
{
    return "...";
}

char *system_to_utf8(const char *text)
{
    struct text utf8 = {0};
    const int units = MultiByteToWideChar(CP_ACP, 0, text, -1, NULL, 0);
    WCHAR *wide = memory((size_t)(units > 0 ? units : 1) * sizeof *wide);
    unsigned long code;
    int i;

    wide[0] = 0;
    MultiByteToWideChar(CP_ACP, 0, text, -1, wide, units);
    text_add(&utf8, "", 0);
    for (i = 0; wide[i] != 0; i++) {
        code = wide[i];
        if (code >= 0xD800 && code < 0xDC00 && wide[i + 1] >= 0xDC00 && wide[i + 1] < 0xE000)
            code = 0x10000 + ((code - 0xD800) << 10) + (wide[++i] - 0xDC00UL);
        utf8_add(&utf8, code);
    }
    free(wide);
    return utf8.bytes;
}

static void say(const char *text)
{
    DWORD written;

    WriteFile(handle_of(STREAM_ERROR), text, (DWORD)strlen(text), &written, NULL);
}

static long read_to_line_end(char *line, size_t size)
{
    size_t length = 0;
    DWORD count;
    char byte;

    for (;;) {
        BOOL is_read = ReadFile(handle_of(STREAM_IN), &byte, 1, &count, NULL);

        if (caught != 0 || (length == 0 && (!is_read || count == 0)))
            return -1;
        if (!is_read || count == 0 || byte == '\n') {
            length -= length > 0 && line[length - 1] == '\r';
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
    DWORD mode = 0;
    int is_silent = secret && GetConsoleMode(handle_of(STREAM_IN), &mode);
    long length;

    if (is_silent) /* before the prompt, behind which somebody may type at once */
        SetConsoleMode(handle_of(STREAM_IN), mode & ~(DWORD)ENABLE_ECHO_INPUT);
    say(prompt);
    length = caught != 0 ? -1 : read_to_line_end(line, size);
    if (is_silent) {
        SetConsoleMode(handle_of(STREAM_IN), mode);
        FlushConsoleInputBuffer(handle_of(STREAM_IN));
    }
    if (is_silent || length < 0)
        say("\r\n");
    return length;
}

long read_input(char *bytes, size_t size)
{
    size_t length = 0;
    DWORD count;

    while (length < size) {
        BOOL is_read = ReadFile(handle_of(STREAM_IN), bytes + length, (DWORD)(size - length), &count, NULL);

        if (caught != 0)
            return -1;
        if (!is_read || count == 0)
            return (long)length;
        length += count;
    }
    return -1;
}

char *options_folder(void)
{
    const char *home = getenv("APPDATA");

    return home != NULL && home[0] != '\0' ? text_of("%s\\pleo", home) : NULL;
}

const char *machine_folder(void)
{
    return "C:\\ProgramData\\pleo";
}

int is_root(void)
{
    return 0;
}

int has_systemd(void)
{
    return 0;
}

char *system_name(void)
{
    const DWORD version = GetVersion();

    return text_of("Windows %d.%d", LOBYTE(LOWORD(version)), HIBYTE(LOWORD(version)));
}

char *keep_credential(const char *name, const char *secret, size_t length)
{
    CREDENTIALA credential;
    char *target = text_of("%s", name), *bytes = memory(length);
    BOOL is_kept;

    memcpy(bytes, secret, length);
    memset(&credential, 0, sizeof credential);
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target;
    credential.CredentialBlob = (BYTE *)bytes;
    credential.CredentialBlobSize = (DWORD)length;
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    is_kept = CredWriteA(&credential, 0);
    wipe(bytes, length);
    free(bytes);
    free(target);
    if (is_kept)
        return NULL;
    return text_of("%s: the credential store does not take it (error %lu); a network logon has none: give --keep "
        "file:PATH", name, (unsigned long)GetLastError());
}

#else
typedef int for_windows_alone; /* a file of C declares something */
#endif
