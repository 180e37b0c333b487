//! A client: one key, one address; every call goes through its one pipeline.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use crate::body::Body;
use crate::config::Config;
use crate::error::Error;
use crate::exchange::{Exchange, Failed};
use crate::key::ApiKey;
use crate::operation::{Answer, Operation};
use crate::pace::{Budget, Pace};
use crate::process::{PerProcess, lock};
use crate::request::Request;
use crate::response::Response;
use crate::settings::Settings;
use crate::task::Tasks;
use crate::transport::{Blocking, HeaderValue, Method, Stop, Transport, at_once};

/// Speaks to Pleo with one key. It can be used by any number of threads at once.
///
/// Every method blocks until there is an answer or an error, at the latest at the option
/// `timeout_ms`. None may be called inside an asynchronous runtime.
pub struct Client {
    pub(crate) settings: Settings,
    credential: Mutex<Arc<Credential>>,
    under_way: PerProcess<UnderWay>,
    link: PerProcess<Link>,
}

/// A key and what is sent of it.
pub(crate) struct Credential {
    pub(crate) key: ApiKey,
    pub(crate) header: HeaderValue,
}

/// What can end a client's calls in one process. What wakes another process's threads may be locked
/// for ever in this one.
#[derive(Default)]
pub(crate) struct UnderWay {
    /// Ends the calls that began since it was put here.
    stop: Mutex<Stop>,
    pub(crate) tasks: Arc<Tasks>,
}

/// What a client has in one process: its connections and its accounts.
pub(crate) struct Link {
    pub(crate) transport: Transport,
    pub(crate) pace: Mutex<Pace>,
    pub(crate) budget: Mutex<Budget>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("host", &self.settings.base.host())
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.key.fmt(f)
    }
}

impl Credential {
    fn new(key: ApiKey) -> Result<Arc<Self>, Error> {
        let mut header = HeaderValue::from_bytes(&key.authorization())
            .map_err(|_| Error::Internal("a checked key makes no header".into()))?;
        header.set_sensitive(true);
        Ok(Arc::new(Self { key, header }))
    }
}

impl Client {
    /// Makes a client; nothing goes out to the network.
    ///
    /// # Errors
    /// [`Error::Config`] or [`Error::File`] if the options cannot be used.
    pub fn new(key: ApiKey, config: &Config) -> Result<Self, Error> {
        crate::process::note();
        let settings = Settings::from_config(config)?;
        let credential = Mutex::new(Credential::new(key)?);
        Ok(Self {
            settings,
            credential,
            under_way: PerProcess::new(),
            link: PerProcess::new(),
        })
    }

    /// Uses another key for the calls that begin from now on.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn set_key(&self, key: ApiKey) -> Result<(), Error> {
        let new = Credential::new(key)?;
        let old = std::mem::replace(&mut *lock(&self.credential)?, new);
        // Wiping the old key, if no call holds it any more, is no work to do under the lock.
        drop(old);
        Ok(())
    }

    /// Who the key is: `GET /v1/introspect`.
    ///
    /// # Errors
    /// The network's and the API's.
    pub fn introspect(&self) -> Result<Response, Error> {
        self.run(&Operation::new(
            Method::GET,
            "/v1/introspect",
            Body::None,
            Answer::Object,
        ))
    }

    /// Any request of the API. `path` has its query, percent-encoded; `body` is JSON.
    ///
    /// # Errors
    /// [`Error::Argument`] before anything is sent; the network's and the API's;
    /// [`Error::OutcomeUnknown`] where a change may or may not have been made.
    pub fn call(&self, method: &str, path: &str, body: Option<&[u8]>) -> Result<Response, Error> {
        self.run(&Operation::any(method, path, body)?)
    }

    /// Sends a request.
    ///
    /// # Errors
    /// As [`Client::call`]; [`Error::File`] for a file that cannot be read or written.
    pub fn send(&self, request: &Request) -> Result<Response, Error> {
        self.send_watched(request, &|_, _| ())
    }

    /// As [`Client::send`]; `progress` is told how many bytes of its files, and of how many where
    /// that is known, are through. It is called in this thread.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn send_watched(
        &self,
        request: &Request,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Response, Error> {
        let begun = Instant::now();
        let operation = request.operation()?;
        let exchange = self.begin()?.with(begun, request.timeout, progress);
        at_once(|| exchange.run(&operation, exchange.deadline)).map_err(Failed::into_error)
    }

    /// Ends the calls that are under way, in whichever threads: each returns [`Error::Cancelled`],
    /// or [`Error::OutcomeUnknown`] if it may have taken effect. Calls that begin later are not
    /// affected.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn cancel(&self) -> Result<(), Error> {
        std::mem::take(&mut *lock(&self.under_way()?.stop)?).stop();
        Ok(())
    }

    /// Hands over the oldest line that the option `log_lines` keeps; it is let go if `take`
    /// succeeds.
    ///
    /// # Errors
    /// [`Error::End`] if there is none; what `take` returns.
    pub fn next_line(&self, take: impl FnOnce(&str) -> Result<(), Error>) -> Result<(), Error> {
        self.settings.log.next_line(take)
    }

    pub(crate) fn run(&self, operation: &Operation) -> Result<Response, Error> {
        let exchange = self.begin()?;
        at_once(|| exchange.run(operation, exchange.deadline)).map_err(Failed::into_error)
    }

    /// Begins a call in this thread.
    pub(crate) fn begin(&self) -> Result<Exchange<'_, Blocking>, Error> {
        Exchange::begin(self, Blocking(self.stop()?))
    }

    /// What ends the calls that begin now.
    pub(crate) fn stop(&self) -> Result<Stop, Error> {
        Ok(lock(&self.under_way()?.stop)?.clone())
    }

    pub(crate) fn under_way(&self) -> Result<&UnderWay, Error> {
        self.under_way.get_or_try_init(|| Ok(UnderWay::default()))
    }

    pub(crate) fn credential(&self) -> Result<Arc<Credential>, Error> {
        Ok(Arc::clone(&*lock(&self.credential)?))
    }

    /// Does what a test wants while a lock is held.
    #[cfg(feature = "test-hooks")]
    pub(crate) fn die_with_lock(&self, how: fn()) {
        let _held = lock(&self.credential);
        how();
    }

    /// Runs a test's own work where calls run theirs.
    #[cfg(feature = "test-hooks")]
    pub(crate) fn run_for_test(&self, work: impl Future<Output = ()>) -> Result<(), Error> {
        self.link()?
            .transport
            .route(&self.settings, &Blocking(self.stop()?))?
            .run_for_test(work);
        Ok(())
    }

    pub(crate) fn link(&self) -> Result<&Link, Error> {
        self.link.get_or_try_init(|| {
            Ok(Link {
                transport: Transport::new(&self.settings)?,
                pace: Mutex::new(Pace::new(self.settings.requests_per_minute)),
                budget: Mutex::new(Budget::new(self.settings.retry_budget)),
            })
        })
    }
}
