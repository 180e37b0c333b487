//! Opens a job, and finds out what was done of it before.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::caller::{Caller, Event, IN_PROGRESS, PENDING, is_lost, status_of};
use super::items::{Items, Shown, Stage};
use super::journal::{Journal, Outcome, Record};
use super::reasons::no_data;
use super::state::{End, Export, Reading, State};
use crate::client::state::Client;
use crate::config::export::ExportOptions;
use crate::error::Error;
use crate::http::response::Response;
use crate::json::tree::Tree;
use crate::limits::DAY_MS;
use crate::status::Status;

/// How many results a request contains.
pub(super) const BATCH: usize = 100;

/// How often the items are listed while there are fewer than the job says.
const LISTINGS: usize = 3;

/// How long a job stays open without activity, unless it says so itself.
const EXPIRES_IN: Duration = Duration::from_hours(1);

const NO_JOB: &str =
    "there is no pending export job, nor one in progress; a bookkeeper must start one in Pleo";

const NOT_OURS: &str = "the export job is in progress and was not started with this journal; let \
     the other program finish it, or wait until it expires. If that program is gone, set \
     export_take_over for one run, and look each item up in your books before you book it";

const NO_JOURNAL: &str = "the export job is in progress, and without export_journal a program \
     cannot continue its own job; let the other program finish it, or wait until it expires. If \
     that program is gone, set export_take_over for one run, and look each item up in your books \
     before you book it";

impl Export {
    /// Opens the company's oldest job that is pending or in progress, and starts it if it is pending.
    ///
    /// # Errors
    /// [`Error::NoExport`] if there is none; [`Error::ExportBusy`] if another program has the
    /// journal or the job; [`Error::File`] or [`Error::Resource`] for the journal; [`Error::Stuck`]
    /// if the job is not valid; the network's and the API's.
    pub fn open(client: &Arc<Client>, options: ExportOptions) -> Result<Self, Error> {
        Opening::new(client, options)?.oldest()
    }

    /// As [`Export::open`], but waits for a job, at most so many seconds.
    ///
    /// # Errors
    /// As [`Export::open`]; [`Error::Cancelled`].
    pub fn wait(client: &Arc<Client>, options: ExportOptions, seconds: i32) -> Result<Self, Error> {
        let seconds = u64::try_from(seconds).ok();
        let Some(seconds) = seconds.filter(|seconds| *seconds <= DAY_MS / 1000) else {
            return Err(Error::argument("seconds", "must be 0 to 86400"));
        };
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut opening = Opening::new(client, options)?;
        let mut pause = Duration::from_secs(1);
        loop {
            match opening.look() {
                Ok(Some(export)) => return Ok(export),
                Ok(None) => {}
                // Transient failures are waited out, too.
                Err(error) if error.can_retry() && Instant::now() < end => {}
                Err(error) => return Err(error),
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Error::NoExport(NO_JOB));
            }
            opening.caller.pause(pause.min(left))?;
            pause = (pause * 2).min(Duration::from_secs(15));
        }
    }

    /// As [`Export::open`], but creates a job of the entries that are queued for export if there is
    /// none.
    ///
    /// # Errors
    /// As [`Export::open`]; [`Error::NoExport`] if nothing is queued.
    pub fn start(client: &Arc<Client>, options: ExportOptions) -> Result<Self, Error> {
        let mut opening = Opening::new(client, options)?;
        if let Some(export) = opening.look()? {
            return Ok(export);
        }
        let queued = opening.caller.queued(&opening.company)?;
        if queued.is_empty() {
            return Err(Error::NoExport(
                "there is no export job, and no entry is queued for export; a bookkeeper must \
                 queue one in Pleo",
            ));
        }
        let text = |text: &str| Tree::String(text.into());
        let mut body = Tree::Object(Vec::new());
        body.set_member("companyId", text(&opening.company))?;
        let ids = queued.iter().map(|id| text(id)).collect();
        body.set_member("accountingEntryIds", Tree::Array(ids))?;
        body.set_member("isInteractive", Tree::Boolean(false))?;
        match opening.caller.make_job(&body.print()?) {
            Ok(_) => {}
            // Another program's, or this one's whose response was lost.
            Err(error) if is_lost(&error) || error.status() == Status::Conflict => {}
            Err(error) => return Err(error),
        }
        opening.oldest()
    }
}

/// An export that is being opened.
struct Opening {
    client: Arc<Client>,
    caller: Caller,
    company: Box<str>,
    take_over: bool,
    /// It is passed to the opened export.
    journal: Option<Journal>,
    /// Jobs that turned out to be ended, so that none is tried twice.
    tried: Vec<String>,
}

impl Opening {
    fn new(client: &Arc<Client>, options: ExportOptions) -> Result<Self, Error> {
        let caller = Caller::new(client)?;
        let company = match options.company {
            Some(company) => company,
            None => client.company()?.into(),
        };
        let base = client.settings.base.join("/");
        let journal = Journal::open(options.journal.as_deref(), base.as_str(), &company)?;
        Ok(Self {
            client: Arc::clone(client),
            caller,
            company,
            take_over: options.take_over,
            journal: Some(journal),
            tried: Vec::new(),
        })
    }

    fn oldest(&mut self) -> Result<Export, Error> {
        self.look()?.ok_or(Error::NoExport(NO_JOB))
    }

    /// Opens the oldest open job.
    fn look(&mut self) -> Result<Option<Export>, Error> {
        for job in self.caller.jobs(&self.company)? {
            let id = job.text("/id").map_err(|error| error.at("/id"))?;
            let ended = self.journal()?.ended(&id);
            if ended || self.tried.contains(&id) {
                continue;
            }
            if let Some(export) = self.begin(&id, job)? {
                return Ok(Some(export));
            }
            self.tried.push(id);
        }
        Ok(None)
    }

    fn journal(&mut self) -> Result<&mut Journal, Error> {
        self.journal
            .as_mut()
            .ok_or_else(|| Error::Internal("an export was opened twice".into()))
    }

    /// The failure for a job of another program.
    fn busy(&mut self) -> Result<Error, Error> {
        let is_durable = self.journal()?.is_durable();
        Ok(Error::ExportBusy(if is_durable {
            NOT_OURS
        } else {
            NO_JOURNAL
        }))
    }

    /// Starts or continues a job; `None` if it has ended meanwhile.
    fn begin(&mut self, id: &str, job: Response) -> Result<Option<Export>, Error> {
        let is_ours = self.journal()?.is_ours(id);
        let is_pending = status_of(&job) == PENDING;
        if !is_pending && !is_ours && !self.take_over {
            return Err(self.busy()?);
        }
        let items = self.items(id, &job)?;
        if !is_ours {
            let record = if is_pending {
                Record::Job { job: id }
            } else {
                Record::Taken { job: id }
            };
            self.journal()?.append(record)?;
        }
        let mut shown = job;
        if is_pending {
            let settled = self.caller.settle(id, Event::STARTED)?;
            let others = !settled.taken && !is_ours && !self.take_over;
            if status_of(&settled.job) != IN_PROGRESS {
                self.journal()?.append(Record::Ended { job: id })?;
                return Ok(None);
            }
            if others {
                // Another program started it after it was listed.
                self.journal()?.append(Record::Disowned { job: id })?;
                return Err(self.busy()?);
            }
            if !settled.taken && !is_ours {
                self.journal()?.append(Record::Taken { job: id })?;
            }
            shown = settled.job;
        }
        let journal = self.journal.take();
        let journal =
            journal.ok_or_else(|| Error::Internal("an export was opened twice".into()))?;
        let expires_in = shown
            .find("/expiresIn")
            .and_then(|seconds| seconds.as_int64());
        let expires_in = expires_in
            .ok()
            .and_then(|seconds| u64::try_from(seconds).ok());
        let mut state = State {
            journal,
            shown: Arc::new(shown),
            items,
            waiting: VecDeque::new(),
            reading: Reading::default(),
            given: None,
            refused: Vec::new(),
            missing: Vec::new(),
            unmatched: Vec::new(),
            end: End::Open,
            touched: is_pending.then(Instant::now),
            expires_in: expires_in
                .filter(|seconds| *seconds > 0)
                .map_or(EXPIRES_IN, Duration::from_secs),
            batch: BATCH,
            failed: None,
        };
        state.sort_out(id)?;
        let company = self.company.clone();
        Ok(Some(Export::new(&self.client, company, id.into(), state)))
    }

    /// All items of a job. Nothing is reported for a job whose items are not listed.
    fn items(&mut self, id: &str, job: &Response) -> Result<Items, Error> {
        let number = job
            .find("/numberOfItems")
            .and_then(|number| number.as_int64());
        let number = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
        let mut items = Items::default();
        for _ in 0..LISTINGS {
            self.caller.job_items(id, &mut |item| items.add(id, item))?;
            if items.len() >= number {
                break;
            }
        }
        if items.len() == 0 && number > 0 {
            return Err(Error::Stuck(
                "the export job has items, but their list is empty, so nothing was sent; try \
                 again later, or tell Pleo",
            ));
        }
        Ok(items)
    }
}

impl State {
    /// Finds out what was done with the items before, from the journal and from Pleo's statuses.
    fn sort_out(&mut self, job: &str) -> Result<(), Error> {
        let mut acknowledged = Vec::new();
        for place in 0..self.items.len() {
            let item = self.items.get(place)?;
            let (id, shown) = (Arc::clone(&item.id), item.shown);
            let past = self.journal.past(&id);
            let is_of_this = past.as_ref().is_some_and(|past| past.is_of(job));
            let stage = match (past.and_then(|past| past.result), shown) {
                (Some(result), shown) => {
                    if result.outcome == no_data() && (is_of_this || !result.acknowledged) {
                        self.missing.push(Arc::clone(&id));
                    }
                    let wanted = match result.outcome {
                        Outcome::Booked { .. } => Shown::Successful,
                        Outcome::Rejected { .. } => Shown::Failed,
                    };
                    if shown == wanted {
                        if !result.acknowledged {
                            acknowledged.push(id);
                        }
                        done(shown)
                    } else if result.acknowledged && !is_of_this {
                        // An earlier job exported it, and it must be exported again.
                        Stage::Open
                    } else {
                        // This job does not show the result: it is reported, possibly again.
                        Stage::Waiting
                    }
                }
                (None, Shown::Pending | Shown::InProgress) => Stage::Open,
                (None, shown) => done(shown),
            };
            self.items.set(place, stage)?;
            if stage == Stage::Waiting {
                self.waiting.push_back(place);
            }
        }
        if !acknowledged.is_empty() {
            let entries: Vec<&str> = acknowledged.iter().map(AsRef::as_ref).collect();
            self.journal.append(Record::Acknowledged {
                job,
                entries: &entries,
            })?;
        }
        Ok(())
    }
}

/// The stage of an item that Pleo shows as done.
fn done(shown: Shown) -> Stage {
    match shown {
        Shown::Successful => Stage::Booked,
        Shown::Failed => Stage::Rejected,
        _ => Stage::Abandoned,
    }
}
