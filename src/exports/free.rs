//! Releasing handles
//!
//! One function for handles of every type.

use crate::guard::quiet;
use crate::handles;
use crate::objects::Object;
use crate::types::PLEO_OK;

/// Frees what a handle stands for, of any kind. It never waits for the network; what another thread
/// is using lives until that thread is done. A freed client's connections are closed, its tasks and
/// pages end, no call of its log function begins any more, and its key is wiped; its responses live
/// on. A freed task is cancelled, also while another thread waits for it.
///
/// handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if
/// it is freed already or made up, which does no harm. It leaves the last failure's details alone.
/// Since 0.1.0. Any thread, in any order, also in a callback.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_free(handle: i32) -> i32 {
    if handle == 0 {
        return PLEO_OK;
    }
    quiet(|| {
        let object = handles::remove(handle)?;
        // What is asked for here happens now, though another thread may be using the object.
        match &object {
            Object::Client(client) => client.end_tasks(),
            // A task of another process goes on there.
            Object::Task(task) => drop(task.cancel()),
            _ => {}
        }
        Ok(())
    })
}
