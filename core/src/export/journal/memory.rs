//! The state that the records lead to, for each entry and each job, packed.

use std::collections::{BTreeMap, HashMap};

use crate::error::Error;
use crate::export::journal::record::{Outcome, Past, Record, Recorded, kind};

/// How many ended jobs are kept when the file is rewritten.
const ENDED_MAX: usize = 1_000;

/// How many entries a line contains when the file is rewritten.
const LINE_ENTRIES: usize = 100;

/// No job.
const NONE: u32 = u32::MAX;

/// Takes the fields of a record one by one.
pub(super) type Write<'a> = dyn FnMut(&[Option<&str>]) -> Result<(), Error> + 'a;

/// A record that this version does not know.
#[derive(Debug)]
pub(super) struct Unknown;

#[derive(Default)]
pub(super) struct Memory {
    entries: HashMap<Box<str>, Entry>,
    jobs: Vec<Job>,
    /// The index of a job in `jobs`.
    numbers: HashMap<Box<str>, u32>,
    /// Entries whose result Pleo does not have, by the number of the result.
    waiting: BTreeMap<u32, Box<str>>,
    results: u32,
    ended: u32,
}

/// What is known of a job.
pub(super) struct Job {
    id: Box<str>,
    pub(super) ours: bool,
    /// Whether it was taken over.
    pub(super) taken: bool,
    /// Its rank in the order of ends.
    pub(super) ended: Option<u32>,
    pub(super) intent: Option<Box<str>>,
}

/// The state of an entry. Compact, since there may be many.
struct Entry {
    /// [`Texts`]; empty for none.
    texts: Box<str>,
    /// The last job in which it was offered or its result was reported; or `NONE`.
    job: u32,
    /// The number of its result while it waits for Pleo to acknowledge it; or `NONE`.
    result: u32,
    offered: bool,
    state: State,
    refused: bool,
    was_booked: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    NoResult,
    Booked,
    Rejected,
}

/// The texts of an entry, as a JSON array without trailing nulls.
#[derive(Default)]
struct Texts {
    /// The external id, or the type of rejection.
    first: Option<Box<str>>,
    /// The URL, or the reason.
    second: Option<Box<str>>,
    at: Option<Box<str>>,
    former: Option<Box<str>>,
}

impl Texts {
    fn unpack(packed: &str) -> Self {
        let texts = serde_json::from_str::<Vec<Option<Box<str>>>>(packed).unwrap_or_default();
        let mut texts = texts.into_iter();
        let mut next = || texts.next().flatten();
        Self {
            first: next(),
            second: next(),
            at: next(),
            former: next(),
        }
    }

    fn pack(&self) -> Box<str> {
        let texts = [&self.first, &self.second, &self.at, &self.former];
        let texts = texts.map(Option::as_deref);
        match texts.iter().rposition(Option::is_some) {
            Some(last) => serde_json::to_string(&texts[..=last]).unwrap_or_default(),
            None => String::new(),
        }
        .into()
    }
}

impl Entry {
    fn new() -> Self {
        Self {
            texts: Box::default(),
            job: NONE,
            result: NONE,
            offered: false,
            state: State::NoResult,
            refused: false,
            was_booked: false,
        }
    }

    fn is_waiting(&self) -> bool {
        self.result != NONE
    }

    fn is_acknowledged(&self) -> bool {
        self.state != State::NoResult && !self.is_waiting()
    }

    fn change(&mut self, change: impl FnOnce(&mut Texts)) {
        let mut texts = Texts::unpack(&self.texts);
        change(&mut texts);
        self.texts = texts.pack();
    }

    fn begin_round(&mut self) {
        if !self.is_acknowledged() {
            return;
        }
        let was_booked = self.state == State::Booked;
        self.change(|texts| {
            let first = texts.first.take();
            if was_booked {
                texts.former = first;
            }
            (texts.second, texts.at) = (None, None);
        });
        self.was_booked |= was_booked;
        self.state = State::NoResult;
    }

    fn past(&self, jobs: &[Job]) -> Past {
        let texts = Texts::unpack(&self.texts);
        let outcome = match self.state {
            State::NoResult => None,
            State::Booked => Some(Outcome::Booked {
                external_id: texts.first,
                external_url: texts.second,
            }),
            State::Rejected => Some(Outcome::Rejected {
                kind: texts.first.unwrap_or_default(),
                reason: texts.second,
            }),
        };
        Past {
            offered: self.offered,
            job: jobs.get(self.job as usize).map(|job| job.id.clone()),
            result: outcome.map(|outcome| Recorded {
                outcome,
                at: texts.at.unwrap_or_default(),
                acknowledged: self.is_acknowledged(),
                refused: self.refused,
            }),
            former: self.was_booked.then_some(texts.former),
        }
    }
}

impl Memory {
    /// Applies a record, both when it happens and when it is read.
    pub(super) fn apply(&mut self, fields: &[Option<&str>]) -> Result<(), Unknown> {
        match *fields {
            [Some(kind::JOB), Some(job)] => self.job_mut(job).1.ours = true,
            [Some(kind::INTENT), Some(job), Some(event)] => {
                self.job_mut(job).1.intent = Some(event.into());
            }
            [Some(kind::ENDED), Some(job)] => {
                let number = self.ended;
                self.job_mut(job).1.ended = Some(number);
                self.ended += 1;
            }
            [Some(kind::OFFERED), Some(entry), Some(job)] => {
                let job = self.job_mut(job).0;
                let entry = self.entry_mut(entry);
                entry.begin_round();
                (entry.offered, entry.job) = (true, job);
            }
            [Some(kind::BOOKED), Some(entry), at, id, url] => {
                self.set_result(entry, State::Booked, [id, url, at]);
            }
            [Some(kind::REJECTED), Some(entry), at, Some(kind), reason] => {
                self.set_result(entry, State::Rejected, [Some(kind), reason, at]);
            }
            [Some(kind::TAKEN), Some(job)] => {
                let (_, job) = self.job_mut(job);
                (job.ours, job.taken) = (true, true);
            }
            [Some(kind::DISOWNED), Some(job)] => self.job_mut(job).1.ours = false,
            [Some(kind::ACKNOWLEDGED), job, ref entries @ ..] => {
                if entries.contains(&None) {
                    return Err(Unknown);
                }
                let job = job.map_or(NONE, |job| self.job_mut(job).0);
                for entry in entries.iter().flatten() {
                    self.acknowledge(entry, job);
                }
            }
            [Some(kind::REFUSED), Some(entry)] => {
                let entry = self.entry_mut(entry);
                entry.refused = entry.is_waiting();
            }
            [Some(kind::FORMER), Some(entry), id] => {
                let entry = self.entry_mut(entry);
                entry.was_booked = true;
                entry.change(|texts| texts.former = id.map(Into::into));
            }
            _ => return Err(Unknown),
        }
        Ok(())
    }

    fn job_mut(&mut self, id: &str) -> (u32, &mut Job) {
        let next = u32::try_from(self.jobs.len()).unwrap_or(NONE);
        let number = *self.numbers.entry(id.into()).or_insert(next);
        if number == next {
            self.jobs.push(Job {
                id: id.into(),
                ours: false,
                taken: false,
                ended: None,
                intent: None,
            });
        }
        (number, &mut self.jobs[number as usize])
    }

    fn entry_mut(&mut self, id: &str) -> &mut Entry {
        self.entries.entry(id.into()).or_insert_with(Entry::new)
    }

    fn set_result(&mut self, id: &str, state: State, [first, second, at]: [Option<&str>; 3]) {
        let number = self.results;
        self.results += 1;
        let entry = self.entry_mut(id);
        let waited = entry.is_waiting();
        let former = std::mem::replace(&mut entry.result, number);
        entry.change(|texts| {
            (texts.first, texts.second) = (first.map(Into::into), second.map(Into::into));
            texts.at = at.map(Into::into);
        });
        (entry.state, entry.offered, entry.refused) = (state, false, false);
        if waited {
            self.waiting.remove(&former);
        }
        self.waiting.insert(number, id.into());
    }

    fn acknowledge(&mut self, id: &str, job: u32) {
        let Some(entry) = self.entries.get_mut(id).filter(|entry| entry.is_waiting()) else {
            return;
        };
        let number = std::mem::replace(&mut entry.result, NONE);
        entry.refused = false;
        if job != NONE {
            entry.job = job;
        }
        entry.change(|texts| texts.at = None);
        self.waiting.remove(&number);
    }

    pub(super) fn past(&self, entry: &str) -> Option<Past> {
        Some(self.entries.get(entry)?.past(&self.jobs))
    }

    pub(super) fn job(&self, job: &str) -> Option<&Job> {
        self.jobs.get(*self.numbers.get(job)? as usize)
    }

    #[cfg(test)]
    pub(super) fn unacknowledged(&self) -> impl Iterator<Item = &str> {
        self.waiting.values().map(AsRef::as_ref)
    }

    /// The fewest records that lead to this state, except for jobs that ended long ago.
    pub(super) fn records(&self, write: &mut Write<'_>) -> Result<(), Error> {
        self.job_records(write)?;
        let mut entries: Vec<_> = self.entries.iter().collect();
        // Waiting results keep their order.
        entries.sort_unstable_by_key(|(id, entry)| {
            let waiting = entry.is_waiting().then_some(entry.result);
            (waiting, *id)
        });
        let mut acknowledged: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
        for (id, entry) in entries {
            let past = entry.past(&self.jobs);
            if let Some(former) = &past.former {
                write(&[Some(kind::FORMER), Some(id), former.as_deref()])?;
            }
            if let Some(result) = &past.result {
                // An offer in an ended job adds nothing to the result.
                if let Some(job) = &past.job
                    && self.job(job).is_none_or(|job| job.ended.is_none())
                {
                    write(&Record::Offered { entry: id, job }.fields())?;
                }
                let at = Some(result.at.as_ref()).filter(|at| !at.is_empty());
                write(&result.outcome.fields(id, at))?;
                if result.refused {
                    write(&Record::Refused { entry: id }.fields())?;
                }
                if result.acknowledged {
                    let job = self.jobs.get(entry.job as usize);
                    let job = job.filter(|job| job.ended.is_none()).map(|job| &*job.id);
                    acknowledged.entry(job).or_default().push(id);
                }
            }
            if past.offered
                && let Some(job) = &past.job
            {
                write(&Record::Offered { entry: id, job }.fields())?;
            }
        }
        for (job, entries) in acknowledged {
            for entries in entries.chunks(LINE_ENTRIES) {
                let entries = entries.iter().copied().map(Some);
                let head = [Some(kind::ACKNOWLEDGED), job];
                write(&head.into_iter().chain(entries).collect::<Vec<_>>())?;
            }
        }
        Ok(())
    }

    fn job_records(&self, write: &mut Write<'_>) -> Result<(), Error> {
        let mut jobs: Vec<_> = self.jobs.iter().collect();
        jobs.sort_by_key(|job| job.ended);
        let ended = jobs.iter().filter(|job| job.ended.is_some()).count();
        let open = jobs.len() - ended;
        jobs.drain(open..open + ended.saturating_sub(ENDED_MAX));
        for Job {
            id: job,
            ours,
            taken,
            ended,
            intent,
        } in jobs
        {
            if *taken {
                write(&Record::Taken { job }.fields())?;
            } else if *ours {
                write(&Record::Job { job }.fields())?;
            }
            if let Some(event) = intent {
                write(&Record::Intent { job, event }.fields())?;
            }
            if ended.is_some() {
                write(&Record::Ended { job }.fields())?;
            }
        }
        Ok(())
    }
}
