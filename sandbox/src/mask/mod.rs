//! Finds keys in requests and responses, in whatever form, and replaces them by labels.

mod layer;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};

use crate::keys::Key;
use layer::Layer;

/// How many layers of Base64 or hexadecimal digits are decoded. Escapes are decoded at any depth.
const MOST_PACKED: usize = 3;
/// Shorter keys occur by chance in too many decoded texts.
const SHORTEST: usize = 6;
/// How many bytes after the shown part of a text are searched, for a key that begins in it.
const BEHIND: usize = 16 << 10;

/// All keys, in the forms in which they may occur in a text.
pub(crate) struct Mask {
    needles: AhoCorasick,
    /// The key of each needle.
    meanings: Vec<Meaning>,
}

struct Meaning {
    mark: String,
    /// The needle, of a short key: to the letter, and where nothing but escapes is undone.
    exact: Option<Vec<u8>>,
}

/// A key in the original text.
struct Hit {
    place: Range<usize>,
    needle: usize,
}

impl Mask {
    pub(crate) fn new(keys: &[Arc<Key>]) -> Self {
        let (mut needles, mut meanings) = (Vec::new(), Vec::new());
        for key in keys {
            let text = key.text.expose().as_bytes();
            for needle in written(text) {
                let exact = (text.len() < SHORTEST).then(|| needle.clone());
                let mark = format!("<{}>", key.label);
                meanings.push(Meaning { mark, exact });
                needles.push(needle);
            }
        }
        let needles = AhoCorasick::builder()
            // Names of headers lose their case on the way.
            .ascii_case_insensitive(true)
            .build(&needles)
            .expect("keys of less than a gigabyte");
        Self { needles, meanings }
    }

    /// The first `most` bytes of a text, with labels instead of keys.
    pub(crate) fn apply(&self, text: &[u8], most: usize) -> String {
        let text = &text[..text.len().min(most.saturating_add(BEHIND))];
        let mut hits = Vec::new();
        self.look(&Layer::of(text), MOST_PACKED, &mut hits);
        let end = cut(text, most);
        let (mut shown, mut at) = (Vec::new(), 0);
        for hit in merged(hits) {
            if hit.place.start >= end {
                break;
            }
            shown.extend_from_slice(&text[at..hit.place.start]);
            shown.extend_from_slice(self.meanings[hit.needle].mark.as_bytes());
            at = hit.place.end;
        }
        shown.extend_from_slice(text.get(at..end).unwrap_or_default());
        String::from_utf8_lossy(&shown).into_owned()
    }

    /// Finds the keys in a layer and everything decoded from it.
    fn look(&self, layer: &Layer, left: usize, hits: &mut Vec<Hit>) {
        let is_packed = left < MOST_PACKED;
        self.find(layer, is_packed, hits);
        let unescaped = layer.unescaped();
        for layer in &unescaped {
            self.find(layer, is_packed, hits);
        }
        if left == 0 {
            return;
        }
        for layer in std::iter::once(layer).chain(&unescaped) {
            let has_escapes = !unescaped.is_empty() && !layer.is_plain;
            for inner in layer.unpacked(has_escapes) {
                self.look(&inner, left - 1, hits);
            }
        }
    }

    fn find(&self, layer: &Layer, is_packed: bool, hits: &mut Vec<Hit>) {
        for found in self.needles.find_overlapping_iter(&layer.bytes) {
            let needle = found.pattern().as_usize();
            let exact = self.meanings[needle].exact.as_ref();
            if exact.is_some_and(|exact| is_packed || *exact != layer.bytes[found.range()]) {
                continue;
            }
            let end = layer.with_padding(found.end());
            let place = layer.origin(found.start()..end);
            hits.push(Hit { place, needle });
        }
    }
}

impl fmt::Debug for Mask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mask(..)")
    }
}

/// What is looked for: the key itself, as it is once all that looks like an escape is undone, and
/// in Base64. That is decoded as well, but in the name of a header it cannot be: its case is lost.
fn written(key: &[u8]) -> Vec<Vec<u8>> {
    let mut needles = vec![key.to_vec()];
    needles.extend(
        Layer::of(key)
            .unescaped()
            .into_iter()
            .map(|layer| layer.bytes),
    );
    if key.contains(&b' ') {
        // In the form of an HTML form.
        needles.push(
            key.iter()
                .map(|&byte| if byte == b' ' { b'+' } else { byte })
                .collect(),
        );
    }
    if key.len() < SHORTEST {
        let sent = [key, b":"].concat();
        needles.extend([STANDARD.encode(&sent).into(), URL_SAFE.encode(&sent).into()]);
        return needles;
    }
    for before in 0..3 {
        let bytes = [&[0; 2][..before], key].concat();
        // The characters that nothing but the key decides.
        let whole = (before * 8).div_ceil(6)..bytes.len() * 8 / 6;
        for encoded in [STANDARD.encode(&bytes), URL_SAFE_NO_PAD.encode(&bytes)] {
            needles.push(encoded.as_bytes()[whole.clone()].to_vec());
        }
    }
    needles
}

/// Without overlaps: of overlapping keys the longest counts.
fn merged(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| hit.place.start);
    let mut merged: Vec<Hit> = Vec::new();
    for hit in hits {
        match merged.last_mut() {
            Some(last) if hit.place.start < last.place.end => {
                if hit.place.len() > last.place.len() {
                    last.needle = hit.needle;
                }
                last.place.end = last.place.end.max(hit.place.end);
            }
            _ => merged.push(hit),
        }
    }
    merged
}

/// The end of the first `most` bytes, or of the last whole character in them.
fn cut(text: &[u8], most: usize) -> usize {
    let is_inside = |at: &usize| text.get(*at).is_some_and(|byte| byte & 0xC0 == 0x80);
    let most = text.len().min(most);
    let mut ends = (most.saturating_sub(3)..=most).rev();
    ends.find(|end| !is_inside(end)).unwrap_or(most)
}

#[cfg(test)]
mod tests;
