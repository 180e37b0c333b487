//! Where a key is stored outside the program, and how it is read from there.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use secrecy::zeroize::Zeroizing;

use super::api_key::ApiKey;
use crate::error::Error;
use crate::limits::KEY_MAX;
use crate::sys::credential::stored_credential;
use crate::sys::environment;
use crate::sys::file::{self, Sensitivity};
use crate::text::encoding::Encoding;
use crate::text::one_line::one_line;

const CREDENTIAL: &str = "the credential";

/// A place outside the program that stores a key. A client of such a source reads the key again
/// when Pleo refuses it.
#[derive(Debug)]
pub struct KeySource(Place);

#[derive(Debug)]
enum Place {
    Variable(OsString),
    /// A file, and its name in messages.
    File(&'static str, PathBuf),
    /// A generic credential of the Windows credential store.
    Stored(String),
}

/// The type of a source, by the word before its colon.
#[derive(Clone, Copy)]
enum Kind {
    Variable,
    File,
    Credential,
    Stored,
}

/// Splits a source into type and name.
fn named(source: &str) -> Option<(Kind, &str)> {
    let (kind, name) = source.split_once(':')?;
    let (kind, never) = match kind {
        "env" => (Kind::Variable, &['=', '\0'][..]),
        "file" => (Kind::File, &[][..]),
        "credential" if name != ".." => (Kind::Credential, &['/', '\\', '\0'][..]),
        "wincred" => (Kind::Stored, &['\0'][..]),
        _ => return None,
    };
    (!name.is_empty() && !name.contains(never)).then_some((kind, name))
}

impl KeySource {
    /// Parses `env:NAME`, `file:PATH`, `credential:NAME` (systemd) or `wincred:NAME` (a generic
    /// credential of the Windows credential store); file names are in the host's encoding. The name
    /// is resolved here: a later change of the current directory does not lead to another file.
    ///
    /// # Errors
    /// [`Error::Argument`] if the source is none of these; [`Error::File`] if systemd gave this
    /// process no credentials, or if a relative path has no current directory.
    pub fn new(source: &str, encoding: Encoding) -> Result<Self, Error> {
        let (kind, name) = named(source).ok_or_else(|| {
            Error::argument(
                "source",
                "must be env:NAME, file:PATH, credential:NAME or wincred:NAME",
            )
        })?;
        Ok(Self(match kind {
            Kind::Variable => Place::Variable(encoding.path(name).into_os_string()),
            Kind::File => {
                const SUBJECT: &str = "the key file";
                Place::File(SUBJECT, file::absolute(SUBJECT, encoding.path(name))?)
            }
            Kind::Credential => {
                let folder = environment::variable("CREDENTIALS_DIRECTORY").ok_or(Error::File {
                    subject: CREDENTIAL,
                    problem: if environment::counts() {
                        "is not available: CREDENTIALS_DIRECTORY is not set; add \
                             LoadCredential= to the systemd unit"
                    } else {
                        "is not available: a setuid program ignores CREDENTIALS_DIRECTORY, \
                             which its caller controls; use file:PATH"
                    }
                    .into(),
                })?;
                let path = PathBuf::from(folder).join(encoding.path(name));
                Place::File(CREDENTIAL, file::absolute(CREDENTIAL, path)?)
            }
            Kind::Stored => Place::Stored(name.to_owned()),
        }))
    }

    /// Whether a text names a source, valid or not.
    pub(crate) fn is_named_by(text: &str) -> bool {
        named(text).is_some()
    }

    /// Reads the key.
    ///
    /// # Errors
    /// [`Error::File`] if a rule for key files fails, [`Error::Key`] as for [`ApiKey::new`]. Errors
    /// never quote what was read.
    pub fn key(&self) -> Result<ApiKey, Error> {
        match &self.0 {
            Place::Variable(name) => {
                let value =
                    environment::variable(name).ok_or(Error::Key(if environment::counts() {
                        "is missing: the environment variable that the key source names is not set"
                    } else {
                        "is not read from the environment: this is a setuid program, whose \
                         caller controls the environment; use file:PATH"
                    }))?;
                ApiKey::new(&Zeroizing::new(value.into_encoded_bytes()))
            }
            Place::File(subject, path) => {
                ApiKey::new(&file::read(subject, path, KEY_MAX, Sensitivity::Secret)?)
            }
            Place::Stored(name) => ApiKey::new(&stored_text(stored_credential(name)?)),
        }
    }

    /// Whether another program can replace the key while this one runs. Only the program itself
    /// changes its environment, and reading that while another thread changes it is not safe.
    pub(crate) fn can_change(&self) -> bool {
        !matches!(self.0, Place::Variable(_))
    }
}

/// In the form that [`KeySource::new`] parses, on one line.
impl fmt::Display for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, name) = match &self.0 {
            Place::Variable(name) => ("env", name.to_string_lossy()),
            Place::File(CREDENTIAL, path) => (
                "credential",
                path.file_name().unwrap_or_default().to_string_lossy(),
            ),
            Place::File(_, path) => ("file", path.to_string_lossy()),
            Place::Stored(name) => ("wincred", name.into()),
        };
        write!(f, "{kind}:{}", one_line(&name))
    }
}

/// A stored credential's text. Programs store UTF-8, `cmdkey` and the Control Panel UTF-16LE: a
/// secret of even length whose every second byte is NUL is the latter, since no key has a NUL.
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

    fn key(source: &str) -> Result<ApiKey, Error> {
        KeySource::new(source, Encoding::UTF8)?.key()
    }

    #[test]
    fn only_the_environment_stays_as_it_was() {
        let can_change = |source| KeySource::new(source, Encoding::UTF8).unwrap().can_change();
        assert!(!can_change("env:PLEO_KEY") && can_change("file:/a") && can_change("wincred:a"));
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
            let error = key(source).unwrap_err();
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
        let error = key("wincred:pleo").unwrap_err();
        assert!(matches!(error, Error::Key(_)));
        assert!(error.to_string().contains("Windows"), "{error}");
    }

    #[cfg(windows)]
    #[test]
    fn a_credential_that_is_not_there_is_an_error_that_says_so() {
        let error = key("wincred:pleo-test-none").unwrap_err();
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
        let read = |path: &std::path::Path| key(&format!("file:{}", path.display()));
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
        if crate::sys::access::effective_user() == 0 {
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
                .contains("does not exist")
        );
        std::fs::write(&path, vec![b'a'; KEY_MAX + 1]).unwrap();
        assert!(read(&path).unwrap_err().to_string().contains("too large"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
