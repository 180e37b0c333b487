//! A runtime with its descriptors, and what happens when the host takes them.
//!
//! The host may close descriptors that it did not open, or replace them by its own files. A reactor
//! whose descriptors are no longer its own is lost: nothing of it is used or dropped, since that
//! would write to or close the host's files, and the next call gets a new one. Its memory, and that
//! of the calls in it, stays until the process ends.

use std::future::{Future, poll_fn};
use std::io::{self, ErrorKind};
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::ptr;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, RawWakerVTable, Waker};
use std::time::Instant;

use tokio::runtime::{Builder, Runtime};

use super::watch::{Lost, SafeWakers, Watch};
use crate::error::{Error, TransportErrorKind};
use crate::sys::descriptors::{Identity, above_standard};
use crate::sys::signal::SignalMask;

pub(crate) struct Reactor {
    /// Never dropped: that would close numbers which may be the host's.
    runtime: ManuallyDrop<Runtime>,
    watch: Arc<Watch>,
    /// The wakers of the thread that drives, which write to a descriptor; others do not.
    writing: OnceLock<&'static RawWakerVTable>,
}

/// What is said where the system refuses what waits for the network.
const POLLER: &str = "the system does not allow this process to use epoll or eventfd; allow these \
                      system calls, e.g. in its seccomp filter";

impl Reactor {
    /// Creates one, which lives as long as the process.
    ///
    /// # Errors
    /// [`Error::Resource`].
    pub(super) fn new(connections: &'static AtomicUsize) -> Result<&'static Self, Error> {
        let watch = Arc::new(Watch::new(connections));
        let (parked, unparked) = (Arc::clone(&watch), Arc::clone(&watch));
        let make = || {
            let runtime = Builder::new_current_thread()
                .enable_io()
                .enable_time()
                // The library closes no connection while the driving thread waits.
                .on_thread_park(move || parked.settle())
                // In whatever state they are, they are not used again.
                .on_thread_unpark(move || unparked.look())
                .build()?;
            #[cfg(target_os = "linux")]
            watch.find_poller(&runtime)?;
            Ok::<_, io::Error>(runtime)
        };
        let runtime = above_standard(make).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::Unsupported => Error::Denied(POLLER),
            _ => Error::no_descriptors(),
        })?;
        let reactor = Self {
            runtime: ManuallyDrop::new(runtime),
            watch,
            writing: OnceLock::new(),
        };
        // No other thread drives it yet, so that this one is the first waker's.
        let learn = poll_fn(|context| {
            let _ = reactor.writing.set(context.waker().vtable());
            Poll::Ready(())
        });
        reactor.block_on(pin!(learn));
        Ok(Box::leak(Box::new(reactor)))
    }

    /// Drives the runtime until the future is ready or the deadline has passed (`None`).
    pub(crate) fn run<F: Future>(
        &'static self,
        until: Instant,
        future: F,
    ) -> Result<Option<F::Output>, Lost> {
        let mut outcome = None;
        self.drive(pin!(async {
            outcome = tokio::time::timeout_at(until.into(), future).await.ok()
        }))?;
        Ok(outcome)
    }

    /// Runs network work without driving it, until it is ready: its events wake this thread.
    pub(super) async fn visit<F: Future>(&self, work: F) -> Result<F::Output, Lost> {
        let mut work = pin!(self.watch.lost.guard(work));
        poll_fn(|context| {
            let _context = self.runtime.enter();
            #[cfg(feature = "test-hooks")]
            crate::sys::panic::demanded::pass();
            work.as_mut().poll(context)
        })
        .await
        .map_err(|_| Lost)
    }

    /// Whether its descriptors are its own.
    pub(crate) fn is_whole(&self) -> bool {
        self.watch.is_whole()
    }

    /// Whether the loss was detected.
    pub(super) fn is_lost(&self) -> bool {
        self.watch.lost.is_stopped()
    }

    /// Drops its connections, if it is lost and has a successor.
    pub(super) fn succeed(&self) {
        self.watch.succeed();
    }

    /// Whether its descriptors, including those of its connections, are its own.
    pub(super) fn is_sound(&self) -> bool {
        self.watch.is_sound()
    }

    /// What knows its descriptors.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    /// Records the socket of a new connection.
    pub(super) fn add(&self, socket: Identity) {
        self.watch.add(socket);
    }

    /// Lets the driving thread finish what was due before: read what has arrived, and return the
    /// connection of an ended call to its client's pool.
    pub(super) async fn turn(&self) {
        if self.watch.is_driven_here() {
            tokio::task::yield_now().await;
        } else {
            // Yielding here would not yield to the other thread. A task that yields is queued twice
            // behind that thread's work: behind what other threads woke, and behind what results
            // from that.
            let _ = tokio::spawn(tokio::task::yield_now()).await;
        }
    }

    fn drive(&'static self, work: Pin<&mut dyn Future<Output = ()>>) -> Result<(), Lost> {
        let _driver = Driver::new(&self.watch)?;
        // A panic must not pass through the runtime, which would lose its driver.
        let mut work = pin!(self.watch.lost.guard(AssertUnwindSafe(work)));
        let mut wakers = SafeWakers::default();
        let mut outcome = Ok(Err(TransportErrorKind::DescriptorLost));
        let driven = catch_unwind(AssertUnwindSafe(|| {
            self.block_on(pin!(poll_fn(|context| {
                // A thread that waits for its turn is woken without a descriptor.
                let waker = if self.writes(context.waker()) {
                    self.watch.begin_driving();
                    wakers.around(context.waker(), &self.watch)
                } else {
                    context.waker().clone()
                };
                let mut context = Context::from_waker(&waker);
                let poll = AssertUnwindSafe(|| {
                    #[cfg(feature = "test-hooks")]
                    crate::sys::panic::demanded::pass();
                    work.as_mut().poll(&mut context)
                });
                match catch_unwind(poll) {
                    Ok(Poll::Pending) => return Poll::Pending,
                    Ok(Poll::Ready(ended)) => outcome = Ok(ended),
                    Err(panic) => outcome = Err(panic),
                }
                Poll::Ready(())
            })));
        }));
        self.watch.end_driving();
        if driven.is_err() {
            self.watch.lost.stop();
        }
        match outcome {
            Ok(ended) => ended.map_err(|_| Lost),
            Err(panic) => resume_unwind(panic),
        }
    }

    /// Whether a waker of the runtime writes to its descriptor.
    fn writes(&self, waker: &Waker) -> bool {
        let writing = self.writing.get();
        writing.is_some_and(|writing| ptr::eq(*writing, waker.vtable()))
    }

    /// One copy, not one for each type of work, since each would take its own part of the host's
    /// stack. Connections write only here, including those of other threads' clients.
    #[inline(never)]
    fn block_on(&self, work: Pin<&mut dyn Future<Output = ()>>) {
        let _blocked = SignalMask::block_writing();
        self.runtime.block_on(work);
    }
}

/// A thread that drives a reactor.
struct Driver<'a>(&'a Watch);

impl<'a> Driver<'a> {
    fn new(watch: &'a Watch) -> Result<Self, Lost> {
        watch.enter()?;
        Ok(Self(watch))
    }
}

impl Drop for Driver<'_> {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// Runs code of a connection, which a thread that does not drive may wake.
pub(super) async fn woken_safely<F: Future>(reactor: &'static Reactor, code: F) -> F::Output {
    let mut code = pin!(code);
    let mut wakers = SafeWakers::default();
    poll_fn(|context| {
        let waker = wakers.around(context.waker(), &reactor.watch);
        #[cfg(feature = "test-hooks")]
        crate::sys::panic::demanded::pass();
        code.as_mut().poll(&mut Context::from_waker(&waker))
    })
    .await
}

/// Code that a reactor runs for a call. Dropping it wakes connections and may close one, so it is
/// leaked if the reactor is lost.
pub(super) struct Work<F: Future> {
    code: Option<Pin<Box<F>>>,
    reactor: &'static Reactor,
}

impl<F: Future> Work<F> {
    pub(super) fn new(reactor: &'static Reactor, code: Pin<Box<F>>) -> Self {
        Self {
            code: Some(code),
            reactor,
        }
    }
}

impl<F: Future> Future for Work<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let Some(code) = &mut self.code else {
            return Poll::Pending;
        };
        let poll = code.as_mut().poll(context);
        if poll.is_ready() {
            self.code = None;
        }
        poll
    }
}

impl<F: Future> Drop for Work<F> {
    fn drop(&mut self) {
        let Some(code) = self.code.take() else {
            return;
        };
        if !self.reactor.is_sound() {
            return std::mem::forget(code);
        }
        // The HTTP client may spawn a task when a connection returns to its pool.
        let _context = self.reactor.runtime.enter();
        drop(code);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::channel;
    use std::task::Wake;
    use std::time::Duration;

    use super::*;

    const BOUND: Duration = Duration::from_secs(20);

    #[derive(Default)]
    struct Bell(AtomicBool);

    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    #[test]
    fn a_thread_that_does_not_drive_goes_on_only_after_the_one_that_does() {
        let reactor = Reactor::new(Box::leak(Box::default())).unwrap();
        let until = Instant::now() + BOUND;
        let ((busy, is_busy), (go, may_go)) = (channel(), channel());
        let (end, ended) = tokio::sync::oneshot::channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let drives = async {
                    tokio::spawn(async move {
                        busy.send(()).unwrap();
                        may_go.recv_timeout(BOUND).unwrap();
                    });
                    ended.await.unwrap();
                };
                reactor.run(until, drives).unwrap().unwrap();
            });
            is_busy.recv_timeout(BOUND).unwrap();
            let waits = async {
                let (bell, mut turn) = (Arc::new(Bell::default()), pin!(reactor.turn()));
                let waker = Waker::from(Arc::clone(&bell));
                let begun = turn.as_mut().poll(&mut Context::from_waker(&waker));
                assert!(begun.is_pending() && !bell.0.load(Ordering::SeqCst));
                go.send(()).unwrap();
                turn.await;
            };
            reactor.run(until, waits).unwrap().unwrap();
            end.send(()).unwrap();
        });
    }
}
