//! The network: the only module that names reqwest.
//!
//! - `outgoing`: how a request is sent: connections, proxy, deadline
//! - `encode`, `receive`: the HTTP client's request, and its response
//! - `stream`: bodies that come from files and responses that go into one
//! - `aside`: file work for tasks, in short-lived threads
//! - `progress`: progress callbacks
//! - `wait`, `stop`: how a call waits for the network, and how it is stopped
//! - `runtime`, `slot`, `reactor`: what drives the network, once per process
//! - `watch`: whether a reactor still has its descriptors
//! - `connections`: a client's connections, and how many are kept idle
//! - `connector`, `addresses`: connects end with their client; after a failure the next one starts
//!   with another address
//! - `opening`: a connect looks at its sockets, which the host may take
//! - `classify`: why there is no response
//! - `proxy`, `dns`, `tls`, `roots`, `root_files`: proxy, addresses, trusted certificates
//! - `client_certificate`, `sessions`: client certificates and resumed sessions in TLS
//! - `shown`: what a server shows of itself in TLS
//! - `trace`: the steps of a connection, recorded for a check

pub(crate) mod addresses;
mod aside;
pub(crate) mod classify;
pub(crate) mod client_certificate;
mod connections;
mod connector;
pub(crate) mod dns;
pub(crate) mod encode;
mod opening;
pub(crate) mod outgoing;
pub(crate) mod progress;
pub(crate) mod proxy;
pub(crate) mod reactor;
pub(crate) mod reasons;
mod receive;
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
mod windows_refusals;
#[cfg(windows)]
mod windows_verifier;
