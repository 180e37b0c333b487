//! What is told of a request of a call: never the key, a header or the query; bodies only by the
//! option `trace_bodies`, and what looks like a secret masked.

use std::time::{Duration, Instant};

use crate::auth::api_key::ApiKey;
use crate::error::Error;
use crate::http::prepared::PreparedRequest;
use crate::http::response::Response;
use crate::log::mask::masked;
use crate::log::sink::{Level, Log, TaskLines};
use crate::sys::fork::Process;
use crate::text::one_line::one_line;

/// One request of a call, as it is told of.
pub(crate) struct RequestLog<'a> {
    pub(crate) log: &'a Log,
    /// Where the lines of a task wait; `None` for those of a call.
    pub(crate) task: Option<&'a TaskLines>,
    pub(crate) process: Process,
    pub(crate) key: &'a ApiKey,
    pub(crate) request: &'a PreparedRequest,
    pub(crate) attempt: u32,
    pub(crate) begun: Instant,
}

impl RequestLog<'_> {
    /// A request begins.
    pub(crate) fn begins(&self) {
        if self.log.bodies && self.log.wants(Level::Debug) {
            self.tell(
                Level::Debug,
                &format!("sent {}", masked(self.request.body.json_text(), self.key)),
            );
        }
    }

    /// An answer came.
    pub(crate) fn answered(&self, response: &Response) {
        if self.log.wants(Level::Info) {
            let id = one_line(&self.key.redact(&response.request_id()));
            let id = if id.is_empty() {
                String::new()
            } else {
                format!(", request id {id}")
            };
            self.tell(
                Level::Info,
                &format!(
                    "{} in {} ms{id}",
                    response.status(),
                    self.begun.elapsed().as_millis()
                ),
            );
        }
        if self.log.bodies && self.log.wants(Level::Debug) {
            self.tell(
                Level::Debug,
                &format!("received {}", masked(Some(response.body()), self.key)),
            );
        }
    }

    /// No answer came.
    pub(crate) fn unanswered(&self, error: &Error) {
        if self.log.wants(Level::Info) {
            self.tell(
                Level::Info,
                &format!(
                    "{} after {} ms",
                    name(error),
                    self.begun.elapsed().as_millis()
                ),
            );
        }
    }

    /// The request is made again.
    pub(crate) fn again(&self, error: &Error, wait: Duration) {
        if self.log.wants(Level::Warn) {
            self.tell(
                Level::Warn,
                &format!("{}, again in {} ms", name(error), wait.as_millis()),
            );
        }
    }

    /// The request failed for good.
    pub(crate) fn failed(&self, error: &Error, outcome_unknown: bool) {
        if self.log.wants(Level::Error) {
            let unknown = if outcome_unknown {
                ", outcome unknown"
            } else {
                ""
            };
            self.tell(Level::Error, &format!("failed: {}{unknown}", name(error)));
        }
    }

    fn tell(&self, level: Level, what: &str) {
        // A child that a callback forked does not tell of its parent's request.
        if !self.process.is_current() {
            return;
        }
        // The query may have the customer's data, and a caller may have put the key where it does
        // not belong.
        let path = self.request.path.split('?').next().unwrap_or_default();
        let path = self.key.redact(path);
        self.log.tell(
            level,
            &format!(
                "{} {path} attempt {}: {what}",
                self.request.method, self.attempt
            ),
            self.task,
        );
    }
}

fn name(error: &Error) -> &'static str {
    error.status().name().to_str().unwrap_or_default()
}
