//! A file that one program at a time reads and writes: it is locked for as long as it is open, and
//! what is written to it stays when the machine stops.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::access::{self, Sensitivity};
use super::file::absolute;
use super::fork::Process;
use super::open::{Access, Purpose, failure, identity_at, links, open, refused, write};
use super::own_file::OwnFile;
use crate::error::Error;

/// How often a file is opened that another program replaces meanwhile.
const ATTEMPTS: u32 = 100;

/// What the name of a file ends with that is to replace it.
const BESIDE: &str = ".pleo-new";

const NO_LOCKS: &str = "is on a file system without locks; use a path on a local disk";

/// A file of this user's alone, locked against every other program and every other handle of this
/// one. It is read and written only while its descriptor is its own.
pub(crate) struct LockedFile {
    /// Absolute: a program may change its working folder.
    path: PathBuf,
    file: OwnFile,
    /// A forked child shares the lock, and must leave it to its parent.
    process: Process,
}

impl LockedFile {
    /// Opens and locks the file, which is made if it is not there; `None` if another has it.
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
            // Whoever had it before may have replaced it since it was opened.
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

    /// How many bytes it has.
    ///
    /// # Errors
    /// The system's, as for all that follow; or if the host took the descriptor.
    pub(crate) fn length(&self) -> io::Result<u64> {
        Ok(self.file.get()?.metadata()?.len())
    }

    /// Reads it from its beginning.
    pub(crate) fn reader(&self) -> io::Result<impl Read + '_> {
        let mut file = self.file.get()?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Adds to its end.
    ///
    /// # Errors
    /// Also if it does not end there, or has its name no longer: what is written would be lost.
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

    /// Puts what was added on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.get()?.sync_data()
    }

    /// Puts all of it on the disk, its length and its name too.
    pub(crate) fn sync_all(&self) -> io::Result<()> {
        self.file.get()?.sync_all()?;
        sync_folder(&self.path)
    }

    /// Cuts it off.
    pub(crate) fn truncate(&self, length: u64) -> io::Result<()> {
        self.file.get()?.set_len(length)
    }

    /// Gives it another content, all at once. Returns whether it has it: where that cannot be
    /// done, everything is as before.
    ///
    /// # Errors
    /// If it has the new content and may have the former one when the machine stops.
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

    /// What is to replace it has one name, so that of those that were left behind there is one at
    /// most. Only the holder of the lock uses it.
    fn beside(&self) -> PathBuf {
        let mut beside = self.path.clone().into_os_string();
        beside.push(BESIDE);
        beside.into()
    }

    /// Makes what is to replace it, on the disk, and locked before anybody can find it in its place.
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
        // On Windows it is for this user, the administrators and the system, whatever the other is.
        #[cfg(unix)]
        access::take_over(&self.path, &self.file.get()?.metadata()?, &file)?;
        write(&file, content)?;
        file.sync_all()?;
        file.try_lock()?;
        OwnFile::new(file)
    }

    /// Puts it in its place.
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
        // Not by its end: a child that was forked meanwhile would keep it.
        if self.process.is_current() {
            let _ = self.file.get().and_then(File::unlock);
        }
    }
}

/// Why there is no lock, other than that another program has it.
fn no_lock(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::Unsupported | ErrorKind::InvalidInput => io::Error::other(NO_LOCKS),
        #[cfg(unix)]
        _ if error.raw_os_error() == Some(libc::ENOLCK) => io::Error::other(NO_LOCKS),
        _ => error,
    }
}

/// Puts the names in a file's folder on the disk, if this user may read the folder and its file
/// system knows how: no more can be done.
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

/// Names are on the disk as soon as they are given.
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
