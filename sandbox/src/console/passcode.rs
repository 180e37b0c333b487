//! The passcode for creating keys, and the lock after wrong ones.

use std::sync::Mutex;

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::store::locked;

/// How many consecutive wrong ones lock the dialog, and for how long.
pub(super) const MOST_WRONG: u32 = 3;
pub(super) const LOCKED_FOR: Duration = Duration::MINUTE;

#[derive(Debug)]
pub(super) struct Passcode {
    digits: String,
    tries: Mutex<Tries>,
}

#[derive(Debug, Default)]
struct Tries {
    wrong: u32,
    locked_until: Option<OffsetDateTime>,
}

/// Why a passcode was refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is wrong; with the number of tries left.
    Wrong { left: u32 },
    /// The dialog is locked.
    Locked { seconds: u64 },
}

impl Default for Passcode {
    fn default() -> Self {
        Self {
            digits: format!("{:04}", Uuid::new_v4().as_u128() % 10_000),
            tries: Mutex::default(),
        }
    }
}

impl Passcode {
    /// Four digits. At Pleo they are secret; the console shows them.
    pub(super) fn digits(&self) -> &str {
        &self.digits
    }

    pub(super) fn check(&self, given: &str, now: OffsetDateTime) -> Result<(), Refusal> {
        let mut tries = locked(&self.tries);
        if let Some(seconds) = tries.locked_for(now) {
            return Err(Refusal::Locked { seconds });
        }
        if given == self.digits {
            *tries = Tries::default();
            return Ok(());
        }
        tries.wrong += 1;
        if tries.wrong < MOST_WRONG {
            let left = MOST_WRONG - tries.wrong;
            return Err(Refusal::Wrong { left });
        }
        *tries = Tries {
            wrong: 0,
            locked_until: Some(now + LOCKED_FOR),
        };
        let seconds = LOCKED_FOR.whole_seconds().unsigned_abs();
        Err(Refusal::Locked { seconds })
    }

    /// For how many seconds it is still locked, if it is.
    pub(super) fn locked_for(&self, now: OffsetDateTime) -> Option<u64> {
        locked(&self.tries).locked_for(now)
    }

    pub(super) fn reset(&self) {
        *locked(&self.tries) = Tries::default();
    }
}

impl Tries {
    fn locked_for(&self, now: OffsetDateTime) -> Option<u64> {
        let rest = self.locked_until? - now;
        // Rounded up, so that a try after that time is accepted.
        rest.is_positive()
            .then(|| rest.whole_seconds().unsigned_abs() + u64::from(rest.subsec_nanoseconds() > 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_wrong_ones_lock_it_for_a_minute() {
        let passcode = Passcode::default();
        let digits = passcode.digits().to_owned();
        assert!(digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()));
        let mut now = OffsetDateTime::UNIX_EPOCH;
        for left in [2, 1] {
            assert_eq!(passcode.check("", now), Err(Refusal::Wrong { left }));
        }
        let locked = |seconds| Err(Refusal::Locked { seconds });
        assert_eq!(passcode.check("", now), locked(60));
        now += Duration::milliseconds(59_001);
        assert_eq!(
            passcode.check(&digits, now),
            locked(1),
            "even the right one"
        );
        now += Duration::SECOND;
        assert_eq!(passcode.locked_for(now), None);
        assert_eq!(passcode.check("", now), Err(Refusal::Wrong { left: 2 }));
        assert_eq!(passcode.check(&digits, now), Ok(()));
        assert_eq!(passcode.check("", now), Err(Refusal::Wrong { left: 2 }));
    }
}
