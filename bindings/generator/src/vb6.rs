//! The module for Visual Basic 6: constants and a `Declare` for each function of the stdcall twin.
//!
//! Visual Basic converts a `String` to the code page of Windows before the call and back behind it.
//! It has no integer of 64 bits: `Currency` has the same bytes and stands for a 10000th of them.

use crate::doc::fill;
use crate::model::{Argument, Function, Kind, Model, Outcome};

/// How long a line may be.
const WIDTH: usize = 100;

/// How many lines a statement may have: Visual Basic takes 24 continuations.
const LINES: usize = 25;

/// Words that Visual Basic keeps for itself. An argument of such a name gets a `_`.
const RESERVED: &str = "\
    addressof alias and any as attribute base binary boolean byref byte byval call case cbool \
    cbyte ccur cdate cdbl cdec cint circle class clng close compare const csng cstr currency \
    cvar cverr date debug decimal declare defbool defbyte defcur defdate defdbl deflng defobj \
    defsng defstr defvar dim do double each else elseif empty end endif enum eqv erase error \
    event exit explicit false fix for friend function get global gosub goto if imp implements in \
    input int integer is lbound len lenb let lib like line local lock long loop lset me mid mod \
    module name new next not nothing null object on open option optional or output paramarray \
    preserve print private property pset public put raiseevent random read redim rem reset \
    resume return rset scale seek select set sgn shared single spc static step stop string sub \
    tab text then time to true type typeof ubound unknown unlock until variant wend while width \
    with withevents write xor";

/// How the module begins.
const HEAD: &str = "\
Attribute VB_Name = \"PleoStd\"
' Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
'
' The functions of libpleo for Visual Basic 6 and other 32-bit programs that call by stdcall.
' pleo_std.dll and pleo.dll must be beside the program. pleo.h describes each function.
'
' No Visual Basic has compiled this module yet.
'
' String: texts are in the code page of Windows. Set the option text_encoding to ansi first.
'   vbNullString is NULL. A buffer is String$(size, vbNullChar), and size its length.
' Currency: a number of 64 bits, divided by 10000. CDec(value) * 10000 is the number, and
'   CCur(CDec(number) / 10000) the value.
' As Any: an array by its first element, for example record(0), or ByVal 0& for NULL.
' A result of pleo_version and pleo_status_name is the address of a text that ends with a NUL.
' A callback is a Sub of a module, given as AddressOf Name, of which all parameters are ByVal.
Option Explicit
";

/// Makes the module. Its lines end as everywhere in the tree; the archive has it as Windows wants.
pub(crate) fn make(model: &Model) -> String {
    let mut made = String::from(HEAD);
    made.push_str("\n' The version of libpleo that this module is made for, as text.\n");
    made.push_str(&format!(
        "Public Const PLEO_HEADER_VERSION As String = \"{}\"\n",
        env!("CARGO_PKG_VERSION")
    ));
    for constant in &model.constants {
        made.push_str(&comment(&constant.doc.summary));
        made.push_str(&format!(
            "Public Const {} As Long = {}\n",
            constant.name, constant.value
        ));
    }
    for callback in &model.callbacks {
        let arguments: Vec<_> = callback.arguments.iter().map(received).collect();
        made.push_str(&comment(&format!(
            "{} The callback {} is: Sub Name({})",
            callback.doc.summary,
            callback.name,
            arguments.join(", ")
        )));
    }
    for function in &model.functions {
        made.push_str(&comment(&function.doc.summary));
        made.push_str(&declare(function));
    }
    made
}

/// A sentence as a comment.
fn comment(text: &str) -> String {
    let lines = fill(text, WIDTH - 2, 0);
    let lines: String = lines.iter().map(|line| format!("' {line}\n")).collect();
    format!("\n{lines}")
}

/// The declaration of a function, broken between arguments where it is too long for a line.
fn declare(function: &Function) -> String {
    // Both results are 32 bits: a status or a number, and the address of a text.
    let result = match function.result {
        Outcome::Nothing => "",
        Outcome::Int32 | Outcome::StaticText => " As Long",
    };
    let word = if result.is_empty() { "Sub" } else { "Function" };
    let mut made = format!(
        "Public Declare {word} {} Lib \"pleo_std.dll\" (",
        function.name
    );
    let mut length = made.len();
    let last = function.arguments.len().saturating_sub(1);
    for (at, argument) in function.arguments.iter().enumerate() {
        let end = if at == last { "" } else { ", " };
        let piece = format!("{}{end}", passed(argument));
        // Room for what ends the line or the statement.
        if length + piece.len() + ") As Long".len() > WIDTH {
            made = format!("{} _\n    ", made.trim_end());
            length = 4;
        }
        made.push_str(&piece);
        length += piece.len();
    }
    made.push_str(&format!("){result}\n"));
    debug_assert!(made.lines().count() <= LINES, "{made}");
    made
}

/// An argument that the program passes.
fn passed(argument: &Argument) -> String {
    let name = name(&argument.name);
    match argument.kind {
        Kind::Int32 | Kind::Handle(_) | Kind::Context | Kind::Callback(_) => {
            format!("ByVal {name} As Long")
        }
        Kind::Int64 => format!("ByVal {name} As Currency"),
        Kind::Text | Kind::Buffer => format!("ByVal {name} As String"),
        Kind::Record | Kind::Statuses => format!("ByRef {name} As Any"),
        Kind::OutInt32 | Kind::OutHandle(_) | Kind::OutBytes => format!("ByRef {name} As Long"),
        Kind::OutInt64 => format!("ByRef {name} As Currency"),
    }
}

/// An argument that a callback receives: a text by its address.
fn received(argument: &Argument) -> String {
    let name = name(&argument.name);
    match argument.kind {
        Kind::Int64 => format!("ByVal {name} As Currency"),
        _ => format!("ByVal {name} As Long"),
    }
}

/// The name of an argument, which is no word that Visual Basic keeps for itself.
fn name(name: &str) -> String {
    if RESERVED.split(' ').any(|word| word == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
#[path = "vb6_tests.rs"]
mod tests;
