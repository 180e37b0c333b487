//! A runtime with its descriptors, and what becomes of it when the host takes them away.
//!
//! The host may close descriptors that it did not open, or put its own files in their place. A
//! reactor whose descriptors are no longer its own is lost: nothing of it is used or dropped again,
//! since that would write to or close what is the host's by now, and the next call gets a new one.
//! Its memory stays until the process ends, and that of the calls which were in it.

use std::future::{Future, poll_fn};
use std::io;
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

impl Reactor {
    /// Makes one, for as long as the process lives.
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
                // While the driving thread waits nothing of the library's closes a connection.
                .on_thread_park(move || parked.settle())
                // Whatever became of them meanwhile, they are not used again.
                .on_thread_unpark(move || unparked.look())
                .build()?;
            #[cfg(target_os = "linux")]
            watch.find_poller(&runtime)?;
            Ok::<_, io::Error>(runtime)
        };
        let runtime = above_standard(make).map_err(|_| Error::no_descriptors())?;
        let reactor = Self {
            runtime: ManuallyDrop::new(runtime),
            watch,
            writing: OnceLock::new(),
        };
        // Nobody else drives it yet, so that its first waker is one of a thread that does.
        let learn = poll_fn(|context| {
            let _ = reactor.writing.set(context.waker().vtable());
            Poll::Ready(())
        });
        reactor.block_on(pin!(learn));
        Ok(Box::leak(Box::new(reactor)))
    }

    /// Drives the runtime until the future is ready or the time has come; `None` is the latter.
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

    /// Carries out work of the network without driving it, until it is ready: what it waits for
    /// wakes it.
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

    /// Whether it was found that they are not.
    pub(super) fn is_lost(&self) -> bool {
        self.watch.lost.is_stopped()
    }

    /// Lets go of its connections, as one that is lost and has a successor.
    pub(super) fn succeed(&self) {
        self.watch.succeed();
    }

    /// Whether its descriptors are its own, those of its connections among them.
    pub(super) fn is_sound(&self) -> bool {
        self.watch.is_sound()
    }

    /// Remembers the socket of a connection that was made.
    pub(super) fn add(&self, socket: Identity) {
        self.watch.add(socket);
    }

    /// Lets the thread that drives do first what was due before: take in what has arrived, and put
    /// the connection of a call that has ended back in its client's pool.
    pub(super) async fn turn(&self) {
        if self.watch.is_driven_here() {
            tokio::task::yield_now().await;
        } else {
            // It would not yield to the other thread. A task that does queues twice behind what
            // that one has to do: behind what other threads woke, and what comes of it.
            let _ = tokio::spawn(tokio::task::yield_now()).await;
        }
    }

    fn drive(&'static self, work: Pin<&mut dyn Future<Output = ()>>) -> Result<(), Lost> {
        let _driver = Driver::new(&self.watch)?;
        // A panic of the work goes round the runtime, which it would leave without what drives it.
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

    /// Whether a waker of the runtime's writes to its descriptor.
    fn writes(&self, waker: &Waker) -> bool {
        let writing = self.writing.get();
        writing.is_some_and(|writing| ptr::eq(*writing, waker.vtable()))
    }

    /// One copy of what drives, whatever is driven: each would have its own place on the host's
    /// stack. Connections write here and nowhere else, those of other threads' clients among them.
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

/// Carries out code of a connection, which may be woken by a thread that does not drive.
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

/// Code that a reactor runs for a call. To drop it wakes connections, and may close one, so that it
/// is left as it is where the reactor is lost.
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
        // The HTTP client may begin a task of the runtime when a connection goes back to its pool.
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
