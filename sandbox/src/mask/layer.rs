//! A text with some of its encoding undone, where each byte knows which part of the original text
//! it came from.

use std::ops::Range;

/// Ends what was decoded from one run of characters. UTF-8 never has this byte, nor has a key.
const END: u8 = 0xFF;

/// How many layers of escapes are undone.
const MOST_NESTED: usize = 8;

/// Kinds of escapes, each with the NULs between the characters of UTF-16.
#[derive(Clone, Copy)]
enum Escapes {
    Percent,
    Json,
    All,
}

impl Escapes {
    /// What they begin with.
    fn marks(self) -> &'static [u8] {
        match self {
            Self::Percent => b"%\0",
            Self::Json => b"\\\0",
            Self::All => b"%\\\0",
        }
    }
}

/// An encoding whose characters stand for a few bits each.
struct Packing {
    bits: u32,
    /// A run may begin with characters that belong to something else, such as `/`: how many of
    /// them there are decides where bytes begin.
    phases: usize,
    /// Shorter runs hold no key that is looked for.
    shortest: usize,
    /// What each character stands for.
    values: [Option<u8>; 256],
}

/// Base64 and hexadecimal digits, of keys of six bytes and more.
static PACKINGS: [Packing; 2] = [
    Packing {
        bits: 6,
        phases: 4,
        shortest: 8,
        values: {
            let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let mut values = values_of(digits, [None; 256]);
            values[b'-' as usize] = Some(62);
            values[b'_' as usize] = Some(63);
            values
        },
    },
    Packing {
        bits: 4,
        phases: 2,
        shortest: 12,
        values: values_of(
            b"0123456789abcdef",
            values_of(b"0123456789ABCDEF", [None; 256]),
        ),
    },
];

const fn values_of(digits: &[u8], mut values: [Option<u8>; 256]) -> [Option<u8>; 256] {
    let mut value = 0;
    while value < digits.len() {
        values[digits[value] as usize] = Some(value as u8);
        value += 1;
    }
    values
}

#[derive(Default)]
pub(super) struct Layer {
    pub(super) bytes: Vec<u8>,
    /// Of each byte.
    origins: Vec<Range<usize>>,
    /// Whether all escapes are undone.
    pub(super) is_plain: bool,
}

/// The characters of an encoding that follow each other: places and values, and the place behind.
struct Run {
    characters: Vec<(usize, u8)>,
    end: usize,
}

impl Layer {
    /// A text as it is.
    pub(super) fn of(text: &[u8]) -> Self {
        Self {
            bytes: text.to_vec(),
            origins: (0..text.len()).map(|at| at..at + 1).collect(),
            is_plain: false,
        }
    }

    /// The part of the original text that these bytes came from.
    pub(super) fn origin(&self, bytes: Range<usize>) -> Range<usize> {
        self.origins[bytes.start].start..self.origins[bytes.end - 1].end
    }

    /// Where a key ends that ends there: with the colon and the padding behind it, if nothing else
    /// follows.
    pub(super) fn with_padding(&self, end: usize) -> usize {
        let colon = usize::from(self.bytes.get(end) == Some(&b':'));
        match self.bytes.get(end + colon) {
            Some(&END) => end + colon + 1,
            _ => end,
        }
    }

    /// The text with its escapes undone, in each order in which they can have been made. None if
    /// there are none.
    pub(super) fn unescaped(&self) -> Vec<Self> {
        let mut layers: Vec<Self> = Vec::new();
        for order in [
            &[Escapes::All][..],
            &[Escapes::Percent, Escapes::Json],
            &[Escapes::Json, Escapes::Percent],
        ] {
            let mut chain: Vec<Self> = Vec::new();
            for _ in 0..MOST_NESTED {
                let from = chain.last().unwrap_or(self);
                let Some(next) = order.iter().find_map(|which| from.without(*which)) else {
                    break;
                };
                chain.push(next);
            }
            if let Some(last) = chain.last_mut() {
                last.is_plain = true;
            }
            for layer in chain {
                match layers.iter_mut().find(|known| known.bytes == layer.bytes) {
                    Some(known) => known.is_plain |= layer.is_plain,
                    None => layers.push(layer),
                }
            }
        }
        layers
    }

    fn without(&self, which: Escapes) -> Option<Self> {
        let is_mark = |byte: &u8| which.marks().contains(byte);
        if !self.bytes.iter().any(is_mark) {
            return None;
        }
        let mut plain = Self::default();
        let mut at = 0;
        while at < self.bytes.len() {
            let length = match escape(&self.bytes[at..], which) {
                None => {
                    plain.push(self.bytes[at], self.origins[at].clone());
                    1
                }
                Some((length, character)) => {
                    let mut bytes = [0; 4];
                    for &byte in character.bytes(&mut bytes) {
                        plain.push(byte, self.origin(at..at + length));
                    }
                    length
                }
            };
            at += length;
        }
        (plain.bytes.len() < self.bytes.len()).then_some(plain)
    }

    fn push(&mut self, byte: u8, origin: Range<usize>) {
        self.bytes.push(byte);
        self.origins.push(origin);
    }

    /// All that could be Base64 or hexadecimal digits, decoded; or if the text has escapes, only what
    /// is lost where they are undone, because it stands behind what looks like one.
    pub(super) fn unpacked(&self, only_lost: bool) -> impl Iterator<Item = Self> {
        PACKINGS.iter().flat_map(move |packing| {
            let mut runs = self.runs(packing);
            runs.retain(|run| !only_lost || self.is_behind_mark(run));
            let phases = if runs.is_empty() { 0 } else { packing.phases };
            (0..phases).map(move |skipped| {
                let mut decoded = Self::default();
                for run in &runs {
                    decoded.add_decoded(self, run, skipped, packing.bits);
                }
                decoded
            })
        })
    }

    /// The runs that are long enough. Lines that Base64 is wrapped into make up one.
    fn runs(&self, packing: &Packing) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut characters = Vec::new();
        for (at, &byte) in self.bytes.iter().enumerate() {
            match packing.values[usize::from(byte)] {
                Some(value) => characters.push((at, value)),
                None if characters.is_empty() || matches!(byte, b'\r' | b'\n') => {}
                None if characters.len() < packing.shortest => characters.clear(),
                None => runs.push(Run {
                    characters: std::mem::take(&mut characters),
                    end: at,
                }),
            }
        }
        if characters.len() >= packing.shortest {
            runs.push(Run {
                characters,
                end: self.bytes.len(),
            });
        }
        runs
    }

    fn is_behind_mark(&self, run: &Run) -> bool {
        let (begin, _) = run.characters[0];
        let mut before = self.bytes[..begin].iter().rev().take(2);
        before.any(|byte| Escapes::All.marks().contains(byte))
    }

    fn add_decoded(&mut self, from: &Self, run: &Run, skipped: usize, bits: u32) {
        let (mut held, mut held_bits) = (0_u32, 0);
        let mut begin = run.end;
        for &(at, value) in &run.characters[skipped..] {
            if held_bits == 0 {
                begin = at;
            }
            held = held << bits | u32::from(value);
            held_bits += bits;
            if held_bits >= 8 {
                held_bits -= 8;
                self.push((held >> held_bits) as u8, from.origin(begin..at + 1));
                held &= (1 << held_bits) - 1;
                begin = at;
            }
        }
        let (last, _) = run.characters[run.characters.len() - 1];
        let padding: &[u8] = match (run.characters.len() - skipped) % 4 {
            2 if bits == 6 => b"==",
            3 if bits == 6 => b"=",
            _ => b"",
        };
        let is_padded = !padding.is_empty() && from.bytes[run.end..].starts_with(padding);
        let mut end = if is_padded {
            run.end + padding.len()
        } else {
            last + 1
        };
        end += usize::from(from.bytes.get(end) == Some(&END));
        self.push(END, from.origin(last..end));
    }
}

/// What an escape stands for.
enum Escaped {
    Nothing,
    Byte(u8),
    Character(char),
}

impl Escaped {
    fn bytes<'a>(&self, buffer: &'a mut [u8; 4]) -> &'a [u8] {
        match *self {
            Self::Nothing => &[],
            Self::Byte(byte) => {
                buffer[0] = byte;
                &buffer[..1]
            }
            Self::Character(character) => character.encode_utf8(buffer).as_bytes(),
        }
    }
}

/// The escape that a text begins with, and its length.
fn escape(text: &[u8], which: Escapes) -> Option<(usize, Escaped)> {
    if !which.marks().contains(&text[0]) {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, character| {
            Some(number << 4 | u32::from(digit(*character)?))
        })
    };
    let byte = |digits: &[u8]| u8::try_from(number(digits)?).ok().map(Escaped::Byte);
    match *text {
        [0, ..] => Some((1, Escaped::Nothing)),
        [b'\\', character @ (b'\\' | b'/' | b'"'), ..] => Some((2, Escaped::Byte(character))),
        [b'\\', b'n', ..] => Some((2, Escaped::Byte(b'\n'))),
        [b'\\', b'r', ..] => Some((2, Escaped::Byte(b'\r'))),
        [b'\\', b'x', high, low, ..] => Some((4, byte(&[high, low])?)),
        [_, b'u', a, b, c, d, ..] => {
            let character = char::from_u32(number(&[a, b, c, d])?)?;
            Some((6, Escaped::Character(character)))
        }
        [b'%', high, low, ..] => Some((3, byte(&[high, low])?)),
        _ => None,
    }
}

fn digit(character: u8) -> Option<u8> {
    let digit = char::from(character).to_digit(16)?;
    u8::try_from(digit).ok()
}
