//! Panics on demand, for the tests: in no library that is shipped.

use std::time::{Duration, Instant};

use crate::client::state::Client;
use crate::error::Error;
use crate::sys::fork::lock;
use crate::transport::wait::BlockOn;

/// The longest that a test's own work is driven.
const WORK_MAX: Duration = Duration::from_secs(15);

/// Panics at a place: 0 in the call itself, 1 in what the call runs on the runtime, 2 in a task of
/// the runtime that it drives, 3 while it holds a lock of the client.
///
/// # Errors
/// What the client's own way to the network returns.
pub fn panic_at(client: &Client, place: i32) -> Result<(), Error> {
    match place {
        1 => run(client, async { die() })?,
        2 => run(client, async { drop(tokio::spawn(async { die() }).await) })?,
        3 => {
            let _held = lock(&client.credential);
            die();
        }
        _ => die(),
    }
    Ok(())
}

/// Runs a test's own work where calls run theirs.
fn run(client: &Client, work: impl Future<Output = ()>) -> Result<(), Error> {
    let wait = BlockOn::new(client.stop()?);
    let route = client.link()?.transport.route(&client.settings, &wait)?;
    let _ = route.reactor()?.run(Instant::now() + WORK_MAX, work);
    Ok(())
}

#[allow(clippy::panic, reason = "it is what this file is for")]
fn die() {
    std::panic::panic_any("a panic that a test asked for");
}
