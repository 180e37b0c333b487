//! The permissions step: what the key may do, and which permissions are missing.

use super::report::{Id, Report};
use super::shown;
use crate::auth::redact::Keyring;
use crate::http::response::Response;
use crate::status::Status;

/// What an export needs.
const EXPORT: [&str; 3] = ["export-items:read", "export-jobs:read", "export-jobs:write"];

const READ: &str = "installations:read";
const WRITE: &str = "installations:write";

/// Where a key is created.
const PLACE: &str = "in Pleo under Settings, API Keys";

/// What the installation needs, as it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing, or unknown.
    Nothing,
    /// It must be read, and the API refused that.
    Reading,
    /// It must be created or activated.
    Writing,
}

/// The permissions that an introspection lists; `None` if it lists none at all.
pub(super) struct Permissions(Option<Vec<String>>);

impl Permissions {
    pub(super) fn of(introspection: &Response) -> Self {
        let scope = introspection.text("/data/scope").ok();
        Self(scope.map(|scope| scope.split_whitespace().map(str::to_owned).collect()))
    }

    /// Permissions of a key that may not introspect: unknown.
    pub(super) fn unknown() -> Self {
        Self(None)
    }

    fn listed(&self) -> &[String] {
        self.0.as_deref().unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.listed().iter().any(|listed| listed == name)
    }

    fn missing<const N: usize>(&self, names: [&'static str; N]) -> Vec<&'static str> {
        let missing = names.into_iter().filter(|name| !self.has(name));
        missing.collect()
    }

    /// The permissions that the installation needs and the key lacks. Their names are assumed: if
    /// the API allows reading although the list lacks it, the list uses other names and proves
    /// nothing.
    fn missing_for(&self, need: Need) -> Vec<&'static str> {
        let proves = match need {
            Need::Nothing => false,
            Need::Reading => !self.has(READ),
            Need::Writing => self.has(READ),
        };
        if proves && self.0.is_some() {
            self.missing([READ, WRITE])
        } else {
            Vec::new()
        }
    }

    /// What to add to the advice to create or to activate the installation.
    pub(super) fn advice_to_write(&self) -> &'static str {
        if self.missing_for(Need::Writing).is_empty() {
            ""
        } else {
            " That needs installations:write, which this key lacks."
        }
    }

    /// The advice where reading the installation is refused.
    pub(super) fn advice_to_read(&self) -> &'static str {
        if self.has(READ) {
            "The key has installations:read; check it where it was created. A proxy or firewall may refuse it as well."
        } else {
            "Create a key that has installations:read and installations:write."
        }
    }

    /// Reports the step.
    pub(super) fn tell(&self, report: &mut Report, keys: &Keyring, need: Need) {
        let id = Id::Permissions;
        let Some(listed) = &self.0 else {
            return report.note(id, "the API does not say which", "");
        };
        if listed.is_empty() {
            let advice =
                format!("Create a key with the permissions that the integration needs, {PLACE}.");
            return report.failed(id, Status::Forbidden, "none".into(), &advice);
        }
        let (export, own) = (self.missing(EXPORT), self.missing([READ, WRITE]));
        let missing = [export.as_slice(), &own].concat().join(", ");
        let all = shown(keys, &listed.join(", "));
        if missing.is_empty() {
            return report.ok(id, all);
        }
        let found = format!("{all}; without {missing}");
        let needed = self.missing_for(need);
        if needed.is_empty() {
            return report.note(id, found, &advice_of(&export, &own));
        }
        let advice = format!(
            "To {} the installation, create a key with {}, {PLACE}. {}",
            match need {
                Need::Writing => "create or activate",
                _ => "read",
            },
            needed.join(" and "),
            advice_of(&export, &[]),
        );
        report.failed(id, Status::Forbidden, found, advice.trim_end());
    }
}

/// A note on the permissions that an export and the installation need, where nothing failed for
/// lack of them.
fn advice_of(export: &[&str], own: &[&str]) -> String {
    let needs = |what: &str, names: &[&str]| match names {
        [] => String::new(),
        names => format!("{what} needs {}. ", names.join(", ")),
    };
    let advice = needs("An export", export) + &needs("Managing the installation", own);
    advice.trim_end().to_owned()
}
