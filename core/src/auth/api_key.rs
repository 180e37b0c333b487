//! The API key: checked when it is set, wiped when it is dropped, never shown.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretSlice};

use crate::error::Error;
use crate::limits::KEY_MAX;

/// Prefixes of texts that name a source of a key.
const SOURCES: [&[u8]; 4] = [b"file:", b"env:", b"credential:", b"wincred:"];

/// The prefix of Pleo's keys, as far as is known; a key is never refused for its form.
const BEGINNINGS: [&[u8]; 2] = [b"pls_", b"plp_"];

/// An API key that has been checked. It can only be sent: `Debug` shows nothing of it, and its
/// memory is wiped.
pub struct ApiKey(SecretSlice<u8>);

impl ApiKey {
    /// Checks a key. What a file, a fixed-width field or a paste leaves after it (space, TAB, CR,
    /// LF, NUL), and a byte order mark before it, are removed.
    ///
    /// # Errors
    /// [`Error::Key`] if nothing is left, if it is longer than [`KEY_MAX`], or if it has a `:` or
    /// anything but visible ASCII. Its form is not checked otherwise.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let end = bytes
            .iter()
            .rposition(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0))
            .map_or(0, |last| last + 1);
        let key = &bytes[..end];
        let problem = if key.is_empty() {
            "is empty; give the key that Pleo showed when it was created"
        } else if key.len() > KEY_MAX {
            "is longer than 4096 bytes; give only the key"
        } else if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            "is encoded in UTF-16; save it as ASCII or UTF-8"
        } else if SOURCES.iter().any(|source| key.starts_with(source)) {
            "is a key source (e.g. file:PATH), not a key; create the client from that source"
        } else if key.contains(&b':') {
            "contains a colon; give only the key, without a user name or password"
        } else if !key.iter().all(u8::is_ascii_graphic) {
            "contains a space, a control character or a non-ASCII character; copy it again"
        } else {
            return Ok(Self(SecretSlice::from(key.to_vec())));
        };
        Err(Error::Key(problem))
    }

    /// Whether it is the same key.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.exposed() == other.exposed()
    }

    /// How many characters it has.
    pub(super) fn length(&self) -> usize {
        self.exposed().len()
    }

    /// Whether it has the known prefix of Pleo's keys.
    pub(super) fn looks_like_pleos(&self) -> bool {
        BEGINNINGS
            .iter()
            .any(|known| self.exposed().starts_with(known))
    }

    /// The key itself, to search for traces of it.
    pub(super) fn exposed(&self) -> &[u8] {
        self.0.expose_secret()
    }

    /// The value of the Authorization header: Basic, the key as user name, an empty password.
    pub(crate) fn authorization(&self) -> Zeroizing<Vec<u8>> {
        let key = self.0.expose_secret();
        let mut pair = Zeroizing::new(Vec::with_capacity(key.len() + 1));
        pair.extend_from_slice(key);
        pair.push(b':');
        basic(&pair)
    }
}

/// The value of a Basic header for a user name and a password.
pub(crate) fn basic(pair: &[u8]) -> Zeroizing<Vec<u8>> {
    let scheme = b"Basic ";
    let mut value = Zeroizing::new(vec![0; scheme.len() + pair.len().div_ceil(3) * 4]);
    value[..scheme.len()].copy_from_slice(scheme);
    // The length is exact, so the encoder cannot run out of space; an error here would send an
    // empty value.
    let encoded = BASE64_STANDARD.encode_slice(pair, &mut value[scheme.len()..]);
    if encoded.is_err() {
        value.clear();
    }
    value
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(key: &[u8]) -> String {
        let key = ApiKey::new(key).unwrap();
        String::from_utf8(key.authorization().to_vec()).unwrap()
    }

    #[test]
    fn the_header_is_basic_with_an_empty_password() {
        assert_eq!(header(b"pls_1_2"), "Basic cGxzXzFfMjo=");
        assert_eq!(header(b"a"), "Basic YTo=");
        assert_eq!(header(b"ab"), "Basic YWI6");
        let value = ApiKey::new(b"pls_1_2").unwrap().authorization();
        assert_eq!(value.capacity(), value.len(), "made in one piece");
    }

    #[test]
    fn a_source_is_told_from_a_key() {
        for source in [
            "file:/etc/pleo.key",
            "env:PLEO_KEY",
            "credential:pleo",
            "wincred:pleo",
        ] {
            let error = ApiKey::new(source.as_bytes()).unwrap_err().to_string();
            assert!(
                error.contains("create the client from that source"),
                "{error}"
            );
            assert!(!error.contains(source), "{error}");
        }
        let error = ApiKey::new(b"user:pls_1").unwrap_err().to_string();
        assert!(error.contains("contains a colon"), "{error}");
    }

    #[test]
    fn what_a_field_a_file_or_a_paste_adds_is_not_the_key() {
        for raw in [
            &b"pls_1_2   "[..],
            b"pls_1_2\r\n",
            b"pls_1_2\0\0\0",
            b"\xEF\xBB\xBFpls_1_2\n \t\0\r",
        ] {
            assert_eq!(header(raw), header(b"pls_1_2"));
        }
    }

    #[test]
    fn what_no_key_has_is_refused_and_not_quoted() {
        let long = vec![b'a'; KEY_MAX + 1];
        for raw in [
            &b""[..],
            b"  ",
            b"usr1:pwd1",
            b"a b",
            b" lead",
            b"a\x01b",
            b"a\0b",
            "nøgle".as_bytes(),
            &long,
        ] {
            let error = ApiKey::new(raw).unwrap_err();
            assert!(matches!(error, Error::Key(_)));
            let text = format!("{error} {error:?}");
            for secret in ["usr1", "pwd1", "lead", "nøgle", "aaaa"] {
                assert!(!text.contains(secret), "{text}");
            }
        }
        assert!(ApiKey::new(&vec![b'a'; KEY_MAX]).is_ok());
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(
            format!("{:?}", ApiKey::new(b"pls_secret").unwrap()),
            "ApiKey([redacted])"
        );
    }
}
