//! A client: one key, one address; every call goes through its one pipeline.

use std::sync::{Arc, Mutex};

use crate::config::Config;
use crate::error::Error;
use crate::exchange::Exchange;
use crate::key::ApiKey;
use crate::operation::{Answer, Operation};
use crate::pace::{Budget, Pace};
use crate::process::{PerProcess, lock};
use crate::response::Response;
use crate::settings::Settings;
use crate::transport::{HeaderValue, Method, Transport};

/// Speaks to Pleo with one key. It can be used by any number of threads at once.
///
/// Every method blocks until there is an answer or an error, at the latest at the option `timeout_ms`. None may be
/// called inside an asynchronous runtime.
pub struct Client {
    pub(crate) settings: Settings,
    credential: Mutex<Arc<Credential>>,
    link: PerProcess<Link>,
}

/// A key and what is sent of it.
pub(crate) struct Credential {
    pub(crate) key: ApiKey,
    pub(crate) header: HeaderValue,
}

/// What a client has in one process: its connections and its accounts.
pub(crate) struct Link {
    pub(crate) transport: Transport,
    pub(crate) pace: Mutex<Pace>,
    pub(crate) budget: Mutex<Budget>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("host", &self.settings.base.host()).finish_non_exhaustive()
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
        Ok(Self { settings, credential: Mutex::new(Credential::new(key)?), link: PerProcess::new() })
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
        self.run(&Operation { method: Method::GET, path: "/v1/introspect".into(), body: None, answer: Answer::Object })
    }

    /// Any request of the API. `path` has its query, percent-encoded; `body` is JSON.
    ///
    /// # Errors
    /// [`Error::Argument`] before anything is sent; the network's and the API's; [`Error::OutcomeUnknown`] where a
    /// change may or may not have been made.
    pub fn call(&self, method: &str, path: &str, body: Option<&[u8]>) -> Result<Response, Error> {
        self.run(&Operation::any(method, path, body)?)
    }

    fn run(&self, operation: &Operation) -> Result<Response, Error> {
        let exchange = Exchange::begin(self)?;
        exchange.run(operation, exchange.deadline).map_err(crate::exchange::Failed::into_error)
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
