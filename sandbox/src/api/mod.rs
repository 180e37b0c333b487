//! Pleo's endpoints.

mod collections;
mod companies;
mod employees;
mod entries;
mod exports;
mod extract;
mod installations;
mod introspect;
mod receipts;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::app::App;
use crate::gate::gate;
use crate::keys::Key;
use crate::reply::Failure;

/// The key a request was made with, put there by the gate.
type Caller = Extension<Arc<Key>>;

pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/v1/introspect", get(introspect::show))
        .route(
            "/v1/installations/me",
            get(installations::read)
                .post(installations::create)
                .put(installations::update)
                .delete(installations::delete),
        )
        .route(
            "/v1/installations/me:activate",
            post(installations::activate),
        )
        .route("/v1/companies", get(companies::list))
        .route("/v1/companies/{id}", get(companies::read))
        .route("/v2/employees", get(employees::list))
        .route("/v2/employees/{id}", get(employees::read))
        .route("/v1/accounting-entries:search", post(entries::search))
        .route("/v1/accounting-entries/{id}", get(entries::read))
        .route(
            "/v1/accounting-entries/{id}/receipts",
            get(receipts::list).post(receipts::upload),
        )
        .route(
            "/v1/accounting-entries/{id}/receipts/{receipt}",
            get(receipts::download),
        )
        .merge(collections::routes())
        .merge(exports::routes())
        .fallback(|| async { Failure::not_found("NOT_FOUND", "There is nothing at this path") })
        .method_not_allowed_fallback(|| async {
            Failure::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED",
                "The path takes other methods",
            )
        })
        // The gate has read the body already, within limits of its own.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(Arc::clone(&app), gate))
        .with_state(app)
}

/// 403 if the key lacks the scope.
fn require(key: &Key, scope: &str) -> Result<(), Failure> {
    if key.may(scope) {
        Ok(())
    } else {
        Err(Failure::forbidden())
    }
}
