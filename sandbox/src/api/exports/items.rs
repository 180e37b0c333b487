//! The items of a job, and what came of them.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::call::Call;
use super::super::extract::Ids;
use super::{
    READ, WRITE, finished, no_job, not_started, read_for_items, reason, seen, text, unknowns,
};
use crate::contract::Problem;
use crate::exports::{Item, ItemError, ItemStatus, NotUpdated, Outcome, Update};
use crate::paging::List;
use crate::reply::Failure;
use crate::unknowns::UnknownItem;

fn shown(job: Uuid, item: &Item) -> Value {
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

fn shown_error((entry, error): &(Uuid, ItemError)) -> Value {
    let (kind, message) = match error {
        ItemError::NoSuchItem => (
            "ACCOUNTING_ENTRY_DOES_NOT_EXIST",
            "The export job has no such entry",
        ),
        ItemError::Status => (
            "EXPORT_ENTRY_STATUS_UPDATE_FAILED",
            "The item cannot take this status",
        ),
    };
    json!({ "accountingEntryId": entry, "type": kind, "message": message })
}

pub(super) async fn list(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let status = call.parameter("status");
    let job = read_for_items(&call, id)?;
    let items = job
        .items
        .iter()
        .filter(|item| status.is_none_or(|status| status == item.status.name()));
    let items: Vec<_> = items.collect();
    let numbers: Vec<u32> = (0..).take(items.len()).collect();
    call.page_of(List::JobItems, &numbers, |number| {
        shown(job.id, items[number as usize])
    })
}

pub(super) async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let is_limit = |problem: &Problem| problem.pointer.is_empty() && problem.keyword == "maxItems";
    let (body, limit) = call.json_but_for(is_limit)?;
    if !limit.is_empty() {
        seen(&call, id, |_| ())?;
        return Err(Failure::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "EXPORT_JOB_ITEMS_UPDATE_LIMIT",
            "At most 100 items can be updated at once",
        ));
    }
    let updates = body.as_array().into_iter().flatten().filter_map(read);
    let updates: Vec<_> = updates.collect();
    let updated = seen(&call, id, |job| job.update(updates, unknowns(&call)))?;
    let updated = updated.map_err(|problem| refusal(problem, unknowns(&call).unknown_item))?;
    let data: Vec<_> = updated.items.iter().map(|item| shown(id, item)).collect();
    let errors: Vec<_> = updated.errors.iter().map(shown_error).collect();
    Ok(call.answer(StatusCode::OK, json!({ "data": data, "errors": errors })))
}

/// An update that the contract has nothing against.
fn read(update: &Value) -> Option<Update> {
    let members = update.as_object()?;
    Some(Update {
        entry: text(members, "accountingEntryId")?.parse().ok()?,
        status: ItemStatus::named(&text(members, "status")?)?,
        outcome: Outcome {
            exported_at: text(members, "exportedAt"),
            external_id: text(members, "externalId"),
            external_url: text(members, "externalUrl"),
            reason: reason(members),
        },
    })
}

fn refusal(problem: NotUpdated, unknown_item: UnknownItem) -> Failure {
    match problem {
        NotUpdated::Finished => finished(),
        NotUpdated::NotStarted => not_started(),
        NotUpdated::NoItems => Failure::invalid_body("There is no item in the update"),
        NotUpdated::SameItem => Failure::invalid_body("An item is named twice"),
        NotUpdated::UnknownItem if unknown_item == UnknownItem::NotFound => no_job(),
        NotUpdated::UnknownItem => Failure::invalid_body("The export job has no such entry"),
    }
}
