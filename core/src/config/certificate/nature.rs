//! What a server's certificate is, as far as it may be why it is refused.

use super::{ALTERNATIVE_NAMES, EXTENSIONS, extension, name};
use crate::config::der::{Element, NUMBERED, SEQUENCE, element, elements};

const RSA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1];
const ED25519: &[u8] = &[0x2B, 0x65, 0x70];
const ELLIPTIC: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1];
/// P-256 and P-384.
const CURVES: [&[u8]; 2] = [
    &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7],
    &[0x2B, 0x81, 4, 0, 0x22],
];

/// Nothing here is trusted: it is the server's own word, and the issuer's name is on one line.
#[derive(Debug)]
pub(crate) struct Nature {
    pub(crate) is_version_3: bool,
    /// Whether it has alternative names, which alone say what it is for.
    pub(crate) has_names: bool,
    pub(crate) key: Key,
    pub(crate) issuer: String,
}

/// The key of a certificate.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// RSA, with so many bits.
    Rsa(usize),
    /// P-256, P-384 or Ed25519.
    Usable,
    Other,
}

impl Nature {
    /// Reads DER.
    pub(crate) fn read(der: &[u8]) -> Option<Self> {
        let whole = element(der).filter(|whole| whole.tag == SEQUENCE)?;
        let mut fields = elements(element(whole.content)?.content).peekable();
        let version = fields.next_if(|field| field.tag == NUMBERED);
        let version = version.and_then(|version| element(version.content));
        // Behind the serial number and the algorithm; then the validity and the subject.
        let issuer = fields.nth(2)?;
        let key = fields.nth(2)?;
        let extensions = fields.find(|field| field.tag == EXTENSIONS);
        let names = extensions.and_then(|list| extension(&list, ALTERNATIVE_NAMES));
        Some(Self {
            is_version_3: version.is_some_and(|version| version.content == [2]),
            has_names: names.is_some(),
            key: Key::of(&key)?,
            issuer: name(&issuer),
        })
    }
}

impl Key {
    fn of(key: &Element<'_>) -> Option<Self> {
        let mut parts = elements(key.content);
        let algorithm = parts.next()?;
        let mut algorithm = elements(algorithm.content);
        let kind = algorithm.next()?.content;
        Some(match kind {
            RSA => {
                // A bit string begins with the number of bits that are not used.
                let key = element(parts.next()?.content.get(1..)?)?;
                Self::Rsa(bits(element(key.content)?.content))
            }
            ED25519 => Self::Usable,
            ELLIPTIC if CURVES.contains(&algorithm.next()?.content) => Self::Usable,
            _ => Self::Other,
        })
    }
}

/// How many bits a number has.
fn bits(number: &[u8]) -> usize {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let first = number.get(zeros).map_or(0, |byte| byte.leading_zeros());
    (number.len() - zeros) * 8 - first as usize
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P384_SHA384, PKCS_ED25519};

    use super::*;

    #[test]
    fn a_key_a_version_and_names_are_told() {
        for algorithm in [&PKCS_ECDSA_P384_SHA384, &PKCS_ED25519] {
            for names in [vec!["a.example".to_owned()], Vec::new()] {
                let key = KeyPair::generate_for(algorithm).unwrap();
                let has_names = !names.is_empty();
                let params = CertificateParams::new(names).unwrap();
                let der = params.self_signed(&key).unwrap().der().to_vec();
                let nature = Nature::read(&der).unwrap();
                assert!(nature.is_version_3 && nature.key == Key::Usable);
                assert_eq!(nature.has_names, has_names);
                assert_eq!(nature.issuer, "rcgen self signed cert");
                for end in 0..der.len() {
                    let _ = Nature::read(&der[..end]);
                }
            }
        }
    }

    #[test]
    fn bits_are_counted_without_leading_zeros() {
        for (number, count) in [
            (&[][..], 0),
            (&[0], 0),
            (&[1], 1),
            (&[0, 0x80, 0], 16),
            (&[1, 0], 9),
        ] {
            assert_eq!(bits(number), count, "{number:?}");
        }
    }
}
