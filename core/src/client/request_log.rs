//! The log lines of a request: never the key, a header or the query; bodies only with the option
//! `trace_bodies`, with everything masked that looks like a secret.

use std::time::{Duration, Instant};

use crate::auth::redact::Keyring;
use crate::error::Error;
use crate::http::prepared::PreparedRequest;
use crate::http::response::Response;
use crate::log::mask::masked;
use crate::log::sink::{Level, Log, TaskLines};
use crate::sys::fork::Process;
use crate::text::one_line::one_line;

/// One request of a call, for its log lines.
pub(crate) struct RequestLog<'a> {
    pub(crate) log: &'a Log,
    /// Where the lines of a task are kept; `None` for those of a call.
    pub(crate) task: Option<&'a TaskLines>,
    pub(crate) process: Process,
    pub(crate) keys: &'a Keyring,
    pub(crate) request: &'a PreparedRequest,
    pub(crate) attempt: u32,
    pub(crate) begun: Instant,
}

impl RequestLog<'_> {
    /// Logs that a request begins.
    pub(crate) fn begins(&self) {
        if self.log.bodies && self.log.wants(Level::Debug) {
            self.tell(
                Level::Debug,
                &format!("sent {}", masked(self.request.body.json_text(), self.keys)),
            );
        }
    }

    /// Logs a response.
    pub(crate) fn answered(&self, response: &Response) {
        if self.log.wants(Level::Info) {
            let id = one_line(&self.keys.redact(&response.request_id()));
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
                &format!("received {}", masked(Some(response.body()), self.keys)),
            );
        }
    }

    /// Logs that no response came.
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

    /// Logs a retry. Kept out of the caller's frame: a call runs on a small stack.
    #[cold]
    #[inline(never)]
    pub(crate) fn again(&self, error: &Error, wait: Duration) {
        if self.log.wants(Level::Warn) {
            self.tell(
                Level::Warn,
                &format!("{}, again in {} ms", name(error), wait.as_millis()),
            );
        }
    }

    /// Logs the final failure of a request. Out of the caller's frame, as a retry's.
    #[cold]
    #[inline(never)]
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
        // A child that a callback forked does not log its parent's request.
        if !self.process.is_current() {
            return;
        }
        // The query may contain the customer's data, or a key that a caller put there by mistake.
        let path = self.request.path.split('?').next().unwrap_or_default();
        let link = self.request.link.as_ref();
        let host = link.map_or("", |link| link.base.shown());
        let path = self.keys.redact(&format!("{host}{path}"));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::api_key::ApiKey;
    use crate::http::response::tests::answer;
    use crate::log::sink::LogSettings;

    /// The log of this level for a request with every possible event.
    fn told(level: Level, bodies: bool) -> Vec<String> {
        let log = Log::new(LogSettings {
            level: Some(level),
            bodies,
            lines: 100,
            ..LogSettings::default()
        })
        .unwrap();
        let keys = Keyring::new(ApiKey::new(b"pls_secret_key").unwrap());
        let path = "/v1/pls_secret_key?q=1";
        let request = PreparedRequest::any("POST", path, Some(b"{\"a\":1}")).unwrap();
        let log = RequestLog {
            log: &log,
            task: None,
            process: Process::current(),
            keys: &keys,
            request: &request,
            attempt: 2,
            // A request that begins later has taken no time.
            begun: Instant::now() + Duration::from_hours(1),
        };
        log.begins();
        log.answered(&answer(&[("x-request-id", "r1")], "{\"b\":2}"));
        log.answered(&answer(&[], ""));
        log.unanswered(&Error::Cancelled);
        log.again(&Error::Forked, Duration::from_millis(7));
        log.failed(&Error::Null, false);
        log.failed(&Error::Null, true);
        let mut lines = Vec::new();
        let mut take = |line: &str| {
            // Without the time.
            lines.push(line.split_once(' ').unwrap().1.to_owned());
            Ok(())
        };
        let count = (0..100).take_while(|_| log.log.next_line(&mut take).is_ok());
        assert_eq!(count.count(), lines.len());
        lines
    }

    #[test]
    fn each_level_tells_what_it_should_and_no_more() {
        let errors = [
            "error POST /v1/[key] attempt 2: failed: PLEO_E_NULL",
            "error POST /v1/[key] attempt 2: failed: PLEO_E_NULL, outcome unknown",
        ];
        let repeats = "warn POST /v1/[key] attempt 2: PLEO_E_FORKED, again in 7 ms";
        let requests = [
            "info POST /v1/[key] attempt 2: 200 in 0 ms, request id r1",
            "info POST /v1/[key] attempt 2: 200 in 0 ms",
            "info POST /v1/[key] attempt 2: PLEO_E_CANCELLED after 0 ms",
        ];
        let bodies = [
            "debug POST /v1/[key] attempt 2: sent {\"a\":1}",
            "debug POST /v1/[key] attempt 2: received {\"b\":2}",
            "debug POST /v1/[key] attempt 2: received 0 bytes",
        ];
        for with_bodies in [false, true] {
            assert_eq!(told(Level::Error, with_bodies), errors);
            assert_eq!(
                told(Level::Warn, with_bodies),
                [&[repeats], &errors[..]].concat()
            );
            let all = [&requests[..], &[repeats], &errors].concat();
            assert_eq!(told(Level::Info, with_bodies), all);
            if !with_bodies {
                assert_eq!(told(Level::Debug, with_bodies), all);
            }
        }
        let [sent, received, nothing] = bodies;
        let [first, second, third] = requests;
        let all = [sent, first, received, second, nothing, third, repeats];
        assert_eq!(told(Level::Debug, true), [&all[..], &errors].concat());
    }
}
