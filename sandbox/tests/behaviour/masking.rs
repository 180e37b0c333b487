//! A key shows nowhere, however a program writes it and wherever it sends it.

use std::io::{Read, Write};
use std::net::TcpStream;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use pleo_sandbox::{ExtraKey, Level, LogTarget, Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, BOUND, Bench, basic};

/// With all that Base64 writes in two ways.
const ODD: &str = "pls_~~~???>>>_0123456789";

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn json_escaped(text: &str) -> String {
    let escape = |unit| format!("\\u{unit:04x}");
    text.encode_utf16().map(escape).collect()
}

/// Up to every third character as it is, the others in two forms.
fn mixed(text: &str) -> String {
    let characters = text.chars().enumerate().map(|(index, character)| {
        let alone = character.to_string();
        match index % 3 {
            0 if character.is_ascii_alphanumeric() => alone,
            2 => percent(&alone),
            _ => json_escaped(&alone),
        }
    });
    characters.collect()
}

/// How a key may be written, and whether nothing of that is left over.
fn forms(key: &str) -> Vec<(String, bool)> {
    let sent = format!("{key}:");
    vec![
        (percent(key).to_lowercase(), true),
        (percent(&percent(key)), true),
        (percent(&percent(&percent(key))), true),
        (json_escaped(key), true),
        (json_escaped(key).replace('\\', "\\\\"), true),
        (mixed(key), true),
        (percent(&json_escaped(key)), true),
        (STANDARD.encode(&sent), true),
        (STANDARD_NO_PAD.encode(key), true),
        (URL_SAFE.encode(&sent), true),
        (percent(&STANDARD.encode(&sent)), true),
        (STANDARD.encode(percent(key)), true),
        (STANDARD.encode(mixed(key)), true),
        (STANDARD.encode(STANDARD.encode(&sent)), true),
        (STANDARD.encode(format!("u:{key}")), false),
        (URL_SAFE.encode(format!("x{key}:y")), false),
        (
            sent.bytes().map(|byte| format!("{byte:02x}")).collect(),
            false,
        ),
    ]
}

/// Sends bytes that no client would, and gives the status.
async fn send(bench: &Bench, head: String, chunks: Vec<Vec<u8>>) -> u16 {
    let address = bench.sandbox.http().replace("http://", "");
    let exchange = move || {
        let mut stream = TcpStream::connect(&address).expect("a connection");
        stream.set_read_timeout(Some(BOUND)).expect("a time limit");
        let mut request = format!(
            "{head}host: {address}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
        )
        .into_bytes();
        for chunk in chunks.iter().filter(|chunk| !chunk.is_empty()) {
            request.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
            request.extend(chunk);
            request.extend(b"\r\n");
        }
        request.extend(b"0\r\n\r\n");
        stream.write_all(&request).expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer);
        let status = answer.split(' ').nth(1).expect("a status");
        status.parse().expect("a number")
    };
    tokio::task::spawn_blocking(exchange).await.expect("sent")
}

async fn text(bench: &Bench, path: &str) -> String {
    Answer::to(bench.bare(Method::GET, path, &[])).await.text()
}

fn is_token(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// The text with each escape undone once.
fn unescaped(text: &str) -> String {
    let mut plain = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let number = |digits: Option<&[u8]>| {
            let digits = std::str::from_utf8(digits?).ok()?;
            u8::from_str_radix(digits, 16).ok()
        };
        let (byte, length) = match (first, number(rest.get(1..3)), number(rest.get(4..6))) {
            (b'%', Some(byte), _) => (byte, 3),
            (b'\\', _, Some(byte)) if behind.starts_with(b"u00") => (byte, 6),
            (b'\\', ..) if behind.starts_with(b"\\") => (b'\\', 2),
            _ => (first, 1),
        };
        plain.push(byte);
        rest = &rest[length..];
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// All that stands in Base64 there, wherever that may begin.
fn decoded(text: &str) -> String {
    let text = text.replace('-', "+").replace('_', "/");
    let is_other =
        |character: char| !character.is_ascii_alphanumeric() && !"+/".contains(character);
    let mut decoded = String::new();
    for run in text.split(is_other) {
        for skipped in 0..run.len().min(4) {
            let run = &run[skipped..];
            let whole = STANDARD.decode(&run[..run.len() / 4 * 4]).expect("Base64");
            decoded += &String::from_utf8_lossy(&whole);
            decoded.push('\n');
        }
    }
    decoded
}

/// Fails if a key is in a text, or in what can be decoded from it.
fn assert_hidden(text: &str, keys: &[String], what: &str) {
    let mut layers = vec![text.to_owned()];
    for depth in 0..6 {
        for text in &layers {
            let text = text.to_lowercase().replace('\0', "");
            for key in keys {
                let key = key.to_lowercase();
                let half = &key[..key.len() * 3 / 4];
                let encoded = STANDARD_NO_PAD.encode(&key).to_lowercase();
                let encoded = &encoded[..encoded.len() - 1];
                assert!(
                    !text.contains(half) && !text.contains(encoded),
                    "{what}: {text}"
                );
            }
        }
        let next = |text: &String| match depth {
            1 | 4 => vec![unescaped(text), decoded(text)],
            _ => vec![unescaped(text)],
        };
        layers = layers.iter().flat_map(next).collect();
    }
}

#[tokio::test]
async fn a_key_shows_nowhere_however_it_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let odd = ExtraKey {
        text: ODD.into(),
        level: Level::Company,
        scopes: None,
    };
    let bench = Bench::start(Options {
        log: LogTarget::File(log.clone()),
        keys: vec![odd],
        rate: 0,
        ..Options::default()
    })
    .await;
    let created = super::console::created(&bench).await;
    let revoked = bench.sandbox.key(StandardKey::Revoked).to_owned();
    let full = bench.sandbox.key(StandardKey::Full).to_owned();
    let keys = [full, revoked, created, ODD.to_owned()];
    let labels = ["full", "revoked", "created-1", "key-1"];

    let mut shown = Vec::new();
    for (key, label) in keys.iter().zip(labels) {
        for (form, is_whole) in forms(key) {
            let name = if is_token(&form) { &form } else { "x-none" };
            let head = format!(
                "PUT /v1/x/{form}?q={form}&{form}=1 HTTP/1.1\r\nx-a: {form}\r\n{name}: b\r\n\
                 authorization: bASIC {}\r\nx-b: {key}{form}\r\n",
                STANDARD.encode(format!("{key}:"))
            );
            // Apart in the middle of the key, with bytes that are no text.
            let body = format!("{{\"a\":\"{form}\",\"b\":\"kept, {key}\"}}");
            let (one, two) = body.as_bytes().split_at(form.len() / 2);
            let chunks = vec![one.to_vec(), two.to_vec(), vec![0xFF, 0, 0xFE]];
            let status = send(&bench, head, chunks).await;
            assert!(matches!(status, 401 | 404), "{form}: {status}");
            let last = text(&bench, "/sandbox/last").await;
            let seen: Value = serde_json::from_str(&last).expect("JSON");
            let (path, body) = (seen["path"].to_string(), seen["body"].to_string());
            assert!(
                path.starts_with("\"/v1/x/") && path.contains("?q="),
                "{path}"
            );
            assert!(body.contains(&format!("kept, <{label}>")), "{body}");
            if is_whole {
                assert_eq!(
                    seen["path"],
                    format!("/v1/x/<{label}>?q=<{label}>&<{label}>=1")
                );
                assert_eq!(seen["headers"]["x-a"], format!("<{label}>"), "{form}");
                assert_eq!(
                    seen["body"],
                    format!("{{\"a\":\"<{label}>\",\"b\":\"kept, <{label}>\"}}\u{fffd}\0\u{fffd}")
                );
            }
            assert_eq!(seen["headers"]["authorization"], format!("<{label}>"));
            shown.push(last);
            if is_token(&form) {
                let head = format!("{form} /v1/installations/me HTTP/1.1\r\n");
                send(&bench, head, Vec::new()).await;
                shown.push(text(&bench, "/sandbox/last").await);
            }
        }
        let utf_16 = format!("{{\"a\":\"{key}\"}}");
        let utf_16 = utf_16.encode_utf16().flat_map(u16::to_le_bytes).collect();
        send(&bench, "PUT /v1/x HTTP/1.1\r\n".to_owned(), vec![utf_16]).await;
        shown.push(text(&bench, "/sandbox/last").await);
    }
    let logged = std::fs::read_to_string(log).expect("the log");
    assert!(
        labels
            .iter()
            .all(|label| logged.contains(&format!("/v1/x/<{label}>?")))
    );
    shown.push(logged);
    let requests = text(&bench, "/sandbox/console/requests").await;
    let listed: Value = serde_json::from_str(&requests).expect("JSON");
    shown.push(requests);
    for request in listed["requests"].as_array().expect("a list") {
        let path = format!("/sandbox/console/requests/{}", request["number"]);
        shown.push(text(&bench, &path).await);
    }
    for path in ["counts", "console/installation", "console/state"] {
        shown.push(text(&bench, &format!("/sandbox/{path}")).await);
    }
    for text in &shown {
        assert_hidden(text, &keys, "shown");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_a_program_keeps_or_a_test_scripts_shows_no_key() {
    let bench = Bench::start(Options::default()).await;
    let key = bench.sandbox.key(StandardKey::Full).to_owned();
    let me = "/v1/installations/me";
    let create = bench
        .request(StandardKey::Full, Method::POST, me, &[])
        .body(json!({ "metadata": { "k": percent(&key), "kept": 1 } }).to_string());
    assert_eq!(Answer::to(create).await.status, 200);
    let fault = json!({
        "status": 503, "body": mixed(&key), "path": me, "times": 2,
        "headers": { "x-request-id": STANDARD.encode(&key), key.as_str(): "1", "x-a": percent(&key) },
    });
    let next = bench.bare(Method::POST, "/sandbox/next", &[]);
    assert_eq!(Answer::to(next.body(fault.to_string())).await.status, 204);
    let unused = json!({ "path": format!("/x/{}", percent(&key)), "method": key });
    let next = bench.bare(Method::POST, "/sandbox/next", &[]);
    assert_eq!(Answer::to(next.body(unused.to_string())).await.status, 204);
    let read = bench.request(StandardKey::Full, Method::GET, me, &[]);
    assert_eq!(Answer::to(read).await.status, 503);

    for (path, kept) in [
        ("installation", "\\\"k\\\": \\\"<full>\\\""),
        ("faults", "/x/<full>"),
        ("state", "/x/<full>"),
        ("requests", "\"id\":\"<full>\""),
        ("requests/1", "\"x-a\":\"<full>\""),
    ] {
        let shown = text(&bench, &format!("/sandbox/console/{path}")).await;
        assert!(shown.contains(kept), "{path}: {shown}");
        assert_hidden(&shown, std::slice::from_ref(&key), path);
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn credentials_show_nowhere_whichever_they_are() {
    let bench = Bench::start(Options::default()).await;
    let key = bench.sandbox.key(StandardKey::Full).to_owned();
    let unknown = "another-key-that-nobody-knows".to_owned();
    for (value, label) in [
        (basic(&unknown), "<unknown>"),
        (basic(&unknown).to_uppercase(), "<unknown>"),
        (format!("Bearer {key}"), "<unknown>"),
        (format!("bearer {unknown}"), "<unknown>"),
        (unknown.clone(), "<unknown>"),
        (basic(&key).replace("Basic", "BASIC"), "<full>"),
    ] {
        let head = format!("GET /v1/x HTTP/1.1\r\nAUTHORIZATION: {value}\r\n");
        send(&bench, head, Vec::new()).await;
        let last = text(&bench, "/sandbox/last").await;
        let seen: Value = serde_json::from_str(&last).expect("JSON");
        assert_eq!(seen["headers"]["authorization"], label, "{value}");
        assert_hidden(&last, &[key.clone(), unknown.clone()], &value);
    }
    bench.sandbox.stop().await;
}
