//! The exported functions, one file an object: a few lines of code each under their documentation,
//! which is the header's.
//!
//! What every one of them asks of its caller stands once, at the head of the header: pointers are
//! null where that is allowed or lead to what the argument says, until the function returns. Each
//! `unsafe` here rests on that.
#![allow(
    clippy::doc_markdown,
    reason = "the documentation is the header's, where back-ticks mean nothing"
)]
#![allow(non_camel_case_types, reason = "the C types of the header")]
#![allow(
    clippy::missing_safety_doc,
    reason = "the promise is the same for all and stands at the head of the header"
)]

mod call;
mod client;
mod config;
mod error;
mod free;
mod installation;
mod json;
mod log;
mod money;
mod pages;
mod part;
mod piece;
mod request;
mod response;
mod status;
mod task;
mod time;
mod value;
mod version;
mod webhook;

pub use call::*;
pub use client::*;
pub use config::*;
pub use error::*;
pub use free::*;
pub use installation::*;
pub use json::*;
pub use log::*;
pub use money::*;
pub use pages::*;
pub use part::*;
pub use piece::*;
pub use request::*;
pub use response::*;
pub use status::*;
pub use task::*;
pub use time::*;
pub use value::*;
pub use version::*;
pub use webhook::*;

/// A client: one key, one address. Freed with pleo_free.
pub type pleo_client = i32;

/// Options, from which clients are made. Freed with pleo_free.
pub type pleo_config = i32;

/// An answer of the server, or a part of one. Freed with pleo_free; it outlives its client, and a
/// part the whole.
pub type pleo_response = i32;

/// A JSON text in the making. Freed with pleo_free.
pub type pleo_json = i32;

/// A request in the making. Freed with pleo_free.
pub type pleo_request = i32;

/// A list that comes page by page. Freed with pleo_free.
pub type pleo_pages = i32;

/// A request under way. Freed with pleo_free, which cancels it.
pub type pleo_task = i32;

/// The details of a failure. Freed with pleo_free; 0 stands for the calling thread's last failure.
pub type pleo_error = i32;

/// As a length: the text ends with a NUL.
pub const PLEO_NTS: i32 = -1;
