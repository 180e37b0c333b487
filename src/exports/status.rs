// Generated from core/src/status.rs by `cargo run -p pleo-bindings`; do not edit.

//! Statuses
//!
//! What functions return. PLEO_OK is success; 1 to 99 concern arguments and values, 100 to 199 the
//! network and TLS, 200 to 299 HTTP and the API, 300 and above the process.

/// An argument is missing, too long or malformed; the message names it.
pub const PLEO_E_ARGUMENT: i32 = 1;

/// Invalid handle: freed, never issued, or of the wrong type.
pub const PLEO_E_HANDLE: i32 = 2;

/// The buffer is too small and was not changed; needed is the length of the value.
pub const PLEO_E_BUFFER: i32 = 3;

/// The API key is missing, empty or malformed; the message says which.
pub const PLEO_E_KEY: i32 = 4;

/// An option's name or value is invalid; the message says what it must be.
pub const PLEO_E_CONFIG: i32 = 5;

/// A text is invalid in its encoding or cannot be converted; see the message.
pub const PLEO_E_TEXT: i32 = 6;

/// A file cannot be read or written, or its owner or permissions are unsafe.
pub const PLEO_E_FILE: i32 = 7;

/// There is no such value: the JSON Pointer or the header name does not exist.
pub const PLEO_E_MISSING: i32 = 10;

/// The value exists and is null.
pub const PLEO_E_NULL: i32 = 11;

/// The value is of another type than the one requested.
pub const PLEO_E_TYPE: i32 = 12;

/// The number is not an integer or does not fit; read it as decimal text.
pub const PLEO_E_RANGE: i32 = 13;

/// The call or task was cancelled, or its client was freed.
pub const PLEO_E_CANCELLED: i32 = 14;

/// The webhook is not signed with this secret, or is too old; do not trust it.
pub const PLEO_E_SIGNATURE: i32 = 15;

/// The task has not finished yet; wait for it.
pub const PLEO_E_PENDING: i32 = 16;

/// There are no more pages or items.
pub const PLEO_E_END: i32 = 17;

/// A field of the record has no value that fits; the message names the first.
pub const PLEO_E_RECORD: i32 = 18;

/// Items of the export job have no result yet; record one for each, then close it.
pub const PLEO_E_UNFINISHED: i32 = 19;

/// Another program is working on this export job; wait for it, then try again.
pub const PLEO_E_EXPORT_BUSY: i32 = 20;

/// The host name was not found; check base_url, the network and the proxy.
pub const PLEO_E_DNS: i32 = 101;

/// No connection to the host; check the network, the firewall and option proxy.
pub const PLEO_E_CONNECT: i32 = 102;

/// The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later.
pub const PLEO_E_TIMEOUT: i32 = 103;

/// The proxy cannot be reached or refuses the connection; check the option proxy.
pub const PLEO_E_PROXY: i32 = 104;

/// The proxy requires credentials; set proxy_user and proxy_password.
pub const PLEO_E_PROXY_AUTH: i32 = 105;

/// The client's own limit requests_per_minute is reached; wait, or raise it.
pub const PLEO_E_LOCAL_RATE_LIMIT: i32 = 106;

/// The TLS handshake failed; check for a firewall that inspects or blocks TLS.
pub const PLEO_E_TLS: i32 = 110;

/// The server's certificate has expired; check this machine's clock too.
pub const PLEO_E_TLS_EXPIRED: i32 = 111;

/// The server's certificate is not valid yet; check this machine's clock.
pub const PLEO_E_TLS_NOT_YET_VALID: i32 = 112;

/// The server's certificate is for another name; check base_url.
pub const PLEO_E_TLS_NAME: i32 = 113;

/// The certificate's issuer is unknown; set ca_file or ca_pem to your own CA.
pub const PLEO_E_TLS_ISSUER: i32 = 114;

/// The server's certificate is revoked, malformed or badly signed; tell its owner.
pub const PLEO_E_TLS_CERTIFICATE: i32 = 115;

/// The server does not speak TLS, or shares no version or cipher; check base_url.
pub const PLEO_E_TLS_PROTOCOL: i32 = 116;

/// This machine has no CA certificates; install them or set ca_file or ca_pem.
pub const PLEO_E_TLS_NO_ROOTS: i32 = 117;

/// Revocation of the server's certificate cannot be checked; see option revocation.
pub const PLEO_E_TLS_REVOCATION: i32 = 118;

/// The response was truncated, or is an unrequested part; check the proxy.
pub const PLEO_E_TRUNCATED: i32 = 120;

/// The response, its headers or a file is too large; the message names the limit.
pub const PLEO_E_TOO_LARGE: i32 = 121;

/// The response violates HTTP or the rules of the API; the message says how.
pub const PLEO_E_PROTOCOL: i32 = 122;

/// The connection was lost before a response came; check firewall and proxy.
pub const PLEO_E_RESET: i32 = 123;

/// The response is compressed, which was not requested; check the proxy.
pub const PLEO_E_CONTENT_ENCODING: i32 = 124;

/// The server redirects, and redirects are never followed; check base_url.
pub const PLEO_E_REDIRECT: i32 = 201;

/// The response is not the expected JSON; check for a login page or a proxy.
pub const PLEO_E_NOT_JSON: i32 = 202;

/// It is unknown whether the request took effect; check before you retry it.
pub const PLEO_E_OUTCOME_UNKNOWN: i32 = 203;

/// The export job has ended at Pleo; results are kept for the next job.
pub const PLEO_E_EXPORT_ENDED: i32 = 204;

/// 400: Pleo refused the request; the API's type and message say why.
pub const PLEO_E_BAD_REQUEST: i32 = 210;

/// 401: the key is expired, revoked or of another environment; create a new one.
pub const PLEO_E_UNAUTHORIZED: i32 = 211;

/// 403: the key lacks a permission, or is not for this company; check its scopes.
pub const PLEO_E_FORBIDDEN: i32 = 213;

/// 404: not found; if every call returns it, the key may be an old-API token.
pub const PLEO_E_NOT_FOUND: i32 = 214;

/// 409: the request conflicts with the current state; read it, then try again.
pub const PLEO_E_CONFLICT: i32 = 219;

/// 422: Pleo understood the request and refused it; see the API's message.
pub const PLEO_E_UNPROCESSABLE: i32 = 222;

/// 429: too many requests with this key; wait as told, or a minute, then retry.
pub const PLEO_E_RATE_LIMITED: i32 = 229;

/// Another 4xx response; the HTTP status and the API's message say which.
pub const PLEO_E_CLIENT_ERROR: i32 = 240;

/// Pleo or a gateway failed (5xx); try again later, or give Pleo the request id.
pub const PLEO_E_SERVER: i32 = 250;

/// Internal error in this library; please report it with the message.
pub const PLEO_E_INTERNAL: i32 = 301;

/// The process was forked during a call of its parent; use exec, or a new client.
pub const PLEO_E_FORKED: i32 = 302;

/// Out of memory, disk space, threads or file descriptors; free some, then retry.
pub const PLEO_E_RESOURCE: i32 = 303;

/// The thread or process is exiting; make the call earlier.
pub const PLEO_E_EXITING: i32 = 304;
