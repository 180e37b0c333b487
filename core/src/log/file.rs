//! A log's file: this user's alone, bounded, with one older one beside it.

use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::error::Error;
#[cfg(windows)]
use crate::sys::file::LINK;
use crate::sys::file::{reason, write};
use crate::sys::fork::lock;

const SUBJECT: &str = "the log file";

/// A file that lines are added to. When it has reached its size it becomes `NAME.1`, in place of
/// what that was before.
pub(super) struct LogFile {
    path: PathBuf,
    max_bytes: u64,
    file: Mutex<File>,
}

impl LogFile {
    pub(super) fn open(path: &Path, max_bytes: u64) -> Result<Self, Error> {
        Ok(Self {
            path: path.into(),
            max_bytes,
            file: Mutex::new(open(path)?),
        })
    }

    /// Adds a line. A log that cannot be written is no reason to fail a call.
    pub(super) fn write(&self, line: &str) {
        let Ok(mut file) = lock(&self.file) else {
            return;
        };
        if let Ok(about) = file.metadata()
            && about.len() >= self.max_bytes
        {
            // Another client or process may have moved it already.
            if self
                .path
                .symlink_metadata()
                .is_ok_and(|existing| same(&existing, &about))
            {
                let mut older = self.path.clone().into_os_string();
                older.push(".1");
                let _ = std::fs::rename(&self.path, older);
            }
            match open(&self.path) {
                Ok(new) => *file = new,
                Err(_) => return,
            }
        }
        // At once, so that lines of several processes do not mix.
        let _ = write(&mut file, format!("{line}\n").as_bytes());
    }
}

fn open(path: &Path) -> Result<File, Error> {
    let refused = |problem: &'static str| Error::File {
        subject: SUBJECT,
        problem: problem.into(),
    };
    let file = open_to_add(path).map_err(|error| refused(reason(&error)))?;
    match file.metadata() {
        Ok(about) if about.is_file() => Ok(file),
        _ => Err(refused("it is not a regular file")),
    }
}

/// Neither follows a link nor waits for a pipe; a new one is for this user alone.
#[cfg(unix)]
fn open_to_add(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = libc::O_NOFOLLOW | libc::O_NONBLOCK | libc::O_NOCTTY;
    File::options()
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(flags)
        .open(path)
}

#[cfg(windows)]
fn open_to_add(path: &Path) -> std::io::Result<File> {
    use std::os::windows::fs::{MetadataExt, OpenOptionsExt};
    use windows_sys::Win32::Storage::FileSystem::{
        FILE_ATTRIBUTE_REPARSE_POINT, FILE_FLAG_OPEN_REPARSE_POINT,
    };
    let file = File::options()
        .append(true)
        .create(true)
        .custom_flags(FILE_FLAG_OPEN_REPARSE_POINT)
        .open(path)?;
    if file.metadata()?.file_attributes() & FILE_ATTRIBUTE_REPARSE_POINT != 0 {
        return Err(std::io::Error::from_raw_os_error(LINK));
    }
    Ok(file)
}

#[cfg(unix)]
fn same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(windows)]
fn same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::windows::fs::MetadataExt;
    (one.creation_time(), one.file_size()) == (other.creation_time(), other.file_size())
}
