//! `NO_PROXY` as curl reads it: which hosts are reached directly although there is a proxy.
//!
//! `*` alone matches every host. Otherwise it is a list of names and addresses, separated by commas
//! or spaces: a name matches itself and all names below it, with or without a leading or trailing
//! dot; an address may have a prefix length after a `/`.

use std::net::IpAddr;

/// The entry of a list that matches a host, in the form of a URL's host.
pub(super) fn exempting<'a>(list: &'a [u8], host: &str) -> Option<&'a [u8]> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let mut entries = list
        .split(|byte| matches!(byte, b',' | b' ' | b'\t'))
        .filter(|entry| !entry.is_empty());
    if list == b"*" {
        return Some(list);
    }
    match bare.parse() {
        Ok(address) => entries.find(|entry| has_address(entry, address)),
        Err(_) => entries.find(|entry| has_name(entry, bare.as_bytes())),
    }
}

fn has_name(entry: &[u8], host: &[u8]) -> bool {
    let host = host.strip_suffix(b".").unwrap_or(host);
    let entry = entry.strip_suffix(b".").unwrap_or(entry);
    let entry = entry.strip_prefix(b".").unwrap_or(entry);
    let Some(before) = host.len().checked_sub(entry.len()) else {
        return false;
    };
    let below = before == 0 || host[before - 1] == b'.';
    !entry.is_empty() && below && host[before..].eq_ignore_ascii_case(entry)
}

/// Without a prefix length, or with 0, the whole address is compared.
fn has_address(entry: &[u8], host: IpAddr) -> bool {
    let mut parts = entry.splitn(2, |byte| *byte == b'/');
    let (address, bits) = (parts.next().unwrap_or_default(), parts.next());
    let address = str::from_utf8(address).unwrap_or_default();
    let address = address
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(address);
    let bits = bits.map_or(Some(0), leading_number);
    match (address.parse(), host, bits) {
        (Ok(IpAddr::V4(entry)), IpAddr::V4(host), Some(bits)) => {
            bits <= 32 && same_bits(&entry.octets(), &host.octets(), bits)
        }
        (Ok(IpAddr::V6(entry)), IpAddr::V6(host), Some(bits)) => {
            bits <= 128 && same_bits(&entry.octets(), &host.octets(), bits)
        }
        _ => false,
    }
}

/// The number at the start of a text, or 0, as C's `atoi` reads it.
fn leading_number(text: &[u8]) -> Option<usize> {
    let end = text.iter().position(|byte| !byte.is_ascii_digit());
    let digits = str::from_utf8(&text[..end.unwrap_or(text.len())]).ok()?;
    match digits {
        "" if text.starts_with(b"-") => None,
        "" => Some(0),
        digits => digits.parse().ok(),
    }
}

fn same_bits(one: &[u8], other: &[u8], bits: usize) -> bool {
    let (bytes, rest) = if bits == 0 {
        (one.len(), 0)
    } else {
        (bits / 8, bits % 8)
    };
    let mask = !(0xFF_u8
        .checked_shr(u32::try_from(rest).unwrap_or(0))
        .unwrap_or(0));
    one[..bytes] == other[..bytes] && (rest == 0 || (one[bytes] ^ other[bytes]) & mask == 0)
}
