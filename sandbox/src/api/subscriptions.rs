//! Subscriptions to webhooks. The sandbox sends none.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::{at, members_with_times, none_there};
use crate::app::App;
use crate::contract::Area;
use crate::fixtures;
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row};
use crate::unknowns::{DeletedSubscription, EndpointAuth, LeftOut, OddSubscription, Secret};

const READ: &str = "webhooks:read";
const WRITE: &str = "webhooks:write";

const EVENTS: [&str; 2] = ["v1.export-job.created", "v1.vendor.created"];

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/subscriptions", get(list).post(create))
        .route(
            "/v1/subscriptions/{id}",
            get(read).put(update).delete(delete),
        )
        .route("/v1/subscriptions/{id}/activities", get(activities))
        .route("/v1/subscriptions/{id}/secret", get(secret))
        .layer(Extension(Area::WebhookSubscriptions))
}

fn shown(call: &Call, subscription: &Row) -> Value {
    let mut members = members_with_times(&call.app, subscription, &[]);
    match call.unknowns().endpoint_auth {
        EndpointAuth::Whole => {}
        EndpointAuth::Absent => {
            members.shift_remove("endpointAuth");
        }
        EndpointAuth::WithoutSecrets => {
            let credentials = members
                .get_mut("endpointAuth")
                .and_then(|auth| auth.get_mut("credentials"));
            if let Some(credentials) = credentials.and_then(Value::as_object_mut) {
                credentials.retain(|name, _| name == "username");
            }
        }
    }
    if let Some(moment) = subscription.deleted {
        members.insert("deletedAt".into(), at(&call.app, moment));
        members.insert("deletedBy".into(), actor(call).into());
    }
    members.into()
}

fn actor(call: &Call) -> String {
    let organisation = fixtures::organisation_id(&call.key);
    format!("urn:pleo:organisation:{organisation}")
}

/// A subscription of the key, including deleted ones only where they can be read.
fn seen<'a>(call: &Call, kept: &'a Kept, id: Uuid) -> Result<&'a Row, Failure> {
    let subscription = kept.subscriptions.get(id);
    let is_kept = call.unknowns().deleted_subscription == DeletedSubscription::Kept;
    subscription
        .filter(|subscription| subscription.owner == call.key.owner)
        .filter(|subscription| subscription.deleted.is_none() || is_kept)
        .ok_or_else(none_there)
}

/// A subscription that can be changed.
fn live(call: &Call, kept: &Kept, id: Uuid) -> Result<(), Failure> {
    match seen(call, kept, id)?.deleted {
        None => Ok(()),
        Some(_) => Err(none_there()),
    }
}

fn note(kept: &mut Kept, id: Uuid, operation: &str) {
    let members = [("operationType".to_owned(), operation.into())];
    kept.activities.add(id, Members::from_iter(members));
}

/// The subscription of a body.
fn body(call: &Call) -> Result<Members, Failure> {
    let mut members = call.body()?;
    let events = members.get("eventTypes").and_then(Value::as_array);
    let is_known = |event: &Value| event.as_str().is_some_and(|event| EVENTS.contains(&event));
    let has_known_events = events.is_some_and(|events| events.iter().all(is_known));
    let address = members.get("endpointUrl").and_then(Value::as_str);
    let is_https = address.is_some_and(|address| address.starts_with("https://"));
    if call.unknowns().odd_subscription == OddSubscription::Refuse {
        if !has_known_events {
            return Err(Failure::invalid_body(
                "/eventTypes has one that is not known",
            ));
        }
        if !is_https {
            return Err(Failure::invalid_body(
                "/endpointUrl must begin with https://",
            ));
        }
    }
    members.entry("status").or_insert_with(|| "ACTIVE".into());
    Ok(members)
}

async fn list(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let status = call.parameter("status");
    let events: Vec<&str> = call.parameters("event_types").collect();
    let has_event = |subscription: &Row| {
        let of = subscription.members["eventTypes"].as_array();
        let mut of = of.into_iter().flatten().filter_map(Value::as_str);
        events.is_empty() || of.any(|event| events.contains(&event))
    };
    let kept = call.app.kept();
    let owners = [call.key.owner];
    let found = kept.subscriptions.of(&owners).filter(|subscription| {
        subscription.deleted.is_none()
            && status.is_none_or(|status| subscription.text("status") == Some(status))
            && has_event(subscription)
    });
    let rows = found.map(|subscription| (subscription.number, shown(&call, subscription)));
    call.page(List::Subscriptions, rows.collect())
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let members = body(&call)?;
    let mut kept = call.app.kept();
    let subscription = kept.subscriptions.add(call.key.owner, members);
    note(&mut kept, subscription.id, "CREATE");
    Ok(call.data(StatusCode::OK, shown(&call, &subscription)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    Ok(call.data(StatusCode::OK, shown(&call, seen(&call, &kept, id)?)))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let members = body(&call)?;
    let mut kept = call.app.kept();
    live(&call, &kept, id)?;
    note(&mut kept, id, "UPDATE");
    let subscription = kept.subscriptions.get_mut(id).ok_or_else(none_there)?;
    let keep = call.unknowns().left_out == LeftOut::Keep;
    subscription.update(members, &call.settable(), keep);
    Ok(call.data(StatusCode::OK, shown(&call, subscription)))
}

async fn delete(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut kept = call.app.kept();
    live(&call, &kept, id)?;
    note(&mut kept, id, "DELETE");
    if let Some(subscription) = kept.subscriptions.get_mut(id) {
        subscription.deleted = Some(OffsetDateTime::now_utc());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn activities(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    seen(&call, &kept, id)?;
    let wanted: Vec<&str> = call.parameters("operation_types").collect();
    let owners = [id];
    let found = kept.activities.of(&owners).filter(|activity| {
        let operation = activity.text("operationType").unwrap_or_default();
        wanted.is_empty() || wanted.contains(&operation)
    });
    let rows = found.map(|activity| {
        let operation = activity.text("operationType").unwrap_or_default();
        let row = json!({
            "id": activity.id,
            "subscriptionId": id,
            "operationType": operation,
            "description": format!("{operation} by an API key"),
            "actorUrn": actor(&call),
            "createdAt": at(&call.app, activity.created),
        });
        (activity.number, row)
    });
    call.page(List::Activities, rows.collect())
}

/// Artificial, and the same each time.
async fn secret(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    seen(&call, &kept, id)?;
    match call.unknowns().secret {
        Secret::NotFound => Err(none_there()),
        Secret::Absent => Ok(call.data(StatusCode::OK, json!({}))),
        Secret::Given => {
            let mut bytes = id.as_bytes().to_vec();
            bytes.extend(&Uuid::new_v5(&id, b"secret").as_bytes()[..8]);
            let secret = format!("whsec_{}", STANDARD.encode(bytes));
            Ok(call.data(StatusCode::OK, json!({ "secretKey": secret })))
        }
    }
}
