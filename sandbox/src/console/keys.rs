//! Settings → API keys: lists, creates and revokes keys.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use super::companies::Company;
use super::connect::levels;
use super::problem::{Problem, read};
use super::timeline::written;
use crate::app::App;
use crate::keys::{Key, Origin, all_scopes};
use crate::reply;

/// The longest name, and the longest life in days.
const LONGEST_NAME: usize = 60;
const LONGEST_LIFE: u32 = 3650;

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/keys", get(list).post(create))
        .route("/keys/revoke", post(revoke))
        .route("/keys/expire", post(expire))
}

/// The response that contains a key, the only one that ever does.
pub(super) fn once(key: &Key) -> Response {
    let shown = json!({ "label": key.label, "name": key.name, "key": key.text.expose() });
    reply::json(StatusCode::OK, &shown)
}

/// Scopes with their meaning in words.
pub(super) fn permissions(scopes: &[String]) -> Value {
    let permissions = scopes.iter().map(|scope| {
        let (what, how) = scope.split_once(':').unwrap_or((scope, ""));
        let what = match what {
            "accounts" => "the chart of accounts",
            "installations" => "the installation of the application",
            "tag-group" | "tag-groups" => "tags and tag groups",
            "users" => "employees",
            "webhooks" => "webhook subscriptions",
            other => &other.replace('-', " "),
        };
        let how = if how == "read" {
            "Read"
        } else {
            "Create and change"
        };
        json!({ "scope": scope, "words": format!("{how} {what}") })
    });
    permissions.collect()
}

/// All keys, the newest first.
async fn list(State(app): State<Arc<App>>, company: Company) -> Response {
    let companies = Company::all(&app);
    let shown: Vec<Value> = app
        .keys()
        .all()
        .iter()
        .rev()
        .map(|key| shown(&app, &companies, key))
        .collect();
    reply::json(
        StatusCode::OK,
        &json!({
            "keys": shown,
            "permissions": permissions(&all_scopes(app.environment)),
            "levels": levels(&company),
        }),
    )
}

fn shown(app: &App, companies: &[Company], key: &Key) -> Value {
    let urn = key.urn();
    let mut owners = companies.iter().flat_map(|company| {
        let levels = company.levels().iter();
        levels.map(|&level| company.owner(level))
    });
    let owner = owners.find(|(_, owner)| *owner == urn);
    let now = app.clock.now();
    let state = match key {
        key if key.revoked => "revoked",
        key if key.has_expired(now) => "expired",
        _ => "valid",
    };
    json!({
        "label": key.label,
        "name": key.name,
        "origin": key.origin.name(),
        "level": key.level.name(),
        "owner": owner.map(|(name, _)| name),
        "urn": urn,
        "scopes": key.scopes,
        "created": written(key.created),
        "expires": key.expires.map(written),
        "lastUsed": app.keys().last_used(&key.label).map(written),
        "state": state,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Create {
    name: String,
    level: String,
    scopes: Vec<String>,
    expires_in_days: Option<u32>,
}

/// Creates a key. Only this response ever contains it.
async fn create(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Create = read(&body)?;
    let level = company.level(&asked.level)?;
    let name = asked.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.contains(char::is_control) {
        return Err(Problem::bad("The name must have 1 to 60 characters."));
    }
    let mut scopes = all_scopes(app.environment);
    if !asked.scopes.iter().all(|scope| scopes.contains(scope)) {
        return Err(Problem::bad("There is no such permission."));
    }
    scopes.retain(|scope| asked.scopes.contains(scope));
    if scopes.is_empty() {
        return Err(Problem::bad("Select at least one permission."));
    }
    let days = asked.expires_in_days;
    if days.is_some_and(|days| !(1..=LONGEST_LIFE).contains(&days)) {
        return Err(Problem::bad("The lifetime must be 1 to 3650 days."));
    }
    let now = app.clock.now();
    let key = app.keys().add("created", |label| Key {
        name: name.to_owned(),
        origin: Origin::Created,
        created: now,
        expires: days.map(|days| now + Duration::days(days.into())),
        ..company.key(level, label, scopes)
    });
    Ok(once(&key))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    label: String,
}

async fn revoke(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    change(&app, &body, |key, _| key.revoked = true)
}

async fn expire(State(app): State<Arc<App>>, body: Bytes) -> Result<Response, Problem> {
    change(&app, &body, |key, now| key.expires = Some(now))
}

fn change(
    app: &App,
    body: &[u8],
    change: impl FnOnce(&mut Key, OffsetDateTime),
) -> Result<Response, Problem> {
    let named: Named = read(body)?;
    let now = app.clock.now();
    if app.keys().change(&named.label, |key| change(key, now)) {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(Problem::missing("There is no key of that label."))
    }
}
