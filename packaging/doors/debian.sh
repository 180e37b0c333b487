# shellcheck shell=bash
# The Debian packages: built for amd64 and arm64, looked at by lintian, installed, linked against and removed in a bare
# Debian 12. Sourced by doors.sh.
# shellcheck disable=SC2154

pleo_need debootstrap lintian dpkg-buildpackage dpkg-deb
chroot_of bookworm gcc libc6-dev pkg-config ca-certificates dpkg-dev debhelper chrpath binutils-aarch64-linux-gnu
bookworm=$chroots/bookworm
debs=$pleo_packages/debian
if [[ ! -e $bookworm.arm64 ]]; then
    # The libc6 of arm64 says which version a symbol came with.
    within "$bookworm" dpkg --add-architecture arm64
    pleo_quietly "Installing libc6 for arm64 in the chroot" install_in "$bookworm" libc6:arm64
    touch "$bookworm.arm64"
fi

# No error and no warning. What is overridden has its reason in the file of overrides.
lintian_is_content() {
    lintian --allow-root --info --fail-on error,warning "$debs/libpleo_$pleo_version-1_amd64.changes"
}
# From the source package alone, as another would build it.
builds_for_arm64() {
    local folder=$bookworm/tmp/build
    rm -rf "$folder"
    mkdir "$folder"
    cp "$debs"/*.dsc "$debs"/*.debian.tar.xz "$debs"/*.orig*.tar.xz "$folder"
    within "$bookworm" sh -euc "
        cd /tmp/build
        dpkg-source -x libpleo_$pleo_version-1.dsc tree
        cd tree
        dpkg-buildpackage -b -d -a arm64 --unsigned-changes" || return
    cp "$folder"/*_arm64.* "$debs" && rm -rf "$folder"
}
# Every program and library needs no newer glibc: ARCHITECTURE MACHINE
depends_on_old_glibc() {
    local package
    for package in libpleo1 pleo-tools; do
        dpkg-deb --field "$debs/${package}_$pleo_version-1_$1.deb" Depends | tr ',' '\n' |
            grep -x ' *libc6 (>= 2\.17)' || return
    done
    dpkg-deb --fsys-tarfile "$debs/libpleo1_$pleo_version-1_$1.deb" | tar -t | grep -x "./usr/lib/$2-linux-gnu/libpleo.so.1"
}

# Every file of the chroot but those that apt and dpkg keep for themselves.
files_of_the_chroot() {
    (cd "$bookworm" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/apt -o -path './var/lib/dpkg/*-old' \) -prune -o -print | LC_ALL=C sort)
}
installs() {
    files_of_the_chroot >"$work/before"
    cp "$debs"/{libpleo1,libpleo-dev,pleo-tools}_"$pleo_version"-1_amd64.deb "$bookworm/tmp"
    within "$bookworm" sh -euc "dpkg -i /tmp/libpleo1_*.deb /tmp/libpleo-dev_*.deb /tmp/pleo-tools_*.deb" &&
        ! files_of_the_chroot | diff -q "$work/before" - >/dev/null
}
links_and_runs() {
    rm -rf "$bookworm/tmp/link"
    cp packaging/debian/tests/link "$bookworm/tmp/link"
    within "$bookworm" timeout 120 /tmp/link
}
is_removed() {
    within "$bookworm" dpkg --remove pleo-tools libpleo-dev libpleo1 || return
    diff "$work/before" <(files_of_the_chroot) || return
    within "$bookworm" dpkg --purge pleo-tools libpleo-dev libpleo1 || return
    diff "$work/before" <(files_of_the_chroot) && ! within "$bookworm" dpkg -l 'libpleo*' 'pleo-tools' &&
        ! within "$bookworm" ldconfig -p | grep libpleo
}

pleo_test "Debian: source and binary packages" packaging/debian.sh
pleo_test "Debian: lintian" lintian_is_content
pleo_test "Debian: built from the source package, for arm64" builds_for_arm64
pleo_test "Debian: amd64 depends on glibc 2.17" depends_on_old_glibc amd64 x86_64
pleo_test "Debian: arm64 depends on glibc 2.17" depends_on_old_glibc arm64 aarch64
pleo_test "Debian: installed" installs
pleo_test "Debian: shared and static programs, and the tools" links_and_runs
pleo_test "Debian: removed, and nothing is left" is_removed
