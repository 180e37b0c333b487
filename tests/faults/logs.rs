//! What the libraries below log, in a program that listens at every level: never the key.

use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};

use crate::certs::Authority;
use crate::server::{KEY, Server, client, failure};

struct Listener(Mutex<String>);

static LISTENER: Listener = Listener(Mutex::new(String::new()));

impl Log for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let line = format!("{} {}: {}\n", record.level(), record.target(), record.args());
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
            _ => connection.json("400 Bad Request", &format!(r#"{{"type":"{KEY}","message":"{KEY}"}}"#)),
        });
    });
    let proxy = Server::plain(|connection| {
        connection.request();
        connection.answer("407 Proxy Authentication Required", "proxy-authenticate: Basic\r\n", "");
    });
    let trusting = server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
    trusting.introspect().unwrap();
    failure(|| trusting.create_installation(None));
    let by = format!("http://127.0.0.1:{}", proxy.address.port());
    let options = [("proxy", by.as_str()), ("proxy_user", "ada"), ("proxy_password", "hunter2")];
    failure(|| client("https://pleo.invalid", &options).introspect());

    let heard = LISTENER.0.lock().unwrap();
    assert!(heard.contains("reqwest"), "the listener hears nothing: {heard}");
    for secret in ["canary", "cGxzX2NhbmFyeV", "hunter2", "YWRhOmh1bnRlcj", "Basic "] {
        assert!(!heard.contains(secret), "{secret}: {heard}");
    }
}
