//! The requests of an export. One call of the program makes several of them: a cancel in between,
//! or the end of the client, ends all.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::pages::Pages;
use crate::client::state::Client;
use crate::error::Error;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::json::tree::Tree;
use crate::status::Status;
use crate::text::datetime::Timestamp;
use crate::transport::stop::Stop;

/// How long a job is polled until it shows an accepted event.
const LOOKED_AT: Duration = Duration::from_secs(10);

/// The same after a refused event: Pleo may show the effect of an earlier one.
const LOOKED_AFTER: Duration = Duration::from_secs(1);

/// How soon a cancel is noticed while no request is in progress.
const HEARD: Duration = Duration::from_millis(20);

/// Makes the requests of one call.
pub(super) struct Caller {
    client: Arc<Client>,
    stop: Stop,
}

/// An event of a job.
#[derive(Clone, Copy)]
pub(super) struct Event<'a> {
    pub(super) name: &'a str,
    /// The status that it leads to.
    pub(super) makes: &'a str,
    pub(super) reason_type: Option<&'a str>,
    pub(super) reason: Option<&'a str>,
}

impl Event<'_> {
    pub(super) const STARTED: Event<'static> = Event {
        name: "started",
        makes: IN_PROGRESS,
        reason_type: None,
        reason: None,
    };

    /// Whether it is possible in that status.
    fn follows(&self, status: &str) -> bool {
        status == PENDING || (status == IN_PROGRESS && self.makes != IN_PROGRESS)
    }
}

pub(super) const PENDING: &str = "pending";
pub(super) const IN_PROGRESS: &str = "in_progress";

/// The outcome of an event.
pub(super) struct Settled {
    /// The job, in a status in which the event is not possible.
    pub(super) job: Response,
    /// Whether Pleo accepted the event, as far as is known.
    pub(super) taken: bool,
}

impl Caller {
    pub(super) fn new(client: &Arc<Client>) -> Result<Self, Error> {
        Ok(Self {
            client: Arc::clone(client),
            stop: client.stop()?,
        })
    }

    fn go_on(&self) -> Result<(), Error> {
        if self.stop.is_stopped() || self.client.is_freed() {
            return Err(Error::Cancelled);
        }
        Ok(())
    }

    fn send(&self, request: &Request) -> Result<Response, Error> {
        self.go_on()?;
        self.client.send(request)
    }

    /// Waits, unless it is cancelled.
    pub(super) fn pause(&self, time: Duration) -> Result<(), Error> {
        let end = Instant::now() + time;
        loop {
            self.go_on()?;
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(HEARD));
        }
    }

    /// The company's open jobs, the oldest first.
    pub(super) fn jobs(&self, company: &str) -> Result<Vec<Response>, Error> {
        let mut request = Request::new("GET", "/v3/export-jobs")?;
        request.set_query("company_id", company)?;
        for status in [PENDING, IN_PROGRESS] {
            request.add_query("statuses", status)?;
        }
        let mut jobs = Vec::new();
        self.each(request, &mut |job| {
            if job.text("/companyId").is_ok_and(|of| of != company) {
                return Err(Error::Stuck(
                    "the list of export jobs contains a job of another company, so nothing was \
                     sent; check export_company and the key, or tell Pleo",
                ));
            }
            if matches!(&*status_of(job), PENDING | IN_PROGRESS) {
                jobs.push(job.value("")?);
            }
            Ok(())
        })?;
        let created = |job: &Response| {
            let text = job.text("/createdAt").ok()?;
            let moment = Timestamp::read(&text).ok()?.in_utc().ok()?;
            Some((moment.date, moment.time, text))
        };
        jobs.sort_by_cached_key(created);
        Ok(jobs)
    }

    /// Visits a list from its beginning to its end.
    fn each(
        &self,
        request: Request,
        take: &mut dyn FnMut(&Response) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let pages = Pages::new(&self.client, request)?;
        loop {
            match self.next(&pages) {
                Ok(item) => take(&item)?,
                Err(Error::End) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
    }

    /// The next item of a list.
    pub(super) fn next(&self, pages: &Pages) -> Result<Arc<Response>, Error> {
        self.go_on()?;
        pages.next_item(&|_, _| ())
    }

    /// A job as it is now.
    pub(super) fn look(&self, job: &str) -> Result<Response, Error> {
        let mut request = Request::new("GET", "/v3/export-jobs/{id}")?;
        request.set_path("id", job)?;
        self.send(&request)?.value("/data")
    }

    /// All items of a job, in any status: a list by status would shrink while results are reported.
    pub(super) fn job_items(
        &self,
        job: &str,
        take: &mut dyn FnMut(&Response) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut request = Request::new("GET", "/v3/export-jobs/{id}/items")?;
        request.set_path("id", job)?;
        self.each(request, take)
    }

    /// The bookkeeping data of a job's items.
    pub(super) fn data(&self, job: &str) -> Result<Pages, Error> {
        let mut request = Request::new("GET", "/v3/export-items")?;
        request.set_query("job_id", job)?;
        Pages::new(&self.client, request)
    }

    /// Reports results. Reporting the same ones again changes nothing.
    pub(super) fn update(&self, job: &str, body: &[u8]) -> Result<Response, Error> {
        let mut request = Request::new("PUT", "/v3/export-jobs/{id}/items")?;
        request.set_path("id", job)?;
        request.set_body(Some(body))?;
        request.set_idempotent(true);
        self.send(&request)
    }

    /// Fetches the file of a link.
    pub(super) fn fetch(&self, url: &str, size: Option<u64>, to: PathBuf) -> Result<(), Error> {
        let mut request = self.client.link(url)?;
        request.set_expected_size(size);
        request.set_output(Some(to))?;
        self.send(&request).map(drop)
    }

    /// The entries that are queued for export and belong to no job.
    pub(super) fn queued(&self, company: &str) -> Result<Vec<String>, Error> {
        let mut request = Request::new("POST", "/v1/accounting-entries:search")?;
        request.set_query("company_id", company)?;
        request.set_body(Some(
            br#"{"includeDeleted":false,"exportStatus":["QUEUED"]}"#,
        ))?;
        let mut ids = Vec::new();
        self.each(request, &mut |entry| {
            ids.push(entry.text("/id")?);
            Ok(())
        })?;
        Ok(ids)
    }

    /// Creates a job.
    pub(super) fn make_job(&self, body: &[u8]) -> Result<Response, Error> {
        let mut request = Request::new("POST", "/v3/export-jobs")?;
        request.set_body(Some(body))?;
        self.send(&request)
    }

    /// Sends an event, and polls the job until its status is past it. Pleo accepts an event before
    /// it has its effect, and the response may be lost: only the job shows the outcome.
    pub(super) fn settle(&self, job: &str, event: Event<'_>) -> Result<Settled, Error> {
        let mut taken = false;
        let mut last = None;
        for _ in 0..2 {
            let outcome = self.event(job, event);
            let looked_at = match &outcome {
                Ok(()) => LOOKED_AT,
                Err(error) if is_lost(error) => LOOKED_AT,
                Err(error) if is_refusal(error) => LOOKED_AFTER,
                Err(_) => return Err(outcome.err().unwrap_or(Error::End)),
            };
            let is_refused = outcome.as_ref().is_err_and(is_refusal);
            taken |= !is_refused;
            if let Some(job) = self.past(job, &|status| event.follows(status), looked_at)? {
                return Ok(Settled { job, taken });
            }
            last = outcome.err();
            if is_refused && !taken {
                break;
            }
        }
        Err(last.unwrap_or(Error::Stuck(
            "Pleo accepts the event, and the job does not show it; try again later",
        )))
    }

    /// The job after a refusal, if it has ended.
    pub(super) fn ended(&self, job: &str, refusal: &Error) -> Result<Option<Response>, Error> {
        let looked_at = match refusal.status() {
            Status::Unprocessable if is_about_job(refusal) => LOOKED_AT,
            Status::Unprocessable => LOOKED_AFTER,
            Status::NotFound | Status::Conflict => Duration::ZERO,
            // The refusal is about the content of the request.
            _ => return Ok(None),
        };
        self.past(
            job,
            &|status| matches!(status, PENDING | IN_PROGRESS),
            looked_at,
        )
    }

    /// The job once its status is past these, unless that takes too long.
    fn past(
        &self,
        job: &str,
        is_before: &dyn Fn(&str) -> bool,
        looked_at: Duration,
    ) -> Result<Option<Response>, Error> {
        let end = Instant::now() + looked_at;
        let mut pause = Duration::from_millis(100);
        loop {
            let shown = match self.look(job) {
                Ok(shown) => Ok(Some(shown).filter(|shown| !is_before(&status_of(shown)))),
                // One lost response may be followed by another.
                Err(error) if is_lost(&error) || error.can_retry() => Err(error),
                Err(error) => return Err(error),
            };
            match shown {
                Ok(Some(shown)) => return Ok(Some(shown)),
                Ok(None) if Instant::now() + pause > end => return Ok(None),
                Err(error) if Instant::now() + pause > end => return Err(error),
                _ => {}
            }
            self.pause(pause)?;
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }

    fn event(&self, job: &str, event: Event<'_>) -> Result<(), Error> {
        let text = |text: &str| Tree::String(text.into());
        let mut body = Tree::Object(Vec::new());
        body.set_member("jobId", text(job))?;
        body.set_member("event", text(event.name))?;
        for (name, value) in [
            ("failureReasonType", event.reason_type),
            ("failureReason", event.reason),
        ] {
            if let Some(value) = value {
                body.set_member(name, text(value))?;
            }
        }
        let mut request = Request::new("POST", "/v3/export-job-events")?;
        request.set_body(Some(&body.print()?))?;
        self.send(&request).map(drop)
    }
}

/// The status of a job or of one of its items.
pub(super) fn status_of(shown: &Response) -> String {
    shown.text("/status").unwrap_or_default()
}

/// Whether the outcome of a failure is unknown.
pub(super) fn is_lost(error: &Error) -> bool {
    matches!(
        error.status(),
        Status::OutcomeUnknown
            | Status::Timeout
            | Status::Reset
            | Status::Truncated
            | Status::Server
            | Status::NotJson
            | Status::Protocol
            | Status::ContentEncoding
            | Status::TooLarge
    )
}

/// Whether Pleo refused what was sent.
pub(super) fn is_refusal(error: &Error) -> bool {
    matches!(
        error.status(),
        Status::BadRequest
            | Status::NotFound
            | Status::Conflict
            | Status::Unprocessable
            | Status::ClientError
    )
}

/// Whether a refusal is about the state of the job, not about the content of the request.
pub(super) fn is_about_job(refusal: &Error) -> bool {
    let kind = refusal.api().map_or("", |api| api.api_type.as_str());
    kind.to_ascii_uppercase().contains("JOB_STATUS")
}
