//! Holds the sandbox to the contracts: every operation, in every variant that can be switched.

mod awkward;
mod chart_of_accounts;
mod checker;
mod companies;
mod employees;
mod entries;
mod export_oddities;
mod export_unknowns;
mod exports;
mod held;
mod installations;
mod receipts;
mod subscriptions;
#[path = "../support/mod.rs"]
mod support;
mod tags;
mod tax_codes;
mod vendors;
