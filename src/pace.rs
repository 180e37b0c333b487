//! What keeps one client from being a burden: its pace of requests, and its budget of repeats.

use std::time::{Duration, Instant};

use crate::error::Error;

const MINUTE: Duration = Duration::from_mins(1);

/// A token bucket: so many requests a minute, with bursts of a fifth of that.
#[derive(Debug)]
pub(crate) struct Pace {
    /// The time one request takes up; zero for no limit.
    each: Duration,
    /// How far requests may run ahead of their pace.
    burst: Duration,
    /// When the requests admitted so far are paid off.
    paid: Option<Instant>,
}

impl Pace {
    pub(crate) fn new(per_minute: u32) -> Self {
        let each = MINUTE.checked_div(per_minute).unwrap_or_default();
        // The burst is the requests that may come at once, the first of which is never ahead of its
        // time.
        Self {
            each,
            burst: each * (per_minute / 5).max(1).saturating_sub(1),
            paid: None,
        }
    }

    /// Takes a place, and says how long to wait for it.
    ///
    /// # Errors
    /// [`Error::Throttled`] if the wait would reach past `until`; no place is taken then.
    pub(crate) fn reserve(&mut self, now: Instant, until: Instant) -> Result<Duration, Error> {
        if self.each.is_zero() {
            return Ok(Duration::ZERO);
        }
        let paid = self.paid.map_or(now, |paid| paid.max(now));
        let wait = paid
            .saturating_duration_since(now)
            .saturating_sub(self.burst);
        if now + wait > until {
            return Err(Error::Throttled { wait });
        }
        self.paid = Some(paid + self.each);
        Ok(wait)
    }
}

/// Bounds repeats to a share of the calls, so that a server in trouble gets little more than its
/// usual load.
#[derive(Debug)]
pub(crate) struct Budget {
    percent: u32,
    calls: u32,
    retries: u32,
}

impl Budget {
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
    fn a_burst_goes_at_once_and_the_rest_at_the_pace() {
        let mut pace = Pace::new(500);
        let now = Instant::now();
        let far = now + 60 * MINUTE;
        for _ in 0..100 {
            assert_eq!(pace.reserve(now, far).unwrap(), Duration::ZERO);
        }
        assert_eq!(pace.reserve(now, far).unwrap(), Duration::from_millis(120));
        assert_eq!(pace.reserve(now, far).unwrap(), Duration::from_millis(240));
        let minute = now + MINUTE;
        let at_once = (0..200)
            .take_while(|_| pace.reserve(minute, far).unwrap().is_zero())
            .count();
        assert_eq!(
            at_once, 100,
            "a minute later the burst is whole again, and no more than that"
        );
    }

    #[test]
    fn no_more_than_allowed_goes_out_in_any_minute() {
        let mut pace = Pace::new(500);
        let start = Instant::now();
        let far = start + 60 * MINUTE;
        let sent = (0..2000)
            .map(|_| pace.reserve(start, far).unwrap())
            .filter(|at| *at < MINUTE)
            .count();
        assert!((590..=600).contains(&sent), "{sent}");
    }

    #[test]
    fn a_wait_past_the_deadline_is_refused_at_once_and_takes_no_place() {
        let mut pace = Pace::new(60);
        let now = Instant::now();
        let soon = now + Duration::from_millis(500);
        let allowed = (0..20)
            .take_while(|_| pace.reserve(now, soon).is_ok())
            .count();
        assert_eq!(allowed, 12);
        for _ in 0..3 {
            assert!(
                matches!(pace.reserve(now, soon), Err(Error::Throttled { wait }) if wait == Duration::from_secs(1))
            );
        }
    }

    #[test]
    fn zero_is_no_limit() {
        let mut pace = Pace::new(0);
        let now = Instant::now();
        assert!((0..10_000).all(|_| pace.reserve(now, now).is_ok()));
    }

    #[test]
    fn repeats_add_at_most_their_share() {
        let repeats = |percent, calls| {
            let mut budget = Budget::new(percent);
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
        let mut budget = Budget::new(20);
        (0..1_000_000).for_each(|_| budget.call());
        let storm = (0..1000).filter(|_| budget.retry()).count();
        assert!(storm <= 20, "{storm}");
    }
}
