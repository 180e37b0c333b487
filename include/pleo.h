/*
 * Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
 *
 * libpleo 0.1.0: a C client library for the API of Pleo.
 *
 * libpleo is not a product of Pleo. Licence: MIT or Apache-2.0. Facts about the API come from
 * Pleo's public documentation (https://developers.pleo.io), App Marketplace API 39.4.0.
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

/* The calling convention: __cdecl on 32-bit Windows, elsewhere the only one there is. */
#if defined(_WIN32) && !defined(_WIN64)
#define PLEO_CDECL __cdecl
#else
#define PLEO_CDECL
#endif

/* Functions whose status must be checked: data could be lost or misused. */
#if defined(__GNUC__) && __GNUC__ >= 4
#define PLEO_MUST_CHECK __attribute__((warn_unused_result))
#else
#define PLEO_MUST_CHECK
#endif

/* ---- Contents -------------------------------------------------------------------------------
 *
 *   Types and constants   The types of handles and callbacks, and general constants
 *   Version               Versions to compare with those of this header
 *   Statuses              What functions return
 *   Names of statuses     The name of a status, and what it means
 *   Failures              What is known of the last failure on the calling thread
 *   Options               Options are set one at a time or loaded from a file
 *   Clients               A client holds one key and one address
 *   Logging               One line for each request
 *   Calls                 Send one request and wait for its response
 *   Requests              Requests with parameters, headers, files, forms or a timeout
 *   Lists                 Lists of the API, fetched page by page or item by item
 *   Tasks                 Requests in the background, for programs that must not block
 *   Responses             HTTP status, headers and body of a response
 *   Reading values        Values of a response's JSON, found by JSON Pointer
 *   Objects and arrays    Values as handles, items of arrays, names of members
 *   Reading in pieces     Text of any length, copied piece by piece into a small buffer
 *   Records               Fill a record of the program from a response
 *   Export jobs           Carry out an export job, item by item
 *   Results of an export  Report the results of the items, fetch files, end the job
 *   Installations         The state of an installation, and whom it is for
 *   Building JSON         Build a JSON text value by value
 *   Money                 Convert between decimal digits and minor units
 *   Date and time         Convert between RFC 3339 and numbers
 *   Webhooks              Verify the signature of a webhook
 *   Releasing handles     One function for handles of every type
 */

/* ---- Conventions ----------------------------------------------------------------------------
 *
 * What follows holds for every function and is not repeated in its description.
 *
 * Statuses. A function that can fail returns PLEO_OK (0) or a PLEO_E_ constant. Besides the
 * statuses in its description, it can return PLEO_E_ARGUMENT for an argument that is missing or
 * malformed, PLEO_E_HANDLE for an invalid handle (freed, never issued, or of the wrong type),
 * PLEO_E_TEXT for text that cannot be converted from or to text_encoding, PLEO_E_RESOURCE,
 * PLEO_E_FORKED, PLEO_E_EXITING and PLEO_E_INTERNAL. The functions pleo_error_..., called with
 * 0, give details of the calling thread's last failure. They are kept until the thread calls a
 * function that is neither one of these nor pleo_free.
 *
 * Handles. The caller owns every handle it receives and releases it with pleo_free, in any
 * order and from any thread. 0 is never a valid handle. A function uses a handle only during
 * the call, unless its description says otherwise.
 *
 * Text in. A text is an address and a length in bytes. Its encoding is UTF-8, or that of the
 * option text_encoding. Length PLEO_NTS (-1) means that the text is NUL-terminated. Trailing
 * spaces and NULs are removed, so that a space-padded field can be passed unchanged;
 * proxy_password, bodies and JSON strings are taken as they are. NULL with length 0 or PLEO_NTS
 * is "no text". So is an empty text, or one of spaces, unless the description of the argument
 * says that an empty text is refused. A text is copied, or used only during the call.
 *
 * Text out. A _text function writes the text and a NUL, which takes one byte more than the
 * text. A _field function pads the text with spaces to exactly size bytes. If the text, with
 * its NUL for _text, does not fit, the function returns PLEO_E_BUFFER and leaves the buffer
 * unchanged. With PLEO_OK and with PLEO_E_BUFFER, needed receives the length of the text in
 * bytes, without a NUL.
 *
 * Results. Output arguments receive 0 first, and the result only if the function returns
 * PLEO_OK, unless its description says otherwise. They must not be NULL unless the description
 * allows it. The library accepts unaligned addresses.
 *
 * Threads. Any thread can call any function, except from a signal handler, and except where the
 * description of the function says otherwise. A function that can block says so.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** The version of this header, as text. */
#define PLEO_HEADER_VERSION "0.1.0"

/** A NUL-terminated text as the two arguments of a function: its address and PLEO_NTS. */
#define PLEO_STR(text) (text), PLEO_NTS

/* ---- Types and constants --------------------------------------------------------------------
 *
 * The types of handles and callbacks, and general constants.
 */

/** A client: one key and one address. Freeing it ends its tasks and lists. */
typedef int32_t pleo_client;

/** Options, from which clients are created. */
typedef int32_t pleo_config;

/**
 * A response of the server, or a value in one. It outlives its client, and a value outlives its
 * response.
 */
typedef int32_t pleo_response;

/** A JSON text that is being built. */
typedef int32_t pleo_json;

/** A request that is being built. It can be sent any number of times. */
typedef int32_t pleo_request;

/** A list of the API, fetched page by page. */
typedef int32_t pleo_pages;

/** The places and types of the fields of a program's record. */
typedef int32_t pleo_layout;

/** An export job that is being carried out. Freeing it leaves the job as it is. */
typedef int32_t pleo_export;

/** A request in the background. Freeing it cancels the request. */
typedef int32_t pleo_task;

/** Details of a failure. As an argument, 0 stands for the calling thread's last failure. */
typedef int32_t pleo_error;

/**
 * Receives one line of the log.
 *
 * It runs on the thread of the call that the line is about, before that call returns. The lines
 * of a task are passed during pleo_task_wait and pleo_task_take for that task. It runs with
 * that thread's floating-point state and signal mask; changes to these are undone when it
 * returns. It can call functions of this library. It must not throw an exception, call longjmp
 * or end the thread.
 *
 * Threads: the one that makes the call, or that waits for the task.
 *
 * @param context the pointer given to pleo_config_on_log, unchanged.
 * @param level one of the PLEO_LOG_ constants.
 * @param line UTF-8 and a NUL; valid until the callback returns.
 * @param length length of line in bytes without the NUL, 0 or more.
 * @since 0.1.0
 */
typedef void (PLEO_CDECL *pleo_log_cb)(void *context, int32_t level, const char *line,
    int32_t length);

/**
 * Receives the progress of a request or a list.
 *
 * It runs on the thread that sends the request, with that thread's floating-point state and
 * signal mask; changes to these are undone when it returns. It can call functions of this
 * library, also for the same list. It must not throw an exception, call longjmp or end the
 * thread.
 *
 * Threads: the one that sends the request.
 *
 * @param context the pointer given to pleo_request_on_progress, unchanged.
 * @param done bytes of the request's files transferred so far, 0 or more; for a list, items
 *   fetched so far.
 * @param total bytes or items in all; -1 if that is unknown.
 * @since 0.1.0
 */
typedef void (PLEO_CDECL *pleo_progress_cb)(void *context, int64_t done, int64_t total);

/** As a length: the text is NUL-terminated. */
#define PLEO_NTS (-1)

/** Success. */
#define PLEO_OK 0

/* ---- Version --------------------------------------------------------------------------------
 *
 * Versions to compare with those of this header.
 */

/** The version of this header as a number: major * 1000000 + minor * 1000 + patch. */
#define PLEO_HEADER_VERSION_NUMBER 1000
/** The version of the binary interface of this header. It must equal pleo_abi_version(). */
#define PLEO_HEADER_ABI_VERSION 1

/**
 * Returns the version of the library, for example "0.1.0".
 *
 * @return a static NUL-terminated string, never freed.
 * @since 0.1.0
 */
const char *PLEO_CDECL pleo_version(void);

/**
 * Copies the version of the library.
 *
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_version_text(char *buffer, int32_t size, int32_t *needed);

/**
 * Copies the version of the library into a space-padded field.
 *
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_version_field(char *buffer, int32_t size, int32_t *needed);

/**
 * Returns the version of the library as a number, for comparison with
 * PLEO_HEADER_VERSION_NUMBER.
 *
 * @return major * 1000000 + minor * 1000 + patch.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_version_number(void);

/**
 * Returns the version of the library's binary interface.
 *
 * A program can use a newer library as long as this number equals PLEO_HEADER_ABI_VERSION.
 *
 * @return the number.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_abi_version(void);

/* ---- Statuses -------------------------------------------------------------------------------
 *
 * What functions return. PLEO_OK is success; 1 to 99 concern arguments and values, 100 to 199
 * the network and TLS, 200 to 299 HTTP and the API, 300 and above the process.
 */

/** An argument is missing, too long or malformed; the message names it. */
#define PLEO_E_ARGUMENT 1
/** Invalid handle: freed, never issued, or of the wrong type. */
#define PLEO_E_HANDLE 2
/** The buffer is too small and was not changed; needed is the length of the value. */
#define PLEO_E_BUFFER 3
/** The API key is missing, empty or malformed; the message says which. */
#define PLEO_E_KEY 4
/** An option's name or value is invalid; the message says what it must be. */
#define PLEO_E_CONFIG 5
/** A text is invalid in its encoding or cannot be converted; see the message. */
#define PLEO_E_TEXT 6
/** A file cannot be read or written, or its owner or permissions are unsafe. */
#define PLEO_E_FILE 7
/** There is no such value: the JSON Pointer or the header name does not exist. */
#define PLEO_E_MISSING 10
/** The value exists and is null. */
#define PLEO_E_NULL 11
/** The value is of another type than the one requested. */
#define PLEO_E_TYPE 12
/** The number is not an integer or does not fit; read it as decimal text. */
#define PLEO_E_RANGE 13
/** The call or task was cancelled, or its client was freed. */
#define PLEO_E_CANCELLED 14
/** The webhook is not signed with this secret, or is too old; do not trust it. */
#define PLEO_E_SIGNATURE 15
/** The task has not finished yet; wait for it. */
#define PLEO_E_PENDING 16
/** There are no more pages or items. */
#define PLEO_E_END 17
/** A field of the record has no value that fits; the message names the first. */
#define PLEO_E_RECORD 18
/** Items of the export job have no result yet; record one for each, then close it. */
#define PLEO_E_UNFINISHED 19
/** Another program is working on this export job; wait for it, then try again. */
#define PLEO_E_EXPORT_BUSY 20
/** The host name was not found; check base_url, the network and the proxy. */
#define PLEO_E_DNS 101
/** No connection to the host; check the network, the firewall and option proxy. */
#define PLEO_E_CONNECT 102
/** The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later. */
#define PLEO_E_TIMEOUT 103
/** The proxy cannot be reached or refuses the connection; check the option proxy. */
#define PLEO_E_PROXY 104
/** The proxy requires credentials; set proxy_user and proxy_password. */
#define PLEO_E_PROXY_AUTH 105
/** The client's own limit requests_per_minute is reached; wait, or raise it. */
#define PLEO_E_LOCAL_RATE_LIMIT 106
/** The TLS handshake failed; check for a firewall that inspects or blocks TLS. */
#define PLEO_E_TLS 110
/** The server's certificate has expired; check this machine's clock too. */
#define PLEO_E_TLS_EXPIRED 111
/** The server's certificate is not valid yet; check this machine's clock. */
#define PLEO_E_TLS_NOT_YET_VALID 112
/** The server's certificate is for another name; check base_url. */
#define PLEO_E_TLS_NAME 113
/** The certificate's issuer is unknown; set ca_file or ca_pem to your own CA. */
#define PLEO_E_TLS_ISSUER 114
/** The server's certificate is revoked, malformed or badly signed; tell its owner. */
#define PLEO_E_TLS_CERTIFICATE 115
/** The server does not speak TLS, or shares no version or cipher; check base_url. */
#define PLEO_E_TLS_PROTOCOL 116
/** This machine has no CA certificates; install them or set ca_file or ca_pem. */
#define PLEO_E_TLS_NO_ROOTS 117
/** Revocation of the server's certificate cannot be checked; see option revocation. */
#define PLEO_E_TLS_REVOCATION 118
/** The response was truncated, or is an unrequested part; check the proxy. */
#define PLEO_E_TRUNCATED 120
/** The response, its headers or a file is too large; the message names the limit. */
#define PLEO_E_TOO_LARGE 121
/** The response violates HTTP or the rules of the API; the message says how. */
#define PLEO_E_PROTOCOL 122
/** The connection was lost before a response came; check firewall and proxy. */
#define PLEO_E_RESET 123
/** The response is compressed, which was not requested; check the proxy. */
#define PLEO_E_CONTENT_ENCODING 124
/** The server redirects, and redirects are never followed; check base_url. */
#define PLEO_E_REDIRECT 201
/** The response is not the expected JSON; check for a login page or a proxy. */
#define PLEO_E_NOT_JSON 202
/** It is unknown whether the request took effect; check before you retry it. */
#define PLEO_E_OUTCOME_UNKNOWN 203
/** The export job has ended at Pleo; results are kept for the next job. */
#define PLEO_E_EXPORT_ENDED 204
/** 400: Pleo refused the request; the API's type and message say why. */
#define PLEO_E_BAD_REQUEST 210
/** 401: the key is expired, revoked or of another environment; create a new one. */
#define PLEO_E_UNAUTHORIZED 211
/** 403: the key lacks a permission, or is not for this company; check its scopes. */
#define PLEO_E_FORBIDDEN 213
/** 404: not found; if every call returns it, the key may be an old-API token. */
#define PLEO_E_NOT_FOUND 214
/** 409: the request conflicts with the current state; read it, then try again. */
#define PLEO_E_CONFLICT 219
/** 422: Pleo understood the request and refused it; see the API's message. */
#define PLEO_E_UNPROCESSABLE 222
/** 429: too many requests with this key; wait as told, or a minute, then retry. */
#define PLEO_E_RATE_LIMITED 229
/** Another 4xx response; the HTTP status and the API's message say which. */
#define PLEO_E_CLIENT_ERROR 240
/** Pleo or a gateway failed (5xx); try again later, or give Pleo the request id. */
#define PLEO_E_SERVER 250
/** Internal error in this library; please report it with the message. */
#define PLEO_E_INTERNAL 301
/** The process was forked during a call of its parent; use exec, or a new client. */
#define PLEO_E_FORKED 302
/** Out of memory, disk space, threads or file descriptors; free some, then retry. */
#define PLEO_E_RESOURCE 303
/** The thread or process is exiting; make the call earlier. */
#define PLEO_E_EXITING 304

/* ---- Names of statuses ----------------------------------------------------------------------
 *
 * The name of a status, and what it means.
 */

/**
 * Returns the name of a status, for example "PLEO_E_KEY".
 *
 * @param status PLEO_OK or a PLEO_E_ constant.
 * @return a static NUL-terminated string, never freed; "PLEO_E_?" for any other number.
 * @since 0.1.0
 */
const char *PLEO_CDECL pleo_status_name(int32_t status);

/**
 * Copies the name of a status, for example "PLEO_E_KEY".
 *
 * @param status PLEO_OK or a PLEO_E_ constant; for any other number the name is "PLEO_E_?".
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_status_name_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the name of a status into a space-padded field.
 *
 * @param status PLEO_OK or a PLEO_E_ constant; for any other number the name is "PLEO_E_?".
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_status_name_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Returns what a status means, in one line of at most 80 bytes.
 *
 * @param status PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.
 * @return a static NUL-terminated string, never freed.
 * @since 0.1.0
 */
const char *PLEO_CDECL pleo_status_meaning(int32_t status);

/**
 * Copies what a status means, in one line of at most 80 bytes.
 *
 * @param status PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_status_meaning_text(int32_t status, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies what a status means into a space-padded field.
 *
 * @param status PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_status_meaning_field(int32_t status, char *buffer, int32_t size,
    int32_t *needed);

/* ---- Failures -------------------------------------------------------------------------------
 *
 * What is known of the last failure on the calling thread. A failure can be taken as a handle,
 * which any thread can read.
 */

/**
 * Takes the calling thread's last failure as a handle, which any thread can use.
 *
 * The thread then has no last failure. The functions pleo_error_... never change the last
 * failure when they fail themselves.
 *
 * @param error receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if there is no failure since the thread's last success.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_take(pleo_error *error);

/**
 * Returns the status of a failure.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param status receives the PLEO_E_ constant that was returned; PLEO_OK if nothing failed.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_status(pleo_error error, int32_t *status);

/**
 * Copies the message of a failure: one line with its cause and remedy.
 *
 * The message has at most 999 bytes; it is empty if nothing failed. It never contains the API
 * key. It can quote the API's own message and type, shortened to one line, but no other text of
 * the server. A character that text_encoding lacks is replaced, whatever text_unmappable says.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_message_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the message of a failure into a space-padded field.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_message_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Returns the HTTP status of the response that caused the failure.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param http_status receives the HTTP status; 0 if there was no response.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_http_status(pleo_error error, int32_t *http_status);

/**
 * Returns how long to wait before the call is retried.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param seconds receives the wait in seconds, rounded up; 0 for at once, -1 if neither the
 *   server nor this client's rate limit gave one.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_retry_after_seconds(pleo_error error, int32_t *seconds);

/**
 * Returns whether the call can be retried.
 *
 * After PLEO_E_OUTCOME_UNKNOWN do not call again until you know whether the request took
 * effect, for example from pleo_get_installation.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param can_retry receives 1 if the failure is transient and the call can safely be retried,
 *   else 0.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_can_retry(pleo_error error, int32_t *can_retry);

/**
 * Copies the type that the API gave its error, for example VALIDATION_FAILED.
 *
 * It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced
 * by spaces, the API key is removed, and a character that text_encoding lacks is replaced.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_api_type_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the type of the API's error into a space-padded field.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_api_type_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the message that the API gave its error.
 *
 * It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced
 * by spaces, the API key is removed, and a character that text_encoding lacks is replaced.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_api_message_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the message of the API's error into a space-padded field.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_api_message_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the id that the server gave the failed request, for Pleo's support.
 *
 * It is empty if the server gave none. Pleo documents no header for it; the library takes the
 * first header whose name contains request-id, correlation-id or trace.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_request_id_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the id of the failed request into a space-padded field.
 *
 * @param error the failure, or 0 for the calling thread's last one.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_request_id_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Returns the response that caused the failure: status, headers and body as received.
 *
 * The body is the server's and can quote what was sent; keep it out of logs. A character of its
 * texts that text_encoding lacks is replaced.
 *
 * @param error the failure, or 0 for the calling thread's last one. The response outlives it.
 * @param response receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if there was no response.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_response(pleo_error error, pleo_response *response);

/**
 * Copies a report of a failure: one text for a support ticket, of at most 4,095 bytes.
 *
 * It consists of lines `name: value`, with a line feed between them and none at the end. The
 * names are, in this order: library, system, time, status, message, method, path, host,
 * attempts, "attempt 1" and so on, duration_ms, timeout_ms, http_status, api_type, api_message,
 * request_id, outcome, can_retry, retry_after_seconds, proxy, tls, trusted. A line whose value
 * is unknown is left out. After a failure without a request, for example of an option, there
 * are only library, system, time, status, message and can_retry.
 *
 * Each attempt has its HTTP status or the name of its status, its duration and its request id.
 * Of more than six attempts, the first two and the last four have a line. The outcome says
 * whether the request may have been carried out. The line proxy has the proxy and why it is
 * used, tls the version of TLS and the issuer of the server's certificate, trusted where the CA
 * certificates come from.
 *
 * A report never contains the API key, a header, a query string, a body, or the user or
 * password of a proxy. It names hosts, the path, and the files of options. A server's text is
 * on one line, and a long value is truncated and ends with "...". Like every text of a failure
 * it can be read in every text_encoding.
 *
 * @param error a handle, or 0 for the calling thread's last failure. If nothing has failed, the
 *   text is empty.
 * @param buffer receives the report, NUL-terminated; 4,096 bytes are always enough.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 *
 * Example:
 *
 *     char ticket[4096];
 *     if (pleo_error_report_text(0, ticket, sizeof ticket, NULL) == PLEO_OK)
 *         fprintf(stderr, "%s\n", ticket);
 */
int32_t PLEO_CDECL pleo_error_report_text(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies a report of a failure, as pleo_error_report_text does, into a space-padded field.
 *
 * @param error a handle, or 0 for the calling thread's last failure. If nothing has failed, the
 *   text is empty.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_error_report_field(pleo_error error, char *buffer, int32_t size,
    int32_t *needed);

/* ---- Options --------------------------------------------------------------------------------
 *
 * Options are set one at a time or loaded from a file. A client copies the options that it is
 * created from.
 *
 *   option               default     takes
 *   environment          production  production or staging
 *   base_url                         an https URL without user, query or fragment; http only
 *                                    for localhost
 *   key                              file:PATH, env:NAME, credential:NAME or wincred:NAME,
 *                                    never the key itself
 *   timeout_ms           60000       1 to 86400000 (milliseconds)
 *   connect_timeout_ms   10000       1 to 86400000 (milliseconds)
 *   attempts             3           1 to 10
 *   retry_budget         20          0 to 100 (percent)
 *   requests_per_minute  500         0 to 100000; 0 for no limit
 *   proxy                system      system, none, or http://host:port
 *   proxy_user                       at most 256 visible ASCII characters or spaces, without a
 *                                    colon
 *   proxy_password                   at most 4096 bytes without line breaks (a secret)
 *   ca_file                          the path of a PEM file
 *   ca_pem                           PEM text, at most 262144 bytes
 *   ca_only              false       true or false
 *   revocation           system      system, require or off
 *   client_cert_file                 the path of a PEM file
 *   client_key_file                  the path of a PEM file
 *   max_response_bytes   8388608     1024 to 1073741824 (bytes)
 *   max_file_bytes       1073741824  1024 to 1099511627776 (bytes)
 *   user_agent_suffix                at most 128 visible ASCII characters or spaces
 *   log_file                         the path of a file
 *   log_level            info        off, error, warn, info or debug
 *   log_max_bytes        10485760    1024 to 1073741824 (bytes)
 *   log_lines            0           0 to 100000
 *   trace_bodies         false       true or false
 *   text_encoding        utf-8       utf-8, windows-1252, iso-8859-1, iso-8859-15, cp437,
 *                                    cp850, cp865 or another code page; on Windows also ansi
 *   text_unmappable      error       error, transliterate, or one visible ASCII character (e.g.
 *                                    ?)
 *   money_value          minors      minors or hundredths
 *   export_journal                   the path of a file
 *   export_company                   the id of a company
 *   export_take_over     false       true or false
 *   from_environment     false       true or false
 */

/**
 * Creates options, all with their default values.
 *
 * It can be freed as soon as clients are created from it.
 *
 * @param config receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_config_new(pleo_config *config);

/**
 * Sets an option, or resets it to its default.
 *
 * The value is checked at once. After a failure the option keeps its previous value, and no
 * client can be created from these options until the option is set or reset successfully. After
 * an unknown name they are unusable: create new ones. The options environment and base_url
 * exclude each other.
 *
 * @param config the options.
 * @param name at most 64 bytes.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param value at most 262144 bytes. NULL with length 0 resets the option. NULL with PLEO_NTS,
 *   for example from getenv, is an error, and so is an empty value. Trailing spaces and NULs
 *   are removed, except from proxy_password.
 * @param value_len length of value in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option does not take the value;
 *   PLEO_E_ARGUMENT if the value is empty.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_config_set(config, PLEO_STR("timeout_ms"), PLEO_STR("30000"));
 *     if (status == PLEO_OK) status = pleo_config_set(config, PLEO_STR("proxy"), PLEO_STR("none"));
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_set(pleo_config config, const char *name, int32_t name_len,
    const char *value, int32_t value_len);

/**
 * Copies the value of an option, or its default.
 *
 * @param config the options.
 * @param name at most 64 bytes.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option is a secret, which is
 *   never returned; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_config_get_text(pleo_config config, const char *name, int32_t name_len,
    char *buffer, int32_t size, int32_t *needed);

/**
 * Copies the value of an option, or its default, into a space-padded field.
 *
 * @param config the options.
 * @param name at most 64 bytes.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option is a secret, which is
 *   never returned; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_config_get_field(pleo_config config, const char *name, int32_t name_len,
    char *buffer, int32_t size, int32_t *needed);

/**
 * Sets options from a file.
 *
 * - Each line has the form "name = value". Spaces around name and value are removed. Blank
 *   lines and lines that begin with # are ignored.
 * - A line [profile NAME] begins the section of a profile, which ends where the next section
 *   begins. Lines before the first section are for every profile.
 * - A line in the section of a profile overrides the same line before the first section.
 * - A wrong line in a section concerns that profile alone. A wrong line that begins a section,
 *   and a second section of the same name, make the whole file wrong.
 *
 * Either every option for the profile is set, or none. After a failure no client can be created
 * from these options until a file is loaded successfully.
 *
 * The file must be a regular file that belongs to this user or root and that nobody else can
 * write (chmod go-w), because it decides where the key is sent. A file with proxy_password must
 * be as safe as a key file: not a symbolic link, and not accessible to others.
 *
 * @param config the options.
 * @param path at most 8192 bytes.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @param profile letters, digits, "-", "_" and ".", at most 64 bytes; NULL and 0 to load only
 *   what is for every profile.
 * @param profile_len length of profile in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_FILE if the file cannot be read or is not safe; PLEO_E_CONFIG with
 *   the number of the wrong line, or with the names of the profiles if this one is missing;
 *   PLEO_E_TEXT if the file is not UTF-8.
 * @since 0.1.0
 *
 * Example: a file that has the line key = file:/etc/pleo/acme.key in the section of acme.
 *
 *     status = pleo_config_load(config, PLEO_STR("pleo.options"), PLEO_STR("acme"));
 *     if (status == PLEO_OK) status = pleo_client_new_from(NULL, 0, config, &client);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_config_load(pleo_config config, const char *path, int32_t path_len,
    const char *profile, int32_t profile_len);

/**
 * Copies the name of a profile in a file of options.
 *
 * The file is read for index 0. For other indexes the same options use what was read then, so
 * that all names come from one state of the file.
 *
 * @param config the options, of which only text_encoding matters.
 * @param path as for pleo_config_load.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @param index index of the profile in the file, from 0.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_END after the last profile; PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT
 *   as pleo_config_load; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_config_profile_text(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies the name of a profile in a file of options into a space-padded field.
 *
 * @param config the options, of which only text_encoding matters.
 * @param path as for pleo_config_load.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @param index index of the profile in the file, from 0.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_END after the last profile; PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT
 *   as pleo_config_load; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_config_profile_field(pleo_config config, const char *path,
    int32_t path_len, int32_t index, char *buffer, int32_t size, int32_t *needed);

/* ---- Clients --------------------------------------------------------------------------------
 *
 * A client holds one key and one address. Any number of threads can use it at the same time.
 */

/**
 * Creates a client from an API key.
 *
 * Nothing is sent; a wrong key is noticed at the first call. A program can have thousands of
 * clients.
 *
 * @param key visible ASCII without a colon, at most 4096 bytes; copied. A byte order mark
 *   before it and spaces, tabs, line ends and NULs after it are removed. The copy is wiped when
 *   the client is freed; the caller should wipe its own.
 * @param key_len length of key in bytes, or PLEO_NTS.
 * @param config the options, copied; 0 for the defaults, which lead to Pleo's production
 *   environment.
 * @param client receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_KEY if the text cannot be a key (the message never quotes it);
 *   PLEO_E_CONFIG if options contradict each other; the status of a failed pleo_config_set or
 *   pleo_config_load that was not corrected; PLEO_E_FILE if a file of an option cannot be used.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_new(const char *key, int32_t key_len, pleo_config config,
    pleo_client *client);

/**
 * Creates a client from an API key that is kept outside the program.
 *
 * - "file:PATH": a file with nothing but the key, at most 4096 bytes. It must be a regular file
 *   and not a symbolic link, belong to this user or root, be inaccessible to others and not be
 *   writable by the group. On Windows it must belong to this user, Administrators or SYSTEM,
 *   and nobody else may read or change it.
 * - "env:NAME": an environment variable. It stays in the process and in the programs it starts.
 * - "credential:NAME": a systemd credential, a file with the same rules.
 * - "wincred:NAME": on Windows, a generic credential of this user in the credential store.
 *
 * If Pleo answers 401, the source is read once more, unless it is an environment variable. If
 * it has another key now, the client uses that key from then on and retries the call. Otherwise
 * the call fails with the 401, and the log says if the source could not be read.
 *
 * @param source at most 8192 bytes; NULL and 0 for the option key.
 * @param source_len length of source in bytes, or PLEO_NTS.
 * @param config as for pleo_client_new.
 * @param client receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_FILE with the rule that the file breaks; PLEO_E_KEY; PLEO_E_CONFIG;
 *   PLEO_E_ARGUMENT if the source has another form. No message contains any of the content.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_new_from(const char *source, int32_t source_len,
    pleo_config config, pleo_client *client);

/**
 * Replaces the key of a client, for calls that begin from now on.
 *
 * Calls in progress keep their key. The last eight keys that were replaced stay in memory until
 * the client is freed, so that they are removed from what a server quotes.
 *
 * @param client the client.
 * @param key as for pleo_client_new.
 * @param key_len length of key in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_KEY if the text cannot be a key; the client then keeps the one it
 *   has.
 * @since 0.1.0
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_client_set_key(pleo_client client, const char *key, int32_t key_len);

/**
 * Copies the id of the company that the key belongs to, which most calls take as company_id.
 *
 * It is fetched once for each key, with GET /v1/introspect or else GET /v1/installations/me;
 * later calls send nothing.
 *
 * Blocks until timeout_ms at the latest.
 *
 * @param client the client.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key belongs to an organisation, which
 *   has several companies, or if neither response names its owner; else as pleo_introspect.
 * @since 0.1.0
 *
 * Example:
 *
 *     char company[64];
 *     pleo_client_company_text(client, company, sizeof company, NULL);
 *     pleo_request_set_query(request, PLEO_STR("company_id"), PLEO_STR(company));
 */
int32_t PLEO_CDECL pleo_client_company_text(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the id of the key's company into a space-padded field.
 *
 * Blocks until timeout_ms at the latest.
 *
 * @param client the client.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key belongs to an organisation, which
 *   has several companies, or if neither response names its owner; else as pleo_introspect.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_company_field(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Cancels the calls and tasks of a client that are in progress, on all threads.
 *
 * Each of them fails with PLEO_E_CANCELLED, or with PLEO_E_OUTCOME_UNKNOWN if it may have taken
 * effect. Calls that begin later are not affected.
 *
 * @param client the client.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_cancel(pleo_client client);

/* ---- Logging --------------------------------------------------------------------------------
 *
 * One line for each request. It is passed to a callback, or kept in the client until the
 * program reads it.
 */

/** A call failed. */
#define PLEO_LOG_ERROR 1
/** A request failed and is retried. */
#define PLEO_LOG_WARN 2
/** A request was sent. */
#define PLEO_LOG_INFO 3
/** A body, in which anything like a secret is masked. */
#define PLEO_LOG_DEBUG 4

/**
 * Sets a callback that receives one line for each request.
 *
 * It receives the lines of clients that are created from these options afterwards. A line has
 * time, method, path, number of the attempt, HTTP status or cause of the failure, milliseconds
 * and request id. Log lines never contain the API key, headers or query strings. The options
 * log_level and trace_bodies say which lines there are. A program without callbacks can set
 * log_file, or log_lines and call pleo_client_log_text.
 *
 * @param config the options.
 * @param log the callback; NULL for none. It is called on the thread that makes the call, until
 *   the last of these clients is freed. pleo_free waits at most 500 milliseconds for it to
 *   return.
 * @param context passed to the callback unchanged; must be valid until the last of these
 *   clients is freed and every call of the callback has returned.
 * @return PLEO_OK.
 * @since 0.1.0
 *
 * Example:
 *
 *     static void print(void *file, int32_t level, const char *line, int32_t length)
 *     {
 *         fprintf((FILE *)file, "%s\n", line);
 *     }
 *     pleo_config_on_log(config, print, stdout);
 */
int32_t PLEO_CDECL pleo_config_on_log(pleo_config config, pleo_log_cb log, void *context);

/**
 * Copies the oldest line that the client keeps (option log_lines), and removes it.
 *
 * A line is as for pleo_config_on_log. A character that text_encoding lacks is replaced.
 *
 * @param client the client.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_END if there is no line; PLEO_E_BUFFER, and the line stays.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_log_text(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the oldest line that the client keeps into a space-padded field, and removes it.
 *
 * @param client the client.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_END if there is no line; PLEO_E_BUFFER, and the line stays.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_client_log_field(pleo_client client, char *buffer, int32_t size,
    int32_t *needed);

/* ---- Calls ----------------------------------------------------------------------------------
 *
 * Send one request and wait for its response. The installation has functions of its own;
 * pleo_call sends any other request with JSON or no body.
 */

/**
 * Returns the owner and the permissions of the key.
 *
 * The permissions are the string at "/data/scope". pleo_response_subject_text gives the company
 * or organisation.
 *
 * Blocks until timeout_ms at the latest.
 * Source: GET /v1/introspect, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param response receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_UNAUTHORIZED if the key is wrong; any status of the network or the
 *   API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_introspect(pleo_client client, pleo_response *response);

/**
 * Checks step by step all that a call needs, and reports what was found and what to do about
 * it.
 *
 * The report is a response with status 200, no headers and a JSON object as its body:
 *
 * - "version" and "interface": of the library.
 * - "passed", "failed" and "skipped": number of steps.
 * - "exit": an exit code for a program that ends with the check. 0 success, 3 options or key, 4
 *   network or proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 the
 *   installation is not active, 9 a failure of Pleo.
 * - "steps": an array of objects, always in this order: versions, options, key, proxy, name,
 *   connection, tunnel, tls, authentication, permissions, company, installation.
 *
 * Each step has the strings "id"; "title"; "state": "ok", "note" (no failure), "failed", or
 * "skipped" because a step before it failed; "found"; "status": the name of a PLEO_E_ constant
 * or PLEO_OK, empty if skipped; "advice": empty if there is nothing to do. The step
 * "permissions" is "failed" if the key lacks a permission that is needed to read, create or
 * activate the installation; if it lacks only others, the step is a "note". Ids and states
 * never change; other strings are for people and can change. They never contain a key, a
 * password or a query string.
 *
 * The check sends GET /v1/introspect and GET /v1/installations/me on a connection of its own,
 * and changes nothing.
 *
 * Blocks until timeout_ms at the latest.
 *
 * @param client the client. The response outlives it.
 * @param response receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK, whatever the check found; PLEO_E_CANCELLED.
 * @since 0.1.0
 *
 * Example:
 *
 *     char title[16], state[8], found[4096], advice[512];
 *     status = pleo_client_check(client, &response);
 *     if (status == PLEO_OK) status = pleo_response_item(response, PLEO_STR("/steps"), 0, &item);
 *     while (status == PLEO_OK) {
 *         pleo_response_text(item, PLEO_STR("/title"), title, sizeof title, NULL);
 *         pleo_response_text(item, PLEO_STR("/state"), state, sizeof state, NULL);
 *         pleo_response_text(item, PLEO_STR("/found"), found, sizeof found, NULL);
 *         pleo_response_text(item, PLEO_STR("/advice"), advice, sizeof advice, NULL);
 *         printf("%-14s %-7s %s\n", title, state, found);
 *         if (advice[0] != 0) printf("%22s %s\n", "", advice);
 *         status = pleo_response_next(item, &next);
 *         pleo_free(item);
 *         item = next;
 *     }
 *     pleo_free(response);
 */
int32_t PLEO_CDECL pleo_client_check(pleo_client client, pleo_response *response);

/**
 * Creates the installation of the key, so that Pleo shows the integration and its state.
 *
 * Pleo takes application and company from the key. If Pleo refuses because an installation
 * exists, or if the response is lost, the library fetches the installation instead of sending
 * the request again; pleo_response_origin then returns PLEO_ORIGIN_FOUND instead of
 * PLEO_ORIGIN_CREATED.
 *
 * Blocks until timeout_ms at the latest.
 * Source: POST /v1/installations/me, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param json a JSON object with "status" and, if wanted, "metadata", at most 64 MiB, checked
 *   before anything is sent. NULL and 0 for an object whose status is ACTIVATED.
 * @param json_len length of json in bytes, or PLEO_NTS.
 * @param response receives the handle of the installation. The caller owns it and releases it
 *   with pleo_free.
 * @return PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation cannot
 *   be found; any status of the network or the API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_create_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);

/**
 * Returns the installation of the key.
 *
 * Blocks until timeout_ms at the latest.
 * Source: GET /v1/installations/me, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param company_id the id of one company of an organisation, at most 64 bytes; NULL and 0 for
 *   the key's own company. An empty text is an error.
 * @param company_id_len length of company_id in bytes, or PLEO_NTS.
 * @param response receives the handle of the installation. The caller owns it and releases it
 *   with pleo_free.
 * @return PLEO_OK; PLEO_E_NOT_FOUND if there is no installation, whether Pleo answers 404,
 *   null, nothing or an error type that ends in NOT_FOUND; any status of the network or the
 *   API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_get_installation(pleo_client client, const char *company_id,
    int32_t company_id_len, pleo_response *response);

/**
 * Changes the installation of the key.
 *
 * Pleo does not document whether metadata is merged or replaced: send all of it, or call
 * pleo_ensure_installation. If the response is lost and the installation is found as requested,
 * the origin is PLEO_ORIGIN_FOUND.
 *
 * Blocks until timeout_ms at the latest.
 * Source: PUT /v1/installations/me, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param json a JSON object with "status" and, if wanted, "errorCode" and "metadata", at most
 *   64 MiB.
 * @param json_len length of json in bytes, or PLEO_NTS.
 * @param response receives the handle of the installation. The caller owns it and releases it
 *   with pleo_free.
 * @return PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation is not
 *   found as requested; any status of the network or the API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_update_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);

/**
 * Activates the installation of the key.
 *
 * Pleo documents this operation for OAuth only. That it accepts an API key is assumed.
 *
 * Blocks until timeout_ms at the latest.
 * Source: POST /v1/installations/me:activate, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param response receives the handle of the installation. The caller owns it and releases it
 *   with pleo_free.
 * @return as pleo_update_installation: PLEO_OK, or any status of the network or the API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_activate_installation(pleo_client client, pleo_response *response);

/**
 * Deletes the installation of the key.
 *
 * Blocks until timeout_ms at the latest.
 * Source: DELETE /v1/installations/me, App Marketplace API 39.4.0
 *
 * @param client the client. The response outlives it.
 * @param response receives the handle; the response has no body. The caller owns it and
 *   releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_NOT_FOUND if there was no installation, unless an earlier attempt of
 *   this call may have deleted it; any status of the network or the API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_delete_installation(pleo_client client, pleo_response *response);

/**
 * Creates the installation of the key, changes it, or leaves it unchanged, so that it is as
 * required.
 *
 * Metadata that json does not name is kept. It is safe to call this every night.
 * pleo_response_origin returns what was done.
 *
 * Blocks until timeout_ms at the latest.
 *
 * @param client the client. The response outlives it.
 * @param json as for pleo_create_installation; "errorCode" is also allowed.
 * @param json_len length of json in bytes, or PLEO_NTS.
 * @param response receives the handle of the installation. The caller owns it and releases it
 *   with pleo_free.
 * @return as pleo_create_installation: PLEO_OK, PLEO_E_OUTCOME_UNKNOWN, or any status of the
 *   network or the API.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_ensure_installation(pleo_client client, const char *json,
    int32_t json_len, pleo_response *response);

/**
 * Sends any request with a JSON body or none.
 *
 * A 2xx response is a success, and so is a 404 to a DELETE that is retried after its response
 * was lost. Every other response is a failure; pleo_error_response returns it. GET, HEAD,
 * DELETE, and a POST that only reads (see pleo_request_set_idempotent), are retried after a
 * transient failure. Other requests are not retried if they may have taken effect; they fail
 * with PLEO_E_OUTCOME_UNKNOWN.
 *
 * Blocks until timeout_ms at the latest.
 *
 * @param client the client. The response outlives it.
 * @param method GET, HEAD, POST, PUT, PATCH or DELETE, in upper case, at most 16 bytes.
 * @param method_len length of method in bytes, or PLEO_NTS.
 * @param path begins with "/", with the query string if there is one, percent-encoded, at most
 *   8192 bytes, for example "/v2/employees?limit=100".
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @param body JSON, at most 64 MiB; NULL and 0 for none.
 * @param body_len length of body in bytes, or PLEO_NTS.
 * @param response receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; any status of the network or the API.
 * @since 0.1.0
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_call(pleo_client client, const char *method, int32_t method_len,
    const char *path, int32_t path_len, const char *body, int32_t body_len,
    pleo_response *response);

/* ---- Requests -------------------------------------------------------------------------------
 *
 * Requests with parameters, headers, files, forms or a timeout.
 */

/**
 * Creates a request object, for path and query parameters, headers or bodies other than JSON.
 *
 * The object can be sent any number of times, also by several threads at once. A send uses a
 * copy of the object: later changes do not affect it.
 *
 * @param client gives the text_encoding of the texts of this request; 0 for UTF-8. It can be
 *   freed afterwards, and another client can send the request.
 * @param method one of GET, HEAD, POST, PUT, PATCH, DELETE, in upper case; at most 16 bytes;
 *   copied.
 * @param method_len length of method in bytes, or PLEO_NTS.
 * @param path begins with one "/"; may have a query; at most 8192 bytes; copied. A name of
 *   letters, digits and "_" in braces is a placeholder, for example "/v1/companies/{id}":
 *   pleo_request_set_path sets its value. Other characters that a URL does not allow must be
 *   percent-encoded. A query must have no placeholder.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @param request receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if method or path is invalid.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v1/accounting-entries/{id}"), &request);
 *     pleo_request_set_path(request, PLEO_STR("id"), record.id, sizeof record.id);
 *     pleo_request_set_query(request, PLEO_STR("include_deleted"), PLEO_STR("true"));
 *     status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_new(pleo_client client, const char *method, int32_t method_len,
    const char *path, int32_t path_len, pleo_request *request);

/**
 * Creates a request for a link: a URL that the API returns for a file on another host, for
 * example the url of a receipt.
 *
 * The request is a GET without the API key. It takes no path or query parameter and no body.
 * Headers, an output file, a timeout and an expected size can be set. Redirects are not
 * followed. Proxy, TLS, retries and size limits are those of any request; requests_per_minute
 * does not apply.
 *
 * An HTTP status of 400 to 499, other than 429, usually means that the link has expired. Fetch
 * the item from the API again, once, and use its new link.
 *
 * Source: links are valid for 24 hours: Pleo's accounting entries API 82.3.2 and Export API
 * 32.1.0.
 *
 * @param client gives base_url and text_encoding. The request keeps no reference to the client,
 *   which can be freed.
 * @param url an https URL, or http to the loopback interface, with another host or port than
 *   base_url; at most 8192 bytes; copied. It must have no user name, password or fragment.
 * @param url_len length of url in bytes, or PLEO_NTS.
 * @param request receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the URL is refused.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_new_link(client, PLEO_STR("https://files.example/1?signature=x"), &request);
 *     pleo_request_set_size(request, 48213);
 *     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
 *     if (status == PLEO_OK)
 *         status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_new_link(pleo_client client, const char *url, int32_t url_len,
    pleo_request *request);

/**
 * Sets the value of a placeholder in the path. An earlier value is replaced.
 *
 * @param request the request to change.
 * @param name the name of the placeholder, without braces; at most 64 bytes; copied.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param value one segment of the path; name and value together at most 8192 bytes; copied, and
 *   percent-encoded by the library. It must not be empty, "." or "..", and must not contain
 *   "/", a backslash or NUL.
 * @param value_len length of value in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the path has no such placeholder, if the value is
 *   refused, or if the request is a link's.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_path(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);

/**
 * Sets a query parameter. All values that were set or added for this name are replaced; a
 * parameter in the path given to pleo_request_new is not.
 *
 * @param request the request to change.
 * @param name at most 64 bytes; copied, and percent-encoded by the library.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param value name and value together at most 8192 bytes; copied, and percent-encoded by the
 *   library. No text, or only spaces: the parameter is sent with an empty value.
 * @param value_len length of value in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the
 *   request is a link's.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);

/**
 * Adds a query parameter. If the name is set already, both values are sent: an array is sent as
 * one parameter for each item, all of the same name.
 *
 * @param request the request to change.
 * @param name at most 64 bytes; copied, and percent-encoded by the library.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param value name and value together at most 8192 bytes; copied, and percent-encoded by the
 *   library. No text, or only spaces: the parameter is sent with an empty value.
 * @param value_len length of value in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the
 *   request is a link's.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_add_query(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);

/**
 * Sets a header. An earlier value of the same name is replaced.
 *
 * The library sets these headers itself and refuses them: Accept-Encoding, Authorization,
 * Connection, Content-Encoding, Content-Length, Content-Type, Cookie, Expect, Forwarded, Host,
 * Keep-Alive, Proxy-Authorization, Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade,
 * User-Agent.
 *
 * @param request the request to change.
 * @param name case-insensitive; at most 64 bytes; copied.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param value visible ASCII characters and spaces, at most 4096 bytes; copied. No text, or
 *   only spaces: the header is removed.
 * @param value_len length of value in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the name or the value is refused, or for more than 50
 *   headers.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_header(pleo_request request, const char *name,
    int32_t name_len, const char *value, int32_t value_len);

/**
 * Sets a JSON body. An earlier body of any type is replaced.
 *
 * The text is checked now: a body that is not JSON is never sent. GET and HEAD take no body;
 * that is checked when the request is sent.
 *
 * @param request the request to change.
 * @param body JSON text, at most 64 MiB; copied. Nothing is trimmed. NULL and 0: the request
 *   has no body. An empty text is not JSON.
 * @param body_len length of body in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the body is not JSON: the message has line and column;
 *   PLEO_E_TEXT if it is not valid in a text_encoding other than UTF-8.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_body(pleo_request request, const char *body,
    int32_t body_len);

/**
 * Sets a JSON body from a JSON document. An earlier body of any type is replaced.
 *
 * @param request the request to change.
 * @param json the document. Its current content is copied: it can be changed or freed
 *   afterwards.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_json(pleo_request request, pleo_json json);

/**
 * Sets a body of any media type from bytes in memory. An earlier body of any type is replaced.
 *
 * @param request the request to change.
 * @param media_type the Content-Type, for example "application/pdf" or "text/csv;
 *   charset=utf-8"; at most 256 bytes; copied.
 * @param media_type_len length of media_type in bytes, or PLEO_NTS.
 * @param content the bytes, at most 64 MiB; copied. They are neither trimmed nor converted.
 *   NULL and 0: a body of 0 bytes.
 * @param content_len length of content in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or the content is too
 *   long.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_content(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len);

/**
 * Sets a body of any media type from a file. An earlier body of any type is replaced.
 *
 * The file is opened when the request is sent, and again for each retry. It is read in pieces
 * of 64 KiB, so that it can be of any size.
 *
 * @param request the request to change.
 * @param media_type the Content-Type, for example "application/pdf"; at most 256 bytes; copied.
 * @param media_type_len length of media_type in bytes, or PLEO_NTS.
 * @param path path of a regular file, or of a link to one; at most 8192 bytes; copied. A
 *   relative path is resolved against the working directory of this call, not of the send.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or path is missing;
 *   PLEO_E_FILE if path is relative and the working directory cannot be used. When the request
 *   is sent: PLEO_E_FILE if the file cannot be read, or becomes shorter while it is sent.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_file(pleo_request request, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len);

/**
 * Adds a part with content from memory to a multipart/form-data body. A body of another media
 * type is replaced.
 *
 * @param request the request to change.
 * @param name the name of the part; not empty; at most 256 bytes of UTF-8, without control
 *   characters, quotation marks and backslashes; copied.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param file_name the file name of the part; at most 256 bytes of UTF-8, as name; copied. No
 *   text: the part has no file name.
 * @param file_name_len length of file_name in bytes, or PLEO_NTS.
 * @param media_type the Content-Type of the part, at most 256 bytes; copied. No text: the part
 *   has no Content-Type.
 * @param media_type_len length of media_type in bytes, or PLEO_NTS.
 * @param content the bytes of the part, at most 64 MiB; copied. They are neither trimmed nor
 *   converted. NULL and 0: a part of 0 bytes.
 * @param content_len length of content in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if a text or the content is refused, or for more than 100
 *   parts.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_add_part(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *content, int32_t content_len);

/**
 * Adds a part with content from a file to a multipart/form-data body. A body of another media
 * type is replaced.
 *
 * The file is opened when the request is sent, as for pleo_request_set_file.
 *
 * @param request the request to change.
 * @param name the name of the part; not empty; at most 256 bytes of UTF-8, without control
 *   characters, quotation marks and backslashes; copied.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param file_name the file name of the part; at most 256 bytes of UTF-8, as name; copied. No
 *   text: the last component of path.
 * @param file_name_len length of file_name in bytes, or PLEO_NTS.
 * @param media_type the Content-Type of the part, at most 256 bytes; copied. No text: the part
 *   has no Content-Type.
 * @param media_type_len length of media_type in bytes, or PLEO_NTS.
 * @param path path of a regular file, or of a link to one; at most 8192 bytes; copied. A
 *   relative path is resolved against the working directory of this call, not of the send.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if a text is refused, or for more than 100 parts;
 *   PLEO_E_FILE if path is relative and the working directory cannot be used. When the request
 *   is sent: PLEO_E_FILE if the file cannot be read, or becomes shorter while it is sent.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_add_file(
 *         request, PLEO_STR("file"), NULL, 0, PLEO_STR("application/pdf"), name, PLEO_NTS);
 *     pleo_request_on_progress(request, show, NULL);
 *     status = pleo_request_send(client, request, &response);
 */
int32_t PLEO_CDECL pleo_request_add_file(pleo_request request, const char *name,
    int32_t name_len, const char *file_name, int32_t file_name_len, const char *media_type,
    int32_t media_type_len, const char *path, int32_t path_len);

/**
 * Writes the body of a successful response into a file instead of into memory. The response
 * then has an empty body.
 *
 * The file is replaced atomically: the body is written into a temporary file in the same
 * directory, and renamed when it is complete. After a failure the directory is as it was. The
 * new file has the owner and the permissions of the file that it replaces. Anything other than
 * a regular file at that path is refused: a symbolic link, a directory, a device, a FIFO.
 *
 * The option max_file_bytes limits the size. An HTML page is not written: it is
 * PLEO_E_NOT_JSON.
 *
 * @param request the request to change.
 * @param path at most 8192 bytes; copied. A relative path is resolved against the working
 *   directory of this call, not of the send. The directory must exist. NULL and 0: into memory
 *   again. An empty text is refused.
 * @param path_len length of path in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if path is empty or too long; PLEO_E_FILE if path is
 *   relative and the working directory cannot be used. When the request is sent: PLEO_E_FILE if
 *   the file cannot be written; PLEO_E_RESOURCE if the disk is full; PLEO_E_TOO_LARGE above
 *   max_file_bytes.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
 *     pleo_request_set_timeout(request, 600000);
 *     if (status == PLEO_OK)
 *         status = pleo_request_send(client, request, &response);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_set_output(pleo_request request, const char *path,
    int32_t path_len);

/**
 * Sets a timeout for this request, instead of the option timeout_ms. It covers the whole call:
 * name lookup, proxy, TLS, sending, waiting, reading and every retry.
 *
 * @param request the request to change.
 * @param milliseconds 0 to 86400000 milliseconds. With 0 nothing is sent: pleo_request_send
 *   returns PLEO_E_TIMEOUT.
 * @return PLEO_OK; PLEO_E_ARGUMENT for another number.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_timeout(pleo_request request, int32_t milliseconds);

/**
 * Sets the size that the body of a successful response must have. A body of another size is
 * PLEO_E_TRUNCATED, and the file of pleo_request_set_output is not written.
 *
 * @param request the request to change.
 * @param bytes size in bytes, 0 or more; -1 for any size, which is the default.
 * @return PLEO_OK; PLEO_E_ARGUMENT for a number below -1.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_set_size(pleo_request request, int64_t bytes);

/**
 * Declares that sending this request twice has the same effect as sending it once. The library
 * then retries it as it retries a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.
 *
 * By default the library retries GET, HEAD and DELETE, and POSTs that only read: paths that end
 * in ":search", /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts. Any other
 * request, for example a PUT, is retried only if it cannot have taken effect, unless this
 * function declares it idempotent.
 *
 * @param request the request to change.
 * @param idempotent 0 or 1; 1, or any other number but 0, declares it idempotent; 0 restores
 *   the default of the method and path.
 * @return PLEO_OK.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_new(client, PLEO_STR("PUT"), PLEO_STR("/v3/export-jobs/{id}/items"), &request);
 *     pleo_request_set_idempotent(request, 1);
 */
int32_t PLEO_CDECL pleo_request_set_idempotent(pleo_request request, int32_t idempotent);

/**
 * Sets a progress callback.
 *
 * pleo_request_send reports the bytes of the files that it sends, or of the output file that it
 * writes. pleo_pages_next and its variants report items. A task calls no progress callback: use
 * pleo_task_progress; a program without callbacks uses pleo_pages_progress.
 *
 * @param request the request to change.
 * @param progress the callback; NULL for no callback. It runs on the thread that makes the
 *   call. It must stay valid until the request is freed and until all calls and lists that were
 *   begun with it have ended.
 * @param context passed to the callback unchanged; may be NULL. It must stay valid as long as
 *   the callback.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_request_on_progress(pleo_request request, pleo_progress_cb progress,
    void *context);

/**
 * Sends a request and waits for the response.
 *
 * Retries, rate limit and the statuses for uncertain outcomes are those of pleo_call. A body
 * that declares itself as JSON and is not JSON is PLEO_E_NOT_JSON, and so is an HTML page. A
 * 206 that does not match the Range header of the request is PLEO_E_TRUNCATED.
 *
 * Blocks until the timeout of the request, or else timeout_ms, at the latest.
 *
 * @param client the client that sends the request, with its key and options; used only during
 *   the call.
 * @param request copied when the call begins.
 * @param response receives the handle. On a failure with an HTTP response, pleo_error_response
 *   gives that response. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK for an HTTP status of 200 to 299; PLEO_E_ARGUMENT if a placeholder has no
 *   value, if the path with its query is longer than 8192 bytes, or if a GET, a HEAD or a link
 *   has a body; PLEO_E_FILE or PLEO_E_RESOURCE for a file; PLEO_E_CANCELLED after
 *   pleo_client_cancel; or a status of the network (101 to 124) or of HTTP and the API (201 to
 *   250), as for pleo_call.
 * @since 0.1.0
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_request_send(pleo_client client, pleo_request request,
    pleo_response *response);

/* ---- Lists ----------------------------------------------------------------------------------
 *
 * Lists of the API, fetched page by page or item by item.
 */

/**
 * Creates a list whose pages are fetched one by one. Nothing is sent yet.
 *
 * The request is a GET, for example /v2/employees, or a POST of a search, for example
 * /v1/accounting-entries:search. The response must have its items in the array /data and its
 * cursor in /pagination/endCursor.
 *
 * Source: limit is at most 100 for accounting entries and receipts: Pleo's accounting entries
 * API 82.3.2.
 *
 * @param client the client that sends the requests. The list does not keep it alive: after the
 *   client is freed, the list returns PLEO_E_CANCELLED.
 * @param request copied, with its progress callback; it can be changed or freed afterwards. If
 *   its query has no "limit", limit=100 is sent. "after" is the cursor at which the list
 *   begins.
 * @param pages receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no value, if the query has before or
 *   offset, if the request has an output file, if it is a link's, or if a GET has a body.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v2/employees"), &request);
 *     pleo_pages_new(client, request, &pages);
 *     while ((status = pleo_pages_next(pages, &page)) == PLEO_OK) {
 *         pleo_response_count(page, PLEO_STR("/data"), &count);
 *         pleo_free(page);
 *     }
 *     if (status != PLEO_E_END) { report(status); }
 */
int32_t PLEO_CDECL pleo_pages_new(pleo_client client, pleo_request request, pleo_pages *pages);

/**
 * Fetches the next page of a list. After a failure the next call fetches the same page again.
 *
 * The library detects a list that never ends. A repeated cursor is detected at once if it is
 * among the first 16384 of the list, otherwise after the list has repeated itself a few times.
 * If the server gives items again under new cursors, this is detected only if the first page
 * gives a total larger than that page, and only after up to twice that total plus 1000 items.
 *
 * Blocks until the timeout of the request, or else timeout_ms, at the latest.
 * Threads: one thread at a time.
 *
 * @param pages the list. The page remains valid when the list is freed.
 * @param response receives the handle of the page. Its items are in the array /data. The caller
 *   owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_END after the last page; PLEO_E_CANCELLED if the client was freed;
 *   PLEO_E_ARGUMENT if another thread is fetching a page of this list; PLEO_E_MISSING,
 *   PLEO_E_NULL or PLEO_E_TYPE if the response has no array /data, PLEO_E_NOT_JSON if it is not
 *   JSON: this path gives no list; PLEO_E_PROTOCOL if the list says that it continues and gives
 *   no cursor, or if it does not end; or any other status of pleo_request_send.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_pages_next(pleo_pages pages, pleo_response *response);

/**
 * Fetches the next item of a list. It fetches pages only as needed; after a failure the next
 * call continues with the same item.
 *
 * pleo_pages_next on the same list fetches the next page, and skips the items that are left of
 * the current one.
 *
 * Blocks until the timeout of the request, or else timeout_ms, at the latest, however many
 * pages it fetches.
 * Threads: one thread at a time.
 *
 * @param pages the list. The item remains valid when the list is freed.
 * @param item receives the handle of the item, a value of its page (see pleo_response_value).
 *   JSON Pointers begin at the item, for example "/id". The caller owns it and releases it with
 *   pleo_free.
 * @return as pleo_pages_next; PLEO_E_TIMEOUT also if the server sent only empty pages until the
 *   timeout: the next call continues where the list is.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_pages_next_item(pleo_pages pages, pleo_response *item);

/**
 * Fetches the next item of a list and writes it into a record.
 *
 * Blocks until the timeout of the request, or else timeout_ms, at the latest, however many
 * pages it fetches.
 * Threads: one thread at a time.
 *
 * @param pages the list.
 * @param layout the layout of the record; used only during the call.
 * @param buffer receives the record. The first bytes, as many as pleo_layout_size returns, are
 *   written; the others are unchanged.
 * @param size size of the record in bytes.
 * @param statuses receives a PLEO_FIELD_ constant for each field, in the order of
 *   pleo_layout_count; may be NULL, with status_count 0.
 * @param status_count number of items of statuses; 0 if that is NULL.
 * @param failed receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
 * @return PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as
 *   pleo_response_record says, the next call continues with the next item, and
 *   pleo_pages_current returns this one; PLEO_E_BUFFER if size or status_count is too small;
 *   else as pleo_pages_next_item. After any status other than PLEO_OK and PLEO_E_RECORD no item
 *   was given and nothing is written.
 * @since 0.1.0
 *
 * Example:
 *
 *     while ((status = pleo_pages_next_record(
 *                 pages, layout, &record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
 *         fwrite(&record, sizeof record, 1, file);
 *     }
 *     if (status != PLEO_E_END) { report(status); }
 */
int32_t PLEO_CDECL pleo_pages_next_record(pleo_pages pages, pleo_layout layout, void *buffer,
    int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed);

/**
 * Returns the item that pleo_pages_next_item or pleo_pages_next_record gave last, for values
 * that the record has no field for.
 *
 * The list keeps the page of that item in memory until it gives an item of another page or is
 * freed, also after PLEO_E_END. If several threads use the list, it is the last item that any
 * of them got.
 *
 * @param pages the list. The item remains valid when the list is freed.
 * @param item receives the handle of the item, a value of its page. The caller owns it and
 *   releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if no item was given yet.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_pages_current(pleo_pages pages, pleo_response *item);

/**
 * Returns how many items the pages that were fetched so far have, and how many the list has.
 *
 * @param pages the list.
 * @param items receives the number of items of the pages fetched so far.
 * @param total receives the number of items of the whole list, as the last page says; -1 if it
 *   does not.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_pages_progress(pleo_pages pages, int64_t *items, int64_t *total);

/* ---- Tasks ----------------------------------------------------------------------------------
 *
 * Requests in the background, for programs that must not block.
 */

/**
 * Sends a request in the background, for programs that must not block.
 *
 * All tasks share one thread of the library, which exists while there are tasks; their files
 * are read and written on other threads, which exist as long. No callback is called on these
 * threads.
 *
 * @param client the client. If it is freed, its tasks end with PLEO_E_CANCELLED.
 * @param request copied; it can be changed or freed afterwards. Its timeout begins now.
 * @param task receives the handle. Freeing it cancels the request. The caller owns it and
 *   releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if a placeholder of the path has no value, or a GET has a
 *   body; PLEO_E_RESOURCE if no thread can be created.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_request_submit(client, request, &task);
 *     do {
 *         show_something();
 *         pleo_task_wait(task, 50, &finished);
 *     } while (!finished);
 *     status = pleo_task_take(task, &response);
 */
int32_t PLEO_CDECL pleo_request_submit(pleo_client client, pleo_request request,
    pleo_task *task);

/**
 * Waits until a task has finished, or until a timeout.
 *
 * Several threads can wait for one task.
 *
 * Blocks until the task has finished, at most for the given time.
 *
 * @param task the task.
 * @param milliseconds timeout in milliseconds; 0 polls, -1 waits indefinitely.
 * @param finished receives 1 if the task has finished, else 0.
 * @return PLEO_OK in both cases; PLEO_E_FORKED in a child of the process that submitted the
 *   task.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_task_wait(pleo_task task, int32_t milliseconds, int32_t *finished);

/**
 * Cancels a task.
 *
 * A result that the task already has is kept.
 *
 * @param task the task.
 * @return PLEO_OK; PLEO_E_FORKED in a child of the process that submitted the task.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_task_cancel(pleo_task task);

/**
 * Returns how much of its files a task has sent or received.
 *
 * @param task the task.
 * @param done receives the number of bytes transferred so far.
 * @param total receives the number of bytes in all; -1 if that is unknown.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_task_progress(pleo_task task, int64_t *done, int64_t *total);

/**
 * Takes the result of a finished task. It can be taken once.
 *
 * A failure becomes the last failure of the calling thread.
 *
 * @param task the task. The response outlives it.
 * @param response receives the handle. The caller owns it and releases it with pleo_free.
 * @return what pleo_request_send would have returned; after a cancellation PLEO_E_CANCELLED or
 *   PLEO_E_OUTCOME_UNKNOWN; PLEO_E_PENDING if the task has not finished; PLEO_E_MISSING if the
 *   result was taken before.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_task_take(pleo_task task, pleo_response *response);

/* ---- Responses ------------------------------------------------------------------------------
 *
 * HTTP status, headers and body of a response.
 */

/** The server answered; the call reports nothing more. */
#define PLEO_ORIGIN_ANSWERED 0
/** The call created the installation. */
#define PLEO_ORIGIN_CREATED 1

/**
 * The installation exists: it existed before the call, or the response was lost and a later
 * request found the installation as requested.
 */
#define PLEO_ORIGIN_FOUND 2
/** The call changed the installation. */
#define PLEO_ORIGIN_UPDATED 3
/** The installation was already as requested; nothing was changed. */
#define PLEO_ORIGIN_UNCHANGED 4

/**
 * Returns the HTTP status of a response.
 *
 * @param response the response to read.
 * @param http_status receives the HTTP status, for example 200. It is 200 also for JSON that
 *   the library makes itself: the report of pleo_client_check, the summary of an export, a job
 *   item.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_status(pleo_response response, int32_t *http_status);

/**
 * Returns what the call that gave this response did: whether it created, found or changed the
 * installation.
 *
 * @param response the response to read.
 * @param origin receives one of PLEO_ORIGIN_...; PLEO_ORIGIN_ANSWERED for every call that is
 *   not about the installation.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_origin(pleo_response response, int32_t *origin);

/**
 * Copies the value of a response header, NUL-terminated. If there are several headers of that
 * name, the first is copied.
 *
 * @param response the response to read.
 * @param name the name of the header, case-insensitive; at most 8192 bytes.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the
 *   buffer is too small; PLEO_E_TEXT if the value cannot be converted to text_encoding;
 *   PLEO_E_ARGUMENT without a name.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_header_text(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies the value of a response header into a fixed-width field, padded with spaces to size
 * bytes.
 *
 * @param response the response to read.
 * @param name the name of the header, case-insensitive; at most 8192 bytes.
 * @param name_len length of name in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the
 *   buffer is too small; PLEO_E_TEXT if the value cannot be converted to text_encoding;
 *   PLEO_E_ARGUMENT without a name.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_header_field(pleo_response response, const char *name,
    int32_t name_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Returns the address of the response body: the bytes as they were received, without a NUL
 * after them and not converted to text_encoding.
 *
 * @param response the response to read.
 * @param body receives the address. The bytes are borrowed: they stay valid until the response
 *   is freed and must not be changed. If length is 0, the address must not be read.
 * @param length receives the length of the body in bytes, 0 to max_response_bytes.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_body(pleo_response response, const char **body,
    int32_t *length);

/**
 * Copies the response body, NUL-terminated.
 *
 * @param response the response to read.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body contains a
 *   NUL, or cannot be converted to a text_encoding other than UTF-8. Use pleo_response_body
 *   then.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_body_text(pleo_response response, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the response body into a fixed-width field, padded with spaces to size bytes. A NUL in
 * the body is copied.
 *
 * @param response the response to read.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body cannot be
 *   converted to a text_encoding other than UTF-8. Use pleo_response_body_piece then.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_body_field(pleo_response response, char *buffer, int32_t size,
    int32_t *needed);

/* ---- Reading values -------------------------------------------------------------------------
 *
 * Values of a response's JSON, found by JSON Pointer. A JSON Pointer (RFC 6901) has the form
 * "/data/0/id". A missing value, null, a value of the wrong type and an empty string are four
 * different results.
 */

/** No value at this JSON Pointer. */
#define PLEO_JSON_MISSING 0
/** null */
#define PLEO_JSON_NULL 1
/** true or false */
#define PLEO_JSON_BOOLEAN 2
/** A number. */
#define PLEO_JSON_NUMBER 3
/** A string. */
#define PLEO_JSON_STRING 4
/** An array. */
#define PLEO_JSON_ARRAY 5
/** An object. */
#define PLEO_JSON_OBJECT 6

/**
 * Copies a string of the response, NUL-terminated. An empty string is PLEO_OK with needed 0.
 *
 * For every function that takes a JSON Pointer: if an object has several members of the same
 * name, the last one counts. A response with more than 512 nested arrays and objects is
 * PLEO_E_NOT_JSON.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In
 *   a name, "~" is written "~0" and "/" is written "~1". The pointer begins at the value that
 *   the handle stands for. NULL and 0: that value itself.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is not a string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
 *   buffer is too small: pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT
 *   if the string contains a NUL, an unpaired surrogate, or a character that text_encoding
 *   lacks while text_unmappable is error; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies a string of the response into a fixed-width field, padded with spaces to size bytes. A
 * NUL in the string is copied.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In
 *   a name, "~" is written "~0" and "/" is written "~1". The pointer begins at the value that
 *   the handle stands for. NULL and 0: that value itself.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is not a string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
 *   buffer is too small: pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT
 *   if the string contains a NUL, an unpaired surrogate, or a character that text_encoding
 *   lacks while text_unmappable is error; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Returns an integer of the response. Nothing is rounded: 12.0 and 1e2 are integers, 12.5 is
 * not.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param value receives the integer.
 * @return PLEO_OK; PLEO_E_RANGE if the number is not whole or needs more than 64 bits:
 *   pleo_response_decimal_text copies it; PLEO_E_MISSING if there is no value; PLEO_E_NULL if
 *   it is null; PLEO_E_TYPE if it is not a number; PLEO_E_NOT_JSON if the response is not JSON;
 *   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_int64(pleo_response response, const char *pointer,
    int32_t pointer_len, int64_t *value);

/**
 * Copies a number of the response as text, NUL-terminated. The digits are exactly those that
 * were received, and may have an exponent.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
 *   buffer is too small; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_decimal_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies a number of the response into a fixed-width field, padded with spaces to size bytes.
 * The digits are exactly those that were received, and may have an exponent.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
 *   buffer is too small; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_decimal_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies an amount of the response in decimal digits, NUL-terminated: "123.45" for 12345 minor
 * units of EUR. The text has as many decimal places as the currency. Nothing is rounded.
 *
 * An amount is an object: {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...}
 * in the items of an export. The currency itself is the string at the same pointer with
 * "/currency" appended. The option money_value says which unit "value" counts.
 *
 * Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the
 *   amount; PLEO_E_NULL if one of them is null; PLEO_E_TYPE if one of them has another type;
 *   PLEO_E_RANGE if the number is not whole in the currency's minor unit, if it needs more than
 *   64 bits, or if the currency is unknown; PLEO_E_NOT_JSON if the response is not JSON;
 *   PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the pointer is not a JSON
 *   Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_money_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies an amount of the response into a fixed-width field, in decimal digits, padded with
 * spaces to size bytes.
 *
 * Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the
 *   amount; PLEO_E_NULL if one of them is null; PLEO_E_TYPE if one of them has another type;
 *   PLEO_E_RANGE if the number is not whole in the currency's minor unit, if it needs more than
 *   64 bits, or if the currency is unknown; PLEO_E_NOT_JSON if the response is not JSON;
 *   PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the pointer is not a JSON
 *   Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_money_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies a value of any type as JSON text, exactly as it was received, NUL-terminated. A
 * character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing
 * is lost.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
 *   and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not
 *   JSON; PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a
 *   buffer of any size; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_json_text(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies a value of any type as JSON text into a fixed-width field, padded with spaces to size
 * bytes. The spaces do not change the meaning of the JSON text.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
 *   and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not
 *   JSON; PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a
 *   buffer of any size; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_json_field(pleo_response response, const char *pointer,
    int32_t pointer_len, char *buffer, int32_t size, int32_t *needed);

/**
 * Returns a boolean of the response.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the boolean, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param value receives 1 for true, else 0.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is not a boolean; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the
 *   pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_boolean(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *value);

/**
 * Returns the number of items of an array, or of members of an object.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the array or object, as for pleo_response_text; at most 8192
 *   bytes. NULL and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param count receives the number of items or members. Members of the same name are counted
 *   one by one.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE
 *   if it is neither an array nor an object; PLEO_E_NOT_JSON if the response is not JSON;
 *   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_count(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *count);

/**
 * Returns the JSON type of a value. A value that does not exist is not a failure.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
 *   and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param json_type receives one of PLEO_JSON_...; PLEO_JSON_MISSING if there is no value.
 * @return PLEO_OK; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer
 *   is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_type(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t *json_type);

/* ---- Objects and arrays ---------------------------------------------------------------------
 *
 * Values as handles, items of arrays, names of members.
 */

/**
 * Creates a handle of a value of a response. JSON Pointers of all functions that read JSON then
 * begin at this value.
 *
 * Status, headers, origin and body remain those of the whole response.
 *
 * @param response the response, or a value of it. It can be freed before the new handle.
 * @param pointer JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
 *   and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param value receives the handle. It shares the response, whose memory is released with its
 *   last handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not
 *   JSON; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_value(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_response *value);

/**
 * Creates a handle of an item of an array, or of the value of a member of an object, by index.
 *
 * The time is proportional to the index. To read many items, create the first one and continue
 * with pleo_response_next.
 *
 * @param response the response, or a value of it. It can be freed before the new handle.
 * @param pointer JSON Pointer to the array or object, as for pleo_response_text; at most 8192
 *   bytes. NULL and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param index index of the item or member, 0 for the first, in the order of the response.
 *   Members of the same name have an index each.
 * @param item receives the handle. It shares the response, whose memory is released with its
 *   last handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if there is no array or object, or no item with this index;
 *   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is neither an array nor an object;
 *   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT for a negative index, or if
 *   the pointer is not a JSON Pointer.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_response_item(response, PLEO_STR("/data"), 0, &item);
 *     while (status == PLEO_OK) {
 *         pleo_response_text(item, PLEO_STR("/firstName"), name, sizeof name, NULL);
 *         status = pleo_response_next(item, &next);
 *         pleo_free(item);
 *         item = next;
 *     }
 *     if (status != PLEO_E_MISSING) complain(status);
 */
int32_t PLEO_CDECL pleo_response_item(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, pleo_response *item);

/**
 * Creates a handle of the value that follows a value in the same array or object. The time does
 * not depend on the position.
 *
 * @param value the handle of an item or member. It is neither changed nor freed.
 * @param next receives the handle. It shares the response, whose memory is released with its
 *   last handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if the value is the last one, or if the handle stands for a
 *   whole response.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_next(pleo_response value, pleo_response *next);

/**
 * Copies the name of the object member whose value this is, NUL-terminated.
 *
 * @param value the handle of the value of a member.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands
 *   for a whole response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name
 *   contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
 *   text_unmappable is error.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_name_text(pleo_response value, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the name of the object member whose value this is into a fixed-width field, padded
 * with spaces to size bytes. A NUL in the name is copied.
 *
 * @param value the handle of the value of a member.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands
 *   for a whole response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name
 *   contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
 *   text_unmappable is error.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_name_field(pleo_response value, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the name of an object member by index, NUL-terminated. pleo_response_item with the
 * same index returns its value.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.
 *   NULL and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param index index of the member, 0 for the first, in the order of the response.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index;
 *   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the
 *   response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name
 *   contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
 *   text_unmappable is error; PLEO_E_ARGUMENT for a negative index, or if the pointer is not a
 *   JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_name_at_text(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, char *buffer, int32_t size, int32_t *needed);

/**
 * Copies the name of an object member by index into a fixed-width field, padded with spaces to
 * size bytes. A NUL in the name is copied.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.
 *   NULL and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param index index of the member, 0 for the first, in the order of the response.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index;
 *   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the
 *   response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name
 *   contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
 *   text_unmappable is error; PLEO_E_ARGUMENT for a negative index, or if the pointer is not a
 *   JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_name_at_field(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t index, char *buffer, int32_t size, int32_t *needed);

/* ---- Reading in pieces ----------------------------------------------------------------------
 *
 * Text of any length, copied piece by piece into a small buffer.
 */

/**
 * Copies a piece of a string of the response. Call it in a loop to read a string of any size
 * through a small buffer.
 *
 * A piece consists of whole characters. Neither a NUL nor spaces are appended, and a NUL in the
 * string is copied.
 *
 * Reading on from where the last piece ended takes time in proportion to the piece. For a
 * string with escapes, for example line ends, and for a text_encoding other than UTF-8, a
 * handle remembers this place for one string only. So read such strings one after the other, or
 * use a handle for each. For an item far into a long array, create a handle first: see
 * pleo_response_value.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the string, as for pleo_response_text; at most 8192 bytes.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param offset where the piece begins, in bytes of the converted text: 0 at first, then the
 *   sum of all copied.
 * @param buffer receives the piece. 4 bytes are enough for any character.
 * @param size size of buffer in bytes.
 * @param copied receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
 *   string.
 * @return PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer;
 *   PLEO_E_ARGUMENT if offset is negative, past the end or inside a character, or if the
 *   pointer is not a JSON Pointer; PLEO_E_TEXT if the piece has an unpaired surrogate, or a
 *   character that text_encoding lacks while text_unmappable is error; PLEO_E_MISSING,
 *   PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON as for pleo_response_text.
 * @since 0.1.0
 *
 * Example:
 *
 *     for (offset = 0; ; offset += copied) {
 *         status = pleo_response_text_piece(
 *             response, PLEO_STR("/data/note"), offset, buffer, sizeof buffer, &copied);
 *         if (status != PLEO_OK || copied == 0) break;
 *         fwrite(buffer, 1, copied, file);
 *     }
 */
int32_t PLEO_CDECL pleo_response_text_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied);

/**
 * Copies a piece of a value of any type as JSON text, exactly as it was received. A character
 * that text_encoding lacks is written as a JSON escape, for example \u6771.
 *
 * Call it in a loop, as pleo_response_text_piece. Escapes are copied as they are; for UTF-8
 * every offset is found at once.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
 *   and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param offset where the piece begins, in bytes of the converted text: 0 at first, then the
 *   sum of all copied.
 * @param buffer receives the piece. 4 bytes are enough for any character in UTF-8, 12 in other
 *   encodings.
 * @param size size of buffer in bytes.
 * @param copied receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
 *   value.
 * @return PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer;
 *   PLEO_E_ARGUMENT if offset is negative, past the end or inside a character, or if the
 *   pointer is not a JSON Pointer; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the
 *   response is not JSON.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_json_piece(pleo_response response, const char *pointer,
    int32_t pointer_len, int32_t offset, char *buffer, int32_t size, int32_t *copied);

/**
 * Copies a piece of the response body: bytes as they were received. They are not converted, and
 * a piece may end inside a character.
 *
 * @param response the response to read.
 * @param offset where the piece begins, in bytes: 0 at first, then the sum of all copied.
 * @param buffer receives the piece. Nothing is appended.
 * @param size size of buffer in bytes.
 * @param copied receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
 *   body.
 * @return PLEO_OK; PLEO_E_BUFFER if size is 0 and there are bytes left; PLEO_E_ARGUMENT if
 *   offset is negative or past the end.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_body_piece(pleo_response response, int32_t offset,
    char *buffer, int32_t size, int32_t *copied);

/* ---- Records --------------------------------------------------------------------------------
 *
 * Fill a record of the program from a response. A layout gives the place and the type of each
 * field.
 */

/** The field has its value, or its default where the layout allows that. */
#define PLEO_FIELD_OK 0
/** There is no value at the field's JSON Pointer. */
#define PLEO_FIELD_MISSING 1
/** The value is null. */
#define PLEO_FIELD_NULL 2
/** The value does not have the type that the layout says. */
#define PLEO_FIELD_TYPE 3

/**
 * The number has more digits than the field before or after the decimal point, or it is
 * negative and the field has no sign, or the currency of the amount is unknown.
 */
#define PLEO_FIELD_RANGE 4
/** The text is longer than the field, or the array has more items than the table has rows. */
#define PLEO_FIELD_BUFFER 5

/**
 * The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
 * surrogate pair.
 */
#define PLEO_FIELD_TEXT 6

/**
 * Creates a layout: a description of a fixed-width record, which says where each value of a
 * response is written and in which format.
 *
 * A layout never changes. It belongs to no client, and any number of threads can fill records
 * by it at once. The page Records of the manual describes its language: a first line with the
 * size of the record, then one line for each field, and tables for arrays. A layout has at most
 * 500 fields and 65535 statuses.
 *
 * @param config options whose text_encoding and text_unmappable apply to text and to the
 *   records; copied; 0 for UTF-8.
 * @param text the lines of the layout, at most 65536 bytes; copied.
 * @param length length of text in bytes, or PLEO_NTS.
 * @param layout receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the layout is invalid: the message has line and column;
 *   PLEO_E_CONFIG if an option of config was refused and not corrected since.
 * @since 0.1.0
 *
 * Example:
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
int32_t PLEO_CDECL pleo_layout_new(pleo_config config, const char *text, int32_t length,
    pleo_layout *layout);

/**
 * Returns the size of the records of a layout.
 *
 * @param layout the layout.
 * @param size receives the size in bytes, 1 to 65535.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_layout_size(pleo_layout layout, int32_t *size);

/**
 * Returns the number of statuses of a record: one for each field, in the order of the layout. A
 * table has one status of its own, then one for each field of each row.
 *
 * @param layout the layout.
 * @param count receives the number of statuses, 1 to 65535.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_layout_count(pleo_layout layout, int32_t *count);

/**
 * Copies the name of the field that a status belongs to, NUL-terminated. For a field of a table
 * the name has the row, counted from 1: "LINES(3).AMOUNT".
 *
 * @param layout the layout.
 * @param index index of the status, 0 for the first.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if
 *   the buffer is too small; PLEO_E_ARGUMENT for a negative index.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_layout_name_text(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed);

/**
 * Copies the name of the field that a status belongs to into a fixed-width field, padded with
 * spaces to size bytes.
 *
 * @param layout the layout.
 * @param index index of the status, 0 for the first.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if
 *   the buffer is too small; PLEO_E_ARGUMENT for a negative index.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_layout_name_field(pleo_layout layout, int32_t index, char *buffer,
    int32_t size, int32_t *needed);

/**
 * Fills a record from a response: all fields in one call.
 *
 * A field whose value is missing or does not fit is set to its default, or else to spaces or
 * zero. The others are filled in any case. For amounts the option money_value applies, as for
 * pleo_response_money_text.
 *
 * @param response the response to read, or a value of it.
 * @param pointer JSON Pointer to the value that the pointers of the layout begin at, as for
 *   pleo_response_text; at most 8192 bytes. NULL and 0: the whole value.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param layout the layout of the record; used only during the call.
 * @param buffer receives the record. The first bytes, as many as pleo_layout_size returns, are
 *   written; the others are unchanged.
 * @param size size of the record in bytes.
 * @param statuses receives a PLEO_FIELD_ constant for each field, in the order of
 *   pleo_layout_count; may be NULL, with status_count 0.
 * @param status_count number of items of statuses; 0 if that is NULL.
 * @param failed receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
 * @return PLEO_OK; PLEO_E_RECORD if a field failed: the message names the first one, and the
 *   record, statuses and failed are set. Nothing is written after any other status:
 *   PLEO_E_BUFFER if size or status_count is too small; PLEO_E_MISSING if there is no value at
 *   pointer; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if buffer is NULL, or
 *   if the pointer is not a JSON Pointer.
 * @since 0.1.0
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_response_record(pleo_response response, const char *pointer,
    int32_t pointer_len, pleo_layout layout, void *buffer, int32_t size, int32_t *statuses,
    int32_t status_count, int32_t *failed);

/* ---- Export jobs ----------------------------------------------------------------------------
 *
 * Carry out an export job, item by item. A journal on disk records what was done, so that the
 * job can continue after the program ends.
 */

/** The item was never given before. */
#define PLEO_EXPORT_NEW 0

/**
 * The item was given before, and no result was recorded: the program may have booked it before
 * it ended. Look up its accountingEntryId in the books before you book it.
 */
#define PLEO_EXPORT_OFFERED 1
/** The item was exported before, and a bookkeeper exports it again. */
#define PLEO_EXPORT_EXPORTED 2

/**
 * Opens the company's oldest export job that is pending or in progress, and starts it if it is
 * pending.
 *
 * One program carries out a job at a time. The option export_journal names a file that records
 * which items were given, booked and reported. With it, every booking is reported to Pleo and
 * no booked item is given as new, whenever the program is killed. Without it only the state at
 * Pleo is known: a program that was killed cannot continue its own job unless export_take_over
 * is set. The page Export jobs of the manual describes a job from beginning to end.
 *
 * In a child process that the program forks, the functions of this export return
 * PLEO_E_EXPORT_BUSY.
 *
 * Blocks until its requests have ended, each of which takes timeout_ms at most. There is one
 * for every 100 items, and a few more.
 * Source: GET /v3/export-jobs, GET /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a
 * job expires an hour after its last update: Pleo's Export API 32.1.0.
 *
 * @param client the client that sends the requests. Keep it until the export is freed: without
 *   it, functions that use the network return PLEO_E_CANCELLED.
 * @param config gives the options export_journal, export_company and export_take_over; copied;
 *   0 for those of the client.
 * @param export_ receives the handle. Freeing it leaves the job as it is: the next
 *   pleo_export_open continues it. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_END if there is no job; PLEO_E_EXPORT_BUSY if another program has the
 *   journal, or carries out the job; PLEO_E_MISSING if the key belongs to an organisation and
 *   export_company is not set; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CONFIG if
 *   an option of config was refused; PLEO_E_PROTOCOL if the response has a job of another
 *   company, or no items of a job that has some; or any other status of pleo_request_send.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_export_open(client, 0, &export);
 *     while (status == PLEO_OK && (status = pleo_export_next(export, &item, &again)) == PLEO_OK) {
 *         if (again == PLEO_EXPORT_NEW || !find_in_books(item, number)) { book(item, number); }
 *         status = pleo_export_booked(export, NULL, 0, number, PLEO_NTS, NULL, 0);
 *         pleo_free(item);
 *     }
 *     if (export != 0 && status == PLEO_E_END) { status = pleo_export_close(export, &summary); }
 */
int32_t PLEO_CDECL pleo_export_open(pleo_client client, pleo_config config,
    pleo_export *export_);

/**
 * Opens a job as pleo_export_open does, and waits until there is one, for a program that runs
 * all day.
 *
 * It polls at once, then at intervals that grow from 1 to 15 seconds. A transient failure does
 * not end the wait.
 *
 * Blocks until a job was found or the time has passed; then as pleo_export_open.
 *
 * @param client the client that sends the requests, as for pleo_export_open. Keep it until the
 *   export is freed.
 * @param config as for pleo_export_open; copied; 0 for the options of the client.
 * @param seconds how long to wait, 0 to 86400 seconds.
 * @param export_ receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_END if no job appeared in that time; PLEO_E_CANCELLED after
 *   pleo_client_cancel; PLEO_E_ARGUMENT if seconds is out of range; else as pleo_export_open.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_wait(pleo_client client, pleo_config config, int32_t seconds,
    pleo_export *export_);

/**
 * Opens a job as pleo_export_open does. If no job is open, it creates a job from all entries
 * that are queued for export, for a program that exports without a bookkeeper.
 *
 * That Pleo lets an API key create a job is assumed, not documented.
 *
 * Blocks until each of its requests has ended, as pleo_export_open.
 * Source: POST /v1/accounting-entries:search: Pleo's accounting entries API 82.3.2; POST
 * /v3/export-jobs: its Export API 32.1.0.
 *
 * @param client the client that sends the requests, as for pleo_export_open. Keep it until the
 *   export is freed.
 * @param config as for pleo_export_open; copied; 0 for the options of the client.
 * @param export_ receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_END if there is no job and no entry is queued; PLEO_E_BAD_REQUEST if
 *   accounts have no contra account in Pleo; else as pleo_export_open.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_start(pleo_client client, pleo_config config,
    pleo_export *export_);

/**
 * Returns the job as Pleo showed it last: its id, numberOfItems, expiresIn. No request is sent.
 *
 * Source: GET /v3/export-jobs/{jobId}: Pleo's Export API 32.1.0.
 *
 * @param export_ the export. The job remains valid when the export is freed.
 * @param job receives the handle. JSON Pointers begin at the job, for example "/id". The caller
 *   owns it and releases it with pleo_free.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_job(pleo_export export_, pleo_response *job);

/**
 * Returns the next item to book, with its bookkeeping data. Items that have a result are not
 * given.
 *
 * That the item was given is recorded in the journal before the function returns. The function
 * also sends the results that wait, when there are 100 or half of the job's time has passed
 * since its last update; a transient failure of this is retried later. After a failure the next
 * call gives the same item.
 *
 * Blocks until its requests have ended, each of which takes timeout_ms at most.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: GET /v3/export-items: Pleo's Export API 32.1.0.
 *
 * @param export_ the export. The item remains valid when the export is freed.
 * @param item receives the handle of the item. JSON Pointers begin at the item, for example
 *   "/accountingEntryId". The caller owns it and releases it with pleo_free.
 * @param again receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be
 *   NULL.
 * @return PLEO_OK; PLEO_E_END when all items were given (call pleo_export_close then), or if
 *   the export is closed; PLEO_E_EXPORT_ENDED if the job has ended at Pleo, for example by its
 *   expiry: the recorded results are kept, and reported with the next job that has these items;
 *   PLEO_E_BAD_REQUEST if accounts have no contra account in Pleo: call pleo_export_fail with
 *   missing_configuration; PLEO_E_PROTOCOL for an item of another company or without an id;
 *   PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was freed;
 *   PLEO_E_ARGUMENT if another thread is in a call of this export other than pleo_export_booked
 *   or pleo_export_rejected; or any other status of pleo_request_send.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_next(pleo_export export_, pleo_response *item, int32_t *again);

/**
 * Returns the next item to book in a record, as pleo_export_next does in a handle.
 *
 * Blocks until its requests have ended, each of which takes timeout_ms at most.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: GET /v3/export-items: Pleo's Export API 32.1.0.
 *
 * @param export_ the export.
 * @param layout the layout of the record; used only during the call.
 * @param buffer receives the record. The first bytes, as many as pleo_layout_size returns, are
 *   written; the others are unchanged.
 * @param size size of the record in bytes.
 * @param statuses receives a PLEO_FIELD_ constant for each field, in the order of
 *   pleo_layout_count; may be NULL, with status_count 0.
 * @param status_count number of items of statuses; 0 if that is NULL.
 * @param failed receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
 * @param again receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be
 *   NULL.
 * @return PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as
 *   pleo_response_record says, the item counts as given, and pleo_export_current returns it;
 *   PLEO_E_BUFFER if size or status_count is too small: no item was given; else as
 *   pleo_export_next.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_next_record(pleo_export export_, pleo_layout layout,
    void *buffer, int32_t size, int32_t *statuses, int32_t status_count, int32_t *failed,
    int32_t *again);

/**
 * Returns the item that was given last.
 *
 * @param export_ the export. The item remains valid when the export is freed.
 * @param item receives the handle of the item. The caller owns it and releases it with
 *   pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if no item was given yet.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_current(pleo_export export_, pleo_response *item);

/**
 * Returns the job item of the item that was given last: its status at Pleo when the job was
 * opened. No request is sent.
 *
 * Source: GET /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
 *
 * @param export_ the export. The job item remains valid when the export is freed.
 * @param job_item receives the handle. JSON Pointers begin at the job item, for example
 *   "/status". The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_MISSING if no item was given yet.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_job_item(pleo_export export_, pleo_response *job_item);

/**
 * Copies the external id that an earlier export recorded for the current item, NUL-terminated:
 * the number in your books.
 *
 * The current item is the one that was given last. With PLEO_EXPORT_EXPORTED there is an id
 * unless the earlier export gave none; with PLEO_EXPORT_OFFERED there is one if the item was
 * exported before.
 *
 * @param export_ the export.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if no item was given yet, if the item was not exported
 *   before, or if it was exported without an external id; PLEO_E_BUFFER if the buffer is too
 *   small; PLEO_E_TEXT if the id has a character that text_encoding lacks while text_unmappable
 *   is error.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_former_text(pleo_export export_, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the external id that an earlier export recorded for the current item into a
 * fixed-width field, padded with spaces to size bytes.
 *
 * @param export_ the export.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if no item was given yet, if the item was not exported
 *   before, or if it was exported without an external id; PLEO_E_BUFFER if the buffer is too
 *   small; PLEO_E_TEXT if the id has a character that text_encoding lacks while text_unmappable
 *   is error.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_former_field(pleo_export export_, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Returns how many items of the job have a result, and how many there are.
 *
 * @param export_ the export.
 * @param done receives the number of items that have a result, recorded by the program or shown
 *   by Pleo.
 * @param total receives the number of all items of the job.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_progress(pleo_export export_, int64_t *done, int64_t *total);

/* ---- Results of an export -------------------------------------------------------------------
 *
 * Report the results of the items, fetch files, end the job.
 */

/**
 * Records that an item is booked. Nothing is sent yet: pleo_export_next, pleo_export_send and
 * pleo_export_close send the results.
 *
 * With export_journal set, the result is on disk when the function returns PLEO_OK; without it,
 * the result is only in memory. Call it after the item is durable in your books. If the program
 * ends between the two, the item is given again with PLEO_EXPORT_OFFERED. The same result can
 * be recorded again; another result for the same item is refused. A result can also be recorded
 * after the job has ended.
 *
 * @param export_ the export.
 * @param entry_id accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the
 *   item that was given last. An empty text is refused.
 * @param entry_id_len length of entry_id in bytes, or PLEO_NTS.
 * @param external_id the number in your books, which Pleo shows; at most 2000 bytes; copied. No
 *   text: the result has none.
 * @param external_id_len length of external_id in bytes, or PLEO_NTS.
 * @param external_url where your books show the item; at most 2000 bytes; copied. No text: the
 *   result has none.
 * @param external_url_len length of external_url in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the item has another result, if it is neither in this job
 *   nor in the journal, or if a text is too long or has a NUL inside; PLEO_E_MISSING if
 *   entry_id is NULL and no item was given yet; PLEO_E_FILE or PLEO_E_RESOURCE for the journal:
 *   the result is not recorded.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_booked(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *external_id, int32_t external_id_len,
    const char *external_url, int32_t external_url_len);

/**
 * Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and
 * can export the item again. Nothing is sent yet, as for pleo_export_booked.
 *
 * reason_type must be one of Pleo's types for items: validation_failure, account_unknown,
 * tax_code_unknown, tag_unknown, vendor_unknown, missing_configuration, invalid_configuration,
 * authorization_failure, unexpected_failure, accounting_system_validation_failure,
 * accounting_system_unreachable, accounting_system_timeout, accounting_system_rate_limit,
 * accounting_system_authentication_failure, receipt_download_failure, receipt_upload_failure,
 * receipt_conversion_failure, receipt_file_size_limit_exceeded.
 *
 * Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
 *
 * @param export_ the export.
 * @param entry_id accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the
 *   item that was given last. An empty text is refused.
 * @param entry_id_len length of entry_id in bytes, or PLEO_NTS.
 * @param reason_type one of the types above, at most 2000 bytes; copied.
 * @param reason_type_len length of reason_type in bytes, or PLEO_NTS.
 * @param reason a sentence for the bookkeeper, at most 4000 bytes and 1000 characters; copied.
 *   No text: the result has none.
 * @param reason_len length of reason in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT for another reason_type or a reason that is too long; else
 *   as pleo_export_booked.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_rejected(pleo_export export_, const char *entry_id,
    int32_t entry_id_len, const char *reason_type, int32_t reason_type_len, const char *reason,
    int32_t reason_len);

/**
 * Sends the results that wait, at most 100 in a request.
 *
 * A result that Pleo refuses for good is not a failure here: it is in the summary of
 * pleo_export_close. After a failure the results that were not sent wait for the next call.
 *
 * Blocks until its requests have ended, each of which takes timeout_ms at most.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
 *
 * @param export_ the export.
 * @return PLEO_OK, also if no result waits or the export is closed; PLEO_E_EXPORT_ENDED if the
 *   job has ended at Pleo; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if
 *   the client was freed; PLEO_E_ARGUMENT if another thread is in a call of this export other
 *   than pleo_export_booked or pleo_export_rejected; or any other status of pleo_request_send.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_send(pleo_export export_);

/**
 * Keeps the job from expiring while the program works at one item for a long time.
 *
 * It sends the results that wait. If no result waits, it reports an item without a result as in
 * progress. pleo_export_next does the same when half of the job's time has passed since its
 * last update; the job's time is its member expiresIn, in seconds, usually 3600.
 *
 * Blocks until its requests have ended, each of which takes timeout_ms at most.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0. That an update of items
 * extends the job's time is assumed, not documented.
 *
 * @param export_ the export.
 * @return as pleo_export_send.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_keep_alive(pleo_export export_);

/**
 * Fetches the files of an item, for example its receipts, into a directory: all of them or
 * none.
 *
 * The files are fetched by their links, without the API key. A file is named by the
 * accountingEntryId, a hyphen, a number from 1, and the extension of its media type:
 * "ID-1.pdf". Files of the same names are replaced.
 *
 * Blocks until all files are fetched, each after timeout_ms at the latest.
 * Source: links are valid for 24 hours after the item was fetched: Pleo's Export API 32.1.0.
 *
 * @param export_ the export.
 * @param item the item, a handle of pleo_export_next; used only during the call; 0 for the item
 *   that was given last.
 * @param directory path of a directory that exists; at most 8192 bytes. A relative path is
 *   resolved against the working directory.
 * @param directory_len length of directory in bytes, or PLEO_NTS.
 * @param count receives the number of files, 0 or more; may be NULL.
 * @return PLEO_OK, also if the item has no files; PLEO_E_MISSING if item is 0 and no item was
 *   given yet; PLEO_E_FILE or PLEO_E_RESOURCE if the directory does not exist or a file cannot
 *   be written; PLEO_E_TRUNCATED if a file does not have the size that Pleo says;
 *   PLEO_E_PROTOCOL if the item has no id or a file has no link; PLEO_E_CANCELLED if the client
 *   was freed; or any other status of pleo_request_send for a link.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_fetch_files(pleo_export export_, pleo_response item,
    const char *directory, int32_t directory_len, int32_t *count);

/**
 * Ends the job: sends the results that wait, then tells Pleo that the job is completed,
 * completed with errors or failed, and reads the job until Pleo shows it.
 *
 * The job is completed if all items are exported, completed with errors if some are, and failed
 * if none is. If any item has no result, the function sends nothing and returns
 * PLEO_E_UNFINISHED. Record a result for each and close again; or free the export and open it
 * again, which gives these items once more. After a failure it can be called again.
 *
 * The summary is a JSON object:
 *
 * - jobId and status: strings, the job and its status at Pleo.
 * - booked and rejected: numbers of the items that Pleo has as exported and as failed.
 * - refused: array of the results that Pleo did not take: objects with the strings
 *   accountingEntryId, externalId, type and message. A result with an externalId is in your
 *   books: a person must decide what to do.
 * - missing: array of the ids of items without bookkeeping data. The library has rejected them.
 * - unmatched: array of the ids of at most 1000 entries with bookkeeping data that are not
 *   items of the job. They were not given.
 *
 * Blocks until each of its requests has ended, each after timeout_ms at the latest, and until
 * Pleo shows the end of the job, for which it polls for about 20 seconds at most.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
 *
 * @param export_ the export. The summary remains valid when the export is freed.
 * @param summary receives the handle of the summary, with PLEO_OK and with PLEO_E_EXPORT_ENDED;
 *   may be NULL. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK, also if this export has closed the job already; PLEO_E_UNFINISHED if items
 *   have no result; PLEO_E_EXPORT_ENDED if the job has ended in another way; PLEO_E_PROTOCOL if
 *   Pleo accepts the end of the job and does not show it; PLEO_E_FILE or PLEO_E_RESOURCE for
 *   the journal; PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if another thread is
 *   in a call of this export; or any other status of pleo_request_send.
 * @since 0.1.0
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_export_close(pleo_export export_, pleo_response *summary);

/**
 * Ends the job as failed, for a reason that concerns all of it, for example an accounting
 * system that cannot be reached.
 *
 * The results that wait are sent first. Items without a result can be exported again.
 *
 * reason_type must be one of Pleo's types for jobs: accounting_system_unreachable,
 * accounting_system_timeout, accounting_system_rate_limit,
 * accounting_system_authentication_failure, missing_configuration, invalid_configuration,
 * validation_failure, authentication_failure, authorization_failure, integration_unusable,
 * service_unreachable, service_timeout, pleo_rate_limit, job_expired, canceled_by_user.
 *
 * Blocks until each of its requests has ended, as pleo_export_close.
 * Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
 * meanwhile.
 * Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
 *
 * @param export_ the export. The summary remains valid when the export is freed.
 * @param reason_type one of the types above, at most 2000 bytes.
 * @param reason_type_len length of reason_type in bytes, or PLEO_NTS.
 * @param reason a sentence for the bookkeeper, at most 4000 bytes and 1000 characters. No text:
 *   the job has no reason.
 * @param reason_len length of reason in bytes, or PLEO_NTS.
 * @param summary receives the handle of the summary, as for pleo_export_close; may be NULL. The
 *   caller owns it and releases it with pleo_free.
 * @return PLEO_OK, also if this export has failed the job already; PLEO_E_ARGUMENT for another
 *   reason_type or a reason that is too long; PLEO_E_EXPORT_ENDED if the job has ended in
 *   another way, also by pleo_export_close; else as pleo_export_close, without
 *   PLEO_E_UNFINISHED.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_export_fail(pleo_export export_, const char *reason_type,
    int32_t reason_type_len, const char *reason, int32_t reason_len, pleo_response *summary);

/* ---- Installations --------------------------------------------------------------------------
 *
 * The state of an installation, and whom it is for.
 */

/** A state that this version of the library does not know; it is the string at "/status". */
#define PLEO_STATE_OTHER 0
/** ACTIVATED: the integration works. */
#define PLEO_STATE_ACTIVATED 1
/** INACTIVE: the integration is switched off. */
#define PLEO_STATE_INACTIVE 2
/** AUTHORIZED: Pleo granted access; the integration is not active yet. */
#define PLEO_STATE_AUTHORIZED 3
/** PENDING_INTEGRATION: the integration has something left to do. */
#define PLEO_STATE_PENDING 4
/** ERROR: the integration failed; "/errorCode" can say how. */
#define PLEO_STATE_ERROR 5

/** Neither a company nor an organisation. */
#define PLEO_SUBJECT_OTHER 0
/** A company. */
#define PLEO_SUBJECT_COMPANY 1
/** An organisation, which has companies. */
#define PLEO_SUBJECT_ORGANISATION 2

/**
 * Returns the state of the installation in a response.
 *
 * @param response the response.
 * @param state receives a PLEO_STATE_ constant. PLEO_STATE_OTHER stands for a state that this
 *   version of the library does not know; it is the string at "/status".
 * @return PLEO_OK; PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if "/status" is not a string;
 *   PLEO_E_NOT_JSON.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_state(pleo_response response, int32_t *state);

/**
 * Returns the name that Pleo has for a state, for example "ACTIVATED".
 *
 * @param state a PLEO_STATE_ constant.
 * @return a static NUL-terminated string, never freed; empty for PLEO_STATE_OTHER and unknown
 *   states.
 * @since 0.1.0
 */
const char *PLEO_CDECL pleo_state_name(int32_t state);

/**
 * Copies the name that Pleo has for a state, for example "ACTIVATED".
 *
 * @param state a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER and of unknown states is
 *   empty.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_state_name_text(int32_t state, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the name that Pleo has for a state into a space-padded field.
 *
 * @param state a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER and of unknown states is
 *   empty.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_state_name_field(int32_t state, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Returns whom the installation or the key in a response is for.
 *
 * @param response the response.
 * @param subject_type receives a PLEO_SUBJECT_ constant.
 * @return PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_subject_type(pleo_response response, int32_t *subject_type);

/**
 * Copies the id of the company or organisation that the installation or the key in a response
 * is for.
 *
 * It is the last part of "resource" or "subjectURN". Keep it, to display it and to compare a
 * new key with it.
 *
 * @param response the response.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_subject_text(pleo_response response, char *buffer,
    int32_t size, int32_t *needed);

/**
 * Copies the id of the company or organisation into a space-padded field.
 *
 * @param response the response.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON; PLEO_E_BUFFER.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_response_subject_field(pleo_response response, char *buffer,
    int32_t size, int32_t *needed);

/* ---- Building JSON --------------------------------------------------------------------------
 *
 * Build a JSON text value by value.
 */

/**
 * Creates a JSON document. It is null until something is set: the first pointer makes it an
 * object or an array.
 *
 * Several threads can use one document; their calls are carried out one after the other.
 *
 * @param client gives the text_encoding of the texts that are set and printed; 0 for UTF-8. The
 *   document keeps no reference to the client, which can be freed.
 * @param json receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_new(pleo_client client, pleo_json *json);

/**
 * Creates a JSON document from a JSON text, to change it.
 *
 * @param client gives the text_encoding of text and of the texts that are set and printed; 0
 *   for UTF-8. The document keeps no reference to the client, which can be freed.
 * @param text JSON text, at most 64 MiB, with at most 100 nested arrays and objects and at most
 *   1000000 values; copied.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @param json receives the handle. The caller owns it and releases it with pleo_free.
 * @return PLEO_OK; PLEO_E_ARGUMENT if text is not JSON or exceeds a limit: the message has line
 *   and column; PLEO_E_TEXT if it is not valid in text_encoding, or if a string in it has half
 *   a surrogate pair.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_parse(pleo_client client, const char *text, int32_t text_len,
    pleo_json *json);

/**
 * Sets a string. Trailing spaces are part of it; pleo_json_set_field drops them.
 *
 * Missing or null parents are created: an array if the next segment is "0" or "-", otherwise an
 * object. "-", or an index equal to the number of items, appends to an array. A value that
 * exists is replaced. The document never exceeds 64 MiB, 1000000 values or 100 nested arrays
 * and objects. After a failure it is unchanged. This holds for all functions that set a value.
 *
 * @param json the document to change.
 * @param pointer JSON Pointer (RFC 6901) to the value, for example "/metadata/program"; at most
 *   8192 bytes. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param text the string, at most 64 MiB; copied. An empty string has an address and length 0.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if pointer is not a JSON Pointer or skips items of an array,
 *   if text is NULL, or if the document would exceed a limit; PLEO_E_TYPE if pointer leads
 *   through a string, a number or a boolean.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_json_new(client, &json);
 *     pleo_json_set_text(json, PLEO_STR("/status"), PLEO_STR("ACTIVATED"));
 *     pleo_json_set_field(json, PLEO_STR("/metadata/ledger"), record.ledger, sizeof record.ledger);
 *     pleo_json_set_decimal(json, PLEO_STR("/metadata/rate"), PLEO_STR("7.4600"));
 *     pleo_json_print_text(json, body, sizeof body, NULL);
 */
int32_t PLEO_CDECL pleo_json_set_text(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);

/**
 * Sets a string from a fixed-width field: trailing spaces and NULs are dropped.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param text the field, at most 64 MiB; copied. A field of spaces is an empty string.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_field(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);

/**
 * Sets an integer.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param value any integer of 64 bits.
 * @return as pleo_json_set_text.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_int64(pleo_json json, const char *pointer, int32_t pointer_len,
    int64_t value);

/**
 * Sets a number from decimal digits. No digit is lost: "-1234.50" stays "-1234.50".
 *
 * A plus sign, leading zeros and spaces around the number are dropped. A decimal comma,
 * grouping and an exponent are refused.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param digits the number, at most 4096 bytes; copied.
 * @param digits_len length of digits in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text; PLEO_E_ARGUMENT if digits is not such a number.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_decimal(pleo_json json, const char *pointer,
    int32_t pointer_len, const char *digits, int32_t digits_len);

/**
 * Sets an amount from decimal digits, as an object of the API: {"currency": ..., "minors":
 * ...}.
 *
 * Source: the object: Pleo's accounting entries API 82.3.2.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param currency a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes;
 *   copied.
 * @param currency_len length of currency in bytes, or PLEO_NTS.
 * @param digits the amount in main units, for example "123.45", as for pleo_json_set_decimal;
 *   at most 64 bytes.
 * @param digits_len length of digits in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text; PLEO_E_ARGUMENT if currency is unknown or digits is not a
 *   number; PLEO_E_RANGE if digits has more decimal places than the currency, or if the number
 *   of minor units needs more than 64 bits.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_money(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *currency, int32_t currency_len, const char *digits, int32_t digits_len);

/**
 * Sets true or false.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param value 0 or 1; 0 is false; 1, or any other number, is true.
 * @return as pleo_json_set_text.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_boolean(pleo_json json, const char *pointer,
    int32_t pointer_len, int32_t value);

/**
 * Sets null.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_null(pleo_json json, const char *pointer, int32_t pointer_len);

/**
 * Sets a value of any type from a JSON text, for example "[]" or the output of another program.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param text JSON text, at most 64 MiB; copied.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text; PLEO_E_ARGUMENT if text is not JSON: the message has line and
 *   column; PLEO_E_TEXT also if a string in it has an unpaired surrogate.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_json(pleo_json json, const char *pointer, int32_t pointer_len,
    const char *text, int32_t text_len);

/**
 * Sets a copy of a value of a response. Numbers are copied exactly as they were received.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text. NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @param response the response to copy from, or a value of it; used only during the call.
 * @param source JSON Pointer to the value in response, as the pointer of pleo_response_text; at
 *   most 8192 bytes. NULL and 0: the whole value.
 * @param source_len length of source in bytes, or PLEO_NTS.
 * @return as pleo_json_set_text; PLEO_E_MISSING if there is no value at source; PLEO_E_NOT_JSON
 *   if the response is not JSON; PLEO_E_ARGUMENT if the value exceeds a limit; PLEO_E_TEXT if a
 *   string in it has an unpaired surrogate.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_set_value(pleo_json json, const char *pointer, int32_t pointer_len,
    pleo_response response, const char *source, int32_t source_len);

/**
 * Removes a value. Later items of an array move up by one. Removing the whole document makes it
 * null again.
 *
 * @param json the document to change.
 * @param pointer as for pleo_json_set_text, without "-". NULL and 0: the whole document.
 * @param pointer_len length of pointer in bytes, or PLEO_NTS.
 * @return PLEO_OK; PLEO_E_MISSING if there is no value at pointer; PLEO_E_ARGUMENT if pointer
 *   is not a JSON Pointer.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_remove(pleo_json json, const char *pointer, int32_t pointer_len);

/**
 * Copies the document as JSON text on one line, NUL-terminated, for example as a body for
 * pleo_call.
 *
 * A character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing
 * is lost.
 *
 * @param json the document.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_print_text(pleo_json json, char *buffer, int32_t size,
    int32_t *needed);

/**
 * Copies the document as JSON text into a fixed-width field, padded with spaces to size bytes.
 * The spaces do not change the meaning of the JSON text.
 *
 * @param json the document.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_json_print_field(pleo_json json, char *buffer, int32_t size,
    int32_t *needed);

/* ---- Money ----------------------------------------------------------------------------------
 *
 * Convert between decimal digits and minor units.
 */

/**
 * Converts an amount from minor units to decimal digits, NUL-terminated: 12345 of EUR is
 * "123.45", of JPY "12345", of KWD "12.345". The text has at most 21 bytes.
 *
 * @param currency a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.
 * @param currency_len length of currency in bytes, or PLEO_NTS.
 * @param minors the amount in minor units of the currency, any number of 64 bits.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is
 *   unknown, or has no minor unit, for example XAU.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_money_text(const char *currency, int32_t currency_len, int64_t minors,
    char *buffer, int32_t size, int32_t *needed);

/**
 * Converts an amount from minor units to decimal digits in a fixed-width field, padded with
 * spaces to size bytes.
 *
 * @param currency a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.
 * @param currency_len length of currency in bytes, or PLEO_NTS.
 * @param minors the amount in minor units of the currency, any number of 64 bits.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is
 *   unknown, or has no minor unit, for example XAU.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_money_field(const char *currency, int32_t currency_len, int64_t minors,
    char *buffer, int32_t size, int32_t *needed);

/**
 * Converts an amount from decimal digits to minor units of its currency. Nothing is rounded.
 *
 * A plus sign, leading zeros and spaces around the number are allowed. A decimal comma,
 * grouping and an exponent are not.
 *
 * @param currency a code of ISO 4217, for example "KWD", in upper case; at most 64 bytes.
 * @param currency_len length of currency in bytes, or PLEO_NTS.
 * @param digits the amount in main units, for example "12.345"; at most 64 bytes.
 * @param digits_len length of digits in bytes, or PLEO_NTS.
 * @param minors receives the amount in minor units.
 * @return PLEO_OK; PLEO_E_ARGUMENT if the currency is unknown or digits is not a number;
 *   PLEO_E_RANGE if digits has more decimal places than the currency, or if the number of minor
 *   units needs more than 64 bits.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_money_minors(PLEO_STR("KWD"), record.amount, sizeof record.amount, &minors);
 *     status = pleo_json_set_money(
 *         json, PLEO_STR("/metadata/limit"), PLEO_STR("KWD"), record.amount, sizeof record.amount);
 */
int32_t PLEO_CDECL pleo_money_minors(const char *currency, int32_t currency_len,
    const char *digits, int32_t digits_len, int64_t *minors);

/* ---- Date and time --------------------------------------------------------------------------
 *
 * Convert between RFC 3339 and numbers.
 */

/**
 * Reads a date and time of RFC 3339, for example "2026-11-25T16:47:00+01:00", in the time zone
 * in which it is written.
 *
 * A fraction of a second is dropped. A date without a time is 00:00:00 UTC. A time needs its
 * zone: Z, or an offset in hours and minutes. Second 60 is accepted only where it can be a leap
 * second: in the last minute of a day of UTC.
 *
 * @param text the date and time, at most 64 bytes. Spaces around it are ignored.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @param date receives the date, YYYYMMDD: 20261125.
 * @param time receives the time of day, HHMMSS: 164700.
 * @param offset_minutes receives the offset from UTC in minutes, -1439 to 1439: 60; negative
 *   west of Greenwich.
 * @return PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999.
 * @since 0.1.0
 *
 * Example:
 *
 *     pleo_response_text(response, PLEO_STR("/createdAt"), buffer, sizeof buffer, NULL);
 *     status = pleo_time_read_utc(buffer, PLEO_NTS, &date, &time_of_day);
 */
int32_t PLEO_CDECL pleo_time_read(const char *text, int32_t text_len, int32_t *date,
    int32_t *time, int32_t *offset_minutes);

/**
 * Reads a date and time of RFC 3339 and converts it to UTC.
 *
 * @param text the date and time, as for pleo_time_read; at most 64 bytes.
 * @param text_len length of text in bytes, or PLEO_NTS.
 * @param date receives the date in UTC, YYYYMMDD.
 * @param time receives the time of day in UTC, HHMMSS.
 * @return PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999;
 *   PLEO_E_RANGE if it is outside these years in UTC.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_time_read_utc(const char *text, int32_t text_len, int32_t *date,
    int32_t *time);

/**
 * Writes a date and time in RFC 3339, NUL-terminated, for example "2026-11-25T16:47:00+01:00",
 * and with "Z" for UTC. The text has at most 25 bytes.
 *
 * @param date the date, YYYYMMDD, in the years 1 to 9999: 20261125.
 * @param time the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for pleo_time_read.
 * @param offset_minutes the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0
 *   for UTC.
 * @param buffer receives the text, NUL-terminated; with NULL and size 0, only needed is set,
 *   and PLEO_E_BUFFER returned.
 * @param size size of buffer in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no
 *   such date and time.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_time_text(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed);

/**
 * Writes a date and time in RFC 3339 into a fixed-width field, padded with spaces to size
 * bytes.
 *
 * @param date the date, YYYYMMDD, in the years 1 to 9999: 20261125.
 * @param time the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for pleo_time_read.
 * @param offset_minutes the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0
 *   for UTC.
 * @param buffer receives the text, padded with spaces to exactly size bytes.
 * @param size width of the field in bytes.
 * @param needed receives the length of the text in bytes, without a NUL; can be NULL.
 * @return PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no
 *   such date and time.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_time_field(int32_t date, int32_t time, int32_t offset_minutes,
    char *buffer, int32_t size, int32_t *needed);

/* ---- Webhooks -------------------------------------------------------------------------------
 *
 * Verify the signature of a webhook.
 */

/**
 * Verifies that a webhook comes from Pleo, by its signature (Standard Webhooks, version 1).
 *
 * Pleo does not document its signatures; the method is inferred from the names of the headers
 * and the form of the secrets. Every text is taken byte for byte, except that spaces around
 * secret are ignored.
 *
 * @param secret the secret of the webhook, with or without its prefix "whsec_"; at most 4096
 *   bytes.
 * @param secret_len length of secret in bytes, or PLEO_NTS.
 * @param id the header webhook-id, at most 64 bytes.
 * @param id_len length of id in bytes, or PLEO_NTS.
 * @param timestamp the header webhook-timestamp, at most 64 bytes.
 * @param timestamp_len length of timestamp in bytes, or PLEO_NTS.
 * @param signature the header webhook-signature, one or more signatures separated by spaces, at
 *   most 8192 bytes.
 * @param signature_len length of signature in bytes, or PLEO_NTS.
 * @param body as received, before it is parsed, at most 64 MiB.
 * @param body_len length of body in bytes, or PLEO_NTS.
 * @param tolerance how many seconds timestamp can differ from this machine's clock, for example
 *   300; negative for any number.
 * @return PLEO_OK; PLEO_E_SIGNATURE if the webhook must not be trusted; PLEO_E_ARGUMENT if
 *   secret is malformed.
 * @since 0.1.0
 *
 * Example:
 *
 *     status = pleo_webhook_verify(PLEO_STR(secret), PLEO_STR(id), PLEO_STR(timestamp),
 *         PLEO_STR(signature), body, count, 300);
 */
PLEO_MUST_CHECK
int32_t PLEO_CDECL pleo_webhook_verify(const char *secret, int32_t secret_len, const char *id,
    int32_t id_len, const char *timestamp, int32_t timestamp_len, const char *signature,
    int32_t signature_len, const char *body, int32_t body_len, int32_t tolerance);

/* ---- Releasing handles ----------------------------------------------------------------------
 *
 * One function for handles of every type.
 */

/**
 * Releases a handle of any type.
 *
 * It never waits for the network. An object that another thread uses lives until that thread
 * has finished with it. A client's connections are closed, its tasks and lists end, its log
 * callback is not called again, and its key is wiped; its responses stay valid. A task is
 * cancelled, even if another thread waits for it. The calling thread's last failure is kept.
 *
 * Blocks until a log callback on another thread has returned, at most 500 milliseconds.
 * Threads: any, in any order, also inside a callback.
 *
 * @param handle any handle of the library, or 0, which has no effect.
 * @return PLEO_OK; PLEO_E_HANDLE, without harm, if the handle is invalid.
 * @since 0.1.0
 */
int32_t PLEO_CDECL pleo_free(int32_t handle);

#ifdef __cplusplus
}
#endif

#endif /* PLEO_H */
