//! Files that the caller names and the library reads: a key, options, certificates, what is sent.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use secrecy::zeroize::Zeroizing;

use super::access;
pub(crate) use super::access::Sensitivity;
use super::open::{Access, Purpose, failure, open, refused};
use crate::error::Error;

/// The name in messages of a file that is sent.
pub(crate) const SENT: &str = "the file to send";

const TOO_LONG: &str = "is too large for its purpose; check that it is the right file";

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// [`Error::File`] naming the rule that failed; [`Error::Resource`]. A secret file must be owned by
/// this user or root, without access for others and without write permission for the group; a
/// trusted file must be owned by this user or root, without write permission for group and others.
/// On Windows, administrators and the system count as root does.
pub(crate) fn read(
    subject: &'static str,
    path: &Path,
    limit: usize,
    sensitivity: Sensitivity,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (file, about) = open_to_read(subject, path, sensitivity)?;
    content(subject, &file, &about, limit)
}

/// Reads an open file of at most `limit` bytes.
///
/// # Errors
/// As for [`read`].
pub(crate) fn content(
    subject: &'static str,
    mut file: &File,
    about: &Metadata,
    limit: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    // One byte above the limit distinguishes a file that grew from one that just fits. With all the
    // memory reserved at the start, growing leaves no copy behind.
    let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
    if size > limit {
        return Err(refused(subject, TOO_LONG));
    }
    let mut content = Zeroizing::new(Vec::with_capacity(size + 1));
    Read::by_ref(&mut file)
        .take(limit as u64 + 1)
        .read_to_end(&mut content)
        .map_err(|error| failure(subject, Access::Reading, &error))?;
    if content.len() > limit {
        return Err(refused(subject, TOO_LONG));
    }
    Ok(content)
}

/// The absolute form of a path, which a later change of the current directory does not affect.
///
/// # Errors
/// [`Error::File`] if there is no current directory, or if its files cannot be reached by absolute
/// paths.
pub(crate) fn absolute(subject: &'static str, path: PathBuf) -> Result<PathBuf, Error> {
    // An empty path names no file, which is reported when it is opened.
    if path.is_absolute() || path.as_os_str().is_empty() {
        return Ok(path);
    }
    let unusable = |error: io::Error| {
        let problem = match error.kind() {
            ErrorKind::NotFound => {
                "has a relative path, and the working directory does not exist any more; give an \
                 absolute path"
            }
            ErrorKind::PermissionDenied => {
                "has a relative path, and this user may not enter a directory above the working \
                 directory; give an absolute path"
            }
            ErrorKind::InvalidFilename => {
                "has a relative path, and the path of the working directory is too long; give an \
                 absolute path"
            }
            _ => {
                "has a relative path, and the path of the working directory cannot be used; give \
                 an absolute path"
            }
        };
        refused(subject, problem)
    };
    let reachable = std::env::current_dir().and_then(|folder| folder.metadata());
    reachable
        .and_then(|_| std::path::absolute(path))
        .map_err(unusable)
}

/// Opens a regular file for reading, by the rules for its content.
///
/// # Errors
/// As for [`read`].
pub(crate) fn open_to_read(
    subject: &'static str,
    path: &Path,
    sensitivity: Sensitivity,
) -> Result<(File, Metadata), Error> {
    let purpose = match sensitivity {
        Sensitivity::Secret => Purpose::ReadItself,
        _ => Purpose::Read,
    };
    let (file, about) =
        open(path, purpose).map_err(|error| failure(subject, Access::Reading, &error))?;
    access::check(&file, &about, sensitivity).map_err(|problem| refused(subject, problem))?;
    Ok((file, about))
}

#[cfg(test)]
#[path = "file/tests.rs"]
pub(super) mod tests;
