#!/usr/bin/env bash
# Runs the README's demo as a user does: demo.sh [--no-install]. The last line is "N passed, M failed".
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
pleo_need "${pleo_demo_tools[@]}" curl
pleo_test examples/demo.sh demo
pleo_test "examples/demo.sh --console" demo_console
pleo_total
