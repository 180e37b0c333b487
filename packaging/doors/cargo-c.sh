# shellcheck shell=bash
# `cargo cinstall`, with the cargo-c of Debian 13 and the Rust of this machine: building cargo-c takes a quarter of an hour, and
# that of Debian 12 is too old for the lock file. Sourced by doors.sh.
# shellcheck disable=SC2154

pleo_need debootstrap cargo git
chroot_of trixie cargo-c gcc libc6-dev ca-certificates pkg-config binutils
trixie=$chroots/trixie
capi=$pleo_target/capi
sysroot=$(rustc --print sysroot)
cargo_home=${CARGO_HOME:-${HOME:-/root}/.cargo}
# cargo walks through the package's directory, so this has no chroot in it.
mkdir -p "$work/source" "$work/installed" "$capi"
git ls-files -z | xargs -0 cp --parents -t "$work/source"
# shellcheck disable=SC2034 # for within
shared=("$work" "$capi" "$sysroot" "$cargo_home")
in_trixie() { within "$trixie" env -C "$work/source" "HOME=${HOME:-/root}" "CARGO_HOME=$cargo_home" "$@"; }

cinstall() {
    in_trixie "PATH=$sysroot/bin:/usr/bin:/bin" "CARGO_TARGET_DIR=$capi" cargo-cinstall cinstall --locked --release -p pleo \
        --prefix /usr/local --libdir /usr/local/lib --destdir "$work/installed"
}
cinstall_has_the_files() {
    local root=$work/installed/usr/local soname
    soname=$(sed -n 's/^const ABI: &str = "\(.*\)";$/\1/p' build.rs)
    find "$root" | sort
    cmp include/pleo.h "$root/include/pleo.h" && [[ -f $root/lib/libpleo.a && -f $root/lib/libpleo.so.$soname ]] &&
        readelf -d "$root/lib/libpleo.so" | grep -F "SONAME" | grep -F "[libpleo.so.$soname]" &&
        readelf -d "$root/lib/libpleo.so" | grep -F NODELETE || return
    # The functions of the list and nothing else, without versions, as in the archive.
    diff <(cut -d ' ' -f 1 tests/abi/symbols.txt | LC_ALL=C sort) \
        <(nm -D --defined-only "$root/lib/libpleo.so" | cut -d ' ' -f 3 | LC_ALL=C sort)
}
cinstall_compiles() {
    local root=$work/installed/usr/local
    cp packaging/conan/test_package/program.c "$work"
    # shellcheck disable=SC2016
    in_trixie "PKG_CONFIG_SYSROOT_DIR=$work/installed" "PKG_CONFIG_PATH=$root/lib/pkgconfig" "LIBRARY_PATH=$root/lib" \
        sh -euc 'gcc "$1/program.c" -o "$1/program" $(pkg-config --cflags --libs pleo)
            [ "$(LD_LIBRARY_PATH=$2 "$1/program")" = "libpleo $3, interface $4" ]' sh "$work" "$root/lib" "$pleo_version" 1
}
# A program that was linked with the archive's library runs with this one, and the loader says nothing.
cinstall_takes_the_place_of_the_archive() {
    gcc "-I$tree/include" packaging/conan/test_package/program.c -o "$work/other" "-L$tree/lib" -lpleo &&
        in_trixie "LD_LIBRARY_PATH=$work/installed/usr/local/lib" "$work/other" >"$work/out" 2>"$work/err" &&
        [[ $(<"$work/out") == "libpleo $pleo_version, "* && ! -s $work/err ]]
}

pleo_test "cargo cinstall" cinstall
pleo_test "cargo cinstall: header, libraries, SONAME, symbols" cinstall_has_the_files
pleo_test "cargo cinstall: a program by pkg-config" cinstall_compiles
pleo_test "cargo cinstall: a program of the archive" cinstall_takes_the_place_of_the_archive
