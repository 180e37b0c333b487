/* An installation, as people see it. */

#ifndef INSTALLATION_H
#define INSTALLATION_H

#include "pleo.h"

void print_installation(pleo_response installation);

/* Says what came of a pleo_ensure_installation: "The installation was created." and the like. */
void print_origin(pleo_response installation);

#endif
