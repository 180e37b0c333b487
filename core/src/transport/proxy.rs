//! By which proxy a client's calls go.
//!
//! A client has one address, so its way out is settled once, when it first calls.

use http::HeaderValue;
use hyper_util::client::proxy::matcher::Matcher;
use secrecy::ExposeSecret;
use secrecy::zeroize::Zeroizing;
use url::Url;

use crate::auth::api_key;
use crate::config::proxy::{Proxy, proxy_url};
use crate::config::settings::Settings;
use crate::error::Error;

/// A proxy that a client's calls go by.
pub(super) struct ProxyRoute {
    pub(super) url: Url,
    pub(super) authorization: Option<HeaderValue>,
}

impl ProxyRoute {
    /// The proxy for a client, if its calls go by one.
    pub(super) fn of(settings: &Settings) -> Result<Option<ProxyRoute>, Error> {
        let target = settings.base.authority();
        match &settings.proxy {
            Proxy::None => Ok(None),
            Proxy::By { url, credentials } => {
                let authorization = credentials
                    .as_ref()
                    .map(|(user, password)| basic(user, password.expose_secret()));
                Ok(Some(ProxyRoute {
                    url: url.clone(),
                    authorization: authorization.transpose()?,
                }))
            }
            Proxy::System => {
                let uri = format!("https://{target}/").parse();
                let uri = uri.map_err(|_| Error::Internal("the address is no URI".into()))?;
                let Some(found) = Matcher::from_system().intercept(&uri) else {
                    return Ok(None);
                };
                let unusable =
                    "the system's is of a kind that is not supported; set http://host:port or none";
                let url = proxy_url(&found.uri().to_string())
                    .ok_or_else(|| Error::config("proxy", unusable))?;
                Ok(Some(ProxyRoute {
                    url,
                    authorization: found.basic_auth().cloned(),
                }))
            }
        }
    }

    /// The proxy as the HTTP client takes it.
    pub(super) fn for_client(&self) -> Result<reqwest::Proxy, Error> {
        let proxy = reqwest::Proxy::https(self.url.clone())
            .map_err(|_| Error::config("proxy", "cannot be used"))?;
        Ok(match &self.authorization {
            Some(value) => proxy.custom_http_auth(value.clone()),
            None => proxy,
        })
    }

    pub(super) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }
}

fn basic(user: &str, password: &str) -> Result<HeaderValue, Error> {
    let value = api_key::basic(&Zeroizing::new(format!("{user}:{password}").into_bytes()));
    let mut header = HeaderValue::from_bytes(&value)
        .map_err(|_| Error::config("proxy_user", "makes no header"))?;
    header.set_sensitive(true);
    Ok(header)
}
