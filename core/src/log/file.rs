//! A log file: private to this user, bounded, with one older file beside it.
//!
//! Several clients, processes and programs such as logrotate may use one file: before writing a
//! line, a thread checks that the file still has its name. No lock is held during file system
//! calls.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Weak};

use crate::error::Error;
use crate::sys::access::{self, Sensitivity};
use crate::sys::file;
use crate::sys::fork::{current_process, lock};
use crate::sys::open::{self, Access, Identity, Purpose};
use crate::sys::own_file::OwnFile;

const SUBJECT: &str = "the log file";

/// The first line of a file whose older lines could not be kept.
const BEGUN_ANEW: &str =
    "log_max_bytes was reached and NAME.1 could not be made: older lines are gone\n";

/// The logs that this process has open: clients with the same file share one.
static LOGS: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

/// A file that lines are appended to. At its maximum size it is renamed to `NAME.1`, replacing the
/// former one.
#[derive(Clone)]
pub(super) struct LogFile {
    shared: Arc<Shared>,
    max_bytes: u64,
}

struct Shared {
    /// Absolute, since a program may change its current directory.
    path: PathBuf,
    current: Mutex<Current>,
    /// The process of the thread that is changing the current file; 0 for none.
    changing: AtomicU64,
}

#[derive(Clone)]
struct Current(Arc<OwnFile>);

impl LogFile {
    pub(super) fn open(path: &Path, max_bytes: u64) -> Result<Self, Error> {
        let path = file::absolute(SUBJECT, path.to_path_buf())?;
        let current = Current::open(&path)?;
        let mut logs = lock(&LOGS)?;
        logs.retain(|log| log.strong_count() > 0);
        let same = |log: &Arc<Shared>| {
            log.current()
                .is_some_and(|other| other.identity() == current.identity())
        };
        let existing = logs.iter().filter_map(Weak::upgrade).find(same);
        let shared = existing.unwrap_or_else(|| {
            let shared = Arc::new(Shared {
                path,
                current: Mutex::new(current),
                changing: AtomicU64::new(0),
            });
            logs.push(Arc::downgrade(&shared));
            shared
        });
        Ok(Self { shared, max_bytes })
    }

    /// Appends a line. A call does not fail because its log cannot be written.
    pub(super) fn write(&self, line: &str) {
        let shared = &self.shared;
        let Some(mut current) = shared.current() else {
            return;
        };
        if !current.is_ours() || shared.is_elsewhere(&current) || current.is_full(self.max_bytes) {
            match shared.change(current, self.max_bytes) {
                Some(new) => current = new,
                None => return,
            }
        }
        // In one write, so that lines of several threads and processes do not mix.
        current.add(&format!("{line}\n"));
    }
}

impl Current {
    fn open(path: &Path) -> Result<Self, Error> {
        let problem = |error| open::failure(SUBJECT, Access::Writing, &error);
        let (file, about) = open::open(path, Purpose::Append).map_err(problem)?;
        access::check(&file, &about, Sensitivity::Secret)
            .map_err(|problem| open::refused(SUBJECT, problem))?;
        if open::links(&file).map_err(problem)? > 1 {
            let second_name = "has a second name (a hard link); use a separate file";
            return Err(open::refused(SUBJECT, second_name));
        }
        Ok(Self(Arc::new(OwnFile::new(file).map_err(problem)?)))
    }

    /// Whether the descriptor is still the file's: the host may have closed it and opened a file of
    /// its own with that number.
    fn is_ours(&self) -> bool {
        self.0.get().is_ok()
    }

    fn identity(&self) -> Identity {
        self.0.identity()
    }

    fn add(&self, text: &str) {
        if let Ok(file) = self.0.get() {
            let _ = open::write(file, text.as_bytes());
        }
    }

    fn is_full(&self, max_bytes: u64) -> bool {
        let about = self.0.get().and_then(File::metadata);
        about.is_ok_and(|about| about.len() >= max_bytes)
    }
}

impl Shared {
    fn current(&self) -> Option<Current> {
        Some(lock(&self.current).ok()?.clone())
    }

    /// Whether another file, or none, has the name now.
    fn is_elsewhere(&self, current: &Current) -> bool {
        match open::identity_at(&self.path) {
            Ok(identity) => identity != current.identity(),
            Err(error) => error.kind() == ErrorKind::NotFound,
        }
    }

    /// Makes the file with the name the current one, and rotates it if it is full; `None` if a line
    /// would not fit. Other threads go on writing meanwhile.
    fn change(&self, current: Current, max_bytes: u64) -> Option<Current> {
        let Some(_turn) = Turn::take(&self.changing) else {
            return Some(current);
        };
        // Another thread may have done it first.
        let mut current = self.current()?;
        if !current.is_ours() {
            current = self.reopen()?;
        } else if self.is_elsewhere(&current)
            && let Some(new) = self.reopen()
        {
            current = new;
        }
        if current.is_full(max_bytes) {
            self.make_room(current)
        } else {
            Some(current)
        }
    }

    /// Opens the file with the name, or creates it.
    fn reopen(&self) -> Option<Current> {
        let new = Current::open(&self.path).ok()?;
        lock(&self.current).ok()?.clone_from(&new);
        Some(new)
    }

    /// Renames a full file to `NAME.1` and starts another; if it cannot be renamed, truncates it.
    fn make_room(&self, current: Current) -> Option<Current> {
        // Opened separately, since a forked process shares the locks of inherited descriptors.
        let (file, _) = open::open(&self.path, Purpose::Empty).ok()?;
        if open::identity(&file).ok()? != current.identity() {
            return Some(current);
        }
        // Another process may be rotating; then it soon has renamed the file. On Windows the lock
        // would keep others from writing.
        if cfg!(unix) && matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Some(current);
        }
        let room = self.make_room_in(&file, current);
        // Unlocked explicitly: a child that is forked meanwhile would keep the lock.
        let _ = file.unlock();
        room
    }

    fn make_room_in(&self, file: &File, current: Current) -> Option<Current> {
        if self.is_elsewhere(&current) {
            return Some(current);
        }
        if self.rename() {
            return self.reopen();
        }
        file.set_len(0).ok()?;
        current.add(BEGUN_ANEW);
        Some(current)
    }

    /// Whether the file is `NAME.1` now. Only a regular file is replaced.
    fn rename(&self) -> bool {
        let mut older = self.path.clone().into_os_string();
        older.push(".1");
        let older = PathBuf::from(older);
        let free = match open::look(&older) {
            Ok(about) => about.is_file(),
            Err(error) => error.kind() == ErrorKind::NotFound,
        };
        free && std::fs::rename(&self.path, older).is_ok()
    }
}

/// The right to change the current file, which one thread has at a time. In a forked child the
/// parent's turn does not count.
struct Turn<'a>(&'a AtomicU64);

impl<'a> Turn<'a> {
    fn take(changing: &'a AtomicU64) -> Option<Self> {
        let own = current_process();
        let take =
            |from| changing.compare_exchange(from, own, Ordering::Acquire, Ordering::Relaxed);
        let taken = match take(0) {
            Err(holder) if holder != own => take(holder).is_ok(),
            other => other.is_ok(),
        };
        // Lazy, since a turn that exists is released on drop.
        taken.then(|| Self(changing))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.store(0, Ordering::Release);
    }
}

#[cfg(test)]
#[path = "file/tests.rs"]
mod tests;
