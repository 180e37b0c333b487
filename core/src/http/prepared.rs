//! A prepared request: method, path, body, and whether it is safe to retry.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method};

use super::body::Body;
use super::path::{INSTALLATION, check_path, method_named};
use crate::config::link::Link;
use crate::error::Error;

/// The paths of requests that only read, and are POST because their queries are large.
const READS: [&str; 2] = [
    "/v0/aggregations/tags",
    "/v0/tax-codes:calculate-tax-amounts",
];

/// One request, checked.
#[derive(Debug)]
pub(crate) struct PreparedRequest {
    pub(crate) method: Method,
    pub(crate) path: Cow<'static, str>,
    /// Headers besides those that every request has.
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    /// The file for the body of a successful response.
    pub(crate) output: Option<PathBuf>,
    pub(crate) expected: Expected,
    /// The link that it is sent to instead of the API, without credentials.
    pub(crate) link: Option<Arc<Link>>,
    /// The expected size of the body of a successful response.
    pub(crate) size: Option<u64>,
    /// Its own time, instead of the option's.
    pub(crate) timeout: Option<Duration>,
    /// Whether its caller declared it safe to retry.
    pub(crate) idempotent: bool,
    /// Whether it is the library's own read of the installation, where a missing one is no failure.
    pub(crate) looks: bool,
}

/// The expected body of a successful response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A JSON object.
    Object,
    /// A JSON object, `null` or nothing.
    ObjectOrNone,
    /// Any media type; a page for people is refused.
    Any,
}

impl PreparedRequest {
    pub(crate) fn new(
        method: Method,
        path: impl Into<Cow<'static, str>>,
        body: Body,
        expected: Expected,
    ) -> Self {
        Self {
            method,
            path: path.into(),
            headers: HeaderMap::new(),
            body,
            output: None,
            expected,
            link: None,
            size: None,
            timeout: None,
            idempotent: false,
            looks: false,
        }
    }

    /// Who the key is.
    pub(crate) fn introspection() -> Self {
        Self::new(Method::GET, "/v1/introspect", Body::None, Expected::Object)
    }

    pub(crate) fn installation(method: Method, body: Option<Vec<u8>>) -> Self {
        let expected = match method {
            Method::GET => Expected::ObjectOrNone,
            Method::DELETE => Expected::Any,
            _ => Expected::Object,
        };
        let body = body.map_or(Body::None, |json| Body::Json(json.into()));
        Self::new(method, INSTALLATION, body, expected)
    }

    /// The library's own read of the installation, which need not exist.
    pub(crate) fn look() -> Self {
        Self {
            looks: true,
            ..Self::installation(Method::GET, None)
        }
    }

    /// Any request to the API.
    pub(crate) fn any(method: &str, path: &str, body: Option<&[u8]>) -> Result<Self, Error> {
        let method = method_named(method)?;
        check_path(path)?;
        if body.is_some() && matches!(method, Method::GET | Method::HEAD) {
            return Err(Error::argument(
                "body",
                "is not allowed with GET and HEAD; put parameters into the query of the path",
            ));
        }
        Ok(Self::new(
            method,
            path.to_owned(),
            Body::json(body)?,
            Expected::Any,
        ))
    }

    /// Whether it is safe to send it twice.
    pub(crate) fn repeatable(&self) -> bool {
        let path = self.path.split('?').next().unwrap_or_default();
        match self.method {
            _ if self.idempotent => true,
            Method::GET | Method::HEAD | Method::DELETE => true,
            Method::POST => path.ends_with(":search") || READS.contains(&path),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changes_nothing_twice_is_repeatable() {
        for (method, path, is_repeatable) in [
            ("GET", "/v1/x", true),
            ("HEAD", "/v1/x", true),
            ("DELETE", "/v1/x", true),
            ("POST", "/v1/x:search?limit=1", true),
            ("POST", "/v1/x?q=:search", false),
            ("POST", "/v0/aggregations/tags?limit=1", true),
            ("POST", "/v0/tax-codes:calculate-tax-amounts", true),
            ("POST", "/v0/tags", false),
            ("POST", "/v1/x", false),
            ("PUT", "/v1/x", false),
            ("PATCH", "/v1/x", false),
        ] {
            assert_eq!(
                PreparedRequest::any(method, path, None)
                    .unwrap()
                    .repeatable(),
                is_repeatable,
                "{method} {path}"
            );
        }
    }

    #[test]
    fn only_a_look_at_the_installation_may_find_none() {
        for (method, expected) in [
            (Method::GET, Expected::ObjectOrNone),
            (Method::POST, Expected::Object),
            (Method::PUT, Expected::Object),
            (Method::DELETE, Expected::Any),
        ] {
            let request = PreparedRequest::installation(method, None);
            assert_eq!(request.expected, expected, "{request:?}");
            assert!(!request.looks, "the caller asks");
        }
        let look = PreparedRequest::look();
        assert!(look.looks && look.method == Method::GET && look.path == INSTALLATION);
        assert_eq!(look.expected, Expected::ObjectOrNone);
    }

    #[test]
    fn a_body_that_is_not_json_is_refused_with_its_place_and_not_quoted() {
        for body in [
            &b""[..],
            b"  ",
            b"{\"a\":1",
            b"{'secret':1}",
            b"secret",
            b"{}\0",
            b"\"secret\xff\"",
            b"{} {}",
        ] {
            let error = PreparedRequest::any("POST", "/v1/x", Some(body))
                .unwrap_err()
                .to_string();
            assert!(
                error.starts_with("body ") && !error.contains("secret"),
                "{error}"
            );
        }
        assert!(PreparedRequest::any("POST", "/v1/x", Some(b" {\"a\":1e400} ")).is_ok());
        assert!(PreparedRequest::any("GET", "/v1/x", Some(b"{}")).is_err());
        assert!(PreparedRequest::any("HEAD", "/v1/x", Some(b"{}")).is_err());
        assert!(PreparedRequest::any("get", "/v1/x", None).is_err());
    }
}
