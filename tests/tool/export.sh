# shellcheck shell=bash
# The export job, for programs that read and write files. Sourced by run.sh.
# shellcheck disable=SC2154

firms=$work/etc/export/firms.options
mkdir -m 755 "$work/etc/export"
{
    printf 'base_url = %s\nca_file = %s\nca_only = true\nproxy = none\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA"
    printf 'key = file:%s/one.key\n[profile org]\nkey = file:%s/org.key\nexport_company = %s\n' "$work/etc/export" \
        "$work/etc/export" 00000000-0000-0000-0000-000000000000
    printf '[profile common]\nexport_journal = %s/etc/export/firms.options.journal\nkey = file:%s/org.key\n' "$work" \
        "$work/etc/export"
} >"$firms"
pleo_key_file "$work/etc/export/one.key" "$PLEO_SANDBOX_KEY"
pleo_key_file "$work/etc/export/org.key" "$PLEO_SANDBOX_KEY_ORG"
journal=$firms.journal

# Begins with a sandbox that has no job, and no journal.
no_job() {
    sandbox reset
    rm -f "$work"/etc/export/*.journal
}

# Begins with a job of so many entries, and no journal: COUNT
a_job() {
    no_job
    job=$(sandbox export "{\"key\": \"full\", \"count\": $1}" | sed 's/.*"id":"\([^"]*\)".*/\1/')
}

# How the job stands at Pleo.
job_is() { curl -sf "$PLEO_SANDBOX_HTTP/sandbox/export/job?jobId=$job"; }

# Has the job do what it should not: ODDITIES
odd() { sandbox export/oddities "{\"jobId\": \"$job\", \"oddities\": {$1}}"; }

# The ids of all entries that an output of JSON lines has: FILE
ids_of() { python3 -c 'import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    print(json.loads(line)["item"]["accountingEntryId"])' "$1"; }

# Rows that say that entries are booked: ID…
booked() { printf '%s\n' "$@" | sed 's/^\(....\).*/&,booked,V-\1/'; }

says_that_there_is_no_job() {
    local format
    no_job
    for format in json csv xml; do
        pleo export --format "$format" --options "$firms"
        ended 0 "" "There is no export job."
    done
    pleo export --output "$work/none" --options "$firms"
    ended 0 "" "There is no export job."
    [[ ! -e $work/none ]]
    pleo export --wait 1 --json --options "$firms"
    ended 0 "" "There is no export job."
    pleo export-results --options "$firms" - < <(printf 'accountingEntryId,result\r\n\r\n')
    ended 0 "" "There is no export job."
    pleo export-results --options "$firms" - < <(booked "$company")
    ended 1 "" "pleo: there is no export job, and no result was recorded. *keep it*"
    pleo export-fail service_timeout --options "$firms"
    ended 0 "" "There is no export job."
    pleo export-fail service_timeouts --options "$firms"
    ended 2 "" "pleo: TYPE must be one of *"
}
tested "export without a job" says_that_there_is_no_job

writes_json() {
    local progress
    a_job 12
    pleo export --options "$firms"
    [[ $code -eq 0 && $complaint == *"12 of 12 items" && $(stat -c %a "$journal") == 600 ]]
    cp "$work/output" "$work/items.jsonl"
    python3 - "$work/items.jsonl" <<'PYTHON'
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert len(lines) == 12
for line in lines:
    assert list(line) == ["known", "former", "item"], line
    assert line["known"] == "new" and line["former"] is None, line
    assert line["item"]["accountingEntryLines"] and line["item"]["companyId"], line
assert lines[0]["item"]["supplier"]["name"] == "Café “Åben”"
PYTHON
    # The same again, which were offered, whole and for this user's group alone; in every locale in UTF-8.
    pleo export --options "$firms" -o "$work/again.jsonl"
    ended 0 "" "*12 of 12 items"
    same "$(sed 's/"known":"new"/"known":"offered"/; s/expires=[^"]*//g' "$work/items.jsonl")" \
        "$(sed 's/expires=[^"]*//g' "$work/again.jsonl")"
    [[ $(stat -c %a "$work/again.jsonl") == 640 ]]
    LC_ALL=C pleo export --options "$firms"
    [[ $code -eq 0 ]]
    same "$(sed 's/expires=[^"]*//g' "$work/output")" "$(sed 's/expires=[^"]*//g' "$work/again.jsonl")"
}
tested "export writes a line of JSON for each item" writes_json

# Has the sandbox give an item, the first one of the file items.jsonl with something changed: PYTHON [JSON-TEXT]
item_with() {
    python3 - "$PLEO_SANDBOX_HTTP" "$work/items.jsonl" "$@" <<'PYTHON'
import json, sys, urllib.request
http, items, change = sys.argv[1:4]
item = json.loads(open(items, encoding="utf-8").readline())["item"]
exec(change)
page = {"hasNextPage": False, "hasPreviousPage": False, "currentRawCursor": None, "endCursor": None, "startCursor": None,
        "total": 1}
body = json.dumps({"data": [item], "pagination": page}).replace(", ", ",\n ").replace('"@"', sys.argv[-1])
fault = {"path": "/v3/export-items", "status": 200, "body": body, "headers": {"content-type": "application/json"}}
request = urllib.request.Request(http + "/sandbox/next", json.dumps(fault).encode(), {"Content-Type": "application/json"})
urllib.request.urlopen(request)
PYTHON
}

# An item that has much, and a note that is this: JSON-TEXT
item_with_note() {
    item_with '
item["note"] = "@"
line = item["accountingEntryLines"][0]
item["accountingEntryLines"] = [line, dict(line, tags=None, tax=None)]
item["odd name"] = [1, None, [2.50, True], {}]' "$1"
}

hard='"a,\"b\"\r\n<c> & \u0001\u009b\ud83e\uddfe]]> d"'
writes_hard_texts() {
    a_job 1
    item_with_note "$hard"
    pleo export --options "$firms"
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 1 ]]
    python3 -c 'import json, sys
item = json.loads(open(sys.argv[1], encoding="utf-8").read())["item"]
assert item["note"] == json.loads(sys.argv[2]), item
assert item["odd name"] == [1, None, [2.5, True], {}], item' "$work/output" "$hard"
    item_with_note "$hard"
    pleo export --format csv --options "$firms"
    [[ $code -eq 0 ]]
    python3 - "$work/output" "$hard" <<'PYTHON'
import csv, json, sys
text = open(sys.argv[1], encoding="utf-8", newline="").read()
rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
assert len(rows) == 2 and text.count("\r\n") == 5, (len(rows), text)
first, second = rows
assert first["note"] == second["note"] == json.loads(sys.argv[2]), first
assert (first["line"], second["line"]) == ("1", "2")
assert first["amount"] == first["lineAmount"] == "-0.01" and first["currency"] == "DKK", first
assert first["taxCode"] == "I25" and first["taxRate"] == "0.25" and first["tags"] == "PROJECT=P0", first
assert second["taxCode"] == second["taxAmount"] == second["tags"] == "" and second["accountCode"] == "1200", second
assert first["known"] == "offered" and first["former"] == "" and first["supplierCode"] == "", first
assert len(first["files"].split(" ")) == 2, first
assert None not in first and None not in first.values(), first
PYTHON
    item_with_note "$hard"
    pleo export --format xml --options "$firms"
    [[ $code -eq 0 ]]
    python3 - "$work/output" <<'PYTHON'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
assert root.tag == "items" and len(root) == 1 and root[0].attrib == {"known": "offered"}
item = root[0]
assert item.find("note").text == 'a,"b"\r\n<c> & \ufffd\ufffd\U0001f9fe]]> d', item.find("note").text
assert len(item.findall("accountingEntryLines")) == 2
assert item.find("amount/inWalletCurrency").attrib == {"decimal": "-0.01"}
odd = item.findall("odd_name")
assert [each.text for each in odd[:3]] == ["1", "2.5", "true"] and len(odd) == 4, odd
assert all(each.attrib == {"name": "odd name"} for each in odd)
assert len(item.findall("files")) == 2 and item.find("supplier/code") is None
PYTHON
}
tested "export writes texts that are hard to write" writes_hard_texts

# What is no text: half of a surrogate pair.
writes_what_is_no_text() {
    local format
    a_job 1
    for format in csv xml; do
        item_with_note '"x\ud83ey"'
        pleo export --format "$format" --options "$firms"
        [[ $code -eq 0 && $shown == *'x\ud83ey'* ]]
    done
}
tested "export writes what is no text as JSON has it" writes_what_is_no_text

# An amount that cannot be told is no field that is empty.
stops_at_unknown_amounts() {
    a_job 2
    item_with_note '"x"'
    pleo export --format csv --options "$firms" -o "$work/kept.csv"
    ended 0 "" "*"
    cp "$work/kept.csv" "$work/before.csv"
    item_with 'item["amount"]["inWalletCurrency"]["currency"] = "XXQ"'
    pleo export --format csv --options "$firms" -o "$work/kept.csv"
    ended 1 "" "pleo: *PLEO_E_RANGE?*It is the accounting entry $(ids_of "$work/items.jsonl" | sed -n 1p)."
    cmp "$work/kept.csv" "$work/before.csv"
    [[ -z $(find "$work" -maxdepth 1 -name '.kept*') ]]
}
tested "export ends at an amount that cannot be told, and the file stays" stops_at_unknown_amounts

writes_records() {
    local first
    first=$(ids_of "$work/items.jsonl" | sed -n 1p)
    a_job 8
    printf '%s\n' "record 61" "ID /accountingEntryId text char 0 36" "AMOUNT /amount/inWalletCurrency money char 36 21" \
        "CURRENCY /amount/inWalletCurrency/currency text char 57 3" >"$work/item.layout"
    pleo export --layout "$work/item.layout" --options "$firms" -o "$work/items.txt"
    ended 0 "" "*8 of 8 items"
    [[ $(stat -c %s "$work/items.txt") -eq $((8 * 62)) && $(wc -l <"$work/items.txt") -eq 8 ]]
    same "$(head -n 1 "$work/items.txt")" "$first-0.01                DKK "
    # One that an item does not fit says which field, and which entry.
    printf 'record 36\nID /accountingEntryId text char 0 35\n' >"$work/narrow.layout"
    pleo export --layout "$work/narrow.layout" --options "$firms"
    ended 1 "" "pleo: ID: *PLEO_E_RECORD? It is the accounting entry $first."
    printf 'record 36\nID\n' >"$work/wrong.layout"
    pleo export --layout "$work/wrong.layout" --options "$firms"
    ended 2 "" "pleo: *line 2*"
    pleo export --layout /nowhere --options "$firms"
    ended 1 "" "pleo: cannot read /nowhere: *"
}
tested "export writes records by a layout" writes_records

journals_are_apart() {
    a_job 2
    pleo export --options "$firms"
    [[ $code -eq 0 && -e $journal ]]
    sed -i "s/^export_company = .*/export_company = $(org_company)/" "$firms"
    sandbox export '{"key": "organisation", "count": 2}'
    pleo export --options "$firms" --profile org
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 2 && -e $firms@org.journal ]]
    [[ $(ls "$work"/etc/export/*.journal | wc -l) -eq 2 ]]
    # The journal of one company is refused for another.
    printf 'export_company = %s\n' "$(org_company)" >>"$firms"
    pleo export --options "$firms" --profile common
    ended 3 "" "pleo: *journal*PLEO_E_FILE?"
    # Without a file of options nothing says where it is.
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_API_KEY=$PLEO_SANDBOX_KEY pleo export
    ended 3 "" "pleo: nothing says where the export journal is*"
    PLEO_EXPORT_JOURNAL=$work/etc/export/mine.journal \
        PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_API_KEY=$PLEO_SANDBOX_KEY pleo export
    ended 1 "" "pleo: *PLEO_E_EXPORT_BUSY?"
    [[ -e $work/etc/export/mine.journal ]]
}
# The first company of the organisation, of which the sandbox exports.
org_company() {
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA "$work/pleo" get /v1/companies \
        --key "file:$work/etc/export/org.key" | grep -o '"id":"[^"]*"' | sed -n '1s/.*:"\(.*\)"/\1/p'
}
tested "each profile has a journal of its own" journals_are_apart

goes_on_after_a_death() {
    a_job 300
    code=0
    timeout -s KILL 60 "$work/pleo" export --options "$firms" 2>/dev/null | head -n 50 >"$work/part" || true
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*300 of 300 items"
    [[ $(ids_of "$work/items.jsonl" | sort -u | wc -l) -eq 300 ]]
    [[ $(head -n 50 "$work/items.jsonl" | grep -c '"known":"offered"') -eq 50 ]]
    # What cannot be written is a failure, and no file; what was asked of Pleo fails as ever.
    sandbox next '{"path": "/v3/export-items", "skip": 1, "status": 400, "body": ""}'
    pleo export --options "$firms" -o "$work/items.jsonl"
    [[ $code -eq 1 && $complaint == *"PLEO_E_BAD_REQUEST"* && $(wc -l <"$work/items.jsonl") -eq 300 ]]
    sandbox next '{"path": "/v3/export-items", "skip": 1, "status": 400, "body": ""}'
    pleo export --options "$firms" --json
    [[ $code -eq 1 ]]
    python3 -c 'import json, sys
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert list(lines[-1]) == ["error", "exit"] and lines[-1]["error"]["status"] == "PLEO_E_BAD_REQUEST", lines[-1]
assert len(lines) == 101 and all("item" in line for line in lines[:-1])' "$work/output"
    pleo export --options "$firms" -o /nowhere/at/all
    ended 1 "" "pleo: cannot create /nowhere/at/all: *"
    pleo export --options "$firms" -o /dev/full
    ended 1 "" "pleo: /dev/full is not a regular file; *"
    code=0
    "$work/pleo" export --options "$firms" >/dev/full 2>"$work/errors" || code=$?
    [[ $code -eq 1 && $(<"$work/errors") == *"pleo: standard output: No space left on device" ]]
    code=0
    "$work/pleo" export --options "$firms" 2>"$work/errors" | head -n 1 >/dev/null || true
    ! grep pleo: "$work/errors"
}
tested "export goes on after its death, and loses nothing" goes_on_after_a_death

# Another program, which has the lock of the journal.
another_has_the_journal() {
    local lock
    a_job 1
    exec {lock}>>"$journal"
    chmod 600 "$journal"
    flock -n "$lock"
    pleo export --options "$firms"
    exec {lock}>&-
    ended 1 "" "pleo: *PLEO_E_EXPORT_BUSY?"
    pleo export --options "$firms"
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 1 ]]
}
tested "a journal that another has is exit code 1" another_has_the_journal

# A path of the file of options that only the locale can read.
in_other_locales() {
    local folder
    a_job 1
    mkdir "$work/etc/export/ø"
    cp "$firms" "$work/etc/export/ø/pleo.options"
    LC_ALL=C pleo export --options "$work/etc/export/ø/pleo.options"
    [[ $code -eq 0 && $shown == *'"name":"Café “Åben”"'* ]]
    [[ -e $work/etc/export/ø/pleo.options.journal ]]
    localedef -i da_DK -f ISO-8859-1 "$(mkdir -p "$work/locales" && echo "$work/locales/da_DK.ISO-8859-1")" 2>"$work/localedef" ||
        [[ -d $work/locales/da_DK.ISO-8859-1 ]] || return 0
    export LOCPATH=$work/locales
    folder=$work/etc/export/$(printf '\370')
    mkdir "$folder"
    cp "$firms" "$folder/pleo.options"
    LC_ALL=da_DK.ISO-8859-1 pleo export --options "$folder/pleo.options"
    ended 3 "" "pleo: what programs read and write here is in UTF-8*"
    a_job 1
    LC_ALL=da_DK.ISO-8859-1 pleo export --options "$firms"
    [[ $code -eq 0 && $shown == *'"name":"Café “Åben”"'* ]]
}
tested "export is in UTF-8 in every locale" in_other_locales

usage_of_export() {
    pleo export --format yaml
    ended 2 "" "pleo: there is no format yaml; *"
    pleo export --format csv --layout x
    ended 2 "" "pleo: give --format or --layout, not both"
    pleo export --format csv --json
    ended 2 '{"error":*"exit":2}' "pleo: --json says*"
    pleo export --wait soon
    ended 2 "" "pleo: --wait takes seconds*"
    pleo export --wait 86401
    ended 2 "" "pleo: --wait takes seconds*"
    pleo export-results
    ended 2 "" "pleo: usage: pleo export-results FILE|-"
    pleo export-fail
    ended 2 "" "pleo: usage: pleo export-fail TYPE ?REASON?"
}
tested "what is no command line of export is exit code 2" usage_of_export

export_failures_are_json() {
    local command
    printf 'base_url = %s\nca_file = %s\nkey = file:%s\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" /nowhere >"$work/etc/export/x"
    : >"$work/empty"
    for command in "export" "export-results $work/empty" "export-fail service_timeout"; do
        # shellcheck disable=SC2086 # words
        pleo $command --json --options "$work/etc/export/x"
        ended 3 '{"error":{"status":"PLEO_E_FILE",*},"exit":3}' "pleo: *"
        # shellcheck disable=SC2086
        PLEO_API_KEY=$PLEO_SANDBOX_KEY pleo $command --json
        ended 3 '{"error":{"status":"PLEO_E_CONFIG",*},"exit":3}' "pleo: *"
    done
}
tested "what fails is JSON for export too" export_failures_are_json

# Every exit code is told wherever exit codes are.
exit_codes_are_told() {
    local number man manual help
    man=$(sed -n '/^.SH "EXIT STATUS"/,/^.SH INT/p' tool/pleo.1)
    manual=$(grep -A3 '^The exit codes' docs/reference/tool.md)
    pleo --help
    help=$(sed -n '/^Exit codes/,$p' "$work/output" | one_line)
    for number in $(sed -n 's/^    EXIT_[A-Z]* = \([0-9]*\),.*/\1/p' tool/exit_code.h); do
        [[ $man == *$'\n.B '"$number"$'\n'* && $(one_line <<<"$manual") == *" $number "* && $help == *" $number "* ]] ||
            { echo "exit code $number is not everywhere"; return 1; }
    done
    [[ $number -eq 10 ]]
}
tested "man page, manual and --help have every exit code" exit_codes_are_told

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
clean_exports() {
    local ids format
    a_job 4
    item_with_note "$hard"
    for format in json csv xml; do
        pleo export --format "$format" --options "$firms"
        [[ $code -eq 0 || $code -eq 10 ]]
    done
    a_job 4
    pleo export --layout "$work/item.layout" --options "$firms" -o "$work/items.txt"
    ended 0 "" "*"
    pleo export --layout "$work/narrow.layout" --options "$firms"
    ended 1 "" "*"
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*"
    mapfile -t ids < <(ids_of "$work/items.jsonl")
    { booked "${ids[0]}"; printf 'x,booked,"1\n'; } >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 1 "*" "*row 2*"
    pleo export-results "$work/results.csv" --json --options "$firms"
    ended 1 "{*}" "*row 2*"
    booked "${ids[@]}" >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 0 "*Booked 4*" ""
    pleo export --options "$firms"
    ended 0 "" "There is no export job."
    a_job 1
    pleo export-fail service_timeout reason --options "$firms"
    ended 0 "*" ""
}
tested "the export under valgrind" clean_exports
under=()
