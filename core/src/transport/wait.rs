//! How a call waits for the network.
//!
//! What a call does between two waits (reading JSON, files, a host's callbacks) never runs inside
//! the runtime, where it would hold up all other calls: each wait enters it and leaves it again.

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

/// The longest that a task waits for what it need not wait for.
const MOMENT: Duration = Duration::from_millis(100);

/// How the code of a call waits.
pub(crate) trait Wait {
    /// Its place; `own` is the number of the slot for its client's calls, set by the first.
    fn lease(&self, runtimes: &'static Runtimes, own: &OnceLock<usize>) -> Result<Lease, Error>;

    /// Carries out work of the network until it is ready, the time has come, or the call is
    /// stopped.
    async fn run<F: Future>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind>;

    /// Carries out work with files, which may take long, until it is done, the time has come, or the
    /// call is stopped; but to its end once it has taken the decision. It holds up nobody but this
    /// call.
    async fn aside<T: Send + 'static>(
        &self,
        reactor: &'static Reactor,
        until: Instant,
        decision: Option<&Decision>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TransportErrorKind>;

    /// Carries out work with files of which nothing comes, whether or not the call is stopped. It is
    /// waited for a moment, and goes on after that.
    async fn finish(&self, reactor: &'static Reactor, work: impl FnOnce() + Send + 'static);

    /// The same where there is no reactor; a task does not wait for it.
    fn leave(&self, work: impl FnOnce() + Send + 'static);
}

/// In the caller's thread, which drives the network meanwhile. The code of such a call never pends.
pub(crate) struct BlockOn {
    stop: Stop,
    /// A child that a callback forked has the call's memory, and must not go on with it.
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

    /// In this thread, which no other call waits for, to its end.
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

/// Does work in this thread. Never inlined, so that what it takes of the host's stack is not taken
/// while the call waits for the network.
#[inline(never)]
fn here<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// As a task among others in the library's own thread. Stopped by its own end, its client's cancel,
/// or its client's end.
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
        // By reference: each layer would keep the work twice.
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
            // The work has the decision.
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

/// Runs the code of a call that waits by [`BlockOn`].
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

/// Makes code where it takes nothing of the host's stack, which may be small. Never inlined, so
/// that what making it takes is given back before it runs.
#[inline(never)]
pub(crate) fn on_the_heap<F: Future>(code: impl FnOnce() -> F) -> Pin<Box<F>> {
    Box::pin(code())
}

/// Keeps code apart that not every call has: what it takes of the host's stack is taken only while
/// it runs.
pub(crate) fn apart<'a, T>(
    code: impl Future<Output = T> + 'a,
) -> Pin<Box<dyn Future<Output = T> + 'a>> {
    Box::pin(code)
}
