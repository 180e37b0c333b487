//! The library's one thread, for calls in the background: started by the first task, ended after
//! the last.
//!
//! It runs the code of all tasks, one after the other and never inside the runtime, and otherwise
//! drives the runtime as any thread does that waits for a response.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Notify;

use crate::error::Error;
use crate::sys::fork::{PerProcess, Process, lock};
use crate::sys::thread::{share, spawn_quietly};
use crate::transport::reactor::Reactor;
use crate::transport::runtime::Runtimes;
use crate::transport::slot::Slot;

/// A task's code. The future is made on the thread, since it need not be `Send`.
pub(crate) type Job = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()>>> + Send>;

/// For TLS, HTTP and JSON of all tasks: twice what is documented to be enough for a host's thread.
const STACK: usize = 256 * 1024;

/// How often the idle thread checks that it can still be woken. Deadlines of its tasks end its
/// waits in any case; only a cancellation would be noticed this late. In tests it never comes.
const GLANCE: Duration = Duration::from_secs(if cfg!(test) { 3600 } else { 5 });

/// How long the thread waits before it tries again to get a reactor.
const STARVED: Duration = Duration::from_millis(10);

/// The longest that freeing waits for the thread to release the client, or to end.
pub(crate) const FAREWELL: Duration = Duration::from_millis(50);

#[derive(Default)]
pub(crate) struct Worker {
    queue: Mutex<Queue>,
    /// Notified when the thread leaves.
    left: Condvar,
}

#[derive(Default)]
struct Queue {
    jobs: Vec<Job>,
    /// How many handles keep the thread alive.
    handles: usize,
    /// The thread, from its start until it has left.
    thread: Option<JoinHandle<()>>,
    leaving: bool,
    /// The number of the thread: one that waits in a lost reactor cannot be woken, and is replaced.
    shift: u64,
    /// The reactor that the thread drives.
    reactor: Option<&'static Reactor>,
    /// Wakes this thread alone: if two waited for one notification, one would miss its own.
    bell: Arc<WakeNotify>,
}

#[derive(Default)]
struct WakeNotify(Notify);

impl Wake for WakeNotify {
    fn wake(self: Arc<Self>) {
        self.0.notify_one();
    }
}

/// Keeps the thread alive.
pub(crate) struct WorkerHandle {
    worker: &'static Worker,
    process: Process,
}

impl Worker {
    /// Gives a job to this process's thread.
    ///
    /// # Errors
    /// [`Error::Resource`] if the system cannot create a thread.
    pub(crate) fn submit(job: Job) -> Result<WorkerHandle, Error> {
        static WORKER: PerProcess<Worker> = PerProcess::new();
        WORKER.get_or_try_init(|| Ok(Worker::default()))?.take(job)
    }

    fn take(&'static self, job: Job) -> Result<WorkerHandle, Error> {
        let slot = Runtimes::current()?.for_tasks()?;
        let mut reactor = self.reach(slot, Some(job))?;
        let handle = WorkerHandle {
            worker: self,
            process: Process::current(),
        };
        // The host may have closed or replaced the thread's descriptors just before it was woken,
        // so that it missed the job. If no other thread can be started, it finds the job later.
        while !reactor.is_whole() {
            match self.reach(slot, None) {
                Ok(next) => reactor = next,
                Err(_) => break,
            }
        }
        Ok(handle)
    }

    /// Makes sure of a thread that can be woken, adds a job for it, and wakes it; returns the
    /// reactor that it drives.
    fn reach(
        &'static self,
        slot: &'static Slot,
        job: Option<Job>,
    ) -> Result<&'static Reactor, Error> {
        let mut reactor = slot.reactor()?;
        if !reactor.is_whole() {
            reactor = slot.reactor()?;
        }
        let mut queue = lock(&self.queue)?;
        let is_reached = queue
            .reactor
            .is_some_and(|driven| std::ptr::eq(driven, reactor));
        if queue.leaving || queue.thread.is_none() || !is_reached {
            queue.shift += 1;
            queue.thread = None;
            queue.leaving = false;
            queue.bell = Arc::default();
            let (shift, bell) = (queue.shift, Arc::clone(&queue.bell));
            let work = move || self.work(slot, reactor, shift, &bell);
            let thread = spawn_quietly("pleo-tasks", STACK, work);
            queue.thread = Some(thread.map_err(|_| Error::Resource("threads"))?);
            queue.reactor = Some(reactor);
        }
        queue.handles += usize::from(job.is_some());
        queue.jobs.extend(job);
        let bell = Arc::clone(&queue.bell);
        drop(queue);
        bell.0.notify_one();
        Ok(reactor)
    }

    /// Releases a handle. After the last one the thread leaves; waits for that at most `max`.
    fn release(&self, max: Duration) {
        let Ok(mut queue) = lock(&self.queue) else {
            return;
        };
        queue.handles -= 1;
        if queue.handles > 0 {
            return;
        }
        queue.bell.0.notify_one();
        // It leaves at once, unless it is reading a large response.
        let mut queue = self
            .left
            .wait_timeout_while(queue, max, |queue| !queue.leaving && queue.handles == 0)
            .unwrap_or_else(PoisonError::into_inner)
            .0;
        let thread = if queue.leaving {
            queue.thread.take()
        } else {
            None
        };
        drop(queue);
        // On Windows a thread needs the loader's lock to end, and a caller inside DllMain holds it.
        if let Some(thread) = thread
            && cfg!(not(windows))
        {
            let _ = thread.join();
        }
    }

    fn work(&self, slot: &Slot, mut reactor: &'static Reactor, shift: u64, bell: &Arc<WakeNotify>) {
        share();
        let waker = Waker::from(Arc::clone(bell));
        let mut running = FuturesUnordered::new();
        loop {
            running.extend(
                self.jobs(shift)
                    .into_iter()
                    .map(|job| AssertUnwindSafe(job()).catch_unwind()),
            );
            let mut context = Context::from_waker(&waker);
            while let Poll::Ready(Some(_)) = running.poll_next_unpin(&mut context) {}
            if self.leaves(running.is_empty(), shift) {
                return;
            }
            let news = bell.0.notified();
            let wait = AssertUnwindSafe(|| reactor.run(Instant::now() + GLANCE, news));
            if !matches!(catch_unwind(wait), Ok(Ok(_))) {
                // Tasks in a lost reactor end, or begin again in the next one.
                reactor = self.successor(slot, shift).unwrap_or(reactor);
            }
        }
    }

    /// The new jobs for that thread.
    fn jobs(&self, shift: u64) -> Vec<Job> {
        match lock(&self.queue) {
            Ok(mut queue) if queue.shift == shift => std::mem::take(&mut queue.jobs),
            _ => Vec::new(),
        }
    }

    /// Whether that thread has nothing left to do; it leaves then. A change of that later notifies
    /// the thread.
    fn leaves(&self, is_free: bool, shift: u64) -> bool {
        let Ok(mut queue) = lock(&self.queue) else {
            return true;
        };
        if queue.shift != shift {
            return is_free;
        }
        queue.leaving = is_free && queue.jobs.is_empty() && queue.handles == 0;
        if queue.leaving {
            self.left.notify_all();
        }
        queue.leaving
    }

    /// The reactor that replaces a lost one.
    fn successor(&self, slot: &Slot, shift: u64) -> Option<&'static Reactor> {
        let reactor = slot.reactor().ok();
        let mut queue = lock(&self.queue).ok()?;
        if queue.shift == shift {
            queue.reactor = reactor;
        }
        drop(queue);
        if reactor.is_none() {
            // The machine has no resources for another; each call that waits has a deadline.
            std::thread::sleep(STARVED);
        }
        reactor
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        if self.process.is_current() {
            self.worker.release(FAREWELL);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread::ThreadId;

    use super::*;

    /// Far longer than any step here takes.
    const BOUND: Duration = Duration::from_secs(20);

    /// Runs a job; returns the handle, and the thread that ran it.
    fn done_by(worker: &'static Worker) -> (WorkerHandle, ThreadId) {
        let (done, by) = mpsc::channel();
        let job = move || -> Pin<Box<dyn Future<Output = ()>>> {
            Box::pin(async move { done.send(std::thread::current().id()).unwrap() })
        };
        let handle = worker.take(Box::new(job)).unwrap();
        (handle, by.recv_timeout(BOUND).unwrap())
    }

    /// Drops the last handle; returns whether the thread is gone then, without waiting in vain.
    fn is_gone_after(last: WorkerHandle) -> bool {
        let (worker, begun) = (last.worker, Instant::now());
        std::mem::forget(last);
        worker.release(BOUND);
        let queue = lock(&worker.queue).unwrap();
        begun.elapsed() < BOUND && queue.leaving && queue.thread.is_none() && queue.handles == 0
    }

    #[test]
    fn one_thread_does_every_job_until_its_last_handle_is_dropped() {
        let worker: &'static Worker = Box::leak(Box::default());
        let (first, thread) = done_by(worker);
        for _ in 0..100 {
            let (handle, by) = done_by(worker);
            assert_eq!(by, thread);
            drop(handle);
            assert!(!lock(&worker.queue).unwrap().leaving);
        }
        assert!(is_gone_after(first));
        // The next job starts another thread.
        let (next, other) = done_by(worker);
        assert_ne!(other, thread);
        assert!(is_gone_after(next));
    }

    #[test]
    fn a_thread_and_its_successor_are_woken_apart() {
        let worker: &'static Worker = Box::leak(Box::default());
        let begin = || {
            let ((begun, begins), (done, is_done)) = (mpsc::channel(), mpsc::channel());
            let (end, ends) = tokio::sync::oneshot::channel::<()>();
            let job = move || -> Pin<Box<dyn Future<Output = ()>>> {
                begun.send(std::thread::current().id()).unwrap();
                Box::pin(async move {
                    ends.await.unwrap();
                    done.send(()).unwrap();
                })
            };
            let handle = worker.take(Box::new(job)).unwrap();
            let thread = begins.recv_timeout(BOUND).unwrap();
            (handle, thread, end, is_done)
        };
        let first = begin();
        // As if its reactor had been lost.
        lock(&worker.queue).unwrap().reactor = None;
        let second = begin();
        assert_ne!(first.1, second.1);
        for (handle, _, end, is_done) in [second, first] {
            // It waits by then, or need not be woken.
            std::thread::sleep(Duration::from_millis(50));
            end.send(()).unwrap();
            is_done.recv_timeout(BOUND).unwrap();
            std::mem::forget(handle);
        }
        worker.release(BOUND);
        worker.release(BOUND);
        assert!(lock(&worker.queue).unwrap().leaving);
    }

    #[test]
    fn the_thread_leaves_after_a_job_whose_handle_was_dropped_before() {
        let worker: &'static Worker = Box::leak(Box::default());
        let (begun, begins) = mpsc::channel();
        let (end, ends) = tokio::sync::oneshot::channel::<()>();
        let job = move || -> Pin<Box<dyn Future<Output = ()>>> {
            begun.send(()).unwrap();
            Box::pin(async move { ends.await.unwrap() })
        };
        let handle = worker.take(Box::new(job)).unwrap();
        begins.recv_timeout(BOUND).unwrap();
        drop(handle);
        let queue = lock(&worker.queue).unwrap();
        assert!(!queue.leaving, "a job runs");
        end.send(()).unwrap();
        let left = worker
            .left
            .wait_timeout_while(queue, BOUND, |queue| !queue.leaving);
        assert!(left.unwrap().0.leaving);
        // Although nobody waited for its end, the next job starts another.
        assert!(is_gone_after(done_by(worker).0));
    }
}
