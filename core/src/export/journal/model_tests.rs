//! The state that records lead to, against a plain model; and that rewriting the file does not
//! change it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::*;
use crate::export::journal::record::Recorded;
use crate::export::journal::replay::{Head, replay};

/// Everything that a journal knows of these entries and jobs.
pub(super) fn entries_of(journal: &Journal, entries: &[&str], jobs: &[&str]) -> String {
    let mut all = String::new();
    for entry in entries {
        writeln!(all, "{entry}: {:?}", journal.past(entry)).unwrap();
    }
    for job in jobs {
        let (ours, ended) = (journal.is_ours(job), journal.ended(job));
        writeln!(all, "{job}: {ours} {ended} {:?}", journal.intent(job)).unwrap();
    }
    let waiting: Vec<_> = journal.unacknowledged().collect();
    writeln!(all, "{waiting:?}").unwrap();
    all
}

/// The plain model: entries, jobs, and the order of the results.
#[derive(Default)]
struct Model {
    entries: BTreeMap<String, Past>,
    jobs: BTreeMap<String, (bool, bool, Option<String>)>,
    waiting: Vec<String>,
    taken: BTreeSet<String>,
}

impl Model {
    fn take(&mut self, record: &Record<'_>) {
        let nothing = || Past {
            offered: false,
            job: None,
            result: None,
            former: None,
        };
        match *record {
            Record::Job { job } => self.jobs.entry(job.into()).or_default().0 = true,
            Record::Taken { job } => {
                self.jobs.entry(job.into()).or_default().0 = true;
                self.taken.insert(job.into());
            }
            Record::Disowned { job } => self.jobs.entry(job.into()).or_default().0 = false,
            Record::Ended { job } => self.jobs.entry(job.into()).or_default().1 = true,
            Record::Intent { job, event } => {
                self.jobs.entry(job.into()).or_default().2 = Some(event.into());
            }
            Record::Offered { entry, job } => {
                let past = self.entries.entry(entry.into()).or_insert_with(nothing);
                if let Some(result) = past.result.take_if(|result| result.acknowledged)
                    && let Outcome::Booked { external_id, .. } = result.outcome
                {
                    past.former = Some(external_id);
                }
                (past.offered, past.job) = (true, Some(job.into()));
            }
            Record::Result { entry, result, at } => {
                let past = self.entries.entry(entry.into()).or_insert_with(nothing);
                past.offered = false;
                past.result = Some(Recorded {
                    outcome: result.clone(),
                    at: at.into(),
                    acknowledged: false,
                    refused: false,
                });
                self.waiting.retain(|waiting| waiting != entry);
                self.waiting.push(entry.into());
            }
            Record::Acknowledged { job, entries } => {
                self.jobs.entry(job.into()).or_default();
                for entry in entries {
                    if let Some(past) = self.entries.get_mut(*entry)
                        && let Some(result) = past.result.as_mut()
                        && !result.acknowledged
                    {
                        (result.acknowledged, result.refused) = (true, false);
                        result.at = "".into();
                        past.job = Some(job.into());
                    }
                    self.waiting.retain(|waiting| waiting != entry);
                }
            }
            Record::Refused { entry } => {
                if let Some(result) = self
                    .entries
                    .get_mut(entry)
                    .and_then(|past| past.result.as_mut())
                {
                    result.refused = !result.acknowledged;
                }
            }
        }
    }

    fn check(&self, journal: &Journal, entries: &[String], forgets: bool) {
        for entry in entries {
            let (mut got, mut expected) = (journal.past(entry), self.entries.get(entry).cloned());
            if forgets {
                for past in [&mut got, &mut expected].into_iter().flatten() {
                    let ended = |job: &str| self.jobs.get(job).is_some_and(|job| job.1);
                    past.job
                        .take_if(|job| past.result.is_some() && !past.offered && ended(job));
                }
            }
            // An entry with nothing but a refusal of a result that does not exist.
            let nothing = |past: &Past| past.result.is_none() && past.job.is_none();
            assert_eq!(got.filter(|past| !nothing(past)), expected, "{entry}");
        }
        for (job, (ours, ended, intent)) in &self.jobs {
            assert_eq!(journal.is_ours(job), *ours, "{job}");
            assert_eq!(journal.ended(job), *ended, "{job}");
            assert_eq!(journal.is_taken(job), self.taken.contains(job), "{job}");
            assert_eq!(journal.intent(job), intent.as_deref(), "{job}");
        }
        assert!(journal.unacknowledged().eq(self.waiting.iter()));
    }
}

/// Pseudorandom numbers, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn outcome(numbers: &mut Numbers, number: usize) -> Outcome {
    let text = |some: bool, text: String| some.then(|| text.into_boxed_str());
    match numbers.below(3) {
        0 => Outcome::Rejected {
            kind: format!("kind \"{number}\"").into(),
            reason: text(numbers.below(2) == 0, format!("because\nof {number}")),
        },
        _ => Outcome::Booked {
            external_id: text(numbers.below(4) > 0, format!("V-{number}")),
            external_url: text(numbers.below(4) == 0, format!("https://erp/{number}?ä")),
        },
    }
}

/// The journal of the fewest records.
fn rewritten(journal: &Journal) -> Journal {
    let head = Head {
        base_url: "u",
        company: "c",
    };
    let mut content = head.line().unwrap();
    let write = &mut |fields: &[Option<&str>]| line::encode(fields, &mut content);
    journal.memory.records(write).unwrap();
    let memory = replay(content.as_slice(), head).unwrap().memory;
    Journal::new(None, memory)
}

#[test]
fn a_journal_knows_what_the_model_knows_and_so_does_what_it_is_rewritten_to() {
    let names = |of: &str, count: usize| -> Vec<_> {
        (0..count).map(|number| format!("{of}-{number}")).collect()
    };
    let (entries, jobs) = (names("entry", 9), names("job", 4));
    for seed in 1..=60 {
        let mut numbers = Numbers(seed);
        let mut model = Model::default();
        let mut journal = Journal::open(None, "u", "c").unwrap();
        for number in 0..200 {
            let entry = entries[numbers.below(entries.len())].as_str();
            let other = entries[numbers.below(entries.len())].as_str();
            let job = jobs[numbers.below(jobs.len())].as_str();
            let (result, at) = (outcome(&mut numbers, number), format!("at {number}"));
            let both = [entry, other];
            let record = match numbers.below(16) {
                0 => Record::Job { job },
                1 => Record::Ended { job },
                2 => Record::Intent {
                    job,
                    event: "completed",
                },
                3..=6 => Record::Offered { entry, job },
                7..=10 => Record::Result {
                    entry,
                    result: &result,
                    at: &at,
                },
                11 => Record::Refused { entry },
                12 => Record::Taken { job },
                _ => Record::Acknowledged {
                    job,
                    entries: &both[numbers.below(2)..],
                },
            };
            model.take(&record);
            journal.append(record).unwrap();
            model.check(&journal, &entries, false);
            if number % 20 == 0 {
                let rewritten = rewritten(&journal);
                model.check(&rewritten, &entries, true);
                if numbers.below(2) == 0 {
                    // Continue with that.
                    journal = rewritten;
                    for entry in &entries {
                        if let Some(past) = model.entries.get_mut(entry) {
                            past.job = journal.past(entry).unwrap().job;
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn of_jobs_that_have_ended_the_last_thousand_are_kept_and_of_others_all() {
    let mut journal = Journal::open(None, "u", "c").unwrap();
    for number in 0..1_100 {
        let job = format!("job-{number}");
        journal.append(Record::Job { job: &job }).unwrap();
        if number >= 50 {
            journal.append(Record::Ended { job: &job }).unwrap();
        }
    }
    let entry = Record::Offered {
        entry: "e",
        job: "job-60",
    };
    journal.append(entry).unwrap();
    let rewritten = rewritten(&journal);
    for number in 0..1_100 {
        let job = format!("job-{number}");
        let is_kept = !(50..100).contains(&number);
        assert_eq!(rewritten.is_ours(&job), is_kept, "{job}");
        assert_eq!(rewritten.ended(&job), number >= 100, "{job}");
    }
    let past = rewritten.past("e").unwrap();
    assert_eq!(past.job.as_deref(), Some("job-60"));
}
