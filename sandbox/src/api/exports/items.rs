//! The items of a job, and their results.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::call::Call;
use super::super::extract::Ids;
use super::{
    READ, WRITE, another, asked, finished, listed, no_job, not_started, reason, seen, text,
    unknowns,
};
use crate::contract::Problem;
use crate::exports::{Asked, Item, ItemError, ItemStatus, Job, NotUpdated, Outcome, Update};
use crate::paging::List;
use crate::reply::Failure;
use crate::unknowns::UnknownItem;

fn shown(job: &Job, item: &Item) -> Value {
    let is_foreign = job.oddities.job_items.is_foreign(item.entry);
    json!({
        "accountingEntryId": item.entry,
        "exportJobId": if is_foreign { another(job.id) } else { job.id },
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
        ItemError::Odd(kind) => (&**kind, "The item was not updated"),
    };
    json!({ "accountingEntryId": entry, "type": kind, "message": message })
}

pub(super) async fn list(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let status = call.parameter("status");
    let job = listed(&call, id, Asked::JobItems)?;
    let oddities = &job.oddities.job_items;
    let items = oddities.numbers(&job.items, |item| {
        status.is_none_or(|status| status == item.status.name())
    });
    let numbers: Vec<u32> = (0..).take(items.len()).collect();
    call.page_of(List::JobItems, &numbers, |number| {
        let item = oddities.item(&job.items, items[number as usize]);
        item.map_or(Value::Null, |item| shown(&job, item))
    })
}

pub(super) async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let is_limit = |problem: &Problem| problem.pointer.is_empty() && problem.keyword == "maxItems";
    let (body, limit) = call.json_but_for(is_limit)?;
    if !limit.is_empty() {
        seen(&call, id, |_| ())?;
        return Err(too_many());
    }
    let updates = body.as_array().into_iter().flatten().filter_map(read);
    let updates: Vec<_> = updates.collect();
    let (job, updated) = asked(&call, id, Asked::Update, |job| {
        let updated = job.update(updates, unknowns(&call));
        (job.clone(), updated)
    })?;
    let updated = updated.map_err(|problem| refusal(problem, unknowns(&call).unknown_item))?;
    let data: Vec<_> = updated.items.iter().map(|item| shown(&job, item)).collect();
    let errors: Vec<_> = updated.errors.iter().map(shown_error).collect();
    Ok(call.answer(StatusCode::OK, json!({ "data": data, "errors": errors })))
}

fn too_many() -> Failure {
    Failure::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "EXPORT_JOB_ITEMS_UPDATE_LIMIT",
        "These are too many items to be updated at once",
    )
}

/// An update that satisfies the contract.
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
        NotUpdated::TooMany => too_many(),
        NotUpdated::Odd => Failure::invalid_body("An item of the update is refused"),
        NotUpdated::NoItems => Failure::invalid_body("There is no item in the update"),
        NotUpdated::SameItem => Failure::invalid_body("An item is named twice"),
        NotUpdated::UnknownItem if unknown_item == UnknownItem::NotFound => no_job(),
        NotUpdated::UnknownItem => Failure::invalid_body("The export job has no such entry"),
    }
}
