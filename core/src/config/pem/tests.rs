use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;

use super::*;

fn made(name: &str) -> String {
    let names = [name.to_owned()];
    rcgen::generate_simple_self_signed(names)
        .unwrap()
        .cert
        .pem()
}

/// A text whose lines of base64 have a character in their middle.
fn within(text: &str, character: char) -> String {
    let lines = text.lines().map(|line| match line.split_at_checked(20) {
        Some((before, after)) if !line.starts_with('-') => {
            format!("{before}{character}{after}\n")
        }
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// The certificates of a text that has no damage.
fn read(text: &[u8]) -> Vec<CertificateDer<'static>> {
    certificates(text).map(|found| found.unwrap().der).collect()
}

/// What stands for a block that cannot be read, and how often a block is one.
fn told(text: &[u8]) -> Vec<Option<Damaged>> {
    certificates(text).map(Result::err).collect()
}

#[test]
fn certificates_are_read_however_they_are_written() {
    let (one, other) = (made("one"), made("other"));
    let both = format!("{one}{other}");
    let expected = read(both.as_bytes());
    let elsewhere: Vec<_> = CertificateDer::pem_slice_iter(both.as_bytes())
        .map(Result::unwrap)
        .collect();
    assert_eq!((&expected, expected.len()), (&elsewhere, 2));
    let indented = |by: &str| both.replace('\n', &format!("\n{by}"));
    for (text, name) in [
        (format!("\u{feff}{both}"), "a mark"),
        (format!("\u{feff}{one}\u{feff}{other}"), "a mark in each"),
        (both.replace('\n', "\r\n"), "ends of lines of Windows"),
        (both.replace('\n', "\r"), "ends of lines of old Macs"),
        (both.replace('\n', "\r\r\n"), "ends of lines made twice"),
        (format!("  {}", indented("  ")), "blanks before the lines"),
        (format!("\t{}", indented("\t")), "tabs before the lines"),
        (both.replace('\n', "  \n"), "blanks behind the lines"),
        (both.replace('\n', ""), "one line"),
        (within(&both, '\t'), "tabs within lines"),
        (within(&both, '\u{b}'), "vertical tabs within lines"),
        (within(&both, '\u{c}'), "form feeds within lines"),
        (both.replace('\n', " "), "one line with blanks"),
        (format!("{}{other}", one.trim_end()), "no line between"),
        (format!("{one}\n\n \n{}", other.trim_end()), "no last line"),
        (
            format!("subject=CN = \u{f8}\n{one}\nissuer ---\n{other}\nthe end - \n-----"),
            "text around",
        ),
        (
            format!("# -----BEGIN CERTIFICATE-----\n# AAAA\n{both}"),
            "a comment",
        ),
        (
            format!("{one}-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n{other}"),
            "another kind between",
        ),
        (
            both.replace(" CERTIFICATE", " X509 CERTIFICATE"),
            "an old name",
        ),
    ] {
        assert_eq!(read(text.as_bytes()), expected, "{name}");
    }
    assert!(read(b"").is_empty() && read(b"-----").is_empty());
}

#[test]
fn every_block_is_read_or_told_as_damaged() {
    let (one, other) = (made("one"), made("other"));
    let body = one.lines().nth(1).unwrap();
    let of_two = [Some(Damaged(1)), None];
    for (damaged, name) in [
        (one.replace(body, "!"), "invalid base64"),
        (one.replacen(body, &body[1..], 1), "base64 cut off"),
        (one.replace("-----END CERTIFICATE-----", ""), "no END"),
        (one.replace("-----END", "----END"), "an END with four"),
        (one.replace("END CERTIFICATE", "END X"), "another END"),
        (one.replacen("CERTIFICATE-----", "CERTIFICATE\n", 1), "half"),
        (format!("> {one}"), "a quotation"),
        (format!("ca: \"{one}"), "text before it"),
        (one.replace('\n', "\\n"), "ends of lines as escapes"),
    ] {
        let text = format!("{damaged}\n{other}");
        assert_eq!(told(text.as_bytes()), of_two, "{name}");
        assert_eq!(authorities(text.as_bytes()).count(), 1, "{name}");
    }
    let last = format!("{other}{}", &one[..one.len() / 2]);
    assert_eq!(told(last.as_bytes()), [None, Some(Damaged(2))]);
}

#[test]
fn a_trusted_certificate_is_read_with_what_it_is_trusted_for() {
    let pem = made("one");
    let certificate = [CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()];
    let trusted = |uses: &[u8]| {
        let der = [&certificate[0][..], uses].concat();
        let text = STANDARD.encode(der);
        format!("-----BEGIN TRUSTED CERTIFICATE-----\n{text}\n-----END TRUSTED CERTIFICATE-----\n")
    };
    for uses in [&[][..], &[0x30, 0]] {
        let plain = trusted(uses);
        assert_eq!(read(plain.as_bytes()), certificate);
        assert_eq!(authorities(plain.as_bytes()).count(), 1);
    }
    let damaged = trusted(&[4, 0]);
    assert_eq!(told(damaged.as_bytes()), [Some(Damaged(1))]);
    let clients = [0x30, 12, 0x30, 10, 6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 2];
    let for_clients = trusted(&clients);
    assert_eq!(read(for_clients.as_bytes()), certificate);
    assert_eq!(authorities(for_clients.as_bytes()).count(), 0);
}

#[test]
fn a_block_is_written_so_that_every_reader_takes_it() {
    let pem = rcgen::KeyPair::generate().unwrap().serialize_pem();
    let expected = PrivateKeyDer::from_pem_slice(pem.as_bytes()).unwrap();
    let text = format!("\u{feff} {}", pem.replace('\n', "\r  "));
    assert!(PrivateKeyDer::from_pem_slice(text.as_bytes()).is_err());
    let block = blocks(text.as_bytes()).next().unwrap().unwrap();
    let plain = block.plain();
    assert_eq!(PrivateKeyDer::from_pem_slice(&plain).unwrap(), expected);
    // A copy of a key that room was made for twice would stay behind.
    assert!(plain.capacity() <= text.len() + 40 && !block.is_encrypted());
}
