//! Fills a record, and reports the status of each field.

use super::field::{Field, Reading};
use super::{FieldStatus, Item, Layout, Part, Table};
use crate::error::Error;
use crate::json::value::{Value, nothing};
use crate::status::Status;
use crate::text::money::ValueUnit;

/// A record that is being filled.
struct Filling<'a> {
    record: &'a mut [u8],
    reading: Reading,
    /// Called with each status other than success.
    told: &'a mut dyn FnMut(usize, FieldStatus),
    failed: usize,
    /// The first failure in the order of the statuses.
    first: Option<(usize, Error)>,
}

impl FieldStatus {
    fn of(error: &Error) -> Self {
        match error.status() {
            Status::Missing => Self::Missing,
            Status::Null => Self::Null,
            Status::Type => Self::Type,
            Status::Range => Self::Range,
            Status::Buffer => Self::Buffer,
            _ => Self::Text,
        }
    }
}

impl Layout {
    /// Fills a whole record: a field whose value is missing or does not fit gets its default.
    /// `told` is called with the status of each of those, and its index.
    ///
    /// # Errors
    /// [`Error::Record`] if a field failed; [`Error::RecordSize`], writing nothing, if the record
    /// is smaller than the layout's. Bytes after the layout's are not changed.
    pub(crate) fn fill(
        &self,
        value: Value<'_>,
        unit: ValueUnit,
        record: &mut [u8],
        told: &mut dyn FnMut(usize, FieldStatus),
    ) -> Result<(), Error> {
        let size = record.len();
        let record = record.get_mut(..self.size()).ok_or(Error::RecordSize {
            size,
            needed: self.size(),
        })?;
        record.copy_from_slice(&self.empty);
        let mut filling = Filling {
            record,
            reading: Reading {
                encoding: self.encoding,
                unit,
            },
            told,
            failed: 0,
            first: None,
        };
        filling.part(&self.part, value, 0, 0);
        let Some((status, cause)) = filling.first else {
            return Ok(());
        };
        Err(Error::Record {
            field: self.name(status)?.into(),
            cause: Box::new(cause.at(&self.pointer(status))),
            more: filling.failed - 1,
        })
    }
}

impl Filling<'_> {
    /// Fills a part that starts at an offset of the record, with its statuses from an index on.
    fn part(&mut self, part: &Part, value: Value<'_>, offset: usize, status: usize) {
        part.tree.visit(value, |target, found| {
            let entry = &part.entries[target];
            let status = status + entry.status;
            match (&entry.item, found) {
                (Item::Field(field), found) => self.field(field, found, offset, status),
                (Item::Table(table), found) => self.table(table, found, status),
            }
        });
    }

    fn field(&mut self, field: &Field, found: Option<Value<'_>>, offset: usize, status: usize) {
        let bytes = &mut self.record[offset + field.offset..][..field.length];
        let outcome = match found {
            Some(value) => field.put(value, self.reading, bytes),
            None => Err(nothing()),
        };
        if let Err(error) = outcome
            && !field.absence.allows(&error)
        {
            self.failed(status, error);
        }
    }

    fn table(&mut self, table: &Table, found: Option<Value<'_>>, status: usize) {
        let array = match found.ok_or_else(nothing).and_then(Value::as_array) {
            Ok(array) => array,
            Err(error) if table.absence.allows(&error) => return,
            Err(error) => return self.failed(status, error),
        };
        for (row, item) in array.array_items().take(table.rows).enumerate() {
            self.part(
                &table.row,
                item,
                table.offset + row * table.stride,
                status + 1 + row * table.row.statuses,
            );
        }
        let count = array.array_items().count();
        if count > table.rows {
            self.failed(
                status,
                Error::Rows {
                    rows: table.rows,
                    items: count,
                },
            );
        }
    }

    fn failed(&mut self, status: usize, error: Error) {
        (self.told)(status, FieldStatus::of(&error));
        self.failed += 1;
        if self.first.as_ref().is_none_or(|(first, _)| status < *first) {
            self.first = Some((status, error));
        }
    }
}
