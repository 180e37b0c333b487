//! The types that a compiler knows by itself, and what a layout makes of them.

use super::Compiler;
use crate::item::Field;

/// What a compiler's own type is.
pub enum Known {
    /// What a layout describes.
    Field(Field),
    /// A character, which is described only in an array.
    Char,
    /// What has a size but cannot be filled, with what it is.
    Unfit(usize, &'static str),
    /// What is not known by its size, with what it is and what to write in its place.
    Refused(&'static str, &'static str),
}

/// What a type's name stands for; none for the program's own types.
pub fn of_name(name: &str, compiler: Compiler) -> Option<Known> {
    let floating = |size| Known::Unfit(size, "is a floating-point number");
    let logical = |size| Known::Unfit(size, "is true in more than one way");
    let by_target = Known::Refused(
        "has a size that depends on the target",
        "write Integer or Int64",
    );
    let managed = Known::Refused(
        "is an address of a text, not the text",
        "write string[n] or array[0..n] of AnsiChar",
    );
    let inexact = Known::Refused(
        "has a size that depends on the target",
        "write Currency, or an integer with a scale in the marker",
    );
    let known = match name.to_ascii_lowercase().as_str() {
        "ansichar" => Known::Char,
        "char" => match compiler {
            Compiler::Delphi => Known::Unfit(2, "is a character of two bytes"),
            _ => Known::Char,
        },
        "widechar" | "unicodechar" => Known::Unfit(2, "is a character of two bytes"),
        "shortint" | "int8" => number(1, true, 0),
        "byte" | "uint8" => number(1, false, 0),
        "smallint" | "int16" => number(2, true, 0),
        "word" | "uint16" => number(2, false, 0),
        "integer" if compiler == Compiler::Fpc => number(2, true, 0),
        "cardinal" | "uint32" | "dword" => number(4, false, 0),
        "integer" | "int32" => number(4, true, 0),
        // Delphi gives these eight bytes on 64-bit systems other than Windows.
        "longint" | "longword" if compiler == Compiler::Delphi => by_target,
        "longint" => number(4, true, 0),
        "longword" => number(4, false, 0),
        "int64" | "comp" => number(8, true, 0),
        "uint64" | "qword" => number(8, false, 0),
        "currency" => number(8, true, 4),
        "boolean" => Known::Field(Field {
            value: "bool",
            stores: &["native"],
            size: 1,
            options: Vec::new(),
        }),
        "bytebool" => logical(1),
        "wordbool" => logical(2),
        "longbool" => logical(4),
        "single" => floating(4),
        "double" | "real" | "tdatetime" | "tdate" | "ttime" => floating(8),
        "real48" => floating(6),
        "extended" => inexact,
        "nativeint" | "nativeuint" | "ptrint" | "ptruint" | "sizeint" | "sizeuint" | "pointer" => {
            by_target
        }
        "string" | "ansistring" | "unicodestring" | "widestring" | "utf8string"
        | "rawbytestring" | "pchar" | "pansichar" | "pwidechar" => managed,
        "shortstring" => Known::Field(short_string(255)),
        "variant" | "olevariant" => managed,
        _ => return None,
    };
    Some(known)
}

/// An integer as the machine has it.
fn number(size: usize, signed: bool, scale: usize) -> Known {
    let mut options = Vec::new();
    if scale > 0 {
        options.push(format!("scale={scale}"));
    }
    if !signed {
        options.push("sign=none".to_owned());
    }
    Known::Field(Field {
        value: "number",
        stores: &["native"],
        size,
        options,
    })
}

/// A string with its length in the first byte.
pub fn short_string(length: usize) -> Field {
    Field {
        value: "text",
        stores: &["pstr"],
        size: length + 1,
        options: Vec::new(),
    }
}

/// An array of characters. Blanks behind a text lose nothing of it; a NUL would need a byte more.
pub fn characters(size: usize) -> Field {
    Field {
        value: "text",
        stores: &["char", "cstr"],
        size,
        options: Vec::new(),
    }
}
