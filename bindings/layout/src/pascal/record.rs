//! The fields of a packed record.

use super::reader::Reader;
use super::source::{TokenKind, bare};
use super::types::{Known, characters, of_name, short_string};
use super::unit::Unit;
use crate::item::{Item, Kind};
use crate::problem::{Outcome, Problem, refuse};

/// How deep types may lie in one another.
const MOST_DEPTH: usize = 16;

/// What begins in a record that is no field.
const NO_FIELDS: &str =
    "procedure function constructor destructor class property operator const type var";

/// The items of the record that begins at a place.
pub fn read(unit: &Unit<'_>, name: &str, start: usize) -> Outcome<Vec<Item>> {
    let mut reader = Reader::new(unit, start, 0);
    let items = reader.fields()?;
    let line = unit.tokens[start - 1].line;
    Ok(vec![Item {
        name: Some(name.to_owned()),
        line,
        marker: None,
        repeat: None,
        redefines: None,
        kind: Kind::Group(items),
    }])
}

/// A type: how many there are of it, in an array, and what one is.
type Type = (Option<usize>, Kind);

impl Reader<'_> {
    /// The fields up to the record's end, which is then behind.
    fn fields(&mut self) -> Outcome<Vec<Item>> {
        let mut items = Vec::new();
        self.at_start = true;
        loop {
            for word in ["strict", "private", "protected", "public"] {
                self.skip_word(word)?;
            }
            if self.skip_word("end")? {
                self.markers.end()?;
                return Ok(items);
            }
            if self.skip_word("case")? {
                return refuse(
                    self.line(),
                    "the fields of a case lie over one another",
                    "write the fields of one case alone",
                );
            }
            for word in NO_FIELDS.split(' ') {
                if self.skip_word(word)? {
                    return refuse(
                        self.line(),
                        format!("{word} begins no field"),
                        "give the record its fields alone",
                    );
                }
            }
            self.field(&mut items)?;
        }
    }

    /// Fields of one type, to behind their semicolon.
    fn field(&mut self, items: &mut Vec<Item>) -> Outcome<()> {
        let mut names = Vec::new();
        loop {
            let TokenKind::Word(name) = self.peek("a field")? else {
                return refuse(
                    self.line(),
                    "this is no field",
                    "write fields as NAME: TYPE;",
                );
            };
            let number = self.markers.begin();
            self.at_start = false;
            if let Some(last) = self.last.last_mut() {
                *last = Some(number);
            }
            names.push((bare(name).to_owned(), self.line(), number));
            self.place += 1;
            if !self.skip_sign(',')? {
                break;
            }
        }
        self.expect(':')?;
        let (repeat, kind) = self.of_type()?;
        let is_last = matches!(self.peek("a semicolon")?, TokenKind::Word(word) if word.eq_ignore_ascii_case("end"));
        if !is_last {
            self.expect(';')?;
        }
        self.at_start = true;
        self.settle()?;
        for (name, line, number) in names {
            items.push(Item {
                name: Some(name),
                line,
                marker: self.markers.take(number)?,
                repeat,
                redefines: None,
                kind: kind.clone(),
            });
        }
        Ok(())
    }

    fn of_type(&mut self) -> Outcome<Type> {
        let line = self.line();
        let packed = self.skip_word("packed")?;
        if self.skip_word("array")? {
            return self.array();
        }
        if self.skip_word("record")? {
            if !packed {
                return refuse(
                    line,
                    "a record that is not packed has gaps as the compiler likes",
                    "write packed record",
                );
            }
            self.last.push(self.last.last().copied().flatten());
            let items = self.fields()?;
            self.last.pop();
            return Ok((None, Kind::Group(items)));
        }
        let TokenKind::Word(name) = self.peek("a type")? else {
            return refuse(
                line,
                "a type without a name cannot be filled",
                "write an integer, string[n], an array or a packed record",
            );
        };
        self.place += 1;
        if name.eq_ignore_ascii_case("string") && self.skip_sign('[')? {
            let length = self.bound()?;
            self.expect(']')?;
            if !(1..=255).contains(&length) {
                return refuse(
                    line,
                    "a short string has 1 to 255 characters",
                    "write another length",
                );
            }
            return Ok((None, Kind::Field(short_string(length))));
        }
        self.named(line, bare(name))
    }

    /// What a type's name stands for.
    fn named(&mut self, line: usize, name: &str) -> Outcome<Type> {
        let unfit =
            "write Currency or an integer with a scale in the marker, or mark it with pleo: -";
        let kind = match of_name(name, self.unit.compiler) {
            Some(Known::Field(field)) => Kind::Field(field),
            Some(Known::Char) => Kind::Field(characters(1)),
            Some(Known::Unfit(size, why)) => {
                let remedy = match why {
                    "is a floating-point number" => unfit,
                    "is a character of two bytes" => "write AnsiChar, or mark it with pleo: -",
                    _ => "write Boolean, or mark it with pleo: -",
                };
                Kind::Unfit(size, Problem::new(line, format!("{name} {why}"), remedy))
            }
            Some(Known::Refused(why, remedy)) => {
                return refuse(line, format!("{name} {why}"), remedy);
            }
            None => return self.declared(line, name),
        };
        Ok((None, kind))
    }

    /// A type of the source's own.
    fn declared(&mut self, line: usize, name: &str) -> Outcome<Type> {
        let Some(start) = self.unit.type_start(name) else {
            return refuse(
                line,
                format!("{name} is not declared here"),
                "write its declaration into the same file",
            );
        };
        if self.depth == MOST_DEPTH {
            return refuse(
                line,
                format!("{name} has too many types within one another"),
                "write it with fewer",
            );
        }
        let mut reader = Reader::new(self.unit, start, self.depth + 1);
        reader.at_start = false;
        reader.skip_word("type")?;
        reader.of_type()
    }

    /// What stands behind the word array.
    fn array(&mut self) -> Outcome<Type> {
        let line = self.line();
        if !self.skip_sign('[')? {
            return refuse(
                line,
                "a dynamic array is not in the record",
                "write array[1..n]",
            );
        }
        let from = self.bound()?;
        self.expect('…')?;
        let to = self.bound()?;
        if self.skip_sign(',')? {
            return refuse(
                line,
                "an array of two dimensions cannot be filled",
                "write an array of packed records",
            );
        }
        self.expect(']')?;
        if !self.skip_word("of")? {
            return refuse(line, "of is missing here", "write array[1..n] of TYPE");
        }
        let Some(size) = to.checked_sub(from).map(|last| last + 1) else {
            return refuse(
                line,
                "this array has no elements",
                "write the smaller bound first",
            );
        };
        let is_char = |word: &TokenKind| match word {
            TokenKind::Word(word) => {
                matches!(of_name(bare(word), self.unit.compiler), Some(Known::Char))
            }
            _ => false,
        };
        self.settle()?;
        if self
            .unit
            .tokens
            .get(self.place)
            .is_some_and(|token| is_char(&token.kind))
        {
            self.place += 1;
            return Ok((None, Kind::Field(characters(size))));
        }
        let (repeat, kind) = self.of_type()?;
        match repeat {
            None => Ok((Some(size), kind)),
            // Tables within tables have a size, and are refused where they are not left out.
            Some(inner) => Ok((
                Some(size),
                Kind::Group(vec![Item {
                    name: Some("element".to_owned()),
                    line,
                    marker: None,
                    repeat: Some(inner),
                    redefines: None,
                    kind,
                }]),
            )),
        }
    }

    /// A bound: a number or a constant, and perhaps another one to add or to take away.
    fn bound(&mut self) -> Outcome<usize> {
        let mut value = self.operand()?;
        loop {
            let sum = if self.skip_sign('+')? {
                value.checked_add(self.operand()?)
            } else if self.skip_sign('-')? {
                value.checked_sub(self.operand()?)
            } else {
                return Ok(value);
            };
            let Some(sum) = sum else {
                return refuse(
                    self.line(),
                    "this bound is below 0",
                    "write bounds from 0 on",
                );
            };
            value = sum;
        }
    }

    fn operand(&mut self) -> Outcome<usize> {
        let line = self.line();
        let number = match self.peek("a number")? {
            TokenKind::Number(number) => Some(*number),
            TokenKind::Word(name) => self.unit.constant(bare(name)),
            _ => None,
        };
        self.place += 1;
        match number {
            Some(number) => Ok(number),
            None => refuse(
                line,
                "a bound or length is no number that is known here",
                "write the number",
            ),
        }
    }
}
