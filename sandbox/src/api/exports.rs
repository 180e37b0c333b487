//! Exports, version 3: jobs, their items, the bookkeeping data and events.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use super::extract::{Ids, Params, array, object};
use super::{Caller, require};
use crate::app::App;
use crate::exports::{Event, Item, ItemStatus, Job, JobStatus, NoJob, Reason};
use crate::fixtures;
use crate::keys::Key;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};

const READ: &str = "export-jobs:read";
const WRITE: &str = "export-jobs:write";
const READ_ITEMS: &str = "export-items:read";

/// The most items of one update.
const ITEMS_MAX: usize = 100;

const JOB_REASONS: [&str; 15] = [
    "invalid_configuration",
    "missing_configuration",
    "authentication_failure",
    "accounting_system_authentication_failure",
    "pleo_rate_limit",
    "accounting_system_rate_limit",
    "service_unreachable",
    "accounting_system_unreachable",
    "validation_failure",
    "authorization_failure",
    "integration_unusable",
    "job_expired",
    "service_timeout",
    "accounting_system_timeout",
    "canceled_by_user",
];
const ITEM_REASONS: [&str; 18] = [
    "receipt_upload_failure",
    "receipt_download_failure",
    "receipt_file_size_limit_exceeded",
    "receipt_conversion_failure",
    "unexpected_failure",
    "invalid_configuration",
    "missing_configuration",
    "accounting_system_authentication_failure",
    "accounting_system_rate_limit",
    "accounting_system_unreachable",
    "validation_failure",
    "accounting_system_validation_failure",
    "authorization_failure",
    "accounting_system_timeout",
    "vendor_unknown",
    "account_unknown",
    "tax_code_unknown",
    "tag_unknown",
];

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v3/export-jobs", get(list).post(create))
        .route("/v3/export-jobs/{id}", get(read))
        .route("/v3/export-jobs/{id}/items", get(items).put(update_items))
        .route("/v3/export-items", get(data))
        .route("/v3/export-job-events", post(event))
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

fn at(moment: OffsetDateTime) -> Value {
    moment.format(&Rfc3339).unwrap_or_default().into()
}

fn shown(job: &Job, app: &App) -> Value {
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
fn seen(app: &App, key: &Key, id: Uuid) -> Result<Job, Failure> {
    app.exports
        .with(id, |job| job.clone())
        .filter(|job| fixtures::company_row(key, job.company).is_some())
        .ok_or_else(no_job)
}

fn paged(query: &PageQuery, list: List, rows: &[Value]) -> Result<Response, Failure> {
    let numbers: Vec<u32> = (0..).take(rows.len()).collect();
    let (page, pagination) = query.page(list, &numbers)?;
    let data: Vec<&Value> = page.iter().map(|&number| &rows[number as usize]).collect();
    Ok(reply::json(
        StatusCode::OK,
        &json!({ "data": data, "pagination": pagination }),
    ))
}

async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
    Params(pairs): Params<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let mut company = None;
    let mut statuses = Vec::new();
    for (name, value) in &pairs {
        match name.as_str() {
            "company_id" => company = Some(reachable(&key, value)?),
            "statuses" => statuses.push(
                JobStatus::ALL
                    .into_iter()
                    .find(|status| status.name() == value)
                    .ok_or_else(|| {
                        Failure::invalid_parameter("There is no such status of a job")
                    })?,
            ),
            _ => {}
        }
    }
    let asked = |of: Uuid| match company {
        Some(company) => of == company,
        None => fixtures::company_row(&key, of).is_some(),
    };
    let jobs = app.exports.list(asked);
    let rows: Vec<Value> = jobs
        .iter()
        .filter(|job| statuses.is_empty() || statuses.contains(&job.status))
        .map(|job| shown(job, &app))
        .collect();
    paged(&query, List::Jobs, &rows)
}

/// A company by its id in a parameter.
fn reachable(key: &Key, id: &str) -> Result<Uuid, Failure> {
    let id = id
        .parse()
        .map_err(|_| Failure::invalid_parameter("company_id is not a UUID"))?;
    match fixtures::company_row(key, id) {
        Some(_) => Ok(id),
        None => Err(Failure::forbidden()),
    }
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

async fn create(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let body = serde_json::from_value::<NewJob>(object(&body)?.into())
        .map_err(|_| Failure::invalid_body("The body is not as an export job is asked for"))?;
    if fixtures::company_row(&key, body.company_id).is_none() {
        return Err(Failure::forbidden());
    }
    let entries: Option<Vec<_>> = body
        .accounting_entry_ids
        .iter()
        .map(|id| {
            let row = fixtures::entry_row(&key, *id)?;
            (fixtures::company_of(&key, row) == body.company_id).then_some((*id, row))
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
    Ok(reply::data(StatusCode::CREATED, &shown(&job, &app)))
}

async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    Ok(reply::data(
        StatusCode::OK,
        &shown(&seen(&app, &key, id)?, &app),
    ))
}

#[derive(Deserialize)]
struct ItemsQuery {
    status: Option<String>,
}

async fn items(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
    Params(query): Params<PageQuery>,
    Params(filter): Params<ItemsQuery>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let status = filter.status.map(|name| {
        item_status(&name)
            .ok_or_else(|| Failure::invalid_parameter("There is no such status of an item"))
    });
    let status = status.transpose()?;
    let job = seen(&app, &key, id)?;
    let rows: Vec<Value> = job
        .items
        .iter()
        .filter(|item| status.is_none_or(|status| status == item.status))
        .map(|item| shown_item(job.id, item))
        .collect();
    paged(&query, List::JobItems, &rows)
}

fn item_status(name: &str) -> Option<ItemStatus> {
    ItemStatus::ALL
        .into_iter()
        .find(|status| status.name() == name)
}

async fn update_items(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let updates = array(&body)?;
    let job = seen(&app, &key, id)?;
    if updates.len() > ITEMS_MAX {
        return Err(Failure::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "EXPORT_JOB_ITEMS_UPDATE_LIMIT",
            "At most 100 items can be updated at once",
        ));
    }
    let updates: Option<Vec<Item>> = updates.iter().map(updated).collect();
    let updates =
        updates.ok_or_else(|| Failure::invalid_body("An item is not as an update is asked for"))?;
    app.exports
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
            Ok(reply::json(
                StatusCode::OK,
                &json!({ "data": changed, "errors": errors }),
            ))
        })
        .unwrap_or_else(|| Err(no_job()))
}

/// An update of an item, if it is one.
fn updated(update: &Value) -> Option<Item> {
    let members = update.as_object()?;
    let mut item = Item {
        entry: text(members, "accountingEntryId").ok()??.parse().ok()?,
        row: 0,
        status: item_status(&text(members, "status").ok()??)?,
        outcome: Default::default(),
    };
    item.outcome.exported_at = text(members, "exportedAt").ok()?;
    if let Some(moment) = &item.outcome.exported_at {
        OffsetDateTime::parse(moment, &Rfc3339).ok()?;
    }
    item.outcome.external_id = text(members, "externalId").ok()?;
    item.outcome.external_url = text(members, "externalUrl").ok()?;
    item.outcome.reason = reason(members, &ITEM_REASONS).ok()?;
    Some(item)
}

fn reason(members: &Map<String, Value>, known: &[&str]) -> Result<Reason, ()> {
    let kind = text(members, "failureReasonType")?;
    if kind.as_deref().is_some_and(|kind| !known.contains(&kind)) {
        return Err(());
    }
    Ok(Reason {
        kind,
        words: text(members, "failureReason")?,
    })
}

/// A member that is a text; none where it is missing or null.
fn text(members: &Map<String, Value>, name: &str) -> Result<Option<String>, ()> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(()),
    }
}

#[derive(Deserialize)]
struct DataQuery {
    job_id: Option<Uuid>,
}

async fn data(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
    Params(asked): Params<DataQuery>,
) -> Result<Response, Failure> {
    require(&key, READ_ITEMS)?;
    let id = asked
        .job_id
        .ok_or_else(|| Failure::invalid_parameter("job_id is missing"))?;
    let job = seen(&app, &key, id)?;
    if !job.status.is_open() {
        return Err(finished());
    }
    if app.exports.contra_accounts_missing() {
        return Err(missing_contra_accounts());
    }
    let rows: Vec<Value> = job
        .items
        .iter()
        .map(|item| fixtures::export_item(&key, item.row, job.by_vendor))
        .collect();
    paged(&query, List::ExportItems, &rows)
}

async fn event(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let members = object(&body)?;
    let wrong = || Failure::invalid_body("The body is not an event of an export job");
    let id: Uuid = text(&members, "jobId")
        .ok()
        .flatten()
        .and_then(|id| id.parse().ok())
        .ok_or_else(wrong)?;
    let event = text(&members, "event").ok().flatten();
    let event = event.as_deref().and_then(Event::named).ok_or_else(wrong)?;
    let reason = reason(&members, &JOB_REASONS).map_err(|()| wrong())?;
    let job = seen(&app, &key, id)?;
    match app.exports.with(job.id, |job| job.take(event, reason)) {
        Some(Ok(())) => Ok(StatusCode::ACCEPTED.into_response()),
        Some(Err(())) => Err(Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "INVALID_EXPORT_JOB_STATUS_CHANGE",
            "The export job cannot take this event in its status",
        )),
        None => Err(no_job()),
    }
}
