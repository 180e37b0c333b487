use std::ffi::CString;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;

use super::*;
use crate::sys::access::effective_user;
use crate::sys::atomic_file::{AtomicFile, Decision};

fn c_path(path: &Path) -> CString {
    CString::new(path.as_os_str().as_bytes()).unwrap()
}

fn make_node(path: &Path, kind: libc::mode_t, device: libc::dev_t) {
    // SAFETY: the path ends with a NUL.
    let made = unsafe { libc::mknod(c_path(path).as_ptr(), kind | 0o600, device) };
    assert_eq!(made, 0);
}

/// Everything that is not a regular file, with the message for it.
fn nodes(folder: &Folder) -> Vec<(PathBuf, &'static str)> {
    let place = |name: &str| folder.0.join(name);
    make_node(&place("fifo"), libc::S_IFIFO, 0);
    drop(UnixListener::bind(place("socket")).unwrap());
    std::fs::create_dir(place("directory")).unwrap();
    let mut nodes = vec![
        (place("fifo"), "is a FIFO"),
        (place("socket"), "is a socket"),
        (place("directory"), "is a directory"),
    ];
    if effective_user() == 0 {
        // Only root can make one, the same as /dev/null.
        make_node(&place("device"), libc::S_IFCHR, libc::makedev(1, 3));
        nodes.push((place("device"), "is a device"));
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
    // A dangling link creates no file.
    std::fs::remove_file(path).unwrap();
    for purpose in [Purpose::Append, Purpose::Keep] {
        assert!(why(&link, purpose).contains("symbolic link"));
    }
    assert_eq!(folder.names(), ["link"]);
}

#[test]
fn links_that_lead_in_a_circle_are_told_as_that() {
    let folder = Folder::new("circle");
    let circle = folder.0.join("circle");
    symlink(&circle, &circle).unwrap();
    let said = "loop of symbolic links";
    assert!(why(&circle, Purpose::Read).contains(said));
    for purpose in PURPOSES {
        assert!(why(&circle.join("file"), purpose).contains(said));
    }
    let output = AtomicFile::create(&circle.join("file"));
    let text = output.map(drop).unwrap_err().to_string();
    assert!(text.contains(said), "{text}");
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
        output.commit(&Decision::default()).unwrap();
        assert_eq!(mode(&target), before & 0o777, "{before:o}");
    }
    if effective_user() == 0 {
        use std::os::unix::fs::{MetadataExt, chown};
        // Only root can give a file away.
        chown(&target, Some(65534), Some(65533)).unwrap();
        AtomicFile::create(&target)
            .unwrap()
            .commit(&Decision::default())
            .unwrap();
        let about = target.metadata().unwrap();
        assert_eq!((about.uid(), about.gid()), (65534, 65533));
    }
    // A new file has the usual permissions.
    let (new, usual) = (folder.0.join("new"), folder.file("usual", ""));
    AtomicFile::create(&new)
        .unwrap()
        .commit(&Decision::default())
        .unwrap();
    assert_eq!(mode(&new), mode(&usual));
}

#[test]
fn a_node_or_a_link_is_never_replaced_by_a_file() {
    let folder = Folder::new("output-nodes");
    let mut nodes = nodes(&folder);
    let (file, link) = (folder.file("file", "kept"), folder.0.join("link"));
    symlink(&file, &link).unwrap();
    nodes.push((link, "is a symbolic link"));
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
    // A list that is set while the file is written is kept as well.
    let late = folder.0.join("late");
    let output = AtomicFile::create(&late).unwrap();
    make_node(&late, libc::S_IFIFO, 0);
    assert!(output.commit(&Decision::default()).is_err());
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
    output.commit(&Decision::default()).unwrap();
    assert_eq!(std::fs::read_to_string(target).unwrap(), "after");
    assert_eq!(std::fs::read_to_string(other).unwrap(), "before");
}

#[cfg(target_os = "linux")]
#[path = "list_tests.rs"]
mod lists;

/// A file with a lease of another program, such as a file server: opening it blocks until the lease
/// is released, 45 s at most, unless `O_NONBLOCK` is set.
#[cfg(target_os = "linux")]
#[test]
fn a_leased_file_is_not_waited_for() {
    use std::os::fd::AsRawFd;
    /// The fcntl command for the lease's signal; the crate libc lacks it.
    const F_SETSIG: libc::c_int = 10;
    let folder = Folder::new("leased");
    let path = folder.file("file", "x");
    let mut options = std::fs::File::options();
    let own = options.read(true).write(true).open(&path).unwrap();
    let lease = |command: libc::c_int, value: libc::c_int| {
        // SAFETY: none of these commands touches memory.
        unsafe { libc::fcntl(own.as_raw_fd(), command, value) }
    };
    // The signal for an open, which is ignored.
    assert_eq!(lease(F_SETSIG, libc::SIGURG), 0);
    if lease(libc::F_SETLEASE, libc::F_WRLCK) == -1 {
        let error = std::io::Error::last_os_error();
        return eprintln!("not tried: no leases on {}: {error}", path.display());
    }
    for purpose in PURPOSES {
        // If the open blocked, it would succeed in the end.
        let text = why(&path, purpose);
        assert!(text.contains("lease"), "{text}");
    }
    // A download is written beside it, and replaces it.
    let mut output = AtomicFile::create(&path).unwrap();
    output.write(b"new").unwrap();
    output.commit(&Decision::default()).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"new");
    assert_eq!(lease(libc::F_SETLEASE, libc::F_UNLCK), 0);
}
