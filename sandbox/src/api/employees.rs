//! The employees of a key's companies.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use crate::app::App;
use crate::contract::Area;
use crate::fixtures;
use crate::paging::List;
use crate::reply::Failure;

const READ: &str = "users:read";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v2/employees", get(list))
        .route("/v2/employees/{employeeId}", get(read))
        .layer(Extension(Area::Employees))
}

async fn list(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let company = call.parameter("companyId").and_then(|id| id.parse().ok());
    let companies: Option<Vec<Uuid>> = company.map(|id| call.company(id)).transpose()?;
    let is = |name, text: String| call.parameter(name).is_none_or(|wanted| wanted == text);
    let is_wanted = |&row: &u32| {
        let of = |ids: &Vec<Uuid>| ids.contains(&fixtures::company_of(&call.key, row));
        fixtures::sees(&call.key, row)
            && companies.as_ref().is_none_or(of)
            && is("email", fixtures::employee_email(row))
            && is("code", fixtures::employee_code(row))
    };
    let numbers: Vec<u32> = (0..call.app.employees).filter(is_wanted).collect();
    call.page_of(List::Employees, &numbers, |row| {
        fixtures::employee(&call.key, row)
    })
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let row = fixtures::employee_row(&call.key, id, call.app.employees)
        .ok_or_else(|| Failure::not_found("EMPLOYEE_NOT_FOUND", "There is no such employee"))?;
    Ok(call.data(StatusCode::OK, fixtures::employee(&call.key, row)))
}
