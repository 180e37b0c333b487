//! Decides whether a response is the success that its request expects, or which failure.

use std::sync::Arc;

use http::Method;

use super::call::Call;
use crate::error::{ApiError, Error, Phase, TransportError, TransportErrorKind};
use crate::http::prepared::{Expected, PreparedRequest};
use crate::http::range::is_part_asked_for;
use crate::http::response::Response;
use crate::json::index::JsonType;
use crate::status::Status;
use crate::text::one_line::one_line;
use crate::transport::wait::Wait;

impl<W: Wait> Call<'_, W> {
    /// Returns a response that is the success which its request expects, else its failure.
    pub(super) fn judge(
        &self,
        request: &PreparedRequest,
        response: Response,
    ) -> Result<Response, Error> {
        let status = match response.status() {
            200..=299 => match unreadable(request, &response) {
                None => return Ok(response.with_value_unit(self.client.settings.money_value)),
                Some(status) => status,
            },
            300..=399 => Status::Redirect,
            400 => Status::BadRequest,
            401 => Status::Unauthorized,
            403 => Status::Forbidden,
            404 => Status::NotFound,
            409 => Status::Conflict,
            422 => Status::Unprocessable,
            429 => Status::RateLimited,
            402..=499 => Status::ClientError,
            500..=599 => Status::Server,
            _ => Status::Protocol,
        };
        Err(self.answer_error(request.link.is_some(), status, &response))
    }

    /// A response of the API as the failure that it reports.
    pub(crate) fn api_error(&self, status: Status, response: &Response) -> Error {
        self.answer_error(false, status, response)
    }

    fn answer_error(&self, of_link: bool, status: Status, response: &Response) -> Error {
        // A server may quote the key. It is masked before the text is truncated, so that no part of
        // it is left.
        let shown = |text: String| one_line(&self.credential().keys.redact(&text));
        Error::Api(Box::new(ApiError {
            status,
            api_type: shown(response.text("/type").unwrap_or_default()),
            api_message: shown(response.text("/message").unwrap_or_default()),
            request_id: shown(response.request_id()),
            retry_after: response.retry_after(),
            response: Arc::clone(response.raw()),
            of_link,
            below_path: self.client.settings.base.has_path(),
            fault: fault(status, response),
        }))
    }

    /// Checks that a response has the expected size: with another one it is truncated, or another
    /// file.
    pub(super) fn measured(
        &self,
        request: &PreparedRequest,
        written: Option<u64>,
        response: Response,
    ) -> Result<Response, Error> {
        let size = written.unwrap_or(response.body().len() as u64);
        match request.size {
            Some(expected) if expected != size => Err(Error::Transport(TransportError {
                kind: TransportErrorKind::Truncated,
                phase: Phase::Reading,
                sent: true,
                host: self.host(request).into(),
            })),
            _ => Ok(response),
        }
    }
}

/// What is wrong with a response that came whole and succeeded.
fn fault(status: Status, response: &Response) -> &'static str {
    match status {
        Status::ContentEncoding => "is compressed, which was not requested",
        Status::Truncated => "is partial content that was not requested",
        Status::NotJson if response.body().trim_ascii().is_empty() => "is empty instead of JSON",
        Status::NotJson if response.is_html() => "is an HTML page instead of JSON",
        Status::NotJson if response.root().is_ok() => "is JSON, but not an object",
        Status::NotJson => "is not valid JSON",
        _ => "",
    }
}

/// Why a 2xx is not the response that was expected; `None` if it is.
fn unreadable(request: &PreparedRequest, response: &Response) -> Option<Status> {
    if response.is_encoded() {
        return Some(Status::ContentEncoding);
    }
    if response.status() == 206 && !is_part_asked_for(&request.headers, response) {
        return Some(Status::Truncated);
    }
    let object = || match response.root() {
        Ok(root) if root.json_type() == JsonType::Object => None,
        Ok(_) => Some(Status::NotJson),
        Err(error) => Some(error.status()),
    };
    match request.expected {
        Expected::ObjectOrNone if response.is_none() => None,
        Expected::Object | Expected::ObjectOrNone => object(),
        Expected::Any if request.output.is_some() && response.is_html() => Some(Status::NotJson),
        Expected::Any if request.method == Method::HEAD || response.body().is_empty() => None,
        Expected::Any if response.is_html() => Some(Status::NotJson),
        Expected::Any if response.claims_json() => {
            response.root().err().map(|error| error.status())
        }
        Expected::Any => None,
    }
}

#[cfg(test)]
mod tests;
