//! Sends results to Pleo in batches: each is accepted, refused, or sent again.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use super::caller::{Caller, IN_PROGRESS, is_about_job, is_refusal, status_of};
use super::items::{Shown, Stage, id_of};
use super::journal::{Outcome, Record};
use super::state::{End, Export, Refusal, State};
use crate::error::Error;
use crate::http::response::Response;
use crate::json::tree::Tree;
use crate::status::Status;
use crate::sys::fork::lock;

/// How often a result that Pleo does not accept is sent before it counts as refused.
const TRIES: u8 = 2;

/// The `type` of a refusal without one of Pleo's.
const UNANSWERED: &str = "not_acknowledged";

impl Export {
    /// Sends the waiting results.
    ///
    /// # Errors
    /// [`Error::ExportEnded`]; [`Error::File`] or [`Error::Resource`] for the journal; the
    /// network's and the API's: unsent results wait.
    pub fn send(&self) -> Result<(), Error> {
        let _turn = self.turn()?;
        let caller = self.caller()?;
        if !lock(&self.state)?.goes_on()? {
            return Ok(());
        }
        self.send_waiting(&caller)
    }

    /// Sends the waiting results, and once more those that Pleo did not accept.
    pub(super) fn send_waiting(&self, caller: &Caller) -> Result<(), Error> {
        for _ in 0..=TRIES {
            let waiting = {
                let mut state = lock(&self.state)?;
                std::mem::take(&mut state.waiting)
            };
            if waiting.is_empty() {
                break;
            }
            let waiting: Vec<usize> = waiting.into();
            let mut left = waiting.as_slice();
            while !left.is_empty() {
                let batch = lock(&self.state)?.batch.min(left.len());
                let (now, later) = left.split_at(batch);
                if let Err(error) = self.put(caller, now) {
                    // It waits again, before newer results.
                    let mut state = lock(&self.state)?;
                    state.wait_again(left)?;
                    return Err(error);
                }
                left = later;
            }
        }
        lock(&self.state)?.failed = None;
        Ok(())
    }

    /// Sends a batch; if all of it is refused, finds the invalid results.
    fn put(&self, caller: &Caller, batch: &[usize]) -> Result<(), Error> {
        let mut parts = vec![batch];
        while let Some(part) = parts.pop() {
            let body = lock(&self.state)?.results(part)?;
            let error = match caller.update(&self.job, &body) {
                Ok(answer) => {
                    lock(&self.state)?.take_answer(&self.job, part, &answer)?;
                    continue;
                }
                Err(error) => error,
            };
            if !is_refusal(&error) {
                return Err(error);
            }
            let error = match self.ended_or(caller, error)? {
                error if is_about_job(&error) || matches!(error, Error::ExportEnded { .. }) => {
                    return Err(error);
                }
                error => error,
            };
            let is_too_many = error.api().is_some_and(|api| api.response.status == 413);
            if part.len() > 1 {
                let (first, second) = part.split_at(part.len() / 2);
                if is_too_many {
                    lock(&self.state)?.batch = first.len().max(1);
                }
                parts.extend([second, first]);
                continue;
            }
            // A refusal of the whole request is not about this entry: key and permissions have
            // failures of their own.
            let api = error.api();
            let kind = api.map_or("", |api| api.api_type.as_str());
            let message = api.map_or("", |api| api.api_message.as_str());
            let message = if message.is_empty() {
                error.to_string()
            } else {
                message.to_owned()
            };
            for place in part.iter().copied() {
                let mut state = lock(&self.state)?;
                if error.status() == Status::BadRequest {
                    state.refuse(place, kind, &message)?;
                } else {
                    // It may not be about this entry, and may be transient.
                    state.not_taken(place, kind, &message)?;
                }
            }
        }
        Ok(())
    }

    /// Reports an item without a result as in progress, so that the job does not expire: an offered
    /// one, if there is any.
    pub(super) fn touch(&self, caller: &Caller) -> Result<(), Error> {
        let id = {
            let state = lock(&self.state)?;
            let items = &state.items;
            let place = items.first(Stage::Offered).or(items.first(Stage::Open));
            let Some(place) = place else {
                return Ok(());
            };
            Arc::clone(&items.get(place)?.id)
        };
        let mut result = Tree::Object(Vec::new());
        result.set_member("accountingEntryId", Tree::String((*id).into()))?;
        result.set_member("status", Tree::String(IN_PROGRESS.into()))?;
        let body = Tree::Array(vec![result]).print()?;
        match caller.update(&self.job, &body) {
            Ok(_) => {
                lock(&self.state)?.touched = Some(Instant::now());
                Ok(())
            }
            Err(error) if is_refusal(&error) => {
                let error = self.ended_or(caller, error)?;
                if matches!(error, Error::ExportEnded { .. }) {
                    return Err(error);
                }
                // The item may be gone, or Pleo may refuse the status: that does not harm the job.
                lock(&self.state)?.touched = Some(Instant::now());
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// The failure after a refusal: the end of the job, or else the refusal itself.
    pub(super) fn ended_or(&self, caller: &Caller, error: Error) -> Result<Error, Error> {
        let end = match caller.ended(&self.job, &error) {
            Ok(Some(job)) => {
                let reason = job.text("/failureReasonType").unwrap_or_default();
                let end = End::Ended(status_of(&job).into(), reason.into());
                lock(&self.state)?.shown = Arc::new(job);
                end
            }
            Err(look) if look.status() == Status::NotFound => End::Ended("gone".into(), "".into()),
            Err(look) if look.status() == Status::Cancelled => return Err(look),
            Ok(None) | Err(_) => return Ok(error),
        };
        let mut state = lock(&self.state)?;
        state.end_as(&self.job, end)?;
        match state.goes_on() {
            Err(ended) => Ok(ended),
            Ok(_) => Ok(error),
        }
    }

    /// Finds out which of the results that no response named Pleo has.
    pub(super) fn confirm(&self, caller: &Caller) -> Result<(), Error> {
        if lock(&self.state)?.items.count(Stage::Unconfirmed) == 0 {
            return Ok(());
        }
        let mut shown = HashMap::new();
        caller.job_items(&self.job, &mut |item| {
            let id = id_of(item)?;
            shown.insert(id, Shown::named(&status_of(item)));
            Ok(())
        })?;
        let mut state = lock(&self.state)?;
        let mut taken = Vec::new();
        for place in state.items.at(Stage::Unconfirmed) {
            let id = Arc::clone(&state.items.get(place)?.id);
            if shown.get(&*id) == Some(&state.wanted(place)?) {
                taken.push(place);
            } else {
                state.not_taken(
                    place,
                    UNANSWERED,
                    "Pleo neither accepted nor refused the result",
                )?;
            }
        }
        state.acknowledge(&self.job, &taken)
    }
}

impl State {
    /// The body that reports results.
    fn results(&self, batch: &[usize]) -> Result<Vec<u8>, Error> {
        let results = batch.iter().map(|place| self.result(*place));
        Tree::Array(results.collect::<Result<_, _>>()?).print()
    }

    fn result(&self, place: usize) -> Result<Tree, Error> {
        let id = &self.items.get(place)?.id;
        let recorded = self.journal.past(id).and_then(|past| past.result);
        let recorded = recorded
            .ok_or_else(|| Error::Internal("a result that waits is not recorded".into()))?;
        let mut result = Tree::Object(Vec::new());
        let mut set = |name: &str, value: Option<&str>| match value {
            Some(value) => result.set_member(name, Tree::String(value.into())),
            None => Ok(()),
        };
        set("accountingEntryId", Some(id))?;
        match &recorded.outcome {
            Outcome::Booked {
                external_id,
                external_url,
            } => {
                set("status", Some("successful"))?;
                set("externalId", external_id.as_deref())?;
                set("externalUrl", external_url.as_deref())?;
                set(
                    "exportedAt",
                    Some(&*recorded.at).filter(|at| !at.is_empty()),
                )?;
            }
            Outcome::Rejected { kind, reason } => {
                set("status", Some("failed"))?;
                set("failureReasonType", Some(kind))?;
                set("failureReason", reason.as_deref())?;
            }
        }
        Ok(result)
    }

    /// The status for the result of an item.
    fn wanted(&self, place: usize) -> Result<Shown, Error> {
        let id = &self.items.get(place)?.id;
        let recorded = self.journal.past(id).and_then(|past| past.result);
        Ok(match recorded.map(|recorded| recorded.outcome) {
            Some(Outcome::Booked { .. }) => Shown::Successful,
            _ => Shown::Failed,
        })
    }

    /// Applies Pleo's response to a batch.
    fn take_answer(&mut self, job: &str, batch: &[usize], answer: &Response) -> Result<(), Error> {
        self.touched = Some(Instant::now());
        let mut taken = HashMap::new();
        walk(answer, "/data", &mut |item| {
            if let Ok(id) = item.text("/accountingEntryId") {
                taken.insert(id, Shown::named(&status_of(item)));
            }
        })?;
        let mut errors = HashMap::new();
        walk(answer, "/errors", &mut |item| {
            if let Ok(id) = item.text("/accountingEntryId") {
                let text = |pointer| item.text(pointer).unwrap_or_default();
                errors.insert(id, (text("/type"), text("/message")));
            }
        })?;
        let mut acknowledged = Vec::new();
        for place in batch.iter().copied() {
            let id = Arc::clone(&self.items.get(place)?.id);
            if let Some((kind, message)) = errors.get(&*id) {
                if is_none_such(kind) {
                    self.refuse(place, kind, message)?;
                } else {
                    self.not_taken(place, kind, message)?;
                }
            } else if taken.get(&*id) == Some(&self.wanted(place)?) {
                acknowledged.push(place);
            } else {
                self.items.set(place, Stage::Unconfirmed)?;
            }
        }
        self.acknowledge(job, &acknowledged)
    }

    fn acknowledge(&mut self, job: &str, places: &[usize]) -> Result<(), Error> {
        if places.is_empty() {
            return Ok(());
        }
        let ids = places
            .iter()
            .map(|place| self.items.get(*place).map(|item| Arc::clone(&item.id)))
            .collect::<Result<Vec<_>, _>>()?;
        let entries: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
        self.journal.append(Record::Acknowledged {
            job,
            entries: &entries,
        })?;
        for place in places.iter().copied() {
            let stage = match self.wanted(place)? {
                Shown::Successful => Stage::Booked,
                _ => Stage::Rejected,
            };
            self.items.set(place, stage)?;
        }
        Ok(())
    }

    /// Handles a result that Pleo did not accept: it is sent again, and after that counts as
    /// refused.
    fn not_taken(&mut self, place: usize, kind: &str, message: &str) -> Result<(), Error> {
        let item = self.items.get_mut(place)?;
        item.tries += 1;
        if item.tries >= TRIES {
            return self.refuse(place, kind, message);
        }
        self.items.set(place, Stage::Waiting)?;
        self.waiting.push_back(place);
        Ok(())
    }

    fn refuse(&mut self, place: usize, kind: &str, message: &str) -> Result<(), Error> {
        let id = Arc::clone(&self.items.get(place)?.id);
        self.journal.append(Record::Refused { entry: &id })?;
        self.items.set(place, Stage::Refused)?;
        self.refused.push(Refusal {
            place,
            kind: kind.into(),
            message: message.into(),
        });
        Ok(())
    }

    /// Puts results back before newer ones, as far as they still wait.
    fn wait_again(&mut self, places: &[usize]) -> Result<(), Error> {
        for place in places.iter().rev().copied() {
            let waits = self.items.get(place)?.stage == Stage::Waiting;
            if waits && !self.waiting.contains(&place) {
                self.waiting.push_front(place);
            }
        }
        Ok(())
    }

    /// Ends the export, and records the end of its job.
    pub(super) fn end_as(&mut self, job: &str, end: End) -> Result<(), Error> {
        if self.end != End::Open {
            return Ok(());
        }
        self.journal.append(Record::Ended { job })?;
        self.end = end;
        Ok(())
    }
}

/// Whether a refusal says that the entry does not exist, so that a retry is useless.
fn is_none_such(kind: &str) -> bool {
    let kind = kind.to_ascii_uppercase();
    kind.contains("NOT_EXIST") || kind.contains("NOT_FOUND")
}

/// Visits each item of an array; a missing array has none.
fn walk(answer: &Response, array: &str, show: &mut dyn FnMut(&Response)) -> Result<(), Error> {
    let mut item = match answer.item(array, 0) {
        Ok(item) => item,
        Err(Error::NotJson) => return Err(Error::NotJson),
        Err(_) => return Ok(()),
    };
    loop {
        show(&item);
        match item.next() {
            Ok(next) => item = next,
            Err(_) => return Ok(()),
        }
    }
}
