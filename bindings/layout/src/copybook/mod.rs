//! Reads a record from a COBOL copybook, with GnuCOBOL's storage of a dialect.

mod entry;
mod picture;
mod source;
mod usage;

use crate::item::{Field, Item, Kind};
use crate::problem::{Outcome, Problem, refuse};
use entry::{Entry, Sign, entries};
use picture::{Digits, Picture};
pub use source::Format;
pub use usage::Dialect;
use usage::{Usage, binary_size};

/// How a copybook is read.
pub struct Options<'a> {
    /// The dialect.
    pub dialect: Dialect,
    /// The format of its lines.
    pub format: Format,
    /// Whether signed digits are in EBCDIC's form (cobc -fsign=EBCDIC).
    pub ebcdic_sign: bool,
    /// The name of the record, if there are several.
    pub record: Option<&'a str>,
}

/// The record of a copybook, and notes for its author.
pub fn read(source: &[u8], options: &Options<'_>) -> Outcome<(Vec<Item>, Vec<Problem>)> {
    let entries = entries(&source::tokens(source, options.format)?)?;
    let entries = chosen(&entries, options.record)?;
    let mut builder = Builder {
        options,
        warnings: Vec::new(),
    };
    let items = builder.items(entries, &Inherited::default())?;
    Ok((items, builder.warnings))
}

/// The entries of the record. A copybook without a level 01 is one record.
fn chosen<'a>(entries: &'a [Entry], record: Option<&str>) -> Outcome<&'a [Entry]> {
    let Some(first) = entries.first() else {
        return refuse(0, "there is no record", "give a copybook with entries");
    };
    if first.level != 1 {
        return match record {
            None => Ok(entries),
            Some(name) => refuse(
                0,
                format!("there is no record {name}"),
                "leave --record out: this copybook has no level 01",
            ),
        };
    }
    let is_record = |entry: &&Entry| entry.level == 1;
    let is_wanted = |entry: &&Entry| {
        is_record(entry)
            && record.is_none_or(|name| {
                entry
                    .name
                    .as_deref()
                    .is_some_and(|own| own.eq_ignore_ascii_case(name))
            })
    };
    let mut found = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| is_wanted(entry));
    let Some((start, _)) = found.next() else {
        return refuse(
            0,
            format!("there is no record {}", record.unwrap_or_default()),
            "name one of level 01",
        );
    };
    if let Some((_, other)) = found.next() {
        return refuse(
            other.line,
            "this is a second record",
            "name one with --record NAME",
        );
    }
    let rest = &entries[start..];
    let end = rest.iter().skip(1).position(|entry| is_record(&entry));
    Ok(&rest[..end.map_or(rest.len(), |end| end + 1)])
}

/// The clauses of a group that apply to its items.
#[derive(Clone, Default)]
struct Inherited {
    usage: Option<Usage>,
    sign: Option<Sign>,
}

struct Builder<'a> {
    options: &'a Options<'a>,
    warnings: Vec<Problem>,
}

impl Builder<'_> {
    /// The items of one level.
    fn items(&mut self, entries: &[Entry], inherited: &Inherited) -> Outcome<Vec<Item>> {
        let mut items = Vec::new();
        let mut rest = entries;
        while let Some((entry, behind)) = rest.split_first() {
            if entry.level != entries[0].level {
                return refuse(
                    entry.line,
                    format!(
                        "level {:02} begins no group and belongs to none",
                        entry.level
                    ),
                    format!(
                        "write level {:02}, as the item before it in its group has",
                        entries[0].level
                    ),
                );
            }
            let inside = behind
                .iter()
                .take_while(|other| other.level > entry.level)
                .count();
            let (inner, next) = behind.split_at(inside);
            items.push(self.item(entry, inner, inherited)?);
            rest = next;
        }
        Ok(items)
    }

    fn item(&mut self, entry: &Entry, inner: &[Entry], inherited: &Inherited) -> Outcome<Item> {
        let inherited = Inherited {
            usage: entry.usage.or(inherited.usage),
            sign: entry.sign.or(inherited.sign),
        };
        if entry.level == 1 && entry.occurs.is_some() {
            return refuse(
                entry.line,
                "a record does not occur",
                "write OCCURS on a level below 01",
            );
        }
        let kind = if inner.is_empty() {
            self.elementary(entry, &inherited)?
        } else if entry.picture.is_some() {
            return refuse(
                entry.line,
                "a group has no PICTURE",
                "remove it, or the items of higher levels behind it",
            );
        } else if let Some(problem) = &entry.unfit {
            return Err(problem.clone());
        } else {
            Kind::Group(self.items(inner, &inherited)?)
        };
        let item = Item {
            name: entry.name.clone(),
            line: entry.line,
            marker: entry.marker.clone(),
            repeat: entry.occurs,
            // A record starts at its first byte, whatever it redefines.
            redefines: entry.redefines.clone().filter(|_| entry.level > 1),
            kind,
        };
        if entry.has_value && item.is_gap() && item.redefines.is_none() {
            self.warnings.push(Problem::new(
                entry.line,
                "the VALUE of an item that is left out does not stay: the library writes the whole record",
                "MOVE the value after each record",
            ));
        }
        Ok(item)
    }

    fn elementary(&self, entry: &Entry, inherited: &Inherited) -> Outcome<Kind> {
        let line = entry.line;
        let usage = inherited.usage.unwrap_or(Usage::Display);
        let picture = match (&entry.picture, usage) {
            (None, Usage::Sized(size, signed)) => return Ok(self.sized(entry, size, signed)),
            (None, Usage::Unfit(size, why)) => {
                let name = entry.name.as_deref().unwrap_or("FILLER");
                let remedy = "write a decimal PICTURE with COMP-3, or mark it with pleo: -";
                return Ok(Kind::Unfit(
                    size,
                    Problem::new(line, format!("{name} {why}"), remedy),
                ));
            }
            (Some(_), Usage::Sized(..) | Usage::Unfit(..)) => {
                return refuse(line, "this USAGE has no PICTURE", "remove one of them");
            }
            (None, _) => {
                return refuse(
                    line,
                    "an item without items needs a PICTURE",
                    "add it, or the items of higher levels",
                );
            }
            (Some(text), _) => match picture::parse(text) {
                Some(picture) => picture,
                None => {
                    return refuse(
                        line,
                        format!("PIC {text} is not known here"),
                        "write it with X or 9, or replace the item by FILLER PIC X(n)",
                    );
                }
            },
        };
        let kind = match picture {
            Picture::Number(digits) => self.number(entry, digits, usage, inherited.sign)?,
            _ if usage != Usage::Display => {
                return refuse(
                    line,
                    "this USAGE is for numbers alone",
                    "remove it, or write the PICTURE with 9",
                );
            }
            Picture::Text(size) => Kind::Field(Field {
                value: "text",
                stores: &["char", "cstr"],
                size,
                options: Vec::new(),
            }),
            // cobc 3.1 reserves an unused byte in an edited item.
            Picture::Unfit(unfit)
                if unfit.signed && inherited.sign.is_some_and(|sign| sign.separate) =>
            {
                return refuse(
                    line,
                    format!("{}, and SIGN SEPARATE is for it too", unfit.what),
                    "write SIGN SEPARATE at the items that need it, and not at this one or its group",
                );
            }
            Picture::Unfit(unfit) => {
                Kind::Unfit(unfit.size, Problem::new(line, unfit.what, unfit.remedy))
            }
        };
        Ok(match (kind, &entry.unfit) {
            (Kind::Field(field), Some(problem)) => Kind::Unfit(field.size, problem.clone()),
            (kind, _) => kind,
        })
    }

    /// A binary number with that many bytes.
    fn sized(&self, entry: &Entry, size: usize, signed: bool) -> Kind {
        if let Some(problem) = &entry.unfit {
            return Kind::Unfit(size, problem.clone());
        }
        Kind::Field(Field {
            value: "number",
            stores: &["native"],
            size,
            options: unsigned_option(signed),
        })
    }

    fn number(
        &self,
        entry: &Entry,
        digits: Digits,
        usage: Usage,
        sign: Option<Sign>,
    ) -> Outcome<Kind> {
        if entry.sign.is_some() && (!digits.signed || usage != Usage::Display) {
            return refuse(
                entry.line,
                "SIGN is for a PICTURE with S and USAGE DISPLAY",
                "remove it, or add the S",
            );
        }
        let sign = sign.unwrap_or(Sign {
            leading: false,
            separate: false,
        });
        let mut options = Vec::new();
        let digits_option = format!("digits={}", digits.count);
        let (stores, size): (&'static [&'static str], usize) = match usage {
            Usage::Packed => (&["packed"], digits.count / 2 + 1),
            Usage::Binary => (&["be"], binary_size(self.options.dialect, false, digits)),
            Usage::Native => (&["native"], binary_size(self.options.dialect, true, digits)),
            _ => (
                &["zoned"],
                digits.count + usize::from(digits.signed && sign.separate),
            ),
        };
        if matches!(usage, Usage::Packed | Usage::Binary) {
            options.push(digits_option);
        }
        if digits.scale > 0 {
            options.push(format!("scale={}", digits.scale));
        }
        if !digits.signed {
            options.extend(unsigned_option(false));
        } else if stores == ["zoned"] {
            let place = if sign.leading { "leading" } else { "trailing" };
            let form = if sign.separate { "-separate" } else { "" };
            options.push(format!("sign={place}{form}"));
            if self.options.ebcdic_sign && !sign.separate {
                options.push("zone=ebcdic-chars".to_owned());
            }
        }
        if let Some(why) = digits.excess() {
            if stores == ["be"] || stores == ["native"] {
                return refuse(entry.line, why, "write fewer digits");
            }
            return Ok(Kind::Unfit(
                size,
                Problem::new(
                    entry.line,
                    why,
                    "write fewer digits, or mark it with pleo: -",
                ),
            ));
        }
        Ok(Kind::Field(Field {
            value: "number",
            stores,
            size,
            options,
        }))
    }
}

/// The clauses that make a number unsigned.
fn unsigned_option(signed: bool) -> Vec<String> {
    if signed {
        Vec::new()
    } else {
        vec!["sign=none".to_owned()]
    }
}

#[cfg(test)]
mod tests;
