//! `/sandbox/…`: how a test scripts faults and asks what came in. Needs no key; the ports are on
//! loopback only.

mod export;
pub(crate) mod faults;
pub(crate) mod record;
mod torn;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use serde::Deserialize;
use uuid::Uuid;

use crate::app::App;
use crate::console;
use crate::reply::{self, Failure};
use crate::rows::Kept;
use faults::Fault;

/// A scripted answer may be large.
const MOST: usize = 64 << 20;

pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/sandbox/next", post(next))
        .route("/sandbox/counts", get(counts))
        .route("/sandbox/count", get(count))
        .route("/sandbox/created", get(created))
        .route("/sandbox/last", get(last))
        .route("/sandbox/export", post(export::start))
        .route("/sandbox/export/queue", post(export::queue))
        .route("/sandbox/export/job", get(export::job))
        .route("/sandbox/export/oddities", post(export::oddities))
        .route("/sandbox/export/event", post(export::event))
        .route("/sandbox/export/expire", post(export::expire))
        .route("/sandbox/export/remove", post(export::remove))
        .route(
            "/sandbox/export/contra-accounts",
            post(export::contra_accounts),
        )
        .route("/sandbox/links/expire", post(expire_links))
        .route("/sandbox/use", post(mark_used))
        .route("/sandbox/clock", post(put_clock_forward))
        .route("/sandbox/reset", post(reset))
        .route(
            "/sandbox/{*other}",
            any(|| async { (StatusCode::NOT_FOUND, "There is no such control.\n") }),
        )
        .layer(DefaultBodyLimit::max(MOST))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            console::no_foreign_page,
        ))
        .with_state(app)
}

async fn next(State(app): State<Arc<App>>, body: Bytes) -> Response {
    match Fault::parse(&body, app.keys()) {
        Ok(fault) => {
            app.faults.add(fault);
            StatusCode::NO_CONTENT.into_response()
        }
        // Unlike Pleo's, this one goes to whoever wrote the test, who is helped by the details.
        Err(problem) => (StatusCode::BAD_REQUEST, format!("{problem}\n")).into_response(),
    }
}

async fn counts(State(app): State<Arc<App>>) -> Response {
    reply::json(StatusCode::OK, &app.record.counts())
}

#[derive(Debug, Deserialize)]
struct CountQuery {
    method: Option<String>,
    path: Option<String>,
}

async fn count(State(app): State<Arc<App>>, Query(query): Query<CountQuery>) -> Response {
    reply::text(
        app.record
            .count(query.method.as_deref(), query.path.as_deref())
            .to_string(),
    )
}

async fn created(State(app): State<Arc<App>>) -> Response {
    reply::text(app.record.counts().installations_created.to_string())
}

async fn last(State(app): State<Arc<App>>) -> Response {
    match app.record.last() {
        Some(last) => reply::json(StatusCode::OK, &last),
        None => Failure::not_found("NOT_FOUND", "No request has come in yet").into_response(),
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Used {
    id: Uuid,
}

/// An account, a tax code, a tag group or a tag that accounting entries use from now on.
async fn mark_used(State(app): State<Arc<App>>, body: Bytes) -> Response {
    match serde_json::from_slice::<Used>(&body) {
        Ok(used) => {
            app.kept().used.insert(used.id);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(problem) => (StatusCode::BAD_REQUEST, format!("{problem}\n")).into_response(),
    }
}

/// Makes dead the links to files that were given so far.
async fn expire_links(State(app): State<Arc<App>>) -> StatusCode {
    app.links.expire_all();
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forward {
    seconds: u32,
}

/// Puts the clock forward that keys expire by, and that the console's lock opens by.
async fn put_clock_forward(State(app): State<Arc<App>>, body: Bytes) -> Response {
    match serde_json::from_slice::<Forward>(&body) {
        Ok(forward) => {
            app.clock.put_forward(forward.seconds);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(problem) => (StatusCode::BAD_REQUEST, format!("{problem}\n")).into_response(),
    }
}

async fn reset(State(app): State<Arc<App>>) -> Response {
    app.faults.reset();
    app.record.reset();
    app.buckets.reset();
    app.exports.reset();
    *app.kept() = Kept::default();
    app.console.reset();
    match app.store.reset() {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(_) => Failure::internal().into_response(),
    }
}
