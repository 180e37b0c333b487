//! Finds the key of a request.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::keyring::Keyring;
use crate::keys::Key;

/// The key in the `Authorization` header, valid or not.
///
/// Accepts exactly what Pleo accepts: one header, Basic, the key as user name, an empty password.
pub(crate) fn presented(headers: &HeaderMap, keys: &Keyring) -> Option<Arc<Key>> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return None;
    };
    let (scheme, credentials) = value.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    match decoded.split_once(':') {
        Some((key, "")) => keys.find(key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::StandardKey;
    use crate::options::Options;

    #[test]
    fn only_basic_with_the_key_and_an_empty_password_counts() {
        let pinned = vec![(StandardKey::Full, "k".into())];
        let keys = Keyring::new(&Options {
            pinned,
            ..Options::default()
        })
        .expect("keys");
        let label = |value: String| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, value.parse().expect("header value"));
            presented(&headers, &keys).map(|key| key.label.clone())
        };
        let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));

        assert_eq!(label(basic("k:")).as_deref(), Some("full"));
        assert_eq!(
            label(basic("k:").replace("Basic", "basic")).as_deref(),
            Some("full")
        );
        for wrong in [
            basic("k"),
            basic("k:p"),
            basic(":k"),
            basic("x:"),
            "Basic k".into(),
            "Bearer k".into(),
            "k".into(),
        ] {
            assert_eq!(label(wrong), None);
        }
        assert!(presented(&HeaderMap::new(), &keys).is_none());
    }
}
