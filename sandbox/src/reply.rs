//! Responses in Pleo's form: its media type, and its envelope for failures.

use std::borrow::Cow;
use std::io;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use time::OffsetDateTime;

use crate::unknowns::RetryAfter;

/// The exact media type.
pub(crate) const JSON: HeaderValue = HeaderValue::from_static("application/json;charset=UTF-8");

/// A JSON response.
pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => (status, [(header::CONTENT_TYPE, JSON)], body).into_response(),
        // No map here has keys other than strings, so this cannot fail.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// An object of Pleo's, wrapped as most of them are.
pub(crate) fn data(status: StatusCode, value: &impl Serialize) -> Response {
    json(status, &serde_json::json!({ "data": value }))
}

/// A page of a list.
pub(crate) fn page(data: &impl Serialize, pagination: &impl Serialize) -> Response {
    json(
        StatusCode::OK,
        &serde_json::json!({ "data": data, "pagination": pagination }),
    )
}

/// A plain text response, for programs that read no JSON.
pub(crate) fn text(text: String) -> Response {
    (
        StatusCode::OK,
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        text,
    )
        .into_response()
}

/// `{"type": …, "message": …}`. Messages are fixed texts, or of names and rules that a contract
/// has, so that none can repeat a secret from the request.
#[derive(Debug)]
pub(crate) struct Failure {
    status: StatusCode,
    kind: &'static str,
    message: Cow<'static, str>,
    retry_after: Option<HeaderValue>,
}

/// The body for a failure of the sandbox itself.
#[derive(Clone, Debug)]
pub(crate) struct Failed {
    pub(crate) kind: &'static str,
    pub(crate) message: Cow<'static, str>,
}

/// A failure in the form of Pleo's exports.
pub(crate) fn envelope(kind: &str, message: &str) -> String {
    serde_json::json!({ "type": kind, "message": message }).to_string()
}

impl Failure {
    pub(crate) fn new(
        status: StatusCode,
        kind: &'static str,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            status,
            kind,
            message: message.into(),
            retry_after: None,
        }
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "UNAUTHORIZED",
            "The credentials are missing or not valid",
        )
    }

    pub(crate) fn forbidden() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "FORBIDDEN",
            "The key lacks the permission for this",
        )
    }

    pub(crate) fn not_found(kind: &'static str, message: &'static str) -> Self {
        Self::new(StatusCode::NOT_FOUND, kind, message)
    }

    pub(crate) fn unreadable_json(message: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "JSON_MAPPING_EXCEPTION", message)
    }

    pub(crate) fn invalid_body(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "VALIDATION_FAILED", message)
    }

    pub(crate) fn invalid_parameter(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "PARAMETER_VALIDATION_FAILED",
            message,
        )
    }

    pub(crate) fn too_large() -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "PAYLOAD_TOO_LARGE",
            "At most 8 MiB can be sent",
        )
    }

    pub(crate) fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "PROCESSING_FAILED",
            "The sandbox could not keep its state",
        )
    }

    pub(crate) fn too_many_requests(wait: Duration, form: RetryAfter) -> Self {
        // Rounded up, so that a client that retries after that time is accepted.
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        let retry_after = match form {
            RetryAfter::Seconds => Some(HeaderValue::from(seconds)),
            RetryAfter::Date => {
                let now = OffsetDateTime::now_utc() + Duration::from_secs(seconds + 1);
                HeaderValue::try_from(httpdate::fmt_http_date(now.into())).ok()
            }
            RetryAfter::None => None,
        };
        let failure = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "TOO_MANY_REQUESTS",
            "Too many requests",
        );
        Self {
            retry_after,
            ..failure
        }
    }
}

/// The only file here is the state file.
impl From<io::Error> for Failure {
    fn from(_: io::Error) -> Self {
        Self::internal()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let body = envelope(self.kind, &self.message);
        let mut response = (self.status, [(header::CONTENT_TYPE, JSON)], body).into_response();
        response.extensions_mut().insert(Failed {
            kind: self.kind,
            message: self.message,
        });
        if let Some(value) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        response
    }
}
