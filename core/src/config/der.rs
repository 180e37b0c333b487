//! Reads as much DER as shows what a file contains, and whether a certificate is trusted for
//! servers.

pub(super) const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
/// The tag of the first context-specific element.
pub(super) const NUMBERED: u8 = 0xA0;

/// serverAuth and anyExtendedKeyUsage.
const FOR_SERVERS: [&[u8]; 2] = [&[0x2B, 6, 1, 5, 5, 7, 3, 1], &[0x55, 0x1D, 0x25, 0]];

/// What a DER file contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Certificate,
    /// A private key in any of its forms, encrypted or not.
    Key,
    Pkcs7,
    Pkcs12,
}

/// An element and the bytes after it.
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    whole: &'a [u8],
    rest: &'a [u8],
}

/// The first element. If it is truncated or of indefinite length, it ends with the input.
pub(super) fn element(der: &[u8]) -> Option<Element<'_>> {
    let (&tag, after) = der.split_first()?;
    let (&first, after) = after.split_first()?;
    let (length, content) = match first {
        0x80 => (usize::MAX, after),
        0..0x80 => (usize::from(first), after),
        _ => {
            let (bytes, content) = after.split_at_checked(usize::from(first & 0x7F))?;
            let length = bytes.iter().try_fold(0_usize, |length, byte| {
                Some(length.checked_mul(256)? | usize::from(*byte))
            });
            (length?, content)
        }
    };
    let (content, rest) = content.split_at(length.min(content.len()));
    let whole = &der[..der.len() - rest.len()];
    Some(Element {
        tag,
        content,
        whole,
        rest,
    })
}

/// The elements in sequence.
pub(super) fn elements(mut der: &[u8]) -> impl Iterator<Item = Element<'_>> {
    std::iter::from_fn(move || {
        let element = element(der)?;
        der = element.rest;
        Some(element)
    })
}

/// What a file contains, if it is DER in a form of certificates or keys.
pub(super) fn form(file: &[u8]) -> Option<Form> {
    let outer = element(file).filter(|outer| outer.tag == SEQUENCE)?;
    let mut inner = elements(outer.content);
    let (first, second) = (inner.next()?, inner.next()?);
    match (first.tag, second.tag) {
        (INTEGER, SEQUENCE) if first.content == [3] => Some(Form::Pkcs12),
        (INTEGER, SEQUENCE | INTEGER | OCTET_STRING) | (SEQUENCE, OCTET_STRING) => Some(Form::Key),
        (OBJECT_IDENTIFIER, NUMBERED) => Some(Form::Pkcs7),
        (SEQUENCE, SEQUENCE) if inner.next()?.tag == BIT_STRING => Some(Form::Certificate),
        _ => None,
    }
}

/// The certificate of OpenSSL's trusted form, and whether it is trusted for servers. After it may
/// come the uses that it is trusted for, if these are not all, and the uses that it is rejected
/// for.
pub(super) fn trusted(der: &[u8]) -> Option<(&[u8], bool)> {
    let certificate = element(der)?;
    if certificate.rest.is_empty() {
        return Some((certificate.whole, true));
    }
    let uses = element(certificate.rest).filter(|uses| uses.tag == SEQUENCE)?;
    let named = |list: &Element<'_>| {
        elements(list.content)
            .any(|used| used.tag == OBJECT_IDENTIFIER && FOR_SERVERS.contains(&used.content))
    };
    let for_servers = elements(uses.content).all(|list| match list.tag {
        SEQUENCE => named(&list),
        NUMBERED => !named(&list),
        _ => true,
    });
    Some((certificate.whole, for_servers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_first_elements_however_long_it_is() {
        let long = [&[0x30, 0x82, 1, 0, 0x30, 0][..], &[0x30, 0, 3, 0]].concat();
        for (file, expected) in [
            (&[0x30, 6, 0x30, 0, 0x30, 0, 3, 0][..], Form::Certificate),
            (&[0x30, 0x81, 6, 0x30, 0, 0x30, 0, 3, 0], Form::Certificate),
            (&long, Form::Certificate),
            (&[0x30, 0x2E, 2, 1, 0, 0x30, 0], Form::Key),
            (&[0x30, 0x2E, 2, 1, 1, 4, 0], Form::Key),
            (&[0x30, 0x82, 4, 0xA4, 2, 1, 0, 2, 0], Form::Key),
            (&[0x30, 0x80, 0x30, 0, 4, 0], Form::Key),
            (&[0x30, 0x82, 0x0A, 1, 2, 1, 3, 0x30, 0], Form::Pkcs12),
            (&[0x30, 0x80, 2, 1, 3, 0x30, 0x80], Form::Pkcs12),
            (&[0x30, 0x84, 0, 0, 0, 9, 6, 0, 0xA0, 0], Form::Pkcs7),
        ] {
            assert_eq!(form(file), Some(expected), "{file:x?}");
            for end in 0..file.len() {
                let _ = form(&file[..end]);
            }
        }
        for file in [
            &b""[..],
            b"0",
            b"000000000000",
            b"0\x82",
            b"0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
            b"0\x8a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
            b"-----BEGIN",
        ] {
            assert_eq!(form(file), None, "{file:x?}");
        }
    }

    #[test]
    fn a_trusted_certificate_is_one_for_servers_unless_it_says_otherwise() {
        const SERVERS: &[u8] = &[6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 1];
        const CLIENTS: &[u8] = &[6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 2];
        let list = |tag: u8, uses: &[&[u8]]| {
            let uses = uses.concat();
            [&[tag, u8::try_from(uses.len()).unwrap()], &uses[..]].concat()
        };
        let certificate = list(0x30, &[&[2, 1, 0]]);
        let named = list(0x0C, &[b"CA"]);
        for (uses, for_servers) in [
            (vec![], true),
            (vec![named.clone()], true),
            (vec![list(0x30, &[CLIENTS, SERVERS])], true),
            (vec![list(0x30, &[&[6, 4, 0x55, 0x1D, 0x25, 0]])], true),
            (vec![list(0x30, &[CLIENTS]), named], false),
            (vec![list(0xA0, &[CLIENTS])], true),
            (vec![list(0xA0, &[CLIENTS, SERVERS])], false),
            (vec![list(0x30, &[SERVERS]), list(0xA0, &[SERVERS])], false),
        ] {
            let uses = list(0x30, &[&uses.concat()]);
            let der = [certificate.clone(), uses].concat();
            assert_eq!(trusted(&der), Some((&certificate[..], for_servers)));
        }
        assert_eq!(trusted(&certificate), Some((&certificate[..], true)));
        let more = [&certificate[..], &[4, 0]].concat();
        assert!(trusted(&more).is_none() && trusted(b"").is_none());
    }
}
