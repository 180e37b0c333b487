//! Exports, version 3: jobs, their items, the bookkeeping data and events.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::at;
use super::call::Call;
use super::extract::Ids;
use crate::app::App;
use crate::contract::{Area, Problem};
use crate::exports::{Event, Item, ItemStatus, Job, NoJob, Outcome, Reason};
use crate::fixtures;
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::Members;

const READ: &str = "export-jobs:read";
const WRITE: &str = "export-jobs:write";
const READ_ITEMS: &str = "export-items:read";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v3/export-jobs", get(list).post(create))
        .route("/v3/export-jobs/{jobId}", get(read))
        .route(
            "/v3/export-jobs/{jobId}/items",
            get(items).put(update_items),
        )
        .route("/v3/export-items", get(data))
        .route("/v3/export-job-events", post(event))
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

fn finished() -> Failure {
    Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "EXPORT_JOB_STATUS_UNPROCESSABLE",
        "The export job is finished",
    )
}

fn shown(job: &Job, app: &App) -> Value {
    let at = |moment| at(app, moment);
    json!({
        "id": job.id,
        "companyId": job.company,
        "createdAt": at(job.created),
        "createdBy": job.created_by,
        "startedAt": job.started.map(at),
        "completedAt": job.completed.map(at),
        "expiredAt": job.expired.map(at),
        "lastUpdatedAt": at(job.updated),
        "expiresIn": app.exports.expires_in().as_secs(),
        "isInteractive": job.is_interactive,
        "numberOfItems": job.items.len(),
        "status": job.status.name(),
        "failureReason": job.reason.words,
        "failureReasonType": job.reason.kind,
        "vendorBasedBookkeeping": job.by_vendor,
    })
}

fn shown_item(job: Uuid, item: &Item) -> Value {
    json!({
        "accountingEntryId": item.entry,
        "exportJobId": job,
        "status": item.status.name(),
        "exportedAt": item.outcome.exported_at,
        "externalId": item.outcome.external_id,
        "externalUrl": item.outcome.external_url,
        "failureReason": item.outcome.reason.words,
        "failureReasonType": item.outcome.reason.kind,
    })
}

/// A job as long as the key may see it.
fn seen(call: &Call, id: Uuid) -> Result<Job, Failure> {
    call.app
        .exports
        .with(id, |job| job.clone())
        .filter(|job| call.reaches(job.company))
        .ok_or_else(no_job)
}

fn paged(call: &Call, list: List, rows: impl Iterator<Item = Value>) -> Result<Response, Failure> {
    call.page(list, (0..).zip(rows).collect())
}

async fn list(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let company = call.parameter("company_id").and_then(|id| id.parse().ok());
    let companies = company.map(|company| call.company(company)).transpose()?;
    let statuses: Vec<&str> = call.parameters("statuses").collect();
    let jobs = call.app.exports.list(|of| match &companies {
        Some(companies) => companies.contains(&of),
        None => call.reaches(of),
    });
    let jobs = jobs
        .iter()
        .filter(|job| statuses.is_empty() || statuses.contains(&job.status.name()));
    paged(&call, List::Jobs, jobs.map(|job| shown(job, &call.app)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewJob {
    accounting_entry_ids: Vec<Uuid>,
    company_id: Uuid,
    employee_id: Option<Uuid>,
    is_interactive: Option<bool>,
    options: Option<NewJobOptions>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewJobOptions {
    vendor_based_bookkeeping: Option<bool>,
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let body: NewJob = call.body_as()?;
    let (app, key) = (&call.app, &call.key);
    call.one_company(&call.company(body.company_id)?)?;
    let entries: Option<Vec<_>> = body
        .accounting_entry_ids
        .iter()
        .map(|id| {
            let row = fixtures::entry_row(key, *id)?;
            (fixtures::company_of(key, row) == body.company_id).then_some((*id, row))
        })
        .collect();
    let entries = entries.ok_or_else(|| {
        Failure::not_found(
            "EXPORT_ENTRY_NOT_FOUND",
            "The company has not all of these entries",
        )
    })?;
    let job = app
        .exports
        .start(body.company_id, &entries, |job| {
            job.created_by = body.employee_id;
            job.is_interactive = body.is_interactive.unwrap_or(true);
            job.by_vendor = body
                .options
                .and_then(|options| options.vendor_based_bookkeeping)
                .unwrap_or(false);
        })
        .map_err(|problem| match problem {
            NoJob::MissingContraAccounts => missing_contra_accounts(),
            NoJob::UnderWay => Failure::new(
                StatusCode::CONFLICT,
                "EXPORT_ALREADY_IN_PROGRESS",
                "The company has an export job that is not finished",
            ),
        })?;
    Ok(call.data(StatusCode::CREATED, shown(&job, app)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let job = seen(&call, id)?;
    Ok(call.data(StatusCode::OK, shown(&job, &call.app)))
}

async fn items(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let status = call.parameter("status");
    let job = seen(&call, id)?;
    let items = job
        .items
        .iter()
        .filter(|item| status.is_none_or(|status| status == item.status.name()));
    let rows = items.map(|item| shown_item(job.id, item));
    paged(&call, List::JobItems, rows)
}

fn item_status(name: &str) -> Option<ItemStatus> {
    ItemStatus::ALL
        .into_iter()
        .find(|status| status.name() == name)
}

async fn update_items(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let is_limit = |problem: &Problem| problem.pointer.is_empty() && problem.keyword == "maxItems";
    let (body, limit) = call.json_but_for(is_limit)?;
    let job = seen(&call, id)?;
    if !limit.is_empty() {
        return Err(Failure::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "EXPORT_JOB_ITEMS_UPDATE_LIMIT",
            "At most 100 items can be updated at once",
        ));
    }
    let updates = body.as_array().into_iter().flatten().filter_map(updated);
    call.app
        .exports
        .with(job.id, |job| {
            if !job.status.is_open() {
                return Err(finished());
            }
            let (mut changed, mut errors) = (Vec::new(), Vec::new());
            for update in updates {
                match job.items.iter_mut().find(|item| item.entry == update.entry) {
                    Some(item) => {
                        item.status = update.status;
                        item.outcome = update.outcome;
                        changed.push(shown_item(id, item));
                    }
                    None => errors.push(json!({
                        "accountingEntryId": update.entry,
                        "type": "ACCOUNTING_ENTRY_DOES_NOT_EXIST",
                        "message": "The export job has no such entry",
                    })),
                }
            }
            job.touch();
            Ok(call.answer(StatusCode::OK, json!({ "data": changed, "errors": errors })))
        })
        .unwrap_or_else(|| Err(no_job()))
}

/// An update that the contract has nothing against.
fn updated(update: &Value) -> Option<Item> {
    let members = update.as_object()?;
    Some(Item {
        entry: text(members, "accountingEntryId")?.parse().ok()?,
        row: 0,
        status: item_status(&text(members, "status")?)?,
        outcome: Outcome {
            exported_at: text(members, "exportedAt"),
            external_id: text(members, "externalId"),
            external_url: text(members, "externalUrl"),
            reason: reason(members),
        },
    })
}

fn reason(members: &Members) -> Reason {
    Reason {
        kind: text(members, "failureReasonType"),
        words: text(members, "failureReason"),
    }
}

/// A member that is a text; none where it is missing or null.
fn text(members: &Members, name: &str) -> Option<String> {
    let text = members.get(name).and_then(Value::as_str);
    text.map(str::to_owned)
}

async fn data(call: Call) -> Result<Response, Failure> {
    call.admit(READ_ITEMS)?;
    let id = call.parameter("job_id").and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| Failure::invalid_parameter("job_id is missing"))?;
    let job = seen(&call, id)?;
    if !job.status.is_open() {
        return Err(finished());
    }
    if call.app.exports.contra_accounts_missing() {
        return Err(missing_contra_accounts());
    }
    let items = job.items.iter();
    let rows = items.map(|item| fixtures::export_item(&call.key, item.row, job.by_vendor));
    paged(&call, List::ExportItems, rows)
}

async fn event(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let members = call.body()?;
    let wrong = || Failure::invalid_body("The body is not an event of an export job");
    let id = text(&members, "jobId").and_then(|id| id.parse().ok());
    let event = text(&members, "event");
    let event = event.as_deref().and_then(Event::named).ok_or_else(wrong)?;
    let reason = reason(&members);
    let job = seen(&call, id.ok_or_else(wrong)?)?;
    match call.app.exports.with(job.id, |job| job.take(event, reason)) {
        Some(Ok(())) => Ok(StatusCode::ACCEPTED.into_response()),
        Some(Err(())) => Err(Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "INVALID_EXPORT_JOB_STATUS_CHANGE",
            "The export job cannot take this event in its status",
        )),
        None => Err(no_job()),
    }
}
