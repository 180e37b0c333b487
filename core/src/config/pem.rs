//! PEM as OpenSSL, editors and people write it: with a byte order mark, with any line endings,
//! indented, without a line break between blocks, with text before and after.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use memchr::{memchr3_iter, memmem};
use rustls::pki_types::CertificateDer;
use secrecy::zeroize::Zeroizing;

use super::der;

const EDGE: &[u8] = b"-----";
const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const TRUSTED_CERTIFICATE: &[u8] = b"TRUSTED CERTIFICATE";
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text between a BEGIN and its END.
pub(crate) struct Block<'a> {
    pub(crate) label: &'a [u8],
    content: &'a [u8],
}

/// The number of a block that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Damaged(pub(crate) usize);

/// A certificate of a PEM text.
pub(crate) struct Certificate {
    pub(crate) der: CertificateDer<'static>,
    /// Whether the PEM allows it as a CA certificate for servers.
    pub(crate) for_servers: bool,
}

/// The blocks of a text, one for each BEGIN that is not in a comment.
pub(crate) fn blocks(text: &[u8]) -> Blocks<'_> {
    Blocks {
        rest: text,
        count: 0,
    }
}

pub(crate) struct Blocks<'a> {
    rest: &'a [u8],
    count: usize,
}

impl<'a> Iterator for Blocks<'a> {
    type Item = Result<Block<'a>, Damaged>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (before, after) = split(self.rest, BEGIN)?;
            self.rest = after;
            let line = before
                .rsplit(|byte| is_end_of_line(*byte))
                .next()
                .unwrap_or_default();
            let line = line.trim_ascii();
            if line.starts_with(b"#") {
                continue;
            }
            self.count += 1;
            let begins_line = line.is_empty() || line == BYTE_ORDER_MARK;
            let block = self.block().filter(|_| begins_line);
            return Some(block.ok_or(Damaged(self.count)));
        }
    }
}

impl<'a> Blocks<'a> {
    /// The block after a BEGIN. If it has no END of its own, the text after the BEGIN is searched
    /// again.
    fn block(&mut self) -> Option<Block<'a>> {
        let (label, after) = split(self.rest, EDGE)?;
        if label.iter().any(|byte| is_end_of_line(*byte)) {
            return None;
        }
        let (content, _) = split(after, EDGE)?;
        let end = &after[content.len()..];
        let after = end.strip_prefix(END)?.strip_prefix(label)?;
        self.rest = after.strip_prefix(EDGE)?;
        Some(Block { label, content })
    }
}

impl Block<'_> {
    /// Whether it is encrypted in the form older than PKCS#8.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.words().any(|word| word == b"4,ENCRYPTED")
    }

    /// The block in a form that every reader accepts.
    pub(crate) fn plain(&self) -> Zeroizing<Vec<u8>> {
        let edges = 2 * self.label.len() + BEGIN.len() + END.len() + 2 * EDGE.len() + 2;
        let mut plain = Zeroizing::new(Vec::with_capacity(self.content.len() + edges));
        let begin = [BEGIN, self.label, EDGE, b"\n"];
        let end = [b"\n", END, self.label, EDGE];
        for part in begin.into_iter().chain(self.words()).chain(end) {
            plain.extend_from_slice(part);
        }
        plain
    }

    /// Decodes it. Not in constant time: only for public data.
    fn public(&self) -> Option<Vec<u8>> {
        let mut text = Vec::with_capacity(self.content.len());
        self.words().for_each(|word| text.extend_from_slice(word));
        STANDARD.decode(text).ok()
    }

    /// The runs of text between line endings and other whitespace.
    fn words(&self) -> impl Iterator<Item = &[u8]> {
        between(*b"\n\r ", self.content).flat_map(|word| between(*b"\t\x0B\x0C", word))
    }

    /// Whether it is a certificate, including OpenSSL's older and trusted forms.
    fn is_certificate(&self) -> bool {
        matches!(
            self.label,
            b"CERTIFICATE" | b"X509 CERTIFICATE" | TRUSTED_CERTIFICATE
        )
    }

    fn certificate(&self) -> Option<Certificate> {
        let content = self.public()?;
        let (der, for_servers) = match self.label {
            TRUSTED_CERTIFICATE => {
                let (der, for_servers) = der::trusted(&content)?;
                (der.to_vec(), for_servers)
            }
            _ => (content, true),
        };
        Some(Certificate {
            der: der.into(),
            for_servers,
        })
    }
}

/// The certificates of a text; other blocks are skipped, damaged ones reported.
pub(crate) fn certificates(text: &[u8]) -> impl Iterator<Item = Result<Certificate, Damaged>> {
    let read = |(place, block): (usize, Result<Block<'_>, Damaged>)| match block {
        Ok(block) if !block.is_certificate() => None,
        Ok(block) => Some(block.certificate().ok_or(Damaged(place + 1))),
        Err(damaged) => Some(Err(damaged)),
    };
    blocks(text).enumerate().filter_map(read)
}

/// The CA certificates for servers in a system's file. Unreadable ones are left out.
#[cfg_attr(
    any(windows, target_vendor = "apple"),
    allow(dead_code, reason = "there the system itself is asked")
)]
pub(crate) fn authorities(text: &[u8]) -> impl Iterator<Item = CertificateDer<'static>> {
    certificates(text)
        .flatten()
        .filter(|certificate| certificate.for_servers)
        .map(|certificate| certificate.der)
}

fn is_end_of_line(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// What stands between three characters.
fn between([one, other, third]: [u8; 3], text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let ends = memchr3_iter(one, other, third, text);
    let mut start = 0;
    ends.chain([text.len()]).map(move |end| {
        let word = &text[start..end];
        start = end + 1;
        word
    })
}

/// The text before the first `edge`, and after it.
fn split<'a>(text: &'a [u8], edge: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let place = memmem::find(text, edge)?;
    Some((&text[..place], &text[place + edge.len()..]))
}

#[cfg(test)]
#[path = "pem/tests.rs"]
mod tests;
