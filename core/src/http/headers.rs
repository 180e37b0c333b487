//! The headers of a response in one copied block, so that a kept response does not keep its receive
//! buffer.

use http::HeaderMap;

use crate::error::Error;

/// Packs headers: name and value of each, preceded by their lengths; names in lower case.
///
/// # Errors
/// [`Error::Resource`].
pub(crate) fn pack(from: &HeaderMap) -> Result<Vec<u8>, Error> {
    let size = from
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 2 * size_of::<usize>())
        .sum();
    let mut text = Vec::new();
    text.try_reserve_exact(size)
        .map_err(|_| Error::Resource("memory for the response"))?;
    for (name, value) in from {
        for part in [name.as_str().as_bytes(), value.as_bytes()] {
            text.extend_from_slice(&part.len().to_ne_bytes());
            text.extend_from_slice(part);
        }
    }
    Ok(text)
}

/// Headers packed by [`pack`].
#[derive(Clone, Copy)]
pub(crate) struct Headers<'a>(pub(crate) &'a [u8]);

impl<'a> Headers<'a> {
    /// Every header, in the order of their arrival.
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.each()
            .filter_map(|(name, value)| Some((str::from_utf8(name).ok()?, value)))
    }

    fn each(self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let mut rest = self.0;
        let mut part = move || {
            let (length, after) = rest.split_first_chunk()?;
            let (part, after) = after.split_at_checked(usize::from_ne_bytes(*length))?;
            rest = after;
            Some(part)
        };
        std::iter::from_fn(move || Some((part()?, part()?)))
    }

    /// The values of a header; the name is case-insensitive.
    pub(crate) fn all(self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.each().filter_map(move |(own, value)| {
            own.eq_ignore_ascii_case(name.as_bytes()).then_some(value)
        })
    }

    /// The first value of a header.
    pub(crate) fn get(self, name: &str) -> Option<&'a [u8]> {
        self.all(name).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_found_by_its_name_in_any_capitals() {
        let mut map = HeaderMap::new();
        for (name, value) in [("x-a", "1: 2"), ("x-b", ""), ("x-a", "ø")] {
            map.append(name, value.as_bytes().try_into().unwrap());
        }
        let packed = pack(&map).unwrap();
        assert_eq!(packed.capacity(), packed.len(), "no more than it needs");
        let headers = Headers(&packed);
        assert_eq!(headers.get("X-A"), Some(&b"1: 2"[..]));
        assert_eq!(
            headers.all("x-a").collect::<Vec<_>>(),
            [&b"1: 2"[..], "ø".as_bytes()]
        );
        assert_eq!(headers.get("x-b"), Some(&b""[..]));
        assert!(
            headers.get("x").is_none()
                && headers.get("").is_none()
                && headers.get("x-a: 1").is_none()
        );
    }
}
