//! How waits for the network are stopped.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;

use tokio::sync::Notify;

use crate::error::{Error, TransportErrorKind};

/// Stops the calls that hold a copy of it, from any thread.
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

    /// Runs work until it is ready or this is stopped.
    pub(crate) async fn guard<F: Future>(&self, work: F) -> Result<F::Output, TransportErrorKind> {
        let mut heard = pin!(self.0.heard.notified());
        // Registered before the check, so that no stop is missed.
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

/// The first of two that is ready.
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
