//! The report of a failure: all that is known of it in one text, for whoever is asked for help. Lines
//! `name: value` in a fixed order; what is not known has no line.
//!
//! A key, a header, a query, a body or a password is in none of what the report is made of.

use std::fmt::Display;
use std::time::SystemTime;

use super::datetime::utc;
use super::one_line::one_line;
use crate::error::{CallRecord, Error, whole_seconds};
use crate::status::Status;
use crate::version;

/// The longest report, in bytes of any encoding.
pub const REPORT_MAX: usize = 4095;

/// The most attempts that have a line each. Of more, the first two and the last ones have.
const ATTEMPTS_MAX: usize = 6;
const FIRST_ATTEMPTS: usize = 2;

/// The most bytes of a value, so that no report is longer than [`REPORT_MAX`].
mod max {
    pub(super) const SHORT: usize = 45;
    pub(super) const MESSAGE: usize = 600;
    pub(super) const PATH: usize = 350;
    pub(super) const HOST: usize = 262;
    pub(super) const ATTEMPT: usize = 110;
    pub(super) const API_TYPE: usize = 80;
    pub(super) const API_MESSAGE: usize = 450;
    pub(super) const REQUEST_ID: usize = 100;
    pub(super) const PROXY: usize = 300;
    pub(super) const TLS: usize = 220;
    pub(super) const TRUST: usize = 220;
}

/// The report of a failure that happened at a time.
#[must_use]
pub fn report(error: &Error, time: SystemTime) -> String {
    let record = error.record();
    let status = error.status();
    let name = status.name().to_str().unwrap_or_default();
    let mut report = Report(String::new());
    report.put("library", version::library(), max::SHORT);
    report.put("system", version::system(), max::SHORT);
    let time = record.map_or(time, |record| record.ended);
    report.put("time", utc(time), max::SHORT);
    report.put(
        "status",
        format!("{name} ({})", status.number()),
        max::SHORT,
    );
    report.put("message", error, max::MESSAGE);
    match record {
        Some(record) => report.put_request(record),
        None => report.put("host", error.host().unwrap_or_default(), max::HOST),
    }
    if let Some(api) = error.api() {
        report.put("http_status", api.response.status, max::SHORT);
        report.put("api_type", &api.api_type, max::API_TYPE);
        report.put("api_message", &api.api_message, max::API_MESSAGE);
        report.put("request_id", &api.request_id, max::REQUEST_ID);
    }
    if let Some(record) = record {
        report.put("outcome", outcome(status, record), max::SHORT);
    }
    let can_retry = if error.can_retry() { "yes" } else { "no" };
    report.put("can_retry", can_retry, max::SHORT);
    if let Some(wait) = error.retry_after() {
        report.put("retry_after_seconds", whole_seconds(&wait), max::SHORT);
    }
    if let Some(record) = record {
        report.put("proxy", &record.proxy, max::PROXY);
        report.put("tls", &record.tls, max::TLS);
        report.put("trusted", &record.trust, max::TRUST);
    }
    report.0
}

/// The lines of a report, with a line feed between them.
struct Report(String);

impl Report {
    /// Adds a line, unless its value is empty.
    fn put(&mut self, name: &str, value: impl Display, max: usize) {
        let value = shortened(&one_line(&value.to_string()), max);
        if value.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(name);
        self.0.push_str(": ");
        self.0.push_str(&value);
    }

    fn put_request(&mut self, record: &CallRecord) {
        self.put("method", &record.method, max::SHORT);
        self.put("path", &record.path, max::PATH);
        self.put("host", &record.host, max::HOST);
        let attempts = &record.attempts.failed;
        let count = attempts.len();
        if count > 0 {
            self.put("attempts", count, max::SHORT);
        }
        for (index, attempt) in attempts.iter().enumerate() {
            let is_first = index < FIRST_ATTEMPTS;
            if count <= ATTEMPTS_MAX || is_first || count - index <= ATTEMPTS_MAX - FIRST_ATTEMPTS {
                self.put(&format!("attempt {}", index + 1), attempt, max::ATTEMPT);
            }
        }
        if let Some(took) = record.took {
            self.put("duration_ms", took.as_millis(), max::SHORT);
        }
        let own = if record.own_time {
            " (the request's own)"
        } else {
            ""
        };
        let timeout = format!("{}{own}", record.timeout.as_millis());
        self.put("timeout_ms", timeout, max::SHORT);
    }
}

/// Whether it is known that the server did not carry out the request.
fn outcome(status: Status, record: &CallRecord) -> &'static str {
    match status {
        Status::OutcomeUnknown => "unknown",
        _ if matches!(&*record.method, "GET" | "HEAD") => "none; the request only reads",
        _ if record.attempts.may_be_done => "unknown; the request can safely be retried",
        _ => "the request was not carried out",
    }
}

/// The beginning of a text that takes at most so many bytes in every encoding, none of which has more
/// than four bytes for a character.
fn shortened(text: &str, max: usize) -> String {
    const MORE: &str = "...";
    let bytes = |character: char| if character.is_ascii() { 1 } else { 4 };
    let (mut used, mut kept) = (0, 0);
    for (at, character) in text.char_indices() {
        used += bytes(character);
        if used > max {
            return format!("{}{MORE}", &text[..kept]);
        }
        if used + MORE.len() <= max {
            kept = at + character.len_utf8();
        }
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests;
