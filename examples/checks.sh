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

    local entry
    expect "entries are exported" 0 "$first_entry *" "" export_entries
    # With notes that have other characters than it has.
    PLEO_TEXT_ENCODING=windows-1252 expect "entries are exported in a code page" 0 "$uuid*Frokost *" "" export_entries
    entry=$("$pleo_scratch/$linked/export_entries" | sed -n '1s/^\(.\{36\}\).*/\1/p')
    printf 'a receipt' >"$pleo_scratch/receipt.pdf"
    expect "a receipt is sent" 0 "Receipt       $uuid" "100 %" \
        upload_receipt "$entry" "$pleo_scratch/receipt.pdf" application/pdf
    expect "a file that is not there" 7 "" "PLEO_E_FILE: *no such file*" upload_receipt "$entry" /nowhere application/pdf

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

# The list of employees in records of a fixed width, with amounts to the last digit.
records() {
    local file=$1 wanted=$2
    [[ $(wc -l <"$file") -eq $wanted && $(LC_ALL=C awk '{ print length($0) }' "$file" | sort -u) == 100 ]] &&
        [[ $(cut -c 1-36 "$file" | sort -u | wc -l) -eq $wanted ]] &&
        [[ $(sed -n 9999p "$file") == *"employee9998@example.com"*"KWD9998.005 "* ]] &&
        [[ $(sed -n 9998p "$file") == *"employee9997@example.com"*"JPY9997005 "* ]] &&
        [[ $(sed -n 10p "$file") == *"employee9@example.com"*"DKK90.05 "* ]]
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
    pleo_test "a list that is cancelled" cancelled
    unset PLEO_KEY_FILE
}
