//! Proxies: they carry bytes that they cannot read, and never see the key.

use std::io::{Read, Write};
use std::net::TcpStream;

use pleo_core::Status;

use crate::server::{BOUND, Connection, Server, client, failure, status};

const OUTSIDE: &str = "https://pleo.invalid";

fn refusing(answer: &'static str) -> Server {
    Server::plain(move |connection| {
        connection.request();
        connection.send(answer);
    })
}

fn by(proxy: &Server) -> String {
    format!("http://127.0.0.1:{}", proxy.address.port())
}

#[test]
fn a_proxy_that_wants_credentials_is_told_apart_from_one_that_refuses() {
    let cases = [
        (
            "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm=\"x\"\r\ncontent-length: 0\r\n\r\n",
            Status::ProxyAuth,
        ),
        (
            "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n",
            Status::Proxy,
        ),
        (
            "HTTP/1.1 403 Forbidden\r\ncontent-type: text/html\r\n\r\n<html>no</html>",
            Status::Proxy,
        ),
        ("<html>what?</html>\r\n\r\n", Status::Proxy),
        ("", Status::Proxy),
    ];
    for (answer, wanted) in cases {
        let proxy = refusing(answer);
        let error =
            failure(|| client(OUTSIDE, &[("proxy", &by(&proxy))]).create_installation(None));
        assert_eq!(error.status(), wanted, "{answer:?}: {error}");
        for request in proxy.received() {
            assert!(
                request.head.starts_with("CONNECT pleo.invalid:443 "),
                "{}",
                request.head
            );
            assert!(
                !request
                    .head
                    .to_ascii_lowercase()
                    .contains("\nauthorization:"),
                "{}",
                request.head
            );
        }
    }
}

#[test]
fn a_proxy_that_wants_credentials_is_asked_once_and_the_message_says_what_to_set() {
    let cases: [(&[(&str, &str)], &str); 2] = [
        (
            &[],
            "requires credentials; set proxy_user and proxy_password",
        ),
        (
            &[("proxy_user", "u")],
            "refused proxy_user and proxy_password; check them",
        ),
    ];
    for (options, expected) in cases {
        let proxy = Server::plain(move |connection| {
            connection.request();
            let offers = "proxy-authenticate: Negotiate\r\nproxy-authenticate: NTLM\r\n";
            connection.answer("407 Proxy Authentication Required", offers, "");
        });
        let url = by(&proxy);
        let options: Vec<_> = options
            .iter()
            .copied()
            .chain([("proxy", url.as_str())])
            .collect();
        let text = failure(|| client(OUTSIDE, &options).introspect()).to_string();
        let place = format!("127.0.0.1:{}: ", proxy.address.port());
        assert!(text.starts_with(&place), "{text}");
        for part in [expected, "NTLM or Negotiate", "a local proxy, e.g. cntlm"] {
            assert!(text.contains(part), "{text}");
        }
        assert_eq!(proxy.count("CONNECT"), 1);
    }
}

#[test]
fn a_proxy_that_is_not_there_is_a_proxy_error() {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    assert_eq!(
        status(|| client(OUTSIDE, &[("proxy", &format!("http://127.0.0.1:{port}"))]).introspect()),
        Status::Proxy
    );
}

#[test]
fn a_proxy_that_says_nothing_is_a_proxy_error() {
    let proxy = Server::plain(|connection| {
        connection.request();
        connection.silence();
    });
    let url = by(&proxy);
    let options = [
        ("proxy", url.as_str()),
        ("connect_timeout_ms", "100"),
        ("attempts", "2"),
    ];
    let error = failure(|| client(OUTSIDE, &options).create_installation(None));
    assert_eq!(error.status(), Status::Proxy, "{error}");
    assert_eq!(proxy.count("CONNECT"), 2);
}

#[test]
fn credentials_go_to_the_proxy_and_the_key_does_not() {
    let proxy = refusing("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
    let url = by(&proxy);
    let options = [
        ("proxy", url.as_str()),
        ("proxy_user", "ada"),
        ("proxy_password", "hunter2"),
    ];
    let error = failure(|| client(OUTSIDE, &options).introspect());
    assert!(!format!("{error:?}").contains("hunter2"));
    let head = &proxy.received()[0].head.to_ascii_lowercase();
    assert!(
        head.contains("proxy-authorization: basic ywrhomh1bnrlcji="),
        "{head}"
    );
}

#[test]
fn this_machine_is_never_reached_by_a_proxy() {
    let proxy = refusing("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
    let well = |connection: &mut Connection| {
        connection.serve(|connection, _| connection.json("200 OK", r#"{"data":{}}"#))
    };
    let authority = crate::certs::Authority::new();
    for server in [Server::plain(well), Server::tls(authority.good(), well)] {
        assert!(
            server
                .client(&[("proxy", &by(&proxy)), ("ca_pem", &authority.pem)])
                .introspect()
                .is_ok()
        );
    }
    assert_eq!(proxy.connections(), 0);
}

/// Copies bytes both ways until either side ends.
pub(crate) fn carry(connection: &mut Connection, to: &str) {
    let Ok(upstream) = TcpStream::connect(to) else {
        return;
    };
    upstream.set_read_timeout(Some(BOUND)).unwrap();
    upstream.set_write_timeout(Some(BOUND)).unwrap();
    connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
    connection.join(upstream);
}

impl Connection {
    fn join(&mut self, mut upstream: TcpStream) {
        let mut client = self.socket().try_clone().unwrap();
        let mut back = (upstream.try_clone().unwrap(), client.try_clone().unwrap());
        let backwards = std::thread::spawn(move || pump(&mut back.0, &mut back.1));
        pump(&mut client, &mut upstream);
        let _ = backwards.join();
    }
}

fn pump(from: &mut TcpStream, to: &mut TcpStream) {
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Write);
}

#[test]
fn a_tunnel_carries_the_call_and_the_proxy_cannot_read_it() {
    let authority = crate::certs::Authority::new();
    let server = Server::tls(authority.server("pleo.invalid", (-1, 1)), |connection| {
        connection
            .serve(|connection, _| connection.json("200 OK", r#"{"data":{"scope":"a:read"}}"#));
    });
    let upstream = server.address.to_string();
    let proxy = Server::plain(move |connection| {
        connection.request();
        carry(connection, &upstream);
    });
    let url = by(&proxy);
    let options = [
        ("proxy", url.as_str()),
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
    ];
    let answer = client(OUTSIDE, &options).introspect().unwrap();
    assert_eq!(answer.text("/data/scope").unwrap(), "a:read");
    assert_eq!(server.count("GET"), 1);
    assert_eq!(proxy.count("CONNECT"), 1);
}
