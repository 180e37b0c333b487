# shellcheck shell=bash
# What pleo check has to find, by itself, and what it has to advise. Sourced by run.sh.
# shellcheck disable=SC2154

sandbox reset
pleo install --options "$options"

all_is_well() {
    pleo check --options "$options"
    ended 0 "pleo 0.*, libpleo 0.*
  options*ok
*key            file:$key_file,*ok
*proxy          none (*)*ok
*connection     localhost (* ok
*TLS            TLS 1.3, issued by Pleo sandbox CA, valid until*ok
*authentication the key is accepted, for Sandbox application *ok
*company        company $company*ok
  installation   ACTIVATED*ok
  disk           room in $work/etc/acme*ok
All 13 steps passed; exit code 0" ""
}
tested "check: all is well" all_is_well

as_json() {
    pleo check --json --options "$options"
    ended 0 '{"version":*,"steps":\[{"id":"versions",*' "" || return
    python3 - "$work/output" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
steps = report["steps"]
assert [step["id"] for step in steps] == (
    "versions options key proxy name connection tunnel tls authentication permissions company installation disk".split())
assert all(set(step) == {"id", "title", "state", "found", "status", "advice"} for step in steps)
assert (report["passed"], report["failed"], report["skipped"], report["exit"]) == (13, 0, 0, 0)
PYTHON
}
tested "check --json has the same steps" as_json

report() {
    https_proxy="http://user:hidden@127.0.0.1:9" pleo check --report --options "$options"
    ended 0 "Report of *Options file  $options
*Variables     https_proxy*, LANG*pleo 0.*exit code 0" "" && [[ $shown != *hidden* ]]
}
tested "check --report says more, and no secret" report

# A failed step, its cause and its remedy: TITLE EXIT-CODE FOUND ADVICE [ARGUMENT…], texts as in one line.
finds() {
    local title=$1 wanted=$2 found=$3 advice=$4 line
    shift 4
    pleo check --options "$options" "$@"
    ended "$wanted" "*FAILED*; exit code $wanted" "" || return
    # The step's own lines, as one.
    line=$(awk -v title="  $title " 'index($0, title) == 1 { on = 1; print; next } on && /^                 / { print; next } { on = 0 }' \
        "$work/output" | one_line)
    # shellcheck disable=SC2053 # they are patterns
    if [[ $line != *FAILED* || ${line//FAILED /} != *$found*$advice* ]]; then
        printf '%s\nlacks: %s\n' "$shown" "$found … $advice"
        return 1
    fi
}

# External hosts are asked for by a proxy alone, which does not let anything out.
dead_proxy() {
    PLEO_PROXY=http://127.0.0.1:1 finds connection 4 "No connection to the proxy" "Check the option proxy, and whether the proxy is running." \
        --options "$work/etc/away.options"
}
printf 'base_url = https://external.pleo.io\nkey = file:%s\n' "$key_file" >"$work/etc/away.options"
tested "check: a dead proxy" dead_proxy

ntlm() {
    local port status=0
    mkfifo "$work/hold"
    python3 "$here/proxy.py" <"$work/hold" >"$work/port" &
    exec 7>"$work/hold"
    pleo_await $! test -s "$work/port"
    port=$(<"$work/port")
    PLEO_PROXY=http://127.0.0.1:$port finds tunnel 4 "*he proxy requires credentials*" "*NTLM*cntlm*" --options "$work/etc/away.options" ||
        status=1
    exec 7>&-
    wait $!
    return "$status"
}
tested "check: a proxy that wants NTLM" ntlm

no_server() {
    PLEO_BASE_URL=https://localhost:1 finds connection 4 "*tried*127.0.0.1" "Check the network*" --options "$work/etc/bare.options"
}
printf 'key = file:%s\n' "$key_file" >"$work/etc/bare.options"
tested "check: nobody listens" no_server

wrong_clock() {
    LD_PRELOAD=$work/clock.so CLOCK_AHEAD=400000000 finds TLS 5 "certificate has expired*this machine's clock says 20*" "*clock*" &&
        LD_PRELOAD=$work/clock.so CLOCK_AHEAD=-400000000 finds TLS 5 "not valid yet*this machine's clock says 20*" "*clock*" || return
    LD_PRELOAD=$work/clock.so CLOCK_AHEAD=7200 pleo check --options "$options"
    # As it is now, a second more or less.
    ended 0 "*this machine's clock is 7[12][09][0-9] s ahead of the server's*note*Set this machine's clock; *exit code 0" "" ||
        ended 0 "*note*this machine's clock is 7[12][09][0-9] s ahead of the server's*Set this machine's clock; *exit code 0" ""
}
tested "check: a wrong clock" wrong_clock

foreign_certificate() {
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_ONLY=true PLEO_CA_FILE=$(pleo_other_ca) finds TLS 5 \
        "issuer is unknown (issued by Pleo sandbox CA)" "*ca_file*" --options "$work/etc/bare.options" || return
    PLEO_BASE_URL=$PLEO_SANDBOX_OTHER_NAME PLEO_CA_ONLY=true PLEO_CA_FILE=$PLEO_SANDBOX_CA finds TLS 5 \
        "certificate is for another name*elsewhere.example*" "*base_url*" --options "$work/etc/bare.options"
}
tested "check: a foreign certificate, and one for another name" foreign_certificate

expired_key() {
    pleo_key_file "$work/etc/expired.key" "$PLEO_SANDBOX_KEY_REVOKED"
    finds authentication 6 "Pleo refused the key *401*" "*pleo rotate*" --key "file:$work/etc/expired.key"
}
tested "check: an expired key" expired_key

missing_permission() {
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "status": 403, "body": "{\"type\": \"FORBIDDEN\"}"}'
    finds installation 7 "*403*" "*installations:read*" || return
    sandbox next '{"method": "GET", "path": "/v1/introspect", "status": 200, "body": "{\"data\": {\"scope\": \"\"}}"}'
    finds permissions 7 "none" "*permissions*" || return
    # Without a permission pleo install would fail as well, so that it is not advised.
    pleo_key_file "$work/etc/read.key" "$PLEO_SANDBOX_KEY_READONLY"
    finds permissions 7 "*; without export-jobs:write, installations:write*" \
        "To create or activate the installation, create a key with installations:write, in Pleo under Settings, API Keys.*" \
        --key "file:$work/etc/read.key" || return
    [[ $shown == *404* && $shown != *"pleo install"* ]] || return
    # What nothing needs now fails nothing.
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "status": 200, "body": "{\"status\": \"ACTIVATED\"}"}'
    pleo check --options "$options" --key "file:$work/etc/read.key"
    ended 0 "*permissions * note*; without export-jobs:write, installations:write*ACTIVATED*" ""
}
tested "check: a missing permission" missing_permission

installation_is_not_active() {
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "status": 404, "body": "{}"}'
    finds installation 8 "*404*" "*pleo install *" || return
    pleo call PUT /v1/installations/me - --options "$options" < <(echo '{"status": "ERROR", "errorCode": "AUTH_ERROR"}')
    finds installation 8 "ERROR (AUTH_ERROR)" "*" || return
    pleo install --options "$options" && ended 0 "*" ""
}
tested "check: no installation, and one that is not active" installation_is_not_active

pleos_side() {
    sandbox next '{"path": "/v1/introspect", "status": 500, "body": ""}'
    finds authentication 9 "*5*" "*"
}
tested "check: Pleo's side fails" pleos_side

options_are_wrong() {
    printf 'timeout_ms = soon\n' >"$work/etc/wrong.options"
    finds options 3 "*line 1*must be 1 to 86400000*" "" --options "$work/etc/wrong.options" || return
    finds options 3 "*does not exist*" "" --options "$work/etc/nowhere.options" || return
    chmod 666 "$work/etc/wrong.options"
    finds options 3 "*" "*chmod*" --options "$work/etc/wrong.options" || return
    PLEO_CA_FILE=/nowhere finds options 3 "*does not exist*" "" --options "$work/etc/bare.options"
}
tested "check: options that cannot be used" options_are_wrong

key_is_wrong() {
    install -m 644 "$key_file" "$work/etc/readable.key"
    finds key 3 "the key file *" "*chmod*" --key "file:$work/etc/readable.key" || return
    : >"$work/etc/empty.key" && chmod 600 "$work/etc/empty.key"
    finds key 3 "*empty*" "" --key "file:$work/etc/empty.key" || return
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS finds key 3 "nothing says where the key is" "Run pleo connect*" \
        --options "$work/etc/unit/keyless.options" </dev/null
}
printf 'ca_only = false\n' >"$work/etc/unit/keyless.options"
tested "check: a key that cannot be used, or is nowhere" key_is_wrong

folder_is_missing() {
    pleo check --options "$options" --key "file:$work/missing/pleo.key"
    ended 3 "*disk $work/missing is not there, room in note $work/etc/acme Create the directory*" ""
}
tested "check: a folder that is not there" folder_is_missing

# In namespaces of its own: a disk of 64 KiB.
full_disk() {
    export -f full_disk_inside finds pleo ended one_line same
    export here work said options key_file company
    unshare "${namespaces[@]}" bash -euo pipefail -c 'under=(); full_disk_inside'
    cat "$work/small.said" >>"$said"
}
full_disk_inside() {
    local small=$work/small
    said=$work/small.said
    mkdir "$small"
    mount -t tmpfs -o size=64k,mode=755 tmpfs "$small"
    sed "s|^key = .*|key = file:$small/pleo.key|" "$options" >"$small/pleo.options"
    printf 'log_file = %s/pleo.log\n' "$small" >>"$small/pleo.options"
    (umask 077 && printf '%s\n' "$PLEO_SANDBOX_KEY" >"$small/pleo.key")
    dd if=/dev/zero "of=$small/filler" bs=4096 2>"$work/dd" || true
    finds disk 1 "no room in $small, for a new key*" "The disk is full*make room*" --options "$small/pleo.options"
    { sed '/^\[/,$d' "$small/pleo.options" && printf '[profile all]\nattempts = 2\n'; } >"$work/etc/all.options"
    pleo check --all --options "$work/etc/all.options"
    ended 1 "all disk: no room in $small,*1*0 of 1 profiles *" "*"
    mount -o remount,ro "$small"
    finds disk 1 "$small is on a read-only file system, and no place for a new key*" "Mount it for writing*" \
        --options "$small/pleo.options"
    mount -o remount,rw "$small"
    # What does not fit leaves all as it was.
    ls -A "$small" >"$work/small.before"
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA \
        pleo connect --options "$small/new/pleo.options" <"$key_file"
    ended 1 "*" "pleo: *the disk is full; make room on it*Nothing was stored."
    (umask 077 && printf '%s\n' "$REVOKED" >"$work/small.key") # a kept key that says nothing of its company
    cat "$work/small.key" >"$small/pleo.key"
    pleo rotate --yes --options "$small/pleo.options" <"$key_file"
    ended 1 "*" "pleo: cannot write $small/*the disk is full; make room on it *"
    cmp "$small/pleo.key" "$work/small.key"
    ls -A "$small" | diff "$work/small.before" -
    rm "$small/filler"
    pleo rotate --yes --options "$small/pleo.options" <"$key_file"
    ended 0 "*is replaced*" ""
}
export REVOKED=$PLEO_SANDBOX_KEY_REVOKED
with_namespaces "check, connect and rotate: a full disk, and a read-only one" full_disk
