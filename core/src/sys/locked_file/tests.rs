use std::fs::{Permissions, set_permissions};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use super::super::access::effective_user;
use super::super::file::tests::Folder;
use super::super::fork::tests::holds_in_child;
use super::super::open::is_full;
use super::*;

fn open_at(path: &Path) -> Result<Option<LockedFile>, Error> {
    LockedFile::open("it", path)
}

fn opened(path: &Path) -> LockedFile {
    open_at(path).unwrap().unwrap()
}

fn refusal(path: &Path) -> String {
    open_at(path).map(drop).unwrap_err().to_string()
}

fn content(file: &LockedFile) -> String {
    std::io::read_to_string(file.reader().unwrap()).unwrap()
}

#[test]
fn it_is_made_for_this_user_alone_and_read_and_written() {
    let folder = Folder::new("locked");
    let path = folder.0.join("file");
    let file = opened(&path);
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    file.append(0, b"one two").unwrap();
    file.sync().unwrap();
    file.truncate(3).unwrap();
    file.sync_all().unwrap();
    assert!(file.append(7, b"!").is_err(), "it ends elsewhere");
    file.append(3, b"!").unwrap();
    assert_eq!((content(&file), file.length().unwrap()), ("one!".into(), 4));
    assert_eq!(content(&file), "one!", "from its beginning each time");
}

#[test]
fn a_file_that_others_may_use_or_that_has_a_second_name_is_refused() {
    let folder = Folder::new("locked-rules");
    let path = folder.file("file", "");
    for mode in [0o666, 0o644, 0o604, 0o620, 0o602] {
        set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        assert!(refusal(&path).contains("chmod 600"), "{mode:o}");
    }
    set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let other = folder.0.join("other");
    symlink(&path, &other).unwrap();
    assert!(refusal(&other).contains("symbolic link"));
    std::fs::remove_file(&other).unwrap();
    std::fs::hard_link(&path, &other).unwrap();
    assert!(refusal(&path).contains("hard link"));
    std::fs::remove_file(&other).unwrap();
    drop(opened(&path));
    if effective_user() == 0 {
        // Only root can give a file away.
        std::os::unix::fs::chown(&path, Some(65534), None).unwrap();
        assert!(refusal(&path).contains("another user"));
    } else {
        // Only for others than root a directory can be read-only.
        set_permissions(&folder.0, Permissions::from_mode(0o500)).unwrap();
        assert!(
            !opened(&path).replace(b"new").unwrap(),
            "it is used as it is"
        );
        let said = refusal(&folder.0.join("new"));
        set_permissions(&folder.0, Permissions::from_mode(0o700)).unwrap();
        assert!(said.contains("permission denied"), "{said}");
    }
}

#[test]
fn one_has_it_at_a_time_also_when_it_was_replaced() {
    let folder = Folder::new("locked-once");
    let path = folder.0.join("file");
    let mut file = opened(&path);
    assert!(open_at(&path).unwrap().is_none());
    // Opened before the replacement, a file without a name gets locked.
    let former = File::open(&path).unwrap();
    file.append(0, b"old").unwrap();
    set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    assert!(file.replace(b"new").unwrap());
    former.try_lock().unwrap();
    assert!(open_at(&path).unwrap().is_none());
    assert_eq!(content(&file), "new");
    file.append(3, b"er").unwrap();
    drop(file);
    assert_eq!(content(&opened(&path)), "newer");
    assert_eq!(path.metadata().unwrap().mode() & 0o777, 0o640, "as before");
    assert_eq!(folder.names(), ["file"]);
}

#[test]
fn ended_at_any_step_of_being_replaced_it_is_whole_and_goes_on() {
    let folder = Folder::new("locked-steps");
    let path = folder.0.join("file");
    let beside = folder.0.join("file.pleo-new");
    let old = || {
        let file = opened(&path);
        file.truncate(0).unwrap();
        file.append(0, b"old").unwrap();
        file
    };
    // Before the replacement is complete.
    drop(old());
    for part in ["", "n", "new"] {
        std::fs::write(&beside, part).unwrap();
        let mut file = opened(&path);
        assert_eq!(content(&file), "old");
        assert!(file.replace(b"new").unwrap());
        assert_eq!(content(&file), "new");
        drop(file);
        assert_eq!(folder.names(), ["file"]);
        drop(old());
    }
    // When it is on the disk, but not yet renamed.
    let file = old();
    drop(file.prepare(&beside, b"new").unwrap());
    drop(file);
    let file = opened(&path);
    assert_eq!(content(&file), "old");
    // When it is renamed.
    let new = file.prepare(&beside, b"new").unwrap();
    std::fs::rename(&beside, &path).unwrap();
    assert!(open_at(&path).unwrap().is_none(), "it came there locked");
    drop((file, new));
    assert_eq!(content(&opened(&path)), "new");
    // If that is not possible, nothing changes.
    let mut file = old();
    std::fs::create_dir(&beside).unwrap();
    assert!(!file.replace(b"new").unwrap());
    std::fs::remove_dir(&beside).unwrap();
    file.append(3, b"er").unwrap();
    assert_eq!(content(&file), "older");
}

#[test]
fn what_the_host_has_in_its_place_is_neither_read_nor_written() {
    let folder = Folder::new("locked-replaced");
    let (path, other) = (folder.0.join("file"), folder.file("other", "host's"));
    let mut file = opened(&path);
    file.append(0, b"ours").unwrap();
    let number = file.file.get().unwrap().as_raw_fd();
    let hosts = File::options().read(true).write(true).open(&other).unwrap();
    // SAFETY: dup2 touches no memory; the file of that number is expected to be replaced here.
    assert_eq!(unsafe { libc::dup2(hosts.as_raw_fd(), number) }, number);
    assert!(file.append(4, b"!").is_err() && file.sync().is_err());
    assert!(file.truncate(0).is_err() && file.reader().is_err());
    assert!(!file.replace(b"new").unwrap());
    drop(file);
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "host's");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "ours");
    // SAFETY: the number is the one that dup2 opened, and nothing owns it.
    unsafe { libc::close(number) };
}

#[test]
fn a_child_that_was_forked_leaves_the_lock_to_its_parent() {
    let folder = Folder::new("locked-forked");
    let path = folder.0.join("file");
    let mut file = Some(opened(&path));
    assert!(holds_in_child(|| file.take().is_some()));
    assert!(open_at(&path).unwrap().is_none(), "the parent has it");
}

#[test]
fn a_child_that_was_forked_keeps_no_lock() {
    let folder = Folder::new("locked-inherited");
    let path = folder.0.join("file");
    let file = opened(&path);
    let mut ends = [0; 2];
    // SAFETY: the array has room for both ends.
    assert_eq!(unsafe { libc::pipe(ends.as_mut_ptr()) }, 0);
    // SAFETY: the child calls only read and _exit, which a fork of many threads allows.
    let child = unsafe { libc::fork() };
    if child == 0 {
        let mut byte = 0_u8;
        // SAFETY: both ends are open, and there is room for a byte.
        unsafe {
            libc::close(ends[1]);
            libc::read(ends[0], (&raw mut byte).cast(), 1);
            libc::_exit(0);
        }
    }
    drop(file);
    // The child lives, with the descriptor.
    let again = open_at(&path).unwrap();
    // SAFETY: both are this test's own; the child is, too.
    unsafe {
        libc::close(ends[0]);
        libc::close(ends[1]);
        assert_eq!(libc::waitpid(child, std::ptr::null_mut(), 0), child);
    }
    assert!(again.is_some());
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_no_signal() {
    let folder = Folder::new("locked-limit");
    let path = folder.0.join("file");
    let mut file = opened(&path);
    file.append(0, b"old").unwrap();
    // The limit applies to the whole process.
    assert!(holds_in_child(|| {
        let limit = libc::rlimit {
            rlim_cur: 5,
            rlim_max: 5,
        };
        // SAFETY: the limit is a live variable.
        let set = unsafe { libc::setrlimit(libc::RLIMIT_FSIZE, &raw const limit) } == 0;
        let full = file
            .append(3, b"-and-more")
            .is_err_and(|error| is_full(&error));
        set && full && !file.replace(b"longer than that").unwrap_or(true)
    }));
    assert_eq!(content(&file), "old-a");
    assert_eq!(folder.names(), ["file"]);
}
