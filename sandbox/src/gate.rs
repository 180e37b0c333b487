//! The steps of every API request: it is counted, may get a scripted fault, is admitted or refused,
//! and logged.

use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use crate::app::App;
use crate::auth;
use crate::control::faults::Beginning;
use crate::control::record::{self, Answer, Outcome};
use crate::keys::Key;
use crate::net::Cut;
use crate::reply::Failure;
use crate::request_log::Entry;

/// The largest body that is processed: 8 MiB of content, plus the overhead of a form.
const MOST_KEPT: usize = (8 << 20) + (64 << 10);
/// How many bytes are read before a client is refused. Few clients read a response while they are
/// still sending.
const MOST_READ: usize = 64 << 20;

pub(crate) async fn gate(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    let key = auth::presented(&parts.headers, app.keys());
    let label = key.as_ref().map(|key| key.label.clone());
    let body = read(body).await;
    let number = app.record.note(
        &parts,
        body.as_ref().map_or(&[][..], |body| body),
        label.as_deref(),
        app.keys(),
    );
    let owner = key.as_ref().map(|key| key.urn());

    let (method, uri) = (parts.method.clone(), parts.uri.clone());
    let answer = async {
        let admitted = admit(&app, key, body);
        match admitted {
            Ok((key, body)) => {
                let mut request = Request::from_parts(parts, Body::from(body));
                request.extensions_mut().insert(key);
                next.run(request).await
            }
            Err(failure) => failure.into_response(),
        }
    };
    let came = Came {
        began,
        method: &method,
        uri: &uri,
        label: label.as_deref(),
        number,
    };
    let response = came.answered(&app, answer).await;
    if let (Some(owner), Some(label)) = (owner, &label) {
        let installation = || app.store.installation(&owner);
        let timeline = &app.console.timeline;
        let path = app.keys().redact(uri.path());
        timeline.note_request(&owner, label, &method, &path, &response, installation);
    }
    app.console.events.changed();
    response
}

/// A received request.
pub(crate) struct Came<'a> {
    pub(crate) began: Instant,
    pub(crate) method: &'a Method,
    pub(crate) uri: &'a Uri,
    /// The label of its key.
    pub(crate) label: Option<&'a str>,
    /// Its number in the record.
    pub(crate) number: u64,
}

impl Came<'_> {
    /// The response, or the scripted one, after it was logged.
    pub(crate) async fn answered(
        self,
        app: &App,
        answer: impl Future<Output = Response>,
    ) -> Response {
        let mut unanswered = Unanswered {
            app,
            number: Some(self.number),
        };
        app.console.events.changed();
        let fault = app.faults.take(self.method, self.uri.path(), self.label);
        let response = match fault {
            None => answer.await,
            Some(fault) => fault.play(answer).await,
        };
        let is_cut = response.extensions().get::<Cut>().is_some();
        let took = self.began.elapsed();
        let entry = Entry {
            method: self.method,
            uri: self.uri,
            status: (!is_cut).then_some(response.status().as_u16()),
            took,
            label: self.label,
        };
        app.log.write(&entry, app.keys());
        let (response, outcome) = if is_cut {
            (response, Outcome::Cut { took })
        } else {
            let (response, body) = kept(response).await;
            let answer = Answer {
                status: response.status().as_u16(),
                took,
                headers: response.headers().clone(),
                body,
            };
            (response, Outcome::Answered(answer))
        };
        unanswered.number = None;
        app.record.note_outcome(self.number, outcome, app.keys());
        response
    }
}

/// A request without a response yet. It is dropped with the connection if the client goes away.
struct Unanswered<'a> {
    app: &'a App,
    number: Option<u64>,
}

impl Drop for Unanswered<'_> {
    fn drop(&mut self) {
        if let Some(number) = self.number {
            let app = self.app;
            app.record.note_outcome(number, Outcome::Gone, app.keys());
            self.app.console.events.changed();
        }
    }
}

/// The response, with the part of its body for the record.
async fn kept(response: Response) -> (Response, record::Body) {
    if let Some(Beginning(beginning)) = response.extensions().get() {
        let body = record::Body::Beginning(beginning.clone());
        return (response, body);
    }
    let length = response.body().size_hint().exact();
    let media_type = response.headers().get(header::CONTENT_TYPE);
    let media_type = media_type.and_then(|value| value.to_str().ok());
    let is_text = media_type.is_none_or(|media_type| {
        let words = ["json", "text/", "xml"];
        words.iter().any(|word| media_type.contains(word))
    });
    if !is_text || length.is_none() {
        return (response, record::Body::Other(length));
    }
    let (parts, body) = response.into_parts();
    // It is in memory, so no read of it fails.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let response = Response::from_parts(parts, Body::from(bytes.clone()));
    (response, record::Body::Text(bytes))
}

/// Checks for a valid key within its rate limit, and a body that is not too large.
fn admit(
    app: &App,
    key: Option<Arc<Key>>,
    body: Result<Bytes, Failure>,
) -> Result<(Arc<Key>, Bytes), Failure> {
    let now = app.clock.now();
    let key = key
        .filter(|key| key.is_valid(now))
        .ok_or_else(Failure::unauthorized)?;
    app.keys().note_use(&key.label, now);
    app.buckets
        .take(&key.label, Instant::now())
        .map_err(|wait| Failure::too_many_requests(wait, app.unknowns().retry_after))?;
    Ok((key, body?))
}

async fn read(mut body: Body) -> Result<Bytes, Failure> {
    let mut kept = Vec::new();
    let mut read = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Failure::unreadable_json("The body could not be read"))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        read += data.len();
        if read <= MOST_KEPT {
            kept.extend_from_slice(&data);
        } else if read > MOST_READ {
            break;
        }
    }
    if read > MOST_KEPT {
        Err(Failure::too_large())
    } else {
        Ok(kept.into())
    }
}
