//! An answer of the API that is a failure.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use super::whole_seconds;
use crate::raw_response::RawResponse;
use crate::status::Status;

/// An answer that is a failure: what the server said.
#[derive(Debug)]
pub struct ApiError {
    /// The kind of failure.
    pub status: Status,
    /// The `type` of the API's error, empty if there is none; spaces for control characters, at
    /// most 1,000 bytes.
    pub api_type: String,
    /// The `message` of the API's error, in the same form.
    pub api_message: String,
    /// The id that the server gave the request, in the same form, empty if it gave none.
    pub request_id: String,
    /// How long the server asks to wait, if it says so.
    pub retry_after: Option<Duration>,
    /// The answer itself.
    pub response: Arc<RawResponse>,
    /// Whether it is of a link's host, which was sent no key.
    pub of_link: bool,
    /// Whether the option `base_url` has a path, which begins every path.
    pub below_path: bool,
    /// Why a response that succeeded cannot be used; empty for another failure.
    pub fault: &'static str,
}

impl ApiError {
    /// Whether the API says that there is nothing, in whichever way.
    pub(crate) fn says_none(&self) -> bool {
        match self.status {
            Status::NotFound => true,
            Status::BadRequest => self.api_type.to_ascii_uppercase().ends_with("NOT_FOUND"),
            _ => false,
        }
    }

    /// What is wrong: who refused what, the HTTP status, and what the API says of it.
    pub(super) fn cause(&self) -> String {
        let status = self.response.status;
        if !self.fault.is_empty() {
            return format!("The response ({status}) {}", self.fault);
        }
        let what = match self.status {
            Status::Redirect => {
                return format!(
                    "{} redirects ({status}), and redirects are never followed",
                    if self.of_link {
                        "The link"
                    } else {
                        "The server"
                    }
                );
            }
            Status::Protocol => {
                return format!("The HTTP status {status} is not a final status (200 to 599)");
            }
            Status::RateLimited if self.of_link => "The link's host limits its requests",
            Status::Server if self.of_link => "The link's host or a gateway failed",
            _ if self.of_link => "The link's host refused the request",
            Status::Unauthorized => "Pleo refused the key",
            Status::Forbidden => "Pleo refused access",
            Status::NotFound if status < 300 => "Pleo has no installation for this key",
            Status::NotFound => "Pleo found nothing at this path",
            Status::Conflict => "Pleo reports a conflict with the current state",
            Status::RateLimited => "Pleo received too many requests with this key",
            Status::Server => "Pleo or a gateway failed",
            _ if self.has_words() => "Pleo refused the request",
            _ => "The server refused the request",
        };
        format!("{what} ({status}){}", self.words())
    }

    /// What the API said, as a message quotes it: bounded, since a terminal is to show it.
    fn words(&self) -> String {
        let message = shortened(&self.api_message, MESSAGE_MAX);
        let name = shortened(&self.api_type, TYPE_MAX);
        match (&*message, &*name) {
            _ if self.of_link => String::new(),
            ("", "") => String::new(),
            ("", name) => format!(": type {name}"),
            (message, "") => format!(": \"{message}\""),
            (message, name) => format!(": \"{message}\" (type {name})"),
        }
    }

    /// Whether it has any words of the API's: a proxy has none.
    fn has_words(&self) -> bool {
        !(self.api_message.is_empty() && self.api_type.is_empty())
    }

    /// What to do about it, as one or two sentences.
    pub(super) fn remedy(&self) -> String {
        let wait = || match self.retry_after {
            Some(wait) if wait.is_zero() => "Retry.".into(),
            Some(wait) => format!("Wait {} s, then retry.", whole_seconds(&wait)),
            None => "Wait a minute, then retry.".into(),
        };
        let remedy = match self.status {
            Status::RateLimited => return wait(),
            Status::Server if self.retry_after.is_some() => return wait(),
            Status::Server if self.of_link => "Try again later.",
            Status::Server => "Try again later; if it lasts, give Pleo the request id.",
            _ if self.of_link && self.status != Status::Protocol => {
                "The link has expired or is wrong; ask the API for a new one."
            }
            Status::Redirect | Status::NotJson => {
                "Check base_url, and whether a proxy or a login page answered."
            }
            Status::Protocol => "Check for a proxy or firewall that answered instead of Pleo.",
            Status::ContentEncoding | Status::Truncated => "Check the proxy and the gateway.",
            Status::Unauthorized => {
                "The key is expired, revoked or of another environment; check the option environment, \
                 or create a new key."
            }
            Status::Forbidden => {
                "The key lacks a permission, or is not for this company; check its scopes."
            }
            Status::NotFound if self.response.status < 300 => "Create the installation.",
            Status::NotFound if self.below_path => {
                "Check the path and its ids; if every call fails like this, base_url may contain a \
                 path that does not belong there, or the key may be a token of the old API."
            }
            Status::NotFound => {
                "Check the path and its ids; if every call fails like this, the key may be a token \
                 of the old API."
            }
            Status::Conflict => "Fetch the current state, then decide whether to send it again.",
            _ => "Correct the request and send it again.",
        };
        if self.has_words() || self.of_link || !(400..500).contains(&self.response.status) {
            return remedy.into();
        }
        format!("{remedy} The response has no message of the API; check for a proxy or firewall.")
    }
}

/// How much of the API's message and type stands in a message, in bytes.
const MESSAGE_MAX: usize = 300;
const TYPE_MAX: usize = 80;

/// The beginning of a text, with dots for the rest.
fn shortened(text: &str, max: usize) -> Cow<'_, str> {
    if text.len() <= max {
        return text.into();
    }
    format!("{}...", text[..text.floor_char_boundary(max)].trim_end()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: Status, http: u16, kind: &str, message: &str) -> ApiError {
        ApiError {
            status,
            api_type: kind.into(),
            api_message: message.into(),
            request_id: String::new(),
            retry_after: None,
            response: Arc::new(RawResponse::new(http, Vec::new())),
            of_link: false,
            below_path: false,
            fault: "",
        }
    }

    #[test]
    fn a_message_quotes_what_the_api_said() {
        for (kind, message, expected) in [
            ("T", "No", ": \"No\" (type T)"),
            ("T", "", ": type T"),
            ("", "No", ": \"No\""),
            ("", "", ""),
        ] {
            let error = error(Status::Unprocessable, 422, kind, message);
            let who = if expected.is_empty() {
                "The server"
            } else {
                "Pleo"
            };
            assert_eq!(
                error.cause(),
                format!("{who} refused the request (422){expected}")
            );
            assert!(error.remedy().starts_with("Correct the request"));
            assert_eq!(error.remedy().contains("proxy"), expected.is_empty());
        }
    }

    #[test]
    fn a_long_text_is_cut_and_a_long_message_has_an_end() {
        let error = error(
            Status::BadRequest,
            400,
            &"T".repeat(1000),
            &"\u{e6}".repeat(500),
        );
        let cause = error.cause();
        assert!(cause.len() < 450 && cause.contains("\u{e6}...\" (type T"));
    }
}
