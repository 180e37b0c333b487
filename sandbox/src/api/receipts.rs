//! Receipts of an accounting entry: upload as raw bytes or as a form, and download.

use std::fmt::Write;
use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ring::digest;
use serde_json::json;
use uuid::Uuid;

use super::extract::{Ids, Params};
use super::{Caller, entries, require};
use crate::app::App;
use crate::fixtures;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};
use crate::store::Receipt;

const READ: &str = "accounting-entries:read";
const WRITE: &str = "accounting-entries:write";
const MOST: usize = 8 << 20;
const UNTYPED: HeaderValue = HeaderValue::from_static("application/octet-stream");

pub(super) async fn upload(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([entry]): Ids<1>,
    request: Request,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    fixtures::entry_row(&key, entry).ok_or_else(entries::none_there)?;
    let receipt = received(request).await?;
    if receipt.content.len() > MOST {
        return Err(Failure::too_large());
    }
    let id = Uuid::new_v4();
    let data =
        json!({ "id": id, "size": receipt.content.len(), "sha256": sha256(&receipt.content) });
    app.store.keep_receipt((key.owner, entry, id), receipt);
    Ok(reply::data(StatusCode::CREATED, &data))
}

pub(super) async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([entry]): Ids<1>,
    Params(query): Params<PageQuery>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    fixtures::entry_row(&key, entry).ok_or_else(entries::none_there)?;
    let receipts = app.store.receipts_of(key.owner, entry);
    let numbers: Vec<u32> = (0..).take(receipts.len()).collect();
    let (page, pagination) = query.page(&app.unknowns, List::Receipts, &numbers)?;
    let data: Vec<_> = page
        .iter()
        .filter_map(|number| receipts.get(*number as usize))
        .collect();
    Ok(reply::page(&data, &pagination))
}

pub(super) async fn download(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([entry, id]): Ids<2>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let receipt = app
        .store
        .receipt(&(key.owner, entry, id))
        .ok_or_else(|| Failure::not_found("RECEIPT_NOT_FOUND", "There is no such receipt"))?;
    Ok((
        [(header::CONTENT_TYPE, receipt.content_type)],
        receipt.content,
    )
        .into_response())
}

/// The body itself, or the first part of a form.
async fn received(request: Request) -> Result<Receipt, Failure> {
    let malformed = || Failure::invalid_body("The body is not a form with a file in it");
    if !is_form(request.headers()) {
        let content_type = request
            .headers()
            .get(header::CONTENT_TYPE)
            .cloned()
            .unwrap_or(UNTYPED);
        let content = Bytes::from_request(request, &())
            .await
            .map_err(|_| malformed())?;
        return Ok(Receipt {
            content_type,
            content,
        });
    }
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| malformed())?;
    let part = form
        .next_field()
        .await
        .map_err(|_| malformed())?
        .ok_or_else(malformed)?;
    let content_type = part
        .headers()
        .get(header::CONTENT_TYPE)
        .cloned()
        .unwrap_or(UNTYPED);
    let content = part.bytes().await.map_err(|_| malformed())?;
    Ok(Receipt {
        content_type,
        content,
    })
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    content_type.is_some_and(|value| {
        value
            .to_ascii_lowercase()
            .starts_with("multipart/form-data")
    })
}

fn sha256(content: &[u8]) -> String {
    digest::digest(&digest::SHA256, content)
        .as_ref()
        .iter()
        .fold(String::new(), |mut hex, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
