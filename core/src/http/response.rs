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
use crate::text::encoding::Encoding;

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

/// One answer, or a part of one: a value in it that pointers begin at. It can be read from any
/// thread and outlives its client.
pub struct Response {
    answer: Arc<Answer>,
    origin: Origin,
    place: Place,
    mark: Mark,
}

/// What an answer and all its parts share.
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
        }
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
            .ok_or(Error::Missing("header of that name"))
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
        let plain = |coding: &[u8]| {
            matches!(
                coding.trim_ascii().to_ascii_lowercase().as_slice(),
                b"" | b"identity" | b"chunked"
            )
        };
        ["content-encoding", "transfer-encoding"]
            .iter()
            .flat_map(|name| self.headers().all(name))
            .any(|codings| !codings.split(|byte| *byte == b',').all(plain))
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
        }
    }

    /// A part: the value at a pointer, for pointers to begin at. Status, headers and body stay
    /// those of the answer, of which nothing is copied.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::NotJson`] if the answer is none.
    pub fn value(&self, pointer: &str) -> Result<Response, Error> {
        self.find(pointer).map(|value| self.at(value))
    }

    /// An item of the array, or the value of a member of the object, at a pointer, as a part. Equal
    /// names are members each.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Null`] or [`Error::Type`] if there is none; [`Error::NotJson`]
    /// if the answer is none.
    pub fn item(&self, pointer: &str, number: usize) -> Result<Response, Error> {
        self.find(pointer)?.item(number).map(|value| self.at(value))
    }

    /// What stands behind this part in its array or object, as a part, found at once however many
    /// there are.
    ///
    /// # Errors
    /// [`Error::Missing`] if this is the last, or a whole answer.
    pub fn next(&self) -> Result<Response, Error> {
        self.root()?.next().map(|value| self.at(value))
    }

    /// The name of the member that this part is.
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
            .text_piece(&self.mark, Encoding::Utf8, offset, max)
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
            .ok_or_else(|| Error::argument("offset", "is behind the end"))?;
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

    /// The amount at a pointer, such as `{"currency":"EUR","minors":12345}`, in decimal digits:
    /// `123.45`.
    ///
    /// # Errors
    /// As [`Response::text`]; [`Error::Range`] if its number is not whole or does not fit.
    pub fn money(&self, pointer: &str) -> Result<String, Error> {
        self.find(pointer)?.as_money()
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
        .ok_or(Error::Missing("resource or subjectURN in this answer"))?;
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
pub(crate) mod tests {
    use super::*;
    use crate::http::headers::pack;
    use crate::text::one_line::one_line;

    /// An answer of status 200.
    pub(crate) fn answer(headers: &[(&str, &str)], body: &str) -> Response {
        let parsed: http::HeaderMap = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        Response::new(Arc::new(RawResponse {
            status: 200,
            headers: pack(&parsed).unwrap(),
            body: body.into(),
        }))
    }

    #[test]
    fn a_wait_is_read_in_all_its_forms_and_garbage_is_never_zero() {
        let wait = |value| answer(&[("retry-after", value)], "").retry_after();
        assert_eq!(wait("2"), Some(Duration::from_secs(2)));
        assert_eq!(wait("0"), Some(Duration::ZERO));
        assert_eq!(
            wait("99999999999"),
            Some(Duration::from_secs(99_999_999_999))
        );
        assert_eq!(
            wait("99999999999999999999999"),
            Some(Duration::from_secs(u64::MAX))
        );
        assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO));
        let later = httpdate::fmt_http_date(SystemTime::now() + Duration::from_hours(1));
        let seconds = answer(&[("retry-after", &later)], "")
            .retry_after()
            .unwrap()
            .as_secs();
        assert!((3500..=3600).contains(&seconds), "{seconds}");
        for garbage in ["soon", "-1", "1.5", "", "2 s"] {
            assert_eq!(wait(garbage), None, "{garbage}");
        }
        assert_eq!(answer(&[], "").retry_after(), None);
    }

    #[test]
    fn the_subject_is_found_in_every_spelling() {
        let id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
        for (body, kind) in [
            (
                format!(r#"{{"resource":"urn:pleo:company:{id}"}}"#),
                SubjectType::Company,
            ),
            (
                format!(r#"{{"resource":" URN:Pleo:Company:{id} "}}"#),
                SubjectType::Company,
            ),
            (
                format!(r#"{{"data":{{"subjectURN":"urn:pleo:organisation:{id}"}}}}"#),
                SubjectType::Organisation,
            ),
            (
                format!(r#"{{"data":{{"subjectURN":"urn:pleo:organization:{id}"}}}}"#),
                SubjectType::Organisation,
            ),
            (
                format!(r#"{{"resource":null,"subjectURN":"urn:pleo:team:{id}"}}"#),
                SubjectType::Other,
            ),
        ] {
            assert_eq!(
                answer(&[], &body).subject().unwrap(),
                (kind, id.to_owned()),
                "{body}"
            );
        }
        assert!(matches!(
            answer(&[], "{}").subject(),
            Err(Error::Missing(_))
        ));
    }

    #[test]
    fn a_part_shares_the_answer_and_outlives_the_whole() {
        let whole = answer(
            &[("x-own", "a")],
            r#"{"data":[{"id":"1"},{"id":"2","sum":{"currency":"EUR","minors":5}}]}"#,
        )
        .with_origin(Origin::Found);
        let first = whole.item("/data", 0).unwrap();
        let (body, second) = (whole.body().as_ptr(), first.next().unwrap());
        drop((whole, first));
        assert_eq!(
            (second.text("/id").unwrap(), second.money("/sum").unwrap()),
            ("2".to_owned(), "0.05".to_owned())
        );
        assert_eq!(
            (second.body().as_ptr(), second.origin()),
            (body, Origin::Found)
        );
        assert_eq!(second.header("x-own").unwrap(), b"a");
        assert!(
            matches!(second.next(), Err(Error::Missing(_)))
                && matches!(second.value("/data"), Err(Error::Missing(_)))
        );
        let currency = second.value("/sum").unwrap().value("/currency").unwrap();
        assert_eq!(
            (currency.name().unwrap(), currency.text("").unwrap()),
            ("currency".to_owned(), "EUR".to_owned())
        );
        assert_eq!(currency.next().unwrap().name().unwrap(), "minors");
        let same = second.value("").unwrap();
        assert!(
            same.next().is_err() && same.name().is_err(),
            "it is where it was"
        );
    }

    #[test]
    fn a_body_in_pieces_is_cut_anywhere() {
        let whole = answer(&[], "aø\n");
        let piece = |offset, max| whole.body_piece(offset, max);
        assert_eq!(
            (piece(0, 2).unwrap(), piece(2, 9).unwrap()),
            (&b"a\xC3"[..], &b"\xB8\n"[..])
        );
        assert!(piece(4, 0).unwrap().is_empty() && piece(4, 1).unwrap().is_empty());
        assert!(
            matches!(piece(0, 0), Err(Error::Buffer { .. }))
                && matches!(piece(5, 1), Err(Error::Argument { .. }))
        );
    }

    #[test]
    fn a_request_id_is_kept_under_whichever_name() {
        for name in ["x-request-id", "Request-Id", "x-correlation-id", "cf-trace"] {
            assert_eq!(answer(&[(name, "abc")], "").request_id(), "abc");
        }
        assert_eq!(answer(&[("date", "now")], "").request_id(), "");
    }

    #[test]
    fn the_apis_words_become_one_bounded_line() {
        let body = format!(r#"{{"message":"a\r\nb\u0000{}"}}"#, "ø".repeat(600));
        let text = one_line(&answer(&[], &body).text("/message").unwrap());
        assert!(
            text.starts_with("a  b ø") && text.len() <= 1000,
            "{}",
            text.len()
        );
    }

    #[test]
    fn debug_shows_neither_headers_nor_body() {
        let text = format!("{:?}", answer(&[("set-cookie", "secret1")], "secret2"));
        assert!(!text.contains("secret"), "{text}");
    }
}
