//! Servers that ask for a client's certificate.

use std::path::PathBuf;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use pleo_core::{Client, Error, Status, TransportErrorKind};
use rcgen::KeyPair;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::pki_types::pem::PemObject;
use rustls::version::{TLS12, TLS13};

use crate::certs::{Ask, Authority};
use crate::server::{Connection, Server, failure};

/// RSA of 2048 bits, PKCS#8. It has no other use.
const RSA: &str = include_str!("rsa.pem");

fn answer(connection: &mut Connection) {
    connection.serve(|connection, _| connection.json("200 OK", r#"{"id":"1","data":{}}"#));
    connection.linger();
}

/// Files of a certificate and its key.
struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

impl Files {
    fn new(name: &str, certificate: &str, key: &str) -> Self {
        let path = |kind: &str| {
            let file = format!("pleo-client-{name}-{kind}-{}.pem", std::process::id());
            std::env::temp_dir().join(file)
        };
        let files = Self {
            certificate: path("certificate"),
            key: path("key"),
        };
        std::fs::write(&files.certificate, certificate).unwrap();
        std::fs::write(&files.key, key).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let own = std::fs::Permissions::from_mode(0o600);
            std::fs::set_permissions(&files.key, own).unwrap();
        }
        files
    }

    fn client(&self, server: &Server, authority: &Authority) -> Client {
        server.client(&[
            ("ca_pem", &authority.pem),
            ("ca_only", "true"),
            ("client_cert_file", self.certificate.to_str().unwrap()),
            ("client_key_file", self.key.to_str().unwrap()),
        ])
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.certificate);
        let _ = std::fs::remove_file(&self.key);
    }
}

fn without_one(server: &Server, authority: &Authority) -> Client {
    server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")])
}

/// Checks that a failure says that the server wants a certificate, or another one.
fn check(error: &Error, given: bool) {
    assert_eq!(error.status(), Status::Tls, "{error}");
    assert!(!error.can_retry());
    let said = if given {
        "refused the"
    } else {
        "requires a client"
    };
    assert!(error.to_string().contains(said), "{error}");
    assert!(error.to_string().contains("client_cert_file"), "{error}");
}

#[test]
fn a_server_that_wants_a_certificate_is_asked_once_and_nothing_is_unknown() {
    let authority = Authority::new();
    let large = format!(r#"{{"note":"{}"}}"#, "x".repeat(1 << 20));
    for version in [&TLS12, &TLS13] {
        let server = Server::tls(authority.asking(version, Ask::Required), answer);
        let client = without_one(&server, &authority);
        for error in [
            failure(|| client.introspect()),
            failure(|| client.create_installation(None)),
            failure(|| client.activate_installation()),
            failure(|| client.call("POST", "/v1/vendors", Some(large.as_bytes()))),
        ] {
            check(&error, false);
        }
        assert_eq!((server.received().len(), server.connections()), (0, 4));
    }
}

#[test]
fn a_server_that_takes_clients_without_a_certificate_takes_them() {
    let authority = Authority::new();
    for version in [&TLS12, &TLS13] {
        let server = Server::tls(authority.asking(version, Ask::Optional), answer);
        assert!(without_one(&server, &authority).introspect().is_ok());
    }
}

#[test]
fn a_certificate_is_given_with_keys_of_every_form() {
    let authority = Authority::new();
    let elliptic = KeyPair::generate().unwrap();
    let ed25519 = KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    let rsa = KeyPair::from_pem(RSA).unwrap();
    let pem = |label: &str, der: &[u8]| {
        let text = BASE64_STANDARD.encode(der);
        format!("-----BEGIN {label}-----\r\n{text}\r\n-----END {label}-----\r\n")
    };
    // PKCS#8 is a head and the key in the other form.
    let pkcs8 = elliptic.serialize_der();
    let sec1 = &pkcs8[29..];
    let pkcs1 = PrivatePkcs8KeyDer::from_pem_slice(RSA.as_bytes()).unwrap();
    let pkcs1 = &pkcs1.secret_pkcs8_der()[26..];
    let cases = [
        ("PKCS8-P-256", &elliptic, elliptic.serialize_pem()),
        ("SEC1", &elliptic, pem("EC PRIVATE KEY", sec1)),
        ("Ed25519", &ed25519, ed25519.serialize_pem()),
        ("PKCS8-RSA", &rsa, RSA.to_owned()),
        ("PKCS1", &rsa, pem("RSA PRIVATE KEY", pkcs1)),
    ];
    for (name, key, pem) in cases {
        let files = Files::new(name, &authority.client(key), &pem);
        for version in [&TLS12, &TLS13] {
            for ask in [Ask::Never, Ask::Optional, Ask::Required] {
                let server = Server::tls(authority.asking(version, ask), answer);
                let client = files.client(&server, &authority);
                client.introspect().unwrap();
                let shown = format!("{client:?}");
                assert!(!shown.contains("PRIVATE"), "{shown}");
            }
        }
    }
}

#[test]
fn a_certificate_that_the_server_refuses_is_told_as_that() {
    let (authority, another) = (Authority::new(), Authority::new());
    let key = KeyPair::generate().unwrap();
    let files = Files::new("refused", &another.client(&key), &key.serialize_pem());
    for version in [&TLS12, &TLS13] {
        let server = Server::tls(authority.asking(version, Ask::Required), answer);
        let client = files.client(&server, &authority);
        check(&failure(|| client.create_installation(None)), true);
        assert_eq!((server.received().len(), server.connections()), (0, 1));
    }
}

#[test]
fn a_reset_after_a_server_asked_says_so_until_it_answers() {
    let authority = Authority::new();
    let asking = authority.asking(&TLS13, Ask::Optional);
    let server = Server::tls(asking, |connection| {
        connection.request();
        connection.reset();
    });
    let client = without_one(&server, &authority);
    let lost = |error: &Error, asked: bool| {
        let cause = match error.cause() {
            Error::OutcomeUnknown { cause } => cause,
            error => error,
        };
        let Error::Transport(failure) = cause else {
            return false;
        };
        match failure.kind {
            TransportErrorKind::Reset => !asked,
            TransportErrorKind::ResetUncertified => {
                asked && cause.to_string().contains("client_cert_file")
            }
            _ => false,
        }
    };
    // Whether a request was carried out before a reset is not known, whatever was asked before.
    let error = failure(|| client.create_installation(None));
    assert_eq!(error.status(), Status::OutcomeUnknown, "{error}");
    assert!(lost(&error, true), "{error:?}");
    let error = failure(|| client.call("POST", "/v1/vendors", Some(b"{}")));
    assert!(lost(&error, true), "{error:?}");
    drop(client);

    let answered = Server::tls(authority.asking(&TLS13, Ask::Optional), |connection| {
        if connection.request().is_some() {
            connection.json("200 OK", r#"{"data":{}}"#);
        }
        if connection.request().is_some() {
            connection.reset();
        }
    });
    let client = without_one(&answered, &authority);
    client.introspect().unwrap();
    let error = failure(|| client.call("POST", "/v1/vendors", Some(b"{}")));
    assert!(lost(&error, false), "{error:?}");
}

#[test]
fn a_links_host_is_given_no_certificate() {
    let authority = Authority::new();
    let key = KeyPair::generate().unwrap();
    let files = Files::new("link", &authority.client(&key), &key.serialize_pem());
    let api = Server::tls(authority.asking(&TLS13, Ask::Required), answer);
    let client = files.client(&api, &authority);
    client.introspect().unwrap();
    let elsewhere = Server::tls(authority.asking(&TLS13, Ask::Required), answer);
    let link = client.link(&format!("{}/x", elsewhere.url())).unwrap();
    check(&failure(|| client.send(&link)), false);
    assert_eq!(elsewhere.received().len(), 0);
}
