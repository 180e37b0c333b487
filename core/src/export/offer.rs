//! The next item. The offer is recorded before the item is returned.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::caller::{Caller, is_refusal};
use super::items::{Again, Stage, id_of};
use super::journal::Record;
use super::reasons::no_data;
use super::state::{Export, Given, Reading, State};
use crate::client::pages::Pages;
use crate::error::Error;
use crate::http::response::Response;
use crate::sys::fork::lock;

/// How often the data is read again for missing items.
const READ_AGAIN: u32 = 3;

/// How many ids of data without an item are kept for the summary.
const UNMATCHED_MAX: usize = 1000;

/// How long results are held back after they could not be sent.
const KEPT_BACK: Duration = Duration::from_secs(10);

impl Export {
    /// Returns the next item to be booked, and what is known of it.
    ///
    /// # Errors
    /// [`Error::End`] after the last; [`Error::ExportEnded`] if the job has ended at Pleo;
    /// [`Error::Stuck`] for an item of another company; [`Error::File`] or [`Error::Resource`] for
    /// the journal; the network's and the API's. The next call returns the same item.
    pub fn next(&self) -> Result<(Arc<Response>, Again), Error> {
        let _turn = self.turn()?;
        let caller = self.caller()?;
        if !lock(&self.state)?.goes_on()? {
            return Err(Error::End);
        }
        self.keep_up(&caller)?;
        loop {
            let Some(item) = self.listed(&caller)? else {
                return Err(Error::End);
            };
            let mut state = lock(&self.state)?;
            let Some(place) = state.wants(&item, &self.company)? else {
                state.reading.held = None;
                continue;
            };
            let (again, former) = state.known(&self.job, place)?;
            let id = Arc::clone(&state.items.get(place)?.id);
            state.journal.append(Record::Offered {
                entry: &id,
                job: &self.job,
            })?;
            state.items.set(place, Stage::Offered)?;
            state.reading.held = None;
            state.reading.news = true;
            state.given = Some(Given {
                item: Arc::clone(&item),
                place,
                former,
            });
            return Ok((item, again));
        }
    }

    /// The next item of the data, kept until it is returned or skipped; `None` at the end.
    fn listed(&self, caller: &Caller) -> Result<Option<Arc<Response>>, Error> {
        loop {
            let held = lock(&self.state)?.reading.held.clone();
            if held.is_some() {
                return Ok(held);
            }
            let item = match caller.next(&*self.pages(caller)?) {
                Ok(item) => item,
                Err(Error::End) => {
                    if lock(&self.state)?.reads_again(&self.job)? {
                        continue;
                    }
                    return Ok(None);
                }
                Err(error) if is_refusal(&error) => return Err(self.ended_or(caller, error)?),
                Err(error) => return Err(error),
            };
            lock(&self.state)?.reading.held = Some(item);
        }
    }

    fn pages(&self, caller: &Caller) -> Result<Arc<Pages>, Error> {
        let mut state = lock(&self.state)?;
        if let Some(pages) = &state.reading.pages {
            return Ok(Arc::clone(pages));
        }
        let pages = Arc::new(caller.data(&self.job)?);
        state.reading.pages = Some(Arc::clone(&pages));
        state.reading.begun += 1;
        state.reading.news = false;
        Ok(pages)
    }

    /// Sends results, if a batch is full or the job is about to expire.
    fn keep_up(&self, caller: &Caller) -> Result<(), Error> {
        let is_due = {
            let state = lock(&self.state)?;
            let is_kept_back = state.failed.is_some_and(|at| at.elapsed() < KEPT_BACK);
            !is_kept_back && (state.waiting.len() >= state.batch || state.is_late())
        };
        if !is_due {
            return Ok(());
        }
        match self.send_or_touch(caller) {
            // It is tried again later: nothing is lost, and the program can continue.
            Err(error) if error.can_retry() => {
                lock(&self.state)?.failed = Some(Instant::now());
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// Keeps the job from expiring: sends waiting results, or else reports an item without a result
    /// as in progress.
    ///
    /// # Errors
    /// As [`Export::send`].
    pub fn keep_alive(&self) -> Result<(), Error> {
        let _turn = self.turn()?;
        let caller = self.caller()?;
        if !lock(&self.state)?.goes_on()? {
            return Ok(());
        }
        self.send_or_touch(&caller)
    }

    fn send_or_touch(&self, caller: &Caller) -> Result<(), Error> {
        let waits = !lock(&self.state)?.waiting.is_empty();
        if waits {
            self.send_waiting(caller)
        } else {
            self.touch(caller)
        }
    }
}

impl State {
    /// The index of an item to be returned; `None` if it was returned, or is not an item of the
    /// job.
    fn wants(&mut self, item: &Response, company: &str) -> Result<Option<usize>, Error> {
        if item.text("/companyId").is_ok_and(|of| of != company) {
            return Err(Error::Stuck(
                "the export job contains an item of another company, which was not returned; \
                 tell Pleo",
            ));
        }
        let id = id_of(item)?;
        let Some(place) = self.items.place(&id) else {
            let known = self.unmatched.iter().any(|other| **other == *id);
            if !known && self.unmatched.len() < UNMATCHED_MAX {
                self.unmatched.push(id.into());
            }
            return Ok(None);
        };
        let is_open = self.items.get(place)?.stage == Stage::Open;
        Ok(is_open.then_some(place))
    }

    /// At the end of the data: whether to read it again for missing items. Items that stay missing
    /// are rejected.
    fn reads_again(&mut self, job: &str) -> Result<bool, Error> {
        let lacking = self.items.at(Stage::Open);
        if lacking.is_empty() {
            return Ok(false);
        }
        let reading = &self.reading;
        if reading.begun <= READ_AGAIN && (reading.begun == 1 || reading.news) {
            self.reading = Reading {
                begun: reading.begun,
                ..Reading::default()
            };
            return Ok(true);
        }
        let outcome = no_data();
        for place in lacking {
            self.record(job, place, &outcome)?;
            let id = Arc::clone(&self.items.get(place)?.id);
            self.missing.push(id);
        }
        Ok(false)
    }
}
