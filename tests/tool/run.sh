#!/usr/bin/env bash
# Tests the program pleo against the sandbox over TLS: in pipes, as scripts use it; in a terminal, as a person does; with
# everything that pleo check has to find. The last line is "N passed, M failed".
#
#   PLEO_LIB_DIR      where libpleo.so is (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#
# Arguments: parts to run, of usage pipes files stored doctor profiles json narrow export results receipts accounts all
# person (every one); doctor needs pipes before it, json and narrow need pipes and profiles, results needs export, and all
# needs export and receipts.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
# shellcheck source=../scenarios/common.sh
source "$here/../scenarios/common.sh"
# shellcheck source=terminal.sh
source "$here/terminal.sh"
trap 'terminals_end; pleo_clean_up' EXIT

for tool in gcc clang-tidy curl tmux python3 valgrind groff pgrep strace; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done

work=$pleo_scratch
pleo_compile_tool "$work/pleo"
gcc -shared -fPIC -Wall -Wextra -Werror -o "$work/clock.so" "$here/clock.c" -ldl
pleo_start_sandbox --rate 0
# No setting of the caller's may lead the program elsewhere.
for variable in "${!PLEO_@}"; do
    [[ $variable == PLEO_SANDBOX_* ]] || unset "$variable"
done
unset https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY XDG_CONFIG_HOME COLUMNS
export HOME=$work/home PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_CA_ONLY=true
mkdir "$HOME" "$work/etc"
company=950aac1e-c175-54ce-ae55-a4bf603dcbd4

# Everything that the program ever said, in which no key may be.
said=$work/said
: >"$said"

# The keys that tests made besides those of the sandbox.
keys_made=()

# What is under the program, such as valgrind.
under=()

# Runs it with what stands on standard input, and keeps what it says in $shown, $complaint and $code.
pleo() {
    code=0
    timeout 120 "${under[@]}" "$work/pleo" "$@" >"$work/output" 2>"$work/errors" || code=$?
    shown=$(tr '\0' '?' <"$work/output")
    complaint=$(<"$work/errors")
    cat "$work/output" "$work/errors" >>"$said"
}

# A text as one line, wherever it was broken.
one_line() { tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }

# Whether the last run ended so, and said what patterns say, wherever their lines are broken: CODE OUTPUT ERRORS
ended() {
    local line out_pattern err_pattern
    out_pattern=$(one_line <<<"$2")
    err_pattern=$(one_line <<<"$3")
    # shellcheck disable=SC2053 # they are patterns
    if [[ $code -ne $1 || $(one_line <<<"$shown") != $out_pattern || $(one_line <<<"$complaint") != $err_pattern ]]; then
        printf 'exit code %s, wanted %s\noutput: %s\nwanted: %s\nerrors: %s\nwanted: %s\n' "$code" "$1" "$shown" "$2" \
            "$complaint" "$3"
        return 1
    fi
    while IFS= read -r line; do
        # Neither JSON nor what is to be copied is broken.
        if [[ ${#line} -gt 80 && $line != "{"* && $line != "    "[!\ ]* ]]; then
            printf 'more than 80 columns: %s\n' "$line"
            return 1
        fi
    done <<<"$shown"$'\n'"$complaint"
}

# A command of the sandbox: PATH [JSON]
sandbox() { curl -sf -X POST -H 'Content-Type: application/json' ${2:+-d "$2"} "$PLEO_SANDBOX_HTTP/sandbox/$1"; }

# How often the sandbox was asked for that.
asked() { curl -sf "$PLEO_SANDBOX_HTTP/sandbox/count?method=$1&path=$2"; }

# Compares what two commands print.
same() { diff <(printf '%s\n' "$1") <(printf '%s\n' "$2"); }

# As pleo_test, but the first command that fails ends the test, and no variable that it sets is there afterwards.
tested() {
    local name=$1 log=$work/tested.out status=0
    shift
    set +e
    (
        set -e
        "$@"
    ) >"$log" 2>&1
    status=$?
    set -e
    pleo_test "$name" the_outcome "$status" "$log"
}
the_outcome() {
    [[ $1 -eq 0 ]] || cat "$2"
    return "$1"
}

# As tested, where the system lets a disk of its own be made.
namespaces=(--mount)
[[ $(id -u) -eq 0 ]] || namespaces=(--mount --map-root-user)
with_namespaces() {
    if unshare "${namespaces[@]}" mount -t tmpfs tmpfs "$HOME" 2>"$work/unshare"; then
        tested "$@"
    else
        pleo_say "Not tested, because this machine gives no namespaces: $1"
    fi
}

parts=("$@")
[[ $# -gt 0 ]] || parts=(usage pipes files stored doctor profiles json narrow export results receipts accounts all person)
for part in "${parts[@]}"; do
    # shellcheck source=/dev/null
    source "$here/$part.sh"
done

no_key_was_said() {
    local key
    terminal_history >>"$said"
    for key in "$PLEO_SANDBOX_KEY" "$PLEO_SANDBOX_KEY_ORG" "$PLEO_SANDBOX_KEY_READONLY" "$PLEO_SANDBOX_KEY_REVOKED" "${keys_made[@]}"; do
        ! grep -F "${key:4:16}" "$said" || return 1
    done
    [[ -s $said ]]
}
tested "no key was ever shown" no_key_was_said
pleo_total
