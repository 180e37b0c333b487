//! `GET /v1/introspect`.

use axum::Extension;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::Caller;
use crate::reply;

pub(super) async fn show(Extension(key): Caller) -> Response {
    let data = json!({
        "authMethod": "API_KEY",
        "clientId": key.client,
        "scope": key.scope(),
        "applicationName": "Sandbox application",
        "subjectURN": key.urn(),
    });
    reply::data(StatusCode::OK, &data)
}
