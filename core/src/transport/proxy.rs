//! By which proxy requests to an address go. It is settled once for each, when it is first asked.

use http::HeaderValue;
use secrecy::ExposeSecret;
use url::Url;

use crate::auth::api_key;
use crate::config::base_url::BaseUrl;
use crate::config::proxy::{Choice, Proxy};
use crate::config::proxy_address::ProxyAddress;
use crate::config::settings::Settings;
use crate::error::{Error, TransportError, TransportErrorKind};
use crate::sys::proxy_list::Unusable;
use crate::sys::system_proxy;

/// A proxy that a client's calls go by.
pub(super) struct ProxyRoute {
    pub(super) url: Url,
    pub(super) authorization: Option<HeaderValue>,
}

impl ProxyRoute {
    /// The proxy on the way to an address, if there is one.
    ///
    /// # Errors
    /// [`Error::Config`] if one is set that cannot be used.
    pub(super) fn of(settings: &Settings, base: &BaseUrl) -> Result<Option<ProxyRoute>, Error> {
        let found = match &settings.proxy {
            _ if base.stays_here() => None,
            Proxy::None => None,
            Proxy::By(address) => Some(address.clone()),
            Proxy::System(variables) => match variables.choose(base.host())? {
                Choice::Direct => None,
                Choice::By(address) => Some(address),
                Choice::Unset => of_system(settings, base)?,
            },
        };
        found.map(Self::to).transpose()
    }

    fn to(address: ProxyAddress) -> Result<ProxyRoute, Error> {
        let basic = |pair: &[u8]| {
            let value = HeaderValue::from_bytes(&api_key::basic(pair));
            let mut header = value.map_err(|_| Error::config("proxy_user", "makes no header"))?;
            header.set_sensitive(true);
            Ok::<_, Error>(header)
        };
        let pair = address
            .credentials
            .as_ref()
            .map(ExposeSecret::expose_secret);
        Ok(ProxyRoute {
            authorization: pair.map(basic).transpose()?,
            url: address.url,
        })
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

/// The proxy of the system's own settings.
fn of_system(settings: &Settings, base: &BaseUrl) -> Result<Option<ProxyAddress>, Error> {
    let refused =
        |problem: &str| Error::config("proxy", format!("(the system's settings) {problem}"));
    match system_proxy::find(base.host(), settings.connect_timeout) {
        Ok(None) => Ok(None),
        Ok(Some(text)) => ProxyAddress::parse(text.as_bytes())
            .map(Some)
            .map_err(refused),
        Err(Unusable::Script) => Err(refused(
            "name a PAC file that cannot be evaluated; set http://host:port, or none",
        )),
        Err(Unusable::Late) => {
            let kind = TransportErrorKind::ProxyTimeout;
            Err(TransportError::connecting(kind, base.shown()).into())
        }
        Err(Unusable::NoThread) => Err(Error::Resource("threads to ask for the system's proxy")),
    }
}
