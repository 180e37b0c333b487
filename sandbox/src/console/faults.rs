//! Faults for the next requests, and the behaviour that is played where Pleo's is unknown.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::problem::{Problem, read};
use crate::app::App;
use crate::control::faults::Fault;
use crate::reply;
use crate::unknowns::{self, Unknown, Unknowns};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/faults", get(show).post(add))
        .route("/faults/remove", post(remove))
        .route("/faults/clear", post(clear))
        .route("/unknowns", post(choose))
        .route("/unknowns/plausible", post(choose_plausible))
}

async fn show(State(app): State<Arc<App>>) -> Response {
    let current = app.unknowns();
    let unknowns: Vec<Value> = unknowns::table().map(|row| shown(row, &current)).collect();
    reply::json(
        StatusCode::OK,
        &json!({ "faults": app.faults.shown(app.keys()), "unknowns": unknowns }),
    )
}

fn shown(row: &Unknown, current: &Unknowns) -> Value {
    let choices: Vec<Value> = row
        .choices
        .iter()
        .map(|(name, says)| json!({ "name": name, "says": says.trim().replace('`', "") }))
        .collect();
    json!({
        "option": row.option,
        "about": row.about().replace('`', ""),
        "choices": choices,
        "choice": current.choice(row.option),
        "isNumber": row.is_number,
    })
}

/// As `POST /sandbox/next`.
async fn add(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let fault = Fault::parse(&body, app.keys());
    app.faults
        .add(fault.map_err(|problem| Problem::bad(format!("Invalid request: {problem}.")))?);
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remove {
    id: u64,
}

async fn remove(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Remove = read(&body)?;
    app.faults.remove(asked.id);
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn clear(State(app): State<Arc<App>>) -> StatusCode {
    app.faults.reset();
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choose {
    option: String,
    choice: String,
}

async fn choose(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Choose = read(&body)?;
    app.played
        .change(|unknowns| unknowns.set(&asked.option, &asked.choice))
        .map_err(|problem| Problem::bad(format!("Invalid request: {problem}.")))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn choose_plausible(State(app): State<Arc<App>>) -> StatusCode {
    app.played
        .change(|unknowns| *unknowns = Unknowns::default());
    StatusCode::NO_CONTENT
}
