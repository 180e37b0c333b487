//! `/v1/installations/me`: the calling key's own installation.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::{Uuid, uuid};

use super::at;
use super::call::Call;
use crate::app::App;
use crate::contract::Area;
use crate::reply::Failure;
use crate::rows::Members;
use crate::store::Installation;
use crate::unknowns::{GetWithout, Put, SecondCreate};

const READ: &str = "installations:read";
const WRITE: &str = "installations:write";

/// The application of all installations in the sandbox.
const APPLICATION: Uuid = uuid!("5a3db0c5-70f0-4c1e-8d8f-9a1f0e3c5b21");

/// Pleo documents no default. This one is useless for a client, so that relying on a default is
/// noticed.
const STATUS_IF_NONE: &str = "PENDING_INTEGRATION";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(
            "/v1/installations/me",
            get(read).post(create).put(update).delete(delete),
        )
        .route("/v1/installations/me:activate", post(activate))
        .layer(Extension(Area::Installations))
}

async fn read(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let company = call.parameter("company_id").and_then(|id| id.parse().ok());
    if company.is_some_and(|company| !call.reaches(company)) {
        return Err(Failure::not_found(
            "COMPANY_NOT_FOUND",
            "The key has no such company",
        ));
    }
    match (
        call.app.store.installation(&call.key.urn()),
        call.unknowns().get_without,
    ) {
        (Some(installation), _) => Ok(shown(&call, &installation)),
        (None, GetWithout::NotFound) => Err(none_there()),
        (None, GetWithout::BadRequest) => Err(Failure::invalid_body("There is no installation")),
        (None, GetWithout::Null) => Ok(call.answer(StatusCode::OK, Value::Null)),
    }
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let body = call.body()?;
    let status = text(&body, "status").unwrap_or_else(|| STATUS_IF_NONE.to_owned());
    let metadata = metadata(&body).cloned().unwrap_or_default();
    let now = now();
    let resource = call.key.urn();

    let (installation, new) = call.app.store.change(|installations| {
        match (installations.get(&resource), call.unknowns().second_create) {
            (Some(_), SecondCreate::Conflict) => {
                let message = "There is an installation already";
                Err(Failure::new(
                    StatusCode::CONFLICT,
                    "INSTALLATION_ALREADY_EXISTS",
                    message,
                ))
            }
            (Some(_), SecondCreate::BadRequest) => {
                Err(Failure::invalid_body("There is an installation already"))
            }
            (Some(installation), SecondCreate::Same) => Ok((installation.clone(), false)),
            (None, _) => {
                let installation = Installation {
                    id: Uuid::new_v4(),
                    application_id: APPLICATION,
                    resource: resource.clone(),
                    status,
                    error_code: None,
                    metadata,
                    created_at: now,
                    updated_at: now,
                };
                installations.insert(resource, installation.clone());
                Ok((installation, true))
            }
        }
    })?;
    if new {
        call.app.record.note_created();
    }
    Ok(shown(&call, &installation))
}

async fn update(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let body = call.body()?;
    let status = text(&body, "status");
    let error_code = text(&body, "errorCode");
    let metadata = metadata(&body);
    change_existing(&call, |installation| {
        installation.status = status.unwrap_or_default();
        installation.error_code = error_code;
        if let Some(metadata) = metadata {
            if call.unknowns().put == Put::Replace {
                installation.metadata.clear();
            }
            installation.metadata.extend(metadata.clone());
        }
    })
}

async fn activate(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    change_existing(&call, |installation| {
        installation.status = "ACTIVATED".to_owned();
        installation.error_code = None;
    })
}

async fn delete(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let urn = call.key.urn();
    call.app
        .store
        .change(|installations| installations.remove(&urn).ok_or_else(none_there))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn change_existing(
    call: &Call,
    change: impl FnOnce(&mut Installation),
) -> Result<Response, Failure> {
    let installation = call.app.store.change(|installations| {
        let urn = call.key.urn();
        let installation = installations.get_mut(&urn).ok_or_else(none_there)?;
        change(installation);
        installation.updated_at = now();
        Ok::<_, Failure>(installation.clone())
    })?;
    Ok(shown(call, &installation))
}

fn shown(call: &Call, installation: &Installation) -> Response {
    let mut answer = json!(installation);
    answer["createdAt"] = at(&call.app, installation.created_at);
    answer["updatedAt"] = at(&call.app, installation.updated_at);
    call.answer(StatusCode::OK, answer)
}

fn none_there() -> Failure {
    Failure::not_found("INSTALLATION_NOT_FOUND", "There is no installation")
}

fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc().truncate_to_millisecond()
}

fn text(body: &Members, name: &str) -> Option<String> {
    let text = body.get(name).and_then(Value::as_str);
    text.map(str::to_owned)
}

fn metadata(body: &Members) -> Option<&Members> {
    body.get("metadata").and_then(Value::as_object)
}
