//! The calling thread's state, saved on entry and restored on return: error number, floating-point
//! environment, cancellation. Signals are blocked by the core, where it writes.

use pleo_core::binding::SignalMask;

/// A thread's state on entry; dropping it restores that.
pub(crate) struct ThreadState {
    // Fields are dropped in this order: the error number last, since restoring the others may
    // change it.
    _cancellation: Cancellation,
    floats: FloatState,
    _number: ErrorNumber,
}

/// The library's state, while the host's is in force for a callback; dropping it restores that,
/// whatever the callback did to floating point and the signal mask. Cancellation stays disabled: it
/// would unwind out of the middle of a call.
pub(crate) struct Lent {
    _floats: FloatState,
    _signals: Option<SignalMask>,
}

impl ThreadState {
    pub(crate) fn enter() -> Self {
        let number = ErrorNumber::save();
        Self {
            floats: FloatState::enter(),
            _cancellation: Cancellation::off(),
            _number: number,
        }
    }

    /// Sets the host's state.
    pub(crate) fn lend(&self) -> Lent {
        Lent {
            _signals: SignalMask::keep(),
            _floats: self.floats.swap_in(),
        }
    }
}

/// `errno`, or the number of `GetLastError`.
struct ErrorNumber(ErrorCode);

#[cfg(unix)]
type ErrorCode = i32;
#[cfg(windows)]
type ErrorCode = u32;

#[cfg(unix)]
fn errno() -> *mut i32 {
    // SAFETY: each of these functions takes nothing and returns the address of this thread's errno.
    unsafe {
        #[cfg(any(target_os = "linux", target_os = "dragonfly", target_os = "hurd"))]
        return libc::__errno_location();
        #[cfg(any(target_vendor = "apple", target_os = "freebsd"))]
        return libc::__error();
        #[cfg(any(target_os = "netbsd", target_os = "openbsd", target_os = "android"))]
        return libc::__errno();
        #[cfg(any(target_os = "solaris", target_os = "illumos"))]
        return libc::___errno();
    }
}

#[cfg(windows)]
#[link(name = "kernel32")]
unsafe extern "system" {
    safe fn GetLastError() -> u32;
    safe fn SetLastError(code: u32);
}

impl ErrorNumber {
    fn save() -> Self {
        #[cfg(unix)]
        // SAFETY: the address of errno is valid, and this thread's alone, as long as the thread
        // lives.
        return Self(unsafe { errno().read() });
        #[cfg(windows)]
        Self(GetLastError())
    }
}

impl Drop for ErrorNumber {
    fn drop(&mut self) {
        #[cfg(unix)]
        // SAFETY: the address of errno is valid, and this thread's alone, as long as the thread
        // lives.
        unsafe {
            errno().write(self.0);
        }
        #[cfg(windows)]
        SetLastError(self.0);
    }
}

/// The floating-point environment. Hosts unmask traps (Delphi, Free Pascal) or change the rounding;
/// the library computes with the default: traps masked, rounding to nearest.
struct FloatState {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    mxcsr: u32,
    #[cfg(target_arch = "x86")]
    x87: u16,
    #[cfg(target_arch = "aarch64")]
    control: [u64; 2],
}

impl FloatState {
    /// All traps masked, rounding to nearest.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    const DEFAULT: Self = Self {
        mxcsr: 0x1F80,
        #[cfg(target_arch = "x86")]
        x87: 0x037F,
    };
    #[cfg(target_arch = "aarch64")]
    const DEFAULT: Self = Self { control: [0; 2] };
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64", target_arch = "aarch64")))]
    const DEFAULT: Self = Self {};

    fn enter() -> Self {
        // Not dropped: dropping the default would only set it once more.
        std::mem::ManuallyDrop::new(Self::DEFAULT).swap_in()
    }

    /// Sets this state; returns the former one.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    fn swap_in(&self) -> Self {
        use std::arch::asm;
        let mut mxcsr = 0_u32;
        // SAFETY: every machine that Rust's std supports here has SSE; the operands are the
        // addresses of four bytes each, and no reserved bit of MXCSR is set in a default or saved
        // state.
        unsafe {
            asm!("stmxcsr [{}]", in(reg) &raw mut mxcsr, options(nostack, preserves_flags));
            asm!("ldmxcsr [{}]", in(reg) &raw const self.mxcsr, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "x86")]
        let mut x87 = 0_u16;
        #[cfg(target_arch = "x86")]
        // SAFETY: every machine with SSE has an x87 unit; the operands are the addresses of two
        // bytes each. Clearing the pending exceptions first keeps a trap of the host's from going
        // off here.
        unsafe {
            asm!("fnstcw [{}]", in(reg) &raw mut x87, options(nostack, preserves_flags));
            asm!("fnclex", "fldcw [{}]", in(reg) &raw const self.x87, options(nostack, preserves_flags, readonly));
        }
        Self {
            mxcsr,
            #[cfg(target_arch = "x86")]
            x87,
        }
    }

    #[cfg(target_arch = "aarch64")]
    fn swap_in(&self) -> Self {
        use std::arch::asm;
        let (control, status): (u64, u64);
        // SAFETY: any program may read and write FPCR and FPSR, and both are written with a default
        // or saved state.
        unsafe {
            asm!("mrs {}, fpcr", out(reg) control, options(nomem, nostack, preserves_flags));
            asm!("mrs {}, fpsr", out(reg) status, options(nomem, nostack, preserves_flags));
            asm!("msr fpcr, {}", in(reg) self.control[0], options(nomem, nostack, preserves_flags));
            asm!("msr fpsr, {}", in(reg) self.control[1], options(nomem, nostack, preserves_flags));
        }
        Self {
            control: [control, status],
        }
    }

    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64", target_arch = "aarch64")))]
    fn swap_in(&self) -> Self {
        Self {}
    }
}

impl Drop for FloatState {
    fn drop(&mut self) {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        // SAFETY: the operand is the address of a live field, which has a state that was saved, so
        // no reserved bit of MXCSR is set.
        unsafe {
            std::arch::asm!("ldmxcsr [{}]", in(reg) &raw const self.mxcsr, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "x86")]
        // SAFETY: the operand is the address of a live field with a control word that was saved.
        unsafe {
            std::arch::asm!("fnclex", "fldcw [{}]", in(reg) &raw const self.x87, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "aarch64")]
        // SAFETY: any program may write FPCR and FPSR, and both get a state that was saved.
        unsafe {
            std::arch::asm!("msr fpcr, {}", in(reg) self.control[0], options(nomem, nostack, preserves_flags));
            std::arch::asm!("msr fpsr, {}", in(reg) self.control[1], options(nomem, nostack, preserves_flags));
        }
    }
}

/// Thread cancellation, disabled during a call: unwinding out of the middle of one would abort the
/// host.
struct Cancellation {
    #[cfg(target_os = "linux")]
    before: libc::c_int,
}

#[cfg(target_os = "linux")]
unsafe extern "C" {
    // The crate libc lacks it.
    fn pthread_setcancelstate(state: libc::c_int, before: *mut libc::c_int) -> libc::c_int;
}

impl Cancellation {
    #[cfg(target_os = "linux")]
    fn off() -> Self {
        const PTHREAD_CANCEL_DISABLE: libc::c_int = 1;
        let mut before = 0;
        // SAFETY: the state is one of the two that exist, and the pointer is a live local variable.
        unsafe { pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &raw mut before) };
        Self { before }
    }

    #[cfg(not(target_os = "linux"))]
    fn off() -> Self {
        Self {}
    }
}

impl Drop for Cancellation {
    fn drop(&mut self) {
        #[cfg(target_os = "linux")]
        // SAFETY: the state is the one that was in force, and the pointer to the old one may be
        // null on Linux.
        unsafe {
            pthread_setcancelstate(self.before, std::ptr::null_mut());
        }
    }
}

/// Keeps this library loaded while the process lives, as a link argument does on other systems:
/// thread-local data, and the thread of a name lookup, may outlive the host's `FreeLibrary`.
#[cfg(windows)]
pub(crate) fn stay_loaded() {
    use windows_sys::Win32::System::LibraryLoader::{
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_PIN, GetModuleHandleExW,
    };
    let here = stay_loaded as fn() as *const u16;
    let mut module = std::ptr::null_mut();
    // SAFETY: with these flags the name is any address inside the library; the other pointer is a
    // live local variable.
    unsafe {
        GetModuleHandleExW(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,
            here,
            &raw mut module,
        );
    }
}

#[cfg(not(windows))]
pub(crate) fn stay_loaded() {}
