#!/bin/sh
# What the Makefile runs: install.sh install|uninstall, with PREFIX, LIBDIR and DESTDIR in the environment.
#
# PREFIX/share/doc/pleo/INSTALLED lists what belongs to the installation: its files, and the directories (with a slash at the
# end) that were not there before. It is written before the first file, then also with the names of files that may be half
# there, and again after the last, so that uninstall finds everything even if install was interrupted.
set -eu
umask 022
LC_ALL=C
export LC_ALL

fail() {
    printf 'libpleo: %s\n' "$*" >&2
    exit 1
}

# Prints a path with single slashes and none at the end, so that each file has one path in the list.
plain() { printf '%s' "$1" | tr -s / | sed 's,/$,,'; }

# cd would look there for a relative path, and print where it went.
unset CDPATH
cd "$(dirname "$0")"
PREFIX=${PREFIX-/usr/local}
LIBDIR=${LIBDIR:-$PREFIX/lib}
DESTDIR=${DESTDIR:-}
case $PREFIX$LIBDIR$DESTDIR in
    *[[:cntrl:]]*) fail "PREFIX, LIBDIR and DESTDIR must have no line break, tab or other control character" ;;
esac
PREFIX=$(plain "$PREFIX")
LIBDIR=$(plain "$LIBDIR")
case $PREFIX in
    /*) ;;
    *) fail "PREFIX must be an absolute path other than /" ;;
esac
case $PREFIX/$LIBDIR/ in
    */./* | */../*) fail "PREFIX and LIBDIR must have no . and .. in them" ;;
esac
case $LIBDIR in
    "$PREFIX"/?*) ;;
    *) fail "LIBDIR must be in PREFIX ($PREFIX/lib, $PREFIX/lib64)" ;;
esac
case $DESTDIR in
    "" | /*) ;;
    *) DESTDIR=$PWD/$DESTDIR ;;
esac
DESTDIR=$(plain "$DESTDIR")
installed=$PREFIX/share/doc/pleo/INSTALLED
# What a file is called until it is whole.
temporary=.pleo-new.$$

work=$(mktemp -d)
new=
clean_up() {
    rm -rf "$work"
    [ -z "$new" ] || rm -f "$new"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Notes which of a directory and those above it are missing.
note_directory() {
    [ ! -d "$DESTDIR$1/" ] || return 0
    note_directory "${1%/*}"
    printf '%s/\n' "$1" >>"$work/directories"
}

# Puts a file in its place by a rename: a program that runs keeps its old library, and no program sees half of a new one.
place() {
    [ -d "$DESTDIR${2%/*}/" ] || mkdir -p "$DESTDIR${2%/*}"
    # mv would put it into the directory.
    [ ! -d "$DESTDIR$2" ] || fail "$DESTDIR$2 is a directory; remove it"
    new=$DESTDIR${2%/*}/$temporary
    if [ -L "$1" ]; then
        ln -s "$(readlink "$1")" "$new"
    else
        cp "$1" "$new"
        if [ -x "$1" ]; then chmod 755 "$new"; else chmod 644 "$new"; fi
    fi
    mv -f "$new" "$DESTDIR$2"
    new=
}

# The archive's .pc files find the library from where they are; the linker ignores -L/usr/lib only if it is written so.
configured() {
    PC_PREFIX=$PREFIX PC_LIBDIR=${LIBDIR#"$PREFIX"} PC_SPECIAL="[ #\"'\\\\]" awk '
        BEGIN { special = ENVIRON["PC_SPECIAL"] }
        /^prefix=/ { path = ENVIRON["PC_PREFIX"]; gsub(special, "\\\\&", path); print "prefix=" path; next }
        /^libdir=/ { path = ENVIRON["PC_LIBDIR"]; gsub(special, "\\\\&", path); print "libdir=${prefix}" path; next }
        { print }' "$1"
}

# Prints each file of the archive and its place, with a tab between them.
files() {
    for from in include lib bin share bindings examples include/pleo.h lib/libpleo.a lib/libpleo.so bin/pleo; do
        [ -e "$from" ] || fail "$PWD/$from is missing; unpack the archive again"
    done
    find include lib bin share bindings examples ! -type d >"$work/found"
    sort "$work/found" | while IFS= read -r from; do
        case $from in
            lib/*) to=$LIBDIR/${from#lib/} ;;
            bindings/* | examples/*) to=$PREFIX/share/pleo/$from ;;
            *) to=$PREFIX/$from ;;
        esac
        printf '%s\t%s\n' "$from" "$to"
    done
}

# Prints each path of a list after the real one and a tab: a file has two paths where a directory is a link to another.
with_real_paths() {
    directory=
    while IFS= read -r path; do
        if [ "${path%/*}" != "$directory" ]; then
            directory=${path%/*}
            real=$(cd -P "$DESTDIR$directory" 2>/dev/null && pwd -P) || real=
        fi
        printf '%s/%s\t%s\n' "$real" "${path##*/}" "$path"
    done
}

# Takes over the list of what is installed. Copied with an installation, it has the paths of the original, whose files stay.
read_list() {
    cp "$DESTDIR$installed" "$work/before"
    while IFS= read -r path; do
        case $path in
            "$PREFIX"/* | */) ;;
            *) fail "$DESTDIR$installed lists $path, which is not in PREFIX: use the PREFIX of that installation; if this is a" \
                "moved copy of it, delete $DESTDIR$installed and the copy's files" ;;
        esac
    done <"$work/before"
}

write_list() {
    sort -u "$@" "$work/directories" >"$work/list"
    place "$work/list" "$installed"
}

remove_files() {
    sed '/\/$/d' "$1" | while IFS= read -r path; do rm -f "$DESTDIR$path"; done
}

# Removes those of the listed directories that are empty, the innermost first.
remove_directories() {
    grep '/$' "$1" | sort -r | while IFS= read -r path; do
        rmdir "$DESTDIR${path%/}" 2>/dev/null || true
    done
}

run_ldconfig() {
    if [ -z "$DESTDIR" ] && [ "$(id -u)" -eq 0 ] && PATH=$PATH:/sbin:/usr/sbin command -v ldconfig >/dev/null; then
        PATH=$PATH:/sbin:/usr/sbin ldconfig
    fi
}

# Fails if there are files in the places of the archive's that no installation of libpleo wrote: uninstall would delete them.
refuse_to_replace() {
    sort "$work/before" >"$work/known"
    sort "$work/now" | comm -23 - "$work/known" | grep -vxF "$installed" | while IFS= read -r path; do
        [ ! -e "$DESTDIR$path" ] && [ ! -L "$DESTDIR$path" ] || { [ -d "$DESTDIR$path" ] && [ ! -L "$DESTDIR$path" ]; } || printf '%s\n' "$path"
    done >"$work/there"
    [ -s "$work/there" ] || return 0
    sed '/\/$/d' "$work/known" | with_real_paths >"$work/known_real"
    with_real_paths <"$work/there" |
        awk -F '\t' 'FILENAME == ARGV[1] { known[$1]; next } !($1 in known) { print $2 }' "$work/known_real" - >"$work/others"
    [ -s "$work/others" ] || return 0
    while IFS= read -r path; do printf 'libpleo: %s is there already\n' "$DESTDIR$path"; done <"$work/others" >&2
    fail "this is not of an installation by make install; remove it, or choose another PREFIX"
}

install_archive() {
    mkdir -p "$DESTDIR/"
    : >"$work/directories"
    : >"$work/before"
    files >"$work/files"
    cut -f 2 "$work/files" >"$work/now"
    printf '%s\n' "$installed" >>"$work/now"
    if [ -f "$DESTDIR$installed" ]; then
        read_list
        grep '/$' "$work/before" >>"$work/directories" || true
    fi
    refuse_to_replace
    while IFS= read -r path; do
        note_directory "${path%/*}"
        printf '%s/%s\n' "${path%/*}" "$temporary"
    done <"$work/now" >"$work/halves"
    write_list "$work/before" "$work/now" "$work/halves"
    while IFS='	' read -r from to; do
        case $from in
            *.pc)
                configured "$from" >"$work/pc"
                from=$work/pc
                ;;
        esac
        place "$from" "$to"
    done <"$work/files"
    # What an older version had and this one has not, by whatever path.
    sort "$work/now" >"$work/kept"
    sort "$work/before" | comm -23 - "$work/kept" | sed '/\/$/d' >"$work/gone"
    if [ -s "$work/gone" ]; then
        with_real_paths <"$work/kept" >"$work/kept_real"
        with_real_paths <"$work/gone" |
            awk -F '\t' 'FILENAME == ARGV[1] { kept[$1]; next } !($1 in kept) { print $2 }' "$work/kept_real" - >"$work/obsolete"
        remove_files "$work/obsolete"
    fi
    write_list "$work/now"
    run_ldconfig
    printf 'installed libpleo in %s\n' "$DESTDIR$PREFIX"
}

uninstall() {
    [ -f "$DESTDIR$installed" ] || fail "no installation in $DESTDIR$PREFIX: $DESTDIR$installed is missing"
    read_list
    # The list last, so that what was interrupted can be done again.
    printf '%s\n' "$installed" >"$work/last"
    grep -vxF "$installed" "$work/before" >"$work/first"
    remove_files "$work/first"
    remove_files "$work/last"
    remove_directories "$work/before"
    run_ldconfig
    printf 'removed libpleo from %s\n' "$DESTDIR$PREFIX"
}

case ${1:-} in
    install) install_archive ;;
    uninstall) uninstall ;;
    *) fail "usage: make install|uninstall [PREFIX=/usr/local] [LIBDIR=PREFIX/lib] [DESTDIR=]" ;;
esac
