//! What goes wrong on the way, row by row: a server of raw sockets does it, and counts what it
//! received.
#![allow(clippy::type_complexity, reason = "tables of cases are plain tuples")]
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]
#![allow(missing_docs, reason = "a test has its name")]

mod certs;
mod server;

mod answers;
mod calls;
mod check;
mod client_certificate;
mod connections;
#[cfg(unix)]
mod files;
mod installation;
mod key;
mod links;
mod lists;
mod logs;
mod proxy;
mod random;
mod renewal;
mod repeats;
mod report;
mod squid;
mod tasks;
mod tls;
