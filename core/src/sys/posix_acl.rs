//! Access control lists of Linux, which give permissions to users and groups beyond the mode.

use std::ffi::{CStr, CString};
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::{io, ptr};

/// The extended attribute with the list, in the form of `acl(5)` and the kernel's
/// `posix_acl_xattr.h`: a version, then entries of tag, permissions and id, all little-endian.
const NAME: &CStr = c"system.posix_acl_access";
const VERSION: [u8; 4] = [2, 0, 0, 0];
const USER: u16 = 2;
const GROUP: u16 = 8;
const MASK: u16 = 16;
const READ_OR_WRITE: u16 = 6;

/// More than any file system stores.
const LIST_MAX: usize = 65536;

/// Whether a list gives read or write permission to others than owner, group, this user and root.
/// One that cannot be parsed counts as that.
pub(super) fn lets_others_in(file: &File, user: u32) -> bool {
    match list_of(file) {
        Ok(list) => list.is_some_and(|list| names_others(&list, user)),
        Err(_) => true,
    }
}

/// Gives a file the list of a path, or removes the default list of its directory if the path has
/// none.
pub(super) fn take_over(from: &Path, to: &File) -> io::Result<()> {
    // SAFETY: the descriptor is open as long as `to` is borrowed, the name ends with a NUL, and the
    // length is that of the list.
    let done = unsafe {
        match list_at(from)? {
            Some(list) => libc::fsetxattr(
                to.as_raw_fd(),
                NAME.as_ptr(),
                list.as_ptr().cast(),
                list.len(),
                0,
            ),
            None => libc::fremovexattr(to.as_raw_fd(), NAME.as_ptr()),
        }
    };
    match done {
        0 => Ok(()),
        _ => none_is_fine::<()>(io::Error::last_os_error()).map(drop),
    }
}

fn list_of(file: &File) -> io::Result<Option<Vec<u8>>> {
    // SAFETY: the descriptor is open as long as `file` is borrowed, the name ends with a NUL, and
    // `fetch` passes a buffer of that size, or null and 0.
    fetch(|list, size| unsafe { libc::fgetxattr(file.as_raw_fd(), NAME.as_ptr(), list, size) })
}

fn list_at(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let path = CString::new(path.as_os_str().as_bytes())?;
    // SAFETY: path and name end with a NUL, and `fetch` passes a buffer of that size, or null and
    // 0.
    fetch(|list, size| unsafe { libc::lgetxattr(path.as_ptr(), NAME.as_ptr(), list, size) })
}

/// The list, if there is one: reads its size first.
fn fetch(get: impl Fn(*mut libc::c_void, usize) -> isize) -> io::Result<Option<Vec<u8>>> {
    let Ok(size) = usize::try_from(get(ptr::null_mut(), 0)) else {
        return none_is_fine(io::Error::last_os_error());
    };
    let mut list = vec![0; size.min(LIST_MAX)];
    let Ok(size) = usize::try_from(get(list.as_mut_ptr().cast(), list.len())) else {
        return none_is_fine(io::Error::last_os_error());
    };
    list.truncate(size);
    Ok(Some(list))
}

/// No list, and a file system without lists, are no errors.
fn none_is_fine<T>(error: io::Error) -> io::Result<Option<T>> {
    match error.raw_os_error() {
        Some(libc::ENODATA | libc::EOPNOTSUPP | libc::ENOSYS) => Ok(None),
        _ => Err(error),
    }
}

fn names_others(list: &[u8], user: u32) -> bool {
    let Some(entries) = list.strip_prefix(&VERSION) else {
        return true;
    };
    let (entries, rest) = entries.as_chunks::<8>();
    let entries = || {
        entries.iter().map(|[t0, t1, r0, r1, id @ ..]| {
            let (tag, rights) = (
                u16::from_le_bytes([*t0, *t1]),
                u16::from_le_bytes([*r0, *r1]),
            );
            (tag, rights, u32::from_le_bytes(*id))
        })
    };
    let mask = entries()
        .find(|(tag, ..)| *tag == MASK)
        .map_or(u16::MAX, |(_, rights, _)| rights);
    let another = |(tag, rights, id): (u16, u16, u32)| {
        let named = tag == GROUP || (tag == USER && id != 0 && id != user);
        named && rights & mask & READ_OR_WRITE != 0
    };
    !rest.is_empty() || entries().any(another)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(entries: &[(u16, u16, u32)]) -> Vec<u8> {
        let mut list = VERSION.to_vec();
        for (tag, rights, id) in entries {
            list.extend(tag.to_le_bytes());
            list.extend(rights.to_le_bytes());
            list.extend(id.to_le_bytes());
        }
        list
    }

    #[test]
    fn a_list_lets_in_whom_it_names_and_its_mask_leaves_a_right() {
        const USER_ID: u32 = 1000;
        let other = 1001;
        for (entries, others) in [
            (&[(1, 6, 0), (4, 4, 0), (16, 4, 0), (32, 0, 0)][..], false),
            (&[(USER, 4, other), (MASK, 4, 0)], true),
            (&[(USER, 4, other), (MASK, 0, 0)], false),
            (&[(USER, 6, other), (MASK, 2, 0)], true),
            (&[(USER, 1, other), (MASK, 7, 0)], false),
            (&[(USER, 4, other)], true),
            (&[(GROUP, 4, 7), (MASK, 4, 0)], true),
            (&[(USER, 4, USER_ID), (USER, 4, 0), (MASK, 4, 0)], false),
        ] {
            assert_eq!(names_others(&list(entries), USER_ID), others, "{entries:?}");
        }
        assert!(names_others(b"", USER_ID) && names_others(&[3, 0, 0, 0], USER_ID));
        assert!(names_others(&[2, 0, 0, 0, 1], USER_ID));
    }
}
