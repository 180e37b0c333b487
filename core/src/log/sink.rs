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

/// How much a line tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A call that failed.
    Error = 1,
    /// A request that failed and is made again.
    Warn = 2,
    /// Every request.
    Info = 3,
    /// Bodies too, where `trace_bodies` is on.
    Debug = 4,
}

impl Level {
    /// The names, as the option `log_level` takes them, off first.
    pub(crate) const NAMES: [&str; 5] = ["off", "error", "warn", "info", "debug"];

    /// The level of that name; `None` for off.
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

/// Takes a line.
pub type Listener = Arc<dyn Fn(Level, &str) + Send + Sync>;

/// The longest that [`Log::close`] waits for a listener that another thread is in.
const LISTENING_MAX: Duration = Duration::from_millis(500);

/// What is told, and to whom.
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
    /// Told when a thread has left the listener.
    left: Condvar,
    /// Lines to be asked for, and how many are kept.
    kept: Mutex<VecDeque<Line>>,
    keep: usize,
}

type Line = (Level, Arc<str>);

/// Who is in the listener, and whether it may still be called.
#[derive(Default)]
struct Listening {
    closed: bool,
    /// The process and the thread of each call of it.
    calls: Vec<(Process, usize)>,
}

/// The lines of a task. Only so many: each attempt has a few.
#[derive(Default)]
pub(crate) struct TaskLines {
    /// For the listener, until a thread of the host's that waits for the task takes them.
    untold: Mutex<VecDeque<Line>>,
    /// For the file, until the task has them written.
    unwritten: Arc<Mutex<Unwritten>>,
}

#[derive(Default)]
struct Unwritten {
    lines: Vec<Arc<str>>,
    /// Whether a thread writes: it alone does, so that the lines keep their order.
    writing: bool,
}

/// What writes a task's lines to the file.
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

    /// Whether lines of that level are told.
    pub(crate) fn wants(&self, level: Level) -> bool {
        self.max.is_some_and(|max| level <= max)
    }

    /// Tells a line: the file and the listener at once, on this thread; for a task the file by
    /// [`Self::writing`], and the listener when `task` is waited for.
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

    /// What writes to the file the lines of a task that are not in it yet; `None` if there are none,
    /// or what was asked for before is still at it, which then writes these too.
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

    /// Tells the listener, on this thread, what a task had to tell so far.
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

    /// Calls the listener, unless it may not be called any more; no lock is held meanwhile.
    fn call(&self, listener: &Listener, (level, text): &Line) {
        let call = (Process::current(), thread::number());
        match lock(&self.listening) {
            Ok(mut listening) if !listening.closed => listening.calls.push(call),
            _ => return,
        }
        let _leaving = Leaving(self, call);
        listener(*level, text);
    }

    /// No call of the listener begins after this. Those that other threads are in are waited for, a
    /// moment: what the host gave it may go when this returns. One of this thread's own cannot be.
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

    /// Hands over the oldest line that is kept; it is let go if `take` succeeds.
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

    /// The lines that came meanwhile; where there are none, the next line is another's to write.
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
    /// What broke off leaves its turn.
    fn drop(&mut self) {
        if let Some(unwritten) = &self.unwritten
            && let Ok(mut unwritten) = lock(unwritten)
        {
            unwritten.writing = false;
        }
    }
}

/// A call of the listener, until it has left.
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
