//! What has come in, for a test to ask.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde::Serialize;
use time::OffsetDateTime;

use crate::app::{RequestId, X_REQUEST_ID};
use crate::keyring::Keyring;
use crate::store::locked;

/// How much of a body is shown.
const MOST_SHOWN: usize = 64 << 10;
/// How many requests the console can show.
const MOST_KEPT: usize = 300;

/// How many requests came in for each `METHOD path`, and how many installations were made.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Counts {
    requests: BTreeMap<String, u64>,
    pub(crate) installations_created: u64,
}

/// One request, with labels where keys were.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Seen {
    pub(crate) method: String,
    /// With the query.
    pub(crate) path: String,
    /// The label of the key, if it is one of the sandbox's.
    pub(crate) key: Option<String>,
    pub(crate) headers: BTreeMap<String, String>,
    /// The first 64 KiB, as text.
    pub(crate) body: String,
    pub(crate) body_length: usize,
}

/// A request with what became of it, for the console.
#[derive(Clone, Debug)]
pub(crate) struct Exchange {
    /// Ascending, and never used again.
    pub(crate) number: u64,
    pub(crate) time: OffsetDateTime,
    pub(crate) id: String,
    pub(crate) seen: Seen,
    pub(crate) outcome: Outcome,
}

/// What became of a request.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// Nothing yet.
    Waiting,
    /// Nothing: the client went away before its answer.
    Gone,
    /// The connection was cut in place of an answer.
    Cut {
        took: Duration,
    },
    Answered(Answer),
}

#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) took: Duration,
    pub(crate) headers: HeaderMap,
    /// As it was sent: whoever shows it masks it.
    pub(crate) body: Body,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Text(Bytes),
    /// All that was sent of a body that was cut.
    Beginning(Bytes),
    /// What is no text, with its length if that is known.
    Other(Option<u64>),
}

#[derive(Debug, Default)]
struct Inner {
    counts: Counts,
    requests: u64,
    kept: VecDeque<Exchange>,
}

#[derive(Debug, Default)]
pub(crate) struct Record(Mutex<Inner>);

impl Record {
    /// Notes a request, and gives its number.
    pub(crate) fn note(
        &self,
        parts: &Parts,
        body: &[u8],
        label: Option<&str>,
        keys: &Keyring,
    ) -> u64 {
        let path = keys.redact(parts.uri.path());
        let target = parts
            .uri
            .path_and_query()
            .map_or_else(|| path.clone(), |target| keys.redact(target.as_str()));
        let method = keys.redact(parts.method.as_str());
        let name = format!("{method} {path}");
        let seen = Seen {
            method,
            path: target,
            key: label.map(str::to_owned),
            headers: shown(&parts.headers, label, keys),
            body: first_of(keys.redact_start(body, MOST_SHOWN)),
            body_length: body.len(),
        };
        let mut inner = self.locked();
        *inner.counts.requests.entry(name).or_default() += 1;
        let id = parts.extensions.get::<RequestId>();
        let number = inner.requests;
        inner.requests += 1;
        inner.kept.push_back(Exchange {
            number,
            time: OffsetDateTime::now_utc(),
            id: id.map_or_else(String::new, |RequestId(id)| id.to_string()),
            seen,
            outcome: Outcome::Waiting,
        });
        if inner.kept.len() > MOST_KEPT {
            inner.kept.pop_front();
        }
        number
    }

    /// Notes what became of a request.
    pub(crate) fn note_outcome(&self, number: u64, outcome: Outcome, keys: &Keyring) {
        let mut inner = self.locked();
        let mut kept = inner.kept.iter_mut();
        let Some(exchange) = kept.find(|exchange| exchange.number == number) else {
            return;
        };
        if let Outcome::Answered(answer) = &outcome {
            let id = answer.headers.get(X_REQUEST_ID);
            if let Some(Ok(id)) = id.map(|id| id.to_str()) {
                exchange.id = keys.redact(id);
            }
        }
        exchange.outcome = outcome;
    }

    /// Looks at the last requests, the oldest first.
    pub(crate) fn requests<T>(&self, look: impl FnOnce(&VecDeque<Exchange>) -> T) -> T {
        look(&self.locked().kept)
    }

    /// Forgets the last requests; what is counted stays.
    pub(crate) fn clear_requests(&self) {
        self.locked().kept.clear();
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
        let inner = self.locked();
        inner.kept.back().map(|exchange| exchange.seen.clone())
    }

    pub(crate) fn reset(&self) {
        let mut inner = self.locked();
        *inner = Inner {
            requests: inner.requests,
            ..Inner::default()
        };
    }

    fn locked(&self) -> MutexGuard<'_, Inner> {
        locked(&self.0)
    }
}

/// The beginning of a text, as much of it as is shown.
fn first_of(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(MOST_SHOWN));
    text
}

/// Credentials are never shown, not even wrong ones: they may be a real key, sent here by mistake.
fn shown(headers: &HeaderMap, label: Option<&str>, keys: &Keyring) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::<String, String>::new();
    for (name, value) in headers {
        let value = if name == header::AUTHORIZATION || name == header::PROXY_AUTHORIZATION {
            format!("<{}>", label.unwrap_or("unknown"))
        } else {
            keys.redact(value)
        };
        shown
            .entry(keys.redact(name.as_str()))
            .and_modify(|earlier| {
                earlier.push_str(", ");
                earlier.push_str(&value);
            })
            .or_insert(value);
    }
    shown
}
