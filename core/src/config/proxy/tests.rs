//! Two tables beside what curl does: forms of a proxy's address, and of `NO_PROXY`.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::*;
use crate::config::base_url::BaseUrl;

const FORMS: &str = include_str!("../../../tests/faults/proxy-forms.txt");
const EXCEPTIONS: &str = include_str!("../../../tests/faults/no-proxy.txt");

/// Longer than any exchange on this machine takes.
const BOUND: Duration = Duration::from_secs(20);

struct Row {
    line: &'static str,
    host: &'static str,
    /// Names and values, in which a proxy that listens is HOST:PORT.
    settings: Vec<(&'static str, Vec<u8>)>,
    here: &'static str,
    curl: &'static str,
    reason: &'static str,
}

fn rows(table: &'static str, row: impl Fn(&[&'static str]) -> Row) -> Vec<Row> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| row(&line.split('\t').chain([""; 2]).collect::<Vec<_>>()))
        .collect()
}

fn forms() -> Vec<Row> {
    rows(FORMS, |columns| Row {
        line: columns[0],
        host: "gw.example",
        settings: columns[0]
            .split(" + ")
            .map(|setting| setting.split_once('=').unwrap())
            .map(|(name, value)| (name, unescaped(value)))
            .collect(),
        here: columns[1],
        curl: columns[2],
        reason: columns[3],
    })
}

fn exceptions() -> Vec<Row> {
    rows(EXCEPTIONS, |columns| Row {
        line: columns[1],
        host: columns[0],
        settings: vec![
            ("https_proxy", b"http://HOST:PORT".to_vec()),
            ("NO_PROXY", unescaped(columns[1])),
        ],
        here: columns[2],
        curl: columns[3],
        reason: columns[4],
    })
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut found = Vec::new();
    while let Some(byte) = bytes.next() {
        found.push(match byte {
            b'\\' => match bytes.next().unwrap() {
                b'x' => {
                    let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                    u8::from_str_radix(str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                other => other,
            },
            other => other,
        });
    }
    found
}

fn escaped(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'\\' => r"\\".to_owned(),
        b' '..=b'~' => char::from(*byte).to_string(),
        other => format!("\\x{other:02X}"),
    };
    bytes.iter().map(one).collect()
}

/// A value with the address of the proxy that listens.
fn placed(value: &[u8], port: u16) -> Vec<u8> {
    let replaced = |text: &[u8], name: &[u8], by: &str| {
        let mut rest = text;
        let mut found = Vec::new();
        while let Some(at) = rest.windows(name.len()).position(|part| part == name) {
            found.extend_from_slice(&rest[..at]);
            found.extend_from_slice(by.as_bytes());
            rest = &rest[at + name.len()..];
        }
        found.extend_from_slice(rest);
        found
    };
    replaced(
        &replaced(value, b"HOST", "127.0.0.1"),
        b"PORT",
        &port.to_string(),
    )
}

fn is_option(name: &str) -> bool {
    matches!(name, "proxy" | "proxy_user" | "proxy_password")
}

/// What the library makes of a row.
fn here(row: &Row, port: u16) -> String {
    match decided(row, port) {
        Ok(None) => "direct".into(),
        Ok(Some(ProxyAddress { url, credentials })) => {
            if url.port_or_known_default() != Some(port) {
                let host = url.host_str().unwrap().trim_matches(['[', ']']);
                return format!("elsewhere {host}:{}", url.port_or_known_default().unwrap());
            }
            let told = credentials.map(|pair| format!(" {}", escaped(pair.expose_secret())));
            match url.scheme() {
                "https" => "proxy over TLS".into(),
                _ => format!("proxy{}", told.unwrap_or_default()),
            }
        }
        Err(error) => {
            let named = row
                .settings
                .iter()
                .any(|(name, _)| error.to_string().contains(name));
            assert!(
                named && matches!(error, Error::Config { .. }),
                "{}: {error}",
                row.line
            );
            // No part of a value is told that could be a password.
            for secret in ["ss@", "pw", "@127", "p@", "p%", "user:"] {
                assert!(!error.to_string().contains(secret), "{}: {error}", row.line);
            }
            format!("refused {error}")
        }
    }
}

fn decided(row: &Row, port: u16) -> Result<Option<ProxyAddress>, Error> {
    let mut config = Config::new();
    let mut variables = HashMap::new();
    for (name, value) in &row.settings {
        let value = placed(value, port);
        if is_option(name) {
            config.set(name, str::from_utf8(&value).unwrap())?;
        } else {
            variables.insert(*name, OsString::from_vec(value));
        }
    }
    let base = BaseUrl::parse(&format!("https://{}", row.host))?;
    match proxy(&config, |name| variables.get(name).cloned())? {
        Proxy::None => Ok(None),
        Proxy::By(address) => Ok(Some(address)),
        Proxy::System(variables) => Ok(match variables.choose(base.host())? {
            Choice::Direct(..) | Choice::Unset => None,
            Choice::By(_, address) => Some(address),
        }),
    }
}

/// A listener that tells the beginning of what each connection sends, before it answers.
fn listener() -> (u16, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            if tell.send(beginning(&mut connection)).is_err() {
                break;
            }
            let _ = connection.write_all(b"HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
        }
    });
    (port, told)
}

/// The head of a request, or what else a connection sends first.
fn beginning(connection: &mut TcpStream) -> Vec<u8> {
    connection.set_read_timeout(Some(BOUND)).unwrap();
    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
    while !head.ends_with(b"\r\n\r\n") && (head.is_empty() || head[0].is_ascii_alphabetic()) {
        match connection.read(&mut buffer) {
            Ok(count @ 1..) => head.extend_from_slice(&buffer[..count]),
            _ => break,
        }
    }
    head
}

/// What curl does with a row. All names are this machine's, and the server is the second listener.
fn by_curl(
    row: &Row,
    proxy: &(u16, Receiver<Vec<u8>>),
    server: &(u16, Receiver<Vec<u8>>),
) -> String {
    let mut curl = Command::new("curl");
    curl.env_clear()
        .env("PATH", "/usr/bin:/bin")
        .args(["-q", "-sS", "-k", "--max-time", "20"])
        .args(["--connect-to", &format!("::127.0.0.1:{}", server.0)])
        .args(["--resolve", &format!("*:{}:127.0.0.1", proxy.0)])
        // The port that curl takes where none is given, at an address that nobody has.
        .args(["--resolve", "*:1080:127.85.1.9"]);
    let mut user = Vec::new();
    for (name, value) in &row.settings {
        let value = placed(value, proxy.0);
        match *name {
            "proxy" => drop(curl.arg("--proxy").arg(std::ffi::OsStr::from_bytes(&value))),
            "proxy_user" => user = [&value[..], b":"].concat(),
            "proxy_password" => user.extend_from_slice(&value),
            name => drop(curl.env(name, std::ffi::OsStr::from_bytes(&value))),
        }
    }
    if !user.is_empty() {
        curl.arg("--proxy-user")
            .arg(std::ffi::OsStr::from_bytes(&user));
    }
    let done = curl
        .arg(format!("https://{}/", row.host))
        .stdin(Stdio::null())
        .output();
    let said = done
        .expect("curl is missing; tests/run.sh installs it")
        .stderr;
    let said = String::from_utf8_lossy(&said);
    // A listener has told what it got before curl could end.
    if let Ok(head) = proxy.1.try_recv() {
        let text = String::from_utf8_lossy(&head).into_owned();
        let credentials = text
            .lines()
            .find_map(|line| line.strip_prefix("Proxy-Authorization: Basic "));
        return match (head.first(), credentials) {
            (Some(0x16), _) => "proxy over TLS".into(),
            (Some(4 | 5), _) => "SOCKS".into(),
            (_, None) => "proxy".into(),
            (_, Some(code)) => format!("proxy {}", escaped(&BASE64_STANDARD.decode(code).unwrap())),
        };
    }
    if server.1.try_recv().is_ok() {
        return "direct".into();
    }
    let elsewhere = said
        .split_once("Failed to connect to ")
        .and_then(|(_, rest)| {
            let mut words = rest.split(' ');
            Some((words.next()?, words.nth(1)?))
        });
    match elsewhere {
        Some((host, port)) if host != "127.0.0.1" => {
            format!("elsewhere {}:{port}", host.to_ascii_lowercase())
        }
        _ => "refused".into(),
    }
}

/// The rows in which the library does otherwise than its column says.
fn wrong_here(rows: &[Row]) -> Vec<String> {
    let port = 54_321;
    let differs = |row: &Row| {
        let is = here(row, port);
        let fits = match row.here.strip_prefix("refused ") {
            Some(words) => is.starts_with("refused ") && is.contains(words),
            None => is == row.here,
        };
        (!fits).then(|| format!("{} {}: {is}, not {}", row.host, row.line, row.here))
    };
    rows.iter().filter_map(differs).collect()
}

/// The rows in which curl does otherwise than its column says.
fn wrong_in_curl(rows: &[Row]) -> Vec<String> {
    let (proxy, server) = (listener(), listener());
    let differs = |row: &Row| {
        let expected = match row.curl {
            "same" if row.here.starts_with("refused ") => "refused",
            "same" => row.here,
            other => other,
        };
        assert_eq!(row.curl == "same", row.reason.is_empty(), "{}", row.line);
        let is = by_curl(row, &proxy, &server);
        (is != expected).then(|| format!("{} {}: curl {is}, not {expected}", row.host, row.line))
    };
    rows.iter().filter_map(differs).collect()
}

#[test]
fn every_form_of_a_proxys_address_is_used_or_refused_by_name() {
    let rows = forms();
    assert!(rows.len() >= 160, "{}", rows.len());
    assert_eq!(wrong_here(&rows), Vec::<String>::new());
}

#[test]
fn no_proxy_exempts_what_its_table_says() {
    let rows = exceptions();
    assert!(rows.len() >= 130, "{}", rows.len());
    assert_eq!(wrong_here(&rows), Vec::<String>::new());
}

#[test]
fn curl_does_what_the_tables_say_of_it() {
    assert_eq!(wrong_in_curl(&forms()), Vec::<String>::new());
    assert_eq!(wrong_in_curl(&exceptions()), Vec::<String>::new());
}
