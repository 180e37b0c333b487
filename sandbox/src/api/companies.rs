//! The companies of a key.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};

use super::call::{Call, no_company};
use super::extract::Ids;
use crate::app::App;
use crate::contract::Area;
use crate::fixtures;
use crate::paging::List;
use crate::reply::Failure;

const READ: &str = "companies:read";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/companies", get(list))
        .route("/v1/companies/{companyId}", get(read))
        .layer(Extension(Area::Companies))
}

async fn list(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let companies = match call.parameter("organization_id") {
        Some(_) => call.companies()?,
        None => fixtures::companies(&call.key).collect(),
    };
    let rows = (0..).zip(companies);
    let rows = rows.map(|(row, _)| (row, fixtures::company(&call.key, row)));
    call.page(List::Companies, rows.collect())
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let row = fixtures::company_row(&call.key, id).ok_or_else(no_company)?;
    Ok(call.data(StatusCode::OK, fixtures::company(&call.key, row)))
}
