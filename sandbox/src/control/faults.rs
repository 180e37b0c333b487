//! Faults that a test has asked for.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::torn::Torn;
use crate::keys::Keyring;
use crate::net::Cut;
use crate::reply;

/// Headers that belong to the connection. The server sets them itself.
const NOT_SCRIPTABLE: [HeaderName; 3] = [
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
];

/// Why a fault was not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FaultError {
    #[error("not a fault: {0}")]
    Json(#[from] serde_json::Error),
    #[error("status must be from 200 to 599")]
    Status,
    #[error("times must be 1 or more")]
    Times,
    #[error("body, headers and torn need a status or drop")]
    NoAnswer,
    #[error("no key has the label {0}")]
    Label(String),
    #[error("header {0} cannot be set")]
    Header(String),
}

/// As it comes in the body of `POST /sandbox/next`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    status: Option<u16>,
    body: Option<String>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default = "once")]
    times: u32,
    #[serde(default)]
    skip: u32,
    method: Option<String>,
    path: Option<String>,
    key: Option<String>,
    #[serde(default)]
    delay_ms: u64,
    #[serde(default)]
    after: bool,
    #[serde(default)]
    drop: bool,
    #[serde(default)]
    torn: bool,
}

fn once() -> u32 {
    1
}

/// A fault and the requests that it is for.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    times: u32,
    /// How many such requests go by before it.
    skip: u32,
    method: Option<String>,
    path: Option<String>,
    key: Option<String>,
    delay: Duration,
    after: bool,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    /// The real answer, late.
    Real,
    /// This answer, or if it is torn, the beginning of a longer one.
    Scripted {
        status: StatusCode,
        headers: HeaderMap,
        body: String,
        torn: bool,
    },
    /// None at all.
    Cut,
}

impl Fault {
    pub(crate) fn parse(json: &[u8], keys: &Keyring) -> Result<Self, FaultError> {
        let script: Script = serde_json::from_slice(json)?;
        if script.times == 0 {
            return Err(FaultError::Times);
        }
        if let Some(label) = script.key.as_ref().filter(|label| !keys.has_label(label)) {
            return Err(FaultError::Label(label.clone()));
        }
        let outcome = match script.status {
            _ if script.drop => Outcome::Cut,
            Some(status) => Outcome::Scripted {
                status: status_code(status)?,
                headers: headers(&script.headers)?,
                body: script.body.unwrap_or_default(),
                torn: script.torn,
            },
            None if script.body.is_none() && script.headers.is_empty() && !script.torn => {
                Outcome::Real
            }
            None => return Err(FaultError::NoAnswer),
        };
        Ok(Self {
            times: script.times,
            skip: script.skip,
            method: script.method,
            path: script.path,
            key: script.key,
            delay: Duration::from_millis(script.delay_ms),
            after: script.after,
            outcome,
        })
    }

    fn is_for(&self, method: &Method, path: &str, label: Option<&str>) -> bool {
        self.method
            .as_ref()
            .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method.as_str()))
            && self.path.as_ref().is_none_or(|wanted| wanted == path)
            && self
                .key
                .as_ref()
                .is_none_or(|wanted| Some(wanted.as_str()) == label)
    }

    /// Gives the fault its way. `real` does what the request asks for when it is awaited, and only
    /// then.
    pub(crate) async fn play(self, real: impl Future<Output = Response>) -> Response {
        if self.after {
            let response = real.await;
            tokio::time::sleep(self.delay).await;
            self.outcome.response().unwrap_or(response)
        } else {
            tokio::time::sleep(self.delay).await;
            match self.outcome.response() {
                Some(response) => response,
                None => real.await,
            }
        }
    }
}

impl Outcome {
    /// The answer in place of the real one.
    fn response(self) -> Option<Response> {
        match self {
            Self::Real => None,
            Self::Cut => Some(Cut.into_response()),
            Self::Scripted {
                status,
                headers,
                body,
                torn,
            } => {
                let typed = !body.is_empty() && !headers.contains_key(header::CONTENT_TYPE);
                let body = if torn {
                    Body::new(Torn::new(body))
                } else {
                    Body::from(body)
                };
                let mut response = Response::new(body);
                *response.status_mut() = status;
                *response.headers_mut() = headers;
                if typed {
                    response
                        .headers_mut()
                        .insert(header::CONTENT_TYPE, reply::JSON);
                }
                Some(response)
            }
        }
    }
}

fn status_code(status: u16) -> Result<StatusCode, FaultError> {
    match StatusCode::from_u16(status) {
        Ok(code) if (200..600).contains(&status) => Ok(code),
        _ => Err(FaultError::Status),
    }
}

fn headers(script: &BTreeMap<String, String>) -> Result<HeaderMap, FaultError> {
    let mut headers = HeaderMap::new();
    for (name, value) in script {
        let refused = || FaultError::Header(name.clone());
        let parsed = HeaderName::try_from(name).map_err(|_| refused())?;
        if NOT_SCRIPTABLE.contains(&parsed) {
            return Err(refused());
        }
        headers.insert(parsed, HeaderValue::try_from(value).map_err(|_| refused())?);
    }
    Ok(headers)
}

/// Faults that wait for their request, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.locked().push(fault);
    }

    /// The oldest one for such a request, counted as used.
    pub(crate) fn take(&self, method: &Method, path: &str, label: Option<&str>) -> Option<Fault> {
        let mut faults = self.locked();
        let index = faults
            .iter()
            .position(|fault| fault.is_for(method, path, label))?;
        if faults[index].skip > 0 {
            faults[index].skip -= 1;
            return None;
        }
        faults[index].times -= 1;
        if faults[index].times == 0 {
            Some(faults.remove(index))
        } else {
            Some(faults[index].clone())
        }
    }

    pub(crate) fn reset(&self) {
        self.locked().clear();
    }

    fn locked(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;

    fn parse(json: &str) -> Result<Fault, FaultError> {
        Fault::parse(
            json.as_bytes(),
            &Keyring::new(&Options::default()).expect("keys"),
        )
    }

    #[test]
    fn faults_are_used_in_order_and_as_often_as_asked() {
        let faults = Faults::default();
        faults.add(parse(r#"{"status":500,"times":2,"method":"get"}"#).expect("fault"));
        faults.add(parse(r#"{"status":503,"path":"/a","key":"full"}"#).expect("fault"));
        let take = |method: Method, path: &str, label| {
            let taken = faults.take(&method, path, label)?.outcome.response()?;
            Some(taken.status().as_u16())
        };
        assert_eq!(take(Method::POST, "/b", Some("full")), None);
        assert_eq!(take(Method::POST, "/a", None), None);
        assert_eq!(take(Method::GET, "/a", Some("full")), Some(500));
        assert_eq!(take(Method::GET, "/a", Some("full")), Some(500));
        assert_eq!(take(Method::GET, "/a", Some("full")), Some(503));
        assert_eq!(take(Method::GET, "/a", Some("full")), None);
        faults.add(parse(r#"{"status":500,"skip":2}"#).expect("fault"));
        let taken = [(); 4].map(|()| take(Method::GET, "/", None));
        assert_eq!(taken, [None, None, Some(500), None]);
    }

    #[test]
    fn a_script_that_makes_no_sense_is_refused() {
        for wrong in [
            "",
            "[]",
            r#"{"statsu":500}"#,
            r#"{"status":100}"#,
            r#"{"status":600}"#,
            r#"{"status":500,"times":0}"#,
            r#"{"body":"x"}"#,
            r#"{"torn":true}"#,
            r#"{"status":500,"key":"nobody"}"#,
            r#"{"status":500,"headers":{"content-length":"1"}}"#,
            r#"{"status":500,"headers":{"a b":"1"}}"#,
            r#"{"status":500,"headers":{"a":"1\n2"}}"#,
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
