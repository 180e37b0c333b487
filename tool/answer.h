/* The contents of a response, made safe to show. */

#ifndef ANSWER_H
#define ANSWER_H

#include <stddef.h>

#include "pleo.h"

/* A text of a response's JSON, complete and unchanged; NULL if there is none. The caller frees it. */
char *answer_text(pleo_response answer, const char *pointer);

/* Shows it to people, at most longest bytes of it; nothing if it is missing or empty. */
void print_member(const char *title, pleo_response answer, const char *pointer, int longest);

/* The subject of a key or an installation: its type, such as "Company", and its id; NULL if the response names none. */
const char *answer_subject_type(pleo_response answer);
char *answer_subject(pleo_response answer);

/* Shows that to people. */
void print_subject(pleo_response answer);

/* Prints JSON as it was received; for a terminal, control characters are replaced. */
void print_json(const char *json, size_t length);

/* Prints the body of a response as print_json does, and a line feed. */
void print_body(pleo_response answer);

/* Prints the body of a response for --json. */
void print_body_for_programs(pleo_response answer);

/* Ends a command: frees response and client, prints a failure, and returns the exit code. */
int end_command(pleo_client client, pleo_response answer, int32_t status);

#endif
