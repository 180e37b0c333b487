//! The items of a job, and the effects of updates.

use std::collections::{BTreeMap, HashSet};

use time::OffsetDateTime;
use uuid::Uuid;

use super::job::Job;
use super::oddities::Odd;
use super::status::{ItemStatus, JobStatus};
use crate::unknowns::{
    EarlyItems, ExportUnknowns, ItemMembers, ItemsExtend, NoItems, OddResults, SameItem,
    UndoneItem, UnknownItem, UpdatedItems,
};

/// Why something failed: one of Pleo's names, and words of the integration's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) kind: Option<String>,
    pub(crate) words: Option<String>,
}

/// One accounting entry of a job.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// The entry, and its number among the sandbox's.
    pub(crate) entry: Uuid,
    pub(crate) row: u32,
    pub(crate) status: ItemStatus,
    pub(crate) outcome: Outcome,
}

/// What an integration reports of an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) exported_at: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) external_url: Option<String>,
    pub(crate) reason: Reason,
}

impl Outcome {
    /// Fills missing members from an earlier one.
    fn or(self, earlier: Self) -> Self {
        Self {
            exported_at: self.exported_at.or(earlier.exported_at),
            external_id: self.external_id.or(earlier.external_id),
            external_url: self.external_url.or(earlier.external_url),
            reason: Reason {
                kind: self.reason.kind.or(earlier.reason.kind),
                words: self.reason.words.or(earlier.reason.words),
            },
        }
    }
}

/// An update of an item.
#[derive(Clone, Debug)]
pub(crate) struct Update {
    pub(crate) entry: Uuid,
    pub(crate) status: ItemStatus,
    pub(crate) outcome: Outcome,
}

/// The result of an update of items.
#[derive(Debug, Default)]
pub(crate) struct Updated {
    pub(crate) items: Vec<Item>,
    pub(crate) errors: Vec<(Uuid, ItemError)>,
}

/// Why one item was not updated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ItemError {
    NoSuchItem,
    Status,
    /// One of this type.
    Odd(String),
}

/// Why no item was updated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotUpdated {
    Finished,
    NotStarted,
    NoItems,
    SameItem,
    UnknownItem,
    TooMany,
    Odd,
}

impl Job {
    /// Updates items.
    ///
    /// # Errors
    /// If none of them is updated.
    pub(crate) fn update(
        &mut self,
        updates: Vec<Update>,
        unknowns: &ExportUnknowns,
    ) -> Result<Updated, NotUpdated> {
        self.admit(&updates, unknowns)?;
        if updates.is_empty() {
            return Ok(Updated::default());
        }
        let now = OffsetDateTime::now_utc();
        if self.status == JobStatus::Pending && unknowns.early_items == EarlyItems::Start {
            self.status = JobStatus::InProgress;
            self.started = Some(now);
        }
        let (mut named, mut errors) = (BTreeMap::new(), Vec::new());
        let mut silent = HashSet::new();
        for update in updates {
            let entry = update.entry;
            let Some(place) = self.place(entry) else {
                errors.push((entry, ItemError::NoSuchItem));
                continue;
            };
            let (odd, is_done) = self.oddities.answer(entry).unzip();
            if is_done != Some(false)
                && let Err(error) = self.items.all_mut()[place].update(update, unknowns)
            {
                errors.push((entry, error));
                continue;
            }
            match odd {
                None | Some(Odd::BadRequest) => _ = named.insert(place, None),
                Some(Odd::Status(status)) => _ = named.insert(place, Some(status)),
                Some(Odd::Nothing) => _ = silent.insert(place),
                Some(Odd::Error(kind)) => errors.push((entry, ItemError::Odd(kind))),
            }
        }
        if unknowns.items_extend == ItemsExtend::Yes {
            self.updated = now;
        }
        let shown = |place: usize| {
            let mut item = self.items[place].clone();
            item.status = named.get(&place).copied().flatten().unwrap_or(item.status);
            item
        };
        let items = match unknowns.updated_items {
            UpdatedItems::All => (0..self.items.len())
                .filter(|place| !silent.contains(place))
                .filter(|&place| self.place(self.items[place].entry).is_some())
                .map(shown)
                .collect(),
            UpdatedItems::Named => named.keys().copied().map(shown).collect(),
            UpdatedItems::NotFailed => {
                let items = named.keys().copied().map(shown);
                items
                    .filter(|item| item.status != ItemStatus::Failed)
                    .collect()
            }
        };
        Ok(Updated { items, errors })
    }

    /// Refuses what is refused as a whole.
    fn admit(&mut self, updates: &[Update], unknowns: &ExportUnknowns) -> Result<(), NotUpdated> {
        let is_item = |update: &Update| self.place(update.entry).is_some();
        let is_named_twice = || {
            let entries = updates.iter().map(|update| update.entry);
            entries.collect::<HashSet<_>>().len() < updates.len()
        };
        let most = self.oddities.most_updates;
        if most.is_some_and(|most| updates.len() > most) {
            Err(NotUpdated::TooMany)
        } else if !self.status.is_open() {
            Err(NotUpdated::Finished)
        } else if self.status == JobStatus::Pending && unknowns.early_items == EarlyItems::Refuse {
            Err(NotUpdated::NotStarted)
        } else if unknowns.no_items == NoItems::Refuse && updates.is_empty() {
            Err(NotUpdated::NoItems)
        } else if unknowns.same_item == SameItem::Refuse && is_named_twice() {
            Err(NotUpdated::SameItem)
        } else if unknowns.unknown_item != UnknownItem::Error && !updates.iter().all(is_item) {
            Err(NotUpdated::UnknownItem)
        } else if self.oddities.refuses(updates) {
            Err(NotUpdated::Odd)
        } else {
            Ok(())
        }
    }
}

impl Item {
    fn update(&mut self, update: Update, unknowns: &ExportUnknowns) -> Result<(), ItemError> {
        if !may_become(self.status, update.status, unknowns) {
            return Err(ItemError::Status);
        }
        let earlier = std::mem::take(&mut self.outcome);
        self.outcome = match unknowns.item_members {
            ItemMembers::Keep => update.outcome.or(earlier),
            ItemMembers::Clear => update.outcome,
        };
        self.status = update.status;
        Ok(())
    }
}

/// Whether a status is possible for an item.
fn may_become(current: ItemStatus, next: ItemStatus, unknowns: &ExportUnknowns) -> bool {
    let is_odd = matches!(next, ItemStatus::Pending | ItemStatus::Abandoned);
    let is_undone = current == ItemStatus::Successful && next != ItemStatus::Successful;
    let is_refused = is_odd && unknowns.odd_results == OddResults::Error
        || is_undone && unknowns.undone_item == UndoneItem::Error;
    !is_refused
}

#[cfg(test)]
mod tests {
    use super::super::status::Event;
    use super::*;

    fn job() -> Job {
        Job::new(
            Uuid::nil(),
            &[1, 2, 3].map(|entry| (Uuid::from_u128(entry), 0)),
        )
    }

    fn update(entry: u128, status: ItemStatus, external_id: Option<&str>) -> Update {
        Update {
            entry: Uuid::from_u128(entry),
            status,
            outcome: Outcome {
                external_id: external_id.map(str::to_owned),
                ..Outcome::default()
            },
        }
    }

    #[test]
    fn an_update_is_refused_as_a_whole_in_some_cases_and_then_changes_nothing() {
        let successful = |entry| update(entry, ItemStatus::Successful, None);
        let awkward = ExportUnknowns::awkward();
        let plain = ExportUnknowns::default();
        for (updates, expected) in [
            (vec![], NotUpdated::NoItems),
            (vec![successful(1), successful(1)], NotUpdated::SameItem),
            (vec![successful(1), successful(9)], NotUpdated::UnknownItem),
        ] {
            let mut job = job();
            assert!(job.clone().update(updates.clone(), &plain).is_ok());
            let early = job.update(updates.clone(), &awkward).map(|_| ());
            assert_eq!(early, Err(NotUpdated::NotStarted));
            assert_eq!(
                job.take(Event::Started, Reason::default(), &awkward),
                Ok(())
            );
            let refused = job.update(updates, &awkward).map(|_| ());
            assert_eq!(refused, Err(expected));
            assert_eq!(job.items[0].status, ItemStatus::Pending);
        }
    }

    #[test]
    fn an_item_keeps_or_loses_what_an_update_leaves_out() {
        use ItemStatus::{InProgress, Successful};
        for (item_members, expected) in [(ItemMembers::Keep, Some("1")), (ItemMembers::Clear, None)]
        {
            let unknowns = ExportUnknowns {
                item_members,
                early_items: EarlyItems::Start,
                ..ExportUnknowns::default()
            };
            let mut job = job();
            let updates = vec![
                update(1, InProgress, Some("1")),
                update(1, Successful, None),
            ];
            let updated = job.update(updates, &unknowns).expect("updated");
            let shown: Vec<_> = updated.items.iter().map(|item| item.status).collect();
            assert_eq!(
                shown,
                [Successful],
                "the last one counts, and is shown once"
            );
            assert_eq!(job.items[0].outcome.external_id.as_deref(), expected);
            assert_eq!(job.status, JobStatus::InProgress);
        }
    }

    #[test]
    fn some_statuses_are_errors_and_some_items_are_not_shown() {
        use ItemStatus::{Abandoned, Failed, Pending, Successful};
        use UpdatedItems::{All, Named, NotFailed};
        for (updated_items, shown) in [(Named, 2), (NotFailed, 1), (All, 3)] {
            let unknowns = ExportUnknowns {
                updated_items,
                undone_item: UndoneItem::Error,
                odd_results: OddResults::Error,
                ..ExportUnknowns::default()
            };
            let mut job = job();
            let updates = [
                (1, Successful),
                (1, Failed),
                (2, Failed),
                (3, Pending),
                (3, Abandoned),
            ];
            let updates = updates.map(|(entry, status)| update(entry, status, None));
            let updated = job.update(updates.to_vec(), &unknowns).expect("updated");
            assert_eq!(updated.items.len(), shown, "{updated_items:?}");
            let entries = [1, 3, 3].map(|entry| (Uuid::from_u128(entry), ItemError::Status));
            assert_eq!(updated.errors, entries);
            let statuses: Vec<_> = job.items.iter().map(|item| item.status).collect();
            assert_eq!(statuses, [Successful, Failed, Pending]);
        }
    }
}
