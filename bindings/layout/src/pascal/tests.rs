//! What is read of a Pascal source and what is refused. tests/records/ holds layouts against Free
//! Pascal.

use super::*;
use crate::layout;

fn made(source: &str, compiler: Option<Compiler>, record: Option<&str>) -> Result<String, String> {
    let made = read(source, compiler, record).and_then(|items| layout::text(&items, ""));
    made.map_err(|problem| problem.to_string())
}

#[test]
fn what_has_no_layout_is_refused() {
    for (line, what) in [
        ("B: Byte;", "B has no marker"),
        ("B, C: Byte; // pleo: /c", "B has no marker"),
        (
            "B: Double; // pleo: /b",
            "Double is a floating-point number",
        ),
        (
            "B: TDateTime; // pleo: /b",
            "TDateTime is a floating-point number",
        ),
        (
            "B: Extended; // pleo: -",
            "Extended has a size that depends on the target; write Currency",
        ),
        (
            "B: NativeInt; // pleo: -",
            "NativeInt has a size that depends",
        ),
        ("B: LongInt; // pleo: -", "LongInt has a size that depends"),
        ("B: string; // pleo: -", "string is an address of a text"),
        ("B: PChar; // pleo: /b", "PChar is an address of a text"),
        ("B: Char; // pleo: /b", "Char is a character of two bytes"),
        (
            "B: WordBool; // pleo: /b",
            "WordBool is true in more than one way",
        ),
        ("B: TOther; // pleo: /b", "TOther is not declared here"),
        ("B: ^Byte; // pleo: -", "a type without a name"),
        ("B: (one, two); // pleo: -", "a type without a name"),
        ("B: set of Byte; // pleo: -", "set is not declared here"),
        ("B: array of Byte; // pleo: -", "a dynamic array"),
        (
            "B: array[1..2, 1..2] of Byte; // pleo: -",
            "an array of two dimensions",
        ),
        (
            "B: array[1..2] of array[1..2] of Byte; // pleo: /b",
            "a table within a table",
        ),
        (
            "B: array[1..N] of Byte; // pleo: -",
            "a bound or length is no number",
        ),
        (
            "B: array[2..1] of Byte; // pleo: -",
            "this array has no elements",
        ),
        ("B: string[256]; // pleo: /b", "a short string has 1 to 255"),
        (
            "B: record C: Byte; end; // pleo: -",
            "a record that is not packed",
        ),
        ("case Byte of 0: (B: Byte);", "the fields of a case"),
        ("procedure B;", "procedure begins no field"),
        ("{$IFDEF B} B: Byte; {$ENDIF}", "a directive changes"),
        ("B: Byte; // pleo: b", "b is no JSON Pointer"),
        (
            "B: string[3]; // pleo: /b text char",
            "this field cannot be stored as char",
        ),
        (
            "B: string[3]; // pleo: /b pstr",
            "pstr is a store, and no value stands before it; write text pstr",
        ),
        (
            "B: Byte; // pleo: /b native",
            "native is a store, and no value stands before it; write number native",
        ),
        (
            "B: Boolean; // pleo: /b number",
            "a Boolean holds no number",
        ),
        ("B: Boolean; // pleo: /b count", "a Boolean holds no count"),
        (
            "B: Byte; // pleo: /b default=256",
            "the library refuses this: ",
        ),
        ("// pleo: /b\n  end;", "no field follows"),
        ("B: TLoop; // pleo: /b", "TLoop has too many types"),
        ("B Byte;", ": is missing"),
        ("B: Byte C: Byte;", "; is missing"),
    ] {
        let source = format!("type TLoop = packed record\n  A: Byte; // pleo: /a\n{line}\nend;");
        let problem = made(&source, None, Some("tloop")).unwrap_err();
        assert!(
            problem.starts_with(&format!("3: {what}")),
            "{line}: {problem}"
        );
        let (_, remedy) = problem.rsplit_once("; ").unwrap();
        assert!(remedy.len() > 5, "{line}: {problem}");
    }
}

#[test]
fn the_record_is_the_one_that_is_in_no_other() {
    let source = "type\n  TA = packed record B: Byte; { pleo: /b } end;\n  TC = packed record\n    D: TA; { pleo: /d }\n  end;\n\
                  const N = 2; procedure P(E: TC = Default);\nvar F: TA; G: TC;\nbegin if TA = TC then; end.";
    let of_c = "record 1\nB /d/b number native 0 1 sign=none\n";
    assert_eq!(made(source, None, None).as_deref(), Ok(of_c));
    assert_eq!(
        made(source, None, Some("TA")).unwrap(),
        of_c.replace("/d", "")
    );
    let problem = made(&source.replace("D: TA", "D: Byte"), None, None).unwrap_err();
    assert!(
        problem.starts_with("3: TC is a second packed record"),
        "{problem}"
    );
    let problem = made(&source.replace("packed ", ""), None, None).unwrap_err();
    assert!(
        problem.starts_with("there is no packed record"),
        "{problem}"
    );
    let problem = made(&source.replace("packed ", ""), None, Some("TC")).unwrap_err();
    assert!(
        problem.starts_with("3: TC is not declared as a packed record"),
        "{problem}"
    );
}

#[test]
fn a_record_may_follow_a_class() {
    let source = "type\n  TA = class(TObject)\n  private const N = 3; procedure P(B: TLine = nil; C: N = 5);\n  end;\n\
                  TLine = type string[N];\n  TR = packed record L: array[1..N - 1] of TLine; { pleo: /l } end;";
    assert_eq!(
        made(source, None, None).unwrap(),
        "record 8\ntable L /l 0 4 2\n  L . text pstr 0 4\nend\n"
    );
}

#[test]
fn the_mode_says_what_the_names_mean() {
    let size = |head: &str, compiler| {
        let source = format!("{head} type T = packed record\n A: Integer; // pleo: /a\n end;");
        made(&source, compiler, None)
            .unwrap()
            .lines()
            .next()
            .map(str::to_owned)
    };
    assert_eq!(size("", None).as_deref(), Some("record 4"));
    assert_eq!(
        size("{$mode objfpc}{$H+}", None).as_deref(),
        Some("record 4")
    );
    assert_eq!(size("{$MODE FPC}", None).as_deref(), Some("record 2"));
    assert_eq!(
        size("{$MODE FPC}", Some(Compiler::Delphi)).as_deref(),
        Some("record 4")
    );
    let char_of = |head: &str| {
        made(
            &format!("{head} type T = packed record A: Char; {{ pleo: /a }} end;"),
            None,
            None,
        )
    };
    assert!(char_of("{$mode delphi}").is_ok());
    assert!(char_of("{$mode delphiunicode}").is_err());
}

#[test]
fn markers_belong_to_what_they_stand_at() {
    let source = "type T = packed record\n  A: packed record // pleo: /a\n    // pleo: /b\n    B: Byte;\n\
                  C: // pleo: /c\n      Byte\n  end; // pleo: missing=default\n  { pleo: /d }\n  strict private D: Byte\nend;";
    let problem = made(source, None, None).unwrap_err();
    assert!(
        problem.starts_with("2: missing=default: a group has no value"),
        "{problem}"
    );
    let source = source.replace("missing=default", "/e");
    let problem = made(&source, None, None).unwrap_err();
    assert!(
        problem.starts_with("7: this field is marked with /a already; "),
        "{problem}"
    );
    assert_eq!(
        made(&source.replace("/e", ""), None, None).unwrap(),
        "record 3\nB /a/b number native 0 1 sign=none\nC /a/c number native 1 1 sign=none\nD /d   number native 2 1 \
         sign=none\n"
    );
}

#[test]
fn a_name_behind_an_ampersand_is_no_reserved_word() {
    let source = "const &Of = 2;\ntype &Record = packed record &Array: array[1..&Of] of &AnsiChar; { pleo: /a } end;\n\
                  R = packed record\n  A: &Byte; { pleo: /a } &end: Word; { pleo: /e }\n  &Type: Word; { pleo: /t } &Case: &Record; { pleo: /c }\n  \
                  &packed: Byte { pleo: /p } end;";
    assert_eq!(
        made(source, None, None).unwrap(),
        "record 8\nA      /a   number native 0 1 sign=none\n\"end\"  /e   number native 1 2 sign=none\n\
         Type   /t   number native 3 2 sign=none\nArray  /c/a text   char   5 2\npacked /p   number native 7 1 sign=none\n"
    );
    let sizes = |record| {
        made(source, None, Some(record)).map(|text| text.lines().next().map(str::to_owned))
    };
    assert_eq!(sizes("record"), Ok(Some("record 2".to_owned())));
    for wrong in [
        "A: Byte; { pleo: /a } & end;",
        "A: &&Byte; { pleo: /a } end;",
        "A: &string[3]; { pleo: /a } end;",
    ] {
        assert!(
            made(&format!("type R = packed record {wrong}"), None, None).is_err(),
            "{wrong}"
        );
    }
}

#[test]
fn a_name_is_as_long_as_the_library_takes() {
    let of = |name: &str| format!("type T = packed record {name}: Byte; {{ pleo: /a }} end;");
    for letter in ["N", "\u{c4}"] {
        let name = letter.repeat(64);
        assert_eq!(
            made(&of(&name), None, None).unwrap(),
            format!("record 1\n{name} /a number native 0 1 sign=none\n")
        );
        let problem = made(&of(&format!("{name}{letter}")), None, None).unwrap_err();
        assert!(problem.contains("has more than 64 characters"), "{problem}");
    }
}
