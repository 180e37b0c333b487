//! The rest of the API: collections of objects that are kept in memory as they came in, each with
//! an id.
//!
//! What a collection is called and where its rows are kept follows from the path alone, so that one
//! of a group's tags is a collection like any other.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::extract::{Params, object};
use super::{Caller, require};
use crate::app::App;
use crate::keys::Key;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure, data};

/// The most items of one update, as Pleo has it.
const ITEMS_MAX: usize = 100;

/// What a key must be allowed. Pleo publishes no list of scopes; the names follow those that are
/// known.
#[derive(Clone, Copy)]
struct Scopes {
    read: &'static str,
    write: &'static str,
}

const ACCOUNTS: Scopes = Scopes {
    read: "chart-of-accounts:read",
    write: "chart-of-accounts:write",
};
const TAGS: Scopes = Scopes {
    read: "tags:read",
    write: "tags:write",
};
const TAXES: Scopes = Scopes {
    read: "tax-codes:read",
    write: "tax-codes:write",
};
const VENDORS: Scopes = Scopes {
    read: "vendors:read",
    write: "vendors:write",
};
const WEBHOOKS: Scopes = Scopes {
    read: "webhooks:read",
    write: "webhooks:write",
};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(
            "/v1/chart-of-accounts",
            post(move |s, k, u, b| create(ACCOUNTS, s, k, u, b)),
        )
        .route("/v1/chart-of-accounts/batch", post(create_several))
        .route("/v1/chart-of-accounts:search", search(ACCOUNTS))
        .route("/v1/chart-of-accounts/{id}", item(ACCOUNTS))
        .route("/v0/tag-groups", listed(TAGS))
        .route("/v0/tag-groups/{id}", item(TAGS))
        .route("/v0/tag-groups/{id}/tags", listed(TAGS))
        .route("/v0/tag-groups/{group}/tags/{id}", item(TAGS))
        .route("/v0/tax-codes", listed(TAXES))
        .route("/v0/tax-codes/{id}", item(TAXES))
        .route(
            "/v1/vendors",
            post(move |s, k, u, b| create(VENDORS, s, k, u, b)),
        )
        .route("/v1/vendors:search", search(VENDORS))
        .route("/v1/vendors/{id}", item(VENDORS).post(act_on_vendor))
        .route("/v1/subscriptions", listed(WEBHOOKS))
        .route("/v1/subscriptions/{id}", item(WEBHOOKS))
        .route("/v1/subscriptions/{id}/secret", get(secret))
}

type Routes = axum::routing::MethodRouter<Arc<App>>;

fn list_of(scopes: Scopes) -> Routes {
    get(move |s, k, u, q| list(scopes, s, k, u, q))
}

fn listed(scopes: Scopes) -> Routes {
    list_of(scopes).post(move |s, k, u, b| create(scopes, s, k, u, b))
}

fn search(scopes: Scopes) -> Routes {
    post(move |s, k, u, q| list(scopes, s, k, u, q))
}

fn item(scopes: Scopes) -> Routes {
    get(move |s, k, u| read(scopes, s, k, u))
        .put(move |s, k, u, b| update(scopes, s, k, u, b))
        .delete(move |s, k, u| delete(scopes, s, k, u))
}

/// Where the rows of a collection are kept: whose they are, and the path without what is done with
/// it.
fn place(key: &Key, path: &str) -> (Uuid, String) {
    (
        key.owner,
        path.strip_suffix(":search").unwrap_or(path).to_owned(),
    )
}

/// The collection and the id that a path leads to.
fn place_and_id(key: &Key, path: &str) -> Result<((Uuid, String), Uuid), Failure> {
    let (collection, id) = path.rsplit_once('/').unwrap_or_default();
    let id = id
        .parse()
        .map_err(|_| Failure::invalid_parameter("An id in the path is not a UUID"))?;
    Ok((place(key, collection), id))
}

fn none_there() -> Failure {
    Failure::not_found("RESOURCE_NOT_FOUND", "There is none of that id")
}

async fn list(
    scopes: Scopes,
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
    Params(query): Params<PageQuery>,
) -> Result<Response, Failure> {
    require(&key, scopes.read)?;
    let rows = app.store.rows(&place(&key, uri.path()));
    let numbers: Vec<u32> = rows.keys().copied().collect();
    let (page, pagination) = query.page(List::Rows, &numbers)?;
    let data: Vec<&Value> = page.iter().filter_map(|number| rows.get(number)).collect();
    Ok(reply::json(
        StatusCode::OK,
        &json!({ "data": data, "pagination": pagination }),
    ))
}

async fn create(
    scopes: Scopes,
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, scopes.write)?;
    let made = app
        .store
        .add_row(place(&key, uri.path()), named(object(&body)?));
    Ok(data(StatusCode::CREATED, &made))
}

/// The object with an id of its own.
fn named(mut object: Map<String, Value>) -> Value {
    object.insert("id".into(), Uuid::new_v4().to_string().into());
    object.into()
}

async fn create_several(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, ACCOUNTS.write)?;
    let made: Vec<Value> = items(&body, "accounts")?
        .into_iter()
        .map(|account| {
            app.store
                .add_row(place(&key, "/v1/chart-of-accounts"), named(account))
        })
        .collect();
    Ok(data(StatusCode::CREATED, &made))
}

/// The objects in a list of the body.
fn items(body: &[u8], name: &str) -> Result<Vec<Map<String, Value>>, Failure> {
    let wrong = || Failure::invalid_body("The body has not the list of objects that is wanted");
    let Some(Value::Array(items)) = object(body)?.remove(name) else {
        return Err(wrong());
    };
    if items.len() > ITEMS_MAX {
        return Err(Failure::invalid_body(
            "At most 100 items can be sent at once",
        ));
    }
    items
        .into_iter()
        .map(|item| {
            if let Value::Object(item) = item {
                Ok(item)
            } else {
                Err(wrong())
            }
        })
        .collect()
}

async fn read(
    scopes: Scopes,
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
) -> Result<Response, Failure> {
    require(&key, scopes.read)?;
    let (place, id) = place_and_id(&key, uri.path())?;
    app.store
        .row(&place, id)
        .map(|row| data(StatusCode::OK, &row))
        .ok_or_else(none_there)
}

async fn update(
    scopes: Scopes,
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
    body: Bytes,
) -> Result<Response, Failure> {
    require(&key, scopes.write)?;
    let (place, id) = place_and_id(&key, uri.path())?;
    change(&app, &place, id, object(&body)?)
}

fn change(
    app: &App,
    place: &(Uuid, String),
    id: Uuid,
    members: Map<String, Value>,
) -> Result<Response, Failure> {
    let changed = app.store.change_row(place, id, members);
    changed
        .map(|row| data(StatusCode::OK, &row))
        .ok_or_else(none_there)
}

async fn delete(
    scopes: Scopes,
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
) -> Result<Response, Failure> {
    require(&key, scopes.write)?;
    let (place, id) = place_and_id(&key, uri.path())?;
    if app.store.remove_row(&place, id) {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(none_there())
    }
}

/// `POST /v1/vendors/{id}:activate` and `:archive`.
async fn act_on_vendor(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
) -> Result<Response, Failure> {
    require(&key, VENDORS.write)?;
    let (path, state) = match uri.path().rsplit_once(':') {
        Some((path, "activate")) => (path, "ACTIVE"),
        Some((path, "archive")) => (path, "ARCHIVED"),
        _ => {
            return Err(Failure::not_found(
                "NOT_FOUND",
                "There is nothing at this path",
            ));
        }
    };
    let (place, id) = place_and_id(&key, path)?;
    change(
        &app,
        &place,
        id,
        Map::from_iter([("status".to_owned(), state.into())]),
    )
}

/// `GET /v1/subscriptions/{id}/secret`: the same each time, and made up.
async fn secret(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    uri: Uri,
) -> Result<Response, Failure> {
    require(&key, WEBHOOKS.read)?;
    let (place, id) = place_and_id(&key, uri.path().trim_end_matches("/secret"))?;
    app.store.row(&place, id).ok_or_else(none_there)?;
    Ok(data(
        StatusCode::OK,
        &json!({ "secret": format!("whsec_{}", id.simple()) }),
    ))
}
