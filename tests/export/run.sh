#!/usr/bin/env bash
# Kills a host that carries out export jobs, at its system calls one after the other, while answers are lost and requests
# refused; starts it again until the job is done; and holds its ledger against what Pleo has: each entry is booked once, and
# reported as it is booked. The last line is "N passed, M failed".
#
#   PLEO_LIB_DIR      where libpleo.so is (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#   PLEO_KILLS        how many deaths, evenly spread over the run (200); 0 for one at every system call with every trouble
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
kills=${PLEO_KILLS:-200}
pleo_options "$@"
pleo_need gcc curl strace
for file in "$pleo_lib_dir/libpleo.so" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done

items=6
work=$pleo_scratch/export
mkdir -p "$work/lib" "$work/tmp"
export TMPDIR=$work/tmp
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so.1"
gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -g -Iinclude tests/export/host.c -o "$work/host" "$pleo_lib_dir/libpleo.so" \
    "-Wl,-rpath,$work/lib"
pleo_start_sandbox --rate 0
for variable in "${!PLEO_@}"; do
    [[ $variable == PLEO_SANDBOX_* ]] || unset "$variable"
done
export PLEO_BASE_URL=$PLEO_SANDBOX_HTTP PLEO_PROXY=none PLEO_REQUESTS_PER_MINUTE=0 PLEO_API_KEY=$PLEO_SANDBOX_KEY
export PLEO_EXPORT_JOURNAL=$work/journal
ledger=$work/ledger

control() { curl --noproxy '*' -fsS -X POST "$PLEO_SANDBOX_HTTP/sandbox/$1" -d "${2:-}"; }
fault() { control next "$1" >/dev/null; }

odd() { control export/oddities "{\"jobId\": \"$job\", \"oddities\": {$1}}"; }

# A bookkeeper exports the entries; sets job.
exported() {
    job=$(control export "{\"key\": \"full\", \"count\": $items}")
    job=${job#*'"id":"'}
    job=${job%%'"'*}
}

# A job of the bookkeeper's, with no journal and no ledger before it; sets job.
begin() {
    control reset
    rm -f "$ledger" "$PLEO_EXPORT_JOURNAL"
    exported
}

# What goes wrong beside a death, by a number.
troubles=13
trouble() {
    local path=/v3/export-jobs/$job/items
    case $1 in
    1) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"drop\": true, \"after\": true, \"times\": 3}" ;;
    2) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 503, \"times\": 4}" ;;
    3) fault '{"method": "POST", "path": "/v3/export-job-events", "drop": true, "after": true}' ;;
    4) fault '{"method": "POST", "path": "/v3/export-job-events", "drop": true, "after": true, "skip": 1}' ;;
    5) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 200, \"body\": \"{\\\"data\\\": [], \\\"errors\\\": []}\"}" ;;
    6) fault '{"path": "/v3/export-items", "status": 502, "times": 4}' ;;
    7) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 413}" ;;
    8) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 404, \"body\": \"{\\\"type\\\": \\\"EXPORT_ENTRY_NOT_FOUND\\\"}\"}" ;;
    9) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 409}" ;;
    10) fault "{\"method\": \"PUT\", \"path\": \"$path\", \"status\": 422, \"body\": \"{\\\"type\\\": \\\"PROCESSING_FAILED\\\"}\"}" ;;
    11) odd '"updates": [{"times": 1, "answer": {"error": "EXPORT_ENTRY_STATUS_UPDATE_FAILED"}}]' ;;
    12) odd '"ends": {"before": "update"}' ;;
    esac
}

# Starts the host until there is nothing left to do.
to_the_end() {
    local tries
    for ((tries = 0; tries < 10; tries++)); do
        timeout 60 "$work/host" run "$ledger" 2>>"$work/failures" && return
    done
    tail -n 5 "$work/failures"
    return 1
}

# Kills the host at a system call, its name and the how-manieth of that name, beside some trouble, and lets it come to the end.
killed_at() {
    local status=0
    begin
    trouble "$3"
    timeout 60 strace -o "$work/trace" -e "trace=$1" -e "inject=$1:signal=KILL:when=$2" "$work/host" run "$ledger" 2>>"$work/failures" ||
        status=$?
    [[ $status -eq 137 ]] || { ((late += 1)); [[ $status -eq 0 || $status -eq 8 ]] || return 1; }
    to_the_end || return
    # A job that has expired: the bookkeeper exports again.
    if [[ $3 -eq 12 ]]; then
        exported && to_the_end || return
    fi
    timeout 60 "$work/host" check "$ledger" "$job" "$items"
}

# --- What is on the disk before a result is recorded

begin
timeout 60 strace -o "$work/trace" -e trace=write,pwrite64,fdatasync,fsync,sendto,writev "$work/host" run "$ledger"
# Of each record that is written its synchronisation follows, before anything else is.
durable() {
    awk '
        /^(write|pwrite64)\(.*\[\\"/ { records++; if ((getline line) <= 0 || line !~ /^(fdatasync|fsync)\(/) missing++ }
        END { exit !(records > 12 && missing == 0) }
    ' "$work/trace"
}
pleo_check "each record is on the disk before the call returns" durable

# --- Deaths

begin
timeout 60 strace -o "$work/trace" "$work/host" run "$ledger"
pleo_check "a run that nothing disturbs" timeout 60 "$work/host" check "$ledger" "$job" "$items"
# From the first look at the journal on: each system call with each trouble is a place to die at.
mapfile -t calls < <(awk -F '(' '/^[a-z]/ { count[$1]++ } /export\/journal"/ { begun = 1 } begun && /^[a-z]/ { print $1, count[$1] }' \
    "$work/trace")
places=$((${#calls[@]} * troubles))
[[ $kills -gt 0 && $kills -lt $places ]] || kills=$places
late=0
for ((kill = 0; kill < kills; kill++)); do
    place=$((kill * places / kills))
    call=${calls[place / troubles]} trouble=$((kills < places ? kill % troubles : place % troubles))
    # shellcheck disable=SC2086 # a name and a number
    if killed_at $call "$trouble" >"$work/output" 2>&1; then
        ((pleo_passed += 1))
    else
        ((pleo_failed += 1))
        pleo_say "FAIL: killed at $call, trouble $trouble"
        cat "$work/output" "$PLEO_EXPORT_JOURNAL" || true
    fi
done
pleo_say "$kills runs, at ${#calls[@]} system calls; $late ended before they were killed"
# What goes wrong makes some runs shorter.
pleo_check "most of them were killed" test "$late" -lt $((kills / 2))
pleo_total
