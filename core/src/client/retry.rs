//! Whether a request that failed is sent again, and what its failure leaves unknown.
//!
//! | what happened | GET, HEAD, DELETE, POST …:search | other POST, PUT, PATCH |
//! |---|---|---|
//! | no byte was sent | again | again |
//! | 429, or 503 with Retry-After | again | again |
//! | reset, truncated, 502, 503, 504 | again | not again; the outcome is unknown |
//! | 500, another 5xx, 408, 460, 499, an unreadable 2xx, the deadline | an error | not again; the outcome is unknown |
//! | a certificate refused or missing, 3xx, other 4xx, 501, 505, 511 | an error | an error |
//!
//! A request is retried while attempts, the retry budget and the deadline allow it.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::error::{Error, TransportErrorKind};
use crate::http::prepared::PreparedRequest;
use crate::sys::fork::lock;

/// The first wait before a retry is random up to this, the next up to twice as long, and so on.
const BACKOFF: Duration = Duration::from_millis(200);
const BACKOFF_MAX: Duration = Duration::from_secs(5);

/// The wait after a 429 that does not say how long.
const LIMITED: Duration = Duration::from_secs(1);

/// What decides whether a request is sent again.
pub(super) struct Retry<'a> {
    pub(super) request: &'a PreparedRequest,
    /// How often a request is sent at most, including the first time.
    pub(super) attempts: u32,
    /// Nothing is sent after this.
    pub(super) until: Instant,
    pub(super) budget: &'a Mutex<RetryBudget>,
}

impl Retry<'_> {
    /// Returns when to send a request again after that attempt failed; `None` if it must not be.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub(super) fn resume(
        &self,
        failure: &Error,
        attempt: u32,
        now: Instant,
    ) -> Result<Option<Instant>, Error> {
        let Some(delay) = retry_delay(failure, self.request) else {
            return Ok(None);
        };
        if attempt >= self.attempts {
            return Ok(None);
        }
        // A server may name a wait that overflows the clock.
        let resume = now.checked_add(delay.max(backoff(attempt)));
        match resume.filter(|resume| *resume < self.until) {
            Some(resume) if lock(self.budget)?.retry() => Ok(Some(resume)),
            _ => Ok(None),
        }
    }
}

/// Returns the shortest wait before a failed request is sent again; `None` if it must not be sent
/// again, or if that would not help.
fn retry_delay(failure: &Error, request: &PreparedRequest) -> Option<Duration> {
    let repeatable = request.repeatable();
    match failure {
        Error::Transport(failure) => match failure.kind {
            TransportErrorKind::Dns
            | TransportErrorKind::Connect
            | TransportErrorKind::ConnectTimeout
            | TransportErrorKind::Proxy
            | TransportErrorKind::ProxyTimeout
            | TransportErrorKind::Tls => Some(Duration::ZERO),
            TransportErrorKind::Reset
            | TransportErrorKind::ResetUncertified
            | TransportErrorKind::Truncated
            | TransportErrorKind::DescriptorLost => {
                (repeatable || !failure.sent).then_some(Duration::ZERO)
            }
            _ => None,
        },
        Error::Api(error) => match error.response.status {
            429 => Some(error.retry_after.unwrap_or(LIMITED)),
            503 if error.retry_after.is_some() => error.retry_after,
            502..=504 if repeatable => Some(Duration::ZERO),
            _ => None,
        },
        _ => None,
    }
}

/// Returns whether the server may have carried out a request that failed.
pub(super) fn may_be_done(failure: &Error) -> bool {
    match failure {
        Error::Transport(failure) => failure.sent,
        Error::Api(error) => match error.response.status {
            // A gateway timed out; the server behind it may still carry out the request.
            408 | 460 | 499 => true,
            503 => error.retry_after.is_none(),
            // Refused by its status, or by a network that requires a login: not carried out.
            300..=499 | 501 | 505 | 511 => false,
            // An unreadable 2xx, a failure behind the gateway (with numbers of its own, such as 520
            // and 524), and numbers that are no status.
            _ => true,
        },
        _ => false,
    }
}

/// A random wait, so that many clients that failed together do not retry together.
fn backoff(attempt: u32) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let share = u32::try_from(RandomState::new().hash_one(attempt) % 1024).unwrap_or(0);
    backoff_ceiling(attempt) * share / 1024
}

/// The bound of the random wait after that attempt.
fn backoff_ceiling(attempt: u32) -> Duration {
    BACKOFF
        .saturating_mul(1 << attempt.min(10).saturating_sub(1))
        .min(BACKOFF_MAX)
}

/// Bounds retries to a share of the calls, so that a server in trouble gets little more than its
/// usual load.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    percent: u32,
    calls: u32,
    retries: u32,
}

impl RetryBudget {
    /// Retries that a client with few calls always has.
    const FREE: u32 = 10;
    /// Calls that are counted at most: a long time without failures must not allow a burst of
    /// retries.
    const MEMORY: u32 = 100;

    pub(crate) fn new(percent: u32) -> Self {
        Self {
            percent,
            calls: 0,
            retries: 0,
        }
    }

    /// Counts a call.
    pub(crate) fn call(&mut self) {
        self.calls += 1;
        if self.calls >= Self::MEMORY {
            self.calls /= 2;
            self.retries = self.retries.div_ceil(2);
        }
    }

    /// Whether one more retry is within the budget; counts it if it is.
    pub(crate) fn retry(&mut self) -> bool {
        let free = if self.percent == 0 { 0 } else { Self::FREE };
        let within = self.retries < (self.calls * self.percent / 100).max(free);
        self.retries += u32::from(within);
        within
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::error::{ApiError, Phase, TransportError};
    use crate::raw_response::RawResponse;
    use crate::status::Status;

    /// A response that is a failure, with the wait that it requests.
    fn answered(status: u16, retry_after: Option<Duration>) -> Error {
        Error::Api(Box::new(ApiError {
            status: Status::Server,
            api_type: String::new(),
            api_message: String::new(),
            request_id: String::new(),
            retry_after,
            of_link: false,
            below_path: false,
            fault: "",
            response: Arc::new(RawResponse {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            }),
        }))
    }

    /// No response to a request that may have reached the server, or certainly has not.
    fn unanswered(kind: TransportErrorKind, sent: bool) -> Error {
        Error::Transport(TransportError {
            kind,
            phase: Phase::Waiting,
            sent,
            host: "api.pleo.io".into(),
        })
    }

    fn request(method: &str) -> PreparedRequest {
        PreparedRequest::any(method, "/v1/x", None).unwrap()
    }

    #[test]
    fn a_failure_says_whether_the_request_is_sent_again_and_whether_it_may_be_done() {
        use TransportErrorKind as Kind;
        let (no, now, wait) = (None, Some(Duration::ZERO), Some(Duration::from_secs(7)));
        // The wait before a request that can be retried, and before another; and whether it may
        // have been carried out.
        for (failure, repeatable, other, done) in [
            (unanswered(Kind::Dns, false), now, now, false),
            (unanswered(Kind::Connect, false), now, now, false),
            (unanswered(Kind::ConnectTimeout, false), now, now, false),
            (unanswered(Kind::Proxy, false), now, now, false),
            (unanswered(Kind::ProxyTimeout, false), now, now, false),
            (unanswered(Kind::Tls, false), now, now, false),
            (unanswered(Kind::Reset, false), now, now, false),
            (unanswered(Kind::Reset, true), now, no, true),
            (unanswered(Kind::Truncated, false), now, now, false),
            (unanswered(Kind::Truncated, true), now, no, true),
            (unanswered(Kind::TlsExpired, false), no, no, false),
            (unanswered(Kind::Timeout, true), no, no, true),
            (answered(200, wait), no, no, true),
            (answered(302, None), no, no, false),
            (answered(400, wait), no, no, false),
            (answered(408, None), no, no, true),
            (answered(429, None), Some(LIMITED), Some(LIMITED), false),
            (answered(429, wait), wait, wait, false),
            (answered(460, None), no, no, true),
            (answered(499, None), no, no, true),
            (answered(500, wait), no, no, true),
            (answered(501, None), no, no, false),
            (answered(502, wait), now, no, true),
            (answered(503, None), now, no, true),
            (answered(503, wait), wait, wait, false),
            (answered(504, None), now, no, true),
            (answered(505, None), no, no, false),
            (answered(511, None), no, no, false),
            (answered(524, None), no, no, true),
            (Error::Cancelled, no, no, false),
        ] {
            assert_eq!(
                retry_delay(&failure, &request("GET")),
                repeatable,
                "{failure:?}"
            );
            assert_eq!(
                retry_delay(&failure, &request("POST")),
                other,
                "{failure:?}"
            );
            assert_eq!(may_be_done(&failure), done, "{failure:?}");
        }
    }

    #[test]
    fn a_request_is_sent_again_while_attempts_budget_and_deadline_allow_it() {
        let request = request("GET");
        let minute = Duration::from_mins(1);
        let now = Instant::now();
        let resumes = |failure: &Error, attempt, until: Duration, percent| {
            let retry = Retry {
                request: &request,
                attempts: 3,
                until: now + until,
                budget: &Mutex::new(RetryBudget::new(percent)),
            };
            retry.resume(failure, attempt, now).unwrap()
        };
        let limited = answered(429, Some(minute));
        for attempt in 1..3 {
            let resume = resumes(&limited, attempt, 2 * minute, 20);
            assert_eq!(resume, Some(now + minute), "as long as the server asks");
        }
        assert_eq!(
            resumes(&limited, 3, 2 * minute, 20),
            None,
            "the last attempt"
        );
        assert_eq!(resumes(&limited, 1, minute, 20), None, "at the deadline");
        assert_eq!(resumes(&limited, 1, 2 * minute, 0), None, "no budget");
        let for_ever = answered(429, Some(Duration::MAX));
        assert_eq!(
            resumes(&for_ever, 1, 2 * minute, 20),
            None,
            "no clock reaches it"
        );
        assert_eq!(resumes(&answered(400, None), 1, 2 * minute, 20), None);
    }

    #[test]
    fn the_backoff_grows_is_bounded_and_random() {
        let ceilings = [1, 2, 3, 4, 5, 6, 40, u32::MAX].map(backoff_ceiling);
        assert_eq!(
            ceilings.map(|ceiling| ceiling.as_millis()),
            [200, 400, 800, 1600, 3200, 5000, 5000, 5000]
        );
        for attempt in 1..8 {
            let half = backoff_ceiling(attempt) / 2;
            let waits: Vec<_> = (0..200).map(|_| backoff(attempt)).collect();
            assert!(waits.iter().all(|wait| *wait < 2 * half));
            // Were each half of the waits not met by one of them, that would be chance in 1 of 2^199 runs.
            assert!(waits.iter().any(|wait| *wait < half));
            assert!(waits.iter().any(|wait| *wait >= half));
        }
    }

    #[test]
    fn repeats_add_their_share_and_no_more() {
        let repeats = |percent, calls| {
            let mut budget = RetryBudget::new(percent);
            (0..calls)
                .map(|_| {
                    budget.call();
                    u32::from(budget.retry()) + u32::from(budget.retry())
                })
                .sum::<u32>()
        };
        let thousand = repeats(20, 1000);
        assert!((175..=200).contains(&thousand), "{thousand}");
        assert_eq!(repeats(20, 5), 10);
        assert_eq!(repeats(0, 1000), 0);
        assert_eq!(repeats(100, 40), 40);
    }

    #[test]
    fn a_long_good_time_pays_for_no_storm() {
        let storm_after = |calls| {
            let mut budget = RetryBudget::new(20);
            (0..calls).for_each(|_| budget.call());
            (0..1000).filter(|_| budget.retry()).count()
        };
        assert_eq!(storm_after(99), 19, "a fifth of the calls");
        assert_eq!(storm_after(100), 10, "half of them are forgotten");
        assert_eq!(storm_after(149), 19);
        assert!(storm_after(1_000_000) <= 20);
    }
}
