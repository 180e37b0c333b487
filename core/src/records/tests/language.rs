//! The layout language: what it accepts, its limits, and the positions of errors.

use super::*;

/// The position and the problem for which a text is refused.
fn refused(text: &str) -> String {
    let error = Layout::new(text, Encoding::UTF8).map(|layout| layout.size());
    let error = error.expect_err(text);
    assert_eq!(error.status().number(), 1, "{error}");
    let message = error.to_string();
    message.strip_prefix("text line ").unwrap().to_owned()
}

/// Layouts that are refused, and how the message begins.
const REFUSED: &[(&str, &str)] = &[
    ("", "1, column 1: the first line must be record SIZE"),
    (
        "# nothing\n\n",
        "1, column 1: the first line must be record SIZE",
    ),
    (
        "  A . text char 0 1",
        "1, column 3: the first line must be record SIZE",
    ),
    (
        "\"record\" 1",
        "1, column 1: the first line must be record SIZE",
    ),
    (
        "record # 5",
        "1, column 8: the first line must be record SIZE",
    ),
    (
        "record 0",
        "1, column 8: the record's size must be a number from 1 to 65535",
    ),
    (
        "record 65536",
        "1, column 8: the record's size must be a number",
    ),
    (
        "record -1",
        "1, column 8: the record's size must be a number",
    ),
    (
        "record 1 fill=01",
        "1, column 10: fill must be one of 20, 00",
    ),
    (
        "record 1 fill",
        "1, column 10: an option must be NAME=VALUE",
    ),
    (
        "record 1 scale=1",
        "1, column 10: unknown option scale; the only option is fill=",
    ),
    (
        "record 40 x",
        "1, column 11: an option must be NAME=VALUE; the only option is fill=",
    ),
    (
        "record 1 fill=00 fill=00",
        "1, column 18: fill is given twice",
    ),
    ("record 1\n", "1, column 1: the record has no fields"),
    (
        "record 1\nA . text char 0",
        "2, column 16: a field must be NAME POINTER VALUE STORE",
    ),
    (
        "record 1\nA . text char 0 # 1",
        "2, column 17: a field must be NAME POINTER VALUE STORE",
    ),
    (
        "record 1\nend",
        "2, column 1: end must close a table, but no table is open",
    ),
    ("record 1\nrecord 1", "2, column 9: a field must be"),
    (
        "record 9\nA b text char 0 1",
        "2, column 3: the pointer must be a JSON Pointer: empty, or beginning with /",
    ),
    (
        "record 9\nA /~2 text char 0 1",
        "2, column 3: the pointer must be a JSON Pointer: write ~ as ~0",
    ),
    (
        "record 9\nA . texts char 0 1",
        "2, column 5: the value must be one of text, number, money",
    ),
    (
        "record 9\nA . cstr char 0 9",
        "2, column 5: cstr is a store; the value before it must be one of text, number",
    ),
    (
        "record 9\nA . \"text\" char 0 1",
        "2, column 5: the value must be one of",
    ),
    (
        "record 9\nA . text chars 0 1",
        "2, column 10: the store must be one of char, cstr, pstr",
    ),
    (
        "record 9\nA . text packed 0 1",
        "2, column 10: text must be stored as char, cstr or pstr",
    ),
    (
        "record 9\nA . text char +0 1",
        "2, column 15: the offset must be a number from 0 to 65535",
    ),
    (
        "record 9\nA . text char 0 x",
        "2, column 17: the length must be a number from 1 to 65535",
    ),
    (
        "record 9\nA . text char 1 9",
        "2, column 15: A takes bytes 1 to 9 of the record, which ends with byte 8",
    ),
    (
        "record 9\nA . text cstr 0 1",
        "2, column 17: the length must be a number from 2",
    ),
    (
        "record 9\nA . text pstr 0 1",
        "2, column 17: the length must be a number from 2 to 256",
    ),
    (
        "record 999\nA . text pstr 0 257",
        "2, column 17: the length must be a number from 2 to 256",
    ),
    (
        "record 99\nA . number zoned 0 19",
        "2, column 20: the length of zoned must be a number from 1 to 18",
    ),
    (
        "record 99\nA . number zoned 0 20 sign=leading-separate",
        "2, column 20: the length of zoned must be a number from 2 to 19",
    ),
    (
        "record 99\nA . number packed 0 11",
        "2, column 21: the length of packed must be a number from 1 to 10",
    ),
    (
        "record 99\nA . number be 0 9",
        "2, column 17: the length of be must be a number from 1 to 8",
    ),
    (
        "record 9\nA . number be 0 9",
        "2, column 17: the length of be must be a number from 1 to 8",
    ),
    (
        "record 9\nA . number be 0 4 scale=10",
        "2, column 19: scale must be a number from 0 to 9",
    ),
    (
        "record 9\nA . number be 0 4 digits=0",
        "2, column 19: digits must be a number from 1 to 18",
    ),
    (
        "record 9\nA . number be 0 4 digits=19",
        "2, column 19: digits must be a number from 1 to 18",
    ),
    (
        "record 9\nA . number zoned 0 4 digits=5",
        "2, column 20: 4 bytes of zoned have no room for 5 digits",
    ),
    (
        "record 9\nA . number packed 0 2 digits=4",
        "2, column 21: 2 bytes of packed have no room for 4",
    ),
    (
        "record 9\nA . number be 0 4 sign=leading",
        "2, column 19: sign must be one of trailing, none",
    ),
    (
        "record 9\nA . number packed 0 4 zone=ascii",
        "2, column 23: zone is not an option of number in packed",
    ),
    (
        "record 9\nA . number zoned 0 4 zone=x",
        "2, column 22: zone must be one of ascii, ebcdic-chars",
    ),
    (
        "record 9\nA . number be 0 4 long=cut",
        "2, column 19: long is not an option of number in be",
    ),
    (
        "record 9\nA . number char 0 4 digits=2",
        "2, column 21: digits is not an option of number in char",
    ),
    (
        "record 9\nA . date char 0 8 scale=2",
        "2, column 19: scale is not an option of date in char",
    ),
    (
        "record 9\nA . text char 0 4 utc=yes",
        "2, column 19: utc is not an option of text in char",
    ),
    (
        "record 9\nA . date char 0 8 utc=true",
        "2, column 19: utc must be one of no, yes",
    ),
    (
        "record 9\nA . text char 0 4 missing=",
        "2, column 19: missing must be one of error, default",
    ),
    (
        "record 9\nA . text char 0 4 nul=default",
        "2, column 19: unknown option nul; the options are scale",
    ),
    (
        "record 9\nA . text char 0 4 null=error null=error",
        "2, column 30: null is given twice",
    ),
    (
        "record 9\nA . text char 0 4 \"null=error\"",
        "2, column 19: an option must be NAME",
    ),
    (
        "record 9\nA . text char 0 2 default=abc",
        "2, column 19: the default does not fit: the value has 3 bytes",
    ),
    (
        "record 9\nA . text char 0 2 long=cut default=abc",
        "2, column 28: the default does not fit: the value has 3 bytes, but the field has room for 2",
    ),
    (
        "\u{feff}record 9\nA . text char 0 2 x",
        "2, column 19: an option must be NAME=VALUE; the options are scale",
    ),
    (
        "\u{feff}record 9 x",
        "1, column 10: an option must be NAME=VALUE",
    ),
    (
        "record 9\n\u{feff}A . text char 0 2 scale=1 x",
        "2, column 28: an option must be NAME",
    ),
    (
        "record 9\nA . number be 0 1 default=128",
        "2, column 19: the default does not fit: the number of 3 digits does not fit into 1 byte; raise LENGTH",
    ),
    (
        "record 9\nA . number zoned 0 4 scale=1 default=1.15",
        "2, column 30: the default does not fit: the number has 2 decimal places, but the \
         field has room for 1; raise scale=",
    ),
    (
        "record 9\nA . number packed 0 2 default=1234",
        "2, column 23: the default does not fit: the number has 4 digits, but the field has room \
         for 3; raise LENGTH or digits=",
    ),
    (
        "record 9\nA . number be 0 1 default=1,0",
        "2, column 19: the default does not fit: it must be a number",
    ),
    (
        "record 9\nA . bool be 0 1 sign=none default=-1",
        "2, column 27: the default does not fit: the number is neg",
    ),
    (
        "record 9\nA . text char 0 4\nB . text char 3 1",
        "3, column 15: B takes byte 3 of the record, which A already takes (line 2, column 1)",
    ),
    (
        "record 9\nA . text char 0 4\n A . text char 4 1",
        "3, column 2: A is already the name of another field (line 2, column 1)",
    ),
    (
        "record 9\n\"\" . text char 0 4",
        "2, column 1: a name must have 1 to 64 characters",
    ),
    (
        "record 9\n\"a\rb\" . text char 0 4",
        "2, column 1: a name must have 1 to 64 characters",
    ),
    (
        "record 9\ntable T /t 0 3",
        "2, column 15: a table must be table NAME POINTER",
    ),
    (
        "record 9\ntable T t 0 3 3",
        "2, column 9: the pointer must be a JSON Pointer",
    ),
    (
        "record 9\ntable T /t 0 0 3",
        "2, column 14: the size of a row must be a number from 1",
    ),
    (
        "record 9\ntable T /t 0 3 0",
        "2, column 16: the number of rows must be a number from 1",
    ),
    (
        "record 9\ntable T /t 1 3 3",
        "2, column 12: T takes bytes 1 to 9 of the record, which ends with byte 8",
    ),
    (
        "record 9\ntable T /t 0 3 3 utc=yes",
        "2, column 18: unknown option utc; the options are missing, null",
    ),
    (
        "record 9\ntable T /t 0 3 3\nend",
        "2, column 1: this table has no fields",
    ),
    (
        "record 9\ntable T /t 0 3 3\nA . bool char 0 1",
        "2, column 1: this table is not closed",
    ),
    (
        "record 9\ntable T /t 0 3 3\ntable U /t 0 1 1",
        "3, column 1: a table must not contain another table",
    ),
    (
        "record 9\ntable T /t 0 3 3\nA . bool char 0 1\nend T",
        "4, column 5: unexpected word; remove it",
    ),
    (
        "record 9\ntable T /t 0 3 3\nA . text char 2 2\nend",
        "3, column 15: A takes bytes 2 to 3 of the row, which ends with byte 2",
    ),
    (
        "record 9\ntable T /t 0 9 1\nA . text char 0 4\nB . text char 2 4\nend",
        "4, column 15: B takes bytes 2 to 3 of the row, which A already takes (line 3, column 1)",
    ),
    (
        "record 9\ntable T /t 0 3 3\nA . bool char 2 1\nend\nB . bool char 8 1",
        "5, column 15: B takes byte 8 of the record, which T already takes (line 2, column 1)",
    ),
    (
        "record 9\nB . bool char 8 1\ntable T /t 0 3 3\nA . bool char 2 1\nend",
        "3, column 12: T takes byte 8 of the record, which B already takes (line 2, column 1)",
    ),
    (
        "record 9\nT . bool char 8 1\ntable T /t 0 3 2\nA . bool char 2 1\nend",
        "3, column 7: T is already the name of another field",
    ),
];

#[test]
fn what_is_wrong_is_told_with_line_and_column() {
    for (text, expected) in REFUSED {
        let message = refused(text);
        assert!(message.starts_with(expected), "{text}\n{message}");
    }
}

#[test]
fn quotes_blanks_and_comments_stand_where_they_may() {
    let layout = layout(
        "\u{feff}\n  # a comment\n\trecord  12  fill=00 # and one\r\n\
         \"table\" \"/a b\" text char 0 3 default=\"a b\"\r\n\
         \"record\" \"\" count be 3 1\r\nÄ-1.x \".\" count be 4 1\n\
         \"N\"\"\" \"/\" text\tchar 6 2 default=# missing=default \n\
         \"#\" /~1~0 bool char 9 1 missing=default default=\"\"",
    );
    let names: Vec<_> = (0..layout.count())
        .map(|at| layout.name(at).unwrap())
        .collect();
    assert_eq!(names, ["table", "record", "Ä-1.x", "N\"", "#"]);
    let (record, statuses, message) = filled(&layout, r#"{"a b":1,"":"x","/~":true}"#);
    assert_eq!(record, b"a b\x03\x03\0x \0Y\0\0", "{message}");
    assert_eq!(statuses[0], FieldStatus::Type);
}

#[test]
fn as_much_fits_as_the_limits_say() {
    // Characters, whatever each takes in UTF-8.
    for letter in ["N", "\u{c4}", "\u{20ac}", "\u{1f600}"] {
        let name = letter.repeat(64);
        let longest = layout(&format!("record 1\n{name} . bool char 0 1"));
        assert_eq!(longest.name(0).unwrap(), name);
        let message = refused(&format!("record 1\n{name}{letter} . bool char 0 1"));
        assert!(
            message.starts_with("2, column 1: a name must have"),
            "{message}"
        );
    }
    assert_eq!(layout("record 65535\nA . text char 0 65535").size(), 65535);

    let fields = |count: usize| {
        let lines: Vec<_> = (0..count)
            .map(|at| format!("F{at} /{at} bool char {at} 1\n"))
            .collect();
        lines.concat()
    };
    assert_eq!(layout(&format!("record 500\n{}", fields(500))).count(), 500);
    let message = refused(&format!("record 501\n{}", fields(501)));
    assert!(
        message.starts_with("502, column 1: a layout must have at most 500 fields"),
        "{message}"
    );
    let table = |rows, inside| {
        format!(
            "record 65535\ntable T /t 0 {inside} {rows}\n{}end\n",
            fields(inside)
        )
    };
    assert_eq!(layout(&table(100, 499)).count(), 1 + 100 * 499);
    assert!(refused(&table(100, 500)).contains("at most 500 fields"));
    assert_eq!(layout(&table(65534, 1)).count(), 65535);
    let message = refused(&table(65535, 1));
    assert!(
        message.starts_with("2, column 1: the record has 65536 statuses up to here"),
        "{message}"
    );

    let pointer = |depth| "/a".repeat(depth);
    let deep = layout(&format!("record 1\nA {} bool char 0 1", pointer(512)));
    let message = refused(&format!("record 1\nA {} bool char 0 1", pointer(513)));
    assert!(
        message.starts_with("2, column 3: the pointer leads deeper than 512"),
        "{message}"
    );
    let json = format!("{}true{}", r#"{"a":"#.repeat(512), "}".repeat(512));
    assert_eq!(filled(&deep, &json).0, b"Y");
}
