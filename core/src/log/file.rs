//! A log's file: this user's alone, bounded, with one older one beside it.
//!
//! Several clients, processes and programs such as logrotate may use one: whoever writes a line
//! looks whether the file still has its name. No lock is held over what the file system does.

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

/// What the file begins with where its older lines could not be kept.
const BEGUN_ANEW: &str =
    "log_max_bytes was reached and NAME.1 could not be made: older lines are gone\n";

/// The logs that this process has open: clients with one file share it.
static LOGS: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

/// A file that lines are added to. When it has reached its size it becomes `NAME.1`, in place of
/// what that was before.
#[derive(Clone)]
pub(super) struct LogFile {
    shared: Arc<Shared>,
    max_bytes: u64,
}

struct Shared {
    /// Absolute: a program may change its working folder.
    path: PathBuf,
    current: Mutex<Current>,
    /// The process of the thread that changes the current file; 0 for none.
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

    /// Adds a line. A log that cannot be written is no reason to fail a call.
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
        // At once, so that lines of several threads and processes do not mix.
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

    /// Whether the descriptor is still that of the file: the host may have closed it, and opened
    /// something of its own in its place.
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

    /// Whether another file has the name now, or none.
    fn is_elsewhere(&self, current: &Current) -> bool {
        match open::identity_at(&self.path) {
            Ok(identity) => identity != current.identity(),
            Err(error) => error.kind() == ErrorKind::NotFound,
        }
    }

    /// Makes the file that has the name the current one, and makes room in it; `None` where a line
    /// would be too much. While one thread does that the others write on.
    fn change(&self, current: Current, max_bytes: u64) -> Option<Current> {
        let Some(_turn) = Turn::take(&self.changing) else {
            return Some(current);
        };
        // Another thread may have been faster.
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

    /// Opens what has the name, or makes it anew.
    fn reopen(&self) -> Option<Current> {
        let new = Current::open(&self.path).ok()?;
        lock(&self.current).ok()?.clone_from(&new);
        Some(new)
    }

    /// Gives a full file the name `NAME.1` and begins another; where that name cannot be given the
    /// file itself begins anew.
    fn make_room(&self, current: Current) -> Option<Current> {
        // Opened for this alone: a forked process shares the lock of what it inherited.
        let (file, _) = open::open(&self.path, Purpose::Empty).ok()?;
        if open::identity(&file).ok()? != current.identity() {
            return Some(current);
        }
        // Another process may be at it; then it has moved the file soon. On Windows the lock would
        // keep the others from writing.
        if cfg!(unix) && matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Some(current);
        }
        let room = self.make_room_in(&file, current);
        // Not by its end: a child that is forked meanwhile would keep it.
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

    /// Whether the file is `NAME.1` now. What is no regular file is not replaced.
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

/// The right to change the current file, which one thread has at a time. One that a forked child's
/// parent had is over.
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
        // Lazily: a turn that is made is given back.
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
