#include "files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char directory[256];

static void give_up(const char *what)
{
    perror(what);
    exit(2);
}

const char *file_path(const char *name)
{
    static char paths[4][512];
    static int next;
    char *path = paths[next++ % 4];
    if (directory[0] == '\0') {
        const char *parent = getenv("TMPDIR");
        snprintf(directory, sizeof directory, "%s/pleo-test-XXXXXX", parent != NULL ? parent : "/tmp");
        if (mkdtemp(directory) == NULL) {
            give_up(directory);
        }
    }
    snprintf(path, sizeof paths[0], "%s/%s", directory, name);
    return path;
}

const char *file_with(const char *name, const char *content, mode_t mode)
{
    const char *path = file_path(name);
    FILE *file;
    remove(path);
    file = fopen(path, "w");
    if (file == NULL || fputs(content, file) < 0 || fclose(file) != 0 || chmod(path, mode) != 0) {
        give_up(path);
    }
    return path;
}

void read_file(const char *path, char *content, size_t size)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        give_up(path);
    }
    content[fread(content, 1, size - 1, file)] = '\0';
    fclose(file);
}

void remove_files(void)
{
    DIR *open;
    struct dirent *entry;
    if (directory[0] == '\0' || (open = opendir(directory)) == NULL) {
        return;
    }
    while ((entry = readdir(open)) != NULL) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            remove(file_path(entry->d_name));
        }
    }
    closedir(open);
    rmdir(directory);
}
