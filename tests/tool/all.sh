# shellcheck shell=bash
# The commands that read and write files, for all profiles. Sourced by run.sh, behind export.sh and receipts.sh.
# shellcheck disable=SC2154

group=$work/etc/group/pleo.options
mkdir -m 755 "$work/etc/group"
pleo_key_file "$work/etc/group/one.key" "$PLEO_SANDBOX_KEY"
pleo_key_file "$work/etc/group/two.key" "$PLEO_SANDBOX_KEY_ORG"
pleo_key_file "$work/etc/group/old.key" "$PLEO_SANDBOX_KEY_REVOKED"
second=$(org_company)
{
    printf 'base_url = %s\nca_file = %s\nca_only = true\nproxy = none\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA"
    printf '[profile one]\nkey = file:%s/one.key\n' "$work/etc/group"
    printf '[profile old]\nkey = file:%s/old.key\n' "$work/etc/group"
    printf '[profile two]\nkey = file:%s/two.key\nexport_company = %s\n' "$work/etc/group" "$second"
} >"$group"
in=$work/group-in
out=$work/group-out

# Begins with jobs of so many entries of the first and the second company, no journal, and empty folders: COUNT COUNT
group_jobs() {
    sandbox reset
    rm -rf "$work"/etc/group/*.journal "$in" "$out"
    mkdir "$in" "$out"
    [[ $1 -eq 0 ]] || sandbox export "{\"key\": \"full\", \"count\": $1}" >/dev/null
    [[ $2 -eq 0 ]] || sandbox export "{\"key\": \"organisation\", \"count\": $2}" >/dev/null
}

# Exports all profiles: WORD…
export_all() { pleo export --all --output "$in" --options "$group" "$@"; }

# What a file of JSON lines has of each item, besides links: FILE
items_of() { sed 's/expires=[^"]*//g' "$1"; }

# Rows of results in a file that say that the items of another are booked: ITEMS RESULTS
book_all() {
    local ids
    mapfile -t ids < <(ids_of "$1")
    booked "${ids[@]}" >"$2"
}

exports_all() {
    group_jobs 3 2
    export_all
    ended 6 "one 3 items 0 old *401* 6 * two 2 items 0 2 of 3 profiles are all right; exit code 6" "*3 of 3 profiles"
    [[ $complaint != *items* ]]
    same "$(ls -A "$in")" $'one.jsonl\ntwo.jsonl'
    [[ $(wc -l <"$in/one.jsonl") -eq 3 && $(wc -l <"$in/two.jsonl") -eq 2 ]]
    [[ $(grep -c '"known":"new"' "$in/one.jsonl") -eq 3 && $(grep -c "\"companyId\":\"$second\"" "$in/two.jsonl") -eq 2 ]]
    same "$(cd "$work/etc/group" && ls ./*.journal)" $'./pleo.options@one.journal\n./pleo.options@two.journal'
    # Each is what its profile alone has, which knows of it by the same journal.
    pleo export --profile two --options "$group"
    [[ $code -eq 0 ]]
    same "$(items_of "$in/two.jsonl" | sed 's/"known":"new"/"known":"offered"/')" "$(items_of "$work/output")"
    export_all --format csv --json
    ended 6 '{"profile":"one","outcome":"3 items","result":{"file":"'"$in"'/one.csv","items":3,"missing":0},"error":null,"exit":0}
{"profile":"old",*"error":{"status":"PLEO_E_UNAUTHORIZED",*},"exit":6}
{"profile":"two","outcome":"2 items","result":{"file":"'"$in"'/two.csv",*},"error":null,"exit":0}' "*"
    [[ $(head -n 1 "$in/two.csv") == known,* && $(grep -c '^offered' "$in/two.csv") -ge 2 ]]
}
tested "export --all writes a file for each profile, past one that fails" exports_all

# A layout's records, and what is wrong with one company's item.
all_with_a_layout() {
    local first
    group_jobs 2 1
    export_all
    ended 6 "*" "*"
    first=$(ids_of "$in/one.jsonl" | sed -n 1p)
    export_all --layout "$work/item.layout"
    ended 6 "one 2 items 0 *two 1 item 0 *" "*"
    [[ $(stat -c %s "$in/one.txt") -eq $((2 * 62)) && $(stat -c %s "$in/two.txt") -eq 62 ]]
    export_all --layout "$work/narrow.layout" --json
    ended 6 '{"profile":"one","outcome":"ID: *It is the accounting entry '"$first"'.","error":{"status":"PLEO_E_RECORD",*"exit":1}
*{"profile":"two",*"status":"PLEO_E_RECORD",*"exit":1}' "*"
    [[ $(stat -c %s "$in/one.txt") -eq $((2 * 62)) && -z $(find "$in" -name '.*') ]]
}
tested "export --all with a layout, and an item that does not fit" all_with_a_layout

reports_all() {
    group_jobs 3 2
    export_all
    ended 6 "*" "*"
    book_all "$in/one.jsonl" "$out/one.csv"
    pleo export-results --all "$out" --options "$group"
    ended 0 "one completed: booked 3, rejected 0 0 old no file of results 0 two no file of results 0 3 of 3 *" "*"
    # One that is wrong, one that is done already, and one whose key is refused.
    book_all "$in/two.jsonl" "$out/two.csv"
    printf 'x,posted,1\n' >>"$out/two.csv"
    cp "$out/one.csv" "$out/old.csv"
    pleo export-results --all "$out" --options "$group" --json
    ended 6 '{"profile":"one",*"error":{"status":"PLEO_E_END",*},"exit":1}
{"profile":"old",*"error":{"status":"PLEO_E_UNAUTHORIZED",*},"exit":6}
{"profile":"two","outcome":"1 row is wrong; completed: booked 2, rejected 0","result":{"recorded":2,"wrong":\[{"row":3,*"open":0,"summary":{"jobId":*"exit":1}' \
        "*pleo: two: row 3: its second field*"
    # Another profile's jobs are not touched, and a job that is half done says so.
    group_jobs 0 2
    rm -f "$out"/*
    export_all
    ended 6 "one no export job 0 *two 2 items 0 *" "*"
    same "$(ls -A "$in")" two.jsonl
    booked "$(ids_of "$in/two.jsonl" | sed -n 1p)" >"$out/two.csv"
    : >"$out/one.csv"
    pleo export-results --all "$out" --options "$group"
    ended 0 "one no export job 0 *two 1 recorded; 1 item of the job has no result yet 0 *" "*"
}
tested "export-results --all reads a file for each profile" reports_all

# What somebody should look at does not hide that another profile failed.
all_exit_codes() {
    local missing
    group_jobs 0 3
    export_all
    ended 6 "*" "*"
    missing=$(ids_of "$in/two.jsonl" | sed -n 3p)
    job=$(curl -sf "$PLEO_SANDBOX_HTTP/sandbox/export/job" | sed 's/.*"id":"\([^"]*\)".*/\1/')
    odd "\"exportItems\": {\"without\": [\"$missing\"]}"
    export_all
    ended 6 "*two 2 items; 1 item of the job has no bookkeeping data, 10 and is rejected; Pleo shows which *exit code 6" "*"
    book_all "$in/two.jsonl" "$out/two.csv"
    pleo export-results --all "$out" --options "$group"
    ended 10 "*two completed_with_errors: booked 2, rejected 1 10 2 of 3 profiles are all right; exit code 10" "*"
}
tested "with --all exit code 10 does not hide a failure" all_exit_codes

fails_all() {
    group_jobs 1 1
    pleo export-fail accounting_system_unreachable "Closed" --all --options "$group"
    ended 6 "one failed: booked 0, rejected 0 0 old *401* two failed: booked 0, rejected 0 0 2 of 3 *" "*"
    pleo export-fail accounting_system_unreachable --all --json --options "$group"
    ended 6 '{"profile":"one","outcome":"no export job","error":null,"exit":0}*' "*"
    group_jobs 1 0
    pleo export-fail service_timeout --all --json --options "$group"
    ended 6 '{"profile":"one","outcome":"failed: booked 0, rejected 0","result":{"jobId":*"status":"failed",*},"error":null,"exit":0}*' "*"
}
tested "export-fail --all ends every job" fails_all

# One journal for several companies is refused for all but the first.
all_with_one_journal() {
    group_jobs 1 1
    PLEO_EXPORT_JOURNAL=$work/etc/group/all.journal export_all
    ended 6 "one 1 item 0 *two *journal*company* 3 *exit code 6" "*"
    same "$(ls -A "$in")" one.jsonl
}
tested "one journal for two companies is the second one's failure" all_with_one_journal

# Killed while the second profile writes: the first has its file, and started again all is offered once more.
all_goes_on_after_a_death() {
    local run
    group_jobs 3 150
    sandbox next '{"path": "/v3/export-items", "skip": 2, "delay_ms": 60000}'
    "$work/pleo" export --all --output "$in" --options "$group" >"$work/output" 2>"$work/errors" &
    run=$!
    pleo_await "$run" page_is_asked
    kill -KILL "$run"
    wait "$run" || true
    [[ $(<"$work/output") == *"one "*" 3 items"* && $(wc -l <"$in/one.jsonl") -eq 3 && ! -e $in/two.jsonl ]]
    export_all
    ended 6 "one 3 items 0 *two 150 items 0 *" "*"
    [[ $(grep -c '"known":"offered"' "$in/one.jsonl") -eq 3 ]]
    [[ $(grep -c '"known":"offered"' "$in/two.jsonl") -eq 100 && $(grep -c '"known":"new"' "$in/two.jsonl") -eq 50 ]]
    [[ $(ids_of "$in/two.jsonl" | sort -u | wc -l) -eq 150 ]]
}
page_is_asked() { [[ $(asked GET /v3/export-items) -eq 3 ]]; }
tested "export --all goes on after its death" all_goes_on_after_a_death

fetches_all() {
    group_jobs 0 0
    pleo fetch-receipts --all "$in" "${january[@]}" --options "$group"
    ended 6 "one fetched 20, there before 0, failed 0 0 old *401* 6 * two *" "*"
    [[ $(find "$in/one" -type f | wc -l) -eq 20 && $(stat -c %a "$in/one") == 750 && -d $in/old ]]
    pleo fetch-receipts --all "$in" "${january[@]}" --options "$group" --json
    [[ $code -eq 6 && $(grep -c '^{"profile":"one","entry":"[^"]*","receipt":.*"result":"there"' "$work/output") -eq 20 ]]
    grep '^{"profile":"one","outcome":"fetched 0, there before 20, failed 0","result":{"fetched":0,"there":20,"failed":0},"error":null,"exit":0}$' \
        "$work/output"
    # One that is named as no folder can be.
    sed 's/^\[profile one\]/[profile ..]/' "$group" >"$work/etc/group/dots.options"
    pleo fetch-receipts --all "$in" "${january[@]}" --options "$work/etc/group/dots.options"
    ended 6 ".. a profile of this name cannot have a directory of 1 its own; *" "*"
}
tested "fetch-receipts --all has a folder for each profile" fetches_all

syncs_all() {
    group_jobs 0 0
    printf '10;1000;One\n20;2000;Two\n' >"$in/one.txt"
    pleo sync-accounts --all "$in" --options "$group"
    ended 1 "one created 2, changed 0, archived 0, unchanged 0, 0 failed 0 old cannot read */old.txt: * two *1 of 3 *" "*"
    # Nobody is asked.
    printf '10;1000;One\n' >"$in/one.txt"
    pleo sync-accounts --all "$in" --options "$group"
    ended 2 "one 1 account at Pleo would be archived, and nobody can 2 be asked; give --yes. Nothing was changed *" "*"
    pleo sync-accounts --all "$in" --yes --options "$group" --json
    ended 1 '{"profile":"one",*"result":{"created":0,"changed":0,"archived":1,"unchanged":1,"failed":\[\]},"error":null,"exit":0}*' "*"
}
tested "sync-accounts --all reads a file for each profile" syncs_all

usage_of_all() {
    local command
    group_jobs 0 0
    pleo export --all --options "$group"
    ended 2 "" "pleo: --all writes a file for each profile; give --output DIRECTORY"
    pleo export --all --output "$in" --wait 5 --options "$group"
    ended 2 "" "pleo: give --all or --wait, not both"
    pleo export --all --format yaml --output "$in" --options "$group"
    ended 2 "" "pleo: there is no format yaml; *"
    pleo export-fail --all nonsense --options "$group"
    ended 2 "" "pleo: TYPE must be one of *"
    pleo fetch-receipts "$in" --all --from 2025 --options "$group"
    ended 2 "" "pleo: --from and --until take days *"
    for command in "export --output" "export-results" "fetch-receipts" "sync-accounts"; do
        # shellcheck disable=SC2086 # words
        pleo $command "$work/no/folder" --all --options "$group"
        ended 1 "" "pleo: $work/no/folder: there is no such directory; create it first"
        # shellcheck disable=SC2086
        pleo $command "$in" --all --options "$work/etc/none"
        ended 3 "" "pleo: *"
    done
}
tested "what is no command line of --all is said once" usage_of_all

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
clean_all() {
    group_jobs 2 1
    export_all
    ended 6 "*" "*"
    export_all --layout "$work/narrow.layout" --json
    ended 6 "*" "*"
    book_all "$in/one.jsonl" "$out/one.csv"
    printf 'x,posted,1\n' >"$out/two.csv"
    pleo export-results --all "$out" --options "$group" --json
    ended 1 "*" "*"
    pleo export-fail service_timeout --all --options "$group"
    ended 6 "*" "*"
    pleo fetch-receipts --all "$in" --from 2025-01-01 --until 2025-01-03 --json --options "$group"
    ended 6 "*" "*"
    printf '10;1000;One\n20;2000;\n' >"$in/one.txt"
    pleo sync-accounts --all "$in" --yes --json --options "$group"
    ended 1 "*" "*"
}
tested "the commands for all profiles under valgrind" clean_all
under=()
