use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread::{ThreadId, current, scope};
use std::time::Instant;

use super::*;

/// No wait of a test takes as long.
const BOUND: Duration = Duration::from_secs(20);

fn log(options: &[(&str, &str)], listener: Option<Listener>) -> Log {
    let mut settings = LogSettings {
        level: Some(Level::Info),
        max_bytes: 10_485_760,
        listener,
        ..LogSettings::default()
    };
    for (name, value) in options {
        match *name {
            "log_level" => settings.level = Level::named(value),
            "log_lines" => settings.lines = value.parse().unwrap(),
            "log_file" => settings.file = Some(value.into()),
            "log_max_bytes" => settings.max_bytes = value.parse().unwrap(),
            other => panic!("{other} is no option of the log"),
        }
    }
    Log::new(settings).unwrap()
}

fn kept(log: &Log) -> Vec<String> {
    let mut lines = Vec::new();
    while log
        .next_line(|line| {
            lines.push(line.into());
            Ok(())
        })
        .is_ok()
    {}
    lines
}

#[test]
fn nothing_is_wanted_where_nobody_listens() {
    assert!(!log(&[("log_level", "debug")], None).wants(Level::Error));
    let log = log(&[("log_level", "warn"), ("log_lines", "1")], None);
    assert!(log.wants(Level::Error) && log.wants(Level::Warn) && !log.wants(Level::Info));
}

#[test]
fn the_newest_lines_are_kept_and_one_that_is_not_taken_stays() {
    let log = log(&[("log_lines", "2")], None);
    for text in ["a", "b", "c"] {
        log.tell(Level::Warn, text, None);
    }
    assert!(log.next_line(|_| Err(Error::Null)).is_err());
    let lines = kept(&log);
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].ends_with("Z warn b") && lines[1].ends_with("Z warn c"),
        "{lines:?}"
    );
    assert!(matches!(log.next_line(|_| Ok(())), Err(Error::End)));
}

/// What a listener heard: a thread and the last word of a line each.
type Heard = Arc<Mutex<Vec<(ThreadId, String)>>>;

fn listening() -> (Listener, Heard) {
    let heard = Heard::default();
    let ears = Arc::clone(&heard);
    let listener = move |_, line: &str| {
        let words = line.rsplit(' ').next().unwrap().to_owned();
        ears.lock().unwrap().push((current().id(), words));
    };
    (Arc::new(listener), heard)
}

#[test]
fn a_line_is_told_on_its_own_thread_before_tell_returns() {
    const LINES: usize = 200;
    let (listener, heard) = listening();
    let log = log(&[], Some(listener));
    let tell = |own: usize| {
        for number in 0..LINES {
            let text = format!("{own}-{number}");
            log.tell(Level::Info, &text, None);
            let heard = heard.lock().unwrap();
            let own = (current().id(), text);
            assert_eq!(heard.iter().filter(|known| **known == own).count(), 1);
        }
    };
    scope(|scope| {
        for own in 0..4 {
            scope.spawn(move || tell(own));
        }
    });
    assert_eq!(heard.lock().unwrap().len(), 4 * LINES);
}

#[test]
fn a_tasks_lines_wait_for_whoever_waits_for_it() {
    let (listener, heard) = listening();
    let log = log(&[], Some(listener));
    let task = TaskLines::default();
    scope(|scope| {
        scope.spawn(|| {
            log.tell(Level::Info, "a", Some(&task));
            log.tell(Level::Info, "b", Some(&task));
        });
    });
    log.tell(Level::Info, "c", None);
    log.deliver(&TaskLines::default());
    log.deliver(&task);
    log.deliver(&task);
    let own = |word: &str| (current().id(), word.to_owned());
    assert_eq!(*heard.lock().unwrap(), [own("c"), own("a"), own("b")]);
}

#[test]
fn a_tasks_lines_are_written_in_their_order_by_one_at_a_time() {
    let path = std::env::temp_dir().join(format!("pleo-log-order-{}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let log = log(&[("log_file", path.to_str().unwrap())], None);
    let task = TaskLines::default();
    let tell = |text: &str| log.tell(Level::Info, text, Some(&task));
    assert!(log.writing(&task).is_none(), "there is nothing to write");
    tell("a");
    let first = log.writing(&task).unwrap();
    tell("b");
    assert!(log.writing(&task).is_none(), "the first is still at it");
    first();
    tell("c");
    // It never begins: its lines are the next one's.
    drop(log.writing(&task).unwrap());
    tell("d");
    log.writing(&task).unwrap()();
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    let texts = written.lines().map(|line| line.rsplit(' ').next().unwrap());
    assert_eq!(texts.collect::<String>(), "abcd");
}

#[test]
fn a_closed_log_calls_nobody() {
    let (listener, heard) = listening();
    let log = log(&[("log_lines", "9")], Some(listener));
    let task = TaskLines::default();
    log.tell(Level::Info, "a", Some(&task));
    log.close();
    log.tell(Level::Info, "b", None);
    log.deliver(&task);
    assert_eq!(*heard.lock().unwrap(), []);
    assert_eq!(kept(&log).len(), 2, "those that are asked for are there");
}

#[test]
fn closing_waits_a_moment_for_a_listener_that_another_thread_is_in() {
    let ((entered, has_entered), (leave, may_leave)) = (channel(), channel::<()>());
    let may_leave = Mutex::new(may_leave);
    let left = Arc::new(AtomicBool::new(false));
    let has_left = Arc::clone(&left);
    let listener: Listener = Arc::new(move |_, _| {
        entered.send(()).unwrap();
        may_leave.lock().unwrap().recv_timeout(BOUND).unwrap();
        has_left.store(true, Ordering::SeqCst);
    });
    let log = log(&[], Some(listener));
    scope(|scope| {
        scope.spawn(|| log.tell(Level::Info, "a", None));
        has_entered.recv_timeout(BOUND).unwrap();
        // One that stays is waited for no longer than that.
        log.close();
        assert!(!left.load(Ordering::SeqCst));
        let closing = scope.spawn(|| {
            let begun = Instant::now();
            log.close();
            assert!(left.load(Ordering::SeqCst) || begun.elapsed() >= LISTENING_MAX);
        });
        std::thread::sleep(LISTENING_MAX / 10);
        leave.send(()).unwrap();
        closing.join().unwrap();
    });
    assert!(lock(&log.listening).unwrap().calls.is_empty());
}

#[cfg(unix)]
#[test]
fn a_file_is_private_bounded_and_no_link() {
    use std::os::unix::fs::PermissionsExt;
    let folder = std::env::temp_dir().join(format!("pleo-log-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("pleo.log");
    let name = path.to_str().unwrap();
    let log = log(&[("log_file", name), ("log_max_bytes", "1024")], None);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    for _ in 0..100 {
        log.tell(
            Level::Info,
            "a line of a length that is neither short nor long",
            None,
        );
    }
    let older = folder.join("pleo.log.1");
    for file in [&path, &older] {
        let content = std::fs::read_to_string(file).unwrap();
        assert!(
            content.len() < 1024 + 200 && content.lines().all(|line| line.ends_with("long")),
            "{content}"
        );
    }
    assert_eq!(
        older.metadata().unwrap().permissions().mode() & 0o777,
        0o600
    );
    let link = folder.join("link.log");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    for wrong in [
        link.to_str().unwrap(),
        folder.to_str().unwrap(),
        "/nowhere/pleo.log",
        "/dev/null",
    ] {
        let settings = LogSettings {
            level: Some(Level::Info),
            file: Some(wrong.into()),
            ..LogSettings::default()
        };
        assert!(
            matches!(Log::new(settings), Err(Error::File { .. })),
            "{wrong}"
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}
