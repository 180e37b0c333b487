//! What is kept of a call that failed, for the report of its failure: see `text/report.rs`.

use std::time::{Instant, SystemTime};

use super::call::Call;
use super::words;
use crate::error::{Attempts, CallRecord, Error};
use crate::http::prepared::PreparedRequest;
use crate::text::one_line::one_line;
use crate::transport::wait::Wait;

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
        let base = request
            .link
            .as_ref()
            .map_or(&settings.base, |link| &link.base);
        let keys = &self.credential().keys;
        let path = request.path.split('?').next().unwrap_or_default();
        let timeout = request.timeout.unwrap_or(settings.timeout);
        let (proxy, reason) = self.route.proxy();
        let (version, certificate) = self.route.shown().last();
        let tls = if version.is_some() || certificate.is_some() {
            one_line(&keys.redact(&words::tls(version, certificate.as_ref())))
        } else {
            String::new()
        };
        let trust = if base.is_https() {
            words::trust(settings)
        } else {
            String::new()
        };
        let port = base.port().unwrap_or_default();
        let record = CallRecord {
            method: request.method.as_str().into(),
            path: one_line(&keys.redact(path)).into(),
            host: format!("{}:{port}", base.host()).into(),
            attempts: attempts.failed,
            took: (Instant::now() + timeout).saturating_duration_since(self.deadline),
            timeout,
            own_time: request.timeout.is_some(),
            ended: SystemTime::now(),
            may_be_done: attempts.may_be_done,
            proxy: words::proxy(settings, base.host(), proxy, Some(reason)).into(),
            tls: tls.into(),
            trust: trust.into(),
        };
        Error::Call {
            cause: Box::new(failure),
            record: Box::new(record),
        }
    }
}
