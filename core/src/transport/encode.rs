//! Builds the HTTP client's request.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method};
use http_body::{Body, Frame, SizeHint};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
use reqwest::multipart;
use url::Url;

use super::progress::Progress;
use super::stream::Transfer;
use crate::config::settings::Limits;
use crate::error::Error;
use crate::http::body::{self, Content, OpenFile, Part};
use crate::sys::atomic_file::AtomicFile;

/// A request, ready to be sent.
pub(crate) struct Outgoing<'a> {
    pub(crate) method: &'a Method,
    pub(crate) url: Url,
    /// The host, for error messages.
    pub(crate) host: &'a str,
    /// The key; `None` for another host than the API's.
    pub(crate) authorization: Option<&'a HeaderValue>,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a body::Body,
    /// Where the body of a successful response goes instead of memory.
    pub(crate) output: &'a mut Option<AtomicFile>,
    pub(crate) progress: Progress<'a>,
    pub(crate) limits: Limits,
}

/// Builds the request, and the transfer of its files, those of its body opened. `sent` becomes true
/// when the body is requested.
pub(super) fn make<'a>(
    http: &reqwest::Client,
    outgoing: &'a mut Outgoing<'_>,
    files: Vec<OpenFile>,
    sent: &Arc<AtomicBool>,
) -> Result<(reqwest::Request, Transfer<'a>), Error> {
    let mut transfer = Transfer::new(outgoing.output, outgoing.progress);
    let mut files = files.into_iter();
    let Outgoing {
        method,
        ref url,
        authorization,
        headers: own,
        body,
        ..
    } = *outgoing;
    let expects_body = matches!(*method, Method::POST | Method::PUT | Method::PATCH);
    let mut request = reqwest::Request::new(method.clone(), url.clone());
    request.headers_mut().clone_from(own);
    let (kind, body) = match body {
        body::Body::None => (None, None),
        body::Body::Json(json) => (
            Some(HeaderValue::from_static("application/json;charset=UTF-8")),
            Some(json.clone().into()),
        ),
        body::Body::Raw { kind, content } => {
            let (body, _) = stream(content, &mut files, &mut transfer)?;
            (Some(kind.clone()), Some(body))
        }
        body::Body::Form(parts) => {
            let form = form(parts, &mut files, &mut transfer)?;
            // The builder sets boundary and length; only those and the body are used of its
            // request.
            let built = http.post(request.url().clone()).multipart(form).build();
            let mut built = built.map_err(|_| Error::Internal("a form was not built".into()))?;
            copy(built.headers(), request.headers_mut());
            (None, built.body_mut().take())
        }
    };
    let headers = request.headers_mut();
    if let Some(authorization) = authorization {
        headers.insert(AUTHORIZATION, authorization.clone());
    }
    headers
        .entry(ACCEPT)
        .or_insert(HeaderValue::from_static("application/json, */*;q=0.5"));
    if let Some(kind) = kind {
        headers.insert(CONTENT_TYPE, kind);
    }
    match body {
        Some(inner) => {
            *request.body_mut() = Some(reqwest::Body::wrap(Watched {
                inner,
                sent: Arc::clone(sent),
            }))
        }
        // Some servers and proxies wait for a body, or refuse a POST, if it does not say that it
        // has none.
        None if expects_body => drop(headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"))),
        None => {}
    }
    Ok((request, transfer))
}

fn copy(from: &HeaderMap, to: &mut HeaderMap) {
    for name in [CONTENT_TYPE, CONTENT_LENGTH] {
        if let Some(value) = from.get(&name) {
            to.insert(name, value.clone());
        }
    }
}

/// Content as a body, with its length; `files` are those still to be sent.
fn stream(
    content: &Content,
    files: &mut impl Iterator<Item = OpenFile>,
    transfer: &mut Transfer<'_>,
) -> Result<(reqwest::Body, u64), Error> {
    if let Content::Bytes(bytes) = content {
        return Ok((bytes.clone().into(), bytes.len() as u64));
    }
    let file = files.next();
    let OpenFile { file, size } =
        file.ok_or_else(|| Error::Internal("a file was not opened".into()))?;
    Ok((reqwest::Body::wrap(transfer.body(file, size)), size))
}

fn form(
    parts: &[Part],
    files: &mut impl Iterator<Item = OpenFile>,
    transfer: &mut Transfer<'_>,
) -> Result<multipart::Form, Error> {
    // Names are sent as UTF-8, as browsers do; adding a part refuses what would end a header.
    let mut form = multipart::Form::new().percent_encode_noop();
    for part in parts {
        let (body, length) = stream(&part.content, files, transfer)?;
        let mut converted = multipart::Part::stream_with_length(body, length);
        if let Some(name) = &part.file_name {
            converted = converted.file_name(name.clone());
        }
        if let Some(kind) = &part.kind {
            converted = converted.mime_str(kind).map_err(|_| {
                Error::argument(
                    "media_type",
                    "must be a media type, e.g. \
                     application/pdf",
                )
            })?;
        }
        form = form.part(part.name.clone(), converted);
    }
    Ok(form)
}

/// A body that records whether it was requested: before that, no byte of its request can have been
/// sent.
struct Watched {
    inner: reqwest::Body,
    sent: Arc<AtomicBool>,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.sent.store(true, Ordering::Release);
        Pin::new(&mut self.inner).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
