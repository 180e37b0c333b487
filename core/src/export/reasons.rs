//! Pleo's types of failures of items and jobs. One invalid type may fail a whole batch of results,
//! so each is checked when it is passed.

use super::journal::Outcome;
use crate::error::Error;
use crate::limits::{EXTERNAL_MAX, REASON_MAX};

/// The type of an item that the library rejects.
const UNEXPECTED: &str = "unexpected_failure";

/// The reason that the bookkeeper sees.
const NO_DATA: &str = "no bookkeeping data";

/// The type of failure of a job without exported items.
pub(super) const VALIDATION: &str = "validation_failure";

/// The longest reason, in characters.
const CHARACTERS_MAX: usize = 1000;

const OF_ITEMS: [&str; 18] = [
    VALIDATION,
    "account_unknown",
    "tax_code_unknown",
    "tag_unknown",
    "vendor_unknown",
    "missing_configuration",
    "invalid_configuration",
    "authorization_failure",
    UNEXPECTED,
    "accounting_system_validation_failure",
    "accounting_system_unreachable",
    "accounting_system_timeout",
    "accounting_system_rate_limit",
    "accounting_system_authentication_failure",
    "receipt_download_failure",
    "receipt_upload_failure",
    "receipt_conversion_failure",
    "receipt_file_size_limit_exceeded",
];

const OF_JOBS: [&str; 15] = [
    "accounting_system_unreachable",
    "accounting_system_timeout",
    "accounting_system_rate_limit",
    "accounting_system_authentication_failure",
    "missing_configuration",
    "invalid_configuration",
    VALIDATION,
    "authentication_failure",
    "authorization_failure",
    "integration_unusable",
    "service_unreachable",
    "service_timeout",
    "pleo_rate_limit",
    "job_expired",
    "canceled_by_user",
];

/// The result of an item without bookkeeping data.
pub(super) fn no_data() -> Outcome {
    Outcome::Rejected {
        kind: UNEXPECTED.into(),
        reason: Some(NO_DATA.into()),
    }
}

/// Checks the reason of an item's failure.
pub(super) fn check_item(kind: &str, reason: Option<&str>) -> Result<(), Error> {
    check(kind, &OF_ITEMS, "items")?;
    check_reason(reason)
}

/// Checks the reason of a job's failure.
pub(super) fn check_job(kind: &str, reason: Option<&str>) -> Result<(), Error> {
    check(kind, &OF_JOBS, "jobs")?;
    check_reason(reason)
}

/// Checks the external id and URL of a booking.
pub(super) fn check_external(id: Option<&str>, url: Option<&str>) -> Result<(), Error> {
    check_length(id, "external_id", EXTERNAL_MAX)?;
    check_length(url, "external_url", EXTERNAL_MAX)
}

fn check(kind: &str, kinds: &[&str], of: &str) -> Result<(), Error> {
    if kinds.contains(&kind) {
        return Ok(());
    }
    Err(Error::argument(
        "reason_type",
        format!("must be one of Pleo's types for {of}: {}", kinds.join(", ")),
    ))
}

/// Checks a reason for the bookkeeper.
fn check_reason(reason: Option<&str>) -> Result<(), Error> {
    if reason.is_some_and(|reason| reason.chars().count() > CHARACTERS_MAX) {
        return Err(Error::argument("reason", "must be at most 1000 characters"));
    }
    check_length(reason, "reason", REASON_MAX)
}

fn check_length(text: Option<&str>, argument: &'static str, max: usize) -> Result<(), Error> {
    match text {
        Some(text) if text.len() > max => Err(Error::argument(
            argument,
            format!("must be at most {max} bytes of UTF-8"),
        )),
        Some(text) if text.contains('\0') => Err(Error::argument(
            argument,
            "contains a NUL; \
             remove it",
        )),
        _ => Ok(()),
    }
}
