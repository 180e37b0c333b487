#!/usr/bin/env bash
# Builds pleo_std.dll, the stdcall twin of pleo.dll for 32-bit programs, and pleo_std.bas with the line ends of Windows:
# stdcall.sh DIRECTORY [--no-install]
set -euo pipefail
into=$(realpath -m "${1:?usage: stdcall.sh DIRECTORY [--no-install]}")
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../common.sh
source packaging/common.sh
# shellcheck source-path=SCRIPTDIR source=../windows.sh
source packaging/windows.sh

pleo_options "${@:2}"
prefix=$(pleo_mingw windows-x86)
# The compiler with Windows' own threads: the other one's library has what virus scanners look for.
pleo_need "$prefix-gcc-win32" "$prefix-dlltool" "$prefix-windres"
here=packaging/windows
work=$pleo_scratch

{
    printf '%s\n' 'LIBRARY pleo.dll' EXPORTS
    cut -d' ' -f1 tests/abi/symbols.txt
} >"$work/pleo.def"
"$prefix-dlltool" -d "$work/pleo.def" -l "$work/libpleo.dll.a"

pleo_version_resource windows-x86 pleo_std.dll "libpleo for stdcall, ABI $pleo_abi" "$work/version.o"

# No C runtime: the twin needs kernel32 and pleo.dll and nothing else. Nothing of the building machine is in it: no time, no
# path, a fixed address.
mkdir -p "$into"
"$prefix-gcc-win32" -std=c99 -O2 -Wall -Wextra -Wconversion -Wsign-conversion -Werror -ffreestanding -Iinclude "-I$here" \
    -shared -nostdlib -s -o "$into/pleo_std.dll" "$here/pleo_std.c" "$here/pleo_std.def" "$work/version.o" \
    "$work/libpleo.dll.a" -lkernel32 -Wl,--no-insert-timestamp,--image-base,0x6b000000 \
    -Wl,--major-os-version,6,--minor-os-version,1,--major-subsystem-version,6,--minor-subsystem-version,1
sed 's/$/\r/' bindings/vb6/pleo_std.bas >"$into/pleo_std.bas"
pleo_say "$into/pleo_std.dll and pleo_std.bas are made"
