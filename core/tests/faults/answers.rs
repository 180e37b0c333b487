//! Answers that are late, endless, cut, garbled or not what they should be.

use std::time::Duration;

use pleo_core::{Error, Request, Status, TransportError, TransportErrorKind};

use crate::server::{Server, client, failure, status};

fn always(answer: &'static [u8]) -> Server {
    Server::plain(move |connection| {
        connection.request();
        connection.send(answer);
    })
}

#[test]
fn a_drip_in_headers_or_body_ends_at_the_deadline() {
    for start in [
        "HTTP/1.1 200 OK\r\nx: ",
        "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n",
    ] {
        let server = Server::plain(move |connection| {
            connection.request();
            connection.send(start);
            connection.drip(b"1", Duration::from_millis(10));
        });
        let error = failure(|| server.client(&[("timeout_ms", "300")]).introspect());
        assert!(
            matches!(
                error.cause(),
                Error::Transport(TransportError {
                    kind: TransportErrorKind::Timeout,
                    ..
                })
            ),
            "{start:?}: {error}"
        );
    }
}

#[test]
fn a_timeout_of_a_millisecond_works() {
    let server = Server::plain(|connection| connection.silence());
    assert_eq!(
        status(|| server.client(&[("timeout_ms", "1")]).introspect()),
        Status::Timeout
    );
}

#[test]
fn a_server_that_never_reads_ends_at_the_deadline() {
    let server = Server::plain(|connection| connection.silence());
    let body = format!("\"{}\"", "a".repeat(8 << 20));
    let error = failure(|| {
        server
            .client(&[("timeout_ms", "300")])
            .call("POST", "/v1/x", Some(body.as_bytes()))
    });
    assert_eq!(error.status(), Status::OutcomeUnknown);
}

#[test]
fn an_answer_that_is_cut_is_never_a_short_success() {
    let cases: [(&[u8], Status); 6] = [
        (b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{\"data\":{}}", Status::Truncated),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\n{\"data\":{}}\r\n", Status::Truncated),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{\"data\":{}}\r\n0\r\n\r\n", Status::Protocol),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\ncontent-length: 12\r\n\r\n{\"data\":{}}", Status::Protocol),
        (b"HTTP/9.9 whatever\r\n\r\n", Status::Protocol),
        (b"HTTP/1.1 200 OK\r\nconte", Status::Reset),
    ];
    for (answer, wanted) in cases {
        let server = always(answer);
        let got = status(|| server.client(&[("attempts", "1")]).introspect());
        assert_eq!(got, wanted, "{}", String::from_utf8_lossy(answer));
    }
}

#[test]
fn a_fault_of_http_is_named() {
    const PLAIN: &str = "The response is not HTTP/1.1; the port may be one for https";
    let cases: [(&[u8], &str); 9] = [
        // What an https port says to plain HTTP.
        (b"\x15\x03\x01\x00\x02\x02\x0a", PLAIN),
        (b"220 mail.example ESMTP\r\n", PLAIN),
        (b"<html></html>\r\n\r\n", PLAIN),
        (b"HTTP/9.9 whatever\r\n\r\n", PLAIN),
        (b"HTTP/1.1 2x0 OK\r\n\r\n", "HTTP status is not a number"),
        (
            b"HTTP/1.1 200 OK\r\na b: c\r\n\r\n",
            "A header of the response is malformed",
        ),
        (
            b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n{}",
            "Content-Length is not a number",
        ),
        (
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
            "chunks",
        ),
        (
            b"HTTP/1.1 999 No\r\ncontent-length: 0\r\n\r\n",
            "is not a final status",
        ),
    ];
    for (answer, said) in cases {
        let server = always(answer);
        let error = failure(|| server.client(&[("attempts", "1")]).introspect());
        let shown = String::from_utf8_lossy(answer);
        assert_eq!(error.status(), Status::Protocol, "{shown}: {error}");
        assert!(error.to_string().contains(said), "{shown}: {error}");
    }
}

#[test]
fn a_request_that_is_late_by_its_own_time_says_whose_it_was() {
    let server = Server::plain(|connection| connection.silence());
    let client = server.client(&[]);
    let mut request = Request::new("GET", "/v1/x").unwrap();
    request.set_timeout(50).unwrap();
    let error = failure(|| client.send(&request)).to_string();
    assert!(
        error.contains("the request's own timeout; raise it") && !error.contains("timeout_ms"),
        "{error}"
    );
    let error = failure(|| server.client(&[("timeout_ms", "50")]).introspect()).to_string();
    assert!(error.contains("within timeout_ms; raise it"), "{error}");
}

#[test]
fn a_404_names_a_path_of_the_base_url_where_there_is_one() {
    let server = always(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    for (path, named) in [("", false), ("/", false), ("/pleo", true)] {
        let client = client(&format!("{}{path}", server.url()), &[]);
        let error = failure(|| client.introspect()).to_string();
        assert_eq!(
            error.contains("base_url may contain a path"),
            named,
            "{error}"
        );
    }
}

#[test]
fn what_is_too_large_is_refused_before_it_is_held() {
    let too_large = |length: &'static str, comes: bool| {
        Server::plain(move |connection| {
            connection.request();
            connection.send(format!("HTTP/1.1 200 OK\r\n{length}\r\n"));
            if comes {
                connection.drip(&vec![b' '; 65_536], Duration::ZERO);
            } else {
                connection.silence();
            }
        })
    };
    for (length, comes) in [
        ("content-length: 10000000000\r\n", true),
        // Refused for what it announces: nothing of it is waited for.
        ("content-length: 100001\r\n", false),
        ("", true),
    ] {
        let server = too_large(length, comes);
        assert_eq!(
            status(|| server
                .client(&[("max_response_bytes", "100000")])
                .introspect()),
            Status::TooLarge,
            "{length}"
        );
    }
    let fits = Server::plain(|connection| {
        connection.request();
        connection.json("200 OK", &format!("{{\"a\":\"{}\"}}", "b".repeat(1024 - 8)));
    });
    assert_eq!(
        fits.client(&[("max_response_bytes", "1024")])
            .introspect()
            .unwrap()
            .body()
            .len(),
        1024
    );
}

#[test]
fn headers_beyond_measure_are_refused() {
    let many = Server::plain(|connection| {
        connection.request();
        connection.send(format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(101)));
    });
    assert_eq!(
        status(|| many.client(&[("attempts", "1")]).introspect()),
        Status::TooLarge
    );
    for line in ["x: ", "x: y\r\n"] {
        let endless = Server::plain(move |connection| {
            connection.request();
            connection.send(format!("HTTP/1.1 200 OK\r\n{line}"));
            connection.drip(line.repeat(20_000).as_bytes(), Duration::ZERO);
        });
        assert_eq!(
            status(|| endless.client(&[("attempts", "1")]).introspect()),
            Status::TooLarge,
            "{line:?}"
        );
    }
}

#[test]
fn a_compressed_answer_has_its_own_status_and_is_not_inflated() {
    let codings = [
        "content-encoding: gzip",
        "content-encoding: br",
        "content-encoding: deflate, gzip",
        "content-type: text/csv\r\ntransfer-encoding: gzip, chunked",
    ];
    for coding in codings {
        let server = Server::plain(move |connection| {
            connection.request();
            if coding.contains("chunked") {
                let head = format!("HTTP/1.1 200 OK\r\n{coding}\r\n\r\n");
                connection.send(format!("{head}2\r\n\u{1}\u{2}\r\n0\r\n\r\n"));
            } else {
                connection.answer("200 OK", &format!("{coding}\r\n"), "\u{1}\u{2}");
            }
        });
        let error = failure(|| server.client(&[]).introspect());
        assert_eq!(error.status(), Status::ContentEncoding);
        assert_eq!(error.api().unwrap().response.body, b"\x01\x02");
    }
}

#[test]
fn a_success_that_is_not_what_it_should_be() {
    let html =
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<html></html>";
    let array = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n[]";
    let empty = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
    let null = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4\r\n\r\nnull";
    for answer in [html, array, empty, null] {
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| connection.send(answer))
        });
        let client = server.client(&[]);
        assert_eq!(status(|| client.introspect()), Status::NotJson, "{answer}");
        let none = [empty, null].contains(&answer);
        assert_eq!(
            status(|| client.get_installation(None)),
            if none {
                Status::NotFound
            } else {
                Status::NotJson
            },
            "{answer}"
        );
        // A create whose answer cannot be read, and a look that shows nothing.
        assert_eq!(
            status(|| client.create_installation(None)),
            Status::OutcomeUnknown,
            "{answer}"
        );
        assert_eq!(server.count("POST"), 1, "{answer}");
        let generic = client
            .call("GET", "/v1/x", None)
            .map(|answer| answer.status());
        assert_eq!(
            generic.is_err(),
            answer == html,
            "a page for people is no answer of the API"
        );
    }
}

#[test]
fn every_refusal_has_its_status_with_and_without_words() {
    let statuses = [
        ("400 Bad Request", Status::BadRequest),
        ("401 Unauthorized", Status::Unauthorized),
        ("403 Forbidden", Status::Forbidden),
        ("404 Not Found", Status::NotFound),
        ("409 Conflict", Status::Conflict),
        ("418 Teapot", Status::ClientError),
        ("422 Unprocessable", Status::Unprocessable),
        ("500 Internal", Status::Server),
        ("501 Not Implemented", Status::Server),
    ];
    for (line, wanted) in statuses {
        for (kind, body) in [
            ("application/json", r#"{"type":"T","message":"M"}"#),
            ("text/html", "<html>"),
            ("text/plain", ""),
        ] {
            let server = Server::plain(move |connection| {
                connection.serve(|connection, _| {
                    connection.answer(
                        line,
                        &format!("content-type: {kind}\r\nx-request-id: r1\r\n"),
                        body,
                    );
                });
            });
            let error = failure(|| server.client(&[]).introspect());
            assert_eq!(error.status(), wanted, "{line}");
            let refusal = error.api().unwrap();
            assert_eq!(refusal.response.body, body.as_bytes());
            assert_eq!(refusal.request_id, "r1");
            let words = if kind == "application/json" {
                ("T", "M")
            } else {
                ("", "")
            };
            assert_eq!(
                (refusal.api_type.as_str(), refusal.api_message.as_str()),
                words
            );
            assert_eq!(server.received().len(), 1, "none of these is repeated");
        }
    }
}

#[test]
fn a_part_that_nobody_asked_for_is_no_success() {
    let file = std::env::temp_dir().join(format!("pleo-part-{}", std::process::id()));
    for (range, content_range, whole) in [
        ("", "bytes 0-3/900", Err(Status::Truncated)),
        ("", "", Err(Status::Truncated)),
        ("bytes=4-7", "bytes 4-7/900", Ok("part")),
        ("bytes=4-7", "bytes 0-3/900", Err(Status::Truncated)),
        ("bytes=4-7", "bytes 4-9/900", Err(Status::Truncated)),
        ("bytes=4-7", "", Err(Status::Truncated)),
    ] {
        let header = match content_range {
            "" => String::new(),
            range => format!("content-range: {range}\r\n"),
        };
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| {
                connection.answer("206 Partial Content", &header, "part");
            });
        });
        let client = server.client(&[]);
        let mut request = Request::new("GET", "/v1/receipt").unwrap();
        request.set_header("range", range).unwrap();
        let row = format!("{range}, {content_range}");
        std::fs::write(&file, "before").unwrap();
        match whole {
            Ok(part) => {
                let response = client.send(&request).unwrap();
                assert_eq!(response.body(), part.as_bytes(), "{row}");
            }
            Err(expected) => assert_eq!(status(|| client.send(&request)), expected, "{row}"),
        }
        request.set_output(Some(file.clone())).unwrap();
        let sent = client
            .send(&request)
            .map(drop)
            .map_err(|error| error.status());
        assert_eq!(sent, whole.map(drop), "{row}");
        let content = std::fs::read_to_string(&file).unwrap();
        assert_eq!(content, whole.unwrap_or("before"), "{row}");
        assert_eq!(server.count("GET"), 2, "{row}");
    }
    // What may have been done is not known.
    let server = always(b"HTTP/1.1 206 Partial Content\r\ncontent-length: 2\r\n\r\n{}");
    let post = || server.client(&[]).call("POST", "/v1/x", Some(b"{}"));
    assert_eq!(status(post), Status::OutcomeUnknown);
    std::fs::remove_file(file).unwrap();
}
