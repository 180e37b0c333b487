//! A described record: fields, groups of fields, and their sizes.

use crate::marker::Marker;
use crate::problem::{Outcome, Problem, refuse};

/// The largest record that a layout describes.
pub const MOST_BYTES: usize = 65_535;

/// A field or a group of fields.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name; `None` if a program cannot name it.
    pub name: Option<String>,
    /// The line where it starts.
    pub line: usize,
    /// Its value.
    pub marker: Option<Marker>,
    /// The number of rows, for a table.
    pub repeat: Option<usize>,
    /// The item that it redefines.
    pub redefines: Option<String>,
    /// What it is.
    pub kind: Kind,
}

/// The type of an item.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Items in sequence.
    Group(Vec<Item>),
    /// What a layout can describe.
    Field(Field),
    /// Bytes that cannot be filled.
    Unfit(usize, Problem),
}

/// What a layout can describe.
#[derive(Clone, Debug)]
pub struct Field {
    /// The type of the value, unless the marker names another.
    pub value: &'static str,
    /// The possible forms; the first one unless the marker names another.
    pub stores: &'static [&'static str],
    /// How many bytes it has.
    pub size: usize,
    /// Scale, digits, sign.
    pub options: Vec<String>,
}

impl Item {
    /// Whether it is left out, with all its items.
    pub fn is_skipped(&self) -> bool {
        self.marker == Some(Marker::Skip)
    }

    /// Whether none of it is filled.
    pub fn is_gap(&self) -> bool {
        if self.is_skipped() {
            return true;
        }
        match &self.kind {
            Kind::Group(items) => self.marker.is_none() && items.iter().all(Self::is_gap),
            Kind::Field(_) | Kind::Unfit(..) => self.name.is_none() && self.marker.is_none(),
        }
    }

    /// The size of one row in bytes.
    pub fn element(&self) -> Outcome<usize> {
        match &self.kind {
            Kind::Group(items) => Ok(place(items)?.1),
            Kind::Field(field) => Ok(field.size),
            Kind::Unfit(size, _) => Ok(*size),
        }
    }

    /// How many bytes it has.
    fn size(&self) -> Outcome<usize> {
        let size = self.element()?.saturating_mul(self.repeat.unwrap_or(1));
        if size > MOST_BYTES {
            return refuse(
                self.line,
                format!("a record has at most {MOST_BYTES} bytes"),
                "make a smaller record of what is needed",
            );
        }
        Ok(size)
    }
}

/// Where the items of a group start, and where the group ends. Of items that redefine one another
/// at most one is filled.
pub fn place(items: &[Item]) -> Outcome<(Vec<usize>, usize)> {
    let mut starts: Vec<usize> = Vec::with_capacity(items.len());
    let mut end = 0_usize;
    for (number, item) in items.iter().enumerate() {
        let start = match &item.redefines {
            None => end,
            Some(name) => starts[redefined(&items[..number], item, name)?],
        };
        starts.push(start);
        end = end.max(start + item.size()?);
        if end > MOST_BYTES {
            return refuse(
                item.line,
                format!("a record has at most {MOST_BYTES} bytes"),
                "make a smaller record of what is needed",
            );
        }
    }
    Ok((starts, end))
}

/// The earlier item that an item redefines.
fn redefined(before: &[Item], item: &Item, name: &str) -> Outcome<usize> {
    let is_it = |other: &Item| {
        other
            .name
            .as_deref()
            .is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    let Some(number) = before.iter().rposition(is_it) else {
        return refuse(
            item.line,
            format!("REDEFINES names {name}, which is not in the same group"),
            "name an item before it, of the same level",
        );
    };
    let views = &before[number..];
    if views[1..].iter().any(|other| other.redefines.is_none()) {
        return refuse(
            item.line,
            format!("REDEFINES names {name}, but other items stand between them"),
            "write it behind the item that it redefines",
        );
    }
    if !item.is_gap() && views.iter().any(|other| !other.is_gap()) {
        return refuse(
            item.line,
            "REDEFINES: two views of the same bytes cannot both be filled",
            "mark all views but one with pleo: -",
        );
    }
    Ok(number)
}
