//! The host's own encoding of text, where that is not UTF-8. What cannot be expressed is an error,
//! never another character.

use std::borrow::Cow;
use std::path::PathBuf;

use oem_cp::code_table::{DECODING_TABLE_CP_MAP, ENCODING_TABLE_CP_MAP};

use crate::error::Error;

/// An encoding in which ASCII is as everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// ISO 8859-1 itself, which the web takes for windows-1252.
    Latin1,
    /// One of the web's.
    Web(&'static encoding_rs::Encoding),
    /// A code page of DOS, by its number.
    Dos(u16),
}

impl Encoding {
    /// An encoding by its name: utf-8, iso-8859-1 to -16, windows-1250 to -1258, `shift_jis` and so
    /// on; cp437, cp850, cp865 and so on; on Windows also ansi, the code page in force.
    pub fn named(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        if lower == "ansi" {
            return ansi();
        }
        if let Some(page) = lower.strip_prefix("cp").and_then(|page| page.parse().ok()) {
            return Self::page(page);
        }
        match lower.as_str() {
            "utf-8" => Some(Self::Utf8),
            "iso-8859-1" => Some(Self::Latin1),
            // Only under its own name: many others are taken for something near on the web.
            _ => encoding_rs::Encoding::for_label(lower.as_bytes())
                .filter(|found| {
                    found.name().eq_ignore_ascii_case(&lower) && found.is_ascii_compatible()
                })
                .map(Self::Web),
        }
    }

    /// A code page of DOS or Windows by its number.
    fn page(page: u16) -> Option<Self> {
        match page {
            65001 => Some(Self::Utf8),
            28591 => Some(Self::Latin1),
            932 => Some(Self::Web(encoding_rs::SHIFT_JIS)),
            936 => Some(Self::Web(encoding_rs::GBK)),
            949 => Some(Self::Web(encoding_rs::EUC_KR)),
            950 => Some(Self::Web(encoding_rs::BIG5)),
            874 | 1250..=1258 => Self::named(&format!("windows-{page}")),
            _ => DECODING_TABLE_CP_MAP
                .contains_key(&page)
                .then_some(Self::Dos(page)),
        }
    }

    /// Its name, as the option `text_encoding` takes it.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        match self {
            Self::Utf8 => "utf-8".into(),
            Self::Latin1 => "iso-8859-1".into(),
            Self::Web(encoding) => encoding.name().to_ascii_lowercase().into(),
            Self::Dos(page) => format!("cp{page}").into(),
        }
    }

    /// Bytes of the host's as text.
    ///
    /// # Errors
    /// [`Error::Text`] with the place of the first byte that is no character.
    pub fn decode<'a>(self, bytes: &'a [u8], subject: &'static str) -> Result<Cow<'a, str>, Error> {
        let wrong = |at: usize| Error::Text {
            subject,
            problem: format!(
                "it is not {} at byte {}; the option text_encoding says which your texts are",
                self.name().to_ascii_uppercase(),
                at + 1
            )
            .into(),
        };
        match self {
            Self::Utf8 => str::from_utf8(bytes)
                .map(Cow::Borrowed)
                .map_err(|error| wrong(error.valid_up_to())),
            _ if bytes.is_ascii() => Ok(str::from_utf8(bytes).unwrap_or_default().into()),
            Self::Latin1 => Ok(bytes
                .iter()
                .map(|byte| char::from(*byte))
                .collect::<String>()
                .into()),
            Self::Web(encoding) => encoding
                .decode_without_bom_handling_and_without_replacement(bytes)
                .ok_or_else(|| wrong(encoding_end(encoding, bytes))),
            Self::Dos(page) => {
                let table = DECODING_TABLE_CP_MAP.get(&page);
                let mut text = String::with_capacity(bytes.len());
                for (at, byte) in bytes.iter().enumerate() {
                    let character = table.and_then(|table| table.decode_char_checked(*byte));
                    text.push(character.ok_or_else(|| wrong(at))?);
                }
                Ok(text.into())
            }
        }
    }

    /// Text as the host has it.
    ///
    /// # Errors
    /// [`Error::Text`] naming the first character that the encoding does not have.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Error> {
        if self == Self::Utf8 || text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        let mut encoded = Vec::with_capacity(text.len());
        for (place, character) in text.chars().enumerate() {
            if !self.put(character, &mut encoded) {
                return Err(self.lacks(format_args!("its character {}", place + 1), character));
            }
        }
        Ok(Cow::Owned(encoded))
    }

    /// The failure over a character that the encoding does not have.
    pub fn lacks(self, which: impl std::fmt::Display, character: char) -> Error {
        let (number, name) = (u32::from(character), self.name());
        Error::Text {
            subject: "the text",
            problem: format!("{which} is U+{number:04X}, which {name} does not have; read it in another text_encoding")
                .into(),
        }
    }

    /// Adds a character; whether the encoding has it.
    pub fn put(self, character: char, encoded: &mut Vec<u8>) -> bool {
        let mut utf8 = [0; 4];
        match self {
            Self::Utf8 => encoded.extend_from_slice(character.encode_utf8(&mut utf8).as_bytes()),
            Self::Latin1 => match u8::try_from(character) {
                Ok(byte) => encoded.push(byte),
                Err(_) => return false,
            },
            Self::Web(encoding) => {
                let (bytes, _, failed) = encoding.encode(character.encode_utf8(&mut utf8));
                if failed {
                    return false;
                }
                encoded.extend_from_slice(&bytes);
            }
            Self::Dos(_) if character.is_ascii() => encoded.push(character as u8),
            Self::Dos(page) => match ENCODING_TABLE_CP_MAP
                .get(&page)
                .and_then(|table| table.get(&character))
            {
                Some(byte) => encoded.push(*byte),
                None => return false,
            },
        }
        true
    }

    /// The path that a host means by a text: names of files are bytes on Unix, the host's own.
    #[must_use]
    pub fn path(self, text: &str) -> PathBuf {
        #[cfg(unix)]
        if let Ok(bytes) = self.encode(text) {
            use std::os::unix::ffi::OsStrExt;
            return std::ffi::OsStr::from_bytes(&bytes).into();
        }
        text.into()
    }
}

/// Where an encoding's bytes stop being its.
fn encoding_end(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> usize {
    let mut text = String::with_capacity(bytes.len() * 3 + 4);
    let (_, read) = encoding
        .new_decoder_without_bom_handling()
        .decode_to_string_without_replacement(bytes, &mut text, true);
    read.saturating_sub(1)
}

#[cfg(windows)]
fn ansi() -> Option<Encoding> {
    Encoding::page(u16::try_from(crate::sys::code_page::ansi()).ok()?)
}

#[cfg(not(windows))]
fn ansi() -> Option<Encoding> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let encoding = Encoding::named(name).unwrap();
            assert_eq!(encoding.decode(bytes, "a").unwrap(), text, "{name}");
            assert_eq!(&*encoding.encode(text).unwrap(), bytes, "{name}");
        }
    }

    #[test]
    fn every_byte_of_every_page_comes_back() {
        let pages = (1250..=1258).chain([
            437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869,
        ]);
        for encoding in pages
            .map(|page| Encoding::page(page).unwrap())
            .chain([Encoding::Latin1])
        {
            for byte in 0..=255 {
                if let Ok(text) = encoding.decode(&[byte], "a") {
                    assert_eq!(
                        &*encoding.encode(&text).unwrap(),
                        [byte],
                        "{encoding:?} {byte}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_said_is_named_and_never_replaced() {
        let error = |name: &str, text: &str| {
            Encoding::named(name)
                .unwrap()
                .encode(text)
                .unwrap_err()
                .to_string()
        };
        assert!(
            error("iso-8859-1", "12 €")
                .contains("its character 4 is U+20AC, which iso-8859-1 does not have")
        );
        assert!(error("cp437", "Ærø").contains("U+00F8"));
        assert!(error("windows-1252", "😀").contains("U+1F600"));
        let wrong = |name: &str, bytes| {
            Encoding::named(name)
                .unwrap()
                .decode(bytes, "value")
                .unwrap_err()
                .to_string()
        };
        assert!(
            wrong("utf-8", b"a\xC6b")
                .starts_with("value: it is not UTF-8 at byte 2; the option text_encoding")
        );
        assert!(
            wrong("windows-1253", b"ab\xAA")
                .starts_with("value: it is not WINDOWS-1253 at byte 3;")
        );
        assert!(wrong("cp857", b"a\xE7").starts_with("value: it is not CP857 at byte 2;"));
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
            assert!(Encoding::named(name).is_none(), "{name}");
        }
    }
}
