//! JSON as an owned tree: what a program builds, and what of a response is compared and sent back.
//! Numbers keep their text, names have no special meaning, and no nesting overflows a small stack.

use super::check::check_json;
use super::decimal::Decimal;
use super::index::{Index, JsonType, Place, wrong_type};
use super::value::Value;
use crate::error::Error;
use crate::limits::{BODY_MAX, BUILD_DEPTH_MAX};

/// The most values of a tree. A body may have more; it is sent as text.
const VALUES_MAX: usize = 1_000_000;

/// A value with its contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tree {
    #[default]
    Null,
    Boolean(bool),
    /// A number, as text.
    Number(Box<str>),
    String(Box<str>),
    Array(Vec<Tree>),
    /// Members in their order; of equal names the last counts.
    Object(Vec<(Box<str>, Tree)>),
}

/// An open array or object.
struct Open<'a, I> {
    unfinished: Tree,
    inside: I,
    name: Option<Value<'a>>,
}

/// The index of a caller's JSON text from which a tree can be made.
///
/// # Errors
/// As [`Tree::parse`].
pub(crate) fn checked(argument: &'static str, text: &[u8]) -> Result<Index, Error> {
    let too_deep = || Error::argument(argument, "is nested deeper than 100 levels, the limit");
    let index = match Index::build(text) {
        // Without a byte order mark, since it is sent.
        Ok(index) if text.len() <= BODY_MAX && !text.starts_with(b"\xEF\xBB\xBF") => index,
        unreadable => {
            // The check says where; or the reason is another one.
            check_json(argument, text)?;
            return Err(match unreadable {
                Err(Error::NotJson) | Ok(_) => too_deep(),
                Err(error) => error,
            });
        }
    };
    let whole = Value::new(&index, text, Place::default());
    if whole.size() > VALUES_MAX {
        return Err(Error::argument(
            argument,
            "contains more than a million values, the limit",
        ));
    }
    if index.depth > BUILD_DEPTH_MAX {
        return Err(too_deep());
    }
    whole.check_texts()?;
    Ok(index)
}

impl Tree {
    /// Parses a JSON text of the caller.
    ///
    /// # Errors
    /// [`Error::Argument`] with the place where the text is not JSON, or if it nests too deep or
    /// has too many values.
    pub(crate) fn parse(argument: &'static str, text: &[u8]) -> Result<Self, Error> {
        let index = checked(argument, text)?;
        Self::of(argument, Value::new(&index, text, Place::default()))
    }

    /// A copy of a value.
    ///
    /// # Errors
    /// [`Error::Argument`] if it nests too deep or has too many values; [`Error::Text`] if a string
    /// in it is invalid.
    pub(crate) fn of(argument: &'static str, value: Value<'_>) -> Result<Self, Error> {
        if value.size() > VALUES_MAX {
            return Err(Error::argument(
                argument,
                "contains more than a million values, the limit",
            ));
        }
        let mut open: Vec<Open<'_, _>> = Vec::new();
        let mut current = value;
        loop {
            let unfinished = match current.json_type() {
                JsonType::Array | JsonType::Object => {
                    if open.len() == BUILD_DEPTH_MAX {
                        return Err(Error::argument(
                            argument,
                            "is nested deeper than 100 levels, the limit",
                        ));
                    }
                    let unfinished = if current.json_type() == JsonType::Array {
                        Tree::Array(Vec::new())
                    } else {
                        Tree::Object(Vec::new())
                    };
                    open.push(Open {
                        unfinished,
                        inside: current.inside(),
                        name: None,
                    });
                    None
                }
                JsonType::Null => Some(Tree::Null),
                JsonType::Boolean => Some(Tree::Boolean(current.as_boolean()?)),
                JsonType::Number => Some(Tree::Number(copied(current.as_decimal()?)?)),
                JsonType::String => Some(Tree::String(copied(&current.as_text()?)?)),
            };
            let mut finished = unfinished;
            // A finished value is added to its array or object, which may be finished then too.
            current = loop {
                let Some(innermost) = open.last_mut() else {
                    return Ok(finished.unwrap_or_default());
                };
                if let Some(finished) = finished.take() {
                    innermost.take(finished)?;
                }
                match innermost.next() {
                    Some(next) => break next,
                    None => finished = open.pop().map(|open| open.unfinished),
                }
            };
        }
    }

    pub fn json_type(&self) -> JsonType {
        match self {
            Tree::Null => JsonType::Null,
            Tree::Boolean(_) => JsonType::Boolean,
            Tree::Number(_) => JsonType::Number,
            Tree::String(_) => JsonType::String,
            Tree::Array(_) => JsonType::Array,
            Tree::Object(_) => JsonType::Object,
        }
    }

    /// The members of an object.
    pub(crate) fn members(&self) -> Result<&[(Box<str>, Tree)], Error> {
        match self {
            Tree::Object(members) => Ok(members),
            other => Err(wrong_type("an object", other.json_type())),
        }
    }

    /// The value of a member; of equal names the last counts.
    pub(crate) fn member(&self, name: &str) -> Option<&Tree> {
        let members = self.members().ok()?;
        members
            .iter()
            .rev()
            .find(|(known, _)| &**known == name)
            .map(|(_, value)| value)
    }

    /// Sets the value of a member, in place if it exists.
    pub(crate) fn set_member(&mut self, name: &str, value: Tree) -> Result<(), Error> {
        let got = self.json_type();
        let Tree::Object(members) = self else {
            return Err(wrong_type("an object", got));
        };
        match members.iter_mut().rev().find(|(known, _)| &**known == name) {
            Some((_, place)) => *place = value,
            None => members.push((copied(name)?, value)),
        }
        Ok(())
    }

    /// Whether two values are equal as JSON: numbers by value, objects in any order.
    pub(crate) fn is_same(&self, other: &Tree) -> bool {
        match (self, other) {
            (Tree::Number(one), Tree::Number(other)) => {
                one == other
                    || Decimal::read(one).is_some_and(|read| Some(read) == Decimal::read(other))
            }
            (Tree::Array(one), Tree::Array(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.is_same(other))
            }
            (Tree::Object(one), Tree::Object(others)) => {
                one.len() == others.len()
                    && one.iter().all(|(name, value)| {
                        other.member(name).is_some_and(|other| value.is_same(other))
                    })
            }
            _ => self == other,
        }
    }

    /// The JSON text.
    ///
    /// # Errors
    /// [`Error::Resource`] if memory for it is lacking.
    pub(crate) fn print(&self) -> Result<Vec<u8>, Error> {
        let mut text = Vec::new();
        text.try_reserve_exact(self.length())
            .map_err(|_| Error::Resource("memory for the JSON"))?;
        self.write(&mut text);
        Ok(text)
    }

    /// The length of its JSON text in bytes.
    pub(crate) fn length(&self) -> usize {
        let mut counted = Counted(0);
        self.write(&mut counted);
        counted.0
    }

    /// How many values it has.
    pub(crate) fn count(&self) -> usize {
        match self {
            Tree::Array(items) => 1 + items.iter().map(Tree::count).sum::<usize>(),
            Tree::Object(members) => {
                1 + members
                    .iter()
                    .map(|(_, value)| value.count())
                    .sum::<usize>()
            }
            _ => 1,
        }
    }

    /// The nesting depth of arrays and objects.
    pub(crate) fn depth(&self) -> usize {
        match self {
            Tree::Array(items) => 1 + items.iter().map(Tree::depth).max().unwrap_or(0),
            Tree::Object(members) => {
                1 + members
                    .iter()
                    .map(|(_, value)| value.depth())
                    .max()
                    .unwrap_or(0)
            }
            _ => 0,
        }
    }

    fn write(&self, out: &mut impl Out) {
        match self {
            Tree::Null => out.put(b"null"),
            Tree::Boolean(value) => out.put(if *value { b"true" } else { b"false" }),
            Tree::Number(digits) => out.put(digits.as_bytes()),
            Tree::String(text) => out.quote(text),
            Tree::Array(items) => {
                out.put(b"[");
                for (place, item) in items.iter().enumerate() {
                    out.put(if place > 0 { b"," } else { b"" });
                    item.write(out);
                }
                out.put(b"]");
            }
            Tree::Object(members) => {
                out.put(b"{");
                for (place, (name, value)) in members.iter().enumerate() {
                    out.put(if place > 0 { b"," } else { b"" });
                    out.quote(name);
                    out.put(b":");
                    value.write(out);
                }
                out.put(b"}");
            }
        }
    }
}

/// A target of JSON text, or only a counter.
trait Out {
    fn put(&mut self, bytes: &[u8]);
    fn quote(&mut self, text: &str);
}

impl Out for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    fn quote(&mut self, text: &str) {
        // Writing to memory cannot fail, and the size was counted before.
        let _ = serde_json::to_writer(self, text);
    }
}

struct Counted(usize);

impl Out for Counted {
    fn put(&mut self, bytes: &[u8]) {
        self.0 += bytes.len();
    }

    fn quote(&mut self, text: &str) {
        let length = |byte: u8| match byte {
            b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0C => 2,
            0..=0x1F => 6,
            _ => 1,
        };
        self.0 += 2 + text.bytes().map(length).sum::<usize>();
    }
}

impl<'a, I: Iterator<Item = Value<'a>>> Open<'a, I> {
    fn take(&mut self, value: Tree) -> Result<(), Error> {
        match (&mut self.unfinished, self.name.take()) {
            (Tree::Object(members), Some(name)) => {
                reserve(members)?;
                members.push((copied(&name.as_text()?)?, value));
            }
            (Tree::Array(items), _) => {
                reserve(items)?;
                items.push(value);
            }
            _ => {}
        }
        Ok(())
    }

    fn next(&mut self) -> Option<Value<'a>> {
        if matches!(self.unfinished, Tree::Object(_)) {
            self.name = Some(self.inside.next()?);
        }
        self.inside.next()
    }
}

/// A value may be as large as a body, and the tree that gets it no larger.
pub(super) fn check_size(
    argument: &'static str,
    length: usize,
    values: usize,
) -> Result<(), Error> {
    if length > BODY_MAX {
        return Err(Error::argument(
            argument,
            "would make the JSON larger than 64 MiB, the limit of a body",
        ));
    }
    if values > VALUES_MAX {
        return Err(Error::argument(
            argument,
            "would give the JSON more than a million values, the limit",
        ));
    }
    Ok(())
}

/// A copy of a text, which may be large.
pub(super) fn copied(text: &str) -> Result<Box<str>, Error> {
    let mut copy = String::new();
    copy.try_reserve_exact(text.len())
        .map_err(|_| Error::Resource("memory for the JSON"))?;
    copy.push_str(text);
    Ok(copy.into())
}

fn reserve<T>(list: &mut Vec<T>) -> Result<(), Error> {
    list.try_reserve(1)
        .map_err(|_| Error::Resource("memory for the JSON"))
}

#[cfg(test)]
mod tests;
