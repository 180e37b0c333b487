//! A file that one program at a time reads and writes: it is locked while it is open, and what is
//! written survives a stop of the machine.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::access::{self, Sensitivity};
use super::file::absolute;
use super::fork::Process;
use super::open::{Access, Purpose, failure, identity_at, links, open, refused, write};
use super::own_file::OwnFile;
use crate::error::Error;

/// How often opening is retried if another program replaces the file meanwhile.
const ATTEMPTS: u32 = 100;

/// The suffix of the name of the replacement file.
const BESIDE: &str = ".pleo-new";

const NO_LOCKS: &str = "is on a file system without locks; use a path on a local disk";

/// A file private to this user, locked against other programs and other handles of this one. It is
/// read and written only while its descriptor is its own.
pub(crate) struct LockedFile {
    /// Absolute, since a program may change its current directory.
    path: PathBuf,
    file: OwnFile,
    /// A forked child shares the lock, which belongs to its parent.
    process: Process,
}

impl LockedFile {
    /// Opens and locks the file, creating it if it does not exist; `None` if another program has
    /// it.
    ///
    /// # Errors
    /// As for a file that holds a secret; also if it has a second name, or cannot be locked.
    pub(crate) fn open(subject: &'static str, path: &Path) -> Result<Option<Self>, Error> {
        let path = absolute(subject, path.to_path_buf())?;
        let problem = |error: io::Error| failure(subject, Access::Writing, &error);
        for _ in 0..ATTEMPTS {
            let (file, about) = open(&path, Purpose::Keep).map_err(problem)?;
            access::check(&file, &about, Sensitivity::Secret)
                .map_err(|problem| refused(subject, problem))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(problem(no_lock(error))),
            }
            let locked = Self {
                file: OwnFile::new(file).map_err(problem)?,
                path: path.clone(),
                process: Process::current(),
            };
            // Its former user may have replaced it since it was opened.
            if !locked.has_its_name() {
                continue;
            }
            if locked.file.get().and_then(links).map_err(problem)? > 1 {
                let second_name = "has a second name (a hard link); use a separate file";
                return Err(refused(subject, second_name));
            }
            return Ok(Some(locked));
        }
        Ok(None)
    }

    fn has_its_name(&self) -> bool {
        identity_at(&self.path).is_ok_and(|identity| identity == self.file.identity())
    }

    /// The length of the file in bytes.
    ///
    /// # Errors
    /// The system's, as for the following functions; also if the host took the descriptor.
    pub(crate) fn length(&self) -> io::Result<u64> {
        Ok(self.file.get()?.metadata()?.len())
    }

    /// Reads it from its beginning.
    pub(crate) fn reader(&self) -> io::Result<impl Read + '_> {
        let mut file = self.file.get()?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Appends to the file.
    ///
    /// # Errors
    /// Also if the file has another length or has lost its name: what is written would be lost.
    pub(crate) fn append(&self, end: u64, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.file.get()?;
        if !self.has_its_name() {
            return Err(io::Error::other(
                "was moved, deleted or replaced while it was in use",
            ));
        }
        if file.metadata()?.len() != end {
            return Err(io::Error::other(
                "was changed by another program while it was in use",
            ));
        }
        file.seek(SeekFrom::Start(end))?;
        write(file, bytes)
    }

    /// Syncs appended data to the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.get()?.sync_data()
    }

    /// Syncs all of it to the disk, including its length and its name.
    pub(crate) fn sync_all(&self) -> io::Result<()> {
        self.file.get()?.sync_all()?;
        sync_folder(&self.path)
    }

    /// Truncates the file.
    pub(crate) fn truncate(&self, length: u64) -> io::Result<()> {
        self.file.get()?.set_len(length)
    }

    /// Replaces the content atomically. Returns whether it did: if that is not possible, nothing
    /// changes.
    ///
    /// # Errors
    /// If the content was replaced, but may be the former one after a stop of the machine.
    pub(crate) fn replace(&mut self, content: &[u8]) -> io::Result<bool> {
        let beside = self.beside();
        let replaced = match self.prepare(&beside, content) {
            Ok(new) => self.put(&beside, new)?,
            Err(_) => false,
        };
        if !replaced {
            let _ = std::fs::remove_file(&beside);
        }
        Ok(replaced)
    }

    /// The replacement file has a fixed name, so that at most one is ever left behind. Only the
    /// holder of the lock uses it.
    fn beside(&self) -> PathBuf {
        let mut beside = self.path.clone().into_os_string();
        beside.push(BESIDE);
        beside.into()
    }

    /// Creates the replacement, on the disk, and locked before it can be found under the file's
    /// name.
    fn prepare(&self, beside: &Path, content: &[u8]) -> io::Result<OwnFile> {
        match std::fs::remove_file(beside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let (file, about) = open(beside, Purpose::Keep)?;
        access::check(&file, &about, Sensitivity::Secret).map_err(io::Error::other)?;
        if about.len() != 0 || links(&file)? > 1 {
            return Err(ErrorKind::AlreadyExists.into());
        }
        // On Windows it is private to this user, the administrators and the system, whatever the
        // former file was.
        #[cfg(unix)]
        access::take_over(&self.path, &self.file.get()?.metadata()?, &file)?;
        write(&file, content)?;
        file.sync_all()?;
        file.try_lock()?;
        OwnFile::new(file)
    }

    /// Renames it to the file's name.
    fn put(&mut self, beside: &Path, new: OwnFile) -> io::Result<bool> {
        if std::fs::rename(beside, &self.path).is_err() {
            return Ok(false);
        }
        let former = std::mem::replace(&mut self.file, new);
        let _ = former.get().and_then(File::unlock);
        sync_folder(&self.path)?;
        Ok(true)
    }
}

impl Drop for LockedFile {
    fn drop(&mut self) {
        // Unlocked explicitly: a child that was forked meanwhile would keep the lock.
        if self.process.is_current() {
            let _ = self.file.get().and_then(File::unlock);
        }
    }
}

/// Why locking failed, other than that another program has the lock.
fn no_lock(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::Unsupported | ErrorKind::InvalidInput => io::Error::other(NO_LOCKS),
        #[cfg(unix)]
        _ if error.raw_os_error() == Some(libc::ENOLCK) => io::Error::other(NO_LOCKS),
        _ => error,
    }
}

/// Syncs the names in a file's directory to the disk, if this user may read it and its file system
/// supports that; more is not possible.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    let synced = super::descriptors::above_standard(|| {
        let mut options = File::options();
        options.read(true).custom_flags(libc::O_DIRECTORY);
        options.open(folder)?.sync_all()
    });
    match synced.as_ref().map_err(io::Error::kind) {
        Err(ErrorKind::PermissionDenied | ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
            Ok(())
        }
        _ => synced,
    }
}

/// Here names are on the disk immediately.
#[cfg(not(unix))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "callers use the other systems' in the same way, and those can fail"
)]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[cfg(unix)]
#[path = "locked_file/tests.rs"]
mod tests;
