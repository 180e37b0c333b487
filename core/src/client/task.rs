//! A request in the background: wait for it, poll it, cancel it, take its result.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::call::Call;
use super::state::Client;
use super::worker::{Worker, WorkerHandle};
use crate::error::Error;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::log::sink::{Log, TaskLines};
use crate::sys::fork::{Process, lock};
use crate::transport::stop::Stop;
use crate::transport::wait::{Background, on_the_heap};

/// A request in progress. Dropping it cancels it.
pub struct Task {
    shared: Arc<Shared>,
    // Dropped after `shared` has been told to stop.
    _worker: WorkerHandle,
}

struct Shared {
    state: Mutex<State>,
    finished: Condvar,
    stop: Stop,
    done: AtomicI64,
    total: AtomicI64,
    process: Process,
    log: Arc<Log>,
    lines: TaskLines,
}

enum State {
    Running,
    Finished(Result<Response, Error>),
    Taken,
}

impl std::fmt::Debug for Task {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Task").finish_non_exhaustive()
    }
}

impl Client {
    /// Starts a request on the library's own thread, and returns at once. Freeing the client ends
    /// its tasks.
    ///
    /// # Errors
    /// [`Error::Argument`] if the request is incomplete; [`Error::Resource`] if no thread can be
    /// created.
    pub fn submit(self: &Arc<Self>, request: &Request) -> Result<Task, Error> {
        let prepared = request.prepare()?;
        let deadline = self.deadline(request);
        let shared = Arc::new(Shared::new(Arc::clone(&self.settings.log)));
        let tasks = &self.under_way()?.tasks;
        let wait = Background {
            own: shared.stop.clone(),
            client: self.stop()?,
            freed: tasks.freed.clone(),
        };
        let (client, running) = (Arc::clone(self), tasks.begin()?);
        let unfinished = Unfinished(Arc::clone(&shared));
        let worker = Worker::submit(Box::new(move || {
            Box::pin(async move {
                let progress = |done, total| unfinished.0.tell(done, total);
                let outcome = match Call::begin(&client, prepared.link.as_deref(), wait) {
                    Ok(call) => {
                        let call = call.in_background(deadline, &progress, &unfinished.0.lines);
                        on_the_heap(|| call.run(&prepared, deadline)).await
                    }
                    Err(error) => Err(client.unsent(&prepared, error)),
                };
                // The task has released the client and its key before anybody learns that it has
                // finished.
                drop(client);
                drop(running);
                unfinished.0.finish(outcome);
            })
        }))?;
        Ok(Task {
            shared,
            _worker: worker,
        })
    }
}

/// Reports the end of a task to those who wait, even if its code panics.
struct Unfinished(Arc<Shared>);

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.0.finish(Err(Error::Internal("a task failed".into())));
    }
}

impl Shared {
    fn new(log: Arc<Log>) -> Self {
        Self {
            state: Mutex::new(State::Running),
            finished: Condvar::new(),
            stop: Stop::default(),
            done: AtomicI64::new(0),
            total: AtomicI64::new(-1),
            process: Process::current(),
            log,
            lines: TaskLines::default(),
        }
    }

    fn tell(&self, done: u64, total: Option<u64>) {
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        self.total
            .store(total.map_or(-1, number), Ordering::Relaxed);
        self.done.store(number(done), Ordering::Relaxed);
    }

    /// Waits until it has finished or the time is over; returns whether it has.
    fn wait(&self, until: Option<Instant>) -> Result<bool, Error> {
        let mut state = lock(&self.state)?;
        while matches!(*state, State::Running) {
            state = match until.map(|until| until.saturating_duration_since(Instant::now())) {
                None => self
                    .finished
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(Duration::ZERO) => return Ok(false),
                Some(time) => {
                    self.finished
                        .wait_timeout(state, time)
                        .unwrap_or_else(PoisonError::into_inner)
                        .0
                }
            };
        }
        Ok(true)
    }

    /// Keeps the first result.
    fn finish(&self, outcome: Result<Response, Error>) {
        if let Ok(mut state) = lock(&self.state)
            && matches!(*state, State::Running)
        {
            *state = State::Finished(outcome);
            self.finished.notify_all();
        }
    }
}

impl Task {
    /// Waits at most `max` until it has finished; returns whether it has. Log lines of the task go
    /// to the log callback on this thread before this returns.
    ///
    /// # Errors
    /// [`Error::Forked`] in another process than the one that submitted it.
    pub fn wait(&self, max: Option<Duration>) -> Result<bool, Error> {
        self.shared.process.check()?;
        let finished = self
            .shared
            .wait(max.and_then(|max| Instant::now().checked_add(max)))?;
        self.shared.log.deliver(&self.shared.lines);
        self.shared.process.check()?;
        Ok(finished)
    }

    /// Cancels it: its result is then [`Error::Cancelled`], or [`Error::OutcomeUnknown`] if it may
    /// have been carried out. A result that exists already is kept.
    ///
    /// # Errors
    /// As [`Task::wait`].
    pub fn cancel(&self) -> Result<(), Error> {
        self.shared.process.check()?;
        self.shared.stop.stop();
        Ok(())
    }

    /// Bytes of its files so far, and their total, or -1 if it is not known.
    #[must_use]
    pub fn progress(&self) -> (i64, i64) {
        (
            self.shared.done.load(Ordering::Relaxed),
            self.shared.total.load(Ordering::Relaxed),
        )
    }

    /// Takes its result, once.
    ///
    /// # Errors
    /// [`Error::Pending`] while there is none, [`Error::Missing`] if it was taken already; else the
    /// failure of the request.
    pub fn take(&self) -> Result<Response, Error> {
        if !self.wait(Some(Duration::ZERO))? {
            return Err(Error::Pending);
        }
        match std::mem::replace(&mut *lock(&self.shared.state)?, State::Taken) {
            State::Finished(outcome) => outcome,
            _ => Err(Error::Missing("result: it has already been taken")),
        }
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        // A task of another process continues there.
        let _ = self.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::sink::LogSettings;

    fn shared() -> Arc<Shared> {
        let log = Log::new(LogSettings::default()).unwrap();
        Arc::new(Shared::new(Arc::new(log)))
    }

    /// The failure that a task has ended with.
    fn failure(shared: &Shared) -> Option<Error> {
        match std::mem::replace(&mut *lock(&shared.state).unwrap(), State::Taken) {
            State::Finished(Err(error)) => Some(error),
            _ => None,
        }
    }

    #[test]
    fn a_task_whose_code_breaks_off_has_ended() {
        let shared = shared();
        drop(Unfinished(Arc::clone(&shared)));
        assert!(shared.wait(Some(Instant::now())).unwrap());
        assert!(matches!(failure(&shared), Some(Error::Internal(_))));
    }

    #[test]
    fn the_first_result_is_kept() {
        let shared = shared();
        assert!(!shared.wait(Some(Instant::now())).unwrap());
        shared.finish(Err(Error::Cancelled));
        shared.finish(Err(Error::Null));
        assert!(shared.wait(None).unwrap());
        assert!(matches!(failure(&shared), Some(Error::Cancelled)));
        shared.finish(Err(Error::Null));
        assert!(failure(&shared).is_none(), "already been taken");
    }
}
