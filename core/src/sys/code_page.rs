//! The code page that Windows calls ANSI.

/// Its number.
pub(crate) fn ansi() -> u32 {
    // SAFETY: GetACP has no condition.
    unsafe { windows_sys::Win32::Globalization::GetACP() }
}
