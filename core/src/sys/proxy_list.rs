//! The parts of a system's proxy settings: lists of proxies and of exceptions.

/// Why the system's settings cannot be used.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(
    not(any(windows, target_vendor = "apple")),
    allow(dead_code, reason = "other systems have no settings")
)]
pub(crate) enum Unusable {
    /// They name a script that decides (PAC), which cannot be run.
    Script,
    /// The system did not answer in time.
    Late,
    /// No thread can be created to ask it.
    NoThread,
}

/// The proxy for https in a list of Windows: `host:port`, or entries `https=host:port` per
/// protocol, separated by spaces or semicolons. The first one counts.
#[cfg(any(windows, test))]
pub(super) fn first_for_https(list: &str) -> Option<String> {
    let entries: Vec<_> = list
        .split([';', ' ', '\t'])
        .filter(|entry| !entry.is_empty())
        .collect();
    let named = |name: &str| {
        let of = |entry: &&str| {
            let (protocol, proxy) = entry.split_once('=')?;
            protocol
                .eq_ignore_ascii_case(name)
                .then(|| proxy.to_owned())
        };
        entries.iter().find_map(of)
    };
    let plain = entries.iter().find(|entry| !entry.contains('='));
    let socks = || named("socks").map(|proxy| format!("socks://{proxy}"));
    named("https")
        .or_else(|| plain.map(|entry| (*entry).to_owned()))
        .or_else(socks)
}

/// Whether a list of exceptions matches a host: entries with `*` for any text, and `<local>` for
/// names without a dot.
#[cfg(any(windows, target_vendor = "apple", test))]
pub(super) fn exempts<'a>(mut entries: impl Iterator<Item = &'a str>, host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    entries.any(|entry| {
        let entry = entry.trim().to_ascii_lowercase();
        let name = entry
            .split_once("://")
            .map_or(entry.as_str(), |(_, name)| name);
        match name {
            "<local>" => !host.contains(['.', ':']),
            name => !name.is_empty() && fits(name.as_bytes(), host.as_bytes()),
        }
    })
}

/// Whether a text matches a pattern in which `*` matches any text.
#[cfg(any(windows, target_vendor = "apple", test))]
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut at, mut place) = (0, 0);
    // Where to continue if the text after the last star does not match.
    let mut star = None;
    while place < text.len() {
        if pattern.get(at) == Some(&b'*') {
            star = Some((at + 1, place));
            at += 1;
        } else if pattern.get(at) == Some(&text[place]) {
            (at, place) = (at + 1, place + 1);
        } else if let Some((behind, taken)) = star {
            star = Some((behind, taken + 1));
            (at, place) = (behind, taken + 1);
        } else {
            return false;
        }
    }
    pattern[at..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_for_https_is_taken_from_a_list() {
        for (list, expected) in [
            ("proxy:3128", Some("proxy:3128")),
            ("http=a:1;https=b:2", Some("b:2")),
            ("http=a:1 HTTPS=http://b:2", Some("http://b:2")),
            ("a:1;b:2", Some("a:1")),
            ("http=a:1;c:3", Some("c:3")),
            ("http=a:1", None),
            ("socks=a:1", Some("socks://a:1")),
            ("http=a:1;socks=b:2", Some("socks://b:2")),
            ("", None),
        ] {
            assert_eq!(first_for_https(list).as_deref(), expected, "{list}");
        }
    }

    #[test]
    fn exceptions_have_stars_and_local_names() {
        for (list, host, expected) in [
            ("*.example", "gw.example", true),
            ("*.EXAMPLE", "a.gw.example", true),
            ("gw.example", "gw.example", true),
            ("example", "gw.example", false),
            ("10.*", "10.1.2.3", true),
            ("10.1.*.3", "10.1.2.3", true),
            ("10.*", "110.1.2.3", false),
            ("<local>", "gateway", true),
            ("<local>", "gw.example", false),
            ("other;https://gw.example", "gw.example", true),
            ("*", "gw.example", true),
            ("", "gw.example", false),
            ("g*e*e", "gw.example", true),
            ("g*z*e", "gw.example", false),
        ] {
            assert_eq!(exempts(list.split(';'), host), expected, "{list} {host}");
        }
    }
}
