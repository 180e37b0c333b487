//! An allocator that zeroes memory before it frees it, so that no copy of a key outlives its owner:
//! not in buffers of the HTTP client or of TLS, nor in a text that grew and moved.

use std::alloc::{GlobalAlloc, Layout, System};
use std::arch::asm;

#[global_allocator]
static ALLOCATOR: Wiping = Wiping;

struct Wiping;

// SAFETY: memory comes from and goes back to `System` with the layouts it was asked for; between,
// it is only written while it belongs to this allocator again.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller promises a layout whose size is not zero, as `System` requires.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller promises a layout whose size is not zero, as `System` requires.
        unsafe { System.alloc_zeroed(layout) }
    }

    // Not inlined, since thousands of places free memory.
    #[inline(never)]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller promises that `memory` is a block from here with this layout, and does
        // not use it any more.
        unsafe {
            wipe(memory, layout.size());
            System.dealloc(memory, layout);
        }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that `size`, rounded up to the alignment, does not overflow.
        let moved = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        // SAFETY: the caller promises that `size` is not zero and that `memory` is a block from
        // here with this layout. The new block is another than the old one, so they do not overlap,
        // and both have at least the smaller of the two sizes.
        unsafe {
            let new = System.alloc(moved);
            if !new.is_null() {
                std::ptr::copy_nonoverlapping(memory, new, layout.size().min(size));
                self.dealloc(memory, layout);
            }
            new
        }
    }
}

/// Blocks up to `LARGE` are zeroed in pieces of less than 2 KiB. From 2 KiB on glibc uses a string
/// instruction, whose start-up costs more than it saves in a block of a few KiB.
const PIECE: usize = 1984;
const LARGE: usize = 16 << 10;

/// Zeroes memory such that the compiler cannot remove it as a dead store.
///
/// # Safety
/// `memory` has `size` bytes that may be written.
unsafe fn wipe(memory: *mut u8, size: usize) {
    let mut done = 0;
    while done < size {
        let piece = if size > LARGE {
            size
        } else {
            (size - done).min(PIECE)
        };
        // SAFETY: the caller promises `size` bytes that may be written, and `done` and `piece` are
        // no more together. The assembly is empty; the compiler must assume that it reads the
        // memory.
        unsafe {
            let from = memory.add(done);
            std::ptr::write_bytes(from, 0, piece);
            asm!("/* {0} */", in(reg) from, options(nostack, preserves_flags));
        }
        done += piece;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_freed_or_outgrown_is_zero() {
        let block = Layout::from_size_align(64, 8).unwrap();
        let mut memory = [0xAA_u8; 64];
        // SAFETY: the array has 64 bytes.
        unsafe { wipe(memory.as_mut_ptr(), block.size()) };
        assert_eq!(memory, [0; 64]);
        // SAFETY: the layouts are those the blocks were made with, and a moved block keeps its
        // content.
        unsafe {
            let small = Wiping.alloc(block);
            std::ptr::write_bytes(small, 0x55, block.size());
            let large = Wiping.realloc(small, block, 4096);
            assert_eq!(std::slice::from_raw_parts(large, block.size()), [0x55; 64]);
            let smaller = Wiping.realloc(large, Layout::from_size_align(4096, 8).unwrap(), 16);
            assert_eq!(std::slice::from_raw_parts(smaller, 16), [0x55; 16]);
            Wiping.dealloc(smaller, Layout::from_size_align(16, 8).unwrap());
        }
    }
}
