//! Releasing handles
//!
//! One function for handles of every type.

use crate::guard::quiet;
use crate::handles;
use crate::objects::Object;
use crate::types::PLEO_OK;

/// Releases a handle of any type.
///
/// It never waits for the network. An object that another thread uses lives until that thread has
/// finished with it. A client's connections are closed, its tasks and lists end, its log callback
/// is not called again, and its key is wiped; its responses stay valid. A task is cancelled, even
/// if another thread waits for it. The calling thread's last failure is kept.
///
/// handle: any handle of the library, or 0, which has no effect.
/// returns: PLEO_OK; PLEO_E_HANDLE, without harm, if the handle is invalid.
/// blocks: until a log callback on another thread has returned, at most 500 milliseconds.
/// threads: any, in any order, also inside a callback.
/// since: 0.1.0
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
