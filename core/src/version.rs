//! Which library this is, and what it runs on, in the words of every text that says so.

/// The version of the binary interface by which programs in other languages call this library.
pub const INTERFACE: i32 = 1;

/// Name and versions, such as `libpleo 0.1.0, interface 1`.
pub(crate) fn library() -> String {
    format!(
        "libpleo {}, interface {INTERFACE}",
        env!("CARGO_PKG_VERSION")
    )
}

/// Operating system and processor, such as `linux x86_64`.
pub(crate) fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}
