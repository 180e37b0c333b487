//! The proxy for calls, from the options and the environment.

use std::ffi::OsString;

use secrecy::{ExposeSecret, SecretSlice};

use super::Config;
use super::no_proxy;
use super::proxy_address::ProxyAddress;
use crate::error::Error;

/// Which proxy to use.
#[derive(Debug)]
pub(crate) enum Proxy {
    None,
    System(Variables),
    By(ProxyAddress),
}

/// The environment's proxy variables when the client was created.
#[derive(Debug)]
pub(crate) struct Variables {
    /// The first variable that is set, with its name.
    proxy: Option<(&'static str, SecretSlice<u8>)>,
    exempt: Option<(&'static str, Vec<u8>)>,
    /// The variable that names a PAC file.
    automatic: Option<&'static str>,
}

/// In curl's order.
const PROXY: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const EXEMPT: [&str; 2] = ["no_proxy", "NO_PROXY"];
/// Some desktops set it.
const AUTOMATIC: [&str; 2] = ["auto_proxy", "AUTO_PROXY"];

/// What the environment decides.
#[derive(Debug)]
pub(crate) enum Choice {
    /// No proxy, by an entry of a variable.
    Direct(&'static str, String),
    /// The proxy of a variable.
    By(&'static str, ProxyAddress),
    /// No variable is set.
    Unset,
}

impl Variables {
    /// Reads the variables; an empty one counts as not set.
    pub(crate) fn read(variable: impl Fn(&'static str) -> Option<OsString>) -> Self {
        let first = |names: &[&'static str]| {
            names.iter().find_map(|name| {
                let value = variable(name)?.into_encoded_bytes();
                (!value.is_empty()).then_some((*name, value))
            })
        };
        Self {
            proxy: first(&PROXY).map(|(name, value)| (name, value.into())),
            exempt: first(&EXEMPT),
            automatic: first(&AUTOMATIC).map(|(name, _)| name),
        }
    }

    /// What they decide for a host.
    ///
    /// # Errors
    /// [`Error::Config`] naming the variable that cannot be used, never its value: a call never
    /// bypasses a proxy because its address was invalid.
    pub(crate) fn choose(&self, host: &str) -> Result<Choice, Error> {
        if let Some((name, list)) = &self.exempt
            && let Some(entry) = no_proxy::exempting(list, host)
        {
            let entry = String::from_utf8_lossy(entry).into_owned();
            return Ok(Choice::Direct(name, entry));
        }
        let refused = |name: &'static str, problem: &str| {
            Error::config_of(format!("environment variable {name}"), problem.to_owned())
        };
        match (&self.proxy, self.automatic) {
            (Some((name, value)), _) => ProxyAddress::parse(value.expose_secret())
                .map(|address| Choice::By(name, address))
                .map_err(|problem| refused(name, problem)),
            (None, Some(name)) => Err(refused(
                name,
                "names a PAC file, which is not supported; set the option proxy to the \
                 http://host:port that the file returns, or to none",
            )),
            (None, None) => Ok(Choice::Unset),
        }
    }
}

/// Checks an address as the value of the option `proxy`: without user or password, which have
/// options of their own, and with nothing after the host and port.
///
/// # Errors
/// What is wrong with it, and the remedy.
pub(super) fn option_address(text: &str) -> Result<ProxyAddress, &'static str> {
    let address = ProxyAddress::parse(text.as_bytes())?;
    if address.credentials.is_some() {
        return Err("contains a user name or password; set proxy_user and proxy_password instead");
    }
    let behind = text
        .split_once("://")
        .map(|(_, rest)| rest.trim_end_matches('/'));
    match behind {
        Some(place) if !place.contains(['/', '?', '#']) => Ok(address),
        _ => Err("must be system, none or http://host:port"),
    }
}

/// The proxy that the options name.
///
/// # Errors
/// [`Error::Config`].
pub(super) fn proxy(
    config: &Config,
    variable: impl Fn(&'static str) -> Option<OsString>,
) -> Result<Proxy, Error> {
    let (choice, user) = (config.get("proxy")?, config.get("proxy_user")?);
    let password = config.secret("proxy_password");
    if user.is_empty() && password.is_some() {
        return Err(Error::config(
            "proxy_password",
            "is set without proxy_user; set both",
        ));
    }
    // It was checked when it was set.
    let by = option_address(choice).ok();
    if by.is_none() && !user.is_empty() {
        return Err(Error::config(
            "proxy_user",
            "is set without a proxy; set proxy to a URL, e.g. http://proxy:3128",
        ));
    }
    Ok(match by {
        _ if choice == "none" => Proxy::None,
        Some(address) => {
            let pair = |password: &str| format!("{user}:{password}").into_bytes().into();
            let password = password.as_ref().map_or("", ExposeSecret::expose_secret);
            Proxy::By(ProxyAddress {
                credentials: (!user.is_empty()).then(|| pair(password)),
                ..address
            })
        }
        None => Proxy::System(Variables::read(variable)),
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
