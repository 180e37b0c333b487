//! The cursors that a list has returned, to detect one that returns again.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// How many are kept, as 64-bit hashes under a random key, in some 300 kB: enough for a list of 1.6
/// million items in pages of 100.
const KEPT: usize = 16_384;

/// All cursors of the first [`KEPT`] pages, and one later cursor, the mark, which is replaced at
/// growing intervals: a cycle is detected once an interval is as long as the cycle.
#[derive(Default)]
pub(super) struct Cursors {
    key: RandomState,
    kept: HashSet<u64>,
    /// The mark: the one cursor kept of the later ones.
    mark: Option<u64>,
    /// How many cursors came since the mark was set, and after how many it is replaced.
    since: u64,
    stay: u64,
}

impl Cursors {
    /// Whether the list has returned this cursor before.
    pub(super) fn has(&self, cursor: &str) -> bool {
        let hash = self.key.hash_one(cursor);
        self.kept.contains(&hash) || self.mark == Some(hash)
    }

    /// Adds a cursor that the list has not returned before.
    pub(super) fn add(&mut self, cursor: &str) {
        let hash = self.key.hash_one(cursor);
        if self.kept.len() < KEPT {
            self.kept.insert(hash);
            return;
        }
        self.since += 1;
        if self.since > self.stay {
            self.mark = Some(hash);
            self.stay = 2 * self.stay.max(1);
            self.since = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adds cursors that form a cycle after `begin` others; returns how many are added before one
    /// is detected.
    fn noticed(begin: usize, round: usize) -> usize {
        let mut cursors = Cursors::default();
        let bound = 4 * (begin + round) + 4 * KEPT;
        (0..bound)
            .find(|page| {
                let number = if *page < begin {
                    *page
                } else {
                    begin + (page - begin) % round
                };
                let cursor = format!("cursor {number}");
                let back = cursors.has(&cursor);
                cursors.add(&cursor);
                assert!(cursors.kept.len() <= KEPT);
                back
            })
            .expect("a circle is noticed")
    }

    #[test]
    fn a_circle_is_noticed_at_its_first_cursor_that_comes_back() {
        for (begin, round) in [(0, 1), (0, 2), (5, 3), (0, KEPT), (KEPT - 1, 7)] {
            assert_eq!(noticed(begin, round), begin + round, "{begin} {round}");
        }
    }

    #[test]
    fn a_circle_behind_those_that_are_kept_is_noticed_in_a_few_rounds() {
        for (begin, round) in [(KEPT, 1), (KEPT, 2), (KEPT + 9, 1000), (3 * KEPT, KEPT + 1)] {
            let page = noticed(begin, round);
            assert!(page >= begin + round, "{begin} {round} {page}");
            let bound = begin + 4 * round + 2 * (begin - KEPT + 1);
            assert!(page <= bound, "{begin} {round} {page}");
        }
    }

    #[test]
    fn what_never_comes_back_is_never_noticed() {
        let mut cursors = Cursors::default();
        for number in 0..4 * KEPT {
            let cursor = number.to_string();
            assert!(!cursors.has(&cursor));
            cursors.add(&cursor);
        }
    }
}
