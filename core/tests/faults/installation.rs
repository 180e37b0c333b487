//! The installation as a program that runs every night keeps it, and what the log says of that.

use std::collections::VecDeque;
use std::sync::Mutex;

use pleo_core::{ApiKey, Error, Origin, Status};

use crate::server::{Received, Server, failure, status};

/// An answer of Pleo's: the line of its status, and its body.
type Answer = (&'static str, &'static str);

const NONE: Answer = ("404 Not Found", r#"{"type":"NOT_FOUND"}"#);
const CONFLICT: Answer = ("409 Conflict", r#"{"type":"INSTALLATION_CONFLICT"}"#);
const TROUBLE: Answer = ("500 Internal Server Error", "{}");
const ACTIVATED: Answer = (
    "200 OK",
    r#"{"id":"1","status":"ACTIVATED","metadata":{"a":"1","keep":"me"}}"#,
);

/// A server that gives these answers in turn.
fn in_turn(answers: &[Answer]) -> Server {
    let answers = Mutex::new(VecDeque::from(answers.to_vec()));
    Server::plain(move |connection| {
        connection.serve(|connection, _| {
            let next = answers.lock().unwrap().pop_front();
            let (line, body) = next.unwrap_or(("410 Gone", "{}"));
            connection.json(line, body);
        });
    })
}

/// The methods that a server received, in their order.
fn methods(server: &Server) -> String {
    let received = server.received();
    let methods: Vec<_> = received.iter().map(Received::method).collect();
    methods.join(" ")
}

#[test]
fn an_ensure_does_the_least_that_is_needed() {
    let (as_it_is, changed) = (r#"{"metadata":{"a":"1"}}"#, r#"{"metadata":{"a":"2"}}"#);
    let none_in_words = (
        "400 Bad Request",
        r#"{"type":"INSTALLATION_NOT_FOUND","message":"none"}"#,
    );
    let cases: [(&[Answer], &str, &str, Origin); 8] = [
        (&[ACTIVATED], as_it_is, "GET", Origin::Unchanged),
        (&[ACTIVATED, ACTIVATED], changed, "GET PUT", Origin::Updated),
        (&[NONE, ACTIVATED], as_it_is, "GET POST", Origin::Created),
        (
            &[none_in_words, ACTIVATED],
            as_it_is,
            "GET POST",
            Origin::Created,
        ),
        (
            &[("200 OK", "null"), ACTIVATED],
            as_it_is,
            "GET POST",
            Origin::Created,
        ),
        (&[NONE, ACTIVATED], changed, "GET POST", Origin::Created),
        // Somebody else was faster.
        (
            &[NONE, CONFLICT, ACTIVATED],
            as_it_is,
            "GET POST GET",
            Origin::Found,
        ),
        (
            &[NONE, CONFLICT, ACTIVATED, ACTIVATED],
            changed,
            "GET POST GET PUT",
            Origin::Updated,
        ),
    ];
    for (answers, json, requests, origin) in cases {
        let server = in_turn(answers);
        let answer = server
            .client(&[])
            .ensure_installation(Some(json.as_bytes()));
        assert_eq!(answer.unwrap().origin(), origin, "{requests}");
        assert_eq!(methods(&server), requests);
        if requests.ends_with("PUT") {
            assert_eq!(
                server.received().last().unwrap().body,
                br#"{"status":"ACTIVATED","metadata":{"a":"2","keep":"me"}}"#
            );
        }
    }
}

#[test]
fn an_ensure_that_cannot_look_changes_nothing() {
    let cases: [(Answer, Status); 4] = [
        (TROUBLE, Status::Server),
        (("200 OK", "[]"), Status::NotJson),
        (
            ("400 Bad Request", r#"{"type":"VALIDATION_FAILED"}"#),
            Status::BadRequest,
        ),
        (("401 Unauthorized", "{}"), Status::Unauthorized),
    ];
    for (answer, wanted) in cases {
        let server = in_turn(&[answer]);
        let client = server.client(&[]);
        assert_eq!(status(|| client.ensure_installation(None)), wanted);
        assert_eq!(methods(&server), "GET");
    }
}

#[test]
fn the_company_of_a_key_is_asked_for_once() {
    const COMPANY: Answer = ("200 OK", r#"{"data":{"subjectURN":"urn:pleo:company:c1"}}"#);
    const UNNAMED: Answer = ("200 OK", r#"{"data":{"scope":"users:read"}}"#);
    const INSTALLED: Answer = ("200 OK", r#"{"resource":"urn:pleo:company:c2"}"#);
    for (answers, requests, company) in [
        (&[COMPANY][..], 1, "c1"),
        (&[UNNAMED, INSTALLED], 2, "c2"),
        (&[("403 Forbidden", "{}"), INSTALLED], 2, "c2"),
    ] {
        let server = in_turn(answers);
        let client = server.client(&[]);
        for _ in 0..2 {
            assert_eq!(client.company().unwrap(), company);
        }
        assert_eq!(server.received().len(), requests);
    }
    let server = in_turn(&[
        COMPANY,
        ("200 OK", r#"{"data":{"subjectURN":"urn:pleo:company:c3"}}"#),
    ]);
    let client = server.client(&[]);
    assert_eq!(client.company().unwrap(), "c1");
    client.set_key(ApiKey::new(b"another").unwrap()).unwrap();
    assert_eq!(
        client.company().unwrap(),
        "c3",
        "another key may be another company's"
    );
}

#[test]
fn a_company_that_nobody_names_is_missing_and_a_failure_stays_one() {
    const ORGANISATION: Answer = (
        "200 OK",
        r#"{"data":{"subjectURN":"urn:pleo:organisation:o1"}}"#,
    );
    const UNNAMED: Answer = ("200 OK", r#"{"data":{}}"#);
    for (answers, status, words) in [
        (&[ORGANISATION][..], Status::Missing, "company_id"),
        (
            &[
                UNNAMED,
                ("200 OK", r#"{"resource":"urn:pleo:organization:o1"}"#),
            ],
            Status::Missing,
            "company_id",
        ),
        (&[UNNAMED, ("200 OK", "{}")], Status::Missing, "resource"),
        (&[UNNAMED, NONE], Status::NotFound, ""),
        (&[TROUBLE], Status::Server, ""),
        (&[("401 Unauthorized", "{}")], Status::Unauthorized, ""),
    ] {
        let server = in_turn(answers);
        let client = server.client(&[("attempts", "1")]);
        let error = client.company().unwrap_err();
        assert_eq!(error.status(), status, "{answers:?}");
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(server.received().len(), answers.len());
    }
}

#[test]
fn an_update_without_a_status_is_not_sent() {
    let server = in_turn(&[]);
    let client = server.client(&[]);
    let refused = failure(|| client.update_installation(br#"{"metadata":{}}"#));
    assert!(matches!(
        refused,
        Error::Argument {
            argument: "json",
            ..
        }
    ));
    assert_eq!(server.received().len(), 0);
}

#[test]
fn the_installation_of_one_company_is_asked_for() {
    let server = in_turn(&[ACTIVATED, NONE]);
    let client = server.client(&[]);
    let answer = client.get_installation(Some("3f25-1")).unwrap();
    assert_eq!(answer.text("/id").unwrap(), "1");
    let line = "GET /v1/installations/me?company_id=3f25-1 HTTP/1.1\r\n";
    assert!(server.received()[0].head.starts_with(line));
    assert_eq!(status(|| client.get_installation(None)), Status::NotFound);
    assert_eq!(
        status(|| client.get_installation(Some("1&x=2"))),
        Status::Argument
    );
    assert_eq!(server.received().len(), 2);
}

#[test]
fn a_look_that_finds_none_is_no_failure_to_tell_of() {
    let cases: [(&[Answer], &str, &str); 5] = [
        (&[NONE, ACTIVATED], "ensure", ""),
        (
            &[NONE, TROUBLE, NONE],
            "ensure",
            "POST failed: PLEO_E_SERVER, outcome unknown",
        ),
        (&[TROUBLE], "ensure", "GET failed: PLEO_E_SERVER"),
        // Somebody asks, and is told.
        (&[NONE], "get", "GET failed: PLEO_E_NOT_FOUND"),
        (&[TROUBLE], "get", "GET failed: PLEO_E_SERVER"),
    ];
    for (answers, what, told) in cases {
        let server = in_turn(answers);
        let client = server.client(&[("log_level", "error"), ("log_lines", "100")]);
        let _ = match what {
            "ensure" => client.ensure_installation(None),
            _ => client.get_installation(None),
        };
        let mut lines = Vec::new();
        let mut take = |line: &str| {
            // A time, the level, the method, the path, "attempt 1:", and what happened.
            let words: Vec<_> = line.splitn(7, ' ').collect();
            lines.push(format!("{} {}", words[2], words[6]));
            Ok(())
        };
        let count = (0..100).take_while(|_| client.next_line(&mut take).is_ok());
        assert_eq!(count.count(), lines.len());
        assert_eq!(lines.join("; "), told);
    }
}
