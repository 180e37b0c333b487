//! Masks traces of a client's keys in texts from elsewhere.

use std::collections::HashSet;
use std::sync::Arc;

use super::api_key::ApiKey;

/// This many consecutive characters of a key are masked.
const TRACE: usize = 8;

/// How much of a server's text is searched for a key, in bytes; far less of it is shown.
const REDACTED_MAX: usize = 16 * 1024;

const MARK: &str = "[key]";

/// How many former keys are still searched for.
const FORMER_MAX: usize = 8;

/// A client's key and its former ones: a server may quote an old one long after it was replaced,
/// and somebody else may still use it.
pub(crate) struct Keyring {
    /// The former keys, the oldest first, then the key in use.
    keys: Vec<Arc<ApiKey>>,
}

impl Keyring {
    pub(crate) fn new(key: ApiKey) -> Self {
        Self {
            keys: vec![Arc::new(key)],
        }
    }

    /// These keys with another one in use. The oldest is dropped if there are too many; a key that
    /// is set again is kept once.
    pub(crate) fn replaced_by(&self, key: ApiKey) -> Self {
        let mut keys: Vec<_> = self.keys.iter().filter(|old| !old.is(&key)).collect();
        keys.drain(..keys.len().saturating_sub(FORMER_MAX));
        let former = keys.into_iter().map(Arc::clone);
        Self {
            keys: former.chain([Arc::new(key)]).collect(),
        }
    }

    /// Whether the key in use is that one.
    pub(crate) fn is(&self, key: &ApiKey) -> bool {
        self.keys.last().is_some_and(|own| own.is(key))
    }

    /// How many characters the key in use has.
    pub(crate) fn length(&self) -> usize {
        self.keys.last().map_or(0, |key| key.length())
    }

    /// Whether the key in use has the known prefix of Pleo's keys.
    pub(crate) fn looks_like_pleos(&self) -> bool {
        self.keys.last().is_some_and(|key| key.looks_like_pleos())
    }

    /// `text` with every trace of these keys masked, in any case, for texts that a server may have
    /// made of what it received: a key or its header, and any eight consecutive characters of
    /// either, since servers shorten what they quote. Only as much is searched and kept as an error
    /// can hold.
    pub(crate) fn redact(&self, text: &str) -> String {
        let secrets: Vec<_> = self
            .keys
            .iter()
            .flat_map(|key| Traces::of_key(key))
            .collect();
        let cut = text.floor_char_boundary(REDACTED_MAX);
        let lower = text[..cut].to_ascii_lowercase();
        let mut shown = String::new();
        // The position up to which the text was copied or masked.
        let mut until = 0;
        for at in 0..cut {
            let Some(length) = secrets
                .iter()
                .find_map(|secret| secret.begins(&lower.as_bytes()[at..]))
            else {
                continue;
            };
            // Overlapping traces are one. The secrets are ASCII, so their ends are character
            // boundaries.
            if at >= until {
                shown.push_str(&text[until..at]);
                shown.push_str(MARK);
            }
            until = at + length;
        }
        // Part of a trace may be at the end of a truncated text.
        let end = if cut < text.len() {
            text.floor_char_boundary(cut - TRACE).max(until)
        } else {
            cut
        };
        shown.push_str(&text[until..end]);
        shown
    }
}

/// The substrings that reveal part of a secret: eight consecutive characters, or all of a short
/// one.
struct Traces {
    length: usize,
    windows: HashSet<Vec<u8>>,
}

impl Traces {
    /// Those of the key, and of the base64 in its header.
    fn of_key(key: &ApiKey) -> [Self; 2] {
        let authorization = key.authorization();
        [key.exposed(), &authorization[b"Basic ".len()..]].map(Self::of)
    }

    fn of(secret: &[u8]) -> Self {
        let length = TRACE.min(secret.len());
        Self {
            length,
            windows: secret
                .windows(length)
                .map(<[u8]>::to_ascii_lowercase)
                .collect(),
        }
    }

    /// Whether a lower-case text begins with part of the secret, and the length of that.
    fn begins(&self, text: &[u8]) -> Option<usize> {
        text.get(..self.length)
            .filter(|window| self.windows.contains(*window))
            .map(<[u8]>::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> ApiKey {
        ApiKey::new(key.as_bytes()).unwrap()
    }

    fn ring(own: &str) -> Keyring {
        Keyring::new(key(own))
    }

    fn header(own: &str) -> String {
        String::from_utf8(key(own).authorization().to_vec()).unwrap()
    }

    #[test]
    fn a_text_that_echoes_the_key_or_the_header_is_blanked() {
        let key = ring("pls_secret");
        let echo = format!("you sent {} and pls_secret", header("pls_secret"));
        let text = key.redact(&echo);
        assert!(
            !text.contains("pls_secret") && !text.contains("cGxzX3NlY3JldDo"),
            "{text}"
        );
        assert_eq!(key.redact("nothing"), "nothing");
        assert_eq!(
            key.redact("æPLS_Secret, pls_secretpls_secret"),
            "æ[key], [key][key]"
        );
        for (encoded, what) in [
            ("cGxzX3NlY3JldDo=", "key:"),
            ("cGxzX3NlY3JldA==", "key"),
            ("cGxzX3NlY3JldDp4", "key:x"),
        ] {
            assert!(
                !key.redact(encoded).contains("cGxzX3NlY3Jl"),
                "base64 of {what}"
            );
        }
        assert_eq!(ring("key").redact("keykey"), "[key][key]");
    }

    #[test]
    fn a_part_of_the_key_is_blanked_too_and_a_long_text_costs_no_more() {
        let key = ring("pls_testkey_0123456789");
        for (text, shown) in [
            ("bad key pls_testkey_012345...", "bad key [key]..."),
            ("it ends in _0123456789", "it ends in [key]"),
            ("pls_test is how keys begin", "[key] is how keys begin"),
            ("7 of it do no harm: pls_tes", "7 of it do no harm: pls_tes"),
        ] {
            assert_eq!(key.redact(text), shown);
        }
        let harmless = "x".repeat(REDACTED_MAX);
        assert_eq!(key.redact(&harmless).len(), 16_384);
        assert_eq!(
            key.redact(&format!("{harmless}x")).len(),
            16_376,
            "what may be half of one"
        );
        // Wherever a text is truncated, no part of a key is left.
        let long = key.redact(&"pls_testkey_0123456789".repeat(400_000));
        assert!(
            long.len() < REDACTED_MAX && !long.contains("pls_te") && !long.contains("0123"),
            "{long}"
        );
        for shift in 0..40 {
            let text = format!(
                "{}{}",
                "x".repeat(REDACTED_MAX - shift),
                "pls_testkey_0123456789".repeat(3)
            );
            assert!(!key.redact(&text).contains("pl"), "{shift}");
        }
    }

    #[test]
    fn a_former_key_is_blanked_too() {
        let name = |number: u8| String::from_utf8(vec![b'a' + number; 12]).unwrap();
        let max = u8::try_from(FORMER_MAX).unwrap();
        let mut ring = ring(&name(0));
        for new in 1..=max {
            ring = ring.replaced_by(key(&name(new)));
            assert!(ring.is(&key(&name(new))) && !ring.is(&key(&name(new - 1))));
        }
        for old in 0..=max {
            let text = format!("{} {}", name(old), header(&name(old)));
            assert_eq!(ring.redact(&text), "[key] Basic [key]", "{old}");
        }
        // A key that is set again uses no further place.
        for new in [0, 1, 0, 1] {
            ring = ring.replaced_by(key(&name(new)));
        }
        assert!((0..=max).all(|old| ring.redact(&name(old)) == "[key]"));
        // The number is bounded: the oldest is dropped.
        ring = ring.replaced_by(key(&name(max + 1)));
        assert_eq!(ring.redact(&name(2)), name(2));
        assert_eq!(ring.keys.len(), FORMER_MAX + 1);
    }
}
