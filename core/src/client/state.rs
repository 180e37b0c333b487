//! A client's state: its settings, its key, and what it has in one process.

use std::sync::{Arc, Condvar, Mutex, Weak};
use std::time::Duration;

use http::HeaderValue;

use super::key_reads::KeyReads;
use super::rate_limit::RateLimiter;
use super::retry::RetryBudget;
use super::worker::FAREWELL;
use crate::auth::api_key::ApiKey;
use crate::auth::key_source::KeySource;
use crate::auth::redact::Keyring;
use crate::config::Config;
use crate::config::link::Link;
use crate::config::settings::Settings;
use crate::error::Error;
use crate::sys::fork::{self, PerProcess, lock};
use crate::transport::outgoing::Transport;
use crate::transport::stop::Stop;

/// Makes requests to Pleo with one key. Any number of threads can use it at once.
///
/// Methods that call the API block until there is a response or an error, at the latest until the
/// option `timeout_ms` or the request's own timeout. [`Client::submit`] returns at once. No method
/// may be called inside an asynchronous runtime.
pub struct Client {
    pub(crate) settings: Settings,
    pub(crate) credential: Mutex<Arc<Credential>>,
    pub(super) company: Mutex<Option<Company>>,
    under_way: PerProcess<UnderWay>,
    network: PerProcess<Network>,
}

/// A key, and the header that is sent for it.
pub(crate) struct Credential {
    /// The key and the former ones.
    pub(crate) keys: Keyring,
    pub(crate) header: HeaderValue,
    /// Where it came from, for messages.
    pub(super) origin: Arc<str>,
    /// Where it is read again if it is refused.
    pub(super) source: Option<Arc<KeySource>>,
}

/// The company of a key, as long as the client has that key.
pub(super) struct Company {
    pub(super) key: Weak<Credential>,
    pub(super) id: String,
}

/// What a client's calls wait for in one process, besides the network. A lock of another process
/// may stay locked in this one for ever.
#[derive(Default)]
pub(crate) struct UnderWay {
    /// Ends the calls that began since it was set.
    stop: Mutex<Stop>,
    pub(crate) tasks: Arc<Tasks>,
    pub(super) key_reads: Arc<KeyReads>,
}

/// The state of a client in one process: connections, rate limit and retry budget.
pub(crate) struct Network {
    transport: Arc<Transport>,
    /// To the host of the last link: files that are fetched in a row are usually at one host.
    elsewhere: Mutex<Option<(Box<str>, Arc<Transport>)>>,
    pub(crate) limiter: Mutex<RateLimiter>,
    pub(crate) budget: Mutex<RetryBudget>,
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
        f.write_str("Credential([redacted])")
    }
}

impl Credential {
    /// The credential of a new client.
    fn first(key: ApiKey, source: Option<KeySource>) -> Result<Arc<Self>, Error> {
        let header = header(&key)?;
        let keys = Keyring::new(key);
        Ok(Arc::new(Self {
            keys,
            header,
            origin: origin(source.as_ref()),
            source: source.filter(KeySource::can_change).map(Arc::new),
        }))
    }

    /// The credential with another key.
    pub(super) fn replaced_by(
        &self,
        key: ApiKey,
        source: Option<Arc<KeySource>>,
    ) -> Result<Arc<Self>, Error> {
        let header = header(&key)?;
        let keys = self.keys.replaced_by(key);
        Ok(Arc::new(Self {
            keys,
            header,
            origin: origin(source.as_deref()),
            source,
        }))
    }
}

/// Where a key came from, for messages.
fn origin(source: Option<&KeySource>) -> Arc<str> {
    source
        .map_or("given by the program".into(), ToString::to_string)
        .into()
}

/// The header for a key.
fn header(key: &ApiKey) -> Result<HeaderValue, Error> {
    let mut header = HeaderValue::from_bytes(&key.authorization())
        .map_err(|_| Error::Internal("a checked key makes no header".into()))?;
    header.set_sensitive(true);
    Ok(header)
}

impl Client {
    /// Creates a client; sends nothing.
    ///
    /// # Errors
    /// [`Error::Config`] or [`Error::File`] if the options cannot be used.
    pub fn new(key: ApiKey, config: &Config) -> Result<Self, Error> {
        Self::with(Credential::first(key, None)?, config)
    }

    /// Creates a client from a key that is stored elsewhere. When Pleo refuses the key, the client
    /// reads it once more and retries with the new one; [`Client::set_key`] ends that.
    ///
    /// # Errors
    /// As [`KeySource::key`] and [`Client::new`].
    pub fn new_from(source: KeySource, config: &Config) -> Result<Self, Error> {
        let key = source.key()?;
        Self::with(Credential::first(key, Some(source))?, config)
    }

    fn with(credential: Arc<Credential>, config: &Config) -> Result<Self, Error> {
        fork::note();
        Ok(Self {
            settings: Settings::from_config(config)?,
            credential: Mutex::new(credential),
            company: Mutex::default(),
            under_way: PerProcess::new(),
            network: PerProcess::new(),
        })
    }

    /// Uses another key for the calls that begin from now on. The last eight former keys stay in
    /// memory until the client is dropped, to be masked where a server quotes them.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn set_key(&self, key: ApiKey) -> Result<(), Error> {
        let mut current = lock(&self.credential)?;
        let new = current.replaced_by(key, None)?;
        let old = std::mem::replace(&mut *current, new);
        drop(current);
        // The old key is wiped, if no call holds it, after the lock is released.
        drop(old);
        Ok(())
    }

    /// Cancels the calls in progress on every thread: each returns [`Error::Cancelled`], or
    /// [`Error::OutcomeUnknown`] if it may have been carried out. Later calls are not affected.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn cancel(&self) -> Result<(), Error> {
        std::mem::take(&mut *lock(&self.under_way()?.stop)?).stop();
        Ok(())
    }

    /// Passes the oldest line that the option `log_lines` keeps to `take`; removes it if `take`
    /// succeeds.
    ///
    /// # Errors
    /// [`Error::End`] if there is none; what `take` returns.
    pub fn next_line(&self, take: impl FnOnce(&str) -> Result<(), Error>) -> Result<(), Error> {
        self.settings.log.next_line(take)
    }

    /// The signal that ends the calls which begin now.
    pub(crate) fn stop(&self) -> Result<Stop, Error> {
        Ok(lock(&self.under_way()?.stop)?.clone())
    }

    /// Ends its tasks and pages, for a client that is freed. The log callback is not called after
    /// this, not even for calls in progress.
    pub fn end_tasks(&self) {
        self.settings.log.close();
        if let Ok(under_way) = self.under_way() {
            under_way.tasks.end(FAREWELL);
        }
    }

    pub(crate) fn is_freed(&self) -> bool {
        self.under_way()
            .is_ok_and(|under_way| under_way.tasks.freed.is_stopped())
    }

    pub(crate) fn under_way(&self) -> Result<&UnderWay, Error> {
        self.under_way.get_or_try_init(|| Ok(UnderWay::default()))
    }

    pub(crate) fn credential(&self) -> Result<Arc<Credential>, Error> {
        Ok(Arc::clone(&*lock(&self.credential)?))
    }

    pub(crate) fn network(&self) -> Result<&Network, Error> {
        self.network.get_or_try_init(|| {
            Ok(Network {
                transport: Arc::new(Transport::new(&self.settings, None)?),
                elsewhere: Mutex::default(),
                limiter: Mutex::new(RateLimiter::new(self.settings.requests_per_minute)),
                budget: Mutex::new(RetryBudget::new(self.settings.retry_budget)),
            })
        })
    }
}

impl Network {
    /// The transport to the API, or to the host of a link.
    pub(crate) fn transport(
        &self,
        settings: &Settings,
        link: Option<&Link>,
    ) -> Result<Arc<Transport>, Error> {
        let Some(link) = link else {
            return Ok(Arc::clone(&self.transport));
        };
        let origin = link.url.origin().ascii_serialization();
        let known = lock(&self.elsewhere)?
            .as_ref()
            .filter(|(known, _)| **known == *origin)
            .map(|(_, transport)| Arc::clone(transport));
        if let Some(transport) = known {
            return Ok(transport);
        }
        // Without a lock, since certificate files may be read.
        let made = Arc::new(Transport::new(settings, Some(link))?);
        let before = lock(&self.elsewhere)?.replace((origin.into(), Arc::clone(&made)));
        drop(before);
        Ok(made)
    }
}

/// A client's tasks.
#[derive(Default)]
pub(crate) struct Tasks {
    pub(super) freed: Stop,
    running: Mutex<usize>,
    none: Condvar,
}

impl Tasks {
    /// Ends them, and waits at most `max` until none of them holds the client, so that its key is
    /// wiped with it.
    fn end(&self, max: Duration) {
        self.freed.stop();
        let Ok(running) = lock(&self.running) else {
            return;
        };
        let _ = self
            .none
            .wait_timeout_while(running, max, |running| *running > 0);
    }

    pub(super) fn begin(self: &Arc<Self>) -> Result<Running, Error> {
        *lock(&self.running)? += 1;
        Ok(Running(Arc::clone(self)))
    }
}

/// A client's task in progress, until it is dropped.
pub(super) struct Running(Arc<Tasks>);

impl Drop for Running {
    fn drop(&mut self) {
        if let Ok(mut running) = lock(&self.0.running) {
            *running -= 1;
            if *running == 0 {
                self.0.none.notify_all();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Instant;

    use super::*;

    #[test]
    fn debug_shows_the_host_and_no_key() {
        let mut config = Config::new();
        config.set("base_url", "http://127.0.0.1:1").unwrap();
        let client = Client::new(ApiKey::new(b"pls_secret").unwrap(), &config).unwrap();
        let credential = client.credential().unwrap();
        let text = format!("{client:?} {credential:?}");
        assert!(
            text.contains("127.0.0.1") && text.contains("redacted"),
            "{text}"
        );
        assert!(!text.contains("pls_secret"), "{text}");
    }

    #[test]
    fn whoever_frees_a_client_waits_for_its_last_task_and_no_longer() {
        /// Far longer than any step here takes.
        const BOUND: Duration = Duration::from_secs(20);
        let begun = Instant::now();
        let tasks = Arc::<Tasks>::default();
        tasks.end(BOUND);
        let (tasks, gone) = (Arc::<Tasks>::default(), AtomicUsize::new(0));
        std::thread::scope(|threads| {
            for _ in 0..2 {
                let running = tasks.begin().unwrap();
                let (freed, gone) = (&tasks.freed, &gone);
                threads.spawn(move || {
                    while !freed.is_stopped() && begun.elapsed() < BOUND {
                        std::thread::sleep(Duration::from_millis(1));
                    }
                    // So that a thread waits by then.
                    std::thread::sleep(Duration::from_millis(20));
                    gone.fetch_add(1, Ordering::Relaxed);
                    drop(running);
                });
            }
            tasks.end(BOUND);
            assert_eq!(gone.load(Ordering::Relaxed), 2);
        });
        assert!(begun.elapsed() < BOUND);
    }
}
