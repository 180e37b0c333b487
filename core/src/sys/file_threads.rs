//! Threads for file work that may hang, for threads that must not wait for it.
//!
//! A thread lasts while there is work. If the maximum number hangs, further work waits until one
//! has ended.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use super::fork::{PerProcess, lock};
use super::thread::{is_shared, spawn_quietly};
use crate::error::Error;

/// The maximum number of threads, including those that hang.
const THREADS_MAX: usize = 64;

/// How much work waits for a thread at most.
const WAITING_MAX: usize = 4096;

/// For opening, reading, writing and renaming, including access control lists.
const STACK: usize = 128 * 1024;

type Work = Box<dyn FnOnce() + Send>;

struct FileThreads {
    threads_max: usize,
    waiting_max: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    threads: usize,
    waiting: VecDeque<Work>,
}

/// Runs work on another thread. If the system cannot create one, runs it here.
///
/// # Errors
/// Returns the work if too much waits already.
fn hand_over(work: Work) -> Result<(), Work> {
    static THREADS: PerProcess<FileThreads> = PerProcess::new();
    match THREADS.get_or_try_init(|| Ok(FileThreads::new(THREADS_MAX, WAITING_MAX))) {
        Ok(threads) => threads.take(work),
        Err(_) => Err(work),
    }
}

/// Runs work on another thread.
///
/// # Errors
/// [`Error::Resource`] if too much waits already: the work is dropped.
pub(crate) fn begin(work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    hand_over(Box::new(work)).map_err(|_| Error::Resource("threads for files"))
}

/// Drops a file: here, unless this thread must not wait for it. If there is no capacity for it, it
/// stays open until the process ends.
pub(crate) fn let_go(work: impl FnOnce() + Send + 'static) {
    if !is_shared() {
        work();
    } else if let Err(work) = hand_over(Box::new(work)) {
        std::mem::forget(work);
    }
}

impl FileThreads {
    fn new(threads_max: usize, waiting_max: usize) -> Self {
        Self {
            threads_max,
            waiting_max,
            state: Mutex::default(),
        }
    }

    fn take(&'static self, work: Work) -> Result<(), Work> {
        let Ok(mut state) = lock(&self.state) else {
            return Err(work);
        };
        let is_full = state.threads >= self.threads_max;
        if is_full && state.waiting.len() >= self.waiting_max {
            return Err(work);
        }
        state.waiting.push_back(work);
        if is_full {
            return Ok(());
        }
        state.threads += 1;
        drop(state);
        if spawn_quietly("pleo-file", STACK, || self.work()).is_err() {
            self.work();
        }
        Ok(())
    }

    /// Runs waiting work until there is none.
    fn work(&self) {
        while let Some(work) = self.next() {
            // Those who wait are notified by what the work drops.
            let _ = catch_unwind(AssertUnwindSafe(work));
        }
    }

    /// The next work; without any, the thread no longer counts.
    fn next(&self) -> Option<Work> {
        let mut state = lock(&self.state).ok()?;
        let next = state.waiting.pop_front();
        state.threads -= usize::from(next.is_none());
        next
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};
    use std::thread::{ThreadId, current, spawn};
    use std::time::Duration;

    use super::*;
    use crate::sys::thread::share;

    /// Far longer than any step here takes.
    const BOUND: Duration = Duration::from_secs(20);

    /// Work that reports on which thread it runs.
    fn telling() -> (impl FnOnce() + Send + 'static, Receiver<ThreadId>) {
        let (tell, told) = channel();
        (move || tell.send(current().id()).unwrap(), told)
    }

    #[test]
    fn a_thread_that_others_share_lets_go_of_a_file_in_another() {
        let (work, told) = telling();
        let_go(work);
        assert_eq!(told.try_recv(), Ok(current().id()));
        let shared = spawn(|| {
            share();
            let (work, told) = telling();
            let_go(work);
            assert_ne!(told.recv_timeout(BOUND), Ok(current().id()));
        });
        shared.join().unwrap();
    }

    #[test]
    fn what_finds_no_thread_waits_for_one_and_is_bounded() {
        let threads: &'static FileThreads = Box::leak(Box::new(FileThreads::new(1, 2)));
        let ((begun, has_begun), (go, may_go)) = (channel(), channel::<()>());
        let hung = move || {
            begun.send(current().id()).unwrap();
            may_go.recv_timeout(BOUND).unwrap();
            std::panic::panic_any("it ends with a panic");
        };
        assert!(threads.take(Box::new(hung)).is_ok());
        let thread = has_begun.recv_timeout(BOUND).unwrap();
        let waiting = [telling(), telling()].map(|(work, told)| {
            assert!(threads.take(Box::new(work)).is_ok());
            told
        });
        assert!(threads.take(Box::new(|| ())).is_err());
        assert!(waiting.iter().all(|told| told.try_recv().is_err()));
        go.send(()).unwrap();
        for told in waiting {
            assert_eq!(told.recv_timeout(BOUND), Ok(thread));
        }
    }
}
