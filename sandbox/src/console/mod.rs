//! `/console`: a page on which a person does what a customer does at Pleo, and sees how a program
//! reacts. The page requests its data from `/sandbox/console/…`.

mod companies;
mod connect;
mod events;
mod export;
mod faults;
mod guard;
mod installation;
mod keys;
mod pages;
mod passcode;
mod problem;
mod requests;
mod start;
mod timeline;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::any;

use crate::app::App;
use events::Events;
pub(crate) use guard::no_foreign_page;
use passcode::Passcode;
use timeline::Timeline;

/// Enough for a name and some choices, which is all that is ever sent.
const MOST: usize = 64 << 10;

/// The console's state besides the sandbox's.
#[derive(Debug, Default)]
pub(crate) struct Console {
    pub(crate) events: Events,
    pub(crate) timeline: Timeline,
    passcode: Passcode,
}

impl Console {
    /// Clears the history; the passcode is kept.
    pub(crate) fn reset(&self) {
        self.timeline.reset();
        self.passcode.reset();
    }
}

pub(crate) fn routes(app: Arc<App>) -> Router {
    let asked = Router::new()
        .merge(start::routes())
        .merge(connect::routes())
        .merge(keys::routes())
        .merge(installation::routes())
        .merge(export::routes())
        .merge(requests::routes())
        .merge(faults::routes())
        .merge(events::routes())
        .route("/{*other}", any(problem::nothing_there))
        .layer(DefaultBodyLimit::max(MOST));
    Router::new()
        .nest("/sandbox/console", asked)
        .merge(pages::routes())
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            guard::guard,
        ))
        .with_state(app)
}
