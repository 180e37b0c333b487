//! The headers of an answer: one copied text, so that an answer that is kept does not keep what it was received in.

use crate::error::Error;
use crate::transport::HeaderMap;

/// `name: value` lines, names in small letters; neither has a line end in it.
#[derive(Default)]
pub(crate) struct Headers(Vec<u8>);

impl Headers {
    /// # Errors
    /// [`Error::Resource`].
    pub(crate) fn copied(from: &HeaderMap) -> Result<Self, Error> {
        let size = from.iter().map(|(name, value)| name.as_str().len() + value.len() + 2).sum();
        let mut text = Vec::new();
        text.try_reserve_exact(size).map_err(|_| Error::Resource("memory for the answer"))?;
        for (name, value) in from {
            text.extend_from_slice(name.as_str().as_bytes());
            text.push(b':');
            text.extend_from_slice(value.as_bytes());
            text.push(b'\n');
        }
        Ok(Self(text))
    }

    /// Every header, in the order of their arrival.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let lines = self.0.split(|byte| *byte == b'\n');
        lines.filter_map(|line| {
            let colon = line.iter().position(|byte| *byte == b':')?;
            Some((str::from_utf8(&line[..colon]).ok()?, &line[colon + 1..]))
        })
    }

    /// The values of a header, whose name may be in any capitals.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        self.iter().filter_map(move |(its, value)| its.eq_ignore_ascii_case(name).then_some(value))
    }

    /// The first value of a header.
    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
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
        let headers = Headers::copied(&map).unwrap();
        assert_eq!(headers.get("X-A"), Some(&b"1: 2"[..]));
        assert_eq!(headers.all("x-a").collect::<Vec<_>>(), [&b"1: 2"[..], "ø".as_bytes()]);
        assert_eq!(headers.get("x-b"), Some(&b""[..]));
        assert!(headers.get("x").is_none() && headers.get("").is_none() && headers.get("x-a: 1").is_none());
    }
}
