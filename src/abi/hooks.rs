//! Panics on demand, for the tests: in no library that is shipped, no header and no list of
//! symbols.

use super::exports::pleo_client;
use super::guard::network_call;
use super::handles;

/// Panics at a place: 0 in the call itself, 1 in what the call runs on the runtime, 2 in a task of
/// the runtime that it drives, 3 while it holds a lock of the client.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_test_panic(client: pleo_client, place: i32) -> i32 {
    network_call(|| {
        let client = handles::client(client)?;
        match place {
            1 => client.run_for_test(async { die() })?,
            2 => client.run_for_test(async { drop(tokio::spawn(async { die() }).await) })?,
            3 => client.die_with_lock(die),
            _ => die(),
        }
        Ok(())
    })
}

#[allow(clippy::panic, reason = "it is what this file is for")]
fn die() {
    std::panic::panic_any("a panic that a test asked for");
}
