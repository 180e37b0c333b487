//! Panics on demand, for the tests: in no library that is shipped, no header and no list of symbols.

use pleo_core::test_hooks::panic_at;

use crate::guard::call;
use crate::handles;
use crate::types::pleo_client;

/// Panics at a place: see `panic_at`.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_test_panic(client: pleo_client, place: i32) -> i32 {
    call(|| panic_at(&*handles::client(client)?, place))
}
