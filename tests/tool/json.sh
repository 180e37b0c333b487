# shellcheck shell=bash
# What --json prints, when all is well and when not, in every locale. Sourced by run.sh.
# shellcheck disable=SC2154

# Whether the last run printed one failure with all of its members, as it ended: STATUS HTTP-STATUS
failed_as_json() {
    python3 - "$work/output" "$code" "$1" "$2" <<'PYTHON'
import json, sys
path, code, status, http_status = sys.argv[1:]
lines = open(path, encoding="ascii").read().splitlines()
assert len(lines) == 1, lines
failure = json.loads(lines[0])
assert list(failure) == ["error", "exit"], failure
error = failure["error"]
assert list(error) == ["status", "message", "http_status", "api_type", "api_message", "request_id", "retry_after_seconds",
                       "can_retry"], error
assert failure["exit"] == int(code) != 0, failure
assert error["status"] == status, error
assert error["message"], error
assert str(error["http_status"]) == http_status, error
assert (error["request_id"] is None) == (http_status == "None"), error
assert isinstance(error["can_retry"], bool), error
PYTHON
}

# What goes wrong, for every command with --json: EXIT-CODE STATUS HTTP-STATUS ARGUMENT…
fails() {
    local wanted=$1 status=$2 http_status=$3
    shift 3
    pleo "$@" </dev/null
    ended "$wanted" "*" "pleo: *" && failed_as_json "$status" "$http_status" || { echo "of: pleo $*"; return 1; }
}

failures_are_json() {
    local command
    sandbox reset
    pleo_key_file "$work/etc/gone.key" "$PLEO_SANDBOX_KEY_REVOKED"
    printf 'timeout_ms = soon\n' >"$work/etc/soon.options"
    printf 'ca_only = false\n' >"$work/etc/keyless.options"
    for command in whoami status install; do
        fails 6 PLEO_E_UNAUTHORIZED 401 "$command" --json --options "$options" --key "file:$work/etc/gone.key"
        [[ $(<"$work/output") == *'"api_type":"UNAUTHORIZED","api_message":"The '* ]]
        fails 3 PLEO_E_CONFIG None "$command" --options "$work/etc/soon.options" --json
        fails 3 PLEO_E_FILE None "$command" --json --options "$options" --key file:/nowhere
        fails 3 PLEO_E_KEY None "$command" --json --options "$work/etc/keyless.options"
        PLEO_BASE_URL=https://localhost:1 fails 4 PLEO_E_CONNECT None "$command" --json --key "file:$key_file"
    done
    fails 8 PLEO_E_NOT_FOUND 404 status --json --options "$options"
    fails 1 PLEO_E_FILE None install /nowhere --json --options "$options"
    sandbox next '{"path": "/v1/introspect", "times": 9, "status": 429, "headers": {"Retry-After": "7000"}, "body": ""}'
    fails 9 PLEO_E_RATE_LIMITED 429 whoami --json --options "$options"
    [[ $(<"$work/output") == *'"retry_after_seconds":7000,"can_retry":true}'* ]]
    same "$(one_line <"$work/errors" | grep -o 'Wait 7000 s, then retry' | wc -l) $(grep -c '7000' "$work/errors")" "1 1"
    sandbox reset
    for command in check whoami status install; do
        fails 3 PLEO_E_CONFIG None "$command" --json --profile firm
        fails 2 PLEO_E_ARGUMENT None "$command" --json --nothing
        fails 2 PLEO_E_ARGUMENT None "$command" one too many --json
        fails 2 PLEO_E_ARGUMENT None "$command" --json --key elsewhere
        fails 2 PLEO_E_ARGUMENT None "$command" --json --all
        fails 3 PLEO_E_CONFIG None "$command" --json --all --options "$work/etc/soon.options"
    done
    fails 2 PLEO_E_ARGUMENT None nothing --json
    fails 2 PLEO_E_ARGUMENT None connect --json
    # Not after --, where it is no option.
    pleo whoami -- --json && ended 2 "" "pleo: usage: *"
}
tested "with --json every failure is an object with the same members" failures_are_json

all_have_the_same_members() {
    local command
    for command in check whoami status install; do
        pleo "$command" --all --json --options "$many"
        python3 - "$work/output" "$code" <<'PYTHON'
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1], encoding="ascii")]
assert [line["profile"] for line in lines] == ["acme-dk", "acme-org", "acme-read", "acme-old", "acme-none"], lines
for line in lines:
    assert list(line) == ["profile", "outcome", "error", "exit"], line
    assert (line["error"] is None) == (line["exit"] == 0), line
    if line["error"] is not None:
        assert list(line["error"]) == ["status", "message", "http_status", "api_type", "api_message", "request_id",
                                       "retry_after_seconds", "can_retry"], line
        assert line["error"]["status"].startswith("PLEO_E_") and line["error"]["message"] == line["outcome"], line
assert max(line["exit"] for line in lines) == int(sys.argv[2])
assert lines[3]["error"]["status"] == "PLEO_E_UNAUTHORIZED" and lines[3]["exit"] == 6, lines
PYTHON
    done
}
tested "--all --json has the failures among its lines" all_have_the_same_members

# Scripts an answer whose application has a name: PYTHON-EXPRESSION
application_is() {
    python3 - "$1" >"$work/next.json" <<'PYTHON'
import json, sys
body = {"data": {"applicationName": eval(sys.argv[1]), "scope": "installations:read", "sub": "urn:pleo:company:x"}}
print(json.dumps({"path": "/v1/introspect", "status": 200, "body": json.dumps(body, ensure_ascii=False)}, ensure_ascii=False))
PYTHON
    curl -sf -X POST -H 'Content-Type: application/json' --data-binary "@$work/next.json" "$PLEO_SANDBOX_HTTP/sandbox/next"
}

# Whether a text, as JSON has it, is somewhere in what was printed, which is JSON in ASCII: PYTHON-EXPRESSION
has_text() {
    python3 - "$work/output" "$1" <<'PYTHON'
import json, sys
wanted = eval(sys.argv[2])
def texts(value):
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from texts(item)
found = json.loads(open(sys.argv[1], encoding="ascii").read())
assert any(wanted in text for text in texts(found)), found
if "steps" in found:
    for step in found["steps"]:
        assert list(step) == ["id", "title", "state", "found", "status", "advice"], step
PYTHON
}

accented='"Bogf\u00f8ring \U0001f9fe \u6771 \x1b[31m\u009b\u202e"'
complete_in_any_locale() {
    local locale path
    for locale in C.UTF-8 C da_DK.ISO-8859-1; do
        there() { LC_ALL=$locale pleo "$@"; }
        application_is "$accented"
        there whoami --json --options "$options" && [[ $code -eq 0 && $complaint == "" ]] && has_text "$accented"
        application_is '"Bogf\u00f8ring \U0001f9fe \u6771"'
        there check --json --options "$options" && [[ $complaint == "" ]] && has_text '"Bogf\u00f8ring \U0001f9fe \u6771"'
        sandbox next '{"path": "/v1/introspect", "status": 400, "body": "{\"type\": \"NO\", \"message\": \"Bogf\u00f8ring \ud83e\uddfe\"}"}'
        there whoami --json --options "$options" && [[ $code -ne 0 ]] && has_text '"Bogf\u00f8ring \U0001f9fe"'
        sandbox next '{"path": "/v1/introspect", "status": 400, "body": "{\"type\": \"NO\", \"message\": \"Bogf\u00f8ring \ud83e\uddfe\"}"}'
        there whoami --json --all --options "$many" && head -n 1 "$work/output" >"$work/first" && mv "$work/first" "$work/output" &&
            has_text '"Bogf\u00f8ring \U0001f9fe"'
        sandbox reset
        # Paths are in the terminal's encoding, and in JSON they are what they say in it.
        path=$work/etc/$(printf '\u00f8' | iconv -f UTF-8 -t "$([[ $locale != da* ]] && echo UTF-8 || echo ISO-8859-1)")
        mkdir -p "$path"
        printf '[profile x]\nkey = file:%s\nbase_url = %s\nca_file = %s\n' "$work/etc/ø/a.key" "$PLEO_SANDBOX_HTTPS" \
            "$PLEO_SANDBOX_CA" >"$path/pleo.options"
        pleo_key_file "$path/a.key" "$PLEO_SANDBOX_KEY"
        there check --json --profile x --options "$path/pleo.options"
        [[ $(python3 -c 'import json, sys; print(json.load(sys.stdin)["steps"][2]["state"])' <"$work/output") == ok ]]
        has_text "'$work/etc/\\u00f8/a.key'"
        there check --profile x --options "$path/pleo.options" && grep -q '^  key .* ok$' "$work/output"
        there check --json --profile nobody --options "$path/pleo.options" && [[ $code -eq 3 ]] && has_text '"nobody"'
        there whoami --json --options "$path/none" && failed_as_json PLEO_E_FILE None
    done
}
if localedef -i da_DK -f ISO-8859-1 "$(mkdir -p "$work/locales" && echo "$work/locales/da_DK.ISO-8859-1")" 2>"$work/localedef"; then
    LOCPATH=$work/locales tested "--json is complete, and ASCII, in any locale" complete_in_any_locale
else
    pleo_say "Not tested, because this machine cannot make the locale da_DK.ISO-8859-1: JSON in a locale of ISO 8859-1"
fi

# The file may say in what encoding the program works; this one is another.
other_encoding() {
    printf 'text_encoding = windows-1252\ntext_unmappable = ?\n' | cat - "$options" >"$work/etc/encoded.options"
    application_is '"Bogf\u00f8ring \u6771"'
    pleo whoami --options "$work/etc/encoded.options" && ended 0 "Application   Bogføring 東*" ""
    application_is '"Bogf\u00f8ring \u6771"'
    pleo check --json --options "$work/etc/encoded.options" && has_text '"Bogf\u00f8ring \u6771"'
}
tested "the encoding of the program that has the file is not this one's" other_encoding

# However long a name is, people get as much of it as they can read, and programs all.
long_names() {
    local end locale
    for locale in C.UTF-8 C da_DK.ISO-8859-1; do
        end=...
        [[ $locale != C.UTF-8 ]] || end=…
        application_is '"N" * 3000000'
        LC_ALL=$locale pleo whoami --options "$options"
        [[ $code -eq 0 && $(wc -c <"$work/output") -lt 1000 && $shown == *"N$end"$'\n'* ]] || { head -c 2000 "$work/output"; return 1; }
        application_is '"N" * 3000000'
        LC_ALL=$locale pleo whoami --json --options "$options"
        [[ $code -eq 0 && $(wc -c <"$work/output") -gt 3000000 ]] && has_text '"N" * 3000000'
        application_is '"N" * 3000000'
        LC_ALL=$locale pleo check --options "$options"
        [[ $(wc -c <"$work/output") -lt 9000 ]] || { head -c 20000 "$work/output"; return 1; }
    done
    python3 - >"$work/next.json" <<'PYTHON'
import json
metadata = {f"member {number}": "V" * 5000 for number in range(400)}
body = json.dumps({"id": "I" * 100000, "status": "S" * 100000, "metadata": metadata})
print(json.dumps({"path": "/v1/installations/me", "times": 3, "status": 200, "body": body}))
PYTHON
    curl -sf -X POST -H 'Content-Type: application/json' --data-binary "@$work/next.json" "$PLEO_SANDBOX_HTTP/sandbox/next"
    pleo status --options "$options"
    [[ $code -eq 8 && $(wc -c <"$work/output") -lt 20000 && $shown == *"S…"*"Metadata      member 0 ="*"and more, which --json has" ]] || { head -c 20000 "$work/output"; return 1; }
    pleo status --json --options "$options"
    [[ $(wc -c <"$work/output") -gt 2000000 ]] && has_text '"V" * 5000'
    pleo status --all --options "$many"
    [[ $(head -n 1 "$work/output") == "acme-dk "* && $(wc -c <"$work/output") -lt 9000 ]] || { cat "$work/output"; return 1; }
    sandbox reset
}
LOCPATH=$work/locales tested "a long text is cut for people, and whole for programs" long_names

# What the server says is in one line, and nothing in it is obeyed, wherever it is shown.
nothing_is_obeyed_in_pipes() {
    local evil='"Zo\u00eb\x1b[31m\x07\r\t\n\u009b1m\u202e\u2028\u200f\u2066\u061c\x7fend"' command
    for command in whoami check "whoami --all"; do
        application_is "$evil"
        # shellcheck disable=SC2086 # words
        pleo $command --options "$([[ $command == *all ]] && echo "$many" || echo "$options")"
        ! LC_ALL=C grep -q $'[\001-\010\013-\037\177]\|\302[\200-\237]\|\342\200[\216\217\250-\256]\|\342\201[\246-\257]\|\330\234' \
            "$work/output" "$work/errors" || { cat -v "$work/output"; return 1; }
    done
    application_is "$evil"
    pleo whoami --options "$options"
    grep -qx 'Application   Zoë?\[31m??  ?*1m?*end' "$work/output" || { cat -v "$work/output"; return 1; }
    sandbox next '{"path": "/v1/introspect", "status": 400, "body": "{\"type\": \"A\\u001b[2JB\", \"message\": \"C\\u009b\\u202eD\"}"}'
    pleo whoami --options "$options"
    ! LC_ALL=C grep -q $'[\001-\010\013-\037\177]\|\302[\200-\237]\|\342\200[\216\217\250-\256]' "$work/errors"
    grep -q '"C  D" (type A \[2JB)' "$work/errors"
}
tested "nothing that the server says is obeyed, wherever it is shown" nothing_is_obeyed_in_pipes
