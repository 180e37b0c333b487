//! Where a client's lines go.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use super::file::LogFile;
use crate::error::Error;
use crate::sys::fork::lock;
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

/// Takes a line; whether it could be taken on this thread. One that was not is offered again on
/// another.
pub type Listener = Arc<dyn Fn(Level, &str) -> bool + Send + Sync>;

/// Lines that wait for a thread on which the listener can be called; older ones are dropped.
const WAITING_MAX: usize = 1000;

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
    waiting: Mutex<VecDeque<Line>>,
    /// Lines to be asked for, and how many are kept.
    kept: Mutex<VecDeque<Line>>,
    keep: usize,
}

type Line = (Level, Arc<str>);

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
            waiting: Mutex::default(),
            kept: Mutex::default(),
            keep: settings.lines,
        })
    }

    /// Whether lines of that level are told.
    pub(crate) fn wants(&self, level: Level) -> bool {
        self.max.is_some_and(|max| level <= max)
    }

    /// Tells a line.
    pub(crate) fn tell(&self, level: Level, text: &str) {
        let line: Line = (
            level,
            format!("{} {} {text}", datetime::now(), level.name()).into(),
        );
        if let Some(file) = &self.file {
            file.write(&line.1);
        }
        if self.keep > 0
            && let Ok(mut kept) = lock(&self.kept)
        {
            push(&mut kept, line.clone(), self.keep);
        }
        if self.listener.is_some()
            && let Ok(mut waiting) = lock(&self.waiting)
        {
            push(&mut waiting, line, WAITING_MAX);
        }
        self.deliver();
    }

    /// Gives the listener the lines that wait for it, if it can be called on this thread; no lock
    /// is held meanwhile.
    pub(crate) fn deliver(&self) {
        let Some(listener) = &self.listener else {
            return;
        };
        while let Some((level, line)) = lock(&self.waiting)
            .ok()
            .and_then(|mut waiting| waiting.pop_front())
        {
            if !listener(level, &line) {
                if let Ok(mut waiting) = lock(&self.waiting) {
                    waiting.push_front((level, line));
                }
                return;
            }
        }
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

fn push(lines: &mut VecDeque<Line>, line: Line, max: usize) {
    while lines.len() >= max {
        lines.pop_front();
    }
    lines.push_back(line);
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
