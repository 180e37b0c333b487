//! The exported functions, one file an object: a few lines of code each under their documentation,
//! which is the header's.
//!
//! What each of them requires of its caller stands once, at the head of the header: a pointer is
//! null or leads to what the argument says, until the function returns. An export wraps its
//! arguments on that condition, with the macros of `args`, `text` and `record`; there is no
//! `unsafe` block here.
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
mod export;
mod export_result;
mod free;
mod installation;
mod json;
mod log;
mod money;
mod pages;
mod piece;
mod read;
mod record;
mod request;
mod response;
mod status;
mod status_text;
mod task;
mod time;
mod value;
mod version;
mod webhook;

pub use call::*;
pub use client::*;
pub use config::*;
pub use error::*;
pub use export::*;
pub use export_result::*;
pub use free::*;
pub use installation::*;
pub use json::*;
pub use log::*;
pub use money::*;
pub use pages::*;
pub use piece::*;
pub use read::*;
pub use record::*;
pub use request::*;
pub use response::*;
pub use status::*;
pub use status_text::*;
pub use task::*;
pub use time::*;
pub use value::*;
pub use version::*;
pub use webhook::*;
