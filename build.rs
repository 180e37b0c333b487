//! Link arguments, and on Windows the version resource. It writes nothing into the source tree.

use std::env;
use std::path::Path;
use std::process::Command;

/// The version of the binary interface; the SONAME carries it.
const ABI: &str = "1";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let target = |name| env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    match target("OS").as_str() {
        "windows" => version_resource(&target("ENV")),
        "macos" => link(&format!("-Wl,-install_name,@rpath/libpleo.{ABI}.dylib")),
        _ => {
            // Without a SONAME a program linked by path would look for the library at that path for
            // ever.
            link(&format!("-Wl,-soname,libpleo.so.{ABI}"));
            // Rust's thread-local destructors make unloading unsafe; dlclose then leaves the
            // library where it is.
            link("-Wl,-z,nodelete");
        }
    }
}

fn link(argument: &str) {
    println!("cargo:rustc-cdylib-link-arg={argument}");
}

/// The resource that Explorer and installers read. Its compiler comes with the target's toolchain;
/// without one the library is the same but for its properties page.
fn version_resource(environment: &str) {
    let out = env::var("OUT_DIR").unwrap_or_default();
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let source = Path::new(&out).join("version.rc");
    let object = Path::new(&out).join(if environment == "msvc" {
        "version.res"
    } else {
        "version.o"
    });
    let numbers = format!("{},0", version.replace('.', ","));
    let text = format!(
        "1 VERSIONINFO\nFILEVERSION {numbers}\nPRODUCTVERSION {numbers}\nFILETYPE 2\n{{\nBLOCK \"StringFileInfo\"\n{{\n\
         BLOCK \"040904B0\"\n{{\nVALUE \"FileDescription\", \"libpleo, ABI {ABI}\"\nVALUE \"FileVersion\", \"{version}\"\n\
         VALUE \"ProductName\", \"libpleo\"\nVALUE \"ProductVersion\", \"{version}\"\nVALUE \"OriginalFilename\", \
         \"pleo.dll\"\nVALUE \"LegalCopyright\", \"MIT OR Apache-2.0\"\n}}\n}}\nBLOCK \"VarFileInfo\"\n{{\n\
         VALUE \"Translation\", 0x409, 1200\n}}\n}}\n"
    );
    if std::fs::write(&source, text).is_err() {
        return;
    }
    let mut compiler = if environment == "msvc" {
        let mut rc = Command::new("rc.exe");
        rc.arg("/nologo").arg("/fo").arg(&object).arg(&source);
        rc
    } else {
        let prefix = if env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("x86") {
            "i686"
        } else {
            "x86_64"
        };
        let mut windres = Command::new(format!("{prefix}-w64-mingw32-windres"));
        windres
            .arg(&source)
            .arg("-O")
            .arg("coff")
            .arg("-o")
            .arg(&object);
        windres
    };
    match compiler.status() {
        Ok(status) if status.success() => link(&object.display().to_string()),
        _ => println!("cargo:warning=no resource compiler: pleo.dll gets no version resource"),
    }
}
