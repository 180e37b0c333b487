//! The steps that need a response of the API: whose the key is, and its installation.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::permissions::{Need, Permissions};
use super::report::{Id, Report};
use super::shown;
use crate::auth::redact::Keyring;
use crate::error::Error;
use crate::http::response::{Response, SubjectType};
use crate::status::Status;

/// The clock error above which a note is worth it: webhooks are usually accepted for five minutes.
const CLOCK_OFF: Duration = Duration::from_mins(5);

/// Reports the result of an introspection.
pub(super) fn tell(report: &mut Report, keys: &Keyring, answer: &Result<Response, Error>) {
    match answer {
        Ok(answer) => {
            tell_clock(report, answer);
            tell_key(report, keys, answer);
        }
        Err(error) => {
            if let Some(api) = error.api() {
                tell_clock(report, &Response::new(Arc::clone(&api.response)));
            }
            match error.status() {
                Status::Forbidden => failed_with(
                    report,
                    Id::Authentication,
                    error,
                    "Check the key's permissions where it was created; a proxy or firewall may refuse it as well.",
                ),
                _ => failed(report, Id::Authentication, error),
            }
        }
    }
}

fn tell_key(report: &mut Report, keys: &Keyring, answer: &Response) {
    let text = |pointer| answer.text(pointer).map(|text| shown(keys, &text));
    report.ok(
        Id::Authentication,
        match text("/data/applicationName") {
            Ok(name) => format!("the key is accepted, for {name}"),
            Err(_) => "the key is accepted".into(),
        },
    );
    match answer.subject() {
        Ok((SubjectType::Company, id)) => {
            report.ok(Id::Company, format!("company {}", shown(keys, &id)))
        }
        Ok((SubjectType::Organisation, id)) => report.note(
            Id::Company,
            format!("organisation {}", shown(keys, &id)),
            "It has several companies; give company_id with each call.",
        ),
        _ => report.note(
            Id::Company,
            "the API does not say to which company the key belongs",
            "",
        ),
    }
}

/// Reports the installation, and returns what it needs.
pub(super) fn installation(
    report: &mut Report,
    keys: &Keyring,
    answer: &Response,
    permissions: &Permissions,
) -> Need {
    let text = |pointer| answer.text(pointer).map(|text| shown(keys, &text)).ok();
    let state = text("/status").unwrap_or_else(|| "without a status".into());
    let code = text("/errorCode").filter(|code| !code.is_empty());
    let found = match code {
        Some(code) => format!("{state} ({code})"),
        None => state.clone(),
    };
    let advice = match state.as_str() {
        "ACTIVATED" => {
            report.ok(Id::Installation, found);
            return Need::Nothing;
        }
        "INACTIVE" => "Activate it; it was deactivated.",
        "ERROR" => "Correct what its errorCode says, then activate it.",
        _ => "Complete the setup of the integration, then activate it.",
    };
    report.inactive(found, &(advice.to_owned() + permissions.advice_to_write()));
    Need::Writing
}

/// Reports why the installation cannot be read, and returns what it needs.
pub(super) fn no_installation(
    report: &mut Report,
    error: &Error,
    permissions: &Permissions,
) -> Need {
    let id = Id::Installation;
    match error.status() {
        Status::NotFound => {
            let advice = "Create the installation.".to_owned() + permissions.advice_to_write();
            failed_with(report, id, error, &advice);
            Need::Writing
        }
        Status::Forbidden => {
            failed_with(report, id, error, permissions.advice_to_read());
            Need::Reading
        }
        _ => {
            failed(report, id, error);
            Need::Nothing
        }
    }
}

/// Reports a step whose request failed.
fn failed(report: &mut Report, id: Id, error: &Error) {
    failed_with(report, id, error, &error.cause_and_remedy().1);
}

fn failed_with(report: &mut Report, id: Id, error: &Error, advice: &str) {
    let (cause, _) = error.cause_and_remedy();
    let found = match error.api().map(|api| api.request_id.as_str()) {
        None | Some("") => cause,
        Some(id) => format!("{cause} (request id {id})"),
    };
    report.failed(id, error.status(), found, advice);
}

/// Reports how far this machine's clock is from the date of a response, if it has one.
fn tell_clock(report: &mut Report, answer: &Response) {
    let date = answer.header("date").ok();
    let date = date.and_then(|date| str::from_utf8(date).ok());
    let Some(Ok(date)) = date.map(httpdate::parse_http_date) else {
        return;
    };
    let (off, way) = match SystemTime::now().duration_since(date) {
        Ok(off) => (off, "ahead of"),
        Err(error) => (error.duration(), "behind"),
    };
    if off <= CLOCK_OFF {
        return report.add(Id::Tls, "the clock is right", "");
    }
    let found = format!(
        "this machine's clock is {} s {way} the server's",
        off.as_secs()
    );
    let advice = "Set this machine's clock; certificates and webhooks are checked against it.";
    report.add(Id::Tls, &found, advice);
}
