#![no_main]

#[path = "../src/mod.rs"]
mod fuzz;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::record::run(data));
