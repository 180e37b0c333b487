#!/usr/bin/env bash
# Random sequences of calls, faults of the server and descriptors that the host takes: descriptors.sh [COUNT [SEED]]
# The library and the sandbox must be built. It takes about a minute for 3,000.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"

count=${1:-20000}
seed=${2:-$((RANDOM * 32768 + RANDOM))}
pleo_say "$count sequences from seed $seed"
for ((done = 0; done < count; done += 500)); do
    PLEO_SEQUENCES=$((count - done < 500 ? count - done : 500)) PLEO_SEED=$((seed + done)) PLEO_TEST_KINDS=http \
        "$pleo_root/tests/c/run.sh" descriptors_random
done
