use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};

use super::*;
use crate::keys::Level;

const KEY: &str = "pls_0123456789abcdef0123456789ABCDEF_~~~???>>>";

fn mask(keys: &[&str]) -> Mask {
    let keys = keys.iter().enumerate().map(|(index, text)| {
        let label = format!("key-{index}");
        Arc::new(Key::new(label, (*text).into(), Level::Company, Vec::new()))
    });
    Mask::new(&keys.collect::<Vec<_>>())
}

fn masked(text: impl AsRef<[u8]>) -> String {
    mask(&[KEY]).apply(text.as_ref(), usize::MAX)
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn json(text: &str) -> String {
    let escape = |unit| format!("\\u{unit:04X}");
    text.encode_utf16().map(escape).collect()
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02X}")).collect()
}

/// Each third character in another form.
fn mixed(text: &str) -> String {
    let characters = text.chars().enumerate().map(|(index, character)| {
        let alone = character.to_string();
        match index % 3 {
            0 => alone,
            1 => json(&alone),
            _ => percent(&alone),
        }
    });
    characters.collect()
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_key_is_found_in_all_forms_and_the_rest_is_left() {
    let basic = STANDARD.encode(format!("{KEY}:"));
    for form in [
        KEY.to_owned(),
        KEY.to_uppercase(),
        percent(KEY),
        percent(&percent(KEY)),
        percent(&percent(&percent(KEY))),
        percent(KEY).replace('%', "%252525"),
        json(KEY),
        json(KEY).to_lowercase(),
        json(&json(KEY)),
        json(KEY).replace('\\', "\\\\\\\\"),
        json(KEY).replace('\\', "%"),
        mixed(KEY),
        percent(&mixed(KEY)),
        json(&mixed(KEY)),
        // Escapes of two layers side by side, with those of a third in some of them.
        json(&json(KEY))
            .replace('\\', "%5c")
            .replace("%5cu0037", "\\u00%337"),
        basic.clone(),
        STANDARD.encode(KEY),
        STANDARD_NO_PAD.encode(KEY),
        URL_SAFE.encode(KEY),
        percent(&basic),
        json(&basic),
        basic.replace('/', "\\/").replace('=', "%3D"),
        format!("{}\r\n{}", &basic[..33], &basic[33..]),
        format!("{}\\n{}", &basic[..33], &basic[33..]),
        STANDARD.encode(percent(KEY)),
        STANDARD.encode(json(&mixed(KEY))),
        STANDARD.encode(&basic),
        STANDARD.encode(percent(&basic)),
        STANDARD.encode(hex(&basic)),
        STANDARD.encode(utf_16(KEY, u16::to_le_bytes)),
        hex(KEY),
        hex(&percent(&basic)),
    ] {
        assert_eq!(masked(&form), "<key-0>", "{form}");
        assert_eq!(
            masked(format!(
                "{{\"a\": \"{form}\", \"b\": \"{form}\"}} 100% of C:\\temp, æ {KEY}."
            )),
            "{\"a\": \"<key-0>\", \"b\": \"<key-0>\"} 100% of C:\\temp, æ <key-0>.",
            "{form}"
        );
    }
}

#[test]
fn base64_of_a_key_among_others_is_found_wherever_it_begins() {
    for engine in [&STANDARD, &URL_SAFE, &STANDARD_NO_PAD] {
        for before in ["", "a", "ab", "abc", "somebody:"] {
            for behind in ["", ":", ":p", "\r\nX: y"] {
                let encoded = engine.encode(format!("{before}{KEY}{behind}"));
                for text in [
                    encoded.clone(),
                    format!("/v1/x/{encoded}"),
                    format!("x{encoded}"),
                ] {
                    let shown = masked(&text);
                    assert!(shown.contains("<key-0>"), "{text}: {shown}");
                    assert!(shown.len() < text.len() - KEY.len(), "{text}: {shown}");
                }
            }
        }
    }
}

#[test]
fn a_key_is_found_in_bytes_that_are_no_text() {
    let text = |bytes| utf_16(&format!("\u{feff}a {KEY}, æ"), bytes);
    assert_eq!(
        masked(text(u16::to_be_bytes)).replace(['\0', '\u{fffd}'], ""),
        "a <key-0>, "
    );
    assert_eq!(
        masked(text(u16::to_le_bytes)).replace(['\0', '\u{fffd}'], ""),
        "a <key-0>, "
    );
    let bytes = [&[0xFF, 0xD8, 0][..], KEY.as_bytes(), &[0xC3, b' ', 0xFE]].concat();
    assert_eq!(masked(bytes), "\u{fffd}\u{fffd}\0<key-0>\u{fffd} \u{fffd}");
}

#[test]
fn what_stands_before_a_key_does_not_hide_it() {
    let mask = mask(&["deadbeef_cafe"]);
    let show = |text: &str| mask.apply(text.as_bytes(), usize::MAX);
    assert_eq!(show("100%deadbeef_cafe"), "100%<key-0>");
    assert_eq!(show("100%deadbeef\\u005fcafe"), "100%<key-0>");
    assert_eq!(show("\\u00deadbeef%5Fcafe"), "\\u00<key-0>");
    for before in ["%", "%u", "\\x", "\\"] {
        assert_eq!(
            masked(format!("{before}{}", hex(KEY))),
            format!("{before}<key-0>")
        );
    }
}

#[test]
fn several_keys_are_told_apart_and_the_longest_counts() {
    let mask = mask(&["first-one", "first-one-more", "ne-x", "kø b", "a%41b+c\\d"]);
    let show = |text: &str| mask.apply(text.as_bytes(), usize::MAX);
    assert_eq!(show("first-onefirst-one"), "<key-0><key-0>");
    assert_eq!(show("first-one-more"), "<key-1>");
    assert_eq!(show("first-one-x"), "<key-0>");
    for form in [
        "kø b",
        "k%C3%B8+b",
        "k\\u00f8%20b",
        &STANDARD.encode("kø b:"),
    ] {
        assert_eq!(show(form), "<key-3>", "{form}");
    }
    let odd = "a%41b+c\\d";
    for form in [odd, &percent(odd), &json(odd), "a%2541b\\u002Bc\\\\d"] {
        assert_eq!(show(form), "<key-4>", "{form}");
    }
}

#[test]
fn a_short_key_is_masked_to_the_letter_only() {
    let mask = mask(&["k"]);
    let show = |text: &str| mask.apply(text.as_bytes(), usize::MAX);
    assert_eq!(
        show("a k, Basic azo=, %6B"),
        "a <key-0>, Basic <key-0>, <key-0>"
    );
    // Base64 of a k, by chance.
    assert_eq!(show("K installations aw0="), "K installations aw0=");
}

#[test]
fn what_is_no_key_is_left() {
    for text in [
        "",
        "/v1/x?a=%2F&b=%25",
        "{\"a\":\"\\u0061\\n\\\\\"}",
        "cGxzXw==",
        "pls_0123",
        &json("pls_0123"),
        &"f".repeat(1000),
    ] {
        assert_eq!(masked(text), text);
    }
}

#[test]
fn no_half_of_a_key_is_left_where_a_text_is_cut() {
    let mask = mask(&[KEY]);
    for form in [KEY.to_owned(), percent(&percent(KEY)), STANDARD.encode(KEY)] {
        let text = format!("æ {form} {}", "x".repeat(2 * BEHIND));
        for most in (4..form.len() + 3).step_by(5) {
            assert_eq!(mask.apply(text.as_bytes(), most), "æ <key-0>", "{most}");
        }
        assert_eq!(mask.apply(text.as_bytes(), form.len() + 5), "æ <key-0> x");
    }
    assert_eq!(mask.apply("aæ".as_bytes(), 2), "a");
}
