//! What comes back: status, headers, body, and the values in it.

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

/// What came of a call that succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The server answered; nothing more is known or to be said.
    Answered,
    /// The installation was created by this call.
    Created,
    /// The installation was there already, or the answer was lost and a look afterwards showed it.
    Found,
    /// The installation was changed by this call.
    Updated,
    /// Everything was as asked for; nothing was changed.
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

/// One answer, or a value in one that pointers begin at. It can be read from any
/// thread and outlives its client.
pub struct Response {
    answer: Arc<Answer>,
    origin: Origin,
    place: Place,
    mark: Mark,
    value_unit: ValueUnit,
}

/// What an answer and all its values share.
struct Answer {
    raw: Arc<RawResponse>,
    // Made at first access, without a lock: a process forked in between must not find one shut.
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
    /// An answer as it was received, to be read.
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

    /// JSON of the library's own, as an answer.
    pub(crate) fn made(json: Vec<u8>) -> Self {
        Self::new(Arc::new(RawResponse::new(200, json)))
    }

    /// The answer of a client that takes the `value` of an amount for so much.
    pub(crate) fn with_value_unit(mut self, unit: ValueUnit) -> Self {
        self.value_unit = unit;
        self
    }

    /// The answer as it was received.
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

    /// What came of the call.
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

    /// The id that the server gave the request, under whichever name.
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

    /// How long the server asks to wait. A date that has passed is no wait; what cannot be read is
    /// no answer.
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

    /// Whether the body is said to be compressed, which was not asked for.
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

    /// Whether the answer is JSON by its own word.
    pub(crate) fn claims_json(&self) -> bool {
        self.media_type().contains("json")
    }

    /// Whether the answer is a page for people: a login portal or a proxy's own words.
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

    /// The value that pointers begin at.
    ///
    /// # Errors
    /// [`Error::NotJson`], or [`Error::Resource`] without the memory for its index.
    pub fn root(&self) -> Result<Value<'_>, Error> {
        let index = self
            .answer
            .index
            .get_or_try_init(|| Index::build(self.body()).map(Box::new))?;
        Ok(Value::new(index, self.body(), self.place))
    }

    /// The value that a JSON Pointer (RFC 6901) leads to; the empty pointer is the whole.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::NotJson`] if the answer is none.
    pub fn find(&self, pointer: &str) -> Result<Value<'_>, Error> {
        self.root()?.find(pointer)
    }

    /// Where the last piece that was read of it ended.
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

    /// The value at a pointer, for pointers to begin at. Status, headers and body stay
    /// those of the answer, of which nothing is copied.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::NotJson`] if the answer is none.
    pub fn value(&self, pointer: &str) -> Result<Response, Error> {
        self.find(pointer).map(|value| self.at(value))
    }

    /// An item of the array, or the value of a member of the object, at a pointer. Equal
    /// names are members each.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Null`] or [`Error::Type`] if there is none; [`Error::NotJson`]
    /// if the answer is none.
    pub fn item(&self, pointer: &str, number: usize) -> Result<Response, Error> {
        self.find(pointer)?.item(number).map(|value| self.at(value))
    }

    /// What stands behind this value in its array or object, found at once however many
    /// there are.
    ///
    /// # Errors
    /// [`Error::Missing`] if this is the last, or a whole answer.
    pub fn next(&self) -> Result<Response, Error> {
        self.root()?.next().map(|value| self.at(value))
    }

    /// The name of the member whose value this is.
    ///
    /// # Errors
    /// [`Error::Missing`] if it is no member of an object; [`Error::Text`] if it cannot be
    /// expressed.
    pub fn name(&self) -> Result<String, Error> {
        self.root()?.name().map(Into::into)
    }

    /// A piece of a text of the body, from an offset on: whole characters of at most so many bytes
    /// together, and nothing at the end. Reading on where the last piece ended costs no more than
    /// the piece.
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

    /// A piece of the body: its bytes from an offset on, and nothing at the end.
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

    /// The amount at a pointer, such as `{"currency":"EUR","minors":12345}` or, in the items of an
    /// export, `{"currency":"EUR","value":12345}`, in decimal digits: `123.45`. The option
    /// `money_value` says what a value counts.
    ///
    /// # Errors
    /// As [`Response::text`]; [`Error::Range`] if its number is not whole, does not fit, or its
    /// currency is unknown.
    pub fn money(&self, pointer: &str) -> Result<String, Error> {
        let (minors, places) = self.find(pointer)?.as_money(self.value_unit)?;
        Ok(with_places(minors < 0, minors.unsigned_abs(), places))
    }

    /// Fills a record from a value of this answer, as a layout says: all of it, a field whose value
    /// is missing or does not fit with its default. `told` is called for each of those, with its
    /// place among the statuses.
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

    /// Whom the installation or the key is for, and that one's id: from `resource` or `subjectURN`,
    /// such as `urn:pleo:company:<uuid>`, in any capitals and with either spelling of organisation.
    ///
    /// # Errors
    /// [`Error::Missing`] if the answer names nobody.
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

    /// Whether there is no installation in this answer: 404, `null` or nothing.
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
