//! Every failure there is, its message with the remedy, and what a caller can learn of it.
//!
//! No message quotes a key or a value that the caller passed as one; host names are the configured
//! ones. The only text of a third party is what the API says of its refusal: on one line, bounded,
//! with the client's keys masked.

mod api;
mod call_record;
mod tls;
mod transport;

use std::borrow::Cow;
use std::time::Duration;

use crate::status::Status;
pub use api::ApiError;
pub(crate) use call_record::Attempts;
pub use call_record::CallRecord;
pub use tls::TlsFault;
pub use transport::{Phase, TransportError, TransportErrorKind};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An argument is missing, too long or malformed.
    #[error("{argument} {problem}")]
    Argument {
        /// The argument's name.
        argument: &'static str,
        /// What is wrong, and what it takes.
        problem: Cow<'static, str>,
    },
    /// An invalid handle, in a binding to a language that has handles.
    #[error("{argument} must be {expected}, but is {got}")]
    Handle {
        /// The argument's name.
        argument: &'static str,
        /// The expected type.
        expected: &'static str,
        /// What the number is.
        got: &'static str,
    },
    /// A buffer too small.
    #[error("the buffer has {size} bytes, but the value takes {needed}")]
    Buffer {
        /// Bytes given.
        size: usize,
        /// Bytes that the form wants, the closing NUL included where it has one.
        needed: usize,
    },
    /// A record with fewer bytes than its layout says.
    #[error("the record has {size} bytes, but its layout needs {needed}")]
    RecordSize {
        /// Bytes given.
        size: usize,
        /// Bytes of the layout's records.
        needed: usize,
    },
    /// Room for too few statuses of a record's fields.
    #[error(
        "status_count must be at least {needed}, one for each status of the layout, but is {count}"
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
    #[error("{subject} {problem}")]
    Config {
        /// What it is about: an option, an environment variable, a line of a file.
        subject: Cow<'static, str>,
        /// What is wrong, and what it takes.
        problem: Cow<'static, str>,
    },
    /// A text that cannot be taken in or expressed.
    #[error("{subject} {problem}")]
    Text {
        /// Which text.
        subject: &'static str,
        /// What is wrong with it.
        problem: Cow<'static, str>,
    },
    /// A file that cannot be read or is not safe.
    #[error("{subject} {problem}")]
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
    #[error("{}", placed(cause, pointer))]
    At {
        /// The caller's JSON Pointer, or its beginning.
        pointer: Box<str>,
        /// What is wrong with it.
        cause: Box<Error>,
    },
    /// A value that is longer than what a field of a record takes.
    #[error("the value has {needed} bytes, but the field has room for {size}")]
    Room {
        /// How many bytes the field takes.
        size: usize,
        /// How many the value has.
        needed: usize,
    },
    /// An array with more items than a table of a record has rows.
    #[error("the array has {items} items, but the table has room for {rows}")]
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
    #[error("the response is not JSON; read its body")]
    NotJson,
    /// The number is not whole or does not fit: in what way.
    #[error("{0}")]
    Range(Cow<'static, str>),
    /// A webhook that is not to be trusted: why.
    #[error("{0}")]
    Signature(&'static str),
    /// Cancelled by its caller, or its client was freed.
    #[error("the call was cancelled, or its client was freed")]
    Cancelled,
    /// The task has no result yet.
    #[error("the task has not finished yet; wait for it")]
    Pending,
    /// A list that says that it goes on, and does not: in what way.
    #[error("{0}")]
    Stuck(&'static str),
    /// A list that gave pages without items until its deadline. It goes on where it is.
    #[error("the server sent only empty pages ({pages}) within {}; call again to continue", time_of(*.own_time))]
    NoItem {
        /// How many pages without items came in this call.
        pages: u64,
        /// Whether the time was the request's own.
        own_time: bool,
    },
    /// What was asked for as a list is another answer.
    #[error("{0}; this path does not return a list")]
    NoList(Box<Error>),
    /// The time that a request was given was over when it began.
    #[error("the request's own timeout left no time to send it; raise it")]
    NoTime,
    /// The key is for an organisation, and a company was asked for.
    #[error(
        "the key belongs to an organisation, which has several companies; set the query \
         parameter company_id, or for an export the option export_company"
    )]
    NoCompany,
    /// There are no more pages.
    #[error("there are no more items")]
    End,
    /// Nothing is to be exported: why.
    #[error("{0}")]
    NoExport(&'static str),
    /// Items of an export job have no result yet.
    #[error(
        "{open} items of the export job have no result yet; record a result for each, then close \
         the export (opened again, it returns them once more)"
    )]
    Unfinished {
        /// How many.
        open: u64,
    },
    /// The export job has ended at Pleo.
    #[error(
        "the export job has ended at Pleo ({status}{}); recorded results are kept for the next job",
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
    #[error("the client's own limit requests_per_minute is reached; wait {} s, or raise it", whole_seconds(.wait))]
    LocalRateLimit {
        /// How long until there is room.
        wait: Duration,
    },
    /// The answer is too large.
    #[error("the response is larger than {option} ({limit} bytes); raise it")]
    TooLarge {
        /// The limit in force.
        limit: u64,
        /// The option that sets it.
        option: &'static str,
    },
    /// The headers of the response are too large, or too many.
    #[error(
        "the headers of the response are larger than 400 KiB, or more than 100; check any proxy or \
         firewall"
    )]
    HeadersTooLarge,
    /// The answer came, and is a failure.
    #[error("{}. {}", .0.cause(), .0.remedy())]
    Api(Box<ApiError>),
    /// It is not known whether the request took effect.
    #[error("it is unknown whether the request took effect ({}); check before you retry it", cause_name(.cause))]
    OutcomeUnknown {
        /// What hid the outcome.
        cause: Box<Error>,
    },
    /// The failure of a call that came as far as its first request.
    #[error("{cause}")]
    Call {
        /// What failed.
        cause: Box<Error>,
        /// What was sent, and what came of it.
        record: Box<CallRecord>,
    },
    /// A fault in this library.
    #[error("internal error in libpleo: {0}; please report it")]
    Internal(Cow<'static, str>),
    /// Forked in the middle of a call, or while another thread was inside the library.
    #[error("the process was forked during a call of its parent; use exec, or create a new client")]
    Forked,
    /// The machine is short of something.
    #[error("out of {0}")]
    Resource(&'static str),
    /// The system refuses what it does not lack: what, and what to do.
    #[error("{0}")]
    Denied(&'static str),
    /// The thread or process is ending.
    #[error(
        "the thread or process is exiting, and its thread-local data is gone; make the call \
         earlier"
    )]
    Exiting,
}

/// What there is none of, in [`Error::Resource`].
const DESCRIPTORS: &str = "file descriptors; close some, or raise their limit";

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

    /// The failure over an option.
    pub(crate) fn config(option: impl AsRef<str>, problem: impl Into<Cow<'static, str>>) -> Self {
        Error::config_of(format!("option {}", option.as_ref()), problem)
    }

    /// The failure over what is no option alone: a variable, a line of a file.
    pub(crate) fn config_of(
        subject: impl Into<Cow<'static, str>>,
        problem: impl Into<Cow<'static, str>>,
    ) -> Self {
        Error::Config {
            subject: subject.into(),
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
            Error::At { cause, .. } | Error::NoList(cause) | Error::Call { cause, .. } => {
                cause.status()
            }
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
            Error::TooLarge { .. } | Error::HeadersTooLarge => Status::TooLarge,
            Error::Api(error) => error.status,
            Error::OutcomeUnknown { .. } => Status::OutcomeUnknown,
            Error::Internal(_) => Status::Internal,
            Error::Forked => Status::Forked,
            Error::Resource(_) | Error::Denied(_) => Status::Resource,
            Error::Exiting => Status::Exiting,
        }
    }

    /// The message in two: what is wrong, and what to do about it.
    pub(crate) fn cause_and_remedy(&self) -> (String, String) {
        if let Error::Api(error) = self.cause() {
            return (error.cause(), error.remedy());
        }
        let message = self.to_string();
        match message.split_once("; ") {
            Some((cause, remedy)) => (cause.into(), remedy.into()),
            None => (message, String::new()),
        }
    }

    /// The host that it names, if the network failed.
    pub(crate) fn host(&self) -> Option<&str> {
        match self {
            Error::Transport(failure) => Some(&failure.host),
            Error::OutcomeUnknown { cause } | Error::Call { cause, .. } => cause.host(),
            _ => None,
        }
    }

    /// What the API said, if the failure is an answer of its.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::Api(error) => Some(error),
            Error::OutcomeUnknown { cause } | Error::Call { cause, .. } => cause.api(),
            _ => None,
        }
    }

    /// How long to wait before a retry, if the server or the client's own rate limit says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Error::LocalRateLimit { wait } => Some(*wait),
            Error::Api(error) => error.retry_after,
            Error::OutcomeUnknown { cause } | Error::Call { cause, .. } => cause.retry_after(),
            _ => None,
        }
    }

    /// Whether the failure is transient and the call can safely be retried.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        match self {
            Error::Call { cause, .. } => cause.can_retry(),
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
        "the request's own timeout"
    } else {
        "timeout_ms"
    }
}

/// A message with the place of what it is about, before the remedy.
fn placed(cause: &Error, pointer: &str) -> String {
    match cause.cause_and_remedy() {
        (cause, remedy) if remedy.is_empty() => format!("{cause} (at {pointer})"),
        (cause, remedy) => format!("{cause} (at {pointer}); {remedy}"),
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
mod tests;
