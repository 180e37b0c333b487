//! The way to the server: the one file that names reqwest.
//!
//! Every policy that an HTTP client may have of its own is off here (redirects, retries,
//! decompression, cookies, the Referer); what this library does instead is in `exchange.rs`.

mod engine;
mod fault;
mod lane;
mod lookup;
mod proxy;
mod request;
#[cfg_attr(any(windows, target_vendor = "apple"), path = "transport/platform.rs")]
mod store;
mod tls;
mod transfer;
mod way;

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub(crate) use bytes::Bytes;
use once_cell::race::OnceBox;
pub(crate) use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
pub(crate) use reqwest::{Method, Url};

use crate::body::Body;
use crate::error::{Error, Network};
use crate::headers::Headers;
use crate::output::Output;
use crate::response::Response;
use crate::settings::{BaseUrl, Settings};
pub(crate) use engine::Engine;
use engine::{LANES, SETTLE};
use fault::Phase;
pub(crate) use lane::Lane;
use lane::Seat;
use proxy::Hop;
use tls::Tls;
use transfer::Drain;
pub(crate) use transfer::Progress;
pub(crate) use way::{Blocking, Stop, Tasked, Way, at_once};
use way::{Ended, first};

/// How long a connection is kept for the next call. Short: gateways close idle ones without a word
/// after a minute or so.
const IDLE: Duration = Duration::from_secs(15);

/// The longest that a proxy is asked what credentials it takes.
const ASK: Duration = Duration::from_secs(1);

/// A client's way out in this process.
pub(crate) struct Transport {
    engine: &'static Engine,
    hop: Option<Hop>,
    tls: Tls,
    /// Its connections, lane by lane.
    connections: [OnceBox<reqwest::Client>; LANES],
}

/// A call's way out: a place in a lane, and the client's connections there.
pub(crate) struct Route<'a> {
    transport: &'a Transport,
    http: &'a reqwest::Client,
    seat: Seat,
}

/// A request, ready to be sent.
pub(crate) struct Outgoing<'a> {
    pub(crate) method: &'a Method,
    pub(crate) base: &'a BaseUrl,
    pub(crate) path: &'a str,
    pub(crate) authorization: &'a HeaderValue,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a Body,
    /// Where a successful answer's body goes instead of the response.
    pub(crate) output: Option<&'a mut Output>,
    pub(crate) progress: Progress<'a>,
    pub(crate) limits: Limits,
}

/// How many bytes of body are taken: into memory, and into a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) memory: usize,
    pub(crate) file: u64,
}

/// Why there is no answer, and whether the server may have seen the request.
#[derive(Debug)]
pub(crate) struct Unanswered {
    pub(crate) error: Error,
    pub(crate) sent: bool,
}

impl Transport {
    /// Makes ready; nothing goes out to the network.
    pub(crate) fn new(settings: &Settings) -> Result<Self, Error> {
        let engine = Engine::current()?;
        let connections = [const { OnceBox::new() }; LANES];
        Ok(Self {
            engine,
            hop: Hop::of(settings)?,
            tls: engine.tls(settings)?,
            connections,
        })
    }

    /// A way out for a call.
    pub(crate) fn route(&self, settings: &Settings, way: &impl Way) -> Result<Route<'_>, Error> {
        let seat = way.seat(self.engine, |lane| self.connections[lane].get().is_some())?;
        let http = self.connections[seat.number()]
            .get_or_try_init(|| self.http(settings).map(Box::new))?;
        Ok(Route {
            transport: self,
            http,
            seat,
        })
    }

    /// Makes ready; nothing goes out to the network.
    fn http(&self, settings: &Settings) -> Result<reqwest::Client, Error> {
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(self.tls.config.clone())
            .dns_resolver(Arc::new(Resolver(self.engine)))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .user_agent(&settings.user_agent)
            .connect_timeout(settings.connect_timeout)
            .pool_idle_timeout(IDLE)
            .no_proxy();
        let builder = match &self.hop {
            Some(hop) => builder.proxy(hop.for_client()?),
            None => builder,
        };
        builder
            .build()
            .map_err(|_| Error::Internal("the HTTP client was not built".into()))
    }
}

impl Route<'_> {
    /// Sends a request and reads the whole answer until `until`.
    pub(crate) async fn send(
        &self,
        way: &impl Way,
        mut outgoing: Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, Unanswered> {
        loop {
            let unread = self
                .transport
                .tls
                .rest
                .as_ref()
                .filter(|rest| rest.is_unread());
            match (self.attempt(way, &mut outgoing, until).await, unread) {
                (Err(unanswered), Some(rest)) if fault::is_certificate(&unanswered.error) => {
                    rest.read()
                }
                (ended, _) => return ended,
            }
        }
    }

    async fn attempt(
        &self,
        way: &impl Way,
        outgoing: &mut Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, Unanswered> {
        let host = outgoing.base.shown();
        let http = self.http;
        let limits = outgoing.limits;
        // Without a body there is nothing to watch, so it counts as sent from the start.
        let sent = Arc::new(AtomicBool::new(outgoing.body.is_none()));
        let (request, mut transfer) = request::make(http, outgoing, &sent)
            .map_err(|error| Unanswered { error, sent: false })?;
        let drain = transfer.drain();
        let mut exchange = way::on_the_heap(|| async {
            // A pooled connection that the server closed in the meantime is noticed only when the
            // runtime looks.
            tokio::task::yield_now().await;
            receive(http, request, limits, drain).await
        });
        let ended = loop {
            let step = way
                .run(
                    self.seat.lane(),
                    until,
                    first(exchange.as_mut(), pin!(transfer.called())),
                )
                .await;
            match step {
                Ok(Ok(Ok(answer))) => return Ok(answer),
                Ok(Ok(Err(broken))) => {
                    let unanswered = broken.explain(host, sent.load(Ordering::Acquire));
                    return Err(self.by_proxy(way, unanswered, until).await);
                }
                Ok(Err(())) => {
                    if let Err(error) = transfer.serve() {
                        // No server carries out a request of which it has not everything.
                        return Err(Unanswered {
                            error,
                            sent: transfer.all_read() && sent.load(Ordering::Acquire),
                        });
                    }
                }
                Err(ended) => break ended,
            }
        };
        let error = match ended {
            Ended::Late => Error::Network {
                kind: Network::Timeout,
                host: host.into(),
            },
            Ended::Stopped => Error::Cancelled,
        };
        Err(Unanswered {
            error,
            sent: sent.load(Ordering::Acquire),
        })
    }

    /// A failure as it is where a proxy is on the way: a refusal for lack of credentials has the
    /// schemes that it takes, and a connection that isn't made in time is the proxy's to make.
    async fn by_proxy(&self, way: &impl Way, unanswered: Unanswered, until: Instant) -> Unanswered {
        let Some(hop) = &self.transport.hop else {
            return unanswered;
        };
        let error = match unanswered.error {
            Error::Network {
                kind: Network::ProxyAuth,
                ..
            } => {
                let until = until.min(Instant::now() + ASK);
                let schemes = way::on_the_heap(|| hop.schemes(self.transport.engine));
                let schemes = way
                    .run(self.seat.lane(), until, schemes)
                    .await
                    .unwrap_or_default();
                Error::ProxyAuth {
                    proxy: hop.host().into(),
                    schemes,
                    given: hop.authorization.is_some(),
                }
            }
            Error::Network {
                kind: Network::ConnectTimeout,
                host,
            } => Error::Network {
                kind: Network::ProxyTimeout,
                host,
            },
            other => other,
        };
        Unanswered {
            error,
            ..unanswered
        }
    }

    /// Waits; in a caller's thread it drives the other threads' calls meanwhile.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(crate) async fn wait(&self, way: &impl Way, until: Instant) -> Result<(), Error> {
        match way
            .run(self.seat.lane(), until, std::future::pending::<()>())
            .await
        {
            Err(Ended::Stopped) => Err(Error::Cancelled),
            _ => Ok(()),
        }
    }

    /// Runs a test's own work where calls run theirs.
    #[cfg(feature = "test-hooks")]
    pub(crate) fn run_for_test(&self, work: impl Future<Output = ()>) {
        let _ = self.seat.lane().run(Instant::now() + IDLE, work);
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        // Connections end when their tasks notice that nobody holds them any more, and tasks run
        // only while driven.
        let until = Instant::now() + SETTLE;
        for (lane, connections) in self.connections.iter_mut().enumerate() {
            if connections.get().is_some() {
                drop(std::mem::take(connections));
                self.engine.settle(lane, until);
            }
        }
    }
}

/// A fault on the way, with how far the exchange had come.
struct Fault {
    error: reqwest::Error,
    phase: Phase,
}

enum Broken {
    Fault(Fault),
    TooLarge { limit: u64, option: &'static str },
    NoMemory,
}

impl Broken {
    fn explain(self, host: &str, sent: bool) -> Unanswered {
        let (error, sent) = match self {
            Broken::TooLarge { limit, option } => (Error::TooLarge { limit, option }, true),
            Broken::NoMemory => (Error::Resource("memory for the answer"), true),
            Broken::Fault(Fault { error, phase }) => {
                let phase = if error.is_connect() {
                    Phase::Connecting
                } else {
                    phase
                };
                let sent = sent && phase != Phase::Connecting;
                (
                    fault::explain(&error, phase, error.is_timeout(), error.is_dns(), host),
                    sent,
                )
            }
        };
        Unanswered { error, sent }
    }
}

async fn receive(
    http: &reqwest::Client,
    request: reqwest::Request,
    limits: Limits,
    drain: Option<Arc<Drain>>,
) -> Result<Response, Broken> {
    let broken = |phase| move |error| Broken::Fault(Fault { error, phase });
    let mut answer = http
        .execute(request)
        .await
        .map_err(broken(Phase::Waiting))?;
    // A refusal is for the caller to read, not for the file.
    let drain = drain.filter(|_| answer.status().is_success());
    let (limit, option) = match drain {
        Some(_) => (limits.file, "max_file_bytes"),
        None => (limits.memory as u64, "max_response_bytes"),
    };
    let announced = answer.content_length();
    if announced.is_some_and(|announced| announced > limit) {
        return Err(Broken::TooLarge { limit, option });
    }
    let mut body = Vec::new();
    if let Some(drain) = &drain {
        drain.expect(announced);
    } else {
        let size = usize::try_from(announced.unwrap_or(0)).unwrap_or(0);
        body.try_reserve_exact(size).map_err(|_| Broken::NoMemory)?;
    }
    let mut received = 0_u64;
    while let Some(chunk) = answer.chunk().await.map_err(broken(Phase::Reading))? {
        received += chunk.len() as u64;
        if received > limit {
            return Err(Broken::TooLarge { limit, option });
        }
        if let Some(drain) = &drain {
            drain.put(chunk).await;
        } else {
            make_room(&mut body, chunk.len(), limits.memory)?;
            body.extend_from_slice(&chunk);
        }
    }
    let headers = Headers::copied(answer.headers()).map_err(|_| Broken::NoMemory)?;
    Ok(Response::new(answer.status().as_u16(), headers, body))
}

/// Lets a body grow by steps of sixteen towards the limit: all the room that it ever had, of which
/// an allocator may keep what was given back, is then hardly more than the limit.
fn make_room(body: &mut Vec<u8>, more: usize, limit: usize) -> Result<(), Broken> {
    let needed = body.len() + more;
    if needed <= body.capacity() {
        return Ok(());
    }
    let mut room = limit;
    while room / 16 >= needed {
        room /= 16;
    }
    let reserved = body
        .try_reserve_exact(room - body.len())
        .or_else(|_| body.try_reserve(more));
    reserved.map_err(|_| Broken::NoMemory)
}

/// Names are looked up by the engine, which never lets a hung look-up hold up a call or a free.
struct Resolver(&'static Engine);

impl reqwest::dns::Resolve for Resolver {
    fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let found = self.0.lookups().find(name.as_str().to_owned());
        Box::pin(async move {
            let addresses = found.await?;
            Ok(Box::new(addresses.into_iter()) as reqwest::dns::Addrs)
        }) as Pin<Box<dyn Future<Output = _> + Send>>
    }
}
