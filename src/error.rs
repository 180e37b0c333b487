//! Every failure there is, its message with the remedy, and what a caller can learn of it.
//!
//! No message quotes a key, a value that the caller passed as one, or text of a third party; host
//! names are the configured ones.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::response::{Response, one_line};
use crate::status::Status;

/// The most of a JSON Pointer that a message shows, in bytes.
const POINTER_SHOWN: usize = 100;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An argument is missing, too long or malformed.
    #[error("{argument}: {problem}")]
    Argument {
        /// The argument's name in the header.
        argument: &'static str,
        /// What is wrong, and what it takes.
        problem: Cow<'static, str>,
    },
    /// A handle that isn't live or is of another kind.
    #[error("{argument}: wants {wanted}, and this is {got}")]
    Handle {
        /// The argument's name in the header.
        argument: &'static str,
        /// The kind wanted.
        wanted: &'static str,
        /// What the number is.
        got: &'static str,
    },
    /// A buffer too small.
    #[error("the buffer has {size} bytes and {needed} are needed")]
    Buffer {
        /// Bytes given.
        size: usize,
        /// Bytes that the form wants, the closing NUL included where it has one.
        needed: usize,
    },
    /// A key that cannot be one.
    #[error("the API key {0}")]
    Key(&'static str),
    /// An option's name or value.
    #[error("option {option}: {problem}")]
    Config {
        /// The option's name.
        option: Cow<'static, str>,
        /// What is wrong, and what it takes.
        problem: Cow<'static, str>,
    },
    /// A text that cannot be taken in or expressed.
    #[error("{subject}: {problem}")]
    Text {
        /// Which text.
        subject: &'static str,
        /// What is wrong with it.
        problem: Cow<'static, str>,
    },
    /// A file that cannot be read or is not safe.
    #[error("{subject}: {problem}")]
    File {
        /// What the file is for: an option or an argument.
        subject: &'static str,
        /// The rule that failed.
        problem: Cow<'static, str>,
    },
    /// Nothing is there.
    #[error("there is no {0}")]
    Missing(&'static str),
    /// The value is null.
    #[error("the value is null")]
    Null,
    /// The value is of another kind.
    #[error("the value is {got}, not {wanted}")]
    Kind {
        /// The kind asked for.
        wanted: &'static str,
        /// The kind it is.
        got: &'static str,
    },
    /// A value that is missing, or not as it was wanted, and where.
    #[error("{cause} (at {pointer})")]
    At {
        /// The caller's JSON Pointer, or its beginning.
        pointer: Box<str>,
        /// What is wrong with it.
        cause: Box<Error>,
    },
    /// The answer is no JSON.
    #[error("the answer is no JSON; read its body")]
    NotJson,
    /// The number is not whole or does not fit: in what way.
    #[error("{0}")]
    Range(&'static str),
    /// A webhook that is not to be trusted: why.
    #[error("{0}")]
    Signature(&'static str),
    /// Cancelled by its caller, or its client was freed.
    #[error("it was cancelled, or its client was freed")]
    Cancelled,
    /// The task has no result yet.
    #[error("the task has not finished: wait for it")]
    Pending,
    /// A list that says that it goes on, and does not: in what way.
    #[error("{0}")]
    Stuck(&'static str),
    /// There are no more pages.
    #[error("there are no more")]
    End,
    /// The host was not reached, by one of the ways there are.
    #[error("{}", .kind.message(.host))]
    Network {
        /// In what way.
        kind: Network,
        /// The configured host, with its port where that is not the usual one.
        host: Box<str>,
    },
    /// A proxy wants credentials, or other ones.
    #[error("{proxy}: {}", proxy_remedy(.schemes, *.given))]
    ProxyAuth {
        /// The proxy's host.
        proxy: Box<str>,
        /// The schemes that it takes, as far as they have a name here.
        schemes: Vec<&'static str>,
        /// Whether credentials were sent.
        given: bool,
    },
    /// The client's own pace would be passed by the deadline.
    #[error("requests_per_minute is reached: wait {} s, or raise it", whole_seconds(.wait))]
    Throttled {
        /// How long until there is room.
        wait: Duration,
    },
    /// The answer is too large.
    #[error("the answer is larger than {option} ({limit}), or its headers too large")]
    TooLarge {
        /// The limit in force.
        limit: u64,
        /// The option that sets it.
        option: &'static str,
    },
    /// The answer came, and is a failure.
    #[error("{}", .0.message())]
    Refused(Box<Refusal>),
    /// It is not known whether the request took effect.
    #[error("unknown whether it was done ({}): look before you repeat it", cause_name(.cause))]
    OutcomeUnknown {
        /// What hid the outcome.
        cause: Box<Error>,
    },
    /// A fault in this library.
    #[error("a fault in libpleo: {0}")]
    Internal(Cow<'static, str>),
    /// Forked while another thread was inside the library.
    #[error("this process was forked while another thread was inside the library")]
    Forked,
    /// The machine is short of something.
    #[error("the machine is short of {0}")]
    Resource(&'static str),
    /// The thread or process is ending.
    #[error("the thread or process is ending: its own data is gone already")]
    Exiting,
}

/// The ways a host is not reached, or its answer not received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(
    missing_docs,
    reason = "each is the status of the same name, whose meaning says what it is"
)]
pub enum Network {
    Dns,
    Connect,
    ConnectTimeout,
    Timeout,
    Proxy,
    ProxyTimeout,
    ProxyAuth,
    Tls,
    TlsExpired,
    TlsNotYetValid,
    TlsName,
    TlsIssuer,
    TlsCertificate,
    TlsProtocol,
    TlsNoRoots,
    Truncated,
    Protocol,
    Reset,
}

impl Network {
    fn status(self) -> Status {
        match self {
            Network::Dns => Status::Dns,
            Network::Connect => Status::Connect,
            Network::ConnectTimeout | Network::Timeout => Status::Timeout,
            Network::Proxy | Network::ProxyTimeout => Status::Proxy,
            Network::ProxyAuth => Status::ProxyAuth,
            Network::Tls => Status::Tls,
            Network::TlsExpired => Status::TlsExpired,
            Network::TlsNotYetValid => Status::TlsNotYetValid,
            Network::TlsName => Status::TlsName,
            Network::TlsIssuer => Status::TlsIssuer,
            Network::TlsCertificate => Status::TlsCertificate,
            Network::TlsProtocol => Status::TlsProtocol,
            Network::TlsNoRoots => Status::TlsNoRoots,
            Network::Truncated => Status::Truncated,
            Network::Protocol => Status::Protocol,
            Network::Reset => Status::Reset,
        }
    }

    fn message(self, host: &str) -> String {
        let remedy = match self {
            Network::ConnectTimeout => {
                "No connection within connect_timeout_ms; check network and proxy."
            }
            Network::ProxyTimeout => {
                "No connection by the proxy within connect_timeout_ms; check the option proxy."
            }
            Network::Timeout => "No complete answer within timeout_ms; raise it, or try later.",
            _ => self.status().meaning().to_str().unwrap_or_default(),
        };
        format!("{host}: {remedy}")
    }

    /// Whether the same call may succeed later without anybody changing anything.
    fn may_pass(self) -> bool {
        matches!(
            self,
            Network::Dns
                | Network::Connect
                | Network::ConnectTimeout
                | Network::Timeout
                | Network::Proxy
                | Network::ProxyTimeout
                | Network::Tls
                | Network::Truncated
                | Network::Reset
        )
    }
}

/// An answer that is a failure: what the server said.
#[derive(Debug)]
pub struct Refusal {
    /// The kind of failure.
    pub status: Status,
    /// The `type` of the API's error, empty if there is none; blanks for control characters, at
    /// most 1,000 bytes.
    pub api_type: String,
    /// The `message` of the API's error, in the same form.
    pub api_message: String,
    /// The id that the server gave the request, in the same form, empty if it gave none.
    pub request_id: String,
    /// How long the server asks to wait, if it says so.
    pub wait: Option<Duration>,
    /// The answer itself.
    pub response: Arc<Response>,
}

impl Refusal {
    /// Whether the API says that there is nothing, in whichever way.
    pub(crate) fn says_none(&self) -> bool {
        match self.status {
            Status::NotFound => true,
            Status::BadRequest => self.api_type.ends_with("NOT_FOUND"),
            _ => false,
        }
    }

    fn message(&self) -> &'static str {
        self.status.meaning().to_str().unwrap_or_default()
    }
}

impl Error {
    /// With the pointer of the value that it is about, if it is about one: a log of many reads must
    /// say which.
    pub(crate) fn at(self, pointer: &str) -> Self {
        match self {
            Error::Missing(_)
            | Error::Null
            | Error::Kind { .. }
            | Error::Range(_)
            | Error::Text { .. }
                if !pointer.is_empty() =>
            {
                let mut shown = one_line(&pointer[..pointer.floor_char_boundary(POINTER_SHOWN)]);
                if pointer.len() > POINTER_SHOWN {
                    shown.push_str("...");
                }
                Error::At {
                    pointer: shown.into(),
                    cause: Box::new(self),
                }
            }
            other => other,
        }
    }

    pub(crate) fn argument(argument: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Error::Argument {
            argument,
            problem: problem.into(),
        }
    }

    pub(crate) fn config(
        option: impl Into<Cow<'static, str>>,
        problem: impl Into<Cow<'static, str>>,
    ) -> Self {
        Error::Config {
            option: option.into(),
            problem: problem.into(),
        }
    }

    /// The status number that C programs see.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Error::Argument { .. } => Status::Argument,
            Error::Handle { .. } => Status::Handle,
            Error::Buffer { .. } => Status::Buffer,
            Error::Key(_) => Status::Key,
            Error::Config { .. } => Status::Config,
            Error::Text { .. } => Status::Text,
            Error::File { .. } => Status::File,
            Error::Missing(_) => Status::Missing,
            Error::Null => Status::Null,
            Error::Kind { .. } => Status::Kind,
            Error::At { cause, .. } => cause.status(),
            Error::NotJson => Status::NotJson,
            Error::Range(_) => Status::Range,
            Error::Cancelled => Status::Cancelled,
            Error::Pending => Status::Pending,
            Error::End => Status::End,
            Error::Stuck(_) => Status::Protocol,
            Error::Signature(_) => Status::Signature,
            Error::Network { kind, .. } => kind.status(),
            Error::ProxyAuth { .. } => Status::ProxyAuth,
            Error::Throttled { .. } => Status::Throttled,
            Error::TooLarge { .. } => Status::TooLarge,
            Error::Refused(refusal) => refusal.status,
            Error::OutcomeUnknown { .. } => Status::OutcomeUnknown,
            Error::Internal(_) => Status::Internal,
            Error::Forked => Status::Forked,
            Error::Resource(_) => Status::Resource,
            Error::Exiting => Status::Exiting,
        }
    }

    /// The answer that is the failure, if one came.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Error::Refused(refusal) => Some(refusal),
            Error::OutcomeUnknown { cause } => cause.refusal(),
            _ => None,
        }
    }

    /// How long to wait before a repeat, if the server or the client's own pace says so.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self {
            Error::Throttled { wait } => Some(*wait),
            Error::Refused(refusal) => refusal.wait,
            Error::OutcomeUnknown { cause } => cause.wait(),
            _ => None,
        }
    }

    /// Whether the same call, repeated later, may succeed without anybody changing anything, and is
    /// safe to repeat.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Error::Network { kind, .. } => kind.may_pass(),
            Error::Throttled { .. } | Error::Resource(_) => true,
            Error::Refused(refusal) => {
                matches!(refusal.status, Status::RateLimited | Status::Server)
            }
            _ => false,
        }
    }
}

/// The wait in seconds, rounded up: half a second is never "0".
pub(crate) fn whole_seconds(wait: &Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

fn proxy_remedy(schemes: &[&str], given: bool) -> String {
    let offer = if schemes.is_empty() {
        "credentials".to_owned()
    } else {
        schemes.join(", ")
    };
    if !schemes.is_empty() && !schemes.contains(&"Basic") {
        return format!("the proxy wants {offer}, and this library can do Basic");
    }
    let remedy = if given { "; check" } else { ": set" };
    format!("the proxy wants {offer}{remedy} proxy_user and proxy_password")
}

fn cause_name(cause: &Error) -> &'static str {
    cause.status().name().to_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_second_is_not_zero() {
        assert_eq!(whole_seconds(&Duration::from_millis(500)), 1);
        assert_eq!(whole_seconds(&Duration::from_secs(2)), 2);
        assert_eq!(whole_seconds(&Duration::ZERO), 0);
    }

    #[test]
    fn a_network_message_names_the_host_and_the_remedy() {
        let error = Error::Network {
            kind: Network::TlsIssuer,
            host: "api.example".into(),
        };
        assert_eq!(error.status(), Status::TlsIssuer);
        assert!(error.to_string().starts_with("api.example: "));
        assert!(error.to_string().contains("ca_file"));
    }

    #[test]
    fn an_unknown_outcome_names_what_hid_it_and_is_not_to_be_repeated() {
        let cause = Error::Network {
            kind: Network::Reset,
            host: "api.example".into(),
        };
        assert!(cause.may_pass());
        let error = Error::OutcomeUnknown {
            cause: Box::new(cause),
        };
        assert!(error.to_string().contains("PLEO_E_RESET"));
        assert!(!error.may_pass());
    }
}
