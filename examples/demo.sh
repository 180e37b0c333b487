#!/usr/bin/env bash
# Creates an installation, from nothing but Rust: demo.sh [--console] [--no-install]. With --console the sandbox then goes on,
# with its console for a browser, until Ctrl-C.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

with_console=false
if [[ ${1:-} == --console ]]; then
    with_console=true
    shift
fi
pleo_options "$@"
pleo_need "${pleo_demo_tools[@]}"
pleo_build_library
pleo_build_sandbox
pleo_say "Starting the sandbox: a stand-in on this machine, no service of Pleo's; all of its data is made up"
# shellcheck disable=SC2119
pleo_start_sandbox
pleo_use_sandbox
pleo_say "Compiling examples/c/create_installation.c and any_call.c"
pleo_compile create_installation shared "$pleo_scratch/create_installation"
pleo_compile any_call shared "$pleo_scratch/any_call"

pleo_say "Running create_installation against $PLEO_BASE_URL, with the key in a file that only this user may read"
pleo_say
timeout 60 "$pleo_scratch/create_installation" | sed 's/^/    /'
pleo_say
pleo_say "What the sandbox shows now (any_call GET /v1/installations/me):"
pleo_say
timeout 60 "$pleo_scratch/any_call" GET /v1/installations/me | sed 's/^/    /'
pleo_say
if $with_console; then
    pleo_say "The sandbox's console is at $PLEO_SANDBOX_CONSOLE until Ctrl-C"
    wait "$pleo_sandbox_pid"
else
    pleo_say "The sandbox's console was at $PLEO_SANDBOX_CONSOLE; with --console the sandbox goes on"
fi
