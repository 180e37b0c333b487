#!/usr/bin/env bash
# Runs programs that call by stdcall, as Visual Basic 6 does, through pleo_std.dll under Wine of 32 bits: over a library that
# only notes its arguments, and over the real one. stdcall.sh DIRECTORY COMMAND [ARGUMENT…]
#
#   DIRECTORY          has pleo.dll for x86 and pleo_std.dll
#   COMMAND            runs a program of Windows: it gets the program's path, in the folder of the DLLs, where it has to run
#   PLEO_SANDBOX_BIN   the sandbox (target/debug/pleo-sandbox)
set -euo pipefail
[[ $# -ge 2 ]] || {
    printf 'usage: stdcall.sh DIRECTORY COMMAND [ARGUMENT…]\n' >&2
    exit 2
}
from=$(realpath "$1")
run=("${@:2}")
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=binaries.sh
source packaging/wine/binaries.sh

prefix=i686-w64-mingw32
pleo_need "$prefix-gcc-win32" "$prefix-dlltool" "$pe"
[[ -e $pleo_sandbox_bin ]] || pleo_fail "$pleo_sandbox_bin is missing; build it first"
here=packaging/wine/stdcall
work=$pleo_scratch
cc=("$prefix-gcc-win32" -std=gnu99 -D_WIN32_WINNT=0x0601 -Wall -Wextra -Werror -O2 -g -static-libgcc -Iinclude -Itests/c "-I$here")

names() { sed -n 's/^    \([a-z0-9_]*\) = .*/\1/p' packaging/windows/pleo_std.def; }

# Nothing is exported under a second, decorated name.
the_twin_exports_the_same_names() { pe_exports_what_is_listed "$from/pleo_std.dll"; }

# Neither a runtime of C nor a newer system: only these two.
the_twin_needs_the_library_and_kernel32() {
    diff <(printf '%s\n' kernel32.dll pleo.dll) <(pe_libraries "$from/pleo_std.dll") && pe_is_for_windows_7 "$from/pleo_std.dll"
}

# The library that notes its arguments.
build_fake() {
    local name number=0
    while read -r name; do
        printf '.globl _%s\n_%s: pushl $%d\njmp _fake_entered\n' "$name" "$name" $((number++))
    done < <(names) >"$work/fake.s"
    { echo LIBRARY pleo.dll && echo EXPORTS && names && echo fake_of_thread; } >"$work/fake.def"
    "${cc[@]}" -shared -o "$work/fake/pleo.dll" "$here/fake.c" "$work/fake.s" "$work/fake.def"
}

# Compiles a program that calls both libraries: NAME
build() {
    "${cc[@]}" '-Dpipe(ends)=_pipe(ends, 4096, 0)' -o "$work/$1.exe" "$here/$1.c" "$here/measured.c" tests/c/check.c \
        "$work/libpleo.dll.a" -lws2_32
}

# Runs a program beside the DLLs: NAME FOLDER
runs() {
    cp "$work/$1.exe" packaging/windows/pleo_std.def "$2"
    (cd "$2" && PLEO_STD_DEF=pleo_std.def timeout -k 10 1200 "${run[@]}" "$2/$1.exe") | tr -d '\r'
}

mkdir "$work/fake" "$work/real"
{ echo LIBRARY pleo.dll && echo EXPORTS && names; } >"$work/pleo.def"
"$prefix-dlltool" -d "$work/pleo.def" -l "$work/libpleo.dll.a"
pleo_quietly "Compiling the programs" pleo_in_turn build_fake "build callbacks" "build library"
cp "$from/pleo_std.dll" "$work/fake"
cp "$from/pleo_std.dll" "$from/pleo.dll" "$work/real"

pleo_test "the twin exports the same names" the_twin_exports_the_same_names
pleo_test "the twin needs the library and kernel32" the_twin_needs_the_library_and_kernel32
pleo_suite "callbacks over a library that notes" runs callbacks "$work/fake"
pleo_start_sandbox --rate 0
pleo_suite "the twin over the library" runs library "$work/real"
pleo_total
