# shellcheck shell=bash
# The program in a terminal, with a person before it. Sourced by run.sh.
# shellcheck disable=SC2154

mine=$work/etc/mine
where="PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PATH=$work:/usr/bin:/bin"
# Root is asked who runs the program.
answers_questions() { [[ $(id -u) -ne 0 ]] || { seen "Which user does the program run as? [root]:" && presses Enter; }; }

person_connects() {
    sandbox reset
    terminal_begin 80 $where
    runs "pleo connect --options $mine/pleo.options"
    answers_questions
    seen "API key (it is not shown):"
    enters "$PLEO_SANDBOX_KEY"
    seen "Go on? [Y/n]:"
    [[ ! -e $mine ]] || return
    presses Enter
    seen "pleo check --options $mine/pleo.options"
    [[ $(screen) == *"The installation was created."* ]] && [[ $(stat -c %a "$mine/pleo.key") == 600 ]] &&
        same "$(<"$mine/pleo.key")" "$PLEO_SANDBOX_KEY" && echoes && shows_no_key
}

# With the shell's prompt, and so at the end of a test.
shows_no_key() { recorded && ! { screen && cat "$work/typescript"; } | grep -F "${PLEO_SANDBOX_KEY:4:16}"; }
tested "a person connects, and the key is never on the screen" person_connects

# Ctrl-C, or a closed terminal, at each question.
person_gives_up() {
    local question
    rm -rf "$mine"
    for question in "$([[ $(id -u) -ne 0 ]] || echo "Which user")" "API key" "Go on?"; do
        [[ -n $question ]] || continue
        terminal_begin 80 $where
        runs "pleo connect --options $mine/pleo.options"
        if [[ $question != "Which user" ]]; then
            answers_questions
            seen "API key (it is not shown):"
            [[ $question == "API key" ]] || enters "$PLEO_SANDBOX_KEY"
        fi
        seen "$question"
        presses C-c
        exited 130
        echoes && [[ ! -e $mine ]] && shows_no_key || return
    done
    terminal_begin 80 $where
    runs "pleo connect --options $mine/pleo.options"
    answers_questions
    seen "API key (it is not shown):"
    enters "$PLEO_SANDBOX_KEY"
    seen "Go on? [Y/n]:"
    types n
    presses Enter
    seen "Nothing was stored."
    [[ ! -e $mine ]]
}
tested "a person gives up at each question, and nothing is left" person_gives_up

# An operator ends it from elsewhere. Until then it can leave no core dump.
person_is_ended() {
    local process
    terminal_begin 80 $where
    runs "pleo connect --options $mine/pleo.options"
    answers_questions
    seen "API key (it is not shown):"
    process=$(pgrep -f "^pleo connect --options $mine/pleo.options")
    [[ $(awk '/^Max core file size/ { print $5, $6 }' "/proc/$process/limits") == "0 0" ]]
    kill -TERM "$process"
    exited 143
    echoes
    [[ ! -e $mine ]]
}
tested "a signal ends it, and the terminal is as it was" person_is_ended

# While Pleo does not answer.
person_waits_in_vain() {
    sandbox reset
    terminal_begin 80 $where
    sandbox next '{"method": "POST", "path": "/v1/installations/me", "delay_ms": 60000}'
    runs "pleo connect --options $mine/pleo.options"
    answers_questions
    seen "API key (it is not shown):"
    enters "$PLEO_SANDBOX_KEY"
    seen "Go on? [Y/n]:"
    presses Enter
    pleo_await "$pleo_sandbox_pid" is_asked_once
    presses C-c
    exited 130
    [[ $(screen) == *"Nothing was stored"* ]] && [[ ! -e $mine ]] && echoes
}
is_asked_once() { [[ $(asked POST /v1/installations/me) -ge 1 ]]; }
tested "Ctrl-C ends a request, and nothing is left" person_waits_in_vain

# Ctrl-Z: the shell's terminal shows what is typed; when the program goes on it does not.
person_is_called_away() {
    sandbox reset
    terminal_begin 80 $where
    runs "pleo connect --options $mine/pleo.options"
    answers_questions
    seen "API key (it is not shown):"
    presses C-z
    seen "Stopped"
    echoes || return
    runs fg
    seen "API key (it is not shown):" 1
    enters "$PLEO_SANDBOX_KEY"
    seen "Go on? [Y/n]:"
    types y
    presses Enter
    seen "pleo check --options"
    shows_no_key && [[ -e $mine/pleo.key ]]
}
tested "Ctrl-Z and fg, in the middle of the key" person_is_called_away

person_rotates() {
    printf '%s\n' "$PLEO_SANDBOX_KEY_REVOKED" >"$mine/pleo.key"
    terminal_begin 80 $where
    runs "pleo rotate --options $mine/pleo.options"
    seen "New API key (it is not shown):"
    enters "$PLEO_SANDBOX_KEY"
    seen "Is it the right one? [y/N]:"
    types y
    presses Enter
    seen "under Settings, API Keys."
    same "$(<"$mine/pleo.key")" "$PLEO_SANDBOX_KEY" && shows_no_key
}
tested "a person rotates a key that has expired" person_rotates

# What is wrong, and what to do, on the screen: EXIT-CODE ADVICE COMMAND
told() {
    terminal_begin 80 $where
    runs "$3"
    prompted
    if [[ $(screen | one_line) != *FAILED*$2*"exit code $1"* ]]; then
        screen
        return 1
    fi
}
person_is_told() {
    local check="pleo check --options $mine/pleo.options"
    told 4 "Check the option proxy, and whether the proxy is running." \
        "PLEO_PROXY=http://127.0.0.1:1 PLEO_BASE_URL=https://external.pleo.io pleo check --key file:$mine/pleo.key"
    told 5 "clock" "LD_PRELOAD=$work/clock.so CLOCK_AHEAD=400000000 $check"
    told 5 "ca_file" "PLEO_CA_FILE=$(pleo_other_ca) PLEO_CA_ONLY=true pleo check --key file:$mine/pleo.key"
    pleo_key_file "$work/etc/ended.key" "$PLEO_SANDBOX_KEY_REVOKED"
    told 6 "pleo rotate" "$check --key file:$work/etc/ended.key"
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "status": 403, "body": "{\"type\": \"FORBIDDEN\"}"}'
    told 7 "installations:read" "$check"
}
tested "a person is told what is wrong, and what to do" person_is_told

# The same of a full disk, in a namespace of its own.
person_has_no_room() {
    local small=$work/narrow
    mkdir "$small"
    cat >"$work/no-room" <<SCRIPT
mount -t tmpfs -o size=64k,mode=755 tmpfs $small
cp -p $mine/pleo.key $small/pleo.key
sed "s|^key = .*|key = file:$small/pleo.key|" $mine/pleo.options >$small/pleo.options
dd if=/dev/zero of=$small/filler bs=4096 2>/dev/null
pleo check --options $small/pleo.options
SCRIPT
    told 1 "The disk is full*make room" "unshare ${namespaces[*]} bash $work/no-room"
}
with_namespaces "a person is told that the disk is full" person_has_no_room

person_uninstalls() {
    terminal_begin 80 $where
    runs "pleo uninstall --options $mine/pleo.options"
    seen "[y/N]:"
    presses Enter
    seen "Nothing was changed."
    # A screen of its own: the question must not be taken for the one before.
    terminal_begin 80 $where
    runs "pleo uninstall --options $mine/pleo.options"
    seen "[y/N]:"
    enters yes
    seen "not needed any more."
    pleo status --options "$mine/pleo.options" && ended 8 "" "*"
}
tested "a person is asked before the installation is deleted" person_uninstalls

# A prompt for the key, where nothing says where it is.
person_has_the_key_in_mind() {
    terminal_begin 80 $where "HOME=$work/home XDG_CONFIG_HOME=$work/nothing"
    runs "clear; pleo whoami"
    seen "API key (it is not shown):"
    enters "$PLEO_SANDBOX_KEY"
    seen "webhooks:write"
    shows_no_key
}
tested "the key is asked for, where nothing says where it is" person_has_the_key_in_mind

colours() {
    terminal_begin 80 $where
    runs "pleo check --options $mine/pleo.options"
    recorded
    grep -q $'\033\\[1;31mFAILED\033\\[0m' "$work/typescript" && grep -q $'\033\\[32mok\033\\[0m' "$work/typescript" || return
    terminal_begin 80 $where NO_COLOR=1
    runs "pleo check --options $mine/pleo.options"
    recorded
    ! grep -q $'\033\\[[0-9;]*mFAILED' "$work/typescript" || return
    pleo check --options "$mine/pleo.options"
    ended 8 "*FAILED*" "" && ! grep -q $'\033' "$work/output"
}
tested "colours on a terminal alone, and none with NO_COLOR" colours

# Lines are as long as a narrow terminal, and no longer.
narrow() {
    terminal_begin 50 $where
    runs "clear; pleo check --options $mine/pleo.options"
    seen "exit code 8"
    [[ $(screen) == *"  key            file:"* && -z $(screen | awk 'length($0) > 50') ]]
    screen | grep '^  company .* ok$'
}
tested "a narrow terminal" narrow

# As narrow as a terminal gets, where it says so itself.
very_narrow() {
    COLUMNS=24 pleo whoami --options "$mine/pleo.options"
    ended 0 "Application*" ""
    terminal_begin 24 $where
    runs "clear; pleo whoami --options $mine/pleo.options"
    seen "webhooks:write"
    prompted
    same "$(screen | sed '/^[0-9]*\$/d; /^$/d')" "$(<"$work/output")"
    # Questions too.
    runs "clear; pleo rotate --options $mine/pleo.options"
    seen "shown):" 1
    same "$(screen | grep -v '^$' | tail -n 2)" $'New API key (it is not\nshown):'
    presses C-c
    exited 130
}
tested "a very narrow terminal" very_narrow

bar() {
    sandbox reset
    terminal_begin 80 $where
    sandbox next '{"path": "/v2/employees", "delay_ms": 1500, "skip": 1}'
    runs "clear; pleo get /v2/employees --items --options $mine/pleo.options >$work/items"
    exited 0
    recorded
    grep -q '\[#*\.*\] 100 of 120 items' "$work/typescript" && [[ $(screen) != *"[#"* ]] && [[ $(wc -l <"$work/items") -eq 120 ]]
}
tested "long work has a bar, which goes when it is done" bar
terminal_end

# What somebody else wrote, such as an employee's name, does nothing to the terminal.
on_terminal() { python3 -c 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)' "$work/pleo" "$@" --options "$mine/pleo.options" </dev/null; }
nothing_is_obeyed() {
    local character arguments
    for character in '\\u009b31m' '\\u202e' '\\u2028' '\\u200f' '\\u2066' '\\u061c' '\\u001b[31m'; do
        for arguments in "get /v2/employees --items" "get /v2/employees" "call GET /v2/employees"; do
            python3 - "$character" >"$work/next.json" <<'PYTHON'
import json, sys
character = json.loads('"' + sys.argv[1].replace("\\\\", "\\") + '"')
body = json.dumps({"data": [{"name": "Zoë" + character}], "pagination": {"hasNextPage": False}}, ensure_ascii=False)
if character[0] == "\x1b":
    body = body.replace("\\u001b", "\x7f")
print(json.dumps({"path": "/v2/employees", "status": 200, "body": body}))
PYTHON
            sandbox next "$(<"$work/next.json")"
            # shellcheck disable=SC2086 # words
            on_terminal $arguments >"$work/on-terminal" || { cat "$work/on-terminal"; return 1; }
            cat "$work/on-terminal" >>"$said"
            grep -q 'Zoë?' "$work/on-terminal" || { cat -v "$work/on-terminal"; return 1; }
        done
    done
}
tested "nothing that an answer says is obeyed by the terminal" nothing_is_obeyed

# Where the bytes 0x80 to 0x9F are controls by themselves.
latin_1() {
    sandbox next '{"path": "/v2/employees", "status": 200, "body": "{\"data\": [{\"name\": \"\u00dc\u009b\"}]}"}'
    LC_ALL=en_US.ISO-8859-1 on_terminal get /v2/employees >"$work/on-terminal"
    LC_ALL=C grep -q $'"\xC3?\xC2?"' "$work/on-terminal" || { cat -v "$work/on-terminal"; return 1; }
}
if mkdir -p "$work/locales" && localedef -i en_US -f ISO-8859-1 "$work/locales/en_US.ISO-8859-1" 2>"$work/localedef"; then
    LOCPATH=$work/locales tested "nor where every byte is a character" latin_1
else
    pleo_say "Not tested, because this machine cannot make the locale en_US.ISO-8859-1: a terminal of ISO 8859-1"
fi
