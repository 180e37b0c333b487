//! The one place where files are opened, and the messages for failures.
//!
//! Opening never blocks, and accepts regular files only: for a FIFO, a device, a socket or a
//! directory the message says what it is.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::descriptors::above_standard;
use super::signal::SignalMask;
use crate::error::Error;

/// What a file is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// For reading; a link is followed.
    Read,
    /// For reading; a link is refused, also by the following ones.
    ReadItself,
    /// For appending; created private to this user if it does not exist.
    Append,
    /// For truncating; it must exist.
    Empty,
    /// For reading and writing anywhere; created private to this user if it does not exist.
    Keep,
    /// For creating; it must not exist. Private to this user, or as the umask says.
    Make { private: bool },
}

/// What is done with a file, for messages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Reading,
    Writing,
}

/// The identity of a file, independent of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Identity {
    volume: u64,
    number: u64,
}

/// Writes to a file. One that may not grow is an error, not a signal.
///
/// # Errors
/// The system's.
pub(crate) fn write(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    let _blocked = SignalMask::block_writing();
    file.write_all(bytes)
}

/// Opens a regular file; refuses others.
///
/// # Errors
/// The system's, or one of this module's own, whose text says why; [`failure`] takes both.
pub(crate) fn open(path: &Path, purpose: Purpose) -> io::Result<(File, Metadata)> {
    let file = above_standard(|| platform::open(path, purpose))?;
    let about = file.metadata()?;
    if about.is_file() {
        Ok((file, about))
    } else {
        Err(io::Error::other(not_a_file(&about)))
    }
}

/// The failure over a file, for a reason of the library's own.
pub(crate) fn refused(subject: &'static str, problem: &'static str) -> Error {
    Error::File {
        subject,
        problem: problem.into(),
    }
}

/// Whether there is no room for what was to be written.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge
    )
}

/// The failure over a file, for the system's reason.
pub(crate) fn failure(subject: &'static str, access: Access, error: &io::Error) -> Error {
    if let Some(own) = error.get_ref() {
        let problem = own.to_string().into();
        return Error::File { subject, problem };
    }
    if is_full(error) {
        return Error::Resource("disk space; free some, then retry");
    }
    let reading = access == Access::Reading;
    let is = |codes: &[i32]| {
        error
            .raw_os_error()
            .is_some_and(|code| codes.contains(&code))
    };
    refused(
        subject,
        match error.kind() {
            ErrorKind::OutOfMemory => return Error::Resource("memory"),
            _ if is(&platform::NO_DESCRIPTORS) => return Error::no_descriptors(),
            _ if is(&[platform::LINKS.0]) => platform::LINKS.1,
            ErrorKind::NotFound if reading => {
                "does not exist; a relative path starts in the working directory"
            }
            ErrorKind::NotFound => {
                "cannot be created: the directory does not exist; create it \
                 first"
            }
            ErrorKind::PermissionDenied if reading => {
                "cannot be read: permission denied for \
                 this user"
            }
            ErrorKind::PermissionDenied => "cannot be written: permission denied for this user",
            ErrorKind::ReadOnlyFilesystem => "cannot be written: the file system is read-only",
            ErrorKind::InvalidFilename => {
                "has a name that is too long or contains an invalid \
                 character"
            }
            ErrorKind::IsADirectory => DIRECTORY,
            ErrorKind::WouldBlock => "is leased by another program; try again",
            ErrorKind::NotADirectory => "has a path in which a part is not a directory",
            _ if reading => "cannot be read",
            _ => "cannot be written",
        },
    )
}

const LINK: &str = "is a symbolic link; give the path of the file itself";
#[cfg(unix)]
const LOOP: &str = "has a path with a loop of symbolic links, or too many of them";
const DIRECTORY: &str = "is a directory, not a regular file";

/// Describes something that is not a regular file.
pub(crate) fn not_a_file(about: &Metadata) -> &'static str {
    match about.file_type() {
        kind if kind.is_symlink() => LINK,
        kind if kind.is_dir() => DIRECTORY,
        kind => platform::node(kind),
    }
}

#[cfg(windows)]
pub(super) use platform::look_at;
pub(crate) use platform::{identity, identity_at, links, look};

#[cfg(unix)]
mod platform {
    use std::fs::{File, FileType, Metadata};
    use std::io;
    use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt};
    use std::path::Path;

    use super::{Identity, LINK, LOOP, Purpose, not_a_file};

    /// The system's error over symbolic links, and what it means where they are followed.
    pub(super) const LINKS: (i32, &str) = (libc::ELOOP, LOOP);
    pub(super) const NO_DESCRIPTORS: [i32; 2] = [libc::EMFILE, libc::ENFILE];

    pub(super) fn node(kind: FileType) -> &'static str {
        if kind.is_fifo() {
            "is a FIFO, not a regular file"
        } else if kind.is_socket() {
            "is a socket, not a regular file"
        } else {
            "is a device, not a regular file"
        }
    }

    pub(super) fn open(path: &Path, purpose: Purpose) -> io::Result<File> {
        // Opening a FIFO, a tape or a terminal has side effects: the path is checked before, and
        // again when it is open.
        let existing = match purpose {
            Purpose::Read => path.metadata(),
            _ => path.symlink_metadata(),
        };
        match existing {
            Ok(about) if !about.is_file() => {
                return Err(io::Error::other(not_a_file(&about)));
            }
            Err(error) if error.raw_os_error() == Some(LINKS.0) => return Err(error),
            _ => {}
        }
        let mut options = File::options();
        match purpose {
            Purpose::Read | Purpose::ReadItself => options.read(true),
            Purpose::Append => options.append(true).create(true).mode(0o600),
            Purpose::Empty => options.write(true),
            Purpose::Keep => options.read(true).write(true).create(true).mode(0o600),
            Purpose::Make { private } => {
                let mode = if private { 0o600 } else { 0o666 };
                options.write(true).create_new(true).mode(mode)
            }
        };
        let links = match purpose {
            Purpose::Read => 0,
            _ => libc::O_NOFOLLOW,
        };
        // Must not block on a FIFO without a writer, or on a file with a lease.
        options
            .custom_flags(links | libc::O_NONBLOCK | libc::O_NOCTTY)
            .open(path)
            .map_err(|error| match error.raw_os_error() {
                // A link that appeared meanwhile is not followed.
                Some(libc::ELOOP) if links != 0 => io::Error::other(LINK),
                _ => error,
            })
    }

    /// The metadata of a name; a link is not followed.
    pub(crate) fn look(path: &Path) -> io::Result<Metadata> {
        path.symlink_metadata()
    }

    /// The identity of an open file.
    pub(crate) fn identity(file: &File) -> io::Result<Identity> {
        file.metadata().map(|about| named(&about))
    }

    /// The identity of the file of a name; a link is not followed.
    pub(crate) fn identity_at(path: &Path) -> io::Result<Identity> {
        look(path).map(|about| named(&about))
    }

    fn named(about: &Metadata) -> Identity {
        Identity {
            volume: about.dev(),
            number: about.ino(),
        }
    }

    /// The number of names of a file.
    pub(crate) fn links(file: &File) -> io::Result<u64> {
        file.metadata().map(|about| about.nlink())
    }
}

#[cfg(windows)]
#[path = "open_windows.rs"]
mod platform;
