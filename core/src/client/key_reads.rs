//! Who reads a refused key again: of the calls that are refused at the same time one, for all.

use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use crate::error::Error;
use crate::sys::fork::lock;

/// A client's reads of its key, one at a time. No lock is held over the reading: who waits for
/// another's read waits by [`Self::ended`], and until its deadline.
#[derive(Default)]
pub(super) struct KeyReads {
    count: Mutex<Count>,
    /// Rung when a read has ended.
    pub(super) ended: Notify,
}

#[derive(Default)]
struct Count {
    /// How many have begun. One that begins later finds what is there from now on.
    begun: u64,
    /// The last one whose result the client knows.
    settled: u64,
    /// Whether one is under way.
    reading: bool,
}

/// The right to read, which no other has until this is dropped.
pub(super) struct Turn {
    reads: Arc<KeyReads>,
    number: u64,
}

/// Who reads.
pub(super) enum Reader {
    This(Turn),
    Another,
    /// Nobody any more: what a read found that began late enough is known.
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
    /// The client knows what was read. A turn that ends without that is another's to take.
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
