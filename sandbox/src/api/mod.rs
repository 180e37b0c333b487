//! Pleo's endpoints.

mod call;
mod chart_of_accounts;
mod companies;
mod employees;
mod enrichment;
mod entries;
mod exports;
mod extract;
mod failure;
mod installations;
mod introspect;
mod receipts;
mod shape;
mod sorting;
mod subscriptions;
mod tag_groups;
mod tags;
mod tax_codes;
mod uploads;
mod vendors;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use call::Call;

use crate::app::App;
use crate::gate::gate;
use crate::keys::Key;
use crate::reply::{self, Failure};
use crate::rows::{Members, Row};
use crate::unknowns::{Created, Deleted, OtherMethods, TextSearch, Times};

/// The key of a request, set by the gate.
type Caller = Extension<Arc<Key>>;

pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/v1/introspect", get(introspect::show))
        .merge(installations::routes())
        .merge(companies::routes())
        .merge(employees::routes())
        .merge(entries::routes())
        .merge(chart_of_accounts::routes())
        .merge(tax_codes::routes())
        .merge(tag_groups::routes())
        .merge(tags::routes())
        .merge(vendors::routes())
        .merge(subscriptions::routes())
        .merge(exports::routes())
        .merge(uploads::routes())
        .fallback(|| async { nothing_there() })
        .method_not_allowed_fallback(
            |State(app): State<Arc<App>>| async move { other_method(&app) },
        )
        // The gate has read the body within its own limits.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(Arc::clone(&app), gate))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            failure::dress,
        ))
        .with_state(app)
}

fn nothing_there() -> Failure {
    Failure::not_found("NOT_FOUND", "There is nothing at this path")
}

fn other_method(app: &App) -> Failure {
    match app.unknowns().other_methods {
        OtherMethods::NotFound => nothing_there(),
        OtherMethods::NotAllowed => Failure::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "METHOD_NOT_ALLOWED",
            "The path takes other methods",
        ),
    }
}

fn none_there() -> Failure {
    Failure::not_found("RESOURCE_NOT_FOUND", "There is none of that id")
}

fn in_use() -> Failure {
    Failure::new(
        StatusCode::CONFLICT,
        "RESOURCE_IN_USE",
        "Accounting entries use it; it can be archived",
    )
}

/// A time in the form of responses.
fn at(app: &App, moment: OffsetDateTime) -> Value {
    let whole = moment.truncate_to_second();
    let text = match app.unknowns().times {
        Times::Seconds => whole.format(&Rfc3339),
        Times::Fractions => moment
            .replace_nanosecond(moment.nanosecond() / 10 * 10 + 1)
            .unwrap_or(moment)
            .format(&Rfc3339),
        Times::Offset => whole
            .format(&Rfc3339)
            .map(|text| text.replace('Z', "+00:00")),
    };
    text.unwrap_or_default().into()
}

/// An object's members, with null for optional ones that are not given.
fn members(row: &Row, nullable: &[&str]) -> Members {
    let mut members = row.members.clone();
    for &name in nullable {
        members.entry(name).or_insert(Value::Null);
    }
    members.insert("id".to_owned(), json!(row.id));
    members
}

/// The same, with the times at which the object was created and changed.
fn members_with_times(app: &App, row: &Row, nullable: &[&str]) -> Members {
    let mut members = members(row, nullable);
    members.insert("createdAt".to_owned(), at(app, row.created));
    members.insert("updatedAt".to_owned(), at(app, row.updated));
    members
}

/// Whether a name contains the text of a search.
fn finds(call: &Call, text: &str, name: Option<&str>) -> bool {
    let name = name.unwrap_or_default();
    match call.unknowns().text_search {
        TextSearch::Part => name.to_lowercase().contains(&text.to_lowercase()),
        TextSearch::Exact => name == text,
    }
}

/// The status of a create whose status Pleo does not specify.
fn made(call: &Call) -> StatusCode {
    match call.unknowns().created {
        Created::Created => StatusCode::CREATED,
        Created::Ok => StatusCode::OK,
    }
}

/// The response to a delete for which Pleo specifies only a media type.
fn deleted(call: &Call) -> Response {
    match call.unknowns().deleted {
        Deleted::NoContent => StatusCode::NO_CONTENT.into_response(),
        Deleted::Object => call.answer(StatusCode::OK, json!({})),
        Deleted::True => call.answer(StatusCode::OK, json!(true)),
        Deleted::Empty => (StatusCode::OK, [(header::CONTENT_TYPE, reply::JSON)]).into_response(),
    }
}

/// 403 if the key lacks the scope.
fn require(key: &Key, scope: &str) -> Result<(), Failure> {
    if key.may(scope) {
        Ok(())
    } else {
        Err(Failure::forbidden())
    }
}
