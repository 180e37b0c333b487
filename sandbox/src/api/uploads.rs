//! Not in Pleo's API: bytes that are sent, raw or as a form, and fetched again, to test what a
//! client sends and receives.

use std::fmt::Write;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use ring::digest;
use serde_json::json;
use uuid::Uuid;

use super::extract::{Ids, Params};
use super::{Caller, none_there};
use crate::app::App;
use crate::paging::{List, PageQuery};
use crate::reply::{self, Failure};
use crate::store::Upload;

const MOST: usize = 8 << 20;
const UNTYPED: HeaderValue = HeaderValue::from_static("application/octet-stream");

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/sandbox/files", get(list).post(upload))
        .route("/sandbox/files/{id}", get(download))
}

async fn upload(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    request: Request,
) -> Result<Response, Failure> {
    let upload = received(request).await?;
    if upload.content.len() > MOST {
        return Err(Failure::too_large());
    }
    let id = Uuid::new_v4();
    let data = json!({ "id": id, "size": upload.content.len(), "sha256": sha256(&upload.content) });
    app.store.keep_upload((key.owner, id), upload);
    Ok(reply::data(StatusCode::CREATED, &data))
}

async fn list(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Params(query): Params<PageQuery>,
) -> Result<Response, Failure> {
    let uploads = app.store.uploads_of(key.owner);
    let numbers: Vec<u32> = (0..).take(uploads.len()).collect();
    let (page, pagination) = query.page(&app.unknowns(), List::Uploads, &numbers)?;
    let data: Vec<_> = page
        .iter()
        .filter_map(|number| uploads.get(*number as usize))
        .collect();
    Ok(reply::page(&data, &pagination))
}

async fn download(
    State(app): State<Arc<App>>,
    Extension(key): Caller,
    Ids([id]): Ids<1>,
) -> Result<Response, Failure> {
    let upload = app.store.upload(&(key.owner, id)).ok_or_else(none_there)?;
    Ok((
        [(header::CONTENT_TYPE, upload.content_type)],
        upload.content,
    )
        .into_response())
}

/// The body itself, or the first part of a form.
async fn received(request: Request) -> Result<Upload, Failure> {
    let malformed = || Failure::invalid_body("The body is not a form with a file in it");
    if !is_form(request.headers()) {
        let content_type = request
            .headers()
            .get(header::CONTENT_TYPE)
            .cloned()
            .unwrap_or(UNTYPED);
        let content = Bytes::from_request(request, &())
            .await
            .map_err(|_| malformed())?;
        return Ok(Upload {
            content_type,
            content,
        });
    }
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| malformed())?;
    let part = form
        .next_field()
        .await
        .map_err(|_| malformed())?
        .ok_or_else(malformed)?;
    let content_type = part
        .headers()
        .get(header::CONTENT_TYPE)
        .cloned()
        .unwrap_or(UNTYPED);
    let content = part.bytes().await.map_err(|_| malformed())?;
    Ok(Upload {
        content_type,
        content,
    })
}

fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    content_type.is_some_and(|value| {
        value
            .to_ascii_lowercase()
            .starts_with("multipart/form-data")
    })
}

fn sha256(content: &[u8]) -> String {
    digest::digest(&digest::SHA256, content)
        .as_ref()
        .iter()
        .fold(String::new(), |mut hex, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
