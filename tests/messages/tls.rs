//! TLS: certificates of every kind, and what is no TLS.

use rustls::ServerConfig;
use rustls::version::{TLS12, TLS13};

use crate::certs::{Ask, Authority, self_signed};
use crate::openssl::Certificates;
use crate::server::{Connection, Server, client};
use crate::{Failed, Row, failed};

const FOR_LOCALHOST: &str = " -addext subjectAltName=DNS:localhost";
const NO_CA: &str = " -addext basicConstraints=critical,CA:FALSE";

pub const ROWS: &[Row] = &[
    ("the certificate has expired", || {
        with(|authority| authority.server("localhost", (-9, -1)))
    }),
    ("the certificate is not valid yet", || {
        with(|authority| authority.server("localhost", (1, 9)))
    }),
    ("the certificate is for another name", || {
        with(|authority| authority.server("other.example", (-1, 1)))
    }),
    ("the certificate's issuer is unknown", || {
        with(|_| Authority::new().good())
    }),
    ("the certificate is self-signed, and not in ca_file", || {
        with(|_| self_signed())
    }),
    (
        "openssl req -x509 made the certificate, with its defaults",
        || {
            Certificates::new()
                .self_signed("rsa:2048", FOR_LOCALHOST)
                .served("cert")
        },
    ),
    ("the certificate is X.509 version 1", || {
        Certificates::new()
            .openssl("req -newkey rsa:2048 -nodes -keyout key -out request -subj /CN=localhost")
            .openssl("x509 -req -in request -signkey key -days 9 -out cert")
            .served("cert")
    }),
    ("the certificate has a CN, and no subjectAltName", || {
        Certificates::new()
            .issued("basicConstraints=CA:FALSE")
            .served("ca")
    }),
    (
        "ca_file is the server's own certificate, which a CA issued",
        || {
            Certificates::new()
                .issued("subjectAltName=DNS:localhost")
                .served("cert")
        },
    ),
    ("the certificate has an RSA key of 1024 bits", || {
        Certificates::new()
            .self_signed("rsa:1024", &format!("{FOR_LOCALHOST}{NO_CA}"))
            .served("cert")
    }),
    ("the certificate has a P-521 key", || {
        let key = "ec -pkeyopt ec_paramgen_curve:P-521";
        Certificates::new()
            .self_signed(key, &format!("{FOR_LOCALHOST}{NO_CA}"))
            .served("cert")
    }),
    ("the server requires a client certificate (TLS 1.3)", || {
        asking(&TLS13)
    }),
    ("the server requires a client certificate (TLS 1.2)", || {
        asking(&TLS12)
    }),
    (
        "the server resets after it asked for a client certificate",
        || {
            let authority = Authority::new();
            let server = Server::tls(authority.asking(&TLS13, Ask::Optional), |connection| {
                connection.request();
                connection.reset();
            });
            trusting(&server, &authority)
        },
    ),
    ("the port is one for http, and base_url is https", || {
        plain(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
    }),
    ("the server has only TLS 1.0", || {
        plain(&[0x15, 3, 1, 0, 2, 2, 70])
    }),
    ("the server has no cipher in common", || {
        plain(&[0x15, 3, 3, 0, 2, 2, 40])
    }),
    ("the TLS handshake is cut", || {
        let server = Server::plain(Connection::cut);
        https(&server)
    }),
];

/// What a client that trusts an authority says of a server with a certificate.
fn with(config: impl FnOnce(&Authority) -> ServerConfig) -> Failed {
    let authority = Authority::new();
    let server = Server::tls(config(&authority), |connection| {
        connection.request();
        connection.linger();
    });
    trusting(&server, &authority)
}

fn asking(version: &'static rustls::SupportedProtocolVersion) -> Failed {
    let authority = Authority::new();
    let server = Server::tls(authority.asking(version, Ask::Required), |connection| {
        connection.request();
        connection.linger();
    });
    trusting(&server, &authority)
}

fn trusting(server: &Server, authority: &Authority) -> Failed {
    let options = [
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
        ("attempts", "1"),
    ];
    failed(server.client(&options).introspect())
}

/// A server that says this to the beginning of TLS.
fn plain(answer: &'static [u8]) -> Failed {
    let server = Server::plain(move |connection| {
        connection.send(answer);
        connection.silence();
    });
    https(&server)
}

fn https(server: &Server) -> Failed {
    let options = [
        ("ca_pem", &*Authority::new().pem),
        ("ca_only", "true"),
        ("attempts", "1"),
    ];
    failed(
        client(
            &format!("https://localhost:{}", server.address.port()),
            &options,
        )
        .introspect(),
    )
}
