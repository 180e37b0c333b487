# shellcheck shell=bash
# Runs the COBOL examples against the sandbox over TLS by examples/checks.sh, as those of every language, and the batch job
# besides. run.sh sources it behind building them.
# shellcheck disable=SC2034,SC2154 # checks.sh and run.sh use and set them

linked=cobol
first_entry="$uuid"'20250101DKK                  -0.010Køb 0 i Ærøskøbing'

# Each exit code of the nightly job, with its report.
the_nightly_job() {
    export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
    "$work/export_entries" >"$work/ledger"
    local records
    records=$(wc -l <"$work/ledger")
    sed '2s/^..../0000/; 3s/\.\(..\). /.9\1 /; 3s/2\.567/9.567/' "$work/ledger" >"$work/ledger.other"
    DD_LEDGER=$work/ledger expect "the ledger agrees" 0 \
        "RECONCILIATION*RECORDS READ *$records"$'\n'"AGREED *$records*TOTAL DKK * 12345*EXIT CODE 00" "" reconcile
    DD_LEDGER=$work/ledger.other expect "the ledger differs" 4 \
        "*0000* MISSING * DIFFERENT * 9.567 * 2.567*RECORDS READ *$records"$'\n'"AGREED *$((records - 2))*EXIT CODE 04" \
        "" reconcile
    DD_LEDGER=$work/ledger PLEO_BASE_URL=https://localhost:1 expect "no server at night" 8 \
        "*STOPPED: PLEO_E_CONNECT*RECORDS READ *1"$'\n'"AGREED *0*EXIT CODE 08" "" reconcile
    DD_LEDGER=$work/ledger PLEO_KEY_FILE=$pleo_scratch/revoked expect "a revoked key at night" 12 \
        "*STOPPED: PLEO_E_UNAUTHORIZED*EXIT CODE 12" "" reconcile
    DD_LEDGER=/nowhere expect "no ledger" 12 "*THE LEDGER CANNOT BE OPENED: FILE STATUS 35" "" reconcile
}

# Ten thousand employees are read through a failure in the middle.
ten_thousand() {
    "$work/any_call" POST /sandbox/reset
    "$work/any_call" POST /sandbox/next '{"path": "/v2/employees", "status": 503, "body": "", "skip": 50}'
    PLEO_REQUESTS_PER_MINUTE=0 timeout 300 "$work/progress" >"$work/records" 2>"$work/errors" || return 1
    [[ $(tail -n 1 "$work/errors") == "10000 of 10000" && $(wc -l <"$work/records") -eq 10000 ]] &&
        [[ $(LC_ALL=C awk '{ print length($0) }' "$work/records" | sort -u) == 103 ]] &&
        [[ $(cut -c 1-36 "$work/records" | sort -u | wc -l) -eq 10000 ]] &&
        [[ $(sed -n 9999p "$work/records") == *"employee9998@example.com"*"KWD "*" 9998.005" ]] &&
        [[ $(sed -n 9998p "$work/records") == *"employee9997@example.com"*"JPY "*" 9997005.000" ]] &&
        [[ $(sed -n 10p "$work/records") == *"employee9@example.com"*"DKK "*" 90.050" ]]
}

# The operator's file ends it behind a page.
stopped() {
    local status=0
    touch "$work/stop"
    PLEO_STOP_FILE=$work/stop "$work/progress" >"$work/records" 2>"$work/errors" || status=$?
    cat "$work/errors"
    [[ $status -eq 4 && ! -s $work/records && $(tail -n 1 "$work/errors") == "Stopped by the operator." ]]
}

any_call() { "$work/any_call" "$@"; }

# Ctrl-C ends it while the server keeps it waiting.
interrupted() {
    local process status=0
    "$work/any_call" POST /sandbox/reset
    "$work/any_call" POST /sandbox/next '{"path": "/v2/employees", "delay_ms": 60000, "skip": 3}'
    # What a script starts in the background does not hear of it otherwise.
    env --default-signal=INT "$work/progress" >"$work/records" 2>"$work/errors" &
    process=$!
    if ! pleo_await "$process" fourth_page_is_asked_for; then
        pleo_end "$process"
        cat "$work/errors"
        return 1
    fi
    kill -INT "$process"
    pleo_wait "$process" || status=$?
    echo "exit code $status"
    # libcob 3.1 ends with the number of the signal, others by it; the request would be 103, PLEO_E_TIMEOUT.
    [[ $status -eq 2 || $status -eq 130 ]]
}

checks_begin
all_checks
the_nightly_job
pleo_test "10,000 employees" ten_thousand
pleo_test "a list that an operator stops" stopped
pleo_test "a list that is interrupted" interrupted
under=("${memcheck[@]}")
all_checks
the_nightly_job
pleo_stop_sandbox
