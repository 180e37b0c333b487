//! By which proxy calls go, as the options say.

use secrecy::SecretString;
use url::Url;

use super::Config;
use super::base_url::{BaseUrl, URL_MAX};
use crate::error::Error;

/// How to get out.
#[derive(Debug)]
pub(crate) enum Proxy {
    None,
    System,
    By {
        url: Url,
        credentials: Option<(String, SecretString)>,
    },
}

/// A proxy's URL, if the text is one: http or https, a host, no user, path, query or fragment.
pub(crate) fn proxy_url(text: &str) -> Option<Url> {
    let plain = text.len() <= URL_MAX
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && !text.contains(['@', '\\', '?', '#', '%']);
    let url = if plain && text.contains("://") {
        Url::parse(text).ok()?
    } else {
        return None;
    };
    let usable = matches!(url.scheme(), "http" | "https") && url.has_host() && url.path() == "/";
    usable.then_some(url)
}

/// The proxy that the options name for calls to a base URL.
///
/// # Errors
/// [`Error::Config`].
pub(super) fn proxy(config: &Config, base: &BaseUrl) -> Result<Proxy, Error> {
    let (choice, user) = (config.get("proxy")?, config.get("proxy_user")?);
    let password = config.secret("proxy_password");
    if user.is_empty() && password.is_some() {
        return Err(Error::config(
            "proxy_password",
            "needs proxy_user beside it",
        ));
    }
    let by = proxy_url(choice);
    if by.is_none() && !user.is_empty() {
        return Err(Error::config(
            "proxy_user",
            "needs proxy to be a URL, such as http://proxy:3128",
        ));
    }
    Ok(match by {
        _ if base.stays_here() || choice == "none" => Proxy::None,
        Some(url) => {
            let password = password.unwrap_or_else(|| SecretString::from(""));
            let credentials = (!user.is_empty()).then(|| (user.to_owned(), password));
            Proxy::By { url, credentials }
        }
        None => Proxy::System,
    })
}
