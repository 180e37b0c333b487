//! Faults that a test has asked for.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::torn::Torn;
use crate::keyring::Keyring;
use crate::net::Cut;
use crate::reply;
use crate::store::locked;
use crate::tls::BadCertificate;

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
    #[error("certificate must be one of expired, other-name, other-issuer")]
    Certificate,
    #[error("a certificate is shown before there is a request: only times can stand beside it")]
    OnlyCertificate,
}

/// As it comes in the body of `POST /sandbox/next`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, default)]
struct Script {
    status: Option<u16>,
    body: Option<String>,
    headers: BTreeMap<String, String>,
    times: Option<u32>,
    skip: u32,
    method: Option<String>,
    path: Option<String>,
    key: Option<String>,
    delay_ms: u64,
    after: bool,
    drop: bool,
    torn: bool,
    certificate: Option<String>,
}

/// A fault and the requests that it is for.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// Which it is, of those that were added.
    id: u64,
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
    /// No request comes as far: the next connection over HTTPS gets this certificate.
    Certificate(BadCertificate),
}

impl Fault {
    pub(crate) fn parse(json: &[u8], keys: &Keyring) -> Result<Self, FaultError> {
        // An object and no list, which serde takes for one whose members are left out.
        let members: Map<String, Value> = serde_json::from_slice(json)?;
        let script: Script = serde_json::from_value(members.into())?;
        let times = script.times.unwrap_or(1);
        if times == 0 {
            return Err(FaultError::Times);
        }
        if let Some(label) = script.key.as_ref().filter(|label| !keys.has_label(label)) {
            return Err(FaultError::Label(label.clone()));
        }
        let outcome = match script.status {
            _ if script.certificate.is_some() => Outcome::Certificate(certificate(&script)?),
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
            id: 0,
            times,
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
        !matches!(self.outcome, Outcome::Certificate(_))
            && self
                .method
                .as_ref()
                .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method.as_str()))
            && self.path.as_ref().is_none_or(|wanted| wanted == path)
            && self
                .key
                .as_ref()
                .is_none_or(|wanted| Some(wanted.as_str()) == label)
    }

    /// As the console shows it.
    fn shown(&self, keys: &Keyring) -> Value {
        let masked = |text: &Option<String>| text.as_ref().map(|text| keys.redact(text));
        let (status, torn, certificate) = match &self.outcome {
            Outcome::Scripted { status, torn, .. } => (Some(status.as_u16()), *torn, None),
            Outcome::Certificate(certificate) => (None, false, Some(certificate.name())),
            Outcome::Real | Outcome::Cut => (None, false, None),
        };
        json!({
            "id": self.id,
            "times": self.times,
            "skip": self.skip,
            "method": masked(&self.method),
            "path": masked(&self.path),
            "key": self.key,
            "delayMs": u64::try_from(self.delay.as_millis()).unwrap_or(u64::MAX),
            "after": self.after,
            "drop": matches!(self.outcome, Outcome::Cut),
            "status": status,
            "torn": torn,
            "certificate": certificate,
        })
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
            Self::Real | Self::Certificate(_) => None,
            Self::Cut => Some(Cut.into_response()),
            Self::Scripted {
                status,
                headers,
                body,
                torn,
            } => {
                let typed = !body.is_empty() && !headers.contains_key(header::CONTENT_TYPE);
                let mut response = if torn {
                    let beginning = Bytes::from(body);
                    let mut response = Response::new(Body::new(Torn::new(beginning.clone())));
                    response.extensions_mut().insert(Beginning(beginning));
                    response
                } else {
                    Response::new(Body::from(body))
                };
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

/// All that is ever sent of an answer that is torn.
#[derive(Clone, Debug)]
pub(crate) struct Beginning(pub(crate) Bytes);

fn certificate(script: &Script) -> Result<BadCertificate, FaultError> {
    let named = script
        .certificate
        .as_deref()
        .and_then(BadCertificate::named);
    let certificate = named.ok_or(FaultError::Certificate)?;
    let rest = Script {
        certificate: None,
        times: None,
        ..script.clone()
    };
    if rest == Script::default() {
        Ok(certificate)
    } else {
        Err(FaultError::OnlyCertificate)
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
pub(crate) struct Faults {
    waiting: Mutex<Vec<Fault>>,
    added: AtomicU64,
}

impl Faults {
    pub(crate) fn add(&self, mut fault: Fault) {
        fault.id = self.added.fetch_add(1, Ordering::Relaxed);
        self.locked().push(fault);
    }

    /// All that wait, as the console shows them.
    pub(crate) fn shown(&self, keys: &Keyring) -> Vec<Value> {
        let faults = self.locked();
        faults.iter().map(|fault| fault.shown(keys)).collect()
    }

    pub(crate) fn remove(&self, id: u64) {
        self.locked().retain(|fault| fault.id != id);
    }

    /// The oldest one for such a request, counted as used.
    pub(crate) fn take(&self, method: &Method, path: &str, label: Option<&str>) -> Option<Fault> {
        self.take_if(|fault| fault.is_for(method, path, label))
    }

    /// The certificate that a connection gets in place of the right one.
    pub(crate) fn certificate(&self) -> Option<BadCertificate> {
        let is_one = |fault: &Fault| matches!(fault.outcome, Outcome::Certificate(_));
        match self.take_if(is_one)?.outcome {
            Outcome::Certificate(certificate) => Some(certificate),
            _ => None,
        }
    }

    fn take_if(&self, is_wanted: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut faults = self.locked();
        let index = faults.iter().position(is_wanted)?;
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
        locked(&self.waiting)
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
    fn a_certificate_is_for_connections_and_not_for_requests() {
        let faults = Faults::default();
        faults.add(parse(r#"{"certificate":"expired","times":2}"#).expect("fault"));
        assert!(faults.take(&Method::GET, "/", None).is_none());
        assert_eq!(faults.certificate(), Some(BadCertificate::Expired));
        let keys = Keyring::new(&Options::default()).expect("keys");
        assert_eq!(faults.shown(&keys)[0]["times"], 1);
        faults.remove(0);
        assert_eq!(faults.certificate(), None);
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
            r#"{"certificate":"good"}"#,
            r#"{"certificate":"expired","path":"/a"}"#,
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
