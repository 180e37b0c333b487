//! What is read of a copybook and what is refused. tests/records/ holds layouts against cobc.

use super::*;
use crate::layout;

const OPTIONS: Options<'_> = Options {
    dialect: Dialect::Default,
    format: Format::Free,
    ebcdic_sign: false,
    record: None,
};

/// The layout of a record that has these lines, or why there is none.
fn made(lines: &str, options: &Options<'_>) -> Result<String, String> {
    let made = read(lines.as_bytes(), options).and_then(|(items, _)| layout::text(&items, ""));
    made.map_err(|problem| problem.to_string())
}

fn layout(lines: &str) -> String {
    made(lines, &OPTIONS).unwrap()
}

/// Holds what is said about the third line of a record against what it must begin with.
fn refused(line: &str, what: &str) {
    let source = format!("01 R.\n05 A PIC X. *> pleo: /a\n{line}\n05 Z PIC X. *> pleo: /z\n");
    let problem = made(&source, &OPTIONS).unwrap_err();
    assert!(
        problem.starts_with(&format!("3: {what}")),
        "{line}: {problem}"
    );
    let (_, remedy) = problem.split_once("; ").unwrap();
    assert!(remedy.len() > 5, "{line}: {problem}");
}

#[test]
fn what_has_no_layout_is_refused() {
    for (line, what) in [
        ("05 B PIC X.", "B has no marker"),
        ("05 B COMP-1. *> pleo: /b", "B is a floating-point number"),
        ("05 B COMP-2. *> pleo: /b", "B is a floating-point number"),
        (
            "05 B FLOAT-EXTENDED. *> pleo: -",
            "FLOAT-EXTENDED is a floating-point number",
        ),
        (
            "05 B PIC ZZ9. *> pleo: /b",
            "PIC ZZ9 is edited for printing",
        ),
        ("05 B PIC N(4). *> pleo: /b", "national characters"),
        ("05 B PIC 9(3)PP. *> pleo: /b", "P in a PICTURE"),
        (
            "05 B PIC 9(19). *> pleo: /b",
            "a number has at most 18 digits",
        ),
        (
            "05 B PIC V9(10). *> pleo: /b",
            "a number has at most 9 digits behind",
        ),
        (
            "05 B PIC 9(19) COMP. *> pleo: -",
            "a number has at most 18 digits",
        ),
        (
            "05 B PIC X JUST RIGHT. *> pleo: /b",
            "a text is filled from the left",
        ),
        ("05 B PIC 9 BLANK WHEN ZERO. *> pleo: /b", "BLANK WHEN ZERO"),
        ("05 B PIC S9(4) COMP SYNC. *> pleo: -", "SYNCHRONIZED moves"),
        (
            "05 B PIC X OCCURS 1 TO 5 DEPENDING ON N. *> pleo: -",
            "OCCURS DEPENDING ON",
        ),
        (
            "05 B PIC X OCCURS 0 TO 5 TIMES DEPENDING ON N. *> pleo: -",
            "OCCURS DEPENDING ON",
        ),
        ("05 B PIC X *> pleo: /b", "this entry has no end before 05"),
        (
            "05 B PIC X OCCURS N TIMES. *> pleo: -",
            "OCCURS takes a number",
        ),
        (
            "05 B REDEFINES A PIC X. *> pleo: /b",
            "REDEFINES: two views",
        ),
        ("05 B REDEFINES C PIC X. *> pleo: -", "REDEFINES names C"),
        (
            "05 B POINTER. *> pleo: -",
            "POINTER has a size that depends",
        ),
        (
            "05 B USAGE IS INDEX. *> pleo: -",
            "INDEX has a size that depends",
        ),
        (
            "05 B PIC 9(4) COMP-X. *> pleo: -",
            "COMP-X is not described",
        ),
        (
            "05 B PIC N(4) NATIONAL. *> pleo: -",
            "NATIONAL has characters",
        ),
        (
            "05 B PIC X COMP-3. *> pleo: /b",
            "this USAGE is for numbers",
        ),
        (
            "05 B PIC 9 SIGN LEADING. *> pleo: /b",
            "SIGN is for a PICTURE with S",
        ),
        (
            "05 B PIC S9 COMP-3 SIGN LEADING. *> pleo: /b",
            "SIGN is for a PICTURE with S",
        ),
        (
            "05 B COMP-3. *> pleo: /b",
            "an item without items needs a PICTURE",
        ),
        ("05 B PIC X(3)Q. *> pleo: /b", "PIC X(3)Q is not known"),
        ("05 B PIC X LIKELY. *> pleo: /b", "the clause LIKELY"),
        ("05 FILLER PIC X. *> pleo: /b", "a FILLER cannot be filled"),
        ("05 B PIC X. *> pleo: b", "b is no JSON Pointer"),
        (
            "05 B PIC X. *> pleo: /b text zoned",
            "this field cannot be stored as zoned",
        ),
        (
            "05 B PIC 9V9. *> pleo: /b number scale=2",
            "scale=2: the declaration says scale=1",
        ),
        ("05 B PIC X. *> pleo: /b amount", "there is no value amount"),
        ("05 B PIC X. *> pleo: /b missing", "missing is an option"),
        (
            "05 B PIC X. *> pleo: /b text cut=yes",
            "there is no option cut",
        ),
        (
            "05 B PIC 9. *> pleo: /b text",
            "a number does not hold text",
        ),
        (
            "88 B VALUE 1. *> pleo: /b",
            "this marker belongs to no field",
        ),
        ("*> pleo: /b\n88 B VALUE 1.", "no field follows this marker"),
        ("04 B PIC X. *> pleo: /b", "level 04 begins no group"),
        ("77 B PIC X.", "an item of level 77"),
        ("COPY B.", "COPY is not carried out"),
        ("MOVE A TO B.", "MOVE is no level"),
        (">>IF B DEFINED", "a directive"),
        ("01 S PIC X.", "this is a second record"),
        (
            "05 B PIC X(65536). *> pleo: -",
            "a record has at most 65535 bytes",
        ),
        (
            "05 B PIC ZZ9CR SIGN TRAILING SEPARATE. *> pleo: -",
            "PIC ZZ9CR is edited for printing, and SIGN SEPARATE",
        ),
        (
            "05 B PIC S9(3)PP SIGN LEADING SEPARATE. *> pleo: -",
            "P in a PICTURE leaves digits away, and SIGN SEPARATE",
        ),
        (
            "05 B. *> pleo: /b text\n06 C PIC X. *> pleo: /c",
            "text: a group has no value",
        ),
    ] {
        refused(line, what);
    }
}

#[test]
fn what_is_not_whole_is_refused() {
    for (source, what) in [
        ("", "there is no record"),
        (
            "01 R.\n05 FILLER PIC X.\n",
            "no field of the record is filled",
        ),
        (
            "05 A OCCURS 2. *> pleo: /a\n06 B PIC X OCCURS 2. *> pleo: /b\n",
            "2: a table within a table",
        ),
        (
            "05 A PIC X. *> pleo: /a\n05 A PIC X. *> pleo: /b\n",
            "1: another field is called A",
        ),
        ("01 R.\n05 A PIC X\n", "2: this entry has no end"),
        ("01 R.\n05 A PIC X.\n*> pleo: /a\n", "3: no field follows"),
        (
            "05 A OCCURS 2. *> pleo: /a\n06 B PIC X. *> pleo: -\n",
            "1: no field of this table",
        ),
        (
            "05 A OCCURS 2.\n06 B PIC X. *> pleo: /b\n",
            "1: A has no marker",
        ),
        (
            "01 A PIC X OCCURS 2. *> pleo: /a\n",
            "1: a record does not occur",
        ),
    ] {
        let problem = made(source, &OPTIONS).unwrap_err();
        assert!(problem.starts_with(what), "{source}: {problem}");
    }
}

#[test]
fn a_sign_of_a_group_is_for_what_shows_one() {
    let source = |sign: &str, picture: &str| {
        format!("05 G SIGN {sign}.\n06 A PIC {picture}. *> pleo: -\n06 B PIC X. *> pleo: /b\n")
    };
    for picture in ["-(5)9", "+9", "ZZ9-", "ZZ9CR", "ZZ9DB", "S9P"] {
        let problem = made(&source("TRAILING SEPARATE", picture), &OPTIONS).unwrap_err();
        assert!(problem.starts_with("2: "), "{picture}: {problem}");
        assert!(problem.contains("SIGN SEPARATE"), "{picture}: {problem}");
        assert!(made(&source("TRAILING", picture), &OPTIONS).is_ok());
    }
    assert_eq!(
        layout(&source("TRAILING SEPARATE", "ZZ9")),
        "record 4\nB /b text char 3 1\n"
    );
}

#[test]
fn one_record_of_several_is_read() {
    let source = "01 R.\n05 A PIC X. *> pleo: /a\n01 S REDEFINES R.\n05 B PIC 9. *> pleo: /b\n";
    let named = |record| made(source, &Options { record, ..OPTIONS });
    assert_eq!(named(Some("r")).unwrap(), "record 1\nA /a text char 0 1\n");
    assert_eq!(
        named(Some("S")).unwrap(),
        "record 1\nB /b number zoned 0 1 sign=none\n"
    );
    assert!(
        named(Some("T"))
            .unwrap_err()
            .starts_with("there is no record T")
    );
}

#[test]
fn a_part_of_a_record_is_a_record() {
    assert_eq!(
        layout("10 A PIC X(3). *> pleo: /a\n10 B PIC S9(3)V9. *> pleo: /b money\n"),
        "record 7\nA /a text  char  0 3\nB /b money zoned 3 4 scale=1 sign=trailing\n"
    );
}

#[test]
fn clauses_come_in_any_order_and_form() {
    assert_eq!(
        layout(
            "01 r global.\n03 value 'it''s' pic x(4) usage display. *> pleo: -\n03 handle comp-3 pic s9v9 value -1.5. \
             *> pleo: /h\n03 filler.\n05 t pic xx occurs 2 indexed by i, j value \"\"\"\". *> pleo: /t\n"
        ),
        "record 10\nhandle /h number packed 4 2 digits=2 scale=1\ntable t /t 6 2 2\n  t    .  text   char   0 2\nend\n"
    );
}

#[test]
fn a_sign_on_a_digit_is_as_cobc_is_told() {
    let options = Options {
        ebcdic_sign: true,
        ..OPTIONS
    };
    let source = "05 A PIC S9. *> pleo: /a\n05 B PIC S9 SIGN LEADING SEPARATE. *> pleo: /b\n05 C PIC 9. *> pleo: /c\n";
    assert_eq!(
        made(source, &options).unwrap(),
        "record 4\nA /a number zoned 0 1 sign=trailing zone=ebcdic-chars\n\
         B /b number zoned 1 2 sign=leading-separate\nC /c number zoned 3 1 sign=none\n"
    );
}

#[test]
fn fields_of_one_name_have_those_of_their_groups() {
    let source = "01 R.\n05 A. *> pleo: /a\n10 X PIC X. *> pleo: /x\n05 B. *> pleo: /b\n10 X PIC X. *> pleo: /x\n\
                  05 x PIC X. *> pleo: /x long=cut\n05 end PIC X. *> pleo: /e\n";
    assert_eq!(
        layout(source),
        "record 4\nA.X   /a/x text char 0 1\nB.X   /b/x text char 1 1\nR.x   /x   text char 2 1 long=cut\n\
         \"end\" /e   text char 3 1\n"
    );
}

#[test]
fn a_value_that_would_not_stay_is_warned_of() {
    let source = "01 R.\n05 A PIC X VALUE 'x'. *> pleo: /a\n05 FILLER PIC X VALUE SPACE.\n05 FILLER PIC X VALUE X'0A'.\n";
    let (_, warnings) = read(source.as_bytes(), &OPTIONS).unwrap();
    let lines: Vec<usize> = warnings.iter().map(|warning| warning.line).collect();
    assert_eq!(lines, [4]);
}

#[test]
fn what_the_library_would_refuse_is_refused() {
    for (line, what) in [
        ("05 B PIC X. *> pleo: /~2", "~"),
        (
            "05 B PIC S9(4) COMP-5. *> pleo: /b long=cut digits=3",
            "long",
        ),
        ("05 B PIC 9. *> pleo: /b number long=cut", "long"),
        ("05 B PIC X. *> pleo: /b missing=foo", "missing"),
        ("05 B PIC X. *> pleo: /b default=a default=b", "default"),
        ("05 B PIC X(3). *> pleo: /b default=\"xyzq\"", "default"),
        ("05 B PIC X. *> pleo: /b text cstr", "length"),
        ("05 B PIC 9(8). *> pleo: /b utc=yes", "utc"),
        ("05 B PIC X. *> pleo: /b long=cutdefault=\"x\"", "quote"),
        ("05 B PIC 9V9. *> pleo: /b default=1.25", "default"),
        ("05 B PIC X OCCURS 2. *> pleo: /b null=no", "null"),
        ("05 B PIC X OCCURS 2. *> pleo: /b long=no", "long"),
    ] {
        refused(line, "the library refuses this: ");
        let problem = made(&format!("01 R.\n{line}"), &OPTIONS).unwrap_err();
        assert!(problem.contains(what), "{line}: {problem}");
    }
    let of_group = "05 G. *> pleo: /g\n10 B PIC X. *> pleo: /b\n*> pleo: /~\n10 C PIC X.";
    let problem = made(&format!("01 R.\n{of_group}"), &OPTIONS).unwrap_err();
    assert!(problem.starts_with("4: the library refuses"), "{problem}");
}
