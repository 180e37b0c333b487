//! The calling thread's state, saved on the way in and restored on the way out: last error number, floating point,
//! cancellation, and for calls that use the network the signal mask.

/// A thread's state on the way in; dropping it restores that.
pub(super) struct Host {
    // Dropped in this order: the error number last, since restoring the others may change it.
    _signals: Option<SignalMask>,
    _cancellation: Cancellation,
    _floats: FloatState,
    _number: ErrorNumber,
}

impl Host {
    pub(super) fn enter(uses_network: bool) -> Self {
        let number = ErrorNumber::save();
        Self {
            _floats: FloatState::enter(),
            _cancellation: Cancellation::off(),
            _signals: uses_network.then(SignalMask::block_pipe),
            _number: number,
        }
    }
}

/// `errno`, or what `GetLastError` gives.
struct ErrorNumber(ErrorCode);

#[cfg(unix)]
type ErrorCode = i32;
#[cfg(windows)]
type ErrorCode = u32;

#[cfg(unix)]
fn errno() -> *mut i32 {
    // SAFETY: these have no condition; each gives the address of this thread's errno.
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
        // SAFETY: errno's address is valid while the thread lives.
        return Self(unsafe { errno().read() });
        #[cfg(windows)]
        Self(GetLastError())
    }
}

impl Drop for ErrorNumber {
    fn drop(&mut self) {
        #[cfg(unix)]
        // SAFETY: errno's address is valid while the thread lives.
        unsafe {
            errno().write(self.0);
        }
        #[cfg(windows)]
        SetLastError(self.0);
    }
}

/// The floating-point environment. Hosts unmask traps (Delphi, Free Pascal) or round otherwise; the library computes
/// with the default: every trap masked, rounding to nearest.
struct FloatState {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    mxcsr: u32,
    #[cfg(target_arch = "x86")]
    x87: u16,
    #[cfg(target_arch = "aarch64")]
    control: [u64; 2],
}

impl FloatState {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    fn enter() -> Self {
        use std::arch::asm;
        static MXCSR_DEFAULT: u32 = 0x1F80;
        let mut mxcsr = 0_u32;
        // SAFETY: every machine that Rust's std supports here has SSE; the operands are live local variables.
        unsafe {
            asm!("stmxcsr [{}]", in(reg) &raw mut mxcsr, options(nostack, preserves_flags));
            asm!("ldmxcsr [{}]", in(reg) &raw const MXCSR_DEFAULT, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "x86")]
        let mut x87 = 0_u16;
        #[cfg(target_arch = "x86")]
        // SAFETY: as above; clearing the pending exceptions first keeps a trap of the host's from going off here.
        unsafe {
            static X87_DEFAULT: u16 = 0x037F;
            asm!("fnstcw [{}]", in(reg) &raw mut x87, options(nostack, preserves_flags));
            asm!("fnclex", "fldcw [{}]", in(reg) &raw const X87_DEFAULT, options(nostack, preserves_flags, readonly));
        }
        Self {
            mxcsr,
            #[cfg(target_arch = "x86")]
            x87,
        }
    }

    #[cfg(target_arch = "aarch64")]
    fn enter() -> Self {
        use std::arch::asm;
        let (control, status): (u64, u64);
        // SAFETY: both registers may be read and written by any program.
        unsafe {
            asm!("mrs {}, fpcr", out(reg) control, options(nomem, nostack, preserves_flags));
            asm!("mrs {}, fpsr", out(reg) status, options(nomem, nostack, preserves_flags));
            asm!("msr fpcr, {}", in(reg) 0_u64, options(nomem, nostack, preserves_flags));
        }
        Self { control: [control, status] }
    }

    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64", target_arch = "aarch64")))]
    fn enter() -> Self {
        Self {}
    }
}

impl Drop for FloatState {
    fn drop(&mut self) {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        // SAFETY: what was saved is a valid state, and the operand a live field.
        unsafe {
            std::arch::asm!("ldmxcsr [{}]", in(reg) &raw const self.mxcsr, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "x86")]
        // SAFETY: as above.
        unsafe {
            std::arch::asm!("fnclex", "fldcw [{}]", in(reg) &raw const self.x87, options(nostack, preserves_flags, readonly));
        }
        #[cfg(target_arch = "aarch64")]
        // SAFETY: what was saved is a valid state.
        unsafe {
            std::arch::asm!("msr fpcr, {}", in(reg) self.control[0], options(nomem, nostack, preserves_flags));
            std::arch::asm!("msr fpsr, {}", in(reg) self.control[1], options(nomem, nostack, preserves_flags));
        }
    }
}

/// Thread cancellation, off during a call: unwinding out of the middle of one would abort the host.
struct Cancellation {
    #[cfg(target_os = "linux")]
    before: libc::c_int,
}

#[cfg(target_os = "linux")]
unsafe extern "C" {
    // Not in libc's bindings.
    fn pthread_setcancelstate(state: libc::c_int, before: *mut libc::c_int) -> libc::c_int;
}

impl Cancellation {
    #[cfg(target_os = "linux")]
    fn off() -> Self {
        const PTHREAD_CANCEL_DISABLE: libc::c_int = 1;
        let mut before = 0;
        // SAFETY: the state is one of the two there are, and the pointer a live local variable.
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
        // SAFETY: the state is the one that was in force.
        unsafe {
            pthread_setcancelstate(self.before, std::ptr::null_mut());
        }
    }
}

/// Signals held back from this thread; dropping it restores the mask.
#[cfg(unix)]
pub(super) struct SignalMask {
    before: libc::sigset_t,
    /// Whether a SIGPIPE that arrives meanwhile is ours to take away.
    takes_pipe: bool,
}

#[cfg(unix)]
impl SignalMask {
    /// Holds back SIGPIPE: writing to a connection that the server closed must be an error, not the host's end.
    fn block_pipe() -> Self {
        // SAFETY: an all-zero set is valid storage, and is filled before it is read.
        let (mut pipe, mut pending) = unsafe { (std::mem::zeroed(), std::mem::zeroed::<libc::sigset_t>()) };
        // SAFETY: the sets are live local variables.
        unsafe {
            libc::sigemptyset(&raw mut pipe);
            libc::sigaddset(&raw mut pipe, libc::SIGPIPE);
        }
        let mut mask = Self::block(&pipe);
        // SAFETY: the sets are live and filled. One that was pending before is the host's; it can only have been
        // pending if the host held it back.
        mask.takes_pipe = unsafe {
            libc::sigismember(&raw const mask.before, libc::SIGPIPE) == 0
                || (libc::sigpending(&raw mut pending) == 0
                    && libc::sigismember(&raw const pending, libc::SIGPIPE) == 0)
        };
        mask
    }

    /// Holds back everything.
    pub(super) fn block_all() -> Self {
        // SAFETY: an all-zero set is valid storage, and is filled before it is read.
        let mut all = unsafe { std::mem::zeroed() };
        // SAFETY: the set is a live local variable.
        unsafe { libc::sigfillset(&raw mut all) };
        Self::block(&all)
    }

    fn block(signals: &libc::sigset_t) -> Self {
        // SAFETY: an all-zero set is valid storage; the call fills it.
        let mut before = unsafe { std::mem::zeroed() };
        // SAFETY: both sets are live; the way is one of the three there are.
        unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, signals, &raw mut before) };
        Self { before, takes_pipe: false }
    }
}

#[cfg(unix)]
impl Drop for SignalMask {
    fn drop(&mut self) {
        if self.takes_pipe {
            take_pending_pipe();
        }
        // SAFETY: the set is the mask that was in force.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &raw const self.before, std::ptr::null_mut()) };
    }
}

/// Takes a SIGPIPE that waits for this thread, if one does.
#[cfg(unix)]
fn take_pending_pipe() {
    // SAFETY: an all-zero set is valid storage, and is filled before it is read; the other arguments are live or null.
    unsafe {
        let mut pipe: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut pipe);
        libc::sigaddset(&raw mut pipe, libc::SIGPIPE);
        #[cfg(not(target_vendor = "apple"))]
        {
            let at_once = libc::timespec { tv_sec: 0, tv_nsec: 0 };
            while libc::sigtimedwait(&raw const pipe, std::ptr::null_mut(), &raw const at_once) == libc::SIGPIPE {}
        }
        #[cfg(target_vendor = "apple")]
        {
            let mut pending: libc::sigset_t = std::mem::zeroed();
            if libc::sigpending(&raw mut pending) == 0 && libc::sigismember(&raw const pending, libc::SIGPIPE) == 1 {
                let mut signal = 0;
                libc::sigwait(&raw const pipe, &raw mut signal);
            }
        }
    }
}

#[cfg(not(unix))]
struct SignalMask;

#[cfg(not(unix))]
impl SignalMask {
    fn block_pipe() -> Self {
        Self
    }
}

/// Keeps this library where it is for as long as the process lives, as a link argument does on other systems: what a
/// thread has of it, and the thread of a name look-up, may outlast the host's `FreeLibrary`.
#[cfg(windows)]
pub(super) fn stay_loaded() {
    use windows_sys::Win32::System::LibraryLoader::{
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_PIN, GetModuleHandleExW,
    };
    let here = stay_loaded as fn() as *const u16;
    let mut module = std::ptr::null_mut();
    // SAFETY: with these flags the name is any address inside the library; the other pointer is a live local variable.
    unsafe {
        GetModuleHandleExW(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,
            here,
            &raw mut module,
        );
    }
}

#[cfg(not(windows))]
pub(super) fn stay_loaded() {}
