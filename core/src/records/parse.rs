//! Parses the text of a layout.

use super::draft::{Draft, TableDraft, at_pointer};
use super::field::{Absence, Field, Kind, Store, Textual};
use super::options::{Options, number};
use super::store;
use super::tree::Drafts;
use super::words::{Spot, Word, words};
use super::{Item, Layout};
use crate::error::Error;
use crate::json::decimal::Whole;
use crate::limits::{FIELDS_MAX, RECORD_MAX};
use crate::text::encoding::Encoding;
use crate::text::money::{plain_number, power};

const RECORD: &str = "the first line must be record SIZE, e.g. record 128";
const FIELD: &str = "a field must be NAME POINTER VALUE STORE OFFSET LENGTH and options";
const TABLE: &str = "a table must be table NAME POINTER OFFSET STRIDE MAX and options";

/// The words of a non-empty line, and the position after them.
type Line<'a> = (Vec<Word<'a>>, Spot);

/// Parses a layout.
///
/// # Errors
/// [`Error::Argument`] with the line and column that is wrong.
pub(super) fn layout(text: &str, encoding: Encoding) -> Result<Layout, Error> {
    // Some editors start a UTF-8 file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split('\n').enumerate();
    let mut next = || -> Result<Option<Line<'_>>, Error> {
        for (at, line) in lines.by_ref() {
            let line = words(line.strip_suffix('\r').unwrap_or(line), at + 1)?;
            if !line.0.is_empty() {
                return Ok(Some(line));
            }
        }
        Ok(None)
    };
    let begin = Spot { line: 1, column: 1 };
    let (first, end) = next()?.ok_or_else(|| begin.error(RECORD))?;
    let (size, fill) = record(&first, end)?;
    let mut reader = Reader {
        encoding,
        count: 0,
        begin: first[0].spot,
    };
    let mut parts = Draft::new("record", size);
    let mut empty = vec![fill; size];
    while let Some((line, end)) = next()? {
        if line[0].is("end") {
            return Err(line[0].error("end must close a table, but no table is open"));
        }
        if !line[0].is("table") {
            let default = reader.field(&line, end, &mut parts)?;
            default.write(&mut empty, 0);
            continue;
        }
        let mut table = reader.table(&line, end, &parts)?;
        let opened = line[0].spot;
        loop {
            let (line, end) =
                next()?.ok_or_else(|| opened.error("this table is not closed; add a line end"))?;
            if line[0].is("end") {
                without_more(&line, 1)?;
                break;
            }
            if line[0].is("table") {
                return Err(line[0].error("a table must not contain another table"));
            }
            let default = reader.field(&line, end, &mut table.row)?;
            for row in 0..table.rows {
                default.write(&mut empty, table.offset + row * table.stride);
            }
        }
        parts.add_table(table, &line)?;
    }
    if parts.is_empty() {
        return Err(reader.begin.error("the record has no fields"));
    }
    Ok(Layout {
        part: parts.finish(),
        empty,
        encoding,
    })
}

/// The size of the record, and the filler between its fields.
fn record(line: &[Word<'_>], end: Spot) -> Result<(usize, u8), Error> {
    let [record, size, options @ ..] = line else {
        return Err(if line[0].is("record") {
            end.error(RECORD)
        } else {
            line[0].error(RECORD)
        });
    };
    if !record.is("record") {
        return Err(record.error(RECORD));
    }
    let size = number(&size.text, size.spot, "the record's size", 1, RECORD_MAX)?;
    let mut options = Options::read(options, &["fill"])?;
    let fill = options.choice("fill", &[("20", b' '), ("00", 0)], b' ')?;
    Ok((size, fill))
}

/// An error if a word is left over.
fn without_more(line: &[Word<'_>], count: usize) -> Result<(), Error> {
    match line.get(count) {
        None => Ok(()),
        Some(word) => Err(word.error("unexpected word; remove it")),
    }
}

/// The default of a field.
struct Default {
    offset: usize,
    bytes: Vec<u8>,
}

impl Default {
    fn write(&self, record: &mut [u8], offset: usize) {
        record[offset + self.offset..][..self.bytes.len()].copy_from_slice(&self.bytes);
    }
}

/// How the fields of all parts are read.
struct Reader {
    encoding: Encoding,
    /// The number of fields so far.
    count: usize,
    begin: Spot,
}

/// A pointer; a dot means the value itself.
fn pointer(word: &Word<'_>) -> Box<str> {
    if word.text == "." {
        "".into()
    } else {
        (*word.text).into()
    }
}

fn absence(options: &mut Options) -> Result<Absence, Error> {
    let choices = [("error", false), ("default", true)];
    Ok(Absence {
        missing: options.choice("missing", &choices, false)?,
        null: options.choice("null", &choices, false)?,
    })
}

impl Reader {
    fn count(&mut self, name: &Word<'_>) -> Result<(), Error> {
        self.count += 1;
        if self.count > FIELDS_MAX {
            return Err(name.error(format!("a layout must have at most {FIELDS_MAX} fields")));
        }
        Ok(())
    }

    /// Parses the line that starts a table.
    fn table(&mut self, line: &[Word<'_>], end: Spot, within: &Draft) -> Result<TableDraft, Error> {
        let [_, name, at, offset, stride, rows, options @ ..] = line else {
            return Err(end.error(TABLE));
        };
        self.count(name)?;
        within.check_name(name)?;
        Drafts::default()
            .add(&pointer(at), 0)
            .map_err(|error| at_pointer(at, &error))?;
        let begin = number(&offset.text, offset.spot, "the offset", 0, RECORD_MAX)?;
        let size = number(
            &stride.text,
            stride.spot,
            "the size of a row",
            1,
            RECORD_MAX,
        )?;
        let count = number(&rows.text, rows.spot, "the number of rows", 1, RECORD_MAX)?;
        within.check_bytes(&(begin..begin + size * count), offset, &name.text)?;
        let mut options = Options::read(options, &["missing", "null"])?;
        Ok(TableDraft {
            name: (*name.text).into(),
            pointer: pointer(at),
            offset: begin,
            stride: size,
            rows: count,
            absence: absence(&mut options)?,
            row: Draft::new("row", size),
        })
    }

    /// Parses a field into a part, and returns its default.
    fn field(&mut self, line: &[Word<'_>], end: Spot, part: &mut Draft) -> Result<Default, Error> {
        let [name, at, value, held, offset, length, options @ ..] = line else {
            return Err(end.error(FIELD));
        };
        self.count(name)?;
        part.check_name(name)?;
        let kind = store::kind(value)?;
        let begin = number(&offset.text, offset.spot, "the offset", 0, RECORD_MAX)?;
        let mut options = Options::of_field(options)?;
        let utc = match kind {
            Kind::Date | Kind::Time => {
                options.choice("utc", &[("no", false), ("yes", true)], false)?
            }
            _ => false,
        };
        let absence = absence(&mut options)?;
        let default = options.take("default");
        let (store, size) = store::read(held, kind, length, &mut options)?;
        options.finish(format!("{} in {}", value.text, held.text))?;
        let bytes = begin..begin + size;
        part.check_bytes(&bytes, offset, &name.text)?;
        let mut empty = vec![0; size];
        let (given, spot) = match &default {
            Some(given) => (Some(&*given.value), given.spot),
            None => (None, name.spot),
        };
        self.default(store, given, &mut empty)
            .map_err(|error| spot.error(format!("the default does not fit: {error}")))?;
        let field = Field {
            name: (*name.text).into(),
            pointer: pointer(at),
            kind,
            utc,
            store,
            offset: begin,
            length: size,
            absence,
        };
        part.add(Item::Field(field), 1, bytes, line)?;
        Ok(Default {
            offset: begin,
            bytes: empty,
        })
    }

    /// Writes the default of a field.
    fn default(&self, store: Store, value: Option<&str>, field: &mut [u8]) -> Result<(), Error> {
        match store {
            Store::Text(store) => {
                let whole = Textual {
                    cut: false,
                    ..store
                };
                whole.put(value.unwrap_or_default().as_bytes(), self.encoding, field)
            }
            Store::Number(store) => {
                let number = plain_number(value.unwrap_or("0"))
                    .map_err(|_| Error::range("it must be a number, e.g. -12.50"))?;
                let whole = Whole::read(number.as_bytes(), power(store.scale))
                    .ok_or_else(|| store.lost(number.as_bytes(), field.len()))?;
                store.put(whole, field)
            }
        }
    }
}
