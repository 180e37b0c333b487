# shellcheck shell=bash
# What became of the items of an export job. Sourced by run.sh, behind export.sh.
# shellcheck disable=SC2154

takes_results() {
    local ids
    a_job 12
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*"
    mapfile -t ids < <(ids_of "$work/items.jsonl")
    {
        printf '\xEF\xBB\xBFaccountingEntryId,result,number\r\n'
        booked "${ids[@]:0:4}" | sed 's/$/\r/'
    } >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 0 "The results are sent. 8 items of the job have no result yet." ""
    # The same again does no harm, and what has a result is not written again.
    pleo export-results "$work/results.csv" --options "$firms" --json
    ended 0 '{"recorded":4,"wrong":\[\],"open":8,"summary":null,"exit":0}' ""
    pleo export --options "$firms"
    [[ $code -eq 0 ]]
    same "$(ids_of "$work/output")" "$(printf '%s\n' "${ids[@]:4}")"
    [[ $(grep -c '"known":"offered"' "$work/output") -eq 8 ]]
    {
        booked "${ids[@]:4:6}"
        printf '%s,booked,"V ""10"", b",https://books.acme.dk/10\n' "${ids[10]}"
        printf '%s,rejected,account_unknown,"Æ, no\nsuch"' "${ids[11]}"
    } >"$work/rest.csv"
    pleo export-results - --options "$firms" <"$work/rest.csv"
    ended 0 "Job $job State completed_with_errors Booked 11 Rejected 1" ""
    job_is >"$work/job.json"
    python3 - "$work/job.json" <<'PYTHON'
import json, sys
job = json.load(open(sys.argv[1], encoding="utf-8"))
assert job["status"] == "completed_with_errors", job
by = {item.get("externalId"): item for item in job["items"]}
assert 'V "10", b' in by and by['V "10", b']["externalUrl"] == "https://books.acme.dk/10", by
rejected = [item for item in job["items"] if item["status"] == "failed"]
assert len(rejected) == 1 and rejected[0]["failureReason"] == "Æ, no\nsuch", rejected
PYTHON
    # Exported once more, it says under which number it was.
    job=$(sandbox export '{"key": "full", "count": 1}' | sed 's/.*"id":"\([^"]*\)".*/\1/')
    pleo export --options "$firms" --format csv
    [[ $code -eq 0 && $(tail -n 1 "$work/output") == "exported,V-${ids[0]:0:4},${ids[0]},"* ]]
    pleo export --options "$firms" --format xml
    [[ $code -eq 0 && $shown == *"former=\"V-${ids[0]:0:4}\""* ]]
    pleo export-results --json - --options "$firms" < <(booked "${ids[0]}")
    ended 0 '{"recorded":1,"wrong":\[\],"open":0,"summary":{"jobId":*"status":"completed","booked":1,*},"exit":0}' ""
}
tested "export-results records, sends, and ends the job" takes_results

names_wrong_rows() {
    local ids
    a_job 3
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*"
    mapfile -t ids < <(ids_of "$work/items.jsonl")
    {
        booked "${ids[0]}"
        printf '%s,booked,V-other\n' "${ids[0]}"
        printf '\n%s,posted,1\n%s\n,booked,1\n' "${ids[1]}" "${ids[1]}"
        printf '%s,rejected,nonsense\n' "${ids[1]}"
        printf '%s,booked,1\n' "$company"
        printf '%s,booked,V"1"\n%s,booked,"V"1\n%s,booked,1,2,3\n' "${ids[1]}" "${ids[1]}" "${ids[1]}"
        printf '%s,booked,\xff\n' "${ids[1]}"
        booked "${ids[1]}"
        printf '%s,booked,"V' "${ids[2]}"
    } >"$work/wrong.csv"
    pleo export-results "$work/wrong.csv" --options "$firms"
    ended 1 "The results are sent. 1 item of the job has no result yet." "pleo: row 2: accountingEntryId '${ids[0]}' already *row 4: its second field*
row 5: a row is*row 6: it has no accountingEntryId*row 7: type 'nonsense' must be *row 8: accountingEntryId '$company' is neither *row 9: a field with quotes*
row 10: a field with quotes*row 11: a row is*row 12: externalId is not UTF-8 *row 14: a quote is not closed"
    [[ $(job_is) == *"\"externalId\":\"V-${ids[1]:0:4}\""* ]]
    pleo export-results "$work/wrong.csv" --options "$firms" --json
    [[ $code -eq 1 ]]
    python3 - "$work/output" <<'PYTHON'
import json, sys
told = json.loads(open(sys.argv[1], encoding="ascii").read())
assert list(told) == ["recorded", "wrong", "open", "summary", "exit"], told
assert [each["row"] for each in told["wrong"]] == [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14], told
assert all(each["message"] for each in told["wrong"])
assert (told["recorded"], told["open"], told["summary"], told["exit"]) == (2, 1, None, 1), told
PYTHON
    pleo export-results /nowhere --options "$firms"
    ended 1 "" "pleo: cannot read /nowhere: *"
}
tested "export-results names the rows that are wrong, and records the others" names_wrong_rows

# What a person should look at is exit code 10.
somebody_should_look() {
    local ids
    a_job 3
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*"
    mapfile -t ids < <(ids_of "$work/items.jsonl")
    odd "\"updates\": [{\"entries\": [\"${ids[1]}\"],
        \"answer\": {\"error\": \"EXPORT_ENTRY_STATUS_UPDATE_FAILED\"}}]"
    booked "${ids[@]}" >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 10 "Job $job State completed_with_errors Booked 2 Rejected 0
Pleo did not take *: - ${ids[1]}, in the books as V-${ids[1]:0:4}: *" ""
    # Entries without data: written is what has them.
    a_job 3
    odd "\"exportItems\": {\"without\": [\"${ids[2]}\"]}"
    pleo export --options "$firms"
    [[ $code -eq 10 && $(one_line <<<"$complaint") == *"pleo: 1 item of the job has no bookkeeping data, and is rejected; "* ]]
    [[ $(wc -l <"$work/output") -eq 2 ]]
    pleo export --options "$firms"
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 2 ]]
    booked "${ids[@]:0:2}" >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 10 "Job $job State completed_with_errors Booked 2 Rejected 1
These have no bookkeeping data, and were rejected: - ${ids[2]}" ""
}
tested "what a person should look at is exit code 10" somebody_should_look

ended_jobs() {
    a_job 3
    pleo export --options "$firms" -o "$work/items.jsonl"
    ended 0 "" "*"
    odd "\"ends\": {\"before\": \"update\", \"reason\": \"canceled_by_user\"}"
    booked "$(ids_of "$work/items.jsonl" | sed -n 1p)" >"$work/results.csv"
    pleo export-results "$work/results.csv" --options "$firms"
    ended 9 "" "pleo: *PLEO_E_EXPORT_ENDED?"
    # What was recorded goes with the next job.
    job=$(sandbox export '{"key": "full", "count": 2}' | sed 's/.*"id":"\([^"]*\)".*/\1/')
    pleo export --options "$firms"
    [[ $code -eq 0 && $(wc -l <"$work/output") -eq 1 ]]
    odd "\"ends\": {\"before\": \"export-items\"}"
    pleo export --options "$firms" --json
    ended 9 '{"error":{"status":"PLEO_E_EXPORT_ENDED",*},"exit":9}' "pleo: *PLEO_E_EXPORT_ENDED?"
}
tested "a job that has ended is exit code 9, and its results are kept" ended_jobs

fails_the_job() {
    a_job 3
    pleo export-fail nonsense --options "$firms"
    ended 2 "" "pleo: TYPE must be one of *"
    pleo export-fail accounting_system_unreachable "Bøgerne svarer ikke" --options "$firms"
    ended 0 "Job $job State failed Booked 0 Rejected 0" ""
    [[ $(job_is) == *'"failureReason":"Bøgerne svarer ikke","failureReasonType":"accounting_system_unreachable"'* ]]
    a_job 1
    pleo export-fail service_timeout --json --options "$firms"
    ended 0 '{"jobId":*"status":"failed"*}' ""
}
tested "export-fail ends the job as failed" fails_the_job

# What export-fail takes is what the header names, and what both completions have.
fail_types() {
    local types
    pleo export-fail nonsense
    types=$(one_line <"$work/errors" | sed 's/.* must be one of //; s/, /\n/g')
    same "$types" "$(tr -d '*\n' <include/pleo.h | tr -s ' ' |
        sed "s/.*Pleo's types for jobs: \([a-z_, ]*\)\..*/\1/; s/, /\n/g")"
    same "$types" "$(tr -d '\n' <tool/completions/pleo.bash | tr -s ' ' |
        sed 's/.*fail_types=(\([a-z_ ]*\)).*/\1/; s/ /\n/g')"
    same "$types" "$(tr -d '\n' <tool/completions/pleo.ps1 | tr -s ' ' |
        sed "s/.*failTypes = \([a-z_', ]*\)' .*/\1/; s/[',]//g; s/ /\n/g")"
}
tested "the types of export-fail are the same wherever they are" fail_types
