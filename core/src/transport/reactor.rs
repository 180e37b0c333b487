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
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::task::{Context, Poll, RawWakerVTable, Wake, Waker};
use std::time::Instant;

use tokio::runtime::{Builder, Runtime};

use super::stop::Stop;
use crate::error::{Error, TransportErrorKind};
use crate::sys::descriptors::{Identity, above_standard};
use crate::sys::fork::lock;
#[cfg(target_os = "linux")]
use crate::sys::poller::Poller;
use crate::sys::signal::SignalMask;

pub(crate) struct Reactor {
    /// Never dropped: that would close numbers which may be the host's.
    runtime: ManuallyDrop<Runtime>,
    watch: Arc<Watch>,
    /// The wakers of the thread that drives, which write to a descriptor; others do not.
    writing: OnceLock<&'static RawWakerVTable>,
}

/// Whether a reactor has its descriptors.
struct Watch {
    #[cfg(target_os = "linux")]
    poller: OnceLock<Poller>,
    /// Ends the waits in it when it is lost.
    lost: Stop,
    /// The thread that drives is awake, and found everything in its place when it woke.
    awake: AtomicBool,
    state: Mutex<State>,
    /// How many connections this process has.
    connections: &'static AtomicUsize,
}

#[derive(Default)]
struct State {
    /// How many threads drive it, or wait for their turn to.
    drivers: usize,
    /// The sockets of its connections.
    sockets: Vec<Identity>,
}

/// The host took a reactor's descriptors away.
#[derive(Debug)]
pub(crate) struct Lost;

impl From<Lost> for TransportErrorKind {
    fn from(_: Lost) -> Self {
        TransportErrorKind::DescriptorLost
    }
}

impl Reactor {
    /// Makes one, for as long as the process lives.
    ///
    /// # Errors
    /// [`Error::Resource`].
    pub(super) fn new(connections: &'static AtomicUsize) -> Result<&'static Self, Error> {
        let watch = Arc::new(Watch {
            #[cfg(target_os = "linux")]
            poller: OnceLock::new(),
            lost: Stop::default(),
            awake: AtomicBool::new(false),
            state: Mutex::default(),
            connections,
        });
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
            find_poller(&runtime, &watch)?;
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

    /// Whether its descriptors are its own, those of its connections among them.
    pub(super) fn is_sound(&self) -> bool {
        lock(&self.watch.state).is_ok_and(|state| {
            self.watch.is_whole() && (state.drivers > 0 || self.watch.holds(&state))
        })
    }

    /// Remembers the socket of a connection that was made.
    pub(super) fn add(&self, socket: Identity) {
        if let Ok(mut state) = lock(&self.watch.state) {
            state.sockets.push(socket);
            self.watch.connections.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn drive(&'static self, work: Pin<&mut dyn Future<Output = ()>>) -> Result<(), Lost> {
        let _driver = Driver::new(self)?;
        // A panic of the work goes round the runtime, which it would leave without what drives it.
        let mut work = pin!(self.watch.lost.guard(AssertUnwindSafe(work)));
        let mut wakers = SafeWakers::default();
        let mut outcome = Ok(Err(TransportErrorKind::DescriptorLost));
        let driven = catch_unwind(AssertUnwindSafe(|| {
            self.block_on(pin!(poll_fn(|context| {
                // A thread that waits for its turn is woken without a descriptor.
                let waker = if self.writes(context.waker()) {
                    wakers.around(context.waker(), self)
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
struct Driver(&'static Reactor);

impl Driver {
    fn new(reactor: &'static Reactor) -> Result<Self, Lost> {
        let watch = &reactor.watch;
        let mut state = lock(&watch.state).map_err(|_| Lost)?;
        // Between two times that it is driven nothing of the library's closes a connection either.
        if !watch.is_whole() || (state.drivers == 0 && !watch.holds(&state)) {
            return Err(Lost);
        }
        state.drivers += 1;
        Ok(Self(reactor))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let watch = &self.0.watch;
        let Ok(mut state) = lock(&watch.state) else {
            return;
        };
        state.drivers -= 1;
        watch.awake.store(false, Ordering::Release);
        if state.drivers == 0 && watch.lost.is_stopped() {
            // Nothing of it runs any more: what the host left is closed here.
            let left = state.sockets.len();
            state.sockets.drain(..).for_each(Identity::close);
            watch.connections.fetch_sub(left, Ordering::Relaxed);
        } else if state.drivers == 0 {
            watch.forget_closed(&mut state);
        }
    }
}

/// Finds the descriptors of a new runtime, which does not tell their numbers.
#[cfg(target_os = "linux")]
fn find_poller(runtime: &Runtime, watch: &Watch) -> io::Result<()> {
    let _context = runtime.enter();
    // Any socket will do; nobody uses it.
    let registered = tokio::net::UnixDatagram::unbound()?;
    if let Some(poller) = Poller::find(&registered) {
        let _ = watch.poller.set(poller);
    }
    Ok(())
}

impl Watch {
    /// Takes note, before the driving thread waits, of the connections that there are.
    fn settle(&self) {
        self.awake.store(false, Ordering::Release);
        if let Ok(mut state) = lock(&self.state)
            && !self.lost.is_stopped()
        {
            self.forget_closed(&mut state);
        }
    }

    fn forget_closed(&self, state: &mut State) {
        let before = state.sockets.len();
        state.sockets.retain(Identity::holds);
        let closed = before - state.sockets.len();
        self.connections.fetch_sub(closed, Ordering::Relaxed);
    }

    /// Whether the connections are there that were when note was taken last; one that is not was
    /// taken by the host.
    fn holds(&self, state: &State) -> bool {
        let holds = state.sockets.iter().all(Identity::holds);
        if !holds {
            self.lost.stop();
        }
        holds
    }

    /// Looks, after the driving thread waited, whether everything is in its place.
    fn look(&self) {
        let is_sound = self.is_whole() && lock(&self.state).is_ok_and(|state| self.holds(&state));
        self.awake.store(is_sound, Ordering::Release);
    }

    fn is_whole(&self) -> bool {
        #[cfg(target_os = "linux")]
        if !self.lost.is_stopped() && !self.poller.get().is_none_or(Poller::is_whole) {
            self.lost.stop();
        }
        !self.lost.is_stopped()
    }

    /// Wakes a thread that drives.
    fn wake(&self, waker: &Waker) {
        #[cfg(target_os = "linux")]
        if let Some(poller) = self.poller.get()
            && !self.awake.load(Ordering::Acquire)
            && !poller.can_be_woken()
        {
            self.lost.stop();
            let waker = waker.clone();
            return poller.spare_host(move || waker.wake());
        }
        waker.wake_by_ref();
    }
}

/// Carries out code of a connection, which may be woken by a thread that does not drive.
pub(super) async fn woken_safely<F: Future>(reactor: &'static Reactor, code: F) -> F::Output {
    let mut code = pin!(code);
    let mut wakers = SafeWakers::default();
    poll_fn(|context| {
        let waker = wakers.around(context.waker(), reactor);
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

/// Makes wakers that look whether the descriptor which they write to is the reactor's.
#[derive(Default)]
struct SafeWakers {
    last: Option<Arc<SafeWaker>>,
}

struct SafeWaker {
    inner: Waker,
    watch: Arc<Watch>,
}

impl SafeWakers {
    fn around(&mut self, inner: &Waker, reactor: &Reactor) -> Waker {
        let known = self.last.take_if(|last| last.inner.will_wake(inner));
        let waker = known.unwrap_or_else(|| {
            Arc::new(SafeWaker {
                inner: inner.clone(),
                watch: Arc::clone(&reactor.watch),
            })
        });
        self.last = Some(Arc::clone(&waker));
        waker.into()
    }
}

impl Wake for SafeWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.watch.wake(&self.inner);
    }
}
