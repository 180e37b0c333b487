//! One call from start to end: deadline, rate limit, attempts, and what its last response means.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use http::Method;

use super::request_log::RequestLog;
use super::retry::{Retry, may_be_done};
use super::state::{Client, Credential, Network};
use crate::config::link::Link;
use crate::error::{ApiError, Attempts, Error, Phase, TransportError, TransportErrorKind};
use crate::http::prepared::PreparedRequest;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::log::sink::TaskLines;
use crate::status::Status;
use crate::sys::atomic_file::{AtomicFile, Decision};
use crate::sys::fork::{Process, lock};
use crate::transport::encode::Outgoing;
use crate::transport::outgoing::{Route, Transport};
use crate::transport::progress::Progress;
use crate::transport::wait::{BlockOn, Wait, apart, at_once};

/// One call: everything that it sends shares its deadline, its key and its way to wait.
pub(crate) struct Call<'a, W> {
    pub(super) wait: W,
    pub(super) client: &'a Client,
    network: &'a Network,
    pub(super) route: Route,
    /// The key that the client had when the call began.
    pub(super) credential: Arc<Credential>,
    /// The key that its source had when the key was refused.
    pub(super) renewed: OnceLock<Option<Arc<Credential>>>,
    pub(crate) deadline: Instant,
    progress: Progress<'a>,
    /// Log lines of a task, kept until somebody waits for it; `None` for a call.
    pub(super) lines: Option<&'a TaskLines>,
    process: Process,
}

impl Client {
    /// Asks whose the key is: `GET /v1/introspect`.
    ///
    /// # Errors
    /// The network's and the API's.
    pub fn introspect(&self) -> Result<Response, Error> {
        self.run(&PreparedRequest::introspection())
    }

    /// Sends any request to the API. `path` includes the query, percent-encoded; `body` is JSON.
    ///
    /// # Errors
    /// [`Error::Argument`] before anything is sent; the network's and the API's;
    /// [`Error::OutcomeUnknown`] where a change may or may not have been made.
    pub fn call(&self, method: &str, path: &str, body: Option<&[u8]>) -> Result<Response, Error> {
        self.run(&PreparedRequest::any(method, path, body)?)
    }

    /// Makes a request for a link that the API gave to a file at another host, such as a receipt's.
    /// It is a GET, sent unchanged and without credentials. Timeout and retries are those of any
    /// request.
    ///
    /// # Errors
    /// [`Error::Argument`] if it is no https URL, or leads to the API's own host.
    pub fn link(&self, url: &str) -> Result<Request, Error> {
        Link::parse(url, &self.settings.base).map(Request::of_link)
    }

    /// Sends a request.
    ///
    /// # Errors
    /// As [`Client::call`]; [`Error::File`] for a file that cannot be read or written.
    pub fn send(&self, request: &Request) -> Result<Response, Error> {
        self.send_watched(request, &|_, _| ())
    }

    /// As [`Client::send`]; `progress` is called on this thread with the bytes transferred of the
    /// request's files, and with their total where it is known.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn send_watched(
        &self,
        request: &Request,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Response, Error> {
        self.send_until(request, self.deadline(request), progress)
    }

    /// As [`Client::send_watched`], with a deadline of the caller.
    pub(crate) fn send_until(
        &self,
        request: &Request,
        deadline: Instant,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Response, Error> {
        let prepared = request.prepare()?;
        let wait = BlockOn::new(self.stop()?);
        let mut call = Call::begin(self, prepared.link.as_deref(), wait)
            .map_err(|failure| self.unsent(&prepared, failure))?;
        call.deadline = deadline;
        call.progress = Progress::new(progress);
        at_once(|| call.run(&prepared, deadline))
    }

    /// The deadline of a request that begins now.
    pub(crate) fn deadline(&self, request: &Request) -> Instant {
        Instant::now() + request.timeout.unwrap_or(self.settings.timeout)
    }

    pub(crate) fn run(&self, request: &PreparedRequest) -> Result<Response, Error> {
        let call = self
            .begin()
            .map_err(|failure| self.unsent(request, failure))?;
        at_once(|| call.run(request, call.deadline))
    }

    /// Begins a call that blocks this thread.
    pub(crate) fn begin(&self) -> Result<Call<'_, BlockOn>, Error> {
        Call::begin(self, None, BlockOn::new(self.stop()?))
    }
}

impl<'a, W: Wait> Call<'a, W> {
    /// Begins a call to the API, or to the host of a link. Its time starts now.
    pub(crate) fn begin(client: &'a Client, to: Option<&Link>, wait: W) -> Result<Self, Error> {
        let network = client.network()?;
        Self::by(client, &network.transport(&client.settings, to)?, wait)
    }

    /// Begins a call by a given route. Its time starts now.
    pub(super) fn by(
        client: &'a Client,
        transport: &Arc<Transport>,
        wait: W,
    ) -> Result<Self, Error> {
        let deadline = Instant::now() + client.settings.timeout;
        let network = client.network()?;
        let route = transport.route(&wait)?;
        Ok(Self {
            wait,
            network,
            route,
            credential: client.credential()?,
            renewed: OnceLock::new(),
            client,
            deadline,
            progress: Progress::new(&|_, _| ()),
            lines: None,
            process: Process::current(),
        })
    }

    /// Makes it the call of a task, whose deadline began earlier, with its progress and its log
    /// lines.
    pub(crate) fn in_background(
        mut self,
        deadline: Instant,
        progress: &'a dyn Fn(u64, Option<u64>),
        lines: &'a TaskLines,
    ) -> Self {
        self.deadline = deadline;
        self.progress = Progress::new(progress);
        self.lines = Some(lines);
        self
    }

    /// Sends a request, with all its attempts, until `until`.
    ///
    /// # Errors
    /// [`Error::OutcomeUnknown`] if a request that must not be retried may have been carried out;
    /// [`Error::Forked`] in a child that a callback forked, since its parent goes on with the call;
    /// else the last attempt's failure.
    pub(crate) async fn run(
        &self,
        request: &PreparedRequest,
        until: Instant,
    ) -> Result<Response, Error> {
        let mut attempts = Attempts::default();
        let outcome = self.attempts(request, until, &mut attempts).await;
        self.write_lines().await;
        self.process.check()?;
        outcome.map_err(|failure| self.with_record(request, attempts, failure))
    }

    async fn attempts(
        &self,
        request: &PreparedRequest,
        until: Instant,
        attempts: &mut Attempts,
    ) -> Result<Response, Error> {
        if until <= Instant::now() {
            self.log(request, 1).failed(&Error::NoTime, false);
            return Err(Error::NoTime);
        }
        lock(&self.network.budget)?.call();
        let retry = Retry {
            request,
            attempts: self.client.settings.attempts,
            until,
            budget: &self.network.budget,
        };
        let mut attempt = 1;
        loop {
            let mut log = self.log(request, attempt);
            // The rate limit is the API's, not that of a link's host.
            if request.link.is_none() {
                log.begun = self
                    .keep_rate(until)
                    .await
                    .inspect_err(|error| log.failed(error, false))?;
            }
            let failure = match self.attempt(&log, until).await {
                Ok(response) => return Ok(response),
                Err(failure) => failure,
            };
            if attempts.may_be_done && request.method == Method::DELETE {
                // An earlier attempt, whose response was lost, deleted it.
                if let Error::Api(error) = &failure
                    && error.status == Status::NotFound
                {
                    return Ok(Response::new(Arc::clone(&error.response)));
                }
            }
            attempts.add(&failure, log.begun.elapsed(), may_be_done(&failure));
            // With a new key it may be sent again in any case: a request that is refused for its
            // key was not carried out.
            let failure = match self.renews(request, &failure, until).await {
                Ok(true) => {
                    attempts.again(Duration::ZERO);
                    continue;
                }
                Ok(false) => failure,
                Err(error) => error,
            };
            let Some(resume) = retry.resume(&failure, attempt, Instant::now())? else {
                return Err(Self::given_up(failure, &log));
            };
            let wait = resume.saturating_duration_since(Instant::now());
            log.again(&failure, wait);
            attempts.again(wait);
            self.write_lines().await;
            apart(self.route.wait(&self.wait, resume)).await?;
            attempt += 1;
        }
    }

    /// What a call returns after its last attempt failed.
    #[cold]
    #[inline(never)]
    fn given_up(failure: Error, log: &RequestLog<'_>) -> Error {
        let request = log.request;
        // Where a retry is safe, it does not matter whether the request was carried out.
        let outcome_unknown = may_be_done(&failure) && !request.repeatable();
        if !(request.looks && failure.api().is_some_and(ApiError::says_none)) {
            log.failed(&failure, outcome_unknown);
        }
        let failure = match failure {
            Error::Transport(mut failure) => {
                if request.timeout.is_some() {
                    failure.kind = failure.kind.of_own_time();
                }
                failure.into()
            }
            other => other,
        };
        if outcome_unknown {
            Error::OutcomeUnknown {
                cause: Box::new(failure),
            }
        } else {
            failure
        }
    }

    fn log<'b>(&'b self, request: &'b PreparedRequest, attempt: u32) -> RequestLog<'b> {
        RequestLog {
            log: &self.client.settings.log,
            task: self.lines,
            process: self.process,
            keys: &self.credential().keys,
            request,
            attempt,
            begun: Instant::now(),
        }
    }

    /// Waits until the client's own rate allows a request; returns when that was.
    async fn keep_rate(&self, until: Instant) -> Result<Instant, Error> {
        let now = Instant::now();
        let wait = lock(&self.network.limiter)?.reserve(now, until)?;
        if wait.is_zero() {
            return Ok(now);
        }
        apart(self.route.wait(&self.wait, now + wait)).await?;
        Ok(Instant::now())
    }

    async fn attempt(&self, log: &RequestLog<'_>, until: Instant) -> Result<Response, Error> {
        let (settings, request) = (&self.client.settings, log.request);
        let mut output = None;
        if let Some(path) = request.output.clone() {
            let create = move || AtomicFile::create(&path);
            output = Some(apart(self.with_file(until, false, None, create)).await?);
        }
        let outgoing = Outgoing {
            method: &request.method,
            url: request.link.as_ref().map_or_else(
                || settings.base.join(&request.path),
                |link| link.url.clone(),
            ),
            host: self.host(request),
            authorization: request.link.is_none().then(|| &self.credential().header),
            headers: &request.headers,
            body: &request.body,
            output: &mut output,
            progress: self.progress,
            limits: settings.limits,
        };
        log.begins();
        self.write_lines().await;
        let sent = self.route.send(&self.wait, outgoing, until).await;
        let answered = self.received(log, output.as_ref(), sent);
        match output {
            None => answered,
            Some(output) => apart(self.settle(output, answered, until)).await,
        }
    }

    /// What a response, or the lack of one, means for the request. Never inlined: the stack that it
    /// takes is not needed while the request is sent.
    #[inline(never)]
    fn received(
        &self,
        log: &RequestLog<'_>,
        output: Option<&AtomicFile>,
        sent: Result<Response, TransportError>,
    ) -> Result<Response, Error> {
        match sent {
            Ok(response) => {
                log.answered(&response);
                let written = output.map(AtomicFile::written);
                self.judge(log.request, response)
                    .and_then(|response| self.measured(log.request, written, response))
            }
            Err(failure) => {
                let failure = Error::Transport(failure);
                log.unanswered(&failure);
                Err(failure)
            }
        }
    }

    /// The host of a request, for error messages.
    pub(super) fn host<'b>(&'b self, request: &'b PreparedRequest) -> &'b str {
        let link = request.link.as_ref().map(|link| &link.base);
        link.unwrap_or(&self.client.settings.base).shown()
    }

    /// Renames the file of a successful response into place, or removes it.
    async fn settle(
        &self,
        output: AtomicFile,
        answered: Result<Response, Error>,
        until: Instant,
    ) -> Result<Response, Error> {
        if answered.is_ok() {
            // The request was carried out, even if renaming the file fails.
            let decision = Decision::default();
            let taken = decision.clone();
            let commit = move || output.commit(&taken);
            self.with_file(until, true, Some(&decision), commit).await?;
        } else {
            self.route.finish(&self.wait, move || drop(output)).await;
        }
        answered
    }

    /// Runs work on the file of a response off this thread; `done` says whether the request was
    /// carried out before.
    async fn with_file<T: Send + 'static>(
        &self,
        until: Instant,
        done: bool,
        decision: Option<&Decision>,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let kind = match self.route.aside(&self.wait, until, decision, work).await {
            Ok(Ok(result)) => return Ok(result),
            Ok(Err(error)) => TransportErrorKind::Local(Box::new(error)),
            Err(ended) => ended,
        };
        Err(self.ended(kind, done))
    }

    /// A failure of this machine, not of the network; `done` says whether the request was carried
    /// out before.
    pub(super) fn ended(&self, kind: TransportErrorKind, done: bool) -> Error {
        Error::Transport(TransportError {
            kind,
            phase: if done { Phase::Reading } else { Phase::Waiting },
            sent: done,
            host: self.client.settings.base.shown().into(),
        })
    }

    /// Writes the log lines that a task has so far.
    async fn write_lines(&self) {
        let log = &self.client.settings.log;
        if let Some(writing) = self.lines.and_then(|lines| log.writing(lines)) {
            apart(self.route.finish(&self.wait, writing)).await;
        }
    }
}
