#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "layout.h"
#include "system.h"
#include "text.h"

struct place place_of(const char *source)
{
    static const struct {
        const char *prefix;
        enum place_kind kind;
    } KINDS[] = {
        {"file:", PLACE_FILE},
        {"credential:", PLACE_CREDENTIAL},
        {"wincred:", PLACE_WINCRED},
        {"env:", PLACE_VARIABLE},
    };
    struct place place = {PLACE_NONE, NULL, NULL};
    size_t i;

    for (i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++) {
        const char *name = source + strlen(KINDS[i].prefix);

        if (!begins_with(source, KINDS[i].prefix) || *name == '\0')
            continue;
        place.kind = KINDS[i].kind;
        if (place.kind == PLACE_FILE) {
            char *path = file_absolute(name);

            place.source = text_of("file:%s", path);
            free(path);
        } else {
            place.source = text_of("%s", source);
        }
        place.name = place.source + strlen(KINDS[i].prefix);
    }
    return place;
}

void place_end(struct place *place)
{
    free(place->source);
    place->source = NULL;
}

void place_announce(const struct place *place, const char *owner)
{
    char *who, *text = NULL;

    switch (place->kind) {
    case PLACE_FILE:
        who = owner != NULL ? text_of("%s", owner) : user_name();
        if (file_is_there(place->name) && owner == NULL)
            text = text_of("replace the key in %s, whose owner and rights stay", place->name);
        else
            text = text_of("write the key to %s, a file that only %s can read", place->name, who);
        free(who);
        break;
    case PLACE_CREDENTIAL:
        text = text_of("not keep the key itself: it shows the command that makes it the credential %s", place->name);
        break;
    case PLACE_WINCRED:
        text = text_of("put the key into the credential store, as %s", place->name);
        break;
    default:
        break;
    }
    if (text != NULL)
        print_point(text);
    free(text);
}

char *place_prepare(const struct place *place, const struct secret *key, const char *owner, struct new_file *file)
{
    struct text line = {0};
    char *wrong;

    if (place->kind != PLACE_FILE)
        return NULL;
    if (file->path == NULL && (wrong = new_file_begin(file, place->name)) != NULL)
        return wrong;
    line.room = sizeof key->bytes + 2; /* at once, so that growing leaves no copy behind */
    line.bytes = memory(line.room);
    text_add(&line, key->bytes, key->length);
    text_add(&line, "\n", 1);
    wrong = new_file_write(file, &line, READ_BY_OWNER, owner);
    wipe(line.bytes, line.room);
    free(line.bytes);
    return wrong;
}

int place_has(const struct place *place, const struct secret *key)
{
    struct text kept = {0};
    char *wrong = place->kind == PLACE_FILE ? file_read(place->name, &kept) : NULL;
    int is_same;

    free(wrong);
    while (kept.length > 0 && strchr(" \t\r\n", kept.bytes[kept.length - 1]) != NULL)
        kept.length--;
    is_same = kept.length == key->length && kept.length > 0 && memcmp(kept.bytes, key->bytes, kept.length) == 0;
    if (kept.bytes != NULL)
        wipe(kept.bytes, kept.room);
    free(kept.bytes);
    return is_same;
}

char *place_commit(const struct place *place, const struct secret *key, struct new_file *file)
{
    char *wrong, *not_undone;

    if (place->kind == PLACE_WINCRED)
        return keep_credential(place->name, key->bytes, key->length);
    if (place->kind != PLACE_FILE)
        return NULL;
    wrong = new_file_commit(file);
    if (wrong != NULL || place_has(place, key))
        return wrong;
    not_undone = place_undo(place, file);
    wrong = text_of("%s does not have the key that was written to it; %s", place->name,
        not_undone != NULL ? not_undone : "the previous content was restored");
    free(not_undone);
    return wrong;
}

char *place_undo(const struct place *place, struct new_file *file)
{
    if (place->kind == PLACE_WINCRED)
        return text_of("the credential store has the new key, as %s", place->name);
    return place->kind == PLACE_FILE ? new_file_undo(file) : NULL;
}

void place_explain(const struct place *place)
{
    char *name, *path, *unit;

    if (place->kind != PLACE_CREDENTIAL)
        return;
    name = text_of("--name=%s", place->name);
    path = text_of("/etc/credstore.encrypted/%s", place->name);
    /* In one line: systemd would put a blank in the place of a backslash at its end, and take that as one of the path. */
    unit = text_of("LoadCredentialEncrypted=%s:%s", place->name, path);
    putchar('\n');
    print_text(stdout, "As root, make the key a credential; the first command asks for it once more:");
    putchar('\n');
    {
        const char *const folder[] = {"install", "-d", "-m", "700", "/etc/credstore.encrypted", NULL};
        const char *const credential[] = {"systemd-ask-password", "\"API key:\"", "|", "systemd-creds", "encrypt", name,
            "-", path, NULL};
        const char *const service[] = {unit, NULL};

        print_code(folder, " \\");
        print_code(credential, " \\");
        putchar('\n');
        print_text(stdout, "In the unit of the service, which is restarted then:");
        puts("\n    [Service]");
        print_code(service, "");
        putchar('\n');
    }
    free(unit);
    free(path);
    free(name);
}
