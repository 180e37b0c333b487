/* files.h for Windows. */

#ifdef _WIN32

#include "files.h"

#include <windows.h>
/* It needs what the line above defines. */
#include <lmcons.h>

#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files_windows.h"

enum { CONTENT_MAX = 64 * 1024 * 1024, PROBE = 64 * 1024 };

char *file_problem(const char *path, const char *action)
{
    const DWORD error = GetLastError();

    if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL)
        return text_of("cannot %s %s: the disk is full; make room on it", action, path);
    if (error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND)
        return text_of("cannot %s %s: no such file or directory", action, path);
    if (error == ERROR_ACCESS_DENIED)
        return text_of("cannot %s %s: access is denied", action, path);
    return text_of("cannot %s %s: Windows error %lu", action, path, (unsigned long)error);
}

char *file_read(const char *path, struct text *content)
{
    const int is_input = strcmp(path, "-") == 0;
    HANDLE file = is_input ? GetStdHandle(STD_INPUT_HANDLE)
                           : CreateFileA(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    char *wrong = NULL, *bytes;
    DWORD count = 1;

    if (file == INVALID_HANDLE_VALUE)
        return file_problem(path, "read");
    bytes = memory(PROBE);
    while (wrong == NULL && count != 0) {
        if (!ReadFile(file, bytes, PROBE, &count, NULL)) {
            if (GetLastError() != ERROR_BROKEN_PIPE)
                wrong = file_problem(path, "read");
            count = 0;
        } else if (content->length + count > CONTENT_MAX) {
            wrong = text_of("%s is longer than 64 MiB", path);
        } else {
            text_add(content, bytes, count);
        }
    }
    wipe(bytes, PROBE);
    free(bytes);
    if (!is_input)
        CloseHandle(file);
    return wrong;
}

char *file_folder(const char *path)
{
    const char *end = path + strlen(path);

    while (end > path && end[-1] != '\\' && end[-1] != '/')
        end--;
    if (end == path)
        return text_of(".");
    if (end == path + 1 || end[-2] == ':')
        return text_of("%.*s", (int)(end - path), path);
    return text_of("%.*s", (int)(end - 1 - path), path);
}

char *file_begin_beside(const char *path, char **beside, FILE **stream)
{
    char *folder = file_folder(path);

    *beside = memory(MAX_PATH + 1);
    *stream = GetTempFileNameA(folder, "pleo", 0, *beside) != 0 ? fopen(*beside, "wb") : NULL;
    free(folder);
    return *stream != NULL ? NULL : file_problem(path, "create");
}

char *file_end_beside(const char *path, const char *beside, FILE *stream)
{
    const int is_lost = fflush(stream) != 0 || _commit(_fileno(stream)) != 0;

    if (fclose(stream) != 0 || is_lost)
        return file_problem(path, "write");
    if (!MoveFileExA(beside, path, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return file_problem(path, "replace");
    return NULL;
}

int64_t file_size(const char *path)
{
    const DWORD others = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DEVICE;
    WIN32_FILE_ATTRIBUTE_DATA about;

    if (!GetFileAttributesExA(path, GetFileExInfoStandard, &about) || (about.dwFileAttributes & others) != 0)
        return -1;
    return (int64_t)(((uint64_t)about.nFileSizeHigh << 32) | about.nFileSizeLow);
}

int file_is_there(const char *path)
{
    return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;
}

char *file_absolute(const char *path)
{
    char whole[MAX_PATH];
    const DWORD length = GetFullPathNameA(path, sizeof whole, whole, NULL);

    return text_of("%s", length > 0 && length < sizeof whole ? whole : path);
}

char *file_itself(const char *path)
{
    return file_absolute(path);
}

static enum room room_of_error(DWORD error)
{
    switch (error) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ROOM_NONE;
    case ERROR_WRITE_PROTECT:
        return ROOM_READ_ONLY;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_DIRECTORY:
        return ROOM_NO_FOLDER;
    default:
        return ROOM_NOT_FOR_THIS_USER;
    }
}

enum room folder_room(const char *folder)
{
    char *path = text_of("%s\\pleo-room-%lu.tmp", folder, (unsigned long)GetCurrentProcessId());
    HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_NEW,
        FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, NULL);
    enum room room = file == INVALID_HANDLE_VALUE ? room_of_error(GetLastError()) : ROOM_THERE;
    char *zeros = memory(PROBE);
    DWORD count;

    memset(zeros, 0, PROBE);
    if (room == ROOM_THERE) {
        if (!WriteFile(file, zeros, PROBE, &count, NULL) && GetLastError() == ERROR_DISK_FULL)
            room = ROOM_NONE;
        CloseHandle(file);
    }
    free(zeros);
    free(path);
    return room;
}

char *folder_make(const char *folder)
{
    if (CreateDirectoryA(folder, NULL) || GetLastError() == ERROR_ALREADY_EXISTS)
        return NULL;
    return file_problem(folder, "create the directory");
}

char *user_name(void)
{
    char name[UNLEN + 1];
    DWORD size = sizeof name;

    return text_of("%s", GetUserNameA(name, &size) ? name : "this user");
}

int user_is_known(const char *name)
{
    (void)name;
    return 1;
}

#else
typedef int for_windows_alone; /* a file of C declares something */
#endif
