//! Who may ask what, and how an open page is told of changes.

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;

use super::{ASKED, ME, own};
use crate::support::{Answer, Bench};

#[tokio::test]
async fn a_page_from_elsewhere_is_refused() {
    let bench = Bench::start(Options::default()).await;
    let own = own(&bench);
    let localhost = own.replace("127.0.0.1", "localhost");
    let host = |origin: &str| origin.trim_start_matches("http://").to_owned();
    let json = Some("application/json");
    for (host, origin, media_type, expected) in [
        (host(&own), Some(own.as_str()), json, 204),
        (host(&localhost), Some(&localhost), json, 204),
        (
            host(&own),
            Some(&own),
            Some("application/json; charset=utf-8"),
            204,
        ),
        (host(&own), None, json, 403),
        (host(&own), Some(&localhost), json, 403),
        (host(&own), Some("http://evil.example"), json, 403),
        (host(&own), Some("null"), json, 403),
        (
            "evil.example".to_owned(),
            Some("http://evil.example"),
            json,
            403,
        ),
        (host(&own), Some(&own), Some("text/plain"), 415),
        (host(&own), Some(&own), None, 415),
    ] {
        let mut request = bench
            .bare(Method::POST, "/sandbox/console/requests/clear", &[])
            .header("host", &host)
            .body("{}");
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        if let Some(media_type) = media_type {
            request = request.header("content-type", media_type);
        }
        let answer = Answer::to(request).await;
        assert_eq!(answer.status, expected, "{host} {origin:?} {media_type:?}");
    }

    let state = || bench.bare(Method::GET, "/sandbox/console/state", &[]);
    for (name, value, expected) in [
        ("host", "evil.example", 403),
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
        ("sec-fetch-site", "same-origin", 200),
    ] {
        let answer = Answer::to(state().header(name, value)).await;
        assert_eq!(answer.status, expected, "{name}: {value}");
        assert_eq!(answer.text().contains("passcode"), expected == 200);
    }
    // A link from elsewhere may lead to the page, under its own name.
    let page = || bench.bare(Method::GET, "/console/keys", &[]);
    let linked = page().header("sec-fetch-site", "cross-site");
    assert_eq!(Answer::to(linked).await.status, 200);
    let renamed = page().header("host", "evil.example");
    assert_eq!(Answer::to(renamed).await.status, 403);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn no_page_from_elsewhere_reaches_the_controls() {
    let bench = Bench::start(Options::default()).await;
    let reset = || bench.bare(Method::POST, "/sandbox/reset", &[]);
    for (origin, expected) in [
        ("http://evil.example", 403),
        ("null", 403),
        (&own(&bench), 204),
    ] {
        let answer = Answer::to(reset().header("origin", origin)).await;
        assert_eq!(answer.status, expected, "{origin}");
    }
    assert_eq!(
        Answer::to(reset()).await.status,
        204,
        "a program names no origin"
    );
    for (host, expected) in [
        ("evil.example:80", 403),
        ("localhost:1", 200),
        ("127.0.0.1", 200),
    ] {
        let counts = bench.bare(Method::GET, "/sandbox/counts", &[]);
        let answer = Answer::to(counts.header("host", host)).await;
        assert_eq!(answer.status, expected, "{host}");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn every_answer_has_the_protecting_headers() {
    let bench = Bench::start(Options::default()).await;
    let refused = bench.bare(Method::GET, "/console", &[]).header("host", "x");
    let mut requests = vec![refused];
    for path in [
        "/console",
        "/console/keys",
        "/console/nowhere",
        "/console/main.js",
    ] {
        requests.push(bench.bare(Method::GET, path, &[]));
    }
    for path in ASKED.into_iter().chain(["nowhere"]) {
        let path = format!("/sandbox/console/{path}");
        requests.push(bench.bare(Method::GET, &path, &[]));
    }
    for request in requests {
        let response = request.send().await.expect("an answer");
        let url = response.url().clone();
        let headers = response.headers();
        let policy = headers["content-security-policy"].to_str().expect("text");
        assert!(
            policy.starts_with("default-src 'self'") && !policy.contains("unsafe"),
            "{url}"
        );
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(headers[name], value, "{url}");
        }
        assert!(
            !headers.contains_key("access-control-allow-origin"),
            "{url}"
        );
    }
    let nowhere = bench.bare(Method::GET, "/console/nowhere", &[]);
    assert_eq!(Answer::to(nowhere).await.status, 404);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn an_open_page_is_told_of_changes_and_of_the_end() {
    let bench = Bench::start(Options::default()).await;
    let events = bench.bare(Method::GET, "/sandbox/console/events", &[]);
    let mut events = events.send().await.expect("an answer");
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    let mut heard = String::new();
    Answer::to(bench.request(StandardKey::Full, Method::GET, ME, &[])).await;
    while !heard.contains("event: changed\ndata: ") {
        let chunk = events.chunk().await.expect("an event").expect("an event");
        heard += std::str::from_utf8(&chunk).expect("text");
    }
    assert!(heard.starts_with("retry: "), "{heard}");
    let end = tokio::spawn(async move { while let Ok(Some(_)) = events.chunk().await {} });
    bench.sandbox.stop().await;
    end.await.expect("the events end with the sandbox");
}
