//! Export jobs: started, carried out item by item, ended, or expired.
//!
//! What happens to a job is said here alone; `api/exports.rs` has its shapes.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use time::OffsetDateTime;
use uuid::Uuid;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JobStatus {
    Pending,
    InProgress,
    Failed,
    Completed,
    CompletedWithErrors,
}

impl JobStatus {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Failed => "failed",
            Self::Completed => "completed",
            Self::CompletedWithErrors => "completed_with_errors",
        }
    }

    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::InProgress)
    }
}

/// How far an item of a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemStatus {
    Pending,
    InProgress,
    Failed,
    Successful,
    Abandoned,
}

impl ItemStatus {
    pub(crate) const ALL: [Self; 5] = [
        Self::Pending,
        Self::InProgress,
        Self::Failed,
        Self::Successful,
        Self::Abandoned,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Failed => "failed",
            Self::Successful => "successful",
            Self::Abandoned => "abandoned",
        }
    }
}

/// Why something failed: one of Pleo's names, and words of the integration's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) kind: Option<String>,
    pub(crate) words: Option<String>,
}

/// One accounting entry of a job.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The entry, and its number among the sandbox's.
    pub(crate) entry: Uuid,
    pub(crate) row: u32,
    pub(crate) status: ItemStatus,
    pub(crate) outcome: Outcome,
}

/// What an integration reports of an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) exported_at: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) external_url: Option<String>,
    pub(crate) reason: Reason,
}

/// A job of a company's.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    pub(crate) id: Uuid,
    pub(crate) company: Uuid,
    pub(crate) created_by: Option<Uuid>,
    pub(crate) is_interactive: bool,
    pub(crate) by_vendor: bool,
    pub(crate) status: JobStatus,
    pub(crate) reason: Reason,
    pub(crate) created: OffsetDateTime,
    pub(crate) updated: OffsetDateTime,
    pub(crate) started: Option<OffsetDateTime>,
    pub(crate) completed: Option<OffsetDateTime>,
    pub(crate) expired: Option<OffsetDateTime>,
    pub(crate) items: Vec<Item>,
}

/// What an integration says of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Started,
    Failed,
    Completed,
    CompletedWithErrors,
}

impl Event {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "started" => Self::Started,
            "failed" => Self::Failed,
            "completed" => Self::Completed,
            "completed_with_errors" => Self::CompletedWithErrors,
            _ => return None,
        })
    }
}

/// Why a job is not made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoJob {
    /// The company has one that is open.
    UnderWay,
    /// The company has accounts without a contra account.
    MissingContraAccounts,
}

/// All jobs, the oldest first.
#[derive(Debug)]
pub(crate) struct Exports {
    expires_in: Duration,
    jobs: Mutex<Jobs>,
}

#[derive(Debug, Default)]
struct Jobs {
    all: Vec<Job>,
    contra_accounts_missing: bool,
}

impl Exports {
    /// `expires_in` is how long a job stays open without a change.
    pub(crate) fn new(expires_in: Duration) -> Self {
        Self {
            expires_in,
            jobs: Mutex::default(),
        }
    }

    pub(crate) fn expires_in(&self) -> Duration {
        self.expires_in
    }

    /// Makes a job of these entries.
    pub(crate) fn start(
        &self,
        company: Uuid,
        entries: &[(Uuid, u32)],
        change: impl FnOnce(&mut Job),
    ) -> Result<Job, NoJob> {
        let mut jobs = self.jobs();
        if jobs.contra_accounts_missing {
            return Err(NoJob::MissingContraAccounts);
        }
        let open = |job: &Job| job.company == company && job.status.is_open();
        if jobs.all.iter().any(open) {
            return Err(NoJob::UnderWay);
        }
        let now = OffsetDateTime::now_utc();
        let pending = |&(entry, row): &(Uuid, u32)| Item {
            entry,
            row,
            status: ItemStatus::Pending,
            outcome: Outcome::default(),
        };
        let mut job = Job {
            id: Uuid::new_v4(),
            company,
            created_by: None,
            is_interactive: true,
            by_vendor: false,
            status: JobStatus::Pending,
            reason: Reason::default(),
            created: now,
            updated: now,
            started: None,
            completed: None,
            expired: None,
            items: entries.iter().map(pending).collect(),
        };
        change(&mut job);
        jobs.all.push(job.clone());
        Ok(job)
    }

    /// The jobs of the companies that are asked for.
    pub(crate) fn list(&self, of: impl Fn(Uuid) -> bool) -> Vec<Job> {
        let jobs = self.jobs();
        jobs.all
            .iter()
            .filter(|job| of(job.company))
            .cloned()
            .collect()
    }

    /// Looks at a job, or changes it.
    pub(crate) fn with<T>(&self, id: Uuid, look: impl FnOnce(&mut Job) -> T) -> Option<T> {
        let mut jobs = self.jobs();
        jobs.all.iter_mut().find(|job| job.id == id).map(look)
    }

    /// How far an entry is with its export, by the last job that it was in.
    pub(crate) fn entry_status(&self, entry: Uuid) -> &'static str {
        let jobs = self.jobs();
        let last = jobs.all.iter().rev().find_map(|job| {
            let item = job.items.iter().find(|item| item.entry == entry)?;
            Some((job.status, item.status))
        });
        match last {
            Some((_, ItemStatus::Successful)) => "EXPORTED",
            Some((JobStatus::Pending, _)) => "QUEUED",
            Some((JobStatus::InProgress, ItemStatus::Pending | ItemStatus::InProgress)) => {
                "EXPORTING"
            }
            _ => "CREATED",
        }
    }

    pub(crate) fn contra_accounts_missing(&self) -> bool {
        self.jobs().contra_accounts_missing
    }

    pub(crate) fn set_contra_accounts_missing(&self, missing: bool) {
        self.jobs().contra_accounts_missing = missing;
    }

    pub(crate) fn reset(&self) {
        *self.jobs() = Jobs::default();
    }

    /// The jobs, those that are over time expired.
    fn jobs(&self) -> MutexGuard<'_, Jobs> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let now = OffsetDateTime::now_utc();
        for job in &mut jobs.all {
            if job.status.is_open() && job.updated + self.expires_in <= now {
                job.expire(now);
            }
        }
        jobs
    }
}

impl Job {
    /// Takes an event.
    ///
    /// # Errors
    /// If the job is not in a status that the event can follow.
    pub(crate) fn take(&mut self, event: Event, reason: Reason) -> Result<(), ()> {
        let now = OffsetDateTime::now_utc();
        let next = match (self.status, event) {
            (JobStatus::Pending, Event::Started) => JobStatus::InProgress,
            (JobStatus::Pending | JobStatus::InProgress, Event::Failed) => JobStatus::Failed,
            (JobStatus::InProgress, Event::Completed) => JobStatus::Completed,
            (JobStatus::InProgress, Event::CompletedWithErrors) => JobStatus::CompletedWithErrors,
            _ => return Err(()),
        };
        if next == JobStatus::InProgress {
            self.started = Some(now);
        } else {
            self.completed = Some(now);
            self.abandon_rest();
        }
        self.status = next;
        self.reason = reason;
        self.updated = now;
        Ok(())
    }

    /// A change of its items keeps it from expiring.
    pub(crate) fn touch(&mut self) {
        self.updated = OffsetDateTime::now_utc();
    }

    fn expire(&mut self, now: OffsetDateTime) {
        self.status = JobStatus::Failed;
        self.reason.kind = Some("job_expired".to_owned());
        self.expired = Some(now);
        self.updated = now;
        self.abandon_rest();
    }

    fn abandon_rest(&mut self) {
        for item in &mut self.items {
            if matches!(item.status, ItemStatus::Pending | ItemStatus::InProgress) {
                item.status = ItemStatus::Abandoned;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    fn started(expires_in: Duration, events: &[Event]) -> (Exports, Uuid) {
        let exports = Exports::new(expires_in);
        let entries = [(Uuid::from_u128(1), 0), (Uuid::from_u128(2), 1)];
        let job = exports.start(Uuid::nil(), &entries, |_| ()).expect("a job");
        for event in events {
            let taken = exports.with(job.id, |job| job.take(*event, Reason::default()));
            assert_eq!(taken, Some(Ok(())), "{event:?}");
        }
        (exports, job.id)
    }

    #[test]
    fn an_event_follows_some_statuses_and_no_other() {
        use Event::{Completed, CompletedWithErrors, Failed, Started};
        for (before, allowed) in [
            (&[][..], &[Started, Failed][..]),
            (&[Started], &[Failed, Completed, CompletedWithErrors]),
            (&[Failed], &[]),
            (&[Started, Completed], &[]),
            (&[Started, CompletedWithErrors], &[]),
        ] {
            for event in [Started, Failed, Completed, CompletedWithErrors] {
                let (exports, id) = started(HOUR, before);
                let taken = exports.with(id, |job| job.take(event, Reason::default()));
                assert_eq!(
                    taken,
                    Some(allowed.contains(&event).then_some(()).ok_or(())),
                    "{before:?} {event:?}"
                );
            }
        }
    }

    #[test]
    fn a_company_has_one_open_job_at_a_time() {
        let (exports, id) = started(HOUR, &[Event::Started]);
        let again = || exports.start(Uuid::nil(), &[], |_| ()).map(|job| job.id);
        assert_eq!(again(), Err(NoJob::UnderWay));
        assert!(
            exports.start(Uuid::max(), &[], |_| ()).is_ok(),
            "another company's"
        );
        exports.with(id, |job| job.take(Event::Completed, Reason::default()));
        assert!(again().is_ok());
    }

    #[test]
    fn a_job_that_is_left_alone_expires_and_gives_its_items_up() {
        let (exports, id) = started(Duration::ZERO, &[]);
        let job = exports.with(id, |job| job.clone()).expect("the job");
        assert_eq!(job.status, JobStatus::Failed);
        assert_eq!(job.reason.kind.as_deref(), Some("job_expired"));
        assert!(job.expired.is_some() && job.completed.is_none());
        assert!(
            job.items
                .iter()
                .all(|item| item.status == ItemStatus::Abandoned)
        );
        assert_eq!(exports.entry_status(Uuid::from_u128(1)), "CREATED");
    }

    #[test]
    fn without_contra_accounts_there_is_no_job() {
        let exports = Exports::new(HOUR);
        exports.set_contra_accounts_missing(true);
        assert_eq!(
            exports.start(Uuid::nil(), &[], |_| ()).map(|job| job.id),
            Err(NoJob::MissingContraAccounts)
        );
        exports.reset();
        assert!(!exports.contra_accounts_missing());
    }
}
