//! The items of a job as a list, which may be long.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use uuid::Uuid;

use super::items::Item;

/// Items in their order, found by their entries. Clones share them until one of them is changed, so that a
/// page of a long list costs no copy of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Items {
    list: Arc<[Item]>,
    places: Arc<HashMap<Uuid, usize>>,
}

impl Items {
    /// The place of an entry's item; the first one if the entry is there twice.
    pub(crate) fn place(&self, entry: Uuid) -> Option<usize> {
        self.places.get(&entry).copied()
    }

    /// The item of an entry.
    pub(crate) fn of(&self, entry: Uuid) -> Option<&Item> {
        self.list.get(self.place(entry)?)
    }

    pub(super) fn all_mut(&mut self) -> &mut [Item] {
        Arc::make_mut(&mut self.list)
    }

    /// Says whether there was one.
    pub(super) fn remove(&mut self, entry: Uuid) -> bool {
        let is_there = self.places.contains_key(&entry);
        if is_there {
            let others = self.list.iter().filter(|item| item.entry != entry);
            *self = others.cloned().collect();
        }
        is_there
    }
}

impl Deref for Items {
    type Target = [Item];

    fn deref(&self) -> &[Item] {
        &self.list
    }
}

impl FromIterator<Item> for Items {
    fn from_iter<T: IntoIterator<Item = Item>>(items: T) -> Self {
        let list: Vec<_> = items.into_iter().collect();
        let mut places = HashMap::with_capacity(list.len());
        for (place, item) in list.iter().enumerate() {
            places.entry(item.entry).or_insert(place);
        }
        Self {
            list: list.into(),
            places: Arc::new(places),
        }
    }
}
