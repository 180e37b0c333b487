//! What is told of calls, line by line: to a file, to a function of the host's, or kept to be asked
//! for.

pub(crate) mod file;
pub(crate) mod mask;
pub(crate) mod sink;
