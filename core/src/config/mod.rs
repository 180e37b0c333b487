//! A client's options, and where each may be set.
//!
//! Options are named texts, so that a new one needs no new function. A value is checked when it is
//! set; combinations are checked when a client is created.

//!
//! - `options`: the table of options: name, default, accepted values
//! - `base_url`, `proxy`, `trust`, `revocation`, `client_certificate`: the values of some of them,
//!   checked
//! - `pem`, `der`, `not_pem`: certificates and keys in files, and files without any
//! - `certificate`: what a server's certificate says
//! - `link`: a link to a file at another host
//! - `proxy_address`, `no_proxy`: the address of a proxy, and its exceptions, as curl reads them
//! - `options_file`: a file of options, and the profiles in it
//! - `origin`: where a value was set
//! - `refused`: what could not be set
//! - `settings`: a client's settings, made of them

pub(crate) mod base_url;
pub(crate) mod certificate;
pub(crate) mod client_certificate;
mod der;
pub(crate) mod export;
pub(crate) mod link;
mod no_proxy;
pub(crate) mod not_pem;
pub(crate) mod options;
mod options_file;
pub(crate) mod origin;
pub(crate) mod pem;
pub(crate) mod proxy;
pub(crate) mod proxy_address;
mod refused;
pub(crate) mod revocation;
pub(crate) mod settings;
pub(crate) mod trust;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::auth::key_source::KeySource;
use crate::error::Error;
use crate::log::sink::Listener;
use crate::sys::environment;
use crate::text::code_page::CodePage;
use crate::text::encoding::{Encoding, Unmappable};
use options::OPTIONS;
pub use options_file::{OptionsFile, Sections};
use origin::{Changed, Origin};
use refused::Refused;

/// The prefix of the environment variables of options: `PLEO_` and the option's name in upper case.
const VARIABLE_PREFIX: &str = "PLEO_";

/// A client's options, before the client is created.
#[derive(Clone, Default)]
pub struct Config {
    values: [Option<Setting>; OPTIONS.len()],
    refused: Refused,
    pub(crate) listener: Option<Listener>,
}

/// The value of an option, as it was set.
#[derive(Clone)]
struct Setting {
    value: SecretString,
    origin: Origin,
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let set = OPTIONS
            .iter()
            .zip(&self.values)
            .filter(|(_, value)| value.is_some());
        f.debug_set()
            .entries(set.map(|(option, _)| option.name))
            .finish()
    }
}

impl Config {
    /// Options at their defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an option.
    ///
    /// # Errors
    /// [`Error::Config`]: an unknown name (the message lists the options), an empty or invalid
    /// value, or both `environment` and `base_url`. The value is not changed then, and no client
    /// can be created until the option is set or reset.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.set_from(name, value, Origin::Program)
    }

    fn set_from(&mut self, name: &str, value: &str, origin: Origin) -> Result<(), Error> {
        let outcome = self.replace(name, value, origin);
        self.refused.note(name, outcome.is_err());
        outcome
    }

    fn replace(&mut self, name: &str, value: &str, origin: Origin) -> Result<(), Error> {
        let place = accepted(name, value)?;
        let other = match name {
            "environment" => "base_url",
            "base_url" => "environment",
            _ => "",
        };
        if !other.is_empty() && self.set_text(other).is_some() {
            return Err(Error::config(
                OPTIONS[place].name,
                format!("cannot be set together with {other}; reset one of them"),
            ));
        }
        self.values[place] = Some(Setting {
            value: SecretString::from(value),
            origin,
        });
        Ok(())
    }

    /// Resets an option to its default.
    ///
    /// # Errors
    /// [`Error::Config`]: an unknown name.
    pub fn reset(&mut self, name: &str) -> Result<(), Error> {
        let place = find(name);
        self.refused.note(name, place.is_err());
        self.values[place?] = None;
        Ok(())
    }

    /// Records that a value was refused earlier: no client can be created until the option is set
    /// or reset.
    pub fn refuse(&mut self, name: &str) {
        self.refused.note(name, true);
    }

    /// Records that a file of options was refused earlier: no client can be created until one is
    /// loaded.
    pub fn refuse_file(&mut self) {
        self.refused.note_file(true);
    }

    /// An option's value, or its default.
    ///
    /// # Errors
    /// [`Error::Config`]: an unknown name, or a secret, which is never returned.
    pub fn get(&self, name: &str) -> Result<&str, Error> {
        let place = find(name)?;
        if OPTIONS[place].secret() {
            return Err(Error::config(
                OPTIONS[place].name,
                "is a secret and cannot be read back",
            ));
        }
        Ok(self.set_text(name).unwrap_or(OPTIONS[place].default))
    }

    /// Sets options from a file with lines `name = value`; blank lines and lines that begin with
    /// `#` are ignored. Lines before the first `[profile NAME]` are for all profiles, those after
    /// it for that profile alone. Without a profile only the former are set. Either all of them are
    /// set, or none.
    ///
    /// # Errors
    /// As [`OptionsFile::read`]; [`Error::Config`] naming the wrong line, or the profiles in the
    /// file. No client can be created then until a file is loaded.
    pub fn load(&mut self, path: &Path, profile: Option<&str>) -> Result<(), Error> {
        let file = OptionsFile::read(path).inspect_err(|_| self.refuse_file())?;
        self.set_all(&file, profile)
    }

    /// Sets the options of a file that was read, all of them or none.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn set_all(&mut self, file: &OptionsFile, profile: Option<&str>) -> Result<(), Error> {
        let outcome = self.with_all(file, profile).map(|merged| *self = merged);
        self.refused.note_file(outcome.is_err());
        outcome
    }

    fn with_all(&self, file: &OptionsFile, profile: Option<&str>) -> Result<Self, Error> {
        let mut merged = self.clone();
        for line in file.lines(profile)? {
            let origin = Origin::File(Arc::clone(&file.path), line.number);
            merged
                .set_from(line.name, line.value, origin)
                .map_err(|error| line.wrong(&error))?;
        }
        Ok(merged)
    }

    /// Sets the log callback, which gets a line for each request. It is called on the thread of a
    /// call, and for tasks on the thread that waits for them.
    pub fn on_log(&mut self, listener: Option<Listener>) {
        self.listener = listener;
    }

    /// The encoding of the host's texts: as it is set, or from the environment where that is
    /// requested. An invalid variable is reported when a client is created.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        const NAMES: [&str; 2] = ["text_encoding", "text_unmappable"];
        let asked = self.set_text("from_environment") == Some("true")
            && NAMES.iter().any(|name| self.set_text(name).is_none());
        let resolved = asked.then(|| self.resolved().ok()).flatten();
        let config = resolved.as_ref().unwrap_or(self);
        let [page, unmappable] = NAMES.map(|name| config.set_text(name));
        Encoding::new(
            page.and_then(CodePage::named).unwrap_or_default(),
            unmappable.and_then(Unmappable::named).unwrap_or_default(),
        )
    }

    /// The encoding of the host's texts, if nothing was refused.
    ///
    /// # Errors
    /// [`Error::Config`] if the options cannot be used.
    pub fn encoding_in_force(&self) -> Result<Encoding, Error> {
        self.in_force().map(|config| config.encoding())
    }

    /// The source of the key that the option `key` names; `None` if it is not set.
    ///
    /// # Errors
    /// As [`KeySource::new`]; [`Error::Config`] if the options cannot be used.
    pub fn key_source(&self) -> Result<Option<KeySource>, Error> {
        match self.in_force()?.get("key")? {
            "" => Ok(None),
            source => KeySource::new(source, self.encoding()).map(Some),
        }
    }

    /// An option that is a path.
    pub(crate) fn path(&self, name: &str) -> Result<PathBuf, Error> {
        Ok(self.encoding().path(self.get(name)?))
    }

    fn set_text(&self, name: &str) -> Option<&str> {
        let place = OPTIONS.iter().position(|option| option.name == name)?;
        self.values[place]
            .as_ref()
            .map(|setting| setting.value.expose_secret())
    }

    /// The options that are not at their defaults, safe to show.
    pub(crate) fn changed(&self) -> Vec<Changed> {
        let set = OPTIONS.iter().zip(&self.values);
        let changed = set.filter_map(|(option, setting)| {
            let Setting { value, origin } = setting.as_ref()?;
            let value = value.expose_secret();
            (value != option.default).then(|| Changed {
                name: option.name,
                value: option.is_shown().then(|| value.into()),
                origin: origin.clone(),
            })
        });
        changed.collect()
    }

    /// The options in force: with `from_environment`, those that are not set come from the
    /// environment.
    ///
    /// # Errors
    /// [`Error::Config`] naming the variable with an invalid value.
    fn resolved(&self) -> Result<Config, Error> {
        let mut merged = self.clone();
        if self.get("from_environment")? != "true" {
            return Ok(merged);
        }
        // A base URL that is set here overrides the environment, whichever of the two options sets
        // it.
        let address_set =
            self.set_text("environment").is_some() || self.set_text("base_url").is_some();
        for (place, option) in OPTIONS.iter().enumerate() {
            let address = matches!(option.name, "environment" | "base_url");
            // PLEO_KEY may be a key, which env:PLEO_KEY names.
            let is_apart = option.secret() || option.name == "key";
            if merged.values[place].is_some() || is_apart || (address && address_set) {
                continue;
            }
            let variable = format!("{VARIABLE_PREFIX}{}", option.name.to_ascii_uppercase());
            let Some(value) = environment::variable(&variable) else {
                continue;
            };
            value
                .to_str()
                .ok_or_else(|| Error::config(option.name, "is not UTF-8"))
                .and_then(|value| {
                    let origin = Origin::Variable(variable.as_str().into());
                    merged.set_from(option.name, value.trim_end(), origin)
                })
                .map_err(|error| {
                    Error::config_of(
                        format!("environment variable {variable}"),
                        problem_of(&error),
                    )
                })?;
        }
        Ok(merged)
    }

    /// The options that a client is created with.
    ///
    /// # Errors
    /// [`Error::Config`] naming what was refused and not corrected since, or the variable with an
    /// invalid value.
    pub(crate) fn in_force(&self) -> Result<Config, Error> {
        self.refused.check()?;
        self.resolved()
    }

    pub(crate) fn number(&self, name: &str) -> u64 {
        // Checked when it was set; the defaults are numbers.
        self.get(name)
            .ok()
            .and_then(|value| value.parse().ok())
            .unwrap_or(0)
    }

    pub(crate) fn secret(&self, name: &str) -> Option<SecretString> {
        let place = OPTIONS.iter().position(|option| option.name == name)?;
        Some(self.values[place].as_ref()?.value.clone())
    }
}

/// The index of an option, whose value is checked.
fn accepted(name: &str, value: &str) -> Result<usize, Error> {
    let place = find(name)?;
    // A value that the program lost must not mean the default, which may be Pleo's production.
    if value.is_empty() {
        let problem = "is empty; give it a value, or reset or remove it to use the default";
        return Err(Error::config(OPTIONS[place].name, problem));
    }
    OPTIONS[place].accepts(value)?;
    Ok(place)
}

fn problem_of(error: &Error) -> String {
    match error {
        Error::Config { problem, .. } => problem.to_string(),
        other => other.to_string(),
    }
}

fn find(name: &str) -> Result<usize, Error> {
    if let Some(place) = OPTIONS.iter().position(|option| option.name == name) {
        return Ok(place);
    }
    let names: Vec<_> = OPTIONS.iter().map(|option| option.name).collect();
    Err(Error::config(
        refused::shown(name),
        format!("does not exist; the options are {}", names.join(", ")),
    ))
}

#[cfg(test)]
mod tests;
