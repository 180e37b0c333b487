# shellcheck shell=bash
# What the suites of all languages share: running a test program's scenarios and comparing its report with table.txt. It
# is sourced behind examples/common.sh.
# shellcheck disable=SC2154 # which sets them

# The authority that vouches for nothing here, as a file that only its owner may write: a clone has it as the umask was then.
pleo_other_ca() {
    install -m 644 "$pleo_root/tests/scenarios/other-authority.pem" "$pleo_scratch/other-authority.pem"
    echo "$pleo_scratch/other-authority.pem"
}

# The scenarios' names, in the order of the table.
pleo_scenario_names() { sed -n 's/^## \([a-z0-9_]*\): .*/\1/p' "$pleo_root/tests/scenarios/table.txt"; }

# What a scenario has to report: NAME [FILE], where the file has other values for some of the facts.
pleo_scenario_wanted() {
    awk -v name="$1" '
        $1 != name { next }
        FILENAME == ARGV[1] { other[$2] = $0; next }
        { print $2 in other ? other[$2] : $0 }' "${2:-/dev/null}" "$pleo_root/tests/scenarios/table.txt"
}

# Runs a test program against a sandbox that gives the most awkward answer wherever nobody knows Pleo's: TITLE COMMAND…
pleo_awkward_scenarios() {
    local pleo_sandbox_kind=--awkward pleo_other_values=$pleo_root/tests/scenarios/awkward.txt
    pleo_scenarios "$1, awkward" - "${@:2}"
}

# Runs a test program against a sandbox of its own and counts each scenario: TITLE LANGUAGE COMMAND…
# LANGUAGE is the column of the matrix, or - for a run beside it, such as under valgrind.
pleo_scenarios() {
    local title=$1 language=$2 report=$pleo_scratch/report errors=$pleo_scratch/report.errors
    local status=0 name wanted got passed=0 failed=0
    shift 2
    rm -rf "$pleo_scratch/files"
    mkdir "$pleo_scratch/files"
    install -m 600 /dev/null "$pleo_scratch/rotated.key"
    pleo_start_sandbox --rate 0 --employees 1000 ${pleo_sandbox_kind:+"$pleo_sandbox_kind"}
    # The stack is as small as that of a thread on Windows.
    (
        ulimit -S -s 1024
        exec env "PLEO_SCENARIO_FOLDER=$pleo_scratch/files" "PLEO_SCENARIO_OTHER_CA=$(pleo_other_ca)" \
            "PLEO_SCENARIO_KEY_FILE=$pleo_scratch/rotated.key" timeout --kill-after=5 600 "$@" >"$report" 2>"$errors" </dev/null
    ) || status=$?
    pleo_stop_sandbox
    for name in $(pleo_scenario_names); do
        wanted=$(pleo_scenario_wanted "$name" "${pleo_other_values:-}")
        got=$(grep -a "^$name " "$report") || true
        if [[ $got == "$wanted" ]]; then
            passed=$((passed + 1))
            [[ $language == - ]] || printf '%s %s ok\n' "$name" "$language" >>"${PLEO_SCENARIO_RESULTS:-/dev/null}"
        else
            failed=$((failed + 1))
            [[ $language == - ]] || printf '%s %s FAIL\n' "$name" "$language" >>"${PLEO_SCENARIO_RESULTS:-/dev/null}"
            pleo_say "FAIL $title, $name:"
            diff <(echo "$wanted") <(echo "$got") | sed -n 's/^</    wanted:/p; s/^>/    got:   /p' || true
        fi
    done
    # A program that says something else besides, or ends badly, has failed as a whole.
    awk 'NR == FNR { known[$1]; next } !($1 in known)' <(pleo_scenario_names) "$report" >>"$errors"
    if [[ $status -ne 0 || -s $errors ]]; then
        failed=$((failed + 1))
        pleo_say "FAIL $title: exit code $status; it said, besides its report:"
        sed 's/^/    /' "$errors"
    fi
    pleo_say "$title: $passed scenarios passed, $failed failed"
    pleo_passed=$((pleo_passed + passed))
    pleo_failed=$((pleo_failed + failed))
}
