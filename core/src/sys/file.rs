//! Files that the caller names and the library reads: a key, options, certificates, what is sent.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use secrecy::zeroize::Zeroizing;

use super::access;
pub(crate) use super::access::Sensitivity;
use super::open::{Access, Purpose, failure, open, refused};
use crate::error::Error;

/// What a file is called whose content is sent.
pub(crate) const SENT: &str = "the file to send";

const TOO_LONG: &str = "is too large for its purpose; check that it is the right file";

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// [`Error::File`] naming the rule that failed; [`Error::Resource`]. What holds a secret must be
/// owned by this user or root, with no access for others and no writing by the group; what is
/// trusted must be owned by this user or root and not be writable by the group or others. On
/// Windows, administrators and the system are as root is.
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
    // One byte more than the limit tells a file that grew beyond it from one that just fits. With
    // room for all of it from the start no copy is left behind by growing.
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

/// A path that means the same whatever the working folder is later.
///
/// # Errors
/// [`Error::File`] if there is no working folder, or nothing in it can be reached by its absolute
/// path.
pub(crate) fn absolute(subject: &'static str, path: PathBuf) -> Result<PathBuf, Error> {
    // What is empty names nothing in any folder, which shows when it is opened.
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

/// Opens a regular file to read it, by the rules for what it holds.
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
