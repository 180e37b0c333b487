//! The items of a job, and how far each is.

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
    /// It was offered before, and no result was recorded: it may be booked.
    Offered,
    /// It was exported before, and is to be exported again.
    Exported,
}

/// How far Pleo showed an item to be, when the job was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Pending,
    InProgress,
    Successful,
    Failed,
    /// Given up, or what this library does not know.
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

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It was not offered since the job was opened.
    Open,
    /// It was offered, and has no result yet.
    Offered,
    /// Its result waits to be sent.
    Waiting,
    /// Its result was sent, and the answer named it neither as taken nor as refused.
    Unconfirmed,
    /// Pleo has it as exported.
    Booked,
    /// Pleo has it as failed.
    Rejected,
    /// Pleo refused its result.
    Refused,
    /// Pleo does not want it any more.
    Abandoned,
}

impl Stage {
    /// Whether the program still has to say what became of it.
    fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Offered)
    }
}

#[derive(Debug)]
pub(super) struct Item {
    pub(super) id: Arc<str>,
    pub(super) shown: Shown,
    pub(super) stage: Stage,
    /// How often its result was sent and not taken.
    pub(super) tries: u8,
    /// The job item, where it says more than its status.
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
    /// Takes a job item in; one that is listed twice is one.
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

    /// How many have no result.
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

    /// Those at a stage.
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
        // Ids are without what JSON escapes: `says_more` saw to that.
        Ok(format!(
            "{{\"accountingEntryId\":\"{}\",\"exportJobId\":\"{job}\",\"status\":\"{status}\"}}",
            item.id
        )
        .into())
    }
}

/// The entry that an item is of.
pub(super) fn id_of(item: &Response) -> Result<String, Error> {
    const ID: &str = "/accountingEntryId";
    match item.text(ID) {
        Ok(id) if !id.is_empty() => Ok(id),
        _ => Err(Error::Stuck(
            "an item has no accountingEntryId, so nothing was sent for it; tell Pleo",
        )),
    }
}

/// Whether a job item is more than a plain id with a status that is known, so that it is kept as it
/// is: most are not, and a job may have many.
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
