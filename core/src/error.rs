//! Every failure there is, its message with the remedy, and what a caller can learn of it.
//!
//! No message quotes a key, a value that the caller passed as one, or text of a third party; host
//! names are the configured ones.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::raw_response::RawResponse;
use crate::status::Status;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An argument is missing, too long or malformed.
    #[error("{argument}: {problem}")]
    Argument {
        /// The argument's name.
        argument: &'static str,
        /// What is wrong, and what it takes.
        problem: Cow<'static, str>,
    },
    /// An invalid handle, in a binding to a language that has handles.
    #[error("{argument}: wants {expected}, and this is {got}")]
    Handle {
        /// The argument's name.
        argument: &'static str,
        /// The expected type.
        expected: &'static str,
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
    /// A record with fewer bytes than its layout says.
    #[error("the record has {size} bytes and must have at least {needed}, as its layout says")]
    RecordSize {
        /// Bytes given.
        size: usize,
        /// Bytes of the layout's records.
        needed: usize,
    },
    /// Room for too few statuses of a record's fields.
    #[error(
        "status_count is {count} and must be at least {needed}, one for each status of the layout"
    )]
    StatusCount {
        /// How many there is room for.
        count: usize,
        /// How many the layout has.
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
    /// The value is of the wrong type.
    #[error("the value is {got}, not {expected}")]
    Type {
        /// The expected type.
        expected: &'static str,
        /// The type of the value.
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
    /// A value that is longer than what a field of a record takes.
    #[error("the value takes {needed} bytes, and the field has {size}")]
    Room {
        /// How many bytes the field takes.
        size: usize,
        /// How many the value has.
        needed: usize,
    },
    /// An array with more items than a table of a record has rows.
    #[error("the array has {items} items, and the table has room for {rows}")]
    Rows {
        /// How many rows there are.
        rows: usize,
        /// How many items.
        items: usize,
    },
    /// Fields of a record that could not be filled as its layout says. The rest of the record is
    /// filled.
    #[error("{field}: {cause}{}", and_more(*.more))]
    Record {
        /// The first of them, as the layout names it.
        field: Box<str>,
        /// What is wrong with its value.
        cause: Box<Error>,
        /// How many others there are.
        more: usize,
    },
    /// The answer is no JSON.
    #[error("the answer is no JSON; read its body")]
    NotJson,
    /// The number is not whole or does not fit: in what way.
    #[error("{0}")]
    Range(Cow<'static, str>),
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
    /// A list that gave pages without items until its deadline. It goes on where it is.
    #[error("only empty pages ({pages}) came within {}: call again to go on", time_of(*.own_time))]
    NoItem {
        /// How many pages without items came in this call.
        pages: u64,
        /// Whether the time was the request's own.
        own_time: bool,
    },
    /// What was asked for as a list is another answer.
    #[error("{0}; this path gives no list")]
    NoList(Box<Error>),
    /// The time that a request was given was over when it began.
    #[error("the time of this request was over before it was sent; give it more with set_timeout")]
    NoTime,
    /// The key is for an organisation, and a company was asked for.
    #[error("the key is an organisation's, which has several companies; give company_id")]
    NoCompany,
    /// There are no more pages.
    #[error("there are no more")]
    End,
    /// Nothing is to be exported: why.
    #[error("{0}")]
    NoExport(&'static str),
    /// Items of an export job have no result yet.
    #[error("{open} of the job's items have no result yet; record one for each, then close it")]
    Unfinished {
        /// How many.
        open: u64,
    },
    /// The export job has ended at Pleo.
    #[error(
        "the export job has ended at Pleo ({status}{}); what was recorded is kept for the next job",
        and_type(reason_type)
    )]
    ExportEnded {
        /// Its status.
        status: Box<str>,
        /// The type of its failure; empty if Pleo names none.
        reason_type: Box<str>,
    },
    /// Another program has the export, or this one has it a second time: in what way.
    #[error("{0}")]
    ExportBusy(&'static str),
    /// No complete answer came.
    #[error("{0}")]
    Transport(TransportError),
    /// The client's own pace would be passed by the deadline.
    #[error("requests_per_minute is reached; wait {} s, or raise it", whole_seconds(.wait))]
    LocalRateLimit {
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
    Api(Box<ApiError>),
    /// It is not known whether the request took effect.
    #[error("unknown whether it was done ({}): look before you repeat it", cause_name(.cause))]
    OutcomeUnknown {
        /// What hid the outcome.
        cause: Box<Error>,
    },
    /// A fault in this library.
    #[error("a fault in libpleo: {0}")]
    Internal(Cow<'static, str>),
    /// Forked in the middle of a call, or while another thread was inside the library.
    #[error("forked in the middle of a call of the parent's: use exec, or a new client")]
    Forked,
    /// The machine is short of something.
    #[error("the machine is short of {0}")]
    Resource(&'static str),
    /// The thread or process is ending.
    #[error("the thread or process is ending: its own data is gone already")]
    Exiting,
}

/// Why there is no complete answer, and how far the request had come.
#[derive(Debug)]
pub struct TransportError {
    /// What went wrong.
    pub kind: TransportErrorKind,
    /// How far the request had come.
    pub phase: Phase,
    /// Whether the server may have seen the request.
    pub sent: bool,
    /// The configured host, with its port where that is not the default one; the proxy's for
    /// [`TransportErrorKind::ProxyAuth`] and [`TransportErrorKind::ProxyConnect`].
    pub host: Box<str>,
}

/// How far a request had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// Name, proxy, TCP, TLS.
    Connecting,
    /// Sending, or waiting for the head of the answer.
    Waiting,
    /// Reading the body of the answer.
    Reading,
}

/// The ways in which a host is not reached, or its answer not received.
#[derive(Debug)]
#[non_exhaustive]
#[allow(
    missing_docs,
    reason = "each is the status of the same name, whose meaning says what it is"
)]
pub enum TransportErrorKind {
    Dns,
    Connect,
    ConnectTimeout,
    Timeout,
    /// A file took too long.
    FileTimeout,
    /// [`TransportErrorKind::Timeout`] of a request that has a time of its own.
    OwnTimeout,
    /// [`TransportErrorKind::FileTimeout`] of a request that has a time of its own.
    OwnFileTimeout,
    /// The proxy refuses to connect to the host, or cannot.
    Proxy,
    /// The proxy cannot be reached.
    ProxyConnect,
    ProxyTimeout,
    /// The proxy asks for credentials.
    ProxyAuth {
        /// Whether credentials were sent.
        given: bool,
    },
    Tls,
    TlsExpired,
    TlsNotYetValid,
    TlsName,
    TlsIssuer,
    TlsCertificate,
    TlsProtocol,
    TlsNoRoots,
    /// A variable names certificates that cannot be used.
    TlsUnusableRoots {
        /// The variable, and what is wrong with what it names.
        problem: Box<str>,
        /// Whether others are trusted, none of which vouches for the server.
        others: bool,
    },
    /// The server wants a certificate of the client.
    TlsClientCertificate {
        /// Whether the options name one.
        given: bool,
    },
    Truncated,
    /// What came is not as HTTP has it: in what.
    Protocol(&'static str),
    Reset,
    /// Reset, by a server that had asked for a certificate and got none.
    ResetUncertified,
    /// The host closed a file descriptor of this library's, or has another file in its place.
    DescriptorLost,
    /// This side ended it: a file, a limit, the machine's resources, the caller.
    Local(Box<Error>),
}

impl TransportErrorKind {
    fn status(&self) -> Status {
        match self {
            Self::Dns => Status::Dns,
            Self::Connect => Status::Connect,
            Self::ConnectTimeout
            | Self::Timeout
            | Self::FileTimeout
            | Self::OwnTimeout
            | Self::OwnFileTimeout => Status::Timeout,
            Self::Proxy | Self::ProxyConnect | Self::ProxyTimeout => Status::Proxy,
            Self::ProxyAuth { .. } => Status::ProxyAuth,
            Self::Tls | Self::TlsClientCertificate { .. } => Status::Tls,
            Self::TlsExpired => Status::TlsExpired,
            Self::TlsNotYetValid => Status::TlsNotYetValid,
            Self::TlsName => Status::TlsName,
            Self::TlsIssuer | Self::TlsUnusableRoots { others: true, .. } => Status::TlsIssuer,
            Self::TlsCertificate => Status::TlsCertificate,
            Self::TlsProtocol => Status::TlsProtocol,
            Self::TlsNoRoots | Self::TlsUnusableRoots { others: false, .. } => Status::TlsNoRoots,
            Self::Truncated => Status::Truncated,
            Self::Protocol(_) => Status::Protocol,
            Self::Reset | Self::ResetUncertified => Status::Reset,
            Self::DescriptorLost => Status::Resource,
            Self::Local(error) => error.status(),
        }
    }

    /// Whether the same call may succeed later without anybody changing anything.
    fn can_retry(&self) -> bool {
        match self {
            Self::Local(error) => error.can_retry(),
            Self::Dns
            | Self::Connect
            | Self::ConnectTimeout
            | Self::Timeout
            | Self::FileTimeout
            | Self::OwnTimeout
            | Self::OwnFileTimeout
            | Self::Proxy
            | Self::ProxyConnect
            | Self::ProxyTimeout
            | Self::Tls
            | Self::Truncated
            | Self::Reset
            | Self::ResetUncertified
            | Self::DescriptorLost => true,
            _ => false,
        }
    }
}

impl std::error::Error for TransportError {}

impl std::fmt::Display for TransportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let remedy = match &self.kind {
            TransportErrorKind::Local(error) => return error.fmt(f),
            TransportErrorKind::ConnectTimeout => {
                "No connection within connect_timeout_ms; check network and proxy."
            }
            TransportErrorKind::Proxy => {
                "The proxy refuses to connect there, or cannot; check the option proxy, and ask who \
                 runs it whether it allows this host"
            }
            TransportErrorKind::ProxyConnect => {
                "No connection to the proxy; check the option proxy, and whether the proxy runs"
            }
            TransportErrorKind::ProxyTimeout => {
                "No connection by the proxy within connect_timeout_ms; check the option proxy."
            }
            TransportErrorKind::Timeout => {
                "No complete answer within timeout_ms; raise it, or try later."
            }
            TransportErrorKind::OwnTimeout => {
                "No complete answer within the request's own time (set_timeout); give it more, or \
                 try later."
            }
            TransportErrorKind::OwnFileTimeout => {
                return f.write_str(
                    "A file that the call needs was not read or written within the request's own \
                     time (set_timeout); give it more, or look why its disk is slow.",
                );
            }
            TransportErrorKind::Protocol(fault) => fault,
            TransportErrorKind::FileTimeout => {
                return f.write_str(
                    "A file that the call needs was not read or written within timeout_ms; raise it, \
                     or look why its disk is slow.",
                );
            }
            TransportErrorKind::DescriptorLost => {
                return f.write_str(
                    "The program closed or replaced a file descriptor of this library; close only \
                     descriptors that the program opened.",
                );
            }
            TransportErrorKind::ProxyAuth { given: true } => {
                "the proxy refused proxy_user and proxy_password; check them. For a proxy that \
                 takes only NTLM or Negotiate, set proxy to a local proxy such as cntlm or px"
            }
            TransportErrorKind::ProxyAuth { given: false } => {
                "the proxy wants credentials; set proxy_user and proxy_password. For a proxy that \
                 takes only NTLM or Negotiate, set proxy to a local proxy such as cntlm or px"
            }
            TransportErrorKind::TlsClientCertificate { given: false } => {
                "the server wants a client certificate; set client_cert_file and client_key_file"
            }
            TransportErrorKind::TlsClientCertificate { given: true } => {
                "the server refused the certificate in client_cert_file; ask who runs it which \
                 authority, key type and names it takes, and whether the certificate has expired"
            }
            TransportErrorKind::ResetUncertified => {
                "The connection was lost before an answer came. The server had asked for a client \
                 certificate; if it needs one, set client_cert_file and client_key_file"
            }
            TransportErrorKind::TlsUnusableRoots { problem, others } => {
                let what = match others {
                    true => "the certificate's issuer is unknown",
                    false => "there are no CA certificates",
                };
                return write!(
                    f,
                    "{}: {what}. {problem}; mend or unset that, or set ca_file or ca_pem",
                    self.host
                );
            }
            kind => kind.status().meaning().to_str().unwrap_or_default(),
        };
        write!(f, "{}: {remedy}", self.host)
    }
}

impl TransportErrorKind {
    /// The failure of a request that has a time of its own.
    pub(crate) fn of_own_time(self) -> Self {
        match self {
            Self::Timeout => Self::OwnTimeout,
            Self::FileTimeout => Self::OwnFileTimeout,
            other => other,
        }
    }
}

impl TransportError {
    /// A failure before a connection was made.
    pub(crate) fn connecting(kind: TransportErrorKind, host: &str) -> Self {
        Self {
            kind,
            phase: Phase::Connecting,
            sent: false,
            host: host.into(),
        }
    }
}

/// What ended here is that failure; how far the request had come was for the retry alone.
impl From<TransportError> for Error {
    fn from(failure: TransportError) -> Self {
        match failure.kind {
            TransportErrorKind::Local(error) => *error,
            _ => Error::Transport(failure),
        }
    }
}

/// An answer that is a failure: what the server said.
#[derive(Debug)]
pub struct ApiError {
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
    pub retry_after: Option<Duration>,
    /// The answer itself.
    pub response: Arc<RawResponse>,
    /// Whether it is of a link's host, which was sent no key.
    pub of_link: bool,
    /// Whether the option `base_url` has a path, which begins every path.
    pub below_path: bool,
}

impl ApiError {
    /// Whether the API says that there is nothing, in whichever way.
    pub(crate) fn says_none(&self) -> bool {
        match self.status {
            Status::NotFound => true,
            Status::BadRequest => self.api_type.to_ascii_uppercase().ends_with("NOT_FOUND"),
            _ => false,
        }
    }

    fn message(&self) -> &'static str {
        match self.status {
            Status::Redirect if self.of_link => {
                "The link redirects elsewhere, which is never followed; ask the API for a new one."
            }
            Status::RateLimited if self.of_link => {
                "429: too many requests to the link's host; wait as told, or a minute, then repeat."
            }
            Status::Server if self.of_link => {
                "The link's host, or a gateway before it, failed (5xx); repeat later."
            }
            status if self.of_link && status != Status::Protocol => {
                "The link is good no longer, or never was; ask the API for a new one."
            }
            Status::NotFound if self.below_path => {
                "404: there is none; if every call says so, the key is an old-API token, or \
                 base_url has a path too many."
            }
            Status::Protocol => {
                "The HTTP status is none that ends an answer (200 to 599); check what is in between."
            }
            status => status.meaning().to_str().unwrap_or_default(),
        }
    }
}

/// What there is none of, in [`Error::Resource`].
const DESCRIPTORS: &str = "file descriptors";

impl Error {
    /// The failure over an argument.
    pub fn argument(argument: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Error::Argument {
            argument,
            problem: problem.into(),
        }
    }

    /// The failure over a number, or a moment, that does not fit.
    pub fn range(problem: impl Into<Cow<'static, str>>) -> Self {
        Error::Range(problem.into())
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

    /// The failure where there is no file descriptor left.
    pub(crate) fn no_descriptors() -> Self {
        Error::Resource(DESCRIPTORS)
    }

    pub(crate) fn is_no_descriptors(&self) -> bool {
        matches!(self, Error::Resource(DESCRIPTORS))
    }

    /// The status number.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Error::Argument { .. } => Status::Argument,
            Error::Handle { .. } => Status::Handle,
            Error::Buffer { .. }
            | Error::Room { .. }
            | Error::Rows { .. }
            | Error::RecordSize { .. }
            | Error::StatusCount { .. } => Status::Buffer,
            Error::Key(_) => Status::Key,
            Error::Config { .. } => Status::Config,
            Error::Text { .. } => Status::Text,
            Error::File { .. } => Status::File,
            Error::Missing(_) | Error::NoCompany => Status::Missing,
            Error::Null => Status::Null,
            Error::Type { .. } => Status::Type,
            Error::At { cause, .. } | Error::NoList(cause) => cause.status(),
            Error::Record { .. } => Status::Record,
            Error::NotJson => Status::NotJson,
            Error::Range(_) => Status::Range,
            Error::Cancelled => Status::Cancelled,
            Error::Pending => Status::Pending,
            Error::End | Error::NoExport(_) => Status::End,
            Error::Unfinished { .. } => Status::Unfinished,
            Error::ExportBusy(_) => Status::ExportBusy,
            Error::ExportEnded { .. } => Status::ExportEnded,
            Error::Stuck(_) => Status::Protocol,
            Error::NoItem { .. } | Error::NoTime => Status::Timeout,
            Error::Signature(_) => Status::Signature,
            Error::Transport(failure) => failure.kind.status(),
            Error::LocalRateLimit { .. } => Status::LocalRateLimit,
            Error::TooLarge { .. } => Status::TooLarge,
            Error::Api(error) => error.status,
            Error::OutcomeUnknown { .. } => Status::OutcomeUnknown,
            Error::Internal(_) => Status::Internal,
            Error::Forked => Status::Forked,
            Error::Resource(_) => Status::Resource,
            Error::Exiting => Status::Exiting,
        }
    }

    /// The message in two: what is wrong, and what to do about it.
    pub(crate) fn cause_and_remedy(&self) -> (String, String) {
        let message = self.to_string();
        match message.split_once("; ") {
            Some((cause, remedy)) => (cause.into(), remedy.into()),
            None => (message, String::new()),
        }
    }

    /// What the API said, if the failure is an answer of its.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::Api(error) => Some(error),
            Error::OutcomeUnknown { cause } => cause.api(),
            _ => None,
        }
    }

    /// How long to wait before a retry, if the server or the client's own rate limit says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Error::LocalRateLimit { wait } => Some(*wait),
            Error::Api(error) => error.retry_after,
            Error::OutcomeUnknown { cause } => cause.retry_after(),
            _ => None,
        }
    }

    /// Whether the failure is transient and the call can safely be retried.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        match self {
            Error::Transport(failure) => failure.kind.can_retry(),
            Error::LocalRateLimit { .. } | Error::NoItem { .. } | Error::Resource(_) => true,
            Error::Api(error) => matches!(error.status, Status::RateLimited | Status::Server),
            _ => false,
        }
    }
}

/// The wait in seconds, rounded up: half a second is never "0".
#[must_use]
pub fn whole_seconds(wait: &Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

/// The time that a call had, as a message names it.
fn time_of(own: bool) -> &'static str {
    if own {
        "the request's own time (set_timeout)"
    } else {
        "timeout_ms"
    }
}

/// How a message ends that names the first of several.
fn and_more(more: usize) -> String {
    match more {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    }
}

/// How a message goes on that has named a status of an export job.
fn and_type(reason_type: &str) -> String {
    match reason_type {
        "" => String::new(),
        reason_type => format!(", {reason_type}"),
    }
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
        let error = Error::from(TransportError::connecting(
            TransportErrorKind::TlsIssuer,
            "api.example",
        ));
        assert_eq!(error.status(), Status::TlsIssuer);
        assert!(error.to_string().starts_with("api.example: "));
        assert!(error.to_string().contains("ca_file"));
    }

    #[test]
    fn an_unknown_outcome_names_what_hid_it_and_is_not_to_be_repeated() {
        let cause = Error::from(TransportError {
            kind: TransportErrorKind::Reset,
            phase: Phase::Waiting,
            sent: true,
            host: "api.example".into(),
        });
        assert!(cause.can_retry());
        let error = Error::OutcomeUnknown {
            cause: Box::new(cause),
        };
        assert!(error.to_string().contains("PLEO_E_RESET"));
        assert!(!error.can_retry());
    }

    #[test]
    fn a_failure_on_the_way_says_what_is_wrong_and_then_what_to_do() {
        use TransportErrorKind as Kind;
        let kinds = [
            Kind::Dns,
            Kind::Connect,
            Kind::ConnectTimeout,
            Kind::Timeout,
            Kind::FileTimeout,
            Kind::OwnTimeout,
            Kind::OwnFileTimeout,
            Kind::Proxy,
            Kind::ProxyConnect,
            Kind::ProxyTimeout,
            Kind::ProxyAuth { given: false },
            Kind::ProxyAuth { given: true },
            Kind::Tls,
            Kind::TlsExpired,
            Kind::TlsNotYetValid,
            Kind::TlsName,
            Kind::TlsIssuer,
            Kind::TlsCertificate,
            Kind::TlsProtocol,
            Kind::TlsNoRoots,
            Kind::TlsClientCertificate { given: false },
            Kind::TlsClientCertificate { given: true },
            Kind::Truncated,
            Kind::Reset,
            Kind::ResetUncertified,
            Kind::DescriptorLost,
        ];
        for kind in kinds {
            let error = Error::from(TransportError::connecting(kind, "api.example"));
            let (cause, remedy) = error.cause_and_remedy();
            assert!(!cause.is_empty() && !remedy.is_empty(), "{error}");
            assert_eq!(format!("{cause}; {remedy}"), error.to_string());
        }
        let of_the_api = |status: &&Status| (200..300).contains(&status.number());
        for status in Status::ALL.iter().filter(of_the_api) {
            // Neither is one that a check can meet.
            let is_of_a_change = matches!(status, Status::OutcomeUnknown | Status::Conflict);
            let meaning = status.meaning().to_str().unwrap();
            assert!(meaning.contains("; ") || is_of_a_change, "{meaning}");
        }
    }

    #[test]
    fn a_request_without_time_has_none_when_it_is_repeated() {
        assert_eq!(Error::NoTime.status(), Status::Timeout);
        assert!(!Error::NoTime.can_retry());
    }
}
