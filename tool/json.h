/* JSON that is printed for programs: in ASCII alone, which every encoding of a terminal or a pipe leaves as it is. */

#ifndef JSON_H
#define JSON_H

#include <stddef.h>

#include "pleo.h"

/* Whether --json is given, and that it is. */
int json_is_wanted(void);
void json_want(void);

/* Sets a text in whatever encoding it is, whole; null for NULL. */
void json_set_text(pleo_json json, const char *pointer, const char *text);

/* A list without members. */
pleo_json json_list(void);

/* Sets what another has, which stays as it is. */
void json_set_json(pleo_json json, const char *pointer, pleo_json value);

/* JSON of its own with what an answer has. */
pleo_json json_of(pleo_response answer);

/* Prints it on a line, and frees it. */
void json_end(pleo_json json);

/* Prints JSON in UTF-8 so that it says the same in ASCII, and ends its line. */
void json_print(const char *json, size_t length);

#endif
