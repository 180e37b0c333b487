//! Faults of a job that a test requests: inconsistent lists, wrong responses to updates, an early
//! end.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use uuid::Uuid;

use super::items::{Item, Update};
use super::list::Items;
use super::status::ItemStatus;

/// All faults of a job, by default none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Oddities {
    /// The number of items, and the seconds it stays open, that the job claims.
    pub(crate) number_of_items: Option<usize>,
    pub(crate) expires_in: Option<u64>,
    /// Whether the job claims to belong to another company.
    pub(crate) foreign: bool,
    /// How many reads of the job show its state before an event.
    pub(super) event_shown_after: Option<u32>,
    pub(crate) job_items: ListOddities,
    pub(crate) export_items: ListOddities,
    /// The maximum number of items of an update.
    pub(super) most_updates: Option<usize>,
    pub(super) updates: Vec<UpdateOddity>,
    pub(super) ends: Option<End>,
}

/// Faults of a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct ListOddities {
    /// These are never listed.
    pub(super) without: HashSet<Uuid>,
    /// These are missing from the first `late_by` reads.
    late: HashSet<Uuid>,
    late_by: u32,
    /// These are listed again after the last one.
    twice: Vec<Uuid>,
    /// These claim to belong to another job or company.
    foreign: HashSet<Uuid>,
    /// How often the list was read from the start.
    #[serde(skip)]
    readings: u32,
}

impl Default for ListOddities {
    fn default() -> Self {
        Self {
            without: HashSet::new(),
            late: HashSet::new(),
            late_by: 1,
            twice: Vec::new(),
            foreign: HashSet::new(),
            readings: 0,
        }
    }
}

impl ListOddities {
    /// A first page is read.
    pub(super) fn begin(&mut self) {
        self.readings = self.readings.saturating_add(1);
    }

    /// The numbers of the listed items, ascending. Numbers from the number of items on mean
    /// repeated ones.
    pub(crate) fn numbers(&self, items: &Items, is_listed: impl Fn(&Item) -> bool) -> Vec<u32> {
        let is_listed = |number: &u32| {
            self.item(items, *number).is_some_and(|item| {
                let is_late = self.readings <= self.late_by && self.late.contains(&item.entry);
                !is_late && !self.without.contains(&item.entry) && is_listed(item)
            })
        };
        let all = (0..).take(items.len() + self.twice.len());
        all.filter(is_listed).collect()
    }

    /// The item with a number.
    pub(crate) fn item<'a>(&self, items: &'a Items, number: u32) -> Option<&'a Item> {
        let number = number as usize;
        items.get(number).or_else(|| {
            let again = number.checked_sub(items.len())?;
            items.of(*self.twice.get(again)?)
        })
    }

    pub(crate) fn is_foreign(&self, entry: Uuid) -> bool {
        self.foreign.contains(&entry)
    }
}

/// The responses to updates of some entries.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdateOddity {
    /// Which entries; all of them without it.
    entries: Option<HashSet<Uuid>>,
    /// How many updates of each; all of them without it.
    times: Option<u32>,
    /// Whether the update is carried out.
    #[serde(default)]
    done: bool,
    answer: Odd,
    /// How many there were of each, if that is limited.
    #[serde(skip)]
    used: HashMap<Uuid, u32>,
}

/// The response to an update of an item.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Odd {
    /// An error of this type.
    Error(String),
    /// The item, with this status.
    Status(ItemStatus),
    /// None: the entry is in neither list.
    Nothing,
    /// 400, and nothing is updated.
    BadRequest,
}

impl UpdateOddity {
    fn is_of(&self, entry: Uuid) -> bool {
        let is_left = |times: u32| self.used.get(&entry).is_none_or(|&used| used < times);
        let is_named = |entries: &HashSet<Uuid>| entries.contains(&entry);
        self.entries.as_ref().is_none_or(is_named) && self.times.is_none_or(is_left)
    }

    fn count(&mut self, entry: Uuid) {
        if self.times.is_some() {
            *self.used.entry(entry).or_default() += 1;
        }
    }
}

/// The end of a job, before a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    before: Asked,
    /// How many such requests precede it.
    #[serde(default)]
    skip: u32,
    /// As what the job has failed; without it, it expires.
    #[serde(default)]
    reason: Option<String>,
}

/// A request of a program for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Asked {
    JobItems,
    ExportItems,
    Update,
    Event,
}

impl Oddities {
    /// Whether the job ends before this request, and its type of failure.
    pub(super) fn end_before(&mut self, asked: Asked) -> Option<Option<String>> {
        let end = self.ends.as_mut().filter(|end| end.before == asked)?;
        if end.skip > 0 {
            end.skip -= 1;
            return None;
        }
        self.ends.take().map(|end| end.reason)
    }

    /// Whether an update is refused as a whole.
    pub(super) fn refuses(&mut self, updates: &[Update]) -> bool {
        let mut refuses = false;
        for update in updates {
            let odd = self.updates.iter_mut().find(|odd| odd.is_of(update.entry));
            if let Some(odd) = odd.filter(|odd| matches!(odd.answer, Odd::BadRequest)) {
                odd.count(update.entry);
                refuses = true;
            }
        }
        refuses
    }

    /// The response to an update of an item, and whether it is carried out.
    pub(super) fn answer(&mut self, entry: Uuid) -> Option<(Odd, bool)> {
        let odd = self.updates.iter_mut().find(|odd| odd.is_of(entry))?;
        odd.count(entry);
        Some((odd.answer.clone(), odd.done))
    }
}
