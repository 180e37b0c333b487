#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "system.h"
#include "terminal.h"

/* Until the program ends, errno has long been another's. */
static int error_of_stdout;

char *output_begin(struct output *output, const char *path)
{
    output->stream = stdout;
    output->path = path;
    output->beside = NULL;
    return path != NULL ? file_begin_beside(path, &output->beside, &output->stream) : NULL;
}

void output_write(struct output *output, const char *bytes, size_t length)
{
    char *shown = output->path == NULL && is_terminal(STREAM_OUT) ? harmless(bytes, length) : NULL;

    if (fwrite(shown != NULL ? shown : bytes, 1, length, output->stream) != length && output->path == NULL
        && error_of_stdout == 0)
        error_of_stdout = errno;
    free(shown);
}

int output_error(void)
{
    return error_of_stdout;
}

void output_text(struct output *output, const char *text)
{
    output_write(output, text, strlen(text));
}

int output_is_lost(const struct output *output)
{
    return ferror(output->stream);
}

char *output_end(struct output *output, int is_whole)
{
    char *wrong = NULL;
    int is_in_place = 0;

    if (output->path != NULL && output->stream != NULL) {
        if (is_whole && !ferror(output->stream)) {
            wrong = file_end_beside(output->path, output->beside, output->stream);
            is_in_place = wrong == NULL;
        } else {
            if (is_whole)
                wrong = text_of("cannot write %s", output->path);
            fclose(output->stream);
        }
    }
    if (output->beside != NULL && !is_in_place)
        remove(output->beside);
    free(output->beside);
    output->beside = NULL;
    return wrong;
}
