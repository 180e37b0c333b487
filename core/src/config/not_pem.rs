//! What a file is that should be PEM with a certificate or a key and is not, and the command that
//! converts it.

use super::der::{self, Form};
use super::pem::{Damaged, blocks};

/// What the file should contain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Authorities,
    ClientCertificate,
    Key,
}

const UTF_16: &str = "is UTF-16, not PEM; make it UTF-8 with: iconv -f UTF-16 -t UTF-8 FILE > NEW";

/// Why a file does not contain what it should.
pub(crate) fn problem(content: &[u8], expected: Expected) -> &'static str {
    if is_utf_16(content) {
        return UTF_16;
    }
    match der::form(content) {
        Some(form) => binary(form, expected),
        None => text(content, expected),
    }
}

/// Why a text with an unreadable block is refused.
pub(crate) fn damaged(content: &[u8], Damaged(place): Damaged) -> String {
    let count = blocks(content).count();
    format!(
        "is damaged PEM: block {place} of {count} has no END, text before its BEGIN, or invalid \
         base64; export it again"
    )
}

fn binary(form: Form, expected: Expected) -> &'static str {
    use Expected::{Authorities, ClientCertificate, Key};
    match (form, expected) {
        (Form::Pkcs12, Authorities) => {
            "is PKCS#12 (.p12, .pfx), not PEM; extract the CA certificates with: openssl pkcs12 \
             -in FILE -cacerts -nokeys -out NEW"
        }
        (Form::Pkcs12, ClientCertificate) => {
            "is PKCS#12 (.p12, .pfx), not PEM; extract the certificate with: \
             openssl pkcs12 -in FILE -clcerts -nokeys -out NEW"
        }
        (Form::Pkcs12, Key) => {
            "is PKCS#12 (.p12, .pfx), not PEM; extract the key with: \
             openssl pkcs12 -in FILE -nocerts -nodes -out NEW"
        }
        (Form::Pkcs7, Authorities | ClientCertificate) => {
            "is PKCS#7 (.p7b), not PEM; extract the certificates with: \
             openssl pkcs7 -inform der -in FILE -print_certs -out NEW"
        }
        (Form::Key, Key) => {
            "is DER, not PEM; convert it with: openssl pkey -inform der -in FILE -out NEW"
        }
        (Form::Certificate, Authorities | ClientCertificate) => {
            "is DER, not PEM; convert it with: openssl x509 -inform der -in FILE -out NEW"
        }
        (Form::Key, Authorities | ClientCertificate) => {
            "is a private key in DER, not a certificate; it must be PEM with BEGIN CERTIFICATE"
        }
        (Form::Certificate | Form::Pkcs7, Key) => {
            "is a certificate in DER, not a private key; it must be PEM with BEGIN PRIVATE KEY"
        }
    }
}

fn text(content: &[u8], expected: Expected) -> &'static str {
    let has = |label: &[u8]| blocks(content).flatten().any(|block| block.label == label);
    match expected {
        Expected::Key => "contains no private key; it must be PEM with BEGIN PRIVATE KEY",
        _ if has(b"PKCS7") => {
            "is PKCS#7, not PEM certificates; extract them with: openssl pkcs7 -in FILE \
             -print_certs -out NEW"
        }
        _ if has(b"CERTIFICATE REQUEST") || has(b"NEW CERTIFICATE REQUEST") => {
            "is a certificate request, not a certificate; give the certificate that the CA \
             issued for it"
        }
        _ => "contains no certificate; it must be PEM with BEGIN CERTIFICATE",
    }
}

/// Whether a text is UTF-16: by its byte order mark, or because every second byte at its start is
/// NUL.
fn is_utf_16(content: &[u8]) -> bool {
    let start = &content[..content.len().min(16)];
    let (units, _) = start.as_chunks::<2>();
    let all = |place: usize| units.len() == 8 && units.iter().all(|unit| unit[place] == 0);
    matches!(start, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) || all(0) != all(1)
}
