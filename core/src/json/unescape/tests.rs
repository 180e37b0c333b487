use super::*;

const TEXT: &[u8] = br#"\"a\u00f8\ud83d\ude00b"#;
const WHOLE: &str = "\"aø😀b";

fn reading(encoding: &str, escapes: bool) -> Reading {
    Reading {
        start: 1,
        escapes,
        encoding: Encoding::named(encoding).unwrap(),
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
    for (encoding, escapes) in [
        ("windows-1252", true),
        ("windows-1252", false),
        ("gb18030", true),
        ("gb18030", false),
    ] {
        let whole = if escapes { "ø\n€ø€" } else { text };
        let expected = Encoding::named(encoding).unwrap().encode(whole).unwrap();
        for max in 4..16 {
            let (mark, mut out) = (Mark::default(), Vec::new());
            loop {
                let piece = piece(
                    text.as_bytes(),
                    reading(encoding, escapes),
                    &mark,
                    out.len(),
                    max,
                )
                .unwrap();
                if piece.is_empty() {
                    break;
                }
                out.extend_from_slice(&piece);
            }
            assert_eq!(out, *expected, "{encoding} {escapes} {max}");
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
