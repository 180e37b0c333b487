//! The proxy for a host by the system's own settings, on Windows and Apple's systems. Other systems
//! have none; there the environment sets it.

use std::time::Duration;

use super::proxy_list::Unusable;
#[cfg(target_vendor = "apple")]
use super::system_proxy_apple::find as ask;
#[cfg(windows)]
use super::system_proxy_windows::find as ask;

/// The proxy for https to a host, as text, if there is one.
///
/// # Errors
/// [`Unusable`]; a call never bypasses a proxy because a setting was not understood.
#[cfg(any(windows, target_vendor = "apple"))]
pub(crate) fn find(host: &str, limit: Duration) -> Result<Option<String>, Unusable> {
    use std::sync::mpsc::sync_channel;
    // A script is fetched and run, without a time limit.
    const STACK: usize = 512 * 1024;
    let (tell, told) = sync_channel(1);
    let host = host.to_owned();
    let work = move || drop(tell.send(ask(&host)));
    super::thread::spawn_quietly("pleo-proxy", STACK, work).map_err(|_| Unusable::NoThread)?;
    told.recv_timeout(limit).unwrap_or(Err(Unusable::Late))
}

/// The proxy for https to a host: this system has no settings of its own.
#[cfg(not(any(windows, target_vendor = "apple")))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "callers use the other systems' in the same way, and those can fail"
)]
pub(crate) fn find(_: &str, _: Duration) -> Result<Option<String>, Unusable> {
    Ok(None)
}
