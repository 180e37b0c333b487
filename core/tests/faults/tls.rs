//! TLS and the way there.

use pleo_core::{Error, Status, TransportErrorKind};

use crate::certs::{Authority, self_signed};
use crate::server::{Server, client, failure, status};

const OK: &str = r#"{"data":{}}"#;

/// Whether a failure is of that kind.
fn is(error: &Error, expected: &TransportErrorKind) -> bool {
    let Error::Transport(failure) = error.cause() else {
        return false;
    };
    std::mem::discriminant(&failure.kind) == std::mem::discriminant(expected)
}

#[test]
fn a_certificate_of_ones_own_authority_is_taken_by_text_and_by_file() {
    let authority = Authority::new();
    let server = Server::tls(authority.good(), |connection| {
        connection.serve(|connection, _| connection.json("200 OK", OK))
    });
    let file = std::env::temp_dir().join(format!("pleo-ca-{}.pem", std::process::id()));
    std::fs::write(&file, &authority.pem).unwrap();
    for only in ["true", "false"] {
        let options = [("ca_pem", authority.pem.as_str()), ("ca_only", only)];
        assert!(server.client(&options).introspect().is_ok());
        assert!(
            server
                .client(&[("ca_file", file.to_str().unwrap()), ("ca_only", only)])
                .introspect()
                .is_ok()
        );
    }
    std::fs::remove_file(file).unwrap();
}

#[test]
fn a_certificate_that_is_refused_says_why_and_is_not_tried_again() {
    let authority = Authority::new();
    let cases = [
        (
            authority.server("localhost", (-9, -1)),
            Status::TlsExpired,
            "clock",
        ),
        (
            authority.server("localhost", (1, 9)),
            Status::TlsNotYetValid,
            "clock",
        ),
        (
            authority.server("other.example", (-1, 1)),
            Status::TlsName,
            "base_url",
        ),
        (Authority::new().good(), Status::TlsIssuer, "ca_file"),
        (self_signed(), Status::TlsIssuer, "ca_file"),
    ];
    for (config, wanted, remedy) in cases {
        let server = Server::tls(config, |connection| {
            connection.serve(|connection, _| connection.json("200 OK", OK))
        });
        let error = failure(|| {
            server
                .client(&[("ca_pem", &authority.pem), ("ca_only", "true")])
                .create_installation(None)
        });
        assert_eq!(error.status(), wanted);
        assert!(error.to_string().contains(remedy), "{error}");
        assert_eq!(
            (server.received().len(), server.connections()),
            (0, 1),
            "{wanted:?}"
        );
    }
}

#[test]
fn what_is_no_tls_is_a_protocol_error() {
    let plain = Server::plain(|connection| {
        connection.send("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
        connection.silence();
    });
    let https = format!("https://localhost:{}", plain.address.port());
    let authority = Authority::new();
    let trusting = [("ca_pem", authority.pem.as_str()), ("ca_only", "true")];
    assert_eq!(
        status(|| client(&https, &trusting).introspect()),
        Status::TlsProtocol
    );

    let old_hello = [
        &[0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1][..],
        &[7; 32],
        &[0, 0, 0x2F, 0],
    ]
    .concat();
    let answers = [
        ("the alert protocol_version", vec![0x15, 3, 1, 0, 2, 2, 70]),
        (
            "the alert handshake_failure: no common suite",
            vec![0x15, 3, 3, 0, 2, 2, 40],
        ),
        (
            "a hello of TLS 1.0 with TLS_RSA_WITH_AES_128_CBC_SHA",
            old_hello,
        ),
    ];
    for (name, answer) in answers {
        let server = Server::plain(move |connection| {
            connection.send(&answer);
            connection.silence();
        });
        let https = format!("https://localhost:{}", server.address.port());
        assert_eq!(
            status(|| client(&https, &trusting).introspect()),
            Status::TlsProtocol,
            "{name}"
        );
        assert_eq!(server.connections(), 1, "{name}: it is not tried again");
    }
}

#[test]
fn a_handshake_that_breaks_off_is_tried_again_and_then_a_tls_error() {
    let server = Server::plain(|connection| connection.cut());
    let https = format!("https://localhost:{}", server.address.port());
    let authority = Authority::new();
    let error = failure(|| {
        client(&https, &[("ca_pem", &authority.pem), ("ca_only", "true")]).create_installation(None)
    });
    assert!(is(&error, &TransportErrorKind::Tls), "{error}");
    assert_eq!(server.connections(), 3);
}

#[test]
fn a_handshake_that_stalls_ends_by_the_connect_timeout_and_nothing_was_sent() {
    let server = Server::plain(|connection| connection.silence());
    let https = format!("https://localhost:{}", server.address.port());
    let authority = Authority::new();
    let options = [
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
        ("connect_timeout_ms", "50"),
        ("timeout_ms", "3000"),
    ];
    // What has no body, such as an activation, counts as sent once it is connected.
    for error in [
        failure(|| client(&https, &options).create_installation(None)),
        failure(|| client(&https, &options).activate_installation()),
    ] {
        assert!(is(&error, &TransportErrorKind::ConnectTimeout), "{error}");
    }
    let options = [
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
        ("timeout_ms", "200"),
    ];
    let error = failure(|| client(&https, &options).create_installation(None));
    assert!(
        is(&error, &TransportErrorKind::Timeout),
        "nothing was sent, so nothing is unknown: {error}"
    );
}

#[test]
fn a_name_that_does_not_exist_and_a_port_where_nobody_listens() {
    assert_eq!(
        status(|| client("https://nowhere.invalid", &[("proxy", "none")]).introspect()),
        Status::Dns
    );
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    assert_eq!(
        status(|| client(&format!("http://127.0.0.1:{port}"), &[]).introspect()),
        Status::Connect
    );
}

#[test]
fn tls_cut_without_a_goodbye_is_never_a_short_success() {
    let authority = Authority::new();
    let server = Server::tls(authority.good(), |connection| {
        connection.request();
        connection.send("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"data\":{}}");
        connection.cut();
    });
    let options = [
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
        ("attempts", "1"),
    ];
    assert_eq!(
        status(|| server.client(&options).introspect()),
        Status::Truncated
    );
}
