#![cfg(unix)]

use std::fs::{Permissions, read_to_string, set_permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::time::{Duration, Instant};

use super::*;

const MAX: u64 = 1024;
const BOUND: Duration = Duration::from_secs(20);

/// A folder of one test's own, gone with it, and the place of a log in it.
struct Place {
    folder: PathBuf,
    log: PathBuf,
    older: PathBuf,
}

impl Place {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pleo-log-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (log, older) = (folder.join("pleo.log"), folder.join("pleo.log.1"));
        Self { folder, log, older }
    }

    fn open(&self) -> LogFile {
        LogFile::open(&self.log, MAX).unwrap()
    }

    /// As another process opens it.
    fn apart(&self) -> LogFile {
        let shared = Arc::new(Shared {
            path: self.log.clone(),
            current: Mutex::new(Current::open(&self.log).unwrap()),
            changing: AtomicU64::new(0),
        });
        LogFile {
            shared,
            max_bytes: MAX,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn refusal(path: &Path) -> String {
    LogFile::open(path, MAX).map(drop).unwrap_err().to_string()
}

fn fill(log: &LogFile) {
    log.write(&"x".repeat(1024));
}

#[test]
fn a_file_that_others_may_use_or_that_has_a_second_name_is_refused() {
    let place = Place::new("refused");
    std::fs::write(&place.log, "").unwrap();
    for mode in [0o666, 0o644, 0o604, 0o620, 0o602] {
        set_permissions(&place.log, Permissions::from_mode(mode)).unwrap();
        let text = refusal(&place.log);
        assert!(text.contains("chmod 600"), "{mode:o}: {text}");
    }
    // The group may read it, as where logrotate makes it for the administrators.
    set_permissions(&place.log, Permissions::from_mode(0o640)).unwrap();
    drop(place.open());
    std::fs::hard_link(&place.log, place.folder.join("victim")).unwrap();
    assert!(refusal(&place.log).contains("hard link"));
    std::fs::remove_file(place.folder.join("victim")).unwrap();
    if access::effective_user() == 0 {
        // Only root can give a file away.
        std::os::unix::fs::chown(&place.log, Some(65534), None).unwrap();
        assert!(refusal(&place.log).contains("another user"));
    }
    assert_eq!(read_to_string(&place.log).unwrap(), "");
}

#[test]
fn a_log_that_lost_its_name_goes_on_under_it() {
    let place = Place::new("moved");
    let log = place.open();
    log.write("one");
    let moved = place.folder.join("moved");
    std::fs::rename(&place.log, &moved).unwrap();
    log.write("two");
    assert_eq!(read_to_string(&moved).unwrap(), "one\n");
    assert_eq!(read_to_string(&place.log).unwrap(), "two\n");
    let mode = place.log.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    std::fs::remove_file(&place.log).unwrap();
    log.write("three");
    assert_eq!(read_to_string(&place.log).unwrap(), "three\n");
    // As logrotate does with copytruncate.
    File::options()
        .write(true)
        .truncate(true)
        .open(&place.log)
        .unwrap();
    log.write("four");
    assert_eq!(read_to_string(&place.log).unwrap(), "four\n");
}

#[test]
fn what_took_its_name_and_is_not_safe_gets_no_line() {
    let place = Place::new("taken");
    let log = place.open();
    let moved = place.folder.join("moved");
    std::fs::rename(&place.log, &moved).unwrap();
    std::fs::write(&place.log, "").unwrap();
    set_permissions(&place.log, Permissions::from_mode(0o666)).unwrap();
    log.write("one");
    assert_eq!(read_to_string(&place.log).unwrap(), "");
    std::fs::remove_file(&place.log).unwrap();
    symlink(place.folder.join("elsewhere"), &place.log).unwrap();
    log.write("two");
    assert!(!place.folder.join("elsewhere").exists());
    assert_eq!(read_to_string(&moved).unwrap(), "one\ntwo\n");
    // It is bounded there, too.
    fill(&log);
    log.write("three");
    assert!(!read_to_string(&moved).unwrap().contains("three"));
}

#[test]
fn where_no_older_one_can_be_made_it_begins_anew_and_says_so() {
    for kind in ["folder", "fifo", "link"] {
        let place = Place::new(kind);
        match kind {
            "folder" => std::fs::create_dir(&place.older).unwrap(),
            "fifo" => {
                let made = std::process::Command::new("mkfifo")
                    .arg(&place.older)
                    .status();
                assert!(made.unwrap().success());
            }
            _ => symlink("nowhere", &place.older).unwrap(),
        }
        let before = place.older.symlink_metadata().unwrap().file_type();
        let log = place.open();
        for _ in 0..3 {
            fill(&log);
            log.write("after");
        }
        let content = read_to_string(&place.log).unwrap();
        assert_eq!(content, format!("{BEGUN_ANEW}after\n"), "{kind}");
        assert_eq!(place.older.symlink_metadata().unwrap().file_type(), before);
    }
}

#[test]
fn clients_with_one_file_share_it_whatever_its_path_is_called() {
    let place = Place::new("shared");
    let one = place.open();
    std::fs::create_dir(place.folder.join("inner")).unwrap();
    let other = LogFile::open(&place.folder.join("inner/../pleo.log"), MAX).unwrap();
    assert!(Arc::ptr_eq(&one.shared, &other.shared));
    fill(&one);
    other.write("one");
    let third = place.open();
    assert!(Arc::ptr_eq(&one.shared, &third.shared));
    assert_eq!(read_to_string(&place.older).unwrap().len(), 1025);
    assert_eq!(read_to_string(&place.log).unwrap(), "one\n");
}

#[test]
fn another_process_does_not_move_what_was_begun_in_the_meantime() {
    let place = Place::new("stale");
    let (one, other) = (place.apart(), place.apart());
    fill(&one);
    one.write("one");
    // It has still the file that is full.
    other.write("two");
    assert_eq!(read_to_string(&place.older).unwrap().len(), 1025);
    assert_eq!(read_to_string(&place.log).unwrap(), "one\ntwo\n");
}

#[test]
fn while_another_process_moves_the_file_lines_are_added_to_it() {
    let place = Place::new("busy");
    let log = place.apart();
    fill(&log);
    let busy = File::open(&place.log).unwrap();
    busy.lock().unwrap();
    log.write("one");
    assert!(!place.older.exists());
    drop(busy);
    log.write("two");
    assert!(read_to_string(&place.older).unwrap().ends_with("x\none\n"));
    assert_eq!(read_to_string(&place.log).unwrap(), "two\n");
}

#[test]
fn a_turn_that_the_parent_of_a_forked_child_had_is_over() {
    let changing = AtomicU64::new(0);
    let turn = Turn::take(&changing);
    assert!(turn.is_some() && Turn::take(&changing).is_none());
    drop(turn);
    changing.store(current_process() + 1, Ordering::Relaxed);
    assert!(Turn::take(&changing).is_some());
}

#[test]
fn every_older_one_is_a_full_one_whoever_writes() {
    let place = Place::new("threads");
    let logs = [place.open(), place.open(), place.apart(), place.apart()];
    let began = Instant::now();
    std::thread::scope(|scope| {
        let writers: Vec<_> = logs
            .iter()
            .map(|log| scope.spawn(|| (0..2000).for_each(|_| log.write("a line of some length"))))
            .collect();
        while !writers.iter().all(|writer| writer.is_finished()) && began.elapsed() < BOUND {
            if let Ok(about) = place.older.metadata() {
                assert!(about.len() >= MAX, "{}", about.len());
            }
        }
    });
    assert!(place.older.metadata().unwrap().len() >= MAX);
    assert!(place.log.metadata().unwrap().len() < 2 * MAX);
}
