use std::path::PathBuf;

use super::*;

/// A folder of one test's own, gone with it.
pub(in crate::sys) struct Folder(pub(in crate::sys) PathBuf);

impl Folder {
    pub(in crate::sys) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pleo-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(in crate::sys) fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(in crate::sys) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const PURPOSES: [Purpose; 4] = [
    Purpose::Read,
    Purpose::ReadItself,
    Purpose::Append,
    Purpose::Empty,
];

fn why(path: &Path, purpose: Purpose) -> String {
    let error = open(path, purpose).map(drop).unwrap_err();
    failure("it", Access::Reading, &error).to_string()
}

#[test]
fn a_file_that_is_none_is_a_directory_or_missing() {
    let folder = Folder::new("none");
    for purpose in PURPOSES {
        let error = open(&folder.0, purpose).map(drop).unwrap_err();
        assert!(matches!(
            failure("it", Access::Reading, &error),
            Error::File { .. }
        ));
    }
    let missing = folder.0.join("missing");
    assert!(why(&missing, Purpose::Read).contains("no such file"));
    assert!(why(&missing.join("below"), Purpose::Append).contains("no such"));
}

#[cfg(unix)]
mod unix {
    use std::ffi::CString;
    use std::io::Write;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::sys::access::effective_user;
    use crate::sys::atomic_file::AtomicFile;

    fn c_path(path: &Path) -> CString {
        CString::new(path.as_os_str().as_bytes()).unwrap()
    }

    fn make_node(path: &Path, kind: libc::mode_t, device: libc::dev_t) {
        // SAFETY: the path ends with a NUL.
        let made = unsafe { libc::mknod(c_path(path).as_ptr(), kind | 0o600, device) };
        assert_eq!(made, 0);
    }

    /// Everything a path may lead to that is no regular file, and what is said of it.
    fn nodes(folder: &Folder) -> Vec<(PathBuf, &'static str)> {
        let place = |name: &str| folder.0.join(name);
        make_node(&place("fifo"), libc::S_IFIFO, 0);
        drop(UnixListener::bind(place("socket")).unwrap());
        std::fs::create_dir(place("directory")).unwrap();
        let mut nodes = vec![
            (place("fifo"), "it is a FIFO"),
            (place("socket"), "it is a socket"),
            (place("directory"), "it is a directory"),
        ];
        if effective_user() == 0 {
            // Only root can make one, the same as /dev/null.
            make_node(&place("device"), libc::S_IFCHR, libc::makedev(1, 3));
            nodes.push((place("device"), "it is a device"));
        }
        nodes
    }

    #[test]
    fn what_is_no_regular_file_is_refused_by_its_name_and_never_waited_for() {
        let folder = Folder::new("nodes");
        for (path, said) in nodes(&folder) {
            for purpose in PURPOSES {
                let text = why(&path, purpose);
                assert!(text.contains(said), "{}: {text}", path.display());
            }
            let link = path.with_extension("link");
            symlink(&path, &link).unwrap();
            let text = why(&link, Purpose::Read);
            assert!(text.contains(said), "{}: {text}", link.display());
        }
    }

    #[test]
    fn a_link_is_followed_only_where_that_is_said() {
        let folder = Folder::new("links");
        let (path, link) = (folder.file("file", "x"), folder.0.join("link"));
        symlink(&path, &link).unwrap();
        for purpose in PURPOSES {
            if purpose == Purpose::Read {
                assert!(open(&link, purpose).is_ok());
            } else {
                assert!(why(&link, purpose).contains("symbolic link"));
            }
        }
        // One that leads nowhere makes no file there.
        std::fs::remove_file(path).unwrap();
        assert!(why(&link, Purpose::Append).contains("symbolic link"));
        assert_eq!(folder.names(), ["link"]);
    }

    #[test]
    fn what_is_trusted_is_nobody_elses_to_write() {
        let folder = Folder::new("trusted");
        let path = folder.file("options", "attempts = 1\n");
        let read = |sensitivity| super::read("it", &path, 100, sensitivity);
        for (mode, trusted, secret) in [
            (0o644, true, false),
            (0o444, true, false),
            (0o640, true, true),
            (0o664, false, false),
            (0o646, false, false),
            (0o666, false, false),
        ] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(read(Sensitivity::Trusted).is_ok(), trusted, "{mode:o}");
            assert_eq!(read(Sensitivity::Secret).is_ok(), secret, "{mode:o}");
            assert!(read(Sensitivity::Public).is_ok(), "{mode:o}");
        }
        let text = read(Sensitivity::Trusted).unwrap_err().to_string();
        assert!(text.contains("chmod go-w"), "{text}");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        if effective_user() == 0 {
            // Only root can give a file away.
            std::os::unix::fs::chown(&path, Some(1), None).unwrap();
            let text = read(Sensitivity::Trusted).unwrap_err().to_string();
            assert!(text.contains("another user"), "{text}");
        }
    }

    #[test]
    fn a_new_file_has_the_owner_and_the_rights_of_the_one_it_replaces() {
        let folder = Folder::new("rights");
        let target = folder.file("receipt.pdf", "before");
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
        for before in [0o600, 0o640, 0o604, 0o444, 0o4755] {
            std::fs::set_permissions(&target, std::fs::Permissions::from_mode(before)).unwrap();
            let mut output = AtomicFile::create(&target).unwrap();
            output.write(b"after").unwrap();
            let making = folder.names().remove(0);
            assert_eq!(mode(&folder.0.join(making)), 0o600);
            output.commit().unwrap();
            assert_eq!(mode(&target), before & 0o777, "{before:o}");
        }
        if effective_user() == 0 {
            use std::os::unix::fs::{MetadataExt, chown};
            // Only root can give a file away.
            chown(&target, Some(65534), Some(65533)).unwrap();
            AtomicFile::create(&target).unwrap().commit().unwrap();
            let about = target.metadata().unwrap();
            assert_eq!((about.uid(), about.gid()), (65534, 65533));
        }
        // A new one is as any that this program makes.
        let (new, usual) = (folder.0.join("new"), folder.file("usual", ""));
        AtomicFile::create(&new).unwrap().commit().unwrap();
        assert_eq!(mode(&new), mode(&usual));
    }

    #[test]
    fn a_node_or_a_link_is_never_replaced_by_a_file() {
        let folder = Folder::new("output-nodes");
        let mut nodes = nodes(&folder);
        let (file, link) = (folder.file("file", "kept"), folder.0.join("link"));
        symlink(&file, &link).unwrap();
        nodes.push((link, "it is a symbolic link"));
        let before = folder.names();
        for (target, said) in nodes {
            let kind = target.symlink_metadata().unwrap().file_type();
            let text = AtomicFile::create(&target)
                .map(drop)
                .unwrap_err()
                .to_string();
            assert!(text.contains(said), "{}: {text}", target.display());
            assert_eq!(target.symlink_metadata().unwrap().file_type(), kind);
        }
        // One that comes while the file is in the making is kept as well.
        let late = folder.0.join("late");
        let output = AtomicFile::create(&late).unwrap();
        make_node(&late, libc::S_IFIFO, 0);
        assert!(output.commit().is_err());
        assert!(late.symlink_metadata().unwrap().file_type().is_fifo());
        std::fs::remove_file(late).unwrap();
        assert_eq!(folder.names(), before);
        assert_eq!(std::fs::read_to_string(file).unwrap(), "kept");
    }

    #[test]
    fn of_a_file_with_two_names_one_gets_the_new_content() {
        let folder = Folder::new("hard-link");
        let (target, other) = (folder.file("a", "before"), folder.0.join("b"));
        std::fs::hard_link(&target, &other).unwrap();
        let mut output = AtomicFile::create(&target).unwrap();
        output.write(b"after").unwrap();
        output.commit().unwrap();
        assert_eq!(std::fs::read_to_string(target).unwrap(), "after");
        assert_eq!(std::fs::read_to_string(other).unwrap(), "before");
    }

    /// What the mode says and a list of a named user, a mask and others adds; see `posix_acl`.
    #[cfg(target_os = "linux")]
    mod lists {
        use super::*;

        const NAME: &std::ffi::CStr = c"system.posix_acl_access";
        /// What a folder gives to all that is made in it.
        const INHERITED: &std::ffi::CStr = c"system.posix_acl_default";

        /// Lets another user read a file whose mode is 0640; `None` where lists are not kept.
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
            // The mask takes the right away again.
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
                AtomicFile::create(path).unwrap().commit().unwrap();
            }
            assert_eq!(list_of(&listed), before);
            assert!(list_of(&plain).is_empty());
        }
    }
}
