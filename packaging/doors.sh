#!/usr/bin/env bash
# Tries the ways to get libpleo that take minutes: cargo-c, Debian packages, Conan, NuGet. By hand, as root, on Debian 12, after
# packaging/build.sh has made the archives in target/packages. doors.sh [cargo-c] [debian] [conan] [nuget]; without arguments,
# all. The chroots for it stay in target/chroots. The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=common.sh
source packaging/common.sh

[[ $(id -u) -eq 0 ]] || pleo_fail "must be run as root, for chroot"
chroots=$pleo_target/chroots
tree=$pleo_packages/$(pleo_package_name linux-x64)
[[ -f $tree/include/pleo.h ]] || pleo_fail "$tree is missing; run packaging/build.sh"
# shellcheck disable=SC2034 # for what is sourced below
work=$pleo_scratch

# --- Chroots

# Makes a chroot with some packages, once: SUITE PACKAGE…
chroot_of() {
    local root=$chroots/$1
    mkdir -p "$chroots"
    if [[ ! -e $root.made ]]; then
        rm -rf "$root"
        pleo_quietly "Making a chroot of $1" debootstrap --variant=minbase "$1" "$root"
        printf '127.0.0.1 localhost\n' >"$root/etc/hosts"
        pleo_quietly "Installing in it: ${*:2}" install_in "$root" "${@:2}"
        touch "$root.made"
    fi
}
install_in() {
    within "$1" apt-get update -q
    within "$1" apt-get install -q -y --no-install-recommends "${@:2}"
}

# Runs a command in a chroot, in which the directories of $shared are seen at their own paths. The mounts end with the
# command. ROOT COMMAND…
shared=()
within() {
    # shellcheck disable=SC2016 # for the other shell
    unshare --mount --propagation private bash -euc '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        while [[ $1 != -- ]]; do
            mkdir -p "$root$1"
            mount --bind "$1" "$root$1"
            shift
        done
        shift
        exec chroot "$root" env DEBIAN_FRONTEND=noninteractive "$@"' bash "$1" "${shared[@]}" -- "${@:2}"
}

for door in cargo-c debian conan nuget; do
    if [[ $# -eq 0 || " $* " == *" $door "* ]]; then
        shared=()
        # shellcheck disable=SC1090
        source "packaging/doors/$door.sh"
    fi
done
pleo_total
