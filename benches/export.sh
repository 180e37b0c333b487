#!/usr/bin/env bash
# Measures export jobs of 5,000 and 50,000 items: export.sh [--no-install]
#
# Each item comes into a record, is booked and reported. Shown are the time and the largest memory as the items go by, how many
# requests it took beside the fewest that it can take (items, data and results by the hundred, the job found, started, looked at
# and ended), and how often the journal was put on the disk. PLEO_EXPORT_JOURNAL may name a file on the disk that is meant.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
journal=${PLEO_EXPORT_JOURNAL:-}
pleo_options "$@"
pleo_need "${pleo_demo_tools[@]}" curl strace
pleo_build_library
pleo_quietly "Building the sandbox" cargo build --locked --release -p pleo-sandbox
pleo_sandbox_bin=$pleo_target/release/pleo-sandbox
program=$pleo_scratch/export_job
gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -O2 -Iinclude benches/c/export_job.c -o "$program" "$pleo_lib_dir/libpleo.so" \
    "-Wl,-rpath,$pleo_scratch"
ln -s "$pleo_lib_dir/libpleo.so" "$pleo_scratch/libpleo.so.1"
pleo_start_sandbox --rate 0
for variable in "${!PLEO_@}"; do
    [[ $variable == PLEO_SANDBOX_* ]] || unset "$variable"
done
export PLEO_BASE_URL=$PLEO_SANDBOX_HTTP PLEO_PROXY=none PLEO_REQUESTS_PER_MINUTE=0 PLEO_API_KEY=$PLEO_SANDBOX_KEY
export PLEO_EXPORT_JOURNAL=${journal:-$pleo_scratch/journal}
control() { curl --noproxy '*' -fsS "$PLEO_SANDBOX_HTTP/sandbox/$1" "${@:2}"; }
for items in 5000 50000; do
    control reset -X POST
    rm -f "$PLEO_EXPORT_JOURNAL"
    control export -d "{\"key\": \"full\", \"count\": $items}" >"$pleo_scratch/job"
    pleo_say "--- $items items"
    "$program"
    # Whose company it is, the list of jobs, the job after each of two events, and these.
    least=$((3 * items / 100 + 6))
    pleo_say "$(control count) requests, at least $least; $(wc -c <"$PLEO_EXPORT_JOURNAL") bytes of journal"
done
control reset -X POST
rm -f "$PLEO_EXPORT_JOURNAL"
control export -d '{"key": "full", "count": 1000}' >"$pleo_scratch/job"
strace -c -e trace=fdatasync,write,pwrite64 -o "$pleo_scratch/calls" "$program" >"$pleo_scratch/output"
pleo_say "--- 1000 items, system calls of the journal"
grep -E 'fdatasync|write|calls' "$pleo_scratch/calls"
