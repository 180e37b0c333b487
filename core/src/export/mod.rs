//! Pleo's export job: items are offered, their results written down and reported, and the job ended.
//!
//! - `state`: an export, and how far it is; results are recorded here
//! - `open`: the job that is to be carried out, and what was done of it before
//! - `offer`: the next item
//! - `report`: results on their way to Pleo
//! - `finish`: the job's end, and its summary
//! - `files`: the files of an item
//! - `caller`: the requests of all of these
//! - `items`: the items of a job, and how far each is
//! - `journal`: what must not be forgotten, in a file
//! - `reasons`: why an item or a job fails, as Pleo names it

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
