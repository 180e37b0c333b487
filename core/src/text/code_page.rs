//! The code pages that a host's texts may be in. On every system they are the tables of the crates
//! below, even where Windows names the one in force: its own functions replace characters that a
//! page lacks by similar ones.

use std::borrow::Cow;
use std::path::PathBuf;

use oem_cp::code_table::{DECODING_TABLE_CP_MAP, ENCODING_TABLE_CP_MAP};

use crate::error::Error;

/// An encoding that contains ASCII unchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CodePage {
    /// UTF-8.
    #[default]
    Utf8,
    /// Real ISO 8859-1, which the web treats as windows-1252.
    Latin1,
    /// An encoding of the web.
    Web(&'static encoding_rs::Encoding),
    /// A code page of DOS.
    Dos(u16),
}

impl CodePage {
    /// Finds an encoding by its name: utf-8, iso-8859-1 to -16, windows-1250 to -1258, `shift_jis`
    /// and others; cp437, cp850, cp865 and others; on Windows also ansi, the code page in force.
    pub(crate) fn named(name: &str) -> Option<Self> {
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
            // Only by its own name: the web maps many names to a similar encoding.
            _ => encoding_rs::Encoding::for_label(lower.as_bytes())
                .filter(|found| {
                    found.name().eq_ignore_ascii_case(&lower) && found.is_ascii_compatible()
                })
                .map(Self::Web),
        }
    }

    /// A code page of DOS or Windows by its number.
    pub(crate) fn page(page: u16) -> Option<Self> {
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

    /// Its name, in the form of the option `text_encoding`.
    pub(crate) fn name(self) -> Cow<'static, str> {
        match self {
            Self::Utf8 => "utf-8".into(),
            Self::Latin1 => "iso-8859-1".into(),
            Self::Web(encoding) => encoding.name().to_ascii_lowercase().into(),
            Self::Dos(page) => format!("cp{page}").into(),
        }
    }

    /// Decodes bytes of the host.
    ///
    /// # Errors
    /// [`Error::Text`] with the position of the first invalid byte.
    pub(crate) fn decode<'a>(
        self,
        bytes: &'a [u8],
        subject: &'static str,
    ) -> Result<Cow<'a, str>, Error> {
        let wrong = |at: usize| Error::Text {
            subject,
            problem: format!(
                "is not {} at byte {}; set the option text_encoding to the encoding of your texts",
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

    /// Whether it contains a character.
    pub(super) fn has(self, character: char) -> bool {
        self.put(character, &mut Vec::new())
    }

    /// Encodes a character; returns whether the page contains it.
    pub(super) fn put(self, character: char, encoded: &mut Vec<u8>) -> bool {
        if character.is_ascii() {
            encoded.push(character as u8);
            return true;
        }
        let mut utf8 = [0; 4];
        let text = character.encode_utf8(&mut utf8);
        match self {
            Self::Utf8 => encoded.extend_from_slice(text.as_bytes()),
            Self::Latin1 => match u8::try_from(character) {
                Ok(byte) => encoded.push(byte),
                Err(_) => return false,
            },
            Self::Web(encoding) => {
                let (bytes, _, failed) = encoding.encode(text);
                // Some encoders write a similar character: Shift_JIS a backslash for the yen sign.
                if failed || encoding.decode_without_bom_handling(&bytes).0 != *text {
                    return false;
                }
                encoded.extend_from_slice(&bytes);
            }
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

    /// The path of a host's text: on Unix file names are bytes, those of the host.
    pub(crate) fn path(self, text: &str) -> PathBuf {
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            let mut bytes = Vec::with_capacity(text.len());
            if text
                .chars()
                .all(|character| self.put(character, &mut bytes))
            {
                return std::ffi::OsString::from_vec(bytes).into();
            }
        }
        text.into()
    }
}

/// The position of the first byte that is invalid in an encoding.
fn encoding_end(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> usize {
    let mut text = String::with_capacity(bytes.len() * 3 + 4);
    let (_, read) = encoding
        .new_decoder_without_bom_handling()
        .decode_to_string_without_replacement(bytes, &mut text, true);
    read.saturating_sub(1)
}

#[cfg(windows)]
fn ansi() -> Option<CodePage> {
    CodePage::page(u16::try_from(crate::sys::code_page::ansi()).ok()?)
}

#[cfg(not(windows))]
fn ansi() -> Option<CodePage> {
    None
}

#[cfg(test)]
pub(super) mod tests;
