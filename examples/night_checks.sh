# shellcheck shell=bash
# What night_job has to print, and its exit codes; checks.sh sources it.
# shellcheck disable=SC2154 # checks.sh sets them

# A bookkeeper exports entries: FIRST COUNT, where each fourth has an account. job and entry are the job, and its first item, then.
start_export() {
    local answer=("$pleo_scratch/$linked/any_call" POST /sandbox/export "{\"skip\": $1, \"count\": $2}")
    job=$("${answer[@]}" | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')
    entry=$("$pleo_scratch/$linked/any_call" GET /sandbox/export/job | sed -n 's/^[^[]*[[]{"accountingEntryId":"\([^"]*\)".*/\1/p')
}

# Tells the sandbox of a job: PATH MEMBERS
export_control() { expect "a job is set up" 0 "HTTP 204" "" any_call POST "$1" "{$2}"; }

# Runs night_job: NAME EXIT-CODE OUTPUT ERRORS
night_run() { expect "$1" "$2" "$3" "$4" night_job "$books"; }

# Checks what Pleo was told of the newest job: NAME MEMBER
night_told() { expect "$1" 0 "HTTP 200"$'\n'"{*$2*}" "" any_call GET /sandbox/export/job; }

# Each exit code of the export job.
night_checks() {
    local books=$pleo_scratch/books job entry all="booked 1, rejected 0, refused 0"
    local PLEO_REQUESTS_PER_MINUTE=0 PLEO_EXPORT_JOURNAL=$pleo_scratch/journal
    export PLEO_REQUESTS_PER_MINUTE PLEO_EXPORT_JOURNAL
    rm -f "$books" "$PLEO_EXPORT_JOURNAL" "$PLEO_EXPORT_JOURNAL.other"
    expect "a sandbox without exports" 0 "HTTP 204" "" any_call POST /sandbox/reset
    night_run "there is no job" 0 "nothing to export" ""
    start_export 0 12
    night_run "items without an account" 4 "booked 3, rejected 9, refused 0" ""
    expect_command "each has its voucher" 0 "V0000001 $entry 20250101 DKK -0.01                 1200                
V0000002 $uuid 20250505 DKK 50.35                 4010                
V0000003 $uuid 20250909 DKK -12345678901234567.89 6990                " "" cat "$books"
    start_export 0 1
    night_run "an entry that is exported again" 0 "$all" ""
    night_told "has the number that it had" '"externalId":"V0000001"'

    # As if the program had ended between its books and the call of booked.
    start_export 12 1
    next_list /v3/export-items '"accountingEntryId": "'"$entry"'"'
    night_run "an item that has no date" 12 "" "PLEO_E_RECORD: *"
    PLEO_EXPORT_JOURNAL+=.other night_run "a job of another program" 8 "" "PLEO_E_EXPORT_BUSY: *"
    printf 'V0000004 %s\n' "$entry" >>"$books"
    night_run "an item that is booked already" 0 "$all" ""
    night_told "has the number that it has" '"externalId":"V0000004"'

    start_export 16 1
    export_control /sandbox/export/oddities '"jobId": "'"$job"'", "oddities": {"ends": {"before": "update", "reason": "canceled_by_user"}}'
    night_run "a job that is cancelled meanwhile" 8 "" "PLEO_E_EXPORT_ENDED: *"
    start_export 16 1
    night_run "its result goes to the next" 0 "$all" ""
    night_told "with the number that it has" '"externalId":"V0000005"'
    start_export 20 1
    export_control /sandbox/export/oddities '"jobId": "'"$job"'", "oddities": {"updates": [{"answer": {"error": "EXPORT_ENTRY_STATUS_UPDATE_FAILED"}}]}'
    night_run "a result that Pleo refuses" 4 "booked 0, rejected 0, refused 1" ""
    expect_command "nothing is booked twice" 0 6 "" grep -c "" "$books"

    # As if the program had ended in the midst of a line of its books.
    start_export 24 1
    next_list /v3/export-items '"accountingEntryId": "'"$entry"'"'
    night_run "an item before a crash" 12 "" "PLEO_E_RECORD: *"
    printf 'V0000007 %s 2025' "$entry" >>"$books"
    night_run "a line of the books that was not finished" 0 "$all" ""
    night_told "books nothing" '"externalId":"V0000008"'
    expect_command "and the next voucher has a line of its own" 0 "V0000007 $entry 2025"$'\n'"V0000008 $entry 2025*" "" tail -n 2 "$books"
    start_export 24 1
    night_run "the same entry again" 0 "$all" ""
    night_told "has the number of the line that was finished" '"externalId":"V0000008"'

    start_export 28 1
    export_control /sandbox/export/contra-accounts '"missing": true'
    night_run "accounts without a contra account" 12 "" "PLEO_E_BAD_REQUEST: *The API says: *"
    night_told "of which a person is told" '"failureReasonType":"missing_configuration"'
    export_control /sandbox/export/contra-accounts '"missing": false'
    PLEO_BASE_URL=https://localhost:1 night_run "no server for the job" 8 "" "PLEO_E_CONNECT: *"
    PLEO_KEY_FILE=$pleo_scratch/revoked night_run "a revoked key for the job" 12 "" "PLEO_E_UNAUTHORIZED: *"
    PLEO_KEY_FILE=$pleo_scratch/none night_run "no key file for the job" 12 "" "PLEO_E_FILE: *"
    chmod 644 "$PLEO_EXPORT_JOURNAL"
    night_run "a journal that others may read" 12 "" "PLEO_E_FILE: *"
    expect "a folder as the books" 12 "" "usage: night_job LEDGER*" night_job "$pleo_scratch"
    expect "books that are not named" 12 "" "usage: night_job LEDGER*" night_job
}
