//! One call from start to end: deadline, pace, attempts, and what an ambiguous end means.
//!
//! | what happened | GET, HEAD, DELETE, POST …:search | other POST, PUT, PATCH |
//! |---|---|---|
//! | no byte was sent | again | again |
//! | 429, or 503 with Retry-After | again | again |
//! | reset, truncated, 502, 503, 504 | again | not again; the outcome is unknown |
//! | 500, another 5xx, 408, 460, 499, an unreadable 2xx, the deadline | an error | not again; the outcome is unknown |
//! | a certificate refused, 3xx, other 4xx, 501, 505, 511 | an error | an error |
//!
//! A repeat happens while attempts, the retry budget and the deadline allow it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::{Client, Credential, Link};
use crate::error::{Error, Network, Refusal};
use crate::json::Kind;
use crate::log::Told;
use crate::operation::{Answer, Operation};
use crate::output::Output;
use crate::process::lock;
use crate::response::{Response, one_line};
use crate::status::Status;
use crate::transport::{Method, Outgoing, Progress, Route, Unanswered, Way};

/// The first wait before a repeat is random up to this, the next up to twice as long, and so on.
const BACKOFF: Duration = Duration::from_millis(200);
const BACKOFF_MAX: Duration = Duration::from_secs(5);

/// The wait after a 429 that does not say how long.
const LIMITED: Duration = Duration::from_secs(1);

/// One call: everything that it sends shares its deadline, its key and its way to wait.
pub(crate) struct Exchange<'a, W> {
    way: W,
    client: &'a Client,
    link: &'a Link,
    route: Route<'a>,
    credential: Arc<Credential>,
    pub(crate) deadline: Instant,
    progress: Progress<'a>,
}

/// A call that did not succeed.
#[derive(Debug)]
pub(crate) struct Failed {
    pub(crate) error: Error,
    pub(crate) fate: Fate,
    again: Again,
}

/// What became of the request at the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It was surely not carried out.
    NotDone,
    /// It may have been.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Again {
    Never,
    /// After this wait at least.
    After(Duration),
}

impl Failed {
    /// The failure as it leaves the exchange: where a repeat is safe, an unknown fate does not
    /// matter.
    fn of(self, operation: &Operation) -> Self {
        Self {
            fate: if operation.repeatable() {
                Fate::NotDone
            } else {
                self.fate
            },
            ..self
        }
    }

    /// The error for the caller, who must not take an unknown outcome for a failure.
    pub(crate) fn into_error(self) -> Error {
        match self.fate {
            Fate::NotDone => self.error,
            Fate::Unknown => Error::OutcomeUnknown {
                cause: Box::new(self.error),
            },
        }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Failed {
            error,
            fate: Fate::NotDone,
            again: Again::Never,
        }
    }
}

impl<'a, W: Way> Exchange<'a, W> {
    /// Begins a call: its time runs from here.
    pub(crate) fn begin(client: &'a Client, way: W) -> Result<Self, Error> {
        let deadline = Instant::now() + client.settings.timeout;
        let link = client.link()?;
        let route = link.transport.route(&client.settings, &way)?;
        Ok(Self {
            way,
            link,
            route,
            credential: client.credential()?,
            client,
            deadline,
            progress: &|_, _| (),
        })
    }

    /// Begun then and with a time of its own, and with somebody who is told how far its files are.
    pub(crate) fn with(
        mut self,
        begun: Instant,
        timeout: Option<Duration>,
        progress: Progress<'a>,
    ) -> Self {
        self.deadline = begun + timeout.unwrap_or(self.client.settings.timeout);
        self.progress = progress;
        self
    }

    /// Carries out an operation, all its attempts, until `until`.
    pub(crate) async fn run(
        &self,
        operation: &Operation,
        until: Instant,
    ) -> Result<Response, Failed> {
        lock(&self.link.budget)?.call();
        let mut doubtful = false;
        for attempt in 1.. {
            let told = self.told(operation, attempt);
            self.keep_pace(until)
                .await
                .inspect_err(|error| told.failed(error, false))?;
            let failed = match self.attempt(&told, until).await {
                Ok(response) => return Ok(response),
                Err(failed) => failed,
            };
            if doubtful
                && operation.method == Method::DELETE
                && failed.error.status() == Status::NotFound
            {
                // An earlier attempt, whose answer was lost, did it.
                return answer_of(failed);
            }
            let Some(resume) = self.next_try(&failed, attempt, until)? else {
                let failed = failed.of(operation);
                if !(operation.looks && failed.error.refusal().is_some_and(Refusal::says_none)) {
                    told.failed(&failed.error, failed.fate == Fate::Unknown);
                }
                return Err(failed);
            };
            told.again(
                &failed.error,
                resume.saturating_duration_since(Instant::now()),
            );
            doubtful |= failed.fate == Fate::Unknown;
            self.route.wait(&self.way, resume).await?;
        }
        Err(Error::Internal("attempts ran out of numbers".into()).into())
    }

    fn told<'b>(&'b self, operation: &'b Operation, attempt: u32) -> Told<'b> {
        let (log, key) = (&*self.client.settings.log, &self.credential.key);
        Told {
            log,
            key,
            operation,
            attempt,
            begun: Instant::now(),
        }
    }

    /// When a request that failed is made again, if it is.
    fn next_try(
        &self,
        failed: &Failed,
        attempt: u32,
        until: Instant,
    ) -> Result<Option<Instant>, Error> {
        let Again::After(wait) = failed.again else {
            return Ok(None);
        };
        // A server may name a wait that no clock reaches.
        let resume = Instant::now()
            .checked_add(wait.max(backoff(attempt)))
            .filter(|resume| *resume < until);
        match resume.filter(|_| attempt < self.client.settings.attempts) {
            Some(resume) if lock(&self.link.budget)?.retry() => Ok(Some(resume)),
            _ => Ok(None),
        }
    }

    async fn keep_pace(&self, until: Instant) -> Result<(), Error> {
        let now = Instant::now();
        let wait = lock(&self.link.pace)?.reserve(now, until)?;
        if wait.is_zero() {
            Ok(())
        } else {
            self.route.wait(&self.way, now + wait).await
        }
    }

    async fn attempt(&self, told: &Told<'_>, until: Instant) -> Result<Response, Failed> {
        let (settings, operation) = (&self.client.settings, told.operation);
        let mut output = operation
            .output
            .as_deref()
            .map(Output::create)
            .transpose()?;
        let outgoing = Outgoing {
            method: &operation.method,
            base: &settings.base,
            path: &operation.path,
            authorization: &self.credential.header,
            headers: &operation.headers,
            body: &operation.body,
            output: output.as_mut(),
            progress: self.progress,
            limits: settings.limits,
        };
        told.begins();
        let response = match self.route.send(&self.way, outgoing, until).await {
            Ok(response) => {
                told.answered(&response);
                self.judge(operation, response)?
            }
            Err(unanswered) => {
                told.unanswered(&unanswered.error);
                return Err(judge_silence(operation, unanswered));
            }
        };
        if let Some(output) = output {
            // The request was carried out, whatever becomes of the file.
            output.commit().map_err(|error| Failed {
                fate: Fate::Unknown,
                ..error.into()
            })?;
        }
        Ok(response)
    }

    /// Whether an answer is the success that the operation wants.
    fn judge(&self, operation: &Operation, response: Response) -> Result<Response, Failed> {
        let success = matches!(response.status(), 200..=299);
        let unreadable = if success {
            unreadable(operation, &response)
        } else {
            None
        };
        if success && unreadable.is_none() {
            return Ok(response);
        }
        let repeatable = operation.repeatable();
        let wait = response.retry_after();
        let (status, fate, again) = match response.status() {
            200..=299 => (
                unreadable.unwrap_or(Status::Protocol),
                Fate::Unknown,
                Again::Never,
            ),
            300..=399 => (Status::Redirect, Fate::NotDone, Again::Never),
            400 => (Status::BadRequest, Fate::NotDone, Again::Never),
            401 => (Status::Unauthorized, Fate::NotDone, Again::Never),
            403 => (Status::Forbidden, Fate::NotDone, Again::Never),
            404 => (Status::NotFound, Fate::NotDone, Again::Never),
            409 => (Status::Conflict, Fate::NotDone, Again::Never),
            422 => (Status::Unprocessable, Fate::NotDone, Again::Never),
            429 => (
                Status::RateLimited,
                Fate::NotDone,
                Again::After(wait.unwrap_or(LIMITED)),
            ),
            // A gateway gave up waiting; what it waited for may be done all the same.
            408 | 460 | 499 => (Status::ClientError, Fate::Unknown, Again::Never),
            402 | 405..=498 => (Status::ClientError, Fate::NotDone, Again::Never),
            503 if wait.is_some() => (
                Status::Server,
                Fate::NotDone,
                Again::After(wait.unwrap_or_default()),
            ),
            502..=504 if repeatable => {
                (Status::Server, Fate::Unknown, Again::After(Duration::ZERO))
            }
            // Not implemented, not this version of HTTP, log in to the network first.
            501 | 505 | 511 => (Status::Server, Fate::NotDone, Again::Never),
            // Gateways have numbers of their own for an answer that was lost behind them, such as
            // 520 and 524.
            500..=599 => (Status::Server, Fate::Unknown, Again::Never),
            _ => (Status::Protocol, Fate::Unknown, Again::Never),
        };
        Err(Failed {
            error: self.refusal(status, response),
            fate,
            again,
        })
    }

    /// An answer as the failure it is.
    pub(crate) fn refusal(&self, status: Status, response: Response) -> Error {
        // A server may quote what it received. It is searched before it is cut, so that no half of
        // a key is left.
        let shown = |text: String| one_line(&self.credential.key.redact(&text));
        Error::Refused(Box::new(Refusal {
            status,
            api_type: shown(response.text("/type").unwrap_or_default()),
            api_message: shown(response.text("/message").unwrap_or_default()),
            request_id: shown(response.request_id()),
            wait: response.retry_after(),
            response: Arc::new(response),
        }))
    }
}

/// Why a 2xx is not the answer it should be, if it isn't.
fn unreadable(operation: &Operation, response: &Response) -> Option<Status> {
    if response.is_encoded() {
        return Some(Status::Encoded);
    }
    let object = || match response.root() {
        Ok(root) if root.kind() == Kind::Object => None,
        Ok(_) => Some(Status::NotJson),
        Err(error) => Some(error.status()),
    };
    match operation.answer {
        Answer::ObjectOrNone if response.is_none() => None,
        Answer::Object | Answer::ObjectOrNone => object(),
        Answer::Any if operation.output.is_some() && response.is_html() => Some(Status::NotJson),
        Answer::Any if operation.method == Method::HEAD || response.body().is_empty() => None,
        Answer::Any if response.is_html() => Some(Status::NotJson),
        Answer::Any if response.claims_json() => response.root().err().map(|error| error.status()),
        Answer::Any => None,
    }
}

fn judge_silence(operation: &Operation, unanswered: Unanswered) -> Failed {
    let Unanswered { error, sent } = unanswered;
    let repeatable = operation.repeatable();
    let fate = if sent { Fate::Unknown } else { Fate::NotDone };
    let again = match &error {
        Error::Network { kind, .. } => match kind {
            Network::Dns
            | Network::Connect
            | Network::ConnectTimeout
            | Network::Proxy
            | Network::ProxyTimeout
            | Network::Tls => true,
            Network::Reset | Network::Truncated => repeatable || !sent,
            _ => false,
        },
        _ => false,
    };
    Failed {
        error,
        fate,
        again: if again {
            Again::After(Duration::ZERO)
        } else {
            Again::Never
        },
    }
}

/// The answer that a failure carries, taken as a success.
fn answer_of(failed: Failed) -> Result<Response, Failed> {
    match failed.error {
        Error::Refused(refusal) => Arc::try_unwrap(refusal.response)
            .map_err(|_| Error::Internal("an answer is shared too early".into()).into()),
        _ => Err(failed),
    }
}

/// A random wait, so that many clients that failed together do not return together.
fn backoff(attempt: u32) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let ceiling = BACKOFF
        .saturating_mul(1 << attempt.min(10).saturating_sub(1))
        .min(BACKOFF_MAX);
    let share = u32::try_from(RandomState::new().hash_one(attempt) % 1024).unwrap_or(0);
    ceiling * share / 1024
}

#[cfg(test)]
mod tests;
