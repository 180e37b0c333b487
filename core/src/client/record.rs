//! What is kept of a call that failed, for the report of its failure: see `text/report.rs`.

use std::time::{Instant, SystemTime};

use super::call::Call;
use super::state::{Client, Credential};
use super::words;
use crate::error::{Attempts, CallRecord, Error};
use crate::http::prepared::PreparedRequest;
use crate::text::one_line::one_line;
use crate::transport::wait::Wait;

impl Client {
    /// The failure of a request before its call could begin: of what it needs, something is missing
    /// or cannot be used.
    #[cold]
    #[inline(never)]
    pub(crate) fn unsent(&self, request: &PreparedRequest, failure: Error) -> Error {
        match self.credential() {
            Ok(credential) => failure.of_call(self.record(&credential, request)),
            Err(_) => failure,
        }
    }

    /// What is known of a request without its call.
    fn record(&self, credential: &Credential, request: &PreparedRequest) -> CallRecord {
        let settings = &self.settings;
        let link = request.link.as_ref().map(|link| &link.base);
        let base = link.unwrap_or(&settings.base);
        let path = request.path.split('?').next().unwrap_or_default();
        let trust = if base.is_https() {
            words::trust(settings)
        } else {
            String::new()
        };
        CallRecord {
            method: request.method.as_str().into(),
            path: one_line(&credential.keys.redact(path)).into(),
            host: format!("{}:{}", base.host(), base.port().unwrap_or_default()).into(),
            attempts: Attempts::default(),
            took: None,
            timeout: request.timeout.unwrap_or(settings.timeout),
            own_time: request.timeout.is_some(),
            ended: SystemTime::now(),
            proxy: "".into(),
            tls: "".into(),
            trust: trust.into(),
        }
    }
}

impl<W: Wait> Call<'_, W> {
    /// The failure of a request that was answered as it should be, and yet is not what was asked
    /// for.
    pub(super) fn recorded(&self, request: &PreparedRequest, failure: Error) -> Error {
        self.with_record(request, Attempts::default(), failure)
    }

    /// The failure of a request, with what is known of it.
    #[cold]
    #[inline(never)]
    pub(super) fn with_record(
        &self,
        request: &PreparedRequest,
        attempts: Attempts,
        failure: Error,
    ) -> Error {
        let settings = &self.client.settings;
        let link = request.link.as_ref().map(|link| &link.base);
        let host = link.unwrap_or(&settings.base).host();
        let record = self.client.record(self.credential(), request);
        let (proxy, reason) = self.route.proxy();
        let (version, certificate) = self.route.shown().last();
        let tls = if version.is_some() || certificate.is_some() {
            words::tls(version, certificate.as_ref())
        } else {
            String::new()
        };
        let begun_and_timeout = Instant::now() + record.timeout;
        failure.of_call(CallRecord {
            attempts,
            took: Some(begun_and_timeout.saturating_duration_since(self.deadline)),
            proxy: words::proxy(settings, host, proxy, Some(reason)).into(),
            tls: one_line(&self.credential().keys.redact(&tls)).into(),
            ..record
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::api_key::ApiKey;
    use crate::config::Config;
    use crate::text::report::report;

    #[test]
    fn what_could_not_begin_is_told_without_attempts_and_without_the_way() {
        let mut config = Config::new();
        config.set("base_url", "https://pleo.example").unwrap();
        let client = Client::new(ApiKey::new(b"pls_secret").unwrap(), &config).unwrap();
        let path = "/v1/pls_secret?name=x";
        let request = PreparedRequest::any("POST", path, Some(b"{}")).unwrap();
        let error = client.unsent(&request, Error::no_descriptors());
        let text = report(&error, SystemTime::UNIX_EPOCH);
        let (_, told) = text.split_once("\nmessage: ").unwrap();
        let (told, trusted) = told.split_once("\ntrusted: ").unwrap();
        assert_eq!(
            told,
            format!(
                "{error}\nmethod: POST\npath: /v1/[key]\nhost: pleo.example:443\n\
                 timeout_ms: 60000\noutcome: the request was not carried out\ncan_retry: yes"
            )
        );
        assert!(!trusted.is_empty() && !text.contains("1970"), "{text}");
    }
}
