//! Where a client's lines go.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use super::file::LogFile;
use crate::error::Error;
use crate::sys::fork::{Process, lock};
use crate::sys::thread;
use crate::text::datetime;

/// The level of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A call that failed.
    Error = 1,
    /// A request that failed and is retried.
    Warn = 2,
    /// Every request.
    Info = 3,
    /// Bodies too, where `trace_bodies` is on.
    Debug = 4,
}

impl Level {
    /// The values of the option `log_level`, off first.
    pub(crate) const NAMES: [&str; 5] = ["off", "error", "warn", "info", "debug"];

    /// The level with that name; `None` for off.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Level::Error, Level::Warn, Level::Info, Level::Debug]
            .into_iter()
            .find(|level| level.name() == name)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// The log callback.
pub type Listener = Arc<dyn Fn(Level, &str) + Send + Sync>;

/// The longest that [`Log::close`] waits for a callback that runs on another thread.
const LISTENING_MAX: Duration = Duration::from_millis(500);

/// What is logged, and where.
#[derive(Default)]
pub(crate) struct LogSettings {
    /// `None` for nothing.
    pub(crate) level: Option<Level>,
    pub(crate) bodies: bool,
    pub(crate) file: Option<PathBuf>,
    pub(crate) max_bytes: u64,
    pub(crate) lines: usize,
    pub(crate) listener: Option<Listener>,
}

/// Where a client's lines go.
pub(crate) struct Log {
    max: Option<Level>,
    pub(crate) bodies: bool,
    file: Option<LogFile>,
    listener: Option<Listener>,
    listening: Mutex<Listening>,
    /// Notified when a call of the callback has ended.
    left: Condvar,
    /// Lines that are kept until they are requested, and their maximum number.
    kept: Mutex<VecDeque<Line>>,
    keep: usize,
}

type Line = (Level, Arc<str>);

/// Which threads are in the callback, and whether it may still be called.
#[derive(Default)]
struct Listening {
    closed: bool,
    /// The process and the thread of each call in progress.
    calls: Vec<(Process, usize)>,
}

/// The lines of a task. Their number is small, since each attempt has few.
#[derive(Default)]
pub(crate) struct TaskLines {
    /// For the callback, until a thread of the host waits for the task and takes them.
    untold: Mutex<VecDeque<Line>>,
    /// For the file, until they are written.
    unwritten: Arc<Mutex<Unwritten>>,
}

#[derive(Default)]
struct Unwritten {
    lines: Vec<Arc<str>>,
    /// Whether a thread is writing: only one does, so that the lines keep their order.
    writing: bool,
}

/// Writes a task's lines to the file.
struct Writing {
    file: LogFile,
    /// `None` once it has written everything.
    unwritten: Option<Arc<Mutex<Unwritten>>>,
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Log")
            .field("max", &self.max)
            .finish_non_exhaustive()
    }
}

impl Log {
    /// # Errors
    /// [`Error::File`] if the file cannot be written.
    pub(crate) fn new(settings: LogSettings) -> Result<Self, Error> {
        let file = settings
            .file
            .map(|path| LogFile::open(&path, settings.max_bytes))
            .transpose()?;
        let heard = file.is_some() || settings.listener.is_some() || settings.lines > 0;
        Ok(Self {
            max: settings.level.filter(|_| heard),
            bodies: settings.bodies,
            file,
            listener: settings.listener,
            listening: Mutex::default(),
            left: Condvar::new(),
            kept: Mutex::default(),
            keep: settings.lines,
        })
    }

    /// Whether lines of that level are logged.
    pub(crate) fn wants(&self, level: Level) -> bool {
        self.max.is_some_and(|max| level <= max)
    }

    /// Logs a line: to file and callback at once, on this thread. For a task, the file gets it by
    /// [`Self::writing`], and the callback when a thread waits for `task`.
    pub(crate) fn tell(&self, level: Level, text: &str, task: Option<&TaskLines>) {
        let line: Line = (
            level,
            format!("{} {} {text}", datetime::now(), level.name()).into(),
        );
        match (&self.file, task) {
            (None, _) => {}
            (Some(_), Some(task)) => {
                if let Ok(mut lines) = lock(&task.unwritten) {
                    lines.lines.push(Arc::clone(&line.1));
                }
            }
            (Some(file), None) => file.write(&line.1),
        }
        if self.keep > 0
            && let Ok(mut kept) = lock(&self.kept)
        {
            while kept.len() >= self.keep {
                kept.pop_front();
            }
            kept.push_back(line.clone());
        }
        match (&self.listener, task) {
            (None, _) => {}
            (Some(_), Some(task)) => {
                if let Ok(mut lines) = lock(&task.untold) {
                    lines.push_back(line);
                }
            }
            (Some(listener), None) => self.call(listener, &line),
        }
    }

    /// Work that writes a task's unwritten lines to the file; `None` if there are none, or if
    /// earlier work is still writing, which then writes these too.
    pub(crate) fn writing(&self, task: &TaskLines) -> Option<impl FnOnce() + Send + use<>> {
        let file = self.file.clone()?;
        let mut unwritten = lock(&task.unwritten).ok()?;
        if unwritten.writing || unwritten.lines.is_empty() {
            return None;
        }
        unwritten.writing = true;
        let writing = Writing {
            file,
            unwritten: Some(Arc::clone(&task.unwritten)),
        };
        Some(move || writing.write())
    }

    /// Passes the lines of a task so far to the callback, on this thread.
    pub(crate) fn deliver(&self, task: &TaskLines) {
        let Some(listener) = &self.listener else {
            return;
        };
        let process = Process::current();
        while process.is_current()
            && let Some(line) = lock(&task.untold)
                .ok()
                .and_then(|mut lines| lines.pop_front())
        {
            self.call(listener, &line);
        }
    }

    /// Calls the callback, unless the log is closed; no lock is held meanwhile.
    fn call(&self, listener: &Listener, (level, text): &Line) {
        let call = (Process::current(), thread::number());
        match lock(&self.listening) {
            Ok(mut listening) if !listening.closed => listening.calls.push(call),
            _ => return,
        }
        let _leaving = Leaving(self, call);
        listener(*level, text);
    }

    /// Prevents further calls of the callback, and waits briefly for those on other threads: the
    /// host may free its context when this returns. A call on this thread cannot be waited for.
    pub(crate) fn close(&self) {
        let Ok(mut listening) = lock(&self.listening) else {
            return;
        };
        listening.closed = true;
        let (process, own) = (Process::current(), thread::number());
        let others = |listening: &mut Listening| {
            let mut calls = listening.calls.iter();
            calls.any(|(of, thread)| *of == process && *thread != own)
        };
        let _ = self
            .left
            .wait_timeout_while(listening, LISTENING_MAX, others);
    }

    /// Passes the oldest kept line to `take`; removes it if `take` succeeds.
    ///
    /// # Errors
    /// [`Error::End`] if there is none; what `take` returns.
    pub(crate) fn next_line(
        &self,
        take: impl FnOnce(&str) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut kept = lock(&self.kept)?;
        let (_, line) = kept.front().ok_or(Error::End)?;
        take(line)?;
        kept.pop_front();
        Ok(())
    }
}

impl Writing {
    fn write(mut self) {
        while let Some(lines) = self.next() {
            for line in &lines {
                self.file.write(line);
            }
        }
    }

    /// The lines that came meanwhile; if there are none, ends this thread's turn to write.
    fn next(&mut self) -> Option<Vec<Arc<str>>> {
        let mut unwritten = lock(self.unwritten.as_ref()?).ok()?;
        let lines = std::mem::take(&mut unwritten.lines);
        if !lines.is_empty() {
            return Some(lines);
        }
        unwritten.writing = false;
        drop(unwritten);
        self.unwritten = None;
        None
    }
}

impl Drop for Writing {
    /// Ends the turn if writing panicked.
    fn drop(&mut self) {
        if let Some(unwritten) = &self.unwritten
            && let Ok(mut unwritten) = lock(unwritten)
        {
            unwritten.writing = false;
        }
    }
}

/// A call of the callback, until it has returned.
struct Leaving<'a>(&'a Log, (Process, usize));

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        let Self(log, call) = self;
        if let Ok(mut listening) = lock(&log.listening)
            && let Some(own) = listening.calls.iter().rposition(|known| known == call)
        {
            listening.calls.swap_remove(own);
            log.left.notify_all();
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
