#include "disk.h"

#include <stdlib.h>
#include <string.h>

#include "exit_code.h"
#include "files.h"
#include "place.h"

/* The folders in which something is written, each once. */
struct folders {
    char *paths[3];
    const char *purposes[3];
    int count;
};

static void add(struct folders *folders, char *path, const char *purpose)
{
    int i;

    for (i = 0; i < folders->count; i++)
        if (strcmp(folders->paths[i], path) == 0) {
            free(path);
            return;
        }
    folders->paths[folders->count] = path;
    folders->purposes[folders->count++] = purpose;
}

static void add_log(struct folders *folders, const struct settings *settings)
{
    char *path = settings_value(settings, "log_file");

    if (path != NULL)
        add(folders, file_folder(path), "the log");
    free(path);
}

static void add_key(struct folders *folders, const struct settings *settings)
{
    char *source = settings_source(settings);
    struct place place = place_of(source != NULL ? source : "");

    if (place.kind == PLACE_FILE)
        add(folders, file_folder(place.name), "a new key");
    place_end(&place);
    free(source);
}

void check_disk(const struct settings *settings, struct report *report)
{
    struct folders folders = {{NULL}, {NULL}, 0};
    struct text found = {0}, full = {0};
    const char *state = "note";
    int i;

    add_key(&folders, settings);
    add_log(&folders, settings);
    if (settings->file != NULL)
        add(&folders, file_folder(settings->file), "options");
    for (i = 0; i < folders.count; i++) {
        const char *path = folders.paths[i];

        switch (folder_room(path)) {
        case ROOM_NONE:
            text_print(&full, "%sno room in %s, for %s", full.length > 0 ? "; " : "", path, folders.purposes[i]);
            break;
        case ROOM_THERE:
            state = "ok";
            text_print(&found, "%sroom in %s", found.length > 0 ? ", " : "", path);
            break;
        case ROOM_NOT_FOR_THIS_USER:
            text_print(&found, "%s%s cannot be written by this user", found.length > 0 ? ", " : "", path);
            break;
        }
        free(folders.paths[i]);
    }
    if (full.length > 0) {
        report_add(report, "disk", "disk", "failed", full.bytes, "PLEO_E_RESOURCE", "The disk is full, or this user's "
            "quota, or its inodes: make room (df -h, df -i, quota). Lines of the log are lost until then.");
        if (report->exit_code == EXIT_OK)
            report->exit_code = EXIT_MACHINE;
    } else if (found.length > 0) {
        report_add(report, "disk", "disk", state, found.bytes, "PLEO_OK", "");
    } else {
        report_add(report, "disk", "disk", "note", "nothing is written: the key is in no file, and there is no log",
            "PLEO_OK", "");
    }
    free(found.bytes);
    free(full.bytes);
}
