//! Panics and pauses on demand, for the tests: in no library that is shipped.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::client::state::Client;
use crate::error::Error;
use crate::sys::fork::lock;
use crate::transport::wait::BlockOn;

/// The longest that a test's own work is driven.
const WORK_MAX: Duration = Duration::from_secs(15);

/// Panics at a place: 0 in the call itself, 1 in work that the call runs on the runtime, 2 in a
/// task of the runtime that it drives, 3 while it holds a lock of the client.
///
/// # Errors
/// The error of the client's transport.
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

/// Makes the network's code panic at its nth step from now: in a call, a task, a connection.
/// Returns whether the panic that was demanded before is still to come.
#[must_use]
pub fn panic_later(place: i32) -> bool {
    crate::sys::panic::demanded::demand(place)
}

/// Runs a test's own work where calls run theirs.
fn run(client: &Client, work: impl Future<Output = ()>) -> Result<(), Error> {
    let wait = BlockOn::new(client.stop()?);
    let route = client
        .network()?
        .transport(&client.settings, None)?
        .route(&wait)?;
    let _ = route.reactor()?.run(Instant::now() + WORK_MAX, work);
    Ok(())
}

#[allow(clippy::panic, reason = "it is what this file is for")]
fn die() {
    std::panic::panic_any("a panic that a test asked for");
}

/// A gate for every thread that has got a client: closed, it stops the first one that comes, so
/// that a test can act meanwhile.
static GATE: Mutex<Gate> = Mutex::new(Gate::Open);
static MOVED: Condvar = Condvar::new();

#[derive(PartialEq, Eq)]
enum Gate {
    Open,
    Closed,
    /// A thread is waiting.
    Reached,
}

fn set(gate: Gate) {
    *GATE.lock().unwrap_or_else(PoisonError::into_inner) = gate;
    MOVED.notify_all();
}

/// Releases the thread at the gate.
pub fn open_gate() {
    set(Gate::Open);
}

/// Stops the next thread that comes to the gate.
pub fn close_gate() {
    set(Gate::Closed);
}

/// Whether a thread is waiting at the gate.
pub fn is_gate_reached() -> bool {
    *GATE.lock().unwrap_or_else(PoisonError::into_inner) == Gate::Reached
}

/// Passes the gate, which stops nobody for ever.
pub fn pass_gate() {
    let mut gate = GATE.lock().unwrap_or_else(PoisonError::into_inner);
    if *gate == Gate::Closed {
        *gate = Gate::Reached;
        drop(MOVED.wait_timeout_while(gate, WORK_MAX, |gate| *gate == Gate::Reached));
    }
}
