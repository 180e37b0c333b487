//! The type and form of a field, by the layout's words.

use super::field::{End, Kind, Store, Textual};
use super::number::{BYTES_MAX, DIGITS_MAX, Form, Numeric, SCALE_MAX, Sign, Zone, counted};
use super::options::{Options, number};
use super::words::Word;
use crate::error::Error;
use crate::json::decimal::Whole;
use crate::limits::RECORD_MAX;
use crate::text::money::power;

/// The names of the types.
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

/// The names of the forms.
const STORES: [&str; 8] = [
    "char", "cstr", "pstr", "zoned", "packed", "be", "le", "native",
];

/// Where the sign is.
const SIGNS: [(&str, Sign); 5] = [
    ("trailing", Sign::Trailing),
    ("leading", Sign::Leading),
    ("trailing-separate", Sign::TrailingSeparate),
    ("leading-separate", Sign::LeadingSeparate),
    ("none", Sign::None),
];

/// A type whose values all have the same number of digits: a field without room for them fits none.
struct Fixed {
    /// Its name in messages.
    name: &'static str,
    digits: usize,
    largest: i64,
}

impl Fixed {
    fn of(kind: Kind) -> Option<Self> {
        let (name, digits, largest) = match kind {
            Kind::Date => ("a date", 8, 99_991_231),
            Kind::Time => ("a time", 6, 235_959),
            Kind::Bool => ("a bool", 1, 1),
            _ => return None,
        };
        Some(Self {
            name,
            digits,
            largest,
        })
    }
}

/// The type of a field, by its name.
///
/// # Errors
/// [`Error::Argument`] if it is unknown.
pub(super) fn kind(word: &Word<'_>) -> Result<Kind, Error> {
    let found = KINDS.iter().find(|(name, _)| word.is(name));
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<_> = KINDS.iter().map(|(name, _)| *name).collect();
        let names = names.join(", ");
        word.error(if STORES.iter().any(|store| word.is(store)) {
            format!(
                "{} is a store; the value before it must be one of {names}",
                word.text
            )
        } else {
            format!("the value must be one of {names}")
        })
    })
}

/// Parses the form of a field, and its size in bytes.
///
/// # Errors
/// [`Error::Argument`].
pub(super) fn read(
    store: &Word<'_>,
    kind: Kind,
    length: &Word<'_>,
    options: &mut Options,
) -> Result<(Store, usize), Error> {
    let name = STORES
        .into_iter()
        .find(|word| store.is(word))
        .ok_or_else(|| store.error(format!("the store must be one of {}", STORES.join(", "))))?;
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
        return Err(store.error(
            "text must be stored as char, cstr or pstr; for digits use the value \
                 number",
        ));
    }
    let scale = options.number("scale", 0, SCALE_MAX)?.unwrap_or(0);
    let spot = options.spot("digits").unwrap_or(length.spot);
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
        Form::Big(_) | Form::Little(_) => (1, BYTES_MAX),
    };
    let what = format!("the length of {name}");
    let size = number(&length.text, length.spot, &what, min, max)?;
    let room = form.digits(size).map(|room| room.min(DIGITS_MAX));
    if let (Some(digits), Some(room)) = (digits, room)
        && digits > room
    {
        return Err(length.error(format!(
            "{size} bytes of {name} have no room for {digits} digits; raise LENGTH"
        )));
    }
    let store = Numeric {
        form,
        digits: digits.or(room),
        scale,
    };
    if let Some(fixed) = Fixed::of(kind) {
        let takes = match scale {
            0 => fixed.name.to_owned(),
            scale => format!("{} with scale={scale}", fixed.name),
        };
        let number = Whole::from(fixed.largest).times_ten_to(power(scale));
        let fits =
            |size| number.is_some_and(|number| store.put(number, &mut vec![0; size]).is_ok());
        let needed = fixed.digits + scale;
        if let Some(room) = store.digits
            && needed > room
        {
            return Err(spot.error(format!(
                "{takes} needs {}, but the field has room for {room}",
                counted(needed, "digit")
            )));
        }
        if !fits(size) {
            let needed = (1..=BYTES_MAX)
                .find(|size| fits(*size))
                .unwrap_or(BYTES_MAX);
            return Err(length.error(format!(
                "{takes} needs {} of {name}, but the field has {size}",
                counted(needed, "byte")
            )));
        }
    }
    Ok((Store::Number(store), size))
}

/// The same for a text field.
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
        Kind::Number | Kind::Money | Kind::Minors => options.number("scale", 0, SCALE_MAX)?,
        _ => None,
    };
    let store = Textual { end, cut, scale };
    let room = store.room(size);
    if let Some(fixed) = Fixed::of(kind)
        && fixed.digits > room
    {
        return Err(length.error(format!(
            "{} needs {}, but the field has room for {room}",
            fixed.name,
            counted(fixed.digits, "byte")
        )));
    }
    Ok((Store::Text(store), size))
}
