//! libpleo: the C boundary of `pleo-core`. It contains no HTTP.
//!
//! - `exports`: the exported functions, one file per topic
//! - `reading`: shared by the exports that read a response
//! - `record`: shared by the exports that fill a record
//! - `args`, `text`: arguments in, results and texts out
//! - `handles`, `objects`: from numbers to objects and back
//! - `failure`: a failure as a thread remembers it
//! - `callback`: callbacks of the host
//! - `guard`: what every export runs inside
//! - `thread_state`: the calling thread's state, saved and restored
//! - `types`: the C types and the constants that belong to no object
//! - `alloc`: the allocator that zeroes what is freed
//! - `hooks`: panics on demand, for the tests; no library that is shipped has it

#![allow(
    unsafe_code,
    reason = "this is the boundary; pleo-core has it in one folder alone"
)]

#[cfg(panic = "abort")]
compile_error!(
    "libpleo catches its own panics at the C boundary; build it with panic = \"unwind\""
);

#[cfg(not(any(unix, windows)))]
compile_error!("libpleo is for Unix and Windows");

#[cfg(feature = "wipe")]
mod alloc;
mod args;
mod callback;
mod exports;
mod failure;
mod guard;
mod handles;
#[cfg(feature = "test-hooks")]
mod hooks;
mod objects;
mod reading;
mod record;
mod text;
mod thread_state;
mod types;

pub use exports::*;
#[cfg(feature = "test-hooks")]
pub use hooks::*;
pub use types::*;
