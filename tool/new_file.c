#include "new_file.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "new_file_system.h"

/* What stands in the place of a file is kept, so that it can stand there again. */
static void remember(struct new_file *file)
{
    char *unread;

    file->before_state = BEFORE_NONE;
    if (!file_is_there(file->path))
        return;
    unread = file_read(file->path, &file->before);
    file->before_state = unread == NULL ? BEFORE_READ : BEFORE_UNKNOWN;
    free(unread);
}

char *new_file_commit(struct new_file *file)
{
    char *wrong;

    remember(file);
    wrong = new_file_place(file);
    file->is_in_place = wrong == NULL;
    return wrong;
}

char *new_file_undo(struct new_file *file)
{
    char *wrong = NULL;

    if (!file->is_in_place)
        return NULL;
    if (file->before_state == BEFORE_UNKNOWN)
        return text_of("%s: its previous content could not be read and is lost", file->path);
    if (file->before_state == BEFORE_READ) {
        wrong = new_file_write(file, &file->before, file->readers, NULL);
        return wrong != NULL ? wrong : new_file_place(file);
    }
    wrong = new_file_take_back(file);
    file->is_in_place = wrong != NULL;
    return wrong;
}

static void remove_folders(struct new_file *file)
{
    char *folder = file_folder(file->path), *parent;

    for (; file->folders > 0 && folder_remove(folder); file->folders--) {
        parent = file_folder(folder);
        free(folder);
        folder = parent;
    }
    free(folder);
}

void new_file_end(struct new_file *file)
{
    if (file->path == NULL)
        return;
    new_file_release(file);
    if (!file->is_in_place)
        remove_folders(file);
    if (file->before.bytes != NULL)
        wipe(file->before.bytes, file->before.room);
    free(file->before.bytes);
    free(file->lock_path);
    free(file->path);
    free(file->beside);
    memset(file, 0, sizeof *file);
}
