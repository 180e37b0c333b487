//! `GET /v2/employees` and `GET /v2/employees/{id}`.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::extract::{Ids, Params};
use super::{Caller, require};
use crate::app::App;
use crate::fixtures;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};

const READ: &str = "users:read";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Filter {
    company_id: Option<Uuid>,
}

pub(super) async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
    Params(filter): Params<Filter>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let wanted = |row: &u32| {
        filter
            .company_id
            .is_none_or(|company| company == fixtures::company_of(&key, *row))
    };
    let rows: Vec<u32> = (0..app.employees).filter(wanted).collect();
    let (page, pagination) = query.page(&app.unknowns, List::Employees, &rows)?;
    let data: Vec<Value> = page
        .iter()
        .map(|&row| fixtures::employee(&key, row))
        .collect();
    Ok(reply::page(&data, &pagination))
}

pub(super) async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let row = fixtures::employee_row(&key, id, app.employees)
        .ok_or_else(|| Failure::not_found("EMPLOYEE_NOT_FOUND", "There is no such employee"))?;
    Ok(reply::data(StatusCode::OK, &fixtures::employee(&key, row)))
}
