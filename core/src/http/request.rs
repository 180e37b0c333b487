//! A request that a program builds: method, path with placeholders, parameters, headers and body.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method};
use percent_encoding::percent_decode_str;

use super::body::{Body, Content, Part, media_type};
use super::own_headers;
use super::path::{check_path, fill, method_named, push_query};
use super::prepared::{Expected, PreparedRequest};
use crate::config::link::Link;
use crate::error::Error;
use crate::json::check::copied;
use crate::limits::{BODY_MAX, DAY_MS, PATH_MAX};
use crate::sys::{atomic_file, file};

/// The most placeholders and parameters of one request.
const PARAMETERS_MAX: usize = 1000;

/// A request that can be sent any number of times, also on several threads.
#[derive(Clone)]
pub struct Request {
    pub(crate) method: Method,
    /// A path in which `{name}` is a placeholder.
    path: String,
    places: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Body,
    output: Option<PathBuf>,
    idempotent: bool,
    /// The link that it is sent to instead of the API, without credentials.
    link: Option<Arc<Link>>,
    /// The expected size of the body of a successful response.
    size: Option<u64>,
    pub(crate) timeout: Option<Duration>,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Parameters, headers and body are the customer's data.
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Request {
    /// Creates a request from a method and a path such as `/v1/companies/{id}?limit=100`, in which
    /// a name in braces is a placeholder that [`Request::set_path`] fills.
    ///
    /// # Errors
    /// [`Error::Argument`].
    pub fn new(method: &str, path: &str) -> Result<Self, Error> {
        let request = Self::empty(method_named(method)?, path);
        // The rest of the path is checked now, with a harmless value for each placeholder.
        check_path(&fill(path, |_| Some("x"))?)?;
        Ok(request)
    }

    /// A GET of a link, sent unchanged and without credentials.
    pub(crate) fn of_link(link: Link) -> Self {
        let empty = Self::empty(Method::GET, link.url.path());
        Self {
            link: Some(Arc::new(link)),
            ..empty
        }
    }

    fn empty(method: Method, path: &str) -> Self {
        Self {
            method,
            path: path.into(),
            places: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Body::None,
            output: None,
            idempotent: false,
            link: None,
            size: None,
            timeout: None,
        }
    }

    /// Whether it is for a link, to which nothing can be added: it may be signed.
    pub(crate) fn is_link(&self) -> bool {
        self.link.is_some()
    }

    fn not_of_a_link(&self) -> Result<(), Error> {
        if self.is_link() {
            return Err(Error::argument(
                "request",
                "is for a link, which is sent unchanged; do not set path parameters, query \
                 parameters or a body",
            ));
        }
        Ok(())
    }

    /// Fills a placeholder of the path; the value is percent-encoded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the path has no such placeholder, or the value would lead to another
    /// path.
    pub fn set_path(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.not_of_a_link()?;
        if !self.path.contains(&format!("{{{name}}}")) {
            return Err(Error::argument(
                "name",
                "is not a placeholder of this request's path; write it in the path in braces, \
                 e.g. {id}",
            ));
        }
        if matches!(value, "" | "." | "..") || value.contains(['/', '\\', '\0']) {
            return Err(Error::argument(
                "value",
                "must be one segment of a path: not empty, not . or .., and without /, \\ and NUL",
            ));
        }
        set(&mut self.places, name, value)
    }

    /// Sets a query parameter, replacing former values. An empty value is sent as one.
    ///
    /// # Errors
    /// [`Error::Argument`] if it would be too much.
    pub fn set_query(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.not_of_a_link()?;
        if name.is_empty() {
            return Err(Error::argument("name", "is missing"));
        }
        set(&mut self.query, name, value)
    }

    /// Adds a query parameter, also one with the same name: an array is sent as its name repeated.
    ///
    /// # Errors
    /// [`Error::Argument`] if it would be too much.
    pub fn add_query(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.not_of_a_link()?;
        if name.is_empty() {
            return Err(Error::argument("name", "is missing"));
        }
        push(&mut self.query, name, value)
    }

    /// As [`Request::set_query`], also replacing one in the path.
    pub(crate) fn replace_query(&mut self, name: &str, value: &str) -> Result<(), Error> {
        if let Some((path, query)) = self.path.split_once('?') {
            let others: Vec<_> = query
                .split('&')
                .filter(|pair| pair.split('=').next() != Some(name))
                .collect();
            let query = others.join("&");
            self.path = if query.is_empty() {
                path.into()
            } else {
                format!("{path}?{query}")
            };
        }
        self.set_query(name, value)
    }

    /// Whether a query parameter is set, or is in the path.
    pub(crate) fn has_query(&self, name: &str) -> bool {
        self.query(name).is_some()
    }

    /// A query parameter's value, set or in the path.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let written = self.path.split_once('?').map_or("", |(_, query)| query);
        let mut pairs = written
            .split('&')
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let written = pairs.find(|(known, _)| *known == name);
        let set = || self.query.iter().find(|(known, _)| known == name);
        match written {
            Some((_, value)) => Some(percent_decode_str(value).decode_utf8_lossy().into()),
            None => set().map(|(_, value)| value.clone()),
        }
    }

    /// Sets a header; an empty value removes it.
    ///
    /// # Errors
    /// [`Error::Argument`] for headers that only the library sets, and for invalid ones.
    pub fn set_header(&mut self, name: &str, value: &str) -> Result<(), Error> {
        own_headers::set(&mut self.headers, name, value)
    }

    /// Sets a JSON body, checked now; `None` removes the body.
    ///
    /// # Errors
    /// [`Error::Argument`] with the place where it is not JSON; [`Error::Resource`].
    pub fn set_body(&mut self, json: Option<&[u8]>) -> Result<(), Error> {
        self.body = Body::json(json)?;
        Ok(())
    }

    /// Sets a body of any media type, such as `application/pdf`.
    ///
    /// # Errors
    /// [`Error::Argument`] for an invalid media type; [`Error::Resource`].
    pub fn set_content(&mut self, kind: &str, content: &[u8]) -> Result<(), Error> {
        self.body = Body::Raw {
            kind: media_type(kind)?,
            content: content_of(content)?,
        };
        Ok(())
    }

    /// Sets the content of a file as the body, read piece by piece when the request is sent. A
    /// relative path is resolved now.
    ///
    /// # Errors
    /// [`Error::Argument`] for an invalid media type; [`Error::File`] if a relative path has no
    /// current directory.
    pub fn set_file(&mut self, kind: &str, path: PathBuf) -> Result<(), Error> {
        self.body = Body::Raw {
            kind: media_type(kind)?,
            content: Content::file(path)?,
        };
        Ok(())
    }

    /// Adds a part to the body, which becomes a form (multipart/form-data).
    ///
    /// # Errors
    /// [`Error::Argument`] for an invalid name; [`Error::Resource`].
    pub fn add_part(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        kind: Option<&str>,
        content: &[u8],
    ) -> Result<(), Error> {
        self.add(name, file_name, kind, content_of(content)?)
    }

    /// As [`Request::add_part`], with the content of a file when the request is sent. Without
    /// `file_name` it is the last component of the path.
    ///
    /// # Errors
    /// As [`Request::add_part`] and [`Request::set_file`].
    pub fn add_file(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        kind: Option<&str>,
        path: PathBuf,
    ) -> Result<(), Error> {
        let last = path
            .file_name()
            .map(|last| last.to_string_lossy().into_owned());
        self.add(
            name,
            file_name.or(last.as_deref()),
            kind,
            Content::file(path)?,
        )
    }

    fn add(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        kind: Option<&str>,
        content: Content,
    ) -> Result<(), Error> {
        let (name, file_name, kind) =
            (name.into(), file_name.map(Into::into), kind.map(Into::into));
        self.body.add(Part {
            name,
            file_name,
            kind,
            content,
        })
    }

    /// Writes the body of a successful response to a file instead of memory. The file appears under
    /// its name when it is complete, and replaces an existing one; a failure leaves no trace.
    /// `None` resets this. A relative path is resolved now.
    ///
    /// # Errors
    /// [`Error::File`] if a relative path has no current directory.
    pub fn set_output(&mut self, path: Option<PathBuf>) -> Result<(), Error> {
        self.output = path
            .map(|path| file::absolute(atomic_file::SUBJECT, path))
            .transpose()?;
        Ok(())
    }

    pub(crate) fn has_output(&self) -> bool {
        self.output.is_some()
    }

    /// Sets the expected size of the body of a successful response in bytes; `None` allows any. A
    /// response of another size fails, and its file does not appear.
    pub fn set_expected_size(&mut self, bytes: Option<u64>) {
        self.size = bytes;
    }

    /// Declares that it is safe to send this request twice, so that it is retried as a GET is. GET,
    /// HEAD, DELETE and requests that only read are safe already.
    pub fn set_idempotent(&mut self, idempotent: bool) {
        self.idempotent = idempotent;
    }

    /// Sets this request's timeout, instead of the option `timeout_ms`; with 0, for a program whose
    /// time is over, nothing is sent.
    ///
    /// # Errors
    /// [`Error::Argument`] if it is negative or more than a day.
    pub fn set_timeout(&mut self, milliseconds: i64) -> Result<(), Error> {
        self.timeout = match u64::try_from(milliseconds) {
            Ok(time) if time <= DAY_MS => Some(Duration::from_millis(time)),
            _ => {
                return Err(Error::argument(
                    "milliseconds",
                    "must be 0 to 86400000; with 0 the request times out before it is sent",
                ));
            }
        };
        Ok(())
    }

    /// The request as it is sent, checked as a whole.
    ///
    /// # Errors
    /// [`Error::Argument`] if a placeholder of its path has no value, or a GET has a body.
    pub(crate) fn prepare(&self) -> Result<PreparedRequest, Error> {
        if let Some(link) = &self.link {
            if !self.body.is_none() {
                self.not_of_a_link()?;
            }
            let plain =
                PreparedRequest::new(Method::GET, self.path.clone(), Body::None, Expected::Any);
            return Ok(PreparedRequest {
                link: Some(Arc::clone(link)),
                ..self.with_the_rest(plain)
            });
        }
        let mut path = fill(&self.path, |name| {
            let place = self.places.iter().find(|(known, _)| known == name);
            place.map(|(_, value)| value.as_str())
        })?;
        for (name, value) in &self.query {
            push_query(&mut path, name, value);
        }
        check_path(&path)?;
        if matches!(self.method, Method::GET | Method::HEAD) && !self.body.is_none() {
            return Err(Error::argument(
                "request",
                "has a body, which is not allowed with GET and HEAD; put parameters into the query",
            ));
        }
        let body = self.body.clone();
        let plain = PreparedRequest::new(self.method.clone(), path, body, Expected::Any);
        Ok(self.with_the_rest(plain))
    }

    fn with_the_rest(&self, plain: PreparedRequest) -> PreparedRequest {
        PreparedRequest {
            headers: self.headers.clone(),
            output: self.output.clone(),
            idempotent: self.idempotent,
            size: self.size,
            timeout: self.timeout,
            ..plain
        }
    }
}

/// Sets a parameter; a refused one leaves the list as it was.
fn set(list: &mut Vec<(String, String)>, name: &str, value: &str) -> Result<(), Error> {
    let others = list.iter().filter(|(known, _)| known != name).count();
    check(others, name, value)?;
    list.retain(|(known, _)| known != name);
    list.push((name.into(), value.into()));
    Ok(())
}

fn push(list: &mut Vec<(String, String)>, name: &str, value: &str) -> Result<(), Error> {
    check(list.len(), name, value)?;
    list.push((name.into(), value.into()));
    Ok(())
}

/// Whether a list of so many parameters takes another one.
fn check(count: usize, name: &str, value: &str) -> Result<(), Error> {
    if count >= PARAMETERS_MAX {
        return Err(Error::argument(
            "name",
            "is one too many; a request has at most 1000 parameters",
        ));
    }
    if name.len() + value.len() > PATH_MAX {
        return Err(Error::argument(
            "value",
            "is longer than 8192 bytes, the limit of a path",
        ));
    }
    Ok(())
}

fn content_of(content: &[u8]) -> Result<Content, Error> {
    if content.len() > BODY_MAX {
        return Err(Error::argument(
            "content",
            "is larger than 64 MiB; send it from a file",
        ));
    }
    Ok(Content::Bytes(copied(content)?.into()))
}

#[cfg(test)]
mod tests;
