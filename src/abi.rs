//! The C boundary: the only folder with `unsafe`. It knows nothing of HTTP.
//!
//! - `exports`: the exported functions, one file an object
//! - `guard`: what every export runs inside
//! - `handles`: from numbers to objects and back
//! - `text`: texts in and out
//! - `callback`: functions of the host's that the library calls
//! - `host`: the calling thread's state, saved and restored
//! - `os`: the operating system's C interface, made safe; the only thing that the core takes from
//!   this folder
//! - `hooks`: panics on demand, for the tests; no library that is shipped has it
//! - `wipe`: the allocator that zeroes what is freed
#![allow(
    unsafe_code,
    reason = "this is the folder for it; the rest of the crate denies it"
)]

mod callback;
pub mod exports;
mod guard;
mod handles;
#[cfg(feature = "test-hooks")]
pub mod hooks;
mod host;
pub(crate) mod os;
mod text;
#[cfg(feature = "wipe")]
mod wipe;
