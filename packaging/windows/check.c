/*
 * pleo-windows-check                 runs all checks against the archive's sandbox, which it starts
 * pleo-windows-check NAME…           runs those
 * pleo-windows-check sandbox COMMAND…  runs a command while the sandbox runs, with the library's variables leading to it
 *
 * If PLEO_SANDBOX_HTTP is set already, it takes that sandbox. It shows no key.
 */
#include "check.h"

#include <shellapi.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SANDBOX_SECONDS = 60 };

static char place[MAX_PATH * 4];
static int has_failed;

int failed(const char *format, ...)
{
    va_list arguments;

    has_failed = 1;
    printf("    ");
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
    return 0;
}

void note(const char *format, ...)
{
    va_list arguments;

    printf("    ");
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
}

static void give_up(const char *what)
{
    printf("%s: error %lu of Windows\n", what, (unsigned long)GetLastError());
    exit(2);
}

/* In a buffer of its own, which stays. */
static char *utf8(const wchar_t *text)
{
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *result = malloc((size_t)size);

    if (result == NULL || WideCharToMultiByte(CP_UTF8, 0, text, -1, result, size, NULL, NULL) == 0)
        give_up("a text cannot be read");
    return result;
}

static wchar_t *utf16(const char *text)
{
    const int size = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
    wchar_t *result = malloc((size_t)size * sizeof *result);

    if (result == NULL || MultiByteToWideChar(CP_UTF8, 0, text, -1, result, size) == 0)
        give_up("a text cannot be read");
    return result;
}

const char *variable(const char *name)
{
    wchar_t value[2048], *wide = utf16(name);
    const DWORD length = GetEnvironmentVariableW(wide, value, 2048);

    free(wide);
    if (length == 0 || length >= 2048) {
        printf("%s is not set\n", name);
        exit(2);
    }
    return utf8(value);
}

const char *folder(void)
{
    return place;
}

pleo_client client_of(const char *key, const char *base, const char *const *options)
{
    pleo_config config = 0;
    pleo_client client = 0;
    char message[1100] = "";
    int32_t status = pleo_config_new(&config);

    if (status == PLEO_OK)
        status = pleo_config_set(config, TEXT("base_url"), TEXT(base));
    if (status == PLEO_OK)
        status = pleo_config_set(config, TEXT("requests_per_minute"), TEXT("0"));
    for (; status == PLEO_OK && options[0] != NULL; options += 2)
        status = pleo_config_set(config, TEXT(options[0]), TEXT(options[1]));
    if (status == PLEO_OK)
        status = pleo_client_new(key, PLEO_NTS, config, &client);
    pleo_free(config);
    if (status != PLEO_OK) {
        pleo_error_message_text(0, message, sizeof message, NULL);
        failed("no client: %s: %s", pleo_status_name(status), message);
    }
    return client;
}

int32_t status_of(pleo_client client)
{
    pleo_response answer = 0;
    const int32_t status = pleo_introspect(client, &answer);

    pleo_free(answer);
    pleo_free(client);
    return status;
}

int ends_with(int32_t got, int32_t wanted, const char *what)
{
    char message[1100] = "";

    if (got == wanted)
        return 1;
    if (got != PLEO_OK)
        pleo_error_message_text(0, message, sizeof message, NULL);
    return failed("%s: %s, not %s (%s)", what, pleo_status_name(got), pleo_status_name(wanted), message);
}

/* Sets the variables of a line NAME=VALUE, where the value may be in quotation marks of a shell. */
static int set_line(char *line)
{
    char *value = strchr(line, '=');
    wchar_t *name, *wide;
    size_t length;

    if (value == NULL)
        return 0;
    *value++ = '\0';
    length = strlen(value);
    if (length > 1 && value[0] == '\'' && value[length - 1] == '\'') {
        value[length - 1] = '\0';
        value++;
    }
    name = utf16(line);
    wide = utf16(value);
    SetEnvironmentVariableW(name, wide);
    free(wide);
    free(name);
    return strcmp(line, "READY") == 0;
}

/* Whether the sandbox has said where it is. */
static int read_ready(const wchar_t *path)
{
    char line[2048];
    FILE *file = _wfopen(path, L"r");
    int is_ready = 0;

    if (file == NULL)
        return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        is_ready |= set_line(line);
    }
    fclose(file);
    return is_ready;
}

/* Starts the sandbox that lies beside this program; it ends with this process, however that ends. */
static void start_sandbox(void)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    STARTUPINFOW how;
    PROCESS_INFORMATION process;
    wchar_t own[MAX_PATH], *files = utf16(place), ready[MAX_PATH * 2], command[MAX_PATH * 6];
    HANDLE job = CreateJobObjectW(NULL, NULL);
    int waited;

    memset(&limits, 0, sizeof limits);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    if (GetModuleFileNameW(NULL, own, MAX_PATH) == 0)
        give_up("this program's folder");
    *(wcsrchr(own, L'\\') + 1) = L'\0';
    swprintf(ready, MAX_PATH * 2, L"%ls\\sandbox.env", files);
    DeleteFileW(ready);
    swprintf(command, MAX_PATH * 6, L"\"%lspleo-sandbox.exe\" --rate 0 --ready-file \"%ls\" --ca-file \"%ls\\ca.pem\"", own,
        ready, files);
    memset(&how, 0, sizeof how);
    how.cb = sizeof how;
    how.dwFlags = STARTF_USESTDHANDLES; /* It prints keys: its output goes nowhere. */
    if (!CreateProcessW(NULL, command, NULL, NULL, FALSE, CREATE_SUSPENDED | CREATE_NO_WINDOW, NULL, NULL, &how, &process))
        give_up("pleo-sandbox.exe does not start");
    /* Before Windows 8 a process in another job cannot join this one, and is ended at the end instead. */
    AssignProcessToJobObject(job, process.hProcess);
    ResumeThread(process.hThread);
    for (waited = 0; !read_ready(ready); waited++) {
        if (WaitForSingleObject(process.hProcess, 100) == WAIT_OBJECT_0 || waited > SANDBOX_SECONDS * 10) {
            DWORD code = 0;
            GetExitCodeProcess(process.hProcess, &code);
            TerminateProcess(process.hProcess, 1);
            printf("pleo-sandbox.exe is not ready after %d s (exit code %lu)\n", waited / 10, (unsigned long)code);
            exit(2);
        }
    }
    DeleteFileW(ready);
    free(files);
}

/* A folder for files, which no other run has. */
static void make_place(void)
{
    wchar_t temp[MAX_PATH], path[MAX_PATH * 2];
    char *text;

    if (GetTempPathW(MAX_PATH, temp) == 0)
        give_up("the folder for temporary files");
    swprintf(path, MAX_PATH * 2, L"%lspleo-check \u00dcn\u00ef %lu", temp, (unsigned long)GetCurrentProcessId());
    if (!CreateDirectoryW(path, NULL) && GetLastError() != ERROR_ALREADY_EXISTS)
        give_up("the folder for files");
    text = utf8(path);
    snprintf(place, sizeof place, "%s", text);
    free(text);
}

static void remove_place(void)
{
    wchar_t *path = utf16(place), pattern[MAX_PATH * 2], name[MAX_PATH * 3];
    WIN32_FIND_DATAW entry;
    HANDLE search;

    swprintf(pattern, MAX_PATH * 2, L"%ls\\*", path);
    search = FindFirstFileW(pattern, &entry);
    while (search != INVALID_HANDLE_VALUE) {
        swprintf(name, MAX_PATH * 3, L"%ls\\%ls", path, entry.cFileName);
        DeleteFileW(name); /* . and .. are no files */
        if (!FindNextFileW(search, &entry))
            break;
    }
    FindClose(search);
    RemoveDirectoryW(path);
    free(path);
}

/* Runs what stands behind the word sandbox on the command line. Returns its exit code. */
static int run_command(int count, wchar_t **words)
{
    static const char *const pairs[][2] = {{"PLEO_BASE_URL", "PLEO_SANDBOX_HTTPS"}, {"PLEO_CA_FILE", "PLEO_SANDBOX_CA"},
        {"PLEO_API_KEY", "PLEO_SANDBOX_KEY"}};
    STARTUPINFOW how;
    PROCESS_INFORMATION process;
    wchar_t command[8192] = L"", *name, *value;
    DWORD code = 1;
    size_t i;
    int word;

    for (i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        name = utf16(pairs[i][0]);
        value = utf16(variable(pairs[i][1]));
        SetEnvironmentVariableW(name, value);
        free(value);
        free(name);
    }
    SetEnvironmentVariableW(L"PLEO_CA_ONLY", L"true");
    SetEnvironmentVariableW(L"PLEO_PROXY", L"none");
    for (word = 0; word < count; word++) {
        const size_t used = wcslen(command);
        swprintf(command + used, 8192 - used, wcschr(words[word], L' ') != NULL ? L"\"%ls\" " : L"%ls ", words[word]);
    }
    memset(&how, 0, sizeof how);
    how.cb = sizeof how;
    fflush(stdout);
    if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &how, &process))
        give_up("the command does not start");
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    return (int)code;
}

static int run_checks(int count, wchar_t **names)
{
    int passed = 0, run = 0, i, at;

    for (i = 0; i < check_count; i++) {
        int is_wanted = count == 0, has_passed;
        wchar_t *name = utf16(checks[i].name);
        for (at = 0; at < count; at++)
            is_wanted |= wcscmp(name, names[at]) == 0;
        free(name);
        if (!is_wanted)
            continue;
        has_failed = 0;
        has_passed = checks[i].run() && !has_failed;
        printf("%s %s\n", has_passed ? "ok" : "FAIL", checks[i].name);
        fflush(stdout);
        run++;
        passed += has_passed;
    }
    printf("%d passed, %d failed\n", passed, run - passed);
    return run > 0 && passed == run ? 0 : 1;
}

int main(void)
{
    int count = 0, code;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    WSADATA data;

    WSAStartup(MAKEWORD(2, 2), &data);
    make_place();
    if (GetEnvironmentVariableW(L"PLEO_SANDBOX_HTTP", NULL, 0) == 0)
        start_sandbox();
    code = count > 2 && wcscmp(words[1], L"sandbox") == 0 ? run_command(count - 2, words + 2)
                                                         : run_checks(count - 1, words + 1);
    remove_place();
    return code;
}
