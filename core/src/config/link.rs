//! A link that the API gives to a file at another host, such as a receipt's. Its URL is the
//! permission to fetch the file: no credentials are sent.

use url::Url;

use super::base_url::{BaseUrl, check_characters, located};
use crate::error::Error;
use crate::limits::PATH_MAX;

/// A link, and the base URL of its host.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) base: BaseUrl,
    pub(crate) url: Url,
}

impl Link {
    /// Parses a link.
    ///
    /// # Errors
    /// [`Error::Argument`] if it is not an https URL, or if its host is the API's.
    pub(crate) fn parse(text: &str, api: &BaseUrl) -> Result<Link, Error> {
        let refused = |problem: &'static str| Error::argument("url", problem);
        if text.len() > PATH_MAX {
            return Err(refused("is longer than 8192 bytes"));
        }
        check_characters(text).map_err(refused)?;
        let (_, rest) = text.split_once("://").unwrap_or_default();
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(refused("contains a user name or password"));
        }
        if text.contains('#') {
            return Err(refused(
                "contains a fragment (#), which is never sent to a server; remove \
                 it",
            ));
        }
        let plain = "is http, over which the file could be changed on its way; it must be https://";
        let url = located(text, plain).map_err(refused)?;
        if api.is_at(&url) {
            return Err(refused(
                "leads to the API's own host; make a request with the path instead",
            ));
        }
        Ok(Link {
            base: BaseUrl::of(url.clone()),
            url,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_another_host_than_the_api() {
        let api = BaseUrl::parse("https://external.pleo.io").unwrap();
        for (text, problem) in [
            ("https://external.pleo.io/v1/x", "own host"),
            ("https://external.pleo.io:443/v1/x", "own host"),
            ("https://EXTERNAL.pleo.io/v1/x", "own host"),
            ("https://external.pleo.io./v1/x", "own host"),
            ("http://files.example/x", "https"),
            ("https://me@files.example/x", "user name"),
            ("https://files.example/x#y", "fragment"),
            ("https://files.example/a b", "space"),
            ("https://f%69les.example/x", "xn--"),
            ("file:///etc/passwd", "contains no host"),
            ("/v1/x", "not a URL"),
            ("", "not a URL"),
            (
                &format!("https://files.example/{}", "x".repeat(PATH_MAX)),
                "8192",
            ),
        ] {
            let error = Link::parse(text, &api).unwrap_err().to_string();
            assert!(
                error.starts_with("url ") && error.contains(problem),
                "{error}"
            );
            assert!(!error.contains("example"), "{error}");
        }
        let signed = "https://files.example:8443/a%2Fb@c/x.pdf?X-Sig=a%2Bb%3D&e=1:2|3";
        let link = Link::parse(signed, &api).unwrap();
        assert_eq!(
            (link.base.shown(), link.url.as_str()),
            ("files.example:8443", signed)
        );
        assert!(Link::parse("https://external.pleo.io:8443/x", &api).is_ok());
        assert!(Link::parse("https://files.example?x=%2B", &api).is_ok());
        assert!(
            Link::parse("http://127.0.0.1:1/x", &api)
                .unwrap()
                .base
                .stays_here()
        );
    }
}
