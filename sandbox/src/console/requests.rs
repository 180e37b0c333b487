//! The requests, with their responses. Keys are shown as labels.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Map, Value, json};

use super::problem::Problem;
use super::timeline::written;
use crate::app::App;
use crate::control::record::{Body, Exchange, Outcome};
use crate::keyring::Keyring;
use crate::reply;

/// How many bytes of a body are shown.
const MOST_SHOWN: usize = 16 << 10;

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/requests", get(list))
        .route("/requests/{number}", get(one))
        .route("/requests/clear", post(clear))
}

/// The newest first.
async fn list(State(app): State<Arc<App>>) -> Response {
    let requests: Vec<Value> = app
        .record
        .requests(|requests| requests.iter().rev().map(summary).collect());
    reply::json(StatusCode::OK, &json!({ "requests": requests }))
}

fn summary(exchange: &Exchange) -> Value {
    let (outcome, status, took) = match &exchange.outcome {
        Outcome::Waiting => ("waiting", None, None),
        Outcome::Gone => ("gone", None, None),
        Outcome::Cut { took } => ("cut", None, Some(*took)),
        Outcome::Answered(answer) => ("answered", Some(answer.status), Some(answer.took)),
    };
    json!({
        "number": exchange.number,
        "time": written(exchange.time),
        "method": exchange.seen.method,
        "path": exchange.seen.path,
        "key": exchange.seen.key,
        "id": exchange.id,
        "outcome": outcome,
        "status": status,
        "milliseconds": took.map(milliseconds),
    })
}

fn milliseconds(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
}

async fn one(State(app): State<Arc<App>>, Path(number): Path<u64>) -> Result<Response, Problem> {
    let found = app.record.requests(|requests| {
        let mut requests = requests.iter();
        requests.find(|exchange| exchange.number == number).cloned()
    });
    let exchange = found.ok_or_else(|| Problem::missing("This request is not kept any more."))?;
    let mut shown = summary(&exchange);
    shown["request"] = json!({
        "headers": exchange.seen.headers,
        "body": first_of(&exchange.seen.body),
        "length": exchange.seen.body_length,
    });
    if let Outcome::Answered(answer) = &exchange.outcome {
        let (body, length) = match &answer.body {
            Body::Text(bytes) | Body::Beginning(bytes) => (
                first_of(&app.keys().redact_start(bytes, MOST_SHOWN)).to_owned(),
                Some(bytes.len() as u64),
            ),
            Body::Other(length) => (String::new(), *length),
        };
        shown["answer"] = json!({
            "headers": headers(&answer.headers, app.keys()),
            "body": body,
            "length": length,
            "isCut": matches!(answer.body, Body::Beginning(_)),
        });
    }
    Ok(reply::json(StatusCode::OK, &shown))
}

fn headers(headers: &HeaderMap, keys: &Keyring) -> Map<String, Value> {
    headers
        .iter()
        .map(|(name, value)| (keys.redact(name.as_str()), keys.redact(value).into()))
        .collect()
}

fn first_of(text: &str) -> &str {
    &text[..text.floor_char_boundary(MOST_SHOWN)]
}

async fn clear(State(app): State<Arc<App>>) -> Response {
    app.record.clear_requests();
    StatusCode::NO_CONTENT.into_response()
}
