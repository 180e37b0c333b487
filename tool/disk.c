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

/* What folders were found to be, in a line each kind. */
struct findings {
    struct text full, read_only, found;
    int has_room, lacks_folder;
};

static void look(struct findings *findings, const char *path, const char *purpose)
{
    const char *separator = findings->found.length > 0 ? ", " : "";

    switch (folder_room(path)) {
    case ROOM_NONE:
        text_print(&findings->full, "%sno room in %s, for %s", findings->full.length > 0 ? "; " : "", path, purpose);
        break;
    case ROOM_READ_ONLY:
        text_print(&findings->read_only, "%s%s is on a read-only file system, and no place for %s",
            findings->read_only.length > 0 ? "; " : "", path, purpose);
        break;
    case ROOM_THERE:
        findings->has_room = 1;
        text_print(&findings->found, "%sroom in %s", separator, path);
        break;
    case ROOM_NO_FOLDER:
        findings->lacks_folder = 1;
        text_print(&findings->found, "%s%s is not there", separator, path);
        break;
    case ROOM_NOT_FOR_THIS_USER:
        text_print(&findings->found, "%s%s cannot be written by this user", separator, path);
        break;
    }
}

static void add_failure(struct report *report, const char *found, const char *status, const char *advice)
{
    report_add(report, "disk", "disk", "failed", found, status, advice);
    if (report->exit_code == EXIT_OK)
        report->exit_code = EXIT_MACHINE;
}

void check_disk(const struct settings *settings, struct report *report)
{
    struct folders folders = {{NULL}, {NULL}, 0};
    struct findings findings = {{0}, {0}, {0}, 0, 0};
    int i;

    add_key(&folders, settings);
    add_log(&folders, settings);
    if (settings->file != NULL)
        add(&folders, file_folder(settings->file), "options");
    for (i = 0; i < folders.count; i++) {
        look(&findings, folders.paths[i], folders.purposes[i]);
        free(folders.paths[i]);
    }
    if (findings.full.length > 0)
        add_failure(report, findings.full.bytes, "PLEO_E_RESOURCE", "The disk is full, or this user's quota, or its "
            "inodes: make room (df -h, df -i, quota). Lines of the log are lost until then.");
    else if (findings.read_only.length > 0)
        add_failure(report, findings.read_only.bytes, "PLEO_E_FILE", "Mount it for writing, or look why the system did "
            "not (dmesg); or keep the files elsewhere. Until then no key can be replaced and no log written there.");
    else if (findings.found.length > 0)
        report_add(report, "disk", "disk", findings.has_room && !findings.lacks_folder ? "ok" : "note",
            findings.found.bytes, "PLEO_OK",
            findings.lacks_folder ? "Create the directory that is not there, or correct its path in the options." : "");
    else
        report_add(report, "disk", "disk", "note", "nothing is written: the key is in no file, and there is no log",
            "PLEO_OK", "");
    free(findings.full.bytes);
    free(findings.read_only.bytes);
    free(findings.found.bytes);
}
