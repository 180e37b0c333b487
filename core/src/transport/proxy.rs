//! The proxy for requests to an address. It is determined once per address, at the first request.

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

/// A proxy that a client's calls use.
pub(super) struct ProxyRoute {
    pub(super) url: Url,
    pub(super) authorization: Option<HeaderValue>,
}

/// Why requests to an address use a proxy, or none.
#[derive(Clone, Debug)]
pub(crate) enum Reason {
    /// The address belongs to this machine.
    ThisMachine,
    /// The option `proxy` says so.
    Option,
    /// A variable names the proxy.
    Variable(&'static str),
    /// A variable exempts the address, with this entry.
    Exempt(&'static str, String),
    /// The system's settings, if no variable is set.
    System,
}

impl ProxyRoute {
    /// The proxy for an address, if there is one, and why.
    ///
    /// # Errors
    /// [`Error::Config`] if one is set that cannot be used.
    pub(super) fn of(
        settings: &Settings,
        base: &BaseUrl,
    ) -> Result<(Option<ProxyRoute>, Reason), Error> {
        let (found, reason) = match &settings.proxy {
            _ if base.stays_here() => (None, Reason::ThisMachine),
            Proxy::None => (None, Reason::Option),
            Proxy::By(address) => (Some(address.clone()), Reason::Option),
            Proxy::System(variables) => match variables.choose(base.host())? {
                Choice::Direct(name, entry) => (None, Reason::Exempt(name, entry)),
                Choice::By(name, address) => (Some(address), Reason::Variable(name)),
                Choice::Unset => (of_system(settings, base)?, Reason::System),
            },
        };
        Ok((found.map(Self::to).transpose()?, reason))
    }

    fn to(address: ProxyAddress) -> Result<ProxyRoute, Error> {
        let basic = |pair: &[u8]| {
            let value = HeaderValue::from_bytes(&api_key::basic(pair));
            let mut header = value.map_err(|_| {
                Error::config(
                    "proxy_user",
                    "cannot be sent as a \
                 header",
                )
            })?;
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

    /// The proxy for the HTTP client.
    pub(super) fn for_client(&self) -> Result<reqwest::Proxy, Error> {
        let proxy = reqwest::Proxy::https(self.url.clone())
            .map_err(|_| Error::config("proxy", "cannot be used"))?;
        Ok(match &self.authorization {
            Some(value) => proxy.custom_http_auth(value.clone()),
            None => proxy,
        })
    }

    /// The proxy, for error messages.
    pub(super) fn shown(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        match self.url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }
}

/// The proxy of the system's own settings.
fn of_system(settings: &Settings, base: &BaseUrl) -> Result<Option<ProxyAddress>, Error> {
    let refused =
        |problem: &str| Error::config_of("the system's proxy settings", problem.to_owned());
    match system_proxy::find(base.host(), settings.connect_timeout) {
        Ok(None) => Ok(None),
        Ok(Some(text)) => ProxyAddress::parse(text.as_bytes())
            .map(Some)
            .map_err(refused),
        Err(Unusable::Script) => Err(refused(
            "name a PAC file that cannot be evaluated; set the option proxy to http://host:port \
             or none",
        )),
        Err(Unusable::Late) => {
            let kind = TransportErrorKind::ProxyTimeout;
            Err(TransportError::connecting(kind, base.shown()).into())
        }
        Err(Unusable::NoThread) => Err(Error::Resource("threads to ask for the system's proxy")),
    }
}
