//! The body of a failure where Pleo specifies none.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::reply::{self, Failed};
use crate::unknowns::Failures;

const PAGE: &str = "<html><head><title>Error</title></head><body><h1>Error</h1></body></html>\n";

/// Changes the body of a failure. Scripted ones keep theirs, as do those of exports, whose body is
/// known.
pub(super) async fn dress(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let is_export = request.uri().path().starts_with("/v3/");
    let mut response = next.run(request).await;
    let failed = response.extensions().get::<Failed>().cloned();
    let Some(Failed { kind, message }) = failed.filter(|_| !is_export) else {
        return response;
    };
    let (media_type, body) = match app.unknowns().failures {
        Failures::Envelope => return response,
        Failures::LowerCase => (
            Some(reply::JSON),
            reply::envelope(&kind.to_lowercase(), &message),
        ),
        Failures::Object => (Some(reply::JSON), "{}".to_owned()),
        Failures::Empty => (None, String::new()),
        Failures::Html => (Some(HeaderValue::from_static("text/html")), PAGE.to_owned()),
    };
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    headers.remove(header::CONTENT_LENGTH);
    if let Some(media_type) = media_type {
        headers.insert(header::CONTENT_TYPE, media_type);
    }
    *response.body_mut() = Body::from(body);
    response
}
