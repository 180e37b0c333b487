#!/usr/bin/env bash
# Prints which language's test program passes which scenario: matrix.sh RESULTS [FILE]
#
# RESULTS is what the suites of the languages wrote to PLEO_SCENARIO_RESULTS. With FILE the matrix is compared with what is
# kept there, and a scenario that is missing or fails in a language is a failure.
# shellcheck disable=SC2016 # the quotes are Markdown's
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source=common.sh
source tests/scenarios/common.sh

languages=(C C++ COBOL Pascal Mono CoreCLR)

matrix() {
    local name language state
    printf '# Languages and scenarios\n\n'
    printf 'What each scenario does, and what it has to give, is in [tests/scenarios/table.txt](../tests/scenarios/table.txt).\n'
    printf 'This page is written by `tests/scenarios/matrix.sh` from a run of `tests/run.sh`, which compares it each time.\n\n'
    printf '| scenario |'
    printf ' %s |' "${languages[@]}"
    printf '\n|---|'
    printf '%.0s---|' "${languages[@]}"
    printf '\n'
    for name in $(pleo_scenario_names); do
        printf '| `%s` |' "$name"
        for language in "${languages[@]}"; do
            state=$(awk -v name="$name" -v language="$language" \
                '$1 == name && $2 == language { state = $3 } END { print state == "" ? "missing" : state }' "$1")
            printf ' %s |' "$state"
        done
        printf '\n'
    done
}

matrix "$1"
[[ $# -lt 2 ]] || diff "$2" <(matrix "$1")
