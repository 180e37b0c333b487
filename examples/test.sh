#!/usr/bin/env bash
# Runs the examples against the sandbox over TLS: linked both ways, and under valgrind. It wants the library and the
# sandbox built, as tests/run.sh does. The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source-path=SCRIPTDIR source=checks.sh
source examples/checks.sh

checks_begin
for linked in shared static; do
    mkdir "$pleo_scratch/$linked"
    for program in "${examples[@]}"; do
        pleo_compile "$program" "$linked" "$pleo_scratch/$linked/$program"
    done
    all_checks
done
list_checks
# The README's program, as a reader would copy and link it.
# shellcheck disable=SC2016
sed -n '/^```c$/,/^```$/p' README.md | sed '1d;$d' >"$pleo_scratch/readme.c"
gcc -Wall -Wextra -Werror -o "$pleo_scratch/shared/readme" "$pleo_scratch/readme.c" -Iinclude "-L$pleo_lib_dir" -lpleo \
    "-Wl,-rpath,$pleo_lib_dir"
linked=shared
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's program" 0 "installation $uuid" "" readme

# shellcheck disable=SC2034 # for expect
under=(valgrind -q "--log-file=$pleo_scratch/valgrind.log" --error-exitcode=99 --leak-check=full
    --show-leak-kinds=definite --errors-for-leak-kinds=definite --suppressions=tests/c/valgrind.supp)
all_checks
pleo_total
