//! The client's own rate limit, in requests per minute, independent of the server's.

use std::time::{Duration, Instant};

use crate::error::Error;

const MINUTE: Duration = Duration::from_mins(1);

/// A token bucket of `per_minute` requests a minute, with bursts of a fifth of that.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    /// The time that one request takes up; zero means no limit.
    each: Duration,
    /// How far requests may be ahead of the rate.
    burst: Duration,
    /// When the requests admitted so far are within the rate again.
    paid: Option<Instant>,
}

impl RateLimiter {
    pub(crate) fn new(per_minute: u32) -> Self {
        let each = MINUTE.checked_div(per_minute).unwrap_or_default();
        // The first request of a burst is never ahead of the rate, hence one less.
        Self {
            each,
            burst: each * (per_minute / 5).max(1).saturating_sub(1),
            paid: None,
        }
    }

    /// Admits a request, and returns how long it must wait.
    ///
    /// # Errors
    /// [`Error::LocalRateLimit`] if it would wait past `until`; it is not admitted then.
    pub(crate) fn reserve(&mut self, now: Instant, until: Instant) -> Result<Duration, Error> {
        if self.each.is_zero() {
            return Ok(Duration::ZERO);
        }
        let paid = self.paid.map_or(now, |paid| paid.max(now));
        let wait = paid
            .saturating_duration_since(now)
            .saturating_sub(self.burst);
        // A late call that need not wait fails for its deadline, not for the rate.
        if !wait.is_zero() && now + wait > until {
            return Err(Error::LocalRateLimit { wait });
        }
        self.paid = Some(paid + self.each);
        Ok(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_goes_at_once_and_the_rest_at_the_pace() {
        let mut limiter = RateLimiter::new(500);
        let now = Instant::now();
        let far = now + 60 * MINUTE;
        for _ in 0..100 {
            assert_eq!(limiter.reserve(now, far).unwrap(), Duration::ZERO);
        }
        assert_eq!(
            limiter.reserve(now, far).unwrap(),
            Duration::from_millis(120)
        );
        assert_eq!(
            limiter.reserve(now, far).unwrap(),
            Duration::from_millis(240)
        );
        let minute = now + MINUTE;
        let at_once = (0..200)
            .take_while(|_| limiter.reserve(minute, far).unwrap().is_zero())
            .count();
        assert_eq!(
            at_once, 100,
            "a minute later the burst is whole again, and no more than that"
        );
    }

    #[test]
    fn no_more_than_allowed_goes_out_in_any_minute() {
        let mut limiter = RateLimiter::new(500);
        let start = Instant::now();
        let far = start + 60 * MINUTE;
        let sent = (0..2000)
            .map(|_| limiter.reserve(start, far).unwrap())
            .filter(|at| *at < MINUTE)
            .count();
        assert!((590..=600).contains(&sent), "{sent}");
    }

    #[test]
    fn a_wait_past_the_deadline_is_refused_at_once_and_takes_no_place() {
        let mut limiter = RateLimiter::new(60);
        let now = Instant::now();
        let soon = now + Duration::from_millis(500);
        let allowed = (0..20)
            .take_while(|_| limiter.reserve(now, soon).is_ok())
            .count();
        assert_eq!(allowed, 12);
        let mut patient = RateLimiter::new(1);
        for wait in [0, 60, 120] {
            let wait = Duration::from_secs(wait);
            assert_eq!(
                patient.reserve(now, now + wait).unwrap(),
                wait,
                "just in time"
            );
        }
        for _ in 0..3 {
            assert!(
                matches!(limiter.reserve(now, soon), Err(Error::LocalRateLimit { wait }) if wait == Duration::from_secs(1))
            );
        }
    }

    #[test]
    fn a_call_whose_time_is_over_and_that_need_not_wait_is_not_refused_for_the_rate() {
        let mut limiter = RateLimiter::new(60);
        let now = Instant::now();
        let over = now.checked_sub(Duration::from_secs(1)).unwrap();
        assert_eq!(limiter.reserve(now, over).unwrap(), Duration::ZERO);
    }

    #[test]
    fn zero_is_no_limit() {
        let mut limiter = RateLimiter::new(0);
        let now = Instant::now();
        assert!((0..10_000).all(|_| limiter.reserve(now, now).is_ok()));
    }
}
