//! What the sandbox does beyond the contract.

mod console;
mod controls;
mod lists;
mod masking;
mod program;
#[path = "../support/mod.rs"]
mod support;
mod tls;
mod uploads;
