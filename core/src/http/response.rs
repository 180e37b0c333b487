//! The response: status, headers, body, and the values in it.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use once_cell::race::OnceBox;

use super::headers::Headers;
use crate::error::Error;
use crate::json::index::{Index, JsonType, Place};
use crate::json::unescape::Mark;
use crate::json::value::Value;
use crate::raw_response::RawResponse;
use crate::records::{FieldStatus, Layout};
use crate::text::encoding::Encoding;
use crate::text::money::{ValueUnit, with_places};

/// The outcome of a successful call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The response is the server's own; nothing more is known.
    Answered,
    /// The installation was created by this call.
    Created,
    /// The installation existed already, or the response was lost and a later read found it.
    Found,
    /// The installation was changed by this call.
    Updated,
    /// Everything was as requested; nothing was changed.
    Unchanged,
}

/// Whom a key or an installation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Pleo's own words")]
pub enum SubjectType {
    Company,
    Organisation,
    Other,
}

/// A response, or a value in one that pointers start from. It can be read on any thread and
/// outlives its client.
pub struct Response {
    answer: Arc<Answer>,
    origin: Origin,
    place: Place,
    mark: Mark,
    value_unit: ValueUnit,
}

/// What a response and all its values share.
struct Answer {
    raw: Arc<RawResponse>,
    // Created at first access, without a lock, since a forked process might find the lock closed
    // for ever.
    index: OnceBox<Index>,
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Headers and body are the customer's data.
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("length", &self.body().len())
            .finish_non_exhaustive()
    }
}

impl Response {
    /// A response as it was received.
    #[must_use]
    pub fn new(raw: Arc<RawResponse>) -> Self {
        let answer = Arc::new(Answer {
            raw,
            index: OnceBox::new(),
        });
        Self {
            answer,
            origin: Origin::Answered,
            place: Place::default(),
            mark: Mark::default(),
            value_unit: ValueUnit::default(),
        }
    }

    /// A response with JSON of the library's own.
    pub(crate) fn made(json: Vec<u8>) -> Self {
        Self::new(Arc::new(RawResponse::new(200, json)))
    }

    /// The same response, with the unit of its client for the `value` of an amount.
    pub(crate) fn with_value_unit(mut self, unit: ValueUnit) -> Self {
        self.value_unit = unit;
        self
    }

    /// The response as it was received.
    pub(crate) fn raw(&self) -> &Arc<RawResponse> {
        &self.answer.raw
    }

    fn headers(&self) -> Headers<'_> {
        Headers(&self.answer.raw.headers)
    }

    pub(crate) fn with_origin(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.answer.raw.status
    }

    /// The outcome of the call.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The body as it was received.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.answer.raw.body
    }

    /// A header's value as it was received; the first, if there are several.
    ///
    /// # Errors
    /// [`Error::Missing`].
    pub fn header(&self, name: &str) -> Result<&[u8], Error> {
        self.headers()
            .get(name)
            .ok_or(Error::Missing("header with that name"))
    }

    /// The id that the server gave the request, in any of the usual headers.
    pub(crate) fn request_id(&self) -> String {
        let telling = |name: &str| {
            ["request-id", "correlation-id", "trace"]
                .iter()
                .any(|part| name.contains(part))
        };
        let named = self.headers().iter().find(|(name, _)| telling(name));
        named
            .map(|(_, value)| String::from_utf8_lossy(value).into_owned())
            .unwrap_or_default()
    }

    /// How long the server asks to wait. A date in the past means no wait; an invalid value counts
    /// as absent.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let text = str::from_utf8(self.headers().get("retry-after")?)
            .ok()?
            .trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
        }
        let date = httpdate::parse_http_date(text).ok()?;
        Some(date.duration_since(SystemTime::now()).unwrap_or_default())
    }

    /// Whether the body is declared as compressed, which was not requested.
    pub(crate) fn is_encoded(&self) -> bool {
        for name in ["content-encoding", "transfer-encoding"] {
            for codings in self.headers().all(name) {
                for coding in codings.split(|byte| *byte == b',') {
                    match coding.trim_ascii().to_ascii_lowercase().as_slice() {
                        b"" | b"identity" | b"chunked" => {}
                        _ => return true,
                    }
                }
            }
        }
        false
    }

    /// Whether the response is JSON by its media type.
    pub(crate) fn claims_json(&self) -> bool {
        self.media_type().contains("json")
    }

    /// Whether the response is a page for people: a login portal or a proxy's own page.
    pub(crate) fn is_html(&self) -> bool {
        ["text/html", "application/xhtml"]
            .iter()
            .any(|kind| self.media_type().starts_with(kind))
    }

    fn media_type(&self) -> String {
        let kind = self
            .headers()
            .get("content-type")
            .and_then(|value| str::from_utf8(value).ok());
        kind.unwrap_or_default().to_ascii_lowercase()
    }

    /// The value that pointers start from.
    ///
    /// # Errors
    /// [`Error::NotJson`]; [`Error::Resource`] if memory for its index is lacking.
    pub fn root(&self) -> Result<Value<'_>, Error> {
        let index = self
            .answer
            .index
            .get_or_try_init(|| Index::build(self.body()).map(Box::new))?;
        Ok(Value::new(index, self.body(), self.place))
    }

    /// The value at a JSON Pointer (RFC 6901); the empty pointer is the whole document.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::NotJson`] if the answer is none.
    pub fn find(&self, pointer: &str) -> Result<Value<'_>, Error> {
        self.root()?.find(pointer)
    }

    /// Where the last piece that was read ended.
    pub fn mark(&self) -> &Mark {
        &self.mark
    }

    fn at(&self, value: Value<'_>) -> Response {
        let answer = Arc::clone(&self.answer);
        Response {
            answer,
            origin: self.origin,
            place: value.place(),
            mark: Mark::default(),
            value_unit: self.value_unit,
        }
    }

    /// The value at a pointer, as a start for further pointers. It shares status, headers and body
    /// with the response; nothing is copied.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::NotJson`] if the answer is none.
    pub fn value(&self, pointer: &str) -> Result<Response, Error> {
        self.find(pointer).map(|value| self.at(value))
    }

    /// An item of the array, or the value of a member of the object, at a pointer. Members with
    /// equal names are counted separately.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Null`] or [`Error::Type`] if there is none; [`Error::NotJson`]
    /// if the answer is none.
    pub fn item(&self, pointer: &str, number: usize) -> Result<Response, Error> {
        self.find(pointer)?.item(number).map(|value| self.at(value))
    }

    /// The next value in this value's array or object, found in constant time.
    ///
    /// # Errors
    /// [`Error::Missing`] if this is the last one, or a whole response.
    pub fn next(&self) -> Result<Response, Error> {
        self.root()?.next().map(|value| self.at(value))
    }

    /// The name of the member that has this value.
    ///
    /// # Errors
    /// [`Error::Missing`] if it is not a member of an object; [`Error::Text`] if the encoding lacks
    /// a character.
    pub fn name(&self) -> Result<String, Error> {
        self.root()?.name().map(Into::into)
    }

    /// A piece of a text of the body from an offset on: as many whole characters as fit into `max`
    /// bytes, empty at the end. Continuing where the last piece ended costs no more than the piece.
    ///
    /// # Errors
    /// As [`Response::text`]; [`Error::Argument`] if no character begins at the offset;
    /// [`Error::Buffer`] if the first takes more.
    pub fn text_piece(
        &self,
        pointer: &str,
        offset: usize,
        max: usize,
    ) -> Result<Cow<'_, [u8]>, Error> {
        self.find(pointer)?
            .text_piece(&self.mark, Encoding::UTF8, offset, max)
    }

    /// A piece of the body: its bytes from an offset on, empty at the end.
    ///
    /// # Errors
    /// [`Error::Argument`] if the offset is behind the end; [`Error::Buffer`] if none is taken and
    /// there are some.
    pub fn body_piece(&self, offset: usize, max: usize) -> Result<&[u8], Error> {
        let rest = self
            .body()
            .get(offset..)
            .ok_or_else(|| Error::argument("offset", "is past the end"))?;
        if max == 0 && !rest.is_empty() {
            return Err(Error::Buffer { size: 0, needed: 1 });
        }
        Ok(&rest[..max.min(rest.len())])
    }

    /// A text of the body.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Null`] or [`Error::Type`] if there is none; [`Error::NotJson`]
    /// if the answer is none; [`Error::Text`] if it cannot be expressed.
    pub fn text(&self, pointer: &str) -> Result<String, Error> {
        self.find(pointer)?.as_text().map(Into::into)
    }

    /// The amount at a pointer, `{"currency":"EUR","minors":12345}` or, in the items of an export,
    /// `{"currency":"EUR","value":12345}`, in decimal digits: `123.45`. The option `money_value`
    /// says in which unit a value is.
    ///
    /// # Errors
    /// As [`Response::text`]; [`Error::Range`] if its number is not whole, does not fit, or its
    /// currency is unknown.
    pub fn money(&self, pointer: &str) -> Result<String, Error> {
        let (minors, places) = self.find(pointer)?.as_money(self.value_unit)?;
        Ok(with_places(minors < 0, minors.unsigned_abs(), places))
    }

    /// Fills a record from a value of this response by a layout: all of it; a field whose value is
    /// missing or does not fit gets its default. `told` is called for each of those, with its index
    /// among the statuses.
    ///
    /// # Errors
    /// [`Error::Record`] if a field failed; [`Error::RecordSize`], and nothing is written, if the
    /// record has fewer bytes than the layout's. Bytes behind those are left as they are.
    pub fn fill(
        &self,
        value: Value<'_>,
        layout: &Layout,
        record: &mut [u8],
        told: &mut dyn FnMut(usize, FieldStatus),
    ) -> Result<(), Error> {
        layout.fill(value, self.value_unit, record, told)
    }

    /// The subject of the installation or the key, and its id: from `resource` or `subjectURN`,
    /// such as `urn:pleo:company:<uuid>`, case-insensitive and with either spelling of
    /// organisation.
    ///
    /// # Errors
    /// [`Error::Missing`] if the response names no subject.
    pub fn subject(&self) -> Result<(SubjectType, String), Error> {
        let urn = [
            "/resource",
            "/data/subjectURN",
            "/data/resource",
            "/subjectURN",
        ]
        .iter()
        .find_map(|pointer| {
            self.find(pointer)
                .and_then(Value::as_text)
                .ok()
                .filter(|urn| !urn.trim().is_empty())
        })
        .ok_or(Error::Missing("resource or subjectURN in this response"))?;
        let mut parts = urn.trim().rsplit(':');
        let id = parts.next().unwrap_or_default().to_owned();
        let kind = match parts
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "company" | "companies" => SubjectType::Company,
            "organisation" | "organization" | "organisations" | "organizations" => {
                SubjectType::Organisation
            }
            _ => SubjectType::Other,
        };
        Ok((kind, id))
    }

    /// Whether the response says that there is no installation: 404, `null` or an empty body.
    pub(crate) fn is_none(&self) -> bool {
        self.status() == 404
            || self.body().trim_ascii().is_empty()
            || self
                .root()
                .is_ok_and(|root| root.json_type() == JsonType::Null)
    }
}

#[cfg(test)]
pub(crate) mod tests;
