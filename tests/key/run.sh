#!/usr/bin/env bash
# No copy of a key outlives its client: a core dump is searched after the client is freed, and before as a control.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=../../examples/common.sh
. "$here/../../examples/common.sh"
pleo_need gcc gcore

key=pls_canary_$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
passed=0
failed=0
report() {
    if [[ $1 -eq 0 ]]; then passed=$((passed + 1)); printf 'ok %s\n' "$2"; else failed=$((failed + 1)); printf 'FAIL %s\n' "$2"; fi
}

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
    gcore -o "$pleo_scratch/core.$2" "$1" >/dev/null 2>&1
    local file=$pleo_scratch/core.$2.$1
    copies "$file"
    rm -f "$file"
}

try() { # name, base URL, CA file
    local pid word alive freed
    coproc PROGRAM { exec "$pleo_scratch/canary" "$2" "$3"; }
    pid=$PROGRAM_PID
    pleo_child=$pid
    printf '%s\n' "$key" >&"${PROGRAM[1]}"
    read -r -t 60 word <&"${PROGRAM[0]}" && [[ $word == alive ]] || pleo_fail "$1: the program did not get as far as its calls"
    alive=$(dump "$pid" alive)
    [[ $alive -ge 2 ]] && report 0 "$1: the search finds the key and the header while the client lives ($alive forms)" ||
        report 1 "$1: the search found $alive forms while the client lives"
    printf 'x' >&"${PROGRAM[1]}"
    read -r -t 60 word <&"${PROGRAM[0]}" && [[ $word == freed ]] || pleo_fail "$1: the program did not get as far as its end"
    freed=$(dump "$pid" freed)
    report "$freed" "$1: no copy after the client is freed ($freed forms)"
    printf 'x' >&"${PROGRAM[1]}"
    wait "$pid" || true
    pleo_child=
}

gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -I"$pleo_root/include" "$here/canary.c" -o "$pleo_scratch/canary" \
    -L"$pleo_lib_dir" -lpleo -Wl,-rpath,"$pleo_lib_dir"
pleo_start_sandbox --rate 0 --pin "full=$key"
try "http" "$PLEO_SANDBOX_HTTP" -
try "TLS" "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA"
printf '%s passed, %s failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
