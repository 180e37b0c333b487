# shellcheck shell=bash
# The files that the program changes: several runs at once, rights, and what may not stand in them. Sourced by run.sh.
# shellcheck disable=SC2154

files=$work/etc/files
mkdir -m 755 "$files"

# As pleo, with what connect needs to know of the sandbox.
pleo_there() { PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_CA_ONLY=true pleo "$@"; }

many_connect_at_once() {
    local folder=$files/many name runs=() run
    for name in a b c d e f; do
        (
            PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA timeout 120 "$work/pleo" connect \
                --profile "$name" --options "$folder/pleo.options" < <(echo "$PLEO_SANDBOX_KEY") >"$work/said.$name" 2>&1
        ) &
        runs+=($!)
    done
    for run in "${runs[@]}"; do
        wait "$run" || { cat "$work"/said.?; return 1; }
    done
    cat "$work"/said.? >>"$said"
    same "$(pleo profiles --options "$folder/pleo.options"; sort "$work/output")" $'a\nb\nc\nd\ne\nf'
    for name in a b c d e f; do
        pleo whoami --profile "$name" --options "$folder/pleo.options" && ended 0 "*$company*" ""
        grep -qx "key = file:$folder/$name.key" "$folder/pleo.options"
    done
    same "$(ls -A "$folder")" $'a.key\nb.key\nc.key\nd.key\ne.key\nf.key\npleo.options'
}
tested "several connect at once, and each has its profile" many_connect_at_once

# Runs a command while another has a file, which changes before it is given back: FILE CHANGE COMMAND…
while_another_has() {
    local file=$1 change=$2 holder run
    shift 2
    mkfifo "$work/held" "$work/release"
    python3 -c '
import fcntl, os, sys
lock = open(sys.argv[1], "a")
fcntl.lockf(lock, fcntl.LOCK_EX)
open(sys.argv[2], "w").close()
open(sys.argv[3]).read()
os.unlink(sys.argv[1])' "$(dirname "$file")/.$(basename "$file").pleo-lock" "$work/held" "$work/release" &
    holder=$!
    cat "$work/held"
    "$@" >"$work/waiter" 2>&1 &
    run=$!
    pleo_await "$run" grep -q 'another pleo has' "$work/errors"
    "$change"
    : >"$work/release"
    wait "$holder"
    wait "$run"
    rm "$work/held" "$work/release"
}

connect_waits() {
    local file=$files/waits/pleo.options
    mkdir -m 755 "$files/waits"
    printf 'timeout_ms = 9000\n' >"$file"
    another_adds() { printf '\n[profile other]\nattempts = 2\n' >>"$file"; }
    connects_second() {
        : >"$work/errors"
        pleo_there connect --profile mine --options "$file" < <(echo "$PLEO_SANDBOX_KEY")
        ended 0 "*" "pleo: another pleo has $files/waits/.pleo.options.pleo-lock; waiting until it has ended"
    }
    : >"$work/errors"
    while_another_has "$file" another_adds connects_second || { cat "$work/waiter"; return 1; }
    pleo profiles --options "$file" && ended 0 $'other\nmine' ""
    same "$(ls -A "$files/waits")" $'mine.key\npleo.options'
}
tested "connect waits for another, and keeps what that wrote" connect_waits

rotate_waits() {
    local file=$files/waits/mine.key
    another_rotates() { printf '%s\n' "$PLEO_SANDBOX_KEY_ORG" >"$file"; }
    rotates_second() {
        pleo rotate --profile mine --options "$files/waits/pleo.options" < <(echo "$PLEO_SANDBOX_KEY_READONLY")
        ended 6 "*" "pleo: another pleo has *nothing was changed*"
    }
    : >"$work/errors"
    while_another_has "$file" another_rotates rotates_second || { cat "$work/waiter"; return 1; }
    same "$(<"$file")" "$PLEO_SANDBOX_KEY_ORG"
}
tested "rotate compares the key that it replaces" rotate_waits

umask_is_strict() {
    local rights=755
    [[ $(id -u) -eq 0 ]] || rights=700
    (umask 077 && pleo_there connect --options "$files/strict/deep/pleo.options" < <(echo "$PLEO_SANDBOX_KEY"))
    same "$(stat -c %a "$files/strict" "$files/strict/deep" "$files/strict/deep/pleo.options" "$files/strict/deep/pleo.key")" \
        "$rights"$'\n'"$rights"$'\n644\n600'
}
tested "folders have their rights whatever the umask is" umask_is_strict

key_of_no_rights() {
    local key=$files/strict/deep/pleo.key
    printf '%s\n' "$PLEO_SANDBOX_KEY_REVOKED" >"$work/revoked"
    chmod 600 "$key" && cat "$work/revoked" >"$key" && chmod 000 "$key"
    pleo rotate --yes --options "$files/strict/deep/pleo.options" < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*is replaced*" ""
    same "$(stat -c %a "$key")" 600
}
tested "a key file that nobody could read can be read by its owner" key_of_no_rights

folder_above_is_open() {
    mkdir "$files/open" "$files/open/mine" && chmod 777 "$files/open" && chmod 755 "$files/open/mine"
    pleo_there connect --options "$files/open/mine/pleo.options" < <(echo "$PLEO_SANDBOX_KEY")
    ended 1 "*" "pleo: $files/open: everybody may write *chmod o-w $files/open Nothing was stored."
    [[ -z $(ls -A "$files/open/mine") ]]
}
tested "a folder below one that everybody may write is refused" folder_above_is_open

# With closed streams nothing else has their numbers.
closed_streams() {
    local options=$files/strict/deep/pleo.options closed
    closed_input() { code=0; timeout 60 "$work/pleo" "$@" <&- >"$work/output" 2>"$work/errors" || code=$?; complaint=$(<"$work/errors") shown=$(<"$work/output"); }
    closed_input rotate --options "$options" && ended 3 "" "pleo: *PLEO_E_KEY*"
    closed_input connect --options "$files/closed/pleo.options" && ended 3 "" "pleo: *PLEO_E_KEY*"
    closed_input call PUT /v1/installations/me - --options "$options" && ended 1 "" "pleo: cannot read -: *"
    closed_input install - --options "$options" && ended 1 "" "pleo: cannot read -: *"
    closed_input whoami --options "$options" && ended 0 "*$company*" ""
    code=0
    timeout 60 "$work/pleo" whoami --options "$options" >&- 2>"$work/errors" || code=$?
    [[ $code -eq 1 && $(<"$work/errors") == "pleo: standard output: "* ]]
    timeout 60 "$work/pleo" whoami --options "$options" <&- >"$work/output" 2>&-
    [[ $(<"$work/output") == *"$company"* && ! -e $files/closed ]]
}
tested "closed streams hang nothing, and are nothing else" closed_streams

fetched_for_few() {
    (umask 000 && pleo get /v1/introspect --output "$files/fetched" --options "$files/strict/deep/pleo.options")
    same "$(stat -c %a "$files/fetched")" 640
    (umask 077 && pleo get /v1/introspect --output "$files/secret" --options "$files/strict/deep/pleo.options")
    same "$(stat -c %a "$files/secret")" 600
}
tested "a file that get makes is not for everybody" fetched_for_few

if [[ $(uname) == Linux ]]; then
    no_core() {
        gcc -shared -fPIC -Wall -Wextra -Werror -x c -o "$work/dumpable.so" - <<'PROGRAM'
#include <stdio.h>
#include <sys/prctl.h>
__attribute__((destructor)) static void at_end(void)
{
    fprintf(stderr, "dumpable %d\n", prctl(PR_GET_DUMPABLE));
}
PROGRAM
        code=0
        LD_PRELOAD=$work/dumpable.so "$work/pleo" --version 2>"$work/errors" >"$work/output" || code=$?
        same "$(<"$work/errors")" "dumpable 0"
    }
    tested "no program is given a core of it" no_core
fi

# Where the key cannot be kept is said before anything is asked.
place_is_none() {
    local folder=$files/place place
    mkdir -m 755 "$folder"
    for place in "$folder/pleo.options" "$folder/./pleo.options" "$folder/../place/pleo.options"; do
        pleo_there connect --options "$folder/pleo.options" --keep "file:$place" </dev/null
        ended 2 "" "pleo: $folder/pleo.options is the file of options; *"
    done
    pleo_there connect --options "$folder/new/pleo.options" --keep "file:$folder/new/./pleo.options" </dev/null
    ended 2 "" "pleo: $folder/new/pleo.options is the file of options; *"
    for place in "$folder/key " "$folder/key"$'\n' "$folder/k"$'\t'"y" "$folder/key"$'\x7f'; do
        pleo_there connect --options "$folder/pleo.options" --keep "file:$place" </dev/null
        ended 2 "" "pleo: the place of the key has a blank at its end or a control character, *"
    done
    # What else the library takes away, such as a blank that does not break, is found before Pleo is asked for anything.
    sandbox reset
    pleo_there connect --options "$folder/pleo.options" --keep "file:$folder/key"$'\xC2\xA0' < <(echo "$PLEO_SANDBOX_KEY")
    ended 1 "*" "pleo: key = file:$folder/key*: the library reads it in the file as file:$folder/key; take another value Nothing was stored."
    [[ $(asked POST /v1/installations/me) -eq 0 && -z $(ls -A "$folder") ]]
    pleo_there connect --options "$folder/pleo.options" --keep "file:$folder/a key" < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*" "" && pleo whoami --options "$folder/pleo.options" && ended 0 "*$company*" ""
}
tested "a place where the key would be lost is refused" place_is_none

byte_order_mark() {
    pleo_there connect --options "$files/mark/pleo.options" < <(printf '\xEF\xBB\xBF%s\r\n' "$PLEO_SANDBOX_KEY")
    ended 0 "*" ""
    same "$(<"$files/mark/pleo.key")" "$PLEO_SANDBOX_KEY"
}
tested "a byte order mark is none of the key" byte_order_mark
