//! The base URL of calls.

use std::net::IpAddr;

use url::Url;

use crate::error::Error;
use crate::http::path::INSTALLATION;

/// The longest URL that is accepted, in bytes.
pub(super) const URL_MAX: usize = 2048;

/// The base URL of calls: https, or http to this machine.
#[derive(Debug)]
pub(crate) struct BaseUrl {
    url: Url,
    /// The URL that most calls go to.
    installation: Url,
    shown: String,
    loopback: bool,
}

impl BaseUrl {
    /// The text is checked before it is parsed, since the URL standard silently drops and repairs
    /// much of what is refused.
    pub(crate) fn parse(text: &str) -> Result<BaseUrl, Error> {
        let refused = |problem: &'static str| Error::config("base_url", problem);
        if text.len() > URL_MAX {
            return Err(refused("is longer than 2048 bytes; give only https://host"));
        }
        check_characters(text).map_err(refused)?;
        if text.contains('@') {
            return Err(refused(
                "contains a user name or password; give the key to the client instead",
            ));
        }
        if text.contains(['?', '#']) {
            return Err(refused(
                "contains a query or a fragment; give only https://host",
            ));
        }
        let plain = "is http, which would send the key unencrypted; use https:// (http is \
             allowed for localhost only)";
        located(text, plain).map(BaseUrl::of).map_err(refused)
    }

    /// The base of a checked URL.
    pub(super) fn of(url: Url) -> BaseUrl {
        let host = url.host_str().unwrap_or_default();
        let shown = url
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        BaseUrl {
            loopback: is_loopback(host),
            installation: joined(&url, INSTALLATION),
            url,
            shown,
        }
    }

    pub(crate) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The port, written or default.
    pub(crate) fn port(&self) -> Option<u16> {
        self.url.port_or_known_default()
    }

    /// The address, for error messages: with its port, if that is not the default.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether a URL is at this host and port. A trailing dot of the name makes no difference.
    pub(super) fn is_at(&self, url: &Url) -> bool {
        let host = |url: &Url| {
            url.host_str()
                .map(|host| host.trim_end_matches('.').to_owned())
        };
        host(&self.url) == host(url)
            && self.url.port_or_known_default() == url.port_or_known_default()
    }

    pub(crate) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Whether it has a path, with which the path of every call begins.
    pub(crate) fn has_path(&self) -> bool {
        self.url.path() != "/"
    }

    /// Whether the host is this machine, which is never reached by a proxy: the proxy would get the
    /// key of a plain http request.
    pub(crate) fn stays_here(&self) -> bool {
        self.loopback || !self.is_https()
    }

    /// The URL of a checked path with its query.
    pub(crate) fn join(&self, path: &str) -> Url {
        if path == INSTALLATION {
            self.installation.clone()
        } else {
            joined(&self.url, path)
        }
    }
}

/// Refuses what the URL standard would silently drop or repair.
pub(super) fn check_characters(text: &str) -> Result<(), &'static str> {
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) || text.contains('\\') {
        return Err(
            "contains a space, a control character, a non-ASCII character or a \\; give \
             https://host",
        );
    }
    Ok(())
}

/// Parses a URL with an explicit host: https, or http to this machine.
pub(super) fn located(text: &str, plain: &'static str) -> Result<Url, &'static str> {
    if encodes_host(text) {
        return Err("contains a % in the host name; write an international name in its xn-- form");
    }
    let url = Url::parse(text).map_err(|_| "is not a URL; give https://host")?;
    // Only the form with two slashes is unambiguous: the URL standard reads https:host and
    // https:///host alike.
    let Some(host) = url
        .host_str()
        .filter(|_| text.contains("://") && !text.contains(":///"))
    else {
        return Err("contains no host; give https://host");
    };
    if url.domain().is_some_and(|name| !is_host_name(name)) {
        return Err(
            "contains an invalid host name; each part between dots must have 1 to 63 letters, digits, \
             - or _, and no - at its ends",
        );
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(host) => {}
        "http" => return Err(plain),
        _ => return Err("must begin with https://; http:// is allowed for localhost only"),
    }
    Ok(url)
}

/// Whether a name can be a host name. A trailing dot is allowed.
fn is_host_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(is_label)
}

/// Only path and query differ from the base's: no text can lead to another host.
fn joined(base: &Url, path: &str) -> Url {
    let (path, query) = path
        .split_once('?')
        .map_or((path, None), |(path, query)| (path, Some(query)));
    let mut url = base.clone();
    url.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
    url.set_query(query);
    url
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    is_localhost(host)
        || bare
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Whether a name belongs to this machine by RFC 6761: `localhost` and names below it. Such a name
/// is never looked up, so that no resolver can redirect it.
pub(crate) fn is_localhost(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let last = name.rsplit('.').next().unwrap_or_default();
    last.eq_ignore_ascii_case("localhost")
}

/// Whether something in a URL's host is percent-encoded, which no valid name needs.
fn encodes_host(text: &str) -> bool {
    let joined = text.split_once("://").map_or(text, |(_, joined)| joined);
    joined
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|host| host.contains('%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_that_could_leak_the_key_is_refused() {
        for (text, remedy) in [
            ("https://user:pass@external.pleo.io", "user name"),
            ("https://external.pleo.io@evil.example", "user name"),
            ("http://external.pleo.io", "https"),
            ("http://127.0.0.1.evil.example", "https"),
            ("https://external.pleo.io/\r\nX: y", "control"),
            ("https://external.pleo.io\0", "control"),
            ("https://external.pleo.io?x=1", "query"),
            ("https://external.pleo.io#x", "fragment"),
            ("https://b%C3%BCcher.example", "xn--"),
            ("https://a..b", "host name"),
            ("https://.a", "host name"),
            ("https://*", "host name"),
            ("https://-a.example", "host name"),
            ("https://a-.example", "host name"),
            ("https:b%C3%BCcher.example", "xn--"),
            ("external.pleo.io", "not a URL"),
            ("https:external.pleo.io", "contains no host"),
            ("https:///external.pleo.io", "contains no host"),
            ("ftp://external.pleo.io", "https"),
            ("file:///etc/passwd", "contains no host"),
            ("https://exämple.com", "non-ASCII"),
            ("https:\\\\external.pleo.io", "\\"),
        ] {
            let text = BaseUrl::parse(text)
                .map(|base| panic!("{base:?}"))
                .unwrap_err()
                .to_string();
            assert!(text.contains(remedy), "{text}");
            assert!(!text.contains("pass@"), "{text}");
        }
    }

    #[test]
    fn a_host_name_has_labels_of_their_length() {
        let label = |length| "a".repeat(length);
        for (host, is_one) in [
            (label(63), true),
            (label(64), false),
            (format!("a-b_c.{}.", label(63)), true),
            (vec![label(63); 4].join("."), false),
            ("[::1]".into(), true),
            ("127.0.0.1".into(), true),
        ] {
            let parsed = BaseUrl::parse(&format!("https://{host}"));
            assert_eq!(parsed.is_ok(), is_one, "{host}");
        }
    }

    #[test]
    fn plain_http_is_for_this_machine() {
        for text in [
            "http://localhost:1234",
            "http://127.0.0.1:80",
            "http://127.255.1.2:80",
            "http://[::1]:80",
            "http://LOCALHOST.",
            "http://sandbox.localhost:1",
            "https://localhost",
            "https://sandbox.localhost",
        ] {
            assert!(BaseUrl::parse(text).unwrap().stays_here(), "{text}");
        }
        for text in [
            "http://localhost.example",
            "http://xlocalhost",
            "http://localhost..",
            "http://0.0.0.0",
            "http://[::]",
            "http://[::ffff:10.0.0.1]",
            "http://128.0.0.1",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
        assert!(
            !BaseUrl::parse("https://external.pleo.io")
                .unwrap()
                .stays_here()
        );
    }

    #[test]
    fn a_path_is_put_behind_the_base_and_keeps_its_colon() {
        let join = |base: &str, path: &str| BaseUrl::parse(base).unwrap().join(path).to_string();
        assert_eq!(
            join("https://external.pleo.io", "/v1/installations/me:activate"),
            "https://external.pleo.io/v1/installations/me:activate"
        );
        assert_eq!(
            join("https://gw.example:8443/pleo/", "/v1/x?after=a%3D"),
            "https://gw.example:8443/pleo/v1/x?after=a%3D"
        );
        assert_eq!(
            join("https://gw.example/pleo", INSTALLATION),
            "https://gw.example/pleo/v1/installations/me"
        );
        assert_eq!(
            join("https://external.pleo.io", "/v1/a//b;c@d:1?e?f"),
            "https://external.pleo.io/v1/a//b;c@d:1?e?f"
        );
    }
}
