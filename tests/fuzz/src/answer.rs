//! Answers: whatever a server sends, every reader says the same of it as serde_json does.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use pleo_core::{ApiKey, Client, Config, DEPTH_MAX, Error, Response};
use serde_json::Value;

use super::input::Input;
use super::server;

const KEY: &str = "pls_secret_canary";

fn has_key(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains(KEY) || text.contains("cgxzx3nly3jldf9jyw5hcnk")
}

fn client() -> &'static Client {
    static CLIENT: OnceLock<Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let mut config = Config::new();
        for (name, value) in [
            ("base_url", server::url()),
            ("timeout_ms", "2000"),
            ("attempts", "1"),
            ("requests_per_minute", "0"),
            ("max_response_bytes", "65536"),
        ] {
            config.set(name, value).unwrap();
        }
        Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config).unwrap()
    })
}

/// An answer's head: mostly a proper one, now and then what the input says.
fn head(input: &mut Input<'_>) -> Vec<u8> {
    const STATUSES: [&str; 12] = [
        "200 OK",
        "201 Created",
        "204 None",
        "302 Found",
        "400 Bad",
        "401 No",
        "404 None",
        "409 Conflict",
        "422 No",
        "429 Slow",
        "500 Broken",
        "503 Later",
    ];
    let mut head = format!("HTTP/1.1 {}\r\n", STATUSES[input.below(STATUSES.len())]).into_bytes();
    for _ in 0..input.below(4) {
        let name: &[u8] = match input.below(6) {
            0 => b"content-type: application/json",
            1 => b"content-type: text/html",
            2 => b"retry-after: ",
            3 => b"x-request-id: ",
            4 => b"content-encoding: ",
            _ => b"",
        };
        head.extend_from_slice(name);
        head.extend_from_slice(input.bytes(40));
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(b"\r\n");
    head
}

/// A text in pieces of every small size.
fn compare_pieces(response: &Response, wanted: &str) {
    for most in 4..8 {
        let mut made = Vec::new();
        loop {
            let piece = response.text_piece("", made.len(), most).unwrap();
            assert!(piece.len() <= most && str::from_utf8(&piece).is_ok());
            if piece.is_empty() {
                break;
            }
            made.extend_from_slice(&piece);
        }
        assert_eq!(made, wanted.as_bytes());
    }
}

/// The items of an array or the members of an object, one after the other; how many there are. Of
/// equal names only the last is serde_json's.
fn compare_items(response: &Response, wanted: &Value) {
    let mut count = 0;
    let mut here = response.item("", 0).ok();
    while let Some(part) = here {
        let value = match wanted {
            Value::Array(items) => items.get(count),
            _ => wanted.get(part.name().unwrap()),
        };
        let value = value.expect("what the library finds, serde_json finds");
        if let (Ok(text), Value::String(wanted), true) = (part.text(""), value, wanted.is_array()) {
            assert_eq!(&text, wanted);
            compare_pieces(&part, wanted);
        }
        count += 1;
        here = part.next().ok();
    }
    let members = wanted.as_object().map_or(0, serde_json::Map::len);
    assert!(
        wanted
            .as_array()
            .map_or(count >= members, |items| count == items.len())
    );
}

/// Where a value of serde_json's stands, as the library's readers see it.
fn compare(response: &Response, pointer: &mut String, value: &Value) {
    // Names and texts with half a surrogate pair do not come this far: serde_json refuses the
    // whole.
    match (response.text(pointer), value) {
        (Ok(text), Value::String(wanted)) => assert_eq!(&text, wanted),
        (Err(Error::Null), Value::Null) => {}
        (
            Err(Error::Type { .. }),
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_),
        ) => {}
        (got, wanted) => panic!("{pointer}: {got:?} for {wanted:?}"),
    }
    if value.is_array() || value.is_object() {
        compare_items(&response.value(pointer).unwrap(), value);
    }
    let length = pointer.len();
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .take(20)
            .for_each(|(number, item)| {
                pointer.push_str(&format!("/{number}"));
                compare(response, pointer, item);
                pointer.truncate(length);
            }),
        Value::Object(members) => members.iter().take(20).for_each(|(name, member)| {
            pointer.push_str(&format!("/{}", name.replace('~', "~0").replace('/', "~1")));
            compare(response, pointer, member);
            pointer.truncate(length);
        }),
        _ => {}
    }
}

fn depth(text: &[u8]) -> usize {
    let opens = text
        .iter()
        .filter(|byte| matches!(byte, b'[' | b'{'))
        .count();
    opens.min(DEPTH_MAX)
}

/// Reads an answer in every way there is.
fn read(response: &Response) {
    let body = response.body();
    let text = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    // serde_json goes 127 deep, and refuses half surrogates where the library refuses that one
    // text.
    if depth(text) < 127 && !text.windows(2).any(|two| two == b"\\u") {
        match serde_json::from_slice::<Value>(text) {
            Ok(value) => compare(response, &mut String::new(), &value),
            Err(_) => assert!(
                matches!(response.text(""), Err(Error::NotJson)),
                "{}",
                String::from_utf8_lossy(body)
            ),
        }
    }
    let _ = (
        response.subject(),
        response.header("retry-after"),
        response.status(),
        response.origin(),
    );
    assert!(!has_key(&format!("{response:?}")));
}

fn check_failure(error: &Error) {
    assert!(!has_key(&format!("{error} {error:?}")));
    assert!(
        error
            .retry_after()
            .is_none_or(|wait| wait <= Duration::from_secs(u64::MAX))
    );
    let Some(refusal) = error.api() else {
        return;
    };
    for text in [&refusal.api_type, &refusal.api_message, &refusal.request_id] {
        assert!(text.len() <= 1000 && !text.contains(char::is_control) && !has_key(text));
    }
    read(&Response::new(Arc::clone(&refusal.response)));
}

pub fn run(data: &[u8]) {
    let mut input = Input::new(data);
    let kind = input.byte();
    let mut answer = head(&mut input);
    answer.extend_from_slice(input.rest());
    server::answer_with(&answer);
    let outcome = match kind % 8 {
        0 => client().create_installation(None),
        1 => client().ensure_installation(Some(br#"{"metadata":{"a":1.0}}"#)),
        2 => client().get_installation(None),
        3 => client().update_installation(br#"{"status":"ACTIVATED"}"#),
        4 => client().delete_installation(),
        5 => client().introspect(),
        _ => client().call("GET", "/v1/x", None),
    };
    match outcome {
        Ok(response) => read(&response),
        Err(error) => check_failure(&error),
    }
}
