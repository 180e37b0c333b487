//! The library's one thread, for calls that nobody waits in: started by the first task, gone with
//! the last.
//!
//! It carries out the code of all tasks, one after the other and never inside the runtime, and
//! between that drives the runtime like any thread that waits for an answer.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Notify;

use crate::abi::os;
use crate::error::Error;
use crate::process::{self, PerProcess, lock};
use crate::transport::{Engine, Lane};

/// What the thread carries out. It is made there, since it need not move between threads.
pub(crate) type Job = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()>>> + Send>;

/// TLS, HTTP and JSON of all tasks; the same as is promised to be enough for a host's thread,
/// twice.
const STACK: usize = 256 * 1024;

/// The longest that a free waits for the thread to let go, or to be gone.
pub(crate) const FAREWELL: Duration = Duration::from_millis(50);

#[derive(Default)]
pub(crate) struct Worker {
    queue: Mutex<Queue>,
    /// Told when the thread has left.
    left: Condvar,
    bell: Arc<Bell>,
}

#[derive(Default)]
struct Queue {
    jobs: Vec<Job>,
    /// How many want the thread to be there.
    guests: usize,
    /// The thread, from its start until it has left.
    thread: Option<JoinHandle<()>>,
    leaving: bool,
}

#[derive(Default)]
struct Bell(Notify);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.notify_one();
    }
}

/// Wants the thread to be there.
pub(crate) struct Guest {
    worker: &'static Worker,
    process: u64,
}

impl Worker {
    /// This process's thread, with a job for it.
    ///
    /// # Errors
    /// [`Error::Resource`] if the system has no thread left.
    pub(crate) fn invite(job: Job) -> Result<Guest, Error> {
        static WORKER: PerProcess<Worker> = PerProcess::new();
        let worker = WORKER.get_or_try_init(|| Ok(Worker::default()))?;
        let engine = Engine::current()?;
        let lane = engine.for_tasks()?;
        let mut queue = lock(&worker.queue)?;
        if queue.leaving || queue.thread.is_none() {
            queue.thread = None;
            queue.leaving = false;
            let thread = os::spawn_quietly("pleo-tasks", STACK, move || worker.work(engine, lane));
            queue.thread = Some(thread.map_err(|_| Error::Resource("threads"))?);
        }
        queue.guests += 1;
        queue.jobs.push(job);
        drop(queue);
        worker.bell.0.notify_one();
        Ok(Guest {
            worker,
            process: process::current(),
        })
    }

    fn work(&self, engine: &Engine, lane: &Lane) {
        let waker = Waker::from(Arc::clone(&self.bell));
        let mut running = FuturesUnordered::new();
        loop {
            let jobs = match lock(&self.queue) {
                Ok(mut queue)
                    if running.is_empty() && queue.jobs.is_empty() && queue.guests == 0 =>
                {
                    queue.leaving = true;
                    self.left.notify_all();
                    return;
                }
                Ok(mut queue) => std::mem::take(&mut queue.jobs),
                Err(_) => return,
            };
            lane.visit(|| {
                running.extend(
                    jobs.into_iter()
                        .map(|job| std::panic::AssertUnwindSafe(job()).catch_unwind()),
                );
                let mut context = Context::from_waker(&waker);
                while let Poll::Ready(Some(_)) = running.poll_next_unpin(&mut context) {}
            });
            engine.make_up();
            let idle = running.is_empty()
                && lock(&self.queue).is_ok_and(|queue| queue.jobs.is_empty() && queue.guests == 0);
            if !idle {
                lane.wait(self.bell.0.notified());
            }
        }
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        if self.process != process::current() {
            return;
        }
        let Ok(mut queue) = lock(&self.worker.queue) else {
            return;
        };
        queue.guests -= 1;
        if queue.guests > 0 {
            return;
        }
        self.worker.bell.0.notify_one();
        // It leaves at once, unless it is in the middle of a large answer, or of a file.
        let until = Instant::now() + FAREWELL;
        while !queue.leaving && queue.guests == 0 {
            let Some(time) = until.checked_duration_since(Instant::now()) else {
                return;
            };
            queue = self
                .worker
                .left
                .wait_timeout(queue, time)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        let thread = if queue.leaving {
            queue.thread.take()
        } else {
            None
        };
        drop(queue);
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}
