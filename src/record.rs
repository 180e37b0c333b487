//! What the exports that fill a record share.

use std::ffi::c_void;

use pleo_core::{Error, Layout, Response};

use crate::args::{Out, natural};
use crate::reading::length;

/// A caller's record, with the places for what came of its fields.
pub(crate) struct RecordOut<'a> {
    layout: &'a Layout,
    record: *mut u8,
    statuses: *mut i32,
    failed: Option<Out<i32>>,
}

impl<'a> RecordOut<'a> {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, `statuses` is null or leads
    /// to room for that many numbers, at any address; both until the export returns.
    pub(crate) unsafe fn new(
        layout: &'a Layout,
        (buffer, size): (*mut c_void, i32),
        (statuses, count): (*mut i32, i32),
        failed: Option<Out<i32>>,
    ) -> Result<Self, Error> {
        let size = natural(size, "size")?;
        let count = natural(count, "status_count")?;
        if buffer.is_null() {
            return Err(Error::argument(
                "buffer",
                "is NULL and takes the address of the record",
            ));
        }
        if statuses.is_null() && count > 0 {
            return Err(Error::argument(
                "statuses",
                "is NULL, and status_count is not 0",
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
        })
    }

    /// Fills the record from the value at a pointer of an answer.
    pub(crate) fn fill(mut self, response: &Response, pointer: &str) -> Result<(), Error> {
        // Up to here nothing is written.
        let value = response.find(pointer).map_err(|error| error.at(pointer))?;
        let size = self.layout.size();
        // SAFETY: `new` was promised that many bytes and found that they are enough; they are
        // written before they are lent.
        let record = unsafe {
            self.record.write_bytes(0, size);
            std::slice::from_raw_parts_mut(self.record, size)
        };
        if !self.statuses.is_null() {
            let bytes = self.layout.count() * size_of::<i32>();
            // SAFETY: as above, of the statuses.
            unsafe { self.statuses.cast::<u8>().write_bytes(0, bytes) };
        }
        let outcome = response.fill(value, self.layout, record, &mut |at, status| {
            if !self.statuses.is_null() {
                // SAFETY: there are as many as the layout has, and `at` is one of them.
                unsafe { self.statuses.add(at).write_unaligned(status as i32) };
            }
        });
        if let (Err(Error::Record { more, .. }), Some(failed)) = (&outcome, &mut self.failed) {
            failed.set(length(more + 1));
        }
        outcome
    }
}
