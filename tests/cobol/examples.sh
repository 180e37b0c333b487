# shellcheck shell=bash
# Runs the COBOL examples against the sandbox over TLS, as examples/test.sh does those in C. run.sh sources it behind
# building them.
# shellcheck disable=SC2154 # which sets them

company=950aac1e-c175-54ce-ae55-a4bf603dcbd4
uuid='????????-????-????-????-????????????'
whoami="Application   Sandbox application
Company       $company
Permissions
  accounting-entries:read
  *
  webhooks:write"
# What they run under.
under=()

# NAME EXIT-CODE OUTPUT ERRORS EXAMPLE [ARGUMENT…]
example() {
    local name=$1 code=$2 output=$3 errors=$4 program=$work/$5
    shift 5
    expect "example: $name${under:+, ${under[0]}}" "$code" "$output" "$errors" "${under[@]}" "$program" "$@"
}

installation() {
    printf 'Installation  %s\nState         ACTIVATED\nCompany       %s\nOrigin        %s' "$uuid" "$company" "$1"
}

all_examples() {
    export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
    example "a fresh sandbox" 0 "HTTP 204" "" any_call POST /sandbox/reset
    example "whoami" 0 "$whoami" "" whoami
    example "there is no installation yet" 214 "" \
        "PLEO_E_NOT_FOUND: *The API says: *" any_call GET /v1/installations/me
    example "an installation is created" 0 "$(installation "created by this call")" "" create_installation
    example "and found" 0 "$(installation "there already")" "" create_installation
    example "and there is one" 0 $'HTTP 200\n1' "" any_call GET /sandbox/created
    example "a call with a body" 0 $'HTTP 200\n{*"status":"INACTIVE"*}' "" \
        any_call PUT /v1/installations/me '{"status": "INACTIVE"}'
    example "and changed back" 0 "$(installation "changed by this call")" "" create_installation
    example "a call without an answer's body" 0 "HTTP 204" "" any_call DELETE /v1/installations/me
    example "a call of a wrong form" 1 "" "usage: any_call METHOD PATH *" any_call GET
    example "a body that is no JSON" 1 "" "PLEO_E_ARGUMENT: *" any_call POST /v1/installations/me '{'

    example "entries are exported" 0 \
        "$uuid"'20250101DKK                  -0.010Køb 0 i Ærøskøbing *' "" export_entries
    "$work/export_entries" >"$work/ledger"
    printf 'a receipt' >"$work/receipt.pdf"
    example "a receipt is sent" 0 "Receipt       $uuid" "100 %" \
        upload_receipt "$(head -c 36 "$work/ledger")" "$work/receipt.pdf" application/pdf
    example "a file that is not there" 7 "" "PLEO_E_FILE: *no such file*" \
        upload_receipt "$(head -c 36 "$work/ledger")" /nowhere application/pdf

    example "a limit is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
        '{"path": "/v1/introspect", "status": 429, "body": "", "headers": {"retry-after": "7"}}'
    PLEO_ATTEMPTS=1
    example "the limit says how long to wait" 229 "" "PLEO_E_RATE_LIMITED: *Repeat it after 7 s." whoami

    PLEO_KEY_FILE=$pleo_scratch/organisation
    example "an organisation" 0 $'*\nOrganisation  '"$uuid"$'\nPermissions\n*' "" whoami
    PLEO_KEY_FILE=$pleo_scratch/revoked
    example "a revoked key" 211 "" "PLEO_E_UNAUTHORIZED: *" whoami
    example "a revoked key creates nothing" 211 "" "PLEO_E_UNAUTHORIZED: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/readonly
    example "a key without the permission" 213 "" "PLEO_E_FORBIDDEN: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/open
    example "a key file that others may read" 7 "" "PLEO_E_FILE: *" create_installation
    PLEO_KEY_FILE=$pleo_scratch/none
    example "no key file" 7 "" "PLEO_E_FILE: *" whoami
    unset PLEO_KEY_FILE
    example "no key at all" 4 "" "PLEO_E_KEY: *" whoami
    PLEO_API_KEY=$PLEO_SANDBOX_KEY example "a key in the environment" 0 "$whoami" "" whoami
    PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_BASE_URL=https://localhost:1 \
        example "no server" 102 "" "PLEO_E_CONNECT: *" whoami
    export PLEO_KEY_FILE=$pleo_scratch/key PLEO_ATTEMPTS=3
    the_nightly_job
}

# Each exit code of the job, with its report.
the_nightly_job() {
    local records
    records=$(wc -l <"$work/ledger")
    sed '2s/^..../0000/; 3s/\.\(..\). /.9\1 /; 3s/2\.567/9.567/' "$work/ledger" >"$work/ledger.other"
    DD_LEDGER=$work/ledger example "the ledger agrees" 0 \
        "RECONCILIATION*RECORDS READ *$records"$'\n'"AGREED *$records*TOTAL DKK * 12345*EXIT CODE 00" "" reconcile
    DD_LEDGER=$work/ledger.other example "the ledger differs" 4 \
        "*0000* MISSING * DIFFERENT * 9.567 * 2.567*RECORDS READ *$records"$'\n'"AGREED *$((records - 2))*EXIT CODE 04" \
        "" reconcile
    DD_LEDGER=$work/ledger PLEO_BASE_URL=https://localhost:1 example "no server at night" 8 \
        "*STOPPED: PLEO_E_CONNECT*RECORDS READ *1"$'\n'"AGREED *0*EXIT CODE 08" "" reconcile
    DD_LEDGER=$work/ledger PLEO_KEY_FILE=$pleo_scratch/revoked example "a revoked key at night" 12 \
        "*STOPPED: PLEO_E_UNAUTHORIZED*EXIT CODE 12" "" reconcile
    DD_LEDGER=/nowhere example "no ledger" 12 "*THE LEDGER CANNOT BE OPENED: FILE STATUS 35" "" reconcile
}

# Ten thousand employees are read through a failure in the middle.
ten_thousand() {
    "$work/any_call" POST /sandbox/reset
    "$work/any_call" POST /sandbox/next '{"path": "/v2/employees", "status": 503, "body": "", "skip": 50}'
    PLEO_REQUESTS_PER_MINUTE=0 "$work/progress" >"$work/records" 2>"$work/errors" || return 1
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

# Ctrl-C ends it while the server keeps it waiting.
interrupted() {
    local process status=0
    "$work/any_call" POST /sandbox/reset
    "$work/any_call" POST /sandbox/next '{"path": "/v2/employees", "delay_ms": 60000, "skip": 3}'
    # What a script starts in the background does not hear of it otherwise.
    env --default-signal=INT "$work/progress" >"$work/records" 2>"$work/errors" &
    process=$!
    until [[ $("$work/any_call" GET "/sandbox/count?method=GET&path=/v2/employees") == *4 ]]; do
        kill -0 "$process" || return 1
    done
    kill -INT "$process"
    wait "$process" || status=$?
    echo "exit code $status"
    # libcob 3.1 ends with the number of the signal, others by it; the request would be 103, PLEO_E_TIMEOUT.
    [[ $status -eq 2 || $status -eq 130 ]]
}

pleo_start_sandbox --rate 0 --employees 10000
pleo_use_sandbox
pleo_key_file "$pleo_scratch/organisation" "$PLEO_SANDBOX_KEY_ORG"
pleo_key_file "$pleo_scratch/revoked" "$PLEO_SANDBOX_KEY_REVOKED"
pleo_key_file "$pleo_scratch/readonly" "$PLEO_SANDBOX_KEY_READONLY"
pleo_key_file "$pleo_scratch/open" "$PLEO_SANDBOX_KEY"
chmod 644 "$pleo_scratch/open"

all_examples
pleo_test "10,000 employees" ten_thousand
pleo_test "a list that an operator stops" stopped
pleo_test "a list that is interrupted" interrupted
under=("${memcheck[@]}")
all_examples
pleo_stop_sandbox
