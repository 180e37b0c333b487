//! Reads a record from a Pascal source: a packed record, with the storage of Delphi and Free
//! Pascal.

mod reader;
mod record;
mod source;
mod types;
mod unit;

use crate::item::Item;
use crate::problem::Outcome;

/// The compiler, which determines the types of names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compiler {
    /// Delphi since 2009: Char has two bytes.
    Delphi,
    /// Delphi before 2009.
    Delphi7,
    /// Free Pascal in its modes objfpc and delphi.
    ObjFpc,
    /// Free Pascal in its own mode: Integer has two bytes.
    Fpc,
}

/// The record of a source. The compiler is what the source's {$MODE} says unless it is given.
pub fn read(source: &str, compiler: Option<Compiler>, record: Option<&str>) -> Outcome<Vec<Item>> {
    let tokens = source::tokens(source)?;
    let unit = unit::Unit::new(&tokens, compiler);
    let (name, start) = unit.chosen(record)?;
    record::read(&unit, name, start)
}

#[cfg(test)]
mod tests;
