//! A layout read from its text.

use std::ops::Range;

use super::field::{Absence, End, Field, Kind, Store, Textual};
use super::number::{DIGITS_MAX, Form, Numeric, Sign, Zone};
use super::options::{Options, number};
use super::tree::Drafts;
use super::words::{Spot, Word, words};
use super::{Entry, Item, Layout, Part, Table};
use crate::error::Error;
use crate::json::decimal::Whole;
use crate::limits::{FIELDS_MAX, NAME_MAX, RECORD_MAX, STATUSES_MAX};
use crate::text::encoding::Encoding;
use crate::text::money::plain_number;

const RECORD: &str = "the first line is the word record and the record's size, such as record 128";
const FIELD: &str = "a field is NAME POINTER VALUE STORE OFFSET LENGTH and options";
const TABLE: &str = "a table is the word table, NAME POINTER OFFSET STRIDE MAX and options";

/// The names of what goes into a field.
const KINDS: [(&str, Kind); 8] = [
    ("text", Kind::Text),
    ("number", Kind::Number),
    ("money", Kind::Money),
    ("minors", Kind::Minors),
    ("date", Kind::Date),
    ("time", Kind::Time),
    ("bool", Kind::Bool),
    ("count", Kind::Count),
];

/// The names of how it is held.
const STORES: [&str; 8] = [
    "char", "cstr", "pstr", "zoned", "packed", "be", "le", "native",
];

/// Where the sign of digits stands.
const SIGNS: [(&str, Sign); 5] = [
    ("trailing", Sign::Trailing),
    ("leading", Sign::Leading),
    ("trailing-separate", Sign::TrailingSeparate),
    ("leading-separate", Sign::LeadingSeparate),
    ("none", Sign::None),
];

/// The words of a line that has any, and the place behind them.
type Line<'a> = (Vec<Word<'a>>, Spot);

/// Reads a layout.
///
/// # Errors
/// [`Error::Argument`] with the line and column that is wrong.
pub(super) fn layout(text: &str, encoding: Encoding) -> Result<Layout, Error> {
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
    let mut parts = Draft::new(size);
    let mut empty = vec![fill; size];
    while let Some((line, end)) = next()? {
        if line[0].is("end") {
            return Err(line[0].error("end closes a table, and none is open"));
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
                next()?.ok_or_else(|| opened.error("this table has no end: a line end"))?;
            if line[0].is("end") {
                without_more(&line, 1)?;
                break;
            }
            if line[0].is("table") {
                return Err(line[0].error("a table stands in no other"));
            }
            let default = reader.field(&line, end, &mut table.row)?;
            for row in 0..table.rows {
                default.write(&mut empty, table.offset + row * table.stride);
            }
        }
        parts.add_table(table, &line)?;
    }
    if parts.entries.is_empty() {
        return Err(reader.begin.error("the record has no field"));
    }
    Ok(Layout {
        part: parts.finish(),
        empty,
        encoding,
    })
}

/// The size of the record, and what stands between its fields.
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

/// Fails over a word too many.
fn without_more(line: &[Word<'_>], count: usize) -> Result<(), Error> {
    match line.get(count) {
        None => Ok(()),
        Some(word) => Err(word.error("nothing follows here")),
    }
}

/// A part in the making.
struct Draft {
    size: usize,
    entries: Vec<Entry>,
    statuses: usize,
    tree: Drafts,
    /// The bytes that are taken, by which entry, and where that stands in the text.
    taken: Vec<(Range<usize>, Spot)>,
}

/// A table in the making.
struct TableDraft {
    name: Box<str>,
    pointer: Box<str>,
    offset: usize,
    stride: usize,
    rows: usize,
    absence: Absence,
    row: Draft,
}

/// What a field holds without a value.
struct Default {
    offset: usize,
    bytes: Vec<u8>,
}

impl Default {
    fn write(&self, record: &mut [u8], offset: usize) {
        record[offset + self.offset..][..self.bytes.len()].copy_from_slice(&self.bytes);
    }
}

/// What the fields of all parts are read by.
struct Reader {
    encoding: Encoding,
    /// How many fields there are so far.
    count: usize,
    begin: Spot,
}

impl Draft {
    fn new(size: usize) -> Self {
        Self {
            size,
            entries: Vec::new(),
            statuses: 0,
            tree: Drafts::default(),
            taken: Vec::new(),
        }
    }

    /// Fails unless a name is new and may be one.
    fn check_name(&self, name: &Word<'_>) -> Result<(), Error> {
        let text = &*name.text;
        if text.is_empty() || text.len() > NAME_MAX || text.contains(|c: char| c.is_control()) {
            return Err(name.error(format!(
                "a name has from 1 to {NAME_MAX} bytes and no control character"
            )));
        }
        match self.entries.iter().position(|entry| entry.name() == text) {
            None => Ok(()),
            Some(at) => {
                let Spot { line, column } = self.taken[at].1;
                Err(name.error(format!(
                    "{text} is the name of another field, at line {line}, column {column}"
                )))
            }
        }
    }

    /// Fails unless these bytes are the record's and nobody's yet.
    fn check_bytes(&self, bytes: &Range<usize>, offset: &Word<'_>, own: &str) -> Result<(), Error> {
        if bytes.end > self.size {
            return Err(offset.error(format!(
                "{own} ends at byte {} and the record or row has {}",
                bytes.end, self.size
            )));
        }
        let overlaps =
            |(taken, _): &(Range<usize>, Spot)| taken.start < bytes.end && bytes.start < taken.end;
        match self.taken.iter().position(overlaps) {
            None => Ok(()),
            Some(at) => {
                let (taken, Spot { line, column }) = &self.taken[at];
                Err(offset.error(format!(
                    "{own} has bytes that {} has, at line {line}, column {column}: {} to {}",
                    self.entries[at].name(),
                    bytes.start.max(taken.start),
                    bytes.end.min(taken.end) - 1
                )))
            }
        }
    }

    /// Adds a field or a table that was checked.
    fn add(
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
                "up to here a record has {} statuses, and the most is {STATUSES_MAX}",
                self.statuses
            )));
        }
        Ok(())
    }

    fn add_table(&mut self, table: TableDraft, line: &[Word<'_>]) -> Result<(), Error> {
        if table.row.entries.is_empty() {
            return Err(line[0].error("this table has no field"));
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

    fn finish(self) -> Part {
        Part {
            entries: self.entries,
            statuses: self.statuses,
            tree: self.tree.finish(),
        }
    }
}

fn at_pointer(word: &Word<'_>, error: &Error) -> Error {
    match error {
        Error::Argument { problem, .. } => word.error(problem),
        other => word.error(other),
    }
}

/// A pointer; a point is the value itself.
fn pointer(word: &Word<'_>) -> Box<str> {
    if word.is(".") {
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
            return Err(name.error(format!("a layout has at most {FIELDS_MAX} fields")));
        }
        Ok(())
    }

    /// Reads the line that begins a table.
    fn table(&mut self, line: &[Word<'_>], end: Spot, within: &Draft) -> Result<TableDraft, Error> {
        let [_, name, at, offset, stride, rows, options @ ..] = line else {
            return Err(end.error(TABLE));
        };
        self.count(name)?;
        within.check_name(name)?;
        Drafts::default()
            .add(&pointer(at), 0)
            .map_err(|error| at_pointer(at, &error))?;
        let begin = number(&offset.text, offset.spot, "an offset", 0, RECORD_MAX)?;
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
            row: Draft::new(size),
        })
    }

    /// Reads a field into a part, and gives what it holds without a value.
    fn field(&mut self, line: &[Word<'_>], end: Spot, part: &mut Draft) -> Result<Default, Error> {
        let [name, at, kind, store, offset, length, options @ ..] = line else {
            return Err(end.error(FIELD));
        };
        self.count(name)?;
        part.check_name(name)?;
        let found = KINDS.iter().find(|(word, _)| kind.is(word));
        let found = found.map(|(_, found)| *found).ok_or_else(|| {
            let words: Vec<_> = KINDS.iter().map(|(word, _)| *word).collect();
            kind.error(format!("a value is one of {}", words.join(", ")))
        })?;
        let begin = number(&offset.text, offset.spot, "an offset", 0, RECORD_MAX)?;
        let mut options = Options::of_field(options)?;
        let utc = match found {
            Kind::Date | Kind::Time => {
                options.choice("utc", &[("no", false), ("yes", true)], false)?
            }
            _ => false,
        };
        let absence = absence(&mut options)?;
        let default = options.take("default");
        let (held, size) = self::store(store, found, length, &mut options)?;
        options.finish(format!("{} in {}", kind.text, store.text))?;
        let bytes = begin..begin + size;
        part.check_bytes(&bytes, offset, &name.text)?;
        let mut empty = vec![0; size];
        let (value, spot) = match &default {
            Some(given) => (Some(&*given.value), given.spot),
            None => (None, name.spot),
        };
        self.default(held, value, &mut empty)
            .map_err(|error| spot.error(format!("the default does not fit: {error}")))?;
        let field = Field {
            name: (*name.text).into(),
            pointer: pointer(at),
            kind: found,
            utc,
            store: held,
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

    /// Writes what a field holds without a value.
    fn default(&self, store: Store, value: Option<&str>, field: &mut [u8]) -> Result<(), Error> {
        match store {
            Store::Text(store) => {
                store.put(value.unwrap_or_default().as_bytes(), self.encoding, field)
            }
            Store::Number(store) => {
                let number = plain_number(value.unwrap_or("0"))
                    .map_err(|_| Error::Range("it is no number such as -12.50"))?;
                let number = Whole::read(&number, store.scale).ok_or(super::number::DIGIT_LOST)?;
                store.put(number, field)
            }
        }
    }
}

/// Reads how a field holds its value, and how many bytes that takes.
fn store(
    store: &Word<'_>,
    kind: Kind,
    length: &Word<'_>,
    options: &mut Options,
) -> Result<(Store, usize), Error> {
    let name = STORES
        .into_iter()
        .find(|word| store.is(word))
        .ok_or_else(|| store.error(format!("a store is one of {}", STORES.join(", "))))?;
    let end = match name {
        "char" => Some(End::Blanks),
        "cstr" => Some(End::Nul),
        "pstr" => Some(End::Counted),
        _ => None,
    };
    if let Some(end) = end {
        return textual(end, kind, length, options);
    }
    if kind == Kind::Text {
        return Err(
            store.error("text is stored as char, cstr or pstr; a value of digits is number")
        );
    }
    let scale = options.number("scale", 0, 9)?.unwrap_or(0);
    let digits = options.number("digits", 1, DIGITS_MAX)?;
    let signs: &[(&str, Sign)] = match name {
        "zoned" => &SIGNS,
        _ => &[("trailing", Sign::Trailing), ("none", Sign::None)],
    };
    let sign = options.choice("sign", signs, Sign::Trailing)?;
    let signed = sign != Sign::None;
    let form = match name {
        "zoned" => {
            let zones = [("ascii", Zone::Ascii), ("ebcdic-chars", Zone::EbcdicChars)];
            Form::Zoned(sign, options.choice("zone", &zones, Zone::Ascii)?)
        }
        "packed" => Form::Packed(signed),
        "be" => Form::Big(signed),
        "native" if cfg!(target_endian = "big") => Form::Big(signed),
        _ => Form::Little(signed),
    };
    let (min, max) = match form {
        Form::Zoned(Sign::TrailingSeparate | Sign::LeadingSeparate, _) => (2, DIGITS_MAX + 1),
        Form::Zoned(..) => (1, DIGITS_MAX),
        Form::Packed(_) => (1, DIGITS_MAX / 2 + 1),
        Form::Big(_) | Form::Little(_) => (1, 8),
    };
    let what = format!("the length of {name}");
    let size = number(&length.text, length.spot, &what, min, max)?;
    let room = form.digits(size).map(|room| room.min(DIGITS_MAX));
    if let (Some(digits), Some(room)) = (digits, room)
        && digits > room
    {
        return Err(length.error(format!(
            "{size} bytes of {name} have no room for {digits} digits"
        )));
    }
    let store = Numeric {
        form,
        digits: digits.or(room),
        scale: scale as i64,
    };
    Ok((Store::Number(store), size))
}

/// Reads the same of a field for text.
fn textual(
    end: End,
    kind: Kind,
    length: &Word<'_>,
    options: &mut Options,
) -> Result<(Store, usize), Error> {
    let max = if end == End::Counted { 256 } else { RECORD_MAX };
    let min = if end == End::Blanks { 1 } else { 2 };
    let size = number(&length.text, length.spot, "the length", min, max)?;
    let cut = match kind {
        Kind::Text => options.choice("long", &[("error", false), ("cut", true)], false)?,
        _ => false,
    };
    let scale = match kind {
        Kind::Number | Kind::Money | Kind::Minors => options.number("scale", 0, 9)?,
        _ => None,
    };
    Ok((Store::Text(Textual { end, cut, scale }), size))
}
