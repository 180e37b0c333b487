//! A job, and the effects of events and time.

use time::OffsetDateTime;
use uuid::Uuid;

use super::items::{Item, Outcome, Reason};
use super::list::Items;
use super::oddities::{Asked, Oddities};
use super::status::{Event, ItemStatus, JobStatus};
use crate::unknowns::{EarlyCompleted, EventShown, ExportUnknowns, ReadsExtend, RepeatedEvent};

/// A job of a company.
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
    pub(crate) items: Items,
    pub(crate) oddities: Oddities,
    /// The former state that the next reads still show, and their number.
    stale: Option<(Box<Job>, u32)>,
}

impl Job {
    /// A pending one.
    pub(super) fn new(company: Uuid, entries: &[(Uuid, u32)]) -> Self {
        let now = OffsetDateTime::now_utc();
        let pending = |&(entry, row): &(Uuid, u32)| Item {
            entry,
            row,
            status: ItemStatus::Pending,
            outcome: Outcome::default(),
        };
        Self {
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
            oddities: Oddities::default(),
            stale: None,
        }
    }

    /// Applies an event.
    ///
    /// # Errors
    /// If the event is not possible in the job's status.
    pub(crate) fn take(
        &mut self,
        event: Event,
        reason: Reason,
        unknowns: &ExportUnknowns,
    ) -> Result<(), ()> {
        if self.status == event.makes() {
            let is_taken = unknowns.repeated_event == RepeatedEvent::Take;
            return is_taken.then_some(()).ok_or(());
        }
        match (self.status, event) {
            (JobStatus::Pending, Event::Started | Event::Failed) => {}
            (JobStatus::InProgress, _) => {}
            _ => return Err(()),
        }
        let is_successful = |item: &Item| item.status == ItemStatus::Successful;
        let is_early = event == Event::Completed && !self.own_items().all(is_successful);
        let next = match unknowns.early_completed {
            EarlyCompleted::Refuse if is_early => return Err(()),
            EarlyCompleted::WithErrors if is_early => JobStatus::CompletedWithErrors,
            _ => event.makes(),
        };
        let shown_after = match unknowns.event_shown {
            EventShown::AtOnce => 0,
            EventShown::Later => 1,
        };
        let shown_after = self.oddities.event_shown_after.unwrap_or(shown_after);
        self.stale = None;
        if shown_after > 0 {
            self.stale = Some((Box::new(self.clone()), shown_after));
        }
        let now = OffsetDateTime::now_utc();
        if next == JobStatus::InProgress {
            self.started = Some(now);
        } else {
            self.completed = Some(now);
            if !is_early || unknowns.early_completed != EarlyCompleted::Keep {
                self.abandon_rest();
            }
        }
        self.status = next;
        if event == Event::Failed {
            self.reason = reason;
        }
        self.updated = now;
        Ok(())
    }

    /// The job as the API shows it.
    pub(crate) fn look(&mut self) -> Self {
        let Some((stale, looks)) = self.stale.take() else {
            return self.clone();
        };
        if looks > 1 {
            self.stale = Some((stale.clone(), looks - 1));
        }
        *stale
    }

    /// The items with data: an export item may lack it.
    fn own_items(&self) -> impl Iterator<Item = &Item> {
        let without = &self.oddities.job_items.without;
        let items = self.items.iter();
        items.filter(|item| !without.contains(&item.entry))
    }

    /// The index of an entry's item, if there is one.
    pub(super) fn place(&self, entry: Uuid) -> Option<usize> {
        let is_there = !self.oddities.job_items.without.contains(&entry);
        self.items.place(entry).filter(|_| is_there)
    }

    /// The number of items that the job claims.
    pub(crate) fn number_of_items(&self) -> usize {
        let said = self.oddities.number_of_items;
        said.unwrap_or_else(|| self.own_items().count())
    }

    /// A list of the job's is read from its start.
    pub(crate) fn begin(&mut self, asked: Asked) {
        match asked {
            Asked::JobItems => self.oddities.job_items.begin(),
            Asked::ExportItems => self.oddities.export_items.begin(),
            Asked::Update | Asked::Event => {}
        }
    }

    /// A read of the job or its items.
    pub(crate) fn read(&mut self, unknowns: &ExportUnknowns) {
        if self.status.is_open() && unknowns.reads_extend == ReadsExtend::Yes {
            self.updated = OffsetDateTime::now_utc();
        }
    }

    /// Removes an entry; returns whether it was in the job.
    pub(crate) fn remove(&mut self, entry: Uuid) -> bool {
        self.items.remove(entry)
    }

    pub(super) fn expire(&mut self, status: JobStatus, now: OffsetDateTime) {
        self.status = status;
        if status == JobStatus::Failed {
            self.reason.kind = Some("job_expired".to_owned());
        }
        self.expired = Some(now);
        self.updated = now;
        self.abandon_rest();
    }

    /// Ends it as failed.
    pub(super) fn fail(&mut self, reason: String, now: OffsetDateTime) {
        self.status = JobStatus::Failed;
        self.reason.kind = Some(reason);
        self.completed = Some(now);
        self.updated = now;
        self.abandon_rest();
    }

    fn abandon_rest(&mut self) {
        for item in self.items.all_mut() {
            if matches!(item.status, ItemStatus::Pending | ItemStatus::InProgress) {
                item.status = ItemStatus::Abandoned;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job() -> Job {
        Job::new(
            Uuid::nil(),
            &[1, 2, 3].map(|entry| (Uuid::from_u128(entry), 0)),
        )
    }

    fn reason(words: &str) -> Reason {
        Reason {
            kind: None,
            words: Some(words.to_owned()),
        }
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
            for repeated_event in [RepeatedEvent::Take, RepeatedEvent::Refuse] {
                let unknowns = ExportUnknowns {
                    repeated_event,
                    ..ExportUnknowns::default()
                };
                for event in [Started, Failed, Completed, CompletedWithErrors] {
                    let mut job = job();
                    for event in before {
                        let taken = job.take(*event, Reason::default(), &unknowns);
                        assert_eq!(taken, Ok(()), "{event:?}");
                    }
                    let is_repeated =
                        repeated_event == RepeatedEvent::Take && before.last() == Some(&event);
                    assert_eq!(
                        job.take(event, Reason::default(), &unknowns).is_ok(),
                        allowed.contains(&event) || is_repeated,
                        "{before:?} {event:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_job_that_is_completed_early_is_one_of_four() {
        use EarlyCompleted::{Abandon, Keep, Refuse, WithErrors};
        use ItemStatus::{Abandoned, Pending};
        for (early_completed, expected, item) in [
            (Abandon, JobStatus::Completed, Abandoned),
            (Keep, JobStatus::Completed, Pending),
            (WithErrors, JobStatus::CompletedWithErrors, Abandoned),
            (Refuse, JobStatus::InProgress, Pending),
        ] {
            let unknowns = ExportUnknowns {
                early_completed,
                ..ExportUnknowns::default()
            };
            let mut job = job();
            assert_eq!(job.take(Event::Started, reason("no"), &unknowns), Ok(()));
            let taken = job.take(Event::Completed, reason("no"), &unknowns);
            assert_eq!(taken.is_err(), early_completed == Refuse);
            assert_eq!((job.status, job.items[0].status), (expected, item));
            assert_eq!(job.reason, Reason::default(), "it has not failed");
        }
    }

    #[test]
    fn a_job_shows_an_event_at_once_or_at_the_second_look() {
        let unknowns = ExportUnknowns {
            event_shown: EventShown::Later,
            ..ExportUnknowns::default()
        };
        let mut job = job();
        for event in [Event::Started, Event::Failed] {
            assert_eq!(job.take(event, reason("x"), &unknowns), Ok(()));
        }
        assert_eq!(job.look().status, JobStatus::InProgress);
        let shown = job.look();
        assert_eq!(
            (shown.status, shown.reason),
            (JobStatus::Failed, reason("x"))
        );
    }
}
