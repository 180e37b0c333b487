//! Error responses for the page, and the parsing of its requests.

use std::io;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::reply;

/// A message for a person, and data for the page.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    members: Map<String, Value>,
}

impl Problem {
    pub(super) fn new(status: StatusCode, sentence: impl Into<String>) -> Self {
        let sentence = Value::from(sentence.into());
        Self {
            status,
            members: Map::from_iter([("problem".to_owned(), sentence)]),
        }
    }

    pub(super) fn bad(sentence: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, sentence)
    }

    pub(super) fn missing(sentence: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, sentence)
    }

    pub(super) fn conflict(sentence: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, sentence)
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.members.insert(name.to_owned(), value.into());
        self
    }
}

/// The only file here is the state file.
impl From<io::Error> for Problem {
    fn from(_: io::Error) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The sandbox could not write its state file.",
        )
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        reply::json(self.status, &self.members)
    }
}

/// The body of a request of the page's.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|problem| {
        // Never serde's message, which quotes names from the request.
        let (line, column) = (problem.line(), problem.column());
        Problem::bad(format!("Invalid request at line {line}, column {column}."))
    })
}

pub(super) async fn nothing_there() -> Problem {
    Problem::missing("There is no such endpoint.")
}
