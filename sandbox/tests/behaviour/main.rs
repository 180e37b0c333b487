//! What the sandbox does beyond the contract.

mod collections;
mod controls;
mod lists;
mod program;
mod receipts;
#[path = "../support/mod.rs"]
mod support;
mod tls;
