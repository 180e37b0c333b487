// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
//
// The constants of pleo.h as scoped enumerations. A newer library can return other numbers.

#ifndef PLEO_CONSTANTS_HPP
#define PLEO_CONSTANTS_HPP

#include <cstdint>

#include "pleo.h"
#include "platform.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// The status of a call.
enum class status : std::int32_t {
    /// Success.
    ok = PLEO_OK,
    /// An argument is missing, too long or malformed; the message names it.
    argument = PLEO_E_ARGUMENT,
    /// Invalid handle: freed, never issued, or of the wrong type.
    handle = PLEO_E_HANDLE,
    /// The buffer is too small and was not changed; needed is the length of the value.
    buffer = PLEO_E_BUFFER,
    /// The API key is missing, empty or malformed; the message says which.
    key = PLEO_E_KEY,
    /// An option's name or value is invalid; the message says what it must be.
    config = PLEO_E_CONFIG,
    /// A text is invalid in its encoding or cannot be converted; see the message.
    text = PLEO_E_TEXT,
    /// A file cannot be read or written, or its owner or permissions are unsafe.
    file = PLEO_E_FILE,
    /// There is no such value: the JSON Pointer or the header name does not exist.
    missing = PLEO_E_MISSING,
    /// The value exists and is null.
    null = PLEO_E_NULL,
    /// The value is of another type than the one requested.
    type = PLEO_E_TYPE,
    /// The number is not an integer or does not fit; read it as decimal text.
    range = PLEO_E_RANGE,
    /// The call or task was cancelled, or its client was freed.
    cancelled = PLEO_E_CANCELLED,
    /// The webhook is not signed with this secret, or is too old; do not trust it.
    signature = PLEO_E_SIGNATURE,
    /// The task has not finished yet; wait for it.
    pending = PLEO_E_PENDING,
    /// There are no more pages or items.
    end = PLEO_E_END,
    /// A field of the record has no value that fits; the message names the first.
    record = PLEO_E_RECORD,
    /// Items of the export job have no result yet; record one for each, then close it.
    unfinished = PLEO_E_UNFINISHED,
    /// Another program is working on this export job; wait for it, then try again.
    export_busy = PLEO_E_EXPORT_BUSY,
    /// The host name was not found; check base_url, the network and the proxy.
    dns = PLEO_E_DNS,
    /// No connection to the host; check the network, the firewall and option proxy.
    connect = PLEO_E_CONNECT,
    /// The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later.
    timeout = PLEO_E_TIMEOUT,
    /// The proxy cannot be reached or refuses the connection; check the option proxy.
    proxy = PLEO_E_PROXY,
    /// The proxy requires credentials; set proxy_user and proxy_password.
    proxy_auth = PLEO_E_PROXY_AUTH,
    /// The client's own limit requests_per_minute is reached; wait, or raise it.
    local_rate_limit = PLEO_E_LOCAL_RATE_LIMIT,
    /// The TLS handshake failed; check for a firewall that inspects or blocks TLS.
    tls = PLEO_E_TLS,
    /// The server's certificate has expired; check this machine's clock too.
    tls_expired = PLEO_E_TLS_EXPIRED,
    /// The server's certificate is not valid yet; check this machine's clock.
    tls_not_yet_valid = PLEO_E_TLS_NOT_YET_VALID,
    /// The server's certificate is for another name; check base_url.
    tls_name = PLEO_E_TLS_NAME,
    /// The certificate's issuer is unknown; set ca_file or ca_pem to your own CA.
    tls_issuer = PLEO_E_TLS_ISSUER,
    /// The server's certificate is revoked, malformed or badly signed; tell its owner.
    tls_certificate = PLEO_E_TLS_CERTIFICATE,
    /// The server does not speak TLS, or shares no version or cipher; check base_url.
    tls_protocol = PLEO_E_TLS_PROTOCOL,
    /// This machine has no CA certificates; install them or set ca_file or ca_pem.
    tls_no_roots = PLEO_E_TLS_NO_ROOTS,
    /// Revocation of the server's certificate cannot be checked; see option revocation.
    tls_revocation = PLEO_E_TLS_REVOCATION,
    /// The response was truncated, or is an unrequested part; check the proxy.
    truncated = PLEO_E_TRUNCATED,
    /// The response, its headers or a file is too large; the message names the limit.
    too_large = PLEO_E_TOO_LARGE,
    /// The response violates HTTP or the rules of the API; the message says how.
    protocol = PLEO_E_PROTOCOL,
    /// The connection was lost before a response came; check firewall and proxy.
    reset = PLEO_E_RESET,
    /// The response is compressed, which was not requested; check the proxy.
    content_encoding = PLEO_E_CONTENT_ENCODING,
    /// The server redirects, and redirects are never followed; check base_url.
    redirect = PLEO_E_REDIRECT,
    /// The response is not the expected JSON; check for a login page or a proxy.
    not_json = PLEO_E_NOT_JSON,
    /// It is unknown whether the request took effect; check before you retry it.
    outcome_unknown = PLEO_E_OUTCOME_UNKNOWN,
    /// The export job has ended at Pleo; results are kept for the next job.
    export_ended = PLEO_E_EXPORT_ENDED,
    /// 400: Pleo refused the request; the API's type and message say why.
    bad_request = PLEO_E_BAD_REQUEST,
    /// 401: the key is expired, revoked or of another environment; create a new one.
    unauthorized = PLEO_E_UNAUTHORIZED,
    /// 403: the key lacks a permission, or is not for this company; check its scopes.
    forbidden = PLEO_E_FORBIDDEN,
    /// 404: not found; if every call returns it, the key may be an old-API token.
    not_found = PLEO_E_NOT_FOUND,
    /// 409: the request conflicts with the current state; read it, then try again.
    conflict = PLEO_E_CONFLICT,
    /// 422: Pleo understood the request and refused it; see the API's message.
    unprocessable = PLEO_E_UNPROCESSABLE,
    /// 429: too many requests with this key; wait as told, or a minute, then retry.
    rate_limited = PLEO_E_RATE_LIMITED,
    /// Another 4xx response; the HTTP status and the API's message say which.
    client_error = PLEO_E_CLIENT_ERROR,
    /// Pleo or a gateway failed (5xx); try again later, or give Pleo the request id.
    server = PLEO_E_SERVER,
    /// Internal error in this library; please report it with the message.
    internal = PLEO_E_INTERNAL,
    /// The process was forked during a call of its parent; use exec, or a new client.
    forked = PLEO_E_FORKED,
    /// Out of memory, disk space, threads or file descriptors; free some, then retry.
    resource = PLEO_E_RESOURCE,
    /// The thread or process is exiting; make the call earlier.
    exiting = PLEO_E_EXITING,
};

/// The level of a line of the log.
enum class log_level : std::int32_t {
    /// A call failed.
    error = PLEO_LOG_ERROR,
    /// A request failed and is retried.
    warn = PLEO_LOG_WARN,
    /// A request was sent.
    info = PLEO_LOG_INFO,
    /// A body, in which anything like a secret is masked.
    debug = PLEO_LOG_DEBUG,
};

/// Returns the name of the constant, for example "PLEO_LOG_ERROR"; empty for an unknown number.
inline const char *name(log_level value) noexcept
{
    switch (value) {
    case log_level::error:
        return "PLEO_LOG_ERROR";
    case log_level::warn:
        return "PLEO_LOG_WARN";
    case log_level::info:
        return "PLEO_LOG_INFO";
    case log_level::debug:
        return "PLEO_LOG_DEBUG";
    }
    return "";
}

/// How a response was obtained.
enum class origin : std::int32_t {
    /// The server answered; the call reports nothing more.
    answered = PLEO_ORIGIN_ANSWERED,
    /// The call created the installation.
    created = PLEO_ORIGIN_CREATED,
    /// The installation exists: it existed before the call, or the response was lost and a later
    /// request found the installation as requested.
    found = PLEO_ORIGIN_FOUND,
    /// The call changed the installation.
    updated = PLEO_ORIGIN_UPDATED,
    /// The installation was already as requested; nothing was changed.
    unchanged = PLEO_ORIGIN_UNCHANGED,
};

/// Returns the name of the constant, for example "PLEO_ORIGIN_ANSWERED"; empty for an unknown number.
inline const char *name(origin value) noexcept
{
    switch (value) {
    case origin::answered:
        return "PLEO_ORIGIN_ANSWERED";
    case origin::created:
        return "PLEO_ORIGIN_CREATED";
    case origin::found:
        return "PLEO_ORIGIN_FOUND";
    case origin::updated:
        return "PLEO_ORIGIN_UPDATED";
    case origin::unchanged:
        return "PLEO_ORIGIN_UNCHANGED";
    }
    return "";
}

/// The type of a JSON value.
enum class json_type : std::int32_t {
    /// No value at this JSON Pointer.
    missing = PLEO_JSON_MISSING,
    /// null
    null = PLEO_JSON_NULL,
    /// true or false
    boolean = PLEO_JSON_BOOLEAN,
    /// A number.
    number = PLEO_JSON_NUMBER,
    /// A string.
    string = PLEO_JSON_STRING,
    /// An array.
    array = PLEO_JSON_ARRAY,
    /// An object.
    object = PLEO_JSON_OBJECT,
};

/// Returns the name of the constant, for example "PLEO_JSON_MISSING"; empty for an unknown number.
inline const char *name(json_type value) noexcept
{
    switch (value) {
    case json_type::missing:
        return "PLEO_JSON_MISSING";
    case json_type::null:
        return "PLEO_JSON_NULL";
    case json_type::boolean:
        return "PLEO_JSON_BOOLEAN";
    case json_type::number:
        return "PLEO_JSON_NUMBER";
    case json_type::string:
        return "PLEO_JSON_STRING";
    case json_type::array:
        return "PLEO_JSON_ARRAY";
    case json_type::object:
        return "PLEO_JSON_OBJECT";
    }
    return "";
}

/// The state of an installation.
enum class state : std::int32_t {
    /// A state that this version of the library does not know; it is the string at "/status".
    other = PLEO_STATE_OTHER,
    /// ACTIVATED: the integration works.
    activated = PLEO_STATE_ACTIVATED,
    /// INACTIVE: the integration is switched off.
    inactive = PLEO_STATE_INACTIVE,
    /// AUTHORIZED: Pleo granted access; the integration is not active yet.
    authorized = PLEO_STATE_AUTHORIZED,
    /// PENDING_INTEGRATION: the integration has something left to do.
    pending = PLEO_STATE_PENDING,
    /// ERROR: the integration failed; "/errorCode" can say how.
    error = PLEO_STATE_ERROR,
};

/// Whom a key or an installation belongs to.
enum class subject_type : std::int32_t {
    /// Neither a company nor an organisation.
    other = PLEO_SUBJECT_OTHER,
    /// A company.
    company = PLEO_SUBJECT_COMPANY,
    /// An organisation, which has companies.
    organisation = PLEO_SUBJECT_ORGANISATION,
};

/// Returns the name of the constant, for example "PLEO_SUBJECT_OTHER"; empty for an unknown number.
inline const char *name(subject_type value) noexcept
{
    switch (value) {
    case subject_type::other:
        return "PLEO_SUBJECT_OTHER";
    case subject_type::company:
        return "PLEO_SUBJECT_COMPANY";
    case subject_type::organisation:
        return "PLEO_SUBJECT_ORGANISATION";
    }
    return "";
}

/// The status of a field of a record.
enum class field_status : std::int32_t {
    /// The field has its value, or its default where the layout allows that.
    ok = PLEO_FIELD_OK,
    /// There is no value at the field's JSON Pointer.
    missing = PLEO_FIELD_MISSING,
    /// The value is null.
    null = PLEO_FIELD_NULL,
    /// The value does not have the type that the layout says.
    type = PLEO_FIELD_TYPE,
    /// The number has more digits than the field before or after the decimal point, or it is negative
    /// and the field has no sign, or the currency of the amount is unknown.
    range = PLEO_FIELD_RANGE,
    /// The text is longer than the field, or the array has more items than the table has rows.
    buffer = PLEO_FIELD_BUFFER,
    /// The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
    /// surrogate pair.
    text = PLEO_FIELD_TEXT,
};

/// Returns the name of the constant, for example "PLEO_FIELD_OK"; empty for an unknown number.
inline const char *name(field_status value) noexcept
{
    switch (value) {
    case field_status::ok:
        return "PLEO_FIELD_OK";
    case field_status::missing:
        return "PLEO_FIELD_MISSING";
    case field_status::null:
        return "PLEO_FIELD_NULL";
    case field_status::type:
        return "PLEO_FIELD_TYPE";
    case field_status::range:
        return "PLEO_FIELD_RANGE";
    case field_status::buffer:
        return "PLEO_FIELD_BUFFER";
    case field_status::text:
        return "PLEO_FIELD_TEXT";
    }
    return "";
}

/// Whether an item of an export is new.
enum class known : std::int32_t {
    /// The item was never given before.
    nothing = PLEO_EXPORT_NEW,
    /// The item was given before, and no result was recorded: the program may have booked it before it
    /// ended. Look up its accountingEntryId in the books before you book it.
    offered = PLEO_EXPORT_OFFERED,
    /// The item was exported before, and a bookkeeper exports it again.
    exported = PLEO_EXPORT_EXPORTED,
};

/// Returns the name of the constant, for example "PLEO_EXPORT_NEW"; empty for an unknown number.
inline const char *name(known value) noexcept
{
    switch (value) {
    case known::nothing:
        return "PLEO_EXPORT_NEW";
    case known::offered:
        return "PLEO_EXPORT_OFFERED";
    case known::exported:
        return "PLEO_EXPORT_EXPORTED";
    }
    return "";
}

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CONSTANTS_HPP
