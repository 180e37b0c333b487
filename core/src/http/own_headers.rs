//! Headers that a program sets on its request.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::Error;

/// Headers that determine where the key goes, how long a message is or what it contains: only the
/// library sets them.
const PROTECTED: [&str; 18] = [
    "accept-encoding",
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

/// The most headers, and the longest value of one in bytes.
pub(super) const HEADERS_MAX: usize = 50;
const HEADER_MAX: usize = 4096;

/// Sets a header; an empty value removes it.
///
/// # Errors
/// As [`Request::set_header`](super::request::Request::set_header).
pub(super) fn set(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
        Error::argument(
            "name",
            "contains a character that is not allowed in a \
             header name",
        )
    })?;
    if PROTECTED.contains(&name.as_str()) {
        return Err(Error::argument(
            "name",
            "is a header that the library sets itself; leave it out",
        ));
    }
    if value.is_empty() {
        headers.remove(name);
        return Ok(());
    }
    if value.len() > HEADER_MAX || !value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Err(Error::argument(
            "value",
            "must be at most 4096 visible ASCII characters or spaces",
        ));
    }
    if headers.len() >= HEADERS_MAX && !headers.contains_key(&name) {
        return Err(Error::argument(
            "name",
            "is one too many; a request has at most 50 headers",
        ));
    }
    let value = HeaderValue::from_str(value).map_err(|_| {
        Error::argument(
            "value",
            "cannot be sent as a \
             header",
        )
    })?;
    headers.insert(name, value);
    Ok(())
}
