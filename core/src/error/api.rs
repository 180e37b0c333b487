//! An answer of the API that is a failure.

use std::sync::Arc;
use std::time::Duration;

use crate::raw_response::RawResponse;
use crate::status::Status;

/// An answer that is a failure: what the server said.
#[derive(Debug)]
pub struct ApiError {
    /// The kind of failure.
    pub status: Status,
    /// The `type` of the API's error, empty if there is none; blanks for control characters, at
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

    pub(super) fn message(&self) -> &'static str {
        match self.status {
            Status::Redirect if self.of_link => {
                "The link redirects elsewhere, which is never followed; ask the API for a new one."
            }
            Status::RateLimited if self.of_link => {
                "429: too many requests to the link's host; wait as told, or a minute, then repeat."
            }
            Status::Server if self.of_link => {
                "The link's host, or a gateway before it, failed (5xx); repeat later."
            }
            status if self.of_link && status != Status::Protocol => {
                "The link is good no longer, or never was; ask the API for a new one."
            }
            Status::NotFound if self.below_path => {
                "404: there is none; if every call says so, the key is an old-API token, or \
                 base_url has a path too many."
            }
            Status::Protocol => {
                "The HTTP status is none that ends an answer (200 to 599); check what is in between."
            }
            status => status.meaning().to_str().unwrap_or_default(),
        }
    }
}
