//! Journals in real files.

use std::path::PathBuf;

use super::*;
use crate::export::journal::model_tests::entries_of;
use crate::export::journal::replay::{Head, replay};
use crate::status::Status;
#[cfg(unix)]
use crate::sys::fork::tests::holds_in_child;
use crate::sys::open::{self, Purpose};

const URL: &str = "https://external.example";

/// A folder of one test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("pleo-journal-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn journal(&self) -> PathBuf {
        self.0.join("journal")
    }

    fn names(&self) -> Vec<String> {
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

fn open(path: &Path) -> Result<Journal, Error> {
    Journal::open(Some(path), URL, "c")
}

fn refusal(path: &Path) -> Error {
    open(path).map(drop).unwrap_err()
}

/// Offers and books an entry in each of so many jobs.
fn fill(journal: &mut Journal, jobs: usize) {
    for number in 0..jobs {
        let (job, at) = (format!("job-{number}"), "2026-11-28T10:00:00Z");
        let result = Outcome::Booked {
            external_id: Some(format!("V-{number}").into()),
            external_url: None,
        };
        for record in [
            Record::Job { job: &job },
            Record::Offered {
                entry: "e",
                job: &job,
            },
            Record::Result {
                entry: "e",
                result: &result,
                at,
            },
            Record::Acknowledged {
                job: "job-1",
                entries: &["e"],
            },
            Record::Ended { job: &job },
        ] {
            journal.append(record).unwrap();
        }
    }
}

#[test]
fn what_was_recorded_is_there_when_it_is_opened_again() {
    let folder = Folder::new("again");
    let path = folder.journal();
    let mut journal = open(&path).unwrap();
    assert!(journal.is_durable());
    fill(&mut journal, 2);
    let before = entries_of(&journal, &["e"], &["job-0", "job-1"]);
    drop(journal);
    let journal = open(&path).unwrap();
    assert_eq!(entries_of(&journal, &["e"], &["job-0", "job-1"]), before);
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<_> = text.lines().map(|line| &line[9..]).collect();
    assert_eq!(
        lines[..4],
        [
            r#"["pleo-export-journal","1","https://external.example","c"]"#,
            r#"["job","job-0"]"#,
            r#"["offered","e","job-0"]"#,
            r#"["booked","e","2026-11-28T10:00:00Z","V-0",null]"#,
        ]
    );
    assert_eq!(folder.names(), ["journal"]);
}

#[test]
fn one_in_memory_knows_the_same_and_leaves_nothing() {
    let folder = Folder::new("memory");
    let (mut durable, mut other) = (
        open(&folder.journal()).unwrap(),
        Journal::open(None, URL, "c").unwrap(),
    );
    fill(&mut durable, 3);
    fill(&mut other, 3);
    let jobs = ["job-1", "job-2"];
    assert_eq!(
        entries_of(&durable, &["e"], &jobs),
        entries_of(&other, &["e"], &jobs)
    );
    assert!(!other.is_durable());
}

#[test]
fn one_that_is_open_is_busy_and_free_when_it_is_closed() {
    let folder = Folder::new("busy");
    let path = folder.journal();
    let journal = open(&path).unwrap();
    let error = refusal(&path);
    assert_eq!(error.status(), Status::ExportBusy, "{error}");
    // Also for another company's journal: it is not read.
    let other = Journal::open(Some(&path), URL, "d").map(drop).unwrap_err();
    assert_eq!(other.status(), Status::ExportBusy);
    drop(journal);
    drop(open(&path).unwrap());
    let other = Journal::open(Some(&path), URL, "d").map(drop).unwrap_err();
    assert_eq!(other.status(), Status::File);
}

const HEAD: Head<'static> = Head {
    base_url: URL,
    company: "c",
};

/// Creates a file private to this user.
fn make(path: &Path, content: &[u8]) {
    drop(open::open(path, Purpose::Keep).unwrap());
    std::fs::write(path, content).unwrap();
}

/// Creates a journal that is far longer than its content needs; returns the content.
fn make_long(path: &Path) -> Journal {
    let mut content = HEAD.line().unwrap();
    for _ in 0..1_500 {
        for fields in [
            vec![Some("offered"), Some("e"), Some("job-0")],
            vec![Some("booked"), Some("e"), Some("at"), Some("V-0"), None],
            vec![Some("acknowledged"), Some("e")],
        ] {
            line::encode(&fields, &mut content).unwrap();
        }
    }
    line::encode(&[Some("job"), Some("job-0")], &mut content).unwrap();
    make(path, &content);
    Journal::new(None, replay(content.as_slice(), HEAD).unwrap().memory)
}

#[test]
fn a_long_one_is_rewritten_when_it_is_opened_and_stays_locked() {
    let folder = Folder::new("rewritten");
    let path = folder.journal();
    let known = entries_of(&make_long(&path), &["e"], &["job-0"]);
    let length = || std::fs::metadata(&path).unwrap().len();
    let before = length();
    assert!(before > 128 * 1024);
    let mut journal = open(&path).unwrap();
    assert!(length() < 1_000, "{}", length());
    assert_eq!(entries_of(&journal, &["e"], &["job-0"]), known);
    assert_eq!(refusal(&path).status(), Status::ExportBusy);
    fill(&mut journal, 2);
    let now = entries_of(&journal, &["e"], &["job-0", "job-1"]);
    drop(journal);
    let journal = open(&path).unwrap();
    assert_eq!(entries_of(&journal, &["e"], &["job-0", "job-1"]), now);
    assert_eq!(folder.names(), ["journal"]);
}

#[test]
fn one_that_cannot_be_rewritten_is_used_as_it_is() {
    let folder = Folder::new("not-rewritten");
    let path = folder.journal();
    let known = entries_of(&make_long(&path), &["e"], &["job-0"]);
    let before = std::fs::read(&path).unwrap();
    // The replacement cannot have its name.
    std::fs::create_dir(folder.0.join("journal.pleo-new")).unwrap();
    let mut journal = open(&path).unwrap();
    journal.append(Record::Ended { job: "job-9" }).unwrap();
    drop(journal);
    assert!(std::fs::read(&path).unwrap().starts_with(&before));
    let journal = open(&path).unwrap();
    assert!(journal.ended("job-9"));
    assert_eq!(entries_of(&journal, &["e"], &["job-0"]), known);
}

#[test]
fn one_that_was_removed_or_changed_meanwhile_is_written_no_more() {
    let folder = Folder::new("changed");
    let path = folder.journal();
    let job = Record::Job { job: "job-1" };
    for change in [
        |path: &Path| std::fs::remove_file(path),
        |path: &Path| std::fs::rename(path, path.with_extension("old")),
        |path: &Path| std::fs::File::options().write(true).open(path)?.set_len(0),
    ] {
        let mut journal = open(&path).unwrap();
        change(&path).unwrap();
        for _ in 0..2 {
            let error = journal.append(job).unwrap_err();
            assert_eq!(error.status(), Status::File);
            assert!(
                error.to_string().ends_with("; open the export again"),
                "{error}"
            );
        }
        assert!(!journal.is_ours("job-1"));
        drop(journal);
        open(&path).unwrap().append(job).unwrap();
        std::fs::remove_file(&path).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_forked_child_adds_nothing() {
    let folder = Folder::new("forked");
    let path = folder.journal();
    for path in [Some(path.as_path()), None] {
        let mut journal = Journal::open(path, URL, "c").unwrap();
        fill(&mut journal, 1);
        let job = Record::Job { job: "job-1" };
        assert!(holds_in_child(|| {
            matches!(journal.append(job), Err(Error::ExportBusy(_))) && journal.ended("job-0")
        }));
        journal.append(job).unwrap();
    }
    assert!(open(&path).unwrap().is_ours("job-1"));
}

#[test]
fn a_place_that_no_journal_can_have_is_refused_with_the_reason() {
    let folder = Folder::new("place");
    for (path, said) in [
        (folder.0.clone(), "directory"),
        (folder.0.join("none/journal"), "directory does not exist"),
        (PathBuf::new(), "the export journal"),
    ] {
        let error = refusal(&path);
        assert_eq!(error.status(), Status::File);
        assert!(error.to_string().contains(said), "{error}");
    }
}

/// Enough for several lines of acknowledgements, and for a table that grows.
const ENTRIES: usize = 5_000;

#[test]
fn many_entries_are_known_again() {
    let folder = Folder::new("many");
    let path = folder.journal();
    let mut content = HEAD.line().unwrap();
    let name = |number: usize| format!("0b5e7a52-8f0a-4c0e-9d1c-{number:012}");
    for number in 0..ENTRIES {
        let (entry, id) = (name(number), format!("V-2026-{number:06}"));
        let entry = Some(entry.as_str());
        for fields in [
            vec![Some("offered"), entry, Some("job")],
            vec![Some("booked"), entry, Some("at"), Some(&id), None],
            vec![Some("acknowledged"), Some("job"), entry],
        ] {
            line::encode(&fields, &mut content).unwrap();
        }
    }
    make(&path, &content);
    let journal = open(&path).unwrap();
    for number in 0..ENTRIES {
        let result = journal.past(&name(number)).unwrap().result.unwrap();
        assert!(result.acknowledged);
    }
    assert_eq!(journal.unacknowledged().count(), 0);
}
