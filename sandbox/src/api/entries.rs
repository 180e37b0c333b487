//! `POST /v1/accounting-entries:search` and `GET /v1/accounting-entries/{id}`.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value};

use super::extract::{Ids, Params, object};
use super::{Caller, require};
use crate::app::App;
use crate::fixtures;
use crate::keys::Key;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};

const READ: &str = "accounting-entries:read";

/// The body, if there is one, is a filter. `currency` is the one that the sandbox knows; others are
/// let pass.
pub(super) async fn search(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let filter = if body.is_empty() {
        Map::new()
    } else {
        object(&body)?
    };
    let currency = match filter.get("currency") {
        None | Some(Value::Null) => None,
        Some(Value::String(currency)) => Some(currency),
        Some(_) => return Err(Failure::invalid_body("currency is not a string")),
    };
    let wanted =
        |row: &u32| currency.is_none_or(|currency| currency == fixtures::entry_currency(*row));
    let rows: Vec<u32> = (0..fixtures::ENTRIES).filter(wanted).collect();
    let (page, pagination) = query.page(&app.unknowns, List::Entries, &rows)?;
    let data: Vec<Value> = page.iter().map(|&row| shown(&app, &key, row)).collect();
    Ok(reply::page(&data, &pagination))
}

pub(super) async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let row = fixtures::entry_row(&key, id).ok_or_else(none_there)?;
    Ok(reply::data(StatusCode::OK, &shown(&app, &key, row)))
}

/// An entry, with how far its export is.
fn shown(app: &App, key: &Key, row: u32) -> Value {
    let mut entry = fixtures::entry(key, row);
    entry["exportStatus"] = app
        .exports
        .entry_status(fixtures::entry_id(key, row))
        .into();
    entry
}

pub(super) fn none_there() -> Failure {
    Failure::not_found(
        "ACCOUNTING_ENTRY_NOT_FOUND",
        "There is no such accounting entry",
    )
}
