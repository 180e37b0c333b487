//! A file in the making: written beside its place, and put there when it is whole.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::file::write;
use super::fork::Process;
use crate::error::Error;

/// A file that appears under its name only by [`AtomicFile::commit`]; dropped before that, it leaves no
/// trace.
pub(crate) struct AtomicFile {
    target: PathBuf,
    beside: PathBuf,
    file: Option<File>,
    written: u64,
    /// A forked child has a copy of this, and must leave the parent's file alone.
    process: Process,
}

impl AtomicFile {
    /// Makes the file beside its place, so that a directory that cannot be written shows before
    /// anything is asked of the server.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Resource`] on a full disk.
    pub(crate) fn create(target: &Path) -> Result<Self, Error> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = target
            .file_name()
            .ok_or_else(|| refused("its path ends with no name"))?;
        if target.symlink_metadata().is_ok_and(|about| about.is_dir()) {
            return Err(refused("there is a directory of that name"));
        }
        loop {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            let mut beside = std::ffi::OsString::from(".");
            beside.push(name);
            beside.push(format!(".{}-{number}.part", std::process::id()));
            let beside = target.with_file_name(beside);
            // A new file only: neither a link nor what an earlier process left is followed or
            // written over.
            match File::options().write(true).create_new(true).open(&beside) {
                Ok(file) => {
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
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if let Some(file) = &mut self.file {
            write(file, bytes).map_err(|error| cannot(&error))?;
            self.written += bytes.len() as u64;
        }
        Ok(())
    }

    pub(crate) fn written(&self) -> u64 {
        self.written
    }

    /// Puts the whole file in its place.
    ///
    /// # Errors
    /// As [`AtomicFile::create`]; [`Error::Forked`] in a child.
    pub(crate) fn commit(mut self) -> Result<(), Error> {
        self.process.check()?;
        if let Some(file) = &self.file {
            // Some file systems report a full disk only now.
            file.sync_all().map_err(|error| cannot(&error))?;
        }
        // Windows renames no open file.
        self.file = None;
        std::fs::rename(&self.beside, &self.target).map_err(|error| cannot(&error))?;
        self.beside.clear();
        Ok(())
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        self.file = None;
        if !self.beside.as_os_str().is_empty() && self.process.is_current() {
            let _ = std::fs::remove_file(&self.beside);
        }
    }
}

fn refused(problem: &'static str) -> Error {
    Error::File {
        subject: "the file to be written",
        problem: problem.into(),
    }
}

fn cannot(error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Error::Resource("disk space")
        }
        ErrorKind::NotFound => refused("there is no such directory"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            refused("this user may not write there")
        }
        _ => refused("it cannot be written"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("pleo-output-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_file_appears_whole_or_not_at_all() {
        let folder = place("whole");
        let target = folder.join("receipt.pdf");
        std::fs::write(&target, "before").unwrap();
        let mut output = AtomicFile::create(&target).unwrap();
        output.write(b"half").unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"before");
        drop(output);
        assert_eq!(names(&folder), ["receipt.pdf"]);
        let mut output = AtomicFile::create(&target).unwrap();
        output.write(b"whole").unwrap();
        assert_eq!(output.written(), 5);
        output.commit().unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"whole");
        assert_eq!(names(&folder), ["receipt.pdf"]);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_place_that_cannot_be_written_shows_at_once() {
        let folder = place("refused");
        for target in [folder.join("none/receipt.pdf"), folder.clone(), "/".into()] {
            assert!(
                matches!(AtomicFile::create(&target), Err(Error::File { .. })),
                "{}",
                target.display()
            );
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
