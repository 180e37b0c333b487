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
//! A repeat happens while attempts, the retry budget and the deadline allow it.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::error::{Error, TransportErrorKind};
use crate::http::prepared::PreparedRequest;
use crate::sys::fork::lock;

/// The first wait before a repeat is random up to this, the next up to twice as long, and so on.
const BACKOFF: Duration = Duration::from_millis(200);
const BACKOFF_MAX: Duration = Duration::from_secs(5);

/// The wait after a 429 that does not say how long.
const LIMITED: Duration = Duration::from_secs(1);

/// What decides whether a request is sent again.
pub(super) struct Retry<'a> {
    pub(super) request: &'a PreparedRequest,
    /// How often a request is sent at most, the first time included.
    pub(super) attempts: u32,
    /// Nothing is sent after this.
    pub(super) until: Instant,
    pub(super) budget: &'a Mutex<RetryBudget>,
}

impl Retry<'_> {
    /// Returns when a request whose attempt of that number failed is sent again; `None` if it is
    /// not.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub(super) fn resume(&self, failure: &Error, attempt: u32) -> Result<Option<Instant>, Error> {
        let Some(delay) = retry_delay(failure, self.request) else {
            return Ok(None);
        };
        if attempt >= self.attempts {
            return Ok(None);
        }
        // A server may name a wait that no clock reaches.
        let resume = Instant::now().checked_add(delay.max(backoff(attempt)));
        match resume.filter(|resume| *resume < self.until) {
            Some(resume) if lock(self.budget)?.retry() => Ok(Some(resume)),
            _ => Ok(None),
        }
    }
}

/// Returns how long to wait at least before a request that failed is sent again; `None` if it must
/// not be sent again, or that would not help.
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
            // A gateway gave up waiting; what it waited for may be done all the same.
            408 | 460 | 499 => true,
            503 => error.retry_after.is_none(),
            // Refused; or not implemented, not this version of HTTP, log in to the network first.
            300..=499 | 501 | 505 | 511 => false,
            // A 2xx that cannot be read, a failure behind the gateway (which may have a number of
            // its own, such as 520 and 524), and what is no status.
            _ => true,
        },
        _ => false,
    }
}

/// A random wait, so that many clients that failed together do not return together.
fn backoff(attempt: u32) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let ceiling = BACKOFF
        .saturating_mul(1 << attempt.min(10).saturating_sub(1))
        .min(BACKOFF_MAX);
    let share = u32::try_from(RandomState::new().hash_one(attempt) % 1024).unwrap_or(0);
    ceiling * share / 1024
}

/// Bounds repeats to a share of the calls, so that a server in trouble gets little more than its
/// usual load.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    percent: u32,
    calls: u32,
    retries: u32,
}

impl RetryBudget {
    /// Repeats that are free for a client that has made few calls.
    const FREE: u32 = 10;
    /// Calls that are remembered: a long good time must not pay for a storm of repeats.
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

    /// Whether one more repeat is within the budget; it is counted then.
    pub(crate) fn retry(&mut self) -> bool {
        let free = if self.percent == 0 { 0 } else { Self::FREE };
        let within = self.retries < (self.calls * self.percent / 100).max(free);
        self.retries += u32::from(within);
        within
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backoff_is_bounded() {
        for attempt in 1..40 {
            assert!(backoff(attempt) <= BACKOFF_MAX);
        }
        assert!(backoff(1) <= BACKOFF);
    }

    #[test]
    fn repeats_add_at_most_their_share() {
        let repeats = |percent, calls| {
            let mut budget = RetryBudget::new(percent);
            (0..calls)
                .map(|_| {
                    budget.call();
                    u32::from(budget.retry()) + u32::from(budget.retry())
                })
                .sum::<u32>()
        };
        assert!(repeats(20, 1000) <= 200, "{}", repeats(20, 1000));
        assert_eq!(repeats(20, 5), 10);
        assert_eq!(repeats(0, 1000), 0);
    }

    #[test]
    fn a_long_good_time_pays_for_no_storm() {
        let mut budget = RetryBudget::new(20);
        (0..1_000_000).for_each(|_| budget.call());
        let storm = (0..1000).filter(|_| budget.retry()).count();
        assert!(storm <= 20, "{storm}");
    }
}
