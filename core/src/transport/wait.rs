//! How a call waits for the network.
//!
//! What a call does between two waits (reading JSON, files, callbacks of the host) never runs
//! inside the runtime, where it would delay all other calls: each wait enters and leaves it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use super::aside::{aside, aside_anyway};
use super::reactor::Reactor;
use super::runtime::Runtimes;
use super::slot::Lease;
use super::stop::Stop;
use crate::error::{Error, TransportErrorKind};
use crate::sys::atomic_file::Decision;
use crate::sys::fork::Process;

/// The longest that a task waits for work whose end it does not need.
const MOMENT: Duration = Duration::from_millis(100);

/// How the code of a call waits.
pub(crate) trait Wait {
    /// The place of the call; `own` is the number of the slot for its client's calls, which the
    /// first call sets.
    fn lease(&self, runtimes: &'static Runtimes, own: &OnceLock<usize>) -> Result<Lease, Error>;

    /// Runs network work until it is ready, the deadline has passed, or the call is stopped.
    async fn run<F: Future>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind>;

    /// Runs file work, which may be slow, until it is done, the deadline has passed, or the call is
    /// stopped; once the work has taken `decision`, always to its end. It delays only this call.
    async fn aside<T: Send + 'static>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        decision: Option<&Decision>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TransportErrorKind>;

    /// Runs file work without a result, even if the call is stopped. Waits for it briefly; after
    /// that it goes on alone.
    async fn finish(&self, reactor: &'static Reactor, work: impl FnOnce() + Send + 'static);

    /// The same without a reactor; a task does not wait for it.
    fn leave(&self, work: impl FnOnce() + Send + 'static);
}

/// Blocks the caller's thread, which drives the network meanwhile. The code of such a call never
/// pends.
pub(crate) struct BlockOn {
    stop: Stop,
    /// A child that a callback forked has the call's memory, but must not continue the call.
    process: Process,
}

impl BlockOn {
    pub(crate) fn new(stop: Stop) -> Self {
        Self {
            stop,
            process: Process::current(),
        }
    }
}

impl Wait for BlockOn {
    fn lease(&self, runtimes: &'static Runtimes, own: &OnceLock<usize>) -> Result<Lease, Error> {
        let lease = runtimes.lease(own)?;
        runtimes.reap();
        Ok(lease)
    }

    async fn run<F: Future>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind> {
        let forked = |error| TransportErrorKind::Local(Box::new(error));
        self.process.check().map_err(forked)?;
        reactor
            .run(until, self.stop.guard(work))?
            .unwrap_or(Err(TransportErrorKind::Timeout))
    }

    /// On this thread, which no other call waits for, to its end.
    async fn aside<T: Send + 'static>(
        &self,
        _: &'static Reactor,
        _: Instant,
        _: Option<&Decision>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TransportErrorKind> {
        Ok(here(work))
    }

    async fn finish(&self, _: &'static Reactor, work: impl FnOnce() + Send + 'static) {
        here(work);
    }

    fn leave(&self, work: impl FnOnce() + Send + 'static) {
        here(work);
    }
}

/// Runs work on this thread. Never inlined, so that the host's stack does not hold it while the
/// call waits for the network.
#[inline(never)]
fn here<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// A task among others on the library's own thread. It is stopped by its own cancel, its client's
/// cancel, or its client's end.
pub(crate) struct Background {
    pub(crate) own: Stop,
    pub(crate) client: Stop,
    pub(crate) freed: Stop,
}

impl Wait for Background {
    fn lease(&self, runtimes: &'static Runtimes, _: &OnceLock<usize>) -> Result<Lease, Error> {
        runtimes.lease_for_task()
    }

    async fn run<F: Future>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind> {
        // By reference, since each layer would hold the work twice.
        let work = pin!(work);
        let work = on_the_heap(|| self.own.guard(self.client.guard(self.freed.guard(work))));
        let work = async { tokio::time::timeout_at(until.into(), work).await };
        match reactor.visit(work).await? {
            Ok(ended) => ended.flatten().flatten(),
            Err(_) => Err(TransportErrorKind::Timeout),
        }
    }

    async fn aside<T: Send + 'static>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        decision: Option<&Decision>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TransportErrorKind> {
        let mut work = pin!(aside(work));
        let done = match self.run(reactor, until, work.as_mut()).await {
            Ok(done) => done,
            // The work has taken the decision.
            Err(_) if decision.is_some_and(|decision| !decision.take()) => work.await,
            Err(TransportErrorKind::Timeout) => return Err(TransportErrorKind::FileTimeout),
            Err(ended) => return Err(ended),
        };
        done.map_err(|error| TransportErrorKind::Local(Box::new(error)))
    }

    async fn finish(&self, reactor: &'static Reactor, work: impl FnOnce() + Send + 'static) {
        let work = aside_anyway(work);
        let bounded = async { tokio::time::timeout(MOMENT, work).await };
        let _ = reactor.visit(bounded).await;
    }

    fn leave(&self, work: impl FnOnce() + Send + 'static) {
        drop(aside_anyway(work));
    }
}

/// Runs the code of a call that waits with [`BlockOn`].
pub(crate) fn at_once<T, E: From<Error>, F: Future<Output = Result<T, E>>>(
    code: impl FnOnce() -> F,
) -> Result<T, E> {
    match on_the_heap(code)
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => Err(Error::Internal("a blocking call pends".into()).into()),
    }
}

/// Constructs code on the heap, since the host's stack may be small. Never inlined, so that the
/// stack that constructing takes is free again before the code runs.
#[inline(never)]
pub(crate) fn on_the_heap<F: Future>(code: impl FnOnce() -> F) -> Pin<Box<F>> {
    Box::pin(code())
}

/// Boxes code that not every call runs: it uses the host's stack only while it runs.
pub(crate) fn apart<'a, T>(
    code: impl Future<Output = T> + 'a,
) -> Pin<Box<dyn Future<Output = T> + 'a>> {
    Box::pin(code)
}
