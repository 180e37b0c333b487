/* Checks that the disk has room for what the library writes besides responses. */

#ifndef DISK_H
#define DISK_H

#include "report.h"
#include "settings.h"

/* Adds a step: room for a new key beside the stored one, and for the log, whose failures are not reported elsewhere. */
void check_disk(const struct settings *settings, struct report *report);

#endif
