//! The steps that the API answers: who the key is, what it may, and its installation.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::report::{Id, Report};
use crate::auth::redact::Keyring;
use crate::error::{ApiError, Error};
use crate::http::response::{Response, SubjectType};
use crate::status::Status;
use crate::text::one_line::one_line;

/// What an export is made with.
const EXPORT: [&str; 3] = ["export-items:read", "export-jobs:read", "export-jobs:write"];

/// How far the clock may be off before it is worth a note: webhooks are taken within five minutes
/// as a rule.
const CLOCK_OFF: Duration = Duration::from_mins(5);

/// Tells what an introspection says.
pub(super) fn tell(report: &mut Report, keys: &Keyring, answer: &Result<Response, Error>) {
    match answer {
        Ok(answer) => {
            tell_clock(report, answer);
            tell_key(report, keys, answer);
        }
        Err(error) => {
            if let Error::Api(api) = error {
                tell_clock(report, &Response::new(Arc::clone(&api.response)));
            }
            failed(report, Id::Authentication, error);
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
    match answer.text("/data/scope") {
        Ok(scope) => permissions(report, keys, &scope),
        Err(_) => report.note(Id::Permissions, "the API does not say which", ""),
    }
    match answer.subject() {
        Ok((SubjectType::Company, id)) => {
            report.ok(Id::Company, format!("company {}", shown(keys, &id)))
        }
        Ok((SubjectType::Organisation, id)) => report.note(
            Id::Company,
            format!("organisation {}", shown(keys, &id)),
            "It has several companies; give company_id with each call.",
        ),
        _ => report.note(Id::Company, "the API does not say whose the key is", ""),
    }
}

fn permissions(report: &mut Report, keys: &Keyring, scope: &str) {
    let scopes: Vec<_> = scope.split_whitespace().collect();
    let missing: Vec<_> = EXPORT
        .into_iter()
        .filter(|needed| !scopes.contains(needed))
        .collect();
    let all = shown(keys, &scopes.join(", "));
    if scopes.is_empty() {
        report.failed(
            Id::Permissions,
            Status::Forbidden,
            "none".into(),
            "Make a key that has the permissions which the integration needs.",
        );
    } else if missing.is_empty() {
        report.ok(Id::Permissions, all);
    } else {
        report.note(
            Id::Permissions,
            format!("{all}; not {}", missing.join(", ")),
            "An export needs those that are missing; to make one, make a key that has them.",
        );
    }
}

/// Tells how the installation is.
pub(super) fn installation(report: &mut Report, keys: &Keyring, answer: &Response) {
    let text = |pointer| answer.text(pointer).map(|text| shown(keys, &text)).ok();
    let state = text("/status").unwrap_or_else(|| "without a status".into());
    let code = text("/errorCode").filter(|code| !code.is_empty());
    let found = match code {
        Some(code) => format!("{state} ({code})"),
        None => state.clone(),
    };
    match state.as_str() {
        "ACTIVATED" => report.ok(Id::Installation, found),
        "INACTIVE" => report.inactive(found, "Activate it; it was switched off."),
        "ERROR" => report.inactive(found, "Mend what its error code says, then activate it."),
        _ => report.inactive(
            found,
            "Finish the integration's own part, then activate it.",
        ),
    }
}

/// Tells a step that failed for what came, or did not come, of a request.
pub(super) fn failed(report: &mut Report, id: Id, error: &Error) {
    let (cause, remedy) = error.cause_and_remedy();
    let found = match error.api() {
        None => cause,
        Some(api) if cause.starts_with(|c: char| c.is_ascii_digit()) => cause + &said(api),
        Some(api) => format!("{}: {cause}{}", api.response.status, said(api)),
    };
    let advice = match (id, error.status()) {
        (Id::Authentication, Status::Forbidden) => {
            "Look at the key's permissions where it was made; something in between may refuse as well."
        }
        (_, Status::Forbidden) => "Make a key that has installations:read and installations:write.",
        (Id::Installation, Status::NotFound) => "Create the installation.",
        _ => &remedy,
    };
    report.failed(id, error.status(), found, advice);
}

/// What the server said besides, in which no key is left.
fn said(api: &ApiError) -> String {
    let request = match api.request_id.as_str() {
        "" => String::new(),
        id => format!("request {id}"),
    };
    let parts: [&str; 3] = [&api.api_type, &api.api_message, &request];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return String::new();
    }
    format!(" ({})", parts.join("; "))
}

/// Tells how far this machine's clock is from the one that an answer was dated by, if it is.
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
    let advice = "Set this machine's clock; certificates and webhooks are judged by it.";
    report.add(Id::Tls, &found, advice);
}

/// A server's text as it may be shown.
fn shown(keys: &Keyring, text: &str) -> String {
    one_line(&keys.redact(text))
}
