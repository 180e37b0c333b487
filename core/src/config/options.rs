//! The table of options: name, default, what each takes, and how a value is checked.

use super::base_url::BaseUrl;
use super::proxy::option_address;
use super::trust::ca_certificates;
use crate::auth::key_source::KeySource;
use crate::error::Error;
use crate::limits::{DAY_MS, PATH_MAX};
use crate::log::sink::Level;
use crate::text::code_page::CodePage;
use crate::text::encoding::Unmappable;

/// One option.
#[derive(Debug)]
pub struct OptionInfo {
    /// Its name.
    pub name: &'static str,
    /// The value in force when none is set; empty for none.
    pub default: &'static str,
    /// What it takes, for the documentation and for messages.
    pub takes: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// How a value is checked.
    check: Check,
}

#[derive(Debug)]
enum Check {
    Number(u64, u64),
    Choice(&'static [&'static str]),
    BaseUrl,
    Proxy,
    Certificates,
    Visible(usize),
    KeySource,
    CodePage,
    Unmappable,
    Path,
    Secret,
}

const fn option(
    name: &'static str,
    default: &'static str,
    takes: &'static str,
    check: Check,
    meaning: &'static str,
) -> OptionInfo {
    OptionInfo {
        name,
        default,
        takes,
        meaning,
        check,
    }
}

const SWITCH: Check = Check::Choice(&["true", "false"]);

/// Every option there is.
pub static OPTIONS: [OptionInfo; 31] = [
    option(
        "environment",
        "production",
        "production or staging",
        Check::Choice(&["production", "staging"]),
        "Which Pleo; a key works only in the one it was made in.",
    ),
    option(
        "base_url",
        "",
        "an https URL without user, query or fragment; http only to this machine",
        Check::BaseUrl,
        "Another address instead of environment, such as the sandbox or a gateway.",
    ),
    option(
        "key",
        "",
        "file:PATH, env:NAME, credential:NAME or wincred:NAME, never the key itself",
        Check::KeySource,
        "Where the key is kept, for a client that is made without naming a source.",
    ),
    option(
        "timeout_ms",
        "60000",
        "1 to 86400000 (milliseconds)",
        Check::Number(1, DAY_MS),
        "The time for a whole call: name, proxy, TLS, sending, waiting, reading, every retry.",
    ),
    option(
        "connect_timeout_ms",
        "10000",
        "1 to 86400000 (milliseconds)",
        Check::Number(1, DAY_MS),
        "The time for one connection, up to the end of the TLS handshake.",
    ),
    option(
        "attempts",
        "3",
        "1 to 10",
        Check::Number(1, 10),
        "How often a call is tried at most, the first time included.",
    ),
    option(
        "retry_budget",
        "20",
        "0 to 100 (percent)",
        Check::Number(0, 100),
        "How many requests retries may add, in percent of the calls (the first ten are free).",
    ),
    option(
        "requests_per_minute",
        "500",
        "0 to 100000; 0 for no limit",
        Check::Number(0, 100_000),
        "The pace this client keeps, with bursts of a fifth; Pleo allows 600 a minute.",
    ),
    option(
        "proxy",
        "system",
        "system, none, or http://host:port",
        Check::Proxy,
        "How to get out: the system's settings and variables, directly, or by this proxy.",
    ),
    option(
        "proxy_user",
        "",
        "visible ASCII without colon, at most 256",
        Check::Visible(256),
        "The user name for the proxy.",
    ),
    option(
        "proxy_password",
        "",
        "a secret, at most 4096 bytes",
        Check::Secret,
        "The password for the proxy; never given back.",
    ),
    option(
        "ca_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "Certificates of your own authority, besides the system's.",
    ),
    option(
        "ca_pem",
        "",
        "PEM text, at most 262144 bytes",
        Check::Certificates,
        "The same as text; both may be given.",
    ),
    option(
        "ca_only",
        "false",
        "true or false",
        SWITCH,
        "Trust only ca_file and ca_pem, not the system's certificates.",
    ),
    option(
        "client_cert_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "Your certificate, then its chain, for a gateway that wants a client certificate.",
    ),
    option(
        "client_key_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "Its private key, not encrypted; a file as safe as a key file.",
    ),
    option(
        "max_response_bytes",
        "8388608",
        "1024 to 1073741824 (bytes)",
        Check::Number(1024, 1_073_741_824),
        "The largest answer taken into memory.",
    ),
    option(
        "max_file_bytes",
        "1073741824",
        "1024 to 1099511627776 (bytes)",
        Check::Number(1024, 1 << 40),
        "The largest answer taken into a file.",
    ),
    option(
        "user_agent_suffix",
        "",
        "visible ASCII and blanks, at most 128",
        Check::Visible(128),
        "Added to the User-Agent, to name your program.",
    ),
    option(
        "log_file",
        "",
        "the path of a file",
        Check::Path,
        "A line for each request goes there; this user's alone, with one name, and no link is followed.",
    ),
    option(
        "log_level",
        "info",
        "off, error, warn, info or debug",
        Check::Choice(&Level::NAMES),
        "What is told: failures, repeats too, every request, bodies too.",
    ),
    option(
        "log_max_bytes",
        "10485760",
        "1024 to 1073741824 (bytes)",
        Check::Number(1024, 1 << 30),
        "When log_file is that large it becomes NAME.1, and a new one begins; without NAME.1 it begins anew.",
    ),
    option(
        "log_lines",
        "0",
        "0 to 100000",
        Check::Number(0, 100_000),
        "How many lines a client keeps to be read one by one; older ones are let go.",
    ),
    option(
        "trace_bodies",
        "false",
        "true or false",
        SWITCH,
        "With log_level debug, JSON bodies are told too; what looks like a secret is masked.",
    ),
    option(
        "text_encoding",
        "utf-8",
        "utf-8, windows-1252, iso-8859-1, iso-8859-15, cp437, cp850, cp865 and others; on Windows ansi",
        Check::CodePage,
        "The encoding of your texts, in and out, of this set of options and of all that is made from it.",
    ),
    option(
        "text_unmappable",
        "error",
        "error, transliterate, or one visible ASCII character such as ?",
        Check::Unmappable,
        "What is given for a character that text_encoding lacks: PLEO_E_TEXT, what comes near it, or that character.",
    ),
    option(
        "money_value",
        "minors",
        "minors or hundredths",
        Check::Choice(&["minors", "hundredths"]),
        "What the value of {currency, value} counts: the currency's smallest unit, or hundredths of any. Nobody knows; docs/pleo.md says how to find out.",
    ),
    option(
        "export_journal",
        "",
        "the path of a file",
        Check::Path,
        "Where exports write down what was offered, booked and reported; this user's alone, as safe as a key file.",
    ),
    option(
        "export_company",
        "",
        "the id of a company",
        Check::Visible(64),
        "The company whose export jobs are carried out, for a key of an organisation.",
    ),
    option(
        "export_take_over",
        "false",
        "true or false",
        SWITCH,
        "Go on with an export job that another program has started; only if that program has ended.",
    ),
    option(
        "from_environment",
        "false",
        "true or false",
        SWITCH,
        "Options not set here come from PLEO_ and their name in capitals (never a secret or key).",
    ),
];

impl OptionInfo {
    /// Whether its value is a secret, which is never given back.
    #[must_use]
    pub fn secret(&self) -> bool {
        matches!(self.check, Check::Secret)
    }

    /// Whether its value may be shown, and is short enough.
    pub(super) fn is_shown(&self) -> bool {
        !matches!(self.check, Check::Secret | Check::Certificates)
    }

    pub(super) fn accepts(&self, value: &str) -> Result<(), Error> {
        let fits = match &self.check {
            Check::Number(min, max) => {
                // parse takes a sign, which no option here has.
                value.bytes().all(|byte| byte.is_ascii_digit())
                    && value
                        .parse()
                        .is_ok_and(|number: u64| (*min..=*max).contains(&number))
            }
            Check::Choice(choices) => choices.contains(&value),
            Check::BaseUrl => return BaseUrl::parse(value).map(drop),
            Check::Proxy if matches!(value, "system" | "none") => true,
            Check::Proxy => {
                return option_address(value)
                    .map(drop)
                    .map_err(|problem| Error::config(self.name, problem));
            }
            Check::Certificates => return ca_certificates(self.name, value.as_bytes()).map(drop),
            Check::Visible(max) => {
                let colon = self.name == "proxy_user" && value.contains(':');
                value.len() <= *max
                    && value.bytes().all(|byte| matches!(byte, b' '..=b'~'))
                    && !colon
            }
            Check::KeySource => value.len() <= PATH_MAX && KeySource::is_named_by(value),
            Check::CodePage => CodePage::named(value).is_some(),
            Check::Unmappable => Unmappable::named(value).is_some(),
            Check::Path => value.len() <= 4096 && !value.contains('\0'),
            Check::Secret => value.len() <= 4096 && !value.contains(['\0', '\r', '\n']),
        };
        if fits {
            Ok(())
        } else {
            Err(Error::config(self.name, format!("takes {}", self.takes)))
        }
    }
}
