//! The table of options: name, default, accepted values, and how a value is checked.

use super::base_url::BaseUrl;
use super::proxy::option_address;
use super::revocation::Revocation;
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

/// Every option.
pub static OPTIONS: [OptionInfo; 32] = [
    option(
        "environment",
        "production",
        "production or staging",
        Check::Choice(&["production", "staging"]),
        "The Pleo environment; a key works only in the environment it was created in.",
    ),
    option(
        "base_url",
        "",
        "an https URL without user, query or fragment; http only for localhost",
        Check::BaseUrl,
        "The server's address, instead of environment (e.g. the sandbox or a gateway).",
    ),
    option(
        "key",
        "",
        "file:PATH, env:NAME, credential:NAME or wincred:NAME, never the key itself",
        Check::KeySource,
        "The key source of a client that is created without one.",
    ),
    option(
        "timeout_ms",
        "60000",
        "1 to 86400000 (milliseconds)",
        Check::Number(1, DAY_MS),
        "The timeout of a whole call: name lookup, proxy, TLS, sending, waiting, reading and all \
         retries.",
    ),
    option(
        "connect_timeout_ms",
        "10000",
        "1 to 86400000 (milliseconds)",
        Check::Number(1, DAY_MS),
        "The timeout of one connection attempt, including the TLS handshake.",
    ),
    option(
        "attempts",
        "3",
        "1 to 10",
        Check::Number(1, 10),
        "The maximum number of attempts of a call, including the first.",
    ),
    option(
        "retry_budget",
        "20",
        "0 to 100 (percent)",
        Check::Number(0, 100),
        "The maximum number of retries, in percent of the client's recent calls; at least ten \
         retries are always allowed. 0: no retries.",
    ),
    option(
        "requests_per_minute",
        "500",
        "0 to 100000; 0 for no limit",
        Check::Number(0, 100_000),
        "The client's own rate limit, with bursts of a fifth of it; Pleo allows 600 a minute.",
    ),
    option(
        "proxy",
        "system",
        "system, none, or http://host:port",
        Check::Proxy,
        "system: the proxy of the environment variables and the system's settings; none: no proxy; \
         or the proxy at this address.",
    ),
    option(
        "proxy_user",
        "",
        "at most 256 visible ASCII characters or spaces, without a colon",
        Check::Visible(256),
        "The user name for the proxy.",
    ),
    option(
        "proxy_password",
        "",
        "at most 4096 bytes without line breaks (a secret)",
        Check::Secret,
        "The password for the proxy; it cannot be read back.",
    ),
    option(
        "ca_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "The certificates of your own CA, in addition to the system's.",
    ),
    option(
        "ca_pem",
        "",
        "PEM text, at most 262144 bytes",
        Check::Certificates,
        "The same as a text; both may be set.",
    ),
    option(
        "ca_only",
        "false",
        "true or false",
        SWITCH,
        "Trust only ca_file and ca_pem, not the system's CA certificates.",
    ),
    option(
        "revocation",
        "system",
        "system, require or off",
        Check::Choice(&Revocation::NAMES),
        "Whether Windows looks up if a server's certificate is revoked. system: yes, but an unknown \
         result is accepted; require: an unknown result is PLEO_E_TLS_REVOCATION; off: no. Linux \
         never looks it up, and refuses require.",
    ),
    option(
        "client_cert_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "The client certificate, followed by its chain, for a gateway that requires one.",
    ),
    option(
        "client_key_file",
        "",
        "the path of a PEM file",
        Check::Path,
        "The private key of the client certificate, not encrypted; the rules for key files apply.",
    ),
    option(
        "max_response_bytes",
        "8388608",
        "1024 to 1073741824 (bytes)",
        Check::Number(1024, 1_073_741_824),
        "The largest response that is read into memory.",
    ),
    option(
        "max_file_bytes",
        "1073741824",
        "1024 to 1099511627776 (bytes)",
        Check::Number(1024, 1 << 40),
        "The largest response that is written to a file.",
    ),
    option(
        "user_agent_suffix",
        "",
        "at most 128 visible ASCII characters or spaces",
        Check::Visible(128),
        "Appended to the User-Agent header, to name your program.",
    ),
    option(
        "log_file",
        "",
        "the path of a file",
        Check::Path,
        "The log file, with a line for each request. This user must own it and others must not \
         have access; a symbolic link or a file with several hard links is refused.",
    ),
    option(
        "log_level",
        "info",
        "off, error, warn, info or debug",
        Check::Choice(&Level::NAMES),
        "What is logged: with error, failures; with warn, also retries; with info, also every \
         request; with debug, also JSON bodies if trace_bodies is true.",
    ),
    option(
        "log_max_bytes",
        "10485760",
        "1024 to 1073741824 (bytes)",
        Check::Number(1024, 1 << 30),
        "The size at which log_file is renamed to NAME.1 and a new one starts; if the rename \
         fails, log_file is emptied.",
    ),
    option(
        "log_lines",
        "0",
        "0 to 100000",
        Check::Number(0, 100_000),
        "How many log lines a client keeps to be read one by one; the oldest are dropped.",
    ),
    option(
        "trace_bodies",
        "false",
        "true or false",
        SWITCH,
        "With log_level debug, JSON bodies are logged too; what looks like a secret is masked.",
    ),
    option(
        "text_encoding",
        "utf-8",
        "utf-8, windows-1252, iso-8859-1, iso-8859-15, cp437, cp850, cp865 or another code page; \
         on Windows also ansi",
        Check::CodePage,
        "The encoding of your texts, in and out, for these options and every object created from \
         them.",
    ),
    option(
        "text_unmappable",
        "error",
        "error, transliterate, or one visible ASCII character (e.g. ?)",
        Check::Unmappable,
        "What a character that text_encoding lacks becomes: PLEO_E_TEXT, its nearest equivalent, \
         or that character.",
    ),
    option(
        "money_value",
        "minors",
        "minors or hundredths",
        Check::Choice(&["minors", "hundredths"]),
        "The unit of value in {currency, value}: the currency's smallest unit, or hundredths. \
         Pleo does not document it; docs/pleo.md says how to find out.",
    ),
    option(
        "export_journal",
        "",
        "the path of a file",
        Check::Path,
        "The journal of exports: what was given, booked and reported; the rules for key files \
         apply.",
    ),
    option(
        "export_company",
        "",
        "the id of a company",
        Check::Visible(64),
        "The company whose export jobs are processed, if the key belongs to an organisation.",
    ),
    option(
        "export_take_over",
        "false",
        "true or false",
        SWITCH,
        "Continue an export job that another program has started. The library cannot tell whether \
         that program still runs: make sure that it has ended.",
    ),
    option(
        "from_environment",
        "false",
        "true or false",
        SWITCH,
        "Read each option that is not set otherwise from the environment variable PLEO_ and its \
         name in upper case (never key or a secret).",
    ),
];

impl OptionInfo {
    /// Whether its value is a secret, which is never returned.
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
                // parse accepts a sign, which no option here may have.
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
            Err(Error::config(self.name, format!("must be {}", self.takes)))
        }
    }
}
