//! Files that options and keys are in.

use std::path::Path;

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Client, Config, KeySource};

use crate::openssl::Certificates;
use crate::server::KEY;
use crate::{Directory, Failed, Row, failed, set_mode};

pub const ROWS: &[Row] = &[
    ("the key source is none of those there are", || {
        source("pls_secret")
    }),
    ("the key file does not exist", || {
        source("file:/nowhere/key")
    }),
    ("the key file can be read by others", || {
        let directory = Directory::make();
        let path = directory.write("key", KEY);
        set_mode(&path, 0o644);
        source(&format!("file:{}", path.display()))
    }),
    ("the key file is a symbolic link", || {
        let directory = Directory::make();
        let (path, link) = (directory.write("key", KEY), directory.path("link"));
        std::os::unix::fs::symlink(path, &link).unwrap();
        source(&format!("file:{}", link.display()))
    }),
    ("the key file is a FIFO", || {
        let directory = Directory::make();
        let path = directory.path("fifo");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        source(&format!("file:{}", path.display()))
    }),
    ("the variable of the key source is not set", || {
        source("env:PLEO_TEST_NO_SUCH_VARIABLE")
    }),
    ("a systemd credential is named outside of systemd", || {
        source("credential:pleo")
    }),
    ("a Windows credential is named on another system", || {
        source("wincred:pleo")
    }),
    ("the options file does not exist", || {
        failed(Config::new().load("/nowhere/options".as_ref(), None))
    }),
    ("the options file can be written by others", || {
        let directory = Directory::make();
        let path = directory.write("options", "attempts = 1\n");
        set_mode(&path, 0o666);
        failed(Config::new().load(&path, None))
    }),
    ("a line of the options file has no =", || {
        options("attempts = 1\nproxy none\n", None)
    }),
    ("an option of the options file is empty", || {
        options("attempts =\n", None)
    }),
    ("an option of the options file has a wrong value", || {
        options("attempts = 1\ntimeout_ms = 5s\n", None)
    }),
    ("an option of the options file does not exist", || {
        let Failed { status, message } = options("attemps = 1\n", None);
        let (beginning, _) = message.split_once("environment, ").unwrap();
        Failed {
            status,
            message: format!("{beginning}…"),
        }
    }),
    ("a section of the options file is malformed", || {
        options("[acme]\n", None)
    }),
    ("the options file has a profile twice", || {
        options("[profile a]\n[profile b]\n[profile a]\n", None)
    }),
    ("the profile is not in the options file", || {
        options("[profile acme]\n[profile bob]\n", Some("carl"))
    }),
    ("the options file is not UTF-8", || {
        let directory = Directory::make();
        let path = directory.write("options", b"user_agent_suffix = K\xF8b\n");
        failed(Config::new().load(&path, None))
    }),
    ("ca_file does not exist", || {
        ca_file("/nowhere/ca.pem".as_ref())
    }),
    ("ca_file is a directory", || ca_file(&Directory::make().0)),
    ("ca_file is DER", || {
        converted("x509 -in cert -outform der -out ca")
    }),
    ("ca_file is PKCS#7", || {
        converted("crl2pkcs7 -nocrl -certfile cert -out ca")
    }),
    ("ca_file is PKCS#12", || {
        converted("pkcs12 -export -in cert -inkey key -passout pass: -out ca")
    }),
    ("ca_file is a private key", || {
        converted("pkey -in key -out ca")
    }),
    ("ca_file is a certificate request", || {
        converted("req -new -key key -subj /CN=x -out ca")
    }),
    ("ca_file is a TRUSTED CERTIFICATE for clients alone", || {
        converted("x509 -in cert -trustout -addtrust clientAuth -out ca")
    }),
    ("ca_file is UTF-16", || {
        let directory = Directory::make();
        let text = "-----BEGIN CERTIFICATE-----\n".encode_utf16();
        let bytes: Vec<u8> = text.flat_map(u16::to_le_bytes).collect();
        ca_file(&directory.write("ca", bytes))
    }),
    ("ca_file is damaged", || {
        let directory = Directory::make();
        ca_file(&directory.write("ca", "-----BEGIN CERTIFICATE-----\nMIIB\n"))
    }),
    ("client_key_file is encrypted", || {
        of_client(
            "pkey -in key -aes256 -passout pass:x -out other",
            "cert",
            "other",
        )
    }),
    ("client_key_file is another certificate's key", || {
        of_client("genpkey -algorithm ed25519 -out other", "cert", "other")
    }),
    ("client_key_file can be read by others", || {
        let made = Certificates::new();
        made.self_signed("rsa:2048", "");
        set_mode(&made.path("key"), 0o644);
        client(&[
            ("client_cert_file", &made.path("cert")),
            ("client_key_file", &made.path("key")),
        ])
    }),
    ("the log file is a directory", || {
        client(&[("log_file", &Directory::make().0)])
    }),
    ("the log file has a second name", || {
        let directory = Directory::make();
        let path = directory.write("log", "");
        std::fs::hard_link(&path, directory.path("second")).unwrap();
        client(&[("log_file", &path)])
    }),
];

fn source(source: &str) -> Failed {
    failed(KeySource::new(source, Encoding::UTF8).and_then(|source| source.key()))
}

fn options(content: &str, profile: Option<&str>) -> Failed {
    let directory = Directory::make();
    failed(Config::new().load(&directory.write("options", content), profile))
}

fn client(options: &[(&str, &Path)]) -> Failed {
    let mut config = Config::new();
    for (name, path) in options {
        config.set(name, path.to_str().unwrap()).unwrap();
    }
    failed(Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config))
}

fn ca_file(path: &Path) -> Failed {
    client(&[("ca_file", path)])
}

/// A certificate that openssl made something else of.
fn converted(command: &str) -> Failed {
    let made = Certificates::new();
    made.self_signed("rsa:2048", "").openssl(command);
    set_mode(&made.path("ca"), 0o600);
    ca_file(&made.path("ca"))
}

fn of_client(command: &str, certificate: &str, key: &str) -> Failed {
    let made = Certificates::new();
    made.self_signed("rsa:2048", "").openssl(command);
    set_mode(&made.path(key), 0o600);
    let [certificate, key] = [certificate, key].map(|name| made.path(name));
    client(&[
        ("client_cert_file", &certificate),
        ("client_key_file", &key),
    ])
}
