//! The data that callers store at Pleo: its objects, in memory, in the order of creation.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::fixtures::Picture;

/// The members that an object was given, by their names at Pleo.
pub(crate) type Members = Map<String, Value>;

/// An object.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: Uuid,
    /// The company that it belongs to, a tag's group, or who has subscribed.
    pub(crate) owner: Uuid,
    /// Ascending in the order of creation, and never used again.
    pub(crate) number: u32,
    pub(crate) created: OffsetDateTime,
    pub(crate) updated: OffsetDateTime,
    pub(crate) deleted: Option<OffsetDateTime>,
    pub(crate) members: Members,
}

impl Row {
    /// A member that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.members.get(name).and_then(Value::as_str)
    }

    pub(crate) fn is_archived(&self) -> bool {
        self.members.get("archived") == Some(&Value::Bool(true))
    }

    /// Sets members; optional ones that are left out are removed unless `keep`.
    pub(crate) fn update(&mut self, members: Members, settable: &[String], keep: bool) {
        if !keep {
            self.members.retain(|name, _| !settable.contains(name));
        }
        self.members.extend(members);
        self.updated = OffsetDateTime::now_utc();
    }
}

/// The objects of a type.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    next: u32,
    rows: Vec<Row>,
}

impl Rows {
    pub(crate) fn add(&mut self, owner: Uuid, members: Members) -> Row {
        let now = OffsetDateTime::now_utc();
        let row = Row {
            id: Uuid::new_v4(),
            owner,
            number: self.next,
            created: now,
            updated: now,
            deleted: None,
            members,
        };
        self.next += 1;
        self.rows.push(row.clone());
        row
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.rows.iter()
    }

    /// The objects that belong to one of these.
    pub(crate) fn of(&self, owners: &[Uuid]) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| owners.contains(&row.owner))
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The object with an index, which it keeps until one is removed.
    pub(crate) fn at(&self, place: usize) -> &Row {
        &self.rows[place]
    }

    /// The places of an owner's objects, by a member that is a text: the first of those that share
    /// one.
    pub(crate) fn places(&self, owner: Uuid, name: &str) -> HashMap<Option<String>, usize> {
        let mut places = HashMap::new();
        for (place, row) in self.rows.iter().enumerate() {
            if row.owner == owner {
                let text = row.text(name).map(str::to_owned);
                places.entry(text).or_insert(place);
            }
        }
        places
    }

    pub(crate) fn get(&self, id: Uuid) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.id == id)
    }

    /// Whether there was one.
    pub(crate) fn remove(&mut self, id: Uuid) -> bool {
        let before = self.rows.len();
        self.rows.retain(|row| row.id != id);
        self.rows.len() < before
    }

    pub(crate) fn remove_of(&mut self, owner: Uuid) {
        self.rows.retain(|row| row.owner != owner);
    }
}

/// All data that callers store.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) accounts: Rows,
    pub(crate) tax_codes: Rows,
    pub(crate) tag_groups: Rows,
    pub(crate) tags: Rows,
    pub(crate) subscriptions: Rows,
    /// The history of a subscription, which is its owner.
    pub(crate) activities: Rows,
    pub(crate) vendors: Rows,
    /// What accounting entries use.
    pub(crate) used: HashSet<Uuid>,
    /// The receipts that came in.
    pub(crate) attached: Vec<Attached>,
}

/// A receipt that came in for an accounting entry.
#[derive(Clone, Debug)]
pub(crate) struct Attached {
    pub(crate) id: Uuid,
    pub(crate) entry: Uuid,
    pub(crate) created: OffsetDateTime,
    pub(crate) picture: Picture,
}

impl Kept {
    pub(crate) fn attach(&mut self, entry: Uuid, picture: Picture) {
        self.attached.push(Attached {
            id: Uuid::new_v4(),
            entry,
            created: OffsetDateTime::now_utc(),
            picture,
        });
    }

    /// The receipts that came in for an entry, and when.
    pub(crate) fn attached_to(&self, entry: Uuid) -> Vec<(Uuid, OffsetDateTime)> {
        let to_it = self
            .attached
            .iter()
            .filter(|receipt| receipt.entry == entry);
        to_it.map(|receipt| (receipt.id, receipt.created)).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn members(value: Value) -> Members {
        value.as_object().expect("an object").clone()
    }

    #[test]
    fn an_update_clears_what_it_leaves_out_or_keeps_it() {
        for (keep, expected) in [
            (false, json!({ "fixed": 1, "a": 3 })),
            (true, json!({ "fixed": 1, "a": 3, "b": 2 })),
        ] {
            let mut rows = Rows::default();
            let id = rows
                .add(Uuid::nil(), members(json!({ "fixed": 1, "a": 1, "b": 2 })))
                .id;
            let row = rows.get_mut(id).expect("the row");
            row.update(
                members(json!({ "a": 3 })),
                &["a".to_owned(), "b".to_owned()],
                keep,
            );
            assert_eq!(Value::from(row.members.clone()), expected);
        }
    }

    #[test]
    fn of_objects_that_share_a_text_the_first_is_found() {
        let mut rows = Rows::default();
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for (owner, members) in [
            (other, json!({ "a": "x" })),
            (one, json!({ "a": "x" })),
            (one, json!({ "a": "x" })),
            (one, json!({})),
        ] {
            rows.add(owner, self::members(members));
        }
        let places = rows.places(one, "a");
        assert_eq!(
            places,
            HashMap::from([(Some("x".to_owned()), 1), (None, 3)])
        );
        assert_eq!(rows.at(1).owner, one);
    }

    #[test]
    fn a_number_is_never_used_again() {
        let mut rows = Rows::default();
        let first = rows.add(Uuid::nil(), Members::new());
        assert!(rows.remove(first.id) && !rows.remove(first.id));
        let second = rows.add(Uuid::nil(), Members::new());
        assert!(second.number > first.number);
        rows.remove_of(Uuid::nil());
        assert_eq!(rows.len(), 0);
    }
}
