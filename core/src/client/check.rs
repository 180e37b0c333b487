//! Checks everything that a call needs, for people: the result of each step, and how to fix what is
//! wrong.
//!
//! It makes ordinary calls: an introspection on a connection of its own, whose trace shows which
//! step failed, and a GET of the installation.
//!
//! - `report`: the steps, and the report as JSON
//! - `way`: the steps up to a connection
//! - `answers`: the steps that the API answers
//! - `permissions`: what the key may do, beside what the installation needs

mod answers;
mod permissions;
mod report;
mod way;

use std::sync::Arc;

use permissions::{Need, Permissions};
use report::{Id, Report};

use super::call::Call;
use super::installation::{Look, look};
use super::state::Client;
use crate::auth::redact::Keyring;
use crate::error::Error;
use crate::http::prepared::PreparedRequest;
use crate::http::response::{Response, SubjectType};
use crate::status::Status;
use crate::text::one_line::one_line;
use crate::transport::outgoing::Transport;
use crate::transport::trace::Trace;
use crate::transport::wait::{BlockOn, at_once};
use crate::version;

impl Client {
    /// Checks everything that a call needs, step by step: options, key, proxy, name, connection,
    /// TLS, the key's permissions, and the installation. Returns the report as a response whose
    /// body is a JSON object with `passed`, `failed`, `skipped`, `exit` and the array `steps`.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::Resource`], [`Error::Forked`]. A step that fails is no error;
    /// it is in the report.
    pub fn check(&self) -> Result<Response, Error> {
        let mut report = Report::new();
        self.tell_own(&mut report)?;
        self.tell_calls(&mut report)?;
        Ok(Response::made(report.print()?))
    }

    /// Reports the steps that send nothing.
    fn tell_own(&self, report: &mut Report) -> Result<(), Error> {
        report.ok(
            Id::Versions,
            format!("{}, {}", version::library(), version::system()),
        );
        let changed: Vec<_> = self
            .settings
            .changed
            .iter()
            .map(ToString::to_string)
            .collect();
        report.ok(
            Id::Options,
            match changed.as_slice() {
                [] => "all at their defaults".into(),
                changed => changed.join(", "),
            },
        );
        let credential = self.credential()?;
        let key = format!(
            "{}, {} characters",
            credential.origin,
            credential.keys.length()
        );
        if credential.keys.looks_like_pleos() {
            report.ok(Id::Key, key);
        } else {
            let advice =
                "Pleo's keys begin with pls_ or plp_; check that it is the key, and complete.";
            report.note(Id::Key, format!("{key}, in an unusual form"), advice);
        }
        Ok(())
    }

    /// Reports the steps that make calls.
    fn tell_calls(&self, report: &mut Report) -> Result<(), Error> {
        let (settings, stop) = (&self.settings, self.stop()?);
        let trace = Trace::of(&settings.base);
        let call = Transport::traced(settings, &trace)
            .and_then(|way| Call::by(self, &Arc::new(way), BlockOn::new(stop)));
        let call = match call.map_err(told) {
            Ok(call) => call,
            Err(error) => {
                way::tell(report, settings, &trace.facts(), Some(&error?));
                return Ok(());
            }
        };
        let who = PreparedRequest::introspection();
        let answer = match at_once(|| call.run(&who, call.deadline)).map_err(told) {
            Ok(answer) => Ok(answer),
            Err(error) => Err(error?),
        };
        let failure = answer.as_ref().err();
        if !way::tell(report, settings, &trace.facts(), failure) {
            return Ok(());
        }
        answers::tell(report, &call.credential().keys, &answer);
        match &answer {
            Ok(answer) => {
                let permissions = Permissions::of(answer);
                let of_many = matches!(answer.subject(), Ok((SubjectType::Organisation, _)));
                let need = tell_installation(report, &call, &permissions, of_many)?;
                permissions.tell(report, &call.credential().keys, need);
            }
            // A key without the permission to introspect may still have an installation.
            Err(error) if error.status() == Status::Forbidden => {
                tell_installation(report, &call, &Permissions::unknown(), false)?;
            }
            Err(_) => {}
        }
        Ok(())
    }
}

/// Reports the installation, and returns what it needs. `of_many` says whether the key is for
/// several companies.
fn tell_installation(
    report: &mut Report,
    call: &Call<'_, BlockOn>,
    permissions: &Permissions,
    of_many: bool,
) -> Result<Need, Error> {
    let request = PreparedRequest::look();
    let failure = match at_once(|| look(call, &request)) {
        Ok(Look::Found(answer)) => {
            let keys = &call.credential().keys;
            return Ok(answers::installation(report, keys, &answer, permissions));
        }
        Ok(Look::None(error)) | Err(error) => told(error)?,
    };
    Ok(match failure.status() {
        Status::BadRequest | Status::NotFound if of_many => {
            let advice = "Ask for the installation of one company with its company_id.";
            report.note(Id::Installation, "each company has its own", advice);
            Need::Nothing
        }
        _ => answers::no_installation(report, &failure, permissions),
    })
}

/// A server's text, safe to show.
fn shown(keys: &Keyring, text: &str) -> String {
    one_line(&keys.redact(text))
}

/// A failure of a step, which goes into the report.
///
/// # Errors
/// Failures that end the check itself.
fn told(error: Error) -> Result<Error, Error> {
    match error.status() {
        Status::Cancelled
        | Status::Internal
        | Status::Forked
        | Status::Resource
        | Status::Exiting => Err(error),
        _ => Ok(error),
    }
}
