//! Builds JSON by pointer, for programs without a JSON library.

use std::borrow::Cow;

use super::index::wrong_type;
use super::pointer::{self, array_index};
use super::tree::{Tree, check_size, copied};
use super::value::Value;
use crate::error::Error;
use crate::limits::BUILD_DEPTH_MAX;
use crate::text::money::{money_minors, plain_number};

/// A JSON text that a program builds. A new one is null, and is replaced by the first value that is
/// set.
#[derive(Clone, Debug, Default)]
pub struct Json {
    root: Tree,
    /// Upper bounds of its size, in bytes of text and in values; recounted when they exceed the
    /// limits.
    length: usize,
    values: usize,
}

/// A value that was replaced: dropped after the lock is released.
pub struct Replaced(#[allow(dead_code, reason = "it is only dropped")] Tree);

/// A value that is built before a lock is taken for it.
pub struct NewValue {
    argument: &'static str,
    value: Tree,
}

impl NewValue {
    fn new(argument: &'static str, value: Tree) -> Self {
        Self { argument, value }
    }

    /// A string.
    ///
    /// # Errors
    /// [`Error::Resource`] without the memory for it.
    pub fn text(text: &str) -> Result<Self, Error> {
        Ok(Self::new("text", Tree::String(copied(text)?)))
    }

    /// A whole number.
    #[must_use]
    pub fn int64(number: i64) -> Self {
        Self::new("value", Tree::Number(number.to_string().into()))
    }

    /// A number by its digits: a sign, leading zeros and spaces around it are allowed, and nothing
    /// is rounded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is no number.
    pub fn decimal(digits: &str) -> Result<Self, Error> {
        Ok(Self::new(
            "digits",
            Tree::Number(plain_number(digits)?.into()),
        ))
    }

    /// An amount in the API's form: its currency, and the number of smallest units.
    ///
    /// # Errors
    /// As [`money_minors`].
    pub fn money(currency: &str, digits: &str) -> Result<Self, Error> {
        let minors = money_minors(currency, digits)?.to_string();
        let members = vec![
            ("currency".into(), Tree::String(currency.into())),
            ("minors".into(), Tree::Number(minors.into())),
        ];
        Ok(Self::new("digits", Tree::Object(members)))
    }

    /// True or false.
    #[must_use]
    pub fn boolean(value: bool) -> Self {
        Self::new("value", Tree::Boolean(value))
    }

    /// Null.
    #[must_use]
    pub fn null() -> Self {
        Self::new("pointer", Tree::Null)
    }

    /// The value of a JSON text.
    ///
    /// # Errors
    /// As [`Json::parse`].
    pub fn json(text: &str) -> Result<Self, Error> {
        Ok(Self::new("text", Tree::parse("text", text.as_bytes())?))
    }

    /// A copy of a value.
    ///
    /// # Errors
    /// [`Error::Argument`] if it nests too deep or has too many values; [`Error::Text`] if a string
    /// in it cannot be expressed.
    pub fn value(value: Value<'_>) -> Result<Self, Error> {
        Ok(Self::new("source", Tree::of("source", value)?))
    }
}

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// [`Error::Argument`] with the place where the text is not JSON, or if it nests too deep or
    /// has too many values.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let root = Tree::parse("text", text.as_bytes())?;
        let (length, values) = (root.length(), root.count());
        Ok(Self {
            root,
            length,
            values,
        })
    }

    /// The JSON text.
    ///
    /// # Errors
    /// [`Error::Resource`] without the memory for it.
    pub fn print(&self) -> Result<Vec<u8>, Error> {
        self.root.print()
    }

    /// Sets a text.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_text(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::text(text)?).map(drop)
    }

    /// Sets a whole number.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_int64(&mut self, pointer: &str, number: i64) -> Result<(), Error> {
        self.put(pointer, NewValue::int64(number)).map(drop)
    }

    /// Sets a number by its digits: a sign, leading zeros and spaces around it are allowed, and
    /// nothing is rounded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is no number; as [`Json::set_null`].
    pub fn set_decimal(&mut self, pointer: &str, digits: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::decimal(digits)?).map(drop)
    }

    /// Sets an amount in the API's form: its currency, and the number of smallest units.
    ///
    /// # Errors
    /// As [`money_minors`] and [`Json::set_null`].
    pub fn set_money(&mut self, pointer: &str, currency: &str, digits: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::money(currency, digits)?)
            .map(drop)
    }

    /// Sets true or false.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_boolean(&mut self, pointer: &str, value: bool) -> Result<(), Error> {
        self.put(pointer, NewValue::boolean(value)).map(drop)
    }

    /// Sets null.
    ///
    /// # Errors
    /// [`Error::Argument`] if the pointer is invalid, leads past the next index of an array, or
    /// nests too deep, or if the whole would be larger than a body may be; [`Error::Type`] if it
    /// leads through a value that is neither an array nor an object. Nothing is changed then.
    pub fn set_null(&mut self, pointer: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::null()).map(drop)
    }

    /// Sets the value of a JSON text.
    ///
    /// # Errors
    /// As [`Json::parse`] and [`Json::set_null`].
    pub fn set_json(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::json(text)?).map(drop)
    }

    /// Sets a copy of a value, for example of a response.
    ///
    /// # Errors
    /// [`Error::Text`] if it cannot be expressed; as [`Json::set_json`].
    pub fn set_value(&mut self, pointer: &str, value: Value<'_>) -> Result<(), Error> {
        self.put(pointer, NewValue::value(value)?).map(drop)
    }

    /// Removes a value; later items of its array move up.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::Argument`] if the pointer is none.
    pub fn remove(&mut self, pointer: &str) -> Result<(), Error> {
        let missing = || Error::Missing("value at this pointer");
        let steps = steps(pointer)?;
        let Some((last, parents)) = steps.split_last() else {
            *self = Self::default();
            return Ok(());
        };
        let mut current = &mut self.root;
        for step in parents {
            current = child(current, step).ok_or_else(missing)?;
        }
        match current {
            Tree::Object(members) => {
                let before = members.len();
                members.retain(|(name, _)| **name != **last);
                if members.len() == before {
                    Err(missing())
                } else {
                    Ok(())
                }
            }
            Tree::Array(items) => {
                let index = array_index(last)
                    .filter(|index| *index < items.len())
                    .ok_or_else(missing)?;
                items.remove(index);
                Ok(())
            }
            _ => Err(missing()),
        }
    }

    /// Sets a value, and returns the one that it replaces.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn put(&mut self, pointer: &str, new: NewValue) -> Result<Replaced, Error> {
        let NewValue { argument, value } = new;
        let steps = steps(pointer)?;
        if steps.len() + value.depth() > BUILD_DEPTH_MAX {
            return Err(Error::argument(
                "pointer",
                "would nest the JSON deeper than 100 levels, the limit",
            ));
        }
        self.check_way(&steps)?;
        self.make_room(
            argument,
            &steps,
            pointer.len() + value.length(),
            steps.len() + value.count(),
        )?;
        let mut current = &mut self.root;
        for step in &steps {
            current = child_or_new(current, step)?;
        }
        Ok(Replaced(std::mem::replace(current, value)))
    }

    /// Adds to the upper bounds, with the brackets, quotes and commas around.
    fn make_room(
        &mut self,
        argument: &'static str,
        steps: &[Cow<'_, str>],
        length: usize,
        values: usize,
    ) -> Result<(), Error> {
        let length = length + 8 * values;
        if check_size(argument, self.length + length, self.values + values).is_err() {
            let replaced = steps
                .iter()
                .try_fold(&mut self.root, |current, step| child(current, step));
            let (less, fewer) =
                replaced.map_or((0, 0), |replaced| (replaced.length(), replaced.count()));
            (self.length, self.values) = (self.root.length() - less, self.root.count() - fewer);
            check_size(argument, self.length + length, self.values + values)?;
        }
        self.length += length;
        self.values += values;
        Ok(())
    }

    /// Whether the pointer can be reached or created, before anything is created.
    fn check_way(&self, steps: &[Cow<'_, str>]) -> Result<(), Error> {
        let mut current = &self.root;
        for step in steps {
            current = match current {
                // The rest of the path is created.
                Tree::Null => return Ok(()),
                Tree::Object(_) => match current.member(step) {
                    Some(member) => member,
                    None => return Ok(()),
                },
                Tree::Array(items) => match array_index(step) {
                    Some(index) if index < items.len() => &items[index],
                    Some(index) if index == items.len() => return Ok(()),
                    None if step == "-" => return Ok(()),
                    _ => {
                        return Err(Error::argument(
                            "pointer",
                            "is past the end of an array; use - to append",
                        ));
                    }
                },
                other => return Err(wrong_type("an array or an object", other.json_type())),
            };
        }
        Ok(())
    }
}

/// The value at a step, if it exists.
fn child<'a>(current: &'a mut Tree, step: &str) -> Option<&'a mut Tree> {
    match current {
        Tree::Object(members) => members
            .iter_mut()
            .rev()
            .find(|(name, _)| **name == *step)
            .map(|(_, value)| value),
        Tree::Array(items) => items.get_mut(array_index(step)?),
        _ => None,
    }
}

/// The value at a step, created if it does not exist: an array for the steps `0` and `-`, else an
/// object.
fn child_or_new<'a>(current: &'a mut Tree, step: &str) -> Result<&'a mut Tree, Error> {
    if *current == Tree::Null {
        *current = if matches!(step, "0" | "-") {
            Tree::Array(Vec::new())
        } else {
            Tree::Object(Vec::new())
        };
    }
    match current {
        Tree::Array(items) if step == "-" || array_index(step) == Some(items.len()) => {
            items.push(Tree::Null)
        }
        Tree::Object(members) if !members.iter().any(|(name, _)| **name == *step) => {
            members.push((step.into(), Tree::Null));
        }
        _ => {}
    }
    // The appended item is the last.
    let last = if let Tree::Array(items) = &*current {
        items.len().checked_sub(1).filter(|_| step == "-")
    } else {
        None
    };
    let step = last.map_or(Cow::Borrowed(step), |last| last.to_string().into());
    child(current, &step)
        .ok_or_else(|| Error::Internal("a way that was checked is not there".into()))
}

fn steps(pointer: &str) -> Result<Vec<Cow<'_, str>>, Error> {
    pointer::steps(pointer).map(Iterator::collect)
}

#[cfg(test)]
mod tests;
