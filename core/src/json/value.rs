//! Values of an indexed JSON text, found by JSON Pointer.

mod amount;
mod name;
mod pieces;

use std::borrow::Cow;

use super::decimal::Whole;
use super::index::{Index, JsonType, Node, Place, narrow, wrong_type};
use super::pointer::{array_index, steps};
use super::unescape;
use crate::error::Error;
pub(crate) use name::Name;

/// The failure of a pointer that leads to no value.
pub(crate) fn nothing() -> Error {
    Error::Missing("value at this pointer")
}

/// A value within an indexed text.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    index: &'a Index,
    text: &'a [u8],
    place: Place,
}

impl<'a> Value<'a> {
    /// The value at a place in an indexed text.
    pub(crate) fn new(index: &'a Index, text: &'a [u8], place: Place) -> Self {
        Self { index, text, place }
    }

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

    /// Its type.
    #[must_use]
    pub fn json_type(self) -> JsonType {
        self.node().kind
    }

    /// How many values, including names and itself, it has.
    #[must_use]
    pub fn size(self) -> usize {
        self.node().next as usize - self.place.number
    }

    /// Its direct contents: an array's items, or an object's names and values in turn.
    pub(super) fn inside(self) -> impl Iterator<Item = Value<'a>> {
        let (end, within) = (self.node().next as usize, Some(self.place.number));
        let mut number = self.place.number + 1;
        std::iter::from_fn(move || {
            let current = (number < end).then_some(Value {
                place: Place { number, within },
                ..self
            })?;
            number = current.node().next as usize;
            Some(current)
        })
    }

    /// The items of an array; empty for other types.
    pub(crate) fn array_items(self) -> impl Iterator<Item = Value<'a>> {
        let count = if self.json_type() == JsonType::Array {
            usize::MAX
        } else {
            0
        };
        self.inside().take(count)
    }

    /// The members of an object, each with the number of its value; empty for other types.
    pub(crate) fn members(self) -> impl Iterator<Item = (Name<'a>, u32)> {
        let nodes = match self.json_type() {
            JsonType::Object => &self.index.nodes[..self.node().next as usize],
            _ => &[],
        };
        let mut number = self.place.number + 1;
        std::iter::from_fn(move || {
            // A name is one node, and its value the next.
            let [name, value] = nodes.get(number..)?.first_chunk()?;
            let member = number + 1;
            number = value.next as usize;
            Some((Name::of(name, self.text), narrow(member)))
        })
    }

    /// Its number in the index.
    pub(crate) fn number(self) -> u32 {
        narrow(self.place.number)
    }

    /// The value with a number that a value of this index returned.
    pub(crate) fn at_number(self, number: u32) -> Value<'a> {
        let place = Place {
            number: number as usize,
            within: None,
        };
        Value { place, ..self }
    }

    /// The items of an array or the values of an object's members.
    fn items(self) -> Result<impl Iterator<Item = Value<'a>>, Error> {
        let (first, step) = match self.json_type() {
            JsonType::Array => (0, 1),
            JsonType::Object => (1, 2),
            got => return Err(wrong_type("an array or an object", got)),
        };
        Ok(self.inside().skip(first).step_by(step))
    }

    /// How many items an array or members an object has.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is neither an array nor an object.
    pub fn count(self) -> Result<usize, Error> {
        self.items().map(Iterator::count)
    }

    /// An item of an array or the value of a member of an object, by its index.
    ///
    /// # Errors
    /// As [`Value::count`]; [`Error::Missing`] if there are not as many.
    pub fn item(self, index: usize) -> Result<Value<'a>, Error> {
        self.items()?
            .nth(index)
            .ok_or(Error::Missing("item with that index"))
    }

    /// The name of a member of an object, by its index.
    ///
    /// # Errors
    /// As [`Value::item`]; [`Error::Text`] if the name cannot be expressed.
    pub fn name_at(self, index: usize) -> Result<Cow<'a, str>, Error> {
        self.expect(JsonType::Object)?;
        self.item(index)?.name()
    }

    /// The array or object that contains it.
    fn container(self) -> Option<&'a Node> {
        self.place.within.map(|within| &self.index.nodes[within])
    }

    /// The next value in its array or object.
    ///
    /// # Errors
    /// [`Error::Missing`] if it is the last, or the whole.
    pub fn next(self) -> Result<Value<'a>, Error> {
        let next = self.container().and_then(|container| {
            // In an object the next member's name comes first.
            let number =
                self.node().next as usize + usize::from(container.kind == JsonType::Object);
            (number < container.next as usize).then_some(Value {
                place: Place {
                    number,
                    ..self.place
                },
                ..self
            })
        });
        next.ok_or(Error::Missing("next value in this array or object"))
    }

    /// The name of the member that has this value.
    ///
    /// # Errors
    /// [`Error::Missing`] if it is not a member of an object; [`Error::Text`] if the name is
    /// invalid.
    pub fn name(self) -> Result<Cow<'a, str>, Error> {
        if self
            .container()
            .is_none_or(|container| container.kind != JsonType::Object)
        {
            return Err(Error::Missing(
                "name: the value is not a member of an object",
            ));
        }
        // It is before its value.
        Value {
            place: Place {
                number: self.place.number - 1,
                ..self.place
            },
            ..self
        }
        .unescaped()
    }

    /// The value of a member; of equal names the last counts.
    #[must_use]
    pub fn member(self, key: &str) -> Option<Value<'a>> {
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

    /// Whether a text equals this one. Never inlined: the loop over an object's names calls it for
    /// few of them.
    #[inline(never)]
    fn node_is(&self, node: &Node, text: &str) -> bool {
        Name::of(node, self.text).is(text)
    }

    /// The value at a JSON Pointer (RFC 6901).
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::Argument`] if the pointer is invalid.
    pub fn find(self, pointer: &str) -> Result<Value<'a>, Error> {
        let mut current = self;
        for name in steps(pointer)? {
            let next = match current.json_type() {
                JsonType::Object => current.member(&name),
                JsonType::Array => array_index(&name).and_then(|index| current.inside().nth(index)),
                _ => None,
            };
            current = next.ok_or_else(nothing)?;
        }
        Ok(current)
    }

    /// The decoded text.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is not one; [`Error::Text`] if it has half a
    /// surrogate pair.
    pub fn as_text(self) -> Result<Cow<'a, str>, Error> {
        self.expect(JsonType::String)?;
        self.unescaped()
    }

    /// The decoded text, as UTF-8 bytes.
    ///
    /// # Errors
    /// As [`Value::as_text`].
    pub fn as_text_bytes(self) -> Result<Cow<'a, [u8]>, Error> {
        self.expect(JsonType::String)?;
        if self.node().escaped {
            return unescape::unescaped(self.quoted()).map(|text| Cow::Owned(text.into_bytes()));
        }
        Ok(self.quoted().into())
    }

    /// The value, as it was received.
    #[must_use]
    pub fn as_json(self) -> &'a str {
        str::from_utf8(self.raw()).unwrap_or_default()
    }

    /// The number, exactly as it was received.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is not one.
    pub fn as_decimal(self) -> Result<&'a str, Error> {
        self.expect(JsonType::Number)?;
        Ok(self.as_json())
    }

    /// As [`Value::as_decimal`], as bytes.
    ///
    /// # Errors
    /// As [`Value::as_decimal`].
    pub(crate) fn as_number(self) -> Result<&'a [u8], Error> {
        self.expect(JsonType::Number)?;
        Ok(self.raw())
    }

    /// The number, if it is whole and fits; `12.0` and `1e2` are whole.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is not one; [`Error::Range`] if it is not whole
    /// or does not fit.
    pub fn as_int64(self) -> Result<i64, Error> {
        Whole::read(self.as_number()?, 0)
            .and_then(Whole::to_int64)
            .ok_or_else(|| {
                Error::range("the number is not an integer of 64 bits; read it as decimal text")
            })
    }

    /// Itself, if it is an array.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is not one.
    pub fn as_array(self) -> Result<Value<'a>, Error> {
        self.expect(JsonType::Array).map(|()| self)
    }

    /// Whether it is true, if it is a boolean.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is not one.
    pub fn as_boolean(self) -> Result<bool, Error> {
        self.expect(JsonType::Boolean)?;
        Ok(self.raw() == b"true")
    }

    fn expect(self, expected: JsonType) -> Result<(), Error> {
        match self.json_type() {
            got if got == expected => Ok(()),
            JsonType::Null => Err(Error::Null),
            got => Err(wrong_type(expected.described(), got)),
        }
    }

    /// Checks that every string and name in it is valid.
    ///
    /// # Errors
    /// [`Error::Text`].
    pub(super) fn check_texts(self) -> Result<(), Error> {
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

    /// The raw text between the quotes of a string.
    fn quoted(self) -> &'a [u8] {
        let raw = self.raw();
        &raw[1..raw.len() - 1]
    }

    fn unescaped(self) -> Result<Cow<'a, str>, Error> {
        if self.node().escaped {
            return unescape::unescaped(self.quoted()).map(Cow::Owned);
        }
        // The whole text was checked to be UTF-8.
        Ok(str::from_utf8(self.quoted()).unwrap_or_default().into())
    }
}

#[cfg(test)]
mod tests;
