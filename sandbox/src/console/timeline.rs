//! The history of installations, by programs and in the console.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use axum::http::Method;
use axum::response::Response;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::net::Cut;
use crate::store::{Installation, locked};

/// The length of the history.
const MOST: usize = 200;
const PATH: &str = "/v1/installations/me";

/// A time in the console's form.
pub(super) fn written(moment: OffsetDateTime) -> String {
    let moment = moment.truncate_to_millisecond();
    moment.format(&Rfc3339).unwrap_or_default()
}

#[derive(Debug, Default)]
pub(crate) struct Timeline(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    moments: VecDeque<Moment>,
    /// The label of the key that an installation was made with, by whose it is.
    makers: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Moment {
    time: OffsetDateTime,
    /// Whose installation.
    resource: String,
    /// The label of a key; `None` for the console.
    key: Option<String>,
    what: String,
    /// `None` if the connection was cut.
    status: Option<u16>,
    /// The installation's status then, if there was one.
    state: Option<String>,
}

impl Timeline {
    /// Records a request, if it could change an installation. `path` contains no key.
    pub(crate) fn note_request(
        &self,
        resource: &str,
        key: &str,
        method: &Method,
        path: &str,
        response: &Response,
        installation: impl FnOnce() -> Option<Installation>,
    ) {
        let changes = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
        if !changes.contains(method) || !path.starts_with(PATH) {
            return;
        }
        let installation = installation();
        let mut inner = locked(&self.0);
        if installation.is_none() {
            inner.makers.remove(resource);
        } else if *method == Method::POST && path == PATH {
            let maker = inner.makers.entry(resource.to_owned());
            maker.or_insert_with(|| key.to_owned());
        }
        let is_cut = response.extensions().get::<Cut>().is_some();
        inner.add(Moment {
            time: OffsetDateTime::now_utc(),
            resource: resource.to_owned(),
            key: Some(key.to_owned()),
            what: format!("{method} {path}"),
            status: (!is_cut).then_some(response.status().as_u16()),
            state: installation.map(|installation| installation.status),
        });
    }

    /// Records an action in the console.
    pub(super) fn note_console(&self, resource: &str, what: &str, state: Option<&str>) {
        let mut inner = locked(&self.0);
        if state.is_none() {
            inner.makers.remove(resource);
        }
        inner.add(Moment {
            time: OffsetDateTime::now_utc(),
            resource: resource.to_owned(),
            key: None,
            what: what.to_owned(),
            status: None,
            state: state.map(str::to_owned),
        });
    }

    pub(super) fn maker(&self, resource: &str) -> Option<String> {
        locked(&self.0).makers.get(resource).cloned()
    }

    /// The newest first.
    pub(super) fn of(&self, resource: &str) -> Vec<Value> {
        let inner = locked(&self.0);
        let moments = inner.moments.iter().rev();
        let moments = moments.filter(|moment| moment.resource == resource);
        moments.map(Moment::shown).collect()
    }

    pub(super) fn reset(&self) {
        *locked(&self.0) = Inner::default();
    }
}

impl Inner {
    fn add(&mut self, moment: Moment) {
        self.moments.push_back(moment);
        if self.moments.len() > MOST {
            self.moments.pop_front();
        }
    }
}

impl Moment {
    fn shown(&self) -> Value {
        json!({
            "time": written(self.time),
            "key": self.key,
            "what": self.what,
            "status": self.status,
            "state": self.state,
        })
    }
}
