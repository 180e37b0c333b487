// Generated from core/src/status.rs by `cargo run -p pleo-bindings`; do not edit.

//! Statuses
//!
//! What functions return. PLEO_OK is success; 1 to 99 concern arguments and values, 100 to 199 the
//! network and TLS, 200 to 299 HTTP and the API, 300 and above the process.

/// An argument is missing, too long or malformed; the message names it.
pub const PLEO_E_ARGUMENT: i32 = 1;

/// The handle is freed, made up or of another kind than is wanted.
pub const PLEO_E_HANDLE: i32 = 2;

/// The buffer is too small; it is untouched, and needed says how much it takes.
pub const PLEO_E_BUFFER: i32 = 3;

/// The API key is empty or has a character that no key has; copy it again.
pub const PLEO_E_KEY: i32 = 4;

/// An option's name or value is wrong; the message says what it takes.
pub const PLEO_E_CONFIG: i32 = 5;

/// A text is not UTF-8, or this form cannot express it; the message says which.
pub const PLEO_E_TEXT: i32 = 6;

/// A file cannot be read or written, or its owner or permissions are not safe.
pub const PLEO_E_FILE: i32 = 7;

/// There is no such value: the pointer or header leads to nothing.
pub const PLEO_E_MISSING: i32 = 10;

/// The value is there and is null.
pub const PLEO_E_NULL: i32 = 11;

/// The value is of another type than the one asked for.
pub const PLEO_E_TYPE: i32 = 12;

/// The number is not whole or does not fit; read it as decimal text.
pub const PLEO_E_RANGE: i32 = 13;

/// The call or task was cancelled by its caller, or its client was freed.
pub const PLEO_E_CANCELLED: i32 = 14;

/// The webhook is not signed with this secret, or too old; do not trust it.
pub const PLEO_E_SIGNATURE: i32 = 15;

/// The task has not finished yet; wait for it.
pub const PLEO_E_PENDING: i32 = 16;

/// There are no more pages or items; all of them were given.
pub const PLEO_E_END: i32 = 17;

/// A field of the record has no value that fits; the message names the first.
pub const PLEO_E_RECORD: i32 = 18;

/// Items of the export job have no result yet; go on, then close it.
pub const PLEO_E_UNFINISHED: i32 = 19;

/// Another program carries out this export job; let it end, then try again.
pub const PLEO_E_EXPORT_BUSY: i32 = 20;

/// The host name was not found; check base_url, the network and the proxy.
pub const PLEO_E_DNS: i32 = 101;

/// No connection to the host; check network, firewall and the proxy option.
pub const PLEO_E_CONNECT: i32 = 102;

/// The time ran out; raise timeout_ms or connect_timeout_ms, or try later.
pub const PLEO_E_TIMEOUT: i32 = 103;

/// The proxy cannot be reached or refuses; check the option proxy.
pub const PLEO_E_PROXY: i32 = 104;

/// The proxy wants credentials: set proxy_user and proxy_password.
pub const PLEO_E_PROXY_AUTH: i32 = 105;

/// This client's own requests_per_minute would be passed; wait as told.
pub const PLEO_E_LOCAL_RATE_LIMIT: i32 = 106;

/// The TLS handshake broke off; look for a firewall that inspects or blocks TLS.
pub const PLEO_E_TLS: i32 = 110;

/// The server's certificate has expired; check this machine's clock too.
pub const PLEO_E_TLS_EXPIRED: i32 = 111;

/// The server's certificate is not valid yet; check this machine's clock.
pub const PLEO_E_TLS_NOT_YET_VALID: i32 = 112;

/// The server's certificate is for another name; check base_url.
pub const PLEO_E_TLS_NAME: i32 = 113;

/// The certificate's issuer is unknown; give your own CA with ca_file or ca_pem.
pub const PLEO_E_TLS_ISSUER: i32 = 114;

/// The server's certificate is revoked, malformed or badly signed; tell its owner.
pub const PLEO_E_TLS_CERTIFICATE: i32 = 115;

/// It is no TLS, or no version or cipher is shared; check base_url, its port too.
pub const PLEO_E_TLS_PROTOCOL: i32 = 116;

/// This machine has no CA certificates; install them or set ca_file or ca_pem.
pub const PLEO_E_TLS_NO_ROOTS: i32 = 117;

/// The answer was cut off, or is a part nobody asked for; check what is in between.
pub const PLEO_E_TRUNCATED: i32 = 120;

/// The answer is larger than max_response_bytes, or its headers too large.
pub const PLEO_E_TOO_LARGE: i32 = 121;

/// The answer is not as HTTP or the API has it; the message says in what.
pub const PLEO_E_PROTOCOL: i32 = 122;

/// The connection was lost before an answer came; check firewall and proxy.
pub const PLEO_E_RESET: i32 = 123;

/// The answer is compressed though that was not asked for; check the proxy.
pub const PLEO_E_CONTENT_ENCODING: i32 = 124;

/// The server redirects elsewhere, which is never followed; check base_url.
pub const PLEO_E_REDIRECT: i32 = 201;

/// The answer is not the JSON expected; a login page or a proxy may be in between.
pub const PLEO_E_NOT_JSON: i32 = 202;

/// It is not known whether it was done: look before you repeat it.
pub const PLEO_E_OUTCOME_UNKNOWN: i32 = 203;

/// The export job has ended at Pleo; results are kept for the next one.
pub const PLEO_E_EXPORT_ENDED: i32 = 204;

/// 400: Pleo refuses the request; the API's type and message say why.
pub const PLEO_E_BAD_REQUEST: i32 = 210;

/// 401: the key is expired or revoked, or of the other environment; make a new one.
pub const PLEO_E_UNAUTHORIZED: i32 = 211;

/// 403: the key lacks a permission, or is not for this company; see its scopes.
pub const PLEO_E_FORBIDDEN: i32 = 213;

/// 404: there is none; if every call says so, the key is an old-API token.
pub const PLEO_E_NOT_FOUND: i32 = 214;

/// 409: it conflicts with what is there or under way.
pub const PLEO_E_CONFLICT: i32 = 219;

/// 422: the request is understood and not accepted; see the API's message.
pub const PLEO_E_UNPROCESSABLE: i32 = 222;

/// 429: too many requests for this key; wait as told, or a minute, then repeat.
pub const PLEO_E_RATE_LIMITED: i32 = 229;

/// Another answer of the 400s; the HTTP status and the API's message say which.
pub const PLEO_E_CLIENT_ERROR: i32 = 240;

/// Pleo or a gateway failed (5xx); repeat later, and give Pleo the request id.
pub const PLEO_E_SERVER: i32 = 250;

/// A fault in this library; please report it with the message.
pub const PLEO_E_INTERNAL: i32 = 301;

/// Forked in the middle of a call of the parent's: use exec, or a new client.
pub const PLEO_E_FORKED: i32 = 302;

/// The machine is short of memory, threads or file descriptors.
pub const PLEO_E_RESOURCE: i32 = 303;

/// The thread or process is ending; make the call earlier.
pub const PLEO_E_EXITING: i32 = 304;
