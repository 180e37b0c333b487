//! The machine stops at every point of a run, and loses any part of what was not synced.

use super::*;
use crate::export::journal::crash_disk::{COMPANY, Disk, URL, open};
use crate::export::journal::model_tests::entries_of;
use crate::status::Status;

fn booked(id: &str) -> Outcome {
    Outcome::Booked {
        external_id: Some(id.into()),
        external_url: None,
    }
}

/// Runs a function on the records of a run, some of which are longer than a block.
pub(super) fn with_records(run: impl FnOnce(&[Record<'_>])) {
    let long = "long ".repeat(250);
    let rejected = Outcome::Rejected {
        kind: "missing_data".into(),
        reason: Some(long.as_str().into()),
    };
    let (first, job, at) = (booked("V-1"), "job-1", "2026-11-28T10:00:00Z");
    let result = |entry, result| Record::Result { entry, result, at };
    run(&[
        Record::Job { job },
        Record::Offered { entry: "a", job },
        result("a", &first),
        Record::Offered { entry: "b", job },
        result("b", &rejected),
        Record::Acknowledged {
            job: "job-1",
            entries: &["a", "b"],
        },
        Record::Intent {
            job,
            event: "completed_with_errors",
        },
        Record::Ended { job },
        Record::Offered {
            entry: "a",
            job: "job-2",
        },
    ]);
}

pub(super) const ENTRIES: [&str; 2] = ["a", "b"];
pub(super) const JOBS: [&str; 2] = ["job-1", "job-2"];

/// The expected state after so many records.
pub(super) fn after(records: &[Record<'_>]) -> String {
    let mut journal = Journal::open(None, URL, COMPANY).unwrap();
    for record in records {
        journal.append(*record).unwrap();
    }
    entries_of(&journal, &ENTRIES, &JOBS)
}

/// Opens a disk and adds the missing records until it stops; returns how many were recorded.
fn go_on(disk: &Disk, records: &[Record<'_>], known: &[String]) -> usize {
    let Ok(mut journal) = open(disk) else {
        return 0;
    };
    let now = entries_of(&journal, &ENTRIES, &JOBS);
    let start = known.iter().position(|known| *known == now);
    let mut taken = start.expect("what is known is that of some moment");
    for record in &records[taken..] {
        if journal.append(*record).is_err() {
            assert!(journal.append(*record).is_err(), "it works no more");
            break;
        }
        taken += 1;
    }
    taken
}

#[test]
fn what_was_recorded_is_there_wherever_the_machine_stops() {
    with_records(|records| {
        let known: Vec<_> = (0..=records.len())
            .map(|to| after(&records[..to]))
            .collect();
        let mut tried = 0;
        for stop in 0.. {
            let disk = Disk::new(Vec::new(), stop);
            let taken = go_on(&disk, records, &known);
            for content in disk.remains() {
                // Stopped again at each step of opening.
                for again in 0..4 {
                    let disk = Disk::new(content.clone(), again);
                    let _ = open(&disk);
                    for content in disk.remains() {
                        let disk = Disk::new(content, usize::MAX);
                        let journal = open(&disk).expect("it can be opened");
                        let now = entries_of(&journal, &ENTRIES, &JOBS);
                        let next = known.get(taken + 1);
                        assert!(
                            now == known[taken] || Some(&now) == next,
                            "stop {stop}: {now}"
                        );
                        tried += 1;
                    }
                }
            }
            if disk.state().steps < stop {
                assert_eq!(taken, records.len());
                break;
            }
        }
        assert!(tried > 300, "{tried}");
    });
}

#[test]
fn what_a_sync_failed_for_is_not_believed_by_the_next_one() {
    with_records(|records| {
        let known: Vec<_> = (0..=records.len())
            .map(|to| after(&records[..to]))
            .collect();
        let (mut fails, mut failed) = (1, 0);
        loop {
            let disk = Disk::new(Vec::new(), usize::MAX);
            disk.set(|state| state.sync_fails = fails);
            let first = go_on(&disk, records, &known);
            if disk.state().steps < fails {
                break;
            }
            failed += usize::from(first < records.len());
            // A program opens it again, and the machine stops after that.
            disk.set(|state| state.sync_fails = usize::MAX);
            assert_eq!(go_on(&disk, records, &known), records.len());
            for content in disk.remains() {
                let journal = open(&Disk::new(content, usize::MAX)).unwrap();
                let now = entries_of(&journal, &ENTRIES, &JOBS);
                assert_eq!(&now, known.last().unwrap(), "sync {fails}");
            }
            fails += 1;
        }
        assert!(failed > records.len());
    });
}

#[test]
fn on_a_full_disk_nothing_more_is_recorded_and_what_was_is_there() {
    with_records(|records| {
        let known: Vec<_> = (0..=records.len())
            .map(|to| after(&records[..to]))
            .collect();
        let whole = Disk::new(Vec::new(), usize::MAX);
        go_on(&whole, records, &known);
        let length = whole.state().current.len();
        for room in 0..length {
            let disk = Disk::new(Vec::new(), usize::MAX);
            disk.set(|state| state.room = room);
            let taken = match open(&disk) {
                Ok(mut journal) => {
                    let mut results = records.iter().map(|record| journal.append(*record));
                    let taken = results.by_ref().take_while(Result::is_ok).count();
                    // The first failure, or the one after it.
                    let error = journal.append(records[0]).unwrap_err();
                    assert_eq!(error.status(), Status::Resource);
                    assert!(error.to_string().contains("the export journal"), "{error}");
                    taken
                }
                Err(error) => {
                    assert_eq!(error.status(), Status::Resource);
                    0
                }
            };
            disk.set(|state| state.room = usize::MAX);
            let journal = open(&disk).unwrap();
            assert_eq!(
                entries_of(&journal, &ENTRIES, &JOBS),
                known[taken],
                "{room}"
            );
        }
    });
}
