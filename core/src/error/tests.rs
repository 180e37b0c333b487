//! What a failure says of itself.

use super::*;

#[test]
fn half_a_second_is_not_zero() {
    assert_eq!(whole_seconds(&Duration::from_millis(500)), 1);
    assert_eq!(whole_seconds(&Duration::from_secs(2)), 2);
    assert_eq!(whole_seconds(&Duration::ZERO), 0);
}

#[test]
fn an_unknown_outcome_names_what_hid_it_and_is_not_to_be_repeated() {
    let cause = Error::from(TransportError {
        kind: TransportErrorKind::Reset,
        phase: Phase::Waiting,
        sent: true,
        host: "api.example".into(),
    });
    assert!(cause.can_retry());
    let error = Error::OutcomeUnknown {
        cause: Box::new(cause),
    };
    assert!(error.to_string().contains("PLEO_E_RESET"));
    assert!(!error.can_retry());
}

#[test]
fn a_request_without_time_has_none_when_it_is_repeated() {
    assert_eq!(Error::NoTime.status(), Status::Timeout);
    assert!(!Error::NoTime.can_retry());
}
