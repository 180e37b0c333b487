//! Bodies for a log, with everything masked that looks like a secret.

use crate::auth::redact::Keyring;
use crate::json::tree::Tree;
use crate::text::one_line::one_line;

/// Larger bodies are not logged.
const SHOWN_MAX: usize = 64 * 1024;

/// Parts of the names of members whose values are masked.
const NAMES: [&str; 12] = [
    "authorization",
    "card",
    "credential",
    "cvv",
    "iban",
    "key",
    "passphrase",
    "password",
    "passwd",
    "pin",
    "secret",
    "token",
];

/// Prefixes of secrets.
const BEGINNINGS: [&str; 7] = ["basic ", "bearer ", "pk_", "plp_", "pls_", "sk_", "whsec_"];

const MASK: &str = "***";

/// A body for a log: on one line, at most 1,000 bytes, with secrets masked; only the size of one
/// that is not JSON.
pub(crate) fn masked(body: Option<&[u8]>, keys: &Keyring) -> String {
    let Some(body) = body else {
        return "no JSON".into();
    };
    let size = body.len();
    let read = if size > SHOWN_MAX {
        None
    } else {
        Tree::parse("body", body).ok()
    };
    let Some(mut value) = read else {
        return format!("{size} bytes");
    };
    mask(&mut value);
    one_line(&keys.redact(&String::from_utf8_lossy(&value.print().unwrap_or_default())))
}

fn mask(value: &mut Tree) {
    match value {
        Tree::Object(members) => {
            for (name, value) in members {
                let name = name.to_ascii_lowercase();
                if NAMES.iter().any(|part| name.contains(part)) && *value != Tree::Null {
                    *value = Tree::String(MASK.into());
                } else {
                    mask(value);
                }
            }
        }
        Tree::Array(items) => items.iter_mut().for_each(mask),
        Tree::String(text) if looks_secret(text) => *text = MASK.into(),
        _ => {}
    }
}

/// Whether a text has the prefix of a secret, or is long and has only characters of keys.
fn looks_secret(text: &str) -> bool {
    let lower = text.trim_start().to_ascii_lowercase();
    let in_key_alphabet = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=_-.".contains(&byte);
    BEGINNINGS
        .iter()
        .any(|beginning| lower.starts_with(beginning))
        || (text.len() >= 32
            && text.bytes().all(in_key_alphabet)
            && text.bytes().any(|b| b.is_ascii_digit())
            && !is_uuid(text))
}

/// UUIDs are not masked, since a log needs them.
fn is_uuid(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12]
        && text
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::api_key::ApiKey;

    #[test]
    fn what_looks_like_a_secret_is_masked() {
        let keys = Keyring::new(ApiKey::new(b"my-own-key").unwrap());
        let shown = |body: &str| masked(Some(body.as_bytes()), &keys);
        assert_eq!(
            shown(r#"{"status":"ACTIVATED","amount":1.50}"#),
            r#"{"status":"ACTIVATED","amount":1.50}"#
        );
        for secret in [
            r#"{"apiKey":"hush"}"#,
            r#"{"a":[{"Access_Token":{"x":"hush"}}]}"#,
            r#"{"IBAN":"hush"}"#,
            r#"{"a":"whsec_hush"}"#,
            r#"{"a":"Bearer hush"}"#,
            r#"["pls_hush"]"#,
            r#""0123456789abcdef0123456789abcdefhush""#,
        ] {
            assert!(!shown(secret).contains("hush"), "{secret}");
        }
        assert_eq!(
            shown(r#"{"note":"it is my-own-key, yes"}"#),
            r#"{"note":"it is [key], yes"}"#
        );
        let id = r#"{"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","text":"a long text of more than thirty-two letters 1"}"#;
        assert_eq!(shown(id), id);
        assert_eq!(shown("<html>"), "6 bytes");
        assert_eq!(
            masked(Some(&vec![b'1'; SHOWN_MAX + 1]), &keys),
            "65537 bytes"
        );
        assert!(shown(&format!("[\"{}\"]", "a b ".repeat(1000))).len() <= 1000);
    }
}
