//! Files at other hosts, fetched by a link and without the key.

use std::path::PathBuf;
use std::time::Instant;

use pleo_core::{Client, Request, Status};

use crate::certs::Authority;
use crate::server::{BOUND, KEY, Server, failure, status};

const FILE: &str = "a receipt of 24 bytes ...";

/// Another host, which has a file at each path but those that are no good.
fn files() -> Server {
    Server::plain(|connection| {
        connection.serve(|connection, request| {
            let path = request.head.split(' ').nth(1).unwrap_or_default();
            match path.split('?').next().unwrap_or_default() {
                "/expired" => connection.answer(
                    "403 Forbidden",
                    "content-type: application/xml\r\n",
                    "<Error/>",
                ),
                "/unauthorized" => connection.answer("401 Unauthorized", "", ""),
                "/bad" => connection.answer("400 Bad Request", "", ""),
                "/gone" => connection.answer("410 Gone", "", ""),
                "/busy" => connection.answer("429 Too Many Requests", "retry-after: 0\r\n", ""),
                "/broken" => connection.answer("500 Oh", "", ""),
                "/moved" => connection.answer("302 Found", "location: /a%2Fb.pdf\r\n", ""),
                _ => connection.answer("200 OK", "content-type: application/pdf\r\n", FILE),
            }
        });
    })
}

/// The API, which is asked for nothing here.
fn api(options: &[(&str, &str)]) -> (Server, Client) {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", "{}"))
    });
    let client = server.client(options);
    (server, client)
}

fn link(client: &Client, server: &Server, path: &str) -> Request {
    client.link(&format!("{}{path}", server.url())).unwrap()
}

struct Output(PathBuf);

impl Output {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("pleo-link-{name}-{}", std::process::id())))
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_link_is_fetched_as_it_is_and_without_the_key() {
    let (asked, client) = api(&[("requests_per_minute", "1"), ("log_lines", "9")]);
    let (server, output) = (files(), Output::new("fetched"));
    let mut request = link(
        &client,
        &server,
        "/a%2Fb.pdf?X-Signature=s%2Bt%3D&expires=1",
    );
    request.set_output(Some(output.0.clone())).unwrap();
    request.set_expected_size(Some(FILE.len() as u64));
    for _ in 0..3 {
        client.send(&request).unwrap();
        assert_eq!(std::fs::read_to_string(&output.0).unwrap(), FILE);
    }
    for received in server.received() {
        let head = received.head.to_ascii_lowercase();
        assert!(
            received
                .head
                .starts_with("GET /a%2Fb.pdf?X-Signature=s%2Bt%3D&expires=1 HTTP/1.1\r\n")
        );
        for secret in ["authorization", "cookie", &KEY.to_ascii_lowercase()] {
            assert!(!head.contains(secret), "{head}");
        }
    }
    assert_eq!(
        (server.received().len(), server.connections()),
        (3, 1),
        "the rate is the API's"
    );
    assert_eq!(asked.received().len(), 0);
    let mut lines = Vec::new();
    let mut keep = |line: &str| {
        lines.push(line.to_owned());
        Ok(())
    };
    while client.next_line(&mut keep).is_ok() {}
    assert!(
        lines
            .iter()
            .all(|line| !line.contains("Signature") && line.contains("/a%2Fb.pdf")),
        "{lines:?}"
    );
}

#[test]
fn a_link_that_is_no_good_says_so_and_leaves_no_file() {
    let (asked, client) = api(&[("attempts", "2")]);
    let (server, output) = (files(), Output::new("dead"));
    for (path, size, wanted, words) in [
        (
            "/expired?s=secret",
            None,
            Status::Forbidden,
            "ask the API for a new one",
        ),
        (
            "/unauthorized",
            None,
            Status::Unauthorized,
            "ask the API for a new one",
        ),
        (
            "/bad",
            None,
            Status::BadRequest,
            "ask the API for a new one",
        ),
        (
            "/gone",
            None,
            Status::ClientError,
            "ask the API for a new one",
        ),
        ("/busy", None, Status::RateLimited, "The link's host limits"),
        ("/broken", None, Status::Server, "The link's host"),
        ("/moved", None, Status::Redirect, "The link redirects"),
        ("/short", Some(FILE.len() as u64 + 1), Status::Truncated, ""),
        ("/long", Some(1), Status::Truncated, ""),
    ] {
        let mut request = link(&client, &server, path);
        request.set_output(Some(output.0.clone())).unwrap();
        request.set_expected_size(size);
        let error = failure(|| client.send(&request));
        assert_eq!(error.status(), wanted, "{path}: {error}");
        assert!(
            error.to_string().contains(words) && !error.to_string().contains("secret"),
            "{error}"
        );
        assert!(!output.0.exists(), "{path}");
    }
    let again = server
        .received()
        .iter()
        .filter(|request| request.head.contains("/expired"))
        .count();
    assert_eq!(again, 1, "a dead link is not asked again");
    assert_eq!(
        asked.received().len(),
        0,
        "nor is the key read or shown for it"
    );
}

#[test]
fn a_link_has_its_deadline_its_limits_and_its_tasks() {
    let (_asked, client) = api(&[("max_response_bytes", "1024")]);
    let client = std::sync::Arc::new(client);
    let silent = Server::plain(|connection| connection.silence());
    let mut request = link(&client, &silent, "/x");
    request.set_timeout(300).unwrap();
    let begun = Instant::now();
    assert_eq!(status(|| client.send(&request)), Status::Timeout);
    let task = client.submit(&request).unwrap();
    assert!(task.wait(Some(BOUND)).unwrap());
    assert_eq!(status(|| task.take()), Status::Timeout);
    assert!(begun.elapsed() < BOUND);
    let large = Server::plain(|connection| {
        connection.serve(|connection, _| connection.answer("200 OK", "", &"x".repeat(2000)));
    });
    assert_eq!(
        status(|| client.send(&link(&client, &large, "/x"))),
        Status::TooLarge
    );
}

#[test]
fn a_links_host_must_be_trusted_as_the_api_is() {
    let authority = Authority::new();
    let (_asked, client) = api(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
    let server = Server::tls(authority.good(), |connection| {
        connection.serve(|connection, _| connection.answer("200 OK", "", FILE));
    });
    let answer = client.send(&link(&client, &server, "/x")).unwrap();
    assert_eq!(
        answer.body(),
        FILE.as_bytes(),
        "its certificate is checked as the API's is"
    );
    let stranger = Authority::new();
    let server = Server::tls(stranger.good(), |connection| {
        connection.serve(|connection, _| connection.answer("200 OK", "", FILE));
    });
    assert_eq!(
        status(|| client.send(&link(&client, &server, "/x"))),
        Status::TlsIssuer
    );
}
