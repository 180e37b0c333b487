//! Again and again: what is repeated, what never, and what is found out instead.

use pleo_core::{Error, Origin, Request, Status};

use crate::server::{BOUND, Connection, Received, Server, failure, status};

const INSTALLATION: &str = r#"{"id":"1","status":"ACTIVATED","metadata":{}}"#;

/// How an answer is lost.
type Loss = fn(&mut Connection);

/// What a server does instead of answering well.
type Trouble = fn(&mut Connection, &Received);

/// Answers GET with `looked` and everything else with what `changed` does.
fn looking(
    looked: &'static str,
    changed: impl Fn(&mut Connection) + Send + Sync + 'static,
) -> Server {
    Server::plain(move |connection| {
        while let Some(request) = connection.request() {
            match request.method() {
                "GET" => connection.json(looked, INSTALLATION),
                _ => return changed(connection),
            }
        }
    })
}

#[test]
fn a_create_whose_answer_is_lost_is_found_out_and_never_sent_twice() {
    let losses: [(&str, Loss); 8] = [
        ("524", |connection| {
            connection.json("524 A Timeout Occurred", "{}")
        }),
        ("408", |connection| {
            connection.json("408 Request Timeout", "{}")
        }),
        ("reset", |connection| connection.reset()),
        ("closed", |connection| connection.cut()),
        ("cut in the answer", |connection| {
            connection.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{")
        }),
        ("500", |connection| connection.json("500 Internal", "{}")),
        ("502", |connection| {
            connection.answer("502 Bad Gateway", "", "")
        }),
        ("a page", |connection| {
            connection.answer("200 OK", "content-type: text/html\r\n", "<html>")
        }),
    ];
    for (name, loss) in losses {
        let server = looking("200 OK", loss);
        let answer = server.client(&[]).create_installation(None).unwrap();
        assert_eq!(answer.origin(), Origin::Found, "{name}");
        assert_eq!(
            (server.count("POST"), server.count("GET")),
            (1, 1),
            "{name}"
        );

        let server = looking("404 Not Found", loss);
        let error = failure(|| server.client(&[]).create_installation(None));
        assert!(
            matches!(error.cause(), Error::OutcomeUnknown { .. }),
            "{name}: {error}"
        );
        assert!(!error.can_retry());
        assert_eq!(server.count("POST"), 1, "{name}");
    }
}

#[test]
fn a_create_that_is_cut_while_it_is_sent_is_found_out() {
    for (looked, found) in [("200 OK", true), ("404 Not Found", false)] {
        let server = Server::plain(move |connection| {
            while let Some(request) = connection.request_head() {
                match request.method() {
                    "GET" => connection.json(looked, INSTALLATION),
                    _ => return connection.reset(),
                }
            }
        });
        let client = server.client(&[]);
        if found {
            assert_eq!(
                client.create_installation(None).unwrap().origin(),
                Origin::Found
            );
        } else {
            assert_eq!(
                status(|| client.create_installation(None)),
                Status::OutcomeUnknown
            );
        }
        assert_eq!(server.count("POST"), 1);
    }
}

#[test]
fn a_create_that_is_never_answered_keeps_time_to_look() {
    let server = looking("200 OK", |connection| connection.silence());
    let answer = server
        .client(&[("timeout_ms", "2000")])
        .create_installation(None)
        .unwrap();
    assert_eq!(answer.origin(), Origin::Found);
    assert_eq!(server.count("POST"), 1);
}

#[test]
fn a_second_create_gives_the_one_there_is() {
    for (line, body, wanted) in [
        ("409 Conflict", r#"{"type":"INSTALLATION_CONFLICT"}"#, None),
        (
            "400 Bad Request",
            r#"{"type":"INSTALLATION_ALREADY_EXISTS"}"#,
            None,
        ),
        (
            "400 Bad Request",
            r#"{"type":"VALIDATION_FAILED"}"#,
            Some(Status::BadRequest),
        ),
    ] {
        let server = looking("200 OK", move |connection| {
            connection.json(line, body);
            connection.serve(|connection, _| connection.json("200 OK", INSTALLATION));
        });
        let outcome = server.client(&[]).create_installation(None);
        match wanted {
            None => assert_eq!(outcome.unwrap().origin(), Origin::Found),
            Some(status) => {
                assert_eq!(
                    outcome.unwrap_err().status(),
                    status,
                    "an installation that is there excuses no other 400"
                )
            }
        }
    }
}

#[test]
fn a_conflict_with_nothing_there_stays_a_conflict() {
    let server = looking("404 Not Found", |connection| {
        connection.json("409 Conflict", "{}")
    });
    assert_eq!(
        status(|| server.client(&[]).create_installation(None)),
        Status::Conflict
    );
}

#[test]
fn an_update_whose_answer_is_lost_is_found_out_by_what_it_asked_for() {
    let server = looking("200 OK", |connection| connection.reset());
    let client = server.client(&[]);
    let answer = client
        .update_installation(br#"{"status":"ACTIVATED"}"#)
        .unwrap();
    assert_eq!(answer.origin(), Origin::Found);
    assert_eq!(
        client.activate_installation().unwrap().origin(),
        Origin::Found
    );
    assert_eq!(
        status(|| client.update_installation(br#"{"status":"INACTIVE"}"#)),
        Status::OutcomeUnknown
    );
    assert_eq!((server.count("PUT"), server.count("POST")), (2, 1));
}

/// A server whose first answers, one a connection, are `first`; then all is well.
fn at_first(
    times: usize,
    first: impl Fn(&mut Connection, &Received) + Send + Sync + 'static,
) -> Server {
    Server::plain(move |connection| {
        while let Some(request) = connection.request() {
            if connection.number < times {
                return first(connection, &request);
            }
            connection.json("200 OK", r#"{"data":{}}"#);
        }
    })
}

#[test]
fn what_changes_nothing_is_repeated_after_what_may_pass() {
    let troubles: [(&str, Trouble); 6] = [
        ("reset", |connection, _| connection.reset()),
        ("closed", |connection, _| connection.cut()),
        ("truncated", |connection, _| {
            connection.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{")
        }),
        ("502", |connection, _| {
            connection.answer("502 Bad Gateway", "connection: close\r\n", "")
        }),
        ("503", |connection, _| {
            connection.answer("503 Unavailable", "connection: close\r\n", "")
        }),
        ("504", |connection, _| {
            connection.answer("504 Timeout", "connection: close\r\n", "")
        }),
    ];
    for (name, trouble) in troubles {
        for (method, path) in [
            ("GET", "/v1/x"),
            ("POST", "/v1/x:search"),
            ("DELETE", "/v1/x"),
        ] {
            let server = at_first(1, trouble);
            assert!(
                server.client(&[]).call(method, path, None).is_ok(),
                "{name} {method}"
            );
            assert_eq!(server.count(method), 2, "{name} {method}");
        }
        for method in ["POST", "PUT", "PATCH"] {
            let server = at_first(1, trouble);
            assert_eq!(
                status(|| server.client(&[]).call(method, "/v1/x", None)),
                Status::OutcomeUnknown,
                "{name} {method}"
            );
            assert_eq!(server.count(method), 1, "{name} {method}");
            let server = at_first(1, trouble);
            let mut request = Request::new(method, "/v1/x").unwrap();
            request.set_idempotent(true);
            assert!(server.client(&[]).send(&request).is_ok(), "{name} {method}");
            assert_eq!(
                server.count(method),
                2,
                "{name} {method}, marked idempotent"
            );
        }
    }
}

#[test]
fn what_may_have_been_done_and_will_not_pass_is_never_sent_again() {
    let troubles: [(&str, Trouble, Status); 6] = [
        (
            "500",
            |connection, _| connection.json("500 Internal", "{}"),
            Status::Server,
        ),
        (
            "520",
            |connection, _| connection.json("520 Unknown", "{}"),
            Status::Server,
        ),
        (
            "524",
            |connection, _| connection.json("524 A Timeout Occurred", "{}"),
            Status::Server,
        ),
        (
            "408",
            |connection, _| connection.json("408 Request Timeout", "{}"),
            Status::ClientError,
        ),
        (
            "a page",
            |connection, _| connection.answer("200 OK", "content-type: text/html\r\n", "<html>"),
            Status::NotJson,
        ),
        (
            "silence",
            |connection, _| connection.silence(),
            Status::Timeout,
        ),
    ];
    for (name, trouble, wanted) in troubles {
        for method in ["GET", "DELETE", "POST", "PUT", "PATCH"] {
            let server = at_first(usize::MAX, trouble);
            let wanted = if matches!(method, "GET" | "DELETE") {
                wanted
            } else {
                Status::OutcomeUnknown
            };
            let client = server.client(&[("timeout_ms", "300")]);
            assert_eq!(
                status(|| client.call(method, "/v1/x", None)),
                wanted,
                "{name} {method}"
            );
            assert_eq!(server.count(method), 1, "{name} {method}");
        }
    }
}

#[test]
fn a_refusal_is_final_for_every_method() {
    for (line, wanted) in [
        ("302 Found", Status::Redirect),
        ("400 Bad Request", Status::BadRequest),
        ("401 Unauthorized", Status::Unauthorized),
        ("403 Forbidden", Status::Forbidden),
        ("404 Not Found", Status::NotFound),
        ("409 Conflict", Status::Conflict),
        ("422 Unprocessable", Status::Unprocessable),
        ("501 Not Implemented", Status::Server),
        ("511 Network Authentication Required", Status::Server),
    ] {
        // The connection stays: one that closes while the next call begins is another matter.
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| connection.json(line, "{}"))
        });
        let client = server.client(&[]);
        for method in ["GET", "DELETE", "POST", "PUT", "PATCH"] {
            assert_eq!(
                status(|| client.call(method, "/v1/x", None)),
                wanted,
                "{line} {method}"
            );
            assert_eq!(server.count(method), 1, "{line} {method}");
        }
    }
}

#[test]
fn what_was_surely_not_done_is_repeated_for_everything() {
    for line in ["429 Too Many Requests", "503 Unavailable"] {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            let server = at_first(1, move |connection, _| {
                connection.answer(line, "retry-after: 0\r\nconnection: close\r\n", "")
            });
            assert!(
                server.client(&[]).call(method, "/v1/x", None).is_ok(),
                "{line} {method}"
            );
            assert_eq!(server.count(method), 2, "{line} {method}");
        }
    }
}

#[test]
fn a_delete_that_was_repeated_counts_gone_as_done() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| match connection.number {
            0 => connection.cut(),
            _ => connection.json("404 Not Found", r#"{"type":"NOT_FOUND"}"#),
        });
    });
    let client = server.client(&[]);
    assert_eq!(client.delete_installation().unwrap().status(), 404);
    assert_eq!(
        status(|| client.delete_installation()),
        Status::NotFound,
        "the first attempt finding none is an error"
    );
}

#[test]
fn a_delete_that_surely_was_not_done_before_does_not() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| match connection.number {
            0 => connection.answer(
                "429 Too Many Requests",
                "retry-after: 0\r\nconnection: close\r\n",
                "",
            ),
            _ => connection.json("404 Not Found", r#"{"type":"NOT_FOUND"}"#),
        });
    });
    assert_eq!(
        status(|| server.client(&[]).delete_installation()),
        Status::NotFound
    );
}

#[test]
fn a_wait_beyond_the_deadline_is_not_waited_for_and_told() {
    for (header, wanted) in [
        ("retry-after: 7\r\n", Some(7)),
        ("retry-after: 99999999999\r\n", Some(99_999_999_999)),
        ("retry-after: 99999999999999999999999\r\n", Some(u64::MAX)),
        ("retry-after: soon\r\n", None),
    ] {
        let server = Server::plain(move |connection| {
            connection
                .serve(|connection, _| connection.answer("429 Too Many Requests", header, ""));
        });
        let error = failure(|| server.client(&[("timeout_ms", "900")]).introspect());
        assert_eq!(error.status(), Status::RateLimited);
        assert_eq!(
            error.retry_after().map(|wait| wait.as_secs()),
            wanted,
            "{header}"
        );
        assert!(error.can_retry());
        assert_eq!(server.received().len(), 1);
    }
}

/// A thousand calls to a server that gives the same answer to each; how many requests it received.
fn thousand_calls(answer: &'static str) -> usize {
    let server = Server::plain(move |connection| {
        connection.serve(|connection, _| connection.answer(answer, "", ""))
    });
    let client = server.client(&[]);
    std::thread::scope(|scope| {
        for _ in 0..25 {
            scope.spawn(|| {
                for _ in 0..40 {
                    assert_eq!(status(|| client.introspect()), Status::Server);
                }
            });
        }
    });
    server.received().len()
}

#[test]
fn trouble_that_lasts_gets_little_more_than_its_usual_load() {
    let requests = thousand_calls("503 Unavailable");
    assert!((1001..=1200).contains(&requests), "{requests}");
    assert_eq!(thousand_calls("500 Internal Server Error"), 1000);
}

#[test]
fn attempts_are_bounded_by_their_option() {
    for attempts in ["1", "2", "4"] {
        let server = Server::plain(|connection| {
            connection.serve(|connection, _| connection.answer("503 Unavailable", "", ""))
        });
        assert_eq!(
            status(|| server.client(&[("attempts", attempts)]).introspect()),
            Status::Server
        );
        assert_eq!(server.received().len().to_string(), attempts);
    }
}

#[test]
fn a_connection_closed_while_idle_is_noticed_and_the_post_goes_out_once() {
    let (closed, is_closed) = std::sync::mpsc::channel();
    let server = Server::plain(move |connection| {
        connection.request();
        connection.json("200 OK", INSTALLATION);
        connection.cut();
        closed.send(()).unwrap();
    });
    let client = server.client(&[]);
    for number in 1..=20 {
        assert_eq!(
            client.create_installation(None).unwrap().origin(),
            Origin::Created
        );
        assert_eq!(server.count("POST"), number);
        is_closed.recv_timeout(BOUND).unwrap();
    }
    assert_eq!(server.count("GET"), 0);
}

#[test]
fn a_post_without_a_body_says_so() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", INSTALLATION))
    });
    server.client(&[]).activate_installation().unwrap();
    let request = &server.received()[0];
    assert!(
        request
            .head
            .to_ascii_lowercase()
            .contains("\r\ncontent-length: 0\r\n"),
        "{}",
        request.head
    );
    assert!(
        request
            .head
            .starts_with("POST /v1/installations/me:activate HTTP/1.1\r\n"),
        "{}",
        request.head
    );
    assert!(request.body.is_empty());
}
