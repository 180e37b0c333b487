# shellcheck shell=bash
# Help, man page, completions, and what is no command line of it. Sourced by run.sh.
# shellcheck disable=SC2154

commands=(check connect rotate whoami install status uninstall get call export export-results export-fail
    fetch-receipts sync-accounts profiles)

help_fits() {
    local command
    pleo --help
    ended 0 "usage: pleo COMMAND*Exit codes: 0 all right*10 a person should look at something." ""
    cp "$work/output" "$work/all"
    for command in "${commands[@]}"; do
        [[ $(<"$work/all") == *"  $command "* ]] || { echo "--help lacks $command"; return 1; }
        pleo "$command" --help
        ended 0 "usage: pleo $command*--help *" "" || return
    done
}
tested "every command has its help" help_fits

# Each command, and each of its options, is in the man page and in both completions.
all_is_described() {
    local command option man bash powershell
    man=$(sed 's/\\-/-/g' tool/pleo.1)
    bash=$(<tool/completions/pleo.bash)
    powershell=$(<tool/completions/pleo.ps1)
    for command in "${commands[@]}"; do
        [[ $bash == *"$command"* && $powershell == *"'$command' ="* && $man == *$'\n.B'*"$command"* ]] ||
            { echo "$command is not everywhere"; return 1; }
        pleo "$command" --help
        for option in $(grep -o '^  --[a-z-]*' "$work/output"); do
            [[ $man == *"$option"* && $bash == *"$option"* && $powershell == *"'$option'"* ]] ||
                { echo "$option is not everywhere"; return 1; }
            same "$(completed pleo "$command" "$option" | grep -x -e "$option")" "$option"
        done
    done
}

# What bash completes: WORD… of which the last is to be completed.
completed() {
    bash -c '
        source tool/completions/pleo.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        COMP_WORDS[0]=$PROGRAM
        _pleo
        printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
export PROGRAM=$work/pleo
tested "man page and completions have every command and option" all_is_described

completion_helps() {
    printf '[profile acme-dk]\n[profile acme-se]\n[profile other]\n' >"$work/etc/many.options"
    same "$(completed pleo wh)" whoami && same "$(completed pleo connect --environment st)" staging &&
        same "$(completed pleo check --options "$work/etc/many.options" --profile acme)" $'acme-dk\nacme-se' &&
        same "$(completed pleo call PA)" PATCH
}
tested "bash completes commands, values and profiles" completion_helps

man_page_is_clean() {
    [[ -z $(groff -man -Tutf8 -ww tool/pleo.1 2>&1 >"$work/man") && -s $work/man ]]
}
tested "the man page has no warning" man_page_is_clean

usage_is_2() {
    pleo && ended 2 "" "pleo: give a command; see pleo --help" &&
        pleo nothing && ended 2 "" "pleo: there is no command nothing; *" &&
        pleo whoami --nothing && ended 2 "" "pleo: there is no option --nothing; *" &&
        pleo whoami --options && ended 2 "" "pleo: --options takes a value: *" &&
        pleo whoami --options= && ended 2 "" "pleo: --options takes a value: *" &&
        pleo whoami --json=yes && ended 2 "" "pleo: --json takes no value" &&
        pleo whoami more && ended 2 "" "pleo: usage: pleo whoami"
    pleo get && ended 2 "" "pleo: usage: pleo get PATH" &&
        pleo rotate --all && ended 2 "" "pleo: pleo rotate takes no --all; *" &&
        pleo check --all --profile x && ended 2 "" "pleo: give --all or --profile, not both" &&
        pleo connect --profile 'a]b' </dev/null && ended 2 "" "pleo: --profile takes letters, *"
}
tested "what is no command line is exit code 2" usage_is_2

key_on_the_command_line() {
    local command
    local seen="pleo: the command line takes the place of a key*Revoke that key."
    pleo whoami --key "$PLEO_SANDBOX_KEY" && ended 2 "" "$seen" &&
        pleo rotate "--key=$PLEO_SANDBOX_KEY" </dev/null && ended 2 "" "$seen" &&
        pleo whoami --all --key "$PLEO_SANDBOX_KEY" && ended 2 "" "$seen" &&
        pleo connect --keep "$PLEO_SANDBOX_KEY" </dev/null && ended 2 "" "$seen" &&
        pleo "$PLEO_SANDBOX_KEY" && ended 2 "" "$seen" || return
    # One of another kind, or a mistake.
    for command in whoami check rotate "status --all" uninstall; do
        # shellcheck disable=SC2086 # words
        pleo $command --key elsewhere </dev/null && ended 2 "" "pleo: --key takes the place of a key*revoke it." || return
    done
}
tested "a key on the command line is refused, and not repeated" key_on_the_command_line

profile_without_file() {
    local command
    for command in whoami check "check --json" rotate install status "uninstall --yes" "get /v1/x" "call GET /v1/x"; do
        # shellcheck disable=SC2086 # words
        PLEO_API_KEY=$PLEO_SANDBOX_KEY pleo $command --profile firm </dev/null &&
            ended 3 "$([[ $command != *--json ]] || echo '{"error":{"status":"PLEO_E_CONFIG",*},"exit":3}')" "pleo: --profile firm: there is no file of options,*pleo connect --profile firm" || return
    done
}
tested "--profile without a file of options is exit code 3" profile_without_file

compiles_for_windows() {
    local file
    mkdir "$work/windows"
    for file in tool/*.c; do
        x86_64-w64-mingw32-gcc -std=c99 -D__USE_MINGW_ANSI_STDIO=1 -Wall -Wextra -Werror -O -Iinclude -c "$file" \
            -o "$work/windows/$(basename "$file" .c).o"
    done
}
if command -v x86_64-w64-mingw32-gcc >/dev/null; then
    tested "it compiles for Windows" compiles_for_windows
else
    pleo_say "Not tested, because there is no x86_64-w64-mingw32-gcc: it compiles for Windows"
fi

bug_prone() {
    clang-tidy --quiet '--checks=-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-reserved-identifier' \
        '--warnings-as-errors=*' tool/*.c -- -std=c99 -Iinclude 2>"$work/tidy"
}
tested "clang-tidy" bug_prone

versions() { pleo --version && ended 0 "pleo 0.*, libpleo 0.*, interface *" ""; }
tested "--version" versions
