#!/usr/bin/env bash
# Compiles the C++ binding, its tests and its examples, and runs them against a sandbox.
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#   CXX               the compiler (g++)
#
# The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../scenarios/common.sh
source tests/scenarios/common.sh

# shellcheck source-path=SCRIPTDIR source=../../examples/checks.sh
source examples/checks.sh

cxx=${CXX:-g++}
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Werror)
include=(-Iinclude -Ibindings/cpp)
plain=(-fno-exceptions -fno-rtti)
sanitize=("-fsanitize=address,undefined" -fno-sanitize-recover=all -fno-omit-frame-pointer)
valgrind=(valgrind -q "--log-file=$pleo_scratch/valgrind.log" --error-exitcode=99 --leak-check=full
    --show-leak-kinds=definite --errors-for-leak-kinds=definite --fair-sched=yes "--suppressions=$pleo_root/tests/c/valgrind.supp")

for tool in "$cxx" g++ clang++ clang-tidy valgrind; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
for file in "$pleo_lib_dir/libpleo.so" "$pleo_lib_dir/libpleo.a" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done
# The library is found by its SONAME, as once it is installed.
mkdir "$pleo_scratch/lib"
ln -s "$pleo_lib_dir/libpleo.so" "$pleo_scratch/lib/libpleo.so.1"
export LD_LIBRARY_PATH=$pleo_scratch/lib

# Compiles and links: PROGRAM FLAG-OR-SOURCE...
compile() {
    local link=("-L$pleo_lib_dir" -lpleo -pthread)
    [[ $1 != static/* ]] || link=("$pleo_lib_dir/libpleo.a" "${pleo_system_libs[@]}")
    "$cxx" "${warnings[@]}" -g "${include[@]}" "${@:2}" -o "$pleo_scratch/$1" "${link[@]}"
}

# Runs a test program, which counts, against a sandbox of its own, and adds what it counted: TITLE COMMAND...
run() {
    local title=$1 status=0 passed=0 failed=0
    shift
    pleo_start_sandbox --rate 0 --employees 1000
    : >"$pleo_scratch/valgrind.log"
    (cd "$pleo_scratch" && timeout --kill-after=5 300 "$@") >"$pleo_scratch/output" 2>&1 </dev/null || status=$?
    pleo_stop_sandbox
    read -r passed failed < <(sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$pleo_scratch/output") || true
    # A program that ends badly, or says nothing, has failed.
    if [[ ${failed:-0} -eq 0 && ($status -ne 0 || ${passed:-0} -eq 0) ]]; then
        failed=1
    fi
    [[ ${failed:-0} -eq 0 ]] || sed 's/^/    /' "$pleo_scratch/output" "$pleo_scratch/valgrind.log"
    pleo_say "$title: ${passed:-0} passed, ${failed:-0} failed (exit code $status)"
    pleo_passed=$((pleo_passed + ${passed:-0}))
    pleo_failed=$((pleo_failed + ${failed:-0}))
}

# --- Every type of the binding, in each standard, with and without exceptions

instances() {
    "$1" "${warnings[@]}" "${include[@]}" -DNAME=instances -fsyntax-only "${@:2}" tests/cpp/instances.cpp
}
for standard in 11 14 17 20 2b; do # 2b is 23 for newer compilers too
    for compiler in g++ clang++; do
        pleo_test "$compiler, C++$standard" instances "$compiler" "-std=c++$standard"
        pleo_test "$compiler, C++$standard, without exceptions" instances "$compiler" "-std=c++$standard" "${plain[@]}"
    done
done

# Each header alone and behind other headers' macros, and files of different standards in one program.
headers() {
    local header
    for header in bindings/cpp/pleo.hpp bindings/cpp/pleo/*.hpp; do
        "$cxx" -std=c++11 "${warnings[@]}" "${include[@]}" -fsyntax-only -include "$header" -x c++ /dev/null || return
    done
}
macros() {
    "$1" "${warnings[@]}" "${include[@]}" "$2" -fsyntax-only tests/cpp/macros.cpp
}
one_program() {
    local units=$pleo_scratch/units
    mkdir "$units" &&
        "$cxx" "${include[@]}" -std=c++11 -DNAME=cpp11 -c tests/cpp/instances.cpp -o "$units/11.o" &&
        "$cxx" "${include[@]}" -std=c++17 -DNAME=cpp17 -c tests/cpp/instances.cpp -o "$units/17.o" &&
        "$cxx" "${include[@]}" -std=c++11 "${plain[@]}" -DNAME=without_exceptions -c tests/cpp/instances.cpp \
            -o "$units/plain.o" &&
        compile units/program tests/cpp/units.cpp "$units"/*.o && "$units/program"
}
pleo_test "each header alone" headers
for compiler in g++ clang++; do
    pleo_test "$compiler, beside other headers' macros, C++11" macros "$compiler" -std=c++11
    pleo_test "$compiler, beside other headers' macros, C++20" macros "$compiler" -std=c++20
done
pleo_test "files of different standards in one program" one_program

# What likely is a mistake though it compiles. Which parameter is which, is the library's to say.
tidy() {
    clang-tidy --quiet '--checks=-*,bugprone-*,-bugprone-easily-swappable-parameters' '--warnings-as-errors=*' \
        '--header-filter=bindings/cpp/' tests/cpp/instances.cpp -- "${include[@]}" -DNAME=tidy "$@"
}
pleo_test "clang-tidy, C++11" tidy -std=c++11
pleo_test "clang-tidy, C++17" tidy -std=c++17
pleo_test "clang-tidy, without exceptions" tidy -std=c++17 "${plain[@]}"

# --- What is refused, and what to write instead

# shellcheck source-path=SCRIPTDIR source=refused.sh
source tests/cpp/refused.sh
for compiler in g++ clang++; do
    pleo_test "what is refused by the compiler, $compiler" \
        refused_by_compiler "$compiler" "By the compiler" snippet_functions 26
    pleo_test "what is refused in the declaration of a record, $compiler" \
        refused_by_compiler "$compiler" "In the declaration of a record" record_declarations 23
    pleo_test "the README's snippets, $compiler, C++11" other_snippets "$compiler"
    pleo_test "what is dropped, $compiler, C++11" dropped_in_cpp11 "$compiler"
done
pleo_test "clang++ warns of a view that outlives its text" views_outlive_nothing
refused_program >"$refused/calls.cpp"
compile calls -std=c++17 -Itests/cpp "$refused/calls.cpp"
run "what is refused at the call" "$pleo_scratch/calls"

# --- The tests of the binding itself

programs=(objects exact requests reading records listed checks loops errors callbacks thrown exports
    exports_thrown)
for standard in 11 17; do
    for program in "${programs[@]}"; do
        compile "$program$standard" "-std=c++$standard" -O1 "tests/cpp/$program.cpp"
        run "$program, C++$standard" "$pleo_scratch/$program$standard"
    done
    compile "plain$standard" "-std=c++$standard" -O1 "${plain[@]}" tests/cpp/plain.cpp
    run "plain, C++$standard" "$pleo_scratch/plain$standard"
done
compile results -std=c++11 -O1 tests/cpp/plain.cpp
run "plain, with exceptions" "$pleo_scratch/results"
# Lists in the ranges of the standard library.
compile loops20 -std=c++20 -O1 tests/cpp/loops.cpp
run "loops, C++20" "$pleo_scratch/loops20"
# A shared library and a program that have nothing in common but the object that goes from one to the other.
compile plugin.so -std=c++11 -fvisibility=hidden -fPIC -shared -DPLUGIN tests/cpp/plugin.cpp
compile plugin -std=c++17 -fvisibility=hidden tests/cpp/plugin.cpp -ldl
run "a client of a shared library" "$pleo_scratch/plugin" "$pleo_scratch/plugin.so"
for program in "${programs[@]}" plain11; do
    run "$program, valgrind" "${valgrind[@]}" "$pleo_scratch/${program%11}11"
done
for program in "${programs[@]}" plain; do
    compile "$program-sanitized" -std=c++17 -O1 "${sanitize[@]}" "tests/cpp/$program.cpp"
    run "$program, sanitized" "$pleo_scratch/$program-sanitized"
done

# --- The scenarios

scenarios=(tests/cpp/scenarios{,_data,_exports,_records,_traps}.cpp)
compile scenarios11 -std=c++11 -O1 "${scenarios[@]}"
compile scenarios17 -std=c++17 -O1 "${scenarios[@]}"
compile scenarios-sanitized -std=c++17 -O1 "${sanitize[@]}" "${scenarios[@]}"
pleo_scenarios "scenarios, C++11" C++ "$pleo_scratch/scenarios11"
pleo_scenarios "scenarios, C++17" - "$pleo_scratch/scenarios17"
pleo_awkward_scenarios "scenarios, C++17" "$pleo_scratch/scenarios17"
pleo_scenarios "scenarios, valgrind" - "${valgrind[@]}" "$pleo_scratch/scenarios11"
pleo_scenarios "scenarios, sanitized" - "$pleo_scratch/scenarios-sanitized"

# --- The examples, over TLS

checks_begin
for linked in static shared; do
    mkdir "$pleo_scratch/$linked"
    for program in "${examples[@]}"; do
        compile "$linked/$program" -std=c++11 -O "examples/cpp/$program.cpp"
    done
    all_checks
done
list_checks

# The README's programs, linked as it says; the second without exceptions.
readme_program() {
    awk -v wanted="$1" '/^```cpp$/ { count++; inside = count == wanted; next } /^```$/ { inside = 0 } inside' \
        bindings/cpp/README.md
}
for number in 1 2 3 4 5; do
    readme_program "$number" >"$pleo_scratch/program.cpp"
    flags=$([[ $number -ne 2 ]] || echo "${plain[*]}")
    # shellcheck disable=SC2086 # flags without blanks in them
    "$cxx" -std=c++11 "${warnings[@]}" $flags "$pleo_scratch/program.cpp" -o "$pleo_scratch/$linked/readme$number" \
        "${include[@]}" "-L$pleo_lib_dir" -lpleo "-Wl,-rpath,$pleo_scratch/lib"
    [[ $number -ge 3 ]] || PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's program $number" 0 "installation $uuid of $company" "" \
        "readme$number"
    PLEO_API_KEY=$PLEO_SANDBOX_KEY_REVOKED expect "the README's program $number, refused" 1 "" "PLEO_E_UNAUTHORIZED: *" \
        "readme$number"
done

# The third goes on behind a failure that lasts longer than the library's own repeats: each entry comes once.
goes_on() {
    local -x PLEO_API_KEY=$PLEO_SANDBOX_KEY
    any_call POST /sandbox/next '{"path": "/v1/accounting-entries:search", "status": 429, "body": "", "times": 4, "skip": 1,
        "headers": {"retry-after": "1"}}' && "$pleo_scratch/$linked/readme3" >"$pleo_scratch/entries" 2>"$pleo_scratch/errors" &&
        cat "$pleo_scratch/errors" &&
        [[ $(wc -l <"$pleo_scratch/entries") -eq 120 && $(sort -u "$pleo_scratch/entries" | wc -l) -eq 120 ]] &&
        [[ $(head -n 1 "$pleo_scratch/entries") == "2025-01-01T12:00:00Z -0.01 DKK Køb 0 i Ærøskøbing" ]] &&
        [[ $(wc -l <"$pleo_scratch/errors") -eq 1 ]]
}
pleo_test "the README's program 3" goes_on

# The fourth has the same entries as records.
fills_records() {
    PLEO_API_KEY=$PLEO_SANDBOX_KEY "$pleo_scratch/$linked/readme4" >"$pleo_scratch/entries" &&
        [[ $(wc -l <"$pleo_scratch/entries") -eq 120 && $(sort -u "$pleo_scratch/entries" | wc -l) -eq 120 ]] &&
        [[ $(head -n 1 "$pleo_scratch/entries") == "20250101 -1 DKK Køb 0 i Ærøskøbing" ]]
}
pleo_test "the README's program 4" fills_records

# The fifth carries out the job that is there, and so ends well also where there is none.
exports_all() {
    local -x PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_EXPORT_JOURNAL=$pleo_scratch/readme.journal
    rm -f "$PLEO_EXPORT_JOURNAL"
    any_call POST /sandbox/export '{"count": 5}' && "$pleo_scratch/$linked/readme5" >"$pleo_scratch/vouchers" &&
        [[ $(wc -l <"$pleo_scratch/vouchers") -eq 3 && $(tail -n 1 "$pleo_scratch/vouchers") == "booked 2" ]] &&
        "$pleo_scratch/$linked/readme5" | cmp /dev/null -
}
pleo_test "the README's program 5" exports_all

# shellcheck disable=SC2034 # for expect
under=("${valgrind[@]}")
all_checks

pleo_total
