//! A client's settings, made of its options: every value parsed, every combination checked.

use std::sync::Arc;
use std::time::Duration;

use super::Config;
use super::base_url::BaseUrl;
use super::client_certificate::{ClientCertificate, client_certificate};
use super::export::ExportOptions;
use super::origin::Changed;
use super::proxy::{Proxy, proxy};
use super::trust::{Trust, trust};
use crate::error::Error;
use crate::log::sink::{Level, Log, LogSettings};
use crate::sys::environment;
use crate::text::money::ValueUnit;

const PRODUCTION: &str = "https://external.pleo.io";
const STAGING: &str = "https://external.staging.pleo.io";

/// The largest body that is accepted: into memory, and into a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) memory: usize,
    pub(crate) file: u64,
}

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
    pub(crate) client_certificate: Option<ClientCertificate>,
    pub(crate) limits: Limits,
    pub(crate) user_agent: String,
    pub(crate) money_value: ValueUnit,
    pub(crate) export: ExportOptions,
    pub(crate) log: Arc<Log>,
    /// The options that are not at their defaults.
    pub(crate) changed: Vec<Changed>,
}

impl Settings {
    pub(crate) fn from_config(config: &Config) -> Result<Settings, Error> {
        let config = config.in_force()?;
        let base = match config.get("base_url")? {
            "" if config.get("environment")? == "staging" => BaseUrl::parse(STAGING)?,
            "" => BaseUrl::parse(PRODUCTION)?,
            url => BaseUrl::parse(url)?,
        };
        let small = |name| u32::try_from(config.number(name)).unwrap_or(u32::MAX);
        Ok(Settings {
            proxy: proxy(&config, environment::variable)?,
            client_certificate: client_certificate(&config)?,
            trust: trust(&config, &base, environment::variable)?,
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
            money_value: ValueUnit::named(config.get("money_value")?).unwrap_or_default(),
            export: ExportOptions::in_force(&config)?,
            log: Arc::new(Log::new(log_settings(&config)?)?),
            changed: config.changed(),
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

fn log_settings(config: &Config) -> Result<LogSettings, Error> {
    let path = config.path("log_file")?;
    Ok(LogSettings {
        level: Level::named(config.get("log_level")?),
        bodies: config.get("trace_bodies")? == "true",
        file: (!path.as_os_str().is_empty()).then_some(path),
        max_bytes: config.number("log_max_bytes"),
        lines: usize::try_from(config.number("log_lines")).unwrap_or(0),
        listener: config.listener.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::proxy_address::ProxyAddress;

    #[test]
    fn an_authority_that_cannot_be_used_is_refused() {
        let file = std::env::temp_dir().join(format!("pleo-authority-{}.pem", std::process::id()));
        let garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        let truncated = "-----BEGIN CERTIFICATE-----\nAAAA\n";
        let key = rcgen::KeyPair::generate().unwrap().serialize_pem();
        for content in ["", "nothing of the kind", garbage, truncated, &key] {
            std::fs::write(&file, content).unwrap();
            let mut config = Config::new();
            config.set("ca_file", file.to_str().unwrap()).unwrap();
            let text = Settings::from_config(&config).unwrap_err().to_string();
            assert!(text.starts_with("option ca_file "), "{content}: {text}");
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
            Proxy::By(ProxyAddress {
                credentials: Some(_),
                ..
            })
        ));
        assert!(!format!("{proxied:?}").contains("hunter2"));
    }
}
