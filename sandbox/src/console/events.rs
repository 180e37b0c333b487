//! `/sandbox/console/events`: notifies an open page of changes, which then requests the new data.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use tokio::sync::watch;

use crate::app::App;

/// The number of changes so far; `None` once the sandbox ends. A slow page misses numbers, but
/// never the last one.
#[derive(Debug)]
pub(crate) struct Events(watch::Sender<Option<u64>>);

impl Default for Events {
    fn default() -> Self {
        Self(watch::Sender::new(Some(0)))
    }
}

impl Events {
    /// Notifies the pages of a change.
    pub(crate) fn changed(&self) {
        self.0.send_modify(|number| {
            if let Some(number) = number {
                *number += 1;
            }
        });
    }

    /// Ends the pages' event streams, which would last as long as the pages are open.
    pub(crate) fn end(&self) {
        self.0.send_replace(None);
    }
}

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/events", get(listen))
}

async fn listen(State(app): State<Arc<App>>) -> Response {
    let first = Some(Bytes::from_static(b"retry: 1000\n\n"));
    let changes = stream::unfold(
        (first, app.console.events.0.subscribe()),
        |(first, mut changes)| async move {
            let event = match first {
                Some(first) => first,
                None => {
                    changes.changed().await.ok()?;
                    let number = (*changes.borrow_and_update())?;
                    format!("event: changed\ndata: {number}\n\n").into()
                }
            };
            Some((Ok::<_, Infallible>(event), (None, changes)))
        },
    );
    let headers = [(header::CONTENT_TYPE, "text/event-stream")];
    (headers, Body::from_stream(changes)).into_response()
}
