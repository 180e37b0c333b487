//! Access to the console: only the page that the sandbox itself served, not other pages in the same
//! browser, any of which can send requests to this machine.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::problem::Problem;
use crate::app::App;

/// The headers of every response of the console.
const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

pub(super) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let is_page = !request.uri().path().starts_with("/sandbox/");
    let is_change = !matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = match admit(&app, request.headers(), is_page, is_change) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    if is_change {
        app.console.events.changed();
    }
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Refuses a request with a name that merely resolves to this machine (DNS rebinding), one of
/// another page, and one that a form could send.
fn admit(app: &App, headers: &HeaderMap, is_page: bool, is_change: bool) -> Result<(), Problem> {
    let forbidden = |sentence: String| Problem::new(StatusCode::FORBIDDEN, sentence);
    let host = text(headers, &header::HOST).unwrap_or_default();
    if !own_hosts(app).iter().any(|own| own == host) {
        let console = app.addresses.console();
        return Err(forbidden(format!(
            "The console is served at {console} only."
        )));
    }
    let site = text(headers, &SEC_FETCH_SITE).unwrap_or("none");
    // A link on another page may lead to the console.
    if !is_page && !["same-origin", "none"].contains(&site) {
        return Err(forbidden(FOREIGN.to_owned()));
    }
    if !is_change {
        return Ok(());
    }
    if text(headers, &header::ORIGIN) != Some(&format!("http://{host}")) {
        return Err(forbidden(FOREIGN.to_owned()));
    }
    let media_type = text(headers, &header::CONTENT_TYPE).and_then(|text| text.split(';').next());
    if media_type.map(str::trim) != Some("application/json") {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "The body must be application/json.",
        ));
    }
    Ok(())
}

const FOREIGN: &str = "The request does not come from the console's own page.";

/// The sandbox's host names; the last is for tests with a resolver of their own.
const OWN_NAMES: [&str; 4] = ["127.0.0.1", "localhost", "[::1]", "sandbox.test"];

/// Refuses requests of another page in a browser to the control endpoints. Programs send no origin.
pub(crate) async fn no_foreign_page(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response {
    let host = text(request.headers(), &header::HOST).unwrap_or_default();
    // With a foreign name that resolves to this machine, the page could read the responses (DNS
    // rebinding).
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !OWN_NAMES.contains(&name) {
        let sentence = format!("The controls are served at {} only.\n", app.addresses.http);
        return (StatusCode::FORBIDDEN, sentence).into_response();
    }
    let origin = text(request.headers(), &header::ORIGIN);
    let is_own = |origin: &str| {
        let mut own = own_hosts(&app).into_iter();
        own.any(|host| origin == format!("http://{host}"))
    };
    if origin.is_some_and(|origin| !is_own(origin)) {
        return (StatusCode::FORBIDDEN, format!("{FOREIGN}\n")).into_response();
    }
    let is_change = *request.method() != Method::GET;
    let response = next.run(request).await;
    if is_change {
        app.console.events.changed();
    }
    response
}

/// The console's host names.
fn own_hosts(app: &App) -> [String; 2] {
    let numeric = app.addresses.http.trim_start_matches("http://");
    let port = numeric.rsplit(':').next().unwrap_or_default();
    [numeric.to_owned(), format!("localhost:{port}")]
}

/// A header that occurs once.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}
