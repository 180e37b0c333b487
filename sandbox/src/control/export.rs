//! `/sandbox/export…`: what a bookkeeper does with exports in Pleo.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use uuid::Uuid;

use crate::app::App;
use crate::exports::NoJob;
use crate::fixtures;
use crate::reply;

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
    /// How many entries of the key's first company; all of them without it.
    count: Option<usize>,
    #[serde(default)]
    vendor_based_bookkeeping: bool,
}

fn full() -> String {
    "full".to_owned()
}

/// Starts a job of the first entries of a key's first company.
pub(super) async fn start(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Start = read(&body)?;
    let Some(key) = app.keys().labelled(&asked.key) else {
        return Err((
            StatusCode::BAD_REQUEST,
            "There is no key of that label.\n".to_owned(),
        ));
    };
    let company = fixtures::company_id(&key, 0);
    let entries: Vec<_> = (0..fixtures::ENTRIES)
        .filter(|&row| fixtures::company_of(&key, row) == company)
        .map(|row| (fixtures::entry_id(&key, row), row))
        .take(asked.count.unwrap_or(usize::MAX))
        .collect();
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
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Remove {
    job_id: Uuid,
    accounting_entry_id: Uuid,
}

/// Takes an entry out of a job.
pub(super) async fn remove(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    let asked: Remove = read(&body)?;
    let removed = app.exports.with(asked.job_id, |job| {
        let before = job.items.len();
        job.items
            .retain(|item| item.entry != asked.accounting_entry_id);
        job.items.len() < before
    });
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
