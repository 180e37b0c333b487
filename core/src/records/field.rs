//! A field of a record: which part of a value goes into it, and in which form.

use std::borrow::Cow;

use super::number::{Numeric, lost_behind};
use crate::error::Error;
use crate::json::decimal::Whole;
use crate::json::index::JsonType;
use crate::json::value::Value;
use crate::text::datetime::Timestamp;
use crate::text::encoding::Encoding;
use crate::text::money::{ValueUnit, power, with_places};

/// Which part of a value goes into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A string.
    Text,
    /// A number.
    Number,
    /// An amount, in the currency's main unit.
    Money,
    /// An amount, in the currency's smallest unit.
    Minors,
    /// The date of a time, `YYYYMMDD`.
    Date,
    /// The time of day of a time, `HHMMSS`.
    Time,
    /// A boolean: 1 or 0, `Y` or `N`.
    Bool,
    /// The number of items of an array, or of members of an object.
    Count,
}

/// How a text ends in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Padded with spaces.
    Blanks,
    /// NUL-terminated, padded with NULs.
    Nul,
    /// With its length in the byte before it, as a short string of Pascal; padded with NULs.
    Counted,
}

/// A field for text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Textual {
    pub(super) end: End,
    /// Whether a text that is too long is truncated.
    pub(super) cut: bool,
    /// How many decimal places a number gets; `None` for those that it has.
    pub(super) scale: Option<usize>,
}

/// The form of a field's content.
#[derive(Clone, Copy, Debug)]
pub(super) enum Store {
    Text(Textual),
    Number(Numeric),
}

impl Store {
    /// The failure of a JSON number that would lose a digit in a field of so many bytes.
    fn lost(self, number: &[u8], scale: usize, length: usize) -> Error {
        match self {
            Store::Text(_) => lost_behind(number, scale).unwrap_or_else(|| {
                Error::range(format!(
                    "with scale={scale} the number does not fit into 64 bits; lower scale=, or \
                     remove it"
                ))
            }),
            Store::Number(store) => store.lost(number, length),
        }
    }
}

/// What counts as absent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Absence {
    /// Whether a missing value leaves the default without a failure.
    pub(super) missing: bool,
    /// The same for null.
    pub(super) null: bool,
}

impl Absence {
    /// Whether a failure does not count here.
    pub(super) fn allows(self, error: &Error) -> bool {
        match error {
            Error::Missing(_) => self.missing,
            Error::Null => self.null,
            Error::At { cause, .. } => self.allows(cause),
            _ => false,
        }
    }
}

/// A field.
pub(super) struct Field {
    pub(super) name: Box<str>,
    pub(super) pointer: Box<str>,
    pub(super) kind: Kind,
    /// Whether a date or time is converted to UTC.
    pub(super) utc: bool,
    pub(super) store: Store,
    pub(super) offset: usize,
    pub(super) length: usize,
    pub(super) absence: Absence,
}

/// How the values of all fields are read.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) encoding: Encoding,
    pub(super) unit: ValueUnit,
}

impl Field {
    /// Writes a value into the field's bytes, which a failure leaves unchanged.
    ///
    /// # Errors
    /// [`Error::Null`], [`Error::Type`], [`Error::Range`], [`Error::Room`], [`Error::Text`];
    /// [`Error::Missing`] if an amount is incomplete.
    pub(super) fn put(
        &self,
        value: Value<'_>,
        reading: Reading,
        bytes: &mut [u8],
    ) -> Result<(), Error> {
        match self.store {
            Store::Text(store) => {
                let text = self.text(value, reading, store)?;
                store.put(&text, reading.encoding, bytes)
            }
            Store::Number(store) => {
                let number = self.number(value, reading, store.scale)?;
                store.put(number, bytes)
            }
        }
    }

    /// The text of a value for a text field.
    fn text<'a>(
        &self,
        value: Value<'a>,
        reading: Reading,
        store: Textual,
    ) -> Result<Cow<'a, [u8]>, Error> {
        let places = match (self.kind, store.scale) {
            (Kind::Text, _) => return value.as_text_bytes(),
            (Kind::Bool, _) => {
                let word: &[u8] = if value.as_boolean()? { b"Y" } else { b"N" };
                return Ok(word.into());
            }
            (Kind::Date, _) => {
                return Ok(format!("{:08}", self.moment(value)?).into_bytes().into());
            }
            (Kind::Time, _) => {
                return Ok(format!("{:06}", self.moment(value)?).into_bytes().into());
            }
            (Kind::Number, None) => return Ok(value.as_number()?.into()),
            (Kind::Money, None) => value.as_money(reading.unit)?.1,
            (_, places) => places.unwrap_or(0),
        };
        let number = self.number(value, reading, places)?;
        let digits = with_places(number.negative, number.size, places);
        Ok(digits.into_bytes().into())
    }

    /// The number of a value, scaled to so many decimal places.
    fn number(&self, value: Value<'_>, reading: Reading, scale: usize) -> Result<Whole, Error> {
        let (number, places) = match self.kind {
            Kind::Text | Kind::Number => {
                let number = value.as_number()?;
                let lost = || self.store.lost(number, scale, self.length);
                return Whole::read(number, power(scale)).ok_or_else(lost);
            }
            Kind::Money => value.as_money(reading.unit)?,
            Kind::Minors => (value.as_minors(reading.unit)?, 0),
            Kind::Date | Kind::Time => (self.moment(value)?.into(), 0),
            Kind::Bool => (value.as_boolean()?.into(), 0),
            Kind::Count => (i64::try_from(value.count()?).unwrap_or(i64::MAX), 0),
        };
        let number = Whole::from(number);
        number
            .times_ten_to(power(scale) - power(places))
            .ok_or_else(|| {
                let digits = with_places(number.negative, number.size, places);
                self.store.lost(digits.as_bytes(), scale, self.length)
            })
    }

    /// The date or time of day of a time.
    fn moment(&self, value: Value<'_>) -> Result<i32, Error> {
        let text = value.as_text_bytes()?;
        let moment = Timestamp::of(&text).ok_or(Error::Type {
            expected: "a date and time, e.g. 2026-11-25T16:47:00Z",
            got: JsonType::String.described(),
        })?;
        let moment = if self.utc { moment.in_utc()? } else { moment };
        Ok(match self.kind {
            Kind::Time => moment.time,
            _ => moment.date,
        })
    }
}

impl Textual {
    /// The longest text that fits, in bytes.
    pub(super) fn room(self, length: usize) -> usize {
        match self.end {
            End::Blanks => length,
            End::Nul => length.saturating_sub(1),
            End::Counted => length.saturating_sub(1).min(usize::from(u8::MAX)),
        }
    }

    /// Writes a UTF-8 text; a failure leaves the field unchanged.
    ///
    /// # Errors
    /// [`Error::Room`], [`Error::Text`].
    pub(super) fn put(
        self,
        text: &[u8],
        encoding: Encoding,
        field: &mut [u8],
    ) -> Result<(), Error> {
        let room = self.room(field.len());
        let encoded = self.encoded(text, encoding, room)?;
        if encoded.len() > room {
            return Err(Error::Room {
                size: room,
                needed: encoded.len(),
            });
        }
        let (before, filler) = match self.end {
            End::Blanks => (None, b' '),
            End::Nul if encoded.contains(&0) => {
                let problem = "contains a NUL, which would end a C string; store it as char";
                return Err(Error::Text {
                    subject: "the text",
                    problem: problem.into(),
                });
            }
            End::Nul => (None, 0),
            End::Counted => (u8::try_from(encoded.len()).ok(), 0),
        };
        let field = match (before, field) {
            (Some(count), [first, rest @ ..]) => {
                *first = count;
                rest
            }
            (_, field) => field,
        };
        let (begin, rest) = field.split_at_mut(encoded.len());
        begin.copy_from_slice(&encoded);
        rest.fill(filler);
        Ok(())
    }

    /// Encodes a text, truncated to the field if that is allowed.
    fn encoded(self, text: &[u8], encoding: Encoding, room: usize) -> Result<Cow<'_, [u8]>, Error> {
        let max = if self.cut { room } else { usize::MAX };
        if text.len() <= max && (encoding.is_utf8() || text.is_ascii()) {
            return Ok(text.into());
        }
        let text =
            str::from_utf8(text).map_err(|_| Error::Internal("a JSON text is not UTF-8".into()))?;
        encoding.encode_up_to(text, max)
    }
}
