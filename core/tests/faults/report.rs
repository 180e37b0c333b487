//! The report of a failure: whole, line by line, and nothing in it that is secret.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use pleo_core::{Config, Error, Request, Status, report};

use crate::certs::Authority;
use crate::server::{BOUND, KEY, SECRETS, Server, client, failure};

const PATH: &str = "/v1/employees/17";

/// The report of a failure, with the same in the place of what differs from run to run: versions and
/// machine are left out, times, milliseconds and the server's port are letters.
fn masked(error: &Error, port: u16) -> String {
    let text = report(error, SystemTime::now());
    let lines = text.lines().skip(2).map(|line| mask(line, port));
    lines.collect::<Vec<_>>().join("\n")
}

fn mask(line: &str, port: u16) -> String {
    let number = |text: &str| text.parse::<u128>().is_ok();
    match line.split_once(": ") {
        // Whoever runs the tests may have variables for them.
        Some(("trusted", place)) if place.ends_with(" in the environment") => {
            return "trusted: the system's certificates".into();
        }
        Some(("time", time)) => {
            assert!(time.len() == 24 && time.ends_with('Z'), "{time}");
            return "time: T".into();
        }
        Some(("duration_ms", taken)) => {
            assert!(number(taken), "{taken}");
            return "duration_ms: N".into();
        }
        _ => {}
    }
    let words: Vec<_> = line.split(' ').collect();
    let masked = words.iter().enumerate().map(|(at, word)| {
        let is_time = words.get(at + 1).is_some_and(|unit| unit.starts_with("ms")) && number(word);
        if is_time { "N" } else { word }
    });
    let line = masked.collect::<Vec<_>>().join(" ");
    line.replace(&format!(":{port}"), ":PORT")
}

/// A server that gives one answer to everything.
fn answering(status: &'static str, headers: &'static str, body: &'static str) -> Server {
    Server::plain(move |connection| {
        connection.serve(|connection, _| connection.answer(status, headers, body))
    })
}

/// The report of a call with a query, which is never in it.
fn of_call(url: &str, port: u16, options: &[(&str, &str)], method: &str) -> String {
    let client = client(url, options);
    let body = (method != "GET").then_some(&br#"{"name":"hush3"}"#[..]);
    let path = format!("{PATH}?company_id=hush1&name=hush2");
    let error = failure(|| client.call(method, &path, body));
    masked(&error, port)
}

fn of(server: &Server, options: &[(&str, &str)], method: &str) -> String {
    of_call(&server.url(), server.address.port(), options, method)
}

const HERE: &str = "proxy: none (localhost is this machine)";

#[test]
fn an_answer_of_the_api_is_told_with_what_it_says() {
    let json = "content-type: application/json\r\nx-request-id: r-1\r\n";
    let server = answering(
        "401 Unauthorized",
        json,
        r#"{"type":"UNAUTHORIZED","message":"no"}"#,
    );
    let message = "Pleo refused the key (401): \"no\" (type UNAUTHORIZED). The key is expired, revoked or \
                   of another environment; check the option environment, or create a new key.";
    assert_eq!(
        of(&server, &[], "GET"),
        format!(
            "time: T\nstatus: PLEO_E_UNAUTHORIZED (211)\nmessage: {message}\nmethod: GET\n\
             path: {PATH}\nhost: localhost:PORT\nattempts: 1\n\
             attempt 1: 401 in N ms, request id r-1\nduration_ms: N\ntimeout_ms: 5000\n\
             http_status: 401\napi_type: UNAUTHORIZED\napi_message: no\nrequest_id: r-1\n\
             outcome: none; the request only reads\ncan_retry: no\n{HERE}"
        )
    );
    let body = r#"{"type":"VALIDATION_FAILED","message":"name must not be blank"}"#;
    let server = answering("422 Unprocessable Entity", json, body);
    let message = "Pleo refused the request (422): \"name must not be blank\" (type VALIDATION_FAILED). \
                   Correct the request and send it again.";
    assert_eq!(
        of(&server, &[], "PUT"),
        format!(
            "time: T\nstatus: PLEO_E_UNPROCESSABLE (222)\nmessage: {message}\nmethod: PUT\n\
             path: {PATH}\nhost: localhost:PORT\nattempts: 1\n\
             attempt 1: 422 in N ms, request id r-1\nduration_ms: N\ntimeout_ms: 5000\n\
             http_status: 422\napi_type: VALIDATION_FAILED\napi_message: name must not be blank\n\
             request_id: r-1\noutcome: the request was not carried out\ncan_retry: no\n{HERE}"
        )
    );
}

#[test]
fn each_attempt_is_told() {
    let server = Server::plain(move |connection| {
        let mut number = 0;
        connection.serve(|connection, _| {
            number += 1;
            let id = format!("x-request-id: r-{number}\r\n");
            connection.answer("503 Service Unavailable", &id, "");
        });
    });
    let message =
        "Pleo or a gateway failed (503). Try again later; if it lasts, give Pleo the request id.";
    assert_eq!(
        of(&server, &[], "GET"),
        format!(
            "time: T\nstatus: PLEO_E_SERVER (250)\nmessage: {message}\nmethod: GET\n\
             path: {PATH}\nhost: localhost:PORT\nattempts: 3\n\
             attempt 1: 503 in N ms, again in N ms, request id r-1\n\
             attempt 2: 503 in N ms, again in N ms, request id r-2\n\
             attempt 3: 503 in N ms, request id r-3\nduration_ms: N\ntimeout_ms: 5000\n\
             http_status: 503\nrequest_id: r-3\noutcome: none; the request only reads\n\
             can_retry: yes\n{HERE}"
        )
    );
    // The connection is lost, and then there is no time left.
    let server = Server::plain(|connection| {
        connection.request();
        match connection.number {
            0 => connection.reset(),
            _ => connection.silence(),
        }
    });
    let error = failure(|| {
        let mut request = Request::new("DELETE", PATH)?;
        request.set_timeout(1000)?;
        server.client(&[]).send(&request)
    });
    let text = masked(&error, server.address.port());
    assert!(
        text.ends_with(&format!(
            "\nattempts: 2\nattempt 1: PLEO_E_RESET after N ms, again in N ms\n\
             attempt 2: PLEO_E_TIMEOUT after N ms\nduration_ms: N\n\
             timeout_ms: 1000 (the request's own)\n\
             outcome: unknown; the request can safely be retried\ncan_retry: yes\n{HERE}"
        )),
        "{text}"
    );
    // What must not be repeated.
    let server = answering("500 Internal Server Error", "retry-after: 7\r\n", "");
    let text = of(&server, &[], "POST");
    assert!(
        text.ends_with(&format!(
            "\nattempts: 1\nattempt 1: 500 in N ms\nduration_ms: N\ntimeout_ms: 5000\n\
             http_status: 500\noutcome: unknown\ncan_retry: no\nretry_after_seconds: 7\n{HERE}"
        )),
        "{text}"
    );
    assert!(
        text.starts_with("time: T\nstatus: PLEO_E_OUTCOME_UNKNOWN (203)\n"),
        "{text}"
    );
}

#[test]
fn a_host_that_is_not_reached_is_told_with_the_way_there() {
    let meaning = Status::Dns.meaning().to_str().unwrap();
    let options = [("proxy", "none"), ("attempts", "1"), ("ca_only", "false")];
    assert_eq!(
        of_call("https://nowhere.invalid", 443, &options, "POST"),
        format!(
            "time: T\nstatus: PLEO_E_DNS (101)\nmessage: nowhere.invalid: {meaning}\n\
             method: POST\npath: {PATH}\nhost: nowhere.invalid:PORT\nattempts: 1\n\
             attempt 1: PLEO_E_DNS after N ms\nduration_ms: N\ntimeout_ms: 5000\n\
             outcome: the request was not carried out\ncan_retry: yes\n\
             proxy: none (option proxy, set by the program)\ntrusted: the system's certificates"
        )
    );
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let meaning = Status::Connect.meaning().to_str().unwrap();
    let url = format!("http://127.0.0.1:{port}");
    assert_eq!(
        of_call(&url, port, &[("attempts", "2")], "GET"),
        format!(
            "time: T\nstatus: PLEO_E_CONNECT (102)\nmessage: 127.0.0.1:PORT: {meaning}\n\
             method: GET\npath: {PATH}\nhost: 127.0.0.1:PORT\nattempts: 2\n\
             attempt 1: PLEO_E_CONNECT after N ms, again in N ms\n\
             attempt 2: PLEO_E_CONNECT after N ms\nduration_ms: N\ntimeout_ms: 5000\n\
             outcome: none; the request only reads\ncan_retry: yes\n\
             proxy: none (127.0.0.1 is this machine)"
        )
    );
}

#[test]
fn a_certificate_is_told_with_its_issuer_whether_it_was_refused_or_not() {
    let authority = Authority::new();
    let server = Server::tls(Authority::new().good(), |connection| {
        drop(connection.request())
    });
    let options = [("ca_pem", authority.pem.as_str()), ("ca_only", "true")];
    let text = of(&server, &options, "GET");
    let meaning = Status::TlsIssuer.meaning().to_str().unwrap();
    let (begin, end) = text.split_once("\ntls: TLS, issued by ").unwrap();
    assert_eq!(
        begin,
        format!(
            "time: T\nstatus: PLEO_E_TLS_ISSUER (114)\nmessage: localhost:PORT: {meaning}\n\
             method: GET\npath: {PATH}\nhost: localhost:PORT\nattempts: 1\n\
             attempt 1: PLEO_E_TLS_ISSUER after N ms\nduration_ms: N\ntimeout_ms: 5000\n\
             outcome: none; the request only reads\ncan_retry: no\n{HERE}"
        )
    );
    assert!(
        end.ends_with("Z\ntrusted: ca_pem (set by the program)"),
        "{end}"
    );
    let server = Server::tls(authority.good(), |connection| {
        connection.serve(|connection, _| connection.json("404 Not Found", "{}"))
    });
    let text = of(&server, &options, "GET");
    let tls = text.lines().find(|line| line.starts_with("tls: ")).unwrap();
    assert!(
        tls.starts_with("tls: TLS 1.3, issued by ") && tls.contains(", valid until 20"),
        "{tls}"
    );
}

#[test]
fn a_proxy_is_told_without_who_uses_it() {
    let proxy = Server::plain(|connection| {
        connection.request();
        connection.answer("407 Proxy Authentication Required", "", "");
    });
    let port = proxy.address.port();
    let by = format!("http://127.0.0.1:{port}");
    let options = [
        ("proxy", by.as_str()),
        ("proxy_user", "ada"),
        ("proxy_password", "hunter2"),
    ];
    let text = of_call("https://pleo.invalid", port, &options, "GET");
    assert!(
        text.starts_with(
            "time: T\nstatus: PLEO_E_PROXY_AUTH (105)\nmessage: 127.0.0.1:PORT: The proxy refused"
        ),
        "{text}"
    );
    assert!(
        text.ends_with(&format!(
            "\nmethod: GET\npath: {PATH}\nhost: pleo.invalid:443\nattempts: 1\n\
             attempt 1: PLEO_E_PROXY_AUTH after N ms\nduration_ms: N\ntimeout_ms: 5000\n\
             outcome: none; the request only reads\ncan_retry: no\n\
             proxy: http://127.0.0.1:PORT, with a user name (option proxy, set by the program)\n\
             trusted: the system's certificates"
        )),
        "{text}"
    );
    assert!(!text.contains("ada"), "{text}");
}

#[test]
fn a_call_that_is_cancelled_is_told_with_its_attempts() {
    let server = Arc::new(answering(
        "503 Service Unavailable",
        "retry-after: 600\r\n",
        "",
    ));
    let options = [("timeout_ms", "900000")];
    let client = server.client(&options);
    let error = std::thread::scope(|threads| {
        let call = threads.spawn(|| failure(|| client.call("POST", PATH, None)));
        let begun = std::time::Instant::now();
        while server.count("POST") == 0 && begun.elapsed() < BOUND {
            std::thread::sleep(Duration::from_millis(1));
        }
        // It is heard during the attempt as well as during the wait after it.
        client.cancel().unwrap();
        call.join().unwrap()
    });
    let text = masked(&error, server.address.port());
    assert!(
        text.contains("\nmethod: POST\n") && text.contains("\nattempts: 1\n"),
        "{text}"
    );
    assert!(text.contains("\ntimeout_ms: 900000\n"), "{text}");
}

#[test]
fn a_failure_without_a_request_is_told_by_itself() {
    let time = SystemTime::UNIX_EPOCH;
    let error = Config::new().set("attempts", "11").unwrap_err();
    let text = report(&error, time);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines[2..],
        [
            "time: 1970-01-01T00:00:00.000Z",
            "status: PLEO_E_CONFIG (5)",
            &format!("message: {error}"),
            "can_retry: no"
        ]
    );
    assert!(lines[0].starts_with("library: libpleo ") && lines[0].contains(", interface "));
    assert_eq!(
        lines[1],
        format!(
            "system: {} {}",
            std::env::consts::OS,
            std::env::consts::ARCH
        )
    );
}

#[test]
fn a_task_is_told_as_of_when_it_failed() {
    let server = answering("404 Not Found", "", "");
    let client = Arc::new(server.client(&[]));
    let task = client.submit(&Request::new("GET", PATH).unwrap()).unwrap();
    assert!(task.wait(Some(BOUND)).unwrap());
    let error = failure(|| task.take());
    let text = report(&error, SystemTime::UNIX_EPOCH);
    assert!(
        !text.contains("1970") && text.contains("\nattempt 1: 404 in "),
        "{text}"
    );
}

/// A server that sends back what it was sent, in every place whose text a report has, and ends lines
/// in each of them.
#[test]
fn a_server_that_quotes_the_key_and_ends_lines_gets_neither_into_a_report() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            let header = |name: &str| {
                let line = request
                    .head
                    .lines()
                    .find(|line| line.starts_with(name))
                    .unwrap();
                line.to_owned()
            };
            let sent = header("authorization: ");
            let quoted =
                format!(r"\nkey: {KEY}\r\npath: /x\u2028{sent}\u0085status: PLEO_OK\u202e");
            let body = format!(r#"{{"type":"{quoted}","message":"{quoted}"}}"#);
            let id = format!("x-request-id: {KEY}\u{85}key: {sent}\u{2028}path: /x\r\n");
            let headers = format!("content-type: application/json\r\n{id}");
            connection.answer("400 Bad Request", &headers, &body);
        });
    });
    let error = failure(|| {
        let path = format!("/v1/{KEY}?name={KEY}");
        server.client(&[]).call("GET", &path, None)
    });
    let text = report(&error, SystemTime::now());
    for character in ['\r', '\u{85}', '\u{2028}', '\u{202E}'] {
        assert!(!text.contains(character), "{text}");
    }
    let lines = |name: &str| text.lines().filter(|line| line.starts_with(name)).count();
    assert_eq!(
        (lines("key"), lines("path: "), lines("status: ")),
        (0, 1, 1),
        "{text}"
    );
    assert!(
        text.contains("\npath: /v1/[key]\n") && text.contains("api_message:  key: [key]"),
        "{text}"
    );
    assert!(SECRETS.iter().all(|secret| !text.contains(secret)));

    // In the certificate, before TLS is one.
    let authority = Authority::named(&format!("{KEY}\nkey: {KEY}"));
    let server = Server::tls(authority.good(), |connection| drop(connection.request()));
    let text = of(&server, &[("proxy", "none")], "GET");
    assert!(
        text.contains("\ntls: TLS, issued by [key] key: [key], valid until "),
        "{text}"
    );
}
