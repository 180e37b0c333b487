//! Building JSON by pointer, for programs that have no JSON of their own.

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

use super::{Response, array_index};
use crate::error::Error;
use crate::money::{money_minors, plain_number};
use crate::operation::not_json;

/// How deep what is built may nest: what reads it, here and elsewhere, goes down by calling itself.
pub const BUILD_DEPTH_MAX: usize = 100;

/// A JSON text in the making. A new one is null, and becomes what is set in it.
#[derive(Clone, Debug, Default)]
pub struct Json(Value);

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// [`Error::Argument`] with the place where the text stops being JSON, or if it nests too deep.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Ok(Self(parsed("text", text)?))
    }

    /// The JSON text.
    ///
    /// # Errors
    /// [`Error::Internal`], which nothing that can be built leads to.
    pub fn print(&self) -> Result<Vec<u8>, Error> {
        serde_json::to_vec(&self.0).map_err(|_| Error::Internal("what was built does not print".into()))
    }

    /// Sets a text.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_text(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        self.set(pointer, text.into())
    }

    /// Sets a whole number.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_int64(&mut self, pointer: &str, number: i64) -> Result<(), Error> {
        self.set(pointer, number.into())
    }

    /// Sets a number by its digits: a sign, zeros before it and blanks around it are allowed, and nothing is rounded.
    ///
    /// # Errors
    /// [`Error::Argument`] if the text is no number; as [`Json::set_null`].
    pub fn set_decimal(&mut self, pointer: &str, digits: &str) -> Result<(), Error> {
        self.set(pointer, Value::Number(decimal(digits)?))
    }

    /// Sets an amount, as the API has it: its currency, and how many of the smallest unit.
    ///
    /// # Errors
    /// As [`money_minors`] and [`Json::set_null`].
    pub fn set_money(&mut self, pointer: &str, currency: &str, digits: &str) -> Result<(), Error> {
        let minors = money_minors(currency, digits)?;
        self.set(pointer, serde_json::json!({ "currency": currency, "minors": minors }))
    }

    /// Sets true or false.
    ///
    /// # Errors
    /// As [`Json::set_null`].
    pub fn set_boolean(&mut self, pointer: &str, value: bool) -> Result<(), Error> {
        self.set(pointer, value.into())
    }

    /// Sets null.
    ///
    /// # Errors
    /// [`Error::Argument`] if the pointer is none, leads past the next index of an array, or nests too deep;
    /// [`Error::Kind`] if it leads through what is neither an array nor an object. Nothing is changed then.
    pub fn set_null(&mut self, pointer: &str) -> Result<(), Error> {
        self.set(pointer, Value::Null)
    }

    /// Sets what a JSON text says.
    ///
    /// # Errors
    /// As [`Json::parse`] and [`Json::set_null`].
    pub fn set_json(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        self.set(pointer, parsed("text", text)?)
    }

    /// Sets a copy of a part of an answer.
    ///
    /// # Errors
    /// [`Error::Missing`] if the answer has no such part; as [`Json::set_json`].
    pub fn set_part(&mut self, pointer: &str, response: &Response, source: &str) -> Result<(), Error> {
        self.set(pointer, parsed("source", response.find(source)?.as_json())?)
    }

    /// Takes a value out; what stands behind it in an array moves up.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::Argument`] if the pointer is none.
    pub fn remove(&mut self, pointer: &str) -> Result<(), Error> {
        let missing = || Error::Missing("value at this pointer");
        let steps = steps(pointer)?;
        let Some((last, way)) = steps.split_last() else {
            self.0 = Value::Null;
            return Ok(());
        };
        let mut here = &mut self.0;
        for step in way {
            here = child(here, step).ok_or_else(missing)?;
        }
        match here {
            Value::Object(members) => drop(members.shift_remove(&**last).ok_or_else(missing)?),
            Value::Array(items) => {
                let index = array_index(last).filter(|index| *index < items.len()).ok_or_else(missing)?;
                items.remove(index);
            }
            _ => return Err(missing()),
        }
        Ok(())
    }

    fn set(&mut self, pointer: &str, value: Value) -> Result<(), Error> {
        let steps = steps(pointer)?;
        if steps.len() + depth(&value) > BUILD_DEPTH_MAX {
            return Err(Error::argument("pointer", "would nest deeper than 100 arrays and objects"));
        }
        self.check_way(&steps)?;
        let mut here = &mut self.0;
        for step in &steps {
            here = made(here, step)?;
        }
        *here = value;
        Ok(())
    }

    /// Whether there is a way, or one can be made, before anything is made.
    fn check_way(&self, steps: &[Cow<'_, str>]) -> Result<(), Error> {
        let mut here = &self.0;
        for step in steps {
            here = match here {
                // From here on everything is made.
                Value::Null => return Ok(()),
                Value::Object(members) => match members.get(&**step) {
                    Some(member) => member,
                    None => return Ok(()),
                },
                Value::Array(items) => match array_index(step) {
                    Some(index) if index < items.len() => &items[index],
                    Some(index) if index == items.len() => return Ok(()),
                    None if step == "-" => return Ok(()),
                    _ => return Err(Error::argument("pointer", "leads past the next index of an array; - appends")),
                },
                other => return Err(Error::Kind { wanted: "an array or an object", got: described(other) }),
            };
        }
        Ok(())
    }
}

/// What a step leads to, if it is there.
fn child<'a>(here: &'a mut Value, step: &str) -> Option<&'a mut Value> {
    match here {
        Value::Object(members) => members.get_mut(step),
        Value::Array(items) => items.get_mut(array_index(step)?),
        _ => None,
    }
}

/// What a step leads to, made if it is not there: an array for the steps `0` and `-`, else an object.
fn made<'a>(here: &'a mut Value, step: &str) -> Result<&'a mut Value, Error> {
    if here.is_null() {
        *here = if matches!(step, "0" | "-") { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    }
    let place = match here {
        Value::Object(members) => return Ok(members.entry(step).or_insert(Value::Null)),
        Value::Array(items) => {
            let index = array_index(step).unwrap_or(items.len());
            if index == items.len() {
                items.push(Value::Null);
            }
            items.get_mut(index)
        }
        _ => None,
    };
    place.ok_or_else(|| Error::Internal("a way that was checked is not there".into()))
}

fn steps(pointer: &str) -> Result<Vec<Cow<'_, str>>, Error> {
    super::steps(pointer).map(Iterator::collect)
}

fn parsed(argument: &'static str, text: &str) -> Result<Value, Error> {
    let value = serde_json::from_str(text).map_err(|error| not_json(argument, &error))?;
    if depth(&value) > BUILD_DEPTH_MAX {
        return Err(Error::argument(argument, "nests deeper than 100 arrays and objects"));
    }
    Ok(value)
}

/// How many arrays and objects stand in one another. It is bounded: what is parsed nests at most 127 deep.
fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn decimal(digits: &str) -> Result<Number, Error> {
    let number = plain_number(digits)?.parse();
    number.map_err(|_| Error::Internal("a plain number is no JSON number".into()))
}

fn described(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &Json) -> String {
        String::from_utf8(json.print().unwrap()).unwrap()
    }

    #[test]
    fn parents_are_made_as_needed() {
        let mut json = Json::default();
        assert_eq!(text(&json), "null");
        json.set_text("/a/b~1c/0/d", "x").unwrap();
        json.set_int64("/a/b~1c/-", -5).unwrap();
        json.set_boolean("/a/b~1c/2/-/e", true).unwrap();
        json.set_null("/n").unwrap();
        json.set_json("/raw", " {\"k\" : [1.10, 1e400]} ").unwrap();
        assert_eq!(text(&json), r#"{"a":{"b/c":[{"d":"x"},-5,[{"e":true}]]},"n":null,"raw":{"k":[1.10,1e+400]}}"#);
        json.set_text("", "all").unwrap();
        assert_eq!(text(&json), r#""all""#);
    }

    #[test]
    fn what_cannot_be_reached_changes_nothing() {
        let mut json = Json::parse(r#"{"a":[1],"t":"x"}"#).unwrap();
        for pointer in ["/a/2", "/a/01", "/a/x/y", "/t/x", "a", "/a~", "/a/5/b"] {
            assert!(json.set_null(pointer).is_err(), "{pointer}");
            assert_eq!(text(&json), r#"{"a":[1],"t":"x"}"#, "{pointer}");
        }
        assert!(json.set_text(&"/0".repeat(101), "x").is_err());
        assert!(json.set_json(&"/b".repeat(60), &format!("{}{}", "[".repeat(60), "]".repeat(60))).is_err());
        assert!(Json::parse(&format!("{}{}", "[".repeat(101), "]".repeat(101))).is_err());
        assert!(Json::parse(&format!("{}{}", "[".repeat(100), "]".repeat(100))).is_ok());
    }

    #[test]
    fn decimals_are_exact_and_taken_as_fields_have_them() {
        let mut json = Json::default();
        for (digits, wanted) in [
            ("12.50", "12.50"),
            (" 000012.50 ", "12.50"),
            ("+7", "7"),
            ("-0000.10", "-0.10"),
            ("0", "0"),
            ("000", "0"),
            ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
        ] {
            json.set_decimal("", digits).unwrap();
            assert_eq!(text(&json), wanted, "{digits}");
        }
        for wrong in ["", "-", "1,5", "1.", ".5", "1 000", "0x1", "NaN", "1.5-", "--1", "+-1", "٣"] {
            assert!(json.set_decimal("", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_removed_is_gone_and_what_follows_moves_up() {
        let mut json = Json::parse(r#"{"a":[1,2,3],"b":{"c":null},"d":4}"#).unwrap();
        json.remove("/a/0").unwrap();
        json.remove("/b/c").unwrap();
        for pointer in ["/a/5", "/a/-", "/b/c", "/x", "/d/e"] {
            assert!(matches!(json.remove(pointer), Err(Error::Missing(_))), "{pointer}");
        }
        assert_eq!(text(&json), r#"{"a":[2,3],"b":{},"d":4}"#);
        json.remove("").unwrap();
        assert_eq!(text(&json), "null");
    }
}
