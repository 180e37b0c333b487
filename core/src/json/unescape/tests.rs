use super::*;
use crate::text::code_page::CodePage;
use crate::text::encoding::Unmappable;

const TEXT: &[u8] = br#"\"a\u00f8\ud83d\ude00b"#;
const WHOLE: &str = "\"aø😀b";

fn encoding(page: &str, unmappable: Unmappable) -> Encoding {
    Encoding::new(CodePage::named(page).unwrap(), unmappable)
}

fn reading(page: &str, escapes: bool) -> Reading {
    Reading {
        start: 1,
        escapes,
        encoding: encoding(page, Unmappable::Error),
    }
}

/// The whole of a text, piece by piece.
fn all_pieces(text: &[u8], reading: Reading, max: usize) -> Vec<u8> {
    let (mark, mut out) = (Mark::default(), Vec::new());
    loop {
        let piece = piece(text, reading, &mark, out.len(), max).unwrap();
        assert!(piece.len() <= max);
        if piece.is_empty() {
            return out;
        }
        out.extend_from_slice(&piece);
    }
}

/// A piece of a text with escapes, and of one that stands for itself, which must be the same.
fn pieces(marks: &[Mark; 2], offset: usize, max: usize) -> Result<Vec<u8>, Error> {
    let escaped = piece(TEXT, reading("utf-8", true), &marks[0], offset, max).map(Cow::into_owned);
    let plain = piece(
        WHOLE.as_bytes(),
        reading("utf-8", false),
        &marks[1],
        offset,
        max,
    );
    assert_eq!(
        escaped.as_deref().ok(),
        plain.as_deref().ok(),
        "{offset} {max}"
    );
    escaped
}

#[test]
fn pieces_of_every_size_make_the_whole() {
    assert_eq!(unescaped(TEXT).unwrap(), WHOLE);
    for max in 4..20 {
        let (marks, mut out) = (Default::default(), Vec::new());
        loop {
            let piece = pieces(&marks, out.len(), max).unwrap();
            assert!(
                piece.len() <= max && str::from_utf8(&piece).is_ok(),
                "{max}"
            );
            if piece.is_empty() {
                break;
            }
            out.extend(piece);
            assert_eq!(
                marks[0]
                    .get(reading("utf-8", true), out.len())
                    .unwrap()
                    .passed,
                out.len()
            );
        }
        assert_eq!(out, WHOLE.as_bytes(), "{max}");
    }
}

#[test]
fn a_piece_begins_anywhere_that_a_character_does() {
    let marks = Default::default();
    for offset in (0..12).chain((0..12).rev()) {
        let expected = WHOLE.get(offset..).map(str::as_bytes);
        assert_eq!(
            pieces(&marks, offset, 100).ok().as_deref(),
            expected,
            "{offset}"
        );
    }
    assert!(matches!(
        pieces(&marks, usize::MAX, 9),
        Err(Error::Argument {
            argument: "offset",
            ..
        })
    ));
}

#[test]
fn a_character_that_does_not_fit_is_said_and_not_cut() {
    for max in 0..4 {
        assert!(
            matches!(
                pieces(&Default::default(), 4, max),
                Err(Error::Buffer { needed: 4, .. })
            ),
            "{max}"
        );
    }
    assert_eq!(pieces(&Default::default(), 9, 0).unwrap(), b"");
}

#[test]
fn another_readings_mark_is_no_mark() {
    let (mark, one) = (Mark::default(), reading("utf-8", true));
    let (other, encoded) = (Reading { start: 9, ..one }, reading("windows-1252", true));
    for _ in 0..2 {
        assert_eq!(*piece(TEXT, one, &mark, 0, 5).unwrap(), *"\"aø".as_bytes());
        assert_eq!(*piece(br"x\n", other, &mark, 0, 5).unwrap(), *b"x\n");
        assert_eq!(*piece(TEXT, one, &mark, 4, 5).unwrap(), *"😀b".as_bytes());
        assert_eq!(*piece(TEXT, encoded, &mark, 0, 3).unwrap(), *b"\"a\xF8");
        assert_eq!(*piece(br"x\n", other, &mark, 1, 5).unwrap(), *b"\n");
    }
}

#[test]
fn offsets_count_what_the_caller_gets() {
    let text = r"ø\n€ø\u20ac";
    for (page, escapes) in [
        ("windows-1252", true),
        ("windows-1252", false),
        ("gb18030", true),
        ("gb18030", false),
    ] {
        let whole = if escapes { "ø\n€ø€" } else { text };
        let reading = reading(page, escapes);
        let expected = reading.encoding.encode(whole).unwrap();
        for max in 4..16 {
            let pieces = all_pieces(text.as_bytes(), reading, max);
            assert_eq!(pieces, *expected, "{page} {escapes} {max}");
        }
    }
    let error = piece(
        text.as_bytes(),
        reading("iso-8859-1", true),
        &Mark::default(),
        0,
        9,
    )
    .unwrap_err()
    .to_string();
    assert!(error.contains("a character is U+20AC"), "{error}");
}

#[test]
fn escapes_are_what_rfc_8259_says_and_half_pairs_nothing() {
    assert_eq!(
        unescaped(br#"\"\\\/\b\f\n\r\t\u0000\uFFFF"#).unwrap(),
        "\"\\/\u{8}\u{C}\n\r\t\0\u{FFFF}"
    );
    for half in [
        r"\ud83d",
        r"\ude00",
        r"\ud83d\ud83d\ude00",
        r"\ud83dx",
        r"\ud83d\n",
        r"a\ude00\ud83d",
    ] {
        assert!(
            matches!(unescaped(half.as_bytes()), Err(Error::Text { .. })),
            "{half}"
        );
    }
}

#[test]
fn pieces_of_every_size_make_what_stands_for_the_whole() {
    // Escaped or not: what is composed, what becomes several characters, and what becomes none.
    let text = r"e\u0301\n\u0065\u0301\u0302 \u6771 \ud83d\ude00\u200d\u20ac e\u0301";
    let whole = "e\u{301}\ne\u{301}\u{302} 東 😀\u{200D}€ e\u{301}";
    let (transliterate, replace) = (Unmappable::Transliterate, Unmappable::Replace(b'_'));
    for (page, unmappable, expected) in [
        (
            "windows-1252",
            transliterate,
            &b"\xE9\n\xE9 ? ?\x80 \xE9"[..],
        ),
        ("iso-8859-1", transliterate, b"\xE9\n\xE9 ? ?EUR \xE9"),
        ("cp437", transliterate, b"\x82\n\x82 ? ?EUR \x82"),
        ("windows-1251", transliterate, b"e\ne ? ?\x88 e"),
        ("windows-1252", replace, b"\xE9\n\xE9_ _ __\x80 \xE9"),
        ("iso-8859-1", replace, b"\xE9\n\xE9_ _ ___ \xE9"),
    ] {
        let encoding = encoding(page, unmappable);
        assert_eq!(*encoding.encode(whole).unwrap(), *expected, "{page}");
        for escapes in [true, false] {
            let start = 1;
            let source = if escapes { text } else { whole }.as_bytes();
            let reading = Reading {
                start,
                escapes,
                encoding,
            };
            for max in 4..30 {
                assert_eq!(
                    all_pieces(source, reading, max),
                    expected,
                    "{page} {escapes} {max}"
                );
            }
            for offset in 0..=expected.len() {
                let within =
                    expected[..offset].ends_with(b"E") || expected[..offset].ends_with(b"EU");
                let got = piece(source, reading, &Mark::default(), offset, 99);
                assert_eq!(
                    got.ok().as_deref(),
                    (!within).then_some(&expected[offset..]),
                    "{page} {offset}"
                );
            }
        }
    }
}

#[test]
fn json_loses_nothing_in_any_encoding() {
    let text = "{\"東\":\"e\u{301} 😀 ø \\u20ac\"}".as_bytes();
    let reading = Reading {
        start: 0,
        escapes: false,
        encoding: encoding("windows-1252", Unmappable::Error).for_json(),
    };
    let expected = b"{\"\\u6771\":\"e\\u0301 \\ud83d\\ude00 \xF8 \\u20ac\"}";
    for max in 12..60 {
        assert_eq!(all_pieces(text, reading, max), expected, "{max}");
    }
    assert!(matches!(
        piece("😀".as_bytes(), reading, &Mark::default(), 0, 11),
        Err(Error::Buffer { needed: 12, .. })
    ));
}
