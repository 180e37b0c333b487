/* What an answer says, as it may be shown. */

#ifndef ANSWER_H
#define ANSWER_H

#include <stddef.h>

#include "pleo.h"

/* A text of an answer's JSON, whole and as it was received; NULL if there is none. Its caller frees it. */
char *answer_text(pleo_response answer, const char *pointer);

/* Shows it to people, so much of it at most; nothing if there is none, or if it is empty. */
void print_member(const char *title, pleo_response answer, const char *pointer, int longest);

/* Whom the key or the installation of an answer is for, as "Company" and its id; NULL if the answer does not say. */
const char *answer_subject_type(pleo_response answer);
char *answer_subject(pleo_response answer);

/* Shows that to people. */
void print_subject(pleo_response answer);

/* Prints JSON as it was received, but a terminal gets nothing that it would act on. */
void print_json(const char *json, size_t length);

/* Prints the body of an answer as print_json does, and ends its line. */
void print_body(pleo_response answer);

/* Prints the body of an answer for --json. */
void print_body_for_programs(pleo_response answer);

/* Frees an answer and a client, and gives an exit code back; prints what failed. For the end of a command. */
int end_command(pleo_client client, pleo_response answer, int32_t status);

#endif
