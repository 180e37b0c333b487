//! An export: its job, its items, its journal, and the results that wait.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use super::caller::Caller;
use super::items::{Again, Items, Stage};
use super::journal::{Journal, Outcome, Record};
use super::reasons::{check_external, check_item};
use crate::client::pages::Pages;
use crate::client::state::Client;
use crate::config::export::ExportOptions;
use crate::error::Error;
use crate::http::response::Response;
use crate::sys::fork::{Process, lock};
use crate::text::datetime;

/// An export job in progress. Dropping it early leaves the job as it is, and [`Export::open`]
/// continues it.
pub struct Export {
    client: Weak<Client>,
    pub(super) company: Box<str>,
    pub(super) job: Box<str>,
    pub(super) state: Mutex<State>,
    busy: Mutex<bool>,
    process: Process,
}

pub(super) struct State {
    pub(super) journal: Journal,
    /// The job as Pleo showed it last.
    pub(super) shown: Arc<Response>,
    pub(super) items: Items,
    /// Items whose results wait, in the order of the results.
    pub(super) waiting: VecDeque<usize>,
    pub(super) reading: Reading,
    pub(super) given: Option<Given>,
    pub(super) refused: Vec<Refusal>,
    pub(super) missing: Vec<Arc<str>>,
    pub(super) unmatched: Vec<Box<str>>,
    pub(super) end: End,
    /// When the job last had activity; unknown for a continued job.
    pub(super) touched: Option<Instant>,
    /// How long the job stays open without activity.
    pub(super) expires_in: Duration,
    /// How many results a request contains.
    pub(super) batch: usize,
    /// When sending results last failed.
    pub(super) failed: Option<Instant>,
}

/// The position in the list of the data.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) pages: Option<Arc<Pages>>,
    /// How often the list was started.
    pub(super) begun: u32,
    /// Whether it returned a new item since it was started.
    pub(super) news: bool,
    /// The item that was read and could not be returned.
    pub(super) held: Option<Arc<Response>>,
}

/// The item that was given last.
pub(super) struct Given {
    pub(super) item: Arc<Response>,
    pub(super) place: usize,
    pub(super) former: Option<Box<str>>,
}

/// A refused result.
pub(super) struct Refusal {
    pub(super) place: usize,
    pub(super) kind: Box<str>,
    pub(super) message: Box<str>,
}

/// The end of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It is in progress.
    Open,
    /// It ended with this library's event.
    Closed(Box<str>),
    /// It ended otherwise: the job's status, and the type of its failure.
    Ended(Box<str>, Box<str>),
}

/// The exclusive right to make requests for an export.
pub(super) struct Turn<'a>(&'a Export);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Ok(mut busy) = lock(&self.0.busy) {
            *busy = false;
        }
    }
}

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Export")
            .field("job", &self.job)
            .finish_non_exhaustive()
    }
}

impl Export {
    pub(super) fn new(
        client: &Arc<Client>,
        company: Box<str>,
        job: Box<str>,
        state: State,
    ) -> Self {
        Self {
            client: Arc::downgrade(client),
            company,
            job,
            state: Mutex::new(state),
            busy: Mutex::new(false),
            process: Process::current(),
        }
    }

    /// Whether this is the process that opened it.
    fn check_process(&self) -> Result<(), Error> {
        self.process.check().map_err(|_| Error::ExportBusy(FORKED))
    }

    /// The requests of a call that begins now.
    pub(super) fn caller(&self) -> Result<Caller, Error> {
        self.check_process()?;
        let client = self.client.upgrade().filter(|client| !client.is_freed());
        Caller::new(&client.ok_or(Error::Cancelled)?)
    }

    /// Takes the turn to make requests; results can be recorded meanwhile.
    pub(super) fn turn(&self) -> Result<Turn<'_>, Error> {
        // In a child it may be locked by a thread of the parent.
        self.check_process()?;
        let mut busy = lock(&self.busy)?;
        if std::mem::replace(&mut *busy, true) {
            return Err(Error::argument(
                "export",
                "is in use by another thread; wait for its call to end, then call again",
            ));
        }
        Ok(Turn(self))
    }

    /// The job as Pleo showed it last.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn job(&self) -> Result<Arc<Response>, Error> {
        Ok(Arc::clone(&lock(&self.state)?.shown))
    }

    /// The item that was given last.
    ///
    /// # Errors
    /// [`Error::Missing`] if none was; [`Error::Forked`].
    pub fn current(&self) -> Result<Arc<Response>, Error> {
        let state = lock(&self.state)?;
        Ok(Arc::clone(&state.given()?.item))
    }

    /// The job item of the item that was given last, as it was when the job was opened.
    ///
    /// # Errors
    /// As [`Export::current`].
    pub fn job_item(&self) -> Result<Arc<Response>, Error> {
        let state = lock(&self.state)?;
        let json = state.items.json(&self.job, state.given()?.place)?;
        Ok(Arc::new(Response::made(json.into_string().into_bytes())))
    }

    /// The external id with which the current item was booked before.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::Forked`].
    pub fn former(&self) -> Result<String, Error> {
        let state = lock(&self.state)?;
        let former = state.given()?.former.as_deref();
        let former = former.ok_or(Error::Missing("external id of an earlier export"))?;
        Ok(former.into())
    }

    /// The number of items with a result, and of all items.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn progress(&self) -> Result<(u64, u64), Error> {
        let items = &lock(&self.state)?.items;
        Ok(((items.len() - items.open()) as u64, items.len() as u64))
    }

    /// Records that an item is booked: the current one, or that of an entry. It is on the disk when
    /// this returns, and is sent later.
    ///
    /// # Errors
    /// [`Error::Argument`] if another result is recorded, or the entry is unknown; [`Error::File`]
    /// or [`Error::Resource`] for the journal.
    pub fn booked(
        &self,
        entry: Option<&str>,
        external_id: Option<&str>,
        external_url: Option<&str>,
    ) -> Result<(), Error> {
        check_external(external_id, external_url)?;
        let outcome = Outcome::Booked {
            external_id: external_id.map(Into::into),
            external_url: external_url.map(Into::into),
        };
        self.record(entry, &outcome)
    }

    /// Records that an item cannot be booked, and why. Otherwise as [`Export::booked`].
    ///
    /// # Errors
    /// As [`Export::booked`]; [`Error::Argument`] for a type that Pleo does not have.
    pub fn rejected(
        &self,
        entry: Option<&str>,
        kind: &str,
        reason: Option<&str>,
    ) -> Result<(), Error> {
        check_item(kind, reason)?;
        let outcome = Outcome::Rejected {
            kind: kind.into(),
            reason: reason.map(Into::into),
        };
        self.record(entry, &outcome)
    }

    fn record(&self, entry: Option<&str>, outcome: &Outcome) -> Result<(), Error> {
        self.check_process()?;
        let mut state = lock(&self.state)?;
        let place = match entry {
            Some(entry) => state.items.place(entry),
            None => Some(state.given()?.place),
        };
        match (place, entry) {
            (Some(place), _) => state.record(&self.job, place, outcome),
            (None, entry) => state.record_elsewhere(entry.unwrap_or_default(), outcome),
        }
    }
}

const FORKED: &str = "the export belongs to the parent process; open it here after that has ended";

impl State {
    fn given(&self) -> Result<&Given, Error> {
        self.given
            .as_ref()
            .ok_or(Error::Missing("current item; ask for the next one first"))
    }

    /// Records the result of an item of the job.
    pub(super) fn record(
        &mut self,
        job: &str,
        place: usize,
        outcome: &Outcome,
    ) -> Result<(), Error> {
        let item = self.items.get(place)?;
        let (id, stage) = (Arc::clone(&item.id), item.stage);
        if matches!(stage, Stage::Open) {
            // It may have a result of an earlier job; this one is for this job.
            if self.journal.past(&id).is_none_or(|past| !past.offered) {
                self.journal.append(Record::Offered { entry: &id, job })?;
            }
        } else if self.is_recorded(&id, outcome)? {
            return Ok(());
        }
        self.append(&id, outcome)?;
        self.items.set(place, Stage::Waiting)?;
        self.waiting.push_back(place);
        Ok(())
    }

    /// Records the result of an item of an earlier job.
    fn record_elsewhere(&mut self, entry: &str, outcome: &Outcome) -> Result<(), Error> {
        if self.journal.past(entry).is_none() {
            return Err(Error::argument(
                "entry_id",
                "is neither an item of this job nor one of an earlier job; give the item's \
                 accountingEntryId",
            ));
        }
        if self.is_recorded(entry, outcome)? {
            return Ok(());
        }
        self.append(entry, outcome)
    }

    /// Whether the same result is recorded already.
    ///
    /// # Errors
    /// [`Error::Argument`] if another one is.
    fn is_recorded(&self, entry: &str, outcome: &Outcome) -> Result<bool, Error> {
        match self.journal.past(entry).and_then(|past| past.result) {
            None => Ok(false),
            Some(recorded) if recorded.outcome == *outcome => Ok(true),
            Some(_) => Err(Error::argument(
                "entry_id",
                "already has another result, which cannot be changed because it may have been \
                 sent; to change it, a bookkeeper must export the entry again",
            )),
        }
    }

    fn append(&mut self, entry: &str, outcome: &Outcome) -> Result<(), Error> {
        self.journal.append(Record::Result {
            entry,
            result: outcome,
            at: &datetime::now(),
        })
    }

    /// Whether the job would expire after another such period without activity.
    pub(super) fn is_late(&self) -> bool {
        let half = self.expires_in / 2;
        self.touched.is_none_or(|touched| touched.elapsed() >= half)
    }

    /// Checks that the export is in progress.
    ///
    /// # Errors
    /// [`Error::ExportEnded`] if the job has ended otherwise than by this export.
    pub(super) fn goes_on(&self) -> Result<bool, Error> {
        match &self.end {
            End::Open => Ok(true),
            End::Closed(_) => Ok(false),
            End::Ended(status, reason_type) => Err(Error::ExportEnded {
                status: status.clone(),
                reason_type: reason_type.clone(),
            }),
        }
    }

    /// What is known of an item before it is offered, and its former external id.
    pub(super) fn known(
        &self,
        job: &str,
        place: usize,
    ) -> Result<(Again, Option<Box<str>>), Error> {
        let item = self.items.get(place)?;
        let past = self.journal.past(&item.id);
        let offered = match &past {
            Some(past) => past.offered,
            // The program that had the job before may have booked it.
            None => self.journal.is_taken(job),
        };
        let former = match past {
            Some(past) => match past.result.map(|recorded| recorded.outcome) {
                Some(Outcome::Booked { external_id, .. }) => Some(external_id),
                _ => past.former,
            },
            None => self.exported_at_pleo(job, place)?.map(Some),
        };
        Ok(match former {
            // It may be booked a second time: the program must find out first.
            former if offered => (Again::Offered, former.flatten()),
            Some(former) => (Again::Exported, former),
            None => (Again::New, None),
        })
    }

    /// The external id that Pleo shows for an item which the journal does not know.
    fn exported_at_pleo(&self, job: &str, place: usize) -> Result<Option<Box<str>>, Error> {
        let json = self.items.json(job, place)?;
        let item = Response::made(json.into_string().into_bytes());
        let id = item.text("/externalId").ok().filter(|id| !id.is_empty());
        Ok(id.map(Into::into))
    }
}

impl Client {
    /// The export options with which this client was created.
    #[must_use]
    pub fn export_options(&self) -> ExportOptions {
        self.settings.export.clone()
    }
}
