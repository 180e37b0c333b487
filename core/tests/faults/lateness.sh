#!/usr/bin/env bash
# How late calls that fail end: no test may ask that on a machine that does other things too; this does, one test after
# another, and fails where one is later than its deadline and 250 ms.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../../examples/common.sh"
pleo_need cargo

allowed=250
PLEO_LATENESS=$pleo_scratch/lateness
export PLEO_LATENESS
cargo test --locked -p pleo-core --test faults -- --test-threads=1 --skip random::
sort -n "$PLEO_LATENESS" | tail -n 5
read -r worst name < <(sort -n "$PLEO_LATENESS" | tail -n 1)
pleo_say "$(wc -l <"$PLEO_LATENESS") failing calls; the latest ended $worst ms after its deadline ($name)"
((worst <= allowed)) || pleo_fail "that is more than $allowed ms"
