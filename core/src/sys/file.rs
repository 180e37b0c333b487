//! Files that the caller names: a key, options, certificates, files to be sent. Opening one never
//! blocks, and only regular files are read, up to a limit.

use std::fs::{File, Metadata};
use std::io::{Read, Write};
use std::path::Path;

use secrecy::zeroize::Zeroizing;

#[cfg(windows)]
use super::acl;
use super::signal::SignalMask;
use crate::error::Error;

/// Who may see what a file holds, and so by which rules it is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sensitivity {
    /// What nobody else may see: no link is followed, and owner and permissions are checked on the
    /// open descriptor, so that nothing can be swapped in between.
    Secret,
    /// What anybody may see: options, certificates, files to be sent.
    Public,
}

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
/// [`Error::File`] naming the rule that failed. Of one that holds a secret: owned by this user or
/// root, no access for others and no writing by the group. On Windows, administrators and the
/// system are as root is.
pub(crate) fn read(
    subject: &'static str,
    path: &Path,
    limit: usize,
    sensitivity: Sensitivity,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let refused = |problem: &'static str| Error::File {
        subject,
        problem: problem.into(),
    };
    let (mut file, about) = open_regular(subject, path, sensitivity)?;
    // One byte more than the limit tells a file that is too long from one that just fits. With room
    // for all of it from the start no copy is left behind by growing.
    let size = usize::try_from(about.len())
        .unwrap_or(usize::MAX)
        .min(limit);
    let mut content = Zeroizing::new(Vec::with_capacity(size + 1));
    Read::by_ref(&mut file)
        .take(limit as u64 + 1)
        .read_to_end(&mut content)
        .map_err(|error| refused(reason(&error)))?;
    if content.len() > limit {
        return Err(refused("it is too long for what it should hold"));
    }
    Ok(content)
}

/// Writes to a file. One that may not grow is an error, not a signal.
///
/// # Errors
/// The system's.
pub(crate) fn write(file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
    let _blocked = SignalMask::block_writing();
    file.write_all(bytes)
}

/// Opens a regular file, by the rules for what it holds.
///
/// # Errors
/// As for [`read`].
pub(crate) fn open_regular(
    subject: &'static str,
    path: &Path,
    sensitivity: Sensitivity,
) -> Result<(File, Metadata), Error> {
    let refused = |problem: &'static str| Error::File {
        subject,
        problem: problem.into(),
    };
    let file = open(path, sensitivity).map_err(|error| refused(reason(&error)))?;
    let about = file.metadata().map_err(|error| refused(reason(&error)))?;
    if !about.is_file() {
        return Err(refused("it is not a regular file"));
    }
    if sensitivity == Sensitivity::Secret {
        check_access(&file, &about).map_err(refused)?;
    }
    Ok((file, about))
}

/// Why a file could not be opened or read.
pub(crate) fn reason(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match error.kind() {
        _ if error.raw_os_error() == Some(LINK) => "it is a symbolic link; give the file itself",
        ErrorKind::NotFound => {
            "there is no such file; a relative path begins in the working folder"
        }
        ErrorKind::PermissionDenied => "this user may not read it",
        _ => "it cannot be read",
    }
}

/// The user whose rights this process has.
#[cfg(unix)]
pub(crate) fn effective_user() -> u32 {
    // SAFETY: geteuid has no condition and cannot fail.
    unsafe { libc::geteuid() }
}

/// The rules about owner and permissions.
#[cfg(unix)]
fn check_access(_: &File, about: &Metadata) -> Result<(), &'static str> {
    use std::os::unix::fs::MetadataExt;
    if about.uid() != effective_user() && about.uid() != 0 {
        return Err("it belongs to another user; its owner must be this user or root");
    }
    if about.mode() & 0o027 != 0 {
        return Err("others may read it or the group may write it; run chmod 600 on it");
    }
    Ok(())
}

/// The rules about owner and permissions. A file system that has none breaks them.
#[cfg(windows)]
fn check_access(file: &File, _: &Metadata) -> Result<(), &'static str> {
    match acl::access(file) {
        Ok(acl::Access::Ours) => Ok(()),
        Ok(acl::Access::OwnedByAnother) => {
            Err("it belongs to another user; its owner must be this user, Administrators or SYSTEM")
        }
        Ok(acl::Access::OpenToOthers) => Err(
            "others may read or change it; run icacls on it with /inheritance:r /grant:r USER:F",
        ),
        Err(_) => {
            Err("its file system does not say who may read it; give wincred:NAME or env:NAME")
        }
    }
}

#[cfg(unix)]
fn open(path: &Path, sensitivity: Sensitivity) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let links = if sensitivity == Sensitivity::Secret {
        libc::O_NOFOLLOW
    } else {
        0
    };
    // A pipe that nobody writes to must not be waited for.
    File::options()
        .read(true)
        .custom_flags(links | libc::O_NONBLOCK | libc::O_NOCTTY)
        .open(path)
}

#[cfg(windows)]
fn open(path: &Path, sensitivity: Sensitivity) -> std::io::Result<File> {
    use std::os::windows::fs::{MetadataExt, OpenOptionsExt};
    use windows_sys::Win32::Storage::FileSystem::{
        FILE_ATTRIBUTE_REPARSE_POINT, FILE_FLAG_OPEN_REPARSE_POINT, SECURITY_ANONYMOUS,
    };
    if sensitivity == Sensitivity::Public {
        return File::open(path);
    }
    // Should it be a pipe after all, whoever made it learns nothing of this user.
    let file = File::options()
        .read(true)
        .custom_flags(FILE_FLAG_OPEN_REPARSE_POINT)
        .security_qos_flags(SECURITY_ANONYMOUS)
        .open(path)?;
    if file.metadata()?.file_attributes() & FILE_ATTRIBUTE_REPARSE_POINT != 0 {
        return Err(std::io::Error::from_raw_os_error(LINK));
    }
    Ok(file)
}

/// The error of the system's for a symbolic link that is not followed.
#[cfg(unix)]
pub(crate) const LINK: i32 = libc::ELOOP;
#[cfg(windows)]
pub(crate) const LINK: i32 = windows_sys::Win32::Foundation::ERROR_STOPPED_ON_SYMLINK.cast_signed();
