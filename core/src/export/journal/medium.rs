//! The storage of a journal.

use std::io::{self, Read};

use crate::sys::locked_file::LockedFile;

/// A file to which nobody else writes.
pub(super) trait Medium: Send {
    fn length(&self) -> io::Result<u64>;
    fn reader(&self) -> io::Result<Box<dyn Read + '_>>;
    /// Appends to the file, whose length must be as the caller expects.
    fn append(&mut self, end: u64, bytes: &[u8]) -> io::Result<()>;
    /// Syncs appended data to the disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Syncs everything to the disk, including length and name.
    fn sync_all(&mut self) -> io::Result<()>;
    fn truncate(&mut self, length: u64) -> io::Result<()>;
    /// Replaces the content atomically and durably. Returns whether it did; if not, nothing
    /// changes.
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
