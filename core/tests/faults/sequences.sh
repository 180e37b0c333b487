#!/usr/bin/env bash
# Random sequences of faults on a create, ten thousand new ones at each run: sequences.sh [COUNT [SEED]]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../../examples/common.sh"
pleo_need cargo

count=${1:-10000}
seed=${2:-$((RANDOM * 32768 + RANDOM))}
pleo_say "$count sequences from seed $seed"
PLEO_SEQUENCES=$count PLEO_SEED=$seed cargo test --locked -p pleo-core --test faults -- random::
