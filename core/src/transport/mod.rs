//! The way to the server: the folder that names reqwest.
//!
//! - `outgoing`: a request's way out: connections, proxy, deadline
//! - `encode`, `receive`: a request as the HTTP client takes it, and its answer
//! - `stream`: bodies that come from files and answers that go into one
//! - `aside`: work with files for tasks, in short-lived threads
//! - `progress`: who is told how far it is
//! - `wait`, `stop`: how a call waits for the network, and how it is stopped
//! - `runtime`, `slot`, `reactor`: what drives the network, once a process
//! - `watch`: whether a reactor has its descriptors
//! - `connections`: a client's connections, and how many are kept idle
//! - `connector`, `addresses`: connects end with their client; one that failed begins elsewhere the
//!   next time
//! - `classify`: why there is no answer
//! - `proxy`, `dns`, `tls`, `roots`, `root_files`: which proxy, which addresses, whom to trust
//! - `client_certificate`, `sessions`: a client's own in TLS
//! - `shown`: what a server shows of itself in TLS
//! - `trace`: what a connection met on its way, where that is asked for

pub(crate) mod addresses;
mod aside;
pub(crate) mod classify;
pub(crate) mod client_certificate;
mod connections;
mod connector;
pub(crate) mod dns;
pub(crate) mod encode;
pub(crate) mod outgoing;
pub(crate) mod progress;
pub(crate) mod proxy;
pub(crate) mod reactor;
pub(crate) mod receive;
#[cfg(not(any(windows, target_vendor = "apple")))]
mod root_files;
#[cfg(not(any(windows, target_vendor = "apple")))]
pub(crate) mod roots;
#[cfg(any(windows, target_vendor = "apple"))]
pub(crate) mod roots_platform;
pub(crate) mod runtime;
pub(crate) mod sessions;
pub(crate) mod shown;
pub(crate) mod slot;
pub(crate) mod stop;
pub(crate) mod stream;
pub(crate) mod tls;
pub(crate) mod trace;
pub(crate) mod wait;
mod watch;
