//! The proxy settings of Windows: the user's, with the script (PAC) that they name or the network
//! announces (WPAD), and the machine's for users without any, such as services.

use std::ptr;

use windows_sys::Win32::Foundation::{GetLastError, GlobalFree};
use windows_sys::Win32::Networking::WinHttp::{
    ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR, ERROR_WINHTTP_AUTODETECTION_FAILED,
    ERROR_WINHTTP_LOGIN_FAILURE, WINHTTP_ACCESS_TYPE_NAMED_PROXY, WINHTTP_ACCESS_TYPE_NO_PROXY,
    WINHTTP_AUTO_DETECT_TYPE_DHCP, WINHTTP_AUTO_DETECT_TYPE_DNS_A, WINHTTP_AUTOPROXY_AUTO_DETECT,
    WINHTTP_AUTOPROXY_CONFIG_URL, WINHTTP_AUTOPROXY_OPTIONS, WINHTTP_CURRENT_USER_IE_PROXY_CONFIG,
    WINHTTP_PROXY_INFO, WinHttpCloseHandle, WinHttpGetDefaultProxyConfiguration,
    WinHttpGetIEProxyConfigForCurrentUser, WinHttpGetProxyForUrl, WinHttpOpen,
};
use windows_sys::core::PWSTR;

use super::proxy_list::{Unusable, exempts, first_for_https};

/// The proxy for https to a host.
pub(super) fn find(host: &str) -> Result<Option<String>, Unusable> {
    let mut user = WINHTTP_CURRENT_USER_IE_PROXY_CONFIG::default();
    // SAFETY: the pointer is a live local variable, which is filled or left as it is.
    unsafe { WinHttpGetIEProxyConfigForCurrentUser(&raw mut user) };
    let script = Text(user.lpszAutoConfigUrl);
    let (servers, exceptions) = (Text(user.lpszProxy), Text(user.lpszProxyBypass));
    if user.fAutoDetect != 0 || !script.0.is_null() {
        match by_script(host, user.fAutoDetect != 0, &script) {
            Ok(info) => return Ok(named(&info, host)),
            // Searching for a script is the default of Windows; most networks announce none.
            Err(ERROR_WINHTTP_AUTODETECTION_FAILED | ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR)
                if script.0.is_null() => {}
            Err(_) => return Err(Unusable::Script),
        }
    }
    if let Some(servers) = servers.read() {
        return Ok(listed(&servers, &exceptions, host));
    }
    let mut machine = WINHTTP_PROXY_INFO::default();
    // SAFETY: the pointer is a live local variable, which is filled or left as it is.
    unsafe { WinHttpGetDefaultProxyConfiguration(&raw mut machine) };
    Ok(named(&Info::from(machine), host))
}

/// What a script decides for a host.
///
/// # Errors
/// The system's number.
fn by_script(host: &str, detect: bool, script: &Text) -> Result<Info, u32> {
    let url: Vec<u16> = format!("https://{host}/")
        .encode_utf16()
        .chain([0])
        .collect();
    let mut options = WINHTTP_AUTOPROXY_OPTIONS::default();
    if detect {
        options.dwFlags |= WINHTTP_AUTOPROXY_AUTO_DETECT;
        options.dwAutoDetectFlags = WINHTTP_AUTO_DETECT_TYPE_DHCP | WINHTTP_AUTO_DETECT_TYPE_DNS_A;
    }
    if !script.0.is_null() {
        options.dwFlags |= WINHTTP_AUTOPROXY_CONFIG_URL;
        options.lpszAutoConfigUrl = script.0;
    }
    // SAFETY: each of the three texts may be null.
    let session = unsafe {
        WinHttpOpen(
            ptr::null(),
            WINHTTP_ACCESS_TYPE_NO_PROXY,
            ptr::null(),
            ptr::null(),
            0,
        )
    };
    let mut info = WINHTTP_PROXY_INFO::default();
    let mut ended = Ok(());
    // The script's server gets the user's credentials only if it requires them.
    for logon in [0, 1] {
        options.fAutoLogonIfChallenged = logon;
        // SAFETY: the handle is open or null, which is refused; the texts end with a NUL and
        // outlive the call, and the result is a live local variable.
        let done = unsafe {
            WinHttpGetProxyForUrl(session, url.as_ptr(), &raw mut options, &raw mut info)
        };
        ended = if done == 0 {
            // SAFETY: GetLastError has no condition.
            Err(unsafe { GetLastError() })
        } else {
            Ok(())
        };
        if ended != Err(ERROR_WINHTTP_LOGIN_FAILURE) {
            break;
        }
    }
    if !session.is_null() {
        // SAFETY: WinHttpOpen gave the handle, and it is closed here alone.
        unsafe { WinHttpCloseHandle(session) };
    }
    ended.map(|()| Info::from(info))
}

/// What the system decides for a host.
struct Info {
    named: bool,
    servers: Text,
    exceptions: Text,
}

impl From<WINHTTP_PROXY_INFO> for Info {
    fn from(info: WINHTTP_PROXY_INFO) -> Self {
        Self {
            named: info.dwAccessType == WINHTTP_ACCESS_TYPE_NAMED_PROXY,
            servers: Text(info.lpszProxy),
            exceptions: Text(info.lpszProxyBypass),
        }
    }
}

fn named(info: &Info, host: &str) -> Option<String> {
    let servers = info.servers.read().filter(|_| info.named)?;
    listed(&servers, &info.exceptions, host)
}

fn listed(servers: &str, exceptions: &Text, host: &str) -> Option<String> {
    let exceptions = exceptions.read().unwrap_or_default();
    let exempt = exempts(exceptions.split([';', ' ', '\t']), host);
    if exempt {
        None
    } else {
        first_for_https(servers)
    }
}

/// A NUL-terminated text that the system allocated, or null; this process frees it.
struct Text(PWSTR);

impl Text {
    fn read(&self) -> Option<String> {
        if self.0.is_null() {
            return None;
        }
        // SAFETY: the text is not null, and the system ends each of its texts with a NUL; the slice
        // has what stands before that, and is not used after `self` is dropped.
        let text = unsafe {
            let length = (0..).take_while(|at| *self.0.add(*at) != 0).count();
            std::slice::from_raw_parts(self.0, length)
        };
        Some(String::from_utf16_lossy(text)).filter(|text| !text.is_empty())
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        // SAFETY: the text is null, which GlobalFree takes, or was allocated by WinHTTP, which
        // documents GlobalFree for it; nothing uses it after this.
        unsafe { GlobalFree(self.0.cast()) };
    }
}
