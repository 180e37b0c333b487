#include "progress.h"

#include <stdio.h>

#include "system.h"
#include "terminal.h"

static void show_bar(int64_t done, int64_t total, const char *unit)
{
    enum { BAR_MIN = 10 };
    char counts[80];
    int room, filled, i;

    snprintf(counts, sizeof counts, " %lld of %lld %s", (long long)done, (long long)total, unit);
    room = columns(stderr) - 3 - (int)sizeof " 9999999999 of 9999999999 bytes";
    if (room < BAR_MIN) {
        fprintf(stderr, "\r%d %%\033[K", total > 0 ? (int)(100.0 * (double)done / (double)total) : 100);
        return;
    }
    filled = total > 0 ? (int)((double)room * (double)done / (double)total) : room;
    fputs("\r[", stderr);
    for (i = 0; i < room; i++)
        putc(i < filled ? '#' : '.', stderr);
    fprintf(stderr, "]%s\033[K", counts);
}

/* A line for each tenth of what there is, or where that is not known for each doubling. */
static int is_worth_a_line(const struct progress *progress, int64_t done, int64_t total)
{
    if (total > 0)
        return done * 10 / total > progress->told * 10 / total;
    return done >= progress->told * 2;
}

void progress_show(struct progress *progress, int64_t done, int64_t total)
{
    if (done == 0 || (total >= 0 && done > total))
        return;
    if (is_terminal(STREAM_ERROR) && terminal_takes_colours()) {
        progress->is_shown = 1;
        if (total >= 0)
            show_bar(done, total, progress->unit);
        else
            fprintf(stderr, "\r%lld %s\033[K", (long long)done, progress->unit);
    } else if (!progress->is_part && is_worth_a_line(progress, done, total)) {
        if (total >= 0)
            fprintf(stderr, "%lld of %lld %s\n", (long long)done, (long long)total, progress->unit);
        else
            fprintf(stderr, "%lld %s\n", (long long)done, progress->unit);
        progress->told = done;
    }
}

void progress_hide(struct progress *progress)
{
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
    progress->is_shown = 0;
}
