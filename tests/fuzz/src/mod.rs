//! What the fuzz targets do with their input; tests/corpus.rs does the same with every input that
//! was kept.
#![allow(dead_code, reason = "each target uses its own part")]

pub mod abi;
pub mod answer;
mod input;
pub mod record;
mod server;
pub mod text;
