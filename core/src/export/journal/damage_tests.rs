//! Possible ends of a file, and other damage.

use super::*;
use crate::export::journal::crash_disk::{COMPANY, Disk, URL, open};
use crate::export::journal::crash_tests::{ENTRIES, JOBS, after, with_records};
use crate::export::journal::model_tests::entries_of;
use crate::status::Status;

/// The content of a journal with these records, and where each line ends.
fn written(records: &[Record<'_>]) -> (Vec<u8>, Vec<usize>) {
    let disk = Disk::new(Vec::new(), usize::MAX);
    let mut journal = open(&disk).unwrap();
    for record in records {
        journal.append(*record).unwrap();
    }
    let content = disk.state().durable;
    let ends = content
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n');
    let ends = ends.map(|(at, _)| at + 1).collect();
    (content, ends)
}

#[test]
fn an_end_that_was_torn_at_any_byte_is_cut_off() {
    with_records(|records| {
        let (content, ends) = written(records);
        for length in 0..content.len() {
            let whole = ends.iter().rfind(|end| **end <= length).copied();
            let lines = ends.iter().filter(|end| **end <= length).count();
            for rest in [&b""[..], &[0; 700], b"garbage", b"\xff\n"] {
                let mut torn = content[..length].to_vec();
                // Without a complete first line, a file with any other content belongs to somebody
                // else.
                if whole.is_some() {
                    torn.extend_from_slice(rest);
                }
                let disk = Disk::new(torn, usize::MAX);
                let journal = open(&disk).unwrap();
                let known = after(&records[..lines.saturating_sub(1)]);
                assert_eq!(entries_of(&journal, &ENTRIES, &JOBS), known, "{length}");
                let cut = whole.unwrap_or(ends[0]);
                assert_eq!(disk.state().durable, content[..cut], "{length}");
            }
        }
    });
}

#[test]
fn damage_at_any_byte_before_the_last_record_is_told_with_its_line_and_left_alone() {
    with_records(|records| {
        let (content, ends) = written(records);
        let last = ends[ends.len() - 2];
        for at in 0..last {
            for byte in [0, b'\n', content[at] ^ 1, content[at] ^ 0x80] {
                let mut damaged = content.clone();
                damaged[at] = byte;
                if damaged == content {
                    continue;
                }
                let disk = Disk::new(damaged.clone(), usize::MAX);
                let error = open(&disk).map(drop).unwrap_err();
                assert_eq!(error.status(), Status::File, "{at}: {error}");
                let line = 1 + ends.iter().filter(|end| **end <= at).count();
                let said = format!("line {line}");
                assert!(error.to_string().contains(&said), "{at}: {error}");
                assert_eq!(disk.state().current, damaged);
            }
        }
    });
}

#[test]
fn what_is_not_this_companys_journal_is_refused_by_what_differs_and_left_alone() {
    let line = |fields: &[&str]| {
        let fields: Vec<_> = fields.iter().copied().map(Some).collect();
        let mut line = Vec::new();
        line::encode(&fields, &mut line).unwrap();
        line
    };
    let own = line(&["pleo-export-journal", "1", URL, COMPANY]);
    let with = |more: &[u8]| [own.as_slice(), more].concat();
    let job = line(&["job", "j"]);
    for (content, said) in [
        (
            line(&["pleo-export-journal", "1", "https://other", COMPANY]),
            "another base_url",
        ),
        (
            line(&["pleo-export-journal", "1", URL, "company-2"]),
            "another company",
        ),
        (
            line(&["pleo-export-journal", "2", URL, COMPANY, "x"]),
            "newer",
        ),
        (line(&["job", "j"]), "line 1"),
        (
            b"date;account;amount\n2026-11-28;1000;5\n".to_vec(),
            "line 1",
        ),
        (b"x".to_vec(), "line 1"),
        (vec![0; 100_000], "line 1"),
        (with(&line(&["postponed", "entry"])), "line 2 that"),
        (
            with(&[job.clone(), line(&["job", "j", "k"]), job.clone()].concat()),
            "line 3 that",
        ),
    ] {
        let disk = Disk::new(content.clone(), usize::MAX);
        let error = open(&disk).map(drop).unwrap_err();
        assert_eq!(error.status(), Status::File);
        assert!(error.to_string().contains(said), "{error}");
        assert!(error.to_string().contains("; "), "it has a remedy: {error}");
        assert_eq!(disk.state().current, content);
    }
    assert!(open(&Disk::new(with(&job), usize::MAX)).is_ok());
}
