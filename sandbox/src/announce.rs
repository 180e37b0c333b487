//! The output block: the sandbox's addresses and keys, for a shell or a test.

use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::write_atomically;
use crate::keyring::Keyring;
use crate::keys::StandardKey;

/// Where a sandbox can be reached.
#[derive(Debug)]
pub(crate) struct Addresses {
    pub(crate) http: String,
    pub(crate) https: String,
    /// HTTPS with a certificate for another host.
    pub(crate) other_name: String,
    /// HTTPS, the host of links to files.
    pub(crate) files: String,
    pub(crate) ca_file: PathBuf,
}

impl Addresses {
    /// The page for people.
    pub(crate) fn console(&self) -> String {
        format!("{}/console", self.http)
    }
}

/// The block, with `READY=1` last, so that a reader of a pipe knows that it is complete.
pub(crate) fn block(addresses: &Addresses, keys: &Keyring) -> String {
    let ca_file = addresses.ca_file.to_string_lossy();
    let lines = [
        ("PLEO_SANDBOX_HTTP", addresses.http.as_str()),
        ("PLEO_SANDBOX_HTTPS", addresses.https.as_str()),
        ("PLEO_SANDBOX_OTHER_NAME", addresses.other_name.as_str()),
        ("PLEO_SANDBOX_FILES", addresses.files.as_str()),
        ("PLEO_SANDBOX_CONSOLE", &addresses.console()),
        ("PLEO_SANDBOX_CA", &ca_file),
        ("PLEO_SANDBOX_KEY", keys.standard(StandardKey::Full)),
        (
            "PLEO_SANDBOX_KEY_ORG",
            keys.standard(StandardKey::Organisation),
        ),
        (
            "PLEO_SANDBOX_KEY_READONLY",
            keys.standard(StandardKey::Readonly),
        ),
        (
            "PLEO_SANDBOX_KEY_REVOKED",
            keys.standard(StandardKey::Revoked),
        ),
        ("READY", "1"),
    ];
    lines
        .iter()
        .fold(String::new(), |mut block, (name, value)| {
            // Writing to a String cannot fail.
            let _ = writeln!(block, "{name}={}", shell_word(value));
            block
        })
}

/// The value quoted for a shell: unquoted where that is safe, so that other readers rarely see
/// quotes.
fn shell_word(value: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || "_./:@%+=,-".contains(c);
    if !value.is_empty() && value.chars().all(safe) {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', r"'\''"))
    }
}

/// Removes a file that an earlier run left when it was killed.
pub(crate) fn remove_stale(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The block as a file, which is removed when the sandbox ends: a script must not take an old one
/// for a running sandbox.
#[derive(Debug)]
pub(crate) struct ReadyFile(PathBuf);

impl ReadyFile {
    pub(crate) fn write(path: PathBuf, block: &str) -> io::Result<Self> {
        write_atomically(&path, block.as_bytes())?;
        Ok(Self(path))
    }
}

impl Drop for ReadyFile {
    fn drop(&mut self) {
        // It may have been removed already.
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_only_where_a_shell_needs_it() {
        assert_eq!(shell_word("https://localhost:1/a"), "https://localhost:1/a");
        assert_eq!(shell_word("/tmp/my files"), "'/tmp/my files'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(shell_word(""), "''");
    }

    #[test]
    fn the_ready_file_goes_with_its_owner() {
        let directory = tempfile::tempdir().expect("temporary directory");
        let path = directory.path().join("ready");
        let ready = ReadyFile::write(path.clone(), "READY=1\n").expect("written");
        assert!(path.exists());
        drop(ready);
        assert!(!path.exists());
    }
}
