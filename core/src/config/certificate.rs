//! What a server's certificate says, for people: issuer, host names, validity.

pub(crate) mod nature;

use super::der::{Element, NUMBERED, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, element, elements};
use crate::text::datetime::Timestamp;
use crate::text::one_line::one_line;

const SET: u8 = 0x31;
const UTC_TIME: u8 = 0x17;
const BMP_STRING: u8 = 0x1E;
/// Tags of the extensions, and of a host name among the alternative names.
const EXTENSIONS: u8 = 0xA3;
const DNS_NAME: u8 = 0x82;

const COMMON_NAME: &[u8] = &[0x55, 4, 3];
const ORGANISATION: &[u8] = &[0x55, 4, 10];
const ALTERNATIVE_NAMES: &[u8] = &[0x55, 0x1D, 17];

/// How many host names are kept.
const HOSTS_MAX: usize = 4;

/// Unverified: what the server claims, on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Certificate {
    /// Name and organisation of the issuer.
    pub(crate) issuer: String,
    /// In the form of RFC 3339.
    pub(crate) valid_from: String,
    pub(crate) valid_until: String,
    /// The first host names that it is for.
    pub(crate) hosts: Vec<String>,
}

impl Certificate {
    /// Reads DER.
    pub(crate) fn read(der: &[u8]) -> Option<Self> {
        let whole = element(der).filter(|whole| whole.tag == SEQUENCE)?;
        let mut fields = elements(element(whole.content)?.content).peekable();
        // The version, then the serial number and the algorithm.
        let _ = fields.next_if(|field| field.tag == NUMBERED);
        let issuer = fields.nth(2)?;
        let validity = fields.next()?;
        let mut times = elements(validity.content).map(|time| moment(&time));
        let (valid_from, valid_until) = (times.next()??, times.next()??);
        let extensions = fields.find(|field| field.tag == EXTENSIONS);
        let hosts = extensions.map(|list| hosts(&list)).unwrap_or_default();
        Some(Self {
            issuer: name(&issuer),
            valid_from,
            valid_until,
            hosts,
        })
    }
}

/// A distinguished name: its common name and its organisation.
fn name(name: &Element<'_>) -> String {
    let part = |kind: &[u8]| {
        let mut attributes = elements(name.content)
            .filter(|set| set.tag == SET)
            .filter_map(|set| element(set.content));
        attributes.find_map(|attribute| {
            let mut pair = elements(attribute.content);
            pair.next().filter(|first| first.content == kind)?;
            pair.next().map(|value| text(&value))
        })
    };
    match (part(COMMON_NAME), part(ORGANISATION)) {
        (Some(name), Some(organisation)) if name != organisation => {
            format!("{name} ({organisation})")
        }
        (Some(name), _) | (None, Some(name)) => name,
        (None, None) => "nobody".into(),
    }
}

fn text(value: &Element<'_>) -> String {
    let text = if value.tag == BMP_STRING {
        let (units, _) = value.content.as_chunks::<2>();
        let units: Vec<_> = units.iter().map(|unit| u16::from_be_bytes(*unit)).collect();
        String::from_utf16_lossy(&units)
    } else {
        String::from_utf8_lossy(value.content).into_owned()
    };
    one_line(&text)
}

/// A time in UTC; a year of two digits is from 1950 to 2049.
fn moment(time: &Element<'_>) -> Option<String> {
    let digits = str::from_utf8(time.content).ok()?.strip_suffix('Z')?;
    let digits = if time.tag == UTC_TIME {
        let century = if digits < "50" { "20" } else { "19" };
        format!("{century}{digits}")
    } else {
        digits.to_owned()
    };
    let (date, time) = digits.split_at_checked(8)?;
    let moment = Timestamp {
        date: date.parse().ok()?,
        time: time.parse().ok()?,
        offset: 0,
    };
    moment.text().ok()
}

/// The host names among the extensions.
fn hosts(extensions: &Element<'_>) -> Vec<String> {
    let names = extension(extensions, ALTERNATIVE_NAMES).and_then(element);
    let names = names.map(|names| names.content).unwrap_or_default();
    elements(names)
        .filter(|name| name.tag == DNS_NAME)
        .take(HOSTS_MAX)
        .map(|name| text(&name))
        .collect()
}

/// What an extension holds, if it is there.
fn extension<'a>(extensions: &Element<'a>, wanted: &[u8]) -> Option<&'a [u8]> {
    let list = element(extensions.content)?;
    elements(list.content).find_map(|extension| {
        let mut parts = elements(extension.content);
        let kind = parts.next()?;
        let is_it = kind.tag == OBJECT_IDENTIFIER && kind.content == wanted;
        let value = parts.find(|part| part.tag == OCTET_STRING)?;
        is_it.then_some(value.content)
    })
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    use super::*;

    fn der(year: i32, issuer: &[(DnType, &str)]) -> Vec<u8> {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name = rcgen::DistinguishedName::new();
        for (kind, value) in issuer {
            authority.distinguished_name.push(kind.clone(), *value);
        }
        let issuer = Issuer::new(authority, KeyPair::generate().unwrap());
        let names = ["a.example", "*.b.example", "c", "d", "e"];
        let mut params = CertificateParams::new(names.map(String::from)).unwrap();
        params.not_before = rcgen::date_time_ymd(2026, 1, 2);
        params.not_after = rcgen::date_time_ymd(year, 3, 4);
        let key = KeyPair::generate().unwrap();
        params.signed_by(&key, &issuer).unwrap().der().to_vec()
    }

    #[test]
    fn a_certificate_says_by_whom_for_whom_and_until_when() {
        // A year after 2049 has another form.
        for (year, until) in [
            (2049, "2049-03-04T00:00:00Z"),
            (2050, "2050-03-04T00:00:00Z"),
        ] {
            let der = der(
                year,
                &[
                    (DnType::CommonName, "Own CA"),
                    (DnType::OrganizationName, "Acme\nA/S"),
                ],
            );
            let read = Certificate::read(&der).unwrap();
            assert_eq!(read.issuer, "Own CA (Acme A/S)");
            assert_eq!(read.valid_from, "2026-01-02T00:00:00Z");
            assert_eq!(read.valid_until, until);
            assert_eq!(read.hosts, ["a.example", "*.b.example", "c", "d"]);
        }
    }

    #[test]
    fn a_name_may_lack_a_part() {
        let issuer =
            |parts: &[(DnType, &str)]| Certificate::read(&der(2030, parts)).unwrap().issuer;
        assert_eq!(issuer(&[]), "nobody");
        assert_eq!(issuer(&[(DnType::OrganizationName, "Acme")]), "Acme");
        assert_eq!(
            issuer(&[(DnType::CountryName, "DK"), (DnType::CommonName, "X")]),
            "X"
        );
        let both = [
            (DnType::CommonName, "Acme"),
            (DnType::OrganizationName, "Acme"),
        ];
        assert_eq!(issuer(&both), "Acme");
    }

    #[test]
    fn what_is_cut_off_or_none_is_read_as_far_as_it_goes() {
        let der = der(2030, &[(DnType::CommonName, "X")]);
        for end in 0..der.len() {
            let _ = Certificate::read(&der[..end]);
            let mut broken = der.clone();
            broken[end] ^= 0xFF;
            let _ = Certificate::read(&broken);
        }
        assert_eq!(Certificate::read(b""), None);
        assert_eq!(Certificate::read(b"-----BEGIN"), None);
    }
}
