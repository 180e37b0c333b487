//! Receipts for which Pleo finds the accounting entry.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::json;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime, UtcOffset};

use super::call::Call;
use crate::app::App;
use crate::fixtures::{self, Picture};
use crate::reply::Failure;

const WRITE: &str = "accounting-entries:write";
/// A card that no company of the sandbox has.
const NO_CARD: &str = "0000";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/v2/accounting-entries:enrich", post(enrich))
}

#[derive(Deserialize)]
struct Receipts {
    receipts: Vec<String>,
    #[serde(default)]
    tags: Vec<uuid::Uuid>,
}

async fn enrich(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let asked: Receipts = call.body_as()?;
    let moment = ["performed_at", "settled_at"]
        .iter()
        .find_map(|name| OffsetDateTime::parse(call.parameter(name)?, &Rfc3339).ok())
        .ok_or_else(|| {
            Failure::invalid_parameter("Either performed_at or settled_at must be a date and time")
        })?;
    let pictures: Option<Vec<_>> = asked.receipts.iter().map(|text| picture(text)).collect();
    let pictures = pictures
        .filter(|pictures| !pictures.is_empty())
        .ok_or_else(|| Failure::invalid_body("/receipts must be one or more files in Base64"))?;

    if call.parameter("card_last_four_digits") == Some(NO_CARD) {
        let failed = json!({ "receiptStatus": "UNRESOLVED", "message": "There is no such card" });
        return Ok(call.data(StatusCode::NOT_FOUND, failed));
    }
    if let Some(entry) = entry(&call, moment) {
        let mut kept = call.app.kept();
        for picture in pictures {
            kept.attach(entry, picture);
        }
        let done = json!({
            "receiptStatus": "UPLOADED",
            "accountingEntryId": entry,
            "tags": asked.tags,
        });
        return Ok(call.data(StatusCode::CREATED, done));
    }
    // Today's purchase may still arrive.
    let is_new = moment > OffsetDateTime::now_utc() - Duration::DAY;
    let (status, word) = if is_new {
        (StatusCode::ACCEPTED, "ACCEPTED")
    } else {
        (StatusCode::OK, "ADDED_TO_RECEIPT_INBOX")
    };
    Ok(call.data(status, json!({ "receiptStatus": word, "tags": asked.tags })))
}

/// The purchase of this amount on this day.
fn entry(call: &Call, moment: OffsetDateTime) -> Option<uuid::Uuid> {
    let minors: i64 = call.parameter("amount")?.parse().ok()?;
    let currency = call.parameter("currency")?;
    let day = moment.checked_to_offset(UtcOffset::UTC)?.date();
    let is_it = |&row: &u32| {
        (fixtures::entry_minors(row), fixtures::entry_currency(row)) == (minors, currency)
            && fixtures::entry_moment(row).date() == day
    };
    let row = (0..fixtures::ENTRIES)
        .filter(|&row| fixtures::sees(&call.key, row))
        .find(is_it)?;
    Some(fixtures::entry_id(&call.key, row))
}

/// The file in a Base64 text, and its type by its first bytes.
fn picture(text: &str) -> Option<Picture> {
    let content = STANDARD
        .decode(text)
        .ok()
        .filter(|content| !content.is_empty())?;
    let mime_type = match content.as_slice() {
        [b'%', b'P', b'D', b'F', ..] => "application/pdf",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        _ => "unknown",
    };
    Some(Picture { mime_type, content })
}
