//! What `benches/c/bench.c` measures, by reqwest alone, as the library uses it: one thread that
//! drives its own runtime, no policy of reqwest's own, everything that can be made once made once.
//! Nothing is done beyond: no deadline, no way to stop, nothing checked but the status, nothing
//! read, nothing zeroed.
#![allow(unsafe_code, reason = "the functions of benches/c/bench.h")]

use std::sync::Arc;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Client, Method, Request, Url};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio::runtime::{Builder, Runtime};

const BODY: &[u8] = br#"{"status":"ACTIVATED","metadata":{"program":"bench"}}"#;
/// The key of the other programs, as HTTP Basic has it.
const KEY: HeaderValue = HeaderValue::from_static("Basic cGxzX2JlbmNoX2tleV8wMTIzNDU2Nzg5Og==");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// One client and its runtime.
pub struct Session {
    runtime: Runtime,
    client: Client,
    url: Url,
    headers: HeaderMap,
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| fail(name))
}

fn fail(what: &str) -> ! {
    eprintln!("bench: {what}");
    std::process::exit(1);
}

fn tls() -> Option<ClientConfig> {
    let mut roots = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(variable("BENCH_CA_FILE")).ok()?;
    roots.add_parsable_certificates(certificates.flatten());
    let builder =
        ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().ok()?;
    Some(builder.with_root_certificates(roots).with_no_client_auth())
}

fn session() -> Option<Session> {
    let runtime = Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .ok()?;
    let client = Client::builder()
        .tls_backend_preconfigured(tls()?)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .no_proxy()
        .build()
        .ok()?;
    let url = Url::parse(&(variable("BENCH_BASE") + "/v1/installations/me")).ok()?;
    let headers =
        HeaderMap::from_iter([(AUTHORIZATION, KEY), (CONTENT_TYPE, JSON), (ACCEPT, JSON)]);
    Some(Session {
        runtime,
        client,
        url,
        headers,
    })
}

fn create(session: &Session) -> reqwest::Result<()> {
    let mut request = Request::new(Method::POST, session.url.clone());
    *request.headers_mut() = session.headers.clone();
    *request.body_mut() = Some(BODY.into());
    session.runtime.block_on(async {
        let answer = session.client.execute(request).await?.error_for_status()?;
        answer.bytes().await.map(drop)
    })
}

/// See bench.h.
#[unsafe(no_mangle)]
pub extern "C" fn session_new() -> Box<Session> {
    Box::new(session().unwrap_or_else(|| fail("no session")))
}

/// See bench.h.
#[unsafe(no_mangle)]
pub extern "C" fn session_create(session: &Session) {
    create(session).unwrap_or_else(|error| fail(&error.to_string()));
}

/// See bench.h; it reads no list.
#[unsafe(no_mangle)]
pub extern "C" fn session_list(_: &Session, _: i64) -> i64 {
    0
}

/// See bench.h; it reads no list.
#[unsafe(no_mangle)]
pub extern "C" fn session_records(_: &Session, _: i64) -> i64 {
    0
}

/// See bench.h.
#[unsafe(no_mangle)]
pub extern "C" fn session_free(session: Box<Session>) {
    drop(session);
}

/// See bench.h; it serves one thread.
#[unsafe(no_mangle)]
pub extern "C" fn session_for_thread(_: &Session) -> Box<Session> {
    session_new()
}

/// See bench.h.
#[unsafe(no_mangle)]
pub extern "C" fn session_end_thread(session: Box<Session>) {
    drop(session);
}
