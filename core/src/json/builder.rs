//! Building JSON by pointer, for programs that have no JSON of their own.

use std::borrow::Cow;

use super::index::wrong_type;
use super::pointer::{self, array_index};
use super::tree::{Tree, check_size, copied};
use super::value::Value;
use crate::error::Error;
use crate::limits::BUILD_DEPTH_MAX;
use crate::text::money::{money_minors, plain_number};

/// A JSON text in the making. A new one is null, and becomes what is set in it.
#[derive(Clone, Debug, Default)]
pub struct Json {
    root: Tree,
    /// How large it is at most, in bytes of text and in values; counted anew when that would be too
    /// much.
    length: usize,
    values: usize,
}

/// What a value replaced: dropped when nothing is locked any more.
pub struct Replaced(#[allow(dead_code, reason = "it is only dropped")] Tree);

/// A value that is made ready to be set, before anything is locked for it.
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

    /// A number by its digits: a sign, zeros before it and blanks around it are allowed, and
    /// nothing is rounded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is no number.
    pub fn decimal(digits: &str) -> Result<Self, Error> {
        Ok(Self::new(
            "digits",
            Tree::Number(plain_number(digits)?.into()),
        ))
    }

    /// An amount, as the API has it: its currency, and how many of the smallest unit.
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

    /// What a JSON text says.
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
    /// [`Error::Argument`] with the place where the text stops being JSON, or if it nests too deep
    /// or has too many values.
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

    /// Sets a number by its digits: a sign, zeros before it and blanks around it are allowed, and
    /// nothing is rounded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is no number; as [`Json::set_null`].
    pub fn set_decimal(&mut self, pointer: &str, digits: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::decimal(digits)?).map(drop)
    }

    /// Sets an amount, as the API has it: its currency, and how many of the smallest unit.
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
    /// [`Error::Argument`] if the pointer is none, leads past the next index of an array, or nests
    /// too deep, or if the whole would be larger than a body may be; [`Error::Type`] if it leads
    /// through what is neither an array nor an object. Nothing is changed then.
    pub fn set_null(&mut self, pointer: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::null()).map(drop)
    }

    /// Sets what a JSON text says.
    ///
    /// # Errors
    /// As [`Json::parse`] and [`Json::set_null`].
    pub fn set_json(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        self.put(pointer, NewValue::json(text)?).map(drop)
    }

    /// Sets a copy of a value, such as one of an answer.
    ///
    /// # Errors
    /// [`Error::Text`] if it cannot be expressed; as [`Json::set_json`].
    pub fn set_value(&mut self, pointer: &str, value: Value<'_>) -> Result<(), Error> {
        self.put(pointer, NewValue::value(value)?).map(drop)
    }

    /// Takes a value out; what stands behind it in an array moves up.
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

    /// Sets a value, and gives what was there.
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

    /// Counts what is added: so many bytes and values at most, with the brackets, quotes and commas
    /// round them.
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

    /// Whether there is a way, or one can be made, before anything is made.
    fn check_way(&self, steps: &[Cow<'_, str>]) -> Result<(), Error> {
        let mut current = &self.root;
        for step in steps {
            current = match current {
                // From here on everything is made.
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

/// What a step leads to, if it is there.
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

/// What a step leads to, made if it is not there: an array for the steps `0` and `-`, else an
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
    // What was appended is the last.
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
