//! The API key: checked on entry, wiped on exit, seen by nobody between.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretSlice};

use crate::error::Error;
use crate::limits::KEY_MAX;
use crate::sys::credential::stored_credential;
use crate::sys::file::{self, Sensitivity};
use crate::text::encoding::Encoding;

/// An API key that has been checked. It can only be sent: `Debug` shows nothing of it, and its
/// memory is wiped.
pub struct ApiKey(SecretSlice<u8>);

impl ApiKey {
    /// Takes a key as it comes: what a file, a fixed-width field or a paste leaves behind it
    /// (blank, TAB, CR, LF, NUL) and a byte order mark before it are not part of it.
    ///
    /// # Errors
    /// [`Error::Key`] if nothing is left, it is longer than [`KEY_MAX`], or it has a `:` or
    /// anything but visible ASCII. The key is not judged by its shape beyond that.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let end = bytes
            .iter()
            .rposition(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0))
            .map_or(0, |last| last + 1);
        let key = &bytes[..end];
        let problem = if key.is_empty() {
            "is empty; give the text that Pleo showed when the key was made"
        } else if key.len() > KEY_MAX {
            "is longer than 4096 bytes; give the key alone"
        } else if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            "is UTF-16, as some editors and shells save it; save it as plain text (ASCII or UTF-8)"
        } else if key.contains(&b':') {
            "has a colon; give the key alone, without user name or password"
        } else if !key.iter().all(u8::is_ascii_graphic) {
            "has a blank, a control or a non-ASCII character; copy it again"
        } else {
            return Ok(Self(SecretSlice::from(key.to_vec())));
        };
        Err(Error::Key(problem))
    }

    /// Fetches a key from where a source text points: `env:NAME`, `file:PATH`, `credential:NAME`
    /// (systemd) or `wincred:NAME` (a generic credential of the Windows credential store).
    ///
    /// # Errors
    /// [`Error::Argument`] if the source is none of these, [`Error::File`] if a rule for key files
    /// fails, [`Error::Key`] as for [`ApiKey::new`]. Errors never quote what was read.
    pub fn from_source(source: &str) -> Result<Self, Error> {
        Self::from_source_in(source, Encoding::Utf8)
    }

    /// As [`ApiKey::from_source`]; names of files are in the host's encoding.
    ///
    /// # Errors
    /// As [`ApiKey::from_source`].
    pub fn from_source_in(source: &str, encoding: Encoding) -> Result<Self, Error> {
        match source.split_once(':') {
            Some(("env", name)) if !name.is_empty() && !name.contains(['=', '\0']) => {
                let value = std::env::var_os(encoding.path(name)).ok_or(Error::Key(
                    "is not there: the environment variable of that name is not set",
                ))?;
                let value = Zeroizing::new(value.into_encoded_bytes());
                Self::new(&value)
            }
            Some(("file", path)) if !path.is_empty() => Self::new(&file::read(
                "the key file",
                &encoding.path(path),
                KEY_MAX,
                Sensitivity::Secret,
            )?),
            Some(("credential", name))
                if !name.is_empty() && !name.contains(['/', '\\', '\0']) && name != ".." =>
            {
                let folder = std::env::var_os("CREDENTIALS_DIRECTORY").ok_or(Error::File {
                    subject: "the credential",
                    problem:
                        "CREDENTIALS_DIRECTORY is not set; name it in the unit with LoadCredential="
                            .into(),
                })?;
                let path = std::path::Path::new(&folder).join(encoding.path(name));
                Self::new(&file::read(
                    "the credential",
                    &path,
                    KEY_MAX,
                    Sensitivity::Secret,
                )?)
            }
            Some(("wincred", name)) if !name.is_empty() && !name.contains('\0') => {
                Self::new(&stored_text(stored_credential(name)?))
            }
            _ => Err(Error::argument(
                "source",
                "give env:NAME, file:PATH, credential:NAME or wincred:NAME",
            )),
        }
    }

    /// The key itself, to look for traces of it.
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

/// What a header of the scheme Basic says of a pair of user name and password.
pub(crate) fn basic(pair: &[u8]) -> Zeroizing<Vec<u8>> {
    let scheme = b"Basic ";
    let mut value = Zeroizing::new(vec![0; scheme.len() + pair.len().div_ceil(3) * 4]);
    value[..scheme.len()].copy_from_slice(scheme);
    // The length is exact, so the encoder cannot run out of room; a fault here would send an empty
    // value.
    let written = BASE64_STANDARD
        .encode_slice(pair, &mut value[scheme.len()..])
        .unwrap_or(0);
    value.truncate(scheme.len() + written);
    value
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey([redacted])")
    }
}

/// A stored credential's text. Programs store UTF-8, `cmdkey` and the Control Panel UTF-16LE: a
/// secret of an even length whose every second byte is NUL is the latter, since no key has a NUL.
fn stored_text(secret: Zeroizing<Vec<u8>>) -> Zeroizing<Vec<u8>> {
    let (units, rest) = secret.as_chunks::<2>();
    if !rest.is_empty() || units.iter().any(|[_, high]| *high != 0) {
        return secret;
    }
    Zeroizing::new(units.iter().map(|[low, _]| *low).collect())
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

    #[test]
    fn an_unknown_source_is_refused() {
        for source in [
            "",
            "pls_secret",
            "env:",
            "file:",
            "credential:",
            "credential:../x",
            "wincred:",
            "http:x",
            "env:A=B",
        ] {
            let error = ApiKey::from_source(source).unwrap_err();
            assert!(matches!(error, Error::Argument { .. }), "{source}");
            assert!(!format!("{error:?}").contains("pls_secret"));
        }
    }

    #[test]
    fn a_stored_credential_is_utf_16_when_every_second_byte_is_nul() {
        let text = |secret: &[u8]| stored_text(Zeroizing::new(secret.to_vec())).to_vec();
        assert_eq!(text(b"p\0l\0s\0_\x001\0"), b"pls_1");
        assert_eq!(text(b"p\0l\0s\0\0\0"), b"pls\0");
        for bytes in [
            &b""[..],
            b"pls_",
            b"pls_1",
            b"p\0l\0s",
            b"p\0l\x01",
            b"\0p\0l",
            "p\0å".as_bytes(),
        ] {
            assert_eq!(text(bytes), bytes);
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn the_windows_credential_store_is_for_windows() {
        let error = ApiKey::from_source("wincred:pleo").unwrap_err();
        assert!(matches!(error, Error::Key(_)));
        assert!(error.to_string().contains("Windows"), "{error}");
    }

    #[cfg(windows)]
    #[test]
    fn a_credential_that_is_not_there_is_an_error_that_says_so() {
        let error = ApiKey::from_source("wincred:pleo-test-none").unwrap_err();
        assert!(
            error.to_string().contains("no generic credential"),
            "{error}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_key_file_is_taken_only_when_it_is_safe() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = std::env::temp_dir().join(format!("pleo-key-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("key");
        let read =
            |path: &std::path::Path| ApiKey::from_source(&format!("file:{}", path.display()));
        std::fs::write(&path, "pls_1_2\r\n").unwrap();
        for (mode, good) in [
            (0o600, true),
            (0o400, true),
            (0o640, true),
            (0o644, false),
            (0o660, false),
            (0o604, false),
        ] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(read(&path).is_ok(), good, "{mode:o}");
        }
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        if file::effective_user() == 0 {
            // Only root can give a file away.
            std::os::unix::fs::chown(&path, Some(1), None).unwrap();
            assert!(
                read(&path)
                    .unwrap_err()
                    .to_string()
                    .contains("another user")
            );
            std::os::unix::fs::chown(&path, Some(0), None).unwrap();
        }
        let link = folder.join("link");
        symlink(&path, &link).unwrap();
        assert!(
            read(&link)
                .unwrap_err()
                .to_string()
                .contains("symbolic link")
        );
        assert!(
            read(&folder)
                .unwrap_err()
                .to_string()
                .contains("not a regular file")
        );
        assert!(
            read(&folder.join("none"))
                .unwrap_err()
                .to_string()
                .contains("no such file")
        );
        std::fs::write(&path, vec![b'a'; KEY_MAX + 1]).unwrap();
        assert!(read(&path).unwrap_err().to_string().contains("too long"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
