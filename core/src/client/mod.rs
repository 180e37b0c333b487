//! A client of one key and one address: calls, from their arguments to their outcome.
//!
//! - `state`: what a client is, and what it has in one process
//! - `call`: one call with its attempts
//! - `judge`: whether a response is a success, or which failure
//! - `retry`: whether a request that failed is sent again
//! - `renewal`, `key_reads`: a refused key is read again, and by which call
//! - `rate_limit`: the client's own rate limit
//! - `installation`: creating, reading, changing and deleting a key's installation
//! - `check`, with its steps: what is wrong, and at which step
//! - `company`: the company that a key is for
//! - `pages`, `cursors`: paginated lists, and the cursors that they have returned
//! - `task`, `worker`: calls in the background, and the one thread that makes them
//! - `request_log`: the log lines of a request
//! - `record`, `words`: what is kept of a call that failed, and how the way to a server is told of

pub(crate) mod call;
pub(crate) mod check;
mod company;
mod cursors;
pub(crate) mod installation;
mod judge;
mod key_reads;
pub(crate) mod pages;
pub(crate) mod rate_limit;
mod record;
pub(crate) mod renewal;
pub(crate) mod request_log;
pub(crate) mod retry;
pub(crate) mod state;
pub(crate) mod task;
mod words;
pub(crate) mod worker;
