//! What is told of calls: a line for each request, to a file, to a function of the host's, or kept
//! to be asked for. Never the key, a header or the query; bodies only by the option `trace_bodies`,
//! and what looks like a secret masked.

mod file;
mod mask;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::config::Config;
use crate::error::Error;
use crate::key::ApiKey;
use crate::moment;
use crate::operation::Operation;
use crate::process::lock;
use crate::response::{Response, one_line};
use file::LogFile;
pub(crate) use mask::masked;

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

/// Where a client's lines go.
pub(crate) struct Log {
    most: Option<Level>,
    bodies: bool,
    file: Option<LogFile>,
    listener: Option<Listener>,
    waiting: Mutex<VecDeque<Line>>,
    /// Lines to be asked for, and how many are kept.
    kept: Mutex<VecDeque<Line>>,
    keep: usize,
}

type Line = (Level, Arc<str>);

/// One request of a call, as it is told of.
pub(crate) struct Told<'a> {
    pub(crate) log: &'a Log,
    pub(crate) key: &'a ApiKey,
    pub(crate) operation: &'a Operation,
    pub(crate) attempt: u32,
    pub(crate) begun: Instant,
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Log")
            .field("most", &self.most)
            .finish_non_exhaustive()
    }
}

impl Log {
    /// # Errors
    /// [`Error::File`] if the file cannot be written.
    pub(crate) fn new(config: &Config) -> Result<Self, Error> {
        let path = config.path("log_file")?;
        let size = config.number("log_max_bytes");
        let file = if path.as_os_str().is_empty() {
            None
        } else {
            Some(LogFile::open(&path, size)?)
        };
        let keep = usize::try_from(config.number("log_lines")).unwrap_or(0);
        let listener = config.listener.clone();
        let heard = file.is_some() || listener.is_some() || keep > 0;
        let named = config.get("log_level")?;
        let levels = [Level::Error, Level::Warn, Level::Info, Level::Debug];
        let most = levels
            .into_iter()
            .find(|level| level.name() == named && heard);
        let bodies = config.get("trace_bodies")? == "true";
        Ok(Self {
            most,
            bodies,
            file,
            listener,
            waiting: Mutex::default(),
            kept: Mutex::default(),
            keep,
        })
    }

    fn wants(&self, level: Level) -> bool {
        self.most.is_some_and(|most| level <= most)
    }

    fn tell(&self, level: Level, text: &str) {
        let line: Line = (
            level,
            format!("{} {} {text}", moment::now(), level.name()).into(),
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

fn push(lines: &mut VecDeque<Line>, line: Line, most: usize) {
    while lines.len() >= most {
        lines.pop_front();
    }
    lines.push_back(line);
}

impl Told<'_> {
    /// A request begins.
    pub(crate) fn begins(&self) {
        if self.log.bodies && self.log.wants(Level::Debug) {
            self.tell(
                Level::Debug,
                &format!("sent {}", masked(self.operation.body.json_text(), self.key)),
            );
        }
    }

    /// An answer came.
    pub(crate) fn answered(&self, response: &Response) {
        if self.log.wants(Level::Info) {
            let id = one_line(&self.key.redact(&response.request_id()));
            let id = if id.is_empty() {
                String::new()
            } else {
                format!(", request id {id}")
            };
            self.tell(
                Level::Info,
                &format!(
                    "{} in {} ms{id}",
                    response.status(),
                    self.begun.elapsed().as_millis()
                ),
            );
        }
        if self.log.bodies && self.log.wants(Level::Debug) {
            self.tell(
                Level::Debug,
                &format!("received {}", masked(Some(response.body()), self.key)),
            );
        }
    }

    /// No answer came.
    pub(crate) fn unanswered(&self, error: &Error) {
        if self.log.wants(Level::Info) {
            self.tell(
                Level::Info,
                &format!(
                    "{} after {} ms",
                    name(error),
                    self.begun.elapsed().as_millis()
                ),
            );
        }
    }

    /// The request is made again.
    pub(crate) fn again(&self, error: &Error, wait: Duration) {
        if self.log.wants(Level::Warn) {
            self.tell(
                Level::Warn,
                &format!("{}, again in {} ms", name(error), wait.as_millis()),
            );
        }
    }

    /// The request failed for good.
    pub(crate) fn failed(&self, error: &Error, outcome_unknown: bool) {
        if self.log.wants(Level::Error) {
            let unknown = if outcome_unknown {
                ", outcome unknown"
            } else {
                ""
            };
            self.tell(Level::Error, &format!("failed: {}{unknown}", name(error)));
        }
    }

    fn tell(&self, level: Level, what: &str) {
        // The query may have the customer's data, and a caller may have put the key where it does
        // not belong.
        let path = self.operation.path.split('?').next().unwrap_or_default();
        let path = self.key.redact(path);
        self.log.tell(
            level,
            &format!(
                "{} {path} attempt {}: {what}",
                self.operation.method, self.attempt
            ),
        );
    }
}

fn name(error: &Error) -> &'static str {
    error.status().name().to_str().unwrap_or_default()
}

#[cfg(test)]
mod tests;
