//! Applications, and the dialog that connects one: permissions, passcode, and the key, once.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::companies::Company;
use super::keys;
use super::passcode::{MOST_WRONG, Refusal};
use super::problem::{Problem, read};
use crate::app::App;
use crate::keys::{Key, Origin, with_tags};
use crate::reply;

/// The only application that can be connected: the reader's own.
const OWN: &str = "sandbox";
const OWN_NAME: &str = "Sandbox application";

/// The scopes that it requests, besides those for tags.
const SCOPES: [&str; 14] = [
    "accounting-entries:read",
    "accounts:read",
    "accounts:write",
    "companies:read",
    "export-items:read",
    "export-jobs:read",
    "export-jobs:write",
    "installations:read",
    "installations:write",
    "tax-codes:read",
    "tax-codes:write",
    "users:read",
    "vendors:read",
    "vendors:write",
];

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/applications", get(list))
        .route("/connect", post(connect))
}

/// Whether the company has a valid key of the application.
fn is_connected(app: &App, company: &Company) -> bool {
    let now = app.clock.now();
    let owners = company.levels().iter().map(|&level| company.owner(level).1);
    let owners: Vec<String> = owners.collect();
    app.keys().all().iter().any(|key| {
        key.origin == Origin::Connected && key.is_valid(now) && owners.contains(&key.urn())
    })
}

async fn list(State(app): State<Arc<App>>, company: Company) -> Response {
    let application = |id: &str, name: &str, about: &str, method: &str, is_connected: bool| {
        json!({
            "id": id,
            "name": name,
            "about": about,
            "method": method,
            "connected": is_connected,
        })
    };
    let mut own = application(
        OWN,
        OWN_NAME,
        "Represents your integration: the program that you test against this sandbox.",
        "key",
        is_connected(&app, &company),
    );
    own["permissions"] = keys::permissions(&with_tags(&SCOPES, app.environment));
    own["levels"] = levels(&company);
    let applications = [
        own,
        application(
            "paper-trail",
            "Paper Trail",
            "A made-up archive that connects with OAuth2.",
            "oauth2",
            false,
        ),
        application(
            "travel-desk",
            "Travel Desk",
            "A made-up booking service that is already connected.",
            "key",
            true,
        ),
    ];
    reply::json(
        StatusCode::OK,
        &json!({
            "applications": applications,
            "lockedFor": app.console.passcode.locked_for(app.clock.now()),
            "tries": MOST_WRONG,
        }),
    )
}

/// The possible subjects of a key.
pub(super) fn levels(company: &Company) -> Value {
    let levels = company.levels().iter().map(|&level| {
        let (owner, _) = company.owner(level);
        json!({ "level": level.name(), "owner": owner })
    });
    levels.collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Connect {
    application: String,
    level: String,
    passcode: String,
}

/// Creates a key. Only this response ever contains it.
async fn connect(
    State(app): State<Arc<App>>,
    company: Company,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: Connect = read(&body)?;
    if asked.application != OWN {
        return Err(Problem::missing(
            "This application cannot be connected here.",
        ));
    }
    let level = company.level(&asked.level)?;
    let tried = app.console.passcode.check(&asked.passcode, app.clock.now());
    tried.map_err(refused)?;
    let key = app.keys().add("connected", |label| Key {
        name: OWN_NAME.to_owned(),
        origin: Origin::Connected,
        created: app.clock.now(),
        ..company.key(level, label, with_tags(&SCOPES, app.environment))
    });
    Ok(keys::once(&key))
}

fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Wrong { left } => {
            let tries = if left == 1 { "try is" } else { "tries are" };
            let sentence = format!("The passcode is wrong. {left} {tries} left.");
            Problem::new(StatusCode::FORBIDDEN, sentence).with("left", left)
        }
        Refusal::Locked { seconds } => {
            let sentence = "Three wrong passcodes: the dialog is locked for a minute.";
            Problem::new(StatusCode::LOCKED, sentence).with("lockedFor", seconds)
        }
    }
}
