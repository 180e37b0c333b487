/* What windows-check.cmd runs on a person's Windows: checks that no other system can make. */
#ifndef CHECK_H
#define CHECK_H

#define _WIN32_WINNT 0x0601
#define __USE_MINGW_ANSI_STDIO 1

#include <winsock2.h>
#include <ws2tcpip.h>
/* It needs what the lines above define. */
#include <windows.h>

#include <stdint.h>

#include "pleo.h"

#ifdef TEXT
#undef TEXT
#endif
/* A text and its length, as the library takes it. */
#define TEXT(text) (text), PLEO_NTS

/* Says why the check that runs fails. Always returns 0. */
int failed(const char *format, ...) __attribute__((format(gnu_printf, 1, 2)));
/* Says something that a reader of the report needs to know. */
void note(const char *format, ...) __attribute__((format(gnu_printf, 1, 2)));

/* What the sandbox says of itself, in UTF-8; the program ends without it. */
const char *variable(const char *name);

/* The folder for the checks' files, in UTF-8, without a separator at its end. */
const char *folder(void);

/* A client of the sandbox with a key: base address, then name, value, …, NULL. Returns 0 after failed(). */
pleo_client client_of(const char *key, const char *base, const char *const *options);
#define CLIENT(base, ...) client_of(variable("PLEO_SANDBOX_KEY"), (base), (const char *const[]){__VA_ARGS__, NULL})

/* The status of a call of such a client, which is freed; the client may be 0. */
int32_t status_of(pleo_client client);
/* Whether a call ends with a status; says so if not. */
int ends_with(int32_t got, int32_t wanted, const char *what);

struct check {
    const char *name;
    int (*run)(void); /* Returns whether it passes. */
};
extern const struct check checks[];
extern const int check_count;

#endif
