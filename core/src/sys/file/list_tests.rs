//! What the list of a named user, a mask and others adds to a mode; see `posix_acl`.

use super::*;
use crate::sys::atomic_file::Decision;

const NAME: &std::ffi::CStr = c"system.posix_acl_access";
/// The default list, which new files in a directory get.
const INHERITED: &std::ffi::CStr = c"system.posix_acl_default";

/// Gives another user read permission for a file of mode 0640; `None` if lists are not supported.
fn let_another_read(path: &Path, name: &std::ffi::CStr) -> Option<()> {
    let mut list = vec![2, 0, 0, 0];
    let (another, nobody) = (effective_user() + 4711, u32::MAX);
    let rows = [
        (1, 6, nobody),
        (2, 4, another),
        (4, 0, nobody),
        (16, 4, nobody),
        (32, 0, nobody),
    ];
    for (tag, rights, id) in rows {
        list.extend([tag, 0, rights, 0]);
        list.extend(u32::to_le_bytes(id));
    }
    // SAFETY: path and name end with a NUL, the list has that length.
    let set = unsafe {
        let (path, list, length) = (c_path(path), list.as_ptr().cast(), list.len());
        libc::setxattr(path.as_ptr(), name.as_ptr(), list, length, 0)
    };
    if set != 0 {
        let error = std::io::Error::last_os_error();
        assert_eq!(error.raw_os_error(), Some(libc::EOPNOTSUPP), "{error}");
        let _ = writeln!(
            std::io::stderr(),
            "Not tested: no access control lists in {path:?}"
        );
        return None;
    }
    Some(())
}

fn list_of(path: &Path) -> Vec<u8> {
    let mut list = vec![0; 100];
    // SAFETY: path and name end with a NUL, the room has that size.
    let length = unsafe {
        let (path, room, size) = (c_path(path), list.as_mut_ptr().cast(), list.len());
        libc::getxattr(path.as_ptr(), NAME.as_ptr(), room, size)
    };
    list.truncate(usize::try_from(length).unwrap_or(0));
    list
}

#[test]
fn a_secret_that_a_list_lets_another_user_read_is_refused() {
    let folder = Folder::new("acl");
    let path = folder.file("key", "pls_1_2");
    let read = || read("the key file", &path, 100, Sensitivity::Secret);
    let Some(()) = let_another_read(&path, NAME) else {
        return;
    };
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    let text = read().unwrap_err().to_string();
    assert!(text.contains("setfacl -b"), "{text}");
    // The mask revokes the permission.
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert!(read().is_ok());
}

#[test]
fn a_new_file_has_the_list_of_the_one_it_replaces() {
    let folder = Folder::new("acl-kept");
    let (listed, plain) = (folder.file("listed", ""), folder.file("plain", ""));
    let Some(()) = let_another_read(&listed, NAME) else {
        return;
    };
    let_another_read(&folder.0, INHERITED).unwrap();
    let before = list_of(&listed);
    assert!(!before.is_empty());
    for path in [&listed, &plain] {
        AtomicFile::create(path)
            .unwrap()
            .commit(&Decision::default())
            .unwrap();
    }
    assert_eq!(list_of(&listed), before);
    assert!(list_of(&plain).is_empty());
}
