//! The bookkeeping data of a job.

use axum::response::Response;
use serde_json::{Value, json};

use super::super::call::Call;
use super::super::{at, receipts};
use super::{
    another, finished, listed, missing_contra_accounts, no_job, not_started, paged, unknowns,
    unprocessable,
};
use crate::exports::{Asked, Item, ItemStatus, Job, JobStatus};
use crate::fixtures::{self, FileType, ItemForm};
use crate::paging::List;
use crate::reply::Failure;
use crate::unknowns::{DoneItems, ItemsOfPendingJob, ItemsOfUnknownJob, NoJobId};

const READ_ITEMS: &str = "export-items:read";

pub(super) async fn list(call: Call) -> Result<Response, Failure> {
    call.admit(READ_ITEMS)?;
    let Some(job) = job(&call)? else {
        return paged(&call, List::ExportItems, std::iter::empty());
    };
    if !job.status.is_open() {
        return Err(finished());
    }
    let gives_pending = unknowns(&call).items_of_pending_job == ItemsOfPendingJob::Give;
    if job.status == JobStatus::Pending && !gives_pending {
        return Err(not_started());
    }
    if call.app.exports.contra_accounts_missing() {
        return Err(missing_contra_accounts());
    }
    let keeps_done = unknowns(&call).done_items == DoneItems::Keep;
    let is_listed = |item: &Item| keeps_done || item.status != ItemStatus::Successful;
    // Numbered before filtering: finished items must not move others to other pages.
    let oddities = &job.oddities.export_items;
    let numbers = oddities.numbers(&job.items, is_listed);
    call.page_of(List::ExportItems, &numbers, |number| {
        let item = oddities.item(&job.items, number);
        item.map_or(Value::Null, |item| shown(&call, &job, item))
    })
}

/// The requested job; `None` if the response must be an empty list.
fn job(call: &Call) -> Result<Option<Job>, Failure> {
    let wanted = match call.parameter("job_id") {
        Some(id) => id.parse().ok(),
        None => match unknowns(call).no_job_id {
            NoJobId::BadRequest => return Err(Failure::invalid_parameter("job_id is missing")),
            NoJobId::NotFound => return Err(no_job()),
            NoJobId::OpenJob => call.app.exports.open_job(|company| call.reaches(company)),
        },
    };
    let seen = wanted
        .ok_or_else(no_job)
        .and_then(|id| listed(call, id, Asked::ExportItems));
    match (seen, unknowns(call).items_of_unknown_job) {
        (Ok(job), _) => Ok(Some(job)),
        (Err(problem), ItemsOfUnknownJob::NotFound) => Err(problem),
        (Err(_), ItemsOfUnknownJob::Unprocessable) => {
            Err(unprocessable("The company has no such export job"))
        }
        (Err(_), ItemsOfUnknownJob::Empty) => Ok(None),
    }
}

fn shown(call: &Call, job: &Job, item: &Item) -> Value {
    let form = ItemForm {
        by_vendor: job.by_vendor,
        unknowns: unknowns(call),
        at: &|moment| at(&call.app, moment),
        files: files(call, item.row),
    };
    let mut shown = fixtures::export_item(&call.key, item.row, form);
    if job.oddities.export_items.is_foreign(item.entry) {
        shown["companyId"] = json!(another(job.company));
    }
    shown
}

/// The receipts of an entry in the form of an export item.
fn files(call: &Call, row: u32) -> Vec<Value> {
    let receipts = receipts::of_entry(call, row, FileType::Original).into_iter();
    let file = |receipt: Value| json!({ "url": receipt["url"], "type": receipt["mimeType"], "size": receipt["sizeInBytes"] });
    receipts.map(file).collect()
}
