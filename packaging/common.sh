# shellcheck shell=bash
# What the scripts of packaging share: targets, tools, places. They source it after examples/common.sh.

pleo_version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
pleo_abi=$(sed -n 's/^#define PLEO_HEADER_ABI_VERSION \([0-9]*\)$/\1/p' include/pleo.h)
# The archives, and beside each the directory that is in it.
pleo_packages=$pleo_target/packages
# What is made on the way to them.
pleo_work=$pleo_target/packaging

pleo_every_target=(linux-x64 linux-arm64 linux-musl-x64 windows-x64 windows-x86)

# What Rust and the linker call a target, which is what its archives are called after: the triple of rustc, and for Linux
# that of zig, with the oldest glibc that the library is to load on.
declare -A pleo_triple=(
    [linux-x64]=x86_64-unknown-linux-gnu
    [linux-arm64]=aarch64-unknown-linux-gnu
    [linux-musl-x64]=x86_64-unknown-linux-musl
    [windows-x64]=x86_64-win7-windows-gnu
    [windows-x86]=i686-win7-windows-gnu
)
declare -A pleo_zig_target=(
    [linux-x64]=x86_64-linux-gnu.2.17
    [linux-arm64]=aarch64-linux-gnu.2.17
    [linux-musl-x64]=x86_64-linux-musl
)

# The target that programs of this machine are for.
pleo_host_target() {
    case $(uname -sm) in
        "Linux x86_64") echo linux-x64 ;;
        "Linux aarch64") echo linux-arm64 ;;
        *) pleo_fail "there is no package for $(uname -sm); name one of: ${pleo_every_target[*]}" ;;
    esac
}

pleo_package_name() { echo "libpleo-$pleo_version-$1"; }

# The archive's file: TARGET
pleo_archive_file() {
    case $1 in
        windows-*) echo "$pleo_packages/$(pleo_package_name "$1").zip" ;;
        *) echo "$pleo_packages/$(pleo_package_name "$1").tar.xz" ;;
    esac
}

# For Linux, the names of the library's functions for debuggers, in an archive that is unpacked over the other: TARGET
pleo_names_file() { echo "$pleo_packages/$(pleo_package_name "$1")-debug.tar.xz"; }
pleo_names_tree() { echo "$pleo_work/debug/$(pleo_package_name "$1")"; }

# What the source is: a commit, unless it is not a clone.
pleo_commit() { git rev-parse HEAD 2>/dev/null || echo "unknown: the source is not a clone"; }
pleo_is_changed() { [[ -n $(git status --porcelain 2>/dev/null) ]]; }

# Of the machine that built it nothing may be inside: neither where the project is, nor whose home it was built in. An import
# library has paths in the names of symbols: BINARY
pleo_has_no_path_of_the_builder() {
    ! grep -aoF -e "$pleo_root" -e "${pleo_root//[^A-Za-z0-9]/_}" -e "${CARGO_HOME:-${HOME:-/root}/.cargo}" -e /usr/lib/rustlib \
        -e /usr/src/rustc "$1"
}

# A number as docs/shipping.md has it: DIGITS
pleo_with_commas() { printf '%s' "$1" | rev | sed 's/\([0-9]\{3\}\)/\1,/g; s/,$//' | rev; }

# What an archive and its library have, as a row of docs/shipping.md: TARGET LIBRARY GLIBC LIBRARIES
pleo_size_row() {
    local archive
    archive=$(pleo_archive_file "$1")
    printf '| %s | %s | %s | %s | %s |\n' "$1" "$(pleo_with_commas "$(stat --format %s "$2")")" \
        "$(pleo_with_commas "$(stat --format %s "$archive")")" "$3" "$4"
}

# Fills in what the templates leave open: TARGET TEMPLATE FILE
pleo_fill() {
    # What gcc does not link by itself: the unwinder it does, in its shared or its static form.
    local libs="-lpthread -ldl -lm" bits=64
    [[ $1 != *-x86 ]] || bits=32
    sed -e "s/@VERSION@/$pleo_version/g" -e "s/@ABI@/$pleo_abi/g" -e "s/@SYSTEM_LIBS@/$libs/g" -e "s/@BITS@/$bits/g" "$2" >"$3"
}

# --- Tools

# One compiler for everything that is shipped: Debian's, which brings the sources of std, so that std is built with the
# same settings and for targets that no prebuilt std is there for.
pleo_package_tools=(rustc-web cargo-web rust-web-src pip3 python3 mcs xz git)

# zig links for any glibc, and cargo-zigbuild hands it to cargo. They come once; what is half there is fetched again.
pleo_zig_home=$pleo_target/tools/zig
pleo_fetch_zig() {
    local wanted=packaging/requirements.txt
    ! cmp -s "$wanted" "$pleo_zig_home/requirements.txt" || return 0
    rm -rf "$pleo_zig_home"
    pleo_quietly "Fetching the linker zig" pip3 install --quiet --no-cache-dir --disable-pip-version-check --no-deps \
        --only-binary=:all: --require-hashes --requirement "$wanted" --target "$pleo_zig_home"
    cp "$wanted" "$pleo_zig_home"
}
