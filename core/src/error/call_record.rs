//! What is known of a call that failed, for the report of its failure. Nothing here is a query, a
//! header or a body.

use std::fmt;
use std::time::{Duration, SystemTime};

use super::Error;
use crate::status::Status;

/// A call that failed: what was sent where, how often, and what came of it. Texts of others in it are
/// on one line, without a trace of the key.
#[derive(Debug)]
pub struct CallRecord {
    pub(crate) method: Box<str>,
    /// Without the query.
    pub(crate) path: Box<str>,
    /// With the port.
    pub(crate) host: Box<str>,
    pub(crate) attempts: Attempts,
    /// Since the call began; `None` if it could not begin.
    pub(crate) took: Option<Duration>,
    pub(crate) timeout: Duration,
    /// Whether the timeout is the request's own.
    pub(crate) own_time: bool,
    pub(crate) ended: SystemTime,
    /// The proxy and why it is used, or why there is none; empty if the call could not begin.
    pub(crate) proxy: Box<str>,
    /// The version and the server's certificate, as the last handshake showed them; empty if none did.
    pub(crate) tls: Box<str>,
    /// Where the trusted certificates come from; empty without TLS.
    pub(crate) trust: Box<str>,
}

/// An attempt that failed.
#[derive(Debug)]
pub(crate) struct Attempt {
    pub(crate) took: Duration,
    pub(crate) status: Status,
    /// That of the answer, if one came.
    pub(crate) http_status: Option<u16>,
    /// Empty if there was none.
    pub(crate) request_id: Box<str>,
    /// After how long the request was sent again.
    pub(crate) again: Option<Duration>,
}

/// The attempts of a request so far.
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    /// The oldest first.
    pub(crate) failed: Vec<Attempt>,
    /// Whether the server may have carried out one of them.
    pub(crate) may_be_done: bool,
}

impl Attempts {
    /// Adds one that failed.
    #[cold]
    pub(crate) fn add(&mut self, failure: &Error, took: Duration, may_be_done: bool) {
        let api = failure.api();
        self.failed.push(Attempt {
            took,
            status: failure.status(),
            http_status: api.map(|api| api.response.status),
            request_id: api.map_or("", |api| &api.request_id).into(),
            again: None,
        });
        self.may_be_done |= may_be_done;
    }

    /// After the last one the request is sent again.
    pub(crate) fn again(&mut self, wait: Duration) {
        if let Some(last) = self.failed.last_mut() {
            last.again = Some(wait);
        }
    }
}

/// In the words of the log.
impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let took = self.took.as_millis();
        if let Some(http_status) = self.http_status {
            write!(f, "{http_status} in {took} ms")?;
        } else {
            let name = self.status.name().to_str().unwrap_or_default();
            write!(f, "{name} after {took} ms")?;
        }
        if let Some(again) = self.again {
            write!(f, ", again in {} ms", again.as_millis())?;
        }
        if !self.request_id.is_empty() {
            write!(f, ", request id {}", self.request_id)?;
        }
        Ok(())
    }
}

impl Error {
    /// What failed, without what is known of its call.
    #[must_use]
    pub fn cause(&self) -> &Error {
        match self {
            Error::Call { cause, .. } => cause,
            other => other,
        }
    }

    /// As [`Error::cause`], to be changed.
    pub(crate) fn cause_mut(&mut self) -> &mut Error {
        match self {
            Error::Call { cause, .. } => cause,
            other => other,
        }
    }

    /// The failure as one of a call.
    pub(crate) fn of_call(self, record: CallRecord) -> Self {
        Error::Call {
            cause: Box::new(self),
            record: Box::new(record),
        }
    }

    /// Another failure of the same call.
    pub(crate) fn with_cause(self, cause: Error) -> Self {
        match self {
            Error::Call { record, .. } => Error::Call {
                cause: Box::new(cause),
                record,
            },
            _ => cause,
        }
    }

    /// What is known of its call.
    pub(crate) fn record(&self) -> Option<&CallRecord> {
        match self {
            Error::Call { record, .. } => Some(record),
            Error::NoList(cause) | Error::At { cause, .. } => cause.record(),
            _ => None,
        }
    }
}
