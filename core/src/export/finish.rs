//! The end of a job: sends the remaining results, tells Pleo how the job ended, and summarizes it.

use std::sync::Arc;

use super::caller::{Caller, Event, status_of};
use super::items::Stage;
use super::journal::{Outcome, Record};
use super::reasons::{VALIDATION, check_job};
use super::state::{End, Export, State};
use crate::error::Error;
use crate::http::response::Response;
use crate::json::tree::Tree;
use crate::sys::fork::lock;

/// How often results are sent and checked before the job is ended.
const ROUNDS: usize = 4;

const COMPLETED: Event<'static> = Event {
    name: "completed",
    makes: "completed",
    reason_type: None,
    reason: None,
};

const WITH_ERRORS: Event<'static> = Event {
    name: "completed_with_errors",
    makes: "completed_with_errors",
    reason_type: None,
    reason: None,
};

const NONE_EXPORTED: Event<'static> = Event {
    name: FAILED,
    makes: FAILED,
    reason_type: Some(VALIDATION),
    reason: Some("no item of the job could be booked"),
};

const FAILED: &str = "failed";

impl Export {
    /// Ends the job: completed, completed with errors, or failed, according to the results. Can be
    /// called again.
    ///
    /// # Errors
    /// [`Error::Unfinished`] if items have no result (nothing is sent then); [`Error::ExportEnded`]
    /// if the job has ended otherwise; [`Error::Stuck`] if Pleo accepts the event and does not show
    /// it; else as [`Export::send`].
    pub fn close(&self) -> Result<(), Error> {
        let _turn = self.turn()?;
        let caller = self.caller()?;
        {
            let state = lock(&self.state)?;
            if !state.goes_on()? {
                return Ok(());
            }
            if state.items.open() > 0 {
                return Err(Error::Unfinished {
                    open: state.items.open() as u64,
                });
            }
        }
        for _ in 0..ROUNDS {
            self.send_waiting(&caller)?;
            self.confirm(&caller)?;
            if lock(&self.state)?.waiting.is_empty() {
                break;
            }
        }
        let event = lock(&self.state)?.event();
        self.end(&caller, event)
    }

    /// Ends the job as failed. Sends the waiting results first, if possible.
    ///
    /// # Errors
    /// [`Error::Argument`] for a type that Pleo does not have; else as [`Export::close`].
    pub fn fail(&self, kind: &str, reason: Option<&str>) -> Result<(), Error> {
        check_job(kind, reason)?;
        let _turn = self.turn()?;
        let caller = self.caller()?;
        {
            let state = lock(&self.state)?;
            if !state.goes_on()? {
                return state.is_closed_as(FAILED);
            }
        }
        match self
            .send_waiting(&caller)
            .and_then(|()| self.confirm(&caller))
        {
            // Unsent results are in the journal, for the next job.
            Err(error) if error.can_retry() => {}
            outcome => outcome?,
        }
        let event = Event {
            name: FAILED,
            makes: FAILED,
            reason_type: Some(kind),
            reason,
        };
        self.end(&caller, event)
    }

    fn end(&self, caller: &Caller, event: Event<'_>) -> Result<(), Error> {
        lock(&self.state)?.journal.append(Record::Intent {
            job: &self.job,
            event: event.name,
        })?;
        let (job, taken) = match caller.settle(&self.job, event) {
            Ok(settled) => (settled.job, settled.taken),
            Err(error) => return Err(self.ended_or(caller, error)?),
        };
        let (status, reason) = (status_of(&job), job.text("/failureReasonType"));
        let reason = reason.unwrap_or_default();
        // The job may have this status already: by an event of this library, if the reason is the
        // same.
        let is_ours = match event.reason_type {
            Some(ours) => reason == ours || (taken && reason.is_empty()),
            None => true,
        };
        let end = if status == event.makes && is_ours {
            End::Closed(status.into())
        } else {
            End::Ended(status.into(), reason.into())
        };
        let mut state = lock(&self.state)?;
        state.shown = Arc::new(job);
        state.end_as(&self.job, end)?;
        state.goes_on().map(drop)
    }

    /// The results of the job so far, as JSON.
    ///
    /// # Errors
    /// [`Error::Forked`]; [`Error::Resource`].
    pub fn summary(&self) -> Result<Arc<Response>, Error> {
        let state = lock(&self.state)?;
        let summary = state.summary(&self.job)?;
        Ok(Arc::new(Response::made(summary.print()?)))
    }
}

impl State {
    /// Whether the job has ended as this export said, with that status.
    fn is_closed_as(&self, wanted: &str) -> Result<(), Error> {
        match &self.end {
            End::Closed(status) if **status != *wanted => Err(Error::ExportEnded {
                status: status.clone(),
                reason_type: "".into(),
            }),
            _ => Ok(()),
        }
    }

    /// The final event of the job, according to its results.
    fn event(&self) -> Event<'static> {
        let (all, booked) = (self.items.len(), self.items.count(Stage::Booked));
        if booked == all {
            COMPLETED
        } else if booked > 0 {
            WITH_ERRORS
        } else {
            NONE_EXPORTED
        }
    }

    fn summary(&self, job: &str) -> Result<Tree, Error> {
        let text = |text: &str| Tree::String(text.into());
        let number = |stage| Tree::Number(self.items.count(stage).to_string().into());
        let list = |ids: &mut dyn Iterator<Item = &str>| Tree::Array(ids.map(text).collect());
        let status = match &self.end {
            End::Open => status_of(&self.shown).into(),
            End::Closed(status) | End::Ended(status, _) => status.clone(),
        };
        let mut refused = Vec::with_capacity(self.refused.len());
        for refusal in &self.refused {
            let id = &self.items.get(refusal.place)?.id;
            let mut item = Tree::Object(Vec::new());
            item.set_member("accountingEntryId", text(id))?;
            let recorded = self.journal.past(id).and_then(|past| past.result);
            if let Some(Outcome::Booked {
                external_id: Some(external_id),
                ..
            }) = recorded.map(|recorded| recorded.outcome)
            {
                item.set_member("externalId", text(&external_id))?;
            }
            item.set_member("type", text(&refusal.kind))?;
            item.set_member("message", text(&refusal.message))?;
            refused.push(item);
        }
        let mut summary = Tree::Object(Vec::new());
        for (name, value) in [
            ("jobId", text(job)),
            ("status", text(&status)),
            ("booked", number(Stage::Booked)),
            ("rejected", number(Stage::Rejected)),
            ("refused", Tree::Array(refused)),
            ("missing", list(&mut self.missing.iter().map(AsRef::as_ref))),
            (
                "unmatched",
                list(&mut self.unmatched.iter().map(AsRef::as_ref)),
            ),
        ] {
            summary.set_member(name, value)?;
        }
        Ok(summary)
    }
}
