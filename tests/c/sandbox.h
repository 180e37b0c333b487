/*
 * The local server that stands in for Pleo's, and clients of it. Where it is, the variables PLEO_SANDBOX_... say;
 * PLEO_TEST_BASE (http or https) says which of its two ports a program is to use.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

#include <stddef.h>

#include "check.h"

/* A variable that must be set; ends the program if it isn't. */
const char *wanted_variable(const char *name);

int over_tls(void);
/* The address for base_url. */
const char *sandbox_base(void);
/* The port of an address such as https://localhost:1234. */
int port_of(const char *base);
/* A key that may do everything, of a company. */
const char *full_key(void);
/* That company, which is the same in every run. */
#define COMPANY "950aac1e-c175-54ce-ae55-a4bf603dcbd4"
/* A search for its accounting entries, which changes nothing, and the least that it wants of a body. */
#define SEARCH "/v1/accounting-entries:search?company_id=" COMPANY
#define SEARCH_BODY "{\"includeDeleted\":false}"
/* Takes and gives any bytes, which nothing of Pleo's does. */
#define UPLOADS "/sandbox/files"
/* The option ca_only where the system's certificates shall count too: under Wine they do not, as its verifier refuses all. */
#ifdef _WIN32
#define CA_ONLY_UNDER_WINE "true"
#else
#define CA_ONLY_UNDER_WINE "false"
#endif
/* Options for the sandbox: address, certificate, no pace. */
pleo_config sandbox_config(void);
/* A client with a key and more options: name, value, name, value, NULL. */
pleo_client client_with(const char *key, const char *const *options);
#define CLIENT(key, ...) client_with((key), (const char *const[]){__VA_ARGS__, NULL})
/* A client with the full key. */
pleo_client sandbox_client(void);

/* Asks whose the client's key is, and frees the answer. */
int32_t introspected(pleo_client client);

/* A request in UTF-8. */
pleo_request request_for(const char *method, const char *path);

/* A layout in UTF-8. */
pleo_layout layout_of(const char *text);

/* Controls. */
void sandbox_reset(void);
/* Scripts what the next request that matches gets: JSON as printf makes it, with ' for ", so that C shows it plainly. */
void sandbox_fault(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* How many requests came in; NULL is any. */
int sandbox_count(const char *method, const char *path);
/* Waits until that many came in; it is a failure if they do not within WAIT_SECONDS. */
void sandbox_await(const char *method, const char *path, int wanted);
/* How many installations were made. */
int sandbox_created(void);
/* What came in last, as JSON. */
const char *sandbox_last(void);

/* Fetches an answer with a body of one's own, and if `header` is not NULL with it, such as "x-own: value". */
pleo_response answer_with(pleo_client client, const char *body, const char *header);

/* Fetches an answer that is too large for the sandbox: all that a server says, the head too. */
pleo_response answer_said(const char *answer, size_t length);

/* Checks a text of an answer's JSON. */
#define CHECK_TEXT_AT(response, pointer, wanted) check_text(text_at((response), (pointer)), (wanted), __FILE__, __LINE__, pointer)
/* A text of an answer's JSON, in a buffer of this thread's; the status's name if there is none. */
const char *text_at(pleo_response response, const char *pointer);
int32_t origin_of(pleo_response response);
int32_t state_of(pleo_response response);
/* The id of whom the answer is about, in a buffer of this thread's. */
const char *subject_of(pleo_response response);

#endif
