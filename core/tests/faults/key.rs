//! Where the key must not go.

use pleo_core::{ApiKey, Client, Config, Error, Status};

use crate::certs::Authority;
use crate::server::{KEY, Server, failure, status};

const CREATED: &str = r#"{"id":"1","status":"ACTIVATED","metadata":{}}"#;

#[test]
fn a_redirect_to_another_host_is_an_error_and_no_second_request() {
    for code in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let elsewhere = Server::plain(|connection| {
            connection.serve(|connection, _| connection.json("200 OK", CREATED))
        });
        let location = format!(
            "location: http://127.0.0.1:{}/v1/installations/me\r\n",
            elsewhere.address.port()
        );
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| connection.answer(code, &location, ""))
        });
        let client = server.client(&[]);
        assert_eq!(
            status(|| client.create_installation(None)),
            Status::Redirect,
            "{code}"
        );
        assert_eq!(status(|| client.introspect()), Status::Redirect, "{code}");
        assert_eq!(
            (server.count("POST"), server.count("GET")),
            (1, 1),
            "{code}"
        );
        assert_eq!(elsewhere.connections(), 0, "{code}");
    }
}

#[test]
fn a_redirect_on_the_same_host_or_to_nowhere_is_the_same_error() {
    for location in ["location: /v2\r\n", "location: http://localhost:1/\r\n", ""] {
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| connection.answer("302 Found", location, ""))
        });
        assert_eq!(
            status(|| server.client(&[]).create_installation(None)),
            Status::Redirect,
            "{location}"
        );
        assert_eq!(server.received().len(), 1, "{location}");
    }
}

#[test]
fn a_redirect_from_tls_to_plain_http_is_the_same_error() {
    let plain = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", CREATED))
    });
    let authority = Authority::new();
    let location = format!("location: {}/v1/installations/me\r\n", plain.url());
    let server = Server::tls(authority.good(), move |connection| {
        connection
            .serve(|connection, _| connection.answer("307 Temporary Redirect", &location, ""));
    });
    let client = server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
    assert_eq!(
        status(|| client.create_installation(None)),
        Status::Redirect
    );
    assert_eq!((server.received().len(), plain.connections()), (1, 0));
}

#[test]
fn a_server_that_echoes_the_header_is_not_repeated_by_our_texts() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            let line = request
                .head
                .lines()
                .find(|line| line.to_ascii_lowercase().starts_with("authorization"))
                .unwrap();
            let (header, shouted) = (
                line.split(' ').next_back().unwrap(),
                KEY.to_ascii_uppercase(),
            );
            // Once it stands where the message is cut off, at 1,000 bytes.
            let message = format!(
                "{:-<985}{KEY}",
                format!("you sent {line} for {KEY} or {shouted} ")
            );
            let body = format!(r#"{{"type":"{KEY}","message":"{message}"}}"#);
            let headers =
                format!("content-type: application/json\r\nx-request-id: {header} {KEY}\r\n");
            connection.answer("400 Bad Request", &headers, &body);
        });
    });
    let client = server.client(&[]);
    let error = failure(|| client.introspect());
    let refusal = error.api().unwrap();
    assert!(
        refusal.api_message.starts_with("you sent "),
        "{}",
        refusal.api_message
    );
    for text in [&refusal.api_type, &refusal.api_message, &refusal.request_id] {
        assert!(!text.to_ascii_lowercase().contains("pls_"), "{text}");
        assert!(text.contains("[key]"), "{text}");
    }
    assert!(
        String::from_utf8_lossy(&refusal.response.body).contains(KEY),
        "the body is the caller's to read"
    );
}

#[test]
fn a_path_that_leads_elsewhere_sends_nothing() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", "{}"))
    });
    let client = server.client(&[]);
    for path in [
        "//evil.example/x",
        "https://evil.example/",
        "/\\evil.example",
        "/..",
        "/%2e%2e/x",
        "/a\tb",
        "/a b",
        "/a\r\nX: y",
        "/a#b",
    ] {
        assert_eq!(
            status(|| client.call("GET", path, None)),
            Status::Argument,
            "{path:?}"
        );
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn two_clients_with_two_keys_on_one_host_are_never_mixed() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            let header = request
                .head
                .lines()
                .find_map(|line| line.strip_prefix("authorization: "))
                .unwrap()
                .to_owned();
            connection.json("200 OK", &format!(r#"{{"header":"{header}"}}"#));
        });
    });
    let mut config = Config::new();
    config.set("base_url", &server.url()).unwrap();
    config.set("requests_per_minute", "0").unwrap();
    let clients = [
        ("key-one", "Basic a2V5LW9uZTo="),
        ("key-two", "Basic a2V5LXR3bzo="),
    ]
    .map(|(key, header)| {
        (
            Client::new(ApiKey::new(key.as_bytes()).unwrap(), &config).unwrap(),
            header,
        )
    });
    std::thread::scope(|scope| {
        for number in 0..100 {
            let (client, header) = &clients[number % 2];
            scope.spawn(move || {
                for _ in 0..10 {
                    assert_eq!(
                        client
                            .call("GET", "/v1/x", None)
                            .unwrap()
                            .text("/header")
                            .unwrap(),
                        *header
                    );
                }
            });
        }
    });
}

#[test]
fn a_key_swapped_under_load_is_one_of_the_two_never_a_mix() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            let header = request
                .head
                .lines()
                .find_map(|line| line.strip_prefix("authorization: "))
                .unwrap()
                .to_owned();
            connection.json("200 OK", &format!(r#"{{"header":"{header}"}}"#));
        });
    });
    let client = server.client(&[]);
    let keys = ["key-one", "key-two"].map(|key| move || ApiKey::new(key.as_bytes()).unwrap());
    client.set_key(keys[0]()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let header = client
                        .call("GET", "/v1/x", None)
                        .unwrap()
                        .text("/header")
                        .unwrap();
                    assert!(
                        ["Basic a2V5LW9uZTo=", "Basic a2V5LXR3bzo="].contains(&header.as_str()),
                        "{header}"
                    );
                }
            });
        }
        for number in 0..200 {
            client.set_key(keys[number % 2]()).unwrap();
        }
    });
    client.set_key(keys[1]()).unwrap();
    assert_eq!(
        client
            .call("GET", "/v1/x", None)
            .unwrap()
            .text("/header")
            .unwrap(),
        "Basic a2V5LXR3bzo="
    );
}

#[test]
fn a_freed_client_closes_its_connection_though_nobody_calls_again() {
    let (closed, seen) = std::sync::mpsc::channel();
    let server = Server::plain(move |connection| {
        connection.serve(|connection, _| connection.json("200 OK", "{}"));
        closed.send(()).unwrap();
    });
    let client = server.client(&[]);
    client.call("GET", "/v1/x", None).unwrap();
    assert!(
        seen.try_recv().is_err(),
        "it is kept while the client lives"
    );
    drop(client);
    seen.recv_timeout(std::time::Duration::from_secs(5))
        .unwrap();
}

#[test]
fn nothing_that_can_be_shown_shows_the_key() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("401 Unauthorized", "{}"))
    });
    let client = server.client(&[]);
    let error = client.introspect().unwrap_err();
    assert!(matches!(error.cause(), Error::Api(_)));
    let shown = format!(
        "{client:?} {error:?} {error} {:?}",
        ApiKey::new(KEY.as_bytes())
    );
    assert!(
        !shown.contains("canary") && !shown.contains("cGxzX2NhbmFyeV"),
        "{shown}"
    );
}

#[test]
fn a_server_that_quotes_a_key_of_before_is_not_repeated_by_our_texts() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| {
            let body = format!(r#"{{"type":"{KEY}","message":"{KEY} was revoked"}}"#);
            let id = format!("content-type: application/json\r\nx-request-id: {KEY}\r\n");
            connection.answer("400 Bad Request", &id, &body);
        });
    });
    let options = [
        ("log_lines", "1000"),
        ("log_level", "debug"),
        ("trace_bodies", "true"),
    ];
    let client = server.client(&options);
    for new in ["another-key", "a-third-key"] {
        client
            .set_key(ApiKey::new(new.as_bytes()).unwrap())
            .unwrap();
        let error = failure(|| client.call("GET", &format!("/v1/{KEY}"), None));
        let refusal = error.api().unwrap();
        assert_eq!(refusal.api_message, "[key] was revoked");
        assert_eq!(
            (&*refusal.api_type, &*refusal.request_id),
            ("[key]", "[key]")
        );
    }
    let mut lines = 0;
    let mut take = |line: &str| {
        lines += 1;
        assert!(!line.contains("canary"), "{line}");
        Ok(())
    };
    while client.next_line(&mut take).is_ok() {}
    assert!(lines > 4);
}
