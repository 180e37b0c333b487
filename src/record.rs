//! What the exports that fill a record share.

use std::ffi::c_void;
use std::marker::PhantomData;

use pleo_core::{Error, Layout, Response};

use crate::args::{Out, natural};
use crate::reading::length;

/// Wraps a record's address and size, the address and number of its statuses, and the address for
/// the number of failures: `record!(buffer, size, statuses, status_count, failed)`.
macro_rules! record {
    ($buffer:ident, $size:ident, $statuses:ident, $count:ident, $failed:ident) => {
        $crate::args::wrapped!($crate::record::Record::new(
            (&$buffer, $size),
            (&$statuses, $count),
            $crate::args::out!($failed)
        ))
    };
}
pub(crate) use record;

/// A record of the caller and the memory for its fields' statuses, not yet checked.
pub(crate) struct Record<'a> {
    buffer: (*mut c_void, i32),
    statuses: (*mut i32, i32),
    failed: Out<'a, i32>,
}

impl<'a> Record<'a> {
    /// Borrows the parameters, so that neither is used after the export has returned.
    ///
    /// # Safety
    /// `*buffer` must be null or point to `size` bytes that may be written, `*statuses` must be
    /// null or point to memory for `count` numbers, at any alignment; both while they are borrowed.
    pub(crate) unsafe fn new(
        (buffer, size): (&'a *mut c_void, i32),
        (statuses, count): (&'a *mut i32, i32),
        failed: Out<'a, i32>,
    ) -> Self {
        Self {
            buffer: (*buffer, size),
            statuses: (*statuses, count),
            failed,
        }
    }
}

/// A caller's record that is large enough for a layout, with the memory for its fields' statuses.
pub(crate) struct RecordOut<'a> {
    layout: &'a Layout,
    record: *mut u8,
    statuses: *mut i32,
    failed: Out<'a, i32>,
    lifetime: PhantomData<&'a mut [u8]>,
}

impl<'a> RecordOut<'a> {
    pub(crate) fn new(layout: &'a Layout, record: Record<'a>) -> Result<Self, Error> {
        let Record {
            buffer: (buffer, size),
            statuses: (statuses, count),
            failed,
        } = record;
        let size = natural(size, "size")?;
        let count = natural(count, "status_count")?;
        if buffer.is_null() {
            return Err(Error::argument(
                "buffer",
                "must not be NULL; it takes the address of the record",
            ));
        }
        if statuses.is_null() && count > 0 {
            return Err(Error::argument(
                "statuses",
                "is NULL, but status_count is not 0",
            ));
        }
        let needed = layout.size();
        if size < needed {
            return Err(Error::RecordSize { size, needed });
        }
        let needed = layout.count();
        if !statuses.is_null() && count < needed {
            return Err(Error::StatusCount { count, needed });
        }
        Ok(Self {
            layout,
            record: buffer.cast(),
            statuses,
            failed,
            lifetime: PhantomData,
        })
    }

    /// Fills the record from the value at a pointer of an answer.
    pub(crate) fn fill(mut self, response: &Response, pointer: &str) -> Result<(), Error> {
        // Nothing is written before the value is found.
        let value = response.find(pointer).map_err(|error| error.at(pointer))?;
        let size = self.layout.size();
        // SAFETY: the caller of `Record::new` promised `size` bytes, and `new` checked that the
        // layout needs no more. They are initialized before the slice is made.
        let record = unsafe {
            self.record.write_bytes(0, size);
            std::slice::from_raw_parts_mut(self.record, size)
        };
        if !self.statuses.is_null() {
            let bytes = self.layout.count() * size_of::<i32>();
            // SAFETY: the caller of `Record::new` promised memory for `count` statuses, and `new`
            // checked that the layout has no more fields; bytes need no alignment.
            unsafe { self.statuses.cast::<u8>().write_bytes(0, bytes) };
        }
        let outcome = response.fill(value, self.layout, record, &mut |at, status| {
            if !self.statuses.is_null() {
                // SAFETY: there is memory for a status of each field, and `at` is below their
                // count.
                unsafe { self.statuses.add(at).write_unaligned(status as i32) };
            }
        });
        if let Err(Error::Record { more, .. }) = &outcome {
            self.failed.set(length(more + 1));
        }
        outcome
    }
}
