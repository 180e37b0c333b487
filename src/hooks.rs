//! Panics and pauses on demand, for the tests: in no library that is shipped, no header and no list
//! of symbols.

use pleo_core::test_hooks::{close_gate, is_gate_reached, open_gate, panic_at, panic_later};

use crate::guard::call;
use crate::handles;
use crate::types::pleo_client;

/// Panics at a place: see `panic_at`.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_test_panic(client: pleo_client, place: i32) -> i32 {
    call(|| panic_at(&*handles::client(client)?, place))
}

/// Panics at a later place: see `panic_later`.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_test_panic_later(place: i32) -> i32 {
    i32::from(panic_later(place))
}

/// Opens (0) or closes (1) the gate at which a thread stops that has a client in its hands, or only
/// asks (2); whether one stands there.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_test_gate(what: i32) -> i32 {
    match what {
        0 => open_gate(),
        1 => close_gate(),
        _ => {}
    }
    i32::from(is_gate_reached())
}
