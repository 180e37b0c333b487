#!/usr/bin/env bash
# Changes the core's code in one place at a time, in a copy, and shows which changes no test notices: mutants.sh [FILE…]
# For whoever changes core/src/auth, client, http or text, or their tests; docs/faults.md has its last result. It takes
# some two hours; a FILE such as core/src/client/retry.rs a few minutes.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../../examples/common.sh"
pleo_need cargo
command -v cargo-mutants >/dev/null || pleo_fail "cargo-mutants is missing: cargo install --locked cargo-mutants"

wanted=95
result=$pleo_target/mutants.out
rm -rf "$result" "$result.old"
config=(--config core/tests/faults/mutants.toml --package pleo-core)
[[ $# -gt 0 ]] || set -- 'core/src/auth/**' 'core/src/client/**' 'core/src/http/**' 'core/src/text/**'
for file in "$@"; do config+=(--file "$file"); done
# Each copy has a target folder of its own, which is made sooner without what debuggers need.
unset CARGO_TARGET_DIR
export CARGO_PROFILE_DEV_DEBUG=0

# Tests every change that no earlier run noticed: [ARGUMENT OF CARGO TEST…]
run() {
    local status=0
    cargo mutants "${config[@]}" --iterate --no-times --output "$pleo_target" -- --locked "$@" || status=$?
    # 2 and 3: some were not noticed, or hung.
    [[ $status -eq 0 || $status -eq 2 || $status -eq 3 ]] || exit "$status"
    cat "$result/unviable.txt" >>"$pleo_scratch/unviable"
}

touch "$pleo_scratch/unviable"
# Most are noticed by the tests beside the code, which take a tenth of the time of all.
run --lib
run

all=$(cargo mutants "${config[@]}" --list | wc -l)
unviable=$(sort -u "$pleo_scratch/unviable" | wc -l)
missed=$(wc -l <"$result/missed.txt")
viable=$((all - unviable))
pleo_say "$all changes, $unviable of which do not compile; of the other $viable, $missed were not noticed:"
cat "$result/missed.txt"
((100 * (viable - missed) >= wanted * viable)) || pleo_fail "fewer than $wanted % were noticed"
