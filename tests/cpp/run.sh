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
# shellcheck source=../scenarios/common.sh
source tests/scenarios/common.sh

cxx=${CXX:-g++}
strict=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Werror -g -Iinclude -Ibindings/cpp)
plain=(-fno-exceptions -fno-rtti)
link=("-L$pleo_lib_dir" -lpleo "-Wl,-rpath,$pleo_lib_dir" -pthread)
valgrind=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    --fair-sched=yes --suppressions=tests/c/valgrind.supp)
sanitize=(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)

pleo_need "$cxx" clang valgrind
for file in "$pleo_lib_dir/libpleo.so" "$pleo_lib_dir/libpleo.a" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done
# The library is found by its SONAME, as once it is installed.
mkdir "$pleo_scratch/lib"
ln -s "$pleo_lib_dir/libpleo.so" "$pleo_scratch/lib/libpleo.so.0"
export LD_LIBRARY_PATH=$pleo_scratch/lib

# compile PROGRAM FLAG... -- SOURCE...
compile() {
    local program=$pleo_scratch/$1 flags=()
    shift
    while [[ $1 != -- ]]; do
        flags+=("$1")
        shift
    done
    shift
    "$cxx" "${strict[@]}" "${flags[@]}" "$@" -o "$program" "${link[@]}"
}

scenarios=(tests/cpp/scenarios.cpp tests/cpp/scenarios_data.cpp)
compile scenarios11 -std=c++11 -O1 -- "${scenarios[@]}"
compile scenarios17 -std=c++17 -O1 -- "${scenarios[@]}"
compile scenarios-sanitized -std=c++17 -O1 "${sanitize[@]}" -- "${scenarios[@]}"
pleo_scenarios "scenarios, C++11" C++ "$pleo_scratch/scenarios11"
pleo_scenarios "scenarios, C++17" - "$pleo_scratch/scenarios17"
pleo_scenarios "scenarios, valgrind" - "${valgrind[@]}" "$pleo_scratch/scenarios11"
pleo_scenarios "scenarios, sanitized" - "$pleo_scratch/scenarios-sanitized"

pleo_total
