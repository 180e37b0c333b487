//! The export job.

#[allow(
    dead_code,
    unused_imports,
    reason = "what carries the job out is not there yet"
)]
mod journal;
