/*
 * Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
 *
 * libpleo: Pleo API keys and installations for programs that can call C.
 *
 * It is no product of Pleo's. Licence: MIT or Apache-2.0. Facts of the API are from Pleo's public documentation of its
 * external API (https://external.pleo.io), App Marketplace API 39.4.0.
 */

#ifndef PLEO_H
#define PLEO_H


#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
typedef __int64 int64_t;
#elif defined(__BORLANDC__) && __BORLANDC__ < 0x560
typedef int int32_t;
typedef __int64 int64_t;
#else
#include <stdint.h>
#endif

/* On 32-bit Windows every function is __cdecl; elsewhere there is one way to call. */
#if defined(_WIN32) && !defined(_WIN64)
#define PLEO_CDECL __cdecl
#else
#define PLEO_CDECL
#endif

/* Functions whose failure must not go unseen: what follows would go elsewhere, be lost, or be believed. */
#if defined(__GNUC__) && __GNUC__ >= 4
#define PLEO_MUST_CHECK __attribute__((warn_unused_result))
#else
#define PLEO_MUST_CHECK
#endif

/*
 * Conventions, for every function:
 *
 * Status. Functions that can fail return PLEO_OK (0) or another PLEO_E_ number. pleo_error_message_text(0, ...) and its
 * siblings then tell what happened on this thread, until the next function that can fail is called on it.
 *
 * Handles are numbers; 0 is none. Whoever receives one frees it with pleo_free. A freed, made-up or otherwise wrong
 * handle is PLEO_E_HANDLE, never a crash.
 *
 * Texts in are an address and a length in bytes, UTF-8. PLEO_NTS (-1) as length means that a NUL ends the text; any
 * other length takes that many bytes, so that a blank-padded field of fixed width is as good as a C string: trailing
 * blanks and NULs are dropped, but in bodies and secrets. NULL with 0 or PLEO_NTS means that there is none, and so does
 * a text of blanks alone.
 *
 * Texts out are copied. The _text form ends with a NUL and wants one byte more than the text; the _field form fills
 * exactly size bytes, blanks behind. needed, which may be NULL, receives the length without the NUL, on PLEO_E_BUFFER
 * too, so NULL and 0 as buffer and size ask for the length. On every status but PLEO_OK the buffer is untouched.
 *
 * Results are set to 0 on entry and to their value only on PLEO_OK. Their addresses need no alignment.
 *
 * Pointers must be NULL where that is allowed, or lead to what the argument says until the function returns.
 *
 * Threads. Any function may be called from any thread at any time, but none from a signal handler.
 */

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The version of this header, as text.
 */
#define PLEO_HEADER_VERSION "0.1.0"

/**
 * The two arguments that a function takes for a NUL-terminated string: its address and PLEO_NTS.
 */
#define PLEO_STR(text) (text), PLEO_NTS


/**
 * As a length: the text ends with a NUL.
 */
#define PLEO_NTS (-1)

/**
 * It worked.
 */
#define PLEO_OK 0

/**
 * The version of this header as a number: major * 1000000 + minor * 1000 + patch.
 */
#define PLEO_HEADER_VERSION_NUMBER 1000

/**
 * The version of the binary interface that this header describes. A library with another one is
 * not for it.
 */
#define PLEO_HEADER_ABI_VERSION 0

/**
 * An argument is missing, too long or malformed; the message names it.
 */
#define PLEO_E_ARGUMENT 1

/**
 * The handle is freed, made up or of another kind than is wanted.
 */
#define PLEO_E_HANDLE 2

/**
 * The buffer is too small; it is untouched, and needed says how much it takes.
 */
#define PLEO_E_BUFFER 3

/**
 * The API key is empty or has a character that no key has; copy it again.
 */
#define PLEO_E_KEY 4

/**
 * An option's name or value is wrong; the message says what it takes.
 */
#define PLEO_E_CONFIG 5

/**
 * A text is not UTF-8, or this form cannot express it; the message says which.
 */
#define PLEO_E_TEXT 6

/**
 * A file cannot be read or written, or its owner or permissions are not safe.
 */
#define PLEO_E_FILE 7

/**
 * There is no such value: the pointer or header leads to nothing.
 */
#define PLEO_E_MISSING 10

/**
 * The value is there and is null.
 */
#define PLEO_E_NULL 11

/**
 * The value is of another type than the one asked for.
 */
#define PLEO_E_TYPE 12

/**
 * The number is not whole or does not fit; read it as decimal text.
 */
#define PLEO_E_RANGE 13

/**
 * The call or task was cancelled by its caller, or its client was freed.
 */
#define PLEO_E_CANCELLED 14

/**
 * The webhook is not signed with this secret, or too old; do not trust it.
 */
#define PLEO_E_SIGNATURE 15

/**
 * The task has not finished yet; wait for it.
 */
#define PLEO_E_PENDING 16

/**
 * There are no more pages or items; all of them were given.
 */
#define PLEO_E_END 17

/**
 * A field of the record has no value that fits; the message names the first.
 */
#define PLEO_E_RECORD 18

/**
 * Items of the export job have no result yet; go on, then close it.
 */
#define PLEO_E_UNFINISHED 19

/**
 * Another program carries out this export job; let it end, then try again.
 */
#define PLEO_E_EXPORT_BUSY 20

/**
 * The host name was not found; check base_url, the network and the proxy.
 */
#define PLEO_E_DNS 101

/**
 * No connection to the host; check network, firewall and the proxy option.
 */
#define PLEO_E_CONNECT 102

/**
 * The time ran out; raise timeout_ms or connect_timeout_ms, or try later.
 */
#define PLEO_E_TIMEOUT 103

/**
 * The proxy cannot be reached or refuses; check the option proxy.
 */
#define PLEO_E_PROXY 104

/**
 * The proxy wants credentials: set proxy_user and proxy_password.
 */
#define PLEO_E_PROXY_AUTH 105

/**
 * This client's own requests_per_minute would be passed; wait as told.
 */
#define PLEO_E_LOCAL_RATE_LIMIT 106

/**
 * The TLS handshake broke off; look for a firewall that inspects or blocks TLS.
 */
#define PLEO_E_TLS 110

/**
 * The server's certificate has expired; check this machine's clock too.
 */
#define PLEO_E_TLS_EXPIRED 111

/**
 * The server's certificate is not valid yet; check this machine's clock.
 */
#define PLEO_E_TLS_NOT_YET_VALID 112

/**
 * The server's certificate is for another name; check base_url.
 */
#define PLEO_E_TLS_NAME 113

/**
 * The certificate's issuer is unknown; give your own CA with ca_file or ca_pem.
 */
#define PLEO_E_TLS_ISSUER 114

/**
 * The server's certificate is revoked, malformed or badly signed; tell its owner.
 */
#define PLEO_E_TLS_CERTIFICATE 115

/**
 * It is no TLS, or no version or cipher is shared; check base_url, its port too.
 */
#define PLEO_E_TLS_PROTOCOL 116

/**
 * This machine has no CA certificates; install them or set ca_file or ca_pem.
 */
#define PLEO_E_TLS_NO_ROOTS 117

/**
 * The answer was cut off, or is a part nobody asked for; check what is in between.
 */
#define PLEO_E_TRUNCATED 120

/**
 * The answer is larger than max_response_bytes, or its headers too large.
 */
#define PLEO_E_TOO_LARGE 121

/**
 * The answer is not as HTTP or the API has it; the message says in what.
 */
#define PLEO_E_PROTOCOL 122

/**
 * The connection was lost before an answer came; check firewall and proxy.
 */
#define PLEO_E_RESET 123

/**
 * The answer is compressed though that was not asked for; check the proxy.
 */
#define PLEO_E_CONTENT_ENCODING 124

/**
 * The server redirects elsewhere, which is never followed; check base_url.
 */
#define PLEO_E_REDIRECT 201

/**
 * The answer is not the JSON expected; a login page or a proxy may be in between.
 */
#define PLEO_E_NOT_JSON 202

/**
 * It is not known whether it was done: look before you repeat it.
 */
#define PLEO_E_OUTCOME_UNKNOWN 203

/**
 * The export job has ended at Pleo; results are kept for the next one.
 */
#define PLEO_E_EXPORT_ENDED 204

/**
 * 400: Pleo refuses the request; the API's type and message say why.
 */
#define PLEO_E_BAD_REQUEST 210

/**
 * 401: the key is expired or revoked, or of the other environment; make a new one.
 */
#define PLEO_E_UNAUTHORIZED 211

/**
 * 403: the key lacks a permission, or is not for this company; see its scopes.
 */
#define PLEO_E_FORBIDDEN 213

/**
 * 404: there is none; if every call says so, the key is an old-API token.
 */
#define PLEO_E_NOT_FOUND 214

/**
 * 409: it conflicts with what is there or under way.
 */
#define PLEO_E_CONFLICT 219

/**
 * 422: the request is understood and not accepted; see the API's message.
 */
#define PLEO_E_UNPROCESSABLE 222

/**
 * 429: too many requests for this key; wait as told, or a minute, then repeat.
 */
#define PLEO_E_RATE_LIMITED 229

/**
 * Another answer of the 400s; the HTTP status and the API's message say which.
 */
#define PLEO_E_CLIENT_ERROR 240

/**
 * Pleo or a gateway failed (5xx); repeat later, and give Pleo the request id.
 */
#define PLEO_E_SERVER 250

/**
 * A fault in this library; please report it with the message.
 */
#define PLEO_E_INTERNAL 301

/**
 * Forked in the middle of a call of the parent's: use exec, or a new client.
 */
#define PLEO_E_FORKED 302

/**
 * The machine is short of memory, threads or file descriptors.
 */
#define PLEO_E_RESOURCE 303

/**
 * The thread or process is ending; make the call earlier.
 */
#define PLEO_E_EXITING 304

/**
 * A call failed.
 */
#define PLEO_LOG_ERROR 1

/**
 * A request failed and is made again.
 */
#define PLEO_LOG_WARN 2

/**
 * A request was made.
 */
#define PLEO_LOG_INFO 3

/**
 * A body, with what looks like a secret masked.
 */
#define PLEO_LOG_DEBUG 4

/**
 * The server answered; there is nothing more to be said of where the answer comes from.
 */
#define PLEO_ORIGIN_ANSWERED 0

/**
 * The installation was created by this call.
 */
#define PLEO_ORIGIN_CREATED 1

/**
 * The installation was there already, or the answer was lost and a look afterwards showed it.
 */
#define PLEO_ORIGIN_FOUND 2

/**
 * The installation was changed by this call.
 */
#define PLEO_ORIGIN_UPDATED 3

/**
 * Everything was as wanted; nothing was changed.
 */
#define PLEO_ORIGIN_UNCHANGED 4

/**
 * There is no value.
 */
#define PLEO_JSON_MISSING 0

/**
 * null
 */
#define PLEO_JSON_NULL 1

/**
 * true or false
 */
#define PLEO_JSON_BOOLEAN 2

/**
 * A number.
 */
#define PLEO_JSON_NUMBER 3

/**
 * A string.
 */
#define PLEO_JSON_STRING 4

/**
 * An array.
 */
#define PLEO_JSON_ARRAY 5

/**
 * An object.
 */
#define PLEO_JSON_OBJECT 6

/**
 * The field holds its value, or its default where the layout allows that.
 */
#define PLEO_FIELD_OK 0

/**
 * There is no value at the field's pointer.
 */
#define PLEO_FIELD_MISSING 1

/**
 * The value is null.
 */
#define PLEO_FIELD_NULL 2

/**
 * The value is of another type than the one the layout says.
 */
#define PLEO_FIELD_TYPE 3

/**
 * The number has a digit that the field has no place for, or is negative and the field has no
 * sign.
 */
#define PLEO_FIELD_RANGE 4

/**
 * The text is longer than the field, or the array has more items than the table has rows.
 */
#define PLEO_FIELD_BUFFER 5

/**
 * The text has a character that text_encoding lacks, a NUL in a field that ends with one, or half
 * a surrogate pair.
 */
#define PLEO_FIELD_TEXT 6

/**
 * The item was never offered before.
 */
#define PLEO_EXPORT_NEW 0

/**
 * The item was offered before, and no result was recorded: the program may have booked it before
 * it ended. Look its accountingEntryId up in your books before you book it.
 */
#define PLEO_EXPORT_OFFERED 1

/**
 * The item was exported before, and is to be exported again.
 */
#define PLEO_EXPORT_EXPORTED 2

/**
 * A state of an installation that this version does not know; its text is at "/status".
 */
#define PLEO_STATE_OTHER 0

/**
 * ACTIVATED: the integration works.
 */
#define PLEO_STATE_ACTIVATED 1

/**
 * INACTIVE: it is switched off.
 */
#define PLEO_STATE_INACTIVE 2

/**
 * AUTHORIZED: Pleo granted access; the integration is not active yet.
 */
#define PLEO_STATE_AUTHORIZED 3

/**
 * PENDING_INTEGRATION: something is still to be done on the integration's side.
 */
#define PLEO_STATE_PENDING 4

/**
 * ERROR: it failed; "/errorCode" may say how.
 */
#define PLEO_STATE_ERROR 5

/**
 * Neither a company nor an organisation.
 */
#define PLEO_SUBJECT_OTHER 0

/**
 * A company.
 */
#define PLEO_SUBJECT_COMPANY 1

/**
 * An organisation, which has companies.
 */
#define PLEO_SUBJECT_ORGANISATION 2

/**
 * The details of a failure. Freed with pleo_free; 0 stands for the calling thread's last failure.
 */
typedef int32_t pleo_error;

/**
 * An answer of the server, or a value in one. Freed with pleo_free; it outlives its client, and a
 * value its answer.
 */
typedef int32_t pleo_response;

/**
 * Options, from which clients are made. Freed with pleo_free.
 */
typedef int32_t pleo_config;

/**
 * A client: one key, one address. Freed with pleo_free.
 */
typedef int32_t pleo_client;

/**
 * Takes a line of the log: level is one of PLEO_LOG_..., line has length bytes of UTF-8 and a NUL
 * behind, and is valid until the function returns. It runs on the thread of the call that the line
 * is about, before that returns; a task's lines are told in pleo_task_wait and pleo_task_take of
 * that task. It has that thread's floating-point state and signal mask, and what it changes of
 * them ends with it. It may call this library; no exception, no longjmp and no pthread_exit may
 * leave it. context: as it was given.
 */
typedef void (PLEO_CDECL *pleo_log_cb)(void *context,
    int32_t level,
    const char *line,
    int32_t length);

/**
 * A request in the making. Freed with pleo_free.
 */
typedef int32_t pleo_request;

/**
 * A JSON text in the making. Freed with pleo_free.
 */
typedef int32_t pleo_json;

/**
 * Is told how far a transfer is: done and total are bytes of the files that a request sends or
 * fetches, or items where it is asked for page by page; total is -1 where it is not known. It runs
 * on the thread that made the call, with that thread's floating-point state and signal mask, and
 * what it changes of them ends with it. It may call this library, also for the same list; no
 * exception, no longjmp and no pthread_exit may leave it. context: as it was given.
 */
typedef void (PLEO_CDECL *pleo_progress_cb)(void *context,
    int64_t done,
    int64_t total);

/**
 * A list that comes page by page. Freed with pleo_free.
 */
typedef int32_t pleo_pages;

/**
 * Where the values of an answer go in a program's record. Freed with pleo_free.
 */
typedef int32_t pleo_layout;

/**
 * A request under way. Freed with pleo_free, which cancels it.
 */
typedef int32_t pleo_task;

/**
 * An export job that is carried out. Freed with pleo_free, which leaves the job as it is.
 */
typedef int32_t pleo_export;

/**
 * The library's version, such as "0.1.0": a static text, never freed.
 *
 * Since 0.1.0. Any thread.
 */
const char *PLEO_CDECL pleo_version(void);

/**
 * Copies the library's version, ended with a NUL.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_version_text(char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the library's version into a field of exactly size bytes, blanks behind it.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_version_field(char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * The library's version as a number, to be compared with PLEO_HEADER_VERSION_NUMBER.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_version_number(void);

/**
 * The version of the library's binary interface, to be compared with PLEO_HEADER_ABI_VERSION: a
 * program may use a newer library as long as this number is the same.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_abi_version(void);

/**
 * The name of a status, such as "PLEO_E_KEY": a static text, never freed.
 *
 * Since 0.1.0. Any thread.
 */
const char *PLEO_CDECL pleo_status_name(int32_t status);

/**
 * Copies the name of a status, ended with a NUL.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_status_name_text(int32_t status,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the name of a status into a field of exactly size bytes, blanks behind it.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_status_name_field(int32_t status,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * What a status means, in a line of at most 80 columns: a static text, never freed.
 *
 * Since 0.1.0. Any thread.
 */
const char *PLEO_CDECL pleo_status_meaning(int32_t status);

/**
 * Copies what a status means, ended with a NUL.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_status_meaning_text(int32_t status,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies what a status means into a field of exactly size bytes, blanks behind it.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_status_meaning_field(int32_t status,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Takes the calling thread's last failure as a handle, which any thread may read and which lasts
 * until it is freed.
 *
 * error: where the handle goes. Returns PLEO_OK; PLEO_E_MISSING if nothing has failed since the
 * last success. Like all functions that begin with pleo_error_, it leaves the last failure's
 * details alone when it fails itself. Since 0.1.0.
 */
int32_t PLEO_CDECL pleo_error_take(pleo_error *error);

/**
 * The status of a failure, as it was returned; PLEO_OK if there is none.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_status(pleo_error error,
    int32_t *status);

/**
 * Copies the message of a failure, one line with the remedy, ended with a NUL; empty if nothing
 * has failed. It has at most 999 bytes, and holds no key and no text of a third party. Like every
 * text of a failure it can be read in every text_encoding, whatever text_unmappable says: for a
 * character that the encoding lacks there is what comes near it, or a question mark.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_message_text(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_error_message_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_message_field(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * The HTTP status of the answer that is the failure; 0 if none came.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_http_status(pleo_error error,
    int32_t *http_status);

/**
 * How many seconds to wait before the call is repeated, rounded up; -1 if neither the server nor
 * this client's own pace says so, 0 if at once.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_retry_after_seconds(pleo_error error,
    int32_t *seconds);

/**
 * Whether the same call, repeated later, may succeed without anybody changing anything, and is
 * safe to repeat: 1 or 0. After PLEO_E_OUTCOME_UNKNOWN it is 0: look first, with
 * pleo_get_installation or as the resource offers.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_can_retry(pleo_error error,
    int32_t *can_retry);

/**
 * Copies the type that the API gave its error, such as VALIDATION_FAILED, ended with a NUL; empty
 * if it gave none. At most 1,000 bytes; control characters are blanks, the key, should the server
 * quote it, is not in it, and every character is readable as those of pleo_error_message_text are.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_api_type_text(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_error_api_type_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_api_type_field(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the message that the API gave its error, ended with a NUL; empty if it gave none. At most
 * 1,000 bytes; control characters are blanks, the key, should the server quote it, is not in it,
 * and every character is readable as those of pleo_error_message_text are.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_api_message_text(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_error_api_message_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_api_message_field(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the id that the server gave the failed request, ended with a NUL; empty if it gave none.
 * Pleo's support can find the request by it. Pleo names no header for it; any whose name has
 * request-id, correlation-id or trace is taken.
 *
 * error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_request_id_text(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_error_request_id_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_request_id_field(pleo_error error,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * The failed answer itself: status, headers and body as they were received. The body is the
 * server's and may quote what it was sent; keep it out of logs. Its texts, which are there to be
 * shown, can be read as the failure's own can.
 *
 * error: a handle, or 0 for the calling thread's last failure. response: where the handle goes;
 * freed with pleo_free. Returns PLEO_OK, PLEO_E_MISSING if no answer came, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_error_response(pleo_error error,
    pleo_response *response);

/**
 * Makes a set of options, all at their defaults.
 *
 * config: where the handle goes; freed with pleo_free, at any time: clients made of it keep their
 * own copy. Returns PLEO_OK, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one set may be used from
 * several.
 */
int32_t PLEO_CDECL pleo_config_new(pleo_config *config);

/**
 * Sets an option. The README's table lists them, with what each takes and its default.
 *
 * name: at most 64 bytes. value: at most 262144 bytes; trailing blanks and NULs are not part of
 * it, but of proxy_password's. NULL and 0 set the option back to its default; NULL and PLEO_NTS,
 * which is what a getenv gives that finds nothing, and an empty or blank value do not. The value is
 * checked at once. Returns PLEO_OK; PLEO_E_CONFIG, with the names there are or with what the option
 * takes; PLEO_E_ARGUMENT if the value is empty; PLEO_E_TEXT, PLEO_E_HANDLE. The value stays as it
 * was then, and no client can be made of these options, PLEO_E_CONFIG, until this one is set or
 * reset; a name that there is none of takes new options. Since 0.1.0. Any thread.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_set(pleo_config config,
    const char *name,
    int32_t name_len,
    const char *value,
    int32_t value_len);

/**
 * Copies an option's value, as it was set or its default, ended with a NUL.
 *
 * name: at most 64 bytes. Returns PLEO_OK; PLEO_E_CONFIG for an unknown name and for a secret,
 * which is never given back; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_config_get_text(pleo_config config,
    const char *name,
    int32_t name_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_config_get_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_config_get_field(pleo_config config,
    const char *name,
    int32_t name_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Sets options from a file: a line "name = value" for each; blank lines and lines that begin with
 * # are passed over. Blanks round a name and a value are no part of them. A file for several keys,
 * such as those of many companies, has a section for each, which begins with a line [profile NAME]
 * and ends before the next: its lines are for that profile alone, and count more than those before
 * the first section, which are for all. A line in the section of another profile that is wrong
 * fails that profile alone; a line that begins a section and is wrong, and a name that is there
 * twice, fail the file. All that is for the profile counts, or nothing. The file says where the key
 * is sent: it must be a regular file that is owned by this user or root and that nobody else may
 * write (chmod go-w). One with proxy_password in it must be as safe as a key file: no link, and no
 * access for others.
 *
 * path: at most 8192 bytes. profile: letters, digits, -, _ and ., at most 64 bytes; NULL and 0 for
 * what is for all alone. Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is not
 * safe; PLEO_E_CONFIG with the line that is wrong, or with the profiles there are if that one is
 * none; PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No client can be made of these options then,
 * PLEO_E_CONFIG, until a file is loaded. Since 0.1.0. Any thread. An example, of a file that has below its line [profile acme] the line
 * key = file:/etc/pleo/acme.key:
 *
 *     status = pleo_config_load(config, "pleo.options", PLEO_NTS, "acme", PLEO_NTS);
 *     if (status == PLEO_OK) status = pleo_client_new_from(NULL, 0, config, &client);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_load(pleo_config config,
    const char *path,
    int32_t path_len,
    const char *profile,
    int32_t profile_len);

/**
 * Copies the name of a profile in a file of options, ended with a NUL.
 *
 * config: a set of options, of which only text_encoding counts here. path: as for
 * pleo_config_load. index: from 0 on, in the order of the file, which is read for 0; with the same
 * options the others are of what was read then, so that one walk is of one state of the file.
 * Returns PLEO_OK; PLEO_E_END behind the last; PLEO_E_FILE, PLEO_E_CONFIG, PLEO_E_TEXT as pleo_config_load; PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_config_profile_text(pleo_config config,
    const char *path,
    int32_t path_len,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_config_profile_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_config_profile_field(pleo_config config,
    const char *path,
    int32_t path_len,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Makes a client from a key. Nothing goes out to the network; a wrong key shows at the first call.
 *
 * key: at most 4096 bytes, visible ASCII without a colon; trailing blanks, TABs, CRs, LFs and
 * NULs, and a byte order mark before it, are not part of it. The library keeps its own copy and
 * wipes it when the client is freed; wipe yours. config: the options, which the client copies; 0
 * for Pleo's production with every default. client: where the handle goes; freed with pleo_free.
 * Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key, which is never quoted; PLEO_E_CONFIG,
 * PLEO_E_FILE if the options cannot be used together, or one of them, or a file, was refused and has
 * not been set right since; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0.
 * Any thread; one client may be used by any number of threads at once, and one program may have
 * thousands of clients.
 */
int32_t PLEO_CDECL pleo_client_new(const char *key,
    int32_t key_len,
    pleo_config config,
    pleo_client *client);

/**
 * Makes a client from a key that is kept elsewhere.
 *
 * source: at most 8192 bytes; NULL and 0 for that of the option key. "file:PATH", a file that holds the key alone: a regular file, not a
 * link, owned by this user or root, with no access for others and no writing by the group, at most
 * 4096 bytes. "env:NAME", an environment variable, which stays in the process and in what it
 * starts. "credential:NAME", a systemd credential, under the same rules as a file. "wincred:NAME",
 * on Windows, a generic credential of this user's in the credential store. A file on Windows:
 * owned by this user, Administrators or SYSTEM, and nobody else may read or change it. When Pleo
 * answers 401, a call reads the source once more, an environment variable excepted: if there is
 * another key now, the client has that one from then on, and the call is repeated with it; else, or
 * if it cannot be read, the log says so and the 401 stays. config, client: as for pleo_client_new. Returns PLEO_OK; PLEO_E_FILE with the rule that failed;
 * PLEO_E_KEY, PLEO_E_CONFIG, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No message has anything
 * of the content. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_client_new_from(const char *source,
    int32_t source_len,
    pleo_config config,
    pleo_client *client);

/**
 * Uses another key for the calls that begin from now on; those under way keep theirs. The last
 * eight keys that were replaced stay in memory until the client is freed: they are blanked where a
 * server quotes them.
 *
 * key: as for pleo_client_new. Returns PLEO_OK; PLEO_E_KEY, and the client keeps its key;
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_client_set_key(pleo_client client,
    const char *key,
    int32_t key_len);

/**
 * Copies the id of the company that the key is for, ended with a NUL: what most calls take as
 * company_id. It is asked for with GET /v1/introspect, or else with GET /v1/installations/me, once
 * for each key; later calls send nothing.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_MISSING if the key is an organisation's, which has several
 * companies, or nobody says whose it is; else as pleo_introspect. Since 0.1.0. Blocks until
 * timeout_ms at the latest. Any thread. An example:
 *
 *     char company[64];
 *     pleo_client_company_text(client, company, sizeof company, NULL);
 *     pleo_request_set_query(request, "company_id", PLEO_NTS, company, PLEO_NTS);
 */
int32_t PLEO_CDECL pleo_client_company_text(pleo_client client,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_client_company_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_client_company_field(pleo_client client,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Ends the calls and tasks of a client that are under way, in whichever threads: each returns
 * PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Those that begin later
 * are not affected.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_client_cancel(pleo_client client);

/**
 * Names a function that takes a line for each request of the clients that are made of these
 * options from now on: time, method, path without query, number of the attempt, HTTP status or
 * what went wrong, milliseconds, request id. Never the key, a header or the query. The options
 * log_level and trace_bodies say what is told. A program without callbacks sets log_file, or
 * log_lines and asks pleo_client_log_text.
 *
 * log: the function; NULL for none. context: handed to it as it is. Both are kept until the last
 * such client is freed: no call of the function begins after that, also not for calls and tasks
 * that go on, and pleo_free waits for one that another thread is in, 500 ms at most. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread. An example:
 *
 *     static void print(void *file, int32_t level, const char *line, int32_t length)
 *     {
 *         fprintf((FILE *)file, "%s\n", line);
 *     }
 *     pleo_config_on_log(config, print, stdout);
 */
int32_t PLEO_CDECL pleo_config_on_log(pleo_config config,
    pleo_log_cb log,
    void *context);

/**
 * Copies the oldest line that the option log_lines keeps, ended with a NUL, and lets it go. See
 * pleo_config_on_log for what lines tell. For a character that text_encoding lacks there is what
 * comes near it, or a question mark.
 *
 * Returns PLEO_OK; PLEO_E_END if there is none; PLEO_E_BUFFER, and the line stays; PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_client_log_text(pleo_client client,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_client_log_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_client_log_field(pleo_client client,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Asks who the key is: its permissions are the text at "/data/scope", its company or organisation
 * is given by pleo_response_subject_text. GET /v1/introspect.
 *
 * response: where the answer goes; freed with pleo_free.
 * Returns PLEO_OK, or any status of the network or the API; PLEO_E_UNAUTHORIZED for a wrong key.
 * Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_introspect(pleo_client client,
    pleo_response *response);

/**
 * Checks everything that a call needs, step by step, and reports what was found and what to do about
 * what is wrong: for a screen of the program's own, and for support.
 *
 * response: where the report goes, an answer like any other (status 200, no headers); freed with
 * pleo_free. Its body is a JSON object: "version" and "interface" of the library; "passed", "failed"
 * and "skipped", how many steps; "exit", an exit code for a program that ends with the check: 0 all
 * right, 3 options or key, 4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is
 * missing, 8 the installation is not active, 9 Pleo's side; and the array "steps", always these, in
 * this order: versions, options, key, proxy, name, connection, tunnel, tls, authentication,
 * permissions, company, installation. Each has the texts "id"; "title"; "state", which is "ok",
 * "note" (to be known, and no failure), "failed" or "skipped" (a step that it needs failed);
 * "found"; "status", the name of a failure's PLEO_E_..., PLEO_OK, or empty if skipped; "advice",
 * empty where there is nothing to do. A permission that is missing fails the step permissions if
 * the installation, as it is, needs it: to be read, created or activated; else it is a note. Texts are for people, and may change; ids and states do not.
 * No text has a key, a password or a query. The check sends GET /v1/introspect and GET
 * /v1/installations/me, by a connection of its own and otherwise as any call, and changes nothing.
 * Returns PLEO_OK whatever the check found; PLEO_E_CANCELLED, PLEO_E_RESOURCE, PLEO_E_FORKED,
 * PLEO_E_EXITING, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Blocks until timeout_ms at the
 * latest. Any thread. An example:
 *
 *     char title[16], state[8], found[4096], advice[512];
 *     status = pleo_client_check(client, &response);
 *     if (status == PLEO_OK)
 *         status = pleo_response_item(response, "/steps", PLEO_NTS, 0, &item);
 *     while (status == PLEO_OK) {
 *         pleo_response_text(item, "/title", PLEO_NTS, title, sizeof title, NULL);
 *         pleo_response_text(item, "/state", PLEO_NTS, state, sizeof state, NULL);
 *         pleo_response_text(item, "/found", PLEO_NTS, found, sizeof found, NULL);
 *         pleo_response_text(item, "/advice", PLEO_NTS, advice, sizeof advice, NULL);
 *         printf("%-14s %-7s %s\n", title, state, found);
 *         if (advice[0] != 0) printf("%22s %s\n", "", advice);
 *         status = pleo_response_next(item, &next);
 *         pleo_free(item);
 *         item = next;
 *     }
 *     pleo_free(response);
 */
int32_t PLEO_CDECL pleo_client_check(pleo_client client,
    pleo_response *response);

/**
 * Creates the installation of this key, so that Pleo shows the integration and its status.
 * Application and company are Pleo's to derive from the key. POST /v1/installations/me.
 *
 * json: a JSON object with "status" and "metadata" as wanted, at most 64 MiB; absent (NULL, 0) it
 * is {"status":"ACTIVATED"}. It is checked before anything is sent. response: where the
 * installation goes; freed with pleo_free. pleo_response_origin says whether it was created or
 * found: where Pleo refuses because there is one, or its answer is lost, the library looks, and
 * sends nothing twice that might have been carried out. Returns PLEO_OK, or any status of the
 * network or the API; PLEO_E_OUTCOME_UNKNOWN if the answer was lost and the look shows nothing.
 * Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_create_installation(pleo_client client,
    const char *json,
    int32_t json_len,
    pleo_response *response);

/**
 * Fetches the installation of this key. GET /v1/installations/me.
 *
 * company_id: the UUID of one company of an organisation's key, at most 64 bytes; absent (NULL, 0)
 * for the key's own; PLEO_E_ARGUMENT if it is empty. response: where the installation goes; freed
 * with pleo_free.
 * Returns PLEO_OK; PLEO_E_NOT_FOUND if there is none, in whichever way Pleo says so (404, null,
 * nothing, or an error type that ends in NOT_FOUND); or any status of the network or the API.
 * Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_get_installation(pleo_client client,
    const char *company_id,
    int32_t company_id_len,
    pleo_response *response);

/**
 * Changes the installation of this key. Whether Pleo merges metadata or replaces it, it does not
 * say: send all of it, or use pleo_ensure_installation. PUT /v1/installations/me.
 *
 * json: a JSON object with "status", and "errorCode" and "metadata" as wanted, at most 64 MiB.
 * response: where the installation goes; freed with pleo_free. If the answer was lost and a look
 * shows that all is as wanted, its origin is PLEO_ORIGIN_FOUND. Returns as
 * pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_update_installation(pleo_client client,
    const char *json,
    int32_t json_len,
    pleo_response *response);

/**
 * Activates the installation of this key; Pleo documents it for OAuth. POST
 * /v1/installations/me:activate.
 *
 * response: where the installation goes; freed with pleo_free. Returns as
 * pleo_update_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_activate_installation(pleo_client client,
    pleo_response *response);

/**
 * Deletes the installation of this key. DELETE /v1/installations/me.
 *
 * response: where the answer, which has no body, goes; freed with pleo_free. Returns PLEO_OK;
 * PLEO_E_NOT_FOUND if there was none, unless an earlier attempt of this call, whose answer was
 * lost, may have deleted it; or any status of the network or the API. Since 0.1.0. Blocks until
 * timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_delete_installation(pleo_client client,
    pleo_response *response);

/**
 * Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves
 * it alone. Metadata that json does not name is kept. Safe to run every night.
 *
 * json: as for pleo_create_installation; "errorCode" may be in it too. response: where the
 * installation goes; freed with pleo_free. Its origin says what was done. Returns as
 * pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
int32_t PLEO_CDECL pleo_ensure_installation(pleo_client client,
    const char *json,
    int32_t json_len,
    pleo_response *response);

/**
 * Makes any other request of the API.
 *
 * method: GET, HEAD, POST, PUT, PATCH or DELETE, in capitals, at most 16 bytes. path: begins with
 * a /, has its query if any, percent-encoded, at most 8192 bytes, such as
 * "/v2/employees?limit=100". body: JSON, at most 64 MiB; absent (NULL, 0) for none. response:
 * where the answer goes; freed with pleo_free. A 2xx is PLEO_OK, and a 404 to a DELETE that is
 * repeated after a lost answer; everything else is an error, whose answer pleo_error_response
 * gives. Returns PLEO_OK, or any status of the network or the API. GET, HEAD, DELETE and POST to a
 * path that ends in :search are repeated where that helps; for the others a lost answer is
 * PLEO_E_OUTCOME_UNKNOWN. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_call(pleo_client client,
    const char *method,
    int32_t method_len,
    const char *path,
    int32_t path_len,
    const char *body,
    int32_t body_len,
    pleo_response *response);

/**
 * Begins a request, for what pleo_call is too plain for. It can be sent any number of times.
 *
 * client: whose text_encoding the request's texts are in; 0 for UTF-8. method: GET, HEAD, POST,
 * PUT, PATCH or DELETE, in capitals. path: begins with a /, at most 8192 bytes; a name in braces
 * is a place for pleo_request_set_path, as in "/v1/companies/{id}". request: where the handle
 * goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
 * thread; what is set in several threads at once is set in the order of their calls. An example:
 *
 *     pleo_request_new(client, "GET", PLEO_NTS, "/v1/accounting-entries/{id}", PLEO_NTS, &request);
 *     pleo_request_set_path(request, "id", PLEO_NTS, record.id, sizeof record.id);
 *     pleo_request_set_query(request, "include_deleted", PLEO_NTS, "true", PLEO_NTS);
 *     status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_new(pleo_client client,
    const char *method,
    int32_t method_len,
    const char *path,
    int32_t path_len,
    pleo_request *request);

/**
 * Creates a request of a link: a URL that the API gives to a file at another host, such as the url
 * of a receipt. It is a GET that is sent as a browser sends it and WITHOUT THE KEY: no parameter can
 * be added and no redirect is followed. Output, progress, tasks, timeout, proxy and limits are as for
 * any request. An answer of 400 to 499 but 429 says that the link has expired; ask the API for the
 * item again, once.
 *
 * client: for its options. url: https, or http to this machine; at another host or port than the
 * API's; at most 8192 bytes. request: where the handle goes; freed with pleo_free. Returns PLEO_OK,
 * PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread. An example:
 *
 *     pleo_request_new_link(client, "https://files.example/1?signature=x", PLEO_NTS, &request);
 *     pleo_request_set_size(request, 48213);
 *     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
 *     if (status == PLEO_OK)
 *         status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_new_link(pleo_client client,
    const char *url,
    int32_t url_len,
    pleo_request *request);

/**
 * Fills a place of the path. What it takes is percent-encoded.
 *
 * name: that of the place, without braces, at most 64 bytes. value: one step of a path; not empty,
 * "." or "..", and without / \ and NUL inside. Returns PLEO_OK; PLEO_E_ARGUMENT, and nothing is
 * changed; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_path(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *value,
    int32_t value_len);

/**
 * Sets a parameter of the query, instead of those of its name that were set before. It is
 * percent-encoded.
 *
 * name: at most 64 bytes. value: with the name at most 8192 bytes; absent or blank it is sent
 * empty. Returns as pleo_request_set_path. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_query(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *value,
    int32_t value_len);

/**
 * Adds a parameter to the query, also of a name that is there: an array is its name repeated.
 *
 * As pleo_request_set_query. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_add_query(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *value,
    int32_t value_len);

/**
 * Sets a header; an absent or blank value takes it away.
 *
 * name: in any capitals, at most 64 bytes; not Authorization, Host, Content-Type, Content-Length
 * and others that the library sets itself. value: visible ASCII and blanks, at most 4096 bytes.
 * Returns as pleo_request_set_path. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_header(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *value,
    int32_t value_len);

/**
 * Sets the body: JSON, checked at once and copied.
 *
 * body: at most 64 MiB; absent (NULL, 0) the request has none. Returns PLEO_OK; PLEO_E_ARGUMENT
 * with the place where it stops being JSON; PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_request_set_body(pleo_request request,
    const char *body,
    int32_t body_len);

/**
 * Sets the body: JSON that was built, as it is now.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_json(pleo_request request,
    pleo_json json);

/**
 * Sets the body: bytes of another kind than JSON, copied.
 *
 * media_type: such as "application/pdf", at most 256 bytes. content: at most 64 MiB; NULL and 0
 * for nothing, which is sent as a body of no bytes. Returns PLEO_OK, PLEO_E_ARGUMENT,
 * PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_content(pleo_request request,
    const char *media_type,
    int32_t media_type_len,
    const char *content,
    int32_t content_len);

/**
 * Sets the body: what a file has when the request is sent. It is read piece by piece, and may be
 * of any size.
 *
 * media_type: such as "application/pdf". path: of a regular file, at most 8192 bytes; a relative
 * one begins in the working directory of this call, whatever that is when the request is sent.
 * Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working
 * directory for a relative path; sending it, PLEO_E_FILE if the file cannot be read or becomes
 * shorter meanwhile. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_file(pleo_request request,
    const char *media_type,
    int32_t media_type_len,
    const char *path,
    int32_t path_len);

/**
 * Adds a part to the body, which becomes a form (multipart/form-data); another kind of body is
 * replaced.
 *
 * name: that of the part, at most 256 bytes. file_name, media_type: absent for none, at most 256
 * bytes. content: at most 64 MiB, copied. Returns as pleo_request_set_content. Since 0.1.0. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_request_add_part(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *file_name,
    int32_t file_name_len,
    const char *media_type,
    int32_t media_type_len,
    const char *content,
    int32_t content_len);

/**
 * As pleo_request_add_part, with what a file has when the request is sent; see
 * pleo_request_set_file.
 *
 * file_name: absent for the last step of the path. Since 0.1.0. Any thread. An example:
 *
 *     pleo_request_add_file(request, "file", PLEO_NTS, NULL, 0, "application/pdf", PLEO_NTS, name, PLEO_NTS);
 *     pleo_request_on_progress(request, show, NULL);
 *     status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_add_file(pleo_request request,
    const char *name,
    int32_t name_len,
    const char *file_name,
    int32_t file_name_len,
    const char *media_type,
    int32_t media_type_len,
    const char *path,
    int32_t path_len);

/**
 * Lets the body of a successful answer go into a file instead of the response. It is written
 * beside its place and appears under its name, in place of what was there, when it is whole; a
 * failure leaves nothing behind. It has the owner and the permissions of the file that it replaces;
 * what is no regular file, such as a link, a device or a FIFO, is refused. A 206 that the request
 * has no Range header for is PLEO_E_TRUNCATED.
 *
 * path: at most 8192 bytes, relative as for pleo_request_set_file; absent (NULL, 0) for the response
 * again; PLEO_E_ARGUMENT if it is empty. The option max_file_bytes bounds the file. Returns PLEO_OK,
 * PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working directory for a
 * relative path; sending it, PLEO_E_FILE if the file cannot be written, PLEO_E_RESOURCE on a full
 * disk. Since 0.1.0. Any thread. An example:
 *
 *     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
 *     pleo_request_set_timeout(request, 600000);
 *     if (status == PLEO_OK)
 *         status = pleo_request_send(client, request, &response);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_set_output(pleo_request request,
    const char *path,
    int32_t path_len);

/**
 * Sets this request's own time, instead of the option timeout_ms.
 *
 * milliseconds: 0 to 86400000. With 0, as where a program's own time is used up, nothing is sent:
 * sending it is PLEO_E_TIMEOUT. Returns PLEO_OK, PLEO_E_ARGUMENT,
 * PLEO_E_HANDLE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_timeout(pleo_request request,
    int32_t milliseconds);

/**
 * Says how many bytes the body of a successful answer must have. One of another size is
 * PLEO_E_TRUNCATED, and the file of pleo_request_set_output does not appear.
 *
 * bytes: 0 or more; -1 for any number. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_HANDLE. Since 0.1.0.
 * Any thread.
 */
int32_t PLEO_CDECL pleo_request_set_size(pleo_request request,
    int64_t bytes);

/**
 * Says whether sending this request twice does the same as sending it once. It is then sent again
 * after a failure as a GET is, and its outcome is never PLEO_E_OUTCOME_UNKNOWN. GET, HEAD, DELETE
 * and the POSTs that only read, such as a search, are so without this.
 *
 * idempotent: 0 for no, any other number for yes. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any
 * thread. An example:
 *
 *     pleo_request_new(client, "PUT", PLEO_NTS, "/v3/export-jobs/{id}/items", PLEO_NTS, &request);
 *     pleo_request_set_idempotent(request, 1);
 */
int32_t PLEO_CDECL pleo_request_set_idempotent(pleo_request request,
    int32_t idempotent);

/**
 * Names a function that is told how far the request is while pleo_request_send or pleo_pages_next
 * sends it. A program without callbacks asks pleo_task_progress or pleo_pages_progress instead.
 *
 * progress: the function; NULL for none. context: handed to it as it is. Both are kept until the
 * request is freed, and until the calls and lists that were begun with it have ended. Returns
 * PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_request_on_progress(pleo_request request,
    pleo_progress_cb progress,
    void *context);

/**
 * Sends a request.
 *
 * response: where the answer goes; freed with pleo_free. A 2xx is PLEO_OK; everything else is an
 * error, whose answer pleo_error_response gives. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of
 * its path is not filled, or a GET has a body; PLEO_E_FILE, PLEO_E_RESOURCE; or any status of the
 * network or the API, as pleo_call. Since 0.1.0. Blocks until its own time or timeout_ms at the
 * latest. Any thread.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_send(pleo_client client,
    pleo_request request,
    pleo_response *response);

/**
 * Begins a list that comes page by page, such as GET /v2/employees or POST
 * /v1/accounting-entries:search. Nothing is sent yet.
 *
 * request: copied. Without a parameter limit it is 100, the most that Pleo is known to take; a parameter
 * after says where to begin. pages: where the handle goes; freed with pleo_free. A client that is
 * freed ends its pages. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, it
 * goes by before or offset, or it has a file for its answer; PLEO_E_HANDLE. Since 0.1.0. Any
 * thread. An example:
 *
 *     pleo_request_new(client, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &request);
 *     pleo_pages_new(client, request, &pages);
 *     while ((status = pleo_pages_next(pages, &page)) == PLEO_OK) {
 *         pleo_response_count(page, "/data", PLEO_NTS, &count);
 *         pleo_free(page);
 *     }
 *     if (status != PLEO_E_END) { report(status); }
 */
int32_t PLEO_CDECL pleo_pages_new(pleo_client client,
    pleo_request request,
    pleo_pages *pages);

/**
 * Fetches the next page of a list. After a failure it fetches the same page again.
 *
 * response: where the page goes, with its items in the array at "/data"; freed with pleo_free.
 * Returns PLEO_OK; PLEO_E_END after the last; PLEO_E_PROTOCOL if the list says that it goes on and
 * gives no cursor, one that it gave before, or more items than twice its total and 1000; the page
 * that says so is fetched again by the next call. PLEO_E_CANCELLED if its client was freed;
 * PLEO_E_ARGUMENT if another thread waits for a page of it; or any status of the network or the
 * API. A cursor that comes back is noticed at once if it is one of the first 16384, else after a
 * few rounds. A list that gives the same items under ever new cursors is noticed by its total
 * alone, and only if its first page says a total larger than that page. Since 0.1.0. Blocks until
 * timeout_ms at the latest. Any thread, one at a time.
 */
int32_t PLEO_CDECL pleo_pages_next(pleo_pages pages,
    pleo_response *response);

/**
 * Fetches the next item of a list, with other pages where that is needed. After a failure it
 * fetches the same one again. What pleo_pages_next fetches is another page, whatever items of the
 * one before were left.
 *
 * item: where the item goes, as a value of its page (see pleo_response_value), so that pointers
 * begin at it: "/id"; freed with pleo_free. Returns as pleo_pages_next; PLEO_E_TIMEOUT also if the
 * server gave empty pages alone until timeout_ms, and the next call goes on where the list is.
 * Since 0.1.0. Blocks until timeout_ms at the latest, whatever number of pages it takes. Any
 * thread, one at a time.
 */
int32_t PLEO_CDECL pleo_pages_next_item(pleo_pages pages,
    pleo_response *item);

/**
 * As pleo_pages_next_item, with the item in a record instead of a handle: fetches the next item
 * of a list and fills a record from it.
 *
 * layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns
 * PLEO_OK; PLEO_E_RECORD if a field failed, and the item was given all the same: the record is
 * filled as pleo_response_record says, the next call goes on with the next item, and
 * pleo_pages_current gives this one. After any other status nothing was given or written. Else
 * as pleo_pages_next_item, and PLEO_E_BUFFER if size is less than the record's or status_count
 * less than the layout's. Since 0.1.0. Blocks as pleo_pages_next_item. Any thread, one at a time.
 * An example:
 *
 *     while ((status = pleo_pages_next_record(pages, layout, &record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
 *         fwrite(&record, sizeof record, 1, file);
 *     }
 *     if (status != PLEO_E_END) { report(status); }
 */
int32_t PLEO_CDECL pleo_pages_next_record(pleo_pages pages,
    pleo_layout layout,
    void *buffer,
    int32_t size,
    int32_t *statuses,
    int32_t status_count,
    int32_t *failed);

/**
 * Makes a handle of the item that pleo_pages_next_item or pleo_pages_next_record gave last, for
 * what the record has no field for. The list keeps the whole page of that item in memory for it,
 * until it gives an item of another page or is freed; also after PLEO_E_END.
 *
 * item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
 * given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; with several on one list
 * it is the last item of any of them.
 */
int32_t PLEO_CDECL pleo_pages_current(pleo_pages pages,
    pleo_response *item);

/**
 * Tells how far a list is.
 *
 * items: those of the pages so far. total: those of the whole list; -1 where the server does not
 * say. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_pages_progress(pleo_pages pages,
    int64_t *items,
    int64_t *total);

/**
 * Begins a request without waiting for it: for a program that must not freeze. The library carries
 * it out in a thread of its own, one for all tasks, which is there as long as there are tasks; its
 * files are read and written in others, which last as long as that. No function of the host's is
 * called from them.
 *
 * request: copied; it may be changed and freed at once. Its own time or timeout_ms runs from here.
 * task: where the handle goes; freed with pleo_free, which cancels it. A client that is freed ends
 * its tasks. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, or a GET has a
 * body; PLEO_E_HANDLE; PLEO_E_RESOURCE if the machine has no thread left. Since 0.1.0. Any thread.
 * An example:
 *
 *     pleo_request_submit(client, request, &task);
 *     do {
 *         show_something();
 *         pleo_task_wait(task, 50, &finished);
 *     } while (!finished);
 *     status = pleo_task_take(task, &response);
 */
int32_t PLEO_CDECL pleo_request_submit(pleo_client client,
    pleo_request request,
    pleo_task *task);

/**
 * Waits until a task has finished.
 *
 * milliseconds: at most so long; 0 only asks, -1 waits until it has. finished: 1 if it has, else
 * 0. Returns PLEO_OK in either case; PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_FORKED in a child of
 * the process that submitted it. Since 0.1.0. Any thread, also several at once.
 */
int32_t PLEO_CDECL pleo_task_wait(pleo_task task,
    int32_t milliseconds,
    int32_t *finished);

/**
 * Cancels a task; pleo_task_wait and pleo_task_take tell what came of it. A result that it has
 * already, stays.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_FORKED. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_task_cancel(pleo_task task);

/**
 * Tells how far a task is with the files that it sends or fetches.
 *
 * done: bytes so far. total: bytes in all; -1 where that is not known.
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_task_progress(pleo_task task,
    int64_t *done,
    int64_t *total);

/**
 * Takes the result of a task that has finished, once.
 *
 * response: where the answer goes; freed with pleo_free. Returns what pleo_request_send would have,
 * PLEO_E_CANCELLED and PLEO_E_OUTCOME_UNKNOWN after a cancel among them; PLEO_E_PENDING while it
 * has not finished; PLEO_E_MISSING if the result was taken. Since 0.1.0. Any thread; the failure's
 * details are that thread's.
 */
int32_t PLEO_CDECL pleo_task_take(pleo_task task,
    pleo_response *response);

/**
 * The HTTP status of an answer, such as 200.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_status(pleo_response response,
    int32_t *http_status);

/**
 * What came of the call that gave this answer: one of PLEO_ORIGIN_...
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_origin(pleo_response response,
    int32_t *origin);

/**
 * Copies the value of a header of the answer, ended with a NUL; the first, if there are several.
 *
 * name: in any capitals, at most 8192 bytes. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_BUFFER,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_header_text(pleo_response response,
    const char *name,
    int32_t name_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_header_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_header_field(pleo_response response,
    const char *name,
    int32_t name_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Lends the body of the answer, the bytes as they were received. There is no NUL behind them.
 *
 * body, length: where its address and its length in bytes go. The bytes are valid until the
 * response is freed, and must not be written. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_body(pleo_response response,
    const char **body,
    int32_t *length);

/**
 * Copies the body of the answer, ended with a NUL. A body with a NUL in it is PLEO_E_TEXT; take
 * the _field form.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_response_body_text(pleo_response response,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the body of the answer into a field of exactly size bytes, blanks behind it.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_TEXT if it has a
 * character that text_encoding does not have. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_body_field(pleo_response response,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies a text of the answer's JSON, ended with a NUL. An empty text is PLEO_OK with needed 0.
 *
 * pointer: a JSON Pointer (RFC 6901) such as "/data/0/name", in which ~ is written ~0 and a /
 * within a name ~1; at most 8192 bytes. With the handle of a value it begins at that value, which
 * an absent one leads to. Returns PLEO_OK; PLEO_E_MISSING if there is no such value; PLEO_E_NULL if
 * it is null; PLEO_E_TYPE if it is something else; PLEO_E_NOT_JSON if the answer is no JSON; PLEO_E_TEXT
 * if it has a NUL, half a surrogate pair or, unless text_unmappable says what to give instead, a
 * character that text_encoding lacks; PLEO_E_BUFFER, and pleo_response_text_piece takes a smaller
 * one; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_text(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_text, into a field of exactly size bytes, blanks behind it; a NUL in the text
 * is copied.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_field(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Reads a whole number of the answer's JSON; 12.0 and 1e2 are whole. Nothing is rounded.
 *
 * pointer: as for pleo_response_text. Returns PLEO_OK; PLEO_E_RANGE if the number is not whole or
 * does not fit, and pleo_response_decimal_text gives it; PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_int64(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int64_t *value);

/**
 * Copies a number of the answer's JSON as decimal text, exactly as it was received, ended with a
 * NUL.
 *
 * pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
 * PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_decimal_text(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_decimal_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_decimal_field(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies an amount of the answer's JSON, {"currency": ..., "minors": ...} or, in the items of an
 * export, {"currency": ..., "value": ...}, in decimal digits, ended with a NUL. Its currency is the
 * text at the pointer with /currency behind it. The option money_value says what a value counts.
 *
 * pointer: as for pleo_response_text. Returns as pleo_response_text; PLEO_E_RANGE if the number is
 * not whole, does not fit, or the currency is unknown: nothing is rounded or guessed. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_money_text(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_money_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_money_field(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies a value of the answer's JSON, whatever it is, as JSON exactly as it was received, ended
 * with a NUL. Only a character that text_encoding lacks is written as JSON's escape, such as
 * \u6771: nothing is lost, and no text_unmappable needed.
 *
 * pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
 * PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_BUFFER, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_json_text(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_json_text, into a field of exactly size bytes, blanks behind it, which do no
 * harm in JSON.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_json_field(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Reads a boolean of the answer's JSON: 1 or 0.
 *
 * pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_boolean(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t *value);

/**
 * Counts the items of an array or the members of an object of the answer's JSON.
 *
 * pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
 * PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_count(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t *count);

/**
 * Tells what a value of the answer's JSON is: one of PLEO_JSON_..., and PLEO_JSON_MISSING if there
 * is none.
 *
 * pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_NOT_JSON if
 * the answer is no JSON, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_type(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t *json_type);

/**
 * Makes a handle of a value of an answer, at which the pointers of all functions that read JSON
 * then begin. Status, headers, origin and body stay those of the whole
 * answer.
 *
 * pointer: as for pleo_response_text; absent for the whole. value: where the handle goes; freed
 * with pleo_free. Nothing is copied for it: it shares the answer, which lives until the last of
 * its handles is freed, in whichever order. Returns PLEO_OK, PLEO_E_MISSING if there is no such
 * value, PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_value(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    pleo_response *value);

/**
 * Makes a handle of an item of an array, or of the value of a member of an object, by its index in
 * the order of the answer. Members of equal names are members each.
 *
 * pointer: where the array or object is, as for pleo_response_text; absent for the whole. index:
 * from 0 on. item: where the handle goes; freed with pleo_free, as that of pleo_response_value.
 * Returns as pleo_response_value; PLEO_E_MISSING if there is no such item; PLEO_E_NULL,
 * PLEO_E_TYPE. Since 0.1.0. Any thread. It counts up to the index; to go through many items, go
 * on from the first one with pleo_response_next. An example:
 *
 *     status = pleo_response_item(answer, "/data", PLEO_NTS, 0, &item);
 *     while (status == PLEO_OK) {
 *         pleo_response_text(item, "/firstName", PLEO_NTS, name, sizeof name, NULL);
 *         status = pleo_response_next(item, &next);
 *         pleo_free(item);
 *         item = next;
 *     }
 *     if (status != PLEO_E_MISSING) complain(status);
 */
int32_t PLEO_CDECL pleo_response_item(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t index,
    pleo_response *item);

/**
 * Makes a handle of the value that stands behind one in its array or object. It takes no longer at
 * the end of many than at their beginning.
 *
 * value: it stays as it is, and is freed as ever. next: where the handle goes; freed with
 * pleo_free, as that of pleo_response_value. Returns PLEO_OK; PLEO_E_MISSING if the value is the
 * last, or a whole answer; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_next(pleo_response value,
    pleo_response *next);

/**
 * Copies the name of the member of an object whose value this is, ended with a NUL.
 *
 * Returns PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or a whole answer;
 * PLEO_E_TEXT if the name has a NUL or half a surrogate pair; PLEO_E_BUFFER, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_name_text(pleo_response value,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_name_text, into a field of exactly size bytes, blanks behind it; a NUL in the
 * name is copied.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_name_field(pleo_response value,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies the name of a member of an object by its index in the order of the answer, ended with a
 * NUL.
 *
 * pointer: where the object is, as for pleo_response_text; absent for the whole. index: from 0
 * on; the value is pleo_response_item's of the same index. Returns PLEO_OK, PLEO_E_MISSING if it
 * has no such member, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_TEXT if the name has a NUL
 * or half a surrogate pair, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_response_name_at_text(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_name_at_text, into a field of exactly size bytes, blanks behind it; a NUL in the
 * name is copied.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_name_at_field(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies a piece of a text of the answer's JSON, so that a small buffer takes a text of any size.
 * A piece is whole characters; nothing is put behind it, neither a NUL nor blanks, and a NUL in
 * the text is copied.
 *
 * pointer: as for pleo_response_text. offset: where the piece begins, in bytes of the text as it
 * is copied: 0, and then the sum of what was copied. buffer, size: where it goes; 4 bytes take any
 * character. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
 * PLEO_E_BUFFER if there is more and the next character alone does not fit; PLEO_E_ARGUMENT if no
 * character begins at the offset; PLEO_E_TEXT if the piece would have half a surrogate pair or,
 * unless text_unmappable says what to give instead, a character that text_encoding lacks;
 * PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_HANDLE. Since 0.1.0. Any
 * thread.
 *
 * A piece costs what its size does, and the way to it what its pointer does: of an item far down a
 * long array a value is the better start. Of a text with escapes (a line end, say), or in another
 * text_encoding than UTF-8, only reading on is that cheap: each handle keeps the place behind the
 * last piece of one such text, and a piece elsewhere is found by going through the text. So read
 * such texts one after the other, or each by a value of its own. An example:
 *
 *     for (offset = 0; ; offset += copied) {
 *         status = pleo_response_text_piece(answer, "/data/note", PLEO_NTS, offset, buffer, sizeof buffer, &copied);
 *         if (status != PLEO_OK || copied == 0) break;
 *         fwrite(buffer, 1, copied, file);
 *     }
 */
int32_t PLEO_CDECL pleo_response_text_piece(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t offset,
    char *buffer,
    int32_t size,
    int32_t *copied);

/**
 * Copies a piece of a value of the answer's JSON, as JSON exactly as it was received: see
 * pleo_response_json_text.
 *
 * All else as for pleo_response_text_piece, but that PLEO_E_NULL and PLEO_E_TYPE do not come,
 * escapes, which stay as they are, cost nothing, and for a character that text_encoding lacks a
 * buffer of 12 bytes is wanted. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_json_piece(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    int32_t offset,
    char *buffer,
    int32_t size,
    int32_t *copied);

/**
 * Copies a piece of the body of the answer: the bytes as they were received, in whichever
 * encoding, wherever that cuts them. Nothing is put behind it.
 *
 * offset: where the piece begins, in bytes: 0, and then the sum of what was copied. buffer, size:
 * where it goes. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
 * PLEO_E_BUFFER if there is more and size is 0; PLEO_E_ARGUMENT if the offset is behind the end;
 * PLEO_E_HANDLE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_body_piece(pleo_response response,
    int32_t offset,
    char *buffer,
    int32_t size,
    int32_t *copied);

/**
 * Makes a layout: where the values of an answer go in a record of the program's, and how. It never
 * changes, fills any number of records from any thread, and belongs to no client. docs/records.md
 * has its language.
 *
 * config: whose text_encoding and text_unmappable the text and the records are in; copied; 0 for
 * UTF-8. text: lines such as the example's, at most 65536 bytes. layout: where the handle goes;
 * freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the line and column of what is wrong;
 * PLEO_E_CONFIG if an option was refused; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread. An
 * example:
 *
 *     const char *text =
 *         "record 64\n"
 *         "ID       /id                text   char   0 36\n"
 *         "ACCOUNT  /accountCode       text   char   36 8 missing=default\n"
 *         "AMOUNT   /transactionValue  money  packed 44 8 scale=2\n"
 *         "DAY      /performedAt       date   zoned  52 8 sign=none\n"
 *         "RECEIPTS /receiptIds        count  le     60 4\n";
 *     status = pleo_layout_new(config, text, PLEO_NTS, &layout);
 */
int32_t PLEO_CDECL pleo_layout_new(pleo_config config,
    const char *text,
    int32_t length,
    pleo_layout *layout);

/**
 * Tells how many bytes the records of a layout have.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_layout_size(pleo_layout layout,
    int32_t *size);

/**
 * Tells how many statuses a record of a layout has: one for each field, in the order of the
 * layout; for a table its own, and then one for each field of each row.
 *
 * Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_layout_count(pleo_layout layout,
    int32_t *count);

/**
 * Copies the name of the field that a status of a record is of, ended with a NUL; of a field in a
 * table with its row, which are counted from 1: "LINES(3).AMOUNT".
 *
 * index: of the status, from 0 on. Returns PLEO_OK; PLEO_E_MISSING if there are not as many;
 * PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_layout_name_text(pleo_layout layout,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_layout_name_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_layout_name_field(pleo_layout layout,
    int32_t index,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Fills a record from an answer's JSON, all fields in one call.
 *
 * pointer: where the value is that the layout's pointers begin at, as for pleo_response_text;
 * absent for the whole. buffer: the record; all of its bytes are written, and none behind them.
 * size: at least those of pleo_layout_size. statuses: where one of PLEO_FIELD_... goes for each
 * field, as pleo_layout_count has them; may be NULL, with 0. failed: where the number of those goes
 * that are not PLEO_FIELD_OK; may be NULL. Returns PLEO_OK; PLEO_E_RECORD if a field failed: its
 * message names the first, failed and statuses are set, and the record is filled all the same, a
 * field that failed with its default, or else blanks or zero. After any other status nothing was
 * written: PLEO_E_BUFFER if size or status_count is too small, PLEO_E_MISSING if there is no value
 * at the pointer, PLEO_E_NOT_JSON, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. What an amount's
 * value counts is as for pleo_response_money_text. Since 0.1.0. Any thread.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_response_record(pleo_response response,
    const char *pointer,
    int32_t pointer_len,
    pleo_layout layout,
    void *buffer,
    int32_t size,
    int32_t *statuses,
    int32_t status_count,
    int32_t *failed);

/**
 * Opens the company's oldest export job that is pending or in progress, and starts it if it is
 * pending. One program carries out a job at a time.
 *
 * The journal, a file that the option export_journal names, makes sure that what this program has
 * booked is reported to Pleo and not offered as new again, whatever ends the program. Without one,
 * only the state at Pleo tells what was done, and a program that was killed cannot go on with its
 * own job unless export_take_over is set. docs/export.md has the whole life of a job.
 *
 * config: whose options export_journal, export_company and export_take_over count; 0 for those of
 * the client. The client must be freed after the export. export: where the handle goes; freed with
 * pleo_free, which leaves the job as it is: the next pleo_export_open goes on with it. Returns
 * PLEO_OK; PLEO_E_END if there is no job: a bookkeeper starts one in Pleo, and one that nobody
 * carries out expires after an hour; PLEO_E_EXPORT_BUSY if another program has the journal or the
 * job; PLEO_E_MISSING if the key is an organisation's and export_company is not set; PLEO_E_FILE
 * or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if the job is not the company's or its items
 * are not listed; PLEO_E_CONFIG, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send. Since
 * 0.1.0. Blocks: each of its requests until timeout_ms at the latest, one for each 100 items and a
 * few more. Any thread. An example:
 *
 *     status = pleo_export_open(client, 0, &export);
 *     while (status == PLEO_OK && (status = pleo_export_next(export, &item, &again)) == PLEO_OK) {
 *         if (again == PLEO_EXPORT_NEW || !find_in_books(item, number)) { book(item, number); }
 *         status = pleo_export_booked(export, NULL, 0, number, PLEO_NTS, NULL, 0);
 *         pleo_free(item);
 *     }
 *     if (export != 0 && status == PLEO_E_END) { status = pleo_export_close(export, &summary); }
 */
int32_t PLEO_CDECL pleo_export_open(pleo_client client,
    pleo_config config,
    pleo_export *export_);

/**
 * As pleo_export_open, and waits for a job if there is none, for a program that runs all day.
 *
 * seconds: how long to wait at most, 0 to 86400. It asks at once, and then at intervals that grow
 * from a second to fifteen. Returns as pleo_export_open; PLEO_E_END if no job came in that time;
 * PLEO_E_CANCELLED after pleo_client_cancel. Since 0.1.0. Blocks for that time and that of
 * pleo_export_open. Any thread.
 */
int32_t PLEO_CDECL pleo_export_wait(pleo_client client,
    pleo_config config,
    int32_t seconds,
    pleo_export *export_);

/**
 * As pleo_export_open, and starts a job of the entries that are queued for export if there is no
 * job, for a program that exports without a bookkeeper.
 *
 * Returns as pleo_export_open; PLEO_E_END if no entry is queued; PLEO_E_BAD_REQUEST if accounts
 * have no contra account in Pleo. That Pleo lets an API key start a job is not documented. Since
 * 0.1.0. Blocks as pleo_export_open. Any thread.
 */
int32_t PLEO_CDECL pleo_export_start(pleo_client client,
    pleo_config config,
    pleo_export *export_);

/**
 * Makes a handle of the job, as Pleo showed it last: its id, numberOfItems, expiresIn.
 *
 * job: where the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_job(pleo_export export_,
    pleo_response *job);

/**
 * Gives the next item that is to be booked: the bookkeeping data as GET /v3/export-items has it.
 * Items of which a result is recorded are not given. That the item was offered is in the journal
 * before the function returns. When 100 results wait they are sent, and the job is kept from
 * expiring.
 *
 * item: where the item goes; freed with pleo_free. again: where one of PLEO_EXPORT_NEW,
 * PLEO_EXPORT_OFFERED and PLEO_EXPORT_EXPORTED goes; may be NULL. Returns PLEO_OK; PLEO_E_END when
 * all items were given: call pleo_export_close; PLEO_E_EXPORT_ENDED if the job has ended at Pleo,
 * as after an hour without a result: what was recorded is kept, and reported within the next job
 * that has the item; PLEO_E_BAD_REQUEST if accounts have no contra account in Pleo: call
 * pleo_export_fail with missing_configuration; PLEO_E_PROTOCOL for an item of another company;
 * PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT; else as pleo_request_send. After a failure the next call gives the same item.
 * Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
 * time.
 */
int32_t PLEO_CDECL pleo_export_next(pleo_export export_,
    pleo_response *item,
    int32_t *again);

/**
 * As pleo_export_next, with the item in a record instead of a handle.
 *
 * layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns as
 * pleo_export_next; PLEO_E_RECORD if a field failed, and the item was given all the same: the
 * record is filled as pleo_response_record says, and pleo_export_current gives the item;
 * PLEO_E_BUFFER if size is less than the record's or status_count less than the layout's: nothing
 * was given then. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.
 */
int32_t PLEO_CDECL pleo_export_next_record(pleo_export export_,
    pleo_layout layout,
    void *buffer,
    int32_t size,
    int32_t *statuses,
    int32_t status_count,
    int32_t *failed,
    int32_t *again);

/**
 * Makes a handle of the item that was given last.
 *
 * item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
 * given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_current(pleo_export export_,
    pleo_response *item);

/**
 * Makes a handle of the job item of the item that was given last, as GET
 * /v3/export-jobs/{jobId}/items had it when the job was opened: its status at Pleo.
 *
 * job_item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none
 * was given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_job_item(pleo_export export_,
    pleo_response *job_item);

/**
 * Copies the external id under which the item that was given last was booked before, ended with a
 * NUL: the number in your books. There is one with PLEO_EXPORT_EXPORTED, and with
 * PLEO_EXPORT_OFFERED if the item was exported before.
 *
 * Returns PLEO_OK; PLEO_E_MISSING if it was not exported before, or without an external id;
 * PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_former_text(pleo_export export_,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_export_former_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_former_field(pleo_export export_,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Tells how far the export is.
 *
 * done: items of the job that have a result. total: all of its items. Returns PLEO_OK,
 * PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_progress(pleo_export export_,
    int64_t *done,
    int64_t *total);

/**
 * Records that an item is booked. The result is in the journal, on the disk, when the function
 * returns PLEO_OK; nothing is sent yet: pleo_export_next, pleo_export_send and pleo_export_close
 * do that.
 *
 * Call it after your books have the item for good. If the program ends between the two, the item
 * is given again with PLEO_EXPORT_OFFERED.
 *
 * entry_id: the item's accountingEntryId; absent for the item that was given last. external_id:
 * its number in your books, shown in Pleo, at most 2000 bytes; absent for none. external_url:
 * where your books show it, at most 2000 bytes; absent for none. Returns PLEO_OK, also for the
 * same result again; PLEO_E_ARGUMENT if another result is recorded for the item, if the item is
 * neither in this job nor in the journal, or for a text that is too long; PLEO_E_MISSING without
 * entry_id before an item was given; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result is
 * not recorded; PLEO_E_TEXT, PLEO_E_HANDLE. A result is also taken after the job has ended. Since
 * 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_booked(pleo_export export_,
    const char *entry_id,
    int32_t entry_id_len,
    const char *external_id,
    int32_t external_id_len,
    const char *external_url,
    int32_t external_url_len);

/**
 * Records that an item cannot be booked, for the bookkeeper to read in Pleo and to export again.
 * As for pleo_export_booked, nothing is sent yet.
 *
 * entry_id: as for pleo_export_booked. reason_type: one of Pleo's types for items:
 * validation_failure, account_unknown, tax_code_unknown, tag_unknown, vendor_unknown,
 * missing_configuration, invalid_configuration, authorization_failure, unexpected_failure,
 * accounting_system_validation_failure, accounting_system_unreachable, accounting_system_timeout,
 * accounting_system_rate_limit, accounting_system_authentication_failure,
 * receipt_download_failure, receipt_upload_failure, receipt_conversion_failure,
 * receipt_file_size_limit_exceeded. reason: a sentence for the bookkeeper, at most 1000
 * characters; absent for none. Returns as pleo_export_booked, and PLEO_E_ARGUMENT for any other
 * reason_type. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_export_rejected(pleo_export export_,
    const char *entry_id,
    int32_t entry_id_len,
    const char *reason_type,
    int32_t reason_type_len,
    const char *reason,
    int32_t reason_len);

/**
 * Sends the results that wait, 100 a request. A result that Pleo refuses for good is in the
 * summary of pleo_export_close, and no failure here.
 *
 * Returns PLEO_OK, also if none waits; PLEO_E_EXPORT_ENDED; PLEO_E_FILE or PLEO_E_RESOURCE for the
 * journal; PLEO_E_CANCELLED, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send: what was
 * not sent waits for the next call. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a
 * time.
 */
int32_t PLEO_CDECL pleo_export_send(pleo_export export_);

/**
 * Keeps the job from expiring while the program works long at one item: sends what waits, or else
 * tells Pleo that an item without a result is in progress. pleo_export_next does so by itself
 * after half of the job's time, expiresIn.
 *
 * Returns as pleo_export_send. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.
 */
int32_t PLEO_CDECL pleo_export_keep_alive(pleo_export export_);

/**
 * Fetches the files of an item, such as its receipts, by their links, without the key: all of them
 * or none.
 *
 * item: of pleo_export_next; 0 for the item that was given last. folder: the path of a folder that
 * exists; files of the same names there are replaced. Each is named by the accountingEntryId, a
 * hyphen, its number from 1 on, and the ending of its type, such as ".pdf". count: where the number
 * of files goes; may be NULL. Returns PLEO_OK; PLEO_E_MISSING with 0 before an item was given;
 * PLEO_E_FILE, PLEO_E_RESOURCE, PLEO_E_PROTOCOL, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as
 * pleo_request_send of a link. Since 0.1.0. Blocks: each file until timeout_ms at the latest. Any
 * thread.
 */
int32_t PLEO_CDECL pleo_export_fetch_files(pleo_export export_,
    pleo_response item,
    const char *folder,
    int32_t folder_len,
    int32_t *count);

/**
 * Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed
 * with errors, or failed, as the results say, and looks until Pleo shows it.
 *
 * summary: where a handle of a JSON object goes; freed with pleo_free; may be NULL. Its members:
 * jobId and status, texts; booked and rejected, how many items Pleo has as exported and as failed;
 * refused, the results that Pleo did not take: an array of objects with accountingEntryId,
 * externalId, type and message, of which one with an externalId is in your books, so that a person
 * must decide what to do; missing, the ids of items without bookkeeping data, which were rejected;
 * unmatched, the ids of entries with bookkeeping data that are not items of the job, which were
 * not given. Returns PLEO_OK, also when the call is repeated; PLEO_E_UNFINISHED if items have no
 * result: nothing was sent, and each needs one, or the export must be opened again, which gives
 * them once more; PLEO_E_EXPORT_ENDED if the job has ended in another way, with the summary;
 * PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if Pleo takes the event and does
 * not show it; PLEO_E_CANCELLED, PLEO_E_HANDLE; else as pleo_request_send: it can be repeated.
 * Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
 * time.
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_export_close(pleo_export export_,
    pleo_response *summary);

/**
 * Ends the job as failed, for what concerns all of it, such as books that cannot be reached. The
 * results that wait are sent before; items without one can be exported again.
 *
 * reason_type: one of Pleo's types for jobs: accounting_system_unreachable,
 * accounting_system_timeout, accounting_system_rate_limit,
 * accounting_system_authentication_failure, missing_configuration, invalid_configuration,
 * validation_failure, authentication_failure, authorization_failure, integration_unusable,
 * service_unreachable, service_timeout, pleo_rate_limit, job_expired, canceled_by_user. reason: a
 * sentence for the bookkeeper, at most 1000 characters; absent for none. summary: as for
 * pleo_export_close; may be NULL. Returns as pleo_export_close, but never PLEO_E_UNFINISHED;
 * PLEO_E_EXPORT_ENDED also after pleo_export_close has ended the job; PLEO_E_ARGUMENT for any
 * other reason_type. Since 0.1.0. Blocks as pleo_export_close. Any thread, one at a time.
 */
int32_t PLEO_CDECL pleo_export_fail(pleo_export export_,
    const char *reason_type,
    int32_t reason_type_len,
    const char *reason,
    int32_t reason_len,
    pleo_response *summary);

/**
 * The state of the installation in this answer: one of PLEO_STATE_... A state that this version
 * does not know is PLEO_STATE_OTHER; its text is at "/status".
 *
 * Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
 * 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_state(pleo_response response,
    int32_t *state);

/**
 * The name of a state, as Pleo writes it, such as "ACTIVATED"; empty for PLEO_STATE_OTHER: a
 * static text, never freed.
 *
 * Since 0.1.0. Any thread.
 */
const char *PLEO_CDECL pleo_state_name(int32_t state);

/**
 * Copies the name of a state, ended with a NUL.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_state_name_text(int32_t state,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_state_name_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_state_name_field(int32_t state,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Whom the installation or the key in this answer is for: one of PLEO_SUBJECT_...
 *
 * Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_subject_type(pleo_response response,
    int32_t *subject_type);

/**
 * Copies the id of the company or organisation that the installation or the key in this answer is
 * for, ended with a NUL: the last part of "resource" or "subjectURN". Keep it: it is what to show,
 * and to compare a new key's with.
 *
 * Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_BUFFER, PLEO_E_HANDLE,
 * PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_subject_text(pleo_response response,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_response_subject_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_response_subject_field(pleo_response response,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Begins a JSON text. It is null, and becomes an object or an array with what is set in it first.
 *
 * client: whose text_encoding the texts are in that are set and printed; 0 for UTF-8. json: where
 * the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
 * 0.1.0. Any thread; what is built in several threads at once is built in the order of their
 * calls.
 */
int32_t PLEO_CDECL pleo_json_new(pleo_client client,
    pleo_json *json);

/**
 * Begins with a JSON text that is there already, to be changed.
 *
 * client: as for pleo_json_new. text: JSON, at most 64 MiB and 100 arrays and objects deep. json:
 * where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the place
 * where it stops being JSON; PLEO_E_TEXT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_parse(pleo_client client,
    const char *text,
    int32_t text_len,
    pleo_json *json);

/**
 * Sets a text, as exactly the bytes given: trailing blanks stay. For a field of fixed width see
 * pleo_json_set_field.
 *
 * pointer: a JSON Pointer (RFC 6901) such as "/metadata/program", at most 8192 bytes; absent for
 * the whole. What it leads through is made where it is missing or null: an array for the steps 0
 * and -, else an object. - appends to an array, as does the index behind its last. text: at most
 * 64 MiB. Returns PLEO_OK; PLEO_E_ARGUMENT if the pointer is none, skips items of an array, or
 * nests deeper than 100 arrays and objects; PLEO_E_TYPE if it leads through a text, a number or a
 * boolean; PLEO_E_TEXT, PLEO_E_HANDLE. Nothing is changed then. Since 0.1.0. Any thread. An
 * example:
 *
 *     pleo_json_new(client, &json);
 *     pleo_json_set_text(json, "/status", PLEO_NTS, "ACTIVATED", PLEO_NTS);
 *     pleo_json_set_field(json, "/metadata/ledger", PLEO_NTS, record.ledger, sizeof record.ledger);
 *     pleo_json_set_decimal(json, "/metadata/rate", PLEO_NTS, "7.4600", PLEO_NTS);
 *     pleo_json_print_text(json, body, sizeof body, NULL);
 */
int32_t PLEO_CDECL pleo_json_set_text(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    const char *text,
    int32_t text_len);

/**
 * Sets a text without the blanks and NULs that a field of fixed width ends with.
 *
 * As pleo_json_set_text; a field of blanks alone is an empty text. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_field(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    const char *text,
    int32_t text_len);

/**
 * Sets a whole number.
 *
 * pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_int64(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    int64_t value);

/**
 * Sets a number by its digits, of which none is lost: "-1234.50" stays so. A plus, zeros before
 * it, as a field of fixed width has them, and blanks around it are allowed; a decimal comma and
 * grouping are not.
 *
 * pointer, and what it returns: as for pleo_json_set_text. digits: at most 4096 bytes;
 * PLEO_E_ARGUMENT if they are no number. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_decimal(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    const char *digits,
    int32_t digits_len);

/**
 * Sets an amount as the API has it: {"currency": ..., "minors": ...}.
 *
 * pointer, and what it returns: as for pleo_json_set_text. currency, digits: as for
 * pleo_money_minors; PLEO_E_RANGE. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_money(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    const char *currency,
    int32_t currency_len,
    const char *digits,
    int32_t digits_len);

/**
 * Sets true or false.
 *
 * pointer, and what it returns: as for pleo_json_set_text. value: 0 is false, any other number
 * true. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_boolean(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    int32_t value);

/**
 * Sets null.
 *
 * pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_null(pleo_json json,
    const char *pointer,
    int32_t pointer_len);

/**
 * Sets what a JSON text says, such as "[]" or an object that another program made.
 *
 * pointer, and what it returns: as for pleo_json_set_text. text: JSON, at most 64 MiB;
 * PLEO_E_ARGUMENT with the place where it stops being JSON. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_json(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    const char *text,
    int32_t text_len);

/**
 * Sets a copy of a value of an answer, with its numbers as they were received.
 *
 * pointer, and what it returns: as for pleo_json_set_text. source: a JSON Pointer into the answer,
 * at most 8192 bytes; absent for the whole; PLEO_E_MISSING if it leads to nothing,
 * PLEO_E_NOT_JSON. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_set_value(pleo_json json,
    const char *pointer,
    int32_t pointer_len,
    pleo_response response,
    const char *source,
    int32_t source_len);

/**
 * Takes a value out. What stands behind it in an array moves up; without a pointer the whole is
 * null again.
 *
 * pointer: as for pleo_json_set_text. Returns PLEO_OK; PLEO_E_MISSING if there is none;
 * PLEO_E_HANDLE, PLEO_E_TEXT, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_remove(pleo_json json,
    const char *pointer,
    int32_t pointer_len);

/**
 * Copies the JSON text, on one line and ended with a NUL: a body for any call. A character that
 * text_encoding lacks is written as JSON's escape, such as \u6771: nothing is lost, and no
 * text_unmappable needed.
 *
 * Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_print_text(pleo_json json,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_json_print_text, into a field of exactly size bytes, blanks behind it, which do no harm
 * in a body.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_json_print_field(pleo_json json,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Copies an amount in decimal digits, ended with a NUL: 12345 of EUR is "123.45", of JPY "12345",
 * of KWD "12.345".
 *
 * currency: a code of ISO 4217 such as "EUR", at most 64 bytes. minors: how many of its smallest
 * unit. Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_money_text(const char *currency,
    int32_t currency_len,
    int64_t minors,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_money_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_money_field(const char *currency,
    int32_t currency_len,
    int64_t minors,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Turns an amount in decimal digits into how many of its currency's smallest unit it is. Nothing
 * is rounded.
 *
 * currency: as for pleo_money_text. digits: as for pleo_json_set_decimal, at most 64 bytes.
 * minors: where the number goes. Returns PLEO_OK; PLEO_E_RANGE if the digits have a fraction of
 * the smallest unit, or the number does not fit; PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
 * thread. An example:
 *
 *     status = pleo_money_minors("KWD", PLEO_NTS, record.amount, sizeof record.amount, &minors);
 *     status = pleo_json_set_money(
 *         json, "/metadata/limit", PLEO_NTS, "KWD", PLEO_NTS, record.amount, sizeof record.amount);
 */
int32_t PLEO_CDECL pleo_money_minors(const char *currency,
    int32_t currency_len,
    const char *digits,
    int32_t digits_len,
    int64_t *minors);

/**
 * Reads a date and time in RFC 3339, such as "2026-11-25T16:47:00+01:00", as it is written. Parts
 * of a second are left out; a date alone is its first moment in UTC.
 *
 * text: at most 64 bytes. date: where YYYYMMDD goes, such as 20261125. time: where HHMMSS goes,
 * such as 164700. offset_minutes: where goes by how many minutes that clock is ahead of UTC, such
 * as 60; negative behind it. Returns PLEO_OK; PLEO_E_ARGUMENT if there is no such date and time;
 * PLEO_E_TEXT. Since 0.1.0. Any thread. An example:
 *
 *     pleo_response_text(response, "/createdAt", PLEO_NTS, buffer, sizeof buffer, NULL);
 *     status = pleo_time_read_utc(buffer, PLEO_NTS, &date, &time_of_day);
 */
int32_t PLEO_CDECL pleo_time_read(const char *text,
    int32_t text_len,
    int32_t *date,
    int32_t *time,
    int32_t *offset_minutes);

/**
 * Reads a date and time in RFC 3339 by the clock of UTC.
 *
 * text, date, time: as for pleo_time_read. Returns as pleo_time_read; PLEO_E_RANGE if it is
 * outside the years 1 to 9999 there. Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_time_read_utc(const char *text,
    int32_t text_len,
    int32_t *date,
    int32_t *time);

/**
 * Copies a date and time as RFC 3339 has them, ended with a NUL, with Z for UTC.
 *
 * date: YYYYMMDD. time: HHMMSS. offset_minutes: by how many minutes that clock is ahead of UTC.
 * Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_ARGUMENT if there is no such date and time. Since 0.1.0.
 * Any thread.
 */
int32_t PLEO_CDECL pleo_time_text(int32_t date,
    int32_t time,
    int32_t offset_minutes,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * As pleo_time_text, into a field of exactly size bytes, blanks behind it.
 *
 * Since 0.1.0. Any thread.
 */
int32_t PLEO_CDECL pleo_time_field(int32_t date,
    int32_t time,
    int32_t offset_minutes,
    char *buffer,
    int32_t size,
    int32_t *needed);

/**
 * Checks whether a webhook comes from Pleo, by its signature (Standard Webhooks, version 1). Pleo
 * publishes no text of how it signs; this is inferred from the names of its headers and the form
 * of its secrets.
 *
 * secret: the text that begins with whsec_, which may be left out, at most 4096 bytes. id,
 * timestamp: the headers webhook-id and webhook-timestamp, at most 64 bytes each. signature: the
 * header webhook-signature, one or several with blanks between, at most 8192 bytes. body: as it
 * was received, before anything parsed it, at most 64 MiB. All of them as exactly these bytes.
 * tolerance: how many seconds the timestamp may be from this machine's clock, such as 300;
 * negative for no matter. Returns PLEO_OK; PLEO_E_SIGNATURE if the webhook is not to be trusted;
 * PLEO_E_ARGUMENT, also if the secret is none. Since 0.1.0. Any thread. An example:
 *
 *     status = pleo_webhook_verify(secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, signature, PLEO_NTS,
 *         body, count, 300);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_webhook_verify(const char *secret,
    int32_t secret_len,
    const char *id,
    int32_t id_len,
    const char *timestamp,
    int32_t timestamp_len,
    const char *signature,
    int32_t signature_len,
    const char *body,
    int32_t body_len,
    int32_t tolerance);

/**
 * Frees what a handle stands for, of any kind. It never waits for the network; what another thread
 * is using lives until that thread is done. A freed client's connections are closed, its tasks and
 * pages end, no call of its log function begins any more, and its key is wiped; its responses live
 * on. A freed task is cancelled, also while another thread waits for it.
 *
 * handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if
 * it is freed already or made up, which does no harm. It leaves the last failure's details alone.
 * Since 0.1.0. Any thread, in any order, also in a callback.
 */
int32_t PLEO_CDECL pleo_free(int32_t handle);

#ifdef __cplusplus
}
#endif

#endif /* PLEO_H */
