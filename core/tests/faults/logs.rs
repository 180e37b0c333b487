//! What the libraries below log, in a program that listens at every level: never the key.

use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};
use pleo_core::{ApiKey, Client, Config, Level};

use crate::certs::Authority;
use crate::server::{KEY, Server, client, failure};

struct Listener(Mutex<String>);

static LISTENER: Listener = Listener(Mutex::new(String::new()));

impl Log for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let line = format!(
            "{} {}: {}\n",
            record.level(),
            record.target(),
            record.args()
        );
        self.0.lock().unwrap().push_str(&line);
    }

    fn flush(&self) {}
}

#[test]
fn no_level_of_any_log_shows_the_key() {
    log::set_logger(&LISTENER).unwrap();
    log::set_max_level(LevelFilter::Trace);
    let authority = Authority::new();
    let server = Server::tls(authority.good(), |connection| {
        connection.serve(|connection, request| match request.method() {
            "GET" => connection.json("200 OK", r#"{"data":{}}"#),
            _ => connection.json(
                "400 Bad Request",
                &format!(r#"{{"type":"{KEY}","message":"{KEY}"}}"#),
            ),
        });
    });
    let proxy = Server::plain(|connection| {
        connection.request();
        connection.answer(
            "407 Proxy Authentication Required",
            "proxy-authenticate: Basic\r\n",
            "",
        );
    });
    let trusting = server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
    trusting.introspect().unwrap();
    failure(|| trusting.create_installation(None));
    let by = format!("http://127.0.0.1:{}", proxy.address.port());
    let options = [
        ("proxy", by.as_str()),
        ("proxy_user", "ada"),
        ("proxy_password", "hunter2"),
    ];
    failure(|| client("https://pleo.invalid", &options).introspect());

    let heard = LISTENER.0.lock().unwrap();
    assert!(
        heard.contains("reqwest"),
        "the listener hears nothing: {heard}"
    );
    for secret in [
        "canary",
        "cGxzX2NhbmFyeV",
        "hunter2",
        "YWRhOmh1bnRlcj",
        "Basic ",
    ] {
        assert!(!heard.contains(secret), "{secret}: {heard}");
    }
}

/// The library's own log at its most talkative, of a server that quotes what it receives and sends
/// back secrets.
#[test]
fn no_line_of_our_own_shows_a_secret() {
    static HEARD: Mutex<String> = Mutex::new(String::new());
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            let body = format!(
                r#"{{"type":"{KEY}","message":"Basic {KEY}","apiKey":"hush1","a":["whsec_hush2"]}}"#
            );
            let status = if request.method() == "GET" {
                "200 OK"
            } else {
                "400 Bad Request"
            };
            connection.answer(
                status,
                &format!("content-type: application/json\r\nx-request-id: id-{KEY}\r\n"),
                &body,
            );
        });
    });
    let mut config = Config::new();
    for (name, value) in [
        ("log_level", "debug"),
        ("trace_bodies", "true"),
        ("log_lines", "1000"),
    ] {
        config.set(name, value).unwrap();
    }
    config.set("base_url", &server.url()).unwrap();
    config.on_log(Some(std::sync::Arc::new(|level: Level, line: &str| {
        HEARD
            .lock()
            .unwrap()
            .extend([level.name(), " ", line, "\n"]);
    })));
    let client = Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config).unwrap();
    client.introspect().unwrap();
    failure(|| {
        client.create_installation(Some(
            format!(r#"{{"metadata":{{"note":"{KEY}"}}}}"#).as_bytes(),
        ))
    });
    failure(|| {
        client.call(
            "POST",
            &format!("/v1/{KEY}?q=hush3"),
            Some(br#"{"password":"hush4"}"#),
        )
    });

    let mut heard = HEARD.lock().unwrap().clone();
    while client
        .next_line(|line| {
            heard.push_str(line);
            Ok(())
        })
        .is_ok()
    {}
    for told in [
        "GET /v1/introspect attempt 1: 200 in ",
        "POST /v1/[key] attempt 1: sent",
        "failed: PLEO_E_BAD_REQUEST",
    ] {
        assert!(heard.contains(told), "{told}: {heard}");
    }
    for secret in ["canary", "cGxzX2NhbmFyeV", "hush", "Basic "] {
        assert!(!heard.contains(secret), "{secret}: {heard}");
    }
}
