//! Exports, version 3: jobs and their events, items, and the bookkeeping data.

mod data;
mod items;
mod jobs;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde_json::Value;
use uuid::Uuid;

use super::call::Call;
use crate::app::App;
use crate::contract::Area;
use crate::exports::{Asked, Job, Reason};
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::Members;
use crate::unknowns::ExportUnknowns;

const READ: &str = "export-jobs:read";
const WRITE: &str = "export-jobs:write";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v3/export-jobs", get(jobs::list).post(jobs::create))
        .route("/v3/export-jobs/{jobId}", get(jobs::read))
        .route(
            "/v3/export-jobs/{jobId}/items",
            get(items::list).put(items::update),
        )
        .route("/v3/export-items", get(data::list))
        .route("/v3/export-job-events", post(jobs::event))
        .layer(Extension(Area::Export))
}

fn no_job() -> Failure {
    Failure::not_found("EXPORT_NOT_FOUND", "The company has no such export job")
}

fn missing_contra_accounts() -> Failure {
    Failure::new(
        StatusCode::BAD_REQUEST,
        "MISSING_CONTRA_ACCOUNTS",
        "The company has accounts without a contra account",
    )
}

/// 422: the job is not in a status for this.
fn unprocessable(message: &'static str) -> Failure {
    Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "EXPORT_JOB_STATUS_UNPROCESSABLE",
        message,
    )
}

fn finished() -> Failure {
    unprocessable("The export job is finished")
}

fn not_started() -> Failure {
    unprocessable("The export job has not started")
}

fn unknowns(call: &Call) -> &ExportUnknowns {
    &call.unknowns().exports
}

/// Reads a job, if the key may see it.
fn seen<T>(call: &Call, id: Uuid, look: impl FnOnce(&mut Job) -> T) -> Result<T, Failure> {
    let look = |job: &mut Job| call.reaches(job.company).then(|| look(job));
    let seen = call.app.exports.with(id, look);
    seen.flatten().ok_or_else(no_job)
}

/// The same for requests before which a played fault may end the job.
fn asked<T>(
    call: &Call,
    id: Uuid,
    asked: Asked,
    look: impl FnOnce(&mut Job) -> T,
) -> Result<T, Failure> {
    seen(call, id, |_| ())?;
    call.app.exports.asked(id, asked, look).ok_or_else(no_job)
}

/// A job, for a read of one of its lists.
fn listed(call: &Call, id: Uuid, list: Asked) -> Result<Job, Failure> {
    let is_later = |name| call.parameter(name).is_some_and(|value| value != "0");
    let is_start = !["after", "before", "offset"].into_iter().any(is_later);
    asked(call, id, list, |job| {
        if is_start {
            job.begin(list);
        }
        job.read(unknowns(call));
        job.clone()
    })
}

/// The id of a company or job that does not exist in the sandbox.
fn another(id: Uuid) -> Uuid {
    Uuid::new_v5(&id, b"another")
}

fn paged(call: &Call, list: List, rows: impl Iterator<Item = Value>) -> Result<Response, Failure> {
    call.page(list, (0..).zip(rows).collect())
}

fn reason(members: &Members) -> Reason {
    Reason {
        kind: text(members, "failureReasonType"),
        words: text(members, "failureReason"),
    }
}

/// A text member; `None` if it is missing or null.
fn text(members: &Members, name: &str) -> Option<String> {
    let text = members.get(name).and_then(Value::as_str);
    text.map(str::to_owned)
}
