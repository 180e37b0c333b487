# shellcheck shell=bash
# What the binaries of an archive for Windows say of themselves. It is sourced behind examples/common.sh; wine.sh, which sets
# what is used here, and stdcall.sh call it. CPU is x64 or x86.
# shellcheck disable=SC2154

# Reads both kinds of binaries.
pe=x86_64-w64-mingw32-objdump

# The names that a library exports, in order: DLL
pe_exports() {
    "$pe" -p "$1" | sed -n '/^\[Ordinal\/Name Pointer\] Table/,/^$/ s/^\t\[ *[0-9]*\] //p' | LC_ALL=C sort
}
# The libraries that a binary needs, in small letters: BINARY…
pe_libraries() {
    local file
    for file; do "$pe" -p "$file"; done | sed -n 's/^\tDLL Name: //p' | tr '[:upper:]' '[:lower:]' | LC_ALL=C sort -u
}
# Whether Windows 7 is the system that a binary asks for: BINARY
pe_is_for_windows_7() {
    local header=$pleo_scratch/header
    "$pe" -p "$1" >"$header"
    diff <(printf 'Major%s\t6\nMinor%s\t1\n' OSystemVersion OSystemVersion SubsystemVersion SubsystemVersion) \
        <(sed -nE 's/^((Major|Minor)(OSystemVersion|SubsystemVersion))[[:space:]]+/\1\t/p' "$header")
}
listed_names() { cut -d' ' -f1 tests/abi/symbols.txt | LC_ALL=C sort; }
pe_exports_what_is_listed() { diff <(listed_names) <(pe_exports "$1"); }

# --- The archive's binaries: CPU

binaries_of() { printf '%s\0' "${tree[$1]}"/bin/*.dll "${tree[$1]}"/bin/*.exe; }

# What Windows 7 lacks is imported by none; nor is a library of a compiler.
imports_are_old() {
    local files list=$pleo_scratch/imports
    mapfile -d '' -t files < <(binaries_of "$1")
    for file in "${files[@]}"; do "$pe" -p "$file"; done >"$list"
    grep -qw CertGetCertificateChain "$list" && ! pe_libraries "${files[@]}" | grep -vxE \
        '(advapi32|bcrypt|crypt32|kernel32|msvcrt|ntdll|ole32|pleo|shell32|user32|userenv|winhttp|ws2_32)\.dll' &&
        ! grep -wE 'ProcessPrng|WaitOnAddress|WakeByAddress(All|Single)|GetSystemTimePreciseAsFileTime|SetThreadDescription' "$list"
}
# What virus scanners look for: functions that debuggers use, and MinGW's library of threads has.
imports_nothing_of_debuggers() {
    local list=$pleo_scratch/imports file
    for file in "${tree[$1]}"/bin/*.dll; do "$pe" -p "$file"; done >"$list"
    grep -qw LoadLibraryA "$list" || grep -qw GetProcAddress "$list" || return
    ! grep -wE 'AddVectoredExceptionHandler|SuspendThread|[GS]etThreadContext|SetProcessAffinityMask|OutputDebugString[AW]' "$list"
}
binaries_are_for_windows_7() {
    local file
    for file in "${tree[$1]}"/bin/*.dll "${tree[$1]}"/bin/pleo{,-windows-check}.exe; do
        echo "$file"
        pe_is_for_windows_7 "$file" || return
    done
}
# What Explorer shows. A text of a resource is UTF-16, and its version four numbers.
binaries_have_a_version() {
    local file
    for file in "${tree[$1]}"/bin/*.dll "${tree[$1]}/bin/pleo.exe"; do
        python3 - "$file" "$pleo_version" <<'END' || return
import struct, sys
path, version = sys.argv[1:]
binary = open(path, "rb").read()
major, minor, patch = (int(number) for number in version.split("."))
numbers = struct.pack("<IIII", 0xFEEF04BD, 0x10000, major << 16 | minor, patch << 16)
wanted = {"numbers": numbers, "name": (path.rsplit("/")[-1] + "\0").encode("utf-16-le"), "version": (version + "\0").encode("utf-16-le")}
missing = [what for what, data in wanted.items() if data not in binary]
print(path, "lacks", missing)
sys.exit(bool(missing))
END
    done
}
has_no_path_of_this_machine() {
    local file
    for file in "${tree[$1]}"/bin/*.{dll,exe} "${tree[$1]}"/lib/*.{a,lib}; do
        pleo_has_no_path_of_the_builder "$file" || return
    done
}

# --- What linkers take

exports_what_is_listed() {
    pe_exports_what_is_listed "${tree[$1]}/bin/pleo.dll" &&
        diff <(listed_names) <(sed -n 's/^    //p' "${tree[$1]}/lib/pleo.def" | LC_ALL=C sort)
}
# MinGW's is what tests/c is linked with. Here a linker that works as Microsoft's does makes a program without any C runtime.
links_as_visual_c_does() {
    local folder=${tree[$1]}/linked status=0
    mkdir "$folder" && cp "${tree[$1]}/bin/pleo.dll" "$folder" && cat >"$folder/program.c" <<'END' || return
#include <pleo.h>
int start(void)
{
    return pleo_version()[0] == '\0' ? 1 : 40 + pleo_abi_version();
}
END
    "${gcc[$1]}" -O1 -ffreestanding "-I${tree[$1]}/include" -c "$folder/program.c" -o "$folder/program.obj" &&
        "$pleo_zig_home/ziglang/zig" lld-link /nologo /nodefaultlib /safeseh:no /entry:start /subsystem:console \
            "/out:$folder/program.exe" \
            "$folder/program.obj" "${tree[$1]}/lib/pleo.lib" || return
    "$wine" "$1" "$folder/program.exe" || status=$?
    echo "exit code $status"
    [[ $status -eq $((40 + pleo_abi)) ]]
}
# With the static library, and no other one but those of the system that the guide names.
links_statically() {
    local libs=()
    [[ $1 != x86 ]] || libs=("${pleo_windows_libs[@]}")
    "${gcc[$1]}" -std=c99 -O1 -static "-I${tree[$1]}/include" tool/*.c "${tree[$1]}/lib/libpleo.a" "${libs[@]}" \
        -o "$pleo_scratch/static.exe" &&
        [[ $("$wine" "$1" "$pleo_scratch/static.exe" --version) == "pleo $pleo_version"* ]]
}
# CMake finds both libraries where the archive lies, and what the static one needs.
links_by_cmake() {
    local folder=$pleo_scratch/cmake-$1 kind
    mkdir "$folder" && cat >"$folder/CMakeLists.txt" <<'END' && cat >"$folder/program.c" <<'END2' || return
cmake_minimum_required(VERSION 3.10)
project(program C)
find_package(pleo CONFIG REQUIRED)
add_executable(shared program.c)
target_link_libraries(shared pleo::pleo)
add_executable(static program.c)
target_link_libraries(static pleo::pleo-static)
END
#include <pleo.h>
#include <stdio.h>
int main(void)
{
    return puts(pleo_version()) < 0;
}
END2
    cmake -S "$folder" -B "$folder/built" -DCMAKE_SYSTEM_NAME=Windows "-DCMAKE_C_COMPILER=${gcc[$1]}" \
        "-Dpleo_DIR=${tree[$1]}/lib/cmake/pleo" && cmake --build "$folder/built" &&
        cp "${tree[$1]}/bin/pleo.dll" "$folder/built" || return
    for kind in shared static; do
        [[ $("$wine" "$1" "$folder/built/$kind.exe") == "$pleo_version" ]] || return
    done
}
# Neither the folder nor the time is in what is linked.
links_to_the_same_bytes() {
    local again=$pleo_scratch/again-$1 file
    mkdir -p "$again/bin" "$again/lib" && cp "${tree[$1]}/lib/libpleo.a" "$again/renamed.a" &&
        pleo_link_dll "windows-$1" "$again/renamed.a" "$again" || return
    for file in bin/pleo.dll lib/pleo.lib lib/libpleo.dll.a lib/pleo.def; do
        cmp "$again/$file" "${tree[$1]}/$file" || return
    done
}

binaries_are_right() {
    pleo_test "$1: nothing is imported that Windows 7 lacks" imports_are_old "$1"
    pleo_test "$1: the libraries import nothing that debuggers use" imports_nothing_of_debuggers "$1"
    pleo_test "$1: they are for Windows 7" binaries_are_for_windows_7 "$1"
    pleo_test "$1: they have a version" binaries_have_a_version "$1"
    pleo_test "$1: no path of the machine that built it is in them" has_no_path_of_this_machine "$1"
    pleo_test "$1: the library exports what is listed, and nothing else" exports_what_is_listed "$1"
    pleo_test "$1: a linker as Microsoft's takes pleo.lib" links_as_visual_c_does "$1"
    pleo_test "$1: a program is linked with the static library" links_statically "$1"
    pleo_test "$1: CMake links both libraries" links_by_cmake "$1"
    pleo_test "$1: linked once more, elsewhere, it is the same bytes" links_to_the_same_bytes "$1"
}
