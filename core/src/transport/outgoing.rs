//! How a request is sent: by which connections, by which proxy, until when.
//!
//! Every policy of the HTTP client is off (redirects, retries, decompression, cookies, the
//! Referer); `client/call.rs` and `client/retry.rs` have this library's. Two things are retried
//! below them, because nothing was sent: a request whose pooled connection turns out to be closed,
//! and a handshake that failed for its certificate, once all of the system's certificates are read.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use url::Url;

use super::addresses::Addresses;
use super::classify::is_certificate;
use super::connections::{Connections, Use};
use super::connector::Connecting;
use super::dns::Resolver;
use super::encode::{self, Outgoing};
use super::proxy::{ProxyRoute, Reason};
use super::reactor::{Reactor, Work};
use super::receive::Receiver;
use super::runtime::{Runtimes, TASKS};
use super::shown::Shown;
use super::slot::Lease;
use super::stop::{Stop, first};
use super::tls::Tls;
use super::trace::Trace;
use super::wait::{Wait, apart, on_the_heap};
use crate::config::link::Link;
use crate::config::settings::Settings;
use crate::error::{Error, Phase, TransportError, TransportErrorKind};
use crate::http::body::OpenFile;
use crate::http::response::Response;
use crate::sys::atomic_file::Decision;
use crate::sys::descriptors::are_exhausted;
use crate::sys::fork::Owned;

/// How long a connection is kept for the next call. Short, since gateways close idle ones silently
/// after about a minute.
const IDLE: Duration = Duration::from_secs(15);

/// How often a request that was not sent is tried again after its cause was fixed.
const REMEDIES: u32 = 8;

/// A client's transport to one address, in this process.
pub(crate) struct Transport {
    runtimes: &'static Runtimes,
    user_agent: String,
    connect_timeout: Duration,
    proxy: Option<ProxyRoute>,
    /// Why it goes by that proxy, or by none.
    reason: Reason,
    tls: Tls,
    /// The number of the slot for its calls, once it has one.
    slot: OnceLock<usize>,
    /// Its connections, for calls and for tasks: a connection belongs to a slot.
    calls: Arc<Connections>,
    tasks: Arc<Connections>,
    /// Ends connects in progress when the client is freed.
    freed: Stop,
    /// The addresses that led to no connection.
    addresses: Addresses,
    /// Records the steps of its connections, for a check.
    trace: Option<Arc<Trace>>,
}

/// A call's route: a place in a slot, and the client's connections there.
pub(crate) struct Route {
    transport: Arc<Transport>,
    connections: Use,
    lease: Lease,
}

impl Transport {
    /// Prepares for the API's address or a link's; sends nothing.
    pub(crate) fn new(settings: &Settings, link: Option<&Link>) -> Result<Self, Error> {
        Self::with(settings, link, None)
    }

    /// Prepares for the API's address, with connections of its own that are traced.
    pub(crate) fn traced(settings: &Settings, trace: &Arc<Trace>) -> Result<Self, Error> {
        Self::with(settings, None, Some(trace))
    }

    fn with(
        settings: &Settings,
        link: Option<&Link>,
        trace: Option<&Arc<Trace>>,
    ) -> Result<Self, Error> {
        let runtimes = Runtimes::current()?;
        let (base, certificate) = match link {
            Some(link) => (&link.base, None),
            None => (&settings.base, settings.client_certificate.clone()),
        };
        let (proxy, reason) = ProxyRoute::of(settings, base)?;
        trace.inspect(|trace| trace.by(proxy.as_ref(), &reason));
        Ok(Self {
            runtimes,
            user_agent: settings.user_agent.clone(),
            connect_timeout: settings.connect_timeout,
            proxy,
            reason,
            tls: runtimes.trusted().tls(settings, base, certificate, trace)?,
            slot: OnceLock::new(),
            calls: Connections::new(runtimes.idle()),
            tasks: Connections::new(runtimes.idle()),
            freed: Stop::default(),
            addresses: Addresses::default(),
            trace: trace.cloned(),
        })
    }

    /// A route for a call.
    pub(crate) fn route(self: &Arc<Self>, wait: &impl Wait) -> Result<Route, Error> {
        let lease = || wait.lease(self.runtimes, &self.slot);
        let lease = self.runtimes.idle().with_room(lease)?;
        let connections = match lease.number() {
            TASKS => &self.tasks,
            _ => &self.calls,
        };
        Ok(Route {
            transport: Arc::clone(self),
            connections: connections.begin()?,
            lease,
        })
    }

    /// Prepares; sends nothing.
    fn http(&self, reactor: &'static Reactor) -> Result<reqwest::Client, Error> {
        let connecting = Connecting {
            reactor,
            freed: self.freed.clone(),
            addresses: self.addresses.clone(),
            trace: self.trace.clone(),
        };
        let resolver = Resolver {
            lookups: self.runtimes.lookups(),
            addresses: self.addresses.clone(),
            trace: self.trace.clone(),
        };
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(self.tls.config.clone())
            .dns_resolver(Arc::new(resolver))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .user_agent(&self.user_agent)
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .connector_layer(connecting)
            .no_proxy();
        let builder = match &self.proxy {
            Some(proxy) => builder.proxy(proxy.for_client()?),
            None => builder,
        };
        builder
            .build()
            .map_err(|_| Error::Internal("the HTTP client was not built".into()))
    }
}

impl Route {
    /// Sends a request and reads the whole response, until `until`.
    pub(crate) async fn send(
        &self,
        wait: &impl Wait,
        mut outgoing: Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, TransportError> {
        let mut remedies = REMEDIES;
        let idle = self.transport.runtimes.idle();
        loop {
            let rest = self.transport.tls.rest();
            let unread = rest.filter(|rest| rest.is_unread());
            let failure = match self.attempt(wait, &mut outgoing, until).await {
                Err(failure) if remedies > 0 && !failure.sent => failure,
                ended => return ended,
            };
            remedies -= 1;
            match (&failure.kind, unread) {
                (kind, Some(rest)) if is_certificate(kind) => {
                    // Without a descriptor, certificates would count as missing for good.
                    if let Err(error) = idle.with_room(any_left) {
                        let kind = TransportErrorKind::Local(Box::new(error));
                        return Err(TransportError { kind, ..failure });
                    }
                    rest.read(until);
                }
                (TransportErrorKind::DescriptorLost, _) => {}
                (TransportErrorKind::Local(error), _)
                    if error.is_no_descriptors() && idle.make_room() => {}
                _ => return Err(failure),
            }
        }
    }

    async fn attempt(
        &self,
        wait: &impl Wait,
        outgoing: &mut Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, TransportError> {
        let (host, limits) = (outgoing.host, outgoing.limits);
        let sent = Arc::new(AtomicBool::new(false));
        let failure = |kind, sent| TransportError {
            kind,
            phase: Phase::Waiting,
            sent,
            host: host.into(),
        };
        let local = |error| failure(TransportErrorKind::Local(Box::new(error)), false);
        let (reactor, http) = self.connected().map_err(local)?;
        let has_body = !outgoing.body.is_none();
        let files = outgoing.body.files();
        let files = if files.is_empty() {
            Vec::new()
        } else {
            let open = move || files.iter().map(|path| OpenFile::open(path)).collect();
            let opened = apart(wait.aside(reactor, until, None, open)).await;
            let opened: Result<Vec<_>, Error> = opened.map_err(|ended| failure(ended, false))?;
            opened.map_err(local)?
        };
        let (request, mut transfer) = encode::make(&http, outgoing, files, &sent).map_err(local)?;
        let receiver = Receiver {
            host,
            sent: &sent,
            certificate: &self.transport.tls.certificate,
            limits,
            drain: transfer.drain(),
        };
        let exchange = on_the_heap(|| async {
            // The runtime notices only when it is driven that the server closed a pooled
            // connection, and only then puts the last call's connection into the pool.
            reactor.turn().await;
            // Without a body there is nothing to observe, so the request counts as sent from the
            // start.
            sent.fetch_or(!has_body, Ordering::Release);
            receiver.exchange(&http, request).await
        });
        let mut exchange = Owned::new(Work::new(reactor, exchange));
        let outcome = loop {
            // Its pending file requests are dropped before the files are served.
            let step = wait
                .run(
                    reactor,
                    until,
                    first(Pin::new(&mut *exchange), pin!(transfer.called())),
                )
                .await;
            match step {
                Ok(Ok(Ok(answer))) => break Ok(answer),
                Ok(Ok(Err(failure))) => break Err(self.by_proxy(failure)),
                Ok(Err(())) => {
                    if let Err(ended) = apart(transfer.serve(wait, reactor, until)).await {
                        // No server carries out an incomplete request.
                        let sent = transfer.all_read() && sent.load(Ordering::Acquire);
                        break Err(failure(ended, sent));
                    }
                }
                Err(ended) => break Err(failure(ended, sent.load(Ordering::Acquire))),
            }
        };
        let files = transfer.into_files();
        if !files.is_empty() {
            apart(wait.finish(reactor, move || drop(files))).await;
        }
        outcome
    }

    /// The proxy's address and whether it is told of a user; and why it, or none.
    pub(crate) fn proxy(&self) -> (Option<(&Url, bool)>, &Reason) {
        let proxy = self.transport.proxy.as_ref();
        let shown = proxy.map(|proxy| (&proxy.url, proxy.authorization.is_some()));
        (shown, &self.transport.reason)
    }

    /// What the server showed of itself.
    pub(crate) fn shown(&self) -> &Shown {
        &self.transport.tls.shown
    }

    /// The current reactor.
    ///
    /// # Errors
    /// As [`Slot::reactor`](super::slot::Slot::reactor).
    pub(crate) fn reactor(&self) -> Result<&'static Reactor, Error> {
        let idle = self.transport.runtimes.idle();
        idle.with_room(|| self.lease.slot().reactor())
    }

    /// The reactor for an attempt, and the client's connections there.
    fn connected(&self) -> Result<(&'static Reactor, reqwest::Client), Error> {
        let reactor = self.reactor()?;
        let make = || self.transport.http(reactor);
        let http = self.connections.http(reactor, self.lease.slot(), make)?;
        Ok((reactor, http))
    }

    /// Adapts a failure to a proxy on the route: the proxy asks for credentials, and makes the
    /// connection that timed out.
    fn by_proxy(&self, failure: TransportError) -> TransportError {
        let Some(proxy) = &self.transport.proxy else {
            return failure;
        };
        match failure.kind {
            TransportErrorKind::ProxyAuth { .. } => TransportError {
                kind: TransportErrorKind::ProxyAuth {
                    given: proxy.authorization.is_some(),
                },
                host: proxy.shown().into(),
                ..failure
            },
            TransportErrorKind::ProxyConnect => TransportError {
                host: proxy.shown().into(),
                ..failure
            },
            TransportErrorKind::ConnectTimeout => TransportError {
                kind: TransportErrorKind::ProxyTimeout,
                ..failure
            },
            _ => failure,
        }
    }

    /// Runs file work: see [`Wait::aside`].
    pub(crate) async fn aside<T: Send + 'static>(
        &self,
        wait: &impl Wait,
        until: Instant,
        decision: Option<&Decision>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TransportErrorKind> {
        let reactor = self.reactor();
        let reactor = reactor.map_err(|error| TransportErrorKind::Local(Box::new(error)))?;
        wait.aside(reactor, until, decision, work).await
    }

    /// Runs file work without a result: see [`Wait::finish`].
    pub(crate) async fn finish(&self, wait: &impl Wait, work: impl FnOnce() + Send + 'static) {
        match self.reactor() {
            Ok(reactor) => wait.finish(reactor, work).await,
            Err(_) => wait.leave(work),
        }
    }

    /// Waits; on a caller's thread it drives other threads' calls meanwhile.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(crate) async fn wait(&self, wait: &impl Wait, until: Instant) -> Result<(), Error> {
        let forever = std::future::pending::<()>;
        loop {
            let reactor = self.reactor()?;
            match wait.run(reactor, until, forever()).await {
                Err(TransportErrorKind::Local(error)) => return Err(*error),
                Err(TransportErrorKind::DescriptorLost) => {}
                _ => return Ok(()),
            }
        }
    }
}

/// # Errors
/// [`Error::Resource`] where no descriptor is left.
fn any_left() -> Result<(), Error> {
    if are_exhausted() {
        return Err(Error::no_descriptors());
    }
    Ok(())
}

impl Drop for Transport {
    fn drop(&mut self) {
        self.freed.stop();
        self.calls.close();
        self.tasks.close();
        if let Some(slot) = self.slot.get() {
            self.runtimes.release(*slot);
        }
    }
}
