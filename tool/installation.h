/* An installation, as people see it. */

#ifndef INSTALLATION_H
#define INSTALLATION_H

#include "pleo.h"

void print_installation(pleo_response installation);

/* What came of a pleo_ensure_installation, behind "the installation": "was created" and the like. */
const char *origin_in_words(pleo_response installation);

#endif
