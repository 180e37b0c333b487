//! What the sandbox does beyond the contract.

mod collections;
mod controls;
mod exports;
mod lists;
mod program;
mod receipts;
#[path = "../support/mod.rs"]
mod support;
mod tls;
