/*
 * What is measured, in the same way for both: bench.c has the measures, and ours.c or peer.c is what they are taken of.
 *
 * The environment says where: BENCH_BASE is the address, BENCH_CA_FILE or BENCH_CA_PATH what the peer trusts (the library
 * takes the system's, which SSL_CERT_FILE may name).
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>

struct session;

/* Everything before the first call; nothing goes out. */
struct session *session_new(void);
/* POST /v1/installations/me, and the text at /status is read and checked. */
void session_create(struct session *session);
/* Items of /v2/employees, page by page, and each of their fields, until there are so many; gives how many there were. */
int64_t session_list(struct session *session, int64_t most);
/* An accounting entry, as a program keeps it. */
struct entry {
    char id[37], company[37], family[24], currency[4], note[41], supplier[41], account[11];
    int32_t day, receipts;
    int64_t amount, bill;
};
/* Fills such a record from each of so many entries, page by page, and checks its amount; gives how many there were. */
int64_t session_records(struct session *session, int64_t most);
void session_free(struct session *session);
/* One for another thread: the library's is the same, the peer's, whose handles serve one thread, another. */
struct session *session_for_thread(struct session *session);
void session_end_thread(struct session *session);

/* Ends the program, which measures nothing that failed. */
void bench_fail(const char *what);
const char *bench_variable(const char *name);

#endif
