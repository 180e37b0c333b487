//! What has come in, for a test to ask.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde::Serialize;

use crate::keys::Keyring;

/// How much of a body is shown.
const MOST_SHOWN: usize = 64 << 10;

/// How many requests came in for each `METHOD path`, and how many installations were made.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Counts {
    requests: BTreeMap<String, u64>,
    pub(crate) installations_created: u64,
}

/// One request, with labels where keys were.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Seen {
    method: String,
    /// With the query.
    path: String,
    /// The label of the key, if it is one of the sandbox's.
    key: Option<String>,
    headers: BTreeMap<String, String>,
    /// The first 64 KiB, as text.
    body: String,
    body_length: usize,
}

#[derive(Debug, Default)]
struct Inner {
    counts: Counts,
    last: Option<Seen>,
}

#[derive(Debug, Default)]
pub(crate) struct Record(Mutex<Inner>);

impl Record {
    pub(crate) fn note(&self, parts: &Parts, body: &[u8], label: Option<&str>, keys: &Keyring) {
        let path = keys.redact(parts.uri.path());
        let target = parts
            .uri
            .path_and_query()
            .map_or_else(|| path.clone(), |target| keys.redact(target.as_str()));
        let seen = Seen {
            method: parts.method.to_string(),
            path: target,
            key: label.map(str::to_owned),
            headers: shown(&parts.headers, label, keys),
            body: keys.redact(&String::from_utf8_lossy(
                &body[..body.len().min(MOST_SHOWN)],
            )),
            body_length: body.len(),
        };
        let mut inner = self.locked();
        *inner
            .counts
            .requests
            .entry(format!("{} {path}", parts.method))
            .or_default() += 1;
        inner.last = Some(seen);
    }

    pub(crate) fn note_created(&self) {
        self.locked().counts.installations_created += 1;
    }

    pub(crate) fn counts(&self) -> Counts {
        self.locked().counts.clone()
    }

    /// How many requests had this method and this path; either may be any.
    pub(crate) fn count(&self, method: Option<&str>, path: Option<&str>) -> u64 {
        let is_wanted = |name: &str| {
            let (its_method, its_path) = name.split_once(' ').unwrap_or((name, ""));
            method.is_none_or(|method| method == its_method)
                && path.is_none_or(|path| path == its_path)
        };
        let inner = self.locked();
        inner
            .counts
            .requests
            .iter()
            .filter(|(name, _)| is_wanted(name))
            .map(|(_, count)| count)
            .sum()
    }

    pub(crate) fn last(&self) -> Option<Seen> {
        self.locked().last.clone()
    }

    pub(crate) fn reset(&self) {
        *self.locked() = Inner::default();
    }

    fn locked(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Credentials are never shown, not even wrong ones: they may be a real key, sent here by mistake.
fn shown(headers: &HeaderMap, label: Option<&str>, keys: &Keyring) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::<String, String>::new();
    for (name, value) in headers {
        let value = if name == header::AUTHORIZATION {
            format!("<{}>", label.unwrap_or("unknown"))
        } else {
            keys.redact(&String::from_utf8_lossy(value.as_bytes()))
        };
        shown
            .entry(name.to_string())
            .and_modify(|earlier| {
                earlier.push_str(", ");
                earlier.push_str(&value);
            })
            .or_insert(value);
    }
    shown
}
