# shellcheck shell=bash
# What the examples have to print, and their exit codes: the same in every language. It is sourced behind common.sh, with
# the programs in $pleo_scratch/$linked.
# shellcheck disable=SC2154 # common.sh sets them

company=950aac1e-c175-54ce-ae55-a4bf603dcbd4
uuid='????????-????-????-????-????????????'
whoami="Application   Sandbox application
Company       $company
Permissions
  accounting-entries:read
  accounting-entries:write
  accounts:read
  accounts:write
  companies:read
  export-items:read
  export-jobs:read
  export-jobs:write
  installations:read
  installations:write
  tag-group:read
  tag-group:write
  tax-codes:read
  tax-codes:write
  users:read
  users:write
  vendors:read
  vendors:write
  webhooks:read
  webhooks:write"

# The programs.
# shellcheck disable=SC2034 # for those who compile them
examples=(whoami create_installation any_call export_entries reconcile fetch_receipts sync_accounts progress)

# The rest of a line, as a pattern.
rest='*([!'$'\n''])'
# How the records of export_entries begin.
first_entry="$uuid"'20250101DKK-0.01                Køb 0 i Ærøskøbing'

# Which programs the checks are for, and what they run under.
linked=
under=()

# Checks a run of a program: NAME EXIT-CODE OUTPUT ERRORS PROGRAM [ARGUMENT…]
expect() {
    expect_command "$1 ($linked${under:+, under ${under[0]}})" "${@:2:3}" "${under[@]}" "$pleo_scratch/$linked/$5" "${@:6}"
}

# Checks a run: NAME EXIT-CODE OUTPUT ERRORS COMMAND [ARGUMENT…], where output and errors are patterns.
expect_command() {
    local name=$1 code=$2 output=$3 errors=$4 got_code=0 got_output got_errors
    shift 4
    got_output=$(timeout 120 "$@" 2>"$pleo_scratch/errors") || got_code=$?
    got_errors=$(<"$pleo_scratch/errors")
    # shellcheck disable=SC2053 # they are patterns
    if [[ $got_code -eq $code && $got_output == $output && $got_errors == $errors ]]; then
        pleo_passed=$((pleo_passed + 1))
        return
    fi
    pleo_failed=$((pleo_failed + 1))
    printf 'FAILED: %s\n' "$name"
    printf '  exit code %s, wanted %s\n  output: %s\n    wanted: %s\n  errors: %s\n    wanted: %s\n' \
        "$got_code" "$code" "$got_output" "$output" "$got_errors" "$errors"
    [[ $* != *valgrind* ]] || cat "$pleo_scratch/valgrind.log"
}

installation() {
    printf 'Installation  %s\nState         ACTIVATED\nCompany       %s\nOrigin        %s' "$uuid" "$company" "$1"
}

all_checks() {
    export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
    expect "a fresh sandbox" 0 "HTTP 204" "" any_call POST /sandbox/reset
    expect "whoami" 0 "$whoami" "" whoami
    expect "there is no installation yet" 214 "" \
        "PLEO_E_NOT_FOUND: *The API says: *" any_call GET /v1/installations/me
    expect "an installation is created" 0 "$(installation "created by this call")" "" create_installation
    expect "and found" 0 "$(installation "there already")" "" create_installation
    expect "and there is one" 0 $'HTTP 200\n1' "" any_call GET /sandbox/created
    expect "a call with a body" 0 $'HTTP 200\n{*"status":"INACTIVE"*}' "" \
        any_call PUT /v1/installations/me '{"status": "INACTIVE"}'
    expect "and changed back" 0 "$(installation "changed by this call")" "" create_installation
    expect "a call without an answer's body" 0 "HTTP 204" "" any_call DELETE /v1/installations/me
    expect "a call of a wrong form" 1 "" "usage: any_call METHOD PATH *" any_call GET
    expect "a body that is no JSON" 1 "" "PLEO_E_ARGUMENT: *" any_call POST /v1/installations/me '{'

    export_checks
    reconcile_checks
    receipt_checks
    account_checks

    expect "a limit is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
        '{"path": "/v1/introspect", "status": 429, "body": "", "headers": {"retry-after": "7"}}'
    PLEO_ATTEMPTS=1
    expect "the limit says how long to wait" 229 "" "PLEO_E_RATE_LIMITED: *Repeat it after 7 s." whoami

    PLEO_KEY_FILE=$pleo_scratch/organisation
    expect "an organisation" 0 $'*\nOrganisation  '"$uuid"$'\nPermissions\n*' "" whoami
    PLEO_KEY_FILE=$pleo_scratch/revoked
    expect "a revoked key" 211 "" "PLEO_E_UNAUTHORIZED: *" whoami
    expect "a revoked key creates nothing" 211 "" "PLEO_E_UNAUTHORIZED: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/readonly
    expect "a key without the permission" 213 "" "PLEO_E_FORBIDDEN: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/open
    expect "a key file that others may read" 7 "" "PLEO_E_FILE: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/none
    expect "no key file" 7 "" "PLEO_E_FILE: *" whoami
    unset PLEO_KEY_FILE
    expect "no key at all" 4 "" "PLEO_E_KEY: *" whoami
    PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "a key in the environment" 0 "$whoami" "" whoami
    PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_BASE_URL=https://localhost:1 \
        expect "no server" 102 "" "PLEO_E_CONNECT: *" whoami
}

export_checks() {
    local year=(2025-01-01 2026-01-01)
    expect "entries are exported" 0 "$first_entry *" "" export_entries "${year[@]}"
    # With notes that have other characters than it has.
    PLEO_TEXT_ENCODING=windows-1252 expect "entries are exported in a code page" 0 "$uuid*Frokost *" "" \
        export_entries "${year[@]}"
    # The fifth has an entry, the second to fourth have none.
    expect "entries until a day" 0 "${uuid}20250101$rest"$'\n'"${uuid}20250101$rest" "" export_entries 2025-01-01 2025-01-05
    expect "entries of days without any" 0 "" "" export_entries 2025-01-02 2025-01-05
    expect "entries of no period" 1 "" "usage: export_entries FROM UNTIL" export_entries
    expect "entries of what is no day" 210 "" "PLEO_E_BAD_REQUEST: *" export_entries yesterday today
}

# The ends of reconcile's report: RECORDS AGREED DIFFERENT MISSING
reconciled() { printf 'Records read  %s\nAgreed        %s\nDifferent     %s\nMissing       %s' "$@"; }

# Each exit code of the nightly job.
reconcile_checks() {
    local ledger=$pleo_scratch/ledger PLEO_REQUESTS_PER_MINUTE=0
    export PLEO_REQUESTS_PER_MINUTE
    "$pleo_scratch/$linked/export_entries" 2025-01-01 2026-01-01 >"$ledger"
    expect "the ledger agrees" 0 "$(reconciled 120 120 0 0)" "" reconcile "$ledger"
    # Of the second record Pleo has no entry, of the third another amount, of the fifth another currency.
    sed '2s/^..../0000/; 3s/2\.567/9.567/; 5s/JPY/DKK/' "$ledger" >"$ledger.other"
    expect "the ledger differs" 4 "0000$rest MISSING
$uuid DIFFERENT KWD 9.567 KWD 2.567
$uuid DIFFERENT DKK 5035 JPY 5035
$(reconciled 120 117 2 1)" "" reconcile "$ledger.other"
    PLEO_BASE_URL=https://localhost:1 expect "no server at night" 8 "" "PLEO_E_CONNECT: *" reconcile "$ledger"
    PLEO_KEY_FILE=$pleo_scratch/revoked expect "a revoked key at night" 12 "" "PLEO_E_UNAUTHORIZED: *" reconcile "$ledger"
    PLEO_KEY_FILE=$pleo_scratch/none expect "no key file at night" 12 "" "PLEO_E_FILE: *" reconcile "$ledger"
    expect "no ledger" 12 "" "*/nowhere*" reconcile /nowhere
    printf 'no record\n' >"$ledger.other"
    expect "a ledger of something else" 12 "" "*record 1*" reconcile "$ledger.other"
    expect "a ledger that is not named" 12 "" "usage: reconcile LEDGER" reconcile
}

# Scripts what the host of files answers next: RECEIPT TIMES STATUS BODY
next_file() {
    expect "a file's answer is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
        '{"path": "/receipts/'"$1"'", "times": '"$2"', "status": '"$3"', "body": "'"$4"'", "headers": {"content-type": "text/xml"}}'
}

receipt_checks() {
    local folder=$pleo_scratch/receipts entries entry receipt
    rm -rf "$folder"
    mkdir "$folder"
    mapfile -t entries < <("$pleo_scratch/$linked/export_entries" 2025-01-01 2026-01-01 | cut -c 1-36)
    entry=${entries[0]}
    expect "receipts are fetched" 0 "Receipt       $folder/$uuid.xml*" "" fetch_receipts "$entry" "$folder"
    receipt=$(basename "$folder"/*.xml .xml)
    expect_command "and are whole" 0 "<receipt>Ærøskøbing 0</receipt>" "" cat "$folder/$receipt.xml"
    expect "an entry without receipts" 0 "No receipts" "" fetch_receipts "${entries[1]}" "$folder"
    expect "no such entry" 214 "" "PLEO_E_NOT_FOUND: *" \
        fetch_receipts 00000000-0000-4000-8000-000000000000 "$folder"
    rm -f "$folder"/*

    next_file "$receipt" 1 403 "<Error/>"
    expect "a dead link" 0 "Receipt       $folder/$receipt.xml*" "" fetch_receipts "$entry" "$folder"
    expect "is asked for anew, once" 0 $'HTTP 200\n1' "" any_call GET \
        "/sandbox/count?path=/v1/accounting-entries/$entry/receipts/$receipt"
    next_file "$receipt" 1 404 "<Error/>"
    expect "a link to nothing" 0 "Receipt       $folder/$receipt.xml*" "" fetch_receipts "$entry" "$folder"
    rm -f "$folder"/*
    next_file "$receipt" 2 403 "<Error/>"
    expect "a link that stays dead" 213 "" "PLEO_E_FORBIDDEN: *" fetch_receipts "$entry" "$folder"
    next_file "$receipt" 3 200 "half"
    expect "a file that is not whole" 120 "" "PLEO_E_TRUNCATED: *" fetch_receipts "$entry" "$folder"
    expect "a folder that is not there" 7 "" "PLEO_E_FILE: *" fetch_receipts "$entry" "$folder/none"
    expect_command "and nothing is left" 0 "" "" ls "$folder"
    expect "receipts of no entry" 1 "" "usage: fetch_receipts ENTRY FOLDER" fetch_receipts
}

# Runs sync_accounts: NAME EXIT-CODE CREATED CHANGED ARCHIVED UNCHANGED FAILED ERRORS LINE…
synchronised() {
    local output
    printf -v output 'Created       %s\nChanged       %s\nArchived      %s\nUnchanged     %s\nFailed        %s' "${@:3:5}"
    printf '%s\n' "${@:9}" >"$pleo_scratch/accounts"
    expect "$1" "$2" "$output" "$8" sync_accounts "$pleo_scratch/accounts"
}

account_checks() {
    local bank="1000;1000;Bank" town="1000;1001;Bank i Ærøskøbing" travel="2000;;Kørsel" sales="3000;30;Salg"
    expect "a sandbox without accounts" 0 "HTTP 204" "" any_call POST /sandbox/reset
    synchronised "accounts are created" 0 2 0 0 0 0 "" "$bank" "$travel"
    synchronised "accounts are as they were" 0 0 0 0 2 0 "" "$bank" "$travel"
    synchronised "accounts come, change and go" 0 1 1 1 0 0 "" "$town" "$sales"
    synchronised "an account comes back" 0 0 1 1 1 0 "" "$town" "$travel"
    synchronised "an account is refused" 4 0 0 0 2 1 "4000: NAME_EMPTY" "$town" "$travel" "4000;40;"
    printf '1000;1001;Bank\n2000\n' >"$pleo_scratch/accounts"
    expect "a line that is no account" 1 "" "*line 2*" sync_accounts "$pleo_scratch/accounts"
    : >"$pleo_scratch/accounts"
    expect "a file without accounts" 1 "" "*no accounts*" sync_accounts "$pleo_scratch/accounts"
    expect "accounts that are not there" 1 "" "*/nowhere*" sync_accounts /nowhere
    expect "accounts that are not named" 1 "" "usage: sync_accounts FILE" sync_accounts
    expect "and nothing came of these" 0 $'HTTP 200\n3' "" any_call GET \
        "/sandbox/count?method=POST&path=/v1/chart-of-accounts/batch"
}

# The list of employees in records of a fixed width.
records() {
    local file=$1 wanted=$2
    [[ $(wc -l <"$file") -eq $wanted && $(LC_ALL=C awk '{ print length($0) }' "$file" | sort -u) == 100 ]] &&
        [[ $(cut -c 1-36 "$file" | sort -u | wc -l) -eq $wanted ]] &&
        [[ $(sed -n "$wanted"p "$file") == $uuid$(printf '%-40s%-24s' "employee$((wanted - 1))@example.com" "$((wanted - 1))") ]]
}

# Ten thousand employees are read through a failure in the middle.
ten_thousand() {
    any_call POST /sandbox/reset
    any_call POST /sandbox/next '{"path": "/v2/employees", "status": 503, "body": "", "skip": 50}'
    PLEO_REQUESTS_PER_MINUTE=0 timeout 300 "$pleo_scratch/$linked/progress" >"$pleo_scratch/records" 2>"$pleo_scratch/errors" ||
        return 1
    [[ $(tail -n 1 "$pleo_scratch/errors") == "10000 of 10000" ]] && records "$pleo_scratch/records" 10000 &&
        [[ $(any_call GET "/sandbox/count?method=GET&path=/v2/employees") == *101 ]]
}

# More accounts than a batch takes, and than stand on one page.
many_accounts() {
    local sync=("$pleo_scratch/$linked/sync_accounts" "$pleo_scratch/accounts")
    any_call POST /sandbox/reset
    seq 1200 | sed 's,.*,&;&;Account &,' >"$pleo_scratch/accounts"
    [[ $("${sync[@]}") == $'Created       1200\n'* ]] &&
        [[ $(any_call GET "/sandbox/count?method=POST&path=/v1/chart-of-accounts/batch") == *2 ]] &&
        [[ $("${sync[@]}") == *$'\nUnchanged     1200\n'* ]]
}

fourth_page_is_asked_for() { [[ $(any_call GET "/sandbox/count?method=GET&path=/v2/employees") == *4 ]]; }

# Ctrl-C ends it while the server keeps it waiting.
cancelled() {
    local process status=0
    any_call POST /sandbox/reset
    any_call POST /sandbox/next '{"path": "/v2/employees", "delay_ms": 60000, "skip": 3}'
    "$pleo_scratch/$linked/progress" >"$pleo_scratch/records" 2>"$pleo_scratch/errors" &
    process=$!
    if ! pleo_await "$process" fourth_page_is_asked_for; then
        pleo_end "$process"
        cat "$pleo_scratch/errors"
        return 1
    fi
    kill -INT "$process"
    pleo_wait "$process" || status=$?
    echo "exit code $status"
    [[ $status -eq 14 && $(wc -l <"$pleo_scratch/records") -eq 300 ]] && grep -q PLEO_E_CANCELLED "$pleo_scratch/errors"
}

# Starts the sandbox as the checks want it, and writes their key files.
checks_begin() {
    pleo_start_sandbox --rate 0 --employees 10000
    pleo_use_sandbox
    pleo_key_file "$pleo_scratch/organisation" "$PLEO_SANDBOX_KEY_ORG"
    pleo_key_file "$pleo_scratch/revoked" "$PLEO_SANDBOX_KEY_REVOKED"
    pleo_key_file "$pleo_scratch/readonly" "$PLEO_SANDBOX_KEY_READONLY"
    pleo_key_file "$pleo_scratch/open" "$PLEO_SANDBOX_KEY"
    chmod 644 "$pleo_scratch/open"
}

# Long lists, which take a while: once for each language.
list_checks() {
    # shellcheck disable=SC2317 # the checks call it
    any_call() { "$pleo_scratch/$linked/any_call" "$@"; }
    export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
    pleo_test "10,000 employees" ten_thousand
    pleo_test "1,200 accounts" many_accounts
    pleo_test "a list that is cancelled" cancelled
    unset PLEO_KEY_FILE
}
