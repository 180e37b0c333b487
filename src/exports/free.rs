use crate::guard::{quiet, quiet_network};
use crate::handles;
use crate::objects::Object;
use crate::types::PLEO_OK;

/// Frees what a handle stands for, of any kind. It never waits for the network; what another thread
/// is using lives until that thread is done. A freed client's connections are closed, its tasks and
/// pages end, and its key is wiped; its responses live on.
///
/// handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if
/// it is freed already or made up, which does no harm. It leaves the last failure's details alone.
/// Since 0.1.0. Any thread, in any order.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_free(handle: i32) -> i32 {
    if handle == 0 {
        return PLEO_OK;
    }
    let mut object = None;
    let status = quiet(|| {
        object = Some(handles::remove(handle)?);
        Ok(())
    });
    match object {
        Some(object) if object.uses_network() => quiet_network(|| {
            if let Object::Client(client) = &object {
                client.end_tasks();
            }
            drop(object);
            Ok(())
        }),
        _ => status,
    }
}
