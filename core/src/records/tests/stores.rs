//! The bytes of numbers and texts. Those of zoned and packed numbers are what `GnuCOBOL` 3.1.2 has.

use super::*;
use crate::text::code_page::CodePage;
use crate::text::encoding::Unmappable;
use FieldStatus::{Buffer, Ok, Range, Text};

/// The bytes of a number in a field.
fn number(store: &str, options: &str, length: usize, json: &str) -> (Vec<u8>, FieldStatus) {
    one(
        &format!(". number {store} 0 {length} {options}"),
        length,
        json,
    )
}

#[test]
fn zoned_digits_have_their_sign_where_cobol_has_it() {
    for (options, length, rows) in [
        (
            "",
            4,
            [&b"000q"[..], b"0000", b"0001", b"123p", b"9999", b"987v"],
        ),
        (
            "sign=leading zone=ascii",
            4,
            [b"p001", b"0000", b"0001", b"q230", b"9999", b"y876"],
        ),
        (
            "sign=trailing-separate",
            5,
            [b"0001-", b"0000+", b"0001+", b"1230-", b"9999+", b"9876-"],
        ),
        (
            "sign=leading-separate digits=4",
            5,
            [b"-0001", b"+0000", b"+0001", b"-1230", b"+9999", b"-9876"],
        ),
        (
            "sign=trailing zone=ebcdic-chars",
            4,
            [b"000J", b"000{", b"000A", b"123}", b"999I", b"987O"],
        ),
        (
            "sign=leading zone=ebcdic-chars",
            4,
            [b"}001", b"{000", b"{001", b"J230", b"I999", b"R876"],
        ),
    ] {
        for (json, bytes) in ["-1", "-0", "1", "-1230", "9999", "-9876"].iter().zip(rows) {
            let expected = (bytes.to_vec(), Ok);
            assert_eq!(
                number("zoned", options, length, json),
                expected,
                "{options} {json}"
            );
        }
        for json in ["10000", "-10000", "0.1"] {
            let (bytes, status) = number("zoned", options, length, json);
            assert_eq!(
                (bytes.as_slice(), status),
                (rows[1], Range),
                "{options} {json}"
            );
        }
    }
    for (json, expected) in [
        ("1", (b"01", Ok)),
        ("-0.0", (b"00", Ok)),
        ("-1", (b"00", Range)),
    ] {
        let (bytes, status) = number("zoned", "sign=none", 2, json);
        assert_eq!(
            (bytes.as_slice(), status),
            (&expected.0[..], expected.1),
            "{json}"
        );
    }
    assert_eq!(
        number("zoned", "digits=3", 5, "999"),
        (b"00999".to_vec(), Ok)
    );
    assert_eq!(number("zoned", "digits=3", 5, "1000").1, Range);
    let largest = "999999999999999999";
    assert_eq!(number("zoned", "", 18, largest), (largest.into(), Ok));
    assert_eq!(number("zoned", "", 18, "1e18").1, Range);
}

#[test]
fn packed_digits_have_their_sign_in_the_last_half_byte() {
    for (options, length, json, expected) in [
        ("", 3, "-1", &[0x00, 0x00, 0x1d][..]),
        ("", 3, "0", &[0x00, 0x00, 0x0c]),
        ("", 3, "-0", &[0x00, 0x00, 0x0c]),
        ("", 3, "-1230", &[0x01, 0x23, 0x0d]),
        ("digits=4", 3, "9999", &[0x09, 0x99, 0x9c]),
        ("sign=trailing", 3, "99999", &[0x99, 0x99, 0x9c]),
        ("sign=none", 3, "9876", &[0x09, 0x87, 0x6f]),
        ("sign=none", 1, "0", &[0x0f]),
        ("scale=2", 3, "-12.3", &[0x01, 0x23, 0x0d]),
        (
            "scale=9",
            10,
            "123456789.012345678",
            &[0x01, 0x23, 0x45, 0x67, 0x89, 0x01, 0x23, 0x45, 0x67, 0x8c],
        ),
    ] {
        assert_eq!(
            number("packed", options, length, json),
            (expected.to_vec(), Ok),
            "{options} {json}"
        );
    }
    for (options, json) in [
        ("", "100000"),
        ("digits=4", "10000"),
        ("sign=none", "-1"),
        ("scale=2", "0.001"),
        ("scale=2", "1000"),
    ] {
        let (bytes, status) = number("packed", options, 3, json);
        let zero = if options == "sign=none" { 0x0f } else { 0x0c };
        assert_eq!(
            (bytes, status),
            (vec![0, 0, zero], Range),
            "{options} {json}"
        );
    }
    assert_eq!(number("packed", "", 10, "1e18").1, Range, "eighteen digits");
}

#[test]
fn binary_numbers_take_what_their_bytes_hold() {
    for length in 1..=8 {
        let bits = 8 * u32::try_from(length).unwrap();
        let limit = 1_i128 << bits;
        for (options, least, most) in [
            ("", -limit / 2, limit / 2 - 1),
            ("sign=none", 0, limit - 1),
            ("digits=2", -99, 99),
            ("digits=2 sign=none", 0, 99),
        ] {
            for value in [least, -1, 0, 1, most] {
                let json = value.to_string();
                let mut expected = value.to_le_bytes()[..length].to_vec();
                let fits = if value < least {
                    expected.fill(0);
                    Range
                } else {
                    Ok
                };
                let row = format!("{length} bytes, {options}: {json}");
                assert_eq!(
                    number("le", options, length, &json),
                    (expected.clone(), fits),
                    "{row}"
                );
                if cfg!(target_endian = "little") {
                    let native = number("native", options, length, &json);
                    assert_eq!(native, (expected.clone(), fits), "{row}");
                }
                expected.reverse();
                assert_eq!(
                    number("be", options, length, &json),
                    (expected, fits),
                    "{row}"
                );
            }
            for value in [least - 1, most + 1] {
                let outcome = number("be", options, length, &value.to_string());
                assert_eq!(
                    outcome,
                    (vec![0; length], Range),
                    "{length} bytes, {options}: {value}"
                );
            }
        }
    }
}

#[test]
fn a_text_ends_as_its_store_has_it() {
    for (store, length, json, expected) in [
        ("char", 3, r#""""#, (&b"   "[..], Ok)),
        ("char", 3, r#""abc""#, (b"abc", Ok)),
        ("char", 3, r#""abcd""#, (b"   ", Buffer)),
        ("char", 3, r#""a\u0000""#, (b"a\0 ", Ok)),
        ("char", 3, r#""\ud800""#, (b"   ", Text)),
        ("cstr", 3, r#""""#, (b"\0\0\0", Ok)),
        ("cstr", 3, r#""ab""#, (b"ab\0", Ok)),
        ("cstr", 3, r#""abc""#, (b"\0\0\0", Buffer)),
        ("cstr", 3, r#""\u0000""#, (b"\0\0\0", Text)),
        ("pstr", 3, r#""""#, (b"\0\0\0", Ok)),
        ("pstr", 3, r#""a""#, (b"\x01a\0", Ok)),
        ("pstr", 3, r#""ab""#, (b"\x02ab", Ok)),
        ("pstr", 3, r#""\u0000b""#, (b"\x02\0b", Ok)),
        ("pstr", 3, r#""abc""#, (b"\0\0\0", Buffer)),
    ] {
        let (bytes, status) = one(&format!(". text {store} 0 {length}"), length, json);
        assert_eq!((bytes.as_slice(), status), expected, "{store} {json}");
    }
    let (bytes, status) = one(
        ". text pstr 0 256",
        256,
        &format!("\"{}\"", "a".repeat(255)),
    );
    assert_eq!((bytes[0], bytes[255], status), (255, b'a', Ok));
}

#[test]
fn a_long_text_is_cut_between_characters_where_the_layout_says_so() {
    for (store, json, expected) in [
        ("char", r#""abcde""#, &b"abcd"[..]),
        ("char", r#""abc\u00e9""#, b"abc "),
        ("char", r#""ab\u00e9d""#, b"ab\xc3\xa9"),
        ("char", r#""\ud83d\ude00x""#, "\u{1f600}".as_bytes()),
        ("char", r#""a\ud83d\ude00""#, b"a   "),
        ("cstr", r#""abcd""#, b"abc\0"),
        ("pstr", r#""ab\u20ac""#, b"\x02ab\0"),
    ] {
        let outcome = one(&format!(". text {store} 0 4 long=cut"), 4, json);
        assert_eq!(outcome, (expected.to_vec(), Ok), "{json}");
        let (_, status) = one(&format!(". text {store} 0 4 long=error"), 4, json);
        assert_eq!(status, Buffer, "{json}");
    }
}

#[test]
fn texts_are_in_the_layouts_encoding() {
    let page = |unmappable| Encoding::new(CodePage::named("windows-1252").unwrap(), unmappable);
    let error = page(Unmappable::Error);
    for (json, options, encoding, expected) in [
        (r#""é€x""#, "", error, (&b"\xe9\x80x"[..], Ok)),
        (r#""e\u0301éé""#, "", error, (b"\xe9\xe9\xe9", Ok)),
        (r#""éééé""#, "", error, (b"   ", Buffer)),
        (r#""éééé""#, "long=cut", error, (b"\xe9\xe9\xe9", Ok)),
        (r#""é東""#, "", error, (b"   ", Text)),
        (r#""ééé東""#, "long=cut", error, (b"\xe9\xe9\xe9", Ok)),
        (
            r#""é東""#,
            "",
            page(Unmappable::Replace(b'?')),
            (b"\xe9? ", Ok),
        ),
        (r#""é東""#, "default=ü", error, (b"\xfc  ", Text)),
    ] {
        let field = format!(". text char 0 3 {options}");
        let (bytes, status) = one_in(encoding, &field, 3, json);
        assert_eq!((bytes.as_slice(), status), expected, "{json} {options}");
    }
    assert!(Layout::new("record 3\nA . text char 0 3 default=東", error).is_err());
}
