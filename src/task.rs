//! A request under way without anybody waiting for it: to be waited for, asked how far it is,
//! cancelled, and its result taken.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::error::Error;
use crate::exchange::{Exchange, Failed};
use crate::log::Log;
use crate::process::{self, lock};
use crate::request::Request;
use crate::response::Response;
use crate::transport::{Stop, Tasked};
use crate::worker::{FAREWELL, Guest, Worker};

/// A request under way. Dropping it cancels it.
pub struct Task {
    shared: Arc<Shared>,
    // Dropped after `shared` is told to stop.
    _guest: Guest,
}

struct Shared {
    state: Mutex<State>,
    finished: Condvar,
    stop: Stop,
    done: AtomicI64,
    total: AtomicI64,
    process: u64,
    log: Arc<Log>,
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

/// A client's tasks.
#[derive(Default)]
pub(crate) struct Tasks {
    freed: Stop,
    running: Mutex<usize>,
    none: Condvar,
}

impl Tasks {
    /// Ends them, and waits a moment until none of them has the client any more, so that its key is
    /// gone with it.
    fn end(&self) {
        self.freed.stop();
        let Ok(running) = lock(&self.running) else {
            return;
        };
        let _ = self
            .none
            .wait_timeout_while(running, FAREWELL, |running| *running > 0);
    }

    fn begin(self: &Arc<Self>) -> Result<Running, Error> {
        *lock(&self.running)? += 1;
        Ok(Running(Arc::clone(self)))
    }
}

/// One of a client's tasks, until it is dropped.
struct Running(Arc<Tasks>);

impl Drop for Running {
    fn drop(&mut self) {
        if let Ok(mut running) = lock(&self.0.running) {
            *running -= 1;
            if *running == 0 {
                self.0.none.notify_all();
            }
        }
    }
}

impl Client {
    /// Ends its tasks and pages, for a client that is freed.
    pub(crate) fn end_tasks(&self) {
        if let Ok(under_way) = self.under_way() {
            under_way.tasks.end();
        }
    }

    pub(crate) fn is_freed(&self) -> bool {
        self.under_way()
            .is_ok_and(|under_way| under_way.tasks.freed.is_stopped())
    }

    /// Begins a request in the library's own thread, and returns at once. A client that is freed
    /// ends its tasks.
    ///
    /// # Errors
    /// [`Error::Argument`] if the request is not whole; [`Error::Resource`] if there is no thread
    /// to be had.
    pub fn submit(self: &Arc<Self>, request: &Request) -> Result<Task, Error> {
        let operation = request.operation()?;
        let timeout = request.timeout;
        let shared = Arc::new(Shared {
            state: Mutex::new(State::Running),
            finished: Condvar::new(),
            stop: Stop::default(),
            done: AtomicI64::new(0),
            total: AtomicI64::new(-1),
            process: process::current(),
            log: Arc::clone(&self.settings.log),
        });
        let tasks = &self.under_way()?.tasks;
        let way = Tasked {
            own: shared.stop.clone(),
            client: self.stop()?,
            freed: tasks.freed.clone(),
        };
        let begun = Instant::now();
        let (client, running) = (Arc::clone(self), tasks.begin()?);
        let told = Unfinished(Arc::clone(&shared));
        let guest = Worker::invite(Box::new(move || {
            Box::pin(async move {
                let progress = |done, total| told.0.tell(done, total);
                let outcome = match Exchange::begin(&client, way) {
                    Ok(exchange) => {
                        let exchange = exchange.with(begun, timeout, &progress);
                        exchange
                            .run(&operation, exchange.deadline)
                            .await
                            .map_err(Failed::into_error)
                    }
                    Err(error) => Err(error),
                };
                // Whoever is told that it has finished finds the client, and its key, in nobody's
                // hands any more.
                drop(client);
                drop(running);
                told.0.finish(outcome);
            })
        }))?;
        Ok(Task {
            shared,
            _guest: guest,
        })
    }
}

/// Whatever becomes of the code of a task, whoever waits for it is told.
struct Unfinished(Arc<Shared>);

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.0
            .finish(Err(Error::Internal("a task broke off".into())));
    }
}

impl Shared {
    fn tell(&self, done: u64, total: Option<u64>) {
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        self.total
            .store(total.map_or(-1, number), Ordering::Relaxed);
        self.done.store(number(done), Ordering::Relaxed);
    }

    /// Waits until it has finished or the time has come; whether it has.
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
    /// Waits until it has finished, at most so long; whether it has.
    ///
    /// # Errors
    /// [`Error::Forked`] in another process than the one that submitted it.
    pub fn wait(&self, most: Option<Duration>) -> Result<bool, Error> {
        self.belongs_here()?;
        let finished = self
            .shared
            .wait(most.and_then(|most| Instant::now().checked_add(most)))?;
        // What the library's own thread had to tell can be told here.
        self.shared.log.deliver();
        Ok(finished)
    }

    /// Ends it: its result is then [`Error::Cancelled`], or [`Error::OutcomeUnknown`] if it may
    /// have taken effect; one that it has already, stays.
    ///
    /// # Errors
    /// As [`Task::wait`].
    pub fn cancel(&self) -> Result<(), Error> {
        self.belongs_here()?;
        self.shared.stop.stop();
        Ok(())
    }

    fn belongs_here(&self) -> Result<(), Error> {
        if self.shared.process == process::current() {
            Ok(())
        } else {
            Err(Error::Forked)
        }
    }

    /// Bytes of its files so far, and in all where that is known, else -1.
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
    /// [`Error::Pending`] while there is none, [`Error::Missing`] when it is taken already; else
    /// what came of it.
    pub fn take(&self) -> Result<Response, Error> {
        if !self.wait(Some(Duration::ZERO))? {
            return Err(Error::Pending);
        }
        match std::mem::replace(&mut *lock(&self.shared.state)?, State::Taken) {
            State::Finished(outcome) => outcome,
            _ => Err(Error::Missing("result any more: it was taken")),
        }
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        // Another process's goes on there.
        let _ = self.cancel();
    }
}
