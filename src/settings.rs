//! What a client works by, made of its options: every text read, every pair of options checked
//! together.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use secrecy::SecretString;

use crate::config::Config;
use crate::error::Error;
use crate::file::{self, Holds};
use crate::log::Log;
use crate::operation::INSTALLATION;
use crate::transport::{Limits, Url};

const PRODUCTION: &str = "https://external.pleo.io";
const STAGING: &str = "https://external.staging.pleo.io";

/// The longest URL taken, in bytes.
const URL_MAX: usize = 2048;

/// The largest file of certificates: several times what a whole system's are.
const CA_FILE_MAX: usize = 4 << 20;

/// A client's settings.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) base: BaseUrl,
    pub(crate) timeout: Duration,
    pub(crate) connect_timeout: Duration,
    pub(crate) attempts: u32,
    pub(crate) retry_budget: u32,
    pub(crate) requests_per_minute: u32,
    pub(crate) proxy: Proxy,
    pub(crate) trust: Trust,
    pub(crate) limits: Limits,
    pub(crate) user_agent: String,
    pub(crate) log: Arc<Log>,
}

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

/// Whose certificates are trusted. Clients with equal trust share one TLS configuration.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Trust {
    pub(crate) system: bool,
    pub(crate) extra: Vec<CertificateDer<'static>>,
}

impl Settings {
    pub(crate) fn from_config(config: &Config) -> Result<Settings, Error> {
        let config = config.resolved()?;
        let base = match config.get("base_url")? {
            "" if config.get("environment")? == "staging" => BaseUrl::parse(STAGING)?,
            "" => BaseUrl::parse(PRODUCTION)?,
            url => BaseUrl::parse(url)?,
        };
        let small = |name| u32::try_from(config.number(name)).unwrap_or(u32::MAX);
        Ok(Settings {
            proxy: proxy(&config, &base)?,
            trust: trust(&config)?,
            base,
            timeout: Duration::from_millis(config.number("timeout_ms")),
            connect_timeout: Duration::from_millis(config.number("connect_timeout_ms")),
            attempts: small("attempts"),
            retry_budget: small("retry_budget"),
            requests_per_minute: small("requests_per_minute"),
            limits: Limits {
                memory: usize::try_from(config.number("max_response_bytes")).unwrap_or(usize::MAX),
                file: config.number("max_file_bytes"),
            },
            user_agent: user_agent(config.get("user_agent_suffix")?),
            log: Arc::new(Log::new(&config)?),
        })
    }
}

fn user_agent(suffix: &str) -> String {
    let (version, os, arch) = (
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    );
    format!("libpleo/{version} ({os}; {arch}) {suffix}")
        .trim_end()
        .to_owned()
}

/// Where calls go: https, or http to this machine.
#[derive(Debug)]
pub(crate) struct BaseUrl {
    url: Url,
    /// What most calls go to.
    installation: Url,
    shown: String,
    loopback: bool,
}

impl BaseUrl {
    /// The text is judged before it is parsed, since the URL standard quietly drops and repairs
    /// much of what is refused.
    pub(crate) fn parse(text: &str) -> Result<BaseUrl, Error> {
        let refused = |problem: &'static str| Err(Error::config("base_url", problem));
        if text.len() > URL_MAX {
            return refused("is longer than 2048 bytes");
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) || text.contains('\\') {
            return refused(
                "has a blank, a control or non-ASCII character or a \\; give https://host",
            );
        }
        if text.contains('@') {
            return refused("has a user name or password; give the key to the client instead");
        }
        if text.contains(['?', '#']) {
            return refused("has a query or a fragment; give https://host alone");
        }
        if encodes_host(text) {
            return refused(
                "has a % in the name of the host; names of other alphabets begin with xn--",
            );
        }
        let Ok(url) = Url::parse(text) else {
            return refused("is no URL; give https://host");
        };
        // Only the two-slash form is unambiguous: the URL standard reads https:host and
        // https:///host alike.
        let Some(host) = url
            .host_str()
            .filter(|_| text.contains("://") && !text.contains(":///"))
        else {
            return refused("has no host; give https://host");
        };
        let loopback = is_loopback(host);
        let shown = url
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => {
                return refused("is http, which would show the key to the network; give https://");
            }
            _ => return refused("is neither https nor http; give https://host"),
        }
        Ok(BaseUrl {
            installation: behind(&url, INSTALLATION),
            url,
            shown,
            loopback,
        })
    }

    pub(crate) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// As a failure names it: with its port, if that is another than usual.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// Host and port, as a proxy is asked for them.
    pub(crate) fn authority(&self) -> String {
        format!(
            "{}:{}",
            self.host(),
            self.url.port_or_known_default().unwrap_or_default()
        )
    }

    pub(crate) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Never by a proxy: one that answers for this machine would be handed the key of a plain http
    /// request.
    pub(crate) fn stays_here(&self) -> bool {
        self.loopback || !self.is_https()
    }

    /// The URL of a path that has been checked, with its query.
    pub(crate) fn join(&self, path: &str) -> Url {
        if path == INSTALLATION {
            self.installation.clone()
        } else {
            behind(&self.url, path)
        }
    }
}

/// Only the path and the query are another than the base's: no text can lead to another host.
fn behind(base: &Url, path: &str) -> Url {
    let (path, query) = path
        .split_once('?')
        .map_or((path, None), |(path, query)| (path, Some(query)));
    let mut url = base.clone();
    url.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
    url.set_query(query);
    url
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Whether a URL has a host in which something is percent-encoded; no name that is plain needs
/// that.
fn encodes_host(text: &str) -> bool {
    let behind = text.split_once("://").map_or(text, |(_, behind)| behind);
    behind
        .split('/')
        .next()
        .is_some_and(|host| host.contains('%'))
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

fn proxy(config: &Config, base: &BaseUrl) -> Result<Proxy, Error> {
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

fn trust(config: &Config) -> Result<Trust, Error> {
    let mut extra = Vec::new();
    let path = config.path("ca_file")?;
    if !path.as_os_str().is_empty() {
        let pem = file::read("ca_file", &path, CA_FILE_MAX, Holds::Settings)?;
        extra.extend(ca_certificates("ca_file", &pem)?);
    }
    let pem = config.get("ca_pem")?;
    if !pem.is_empty() {
        extra.extend(ca_certificates("ca_pem", pem.as_bytes())?);
    }
    let system = config.get("ca_only")? != "true";
    if !system && extra.is_empty() {
        return Err(Error::config(
            "ca_only",
            "needs ca_file or ca_pem: nothing would be trusted",
        ));
    }
    Ok(Trust { system, extra })
}

/// The certificates in a PEM text, each of which must be usable as an authority.
pub(crate) fn ca_certificates(
    option: &'static str,
    pem: &[u8],
) -> Result<Vec<CertificateDer<'static>>, Error> {
    let unusable = |problem: &'static str| Error::config(option, problem);
    let mut store = RootCertStore::empty();
    let mut certificates = Vec::new();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate =
            certificate.map_err(|_| unusable("is damaged PEM; export the CA certificate again"))?;
        store
            .add(certificate.clone())
            .map_err(|_| unusable("has a certificate that is no usable authority"))?;
        certificates.push(certificate);
    }
    if certificates.is_empty() {
        return Err(unusable(
            "has no certificate; it takes PEM with BEGIN CERTIFICATE",
        ));
    }
    Ok(certificates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_that_could_leak_the_key_is_refused() {
        for (text, remedy) in [
            ("https://user:pass@external.pleo.io", "user name"),
            ("https://external.pleo.io@evil.example", "user name"),
            ("http://external.pleo.io", "https"),
            ("http://127.0.0.1.evil.example", "https"),
            ("https://external.pleo.io/\r\nX: y", "control"),
            ("https://external.pleo.io\0", "control"),
            ("https://external.pleo.io?x=1", "query"),
            ("https://external.pleo.io#x", "fragment"),
            ("https://b%C3%BCcher.example", "xn--"),
            ("https:b%C3%BCcher.example", "xn--"),
            ("external.pleo.io", "no URL"),
            ("https:external.pleo.io", "no host"),
            ("https:///external.pleo.io", "no host"),
            ("ftp://external.pleo.io", "https"),
            ("file:///etc/passwd", "no host"),
            ("https://exämple.com", "non-ASCII"),
            ("https:\\\\external.pleo.io", "\\"),
        ] {
            let text = BaseUrl::parse(text)
                .map(|base| panic!("{base:?}"))
                .unwrap_err()
                .to_string();
            assert!(text.contains(remedy), "{text}");
            assert!(!text.contains("pass@"), "{text}");
        }
    }

    #[test]
    fn plain_http_is_for_this_machine() {
        for text in [
            "http://localhost:1234",
            "http://127.0.0.1:80",
            "http://[::1]:80",
            "https://localhost",
        ] {
            assert!(BaseUrl::parse(text).unwrap().stays_here(), "{text}");
        }
        assert!(
            !BaseUrl::parse("https://external.pleo.io")
                .unwrap()
                .stays_here()
        );
    }

    #[test]
    fn a_path_is_put_behind_the_base_and_keeps_its_colon() {
        let join = |base: &str, path: &str| BaseUrl::parse(base).unwrap().join(path).to_string();
        assert_eq!(
            join(PRODUCTION, "/v1/installations/me:activate"),
            "https://external.pleo.io/v1/installations/me:activate"
        );
        assert_eq!(
            join("https://gw.example:8443/pleo/", "/v1/x?after=a%3D"),
            "https://gw.example:8443/pleo/v1/x?after=a%3D"
        );
        assert_eq!(
            join("https://gw.example/pleo", INSTALLATION),
            "https://gw.example/pleo/v1/installations/me"
        );
        assert_eq!(
            join(PRODUCTION, "/v1/a//b;c@d:1?e?f"),
            "https://external.pleo.io/v1/a//b;c@d:1?e?f"
        );
    }

    #[test]
    fn an_authority_that_cannot_be_used_is_refused() {
        let file = std::env::temp_dir().join(format!("pleo-authority-{}.pem", std::process::id()));
        let garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        let truncated = "-----BEGIN CERTIFICATE-----\nAAAA\n";
        for content in ["", "nothing of the kind", garbage, truncated] {
            std::fs::write(&file, content).unwrap();
            let mut config = Config::new();
            config.set("ca_file", file.to_str().unwrap()).unwrap();
            let text = Settings::from_config(&config).unwrap_err().to_string();
            assert!(text.starts_with("option ca_file: "), "{content}: {text}");
            assert!(
                content.is_empty() || config.set("ca_pem", content).is_err(),
                "{content}"
            );
        }
        std::fs::remove_file(file).unwrap();
    }

    #[test]
    fn options_that_make_no_sense_together_are_refused() {
        let build = |options: &[(&str, &str)]| {
            let mut config = Config::new();
            for (name, value) in options {
                config.set(name, value).unwrap();
            }
            Settings::from_config(&config)
        };
        assert!(
            build(&[("ca_only", "true")])
                .unwrap_err()
                .to_string()
                .contains("ca_file")
        );
        assert!(
            build(&[("proxy_user", "u")])
                .unwrap_err()
                .to_string()
                .contains("proxy")
        );
        assert!(
            build(&[("proxy_password", "p")])
                .unwrap_err()
                .to_string()
                .contains("proxy_user")
        );
        assert!(matches!(
            build(&[("ca_file", "/nowhere/ca.pem")]),
            Err(Error::File { .. })
        ));
        let proxied = build(&[
            ("proxy", "http://proxy:3128"),
            ("proxy_user", "u"),
            ("proxy_password", "hunter2"),
        ])
        .unwrap();
        assert!(matches!(
            proxied.proxy,
            Proxy::By {
                credentials: Some(_),
                ..
            }
        ));
        assert!(!format!("{proxied:?}").contains("hunter2"));
        let here = build(&[
            ("proxy", "http://proxy:3128"),
            ("base_url", "https://localhost:1"),
        ])
        .unwrap();
        assert!(matches!(here.proxy, Proxy::None));
    }
}
