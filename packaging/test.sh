#!/usr/bin/env bash
# Tests an archive on systems that never had Rust: test.sh [TARGET] [PART…], as root. It is run by hand, before a release; it
# writes docs/shipping.md's tables. The last line is "N passed, M failed".
#
# TARGET is linux-x64 (when none is named), linux-arm64 or linux-musl-x64; packaging/build.sh has made its archive.
# PART is some of:
#   11, 12         a bare Debian 11 or 12 with compilers: tests/packaging/bare.sh runs in it, as root, as another user, and with
#                  the system calls of Linux 3.10 alone; both when none is named
#   reproducible   packaging/build.sh makes the archives twice, in two clones of this commit in different directories
#
# The systems are kept in target/chroots; rm -rf target/chroots makes the next run begin with new ones.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=common.sh
source packaging/common.sh

target=linux-x64
if [[ ${1:-} == *-* ]]; then
    target=$1
    shift
fi
case $target in
    linux-x64 | linux-arm64 | linux-musl-x64) ;;
    *) pleo_fail "there is no target $target to test here; name linux-x64, linux-arm64 or linux-musl-x64" ;;
esac
parts=("$@")
[[ $# -gt 0 ]] || parts=(11 12)
for part in "${parts[@]}"; do
    case $part in
        11 | 12 | reproducible) ;;
        *) pleo_fail "there is no part $part; name some of 11, 12 and reproducible" ;;
    esac
done
[[ $(id -u) -eq 0 ]] || pleo_fail "must be run as root, to make and enter systems"
archive=$(pleo_archive_file "$target")
tree=$pleo_packages/$(pleo_package_name "$target")
page=docs/shipping.md

# --- The systems

declare -A suite=([11]=bullseye [12]=bookworm) glibc=([11]=2.31 [12]=2.36)
chroots=$pleo_target/chroots
# What is of this run alone in a system: the archive and what tests it.
place=opt/pleo

# What a language is compiled and run with. No system has more than these, but for Debian 11, which has no GnuCOBOL: there it is
# compiled, from the sources of Debian 12's package.
compilers=(curl xz-utils gcc g++ libc6-dev make cmake meson ninja-build pkg-config fp-compiler fp-units-rtl fp-units-base
    fp-units-fcl mono-mcs mono-runtime)
declare -A cobol=([11]="dpkg-dev libgmp-dev" [12]=gnucobol3)
case $target in
    linux-arm64) compilers+=(qemu-user gcc-aarch64-linux-gnu g++-aarch64-linux-gnu libc6-dev-arm64-cross libc6-arm64-cross) ;;
    linux-musl-x64) compilers+=(musl-tools) ;;
esac

# Sets inside, what a command is run by in a system, with mounts and processes of its own, which end with it: RELEASE
enter() {
    local mounts
    root=$chroots/debian-$1
    # shellcheck disable=SC2016 # the inner shell's own variables
    mounts='mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm"'
    inside=(unshare --mount --pid --fork --kill-child bash -c "$mounts && exec chroot \"\$0\" \"\$@\"" "$root"
        env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
        ${http_proxy:+"http_proxy=$http_proxy"} DEBIAN_FRONTEND=noninteractive)
}

# A new system, from where this machine's own packages are from, or else from where debootstrap takes them: RELEASE
make_system() {
    local mirror
    [[ ! -d $root ]] || return 0
    # shellcheck disable=SC2016 # apt-get's own variable
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' | sort -u | head -n 1)
    rm -rf "$root.new"
    debootstrap --variant=minbase "${suite[$1]}" "$root.new" ${mirror:+"$mirror"} || return
    printf '127.0.0.1 localhost\n::1 localhost\n' >"$root.new/etc/hosts"
    mv "$root.new" "$root"
}

# RELEASE
install_compilers() {
    local packages=("${compilers[@]}") more
    read -ra more <<<"${cobol[$1]}"
    "${inside[@]}" apt-get -q update &&
        "${inside[@]}" apt-get -q -y install --no-install-recommends "${packages[@]}" "${more[@]}" || return
    # shellcheck disable=SC2016 # the inner shell's own commands
    [[ $1 != 11 || -e $root/usr/local/bin/cobc ]] || "${inside[@]}" bash -e -c '
        sed "s/^deb /deb-src /; s/bullseye/bookworm/" /etc/apt/sources.list >/etc/apt/sources.list.d/bookworm.list
        apt-get -q update
        cd "$(mktemp -d)"
        apt-get -q source --download-only gnucobol3
        # Patched, it would ask for the autotools.
        dpkg-source --skip-patches --extract gnucobol3_*.dsc gnucobol
        cd gnucobol
        ./configure --without-db --with-curses=no --without-xml2 --without-json --disable-nls
        make -j 2
        make install
        ldconfig'
}

# Unpacks the archive, as whoever downloads it.
unpack() {
    rm -rf "${root:?}/$place"
    mkdir -p "$root/$place"
    cp "$archive" tests/packaging/bare.sh packaging/test/old_kernel.c "$root/$place"
    "${inside[@]}" tar --extract --xz --file "/$place/${archive##*/}" --directory "/$place"
}

forget_run() {
    local part
    for part in "${parts[@]}"; do rm -rf "${chroots:?}/debian-$part/$place" "$chroots/debian-$part.new"; done
    rm -rf "$pleo_target/reproducible"
}
trap 'pleo_stop; forget_run; pleo_clean_up' EXIT

has_its_glibc() { "${inside[@]}" getconf GNU_LIBC_VERSION | tee /dev/stderr | grep -qx "glibc ${glibc[$1]}"; }
has_no_rust() {
    local found
    # shellcheck disable=SC2016 # the inner shell's own commands
    found=$("${inside[@]}" bash -c 'compgen -c | grep -xE "rustc|cargo|rustup"
        dpkg-query --show | grep -E "^(rustc|cargo|libstd-rust)"
        find / -xdev \( -name .cargo -o -name .rustup -o -name "libstd-*.so" \)')
    printf '%s' "$found"
    [[ -z $found ]]
}

# --- In a system

# Runs bare.sh and notes its last line: RELEASE HOW NAMES COMMAND… -- VARIABLE=VALUE…
bare() {
    local release=$1 how=$2 names before=$pleo_passed failures=$pleo_failed
    read -ra names <<<"$3"
    shift 3
    pleo_suite "$target, Debian $release, $how" "${inside[@]}" "$@" bash "/$place/bare.sh" \
        "/$place/$(pleo_package_name "$target")" "${names[@]}"
    printf '| %s | Debian %s, glibc %s | %s | %s passed, %s failed |\n' "$target" "$release" "${glibc[$release]}" "$how" \
        "$((pleo_passed - before))" "$((pleo_failed - failures))" >>"$pleo_scratch/lines"
}
as_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups)

test_system() {
    local release=$1
    enter "$release"
    pleo_quietly "Making a bare Debian $release" make_system "$release"
    pleo_test "Debian $release has glibc ${glibc[$release]}" has_its_glibc "$release"
    pleo_quietly "Installing compilers in it" install_compilers "$release"
    pleo_test "Debian $release has no Rust" has_no_rust
    pleo_quietly "Unpacking the archive in it" unpack
    case $target in
        linux-x64)
            bare "$release" root "" env
            bare "$release" "another user" "" "${as_user[@]}" env
            pleo_quietly "Compiling old_kernel" "${inside[@]}" \
                gcc -std=gnu99 -Wall -Wextra -Werror -O -o "/$place/old_kernel" "/$place/old_kernel.c"
            bare "$release" "Linux 3.10's system calls" "tool layout c-shared c-static c++ cobol pascal csharp" \
                env "UNDER=/$place/old_kernel"
            ;;
        linux-arm64)
            bare "$release" qemu-aarch64 "tool layout c-shared c-static pkg-config pkg-config-static c++" \
                env CC=aarch64-linux-gnu-gcc CXX=aarch64-linux-gnu-g++ "UNDER=qemu-aarch64 -L /usr/aarch64-linux-gnu"
            ;;
        linux-musl-x64)
            bare "$release" "root, with musl-gcc" \
                "tool layout c-shared c-static pkg-config pkg-config-static cmake-shared cmake-static" env CC=musl-gcc
            # bare.sh takes a compiler of one word.
            printf '#!/bin/sh\nexec musl-gcc -static "$@"\n' >"$root/$place/musl-gcc-static"
            chmod 755 "$root/$place/musl-gcc-static"
            bare "$release" "root, with musl-gcc -static" "c-static pkg-config-static cmake-static" \
                env "CC=/$place/musl-gcc-static"
            ;;
    esac
}

# --- The same archive twice

makes_it_in() {
    git clone -q "$pleo_root" "$1" && env -u CARGO_TARGET_DIR "$1/packaging/build.sh" "$target"
}
is_reproducible() {
    local first=$pleo_target/reproducible/one second=$pleo_target/reproducible/in/another/directory file
    mkdir -p "${second%/*}"
    makes_it_in "$first" && makes_it_in "$second" || return
    # Which file it is, beside the directories that are in the archives.
    diff -rq "$first/target/packages/$(pleo_package_name "$target")" "$second/target/packages/$(pleo_package_name "$target")" || true
    for file in "${archive##*/}" "$(basename "$(pleo_names_file "$target")")"; do
        cmp "$first/target/packages/$file" "$second/target/packages/$file" && sha256sum "$first/target/packages/$file" || return
    done
}
test_reproducible() {
    local before=$pleo_passed failures=$pleo_failed
    pleo_check "$target, made twice, is the same archive" is_reproducible
    printf '| %s | this machine | made twice, in two directories | %s passed, %s failed |\n' "$target" \
        "$((pleo_passed - before))" "$((pleo_failed - failures))" >>"$pleo_scratch/lines"
}

# --- What the page says of it

# The newest version of glibc of which a file needs a symbol: FILE
newest_glibc() {
    readelf --wide --version-info "$1" | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -n 1 || true
}

size_row() {
    local library=$tree/lib/libpleo.so.$pleo_abi newest needed
    newest=$(newest_glibc "$library")
    needed=$(readelf --dynamic --wide "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | paste -sd ' ')
    pleo_size_row "$target" "$library" "${newest:-none, it is for musl}" "${needed// /, }"
}

# --- All of it

pleo_need debootstrap unshare python3 readelf
for part in "${parts[@]}"; do
    if [[ $part == reproducible ]]; then
        test_reproducible
    else
        [[ -f $archive ]] || pleo_fail "$archive is missing; run packaging/build.sh $target first"
        test_system "$part"
    fi
done
python3 packaging/test/page.py "$page" tested 3 <"$pleo_scratch/lines"
[[ ! -f $archive ]] || size_row | python3 packaging/test/page.py "$page" sizes 1
pleo_say "$page says so now"
pleo_total
