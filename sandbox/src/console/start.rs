//! The data of every screen: the sandbox's address, its companies, and active options.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::companies::Company;
use crate::app::App;
use crate::reply;
use crate::unknowns::{self, Unknowns};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/state", get(state))
}

async fn state(State(app): State<Arc<App>>) -> Response {
    let addresses = &app.addresses;
    let companies: Vec<Value> = Company::all(&app).iter().map(Company::shown).collect();
    let state = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "http": addresses.http,
        "https": addresses.https,
        "caFile": addresses.ca_file.to_string_lossy(),
        "archive": unpacked_archive().map(|directory| directory.to_string_lossy().into_owned()),
        "passcode": app.console.passcode.digits(),
        "lockedFor": app.console.passcode.locked_for(app.clock.now()),
        "companies": companies,
        "faults": app.faults.shown(app.keys()),
        "unusual": unusual(&app.unknowns()),
        "contraAccountsMissing": app.exports.contra_accounts_missing(),
    });
    reply::json(StatusCode::OK, &state)
}

/// The directory of the archive that this program came in, if it is still there.
fn unpacked_archive() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let directory = program.parent()?.parent()?;
    directory
        .join("include/pleo.h")
        .is_file()
        .then(|| directory.to_path_buf())
}

/// The options that do not have their most plausible value.
fn unusual(current: &Unknowns) -> Vec<&'static str> {
    let plausible = Unknowns::default();
    let options = unknowns::table().map(|unknown| unknown.option);
    options
        .filter(|option| current.choice(option) != plausible.choice(option))
        .collect()
}
