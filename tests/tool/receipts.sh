# shellcheck shell=bash
# The receipts of a period, as files of a folder. Sourced by run.sh.
# shellcheck disable=SC2154

receipts_options=$work/etc/receipts/pleo.options
mkdir -m 755 "$work/etc/receipts"
printf 'base_url = %s\nca_file = %s\nca_only = true\nproxy = none\nkey = file:%s/pleo.key\nattempts = 1\n' \
    "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" "$work/etc/receipts" >"$receipts_options"
pleo_key_file "$work/etc/receipts/pleo.key" "$PLEO_SANDBOX_KEY"

# Fetches into the folder $receipts: WORD…
fetch_receipts() { pleo fetch-receipts "$receipts" --options "$receipts_options" "$@"; }

# Begins with a folder of its own, and a sandbox that did nothing yet.
no_receipts() {
    sandbox reset
    receipts=$work/receipts
    rm -rf "$receipts"
    mkdir "$receipts"
}

january=(--from 2025-01-01 --until 2025-02-01)

fetches_a_period() {
    no_receipts
    fetch_receipts "${january[@]}"
    ended 0 "Fetched 20 There before 0 Failed 0" "*10 of 10 entries"
    # Every receipt has its file, which is what its link leads to.
    python3 - "$receipts" <<'PYTHON'
import os, re, sys
names = sorted(os.listdir(sys.argv[1]))
uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
begins = {"xml": b"<receipt>", "pdf": b"%PDF-1.4", "png": b"\x89PNG"}
seen = set()
for name in names:
    assert re.fullmatch(f"{uuid}_{uuid}\\.(xml|pdf|png)", name), name
    with open(os.path.join(sys.argv[1], name), "rb") as file:
        assert file.read().startswith(begins[name[-3:]]), name
    seen.add(name[-3:])
assert len(names) == 20 and seen == {"xml", "pdf"}, (names, seen)
PYTHON
    # The day of --until is not taken, that of --from is; a month in which no entry has receipts has none.
    rm "$receipts"/*
    fetch_receipts --from 2025-01-13 --until 2025-01-25 --json
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 8 ]]
    fetch_receipts --from 2025-02-01 --until 2025-03-01
    ended 0 "Fetched 0 There before 0 Failed 0" "*10 of 10 entries"
    # Without days, all there are.
    rm "$receipts"/*
    fetch_receipts
    ended 0 "Fetched 80 There before 0 Failed 0" "*120 of 120 entries"
}
tested "fetch-receipts writes a file for each receipt of a period" fetches_a_period

is_resumed() {
    local file other
    no_receipts
    fetch_receipts "${january[@]}" --json
    [[ $code -eq 0 && $(grep -c '"result":"fetched","error":null' "$work/output") -eq 20 ]]
    python3 - "$work/output" <<'PYTHON'
import json, os, sys
for line in open(sys.argv[1], encoding="ascii"):
    receipt = json.loads(line)
    assert list(receipt) == ["entry", "receipt", "file", "bytes", "result", "error"], receipt
    assert os.path.getsize(receipt["file"]) == receipt["bytes"] > 0, receipt
    assert os.path.basename(receipt["file"]).startswith(receipt["entry"] + "_" + receipt["receipt"] + "."), receipt
PYTHON
    file=$(find "$receipts" -name '*.pdf' | sort | head -n 1)
    other=$(find "$receipts" -name '*.xml' | sort | head -n 1)
    cp "$file" "$work/whole.pdf"
    printf 'half' >"$file"
    rm "$other"
    fetch_receipts "${january[@]}"
    ended 0 "Fetched 2 There before 18 Failed 0" "*"
    cmp "$file" "$work/whole.pdf"
    [[ -s $other ]]
    fetch_receipts "${january[@]}" --json
    [[ $code -eq 0 && $(grep -c '"result":"there","error":null' "$work/output") -eq 20 ]]
}
tested "what is there whole is not fetched again" is_resumed

# The id of a receipt of January, and its file.
a_receipt() {
    file=$(find "$receipts" -name '*.pdf' | sort | head -n 1)
    id=${file##*_}
    id=${id%.*}
}

others_go_on() {
    local file id
    no_receipts
    fetch_receipts "${january[@]}"
    a_receipt
    rm "$receipts"/*
    # A link that is dead, and so is the next one.
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 403, \"times\": 2}"
    fetch_receipts "${january[@]}"
    ended 1 "Fetched 19 There before 0 Failed 1" "*pleo: receipt $id of the accounting entry *: *has expired or is wrong*PLEO_E_FORBIDDEN?*"
    [[ ! -e $file && $(find "$receipts" -type f | wc -l) -eq 19 ]]
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 403, \"times\": 2}"
    fetch_receipts "${january[@]}" --json
    [[ $code -eq 1 && $(wc -l <"$work/output") -eq 20 && ! -e $file ]]
    grep "\"receipt\":\"$id\".*\"result\":\"failed\",\"error\":{\"status\":\"PLEO_E_FORBIDDEN\",.*\"http_status\":403," \
        "$work/output"
    # A dead link alone does no harm: the receipt, read anew, has another.
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 403}"
    fetch_receipts "${january[@]}"
    ended 0 "Fetched 1 There before 19 Failed 0" "*"
    # A file that is cut off is none.
    rm "$file"
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 200, \"body\": \"%PDF\", \"times\": 9}"
    fetch_receipts "${january[@]}"
    ended 1 "Fetched 0 There before 19 Failed 1" "*pleo: receipt $id of *PLEO_E_TRUNCATED?*"
    [[ ! -e $file && $(find "$receipts" -type f | wc -l) -eq 19 ]]
    # A link in the place of a file is not followed.
    sandbox reset
    ln -s "$work/elsewhere" "$file"
    fetch_receipts "${january[@]}"
    ended 1 "Fetched 0 There before 19 Failed 1" "*pleo: receipt $id of *PLEO_E_FILE?*"
    [[ ! -e $work/elsewhere ]]
}
tested "a receipt that fails is named, and the others are fetched" others_go_on

# An id that would lead out of the folder.
strange_ids() {
    local entry
    no_receipts
    fetch_receipts "${january[@]}" --json
    entry=$(head -n 1 "$work/output" | sed 's/.*"entry":"\([^"]*\)".*/\1/')
    rm "$receipts"/*
    python3 - "$PLEO_SANDBOX_HTTP/sandbox/next" "/v1/accounting-entries/$entry/receipts" <<'PYTHON'
import json, sys, urllib.request
receipt = {"id": "/../../escaped", "mimeType": "text/xml", "sizeInBytes": 1, "url": "https://localhost/"}
pagination = {"hasNextPage": False, "hasPreviousPage": False, "currentRequestPagination": {"parameters": {}}}
body = json.dumps({"data": [receipt], "pagination": pagination})
fault = {"path": sys.argv[2], "status": 200, "body": body}
request = urllib.request.Request(sys.argv[1], json.dumps(fault).encode(), {"Content-Type": "application/json"})
urllib.request.urlopen(request)
PYTHON
    fetch_receipts "${january[@]}"
    ended 1 "Fetched 18 There before 0 Failed 1" "*pleo: receipt /../../escaped of *: its id can be no name of a file*"
    [[ $(find "$receipts" -type f | wc -l) -eq 18 ]]
}
tested "an id that is no name of a file is refused" strange_ids

receipts_end_early() {
    no_receipts
    fetch_receipts --from 2025-1-1
    ended 2 "" "pleo: --from and --until take days such as *"
    fetch_receipts --from 2025-02-01 --until 2025-02-01
    ended 2 "" "pleo: --until takes a day behind *"
    fetch_receipts --from 2025-02-30
    ended 1 "" "pleo: Pleo refused the request (400)*"
    pleo fetch-receipts "$work/no/folder" --options "$receipts_options" --json
    ended 1 '{"error":{"status":"PLEO_E_FILE","message":"*/no/folder: there is no such directory*"exit":1}' "pleo: *no such directory*"
    PLEO_API_KEY=$PLEO_SANDBOX_KEY_REVOKED fetch_receipts --key env:PLEO_API_KEY
    ended 6 "" "pleo: *401*"
    # What fails for all ends it, and says how far it was.
    sandbox next '{"path": "/v1/accounting-entries:search", "status": 403}'
    fetch_receipts
    ended 7 "" "pleo: *403*"
    sandbox reset
    sandbox next '{"path": "/v1/accounting-entries:search", "status": 403, "skip": 1}'
    fetch_receipts
    ended 7 "Fetched 67 There before 0 Failed 0" "*pleo: *403*"
}
tested "fetch-receipts says what is wrong before it fetches" receipts_end_early

# A folder whose name is in the encoding of the locale, and JSON in ASCII all the same.
receipts_in_any_locale() {
    local folder
    no_receipts
    folder=$receipts/$(printf 'b\xf8ger')
    mkdir "$folder"
    LC_ALL=da_DK.ISO-8859-1 pleo fetch-receipts "$folder" "${january[@]}" --json --options "$receipts_options"
    [[ $code -eq 0 && $(find "$folder" -type f | wc -l) -eq 20 ]]
    [[ $(grep -c '"file":"[^"]*/b\\u00f8ger/' "$work/output") -eq 20 ]]
}
if localedef -i da_DK -f ISO-8859-1 "$(mkdir -p "$work/locales" && echo "$work/locales/da_DK.ISO-8859-1")" 2>"$work/localedef" ||
    [[ -d $work/locales/da_DK.ISO-8859-1 ]]; then
    LOCPATH=$work/locales tested "fetch-receipts in a locale of ISO 8859-1" receipts_in_any_locale
else
    pleo_say "Not tested, because this machine cannot make the locale da_DK.ISO-8859-1: fetch-receipts in it"
fi

# Fetches into a disk that has room for some of the receipts, and no more.
receipts_have_no_room() {
    no_receipts
    # shellcheck disable=SC2016 # the shell in the namespaces runs it
    under=(unshare "${namespaces[@]}" bash -c
        'mount -t tmpfs -o size=72k tmpfs "$1" && shift && code=0 && { "$@" || code=$?; } && ls -A "$3" >"$0" && exit "$code"'
        "$work/fetched" "$receipts")
    fetch_receipts "${january[@]}"
    ended 1 "Fetched * There before 0 Failed 0" "*PLEO_E_RESOURCE?*"
    # Those that were fetched are there, and no half of another.
    [[ -s $work/fetched && $(grep -c '^[^.].*\.\(pdf\|xml\)$' "$work/fetched") -eq $(wc -l <"$work/fetched") ]]
    same "$(awk '/^Fetched/ { print $2 }' "$work/output")" "$(wc -l <"$work/fetched")"
}
with_namespaces "a full disk ends fetch-receipts" receipts_have_no_room

# Ended in the midst of a file, which is not there then, and started again.
receipts_go_on() {
    local file id run
    no_receipts
    fetch_receipts "${january[@]}"
    a_receipt
    rm "$receipts"/*
    sandbox reset
    sandbox next "{\"path\": \"/receipts/$id\", \"delay_ms\": 60000}"
    "$work/pleo" fetch-receipts "$receipts" "${january[@]}" --options "$receipts_options" >"$work/output" 2>"$work/errors" &
    run=$!
    pleo_await "$run" receipt_is_asked
    kill -TERM "$run"
    code=0
    wait "$run" || code=$?
    [[ $code -eq 143 && $(<"$work/errors") == *"pleo: interrupted"* && ! -e $file ]]
    [[ $(find "$receipts" -type f -name '.*' | wc -l) -eq 0 ]]
    sandbox reset
    fetch_receipts "${january[@]}" --json
    [[ $code -eq 0 && $(find "$receipts" -type f | wc -l) -eq 20 ]]
}
receipt_is_asked() { [[ $(asked GET "/receipts/$id") -eq 1 ]]; }
tested "fetch-receipts that is ended goes on when it is started again" receipts_go_on

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
clean_receipts() {
    local file id
    no_receipts
    fetch_receipts --from 2025-01-01 --until 2025-01-05
    ended 0 "Fetched 4 *" "*"
    a_receipt
    rm "$file"
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 403}"
    fetch_receipts --from 2025-01-01 --until 2025-01-05 --json
    ended 0 "*" "*"
    rm "$file"
    sandbox next "{\"path\": \"/receipts/$id\", \"status\": 403, \"times\": 2}"
    fetch_receipts --from 2025-01-01 --until 2025-01-05 --json
    ended 1 "*" "*"
}
tested "fetch-receipts under valgrind" clean_receipts
under=()
