#!/usr/bin/env bash
# Tests the archives for Windows under Wine, against the sandbox of Linux on loopback: wine.sh [--no-install] [PART…]
#
# PART is x64 or x86 (the binaries of the archive, tests/c and the scenarios in C, windows-check.cmd, and for x86 pleo_std.dll),
# pascal (the scenarios and the binding's own tests, x64 and x86) or dotnet (the scenarios, x64, on .NET 8); without one, all.
# packaging/wine/left-out.txt lists what is left out, with the reason, and scenarios.txt what comes out otherwise under Wine.
# To be run by hand: it fetches two systems of Debian, and needs root to enter them. It writes docs/shipping.md's tables.
#
#   PLEO_SANDBOX_BIN  the sandbox of Linux (target/debug/pleo-sandbox)
#   PLEO_WINE_ONLY    programs of tests/c to run, such as "errors config" (all)
#
# The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../tests/scenarios/common.sh
source tests/scenarios/common.sh
# shellcheck source-path=SCRIPTDIR source=common.sh
source packaging/common.sh
# shellcheck source-path=SCRIPTDIR source=windows.sh
source packaging/windows.sh
# shellcheck source-path=SCRIPTDIR source=wine/setup.sh
source packaging/wine/setup.sh
# shellcheck source-path=SCRIPTDIR source=wine/binaries.sh
source packaging/wine/binaries.sh

if [[ ${1:-} == --no-install ]]; then
    pleo_install=false
    shift
fi
parts=("$@")
[[ $# -gt 0 ]] || parts=(x64 x86 pascal dotnet)
for part in "${parts[@]}"; do
    [[ $part =~ ^(x64|x86|pascal|dotnet)$ ]] || pleo_fail "there is no part $part; name some of: x64 x86 pascal dotnet"
done
[[ -e $pleo_sandbox_bin ]] || pleo_fail "$pleo_sandbox_bin is missing; build it first"
pleo_need unzip debootstrap python3 cmake make x86_64-w64-mingw32-gcc-posix i686-w64-mingw32-gcc-posix i686-w64-mingw32-gcc-win32
pleo_fetch_zig

declare -A tree=() gcc=([x64]=x86_64-w64-mingw32-gcc-posix [x86]=i686-w64-mingw32-gcc-posix)
left_out=$pleo_root/packaging/wine/left-out.txt
pleo_other_values=$pleo_root/packaging/wine/scenarios.txt
left=0
rows=()

# Runs a part of the whole, and keeps its row of docs/shipping.md's table: CPU TITLE COMMAND…
counted() {
    local cpu=$1 title=$2 passed=$pleo_passed failed=$pleo_failed out=$left
    shift 2
    pleo_say "--- $title, $cpu"
    "$@"
    rows+=("$(printf '| windows-%s | Wine %s | %s | %d passed, %d failed, %d left out |' "$cpu" "$wine_release" "$title" \
        $((pleo_passed - passed)) $((pleo_failed - failed)) $((left - out)))")
}
# What an archive has, as that page's other table has it: CPU
size_row() {
    local library=${tree[$1]}/bin/pleo.dll
    pleo_size_row "windows-$1" "$library" "none, it is for Windows 7" "$(pe_libraries "$library" | paste -sd ' ' | sed 's/ /, /g')"
}

# Why a test is left out; fails if it is not: SUITE PROGRAM TEST
reason() {
    awk -v suite="$1" -v program="$2" -v test="$3" '
        $1 == suite && $2 == program && ($3 == test || $3 == test "?") {
            sub(/^[^ ]+ [^ ]+ [^ ]+ /, ""); print; found = 1; exit
        }
        END { exit !found }' "$left_out"
}

# Judges what a program says of its tests, as "ok NAME" and "FAIL NAME": SUITE PROGRAM TITLE EXIT-CODE OUTPUT
judge() {
    local suite=$1 program=$2 title=$3 status=$4 output=$5 verdict name why passed=0 failed=0 out=0
    while read -r verdict name; do
        if why=$(reason "$suite" "$program" "$name"); then
            if [[ $verdict == FAIL ]] || ! grep -q "^$suite $program $name " "$left_out"; then
                pleo_say "left out: $title, $name: $why"
                out=$((out + 1))
            else
                pleo_say "FAIL $title, $name: it passes; take it from left-out.txt"
                failed=$((failed + 1))
            fi
        elif [[ $verdict == ok ]]; then
            passed=$((passed + 1))
        else
            pleo_say "FAIL $title, $name"
            failed=$((failed + 1))
        fi
    done < <(grep -aE '^(ok|FAIL) [A-Za-z0-9_]+$' "$output")
    # A program that ends before it has counted, or of something else than its failures, has failed.
    if ! grep -qaE '^[0-9]+ passed, [0-9]+ failed$' "$output" || [[ $status -ne $(grep -qa '^FAIL ' "$output" && echo 1 || echo 0) ]]; then
        pleo_say "FAIL $title: it ended with exit code $status before its end"
        failed=$((failed + 1))
    fi
    [[ $failed -eq 0 ]] || sed 's/^/    /' "$output"
    pleo_say "$title: $passed passed, $failed failed, $out left out"
    pleo_passed=$((pleo_passed + passed))
    pleo_failed=$((pleo_failed + failed))
    left=$((left + out))
}

# --- tests/c

c_flags=(-std=gnu99 -msse2 -Wall -Wextra -Werror -O1 -g "-fmacro-prefix-map=$pleo_root/=" -Ipackaging/wine/compat
    -include compat.h)

# Compiles the programs of tests/c into a directory beside their library: CPU
c_compile() {
    local cpu=$1 folder=${tree[$1]}/tests file name objects=()
    mkdir "$folder" && cp "${tree[$cpu]}/bin/pleo.dll" "$folder" || return
    local flags=("${c_flags[@]}" "-I${tree[$cpu]}/include") libs=("${tree[$cpu]}/lib/libpleo.dll.a" -static -lpthread -lws2_32)
    for file in packaging/wine/compat/compat.c tests/c/*.c; do
        name=$(basename "$file" .c)
        # takes and kinds are what the programs share that take descriptors away.
        if [[ $name =~ ^(takes|kinds|scenarios.*)$ ]] || grep -q '^int main(' "$file"; then
            continue
        fi
        "${gcc[$cpu]}" "${flags[@]}" -c "$file" -o "$folder/$name.o" || return
        objects+=("$folder/$name.o")
    done
    for name in "${c_programs[@]}"; do
        "${gcc[$cpu]}" "${flags[@]}" "tests/c/$name.c" "${objects[@]}" "${libs[@]}" -o "$folder/$name.exe" || return
    done
    "${gcc[$cpu]}" "${flags[@]}" tests/c/scenarios*.c "$folder/compat.o" "${libs[@]}" -o "$folder/scenarios.exe"
}

# Runs a program against a sandbox of its own: CPU PROGRAM http|https
c_run() {
    local status=0 output=$pleo_scratch/output
    pleo_start_sandbox --rate 0
    PLEO_TEST_BASE=$3 PLEO_SYMBOLS=$pleo_root/tests/abi/symbols.txt PLEO_OTHER_CA=$(pleo_other_ca) PLEO_TMPDIR=$pleo_scratch/files \
        timeout --kill-after=5 300 "$wine" "$1" "${tree[$1]}/tests/$2.exe" >"$output" 2>&1 </dev/null || status=$?
    pleo_stop_sandbox
    judge c "$2" "C $1 $3, $2" "$status" "$output"
}

# --- What the archive brings: its programs, and the checks for real Windows

# The archive's program pleo and sandbox, with one another: CPU
says_version() { [[ $("$wine" "$1" "${tree[$1]}/bin/pleo.exe" --version) == "pleo $pleo_version"* ]]; }
checks_the_sandbox() {
    local status=0
    pleo_start_sandbox --rate 0
    # What it sets is for this program alone.
    (
        pleo_use_sandbox
        unset PLEO_KEY_FILE
        export PLEO_API_KEY=$PLEO_SANDBOX_KEY
        "$wine" "$1" "${tree[$1]}/bin/pleo.exe" install && "$wine" "$1" "${tree[$1]}/bin/pleo.exe" check
    ) || status=$?
    pleo_stop_sandbox
    return "$status"
}
# Runs a program where no sandbox is, so that it starts the archive's: CPU PROGRAM [ARGUMENT…]
with_own_sandbox() {
    local unset=() variable
    for variable in "${!PLEO_@}"; do unset+=(-u "$variable"); done
    timeout --kill-after=5 600 env "${unset[@]}" "$wine" "$@" </dev/null
}
answers() { with_own_sandbox "$1" "${tree[$1]}/bin/pleo-windows-check.exe" sandbox "${tree[$1]}/bin/pleo.exe" whoami; }
makes_a_layout() {
    printf '       01 RECORD.\n          05 NAME PIC X(9). *> pleo: /name\n' >"$pleo_scratch/record.cpy"
    "$wine" "$1" "${tree[$1]}/bin/pleo-layout.exe" --from copybook --std default --to cobol --name LAYOUT \
        "Z:$pleo_scratch/record.cpy" | grep NAME
}
programs_of() {
    pleo_test "$1: pleo.exe --version" says_version "$1"
    pleo_test "$1: pleo.exe install and check, against the sandbox of Linux" checks_the_sandbox "$1"
    pleo_test "$1: pleo.exe whoami, against pleo-sandbox.exe" answers "$1"
    pleo_test "$1: pleo-layout.exe" makes_a_layout "$1"
}

stdcall_run() {
    pleo_suite "packaging/wine/stdcall.sh" env "PLEO_SANDBOX_BIN=$pleo_sandbox_bin" packaging/wine/stdcall.sh \
        "${tree[x86]}/bin" "$wine" x86
}

# The checks for real Windows, as far as Wine goes: CPU
check_of() {
    local status=0 output=$pleo_scratch/output
    with_own_sandbox "$1" "${tree[$1]}/bin/pleo-windows-check.exe" >"$output" 2>&1 || status=$?
    judge check checks "windows-check $1" "$status" "$output"
    pleo_test "$1: windows-check.cmd" whole_check "$1"
}
whole_check() {
    local report=${tree[$1]}/pleo-windows-check.txt
    (cd "${tree[$1]}" && with_own_sandbox "$1" cmd /c windows-check.cmd)
    # The key is in no report.
    cat "$report" && grep -q '^== End' "$report" && grep -q '^ok http' "$report" && ! grep -q 'pls_' "$report"
}

# --- The scenarios in Pascal, and in C# on .NET 8

# Compiles a program of tests/delphi beside its library: CPU NAME
pascal_compile() {
    local folder=${tree[$1]}/pascal compiler
    compiler=("ppcx64-$(fpc -iV)" -Twin64)
    [[ $1 == x64 ]] || compiler=("$wine_home/fpc/ppcross386" -Twin32)
    mkdir -p "$folder"
    cp "${tree[$1]}/bin/pleo.dll" "$folder"
    pleo_quietly "Compiling tests/delphi/$2.dpr for $1" "${compiler[@]}" -n -l- -vew -Mdelphi -O2 \
        "-Fu$wine_home/fpc/units-$1" "-Fu${tree[$1]}/bindings/delphi" -Futests/delphi "-FU$folder" \
        "-o$folder/$2.exe" "tests/delphi/$2.dpr"
}
pascal_run() {
    pascal_compile "$1" scenarios
    pleo_scenarios "Pascal $1" - "$wine" "$1" "${tree[$1]}/pascal/scenarios.exe"
}
# The program leaves out the tests that are named to it.
pascal_own() {
    local names
    mapfile -t names < <(awk '$1 == "pascal" && $2 == "tests" { print $3 }' "$left_out")
    pascal_compile "$1" tests
    rm -rf "$pleo_scratch/files"
    mkdir "$pleo_scratch/files"
    pleo_start_sandbox --rate 0 --employees 1000
    pleo_suite "Pascal $1, own tests" env "PLEO_SCENARIO_FOLDER=$pleo_scratch/files" \
        "$wine" "$1" "${tree[$1]}/pascal/tests.exe" "${names[@]}"
    pleo_stop_sandbox
    left=$((left + ${#names[@]}))
}

# Compiles a program of tests/dotnet, with the binding's sources, as tests/dotnet/run.sh has them: the tests look behind the
# binding, too: NAME
dotnet_compile() {
    local folder=${tree[x64]}/dotnet sources
    mapfile -t sources < <(find "${tree[x64]}/bindings/dotnet/src" -name '*.cs' | LC_ALL=C sort)
    mkdir -p "$folder"
    cp "${tree[x64]}/bin/pleo.dll" "$folder"
    cp tests/dotnet/runtimeconfig.json "$folder/$1.runtimeconfig.json"
    pleo_quietly "Compiling tests/dotnet/$1*.cs" mcs -langversion:5 -warn:4 -warnaserror -define:NETSTANDARD2_0 \
        "-out:$folder/$1.dll" tests/dotnet/Sandbox.cs "tests/dotnet/$1"*.cs "${sources[@]}"
}
dotnet_run() {
    dotnet_compile Scenarios
    DOTNET_EnableDiagnostics=0 pleo_scenarios "C# on .NET 8" - "$wine" wine10 "$wine_dotnet" "Z:${tree[x64]}/dotnet/Scenarios.dll"
}

# --- All of it

c_programs=()
for file in tests/c/*.c; do
    grep -q '^int main(' "$file" || continue
    name=$(basename "$file" .c)
    if why=$(reason c "$name" '*'); then
        pleo_say "left out: tests/c/$name.c: $why"
        left=$((left + 1))
    elif [[ $name != scenarios && " ${PLEO_WINE_ONLY:-$name} " == *" $name "* ]]; then
        c_programs+=("$name")
    fi
done
mkdir "$pleo_scratch/files"
c_suite() {
    local program
    for program in "${c_programs[@]}"; do c_run "$1" "$program" "$2"; done
}

for cpu in x64 x86; do
    # dotnet takes the library for x64, and pascal both.
    [[ " ${parts[*]} " == *" $cpu "* || " ${parts[*]} " == *" pascal "* || " ${parts[*]} $cpu " == *" dotnet x64 "* ]] || continue
    wine_of "$cpu"
    unpack "$cpu"
done
touch "$pleo_scratch/sizes"
for part in "${parts[@]}"; do
    wine_release=8
    case $part in
        x64 | x86)
            pleo_quietly "Compiling tests/c for $part" c_compile "$part"
            counted "$part" "what is in the archive" binaries_are_right "$part"
            counted "$part" "its programs" programs_of "$part"
            [[ $part != x86 ]] || counted x86 "pleo_std.dll" stdcall_run
            counted "$part" "tests/c, HTTP" c_suite "$part" http
            counted "$part" "tests/c, HTTPS" c_suite "$part" https
            counted "$part" "scenarios in C" pleo_scenarios "C $part" - "$wine" "$part" "${tree[$part]}/tests/scenarios.exe"
            counted "$part" "windows-check" check_of "$part"
            size_row "$part" >>"$pleo_scratch/sizes"
            ;;
        pascal)
            pascal_of
            for cpu in x64 x86; do
                counted "$cpu" "scenarios in Free Pascal" pascal_run "$cpu"
                counted "$cpu" "the Pascal binding's tests" pascal_own "$cpu"
            done
            ;;
        dotnet)
            wine_of wine10
            dotnet_of
            wine_release=10
            counted x64 "scenarios in C# on .NET 8" dotnet_run
            ;;
    esac
done
printf '%s\n' "${rows[@]}" | tee "$pleo_scratch/rows"
if [[ -z ${PLEO_WINE_ONLY:-} ]]; then
    python3 packaging/test/page.py docs/shipping.md tested 3 <"$pleo_scratch/rows"
    python3 packaging/test/page.py docs/shipping.md sizes 1 <"$pleo_scratch/sizes"
    pleo_say "docs/shipping.md says so now"
fi
pleo_say "$left left out, each with its reason above and in packaging/wine/left-out.txt"
pleo_total
