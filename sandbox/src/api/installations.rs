//! `/v1/installations/me`: the calling key's own installation.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value};
use time::OffsetDateTime;
use uuid::{Uuid, uuid};

use super::extract::{Params, object};
use super::{Caller, require};
use crate::app::App;
use crate::fixtures;
use crate::keys::{Key, Level};
use crate::options::{GetWithout, Put, SecondCreate};
use crate::reply::{self, Failure};
use crate::store::Installation;

const READ: &str = "installations:read";
const WRITE: &str = "installations:write";

/// The application that all installations of the sandbox are of.
const APPLICATION: Uuid = uuid!("5a3db0c5-70f0-4c1e-8d8f-9a1f0e3c5b21");

const STATUSES: [&str; 5] = [
    "ACTIVATED",
    "INACTIVE",
    "AUTHORIZED",
    "PENDING_INTEGRATION",
    "ERROR",
];
const ERROR_CODES: [&str; 2] = ["NOT_ENTITLED", "AUTH_ERROR"];
/// Pleo names no default. This one is of no use to a client, so that relying on a default shows.
const STATUS_IF_NONE: &str = "PENDING_INTEGRATION";

#[derive(Debug, Deserialize)]
pub(super) struct CompanyQuery {
    company_id: Option<Uuid>,
}

pub(super) async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<CompanyQuery>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    if query
        .company_id
        .is_some_and(|company| !is_in_reach(&key, company))
    {
        return Err(Failure::not_found(
            "COMPANY_NOT_FOUND",
            "The key has no such company",
        ));
    }
    match (
        app.store.installation(&key.urn()),
        app.behaviour.get_without,
    ) {
        (Some(installation), _) => Ok(shown(&installation)),
        (None, GetWithout::NotFound) => Err(none_there()),
        (None, GetWithout::BadRequest) => Err(Failure::invalid_body("There is no installation")),
        (None, GetWithout::Null) => Ok(reply::json(StatusCode::OK, &Value::Null)),
    }
}

/// A company's key reaches that company only, an organisation's key every company that it lists.
fn is_in_reach(key: &Key, company: Uuid) -> bool {
    match key.level {
        Level::Company => company == key.owner,
        Level::Organisation => fixtures::company_row(key, company).is_some(),
    }
}

pub(super) async fn create(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let body = object(&body)?;
    let status = one_of(&body, "status", &STATUSES)?
        .unwrap_or(STATUS_IF_NONE)
        .to_owned();
    let metadata = metadata(&body)?.cloned().unwrap_or_default();
    let now = now();
    let resource = key.urn();

    let (installation, new) = app.store.change(|installations| {
        match (installations.get(&resource), app.behaviour.second_create) {
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
        app.record.note_created();
    }
    Ok(shown(&installation))
}

pub(super) async fn update(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let body = object(&body)?;
    let status = one_of(&body, "status", &STATUSES)?
        .ok_or_else(|| Failure::invalid_body("status is required"))?;
    let error_code = one_of(&body, "errorCode", &ERROR_CODES)?;
    let metadata = metadata(&body)?;
    change_existing(&app, &key, |installation| {
        installation.status = status.to_owned();
        installation.error_code = error_code.map(str::to_owned);
        if let Some(metadata) = metadata {
            if app.behaviour.put == Put::Replace {
                installation.metadata.clear();
            }
            installation.metadata.extend(metadata.clone());
        }
    })
}

pub(super) async fn activate(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    change_existing(&app, &key, |installation| {
        installation.status = "ACTIVATED".to_owned();
        installation.error_code = None;
    })
}

pub(super) async fn delete(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    app.store
        .change(|installations| installations.remove(&key.urn()).ok_or_else(none_there))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn change_existing(
    app: &App,
    key: &Key,
    change: impl FnOnce(&mut Installation),
) -> Result<Response, Failure> {
    let installation = app.store.change(|installations| {
        let installation = installations.get_mut(&key.urn()).ok_or_else(none_there)?;
        change(installation);
        installation.updated_at = now();
        Ok::<_, Failure>(installation.clone())
    })?;
    Ok(shown(&installation))
}

fn shown(installation: &Installation) -> Response {
    reply::json(StatusCode::OK, installation)
}

fn none_there() -> Failure {
    Failure::not_found("INSTALLATION_NOT_FOUND", "There is no installation")
}

fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc().truncate_to_millisecond()
}

fn one_of<'a>(
    body: &'a Map<String, Value>,
    name: &str,
    allowed: &[&str],
) -> Result<Option<&'a str>, Failure> {
    match body.get(name) {
        None => Ok(None),
        Some(Value::String(value)) if allowed.contains(&value.as_str()) => Ok(Some(value)),
        Some(_) => Err(Failure::invalid_body(
            "status or errorCode has a value that is not known",
        )),
    }
}

fn metadata(body: &Map<String, Value>) -> Result<Option<&Map<String, Value>>, Failure> {
    match body.get("metadata") {
        None => Ok(None),
        Some(Value::Object(metadata)) => Ok(Some(metadata)),
        Some(_) => Err(Failure::invalid_body("metadata is not an object")),
    }
}
