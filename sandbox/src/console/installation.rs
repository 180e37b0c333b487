//! The installation in the sandbox, and what Pleo might do to it.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::companies::Company;
use super::problem::{Problem, read};
use super::timeline::written;
use crate::app::App;
use crate::keys::Level;
use crate::reply;

/// The statuses that Pleo documents, and at the end one that it does not.
const STATUSES: [&str; 6] = [
    "ACTIVATED",
    "INACTIVE",
    "AUTHORIZED",
    "PENDING_INTEGRATION",
    "ERROR",
    "ON_HOLD",
];
const ERROR_CODES: [&str; 2] = ["AUTH_ERROR", "NOT_ENTITLED"];

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/installation", get(show))
        .route("/installation/status", post(set_status))
        .route("/installation/delete", post(delete))
}

/// Those of the company and of its organisation.
async fn show(State(app): State<Arc<App>>, company: Company) -> Response {
    let levels = company.levels().iter();
    let all: Vec<Value> = levels.map(|&level| shown(&app, &company, level)).collect();
    reply::json(
        StatusCode::OK,
        &json!({ "installations": all, "statuses": STATUSES, "errorCodes": ERROR_CODES }),
    )
}

fn shown(app: &App, company: &Company, level: Level) -> Value {
    let (owner, urn) = company.owner(level);
    let timeline = &app.console.timeline;
    let installation = app.store.installation(&urn).map(|installation| {
        // As text, since the page's numbers have 53 bits.
        let metadata = serde_json::to_string_pretty(&installation.metadata).unwrap_or_default();
        json!({
            "id": installation.id,
            "applicationId": installation.application_id,
            "status": installation.status,
            "errorCode": installation.error_code,
            "metadata": app.keys().redact(metadata),
            "metadataCount": installation.metadata.len(),
            "created": written(installation.created_at),
            "updated": written(installation.updated_at),
            "madeBy": timeline.maker(&urn),
        })
    });
    json!({
        "level": level.name(),
        "owner": owner,
        "resource": urn,
        "installation": installation,
        "timeline": timeline.of(&urn),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct SetStatus {
    level: String,
    status: String,
    error_code: Option<String>,
}

async fn set_status(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: SetStatus = read(&body)?;
    if !STATUSES.contains(&asked.status.as_str()) {
        return Err(Problem::bad("There is no such status."));
    }
    let error_code = asked.error_code;
    if error_code
        .as_deref()
        .is_some_and(|code| !ERROR_CODES.contains(&code))
    {
        return Err(Problem::bad("There is no such error code."));
    }
    let (_, urn) = company.owner(company.level(&asked.level)?);
    app.store.change(|installations| {
        let installation = installations.get_mut(&urn).ok_or_else(none_there)?;
        installation.status.clone_from(&asked.status);
        installation.error_code = error_code;
        installation.updated_at = OffsetDateTime::now_utc().truncate_to_millisecond();
        Ok::<_, Problem>(())
    })?;
    let timeline = &app.console.timeline;
    timeline.note_console(&urn, "Status changed", Some(&asked.status));
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Delete {
    level: String,
}

async fn delete(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Delete = read(&body)?;
    let (_, urn) = company.owner(company.level(&asked.level)?);
    app.store
        .change(|installations| installations.remove(&urn).ok_or_else(none_there))?;
    app.console.timeline.note_console(&urn, "Deleted", None);
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn none_there() -> Problem {
    Problem::conflict("There is no installation.")
}
