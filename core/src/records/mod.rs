//! Records: fills the fields of a program's record from a JSON value in one pass.
//!
//! A layout defines which value goes where in the record, and in which form. It is parsed once, is
//! immutable, and fills any number of records on any thread. `docs/records.md` describes the
//! language.
//!
//! - `words`: the words of the text, with their positions
//! - `parse`, `store`, `options`: the layout that they define; `draft`: a part that is being built
//! - `field`, `number`: how a value is written into a field's bytes
//! - `tree`: finds the values of all fields in one pass
//! - `fill`: fills a record, and reports the status of each field

mod draft;
mod field;
mod fill;
mod number;
mod options;
mod parse;
mod store;
mod tree;
mod words;

use crate::error::Error;
use crate::text::encoding::Encoding;
use field::{Absence, Field};
use tree::Tree;

/// The status of a field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum FieldStatus {
    /// It has its value, or its default where the layout allows that.
    Ok = 0,
    /// There is no value.
    Missing = 1,
    /// The value is null.
    Null = 2,
    /// The value is of another type.
    Type = 3,
    /// The number does not fit.
    Range = 4,
    /// The text is too long, or an array has more items than its table rows.
    Buffer = 5,
    /// The encoding lacks a character of the text.
    Text = 6,
}

/// How a record's bytes are filled.
pub struct Layout {
    part: Part,
    /// A record with every field at its default, the initial content.
    empty: Vec<u8>,
    encoding: Encoding,
}

/// The contents of a record or of a row of a table.
struct Part {
    entries: Vec<Entry>,
    /// How many statuses it has.
    statuses: usize,
    tree: Tree,
}

/// A field or a table, and the index of its first status within its part.
struct Entry {
    item: Item,
    status: usize,
}

enum Item {
    Field(Field),
    Table(Table),
}

/// A table: rows of the same fields, one for each item of an array.
struct Table {
    name: Box<str>,
    pointer: Box<str>,
    offset: usize,
    stride: usize,
    rows: usize,
    absence: Absence,
    row: Part,
}

impl std::fmt::Debug for Layout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Layout")
            .field("size", &self.size())
            .field("count", &self.count())
            .finish_non_exhaustive()
    }
}

impl Layout {
    /// Parses a layout. Texts in its records are in this encoding.
    ///
    /// # Errors
    /// [`Error::Argument`] with the line and column that is wrong.
    pub fn new(text: &str, encoding: Encoding) -> Result<Self, Error> {
        parse::layout(text, encoding)
    }

    /// The size of a record in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.empty.len()
    }

    /// The number of statuses of a record: one for each field, and for a table its own and one for
    /// each field of each row.
    #[must_use]
    pub fn count(&self) -> usize {
        self.part.statuses
    }

    /// The name of the field of a status, from 0 on; in a table with its row, from 1 on:
    /// `LINES(3).AMOUNT`.
    ///
    /// # Errors
    /// [`Error::Missing`] if there are fewer.
    pub fn name(&self, status: usize) -> Result<String, Error> {
        let (entry, place) = self
            .part
            .find(status)
            .ok_or(Error::Missing("field with that index in this layout"))?;
        Ok(match (&entry.item, place) {
            (Item::Table(table), Some((row, field))) => {
                format!("{}({}).{}", table.name, row + 1, field.name())
            }
            _ => entry.name().to_owned(),
        })
    }

    /// The pointer to the value of a status.
    fn pointer(&self, status: usize) -> String {
        match self.part.find(status) {
            Some((entry, Some((row, field)))) => {
                format!("{}/{row}{}", entry.pointer(), field.pointer())
            }
            Some((entry, None)) => entry.pointer().to_owned(),
            None => String::new(),
        }
    }
}

impl Part {
    /// The entry of a status; for a table's field with its row.
    fn find(&self, status: usize) -> Option<(&Entry, Option<(usize, &Entry)>)> {
        let behind = self.entries.partition_point(|entry| entry.status <= status);
        let entry = &self.entries[behind.checked_sub(1)?];
        if status >= self.statuses {
            return None;
        }
        let within = match &entry.item {
            Item::Table(table) if status > entry.status => {
                let within = status - entry.status - 1;
                let (row, field) = (within / table.row.statuses, within % table.row.statuses);
                Some((row, &table.row.entries[field]))
            }
            _ => None,
        };
        Some((entry, within))
    }
}

impl Entry {
    fn name(&self) -> &str {
        match &self.item {
            Item::Field(field) => &field.name,
            Item::Table(table) => &table.name,
        }
    }

    fn pointer(&self) -> &str {
        match &self.item {
            Item::Field(field) => &field.pointer,
            Item::Table(table) => &table.pointer,
        }
    }
}

#[cfg(test)]
mod tests;
