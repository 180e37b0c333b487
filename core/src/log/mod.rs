//! Log lines of calls: written to a file, passed to a callback of the host, or kept until they are
//! requested.

pub(crate) mod file;
pub(crate) mod mask;
pub(crate) mod sink;
