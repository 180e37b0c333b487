//! Export jobs: started, carried out item by item, ended, or expired.
//!
//! What happens to a job is said here alone; `api/exports/` has its shapes.

mod items;
mod job;
mod list;
mod oddities;
mod status;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use time::OffsetDateTime;
use uuid::Uuid;

use crate::unknowns::{ExpiredJob, ExportStatus, ExportUnknowns, PendingJob, Played};

pub(crate) use items::{Item, ItemError, NotUpdated, Outcome, Reason, Update};
pub(crate) use job::Job;
pub(crate) use oddities::{Asked, Oddities};
pub(crate) use status::{Event, ItemStatus, JobStatus};

/// Why a job is not made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoJob {
    /// The company has one that is open.
    UnderWay,
    /// The company has accounts without a contra account.
    MissingContraAccounts,
}

const EXPORTED: &str = "EXPORTED";
const QUEUED: &str = "QUEUED";

/// All jobs, the oldest first.
#[derive(Debug)]
pub(crate) struct Exports {
    expires_in: Duration,
    played: Played,
    jobs: Mutex<Jobs>,
}

#[derive(Debug, Default)]
struct Jobs {
    all: Vec<Job>,
    /// The entries that wait for an export, by their company and row.
    queue: BTreeMap<(Uuid, u32), Uuid>,
    contra_accounts_missing: bool,
}

impl Exports {
    /// `expires_in` is how long a job stays open without a change.
    pub(crate) fn new(expires_in: Duration, played: Played) -> Self {
        Self {
            expires_in,
            played,
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
        let mut job = Job::new(company, entries);
        change(&mut job);
        jobs.queue.retain(|_, entry| job.items.of(*entry).is_none());
        jobs.all.push(job.clone());
        Ok(job)
    }

    /// Puts a company's entry into the queue, or takes it out.
    pub(crate) fn queue(&self, company: Uuid, (entry, row): (Uuid, u32), queued: bool) {
        let mut jobs = self.jobs();
        if queued {
            jobs.queue.insert((company, row), entry);
        } else {
            jobs.queue.remove(&(company, row));
        }
    }

    /// The entries of a company that wait for an export, with their rows.
    pub(crate) fn queued(&self, company: Uuid) -> Vec<(Uuid, u32)> {
        let jobs = self.jobs();
        let of_company = jobs.queue.range((company, 0)..=(company, u32::MAX));
        of_company.map(|(&(_, row), &entry)| (entry, row)).collect()
    }

    pub(crate) fn is_queued(&self, entry: Uuid) -> bool {
        self.jobs().is_queued(entry)
    }

    /// The jobs of the companies that are asked for, as they show themselves.
    pub(crate) fn list(&self, of: impl Fn(Uuid) -> bool) -> Vec<Job> {
        let mut jobs = self.jobs();
        let asked_for = jobs.all.iter_mut().filter(|job| of(job.company));
        asked_for.map(Job::look).collect()
    }

    /// All jobs as they are, whatever they show to a program.
    pub(crate) fn all(&self) -> Vec<Job> {
        self.jobs().all.clone()
    }

    /// Ends a job before its time, by expiry or as failed for a reason; says whether it was open.
    pub(crate) fn end(&self, id: Uuid, reason: Option<String>) -> bool {
        self.jobs().end(&self.played.now().exports, id, reason)
    }

    /// The open job of one of these companies.
    pub(crate) fn open_job(&self, of: impl Fn(Uuid) -> bool) -> Option<Uuid> {
        let jobs = self.jobs();
        let is_it = |job: &&Job| job.status.is_open() && of(job.company);
        jobs.all.iter().find(is_it).map(|job| job.id)
    }

    /// Looks at a job, or changes it.
    pub(crate) fn with<T>(&self, id: Uuid, look: impl FnOnce(&mut Job) -> T) -> Option<T> {
        let mut jobs = self.jobs();
        jobs.all.iter_mut().find(|job| job.id == id).map(look)
    }

    /// The same for a request of a program's, before which the job may end.
    pub(crate) fn asked<T>(
        &self,
        id: Uuid,
        asked: Asked,
        look: impl FnOnce(&mut Job) -> T,
    ) -> Option<T> {
        let mut jobs = self.jobs();
        let mut all = jobs.all.iter_mut();
        let job = all.find(|job| job.id == id)?;
        if let Some(reason) = job.oddities.end_before(asked) {
            jobs.end(&self.played.now().exports, id, reason);
        }
        jobs.all.iter_mut().find(|job| job.id == id).map(look)
    }

    /// How far an entry is with its export, by the queue and the last job that it was in.
    pub(crate) fn entry_status(&self, entry: Uuid) -> &'static str {
        let jobs = self.jobs();
        if jobs.is_queued(entry) {
            return QUEUED;
        }
        let last = jobs.all.iter().rev().find_map(|job| {
            let item = job.items.of(entry)?;
            Some((job.status, item.status))
        });
        match last {
            Some((_, ItemStatus::Successful)) => EXPORTED,
            Some((JobStatus::Pending, _)) => QUEUED,
            Some((JobStatus::InProgress, ItemStatus::Pending | ItemStatus::InProgress)) => {
                "EXPORTING"
            }
            _ => match self.played.now().exports.export_status {
                ExportStatus::Created => "CREATED",
                ExportStatus::NotExported => "NOT_EXPORTED",
            },
        }
    }

    /// Whether the last job that an entry was in has exported it.
    pub(crate) fn is_exported(&self, entry: Uuid) -> bool {
        self.entry_status(entry) == EXPORTED
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
        let unknowns = self.played.now();
        let expires = |job: &Job| match job.status {
            JobStatus::Pending if unknowns.exports.pending_job == PendingJob::Stays => false,
            status => status.is_open() && job.updated + self.expires_in <= now,
        };
        jobs.expire(&unknowns.exports, expires);
        jobs
    }
}

impl Jobs {
    fn end(&mut self, unknowns: &ExportUnknowns, id: Uuid, reason: Option<String>) -> bool {
        let is_it = |job: &Job| job.id == id && job.status.is_open();
        let Some(job) = self.all.iter_mut().find(|job| is_it(job)) else {
            return false;
        };
        match reason {
            Some(reason) => job.fail(reason, OffsetDateTime::now_utc()),
            None => self.expire(unknowns, is_it),
        }
        true
    }

    fn is_queued(&self, entry: Uuid) -> bool {
        self.queue.values().any(|&queued| queued == entry)
    }

    fn expire(&mut self, unknowns: &ExportUnknowns, expires: impl Fn(&Job) -> bool) {
        let status = match unknowns.expired_job {
            ExpiredJob::Gone => return self.all.retain(|job| !expires(job)),
            ExpiredJob::WithErrors => JobStatus::CompletedWithErrors,
            ExpiredJob::Failed => JobStatus::Failed,
        };
        let now = OffsetDateTime::now_utc();
        let over_time = self.all.iter_mut().filter(|job| expires(job));
        over_time.for_each(|job| job.expire(status, now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unknowns::Unknowns;

    const HOUR: Duration = Duration::from_secs(3600);

    fn played(exports: ExportUnknowns) -> Played {
        Played::from(Unknowns {
            exports,
            ..Unknowns::default()
        })
    }

    fn started(expires_in: Duration, unknowns: ExportUnknowns) -> (Exports, Uuid) {
        let exports = Exports::new(expires_in, played(unknowns));
        let entries = [(Uuid::from_u128(1), 0), (Uuid::from_u128(2), 1)];
        let job = exports.start(Uuid::nil(), &entries, |_| ()).expect("a job");
        (exports, job.id)
    }

    fn take(exports: &Exports, id: Uuid, event: Event) {
        let unknowns = ExportUnknowns::default();
        let taken = exports.with(id, |job| job.take(event, Reason::default(), &unknowns));
        assert_eq!(taken, Some(Ok(())), "{event:?}");
    }

    #[test]
    fn a_company_has_one_open_job_at_a_time() {
        let (exports, id) = started(HOUR, ExportUnknowns::default());
        take(&exports, id, Event::Started);
        let again = || exports.start(Uuid::nil(), &[], |_| ()).map(|job| job.id);
        assert_eq!(again(), Err(NoJob::UnderWay));
        assert!(
            exports.start(Uuid::max(), &[], |_| ()).is_ok(),
            "another company's"
        );
        take(&exports, id, Event::Completed);
        assert!(again().is_ok());
    }

    #[test]
    fn a_job_that_is_left_alone_expires_and_gives_its_items_up() {
        let (exports, id) = started(Duration::ZERO, ExportUnknowns::default());
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
    fn a_job_may_expire_otherwise_or_not_at_all() {
        for (expired_job, expected) in [
            (ExpiredJob::Failed, Some(JobStatus::Failed)),
            (ExpiredJob::WithErrors, Some(JobStatus::CompletedWithErrors)),
            (ExpiredJob::Gone, None),
        ] {
            let unknowns = ExportUnknowns {
                expired_job,
                ..ExportUnknowns::default()
            };
            let (exports, id) = started(Duration::ZERO, unknowns);
            let status = exports.with(id, |job| job.status);
            assert_eq!(status, expected, "{expired_job:?}");
            assert!(exports.open_job(|_| true).is_none());
        }
        let unknowns = ExportUnknowns {
            pending_job: PendingJob::Stays,
            export_status: ExportStatus::NotExported,
            ..ExportUnknowns::default()
        };
        let (exports, id) = started(Duration::ZERO, unknowns);
        assert_eq!(exports.open_job(|_| true), Some(id));
        take(&exports, id, Event::Started);
        assert!(exports.open_job(|_| true).is_none(), "it is not pending");
        assert_eq!(exports.entry_status(Uuid::from_u128(1)), "NOT_EXPORTED");
    }

    #[test]
    fn without_contra_accounts_there_is_no_job() {
        let exports = Exports::new(HOUR, Played::default());
        exports.set_contra_accounts_missing(true);
        assert_eq!(
            exports.start(Uuid::nil(), &[], |_| ()).map(|job| job.id),
            Err(NoJob::MissingContraAccounts)
        );
        exports.reset();
        assert!(!exports.contra_accounts_missing());
    }
}
