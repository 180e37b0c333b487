#!/usr/bin/env bash
# Makes the Debian source package from the archives in target/packages, which packaging/build.sh makes, and the binary packages
# for this machine: debian.sh [--no-install]. They are in target/packages/debian; the last line says so.
#
# Another architecture is built with `dpkg-buildpackage -b -a arm64` in the unpacked source package.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=common.sh
source packaging/common.sh

pleo_options "$@"
pleo_need dpkg-buildpackage dh chrpath xz
out=$pleo_packages/debian
source=$pleo_scratch/libpleo-$pleo_version

[[ $(dpkg-parsechangelog -l packaging/debian/changelog -S Version) == "$pleo_version-"* ]] ||
    pleo_fail "packaging/debian/changelog has no entry for version $pleo_version; add one"
for cpu in x64 arm64; do
    [[ -f $pleo_packages/libpleo-$pleo_version-linux-$cpu.tar.xz ]] ||
        pleo_fail "libpleo-$pleo_version-linux-$cpu.tar.xz is missing; run packaging/build.sh"
done

# The symbols and the version that each came with, for dpkg-shlibdeps.
symbols() {
    local soname
    soname=$(cd packaging/debian && echo libpleo[0-9]*.install)
    soname=${soname%.install}
    printf 'libpleo.so.%s %s #MINVER#\n* Build-Depends-Package: libpleo-dev\n' "${soname#libpleo}" "$soname"
    sed -E 's/^([^ ]+) (.*)$/ \1@Base \2/' tests/abi/symbols.txt | LC_ALL=C sort
}

rm -rf "$out"
mkdir -p "$out" "$source/arm64"
cp "$pleo_packages/libpleo-$pleo_version-linux-x64.tar.xz" "$pleo_scratch/libpleo_$pleo_version.orig.tar.xz"
cp "$pleo_packages/libpleo-$pleo_version-linux-arm64.tar.xz" "$pleo_scratch/libpleo_$pleo_version.orig-arm64.tar.xz"
tar -xf "$pleo_scratch/libpleo_$pleo_version.orig.tar.xz" -C "$source" --strip-components=1
tar -xf "$pleo_scratch/libpleo_$pleo_version.orig-arm64.tar.xz" -C "$source/arm64" --strip-components=1
cp -R packaging/debian "$source/debian"
symbols >"$source/debian/libpleo1.symbols"

build() { cd "$source" && env -u MAKEFLAGS -u MAKELEVEL dpkg-buildpackage --unsigned-source --unsigned-changes; }
pleo_quietly "Building the Debian packages" build
find "$pleo_scratch" -maxdepth 1 -type f -name '*pleo*_*' -exec mv {} "$out" ';'
pleo_say "the packages are in $out"
