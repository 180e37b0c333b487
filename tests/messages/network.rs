//! The way to the server: names, addresses, timeouts, proxies.

use std::net::TcpListener;

use pleo_core::Request;

use crate::server::{Connection, Server, client};
use crate::{Failed, Row, failed};

const OUTSIDE: &str = "https://pleo.invalid";

pub const ROWS: &[Row] = &[
    ("the host name does not exist", || {
        failed(client(OUTSIDE, &[("proxy", "none"), ("attempts", "1")]).introspect())
    }),
    ("nothing listens on the port", || {
        failed(client(&nobody("http"), &[("attempts", "1")]).introspect())
    }),
    (
        "the connection attempt takes longer than connect_timeout_ms",
        || {
            let server = Server::plain(Connection::silence);
            let https = format!("https://localhost:{}", server.address.port());
            let options = [("connect_timeout_ms", "50"), ("attempts", "1")];
            failed(client(&https, &options).introspect())
        },
    ),
    ("the server never answers", || {
        let server = Server::plain(Connection::silence);
        failed(server.client(&[("timeout_ms", "50")]).introspect())
    }),
    ("the request's own timeout expires", || {
        let server = Server::plain(Connection::silence);
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_timeout(50).unwrap();
        failed(server.client(&[]).send(&request))
    }),
    ("the request's own timeout is 0", || {
        let server = Server::plain(Connection::silence);
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_timeout(0).unwrap();
        failed(server.client(&[]).send(&request))
    }),
    ("the server closes the connection without an answer", || {
        let server = Server::plain(|connection| drop(connection.request()));
        failed(server.client(&[("attempts", "1")]).introspect())
    }),
    ("the connection of a POST is reset", || {
        let server = Server::plain(|connection| {
            connection.request();
            connection.reset();
        });
        failed(
            server
                .client(&[("attempts", "1")])
                .call("POST", "/v1/x", Some(b"{}")),
        )
    }),
    ("the client's own requests_per_minute is reached", || {
        let server = Server::plain(|connection| {
            connection.serve(|connection, _| connection.json("200 OK", r#"{"data":{}}"#))
        });
        let client = server.client(&[("requests_per_minute", "1"), ("timeout_ms", "1000")]);
        client.introspect().unwrap();
        failed(client.introspect())
    }),
    ("the client is cancelled during the call", || {
        let server = Server::plain(|connection| {
            connection.request();
            connection.silence();
        });
        let client = server.client(&[]);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while server.received().is_empty() {
                    std::thread::yield_now();
                }
                client.cancel().unwrap();
            });
            failed(client.introspect())
        })
    }),
    ("the proxy is not running", || by(&nobody("http"), &[])),
    ("the proxy's host name does not exist", || {
        by("http://proxy.invalid:3128", &[])
    }),
    ("the proxy refuses to connect (403)", || {
        refusing("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n", &[])
    }),
    ("the proxy fails to connect (502)", || {
        refusing("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n", &[])
    }),
    ("the proxy does not speak HTTP", || {
        refusing("220 mail.example ESMTP\r\n\r\n", &[])
    }),
    ("the proxy closes the connection", || refusing("", &[])),
    ("the proxy requires a password (407, Basic)", || {
        refusing(BASIC, &[])
    }),
    (
        "the proxy refuses proxy_user and proxy_password (407, Basic)",
        || refusing(BASIC, &[("proxy_user", "me"), ("proxy_password", "wrong")]),
    ),
    ("the proxy accepts only NTLM (407)", || {
        let answer = "HTTP/1.1 407 No\r\nproxy-authenticate: NTLM\r\ncontent-length: 0\r\n\r\n";
        refusing(answer, &[])
    }),
    ("the proxy never answers", || {
        let proxy = Server::plain(|connection| {
            connection.request();
            connection.silence();
        });
        by(&proxy.url(), &[("connect_timeout_ms", "50")])
    }),
];

const BASIC: &str =
    "HTTP/1.1 407 No\r\nproxy-authenticate: Basic realm=\"x\"\r\ncontent-length: 0\r\n\r\n";

/// An address where nothing listens.
fn nobody(scheme: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    format!("{scheme}://localhost:{port}")
}

/// A call by a proxy.
fn by(proxy: &str, options: &[(&str, &str)]) -> Failed {
    let options = [&[("proxy", proxy), ("attempts", "1")], options].concat();
    failed(client(OUTSIDE, &options).introspect())
}

fn refusing(answer: &'static str, options: &[(&str, &str)]) -> Failed {
    let proxy = Server::plain(move |connection| {
        connection.request();
        connection.send(answer);
    });
    by(&proxy.url(), options)
}
