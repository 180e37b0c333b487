#!/usr/bin/env bash
# No copy of a key outlives its client: a core dump is searched after the client is freed, and before as a control.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
pleo_options "$@"
pleo_need gcc gcore

key=pls_canary_$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
# Every form in which a copy could lie: as it is, in base64 at each of the three alignments, in UTF-16.
forms() {
    local lead encoded
    printf '%s\n' "$key"
    for lead in '' x xx; do
        # Characters that depend on what stands before or behind the key are left out.
        encoded=$(printf '%s%s' "$lead" "$key" | base64 -w0 | tr -d =)
        printf '%s\n' "${encoded:4:$((${#encoded} - 8))}"
    done
}

# How many forms of the key a dump holds.
copies() {
    local found=0 form
    while read -r form; do
        if grep -aqF -- "$form" "$1"; then found=$((found + 1)); fi
    done < <(forms)
    if grep -aqP -- "$(printf '%s' "$key" | sed 's/./&\\x00/g')" "$1"; then found=$((found + 1)); fi
    printf '%s\n' "$found"
}

dump() {
    if ! timeout 60 gcore -o "$pleo_scratch/core.$2" "$1" >"$pleo_scratch/gcore.log" 2>&1; then
        cat "$pleo_scratch/gcore.log" >&2
        pleo_fail "gcore makes no core dump of the program"
    fi
    local file=$pleo_scratch/core.$2.$1
    copies "$file"
    rm -f "$file"
}

# Waits for a word of the program's.
reached() {
    local word=
    read -r -t 60 word <&"${PROGRAM[0]}" || true
    [[ $word == "$1" ]] || pleo_fail "the program did not get as far as \"$1\""
}

try() { # name, base URL, CA file, where the client is freed
    local pid alive freed
    # Its environment is empty: the sandbox's key would be in it.
    coproc PROGRAM { exec env -i "$pleo_scratch/canary" "$2" "$3" "$4"; }
    pid=$PROGRAM_PID
    pleo_child=$pid
    printf '%s\n' "$key" >&"${PROGRAM[1]}"
    reached alive
    alive=$(dump "$pid" alive)
    pleo_test "$1: the search finds the key and the header while the client lives ($alive forms)" test "$alive" -ge 2
    printf 'x' >&"${PROGRAM[1]}"
    reached freed
    freed=$(dump "$pid" freed)
    pleo_test "$1: no copy after the client is freed ($freed forms)" test "$freed" -eq 0
    printf 'x' >&"${PROGRAM[1]}"
    pleo_test "$1: the program ends well" pleo_wait "$pid"
    pleo_child=
}

gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -I"$pleo_root/include" "$here/canary.c" -o "$pleo_scratch/canary" \
    -L"$pleo_lib_dir" -lpleo -lpthread -Wl,-rpath,"$pleo_lib_dir"
pleo_start_sandbox --rate 0 --pin "full=$key"
try "http" "$PLEO_SANDBOX_HTTP" - here
try "TLS" "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" here
try "TLS, at a thread's end" "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" thread
pleo_total
