//! The address of a proxy as users write it: a variable's value is read as curl reads it, so that
//! it works here if it works there. An address that cannot be used is refused with the remedy, and
//! never quoted, since it may contain a password.

use secrecy::SecretSlice;
use secrecy::zeroize::Zeroizing;
use url::Url;

use super::base_url::URL_MAX;

/// The longest text that is accepted, in bytes.
const TEXT_MAX: usize = 16_384;

/// An HTTP proxy, and the credentials for it.
#[derive(Clone, Debug)]
pub(crate) struct ProxyAddress {
    pub(crate) url: Url,
    /// User name, colon, password.
    pub(crate) credentials: Option<SecretSlice<u8>>,
}

/// What is wrong with an address, and the remedy.
type Problem = &'static str;

const NO_ADDRESS: Problem = "is not the address of a proxy; set http://host:port";
const RESERVED: Problem = "contains a /, ? or # before its @; write %2F, %3F or %23 in the \
     password, or set the options proxy, proxy_user and proxy_password";

impl ProxyAddress {
    /// Reads `[http[s]://][user[:password]@]host[:port][/…]`, with %XX in user and password.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, Problem> {
        if text.len() > TEXT_MAX {
            return Err("is longer than 16384 bytes; set http://host:port");
        }
        if text.iter().any(|byte| matches!(byte, 0..=b' ' | 0x7F)) {
            return Err(
                "contains a space or a control character; remove it, or write %20 for a space in \
                 the password",
            );
        }
        if text.starts_with(b"\"") || text.starts_with(b"'") {
            return Err("begins with a quotation mark; remove it");
        }
        let (scheme, rest) = scheme_of(text)?;
        let end = rest.iter().position(|byte| b"/?#".contains(byte));
        let (authority, behind) = rest.split_at(end.unwrap_or(rest.len()));
        if behind.contains(&b'@') {
            return Err(RESERVED);
        }
        let mut parts = authority.split(|byte| *byte == b'@');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        if parts.next().is_some() {
            return Err(
                "contains more than one @; write %40 in the password, or set the options proxy, \
                 proxy_user and proxy_password",
            );
        }
        let (credentials, place) = match second {
            Some(place) => (Some(credentials(first)?), place),
            None => (None, first),
        };
        Ok(Self {
            url: address(scheme, place)?,
            credentials,
        })
    }
}

/// The scheme, by default http://, and the rest. Like curl, accepts one to three slashes.
fn scheme_of(text: &[u8]) -> Result<(Option<&'static str>, &[u8]), Problem> {
    let Some(colon) = text.windows(2).position(|pair| pair == b":/") else {
        return Ok((None, text));
    };
    let (scheme, rest) = (&text[..colon], &text[colon + 1..]);
    let first = scheme.first().is_some_and(u8::is_ascii_alphabetic);
    if !first
        || !scheme
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(byte))
    {
        return Ok((None, text));
    }
    let slashes = rest.iter().take_while(|byte| **byte == b'/').count();
    let known = match scheme.to_ascii_lowercase().as_slice() {
        b"http" => "http",
        b"https" => "https",
        name if name.starts_with(b"socks") => {
            return Err(
                "is a SOCKS proxy, which is not supported; set an HTTP proxy, http://host:port",
            );
        }
        _ => return Err("must begin with http:// or https://; set http://host:port"),
    };
    if slashes > 3 {
        return Err(NO_ADDRESS);
    }
    Ok((Some(known), &rest[slashes..]))
}

/// User and password, decoded. A `%` without two hex digits stands for itself.
fn credentials(text: &[u8]) -> Result<SecretSlice<u8>, Problem> {
    let mut pair = text.splitn(2, |byte| *byte == b':');
    let mut decoded = Zeroizing::new(Vec::with_capacity(text.len() + 1));
    decoded.extend(percent_encoding::percent_decode(
        pair.next().unwrap_or_default(),
    ));
    decoded.push(b':');
    decoded.extend(percent_encoding::percent_decode(
        pair.next().unwrap_or_default(),
    ));
    if decoded.iter().any(|byte| matches!(byte, 0..0x20 | 0x7F)) {
        return Err(
            "contains an encoded control character (%00 to %1F, %7F), which is not allowed in a \
             user name or password",
        );
    }
    Ok(SecretSlice::from(decoded.to_vec()))
}

/// Host and port. Checked before parsing, since the URL standard silently repairs many errors.
fn address(scheme: Option<&'static str>, place: &[u8]) -> Result<Url, Problem> {
    const HOST: Problem = "contains a host that is neither a host name nor an IP address; set \
         http://host:port (write an international name in its xn-- form)";
    const PORT: Problem = "contains a port that is not 1 to 65535; set http://host:port";
    // An IPv6 address contains colons.
    let inner = if place.starts_with(b"[") {
        place.iter().position(|byte| *byte == b']').ok_or(HOST)? + 1
    } else {
        0
    };
    let colon = place[inner..].iter().position(|byte| *byte == b':');
    let (host, port) = place.split_at(colon.map_or(place.len(), |at| inner + at));
    if host.is_empty() || place.len() > URL_MAX {
        return Err(NO_ADDRESS);
    }
    let usable = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
    let bracketed = |byte: &u8| byte.is_ascii_hexdigit() || b"[]:.".contains(byte);
    if !(inner == 0 && host.iter().all(usable) || inner > 0 && host.iter().all(bracketed)) {
        return Err(HOST);
    }
    let digits = port.strip_prefix(b":").unwrap_or_default();
    let number = str::from_utf8(digits)
        .ok()
        .and_then(|text| text.parse::<u16>().ok());
    if !digits.iter().all(u8::is_ascii_digit)
        || !(digits.is_empty() || number.is_some_and(|port| port > 0))
    {
        return Err(PORT);
    }
    // So that neither `host:` passes as a name without a port, nor `http:host` as one with a
    // scheme.
    if digits.is_empty() && !port.is_empty() && scheme.is_none() {
        return Err(PORT);
    }
    let place = str::from_utf8(place).map_err(|_| HOST)?;
    Url::parse(&format!("{}://{place}", scheme.unwrap_or("http"))).map_err(|_| HOST)
}
