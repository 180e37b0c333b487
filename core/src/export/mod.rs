//! Pleo's export job: offers items, records and reports their results, and ends the job.
//!
//! - `state`: an export and its state; records results
//! - `open`: finds the job, and what was done of it before
//! - `offer`: the next item
//! - `report`: sends results to Pleo
//! - `finish`: the job's end, and its summary
//! - `files`: the files of an item
//! - `caller`: the requests that these make
//! - `items`: the items of a job, and their stages
//! - `journal`: what must not be lost, in a file
//! - `reasons`: Pleo's types of failures of items and jobs

mod caller;
mod files;
mod finish;
mod items;
mod journal;
mod offer;
mod open;
mod reasons;
mod report;
mod state;

pub use items::Again;
pub use state::Export;
