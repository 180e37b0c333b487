//! What the API refuses, and links to files.

use crate::server::Server;
use crate::{Failed, Row, failed};

pub const ROWS: &[Row] = &[
    ("Pleo refuses a value (400)", || {
        says(
            "400 Bad Request",
            "BAD_REQUEST",
            "limit must be at most 100",
        )
    }),
    ("Pleo refuses the key (401)", || {
        says("401 Unauthorized", "UNAUTHORIZED", "Invalid API key")
    }),
    ("the key lacks a permission (403)", || {
        says(
            "403 Forbidden",
            "FORBIDDEN",
            "Missing scope export-jobs:read",
        )
    }),
    ("there is nothing at the path (404)", || {
        says("404 Not Found", "NOT_FOUND", "No such company")
    }),
    (
        "there is nothing at the path, and base_url has a path (404)",
        || {
            let server = answering("404 Not Found", "", r#"{"message":"no route"}"#);
            failed(crate::server::client(&format!("{}/v1", server.url()), &[]).introspect())
        },
    ),
    ("the current state is another one (409)", || {
        says("409 Conflict", "CONFLICT", "Installation exists")
    }),
    ("a value is not acceptable (422)", || {
        says("422 No", "VALIDATION_ERROR", "Amount must be positive")
    }),
    ("the API says only a type (422)", || {
        says("422 No", "VALIDATION_ERROR", "")
    }),
    ("the API says only a message (422)", || {
        says("422 No", "", "Amount must be positive")
    }),
    (
        "the API says control characters and quotes the key (400)",
        || {
            let body = r#"{"type":"T","message":"a\nb \u001b[31m pls_canary_0123456789abcdef"}"#;
            failed(
                answering("400 Bad Request", "", body)
                    .client(&[])
                    .introspect(),
            )
        },
    ),
    ("the API says very much (400)", || {
        let body: &'static str = format!(r#"{{"message":"{}"}}"#, "word ".repeat(200)).leak();
        failed(
            answering("400 Bad Request", "", body)
                .client(&[])
                .introspect(),
        )
    }),
    ("another 4xx without a message, as of a proxy (418)", || {
        let server = answering(
            "418 Teapot",
            "content-type: text/html\r\n",
            "<html>no</html>",
        );
        failed(server.client(&[]).introspect())
    }),
    (
        "too many requests, Pleo says how long to wait (429)",
        || {
            let wait = "retry-after: 30\r\n";
            let server = answering("429 Too Many Requests", wait, r#"{"type":"RATE_LIMITED"}"#);
            failed(server.client(&[("attempts", "1")]).introspect())
        },
    ),
    (
        "too many requests, nobody says how long to wait (429)",
        || {
            failed(
                answering("429 Too Many Requests", "", "{}")
                    .client(&[("attempts", "1")])
                    .introspect(),
            )
        },
    ),
    ("Pleo fails (500)", || {
        says("500 Internal", "INTERNAL", "Something broke")
    }),
    ("a gateway fails (502)", || {
        let server = answering(
            "502 Bad Gateway",
            "content-type: text/html\r\n",
            "<html></html>",
        );
        failed(server.client(&[("attempts", "1")]).introspect())
    }),
    ("Pleo is in maintenance (503)", || {
        let server = answering("503 Later", "retry-after: 120\r\n", "");
        failed(server.client(&[("attempts", "1")]).introspect())
    }),
    ("a POST fails, and may have been carried out (500)", || {
        let server = answering("500 Internal", "", "{}");
        failed(server.client(&[]).call("POST", "/v1/x", Some(b"{}")))
    }),
    ("the key has no installation", || {
        failed(
            answering("200 OK", "", "null")
                .client(&[])
                .get_installation(None),
        )
    }),
    (
        "the key belongs to an organisation, and a company is needed",
        || {
            let who = r#"{"data":{"subjectURN":"urn:pleo:organisation:o-1"}}"#;
            failed(answering("200 OK", "", who).client(&[]).company())
        },
    ),
    ("a link has expired", || {
        let files = answering("403 Forbidden", "", "");
        let client = answering("200 OK", "", "{}").client(&[]);
        let link = client.link(&format!("{}/receipt", files.url())).unwrap();
        failed(client.send(&link))
    }),
    ("a link leads to the API's own host", || {
        let server = answering("200 OK", "", "{}");
        failed(server.client(&[]).link(&format!("{}/v1/x", server.url())))
    }),
    ("a link is http", || {
        failed(
            answering("200 OK", "", "{}")
                .client(&[])
                .link("http://files.example/x"),
        )
    }),
];

/// A server that answers every request so.
fn answering(line: &'static str, headers: &'static str, body: &'static str) -> Server {
    Server::plain(move |connection| {
        connection.serve(|connection, _| {
            let kind = if headers.contains("content-type") || body.is_empty() {
                ""
            } else {
                "content-type: application/json\r\n"
            };
            connection.answer(line, &format!("{kind}{headers}"), body);
        })
    })
}

/// What comes of an error of the API.
fn says(line: &'static str, kind: &str, message: &str) -> Failed {
    let body: &'static str = format!(r#"{{"type":"{kind}","message":"{message}"}}"#).leak();
    let server = answering(line, "x-request-id: r-1\r\n", body);
    failed(server.client(&[("attempts", "1")]).introspect())
}
