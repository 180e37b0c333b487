# shellcheck shell=bash
# `make install` and `make uninstall` of the archive. Sourced by build_systems.sh.
# shellcheck disable=SC2154

make_archive() { make -s -C "$tree" "$@"; }

# Prints what is below a directory, with the modes of files.
contents() { (cd "$1" && find . -type d -printf '%p/\n' -o -type l -printf '%p -> %l\n' -o -printf '%p %m\n' | sort); }

# The library as it is in the file system, with a program for it: PREFIX LIBDIR
installed_works() {
    by_pkg_config shared "$1" "$2" pleo && by_pkg_config static "$1" "$2" pleo-static &&
        by_cmake shared C pleo::pleo "$1" && by_cmake static C pleo::pleo-static "$1" &&
        [[ $(LD_LIBRARY_PATH=$2 "$1/bin/pleo" --version) == *"$version"* ]]
}

install_works() {
    local prefix="$work/one/pre fix"
    make_archive install "PREFIX=$prefix" && installed_works "$prefix" "$prefix/lib" &&
        [[ -e $prefix/share/man/man1/pleo.1 && -e $prefix/share/man/man3/pleo_call.3 &&
            -e $prefix/share/pleo/bindings/cpp/pleo.hpp && -e $prefix/share/doc/pleo/THIRD-PARTY-LICENSES.md ]] &&
        make_archive uninstall "PREFIX=$prefix" && [[ ! -e $work/one ]]
}

# pkg-config takes quotes, backslashes and # for its own, unless they are written so that they are not.
pkg_config_has_any_prefix() {
    local prefix="$work/it's #1 \"c\\d\""
    make_archive install "PREFIX=$prefix" "LIBDIR=$prefix/lib #64" &&
        by_pkg_config shared "$prefix" "$prefix/lib #64" pleo && by_pkg_config static "$prefix" "$prefix/lib #64" pleo-static
}

# The library's directory is a link to another place, which has no include beside it.
cmake_follows_links() {
    local prefix=$work/link/usr
    mkdir -p "$prefix" "$work/link/disk/lib"
    ln -s ../disk/lib "$prefix/lib"
    make_archive install "PREFIX=$prefix" && by_cmake shared C pleo::pleo "$prefix" && by_cmake static C pleo::pleo-static "$prefix"
}

# In a directory for each processor, which has CMake look below ../.. and not in lib.
install_into_libdir() {
    local prefix="$work/two/usr"
    local libdir="$prefix/lib/x86_64-linux-gnu"
    make_archive install "PREFIX=$prefix" "LIBDIR=$libdir" && installed_works "$prefix" "$libdir" &&
        [[ $(PKG_CONFIG_PATH=$libdir/pkgconfig pkg-config --variable=libdir pleo) == "${libdir// /\\ }" ]] &&
        make_archive uninstall "PREFIX=$prefix" && [[ ! -e $work/two ]]
}

# The paths in what is installed are those without DESTDIR.
destdir_is_not_in_the_files() {
    local root="$work/des tination" status=0
    make_archive install "DESTDIR=$root" PREFIX=/usr LIBDIR=/usr/lib64 || return
    [[ $(grep -h '^[a-z]*=' "$root/usr/lib64/pkgconfig/pleo.pc") == \
        $'prefix=/usr\nlibdir=${prefix}/lib64\nincludedir=${prefix}/include' ]] || return
    grep -rqF "$root" "$root" || status=$?
    [[ $status -eq 1 ]] && grep -qx /usr/lib64/libpleo.so "$root/usr/share/doc/pleo/INSTALLED" &&
        [[ $(readlink "$root/usr/lib64/libpleo.so") == "libpleo.so.$abi" ]] || return
    make_archive uninstall "DESTDIR=$root" PREFIX=/usr && [[ -z $(ls -A "$root") ]]
}

# Directories that were there, empty ones too, and the files of others stay as they were.
uninstall_leaves_the_rest() {
    local prefix=$work/three
    mkdir -p "$prefix"/{include,lib/cmake,share/man/man3}
    echo other >"$prefix/lib/other.so"
    contents "$prefix" >"$work/before"
    make_archive install "PREFIX=$prefix" || return
    mkdir "$prefix/share/pleo/mine"
    make_archive install "PREFIX=$prefix" && make_archive uninstall "PREFIX=$prefix" || return
    rmdir "$prefix/share/pleo/mine" "$prefix/share/pleo" || return
    diff "$work/before" <(contents "$prefix")
}

# Every character that make and the shell have a meaning for. Make takes two dollar signs for one.
paths_may_have_any_letter() {
    local root="$work/it's \"q\" \$HOME; \`x\` #" prefix="/o'pt/Ü *"
    make_archive install "DESTDIR=${root//\$/\$\$}" "PREFIX=$prefix" && [[ -x $root$prefix/bin/pleo ]] &&
        make_archive uninstall "DESTDIR=${root//\$/\$\$}" "PREFIX=$prefix" && [[ -z $(ls -A "$root") ]]
}

# Also where cd would look elsewhere first.
destdir_is_relative_to_the_archive() {
    mkdir -p "$work/cdpath/staged"
    CDPATH=$work/cdpath make_archive install DESTDIR=staged//root/ PREFIX=//usr/ LIBDIR=/usr//lib64/ &&
        grep -qx /usr/lib64/libpleo.so "$tree/staged/root/usr/share/doc/pleo/INSTALLED" && rmdir "$work/cdpath/staged" &&
        make_archive uninstall DESTDIR=staged/root PREFIX=/usr && rmdir "$tree/staged/root" "$tree/staged"
}

# As others' Makefiles have it, so that DESTDIR=… make install does not write to the system.
variables_may_be_in_the_environment() {
    local root=$work/environment
    DESTDIR=$root PREFIX=/usr LIBDIR=/usr/lib64 make_archive install &&
        [[ -e $root/usr/lib64/libpleo.so && ! -e $root/usr/local && ! -e $root/usr/lib ]]
}

# The copy's list has the paths of the original.
a_copy_leaves_the_original() {
    local prefix=$work/original
    make_archive install "PREFIX=$prefix" && cp -a "$prefix" "$work/copy" && contents "$prefix" >"$work/before" &&
        refused "which is not in PREFIX" uninstall "PREFIX=$work/copy" &&
        refused "which is not in PREFIX" install "PREFIX=$work/copy" "LIBDIR=$work/copy/lib64" &&
        diff "$work/before" <(contents "$prefix")
}

# Neither overwritten nor, by uninstall, deleted; a link that leads nowhere is a file of another too.
files_of_others_are_not_replaced() {
    local prefix=$work/others
    mkdir -p "$prefix/bin" "$prefix/lib"
    echo other >"$prefix/bin/pleo"
    ln -s nowhere "$prefix/lib/libpleo.so"
    ln -s lib "$prefix/include"
    ln -s . "$prefix/include/pleo.h"
    contents "$prefix" >"$work/before"
    refused "$prefix/bin/pleo is there already" install "PREFIX=$prefix" &&
        refused "$prefix/lib/libpleo.so is there already" install "PREFIX=$prefix" &&
        refused "$prefix/include/pleo.h is there already" install "PREFIX=$prefix" &&
        diff "$work/before" <(contents "$prefix") && [[ $(<"$prefix/bin/pleo") == other ]]
}

modes_are_plain() {
    local root=$work/modes
    (umask 077 && make_archive install "DESTDIR=$root") || return
    [[ -z $(find "$root" -mindepth 1 -type d ! -perm 755 -o -type f ! -perm 644 ! -perm 755) &&
        $(stat -c %a "$root/usr/local/bin/pleo") == 755 && $(stat -c %a "$root/usr/local/include/pleo.h") == 644 ]]
}

# An open file stays what it was, so programs that run keep their library; what an older version had is gone.
install_upgrades() {
    local prefix=$work/four older=$work/older old
    cp -a "$tree" "$older"
    echo older >"$older/include/pleo_older.h"
    echo older >"$older/lib/libpleo.so.$abi"
    make -s -C "$older" install "PREFIX=$prefix" || return
    exec {old}<"$prefix/lib/libpleo.so.$abi"
    make_archive install "PREFIX=$prefix" && [[ $(cat <&"$old") == older ]] || return
    exec {old}<&-
    [[ ! -e $prefix/include/pleo_older.h ]] && cmp "$tree/lib/libpleo.so.$abi" "$prefix/lib/libpleo.so.$abi" &&
        make_archive uninstall "PREFIX=$prefix" && [[ ! -e $prefix ]]
}

# As with /usr/lib64 where it is a link: the old path and the new one are one file.
install_to_another_path_of_the_same_place() {
    local prefix=$work/linked
    mkdir -p "$prefix/lib"
    ln -s lib "$prefix/lib64"
    make_archive install "PREFIX=$prefix" && make_archive install "PREFIX=$prefix" "LIBDIR=$prefix/lib64" &&
        cmp "$tree/lib/libpleo.so.$abi" "$prefix/lib/libpleo.so.$abi" || return
    make_archive install "PREFIX=$prefix" "LIBDIR=$prefix/lib/other" &&
        [[ -e $prefix/lib/other/libpleo.so && ! -e $prefix/lib/libpleo.so ]] &&
        make_archive uninstall "PREFIX=$prefix" && [[ $(contents "$prefix") == $'./\n./lib/\n./lib64 -> lib' ]]
}

an_interrupted_install_can_be_removed() {
    local prefix=$work/five
    mkdir -p "$prefix/share/pleo/bindings/cpp/pleo.hpp"
    ! make_archive install "PREFIX=$prefix" || return
    rm -r "$prefix/share/pleo/bindings/cpp/pleo.hpp"
    make_archive uninstall "PREFIX=$prefix" && [[ $(find "$prefix" ! -type d) == "" && ! -e $prefix/lib ]]
}

# Killed while a file was half there: a cp that kills what started it, and leaves the file, stands in for the moment.
a_killed_install_can_be_removed() {
    local prefix=$work/killed bin=$work/bin
    mkdir -p "$bin"
    cat >"$bin/cp" <<'SH'
#!/bin/sh
case $1 in
    lib/libpleo.a) echo half >"$2"; kill -KILL $PPID ;;
    *) exec /bin/cp "$@" ;;
esac
SH
    chmod +x "$bin/cp"
    ! TMPDIR=$work PATH=$bin:$PATH make_archive install "PREFIX=$prefix" || return
    [[ -n $(find "$prefix" -name '.pleo-new.*') ]] && cp -a "$prefix" "$prefix.again" || return
    make_archive uninstall "PREFIX=$prefix" && [[ -z $(find "$prefix" ! -type d) && ! -e $prefix/lib ]] || return
    # Installed once more instead, it is whole.
    rm -rf "$prefix"
    mv "$prefix.again" "$prefix"
    make_archive install "PREFIX=$prefix" && [[ -z $(find "$prefix" -name '.pleo-new.*') ]] &&
        ! grep -F .pleo-new "$prefix/share/doc/pleo/INSTALLED" && cmp "$tree/lib/libpleo.a" "$prefix/lib/libpleo.a"
}

# What an older version installed stays.
an_incomplete_archive_is_refused() {
    local prefix=$work/incomplete half=$work/half file
    make_archive install "PREFIX=$prefix" && contents "$prefix" >"$work/before" || return
    for file in bin bindings examples include/pleo.h "lib/libpleo.so.$abi" share; do
        cp -a "$tree" "$half"
        rm -r "${half:?}/$file"
        ! make -s -C "$half" install "PREFIX=$prefix" 2>"$work/said" && grep -qF "is missing; unpack the archive again" "$work/said" &&
            diff "$work/before" <(contents "$prefix") || return
        rm -r "$half"
    done
}

# Runs make, which must fail and say why: MESSAGE ARGUMENT…
refused() {
    local said
    ! said=$(make_archive "${@:2}" 2>&1) && [[ $said == *"$1"* ]]
}

bad_arguments_are_refused() {
    refused "PREFIX must be an absolute path" install PREFIX=usr &&
        refused "PREFIX must be an absolute path other than /" install PREFIX=/ "DESTDIR=$work/none" &&
        refused "PREFIX must be an absolute path" install PREFIX= "DESTDIR=$work/none" &&
        refused "LIBDIR must be in PREFIX" install PREFIX=/usr LIBDIR=/opt/lib "DESTDIR=$work/none" &&
        refused "no . and .. in them" install PREFIX=/usr LIBDIR=/usr/../lib "DESTDIR=$work/none" &&
        refused "no . and .. in them" install PREFIX=/usr/./local "DESTDIR=$work/none" &&
        refused "no line break, tab" install $'PREFIX=/a\tb' "DESTDIR=$work/none" &&
        refused "no installation in $work/none/usr" uninstall PREFIX=/usr "DESTDIR=$work/none" && [[ ! -e $work/none ]] &&
        [[ $(make_archive) == *"make install [PREFIX=/usr/local]"* ]]
}

pleo_test "make install: the library is found and works" install_works
pleo_test "make install: pkg-config, paths with any letter" pkg_config_has_any_prefix
pleo_test "make install: CMake, where lib is a link" cmake_follows_links
pleo_test "make install: LIBDIR" install_into_libdir
pleo_test "make install: DESTDIR" destdir_is_not_in_the_files
pleo_test "make install: paths with any letter" paths_may_have_any_letter
pleo_test "make install: variables of the environment" variables_may_be_in_the_environment
pleo_test "make install: a relative DESTDIR" destdir_is_relative_to_the_archive
pleo_test "make install: files of others" files_of_others_are_not_replaced
pleo_test "make install: modes, whatever the umask" modes_are_plain
pleo_test "make install: an upgrade" install_upgrades
pleo_test "make install: another path of the same place" install_to_another_path_of_the_same_place
pleo_test "make install: interrupted" an_interrupted_install_can_be_removed
pleo_test "make install: an incomplete archive" an_incomplete_archive_is_refused
pleo_test "make install: killed" a_killed_install_can_be_removed
pleo_test "make install: bad arguments" bad_arguments_are_refused
pleo_test "make uninstall: a copy" a_copy_leaves_the_original
pleo_test "make uninstall: the rest stays" uninstall_leaves_the_rest
