use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

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
        log.tell(Level::Warn, text);
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

#[test]
fn a_line_that_cannot_be_taken_waits_in_its_order() {
    let (open, heard) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(Mutex::new(Vec::new())),
    );
    let (door, ears) = (Arc::clone(&open), Arc::clone(&heard));
    let listener: Listener = Arc::new(move |_, line| {
        let open = door.load(Ordering::Relaxed);
        if open {
            ears.lock().unwrap().push(line.to_owned());
        }
        open
    });
    let log = log(&[], Some(listener));
    log.tell(Level::Info, "a");
    log.tell(Level::Info, "b");
    assert!(heard.lock().unwrap().is_empty());
    open.store(true, Ordering::Relaxed);
    log.tell(Level::Info, "c");
    let heard = heard.lock().unwrap();
    let ends: Vec<_> = heard
        .iter()
        .map(|line| line.chars().last().unwrap())
        .collect();
    assert_eq!(ends, ['a', 'b', 'c']);
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
