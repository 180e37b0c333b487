//! The limit on requests, one bucket for each key.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Token buckets that hold a minute's worth and fill evenly.
#[derive(Debug)]
pub(crate) struct Buckets {
    per_minute: u32,
    buckets: Mutex<HashMap<String, Bucket>>,
}

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    seen: Instant,
}

impl Buckets {
    pub(crate) fn new(per_minute: u32) -> Self {
        Self {
            per_minute,
            buckets: Mutex::default(),
        }
    }

    /// Takes a token, or returns how long until there is one.
    pub(crate) fn take(&self, label: &str, now: Instant) -> Result<(), Duration> {
        if self.per_minute == 0 {
            return Ok(());
        }
        let capacity = f64::from(self.per_minute);
        let per_second = capacity / 60.0;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets.entry(label.to_owned()).or_insert(Bucket {
            tokens: capacity,
            seen: now,
        });
        let gained = now.saturating_duration_since(bucket.seen).as_secs_f64() * per_second;
        bucket.tokens = capacity.min(bucket.tokens + gained);
        bucket.seen = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            Ok(())
        } else {
            Err(Duration::from_secs_f64((1.0 - bucket.tokens) / per_second))
        }
    }

    pub(crate) fn reset(&self) {
        self.buckets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let buckets = Buckets::new(60);
        let start = Instant::now();
        for _ in 0..60 {
            assert_eq!(buckets.take("a", start), Ok(()));
        }
        assert_eq!(buckets.take("a", start), Err(Duration::from_secs(1)));
        assert_eq!(
            buckets.take("b", start),
            Ok(()),
            "keys don't share a bucket"
        );
        assert_eq!(buckets.take("a", start + Duration::from_secs(1)), Ok(()));
        assert!(buckets.take("a", start + Duration::from_secs(1)).is_err());
        buckets.reset();
        assert_eq!(buckets.take("a", start), Ok(()));
    }

    #[test]
    fn zero_is_no_limit() {
        let buckets = Buckets::new(0);
        let now = Instant::now();
        assert!((0..10_000).all(|_| buckets.take("a", now).is_ok()));
    }
}
