use super::*;
use crate::text::code_page::tests::pages;
use crate::text::combining::MARKS;
use crate::text::transliterate::TRANSLITERATIONS;

fn encoding(page: &str, unmappable: Unmappable) -> Encoding {
    Encoding::new(CodePage::named(page).unwrap(), unmappable)
}

#[test]
fn what_cannot_be_said_is_named_and_never_replaced_unasked() {
    let error = |page: &str, text: &str| {
        encoding(page, Unmappable::Error)
            .encode(text)
            .unwrap_err()
            .to_string()
    };
    let text = error("iso-8859-1", "12 €");
    assert!(text.contains("character 4 is U+20AC, which iso-8859-1 lacks"));
    assert!(text.contains("text_unmappable"));
    assert!(error("cp437", "Ærø").contains("U+00F8"));
    assert!(error("windows-1252", "😀").contains("U+1F600"));
    assert!(error("windows-1252", "x\u{301}").contains("character 2 is U+0301"));
    assert!(error("shift_jis", "¥").contains("U+00A5"));
}

#[test]
fn each_character_has_what_stands_for_it() {
    for (page, text, expected) in [
        ("windows-1252", "“€ ß…”", &b"\x93\x80 \xDF\x85\x94"[..]),
        ("iso-8859-1", "“€ ß…” ’—\u{A0}.", b"\"EUR \xDF...\" '-\xA0."),
        ("cp437", "5\u{202F}½ kg ©", b"5 \xAB kg (c)"),
        ("windows-1252", "Łódź, Gură", b"L\xF3dz, Gura"),
        ("windows-1250", "Gură Țepeș", b"Gur\xE3 \xDEepe\xBA"),
        ("windows-1252", "Țepeș ế", b"Tepes \xEA"),
        ("windows-1252", "Щука Αθήνα", b"Shchuka Athina"),
        ("windows-1252", "ＳＥＶＥＮ　１", b"SEVEN 1"),
        ("windows-1252", "東京 😀\u{FE0F}!", b"?? ?!"),
        ("windows-1252", "👩\u{200D}💻👍🏽", b"???"),
        ("windows-1252", "5 \u{212B}\u{2126}\u{212A}", b"5 \xC5OK"),
        ("shift_jis", "¥5 − 1", b"JPY5 - 1"),
    ] {
        assert_eq!(
            *encoding(page, Unmappable::Transliterate)
                .encode(text)
                .unwrap(),
            *expected,
            "{page} {text}"
        );
    }
    let dots = encoding("windows-1252", Unmappable::Replace(b'.'));
    assert_eq!(*dots.encode("Łódź 東 €").unwrap(), *b".\xF3d. . \x80");
}

#[test]
fn a_letter_and_its_mark_are_the_letter_that_the_page_has() {
    let name = "Re\u{301}ne\u{301}e A\u{30A}ge Mu\u{308}ller e\u{302}\u{301}";
    for unmappable in [Unmappable::Transliterate, Unmappable::Replace(b'?')] {
        let got = encoding("windows-1252", unmappable).encode(name).unwrap();
        let rest = if unmappable == Unmappable::Transliterate {
            ""
        } else {
            "?"
        };
        let expected = [b"R\xE9n\xE9e \xC5ge M\xFCller \xEA", rest.as_bytes()].concat();
        assert_eq!(*got, *expected);
    }
    // The same character, so this is no replacement.
    let strict = encoding("windows-1252", Unmappable::Error);
    assert_eq!(*strict.encode("e\u{301}").unwrap(), *b"\xE9");
    // An encoding with combining marks keeps them.
    let vietnamese = encoding("windows-1258", Unmappable::Transliterate);
    assert_eq!(*vietnamese.encode("e\u{301}").unwrap(), *b"e\xEC");
    assert_eq!(
        Encoding::UTF8.encode("e\u{301}").unwrap(),
        "e\u{301}".as_bytes()
    );
}

#[test]
fn no_text_fails_in_any_page() {
    let samples: Vec<String> = TRANSLITERATIONS
        .iter()
        .map(|(_, characters)| (*characters).to_owned())
        .chain(
            MARKS
                .iter()
                .map(|(mark, letters)| format!("{letters}{mark}x{mark}")),
        )
        .chain([('\0'..=char::MAX).step_by(4099).collect()])
        .collect();
    for page in pages() {
        for unmappable in [
            Unmappable::Transliterate,
            Unmappable::Replace(b'#'),
            Unmappable::Escape,
        ] {
            let encoding = Encoding::new(page, unmappable);
            for text in &samples {
                let encoded = encoding.encode(text).unwrap();
                // The result can be decoded with the page.
                encoding.decode(&encoded, "text").unwrap();
                for max in [0, 1, 7] {
                    let part = encoding.encode_up_to(text, max).unwrap();
                    assert!(part.len() <= max && encoded.starts_with(&part));
                    encoding.decode(&part, "text").unwrap();
                }
            }
        }
    }
}

#[test]
fn json_is_the_same_json_in_every_page() {
    let json = "{\"東\":[\"e\u{301} 😀 ø\",\"\\n\"]}";
    let expected: serde_json::Value = serde_json::from_str(json).unwrap();
    for page in pages() {
        let encoding = Encoding::new(page, Unmappable::Error).for_json();
        let encoded = encoding.encode(json).unwrap();
        let again = encoding.decode(&encoded, "text").unwrap();
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&again).unwrap(),
            expected,
            "{page:?}"
        );
    }
}

#[test]
fn what_is_shown_and_json_are_in_the_same_page() {
    let strict = encoding("windows-1252", Unmappable::Error);
    assert_eq!(*strict.for_display().encode("ø 東").unwrap(), *b"\xF8 ?");
    assert_eq!(*strict.for_json().encode("ø 東").unwrap(), *b"\xF8 \\u6771");
    assert_eq!((strict.longest(), strict.for_json().longest()), (4, 12));
    assert_eq!(Encoding::UTF8.for_json().longest(), 4);
}

#[test]
fn a_part_of_a_text_is_as_long_as_may_be() {
    let strict = encoding("windows-1252", Unmappable::Error);
    for (max, part) in [
        (0, &b""[..]),
        (1, b"\xE6"),
        (2, b"\xE6\xF8"),
        (9, b"\xE6\xF8\xE5"),
    ] {
        assert_eq!(*strict.encode_up_to("æøå", max).unwrap(), *part);
    }
}

#[test]
fn what_needs_no_change_is_not_copied() {
    for page in ["iso-8859-1", "windows-1252", "cp437"] {
        let strict = encoding(page, Unmappable::Error);
        let (encoded, decoded) = (strict.encode("abc"), strict.decode(b"abc", "a"));
        assert!(matches!(encoded.unwrap(), Cow::Borrowed(_)), "{page}");
        assert!(matches!(decoded.unwrap(), Cow::Borrowed(_)), "{page}");
    }
    assert!(matches!(
        Encoding::UTF8.encode("ø").unwrap(),
        Cow::Borrowed(_)
    ));
}
