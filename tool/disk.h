/* Whether there is room on the disk for what is written beside the calls. */

#ifndef DISK_H
#define DISK_H

#include "report.h"
#include "settings.h"

/* Adds a step: room for a new key beside the one that is kept, and for the log, whose failures nobody else tells. */
void check_disk(const struct settings *settings, struct report *report);

#endif
