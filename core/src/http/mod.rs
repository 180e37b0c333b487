//! Requests and answers as values: nothing here reads or writes a socket.
//!
//! - `request`: a request in the making
//! - `prepared`: one request, checked: what is sent, and what a successful answer has to be
//! - `path`: methods, paths, placeholders
//! - `body`, `own_headers`: what a request carries
//! - `response`, `headers`, `range`: what comes back

pub(crate) mod body;
pub(crate) mod headers;
mod own_headers;
pub(crate) mod path;
pub(crate) mod prepared;
pub(crate) mod range;
pub(crate) mod request;
pub(crate) mod response;
