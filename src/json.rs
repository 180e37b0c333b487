//! Reading JSON without a parser in the caller's hands: one compact index of the text, and values
//! by JSON Pointer.
//!
//! The index borrows nothing and copies nothing; it says where each value begins and ends. So
//! numbers keep the text that was received, and an answer costs one pass and 16 bytes a value.
//!
//! Rules where the standard leaves a choice: a byte order mark before the text is passed over; of
//! equal keys the last counts; an unpaired surrogate makes that one text unreadable
//! ([`Error::Text`]), not the answer; arrays and objects nest at most [`DEPTH_MAX`] deep.

mod build;
mod decimal;
mod index;
mod text;
mod tree;

use std::borrow::Cow;

use crate::charset::Charset;
use crate::error::Error;
use crate::money::money_text;
use crate::response::Response;
pub use build::Json;
pub(crate) use build::Piece;
pub(crate) use decimal::Decimal;
pub(crate) use index::Index;
use index::Node;
pub(crate) use text::Mark;
use text::Reading;
pub use tree::BUILD_DEPTH_MAX;
pub(crate) use tree::{Tree, checked};

/// How deep arrays and objects may nest.
pub const DEPTH_MAX: usize = 512;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the kinds of RFC 8259")]
pub enum Kind {
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

impl Kind {
    /// The kind with its article, for a message.
    #[must_use]
    pub fn described(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Boolean => "a boolean",
            Kind::Number => "a number",
            Kind::Text => "a text",
            Kind::Array => "an array",
            Kind::Object => "an object",
        }
    }
}

/// Where a value is in the index: its node, and that of the array or object that it stands in.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place {
    number: usize,
    within: Option<usize>,
}

/// A value within an indexed text.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    index: &'a Index,
    text: &'a [u8],
    place: Place,
}

impl<'a> Value<'a> {
    fn node(self) -> &'a Node {
        &self.index.nodes[self.place.number]
    }

    fn raw(self) -> &'a [u8] {
        let node = self.node();
        &self.text[node.start as usize..node.end as usize]
    }

    pub(crate) fn place(self) -> Place {
        self.place
    }

    pub(crate) fn kind(self) -> Kind {
        self.node().kind
    }

    /// How many values, names included, are in it, with itself.
    pub(crate) fn size(self) -> usize {
        self.node().next as usize - self.place.number
    }

    /// The values directly inside: an array's items, or an object's keys and values in turn.
    fn inside(self) -> impl Iterator<Item = Value<'a>> {
        let (end, within) = (self.node().next as usize, Some(self.place.number));
        let mut number = self.place.number + 1;
        std::iter::from_fn(move || {
            let here = (number < end).then_some(Value {
                place: Place { number, within },
                ..self
            })?;
            number = here.node().next as usize;
            Some(here)
        })
    }

    /// The items of an array or the values of an object's members.
    fn items(self) -> Result<impl Iterator<Item = Value<'a>>, Error> {
        let (first, step) = match self.kind() {
            Kind::Array => (0, 1),
            Kind::Object => (1, 2),
            got => return Err(wrong_kind("an array or an object", got)),
        };
        Ok(self.inside().skip(first).step_by(step))
    }

    /// How many items an array or members an object has.
    pub(crate) fn count(self) -> Result<usize, Error> {
        self.items().map(Iterator::count)
    }

    /// An item of an array or the value of a member of an object, by its number.
    pub(crate) fn item(self, number: usize) -> Result<Value<'a>, Error> {
        self.items()?
            .nth(number)
            .ok_or_else(|| Error::Missing("item of that number"))
    }

    /// The name of a member of an object, by its number.
    pub(crate) fn key(self, number: usize) -> Result<Cow<'a, str>, Error> {
        self.expect(Kind::Object)?;
        self.item(number)?.name()
    }

    /// The array or object that it stands in.
    fn container(self) -> Option<&'a Node> {
        self.place.within.map(|within| &self.index.nodes[within])
    }

    /// What stands behind it in its array or object.
    pub(crate) fn next(self) -> Result<Value<'a>, Error> {
        let next = self.container().and_then(|container| {
            // In an object the next member's name comes first.
            let number = self.node().next as usize + usize::from(container.kind == Kind::Object);
            (number < container.next as usize).then_some(Value {
                place: Place {
                    number,
                    ..self.place
                },
                ..self
            })
        });
        next.ok_or_else(|| Error::Missing("value behind this one in its array or object"))
    }

    /// The name of the member whose value it is.
    pub(crate) fn name(self) -> Result<Cow<'a, str>, Error> {
        if self
            .container()
            .is_none_or(|container| container.kind != Kind::Object)
        {
            return Err(Error::Missing("name: the value is no member of an object"));
        }
        // It stands before its value.
        Value {
            place: Place {
                number: self.place.number - 1,
                ..self.place
            },
            ..self
        }
        .unescaped()
    }

    /// The value of a member; of equal keys the last counts.
    pub(crate) fn member(self, key: &str) -> Option<Value<'a>> {
        let nodes = &self.index.nodes[..self.node().next as usize];
        let quoted = key.len() + 2;
        let mut found = None;
        let mut number = self.place.number + 1;
        // A name is one node, and its value the next.
        while let Some([name, value]) = nodes.get(number..).and_then(<[Node]>::first_chunk) {
            let length = name.end.wrapping_sub(name.start) as usize;
            if (length == quoted || name.escaped) && self.node_is(name, key) {
                found = Some(number + 1);
            }
            number = value.next as usize;
        }
        found.map(|number| Value {
            place: Place {
                number,
                within: Some(self.place.number),
            },
            ..self
        })
    }

    /// Whether a text is this one. Never inlined: the loop over an object's names comes by here for
    /// few of them.
    #[inline(never)]
    fn node_is(&self, node: &Node, text: &str) -> bool {
        let quoted = &self.text[node.start as usize + 1..node.end as usize - 1];
        if node.escaped {
            text::unescaped(quoted).is_ok_and(|unescaped| unescaped == text)
        } else {
            quoted == text.as_bytes()
        }
    }

    /// The value that a JSON Pointer (RFC 6901) leads to.
    pub(crate) fn find(self, pointer: &str) -> Result<Value<'a>, Error> {
        let mut here = self;
        for name in steps(pointer)? {
            let next = match here.kind() {
                Kind::Object => here.member(&name),
                Kind::Array => array_index(&name).and_then(|index| here.inside().nth(index)),
                _ => None,
            };
            here = next.ok_or_else(|| Error::Missing("value at this pointer"))?;
        }
        Ok(here)
    }

    /// The text, as the characters it stands for.
    pub(crate) fn as_text(self) -> Result<Cow<'a, str>, Error> {
        self.expect(Kind::Text)?;
        self.unescaped()
    }

    /// The text, as the bytes of those characters in UTF-8.
    pub(crate) fn as_text_bytes(self) -> Result<Cow<'a, [u8]>, Error> {
        self.expect(Kind::Text)?;
        if self.node().escaped {
            return text::unescaped(self.quoted()).map(|text| Cow::Owned(text.into_bytes()));
        }
        Ok(self.quoted().into())
    }

    /// The value, as it was received.
    pub(crate) fn as_json(self) -> &'a str {
        str::from_utf8(self.raw()).unwrap_or_default()
    }

    /// The number, exactly as it was received.
    pub(crate) fn as_decimal(self) -> Result<&'a str, Error> {
        self.expect(Kind::Number)?;
        Ok(self.as_json())
    }

    /// The amount of an object with currency and minors, in decimal digits.
    pub(crate) fn as_money(self) -> Result<String, Error> {
        self.expect(Kind::Object)?;
        let (currency, minors) = (
            self.find("/currency")?.as_text()?,
            self.find("/minors")?.as_int64()?,
        );
        money_text(&currency, minors)
            .map_err(|_| Error::Range("the amount's currency is none that is known"))
    }

    /// The number, if it is whole and fits; `12.0` and `1e2` are whole.
    pub(crate) fn as_int64(self) -> Result<i64, Error> {
        let text = self.as_decimal()?;
        if let Ok(plain) = text.parse() {
            return Ok(plain);
        }
        Decimal::read(text)
            .and_then(|number| number.to_int64())
            .ok_or(Error::Range(
                "the number is not a whole one of 64 bits; read it as decimal text",
            ))
    }

    pub(crate) fn as_array(self) -> Result<Value<'a>, Error> {
        self.expect(Kind::Array).map(|()| self)
    }

    pub(crate) fn as_boolean(self) -> Result<bool, Error> {
        self.expect(Kind::Boolean)?;
        Ok(self.raw() == b"true")
    }

    fn expect(self, wanted: Kind) -> Result<(), Error> {
        match self.kind() {
            got if got == wanted => Ok(()),
            Kind::Null => Err(Error::Null),
            got => Err(wrong_kind(wanted.described(), got)),
        }
    }

    /// Whether every text and name in it can be expressed.
    ///
    /// # Errors
    /// [`Error::Text`].
    fn check_texts(self) -> Result<(), Error> {
        let all = self.place.number..self.node().next as usize;
        let escaped = all.filter(|number| self.index.nodes[*number].escaped);
        for number in escaped {
            Value {
                place: Place {
                    number,
                    within: None,
                },
                ..self
            }
            .unescaped()?;
        }
        Ok(())
    }

    /// What stands between the quotes of a text.
    fn quoted(self) -> &'a [u8] {
        let raw = self.raw();
        &raw[1..raw.len() - 1]
    }

    fn unescaped(self) -> Result<Cow<'a, str>, Error> {
        if self.node().escaped {
            return text::unescaped(self.quoted()).map(Cow::Owned);
        }
        // The whole was found to be UTF-8.
        Ok(str::from_utf8(self.quoted()).unwrap_or_default().into())
    }

    /// A piece of the text, as the characters it stands for.
    pub(crate) fn text_piece(
        self,
        mark: &Mark,
        charset: Charset,
        offset: usize,
        most: usize,
    ) -> Result<Cow<'a, [u8]>, Error> {
        self.expect(Kind::Text)?;
        let reading = Reading {
            start: self.node().start as usize + 1,
            escapes: self.node().escaped,
            charset,
        };
        text::piece(self.quoted(), reading, mark, offset, most)
    }

    /// A piece of the value, as it was received.
    pub(crate) fn json_piece(
        self,
        mark: &Mark,
        charset: Charset,
        offset: usize,
        most: usize,
    ) -> Result<Cow<'a, [u8]>, Error> {
        let reading = Reading {
            start: self.node().start as usize,
            escapes: false,
            charset,
        };
        text::piece(self.raw(), reading, mark, offset, most)
    }
}

fn wrong_kind(wanted: &'static str, got: Kind) -> Error {
    if got == Kind::Null {
        Error::Null
    } else {
        Error::Kind {
            wanted,
            got: got.described(),
        }
    }
}

/// The names and indices that a JSON Pointer (RFC 6901) leads by.
fn steps(pointer: &str) -> Result<impl Iterator<Item = Cow<'_, str>>, Error> {
    let mut rest = match pointer.strip_prefix('/') {
        None if !pointer.is_empty() => {
            return Err(Error::argument(
                "pointer",
                "a JSON Pointer is empty or begins with /, such as /data/0/id",
            ));
        }
        rest => rest,
    };
    // Most have none, and byte by byte is fastest for texts as short as these.
    let escapes = pointer.bytes().any(|byte| byte == b'~');
    if escapes
        && pointer
            .split('~')
            .skip(1)
            .any(|behind| !behind.starts_with(['0', '1']))
    {
        return Err(Error::argument(
            "pointer",
            "~ is written ~0 and / within a name ~1",
        ));
    }
    Ok(std::iter::from_fn(move || {
        let here = rest?;
        let end = here.bytes().position(|byte| byte == b'/');
        rest = end.map(|end| &here[end + 1..]);
        let step = &here[..end.unwrap_or(here.len())];
        Some(if escapes {
            Cow::Owned(step.replace("~1", "/").replace("~0", "~"))
        } else {
            Cow::Borrowed(step)
        })
    }))
}

/// An array's index as RFC 6901 writes it: digits, no zero before others.
fn array_index(name: &str) -> Option<usize> {
    let plain =
        name == "0" || (!name.starts_with('0') && name.bytes().all(|byte| byte.is_ascii_digit()));
    if plain { name.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
