//! Decides which call reads a refused key again: one of those that are refused at the same time,
//! for all.

use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use crate::error::Error;
use crate::sys::fork::lock;

/// A client's reads of its key, one at a time. No lock is held during a read: other calls wait for
/// [`Self::ended`], until their deadlines.
#[derive(Default)]
pub(super) struct KeyReads {
    count: Mutex<Count>,
    /// Notified when a read has ended.
    pub(super) ended: Notify,
}

#[derive(Default)]
struct Count {
    /// How many reads have begun. A read that begins later finds the key that is stored now.
    begun: u64,
    /// The last read whose result the client has.
    settled: u64,
    /// Whether a read is in progress.
    reading: bool,
}

/// The exclusive right to read, until it is dropped.
pub(super) struct Turn {
    reads: Arc<KeyReads>,
    number: u64,
}

/// Who reads.
pub(super) enum Reader {
    This(Turn),
    Another,
    /// No read is needed: one that began late enough has ended.
    Nobody,
}

impl KeyReads {
    /// How many reads have begun.
    pub(super) fn begun(&self) -> Result<u64, Error> {
        Ok(lock(&self.count)?.begun)
    }

    /// Who reads for a call whose key was refused when `begun` reads had begun.
    pub(super) fn reader(self: &Arc<Self>, begun: u64) -> Result<Reader, Error> {
        let mut count = lock(&self.count)?;
        if count.settled > begun {
            return Ok(Reader::Nobody);
        }
        if count.reading {
            return Ok(Reader::Another);
        }
        count.reading = true;
        count.begun += 1;
        Ok(Reader::This(Turn {
            reads: Arc::clone(self),
            number: count.begun,
        }))
    }
}

impl Turn {
    /// Records that the client has the result. If a turn is dropped without that, another call
    /// reads.
    pub(super) fn settle(self) {
        if let Ok(mut count) = lock(&self.reads.count) {
            count.settled = self.number;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Ok(mut count) = lock(&self.reads.count) {
            count.reading = false;
        }
        self.reads.ended.notify_waiters();
    }
}
