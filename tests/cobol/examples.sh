# shellcheck shell=bash
# Runs the COBOL examples against the sandbox over TLS by examples/checks.sh, as those of every language, and what is their own
# besides. run.sh sources it behind building them.
# shellcheck disable=SC2034,SC2154 # checks.sh and run.sh use and set them

linked=cobol
first_entry="$uuid"'20250101DKK                  -0.010Køb 0 i Ærøskøbing'

# A ledger with another amount in its third record: LEDGER AMOUNT
other_amount() { sed "3s/^\\(.\\{47\\}\\).\\{24\\}/\\1$(printf '%24s' "$2")/" "$1"; }

# The nightly job finds its ledger by DD_LEDGER and has a report of its own; the exit codes are those of every language.
reconcile_checks() {
    local ledger=$pleo_scratch/ledger none amount DD_LEDGER PLEO_REQUESTS_PER_MINUTE=0
    export DD_LEDGER=$ledger PLEO_REQUESTS_PER_MINUTE
    "$work/export_entries" 2025-01-01 2026-01-01 >"$ledger"
    expect "the ledger agrees" 0 \
        "RECONCILIATION*RECORDS READ*( )120"$'\n'"AGREED*( )120*TOTAL DKK * 12345*EXIT CODE 00" "" reconcile
    # Of the second record Pleo has no entry, of the third another amount, of the fifth another currency.
    sed '2s/^..../0000/; 3s/2\.567/9.567/; 5s/JPY/DKK/' "$ledger" >"$ledger.other"
    DD_LEDGER=$ledger.other expect "the ledger differs" 4 \
        "*0000$rest MISSING$rest
$uuid DIFFERENT KWD*( )9.567 KWD*( )2.567
$uuid DIFFERENT DKK*( )5035.000 JPY*( )5035.000
*RECORDS READ*( )120"$'\n'"AGREED*( )117*EXIT CODE 04" "" reconcile
    # An amount that the currency cannot have differs; what is no amount is no record.
    for amount in 2.5678 99999999999999999999; do
        other_amount "$ledger" "$amount" >"$ledger.other"
        DD_LEDGER=$ledger.other expect "the amount $amount" 4 \
            "*DIFFERENT KWD*( )$amount KWD*( )2.567"$'\n'"*RECORDS READ*( )120"$'\n'"AGREED*( )119*EXIT CODE 04" "" reconcile
    done
    none="*NO RECORD OF THE LEDGER:*( )"
    for amount in "NOT A NUMBER" 1e3 2,567 2.567- 2-5 2.567CR . - ""; do
        other_amount "$ledger" "$amount" >"$ledger.other"
        DD_LEDGER=$ledger.other expect "the amount '$amount'" 12 "${none}3"$'\n'"*AGREED*( )2*EXIT CODE 12" "" reconcile
    done
    sed '2s/2025..../2025 ABC/' "$ledger" >"$ledger.other"
    DD_LEDGER=$ledger.other expect "a record without a date" 12 "${none}2"$'\n'"*EXIT CODE 12" "" reconcile
    sed '2s/ $//' "$ledger" >"$ledger.other"
    DD_LEDGER=$ledger.other expect "a record that is too short" 12 "${none}2"$'\n'"*EXIT CODE 12" "" reconcile
    head -c 300 "$ledger" >"$ledger.other"
    DD_LEDGER=$ledger.other expect "a ledger that is cut off" 12 "${none}3"$'\n'"*EXIT CODE 12" "" reconcile
    : >"$ledger.other"
    DD_LEDGER=$ledger.other expect "an empty ledger" 12 "*NO RECORDS IN THE LEDGER*EXIT CODE 12" "" reconcile
    DD_LEDGER=$pleo_scratch expect "a folder as the ledger" 12 \
        "*THE LEDGER CANNOT BE READ: FILE STATUS 30*EXIT CODE 12" "" reconcile
    without_room "a nightly report" reconcile
    PLEO_BASE_URL=https://localhost:1 expect "no server at night" 8 \
        "*STOPPED: PLEO_E_CONNECT*RECORDS READ*( )1"$'\n'"AGREED*( )0*EXIT CODE 08" "PLEO_E_CONNECT: *" reconcile
    PLEO_KEY_FILE=$pleo_scratch/revoked expect "a revoked key at night" 12 \
        "*STOPPED: PLEO_E_UNAUTHORIZED*EXIT CODE 12" "PLEO_E_UNAUTHORIZED: *The API says: *" reconcile
    PLEO_KEY_FILE=$pleo_scratch/none expect "no key file at night" 12 "*STOPPED: PLEO_E_FILE*EXIT CODE 12" "PLEO_E_FILE: *" reconcile
    DD_LEDGER=/nowhere expect "no ledger" 12 "*THE LEDGER CANNOT BE OPENED: FILE STATUS 35" "" reconcile
    printf 'no record\n' >"$ledger.other"
    DD_LEDGER=$ledger.other expect "a ledger of something else" 12 "${none}1*EXIT CODE 12" "" reconcile
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
    any_call POST /sandbox/reset
    any_call POST /sandbox/next '{"path": "/v2/employees", "delay_ms": 60000, "skip": 3}'
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
export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
pleo_test "10,000 employees" ten_thousand
pleo_test "1,200 accounts" many_accounts
pleo_test "a list that an operator stops" stopped
pleo_test "a list that is interrupted" interrupted
under=("${memcheck[@]}")
all_checks
pleo_stop_sandbox
