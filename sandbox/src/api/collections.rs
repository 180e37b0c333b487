//! Vendors: objects that are kept in memory as they came in, each with an id.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde_json::Value;
use uuid::Uuid;

use super::extract::{Ids, Params, object};
use super::{Caller, members, none_there, require};
use crate::app::App;
use crate::keys::Key;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure, data};
use crate::rows::{Members, Row};

const READ: &str = "vendors:read";
const WRITE: &str = "vendors:write";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/vendors", post(create))
        .route("/v1/vendors:search", post(list))
        .route(
            "/v1/vendors/{id}",
            get(read).put(update).delete(delete).post(act),
        )
}

fn shown(vendor: &Row) -> Value {
    members(vendor, &[]).into()
}

async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let kept = app.kept();
    let vendors: Vec<&Row> = kept.vendors.of(&[key.owner]).collect();
    let numbers: Vec<u32> = vendors.iter().map(|vendor| vendor.number).collect();
    let (page, pagination) = query.page(&app.unknowns, List::Vendors, &numbers)?;
    let on_page = vendors
        .iter()
        .filter(|vendor| page.contains(&vendor.number));
    let data: Vec<Value> = on_page.map(|vendor| shown(vendor)).collect();
    Ok(reply::page(&data, &pagination))
}

async fn create(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let made = app.kept().vendors.add(key.owner, object(&body)?);
    Ok(data(StatusCode::CREATED, &shown(&made)))
}

async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    require(&key, READ)?;
    let kept = app.kept();
    let vendor = kept.vendors.get(id);
    let vendor = vendor.filter(|vendor| vendor.owner == key.owner);
    vendor
        .map(|vendor| data(StatusCode::OK, &shown(vendor)))
        .ok_or_else(none_there)
}

async fn update(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    change(&app, &key, id, object(&body)?)
}

fn change(app: &App, key: &Key, id: Uuid, members: Members) -> Result<Response, Failure> {
    let mut kept = app.kept();
    let vendor = kept.vendors.get_mut(id);
    let vendor = vendor
        .filter(|vendor| vendor.owner == key.owner)
        .ok_or_else(none_there)?;
    vendor.update(members, &[], true);
    Ok(data(StatusCode::OK, &shown(vendor)))
}

async fn delete(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let mut kept = app.kept();
    let is_there = kept.vendors.of(&[key.owner]).any(|vendor| vendor.id == id);
    if is_there && kept.vendors.remove(id) {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(none_there())
    }
}

/// `POST /v1/vendors/{id}:activate` and `:archive`.
async fn act(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Path(step): Path<String>,
) -> Result<Response, Failure> {
    require(&key, WRITE)?;
    let (id, state) = match step.rsplit_once(':') {
        Some((id, "activate")) => (id, "ACTIVE"),
        Some((id, "archive")) => (id, "ARCHIVED"),
        _ => {
            return Err(Failure::not_found(
                "NOT_FOUND",
                "There is nothing at this path",
            ));
        }
    };
    let id = id
        .parse()
        .map_err(|_| Failure::invalid_parameter("An id in the path is not a UUID"))?;
    let state = [("status".to_owned(), state.into())];
    change(&app, &key, id, Members::from_iter(state))
}
