//! The second host: serves files to whoever has a link. It accepts no credentials, like the file
//! stores that such links lead to.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use uuid::Uuid;

use crate::app::App;
use crate::fixtures::FileType;
use crate::gate::Came;
use crate::links::Target;
use crate::unknowns::DeadLink;

pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/receipts/{id}", get(file))
        .fallback(|| async { refused(StatusCode::NOT_FOUND, "NoSuchKey") })
        .layer(middleware::from_fn_with_state(Arc::clone(&app), gate))
        .with_state(app)
}

/// The steps of every request: it is counted, may get a scripted fault, and is logged, as at the
/// API.
async fn gate(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    let number = app.record.note(&parts, &[], None, app.keys());
    let (method, uri) = (parts.method.clone(), parts.uri.clone());
    let came = Came {
        began,
        method: &method,
        uri: &uri,
        label: None,
        number,
    };
    let answer = next.run(Request::from_parts(parts, body));
    let response = came.answered(&app, answer).await;
    app.console.events.changed();
    response
}

#[derive(Debug, Deserialize)]
struct Signed {
    file_type: String,
    expires: i64,
    signature: String,
}

async fn file(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    query: Result<Query<Signed>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
) -> Response {
    if headers.contains_key(header::AUTHORIZATION) {
        return refused(StatusCode::BAD_REQUEST, "InvalidArgument");
    }
    let target = |id: &str, signed: &Signed| {
        let receipt: Uuid = id.parse().ok()?;
        let file_type = FileType::named(&signed.file_type)?;
        let target = Target { receipt, file_type };
        let is_good = app.links.is_good(target, signed.expires, &signed.signature);
        is_good.then_some(target)
    };
    let target = query.ok().and_then(|Query(signed)| target(&id, &signed));
    let picture = target.and_then(|target| app.picture(target));
    match picture {
        Some(picture) => {
            ([(header::CONTENT_TYPE, picture.mime_type)], picture.content).into_response()
        }
        None => match app.unknowns().dead_link {
            DeadLink::Forbidden => refused(StatusCode::FORBIDDEN, "AccessDenied"),
            DeadLink::NotFound => refused(StatusCode::NOT_FOUND, "NoSuchKey"),
        },
    }
}

/// A refusal in the form of file stores.
fn refused(status: StatusCode, code: &str) -> Response {
    let body =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code></Error>\n");
    (status, [(header::CONTENT_TYPE, "application/xml")], body).into_response()
}
