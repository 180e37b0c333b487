//! Pleo API keys and installations, for programs that can call C, and for Rust.
//!
//! The path of a call is straight: `abi/exports` → `client` → `exchange` → `transport`, and back.
//! The core is safe Rust that knows nothing of C; `abi` knows nothing of HTTP.
//!
//! - `client`: one key, one address; every call goes through its one pipeline
//! - `installation`: what is done with a key's installation
//! - `config`, `settings`: the table of options, and what a client works by, made of them
//! - `charset`: the host's own encoding of text
//! - `key`: the API key, checked on entry, wiped on exit
//! - `file`: the files that a caller names, and the rules for those that hold a secret
//! - `request`, `body`: a request in the making: places, parameters, headers, JSON, files, forms
//! - `operation`: one request, checked: method, path, body, whether it may be repeated
//! - `output`: the file that an answer goes into: whole, or not at all
//! - `exchange`, `pace`: one call from start to end: deadline, pace, attempts, ambiguous ends
//! - `transport`: connections, TLS, proxies, name look-ups; the one file that names the HTTP client
//! - `task`, `worker`: a call that nobody waits in, and the one thread that carries such out
//! - `pages`: lists that come page by page
//! - `response`, `headers`, `json`: what comes back, and how a caller without a JSON parser reads
//!   it
//! - `moment`: dates and times in RFC 3339 and as numbers
//! - `money`: amounts in a currency's smallest unit and in decimal digits
//! - `webhook`: whether a webhook comes from Pleo
//! - `log`: what is told of calls, and to whom
//! - `error`, `status`: every failure there is, and its number
//! - `process`: what belongs to one process, and forks
//! - `abi`: the C boundary, the only folder with `unsafe`; its `os` is what the core needs of the
//!   operating system

#[cfg(panic = "abort")]
compile_error!(
    "libpleo catches its own panics at the C boundary; build it with panic = \"unwind\""
);

#[cfg(not(any(unix, windows)))]
compile_error!("libpleo is for Unix and Windows");

pub mod abi;
mod body;
mod charset;
mod client;
mod config;
mod error;
mod exchange;
mod file;
mod headers;
mod installation;
mod json;
mod key;
mod log;
mod moment;
mod money;
mod operation;
mod output;
mod pace;
mod pages;
mod process;
mod request;
mod response;
mod settings;
mod status;
mod task;
mod transport;
pub mod webhook;
mod worker;

pub use client::Client;
pub use config::{Config, NAME_MAX, OPTIONS, OptionInfo, VALUE_MAX};
pub use error::{Error, Network, Refusal};
pub use json::{BUILD_DEPTH_MAX, DEPTH_MAX, Json};
pub use key::{ApiKey, KEY_MAX};
pub use log::{Level, Listener};
pub use moment::Moment;
pub use money::{money_minors, money_text};
pub use operation::{BODY_MAX, PATH_MAX};
pub use pages::Pages;
pub use request::Request;
pub use response::{Origin, Response, SubjectKind};
pub use status::Status;
pub use task::Task;
