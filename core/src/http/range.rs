//! Range requests: whether a 206 is the part that was requested.

use http::HeaderMap;
use http::header::RANGE;

use super::response::Response;

/// Whether a 206 belongs to a request with a `Range`, begins where that does, ends no later, and is
/// as long as it says. Several ranges and other units than bytes are left to the caller.
pub(crate) fn is_part_asked_for(request: &HeaderMap, response: &Response) -> bool {
    let Some(range) = request.get(RANGE) else {
        return false;
    };
    let asked = range
        .to_str()
        .ok()
        .and_then(|range| range.trim().strip_prefix("bytes="));
    let Some((from, to)) = asked.filter(|range| !range.contains(',')).and_then(ends) else {
        return true;
    };
    let number = |name: &str| header(response, name)?.parse::<u64>().ok();
    let Some((first, last, total)) = header(response, "content-range").and_then(part) else {
        return false;
    };
    let begins = match (from, to) {
        (Some(from), _) => first == from,
        // A suffix of the whole resource.
        (None, _) => total.is_none_or(|total| last.checked_add(1) == Some(total)),
    };
    let ends = first <= last && (from.is_none() || to.is_none_or(|to| last <= to));
    let length = number("content-length");
    begins && ends && length.is_none_or(|length| last.checked_sub(first) == length.checked_sub(1))
}

/// The numbers of `A-B`, `A-` or `-N`.
fn ends(range: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (from, to) = range.split_once('-')?;
    let (from, to) = (from.trim().parse().ok(), to.trim().parse().ok());
    (from.is_some() || to.is_some()).then_some((from, to))
}

/// The numbers of `bytes A-B/T`; T may be `*`.
fn part(text: &str) -> Option<(u64, u64, Option<u64>)> {
    let (range, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (first, last) = range.split_once('-')?;
    let total = match total.trim() {
        "*" => None,
        total => Some(total.parse().ok()?),
    };
    Some((first.trim().parse().ok()?, last.trim().parse().ok()?, total))
}

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    str::from_utf8(response.header(name).ok()?)
        .ok()
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::http::headers::pack;
    use crate::raw_response::RawResponse;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        pairs
            .map(|(name, value)| {
                (
                    name.parse::<http::HeaderName>().unwrap(),
                    value.parse().unwrap(),
                )
            })
            .collect()
    }

    #[test]
    fn a_part_is_the_one_asked_for_or_none() {
        for (range, content, length, good) in [
            ("", "bytes 0-9/90", "10", false),
            ("bytes=0-9", "bytes 0-9/90", "10", true),
            ("bytes=0-9", "bytes 0-9/*", "", true),
            ("bytes=0-", "bytes 0-89/90", "90", true),
            ("bytes=0-99", "bytes 0-89/90", "90", true),
            ("bytes=50-", "bytes 0-9/90", "10", false),
            ("bytes=0-9", "bytes 0-19/90", "20", false),
            ("bytes=0-9", "bytes 0-9/90", "9", false),
            ("bytes=9-", "bytes 9-0/90", "", false),
            ("bytes=-10", "bytes 80-89/90", "10", true),
            ("bytes=-10", "bytes 0-9/90", "10", false),
            ("bytes=0-9", "", "10", false),
            ("bytes=0-9", "whatever", "10", false),
            ("bytes=0-9", "bytes 0-18446744073709551615/*", "10", false),
            ("bytes=0-1,5-6", "", "99", true),
            ("pages=1", "pages 1/2", "99", true),
        ] {
            let answer = headers(&[("content-range", content), ("content-length", length)]);
            let response = Response::new(Arc::new(RawResponse {
                status: 206,
                headers: pack(&answer).unwrap(),
                body: Vec::new(),
            }));
            let got = is_part_asked_for(&headers(&[("range", range)]), &response);
            assert_eq!(got, good, "{range}: {content}, {length}");
        }
    }
}
