//! Expenses, their queue, and the jobs that export them.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::companies::Company;
use super::problem::{Problem, read};
use super::timeline::written;
use crate::app::App;
use crate::control::record::{Body, Exchange, Outcome};
use crate::exports::{Item, Job, NoJob};
use crate::fixtures;
use crate::reply;

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/export", get(show))
        .route("/export/queue", post(queue))
        .route("/export/start", post(start))
        .route("/export/remove", post(remove))
        .route("/export/expire", post(expire))
        .route("/export/contra-accounts", post(contra_accounts))
}

/// The rows of the company's entries.
fn rows(company: &Company) -> impl Iterator<Item = u32> {
    (0..fixtures::ENTRIES).filter(|&row| fixtures::sees(&company.viewer, row))
}

async fn show(State(app): State<Arc<App>>, company: Company) -> Response {
    let queue = app.exports.queued(company.id());
    let queue: HashSet<_> = queue.into_iter().map(|(_, row)| row).collect();
    let entries: Vec<Value> = rows(&company)
        .map(|row| {
            let mut entry = entry(&app, &company, row);
            entry["queued"] = queue.contains(&row).into();
            entry
        })
        .collect();
    let mut jobs = app.exports.all();
    jobs.retain(|job| job.company == company.id());
    let jobs: Vec<Value> = jobs
        .iter()
        .rev()
        .map(|job| shown(&app, &company, job))
        .collect();
    reply::json(
        StatusCode::OK,
        &json!({
            "entries": entries,
            "jobs": jobs,
            "contraAccountsMissing": app.exports.contra_accounts_missing(),
        }),
    )
}

/// An entry in Pleo's form.
fn whole(company: &Company, row: u32) -> Map<String, Value> {
    let minors = fixtures::entry_minors(row);
    fixtures::entry(&company.viewer, row, minors, |moment| {
        written(moment).into()
    })
}

fn entry(app: &App, company: &Company, row: u32) -> Value {
    let id = fixtures::entry_id(&company.viewer, row);
    let whole = whole(company, row);
    json!({
        "id": id,
        "date": whole["performedAt"],
        // As text, since the page's numbers have 53 bits.
        "minors": fixtures::entry_minors(row).to_string(),
        "currency": fixtures::entry_currency(row),
        "family": whole["family"],
        "note": whole["note"],
        "status": app.exports.entry_status(id),
    })
}

fn shown(app: &App, company: &Company, job: &Job) -> Value {
    let expires = job
        .status
        .is_open()
        .then(|| job.updated + app.exports.expires_in());
    let items: Vec<Value> = job
        .items
        .iter()
        .map(|item| shown_item(app, company, item))
        .collect();
    json!({
        "id": job.id,
        "status": job.status.name(),
        "isOpen": job.status.is_open(),
        "reason": masked(app, job.reason.words.as_deref()),
        "reasonType": job.reason.kind,
        "byVendor": job.by_vendor,
        "created": written(job.created),
        "updated": written(job.updated),
        "expires": expires.map(written),
        "items": items,
        "errors": errors(app, job.id),
    })
}

fn shown_item(app: &App, company: &Company, item: &Item) -> Value {
    let whole = whole(company, item.row);
    json!({
        "entry": item.entry,
        "note": whole["note"],
        "family": whole["family"],
        "status": item.status.name(),
        "externalId": masked(app, item.outcome.external_id.as_deref()),
        "externalUrl": masked(app, item.outcome.external_url.as_deref()),
        "reason": masked(app, item.outcome.reason.words.as_deref()),
        "reasonType": item.outcome.reason.kind,
    })
}

/// What the program sent, without keys.
fn masked(app: &App, text: Option<&str>) -> Option<String> {
    text.map(|text| app.keys().redact(text))
}

/// The errors in the last response to a report of the program.
fn errors(app: &App, job: Uuid) -> Value {
    let path = format!("/v3/export-jobs/{job}/items");
    let is_report =
        |exchange: &&Exchange| exchange.seen.method == "PUT" && exchange.seen.path == path;
    app.record.requests(|requests| {
        let last = requests.iter().rev().find(is_report);
        let Some(Outcome::Answered(answer)) = last.map(|exchange| &exchange.outcome) else {
            return json!([]);
        };
        let Body::Text(body) = &answer.body else {
            return json!([]);
        };
        let answer = serde_json::from_slice::<Value>(body).unwrap_or_default();
        let errors = answer.get("errors").filter(|errors| errors.is_array());
        errors.cloned().unwrap_or_else(|| json!([]))
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Queue {
    entries: Vec<Uuid>,
    /// Whether they are queued, or removed from the queue.
    queued: bool,
}

async fn queue(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Queue = read(&body)?;
    let found = asked.entries.iter().map(|&id| {
        let row = fixtures::entry_row(&company.viewer, id);
        let row = row.ok_or_else(|| Problem::missing("The company has no such entry."))?;
        Ok((id, row))
    });
    for entry in found.collect::<Result<Vec<_>, Problem>>()? {
        app.exports.queue(company.id(), entry, asked.queued);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Start {
    #[serde(default)]
    by_vendor: bool,
}

/// Creates a job of the queue.
async fn start(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Start = read(&body)?;
    let entries = app.exports.queued(company.id());
    if entries.is_empty() {
        return Err(Problem::conflict("The queue is empty."));
    }
    let job = app.exports.start(company.id(), &entries, |job| {
        job.by_vendor = asked.by_vendor;
    });
    match job {
        Ok(job) => Ok(reply::json(StatusCode::OK, &json!({ "id": job.id }))),
        Err(NoJob::UnderWay) => Err(Problem::conflict(
            "The company has an open job. It must end or expire first.",
        )),
        Err(NoJob::MissingContraAccounts) => Err(Problem::conflict(
            "Contra accounts are missing, so nothing can be exported.",
        )),
    }
}

fn not_open() -> Problem {
    Problem::conflict("The job is not open.")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remove {
    job: Uuid,
    entry: Uuid,
}

/// Removes an entry from a job, as somebody at Pleo might meanwhile.
async fn remove(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Remove = read(&body)?;
    let removed = app.exports.with(asked.job, |job| {
        let is_open = job.company == company.id() && job.status.is_open();
        if is_open {
            job.remove(asked.entry);
        }
        is_open
    });
    match removed {
        Some(true) => Ok(StatusCode::NO_CONTENT.into_response()),
        _ => Err(not_open()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expire {
    job: Uuid,
}

async fn expire(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Expire = read(&body)?;
    let is_ours = app
        .exports
        .with(asked.job, |job| job.company == company.id());
    if is_ours == Some(true) && app.exports.end(asked.job, None) {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(not_open())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContraAccounts {
    missing: bool,
}

async fn contra_accounts(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: ContraAccounts = read(&body)?;
    app.exports.set_contra_accounts_missing(asked.missing);
    Ok(StatusCode::NO_CONTENT.into_response())
}
