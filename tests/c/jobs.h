/* Export jobs in the tests: what a bookkeeper and Pleo do, and a host that books. */
#ifndef JOBS_H
#define JOBS_H

#include "sandbox.h"

/* The job that the tests are about, its items by their entries' ids, and the client, which has a journal. */
#define JOB_ITEMS_MAX 300
extern char job_id[64];
extern char entries[JOB_ITEMS_MAX][40];
extern pleo_client job_client;
extern pleo_export job;

/* Forgets all that was, and has a bookkeeper start a job of that many entries. */
void job_begin(int count);
/* Another one, of the same entries. */
void job_again(int count);
/* What a control says to JSON as printf makes it, with ' for ". */
void job_control(const char *path, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Has the job do what it should not, such as "'numberOfItems': 3". */
#define job_odd(...) job_oddities(__VA_ARGS__)
void job_oddities(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Opens the export. */
int32_t job_open(void);
/* Gives the export and the job_client free. */
void job_end(void);

/* Takes items and books each as "V-" and its number, from 1 on, until there is none; what each call of next gave goes into agains,
 * a digit each. Returns the status of the last call. */
int32_t book_all(char *agains);
/* Books the item that was given last. */
int32_t booked(const char *number);

/* Closes the export, and keeps its summary until the next call. */
int32_t job_close(void);
/* A number of it, or how many there are in an array of it. */
int summary_number(const char *pointer);
int summary_count(const char *pointer);
const char *summary_text(const char *pointer);

/* What Pleo has of an item: "successful V-1". */
const char *item_at_pleo(const char *entry);
/* What Pleo has of the job. */
const char *job_at_pleo(void);
/* How many updates, and how many events, have come. */
int updates(void);
int events(void);

#endif
