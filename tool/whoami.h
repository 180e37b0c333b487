/* Whose a key is, as an introspection says. */

#ifndef WHOAMI_H
#define WHOAMI_H

#include "pleo.h"

/* Prints application, company and permissions. */
void print_identity(pleo_response introspection);

/* Whether the key has a permission, such as "installations:write"; -1 if the answer does not say. */
int has_permission(pleo_response introspection, const char *permission);

#endif
