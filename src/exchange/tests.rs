use super::*;

#[test]
fn the_backoff_is_bounded() {
    for attempt in 1..40 {
        assert!(backoff(attempt) <= BACKOFF_MAX);
    }
    assert!(backoff(1) <= BACKOFF);
}
