# shellcheck shell=bash
# What is stored, and what is left, whatever happens meanwhile: death at any moment, no room, another's hand. Sourced by
# run.sh.
# shellcheck disable=SC2154

stored=$work/etc/stored
mkdir -m 755 "$stored"
gcc -shared -fPIC -Wall -Wextra -Werror -o "$work/meddle.so" "$here/meddle.c" -ldl

# What the console does: PATH JSON
console() {
    curl -sf -X POST -H 'Content-Type: application/json' -H "Origin: $PLEO_SANDBOX_HTTP" -d "$2" \
        "$PLEO_SANDBOX_HTTP/sandbox/console/$1"
}

# Makes a key of the first company, and gives its label and the key: NAME
make_key() {
    console keys '{"name": "'"$1"'", "level": "company", "scopes": ["installations:read", "installations:write"]}' |
        python3 -c 'import json, sys; made = json.load(sys.stdin); print(made["label"], made["key"])'
}
read -r old_label old_key < <(make_key old)
read -r _ new_key < <(make_key new)
keys_made+=("$old_key" "$new_key")

# A folder with options and the old key: FOLDER
begin_with_old_key() {
    rm -rf "$1"
    mkdir -m 755 "$1"
    printf 'base_url = %s\nca_file = %s\nca_only = true\nkey = file:%s/pleo.key\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" "$1" \
        >"$1/pleo.options"
    pleo_key_file "$1/pleo.key" "$old_key"
}

# The files in a folder that have a key in them, but for its own place: FOLDER
strays() { grep -rlF -e "$old_key" -e "$new_key" "$1" | grep -vx "$1/pleo.key" || true; }

# The calls that change files, of which each is a moment to die at.
changing=(mkdir chmod fchmod fsync write linkat rename unlink)

# Kills the program at each of them in turn, until it is not reached any more. Each time BEGIN comes before, and CHECK
# with the call's name after: BEGIN CHECK KEY ARGUMENT…
killed_at_each() {
    local begin=$1 check=$2 key=$3 call number=0 deaths=0
    shift 3
    for call in "${changing[@]}"; do
        for ((number = 1; number <= 60; number++)); do
            "$begin"
            code=0
            # shellcheck disable=SC2024 # it is the test's own file
            timeout 120 strace -f -o "$work/trace" -e trace="$call" -e inject="$call:signal=KILL:when=$number" \
                "$work/pleo" "$@" < <(echo "$key") >"$work/output" 2>"$work/errors" || code=$?
            cat "$work/output" "$work/errors" >>"$said"
            [[ $code -eq 137 ]] || break
            deaths=$((deaths + 1))
            echo "killed at call $number of $call"
            "$check" "$call"
        done
        # Else the bound is too low.
        [[ $code -eq 0 ]] || { cat "$work/errors"; return 1; }
    done
    [[ $deaths -ge 15 ]] || { echo "only $deaths deaths"; return 1; }
}

killed_rotate() {
    local folder=$stored/killed
    begin_rotation() { begin_with_old_key "$folder"; }
    check_rotation() {
        local left
        left=$(strays "$folder")
        # No system call replaces a file by one that has no name: it has one for a moment.
        [[ -z $left || ($1 == rename && $left == "$folder/.pleo.key.pleo-new") ]] || { echo "left: $left"; return 1; }
        [[ $(<"$folder/pleo.key") == "$old_key" || $(<"$folder/pleo.key") == "$new_key" ]]
        pleo whoami --options "$folder/pleo.options" && ended 0 "*$company*" ""
        pleo rotate --options "$folder/pleo.options" < <(echo "$new_key")
        [[ $code -eq 0 ]] || ended 6 "" "pleo: that is the key that is kept already; *"
        same "$(<"$folder/pleo.key")" "$new_key"
        same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    }
    killed_at_each begin_rotation check_rotation "$new_key" rotate --options "$folder/pleo.options"
}

killed_connect() {
    local folder=$stored/first
    begin_connection() { rm -rf "$folder"; }
    check_connection() {
        [[ ! -e $folder || -z $(strays "$folder") ]] || { echo "left: $(strays "$folder")"; return 1; }
        pleo connect --options "$folder/pleo.options" < <(echo "$old_key") && ended 0 "*" ""
        pleo whoami --options "$folder/pleo.options" && ended 0 "*$company*" ""
        same "$(<"$folder/pleo.key")" "$old_key"
        same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    }
    export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_CA_ONLY=true
    killed_at_each begin_connection check_connection "$old_key" connect --options "$folder/pleo.options"
}

if strace -o "$work/trace" true 2>"$work/strace"; then
    tested "rotate that is killed at any moment leaves one of both keys, and no other file" killed_rotate
    tested "connect that is killed at any moment leaves no key but in its place" killed_connect
else
    pleo_say "Not tested, because this machine lets no process be traced: what is left by one that is killed"
fi

# Where no file can be without a name, what a killed run left is taken away by the next.
left_over() {
    local folder=$stored/left
    begin_with_old_key "$folder"
    pleo_key_file "$folder/.pleo.key.pleo-new" "$new_key"
    pleo rotate --options "$folder/pleo.options" < <(echo "$old_key") && ended 6 "" "pleo: that is the key that is kept already; *"
    same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    LD_PRELOAD=$work/meddle.so MEDDLE_NAMED=1 pleo rotate --options "$folder/pleo.options" < <(echo "$new_key")
    ended 0 "*is replaced*" "" && same "$(<"$folder/pleo.key")" "$new_key"
    same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    same "$(stat -c %a "$folder/pleo.key")" 600
}
tested "what a killed run left is taken away by the next" left_over

in_the_way() {
    local folder=$stored/way
    begin_with_old_key "$folder"
    ln -s /nowhere "$folder/.pleo.key.pleo-new"
    pleo rotate --options "$folder/pleo.options" < <(echo "$new_key")
    ended 1 "" "pleo: $folder/.pleo.key.pleo-new is in the way *" && [[ -L $folder/.pleo.key.pleo-new ]]
    rm "$folder/.pleo.key.pleo-new"
    install -m 666 /dev/null "$folder/.pleo.key.pleo-new"
    pleo rotate --options "$folder/pleo.options" < <(echo "$new_key")
    ended 1 "" "pleo: $folder/.pleo.key.pleo-new is in the way *" && [[ -e $folder/.pleo.key.pleo-new ]]
    same "$(<"$folder/pleo.key")" "$old_key"
}
tested "what is in the way and another's is not taken away" in_the_way

# Every option that was written is read through the library before it is said to be stored.
read_back() {
    local folder=$stored/back before
    begin_with_old_key "$folder"
    before=$(<"$folder/pleo.options")
    PLEO_PROXY=none LD_PRELOAD=$work/meddle.so MEDDLE_APPEND=$'base_url = https://elsewhere.example\nproxy = http://127.0.0.1:9\n' \
        pleo connect --options "$folder/pleo.options" < <(echo "$new_key")
    ended 1 "*" "pleo: proxy = none: the library reads it in the file as http://127.0.0.1:9. What stood in the files before is \
there again Nothing was stored."
    same "$(<"$folder/pleo.options")" "$before"
    same "$(<"$folder/pleo.key")" "$old_key"
    same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    rm -rf "$folder"
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA LD_PRELOAD=$work/meddle.so \
        MEDDLE_APPEND=$'base_url = https://elsewhere.example\n' pleo connect --options "$folder/pleo.options" < <(echo "$new_key")
    ended 1 "*" "pleo: base_url = $PLEO_SANDBOX_HTTPS: the library reads it in the file as https://elsewhere.example. *"
    [[ ! -e $folder ]]
}
tested "options that are read otherwise than they were written are put back" read_back

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
stored_cleanly() {
    local folder=$stored/clean
    begin_with_old_key "$folder"
    pleo rotate --options "$folder/pleo.options" < <(echo "$new_key") && ended 0 "*is replaced*" ""
    PLEO_PROXY=none pleo connect --options "$folder/pleo.options" < <(echo "$new_key") && ended 0 "*" ""
    pleo whoami --json --options "$folder/pleo.options" && ended 0 "{*}" ""
    pleo whoami --json --key file:/nowhere && ended 3 '{"error":*}' "pleo: *"
    COLUMNS=20 pleo check --options "$folder/pleo.options" && ended 0 "*" ""
    pleo status --json --all --options "$folder/pleo.options" && ended 3 '{"error":*}' "pleo: *there is no profile in it*"
    LD_PRELOAD=$work/meddle.so MEDDLE_APPEND=$'key = file:/elsewhere\n' \
        pleo connect --profile x --options "$folder/pleo.options" < <(echo "$new_key")
    ended 1 "*" "pleo: *the library reads it in the file as*"
}
tested "under valgrind, when it stores and when it does not" stored_cleanly
under=()

# As on a full disk, but without rights of any kind: no file may have a byte. ARGUMENT… with the key on standard input
without_room() {
    { (
        ulimit -f 0
        timeout 120 "$work/pleo" "$@" 2>&1
    ) && echo "exit code 0" || echo "exit code $?"; } | cat >"$work/output"
    cat "$work/output" >>"$said"
    one_line <"$work/output"
}
no_room() {
    local folder=$stored/room said_there named
    for named in "" "$work/meddle.so"; do
        begin_with_old_key "$folder"
        said_there=$(LD_PRELOAD=$named MEDDLE_NAMED=1 without_room rotate --options "$folder/pleo.options" < <(echo "$new_key"))
        [[ $said_there == *"pleo: cannot write $folder/pleo.key: the limit on the size of a file is reached;"*"exit code 1" ]] ||
            { echo "$said_there"; return 1; }
        same "$(<"$folder/pleo.key")" "$old_key"
        same "$(ls -A "$folder")" $'pleo.key\npleo.options'
    done
    pleo whoami --options "$folder/pleo.options" && ended 0 "*$company*" ""
    rm -rf "$folder"
    said_there=$(PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA without_room connect \
        --options "$folder/pleo.options" < <(echo "$new_key"))
    [[ $said_there == *"the limit on the size of a file is reached;"*"Nothing was stored. exit code 1" && ! -e $folder ]]
}
tested "without room rotate keeps the old key, and connect nothing" no_room

# The program with the old key goes on: while the new one is asked about, when it is in its place, and when the old one is
# revoked.
has_called() { [[ $(wc -l <"$work/calls") -ge $1 ]]; }
goes_on() {
    local folder=$stored/runs calls
    begin_with_old_key "$folder"
    gcc -std=c99 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -Iinclude "$here/runner.c" -o "$work/runner" "-L$pleo_lib_dir" \
        -lpleo "-Wl,-rpath,$pleo_lib_dir"
    mkfifo "$work/running"
    "$work/runner" "$folder/pleo.options" <"$work/running" >"$work/calls" 2>"$work/runner.errors" &
    local runner=$!
    exec 8>"$work/running"
    go_on() {
        calls=$(wc -l <"$work/calls")
        pleo_await "$runner" has_called $((calls + 5)) || { cat "$work/runner.errors"; return 1; }
    }
    go_on
    # The new key's introspection lasts, and meanwhile the old one must work.
    pleo rotate --options "$folder/pleo.options" < <(go_on && echo "$new_key")
    ended 0 "*is replaced*" "" && same "$(<"$folder/pleo.key")" "$new_key"
    go_on
    console keys/revoke '{"label": "'"$old_label"'"}' >"$work/revoked.answer"
    go_on
    exec 8>&-
    wait "$runner" || { cat "$work/runner.errors"; return 1; }
    pleo whoami --options "$folder/pleo.options" && ended 0 "*$company*" ""
}
tested "a program that runs goes on through a rotation without a failure" goes_on
