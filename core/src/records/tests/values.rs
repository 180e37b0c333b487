//! Which part of a value goes into a field, for each type of value and each form.

use super::*;
use FieldStatus::{Buffer, Missing, Null, Ok, Range, Type};

const VALUES: [&str; 8] = [
    "text", "number", "money", "minors", "date", "time", "bool", "count",
];

/// Values with the options of their fields: as text, and as nine zoned digits, of which there are
/// none where one would be lost.
const HELD: &[(&str, &str, &str, &str, &str)] = &[
    ("number", "12.5", "scale=1", "12.5", "000000125"),
    ("number", "12.50", "", "12.50", ""),
    ("number", "-7", "", "-7", "00000000w"),
    ("number", "-7", "scale=2", "-7.00", "00000070p"),
    ("number", "1e2", "scale=0", "100", "000000100"),
    ("number", "1e2", "", "1e2", "000000100"),
    (
        "money",
        r#"{"currency":"EUR","minors":12345}"#,
        "",
        "123.45",
        "",
    ),
    (
        "money",
        r#"{"currency":"EUR","minors":12345}"#,
        "scale=2",
        "123.45",
        "000012345",
    ),
    (
        "money",
        r#"{"currency":"EUR","minors":12345}"#,
        "scale=4",
        "123.4500",
        "001234500",
    ),
    (
        "money",
        r#"{"currency":"EUR","minors":-12300}"#,
        "scale=0",
        "-123",
        "00000012s",
    ),
    (
        "money",
        r#"{"minors":5,"currency":"JPY"}"#,
        "",
        "5",
        "000000005",
    ),
    ("money", r#"{"value":5,"currency":"KWD"}"#, "", "0.005", ""),
    (
        "money",
        r#"{"value":5e0,"currency":"KWD"}"#,
        "scale=3",
        "0.005",
        "000000005",
    ),
    (
        "minors",
        r#"{"currency":"EUR","minors":-12345}"#,
        "",
        "-12345",
        "00001234u",
    ),
    ("minors", r#"{"minors":1}"#, "scale=2", "1.00", "000000100"),
    (
        "minors",
        r#"{"value":7,"currency":"JPY"}"#,
        "",
        "7",
        "000000007",
    ),
    (
        "date",
        r#""2026-11-29T00:30:00+01:00""#,
        "",
        "20261129",
        "020261129",
    ),
    (
        "date",
        r#""2026-11-29T00:30:00+01:00""#,
        "utc=yes",
        "20261128",
        "020261128",
    ),
    ("date", r#""0001-02-03""#, "utc=no", "00010203", "000010203"),
    (
        "time",
        r#""2026-11-29T00:30:05+01:00""#,
        "",
        "003005",
        "000003005",
    ),
    (
        "time",
        r#""2026-11-29T00:30:05+01:00""#,
        "utc=yes",
        "233005",
        "000233005",
    ),
    ("bool", "true", "", "Y", "000000001"),
    ("bool", "false", "", "N", "000000000"),
    ("count", "[1,[2],{}]", "", "3", "000000003"),
    ("count", r#"{"a":1,"a":2}"#, "", "2", "000000002"),
    ("count", "[]", "", "0", "000000000"),
];

#[test]
fn a_value_goes_into_every_store_that_takes_it() {
    for (kind, json, options, text, digits) in HELD {
        let row = format!("{kind} {options} of {json}");
        for (store, expected) in [
            ("char", format!("{text:<12}").into_bytes()),
            ("cstr", format!("{text:\0<12}").into_bytes()),
            (
                "pstr",
                [
                    &[u8::try_from(text.len()).unwrap()],
                    format!("{text:\0<11}").as_bytes(),
                ]
                .concat(),
            ),
        ] {
            let field = format!(". {kind} {store} 0 12 {options}");
            assert_eq!(one(&field, 12, json), (expected, Ok), "{row} in {store}");
        }
        let (bytes, status) = one(&format!(". {kind} zoned 0 9 {options}"), 9, json);
        if digits.is_empty() {
            assert_eq!(
                (bytes.as_slice(), status),
                (&b"000000000"[..], Range),
                "{row}"
            );
            continue;
        }
        assert_eq!((bytes.as_slice(), status), (digits.as_bytes(), Ok), "{row}");
        // The others hold the same number.
        let negative = digits.ends_with(['p', 's', 'u', 'w']);
        let plain: String = digits
            .bytes()
            .map(|digit| char::from(if digit > b'9' { digit - 0x40 } else { digit }))
            .collect();
        let number = plain.parse::<i64>().unwrap() * if negative { -1 } else { 1 };
        let (bytes, _) = one(&format!(". {kind} be 0 8 {options}"), 8, json);
        assert_eq!(bytes, number.to_be_bytes(), "{row}");
        let (bytes, _) = one(&format!(". {kind} packed 0 5 {options}"), 5, json);
        let packed: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let packed = packed.concat();
        assert_eq!(
            packed,
            format!("{plain}{}", if negative { 'd' } else { 'c' }),
            "{row}"
        );
    }
}

#[test]
fn another_type_is_none_that_is_wanted() {
    let date = r#""2026-11-29T00:30:00Z""#;
    let money = r#"{"currency":"EUR","minors":1}"#;
    for (json, fits) in [
        ("true", &["bool"][..]),
        ("1", &["number"]),
        ("\"1\"", &["text"]),
        (date, &["text", "date", "time"]),
        ("[1]", &["count"]),
        (money, &["count", "money", "minors"]),
    ] {
        for kind in VALUES {
            let (bytes, status) = one(&format!(". {kind} char 0 30 default=d"), 30, json);
            let ok = fits.contains(&kind);
            // An object without an amount lacks it.
            assert_eq!(status, if ok { Ok } else { Type }, "{kind} of {json}");
            assert!(ok || bytes.starts_with(b"d "), "{kind} of {json}");
        }
    }
    for (kind, json, status) in [
        ("money", "{}", Missing),
        ("minors", r#"{"currency":"EUR"}"#, Missing),
        ("money", r#"{"minors":1}"#, Missing),
        ("minors", r#"{"value":1}"#, Missing),
        ("money", r#"{"currency":"EUR","minors":null}"#, Null),
        ("money", r#"{"currency":"EUR","minors":"1"}"#, Type),
        ("money", r#"{"currency":null,"minors":1}"#, Null),
        ("money", r#"{"currency":"XYZ","minors":1}"#, Range),
        ("minors", r#"{"currency":"XYZ","value":1}"#, Range),
        ("minors", r#"{"currency":"EUR","value":1.5}"#, Range),
        (
            "money",
            r#"{"currency":"EUR","minors":9223372036854775808}"#,
            Range,
        ),
        ("date", r#""""#, Type),
        ("date", r#""2026-02-30""#, Type),
        ("time", r#""12:00:00""#, Type),
    ] {
        let (_, got) = one(&format!(". {kind} char 0 30"), 30, json);
        assert_eq!(got, status, "{kind} of {json}");
    }
    let (_, status) = one(". date be 0 8 utc=yes", 8, r#""0001-01-01T00:00:00+01:00""#);
    assert_eq!(status, Range, "before the first year");
    for (kind, json) in [
        ("number", "123.456"),
        ("money", r#"{"currency":"KWD","minors":1}"#),
    ] {
        let (_, status) = one(&format!(". {kind} char 0 9 scale=2"), 9, json);
        assert_eq!(status, Range, "{json}");
    }
    assert_eq!(
        one(". number char 0 3", 3, "1234"),
        (b"   ".to_vec(), Buffer)
    );
}

#[test]
fn what_may_be_absent_is_the_default_and_no_failure() {
    for (options, json, expected) in [
        ("", "{}", (b"  ", Missing)),
        ("missing=error null=default", "{}", (b"  ", Missing)),
        ("missing=default", "{}", (b"  ", Ok)),
        ("missing=default default=ab", "{}", (b"ab", Ok)),
        ("default=\"a \" long=cut", "{}", (b"a ", Missing)),
        ("", r#"{"a":null}"#, (b"  ", Null)),
        ("null=error missing=default", r#"{"a":null}"#, (b"  ", Null)),
        ("null=default", r#"{"a":null}"#, (b"  ", Ok)),
        ("null=default default=x", r#"{"a":null}"#, (b"x ", Ok)),
        (
            "null=default missing=default default=x",
            r#"{"a":1}"#,
            (b"x ", Type),
        ),
    ] {
        let (bytes, status) = one(&format!("/a text char 0 2 {options}"), 2, json);
        assert_eq!(
            (&bytes[..], status),
            (&expected.0[..], expected.1),
            "{options} {json}"
        );
    }
    for (store, options, without, with) in [
        ("zoned", "default=-1.5 scale=1", &b"000"[..], &b"01u"[..]),
        (
            "zoned",
            "default=\" +7 \" sign=leading-separate",
            b"+00",
            b"+07",
        ),
        ("packed", "default=99999", b"\0\0\x0c", b"\x99\x99\x9c"),
        ("packed", "default=1 sign=none", b"\0\0\x0f", b"\0\0\x1f"),
        ("be", "default=-2", b"\0\0\0", b"\xff\xff\xfe"),
        ("le", "default=258", b"\0\0\0", b"\x02\x01\0"),
        ("cstr", "default=ab", b"\0\0\0", b"ab\0"),
        ("pstr", "default=ab", b"\0\0\0", b"\x02ab"),
    ] {
        let field = format!("/a number {store} 0 3 {options}");
        assert_eq!(one(&field, 3, "{}"), (with.to_vec(), Missing), "{field}");
        let bare: Vec<_> = field
            .split(' ')
            .filter(|word| !word.starts_with("default") && !word.starts_with('+') && *word != "\"")
            .collect();
        let bare = bare.join(" ");
        assert_eq!(one(&bare, 3, "{}"), (without.to_vec(), Missing), "{bare}");
    }
}
