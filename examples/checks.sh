# shellcheck shell=bash
# What the examples have to print, and their exit codes: the same in every language. It is sourced behind common.sh, with
# the programs in $pleo_scratch/$linked.
# shellcheck disable=SC2154 # common.sh sets them

# shellcheck source-path=SCRIPTDIR source=night_checks.sh
source examples/night_checks.sh

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
examples=(whoami create_installation any_call export_entries reconcile fetch_receipts sync_accounts night_job progress)

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

# Scripts what the sandbox answers next on a path: PATH STATUS MEMBERS of the JSON, which may be on several lines.
next_answer() {
    local members=${3//$'\n'/}
    members=${members//\\/\\\\}
    expect "an answer is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
        '{"path": "'"$1"'", "status": '"$2"', "body": "{'"${members//\"/\\\"}"'}"}'
}

# The same for a list: PATH [MEMBERS of an item…]
next_list() {
    local items=
    [[ $# -eq 1 ]] || printf -v items ', {%s}' "${@:2}"
    next_answer "$1" 200 '"data": ['"${items#, }"'], "pagination": {"hasNextPage": false, "hasPreviousPage": false}'
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
    night_checks
    output_checks

    expect "a limit is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
        '{"path": "/v1/introspect", "status": 429, "body": "", "headers": {"retry-after": "7"}}'
    PLEO_ATTEMPTS=1
    expect "the limit says how long to wait" 229 "" "PLEO_E_RATE_LIMITED: *Repeat it after 7 s.*" whoami

    PLEO_KEY_FILE=$pleo_scratch/organisation
    expect "an organisation" 0 $'*\nOrganisation  '"$uuid"$'\nPermissions\n*' "" whoami
    PLEO_KEY_FILE=$pleo_scratch/revoked
    expect "a revoked key, with a report for support" 211 "" $'PLEO_E_UNAUTHORIZED: *\nReport for support:\nlibrary: libpleo *
status: PLEO_E_UNAUTHORIZED (211)\n*\nmethod: GET\npath: /v1/introspect\nhost: *\nattempts: 1\nattempt 1: 401 in * ms*
http_status: 401\n*\ncan_retry: no\nproxy: none (* is this machine)\ntls: TLS 1.3, issued by *\ntrusted: *' whoami
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
    next_list /v1/accounting-entries:search '"id": "00000000-0000-4000-8000-000000000000", "note": "one\r\ntwo\tthree",
        "performedAt": "2025-01-01T12:00:00Z", "transactionValue": {"currency": "DKK", "minors": 100}'
    expect "a note of several lines" 0 "${uuid}20250101DKK$rest"'one  two three'"$rest" "" export_entries "${year[@]}"
}

# The ends of reconcile's report: RECORDS AGREED DIFFERENT MISSING
reconciled() { printf 'Records read  %s\nAgreed        %s\nDifferent     %s\nMissing       %s' "$@"; }

# A ledger with another amount in a record: LEDGER RECORD AMOUNT
other_amount() { sed "$2s/^\\(.\\{47\\}\\).\\{21\\}/\\1$(printf '%-21s' "$3")/" "$1"; }

# Each exit code of the nightly job.
reconcile_checks() {
    local ledger=$pleo_scratch/ledger amount PLEO_REQUESTS_PER_MINUTE=0
    export PLEO_REQUESTS_PER_MINUTE
    "$pleo_scratch/$linked/export_entries" 2025-01-01 2026-01-01 >"$ledger"
    expect "the ledger agrees" 0 "$(reconciled 120 120 0 0)" "" reconcile "$ledger"
    # Of the second record Pleo has no entry, of the third another amount, of the fifth another currency.
    sed '2s/^..../0000/; 3s/2\.567/9.567/; 5s/JPY/DKK/' "$ledger" >"$ledger.other"
    expect "the ledger differs" 4 "0000$rest MISSING
$uuid DIFFERENT KWD 9.567 KWD 2.567
$uuid DIFFERENT DKK 5035 JPY 5035
$(reconciled 120 117 2 1)" "" reconcile "$ledger.other"
    # An amount that the currency cannot have differs; what is no amount is no record.
    for amount in 2.5678 99999999999999999999; do
        other_amount "$ledger" 3 "$amount" >"$ledger.other"
        expect "the amount $amount" 4 "$uuid DIFFERENT KWD $amount KWD 2.567
$(reconciled 120 119 1 0)" "" reconcile "$ledger.other"
    done
    for amount in "NOT A NUMBER" 1e3 2,567 ""; do
        other_amount "$ledger" 3 "$amount" >"$ledger.other"
        expect "the amount '$amount'" 12 "" "*record 3*" reconcile "$ledger.other"
    done
    sed '2s/2025..../2025 ABC/' "$ledger" >"$ledger.other"
    expect "a record without a date" 12 "" "*record 2*" reconcile "$ledger.other"
    sed '2s/ $//' "$ledger" >"$ledger.other"
    expect "a record that is too short" 12 "" "*record 2*" reconcile "$ledger.other"
    head -c 300 "$ledger" >"$ledger.other"
    expect "a ledger that is cut off" 12 "" "*record 3*" reconcile "$ledger.other"
    : >"$ledger.other"
    expect "an empty ledger" 12 "" "*no records*" reconcile "$ledger.other"
    expect "a folder as the ledger" 12 "" "?*" reconcile "$pleo_scratch"
    expect "a ledger without a name" 12 "" "?*" reconcile ""
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

# Checks the name of a receipt's file: NAME FILE MEMBERS-OF-THE-RECEIPT
receipt_named() {
    next_list "/v1/accounting-entries/$entry/receipts" \
        '"id": "'"$receipt"'", "url": "'"$PLEO_SANDBOX_FILES/receipts/$receipt"'", "sizeInBytes": 5'"$3"
    next_file "$receipt" 1 200 whole
    expect "$1" 0 "Receipt       $folder/$receipt.$2" "" fetch_receipts "$entry" "$folder"
    rm -f "$folder"/*
}

receipt_checks() {
    local folder=$pleo_scratch/receipts entries entry receipt dead renewed=0
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

    for dead in 403 401 400 404 410; do
        next_file "$receipt" 1 "$dead" "<Error/>"
        expect "a dead link, $dead" 0 "Receipt       $folder/$receipt.xml*" "" fetch_receipts "$entry" "$folder"
        renewed=$((renewed + 1))
        expect "is asked for anew, once" 0 $'HTTP 200\n'"$renewed" "" any_call GET \
            "/sandbox/count?path=/v1/accounting-entries/$entry/receipts/$receipt"
    done
    rm -f "$folder"/*
    receipt_named "a receipt of a media type" png ', "mimeType": "image/png"'
    receipt_named "a media type that makes no extension" bin ', "mimeType": "image/svg+xml"'
    receipt_named "a media type with a folder in it" bin ', "mimeType": "image/../png"'
    receipt_named "a media type that is null" bin ', "mimeType": null'
    receipt_named "no media type" bin ''
    next_list "/v1/accounting-entries/$entry/receipts" '"id": "../x", "mimeType": "image/png", "sizeInBytes": 5,
        "url": "'"$PLEO_SANDBOX_FILES/receipts/$receipt"'"'
    expect "an id that leads elsewhere" 1 "" "PLEO_E_ARGUMENT: *" fetch_receipts "$entry" "$folder"
    next_file "$receipt" 2 403 "<Error/>"
    expect "a link that stays dead" 213 "" "PLEO_E_FORBIDDEN: *" fetch_receipts "$entry" "$folder"
    next_file "$receipt" 3 200 "half"
    expect "a file that is not whole" 120 "" "PLEO_E_TRUNCATED: *" fetch_receipts "$entry" "$folder"
    expect "a folder that is not there" 7 "" "PLEO_E_FILE: *" fetch_receipts "$entry" "$folder/none"
    expect_command "and nothing is left" 0 "" "" ls "$folder"
    expect "receipts of no entry" 1 "" "usage: fetch_receipts ENTRY FOLDER" fetch_receipts
}

# What sync_accounts prints: CREATED CHANGED ARCHIVED UNCHANGED FAILED
synchronised() { printf 'Created       %s\nChanged       %s\nArchived      %s\nUnchanged     %s\nFailed        %s' "$@"; }

# Runs sync_accounts: NAME EXIT-CODE OUTPUT ERRORS LINE…
synchronise() {
    printf '%s\n' "${@:5}" >"$pleo_scratch/accounts"
    expect "$1" "$2" "$3" "$4" sync_accounts "$pleo_scratch/accounts"
}

# Checks a file that is refused as a whole: NAME ERRORS TEXT, in which \0 and the like stand for their characters.
not_synchronised() {
    printf '%b' "$3" >"$pleo_scratch/accounts"
    expect "$1" 1 "" "$2" sync_accounts "$pleo_scratch/accounts"
}

account_checks() {
    local bank="1000;1000;Bank" town="1000;1001;Bank i Ærøskøbing" travel="2000;;Kørsel" sales="3000;30;Salg"
    local turtle="5000;50;Żółw 😀" same
    expect "a sandbox without accounts" 0 "HTTP 204" "" any_call POST /sandbox/reset
    synchronise "accounts are created" 0 "$(synchronised 2 0 0 0 0)" "" "$bank" "$travel"
    synchronise "accounts are as they were" 0 "$(synchronised 0 0 0 2 0)" "" "$bank" "$travel"
    synchronise "accounts come, change and go" 0 "$(synchronised 1 1 1 0 0)" "" "$town" "$sales"
    synchronise "an account comes back" 0 "$(synchronised 0 1 1 1 0)" "" "$town" "$travel"
    synchronise "an account is refused" 4 "$(synchronised 0 0 0 2 1)" "4000: NAME_EMPTY" "$town" "$travel" "4000;40;"

    same=$(synchronised 0 0 0 2 0)
    synchronise "a byte order mark" 0 "$same" "" $'\xef\xbb\xbf'"$town" "$travel"
    synchronise "lines of DOS" 0 "$same" "" "$town"$'\r' "$travel"$'\r'
    printf '%s\n%s' "$town" "$travel" >"$pleo_scratch/accounts"
    expect "a last line without an end" 0 "$same" "" sync_accounts "$pleo_scratch/accounts"
    export PLEO_TEXT_ENCODING=windows-1252
    synchronise "a code page for other texts" 0 "$(synchronised 1 0 0 2 0)" "" "$town" "$travel" "$turtle"
    synchronise "and for one that goes" 0 "$(synchronised 0 0 1 2 0)" "" "$town" "$travel"
    unset PLEO_TEXT_ENCODING
    expect "which keeps its name" 0 $'HTTP 200\n{*Żółw 😀*}' "" any_call GET /sandbox/last
    refusal_checks
    batch_checks
}

# Files of which nothing is sent.
refusal_checks() {
    local batches='/sandbox/count?method=POST&path=/v1/chart-of-accounts/batch' before
    before=$("$pleo_scratch/$linked/any_call" GET "$batches")
    not_synchronised "a line that is no account" "*line 2*" '1000;1001;Bank\n2000\n'
    not_synchronised "an empty line" "*line 2*" '1000;1001;Bank\n\n'
    not_synchronised "a text that is not UTF-8" "*line 2*" '1000;1001;Bank\n2000;;K\xf8rsel\n'
    not_synchronised "lines that a CR ends" "*line 1*" '1000;1001;Bank\r2000;;Travel\r'
    not_synchronised "a CR within a line" "*line 2*" '1000;1001;Bank\n2000;;Tra\rvel\n'
    not_synchronised "a NUL" "*line 2*" '1000;1001;Bank\n2000;;Tra\0vel\n'
    not_synchronised "an account without an external id" "*line 2*" '1000;1001;Bank\n;20;Travel\n'
    not_synchronised "an external id that is there twice" "*line 3*" '1000;1001;Bank\n2000;;Travel\n1000;1002;Bank\n'
    not_synchronised "a file without accounts" "*no accounts*" ''
    not_synchronised "a file of a byte order mark" "*no accounts*" '\xef\xbb\xbf'
    expect "accounts that are not there" 1 "" "*/nowhere*" sync_accounts /nowhere
    expect "a folder of accounts" 1 "" "?*" sync_accounts "$pleo_scratch"
    expect "accounts that are not named" 1 "" "usage: sync_accounts FILE" sync_accounts
    expect "and nothing came of these" 0 "$before" "" any_call GET "$batches"
}

# What Pleo may answer besides.
batch_checks() {
    local search=/v1/chart-of-accounts:search batch=/v1/chart-of-accounts/batch account long
    account='"id": "00000000-0000-4000-8000-000000000001", "externalId": "1000", "code": "10", "name": "Bank", "archived": false'
    next_list "$search" "$account" "$account"
    synchronise "an account that the list has twice" 0 "$(synchronised 0 0 0 1 0)" "" "1000;10;Bank"

    printf -v long '%0300d' 0
    next_list "$search"
    next_answer "$batch" 201 '"data": {"created": [], "failed": [
        {"request": {"externalId": "1"}, "reasons": ["NAME_EMPTY"]}, {"request": {"externalId": "2"}, "reasons": []},
        {"request": {"externalId": "3"}, "reasons": ["'"$long"'"]}, {"request": {"externalId": "4"}}]}'
    synchronise "reasons that are missing or long" 4 "$(synchronised 0 0 0 0 4)" \
        $'1: NAME_EMPTY\n2: no reason*\n3: !(*NAME_EMPTY*)\n4: no reason*' "1;;One" "2;;Two" "3;;Three" "4;;Four"
    next_list "$search"
    next_answer "$batch" 201 '"data": {"created": [{'"$account"'}]}'
    synchronise "a batch without refusals" 0 "$(synchronised 1 0 0 0 0)" "" "1000;10;Bank"
}

# Runs a program whose output there is no room for: NAME PROGRAM [ARGUMENT…]
without_room() {
    # shellcheck disable=SC2016 # the other shell expands it
    expect_command "$1 has no room ($linked${under:+, under ${under[0]}})" 1 "" "?*" \
        bash -c '"$@" >/dev/full' - "${under[@]}" "$pleo_scratch/$linked/$2" "${@:3}"
}

output_checks() {
    without_room "a report" whoami
    without_room "a list" export_entries 2025-01-01 2026-01-01
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
