use super::*;

/// Every page there is.
pub(crate) fn pages() -> impl Iterator<Item = CodePage> {
    let numbered = DECODING_TABLE_CP_MAP
        .keys()
        .copied()
        .chain(1250..=1258)
        .chain([932, 936, 949, 950, 28591, 65001]);
    let named = (2..=16)
        .map(|part| format!("iso-8859-{part}"))
        .chain(["koi8-r", "koi8-u", "macintosh", "euc-jp", "gb18030"].map(str::to_owned));
    numbered
        .map(|page| CodePage::page(page).unwrap())
        .chain(named.filter_map(|name| CodePage::named(&name)))
}

fn encoded(page: CodePage, text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    text.chars()
        .all(|character| page.put(character, &mut bytes))
        .then_some(bytes)
}

#[test]
fn what_is_decoded_is_encoded_again() {
    for (name, bytes, text) in [
        ("utf-8", &b"\xC3\x86"[..], "Æ"),
        ("ISO-8859-1", b"\xC6r\xF8sk\xF8bing\x80", "Ærøskøbing\u{80}"),
        ("iso-8859-15", b"\xC6\xA4", "Æ€"),
        ("windows-1252", b"\xC6\x80", "Æ€"),
        ("Windows-1251", b"\xC6", "Ж"),
        ("cp437", b"\x92\xE3", "Æπ"),
        ("cp850", b"\x92\x9B", "Æø"),
        ("cp865", b"\x92\x9B", "Æø"),
        ("cp1252", b"\x80", "€"),
        ("shift_jis", b"\x82\xA0a", "あa"),
        ("cp932", b"\x82\xA0", "あ"),
    ] {
        let page = CodePage::named(name).unwrap();
        assert_eq!(page.decode(bytes, "a").unwrap(), text, "{name}");
        assert_eq!(encoded(page, text).unwrap(), bytes, "{name}");
    }
}

#[test]
fn every_byte_of_every_page_comes_back() {
    // gb18030 has two codes for the euro sign.
    for page in pages().filter(|page| page.name() != "gb18030") {
        for byte in 0..=255 {
            if let Ok(text) = page.decode(&[byte], "a") {
                assert_eq!(encoded(page, &text).unwrap(), [byte], "{page:?} {byte}");
            }
        }
    }
}

#[test]
fn what_a_page_has_is_never_another_character() {
    for page in pages() {
        for character in ('\0'..='\u{FFFF}').chain(['😀', '\u{20000}']) {
            let mut bytes = Vec::new();
            if page.put(character, &mut bytes) {
                assert_eq!(
                    page.decode(&bytes, "a").unwrap(),
                    character.to_string(),
                    "{page:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_no_character_is_named_by_its_place() {
    let wrong = |name: &str, bytes| {
        CodePage::named(name)
            .unwrap()
            .decode(bytes, "value")
            .unwrap_err()
            .to_string()
    };
    assert!(
        wrong("utf-8", b"a\xC6b")
            .starts_with("value is not UTF-8 at byte 2; set the option text_encoding")
    );
    assert!(wrong("windows-1253", b"ab\xAA").starts_with("value is not WINDOWS-1253 at byte 3;"));
    assert!(wrong("cp857", b"a\xE7").starts_with("value is not CP857 at byte 2;"));
}

#[test]
fn only_names_of_their_own_are_taken() {
    for name in [
        "latin1",
        "ascii",
        "iso-8859-9",
        "utf-16le",
        "iso-2022-jp",
        "ebcdic",
        "cp37",
        "cp500",
        "",
        "cp",
    ] {
        assert!(CodePage::named(name).is_none(), "{name}");
    }
    assert!(cfg!(windows) || CodePage::named("ansi").is_none());
    assert_eq!(CodePage::named("UTF-8"), Some(CodePage::Utf8));
}

#[cfg(unix)]
#[test]
fn a_path_that_the_page_lacks_is_left_as_it_is() {
    use std::os::unix::ffi::OsStrExt;
    let page = CodePage::named("windows-1252").unwrap();
    for (text, bytes) in [
        ("Æ.key", &b"\xC6.key"[..]),
        ("東.key", "東.key".as_bytes()),
        ("e\u{301}.key", "e\u{301}.key".as_bytes()),
    ] {
        assert_eq!(page.path(text).as_os_str().as_bytes(), bytes);
    }
}
