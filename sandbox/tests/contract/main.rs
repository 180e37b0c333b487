//! Holds the sandbox to the contracts: every operation, in every variant that can be switched.

mod checker;
mod exports;
mod installations;
#[path = "../support/mod.rs"]
mod support;
