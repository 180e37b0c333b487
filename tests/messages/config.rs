//! Options and their values.

use pleo_core::{ApiKey, Client, Config};

use crate::server::KEY;
use crate::{Failed, Row, failed};

pub const ROWS: &[Row] = &[
    ("an option does not exist", || {
        let Failed { status, message } = set("time_out_ms", "1");
        // All names there are follow.
        let (beginning, _) = message.split_once("environment, ").unwrap();
        Failed {
            status,
            message: format!("{beginning}…"),
        }
    }),
    ("a number is out of its range", || set("attempts", "11")),
    ("environment is neither production nor staging", || {
        set("environment", "prod")
    }),
    ("base_url and environment are both set", || {
        let mut config = Config::new();
        config.set("environment", "staging").unwrap();
        failed(config.set("base_url", "https://gateway.example"))
    }),
    ("base_url is http to another machine", || {
        set("base_url", "http://gateway.example")
    }),
    ("base_url has a user name", || {
        set("base_url", "https://me@gateway.example")
    }),
    ("base_url has a query", || {
        set("base_url", "https://gateway.example?x=1")
    }),
    ("base_url has no scheme", || {
        set("base_url", "gateway.example")
    }),
    ("base_url has an international name", || {
        set("base_url", "https://bücher.example")
    }),
    ("base_url's host is a..b", || {
        set("base_url", "https://a..b")
    }),
    ("base_url's host is *", || set("base_url", "https://*")),
    ("base_url's host is -", || set("base_url", "https://-")),
    ("base_url's host has a label of 64 characters", || {
        set("base_url", &format!("https://{}.example", "a".repeat(64)))
    }),
    ("proxy is no URL", || set("proxy", "proxy:3128")),
    ("proxy has a password", || {
        set("proxy", "http://me:secret@proxy:3128")
    }),
    ("proxy is a SOCKS proxy", || {
        set("proxy", "socks5://proxy:1080")
    }),
    ("proxy_user is set without a proxy", || {
        client(&[("proxy_user", "me")])
    }),
    ("proxy_password is set without proxy_user", || {
        client(&[("proxy", "http://proxy:3128"), ("proxy_password", "x")])
    }),
    ("ca_pem has no certificate", || set("ca_pem", "none")),
    ("ca_only is set without ca_file and ca_pem", || {
        client(&[("ca_only", "true")])
    }),
    ("revocation is require on Linux, or with ca_only", || {
        client(&[("revocation", "require")])
    }),
    ("client_cert_file is set without client_key_file", || {
        client(&[("client_cert_file", "/x")])
    }),
    ("text_encoding is unknown", || set("text_encoding", "utf-7")),
    ("a secret option is read", || {
        failed(Config::new().get("proxy_password"))
    }),
    (
        "an option was refused, and a client is created nevertheless",
        || {
            let mut config = Config::new();
            config
                .set("base_url", "http://gateway.example")
                .unwrap_err();
            failed(Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config))
        },
    ),
    ("the key is empty", || key(b"")),
    ("the key has a space", || key(b"pls_a b")),
    ("the key has a colon", || key(b"me:pls_secret")),
    ("the key is UTF-16", || key(b"\xFF\xFEp\0l\0s\0")),
    ("the key is a key source", || key(b"file:/etc/pleo.key")),
    ("the option key is a key itself", || {
        set("key", "pls_secret")
    }),
];

fn set(name: &str, value: &str) -> Failed {
    failed(Config::new().set(name, value))
}

fn client(options: &[(&str, &str)]) -> Failed {
    let mut config = Config::new();
    for (name, value) in options {
        config.set(name, value).unwrap();
    }
    failed(Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config))
}

fn key(key: &[u8]) -> Failed {
    failed(ApiKey::new(key))
}
