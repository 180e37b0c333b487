//! Pleo API keys and installations: the Rust client that libpleo is made of.
//!
//! A key goes to Pleo by HTTP Basic, and with it an integration creates its own *installation*, so
//! that Pleo shows its status; then it calls the rest of the API. Every method blocks until there
//! is an answer or an error, at the latest at the option `timeout_ms`, and none may be called
//! inside an asynchronous runtime.
//!
//! ```no_run
//! use pleo_core::{ApiKey, Client, Config, Error};
//!
//! fn main() -> Result<(), Error> {
//!     let mut config = Config::new();
//!     config.set("from_environment", "true")?;
//!     let client = Client::new(ApiKey::from_source("env:PLEO_API_KEY")?, &config)?;
//!     let installation = client.ensure_installation(None)?;
//!     println!("installation {}", installation.text("/id")?);
//!     Ok(())
//! }
//! ```
//!
//! The rooms, each of which imports only from those below it (tests/layers.rs holds them to that):
//!
//! - `client`: calls, tasks, lists, the installation
//! - `transport`: the way to the server; the folder that names the HTTP client
//! - `config`, `http`, `log`: options, requests and answers as values, what is told of calls
//! - `json`, `auth`, `text`: JSON, keys and signatures, encodings, dates and money
//! - `sys`: the operating system's interface; the only room with `unsafe`
//! - `error`, `status`, `limits`, `raw_response`: the ground

#[cfg(not(any(unix, windows)))]
compile_error!("pleo-core is for Unix and Windows");

mod auth;
mod client;
mod config;
mod error;
mod http;
mod json;
mod limits;
mod log;
mod raw_response;
mod status;
mod sys;
#[cfg(feature = "test-hooks")]
pub mod test_hooks;
mod text;
mod transport;

pub use auth::api_key::ApiKey;
pub use auth::webhook;
pub use client::pages::Pages;
pub use client::state::Client;
pub use client::task::Task;
pub use config::Config;
pub use config::options::{OPTIONS, OptionInfo};
pub use error::{ApiError, Error, Phase, TransportError, TransportErrorKind};
pub use http::request::Request;
pub use http::response::{Origin, Response, SubjectType};
pub use json::builder::Json;
pub use json::index::JsonType;
pub use json::value::Value;
pub use limits::{
    BODY_MAX, BUILD_DEPTH_MAX, DEPTH_MAX, KEY_MAX, METHOD_MAX, NAME_MAX, PATH_MAX, VALUE_MAX,
};
pub use log::sink::{Level, Listener};
pub use raw_response::RawResponse;
pub use status::Status;
pub use text::datetime::Timestamp;
pub use text::money::{money_minors, money_text};

/// What a binding to another language needs beside the client: the host's encodings, values that
/// are made before anything is locked, and the process's own state.
pub mod binding {
    pub use crate::error::whole_seconds;
    pub use crate::json::builder::NewValue;
    pub use crate::json::unescape::Mark;
    pub use crate::sys::fork::{lock, note};
    pub use crate::sys::panic::is_silenced;
    pub use crate::sys::signal::SignalMask;
    pub use crate::text::encoding::Encoding;
}
