#!/usr/bin/env bash
# Runs every test there is: run.sh [--no-install]. The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"

# The demo as a user sees it; nothing of it may be left behind.
demo() {
    local log=$pleo_scratch/demo.log temporary=$pleo_scratch/demo status=0
    mkdir "$temporary"
    pleo_logged "$log" env "TMPDIR=$temporary" examples/demo.sh --no-install || status=$?
    cat "$log"
    [[ $status -eq 0 ]] && grep -q '^ *State  *ACTIVATED$' "$log" && grep -q '"status":"ACTIVATED"' "$log" &&
        rmdir "$temporary"
}

# The same with the console, which answers until the demo is ended.
demo_console() {
    local log=$pleo_scratch/demo.log temporary=$pleo_scratch/demo address status=0 demo
    mkdir "$temporary"
    env "TMPDIR=$temporary" examples/demo.sh --console --no-install >"$log" 2>&1 </dev/null &
    demo=$!
    pleo_await "$demo" grep -q 'until Ctrl-C$' "$log" || status=$?
    address=$(grep -o 'http://127.0.0.1:[0-9]*/console' "$log") || status=$?
    curl --noproxy '*' -fsS "$address" | grep -q '<title>Sandbox console</title>' || status=$?
    kill -TERM "$demo"
    pleo_wait "$demo" || true
    cat "$log"
    rmdir "$temporary" && return "$status"
}

pleo_options "$@"
pleo_need "${pleo_test_tools[@]}"
pleo_suite "cargo test" cargo test --locked --workspace --no-fail-fast
[[ $(id -u) -eq 0 ]] || pleo_say "Not tested, because it needs root: files that belong to another user, devices, a setuid \
program takes nothing of the environment, localhost is this machine whatever /etc/hosts says"
pleo_check "header and symbols are up to date" cargo run --locked -q -p pleo-bindings -- --check
pleo_check "pictures are up to date" docs/images/draw.sh --check
pleo_check "the manual as a site" docs/build.sh "$@"
pleo_check "the manual pages" docs/man/build.sh --check "$@"
# Two at a time, from here on: linking the library uses one CPU, and so does valgrind, which takes much of the tests' time.
pleo_suites tests/supply/run.sh tests/supply/run.sh "$@" -- "the library builds" pleo_one_test pleo_build_library
pleo_check "the sandbox builds" pleo_build_sandbox
export PLEO_LIB_DIR=$pleo_lib_dir PLEO_SANDBOX_BIN=$pleo_sandbox_bin PLEO_SCENARIO_RESULTS=$pleo_scratch/scenarios
pleo_suite tests/abi/run.sh tests/abi/run.sh
pleo_suites "tests/c/run.sh, HTTPS and sanitized" env "PLEO_TEST_KINDS=https sanitized" tests/c/run.sh -- \
    "tests/c/run.sh, HTTP, static and under valgrind" env "PLEO_TEST_KINDS=http static valgrind" tests/c/run.sh
pleo_suites tests/cobol/run.sh tests/cobol/run.sh -- tests/cpp/run.sh tests/cpp/run.sh
pleo_suites tests/delphi/run.sh tests/delphi/run.sh -- tests/dotnet/run.sh tests/dotnet/run.sh
pleo_suites tests/tool/run.sh tests/tool/run.sh -- tests/key/run.sh tests/key/run.sh
pleo_suites tests/records/run.sh tests/records/run.sh -- tests/export/run.sh tests/export/run.sh
[[ $(id -u) -ne 0 ]] || pleo_suite tests/root/run.sh tests/root/run.sh
pleo_suite examples/test.sh examples/test.sh
pleo_suite tests/manual/run.sh tests/manual/run.sh
pleo_check "every language, every scenario" tests/scenarios/matrix.sh "$PLEO_SCENARIO_RESULTS" docs/matrix.md
pleo_check examples/demo.sh demo
pleo_check "examples/demo.sh --console" demo_console
pleo_total
