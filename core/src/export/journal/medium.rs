//! What the journal is written to.

use std::io::{self, Read};

use crate::sys::locked_file::LockedFile;

/// A file that nobody else writes to.
pub(super) trait Medium: Send {
    fn length(&self) -> io::Result<u64>;
    fn reader(&self) -> io::Result<Box<dyn Read + '_>>;
    /// Adds to its end, which must be where the caller thinks.
    fn append(&mut self, end: u64, bytes: &[u8]) -> io::Result<()>;
    /// Puts on the disk what was added.
    fn sync(&mut self) -> io::Result<()>;
    /// Puts on the disk all that can be read, its length and the file's name.
    fn sync_all(&mut self) -> io::Result<()>;
    fn truncate(&mut self, length: u64) -> io::Result<()>;
    /// Gives it another content, all at once and on the disk. Returns whether it has it; if not,
    /// everything is as before.
    fn replace(&mut self, content: &[u8]) -> io::Result<bool>;
}

impl Medium for LockedFile {
    fn length(&self) -> io::Result<u64> {
        self.length()
    }

    fn reader(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.reader()?))
    }

    fn append(&mut self, end: u64, bytes: &[u8]) -> io::Result<()> {
        LockedFile::append(self, end, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        LockedFile::sync(self)
    }

    fn sync_all(&mut self) -> io::Result<()> {
        LockedFile::sync_all(self)
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        LockedFile::truncate(self, length)
    }

    fn replace(&mut self, content: &[u8]) -> io::Result<bool> {
        LockedFile::replace(self, content)
    }
}
