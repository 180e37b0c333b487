//! A client of Pleo's API with API keys: the Rust library that libpleo is made of.
//!
//! A key is sent as the user name of HTTP Basic. With it an integration creates its own
//! *installation*, so that Pleo shows the integration's status, and then calls the rest of the API:
//! lists, transfers of files, tasks in the background.
//!
//! Methods that call the API block until there is a response or an error, at the latest until the
//! option `timeout_ms` or the request's own timeout. [`Client::submit`] returns at once. No method
//! may be called inside an asynchronous runtime.
//!
//! ```no_run
//! use pleo_core::binding::Encoding;
//! use pleo_core::{Client, Config, Error, KeySource};
//!
//! fn main() -> Result<(), Error> {
//!     let mut config = Config::new();
//!     config.set("from_environment", "true")?;
//!     let source = KeySource::new("env:PLEO_API_KEY", Encoding::UTF8)?;
//!     let client = Client::new_from(source, &config)?;
//!     let installation = client.ensure_installation(None)?;
//!     println!("installation {}", installation.text("/id")?);
//!     Ok(())
//! }
//! ```
//!
//! The modules, from the top; none imports from one above it (`core/tests/layers.rs`):
//!
//! - `export`: Pleo's export job, from its items to its end
//! - `client`: calls, retries, tasks, lists, the installation
//! - `transport`: the network; the only module that names the HTTP client
//! - `config`: options, and what they mean together
//! - `http`: requests and responses as values
//! - `log`: where log lines go
//! - `json`: reading and building JSON
//! - `records`: the records of programs, filled from JSON
//! - `auth`: API keys, redaction, signatures of webhooks
//! - `text`: encodings, dates and times, money, the report of a failure
//! - `sys`: the operating system's interface; the only module with `unsafe`
//! - `error`, `status`, `limits`, `raw_response`, `version`: what all of them use

#[cfg(not(any(unix, windows)))]
compile_error!("pleo-core is for Unix and Windows");

mod auth;
mod client;
mod config;
mod error;
mod export;
mod http;
mod json;
mod limits;
mod log;
mod raw_response;
mod records;
mod status;
mod sys;
#[cfg(feature = "test-hooks")]
pub mod test_hooks;
mod text;
mod transport;
mod version;

pub use auth::api_key::ApiKey;
pub use auth::key_source::KeySource;
pub use auth::webhook;
pub use client::pages::Pages;
pub use client::state::Client;
pub use client::task::Task;
pub use config::export::ExportOptions;
pub use config::options::{OPTIONS, OptionInfo};
pub use config::{Config, OptionsFile, Sections};
pub use error::{ApiError, CallRecord, Error, Phase, TlsFault, TransportError, TransportErrorKind};
pub use export::{Again, Export};
pub use http::request::Request;
pub use http::response::{Origin, Response, SubjectType};
pub use json::builder::Json;
pub use json::index::JsonType;
pub use json::value::Value;
pub use limits::{
    BODY_MAX, BUILD_DEPTH_MAX, DEPTH_MAX, EXTERNAL_MAX, FIELD_NAME_MAX, KEY_MAX, LAYOUT_MAX,
    METHOD_MAX, NAME_MAX, PATH_MAX, REASON_MAX, RECORD_MAX, VALUE_MAX,
};
pub use log::sink::{Level, Listener};
pub use raw_response::RawResponse;
pub use records::{FieldStatus, Layout};
pub use status::Status;
pub use text::combining::MARKS;
pub use text::datetime::Timestamp;
pub use text::money::{money_minors, money_text};
pub use text::report::{REPORT_MAX, report};
pub use text::transliterate::TRANSLITERATIONS;
pub use version::INTERFACE;

/// What a binding for another language needs besides the client: text encodings, JSON values that
/// are built before a lock is taken, and locks that survive a fork.
pub mod binding {
    pub use crate::error::whole_seconds;
    pub use crate::json::builder::NewValue;
    pub use crate::json::unescape::Mark;
    pub use crate::sys::fork::{lock, note};
    pub use crate::sys::panic::is_silenced;
    pub use crate::sys::signal::SignalMask;
    pub use crate::text::encoding::Encoding;
}
