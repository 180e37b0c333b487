//! One line for each request, without any secret: keys by their label, query parameters by their
//! names.

use std::fs::File;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::http::{Method, Uri};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::StartError;
use crate::keyring::Keyring;
use crate::options::LogTarget;

/// The contents of a line.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) method: &'a Method,
    pub(crate) uri: &'a Uri,
    /// `None` if the connection was cut instead.
    pub(crate) status: Option<u16>,
    pub(crate) took: Duration,
    pub(crate) label: Option<&'a str>,
}

/// Where lines go.
#[derive(Debug)]
pub(crate) enum RequestLog {
    Off,
    Stderr,
    File(Mutex<File>),
}

impl RequestLog {
    pub(crate) fn open(target: LogTarget) -> Result<Self, StartError> {
        Ok(match target {
            LogTarget::None => Self::Off,
            LogTarget::Stderr => Self::Stderr,
            LogTarget::File(path) => {
                let file = File::options().create(true).append(true).open(&path);
                Self::File(Mutex::new(
                    file.map_err(StartError::io(path.display().to_string()))?,
                ))
            }
        })
    }

    pub(crate) fn write(&self, entry: &Entry<'_>, keys: &Keyring) {
        // A request does not fail because its log cannot be written.
        let _ = match self {
            Self::Off => Ok(()),
            Self::Stderr => io::stderr().lock().write_all(line(entry, keys).as_bytes()),
            Self::File(file) => {
                let line = line(entry, keys);
                file.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .write_all(line.as_bytes())
            }
        };
    }
}

fn line(entry: &Entry<'_>, keys: &Keyring) -> String {
    let time = OffsetDateTime::now_utc()
        .truncate_to_millisecond()
        .format(&Rfc3339)
        .unwrap_or_default();
    let Entry {
        method,
        uri,
        status,
        took,
        label,
    } = entry;
    let status = status.map_or_else(|| "cut".to_owned(), |status| status.to_string());
    let label = label.unwrap_or("-");
    let method = keys.redact(method.as_str());
    let target = keys.redact(without_values(uri));
    format!(
        "{time} {method} {target} {status} {}ms key={label}\n",
        took.as_millis()
    )
}

/// `/path?a=1&b=2` as `/path?a&b`: values may be anything, names are the API's own.
fn without_values(uri: &Uri) -> String {
    let Some(query) = uri.query() else {
        return uri.path().to_owned();
    };
    let names: Vec<_> = query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or_default())
        .collect();
    format!("{}?{}", uri.path(), names.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_values_are_left_out() {
        let of = |uri: &'static str| without_values(&Uri::from_static(uri));
        assert_eq!(of("/v1/a"), "/v1/a");
        assert_eq!(
            of("/v1/a?company_id=secret&limit=2&bare"),
            "/v1/a?company_id&limit&bare"
        );
    }
}
