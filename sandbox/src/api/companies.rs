//! `GET /v1/companies` and `GET /v1/companies/{id}`.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

use super::extract::{Ids, Params};
use super::{Caller, require};
use crate::app::App;
use crate::fixtures;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};

const READ: &str = "companies:read";

pub(super) async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let rows: Vec<u32> = (0..fixtures::COMPANIES).collect();
    let (page, pagination) = query.page(&app.unknowns, List::Companies, &rows)?;
    let data: Vec<Value> = page
        .iter()
        .map(|&row| fixtures::company(&key, row))
        .collect();
    Ok(reply::page(&data, &pagination))
}

pub(super) async fn read(Extension(key): Caller, Ids([id]): Ids<1>) -> Result<Response, Failure> {
    require(&key, READ)?;
    let row = fixtures::company_row(&key, id)
        .ok_or_else(|| Failure::not_found("COMPANY_NOT_FOUND", "The key has no such company"))?;
    Ok(reply::data(StatusCode::OK, &fixtures::company(&key, row)))
}
