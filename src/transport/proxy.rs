//! By which proxy a client's calls go, and what a proxy that refuses them wants.
//!
//! A client has one address, so its way out is settled once, when it first calls.

use hyper_util::client::proxy::matcher::Matcher;
use secrecy::ExposeSecret;
use secrecy::zeroize::Zeroizing;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::engine::Engine;
use super::{HeaderValue, Url};
use crate::error::Error;
use crate::settings::{Proxy, Settings, proxy_url};

/// The largest head of a refusal that is read.
const HEAD_MAX: u64 = 8192;

/// The ways to identify oneself to a proxy that have a name here; a proxy's own words are not
/// repeated.
const SCHEMES: [&str; 5] = ["Basic", "Digest", "NTLM", "Negotiate", "Bearer"];

/// A proxy that a client's calls go by.
pub(super) struct Hop {
    pub(super) url: Url,
    pub(super) authorization: Option<HeaderValue>,
    /// Where the tunnel leads: host and port.
    target: String,
}

impl Hop {
    /// The proxy for a client, if its calls go by one.
    pub(super) fn of(settings: &Settings) -> Result<Option<Hop>, Error> {
        let target = settings.base.authority();
        match &settings.proxy {
            Proxy::None => Ok(None),
            Proxy::By { url, credentials } => {
                let authorization = credentials
                    .as_ref()
                    .map(|(user, password)| basic(user, password.expose_secret()));
                Ok(Some(Hop {
                    url: url.clone(),
                    authorization: authorization.transpose()?,
                    target,
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
                Ok(Some(Hop {
                    url,
                    authorization: found.basic_auth().cloned(),
                    target,
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

    /// Asks a proxy that refused for lack of credentials which schemes it takes. The HTTP client
    /// does not tell; this asks for the tunnel once more, without credentials, and nothing else.
    pub(super) async fn schemes(&self, engine: &'static Engine) -> Vec<&'static str> {
        self.ask(engine)
            .await
            .map(|head| named(&head))
            .unwrap_or_default()
    }

    async fn ask(&self, engine: &'static Engine) -> Option<Vec<u8>> {
        let port = self
            .url
            .port_or_known_default()
            .filter(|_| self.url.scheme() == "http")?;
        let addresses = engine
            .lookups()
            .find(self.host().trim_matches(['[', ']']).to_owned())
            .await
            .ok()?;
        let mut proxy = TcpStream::connect((addresses.first()?.ip(), port))
            .await
            .ok()?;
        let target = &self.target;
        let request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n");
        proxy.write_all(request.as_bytes()).await.ok()?;
        let mut head = Vec::new();
        let mut proxy = proxy.take(HEAD_MAX);
        while !head.windows(4).any(|end| end == b"\r\n\r\n")
            && proxy.read_buf(&mut head).await.ok()? > 0
        {}
        Some(head)
    }
}

fn named(head: &[u8]) -> Vec<&'static str> {
    let head = String::from_utf8_lossy(head);
    let offers = head.lines().filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("proxy-authenticate")
            .then(|| value.trim().split([' ', ',']).next())?
    });
    let mut found = Vec::new();
    for offer in offers {
        let known = SCHEMES
            .iter()
            .find(|scheme| scheme.eq_ignore_ascii_case(offer));
        found.extend(known.filter(|known| !found.contains(*known)));
    }
    found
}

fn basic(user: &str, password: &str) -> Result<HeaderValue, Error> {
    let value = crate::key::basic(&Zeroizing::new(format!("{user}:{password}").into_bytes()));
    let mut header = HeaderValue::from_bytes(&value)
        .map_err(|_| Error::config("proxy_user", "makes no header"))?;
    header.set_sensitive(true);
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn only_schemes_with_a_name_are_told() {
        let head = b"HTTP/1.1 407 x\r\nProxy-Authenticate: negotiate\r\nPROXY-AUTHENTICATE:NTLM\r\n\
                     proxy-authenticate: Basic realm=\"secret\"\r\nproxy-authenticate: Own words\r\n\
                     proxy-authenticate: basic\r\n\r\n";
        assert_eq!(named(head), ["Negotiate", "NTLM", "Basic"]);
        assert!(named(b"HTTP/1.1 407 x\r\n\r\n").is_empty());
    }
}
