//! The raw layer for Delphi and Free Pascal: a unit with the constants, types and functions under
//! their C names, linked or bound when the program runs. It keeps to the language of Delphi 7.

use crate::conventions;
use crate::doc::fill;
use crate::model::{Argument, Function, Kind, Model, Outcome};
use crate::xml::{Style, comment};

/// How long a line may be.
const WIDTH: usize = 120;

/// Words that Pascal keeps for itself. An argument of such a name gets a `_`; Delphi 7 has no other
/// way.
const RESERVED: &str = "\
    absolute and array as asm begin case class const constructor default destructor dispinterface dispose div do \
    downto else end except exit exports false file finalization finally for function goto if implementation in \
    inherited initialization inline interface is label library mod new nil not object of on operator or out packed \
    private procedure program property protected public published raise record repeat resourcestring result self set \
    shl shr string then threadvar to true try type unit until uses var while";

/// What stands above the constants.
const HEAD: &str = "\
// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
//
// The functions of libpleo, for Delphi 7 to 12 and Free Pascal. Programs use the unit Pleo, which
// uses this one, and from this one only the constants.
//
// The functions are variables, which are nil until PleoLoad (unit PleoLoader) finds the library. If
// PLEO_LINKED is defined for the whole program, the linker imports them instead. If PLEO_STATIC is
// defined too, which only Free Pascal supports, they are part of the program.
//
// What follows holds for every function and is not repeated in its description. Each type of handle
// is a type of its own, so that the compiler refuses an out argument of another.
//
";

/// What stands below that.
const UNIT: &str = "\
unit PleoRaw;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

interface

";

/// Where a linked program has the functions from. Free Pascal's linker wants a name as -l does; in
/// a static program the functions come from the archive, and the C library is named because
/// something has to be.
const LIBRARY: &str = "\
{$IFDEF PLEO_LINKED}
{$IFDEF PLEO_STATIC}
  {$LINKLIB pleo,static}{$LINKLIB gcc_s}{$LINKLIB rt}{$LINKLIB pthread}
  {$LINKLIB m}{$LINKLIB dl}
{$ENDIF}
const
  PLEO_LIBRARY =
    {$IFDEF PLEO_STATIC}'c'
    {$ELSE}{$IFDEF MSWINDOWS}'pleo.dll'{$ELSE}{$IFDEF FPC}'pleo'{$ELSE}'libpleo.so.1'{$ENDIF}{$ENDIF}{$ENDIF};

";

/// How its comments are: as line comments, since JSON in them would end the other kinds. Examples,
/// which are in C, are left out.
const fn style(indent: usize) -> Style {
    Style {
        indent,
        example: false,
        word,
        name,
    }
}

/// Makes the unit.
pub(crate) fn make(model: &Model) -> String {
    let mut made = String::from(HEAD);
    for paragraph in conventions::paragraphs() {
        let words: Vec<_> = paragraph.split_whitespace().map(word).collect();
        for line in fill(&words.join(" "), WIDTH - 3, 0) {
            made.push_str(&format!("// {line}\n"));
        }
        made.push_str("//\n");
    }
    made.push_str(UNIT);
    made.push_str("const\n  // The version of libpleo that this unit is made for, as text.\n");
    made.push_str(&format!(
        "  PLEO_HEADER_VERSION = '{}';\n\n",
        env!("CARGO_PKG_VERSION")
    ));
    for constant in &model.constants {
        made.push_str(&comment(&constant.doc, &style(2)));
        made.push_str(&format!("  {} = {};\n\n", constant.name, constant.value));
    }
    made.push_str("type\n  // PLEO_OK or one of PLEO_E_...\n  pleo_status = type Integer;\n\n");
    for handle in &model.handles {
        made.push_str(&comment(&handle.doc, &style(2)));
        made.push_str(&format!("  {} = type Integer;\n\n", handle.name));
    }
    for callback in &model.callbacks {
        made.push_str(&comment(&callback.doc, &style(2)));
        made.push_str(&folded(
            &format!("  {} = ", callback.name),
            &signature("", callback),
        ));
        made.push('\n');
    }
    made.push_str(
        "  // Returns the address of the function of this name, or raises an exception.\n",
    );
    made.push_str("  TPleoFind = function(Name: PAnsiChar): Pointer;\n\n");
    made.push_str(LIBRARY);
    for function in &model.functions {
        made.push_str(&comment(&function.doc, &style(0)));
        let external = format!(
            "{} external PLEO_LIBRARY name '{}';",
            signature(&function.name, function),
            function.name
        );
        made.push_str(&folded("", &external));
        made.push('\n');
    }
    made.push_str("{$ELSE}\nvar\n  // The functions above.\n");
    for function in &model.functions {
        made.push_str(&folded(
            &format!("  {}: ", function.name),
            &signature("", function),
        ));
    }
    made.push_str("\n// Sets these variables to the addresses that Find returns.\nprocedure PleoBind(Find: TPleoFind);\n");
    made.push_str("{$ENDIF}\n\nimplementation\n\n{$IFNDEF PLEO_LINKED}\nprocedure PleoBind(Find: TPleoFind);\nbegin\n");
    for function in &model.functions {
        made.push_str(&format!("  @{0} := Find('{0}');\n", function.name));
    }
    made.push_str("end;\n{$ENDIF}\n\nend.\n");
    made
}

/// A function's head, or the type of a variable for it where there is no name.
fn signature(name: &str, function: &Function) -> String {
    let (word, result) = match function.result {
        Outcome::Nothing => ("procedure", ""),
        Outcome::Int32 if function.returns_status() => ("function", ": pleo_status"),
        Outcome::Int32 => ("function", ": Integer"),
        Outcome::StaticText => ("function", ": PAnsiChar"),
    };
    let arguments: Vec<_> = function.arguments.iter().map(argument).collect();
    let arguments = if arguments.is_empty() {
        String::new()
    } else {
        format!("({})", arguments.join("; "))
    };
    let blank = if name.is_empty() { "" } else { " " };
    format!("{word}{blank}{name}{arguments}{result}; cdecl;")
}

/// The name of an argument, which is no word that Pascal keeps for itself.
fn name(name: &str) -> String {
    if RESERVED.split(' ').any(|word| word == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

fn argument(argument: &Argument) -> String {
    let name = name(&argument.name);
    match &argument.kind {
        Kind::Int32 => format!("{name}: Integer"),
        Kind::Int64 => format!("{name}: Int64"),
        Kind::Handle(kind) | Kind::Callback(kind) => format!("{name}: {kind}"),
        Kind::Text | Kind::Buffer | Kind::Record => format!("{name}: PAnsiChar"),
        // They may be nil, which an out argument cannot.
        Kind::OutInt32 if ["needed", "failed"].contains(&&*name) => format!("{name}: PInteger"),
        Kind::Statuses => format!("{name}: PInteger"),
        Kind::OutInt32 => format!("out {name}: Integer"),
        Kind::OutInt64 => format!("out {name}: Int64"),
        Kind::OutHandle(kind) => format!("out {name}: {kind}"),
        Kind::OutBytes => format!("out {name}: PAnsiChar"),
        Kind::Context => format!("{name}: Pointer"),
    }
}

/// A declaration, broken between arguments where it is too long for a line.
fn folded(before: &str, declaration: &str) -> String {
    let indent = before.len() - before.trim_start().len() + 2;
    let mut lines = vec![before.to_owned()];
    for (number, piece) in declaration.split("; ").enumerate() {
        let piece = if declaration.ends_with(piece) {
            piece.to_owned()
        } else {
            format!("{piece};")
        };
        let line = lines.last_mut().expect("there is one");
        let blank = if number == 0 { "" } else { " " };
        if line.len() + blank.len() + piece.len() > WIDTH {
            lines.push(format!("{:indent$}{piece}", ""));
        } else {
            line.push_str(blank);
            line.push_str(&piece);
        }
    }
    lines.join("\n") + "\n"
}

/// A word of the documentation as Pascal has it: NULL is nil.
fn word(word: &str) -> String {
    let bare = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    if bare == "NULL" {
        word.replace("NULL", "nil")
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;

    fn function(arguments: &[(&str, Kind)], result: Outcome) -> Function {
        let arguments = arguments.iter().map(|(name, kind)| Argument {
            name: (*name).to_owned(),
            kind: kind.clone(),
        });
        Function {
            name: "pleo_do".to_owned(),
            doc: Doc::default(),
            arguments: arguments.collect(),
            result,
        }
    }

    #[test]
    fn what_may_be_nil_is_a_pointer_and_other_results_are_out_arguments() {
        let made = function(
            &[
                ("client", Kind::Handle("pleo_client".to_owned())),
                ("buffer", Kind::Record),
                ("statuses", Kind::Statuses),
                ("failed", Kind::OutInt32),
                ("needed", Kind::OutInt32),
                ("count", Kind::OutInt32),
                ("task", Kind::OutHandle("pleo_task".to_owned())),
                ("body", Kind::OutBytes),
            ],
            Outcome::Int32,
        );
        assert_eq!(
            signature(&made.name, &made),
            "function pleo_do(client: pleo_client; buffer: PAnsiChar; statuses: PInteger; failed: PInteger; needed: PInteger; out count: Integer; out task: pleo_task; \
             out body: PAnsiChar): pleo_status; cdecl;"
        );
    }

    #[test]
    fn without_arguments_there_are_no_brackets() {
        assert_eq!(
            signature("", &function(&[], Outcome::StaticText)),
            "function: PAnsiChar; cdecl;"
        );
        assert_eq!(
            signature("", &function(&[], Outcome::Nothing)),
            "procedure; cdecl;"
        );
    }

    #[test]
    fn an_argument_is_no_reserved_word() {
        let made = function(
            &[("file", Kind::Int32), ("files", Kind::Int64)],
            Outcome::Nothing,
        );
        assert_eq!(
            signature("", &made),
            "procedure(file_: Integer; files: Int64); cdecl;"
        );
    }

    #[test]
    fn a_long_declaration_is_broken_between_arguments_and_loses_nothing() {
        let arguments: Vec<_> = (0..12)
            .map(|number| (format!("argument_{number}"), Kind::Text))
            .collect();
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, kind)| (name.as_str(), kind.clone()))
            .collect();
        let declaration = signature("pleo_do", &function(&arguments, Outcome::Int32));
        let made = folded("", &declaration);
        assert!(
            made.lines().count() > 1 && made.lines().all(|line| line.len() <= WIDTH),
            "{made}"
        );
        assert_eq!(
            made.split_whitespace().collect::<Vec<_>>().join(" "),
            declaration
        );
    }

    #[test]
    fn a_documentation_is_without_its_example_in_c_and_says_nil() {
        let lines = [
            "Does it: NULL for none, (NULL, 0) too, not",
            "PLEO_E_NULL.",
            "",
            "file: at most 8 bytes.",
            "since: 0.1.0",
            "",
            "Example:",
            "",
            "    pleo_do(NULL);",
        ];
        let doc = Doc::parse(&lines.map(str::to_owned), &["file"]).unwrap();
        assert_eq!(
            comment(&doc, &style(2)),
            "  /// <summary>Does it: nil for none, (nil, 0) too, not PLEO_E_NULL.</summary>\n  \
             /// <remarks>\n  /// <para>Since 0.1.0.</para>\n  /// </remarks>\n  \
             /// <param name=\"file_\">at most 8 bytes.</param>\n"
        );
    }

    #[test]
    fn no_function_has_an_argument_that_hides_the_type_of_another() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let model = Model::read(&root).unwrap();
        for function in model.functions.iter().chain(&model.callbacks) {
            let hides = function
                .arguments
                .iter()
                .any(|argument| argument.name == "pointer");
            let context = function
                .arguments
                .iter()
                .any(|argument| argument.kind == Kind::Context);
            assert!(!(hides && context), "{}", function.name);
        }
    }
}
