//! How a call waits for the network, and how it is stopped while it does.
//!
//! What a call does between two waits (reading JSON, files, a host's callbacks) never runs inside
//! the runtime, where it would hold up all other calls: each wait enters it and leaves it again.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use tokio::sync::Notify;

use super::runtime::Runtimes;
use super::slot::{Lease, Slot};
use crate::error::{Error, TransportErrorKind};

/// How the code of a call waits.
pub(crate) trait Wait {
    /// Its place; `own` is the number of the slot for its client's calls, set by the first.
    fn lease(&self, runtimes: &'static Runtimes, own: &OnceLock<usize>) -> Result<Lease, Error>;

    /// Carries out work of the network until it is ready, the time has come, or the call is
    /// stopped.
    async fn run<F: Future>(
        &self,
        slot: &Slot,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind>;
}

/// In the caller's thread, which drives the network meanwhile. The code of such a call never pends.
pub(crate) struct BlockOn(pub(crate) Stop);

impl Wait for BlockOn {
    fn lease(&self, runtimes: &'static Runtimes, own: &OnceLock<usize>) -> Result<Lease, Error> {
        let lease = runtimes.lease(own)?;
        runtimes.reap();
        Ok(lease)
    }

    async fn run<F: Future>(
        &self,
        slot: &Slot,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind> {
        slot.run(until, self.0.guard(work))
            .unwrap_or(Err(TransportErrorKind::Timeout))
    }
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
        _: &Slot,
        until: Instant,
        work: F,
    ) -> Result<F::Output, TransportErrorKind> {
        let work = self.own.guard(self.client.guard(self.freed.guard(work)));
        let work = async { work.await.flatten().flatten() };
        tokio::time::timeout_at(until.into(), work)
            .await
            .unwrap_or(Err(TransportErrorKind::Timeout))
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
pub(super) fn on_the_heap<F: Future>(code: impl FnOnce() -> F) -> Pin<Box<F>> {
    Box::pin(code())
}

/// Ends the calls that hold a copy of it, from any thread.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<Signal>);

#[derive(Default)]
struct Signal {
    rung: AtomicBool,
    heard: Notify,
}

impl Stop {
    pub(crate) fn stop(&self) {
        self.0.rung.store(true, Ordering::SeqCst);
        self.0.heard.notify_waiters();
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.0.rung.load(Ordering::SeqCst)
    }

    /// Carries out work until it is ready or this is stopped.
    pub(crate) async fn guard<F: Future>(&self, work: F) -> Result<F::Output, TransportErrorKind> {
        let mut heard = pin!(self.0.heard.notified());
        // Listening before looking: a stop in between is heard.
        heard.as_mut().enable();
        if self.is_stopped() {
            return Err(cancelled());
        }
        first(pin!(work), heard).await.map_err(|()| cancelled())
    }
}

fn cancelled() -> TransportErrorKind {
    TransportErrorKind::Local(Box::new(Error::Cancelled))
}

/// What is ready first: the one, or the other.
pub(crate) async fn first<A, B>(
    mut one: Pin<&mut impl Future<Output = A>>,
    mut other: Pin<&mut impl Future<Output = B>>,
) -> Result<A, B> {
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(outcome) => Poll::Ready(Ok(outcome)),
        Poll::Pending => other.as_mut().poll(context).map(Err),
    })
    .await
}
