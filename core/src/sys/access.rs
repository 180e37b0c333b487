//! The rules about who else may read or write a file. They are checked on the open file, so that it
//! cannot be exchanged in between.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

#[cfg(windows)]
use super::acl;
#[cfg(target_os = "linux")]
use super::posix_acl;

#[cfg(unix)]
const ANOTHER_OWNER: &str = "belongs to another user; its owner must be this user or root";
#[cfg(unix)]
const WRITABLE: &str =
    "can be written by other users, and it decides where the key is sent; run chmod go-w on it";
#[cfg(unix)]
const READABLE: &str = "can be read by other users or written by its group; run chmod 600 on it";
#[cfg(target_os = "linux")]
const LISTED: &str =
    "is open to another user or group by its access control list; run setfacl -b on it";

/// Who may read and write a file, which determines the rules by which it is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sensitivity {
    /// Nobody else may read it: no link is followed, and owner and permissions are checked on the
    /// open descriptor, so that it cannot be exchanged in between.
    Secret,
    /// Anybody may read it and nobody else write it, because it determines where the key is sent:
    /// options, CA certificates. A link is followed; its target is checked.
    Trusted,
    /// Anybody may read and write it: the system's certificates, files to be sent.
    Public,
}

/// The effective user of this process.
#[cfg(unix)]
pub(crate) fn effective_user() -> u32 {
    // SAFETY: geteuid has no condition and cannot fail.
    unsafe { libc::geteuid() }
}

/// Whether a file is as safe from others as what it holds asks for.
///
/// # Errors
/// The rule that failed, and the remedy.
#[cfg(unix)]
pub(crate) fn check(
    file: &File,
    about: &Metadata,
    sensitivity: Sensitivity,
) -> Result<(), &'static str> {
    use std::os::unix::fs::MetadataExt;
    let (others, problem) = match sensitivity {
        Sensitivity::Public => return Ok(()),
        // With an access control list, the group's bits are the maximum of what it permits: they
        // show who may write.
        Sensitivity::Trusted => (0o022, WRITABLE),
        Sensitivity::Secret => (0o027, READABLE),
    };
    if about.uid() != effective_user() && about.uid() != 0 {
        return Err(ANOTHER_OWNER);
    }
    if about.mode() & others != 0 {
        return Err(problem);
    }
    // The group may read a secret, and then so may others that the list names.
    #[cfg(target_os = "linux")]
    if sensitivity == Sensitivity::Secret && posix_acl::lets_others_in(file, effective_user()) {
        return Err(LISTED);
    }
    Ok(())
}

/// Gives a new file the owner, group and permissions of the one that it replaces, as far as this
/// user may; if the group cannot be kept, it gets no permission that others lack.
///
/// # Errors
/// The system's, when the rights cannot be set.
#[cfg(unix)]
pub(crate) fn take_over(from: &Path, existing: &Metadata, to: &File) -> io::Result<()> {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let mut mode = existing.mode() & 0o777;
    let own = to.metadata()?;
    if own.uid() != existing.uid() {
        let _ = fchown(to, Some(existing.uid()), None);
    }
    if own.gid() != existing.gid() && fchown(to, None, Some(existing.gid())).is_err() {
        mode &= !0o070 | (mode & 0o007) << 3;
    }
    #[cfg(target_os = "linux")]
    posix_acl::take_over(from, to)?;
    #[cfg(not(target_os = "linux"))]
    let _ = from;
    to.set_permissions(Permissions::from_mode(mode))
}

/// Gives a new file the access control list of the one that it replaces.
///
/// # Errors
/// The system's.
#[cfg(windows)]
pub(crate) fn take_over(from: &Path, _: &Metadata, to: &File) -> io::Result<()> {
    acl::copy(&super::open::look_at(from)?, to)
}

/// Whether a file is as safe from others as what it holds asks for. A file system that has no
/// rules breaks them.
///
/// # Errors
/// The rule that failed, and the remedy.
#[cfg(windows)]
pub(crate) fn check(
    file: &File,
    _: &Metadata,
    sensitivity: Sensitivity,
) -> Result<(), &'static str> {
    let rights = match sensitivity {
        Sensitivity::Public => return Ok(()),
        Sensitivity::Trusted => acl::CHANGE,
        Sensitivity::Secret => acl::USE,
    };
    match (acl::access(file, rights), sensitivity) {
        (Ok(acl::Access::Ours), _) => Ok(()),
        (Ok(acl::Access::OwnedByAnother), _) => {
            Err("belongs to another user; its owner must be this user, Administrators or SYSTEM")
        }
        (Ok(acl::Access::OpenToOthers), Sensitivity::Secret) => Err(
            "can be read or changed by other users; run icacls on it with /inheritance:r \
             /grant:r USER:F",
        ),
        (Ok(acl::Access::OpenToOthers), _) => Err(
            "can be changed by other users, and it decides where the key is sent; run icacls on \
             it with /inheritance:r /grant:r USER:F",
        ),
        (Err(_), Sensitivity::Secret) => Err(
            "is on a file system without permissions, so others may read it; use \
                 wincred:NAME or env:NAME",
        ),
        (Err(_), _) => Err(
            "is on a file system without permissions, so others may change it; \
             move it to another",
        ),
    }
}
