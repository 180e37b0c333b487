/* How the C program of the scenarios reports, and what its scenarios share. See tests/scenarios. */
#ifndef SCENARIOS_H
#define SCENARIOS_H

#include <stdint.h>

#include "pleo.h"

/* A text and its length as two arguments. */
#define TEXT(text) (text), PLEO_NTS

/* A line of the report: a status by its name, a number, a text. */
void report_status(const char *fact, int32_t status);
void report_number(const char *fact, int64_t number);
void report_text(const char *fact, const char *text);

/* What the environment says; ends the program if it does not. */
const char *variable(const char *name);

/* The options of every client here, and more of them, or NULL: name, value, ..., NULL. */
pleo_config config_with(const char *const *options);
/* A client of the sandbox with a key, and with them. */
int32_t client_of(const char *key, int32_t key_length, const char *const *options, pleo_client *client);
#define CLIENT(key, ...) client_with((key), (const char *const[]){__VA_ARGS__, NULL})
pleo_client client_with(const char *key, const char *const *options);
/* One with the full key and nothing else. */
pleo_client client_now(void);

/* Asks whose the key is. */
int32_t introspected(pleo_client client);
/* A plain call; *response may be 0 afterwards. */
int32_t called(pleo_client client, const char *method, const char *path, const char *body, pleo_response *response);
/* The id of the company that the client's key is for. */
int32_t company_of(pleo_client client, char *id, int32_t size);
/* The body that makes a vendor of that company. */
void vendor_into(pleo_client client, char *body, int32_t size);
/* A request about that company's accounting entries, deleted ones left out; freed with pleo_free. */
pleo_request entries_of(pleo_client client);
/* The sandbox's controls. In a fault's JSON ' stands for ". */
void fault(const char *json);
/* What a plain call gets that is answered with a body, in which ' stands for " too. */
pleo_response answer_of(pleo_client client, const char *body);
int64_t number_of(const char *control);

/* A name in the folder for files, in a buffer that lasts until the next call. */
const char *in_folder(const char *name);

/* A text of an answer, in a buffer that lasts until the next call; the status's name if there is none. */
const char *text_at(pleo_response response, const char *pointer);
/* The details of the last failure. */
int32_t http_status(void);
int32_t can_retry(void);
int32_t wait_seconds(void);
int32_t shown(const char *secret);

/* The scenarios, in five files. */
struct scenario {
    const char *name;
    void (*run)(void);
};
extern const struct scenario call_scenarios[], data_scenarios[], job_scenarios[], export_scenarios[], trap_scenarios[];

#endif
