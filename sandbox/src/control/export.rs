//! `/sandbox/export…`: what a bookkeeper does with exports in Pleo.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use uuid::Uuid;

use crate::app::App;
use crate::exports::{Event, Item, NoJob, Oddities, Reason};
use crate::fixtures;
use crate::keys::Key;
use crate::reply;

/// How many entries a job has at most.
const MOST_ENTRIES: usize = 1_000_000;

/// What a control answers to what it cannot do.
type Problem = (StatusCode, String);

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body)
        .map_err(|problem| (StatusCode::BAD_REQUEST, format!("{problem}\n")))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Start {
    #[serde(default = "full")]
    key: String,
    /// How many entries of the key's first company are left out before the first that is taken.
    #[serde(default)]
    skip: usize,
    /// How many are taken; all of them without it. There are as many as are asked for.
    count: Option<usize>,
    #[serde(default)]
    vendor_based_bookkeeping: bool,
}

fn full() -> String {
    "full".to_owned()
}

fn labelled(app: &App, label: &str) -> Result<Arc<Key>, Problem> {
    app.keys().labelled(label).ok_or_else(|| {
        let problem = "There is no key of that label.\n";
        (StatusCode::BAD_REQUEST, problem.to_owned())
    })
}

/// Entries of a key's first company, with their rows.
fn entries(key: &Key, skip: usize, count: Option<usize>) -> Result<Vec<(Uuid, u32)>, Problem> {
    if count.is_some_and(|count| count > MOST_ENTRIES) || skip > MOST_ENTRIES {
        let problem = format!("count and skip are at most {MOST_ENTRIES}.\n");
        return Err((StatusCode::BAD_REQUEST, problem));
    }
    let company = fixtures::company_id(key, 0);
    let more = count.map_or(0..0, |_| fixtures::more_entries());
    let rows = (0..fixtures::ENTRIES).chain(more);
    Ok(rows
        .filter(|&row| fixtures::company_of(key, row) == company)
        .skip(skip)
        .take(count.unwrap_or(usize::MAX))
        .map(|row| (fixtures::entry_id(key, row), row))
        .collect())
}

/// Starts a job of the first entries of a key's first company.
pub(super) async fn start(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Start = read(&body)?;
    let key = labelled(&app, &asked.key)?;
    let company = fixtures::company_id(&key, 0);
    let entries = entries(&key, asked.skip, asked.count)?;
    let job = app.exports.start(company, &entries, |job| {
        job.by_vendor = asked.vendor_based_bookkeeping;
    });
    match job {
        Ok(job) => Ok(reply::json(StatusCode::OK, &json!({ "id": job.id }))),
        Err(NoJob::UnderWay) => Err((
            StatusCode::CONFLICT,
            "The company has an open job.\n".to_owned(),
        )),
        Err(NoJob::MissingContraAccounts) => Err((
            StatusCode::CONFLICT,
            "The company's contra accounts are missing.\n".to_owned(),
        )),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Queue {
    #[serde(default = "full")]
    key: String,
    #[serde(default)]
    skip: usize,
    /// How many entries are queued; all of them without it.
    count: Option<usize>,
}

/// Says which entries of a key's first company are queued.
pub(super) async fn queue(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Queue = read(&body)?;
    let key = labelled(&app, &asked.key)?;
    let company = fixtures::company_id(&key, 0);
    for entry in app.exports.queued(company) {
        app.exports.queue(company, entry, false);
    }
    let mut entries = entries(&key, asked.skip, None)?;
    entries.truncate(asked.count.unwrap_or(usize::MAX));
    for &entry in &entries {
        app.exports.queue(company, entry, true);
    }
    let ids: Vec<_> = entries.iter().map(|(entry, _)| entry).collect();
    let answer = json!({ "accountingEntryIds": ids });
    Ok(reply::json(StatusCode::OK, &answer))
}

fn no_job() -> Problem {
    let problem = "There is no such job.\n";
    (StatusCode::NOT_FOUND, problem.to_owned())
}

fn done(is_done: bool, problem: &str) -> Result<Response, Problem> {
    if is_done {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err((StatusCode::CONFLICT, format!("{problem}\n")))
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Which {
    job_id: Option<Uuid>,
}

/// A job as it is, whatever it shows to a program: the newest without an id.
pub(super) async fn job(
    State(app): State<Arc<App>>,
    Query(which): Query<Which>,
) -> Result<Response, Problem> {
    let mut jobs = app.exports.all().into_iter().rev();
    let job = jobs.find(|job| which.job_id.is_none_or(|id| id == job.id));
    let job = job.ok_or_else(no_job)?;
    let mut statuses = BTreeMap::<_, usize>::new();
    for item in &*job.items {
        *statuses.entry(item.status.name()).or_default() += 1;
    }
    let item = |item: &Item| {
        json!({
            "accountingEntryId": item.entry,
            "status": item.status.name(),
            "externalId": item.outcome.external_id,
            "externalUrl": item.outcome.external_url,
            "exportedAt": item.outcome.exported_at,
            "failureReason": item.outcome.reason.words,
            "failureReasonType": item.outcome.reason.kind,
        })
    };
    let items: Vec<_> = job.items.iter().map(item).collect();
    let answer = json!({
        "id": job.id,
        "status": job.status.name(),
        "failureReason": job.reason.words,
        "failureReasonType": job.reason.kind,
        "statuses": statuses,
        "items": items,
    });
    Ok(reply::json(StatusCode::OK, &answer))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct MakeOdd {
    job_id: Uuid,
    oddities: Oddities,
}

/// Has a job do what it should not, and no longer what it was told before.
pub(super) async fn oddities(
    State(app): State<Arc<App>>,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: MakeOdd = read(&body)?;
    let made = app
        .exports
        .with(asked.job_id, |job| job.oddities = asked.oddities);
    made.ok_or_else(no_job)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct OfAnother {
    job_id: Uuid,
    event: Event,
    failure_reason: Option<String>,
    failure_reason_type: Option<String>,
}

/// What another program says of a job.
pub(super) async fn event(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: OfAnother = read(&body)?;
    let reason = Reason {
        kind: asked.failure_reason_type,
        words: asked.failure_reason,
    };
    let unknowns = app.unknowns();
    let taken = app.exports.with(asked.job_id, |job| {
        job.take(asked.event, reason, &unknowns.exports)
    });
    let is_taken = taken.ok_or_else(no_job)?.is_ok();
    done(is_taken, "The job cannot take this event in its status.")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Expire {
    job_id: Uuid,
    /// As what the job has failed; without it, it expires.
    reason: Option<String>,
}

/// Ends a job before its time.
pub(super) async fn expire(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Expire = read(&body)?;
    app.exports.with(asked.job_id, |_| ()).ok_or_else(no_job)?;
    let is_ended = app.exports.end(asked.job_id, asked.reason);
    done(is_ended, "The job is not open.")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Remove {
    job_id: Uuid,
    accounting_entry_id: Uuid,
}

/// Takes an entry out of a job.
pub(super) async fn remove(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Remove = read(&body)?;
    let removed = app
        .exports
        .with(asked.job_id, |job| job.remove(asked.accounting_entry_id));
    match removed {
        Some(true) => Ok(StatusCode::NO_CONTENT.into_response()),
        _ => Err((
            StatusCode::NOT_FOUND,
            "There is no such job, or it has no such entry.\n".to_owned(),
        )),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContraAccounts {
    missing: bool,
}

/// Says whether contra accounts are missing.
pub(super) async fn contra_accounts(
    State(app): State<Arc<App>>,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: ContraAccounts = read(&body)?;
    app.exports.set_contra_accounts_missing(asked.missing);
    Ok(StatusCode::NO_CONTENT.into_response())
}
