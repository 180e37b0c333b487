//! Requests and responses as values: nothing here reads or writes a socket.
//!
//! - `request`: a request that a program builds
//! - `prepared`: one request, checked: what is sent, and the success that is expected
//! - `path`: methods, paths, placeholders
//! - `body`, `own_headers`: the body and headers of a request
//! - `response`, `headers`, `range`: the response

pub(crate) mod body;
pub(crate) mod headers;
mod own_headers;
pub(crate) mod path;
pub(crate) mod prepared;
pub(crate) mod range;
pub(crate) mod request;
pub(crate) mod response;
