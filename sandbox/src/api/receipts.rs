//! Receipts of accounting entries: their data, with links to their files at the second host.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

use super::at;
use super::call::Call;
use super::entries::{self, READ};
use super::extract::Ids;
use crate::app::App;
use crate::fixtures::{self, FileType, Picture};
use crate::links::Target;
use crate::paging::List;
use crate::reply::Failure;
use crate::unknowns::MimeType;

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/accounting-entries/receipts:search", post(search))
        .route(
            "/v1/accounting-entries/{accountingEntryId}/receipts",
            get(list),
        )
        .route(
            "/v1/accounting-entries/{accountingEntryId}/receipts/{receiptId}",
            get(read),
        )
}

/// The receipts of an entry, the oldest first.
pub(super) fn of_entry(call: &Call, row: u32, file_type: FileType) -> Vec<Value> {
    let moment = fixtures::entry_moment(row) + Duration::HOUR;
    let target = |receipt| Target { receipt, file_type };
    let shown = |id: Uuid, picture: Picture, source: &str, created: Value| {
        json!({
            "id": id,
            "accountingEntryId": fixtures::entry_id(&call.key, row),
            "createdAt": created,
            "fileType": file_type.name(),
            "mimeType": match call.unknowns().mime_type {
                MimeType::True => picture.mime_type,
                MimeType::Unknown => "unknown",
            },
            "sizeInBytes": picture.content.len(),
            "source": source,
            "url": call.app.links.link(target(id)),
        })
    };
    let first = fixtures::receipts_of(&call.key, row).map(|receipt| {
        let picture = receipt.picture(file_type);
        shown(receipt.id, picture, receipt.source(), at(&call.app, moment))
    });
    let mut receipts: Vec<Value> = first.collect();
    let attached: Vec<_> = call
        .app
        .kept()
        .attached_to(fixtures::entry_id(&call.key, row));
    receipts.extend(attached.into_iter().filter_map(|(id, created)| {
        let picture = call.app.picture(target(id))?;
        Some(shown(id, picture, "USER", at(&call.app, created)))
    }));
    receipts
}

/// The row of the entry in the path.
fn row_of(call: &Call, entry: Uuid) -> Result<u32, Failure> {
    let row = fixtures::entry_row(&call.key, entry);
    row.ok_or_else(entries::none_there)
}

/// The requested file type.
fn file_type(asked: Option<&str>) -> FileType {
    let file_type = asked.and_then(FileType::named);
    file_type.unwrap_or(FileType::Original)
}

async fn list(Ids([entry]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let row = row_of(&call, entry)?;
    let sources: Vec<_> = call.parameters("source").collect();
    let mut receipts = of_entry(&call, row, file_type(call.parameter("file_type")));
    receipts.retain(|receipt| {
        sources.is_empty()
            || receipt["source"]
                .as_str()
                .is_some_and(|of| sources.contains(&of))
    });
    call.page(List::Receipts, (0..).zip(receipts).collect())
}

async fn read(Ids([entry, id]): Ids<2>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let row = row_of(&call, entry)?;
    let mut receipts = of_entry(&call, row, file_type(call.parameter("file_type"))).into_iter();
    let receipt = receipts.find(|receipt| receipt["id"] == json!(id));
    let receipt = receipt
        .ok_or_else(|| Failure::not_found("RECEIPT_NOT_FOUND", "There is no such receipt"))?;
    Ok(call.data(StatusCode::OK, receipt))
}

async fn search(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let companies = call.companies()?;
    let filter = entries::search_body(&call)?;
    let file_type = file_type(filter.get("fileType").and_then(Value::as_str));
    let allows = |name: &str, value: &Value| {
        let wanted = filter.get(name).and_then(Value::as_array);
        wanted.is_none_or(|wanted| wanted.contains(value))
    };
    let rows = fixtures::all_entries().filter(|&row| {
        let employee = fixtures::entry_employee(&call.key, row);
        companies.contains(&fixtures::company_of(&call.key, row))
            && (!fixtures::entry_is_deleted(row) || filter["includeDeleted"] == true)
            && allows(
                "accountingEntryIds",
                &json!(fixtures::entry_id(&call.key, row)),
            )
            && allows("employeeIds", &json!(employee))
    });
    let mut receipts: Vec<Value> = rows
        .flat_map(|row| of_entry(&call, row, file_type))
        .collect();
    receipts.retain(|receipt| {
        allows("mimeType", &receipt["mimeType"]) && allows("source", &receipt["source"])
    });
    call.page(List::Receipts, (0..).zip(receipts).collect())
}
