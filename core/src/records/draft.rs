//! A record or a row that a layout builds: its names and bytes, each used once.

use std::ops::Range;

use super::field::Absence;
use super::tree::Drafts;
use super::words::{Spot, Word};
use super::{Entry, Item, Part, Table};
use crate::error::Error;
use crate::limits::{FIELD_NAME_MAX, STATUSES_MAX};

/// A record or row that is being built.
pub(super) struct Draft {
    /// Its name in messages.
    what: &'static str,
    size: usize,
    entries: Vec<Entry>,
    statuses: usize,
    tree: Drafts,
    /// The bytes in use, by which entry, and its place in the text.
    taken: Vec<(Range<usize>, Spot)>,
}

/// A table that is being built.
pub(super) struct TableDraft {
    pub(super) name: Box<str>,
    pub(super) pointer: Box<str>,
    pub(super) offset: usize,
    pub(super) stride: usize,
    pub(super) rows: usize,
    pub(super) absence: Absence,
    pub(super) row: Draft,
}

impl Draft {
    pub(super) fn new(what: &'static str, size: usize) -> Self {
        Self {
            what,
            size,
            entries: Vec::new(),
            statuses: 0,
            tree: Drafts::default(),
            taken: Vec::new(),
        }
    }

    /// An error unless a name is new and valid.
    pub(super) fn check_name(&self, name: &Word<'_>) -> Result<(), Error> {
        let text = &*name.text;
        let fits = (1..=FIELD_NAME_MAX).contains(&text.chars().count());
        if !fits || text.contains(|c: char| c.is_control()) {
            return Err(name.error(format!(
                "a name must have 1 to {FIELD_NAME_MAX} characters, and no control character"
            )));
        }
        match self.entries.iter().position(|entry| entry.name() == text) {
            None => Ok(()),
            Some(at) => {
                let Spot { line, column } = self.taken[at].1;
                Err(name.error(format!(
                    "{text} is already the name of another field (line {line}, column {column})"
                )))
            }
        }
    }

    /// An error unless these bytes are in the record and free.
    pub(super) fn check_bytes(
        &self,
        bytes: &Range<usize>,
        offset: &Word<'_>,
        own: &str,
    ) -> Result<(), Error> {
        if bytes.end > self.size {
            return Err(offset.error(format!(
                "{own} takes {}, which ends with byte {}",
                self.named(bytes),
                self.size - 1
            )));
        }
        let overlaps =
            |(taken, _): &(Range<usize>, Spot)| taken.start < bytes.end && bytes.start < taken.end;
        match self.taken.iter().position(overlaps) {
            None => Ok(()),
            Some(at) => {
                let (taken, Spot { line, column }) = &self.taken[at];
                let both = bytes.start.max(taken.start)..bytes.end.min(taken.end);
                Err(offset.error(format!(
                    "{own} takes {}, which {} already takes (line {line}, column {column})",
                    self.named(&both),
                    self.entries[at].name()
                )))
            }
        }
    }

    /// A range of bytes for messages: from 0, the last byte included.
    fn named(&self, bytes: &Range<usize>) -> String {
        let (first, last) = (bytes.start, bytes.end - 1);
        if first == last {
            format!("byte {first} of the {}", self.what)
        } else {
            format!("bytes {first} to {last} of the {}", self.what)
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds a checked field or table.
    pub(super) fn add(
        &mut self,
        item: Item,
        statuses: usize,
        bytes: Range<usize>,
        line: &[Word<'_>],
    ) -> Result<(), Error> {
        let entry = Entry {
            item,
            status: self.statuses,
        };
        self.tree
            .add(entry.pointer(), self.entries.len())
            .map_err(|error| at_pointer(&line[usize::from(statuses > 1) + 1], &error))?;
        self.statuses += statuses;
        self.entries.push(entry);
        self.taken.push((bytes, line[0].spot));
        if self.statuses > STATUSES_MAX {
            return Err(line[0].error(format!(
                "the record has {} statuses up to here; it must have at most {STATUSES_MAX}",
                self.statuses
            )));
        }
        Ok(())
    }

    pub(super) fn add_table(&mut self, table: TableDraft, line: &[Word<'_>]) -> Result<(), Error> {
        if table.row.is_empty() {
            return Err(line[0].error("this table has no fields"));
        }
        let statuses = table.row.statuses.saturating_mul(table.rows) + 1;
        let bytes = table.offset..table.offset + table.stride * table.rows;
        let table = Table {
            name: table.name,
            pointer: table.pointer,
            offset: table.offset,
            stride: table.stride,
            rows: table.rows,
            absence: table.absence,
            row: table.row.finish(),
        };
        self.add(Item::Table(table), statuses, bytes, line)
    }

    pub(super) fn finish(self) -> Part {
        Part {
            entries: self.entries,
            statuses: self.statuses,
            tree: self.tree.finish(),
        }
    }
}

pub(super) fn at_pointer(word: &Word<'_>, error: &Error) -> Error {
    match error {
        Error::Argument { problem, .. } => word.error(format!("the pointer {problem}")),
        other => word.error(other),
    }
}
