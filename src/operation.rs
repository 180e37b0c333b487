//! What is called: method, path, body, and whether it is safe to repeat.

use std::borrow::Cow;
use std::path::PathBuf;

use crate::body::Body;
use crate::error::Error;
use crate::transport::{HeaderMap, Method};

/// The longest path, in bytes, its query included.
pub const PATH_MAX: usize = 8192;

/// The largest body of a request, in bytes.
pub const BODY_MAX: usize = 64 * 1024 * 1024;

/// The longest name of a method, in bytes.
pub(crate) const METHOD_MAX: usize = 16;

pub(crate) const INSTALLATION: &str = "/v1/installations/me";

/// One request, checked.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) path: Cow<'static, str>,
    /// Headers besides those that every request has.
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    /// The file that a successful answer's body goes into.
    pub(crate) output: Option<PathBuf>,
    pub(crate) answer: Answer,
    /// Whether the library asks this itself, and goes on if there is nothing.
    pub(crate) looks: bool,
}

/// What a successful answer has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A JSON object.
    Object,
    /// A JSON object, `null` or nothing.
    ObjectOrNone,
    /// Whatever its media type says; a page for people is none.
    Any,
}

impl Operation {
    pub(crate) fn new(
        method: Method,
        path: impl Into<Cow<'static, str>>,
        body: Body,
        answer: Answer,
    ) -> Self {
        Self {
            method,
            path: path.into(),
            headers: HeaderMap::new(),
            body,
            output: None,
            answer,
            looks: false,
        }
    }

    pub(crate) fn installation(method: Method, body: Option<Vec<u8>>) -> Self {
        let answer = match method {
            Method::GET => Answer::ObjectOrNone,
            Method::DELETE => Answer::Any,
            _ => Answer::Object,
        };
        let body = body.map_or(Body::None, |json| Body::Json(json.into()));
        Self::new(method, INSTALLATION, body, answer)
    }

    /// The library's own look at the installation, which need not be there.
    pub(crate) fn look() -> Self {
        Self {
            looks: true,
            ..Self::installation(Method::GET, None)
        }
    }

    /// Any request of the API.
    pub(crate) fn any(method: &str, path: &str, body: Option<&[u8]>) -> Result<Self, Error> {
        let method = self::method(method)?;
        check_path(path)?;
        if body.is_some() && matches!(method, Method::GET | Method::HEAD) {
            return Err(Error::argument(
                "body",
                "GET and HEAD take none; put parameters into the path's query",
            ));
        }
        Ok(Self::new(
            method,
            path.to_owned(),
            Body::json(body)?,
            Answer::Any,
        ))
    }

    /// Whether doing it twice is the same as doing it once.
    pub(crate) fn repeatable(&self) -> bool {
        let path = self.path.split('?').next().unwrap_or_default();
        match self.method {
            Method::GET | Method::HEAD | Method::DELETE => true,
            Method::POST => path.ends_with(":search"),
            _ => false,
        }
    }
}

/// A method by its name.
pub(crate) fn method(name: &str) -> Result<Method, Error> {
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
                "is GET, HEAD, POST, PUT, PATCH or DELETE, in capitals",
            ));
        }
    })
}

/// Refuses what would be read as another path or host, before anything parses it.
pub(crate) fn check_path(path: &str) -> Result<(), Error> {
    let refused = |problem: &'static str| Err(Error::argument("path", problem));
    if !path.starts_with('/') || path.starts_with("//") {
        return refused("begins with one /, such as /v1/companies?limit=100");
    }
    if path.len() > PATH_MAX {
        return refused("is longer than 8192 bytes");
    }
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte);
    if !path.bytes().all(allowed) {
        return refused("has a character that must be percent-encoded (a blank is %20)");
    }
    let mut rest = path;
    while let Some((_, behind)) = rest.split_once('%') {
        if !(behind.len() >= 2 && behind.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())) {
            return refused("has a % without two hexadecimal digits (a % itself is %25)");
        }
        rest = behind;
    }
    let steps = path
        .split('?')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
        .replace("%2e", ".");
    if steps.split('/').any(|step| step == "." || step == "..") {
        return refused("has a step . or .., which would lead elsewhere");
    }
    if steps.contains("%2f") || steps.contains("%5c") || steps.contains("%00") {
        return refused("has an encoded /, \\ or NUL, which servers read differently");
    }
    Ok(())
}

/// A copy of a body, which may be large.
pub(crate) fn copied(body: &[u8]) -> Result<Vec<u8>, Error> {
    let mut copy = Vec::new();
    copy.try_reserve_exact(body.len())
        .map_err(|_| Error::Resource("memory for the body"))?;
    copy.extend_from_slice(body);
    Ok(copy)
}

/// Refuses a body that is not JSON; the message says where, never what.
pub(crate) fn check_json(argument: &'static str, body: &[u8]) -> Result<(), Error> {
    if body.len() > BODY_MAX {
        return Err(Error::argument(argument, "is larger than 64 MiB"));
    }
    let text = str::from_utf8(body).map_err(|error| {
        Error::argument(
            argument,
            format!("is not UTF-8 at byte {}", error.valid_up_to() + 1),
        )
    })?;
    if text.trim_ascii().is_empty() {
        return Err(Error::argument(
            argument,
            "is empty; pass NULL and 0 for no body",
        ));
    }
    serde_json::from_str::<&serde_json::value::RawValue>(text)
        .map(drop)
        .map_err(|error| not_json(argument, &error))
}

pub(crate) fn not_json(argument: &'static str, error: &serde_json::Error) -> Error {
    Error::argument(
        argument,
        format!(
            "is not JSON at line {}, column {}",
            error.line(),
            error.column()
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn only_what_changes_nothing_twice_is_repeatable() {
        for (method, path, wanted) in [
            ("GET", "/v1/x", true),
            ("DELETE", "/v1/x", true),
            ("POST", "/v1/x:search?limit=1", true),
            ("POST", "/v1/x?q=:search", false),
            ("POST", "/v1/x", false),
            ("PUT", "/v1/x", false),
            ("PATCH", "/v1/x", false),
        ] {
            assert_eq!(
                Operation::any(method, path, None).unwrap().repeatable(),
                wanted,
                "{method} {path}"
            );
        }
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
            let error = Operation::any("POST", "/v1/x", Some(body))
                .unwrap_err()
                .to_string();
            assert!(
                error.starts_with("body: ") && !error.contains("secret"),
                "{error}"
            );
        }
        assert!(Operation::any("POST", "/v1/x", Some(b" {\"a\":1e400} ")).is_ok());
        assert!(Operation::any("GET", "/v1/x", Some(b"{}")).is_err());
        assert!(Operation::any("get", "/v1/x", None).is_err());
    }
}
