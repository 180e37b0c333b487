# shellcheck shell=bash
# The chart of accounts of a file. Sourced by run.sh.
# shellcheck disable=SC2154

accounts_options=$work/etc/accounts/pleo.options
mkdir -m 755 "$work/etc/accounts"
printf 'base_url = %s\nca_file = %s\nca_only = true\nproxy = none\nkey = file:%s/pleo.key\n' "$PLEO_SANDBOX_HTTPS" \
    "$PLEO_SANDBOX_CA" "$work/etc/accounts" >"$accounts_options"
pleo_key_file "$work/etc/accounts/pleo.key" "$PLEO_SANDBOX_KEY"

# Makes the chart that of the lines on standard input: WORD…
sync_accounts() { pleo sync-accounts - --options "$accounts_options" "$@"; }

# The accounts at Pleo, a line externalId;code;name;archived;taxCodeExternalId each, by external id.
accounts_at_pleo() {
    pleo call POST /v1/chart-of-accounts:search - --options "$accounts_options" <<<'{"companyId": "'"$company"'",
        "excludeIfAssignedToCategory": false, "excludeIfAssignedToContraAccount": false}'
    python3 -c 'import json, sys
for account in sorted(json.load(open(sys.argv[1], encoding="utf-8"))["data"], key=lambda account: account["externalId"]):
    values = [account.get(name) for name in ("externalId", "code", "name", "archived", "taxCodeExternalId")]
    print(*("" if value is None else value for value in values), sep=";")' "$work/output"
}

makes_the_chart() {
    sandbox reset
    sync_accounts --yes < <(printf '\xEF\xBB\xBF10;1000;Køb "Café"\r\n20;;Sales; all\r\n30;3000;Three\n')
    ended 0 "Created 3 Changed 0 Archived 0 Unchanged 0 Failed 0" ""
    same "$(accounts_at_pleo)" $'10;1000;Køb "Café";False;\n20;;Sales; all;False;\n30;3000;Three;False;'
    # The same again changes nothing, and asks nothing.
    sync_accounts < <(printf '10;1000;Køb "Café"\n20;;Sales; all\n30;3000;Three')
    ended 0 "Created 0 Changed 0 Archived 0 Unchanged 3 Failed 0" ""
    [[ $(asked PUT /v1/chart-of-accounts) -eq 0 && $(asked POST /v1/chart-of-accounts/batch) -eq 1 ]]
    # One is changed, one is archived, one is new.
    sync_accounts --yes < <(printf '10;1001;Køb\n30;3000;Three\n40;4000;Møder\n')
    ended 0 "Created 1 Changed 1 Archived 1 Unchanged 1 Failed 0" "*2 of 2 accounts"
    same "$(accounts_at_pleo)" $'10;1001;Køb;False;\n20;;Sales; all;True;\n30;3000;Three;False;\n40;4000;Møder;False;'
    # What is archived stays so, without a question; what comes back is there again.
    sync_accounts < <(printf '10;1001;Køb\n30;3000;Three\n40;4000;Møder\n')
    ended 0 "Created 0 Changed 0 Archived 0 Unchanged 3 Failed 0" ""
    LC_ALL=C sync_accounts --json < <(printf '10;1001;Køb\n20;;Sales; all\n30;3000;Three\n40;4000;Møder\n')
    ended 0 '{"created":0,"changed":1,"archived":0,"unchanged":3,"failed":\[\],"exit":0}' "*"
    same "$(accounts_at_pleo | sed -n 2p)" '20;;Sales; all;False;'
}
tested "sync-accounts makes the chart that of a file" makes_the_chart

# What the file does not have stays as it is.
keeps_the_rest() {
    sandbox reset
    pleo call POST /v0/tax-codes - --options "$accounts_options" <<<'{"companyId": "'"$company"'", "code": "T7",
        "name": "7 %", "type": "inclusive", "rate": 0.07, "archived": false}'
    [[ $code -eq 0 ]]
    pleo call POST /v1/chart-of-accounts - --options "$accounts_options" <<<'{"companyId": "'"$company"'",
        "externalId": "10", "code": "1000", "name": "Old", "archived": false, "taxCodeExternalId": "T7",
        "metadata": {"from": {"here": 1}}}'
    [[ $code -eq 0 ]]
    sync_accounts < <(printf '10;1000;New\n')
    ended 0 "Created 0 Changed 1 *" "*"
    same "$(accounts_at_pleo)" "10;1000;New;False;T7"
    pleo call POST /v1/chart-of-accounts:search - --options "$accounts_options" <<<'{"companyId": "'"$company"'",
        "excludeIfAssignedToCategory": false, "excludeIfAssignedToContraAccount": false}'
    [[ $shown == *'"from":{"here":1}'* ]]
}
tested "sync-accounts keeps an account's tax code and metadata" keeps_the_rest

asks_before_it_archives() {
    sandbox reset
    sync_accounts < <(printf '10;1000;One\n20;2000;Two\n')
    ended 0 "Created 2 *" ""
    sync_accounts < <(printf '10;1000;Other\n')
    ended 2 "" "pleo: 1 account at Pleo would be archived, and nobody can be asked; give --yes. Nothing was changed"
    sync_accounts --json < <(printf '30;3000;Three\n')
    ended 2 '{"error":{"status":"PLEO_E_ARGUMENT",*"exit":2}' "pleo: 2 accounts at Pleo *"
    same "$(accounts_at_pleo)" $'10;1000;One;False;\n20;2000;Two;False;'
}
tested "nothing is archived where nobody can be asked" asks_before_it_archives

person_archives() {
    printf '20;2000;Two\n' >"$work/chart.txt"
    terminal_begin 80 "PATH=$work:/usr/bin:/bin"
    runs "pleo sync-accounts $work/chart.txt --options $accounts_options"
    seen "Archive 1 account at Pleo? [y/N]:"
    [[ $(screen) == *"These accounts are not in the file:"*"10 One"* ]]
    presses Enter
    seen "Nothing was changed."
    exited 0
    terminal_begin 80 "PATH=$work:/usr/bin:/bin"
    runs "pleo sync-accounts $work/chart.txt --options $accounts_options"
    seen "[y/N]:"
    enters y
    exited 0
    [[ $(screen | one_line) == *"Created 0 Changed 0 Archived 1 Unchanged 1 Failed 0"* ]]
    same "$(accounts_at_pleo)" $'10;1000;One;True;\n20;2000;Two;False;'
}
tested "a person is asked before accounts are archived" person_archives

# Every line is read before anything is asked of Pleo.
wrong_charts() {
    local long
    sandbox reset
    long=$(printf 'ø%.0s' {1..256})
    sync_accounts </dev/null
    ended 1 "" "pleo: standard input: there are no accounts in it; all that Pleo has would be archived"
    sync_accounts < <(printf '10;1000;One\n20,2000,Two\n')
    ended 1 "" "pleo: standard input: line 2 is not EXTERNAL-ID;CODE;NAME"
    sync_accounts < <(printf ';1000;One\n')
    ended 1 "" "pleo: *: line 1 has no external id"
    sync_accounts < <(printf '10;1000;One\n\n')
    ended 1 "" "pleo: *: line 2 is not EXTERNAL-ID;CODE;NAME"
    sync_accounts < <(printf '10;1000;\xf8\n')
    ended 1 "" "pleo: *: line 1 is not UTF-8"
    sync_accounts < <(printf '10;1000;a\0b\n')
    ended 1 "" "pleo: *: line 1 has a carriage return or a NUL in it"
    sync_accounts < <(printf '10;1000;a\r')
    ended 1 "" "pleo: *: line 1 has a carriage return or a NUL in it"
    sync_accounts < <(printf '%s;1;a\n' "$long")
    ended 1 "" "pleo: *: line 1 has a text of more than 255 characters"
    sync_accounts < <(printf '20;2;b\n10;1;a\n20;3;c\n')
    ended 1 "" "pleo: *: two lines have the external id 20"
    pleo sync-accounts "$work/no/file" --options "$accounts_options"
    ended 1 "" "pleo: cannot read $work/no/file: *"
    [[ $(asked POST /v1/chart-of-accounts:search) -eq 0 ]]
    # As long as Pleo takes.
    sync_accounts < <(printf '%s;1;a\n' "${long:1}")
    ended 0 "Created 1 *" ""
}
tested "a file of accounts that is wrong changes nothing" wrong_charts

# As many as several requests take, and pages.
many_accounts() {
    sandbox reset
    sync_accounts < <(seq -f '%.0f;1;n' 2500)
    ended 0 "Created 2500 Changed 0 Archived 0 Unchanged 0 Failed 0" ""
    [[ $(asked POST /v1/chart-of-accounts/batch) -eq 3 ]]
    sync_accounts < <(seq -f '%.0f;1;n' 2501)
    ended 0 "Created 1 Changed 0 Archived 0 Unchanged 2500 Failed 0" ""
}
tested "sync-accounts with many accounts" many_accounts

refused_accounts() {
    sandbox reset
    sync_accounts < <(printf '10;1000;One\n20;2000;\n')
    ended 10 "Created 1 Changed 0 Archived 0 Unchanged 0 Failed 1" "pleo: account 20: NAME_EMPTY"
    sandbox reset
    python3 - "$PLEO_SANDBOX_HTTP/sandbox/next" <<'PYTHON'
import json, sys, urllib.request
failed = [{"reasons": ["NAME_EMPTY", "OTHER"], "request": {"externalId": "20", "name": "", "archived": False}}]
fault = {"path": "/v1/chart-of-accounts/batch", "status": 201, "times": 2,
         "body": json.dumps({"data": {"created": [{"externalId": "10"}], "failed": failed}})}
request = urllib.request.Request(sys.argv[1], json.dumps(fault).encode(), {"Content-Type": "application/json"})
urllib.request.urlopen(request)
PYTHON
    sync_accounts < <(printf '10;1000;One\n20;2000;\n')
    ended 10 "Created 1 Changed 0 Archived 0 Unchanged 0 Failed 1" "pleo: account 20: NAME_EMPTY, OTHER"
    sync_accounts --json < <(printf '10;1000;One\n20;2000;\n')
    ended 10 '{"created":1,*"failed":\[{"externalId":"20","reason":"NAME_EMPTY, OTHER"}\],"exit":10}' \
        "pleo: account 20: NAME_EMPTY, OTHER"
}
tested "accounts that Pleo does not take are named, with exit code 10" refused_accounts

accounts_fail() {
    sandbox reset
    sync_accounts < <(printf '10;1000;One\n20;2000;Two\n')
    ended 0 "Created 2 *" ""
    sandbox next '{"method": "PUT", "status": 409, "skip": 1}'
    sync_accounts --yes < <(printf '10;1;One\n20;2;Two\n30;3;Three\n')
    ended 1 "Created 0 Changed 1 Archived 0 Unchanged 0 Failed 0" "*pleo: *409*It is the account 20."
    sandbox next '{"method": "PUT", "status": 409}'
    sync_accounts --yes --json < <(printf '10;1;One\n20;2;Two\n30;3;Three\n')
    ended 1 '{"error":{"status":"PLEO_E_CONFLICT",*"exit":1}' "pleo: *409*It is the account 20."
    # Started again, it does the rest.
    sync_accounts --yes < <(printf '10;1;One\n20;2;Two\n30;3;Three\n')
    ended 0 "Created 1 Changed 1 Archived 0 Unchanged 1 Failed 0" "*"
    PLEO_API_KEY=$PLEO_SANDBOX_KEY_ORG sync_accounts --key env:PLEO_API_KEY < <(printf '10;1;One\n')
    ended 1 "" "pleo: *PLEO_E_MISSING?"
    PLEO_API_KEY=$PLEO_SANDBOX_KEY_READONLY sync_accounts --key env:PLEO_API_KEY < <(printf '10;1;One\n')
    ended 7 "*" "pleo: *403*"
}
tested "sync-accounts that fails says how far it was, and goes on later" accounts_fail

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
clean_accounts() {
    sandbox reset
    sync_accounts < <(printf '10;1000;One\n20;2000;Two\n30;3000;\n')
    ended 10 "*" "*"
    sync_accounts --yes --json < <(printf '10;1;One\n30;3000;\n')
    ended 10 "{*}" "*"
    sync_accounts < <(printf '10;1\n')
    ended 1 "" "*"
    sandbox next '{"method": "PUT", "status": 409}'
    sync_accounts < <(printf '10;2;One\n')
    ended 1 "*" "*"
}
tested "sync-accounts under valgrind" clean_accounts
under=()
