//! Responses that are not as HTTP has them, or not those of the API.

use pleo_core::Request;

use crate::server::Server;
use crate::{Directory, Failed, Row, failed};

pub const ROWS: &[Row] = &[
    ("the port is one for https, and base_url is http", || {
        raw(b"\x15\x03\x01\x00\x02\x02\x0a")
    }),
    ("the server is no HTTP server", || {
        raw(b"220 mail.example ESMTP\r\n")
    }),
    ("the status line has no number", || {
        raw(b"HTTP/1.1 2x0 OK\r\n\r\n")
    }),
    ("the status is 999", || {
        raw(b"HTTP/1.1 999 No\r\ncontent-length: 0\r\n\r\n")
    }),
    ("a header is malformed", || {
        raw(b"HTTP/1.1 200 OK\r\na b: c\r\n\r\n")
    }),
    ("Content-Length is not a number", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n{}")
    }),
    ("two Content-Lengths differ", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}")
    }),
    ("a chunk is malformed", || {
        raw(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n")
    }),
    ("the body ends before its Content-Length", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{}")
    }),
    ("the last chunk is missing", || {
        raw(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n")
    }),
    ("the response ends within its headers", || {
        raw(b"HTTP/1.1 200 OK\r\nconte")
    }),
    ("the server sends 1xx responses without end", || {
        let server = Server::plain(|connection| {
            connection.request();
            let more = "HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n".repeat(100);
            connection.drip(more.as_bytes(), std::time::Duration::ZERO);
        });
        failed(
            server
                .client(&[("attempts", "1"), ("timeout_ms", "300")])
                .introspect(),
        )
    }),
    ("the response has 101 headers", || {
        let server = Server::plain(|connection| {
            connection.request();
            connection.send(format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(101)));
        });
        failed(server.client(&[("attempts", "1")]).introspect())
    }),
    ("the response is larger than max_response_bytes", || {
        let server = Server::plain(|connection| {
            connection.request();
            connection.json("200 OK", &format!("{{\"a\":\"{}\"}}", "b".repeat(2000)));
        });
        failed(
            server
                .client(&[("max_response_bytes", "1024")])
                .introspect(),
        )
    }),
    ("a file is larger than max_file_bytes", || {
        let directory = Directory::make();
        let server = Server::plain(|connection| {
            connection.request();
            connection.answer(
                "200 OK",
                "content-type: application/pdf\r\n",
                &"x".repeat(2000),
            );
        });
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_output(Some(directory.path("file"))).unwrap();
        failed(server.client(&[("max_file_bytes", "1024")]).send(&request))
    }),
    ("the response is compressed", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n\x1f\x8b")
    }),
    ("the response is a part (206)", || {
        raw(b"HTTP/1.1 206 Partial Content\r\ncontent-length: 2\r\n\r\n{}")
    }),
    ("the server redirects (301)", || {
        raw(b"HTTP/1.1 301 Moved\r\nlocation: https://elsewhere.example/\r\ncontent-length: 0\r\n\r\n")
    }),
    ("the response is an HTML page, e.g. of a login", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>")
    }),
    ("the response is empty", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
    }),
    ("the response is not valid JSON", || {
        raw(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{]")
    }),
    (
        "the response is a JSON array where an object belongs",
        || raw(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n[]"),
    ),
];

/// A server that sends these bytes.
fn raw(answer: &'static [u8]) -> Failed {
    let server = Server::plain(move |connection| {
        connection.request();
        connection.send(answer);
    });
    failed(server.client(&[("attempts", "1")]).introspect())
}
