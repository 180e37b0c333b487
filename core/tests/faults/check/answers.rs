//! The step of the authentication, and answers that do not come.

use super::{ACTIVE, Report, WHO, answering};
use crate::server::{KEY, Server};

#[test]
fn a_key_that_is_refused_and_a_server_that_fails() {
    let error = r#"{"type":"SOME_TYPE","message":"some message"}"#;
    for (line, status, exit, found, advice) in [
        (
            "401 Unauthorized",
            "PLEO_E_UNAUTHORIZED",
            6,
            "Pleo refused the key (401)",
            "reate a new key",
        ),
        (
            "404 Not Found",
            "PLEO_E_NOT_FOUND",
            6,
            "Pleo found nothing at this path (404)",
            "token of the old API",
        ),
        (
            "400 Bad Request",
            "PLEO_E_BAD_REQUEST",
            9,
            "Pleo refused the request (400)",
            "orrect the request",
        ),
        (
            "429 Too Many Requests",
            "PLEO_E_RATE_LIMITED",
            9,
            "too many requests with this key (429)",
            "Wait a minute",
        ),
        (
            "500 Oops",
            "PLEO_E_SERVER",
            9,
            "Pleo or a gateway failed (500)",
            "ry again later",
        ),
        (
            "503 Later",
            "PLEO_E_SERVER",
            9,
            "Pleo or a gateway failed (503)",
            "ry again later",
        ),
        (
            "302 Found",
            "PLEO_E_REDIRECT",
            4,
            "The server redirects (302)",
            "base_url",
        ),
    ] {
        let server = answering(move |connection, _| {
            let headers = "content-type: application/json\r\nx-request-id: r-7\r\n";
            connection.answer(line, headers, error);
        });
        let report = Report::of(&server.client(&[("attempts", "1")]));
        let said = match status {
            "PLEO_E_REDIRECT" => "",
            _ => r#": "some message" (type SOME_TYPE)"#,
        };
        let found = [found, said, "(request id r-7)"];
        report.failed("authentication", status, exit, &found, advice);
        report.ends_at("authentication");
    }
    let page = answering(|connection, _| {
        connection.answer(
            "200 OK",
            "content-type: text/html\r\n",
            "<html>log in</html>",
        );
    });
    let report = Report::of(&page.client(&[]));
    let found = ["The response (200) is an HTML page instead of JSON"];
    report.failed("authentication", "PLEO_E_NOT_JSON", 4, &found, "login page");
    // A server that quotes the key, which no report has.
    let quoting = answering(|connection, request| {
        let quoted = request
            .head
            .lines()
            .find(|line| line.contains("Basic"))
            .unwrap_or("none");
        let body = format!(r#"{{"type":"T","message":"{KEY} {quoted}"}}"#);
        connection.json("401 Unauthorized", &body);
    });
    let report = Report::of(&quoting.client(&[]));
    assert!(report.of_step("authentication", "found").contains("[key]"));
    let naming = answering(|connection, _| {
        let who = format!(r#"{{"data":{{"applicationName":"{KEY}","scope":"{KEY}"}}}}"#);
        connection.json("200 OK", &who);
    });
    let report = Report::of(&naming.client(&[]));
    assert!(report.of_step("permissions", "found").contains("[key]"));
}

#[test]
fn a_server_that_is_silent_or_resets_after_the_request() {
    let silent = answering(|connection, _| connection.silence());
    let report = Report::of(&silent.client(&[("timeout_ms", "500")]));
    let found = ["No complete response within timeout_ms"];
    report.failed("authentication", "PLEO_E_TIMEOUT", 9, &found, "aise it");
    report.ends_at("authentication");
    let reset = Server::plain(|connection| {
        connection.request();
        connection.reset();
    });
    let report = Report::of(&reset.client(&[("attempts", "1")]));
    report.failed(
        "authentication",
        "PLEO_E_RESET",
        4,
        &["connection was lost"],
        "heck firewall",
    );
    // The time is that of the whole.
    let server = answering(|connection, request| {
        if request.head.contains("/installations/") {
            connection.silence();
        }
        connection.json("200 OK", WHO);
    });
    let report = Report::of(&server.client(&[("timeout_ms", "500")]));
    report.failed(
        "installation",
        "PLEO_E_TIMEOUT",
        9,
        &["timeout_ms"],
        "aise it",
    );
}

#[test]
fn a_key_that_may_not_ask_who_it_is_is_told_of_its_installation() {
    let server = answering(|connection, request| {
        if request.head.contains("/installations/") {
            connection.json("200 OK", ACTIVE);
        } else {
            connection.json("403 Forbidden", "{}");
        }
    });
    let report = Report::of(&server.client(&[]));
    let found = ["Pleo refused access (403)"];
    report.failed(
        "authentication",
        "PLEO_E_FORBIDDEN",
        7,
        &found,
        "permissions",
    );
    assert_eq!(report.steps("skipped"), ["permissions", "company"]);
    assert_eq!(report.of_step("installation", "state"), "ok");
}
