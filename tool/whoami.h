/* Whose a key is, as an introspection says. */

#ifndef WHOAMI_H
#define WHOAMI_H

#include "pleo.h"

/* Prints application, company and permissions. */
void print_identity(pleo_response introspection);

#endif
