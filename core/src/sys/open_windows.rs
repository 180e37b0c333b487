//! How files are opened on Windows. If a path is something else, such as a named pipe, its owner
//! can neither identify nor impersonate this user; and only files on a disk are accepted: no pipe,
//! no `CON`, no `NUL`.

use std::fs::{File, FileType, Metadata};
use std::io;
use std::os::windows::fs::{MetadataExt, OpenOptionsExt};
use std::os::windows::io::AsRawHandle;
use std::path::Path;

use windows_sys::Win32::Foundation::{
    ERROR_FILE_EXISTS, ERROR_STOPPED_ON_SYMLINK, ERROR_TOO_MANY_OPEN_FILES, GENERIC_WRITE,
};
use windows_sys::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, FILE_ATTRIBUTE_REPARSE_POINT, FILE_FLAG_BACKUP_SEMANTICS,
    FILE_FLAG_OPEN_REPARSE_POINT, FILE_TYPE_DISK, GetFileInformationByHandle, GetFileType,
    READ_CONTROL, SECURITY_ANONYMOUS, WRITE_DAC,
};

use super::{Identity, Purpose};
use crate::sys::acl;

/// The system's error for a symbolic link that is not followed, and what it means.
pub(super) const LINKS: (i32, &str) = (ERROR_STOPPED_ON_SYMLINK.cast_signed(), super::LINK);
pub(super) const NO_DESCRIPTORS: [i32; 1] = [ERROR_TOO_MANY_OPEN_FILES.cast_signed()];

pub(super) fn node(_: FileType) -> &'static str {
    "is a pipe or a device, not a regular file"
}

pub(super) fn open(path: &Path, purpose: Purpose) -> io::Result<File> {
    let mut options = File::options();
    let flags = match purpose {
        Purpose::Read => 0,
        _ => FILE_FLAG_OPEN_REPARSE_POINT,
    };
    options
        .custom_flags(flags)
        .security_qos_flags(SECURITY_ANONYMOUS);
    match purpose {
        Purpose::Read | Purpose::ReadItself => options.read(true),
        Purpose::Empty => options.write(true),
        Purpose::Append => {
            make_private(path)?;
            options.append(true)
        }
        Purpose::Keep => {
            make_private(path)?;
            options.read(true).write(true)
        }
        // Nobody else may open it while it is written.
        Purpose::Make { .. } => options
            .write(true)
            .create_new(true)
            .access_mode(GENERIC_WRITE | WRITE_DAC)
            .share_mode(0),
    };
    on_disk(options.open(path)?, purpose)
}

/// Creates a new file, private to this user, the administrators and the system; nobody else can
/// open it before that is set.
fn make_private(path: &Path) -> io::Result<()> {
    let made = File::options()
        .create_new(true)
        .write(true)
        .access_mode(GENERIC_WRITE | WRITE_DAC)
        .share_mode(0)
        .custom_flags(FILE_FLAG_OPEN_REPARSE_POINT)
        .security_qos_flags(SECURITY_ANONYMOUS)
        .open(path);
    match made {
        Ok(file) => acl::make_private(&file),
        Err(error) if error.raw_os_error() == Some(ERROR_FILE_EXISTS.cast_signed()) => Ok(()),
        Err(error) => Err(error),
    }
}

fn on_disk(file: File, purpose: Purpose) -> io::Result<File> {
    // SAFETY: the handle is open as long as `file` lives.
    if unsafe { GetFileType(file.as_raw_handle()) } != FILE_TYPE_DISK {
        return Err(io::Error::other(
            "is a pipe or a device, not a regular file",
        ));
    }
    let links = file.metadata()?.file_attributes() & FILE_ATTRIBUTE_REPARSE_POINT != 0;
    if purpose != Purpose::Read && links {
        return Err(io::Error::from_raw_os_error(LINKS.0));
    }
    Ok(file)
}

/// A handle for the metadata of a name, without following a link and without side effects.
pub(crate) fn look_at(path: &Path) -> io::Result<File> {
    let file = File::options()
        .access_mode(READ_CONTROL)
        .custom_flags(FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS)
        .security_qos_flags(SECURITY_ANONYMOUS)
        .open(path)?;
    on_disk(file, Purpose::Read)
}

/// The metadata of a name; a link is not followed.
pub(crate) fn look(path: &Path) -> io::Result<Metadata> {
    look_at(path)?.metadata()
}

fn information(file: &File) -> io::Result<BY_HANDLE_FILE_INFORMATION> {
    let mut about = BY_HANDLE_FILE_INFORMATION::default();
    // SAFETY: the handle is open as long as `file` is borrowed, and the pointer is a live local
    // variable.
    match unsafe { GetFileInformationByHandle(file.as_raw_handle(), &raw mut about) } {
        0 => Err(io::Error::last_os_error()),
        _ => Ok(about),
    }
}

/// The identity of an open file.
pub(crate) fn identity(file: &File) -> io::Result<Identity> {
    information(file).map(|about| Identity {
        volume: about.dwVolumeSerialNumber.into(),
        number: u64::from(about.nFileIndexHigh) << 32 | u64::from(about.nFileIndexLow),
    })
}

/// The identity of the file of a name; a link is not followed.
pub(crate) fn identity_at(path: &Path) -> io::Result<Identity> {
    identity(&look_at(path)?)
}

/// The number of names of a file.
pub(crate) fn links(file: &File) -> io::Result<u64> {
    information(file).map(|about| about.nNumberOfLinks.into())
}
