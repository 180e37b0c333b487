//! The stdcall twin of the library, for programs of 32-bit Windows that can only call by stdcall:
//! a wrapper for each function in C, and the list of what the twin exports.
//!
//! A callback of such a program is called by stdcall too. What keeps it, and until when, is in
//! packaging/windows/stdcall.h; which calls keep one is here.

use crate::header::{c_name, folded};
use crate::model::{Argument, Function, Kind, Model, Outcome};

/// How the source begins.
const HEAD: &str = "\
/*
 * Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
 *
 * pleo_std.dll: the functions of pleo.dll by stdcall, for programs of 32-bit Windows that can only
 * call by it. pleo_std.def exports them by the names that they have in pleo.h.
 */
#include \"stdcall.h\"
";

/// How the list of exports begins.
const EXPORTS: &str = "\
; Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
LIBRARY pleo_std.dll
EXPORTS
";

/// Functions that create an object which takes over the callback of an argument: the function, the
/// argument, and the argument that receives the object.
const CREATES: [(&str, &str, &str); 3] = [
    ("pleo_client_new", "config", "client"),
    ("pleo_client_new_from", "config", "client"),
    ("pleo_pages_new", "request", "pages"),
];

/// Functions that call the callback of an argument: the function and the argument. The log is not
/// among them: it ends when its client is freed, even if a call of the client goes on.
const CALLS: [(&str, &str); 4] = [
    ("pleo_request_send", "request"),
    ("pleo_pages_next", "pages"),
    ("pleo_pages_next_item", "pages"),
    ("pleo_pages_next_record", "pages"),
];

/// The function that releases a handle.
const FREE: &str = "pleo_free";

/// The source of the twin.
pub(crate) fn wrappers(model: &Model) -> String {
    let mut made = String::from(HEAD);
    for callback in &model.callbacks {
        made.push_str(&trampoline(callback));
    }
    for function in &model.functions {
        made.push_str(&wrapper(function));
    }
    made
}

/// What the twin exports: the functions by their own names, without the number of bytes that
/// stdcall puts behind them.
pub(crate) fn definition(model: &Model) -> String {
    let line = |function: &Function| {
        let name = &function.name;
        format!("    {name} = std_{name}@{}\n", stack_bytes(function))
    };
    let lines: String = model.functions.iter().map(line).collect();
    format!("{EXPORTS}{lines}")
}

/// How many bytes of arguments a function takes off the stack.
fn stack_bytes(function: &Function) -> usize {
    let sizes = function.arguments.iter().map(|argument| {
        // Everything but a number of 64 bits is a number or an address of 32.
        if argument.kind == Kind::Int64 { 8 } else { 4 }
    });
    sizes.sum()
}

/// The type of a callback of the program's, and the function that the library calls in its place.
fn trampoline(callback: &Function) -> String {
    let name = &callback.name;
    let parameters = parameters(callback);
    let typedef = format!("typedef void (PLEO_STDCALL *std_{name})({parameters});");
    let head = format!("static void PLEO_CDECL call_{name}({parameters})");
    let arguments: Vec<_> = callback
        .arguments
        .iter()
        .map(|argument| match argument.kind {
            Kind::Context => "callback.context",
            _ => c_name(&argument.name),
        })
        .collect();
    let context = callback
        .arguments
        .iter()
        .find(|argument| argument.kind == Kind::Context)
        .map_or("", |argument| c_name(&argument.name));
    format!(
        "\n{}\n{}{{\n    struct callback callback = called_back({context});\n    \
         if (callback.function != NULL)\n        ((std_{name})callback.function)({});\n}}\n",
        folded(&typedef),
        folded(&head),
        arguments.join(", ")
    )
}

/// A function that is called by stdcall and calls the library's.
fn wrapper(function: &Function) -> String {
    let name = &function.name;
    let result = match function.result {
        Outcome::StaticText => "const char *",
        _ => "int32_t ",
    };
    let head = folded(&format!(
        "{result}PLEO_STDCALL std_{name}({})",
        parameters(function)
    ));
    let call = |arguments: &[String]| format!("{name}({})", arguments.join(", "));
    let arguments: Vec<_> = function
        .arguments
        .iter()
        .map(|argument| c_name(&argument.name).to_owned())
        .collect();
    let (before, value) = if let Some((at, callback)) = set_by(function) {
        // The handle, the callback and its context are the three arguments.
        let (handle, context) = (&arguments[0], &arguments[2]);
        let own = &arguments[at];
        let mut passed = arguments.clone();
        passed[at] = format!("hold != NULL ? call_{callback} : NULL");
        passed[2] = "id_of(hold)".to_owned();
        (
            format!("set_begin((any_function){own}, {context})"),
            format!("set_end(hold, {handle}, {})", call(&passed)),
        )
    } else if let Some((_, from, created)) = CREATES.iter().find(|entry| entry.0 == name) {
        (
            format!("create_begin({from})"),
            format!("create_end(hold, {created}, {})", call(&arguments)),
        )
    } else if let Some((_, from)) = CALLS.iter().find(|entry| entry.0 == name) {
        (
            format!("held({from})"),
            format!("call_end(hold, {})", call(&arguments)),
        )
    } else if name == FREE {
        (
            String::new(),
            format!("freed({}, {})", arguments[0], call(&arguments)),
        )
    } else {
        (String::new(), call(&arguments))
    };
    let before = if before.is_empty() {
        before
    } else {
        format!("    struct hold *hold = {before};\n")
    };
    let body = folded(&format!("    return {value};")).replace("\n    ", "\n        ");
    format!("\n{head}{{\n{before}{body}}}\n")
}

/// Which argument is a callback, and its type, of a function that sets one.
fn set_by(function: &Function) -> Option<(usize, &str)> {
    let kinds = function.arguments.iter().map(|argument| &argument.kind);
    kinds.enumerate().find_map(|(at, kind)| match kind {
        Kind::Callback(name) => Some((at, name.as_str())),
        _ => None,
    })
}

/// The parameters as C has them; a callback is one that is called by stdcall.
fn parameters(function: &Function) -> String {
    if function.arguments.is_empty() {
        return "void".to_owned();
    }
    let one = |argument: &Argument| {
        let kind = match &argument.kind {
            Kind::Int32 => "int32_t ".to_owned(),
            Kind::Int64 => "int64_t ".to_owned(),
            Kind::Handle(kind) => format!("{kind} "),
            Kind::Text => "const char *".to_owned(),
            Kind::Buffer => "char *".to_owned(),
            Kind::Record | Kind::Context => "void *".to_owned(),
            Kind::Statuses | Kind::OutInt32 => "int32_t *".to_owned(),
            Kind::OutInt64 => "int64_t *".to_owned(),
            Kind::OutHandle(kind) => format!("{kind} *"),
            Kind::OutBytes => "const char **".to_owned(),
            Kind::Callback(name) => format!("std_{name} "),
        };
        format!("{kind}{}", c_name(&argument.name))
    };
    let all: Vec<_> = function.arguments.iter().map(one).collect();
    all.join(", ")
}

#[cfg(test)]
#[path = "stdcall_tests.rs"]
mod tests;
