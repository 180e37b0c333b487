//! What the library exports, read from its source: functions, constants, handles and callbacks with
//! their documentation.
//!
//! Every binding's raw layer is made of this, each by a file of its own beside this one.

use std::error::Error;
use std::path::{Path, PathBuf};

use syn::{Expr, FnArg, GenericArgument, Item, Lit, Pat, PathArguments, ReturnType, Type};

use crate::doc::Doc;
use crate::standard;

/// The sources of the boundary that have anything public, in the order in which everything that is
/// made of them has them.
const SOURCES: [&str; 25] = [
    "types",
    "exports/version",
    "exports/status",
    "exports/status_text",
    "exports/error",
    "exports/config",
    "exports/client",
    "exports/log",
    "exports/call",
    "exports/request",
    "exports/pages",
    "exports/task",
    "exports/response",
    "exports/read",
    "exports/value",
    "exports/piece",
    "exports/record",
    "exports/export",
    "exports/export_result",
    "exports/installation",
    "exports/json",
    "exports/money",
    "exports/time",
    "exports/webhook",
    "exports/free",
];

/// All of it.
#[derive(Default)]
pub(crate) struct Model {
    /// Numbers, in groups: what stands in one file under one beginning of a name.
    pub(crate) constants: Vec<Constant>,
    /// The kinds of handles.
    pub(crate) handles: Vec<Named>,
    /// The types of the host's functions.
    pub(crate) callbacks: Vec<Function>,
    /// The exported functions.
    pub(crate) functions: Vec<Function>,
    /// What belongs together: a source each.
    pub(crate) sections: Vec<Section>,
}

/// What one source has.
pub(crate) struct Section {
    /// What it is about: the first paragraph of the source's own documentation.
    pub(crate) title: String,
    /// The rest of that.
    pub(crate) text: Vec<String>,
    /// The names of what is in it: handles, callbacks, constants, functions.
    pub(crate) names: Vec<String>,
}

/// Something with a name and a documentation.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) doc: Doc,
}

/// A number.
pub(crate) struct Constant {
    pub(crate) name: String,
    pub(crate) doc: Doc,
    pub(crate) value: i32,
}

/// A function of the library's, or the type of one of the host's.
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) doc: Doc,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) result: Outcome,
}

/// An argument of a function.
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

/// What an argument is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// `i32`: a number, a length, a size.
    Int32,
    /// `i64`
    Int64,
    /// A handle, passed by value; the name of its kind.
    Handle(String),
    /// The address of bytes that the function reads; a length follows.
    Text,
    /// The address of bytes that the function writes; a size follows.
    Buffer,
    /// The address of a record of the program's that the function writes; a size follows.
    Record,
    /// The address of numbers that the function writes, or none; how many follows.
    Statuses,
    /// The address of an `i32` that the function sets.
    OutInt32,
    /// The address of an `i64` that the function sets.
    OutInt64,
    /// The address of a handle that the function sets; the name of its kind.
    OutHandle(String),
    /// The address of an address that the function sets: bytes that it lends.
    OutBytes,
    /// An address that the library hands back as it is.
    Context,
    /// A function of the host's; the name of its type.
    Callback(String),
}

/// What a function returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing: a callback.
    Nothing,
    /// `i32`: a status, or a number.
    Int32,
    /// The address of a static text that ends with a NUL.
    StaticText,
}

/// The files that the model and the header are made of.
pub(crate) fn sources(root: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let folder = root.join("src");
    let present = std::fs::read_dir(folder.join("exports"))?.count();
    // With the list of modules in the folder, and without the types beside it.
    if present != SOURCES.len() {
        return Err("a file of src/exports is not in the generator's list".into());
    }
    Ok(SOURCES
        .iter()
        .map(|source| folder.join(source).with_extension("rs"))
        .collect())
}

impl Model {
    /// Reads the library's source.
    pub(crate) fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        let mut model = Self::default();
        for path in sources(root)? {
            model
                .add_source(&std::fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        standard::complete(&mut model);
        Ok(model)
    }

    /// Adds a source, which is a section.
    fn add_source(&mut self, source: &str) -> Result<(), Box<dyn Error>> {
        let mut part = Self::default();
        part.add(source)?;
        let (title, text) = heading(source)?;
        let names = part.handles.iter().map(|handle| &handle.name);
        let names = names
            .chain(part.callbacks.iter().map(|callback| &callback.name))
            .chain(part.constants.iter().map(|constant| &constant.name))
            .chain(part.functions.iter().map(|function| &function.name));
        self.sections.push(Section {
            title,
            text,
            names: names.cloned().collect(),
        });
        self.handles.append(&mut part.handles);
        self.callbacks.append(&mut part.callbacks);
        self.constants.append(&mut part.constants);
        self.functions.append(&mut part.functions);
        Ok(())
    }

    fn add(&mut self, source: &str) -> Result<(), Box<dyn Error>> {
        let items = syn::parse_file(source)?.items;
        // Handles first: the functions of a file may use those that stand below.
        for item in &items {
            match item {
                Item::Type(item) if is_public(&item.vis) => self.add_type(item)?,
                Item::Const(item) if is_public(&item.vis) => {
                    let name = item.ident.to_string();
                    let doc = documentation(&name, &item.attrs, &[])?;
                    self.constants.push(Constant {
                        value: number(&item.expr)?,
                        name,
                        doc,
                    });
                }
                _ => {}
            }
        }
        for item in items {
            let Item::Fn(item) = item else { continue };
            if !item
                .attrs
                .iter()
                .any(|attribute| quoted(attribute).contains("no_mangle"))
            {
                continue;
            }
            let name = item.sig.ident.to_string();
            let arguments = item.sig.inputs.iter().map(|input| match input {
                FnArg::Typed(typed) => match &*typed.pat {
                    Pat::Ident(ident) => argument(ident.ident.to_string(), &typed.ty),
                    _ => Err("an argument without a name".into()),
                },
                FnArg::Receiver(_) => Err("self".into()),
            });
            let arguments: Vec<_> = arguments
                .collect::<Result<_, _>>()
                .map_err(|error| format!("{name}: {error}"))?;
            let result = result(&item.sig.output)
                .ok_or_else(|| format!("{name}: a result of another type"))?;
            self.functions.push(Function {
                doc: documentation(&name, &item.attrs, &arguments)?,
                name,
                arguments,
                result,
            });
        }
        Ok(())
    }

    fn add_type(&mut self, item: &syn::ItemType) -> Result<(), Box<dyn Error>> {
        let name = item.ident.to_string();
        if let Some(function) = callback(&item.ty) {
            let mut arguments = Vec::new();
            for input in &function.inputs {
                let argument_name = input
                    .name
                    .as_ref()
                    .ok_or("a callback's argument without a name")?
                    .0
                    .to_string();
                arguments.push(argument(argument_name, &input.ty)?);
            }
            let result = result(&function.output)
                .ok_or_else(|| format!("{name}: a result of another type"))?;
            self.callbacks.push(Function {
                doc: documentation(&name, &item.attrs, &arguments)?,
                name,
                arguments,
                result,
            });
        } else if path(&item.ty).as_deref() == Some("i32") {
            let doc = documentation(&name, &item.attrs, &[])?;
            self.handles.push(Named { name, doc });
        } else {
            return Err(format!("{name}: this type is not allowed here").into());
        }
        Ok(())
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

/// The title of a source, and what else its own documentation says.
fn heading(source: &str) -> Result<(String, Vec<String>), Box<dyn Error>> {
    let doc = Doc::parse(&doc_lines(&syn::parse_file(source)?.attrs), &[])?;
    if doc.summary.is_empty() || doc.summary.ends_with('.') {
        return Err("its documentation (//!) does not begin with a heading".into());
    }
    Ok((doc.summary, doc.paragraphs))
}

/// The documentation of an item with these arguments.
fn documentation(
    name: &str,
    attributes: &[syn::Attribute],
    arguments: &[Argument],
) -> Result<Doc, Box<dyn Error>> {
    let parameters: Vec<_> = arguments
        .iter()
        .map(|argument| argument.name.as_str())
        .collect();
    let doc = Doc::parse(&doc_lines(attributes), &parameters);
    Ok(doc.map_err(|problem| format!("the comment of {name} {problem}"))?)
}

/// The lines of a documentation.
fn doc_lines(attributes: &[syn::Attribute]) -> Vec<String> {
    let texts = attributes.iter().filter_map(|attribute| {
        let syn::Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        let Expr::Lit(literal) = &pair.value else {
            return None;
        };
        match &literal.lit {
            Lit::Str(text) if pair.path.is_ident("doc") => Some(text.value()),
            _ => None,
        }
    });
    texts
        .map(|text| {
            text.strip_prefix(' ')
                .unwrap_or(&text)
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn quoted(attribute: &syn::Attribute) -> String {
    match &attribute.meta {
        syn::Meta::List(list) => list.tokens.to_string(),
        other => other
            .path()
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default(),
    }
}

fn number(value: &Expr) -> Result<i32, Box<dyn Error>> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => Ok(number.base10_parse()?),
            _ => Err("a constant that is no number".into()),
        },
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => Ok(-number(&unary.expr)?),
        _ => Err("a constant that is computed".into()),
    }
}

/// The last step of a type's path.
fn path(kind: &Type) -> Option<String> {
    let Type::Path(path) = kind else { return None };
    Some(path.path.segments.last()?.ident.to_string())
}

/// The function in `Option<unsafe extern "C" fn(…)>`.
fn callback(kind: &Type) -> Option<&syn::TypeBareFn> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(inside) = &last.arguments else {
        return None;
    };
    match inside.args.first()? {
        GenericArgument::Type(Type::BareFn(function)) if last.ident == "Option" => Some(function),
        _ => None,
    }
}

fn argument(name: String, kind: &Type) -> Result<Argument, Box<dyn Error>> {
    // What is no callback's and no handle's type ends here, so that no binding is made of a guess.
    let kind = match kind {
        Type::Ptr(pointer) => match (&*pointer.elem, pointer.mutability.is_some()) {
            (Type::Ptr(inner), true) if path(&inner.elem).as_deref() == Some("c_char") => {
                Some(Kind::OutBytes)
            }
            (inner, written) => match (path(inner).as_deref(), written) {
                (Some("c_char"), false) => Some(Kind::Text),
                (Some("c_char"), true) => Some(Kind::Buffer),
                (Some("c_void"), true) if name == "buffer" => Some(Kind::Record),
                (Some("c_void"), true) => Some(Kind::Context),
                (Some("i32"), true) if name == "statuses" => Some(Kind::Statuses),
                (Some("i32"), true) => Some(Kind::OutInt32),
                (Some("i64"), true) => Some(Kind::OutInt64),
                (Some(name), true) if name.starts_with("pleo_") => {
                    Some(Kind::OutHandle(name.to_owned()))
                }
                _ => None,
            },
        },
        other => match path(other).as_deref() {
            Some("i32") => Some(Kind::Int32),
            Some("i64") => Some(Kind::Int64),
            Some(name @ ("pleo_log_cb" | "pleo_progress_cb")) => {
                Some(Kind::Callback(name.to_owned()))
            }
            Some(name) if name.starts_with("pleo_") => Some(Kind::Handle(name.to_owned())),
            _ => None,
        },
    };
    let kind = kind.ok_or_else(|| format!("{name} is of a type that no binding knows"))?;
    Ok(Argument { name, kind })
}

fn result(output: &ReturnType) -> Option<Outcome> {
    match output {
        ReturnType::Default => Some(Outcome::Nothing),
        ReturnType::Type(_, kind) => match &**kind {
            Type::Ptr(pointer) if path(&pointer.elem).as_deref() == Some("c_char") => {
                Some(Outcome::StaticText)
            }
            other => (path(other).as_deref() == Some("i32")).then_some(Outcome::Int32),
        },
    }
}

impl Function {
    /// Whether what it returns is a status, not a number.
    pub(crate) fn returns_status(&self) -> bool {
        self.result == Outcome::Int32
            && !["pleo_version_number", "pleo_abi_version"].contains(&self.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(source: &str) -> Result<Model, Box<dyn Error>> {
        let mut model = Model::default();
        model.add(source)?;
        Ok(model)
    }

    #[test]
    fn everything_of_a_function_is_read() {
        let made = model(
            "/// A thing.\npub type pleo_thing = i32;\n/// As it was.\npub const PLEO_WAS: i32 = -1;\n\
             /// Does.\n///\n///     pleo_do(1);\n#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn pleo_do(thing: pleo_thing, \
             text: *const c_char, text_len: i32, out: *mut pleo_thing, body: *mut *const c_char, buffer: *mut c_void, \
             statuses: *mut i32) -> i32 { 0 }\nfn other() {}",
        )
        .unwrap();
        let function = &made.functions[0];
        let kinds: Vec<_> = function
            .arguments
            .iter()
            .map(|argument| argument.kind.clone())
            .collect();
        let thing = || "pleo_thing".to_owned();
        assert_eq!(
            kinds,
            [
                Kind::Handle(thing()),
                Kind::Text,
                Kind::Int32,
                Kind::OutHandle(thing()),
                Kind::OutBytes,
                Kind::Record,
                Kind::Statuses
            ]
        );
        assert_eq!(function.doc.summary, "Does.");
        assert_eq!(function.doc.example, ["pleo_do(1);"]);
        assert_eq!(
            (made.functions.len(), made.handles[0].name.as_str()),
            (1, "pleo_thing")
        );
        assert_eq!(
            (made.constants[0].name.as_str(), made.constants[0].value),
            ("PLEO_WAS", -1)
        );
    }

    #[test]
    fn a_type_that_no_binding_knows_is_refused() {
        for argument in ["f64", "*mut u8", "*const i32", "&str", "bool"] {
            let source = format!(
                "#[unsafe(no_mangle)] pub extern \"C\" fn pleo_do(x: {argument}) -> i32 {{ 0 }}"
            );
            assert!(model(&source).is_err(), "{argument}");
        }
        assert!(model("#[unsafe(no_mangle)] pub extern \"C\" fn pleo_do() -> u64 { 0 }").is_err());
        assert!(model("pub const PLEO_A: i32 = 1 + 1;").is_err());
    }
}
