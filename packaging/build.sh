#!/usr/bin/env bash
# Builds the archives that are shipped: build.sh [--no-install] [TARGET…]
#
# TARGET is one of linux-x64, linux-arm64, linux-musl-x64, windows-x64 and windows-x86, or all; without one, this machine's.
# Each becomes target/packages/libpleo-VERSION-TARGET.tar.xz, or .zip for Windows, with its line in SHA256SUMS; beside the
# archive lies the directory that is in it. For Linux, libpleo-VERSION-TARGET-debug.tar.xz has the names of the library's
# functions; unpacked in the same place, it is where debuggers look. The same sources give the same bytes.
#
#   PLEO_SIGN_KEY     a secret key of minisign: SHA256SUMS is signed with it, into SHA256SUMS.minisig
set -euo pipefail
# Taken from where the caller is.
[[ -z ${PLEO_SIGN_KEY:-} ]] || PLEO_SIGN_KEY=$(realpath -m -- "$PLEO_SIGN_KEY")
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source=common.sh
source packaging/common.sh
# shellcheck source=library.sh
source packaging/library.sh
# shellcheck source=windows.sh
source packaging/windows.sh
# shellcheck source=tree.sh
source packaging/tree.sh
# shellcheck source=archive.sh
source packaging/archive.sh

pleo_install_option=()
if [[ ${1:-} == --no-install ]]; then
    pleo_install=false pleo_install_option=(--no-install)
    shift
fi
targets=("$@")
[[ $# -gt 0 ]] || targets=("$(pleo_host_target)")
[[ ${targets[*]} != all ]] || targets=("${pleo_every_target[@]}")
for target in "${targets[@]}"; do
    # Not by an index: @ and * would be all of them.
    [[ -n $target && " ${pleo_every_target[*]} " == *" $target "* && $target != *" "* ]] ||
        pleo_fail "there is no target '$target'; name some of: ${pleo_every_target[*]}, or all"
done
# Before the hour that the build takes.
[[ -z ${PLEO_SIGN_KEY:-} || -r $PLEO_SIGN_KEY ]] || pleo_fail "$PLEO_SIGN_KEY cannot be read; PLEO_SIGN_KEY must be a secret key of minisign"

pleo_need "${pleo_package_tools[@]}"
case " ${targets[*]} " in
    *" linux-x64 "*) pleo_need gcc ;;&
    *" linux-arm64 "*) pleo_need aarch64-linux-gnu-gcc ;;&
    *" windows-x64 "*) pleo_need x86_64-w64-mingw32-gcc-posix zip ;;&
    *" windows-x86 "*) pleo_need i686-w64-mingw32-gcc-posix i686-w64-mingw32-gcc-win32 zip ;;
esac
[[ -z ${PLEO_SIGN_KEY:-} ]] || pleo_need minisign
pleo_fetch_zig
# The time of what is inside: that of the last commit, which is the same wherever the archive is made.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat --format %Y Cargo.toml)}
export SOURCE_DATE_EPOCH
mkdir -p "$pleo_packages" "$pleo_work"

pleo_make_documents
for target in "${targets[@]}"; do
    pleo_say "Making $(pleo_package_name "$target")"
    pleo_quietly "Building the static library, with std" pleo_build_static "$target"
    pleo_quietly "Building the sandbox and pleo-layout" pleo_build_programs "$target"
    tree=$pleo_packages/$(pleo_package_name "$target")
    rm -rf "$tree"
    pleo_tree "$target" "$tree"
    pleo_pack "$tree" "$(pleo_archive_file "$target")"
    [[ $target == windows-* ]] || pleo_pack "$(pleo_names_tree "$target")" "$(pleo_names_file "$target")"
done
pleo_sum_up
for target in "${targets[@]}"; do pleo_archive_file "$target"; done
