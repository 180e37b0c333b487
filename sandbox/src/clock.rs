//! The sandbox's time, which a test can advance.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use time::OffsetDateTime;

/// This machine's time, and the sandbox's offset from it.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ahead: AtomicU32,
}

impl Clock {
    pub(crate) fn now(&self) -> OffsetDateTime {
        let ahead = self.ahead.load(Ordering::Relaxed);
        OffsetDateTime::now_utc() + Duration::from_secs(ahead.into())
    }

    pub(crate) fn put_forward(&self, seconds: u32) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}
