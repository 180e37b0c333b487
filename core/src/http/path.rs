//! Methods and paths: validation, placeholders, percent-encoding.

use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::Error;
use crate::limits::PATH_MAX;

/// The path of the key's own installation.
pub(crate) const INSTALLATION: &str = "/v1/installations/me";

/// The characters that are percent-encoded in a path and a query: all but the unreserved ones of
/// RFC 3986.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A method by its name.
pub(crate) fn method_named(name: &str) -> Result<Method, Error> {
    Ok(match name {
        "GET" => Method::GET,
        "HEAD" => Method::HEAD,
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "PATCH" => Method::PATCH,
        "DELETE" => Method::DELETE,
        _ => {
            return Err(Error::argument(
                "method",
                "must be one of GET, HEAD, POST, PUT, PATCH, DELETE (upper case)",
            ));
        }
    })
}

/// Refuses a path that a parser would read as another path or host.
pub(crate) fn check_path(path: &str) -> Result<(), Error> {
    let refused = |problem: &'static str| Err(Error::argument("path", problem));
    if !path.starts_with('/') || path.starts_with("//") {
        return refused("must begin with exactly one /, e.g. /v1/companies?limit=100");
    }
    if path.len() > PATH_MAX {
        return refused("is longer than 8192 bytes");
    }
    if path.contains('{') {
        return refused(
            "contains a placeholder in braces; create a request object and set its value there",
        );
    }
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte);
    if !path.bytes().all(allowed) {
        return refused("contains a character that must be percent-encoded (a space is %20)");
    }
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('%') {
        if !(after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())) {
            return refused(
                "contains a % without two hexadecimal digits; write %25 for a % itself",
            );
        }
        rest = after;
    }
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    let segments = path.to_ascii_lowercase().replace("%2e", ".");
    if segments
        .split('/')
        .any(|segment| segment == "." || segment == "..")
    {
        return refused("must not contain . or .. as a segment");
    }
    if segments.contains("%2f") || segments.contains("%5c") || segments.contains("%00") {
        return refused(
            "must not contain an encoded /, \\ or NUL, which servers interpret \
             differently",
        );
    }
    Ok(())
}

/// Fills the placeholders of a path, which are names in braces.
///
/// # Errors
/// [`Error::Argument`] if a placeholder is malformed or has no value.
pub(crate) fn fill<'a>(
    path: &str,
    value: impl Fn(&str) -> Option<&'a str>,
) -> Result<String, Error> {
    let mut filled = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, placeholder)) = rest.split_once('{') {
        let (name, after) = placeholder.split_once('}').unwrap_or(("", ""));
        let plain = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !plain || before.contains(['?', '}']) {
            return Err(Error::argument(
                "path",
                "contains a placeholder that is not {name}, with a name of letters, digits and _",
            ));
        }
        let value = value(name).ok_or_else(|| {
            Error::argument(
                "request",
                format!("has no value for the placeholder {{{name}}} of its path; set one"),
            )
        })?;
        filled.push_str(before);
        filled.extend(utf8_percent_encode(value, ENCODED));
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Appends a parameter to the query of a path.
pub(crate) fn push_query(path: &mut String, name: &str, value: &str) {
    path.push(if path.contains('?') { '&' } else { '?' });
    path.extend(utf8_percent_encode(name, ENCODED));
    path.push('=');
    path.extend(utf8_percent_encode(value, ENCODED));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_named_in_capitals() {
        for name in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] {
            assert_eq!(method_named(name).unwrap().as_str(), name);
            assert!(method_named(&name.to_ascii_lowercase()).is_err());
        }
        assert!(method_named("OPTIONS").is_err());
    }

    #[test]
    fn a_place_in_a_path_needs_a_request() {
        let error = check_path("/v1/companies/{id}").unwrap_err().to_string();
        assert!(error.contains("create a request object"), "{error}");
    }

    #[test]
    fn a_path_that_could_lead_elsewhere_is_refused() {
        for path in [
            "",
            "v1/companies",
            "//evil.example/x",
            "https://evil.example/",
            "/\\evil.example",
            "/v1/../x",
            "/v1/..",
            "/..",
            "/./x",
            "/%2e%2e/x",
            "/v1/%2E./x",
            "/a\tb",
            "/a b",
            "/a\r\nX: y",
            "/a#b",
            "/a%",
            "/a%2",
            "/a%zz",
            "/a%2fb",
            "/a%5Cb",
            "/a%00",
            "/ø",
            "/a{id}",
            "/a\"b",
            "/a?q=[1]",
        ] {
            assert!(
                matches!(check_path(path), Err(Error::Argument { .. })),
                "{path}"
            );
        }
        assert!(check_path(&format!("/{}", "a".repeat(PATH_MAX))).is_err());
        assert!(check_path(&format!("/{}", "a".repeat(PATH_MAX - 1))).is_ok());
        for path in [
            "/",
            "/v1/installations/me:activate",
            "/v2/employees?after=a%3D%2F&limit=100",
            "/a..b/...",
            "/a?p=/../x",
        ] {
            assert!(check_path(path).is_ok(), "{path}");
        }
    }
}
