//! A file that is written beside its destination, and renamed when it is complete.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::access;
use super::file_threads::let_go;
use super::fork::Process;
use super::open::{Access, Purpose, failure, look, not_a_file, open, refused, write};
use super::own_file::OwnFile;
use crate::error::Error;

/// The name of such a file in messages.
pub(crate) const SUBJECT: &str = "the output file";

/// How many temporary names are tried.
const NAMES_MAX: u32 = 10_000;

/// A file that appears under its name only by [`AtomicFile::commit`]; dropped before that, it
/// leaves no trace. Never more users may open it than the file that it replaces.
pub(crate) struct AtomicFile {
    target: PathBuf,
    beside: PathBuf,
    file: Option<OwnFile>,
    written: u64,
    /// A forked child has a copy, and must not touch the parent's file.
    process: Process,
}

/// The decision whether a file is renamed: by the thread that has it, or not at all, by a thread
/// that has stopped waiting. The first to decide wins.
#[derive(Clone, Default)]
pub(crate) struct Decision(Arc<AtomicBool>);

impl Decision {
    /// Whether this is the first to decide.
    pub(crate) fn take(&self) -> bool {
        !self.0.swap(true, Ordering::AcqRel)
    }
}

impl AtomicFile {
    /// Creates the temporary file, so that a directory without write permission is reported before
    /// the request is sent.
    ///
    /// # Errors
    /// [`Error::File`], also where something other than a regular file has the name, a link
    /// included; [`Error::Resource`] on a full disk.
    pub(crate) fn create(target: &Path) -> Result<Self, Error> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        if target.file_name().is_none() {
            return Err(refused(
                SUBJECT,
                "cannot be created: its path does not end with a file name",
            ));
        }
        let private = replaceable(target)?.is_some();
        for _ in 0..NAMES_MAX {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            // Not based on the target's name, which may be as long as a name can be.
            let beside =
                target.with_file_name(format!(".pleo-{}-{number}.part", std::process::id()));
            // Only a new file: neither a link nor a leftover file is opened or overwritten.
            match open(&beside, Purpose::Make { private }) {
                Ok((file, _)) => {
                    let file = OwnFile::new(file).map_err(|error| cannot(&error))?;
                    return Ok(Self {
                        target: target.into(),
                        beside,
                        file: Some(file),
                        written: 0,
                        process: Process::current(),
                    });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(cannot(&error)),
            }
        }
        Err(refused(
            SUBJECT,
            "cannot be created: its directory contains too many unfinished files (.pleo-…); \
             delete them",
        ))
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if let Some(file) = &self.file {
            file.get()
                .and_then(|file| write(file, bytes))
                .map_err(|error| cannot(&error))?;
            self.written += bytes.len() as u64;
        }
        Ok(())
    }

    pub(crate) fn written(&self) -> u64 {
        self.written
    }

    /// Renames the complete file to its destination, with owner and permissions of the one that it
    /// replaces, if this thread is the first to decide; everything but the rename is done before.
    ///
    /// # Errors
    /// As [`AtomicFile::create`]; [`Error::Forked`] in a child; [`Error::Cancelled`] if another has
    /// decided.
    pub(crate) fn commit(mut self, decision: &Decision) -> Result<(), Error> {
        self.process.check()?;
        if let Some(file) = &self.file {
            let file = file.get().map_err(|error| cannot(&error))?;
            if let Some(existing) = replaceable(&self.target)? {
                access::take_over(&self.target, &existing, file).map_err(|error| cannot(&error))?;
            }
            // Some file systems report a full disk only now.
            file.sync_all().map_err(|error| cannot(&error))?;
        }
        // Windows renames no open file.
        self.file = None;
        if !decision.take() {
            return Err(Error::Cancelled);
        }
        std::fs::rename(&self.beside, &self.target).map_err(|error| cannot(&error))?;
        self.beside.clear();
        Ok(())
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        let (file, beside) = (self.file.take(), std::mem::take(&mut self.beside));
        let process = self.process;
        let_go(move || {
            drop(file);
            if !beside.as_os_str().is_empty() && process.is_current() {
                let _ = std::fs::remove_file(&beside);
            }
        });
    }
}

/// The regular file to be replaced, if there is one.
///
/// # Errors
/// [`Error::File`] if something else has the name.
fn replaceable(target: &Path) -> Result<Option<Metadata>, Error> {
    match look(target) {
        Ok(about) if about.is_file() => Ok(Some(about)),
        Ok(about) => Err(refused(SUBJECT, not_a_file(&about))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(cannot(&error)),
    }
}

fn cannot(error: &std::io::Error) -> Error {
    failure(SUBJECT, Access::Writing, error)
}

#[cfg(test)]
mod tests {
    use super::super::file::tests::Folder;
    use super::*;

    #[test]
    fn a_file_appears_whole_or_not_at_all() {
        let folder = Folder::new("whole");
        // As long as a name can be.
        for name in ["receipt.pdf".into(), "n".repeat(255)] {
            let target = folder.file(&name, "before");
            let mut output = AtomicFile::create(&target).unwrap();
            output.write(b"half").unwrap();
            assert_eq!(std::fs::read(&target).unwrap(), b"before");
            drop(output);
            assert_eq!(folder.names(), [name.as_str()]);
            let mut output = AtomicFile::create(&target).unwrap();
            output.write(b"whole").unwrap();
            assert_eq!(output.written(), 5);
            output.commit(&Decision::default()).unwrap();
            assert_eq!(std::fs::read(&target).unwrap(), b"whole");
            assert_eq!(folder.names(), [name.as_str()]);
            std::fs::remove_file(target).unwrap();
        }
    }

    #[test]
    fn a_file_that_was_given_up_is_taken_away_and_replaces_nothing() {
        let folder = Folder::new("given-up");
        let target = folder.file("receipt.pdf", "before");
        let mut output = AtomicFile::create(&target).unwrap();
        output.write(b"late").unwrap();
        let decision = Decision::default();
        assert!(decision.take());
        assert!(matches!(output.commit(&decision), Err(Error::Cancelled)));
        assert_eq!(std::fs::read(&target).unwrap(), b"before");
        assert_eq!(folder.names(), ["receipt.pdf"]);
        let decision = Decision::default();
        AtomicFile::create(&target)
            .unwrap()
            .commit(&decision)
            .unwrap();
        assert!(!decision.take(), "it is too late to give it up");
    }

    #[test]
    fn a_place_that_cannot_be_written_shows_at_once() {
        let folder = Folder::new("refused");
        let long = folder.0.join("n".repeat(256));
        let nowhere = folder.0.join("none/receipt.pdf");
        for target in [nowhere, folder.0.clone(), "/".into(), long] {
            assert!(
                matches!(AtomicFile::create(&target), Err(Error::File { .. })),
                "{}",
                target.display()
            );
        }
        assert!(folder.names().is_empty());
    }
}
