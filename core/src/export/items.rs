//! The items of a job, and their stages.

use std::collections::HashMap;
use std::sync::Arc;

use crate::error::Error;
use crate::http::response::Response;
use crate::json::index::JsonType;

/// What is known of an item that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It was never offered before.
    New,
    /// It was offered before, without a recorded result: it may be booked.
    Offered,
    /// It was exported before, and must be exported again.
    Exported,
}

/// The state in which Pleo showed an item when the job was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Pending,
    InProgress,
    Successful,
    Failed,
    /// Abandoned, or a status that this library does not know.
    Other,
}

impl Shown {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "pending" => Self::Pending,
            "in_progress" => Self::InProgress,
            "successful" => Self::Successful,
            "failed" => Self::Failed,
            _ => Self::Other,
        }
    }
}

/// The stage of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It was not offered since the job was opened.
    Open,
    /// It was offered, and has no result yet.
    Offered,
    /// Its result waits to be sent.
    Waiting,
    /// Its result was sent, and the response named it neither as accepted nor as refused.
    Unconfirmed,
    /// Pleo has it as exported.
    Booked,
    /// Pleo has it as failed.
    Rejected,
    /// Pleo refused its result.
    Refused,
    /// Pleo no longer expects a result.
    Abandoned,
}

impl Stage {
    /// Whether the program still must report a result.
    fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Offered)
    }
}

#[derive(Debug)]
pub(super) struct Item {
    pub(super) id: Arc<str>,
    pub(super) shown: Shown,
    pub(super) stage: Stage,
    /// How often its result was sent and not accepted.
    pub(super) tries: u8,
    /// The job item, if it has more than id and status.
    json: Option<Box<str>>,
}

/// All items of a job, in Pleo's order.
#[derive(Debug, Default)]
pub(super) struct Items {
    list: Vec<Item>,
    places: HashMap<Arc<str>, usize>,
    open: usize,
}

impl Items {
    /// Adds a job item; a duplicate counts once.
    pub(super) fn add(&mut self, job: &str, item: &Response) -> Result<(), Error> {
        if item.text("/exportJobId").is_ok_and(|of| of != job) {
            return Err(Error::Stuck(
                "the job's items contain an item of another job, so nothing was sent; tell Pleo",
            ));
        }
        let id: Arc<str> = id_of(item)?.into();
        if self.places.contains_key(&id) {
            return Ok(());
        }
        self.places.insert(Arc::clone(&id), self.list.len());
        self.list.push(Item {
            id,
            shown: Shown::named(&item.text("/status").unwrap_or_default()),
            stage: Stage::Open,
            tries: 0,
            json: says_more(item)?
                .then(|| item.root().map(|root| root.as_json().into()))
                .transpose()?,
        });
        self.open += 1;
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The number of items without a result.
    pub(super) fn open(&self) -> usize {
        self.open
    }

    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    pub(super) fn get(&self, place: usize) -> Result<&Item, Error> {
        self.list.get(place).ok_or_else(none)
    }

    pub(super) fn get_mut(&mut self, place: usize) -> Result<&mut Item, Error> {
        self.list.get_mut(place).ok_or_else(none)
    }

    pub(super) fn set(&mut self, place: usize, stage: Stage) -> Result<(), Error> {
        let item = self.list.get_mut(place).ok_or_else(none)?;
        match (item.stage.is_open(), stage.is_open()) {
            (true, false) => self.open -= 1,
            (false, true) => self.open += 1,
            _ => {}
        }
        item.stage = stage;
        Ok(())
    }

    /// The items at a stage.
    pub(super) fn at(&self, stage: Stage) -> Vec<usize> {
        let places = self.list.iter().enumerate();
        let places = places.filter(|(_, item)| item.stage == stage);
        places.map(|(place, _)| place).collect()
    }

    pub(super) fn first(&self, stage: Stage) -> Option<usize> {
        self.list.iter().position(|item| item.stage == stage)
    }

    pub(super) fn count(&self, stage: Stage) -> usize {
        self.list.iter().filter(|item| item.stage == stage).count()
    }

    /// The job item as Pleo had it.
    pub(super) fn json(&self, job: &str, place: usize) -> Result<Box<str>, Error> {
        let item = self.get(place)?;
        if let Some(json) = &item.json {
            return Ok(json.clone());
        }
        let status = match item.shown {
            Shown::InProgress => "in_progress",
            Shown::Successful => "successful",
            Shown::Failed => "failed",
            Shown::Pending | Shown::Other => "pending",
        };
        // Ids contain nothing that JSON escapes: `says_more` has checked that.
        Ok(format!(
            "{{\"accountingEntryId\":\"{}\",\"exportJobId\":\"{job}\",\"status\":\"{status}\"}}",
            item.id
        )
        .into())
    }
}

/// The entry of an item.
pub(super) fn id_of(item: &Response) -> Result<String, Error> {
    const ID: &str = "/accountingEntryId";
    match item.text(ID) {
        Ok(id) if !id.is_empty() => Ok(id),
        _ => Err(Error::Stuck(
            "an item has no accountingEntryId, so nothing was sent for it; tell Pleo",
        )),
    }
}

/// Whether a job item has more than a plain id and a known status, so that it is kept whole: few
/// have, and a job may have many.
fn says_more(item: &Response) -> Result<bool, Error> {
    let root = item.root()?;
    if root.json_type() != JsonType::Object {
        return Ok(true);
    }
    for number in 0..root.count()? {
        let value = root.item(number)?;
        let plain = match &*root.name_at(number)? {
            "accountingEntryId" | "exportJobId" => {
                let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
                value.as_text().is_ok_and(|id| id.bytes().all(is_plain))
            }
            "status" => value
                .as_text()
                .is_ok_and(|name| Shown::named(&name) != Shown::Other),
            _ => value.json_type() == JsonType::Null,
        };
        if !plain {
            return Ok(true);
        }
    }
    Ok(false)
}

fn none() -> Error {
    Error::Internal("an item of an export is not there".into())
}
