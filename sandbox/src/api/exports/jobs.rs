//! Jobs and their events.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::at;
use super::super::call::Call;
use super::super::extract::Ids;
use super::{
    READ, WRITE, another, asked, missing_contra_accounts, paged, reason, seen, text, unknowns,
    unprocessable,
};
use crate::app::App;
use crate::exports::{Asked, Event, Job, NoJob, Reason};
use crate::fixtures;
use crate::paging::List;
use crate::reply::{self, Failure};
use crate::unknowns::{
    EventAnswer, ExportedEntries, JobEntries, QueuedEntries, StrayReason, UnknownJobEvent,
};

fn shown(job: &Job, app: &App) -> Value {
    let at = |moment| at(app, moment);
    json!({
        "id": job.id,
        "companyId": if job.oddities.foreign { another(job.company) } else { job.company },
        "createdAt": at(job.created),
        "createdBy": job.created_by,
        "startedAt": job.started.map(at),
        "completedAt": job.completed.map(at),
        "expiredAt": job.expired.map(at),
        "lastUpdatedAt": at(job.updated),
        "expiresIn": job.oddities.expires_in.unwrap_or(app.exports.expires_in().as_secs()),
        "isInteractive": job.is_interactive,
        "numberOfItems": job.number_of_items(),
        "status": job.status.name(),
        "failureReason": job.reason.words,
        "failureReasonType": job.reason.kind,
        "vendorBasedBookkeeping": job.by_vendor,
    })
}

pub(super) async fn list(call: Call) -> Result<Response, Failure> {
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

pub(super) async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let job = seen(&call, id, |job| {
        job.read(unknowns(&call));
        job.look()
    })?;
    Ok(call.data(StatusCode::OK, shown(&job, &call.app)))
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

pub(super) async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let body: NewJob = call.body_as()?;
    let app = &call.app;
    call.one_company(&call.company(body.company_id)?)?;
    let entries = entries(&call, body.company_id, &body.accounting_entry_ids)?;
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

/// The entries for a new job, with their rows.
fn entries(call: &Call, company: Uuid, wanted: &[Uuid]) -> Result<Vec<(Uuid, u32)>, Failure> {
    let refuses_exported = unknowns(call).exported_entries == ExportedEntries::Refuse;
    let refuses_queued = unknowns(call).queued_entries == QueuedEntries::Refuse;
    let exports = &call.app.exports;
    let row_of = |id: &Uuid| {
        let row = fixtures::entry_row(&call.key, *id)?;
        let is_ours = fixtures::company_of(&call.key, row) == company;
        let is_refused = refuses_exported && exports.is_exported(*id)
            || refuses_queued && exports.is_queued(*id);
        (is_ours && !is_refused).then_some((*id, row))
    };
    let entries: Vec<_> = wanted.iter().filter_map(row_of).collect();
    if !entries.is_empty() && entries.len() == wanted.len() {
        return Ok(entries);
    }
    let problem = "The company has not all of these entries, or there are none";
    match unknowns(call).job_entries {
        JobEntries::BadRequest => Err(Failure::invalid_body(problem)),
        JobEntries::NotFound => Err(Failure::not_found("EXPORT_ENTRY_NOT_FOUND", problem)),
        JobEntries::Unprocessable => Err(unprocessable(problem)),
        JobEntries::LeaveOut => Ok(entries),
    }
}

pub(super) async fn event(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let members = call.body()?;
    let wrong = || Failure::invalid_body("The body is not an event of an export job");
    let id = text(&members, "jobId").and_then(|id| id.parse().ok());
    let event = text(&members, "event");
    let event = event.as_deref().and_then(Event::named).ok_or_else(wrong)?;
    let reason = reason(&members);
    let is_stray = event != Event::Failed && reason != Reason::default();
    if is_stray && unknowns(&call).stray_reason == StrayReason::Refuse {
        return Err(Failure::invalid_body(
            "Only a job that has failed has a reason for it",
        ));
    }
    let wrong_status = || {
        Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "INVALID_EXPORT_JOB_STATUS_CHANGE",
            "The export job cannot take this event in its status",
        )
    };
    let taken = asked(&call, id.ok_or_else(wrong)?, Asked::Event, |job| {
        let taken = job.take(event, reason, unknowns(&call));
        taken.map(|()| job.clone())
    });
    let job = match taken {
        Err(_) if unknowns(&call).unknown_job_event == UnknownJobEvent::Unprocessable => {
            return Err(wrong_status());
        }
        taken => taken?.map_err(|()| wrong_status())?,
    };
    let accepted = StatusCode::ACCEPTED;
    Ok(match unknowns(&call).event_answer {
        EventAnswer::Empty => accepted.into_response(),
        EventAnswer::Object => reply::json(accepted, &json!({})),
        EventAnswer::Job => reply::data(accepted, &shown(&job, &call.app)),
    })
}
