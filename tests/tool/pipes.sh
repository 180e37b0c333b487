# shellcheck shell=bash
# The commands in pipes, as scripts use them. Sourced by run.sh.
# shellcheck disable=SC2154

uuid='????????-????-????-????-????????????'
options=$work/etc/acme/pleo.options
key_file=$work/etc/acme/pleo.key

connects() {
    pleo connect --options "$options" < <(printf '%s\n' "$PLEO_SANDBOX_KEY")
    ended 0 "*Pleo takes the key. It is of
Application   Sandbox application
Company       $company
Permissions   accounting-entries:read *
This is going to
  - write the key to $key_file, a file that only $(id -un) can*
  - write into $options
      base_url = $PLEO_BASE_URL
      ca_file = $PLEO_CA_FILE
      ca_only = true
      key = file:$key_file
  - create the installation, *
The installation was created.
Installation  $uuid
State         ACTIVATED
*A program needs three lines, here in C:
*pleo check --options $options" "" || return
    [[ $(stat -c '%a %u' "$key_file") == "600 $(id -u)" && $(stat -c %a "$options") == 644 ]] &&
        same "$(<"$key_file")" "$PLEO_SANDBOX_KEY" && same "$(ls -A "$work/etc/acme")" $'pleo.key\npleo.options'
}
tested "connect keeps the key, writes the options, and installs" connects

# What the options say is enough: nothing of the environment is needed any more.
unset PLEO_BASE_URL PLEO_CA_FILE PLEO_CA_ONLY

shown_lines_work() {
    {
        printf '#include <stdio.h>\n#include <pleo.h>\nint main(void) { pleo_config config; pleo_client client = 0; char id[64];\n'
        pleo connect --options "$options" <"$key_file" && ended 0 "*The installation was there already.*" ""
        sed -n '/^    pleo_config_new/,/^    pleo_client_new_from/p' "$work/output" | sed 's/pleo_config_load/if (!&/; s/, 0);$/, 0)) {}/'
        printf 'return pleo_client_company_text(client, id, sizeof id, NULL) || puts(id) < 0; }\n'
    } >"$work/shown.c"
    gcc -Wall -Iinclude -o "$work/shown" "$work/shown.c" "-L$pleo_lib_dir" -lpleo "-Wl,-rpath,$pleo_lib_dir" &&
        same "$("$work/shown")" "$company"
}
tested "the lines that connect shows are a program's" shown_lines_work

whoami_says() {
    pleo whoami --options "$options"
    ended 0 "Application   Sandbox application
Company       $company
Permissions   accounting-entries:read *webhooks:write" "" || return
    pleo whoami --json "--options=$options"
    ended 0 "{*\"scope\"*}" ""
}
tested "whoami" whoami_says

installs() {
    pleo status --options "$options" && ended 0 "Installation  $uuid"$'\n'"State         ACTIVATED"$'\n'"Company       $company*" "" &&
        pleo uninstall --options "$options" </dev/null && ended 2 "Installation  *" "pleo: nobody can be asked *--yes" &&
        pleo uninstall --yes --options "$options" && ended 0 "*The installation is deleted. *" "" &&
        pleo uninstall --yes --options "$options" && ended 0 "There is no installation of this key." "" &&
        pleo status --options "$options" && ended 8 "" "pleo: there is no installation of this key; run pleo install" || return
    printf '{"status": "ACTIVATED", "metadata": {"program": "ledger", "rate": 7.4600}}' >"$work/wanted.json"
    pleo install "$work/wanted.json" --options "$options"
    ended 0 "The installation was created.
*State         ACTIVATED
*Metadata      program = \"ledger\"
              rate = 7.4600" "" || return
    pleo install --json --options "$options" && ended 0 '{*"ledger"*}' "" &&
        pleo install - --options "$options" < <(echo '{') && ended 2 "" "pleo: *JSON*" &&
        pleo install /nowhere --options "$options" && ended 1 "" "pleo: cannot read /nowhere: *"
}
tested "install, status, uninstall" installs

says_nothing() {
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "status": 200, "body": "{}"}'
    pleo status --options "$options"
    ended 8 "State         Pleo does not say it" ""
}
tested "status of an installation that says nothing" says_nothing

calls() {
    pleo call PUT /v1/installations/me - --options "$options" < <(echo '{"status": "INACTIVE"}') &&
        ended 0 '{*"status":"INACTIVE"*}' "" &&
        pleo status --options "$options" && ended 8 "*State         INACTIVE*" "" &&
        pleo install --options "$options" && ended 0 "The installation was changed.*" "" &&
        pleo call POST /v1/installations/me - --options "$options" < <(echo '{') && ended 2 "" "pleo: *JSON*" &&
        pleo call SHOUT /v1/introspect --options "$options" && ended 2 "" "pleo: *" &&
        pleo get /v2/nothing --options "$options" && ended 1 "" "pleo: *404*NOT_FOUND*The request's id, *" &&
        ! grep -q 'The API says' "$work/errors"
}
tested "call" calls

gets() {
    pleo get '/v2/employees?limit=1' --options "$options" && ended 0 '{"data":\[{*}*}' "" &&
        pleo get /v2/employees --items --options "$options" && [[ $code -eq 0 && $complaint == *"120 of 120 items" ]] &&
        [[ $(wc -l <"$work/output") -eq 120 && $(sort -u "$work/output" | wc -l) -eq 120 ]] &&
        [[ $(head -n 1 "$work/output") == '{"id":"'*'}' ]] || return
    pleo get /v2/employees --output "$work/employees.json" --options "$options"
    ended 0 "" "*bytes" && grep -q '^{"data":' "$work/employees.json" || return
    pleo get /v2/employees --output /nowhere/at/all --options "$options"
    ended 1 "" "pleo: *PLEO_E_FILE?"
}
tested "get: a body, all items of a list, a file" gets

lost_output() {
    code=0
    "$work/pleo" whoami --options "$options" >/dev/full 2>"$work/errors" || code=$?
    [[ $code -eq 1 && $(<"$work/errors") == "pleo: standard output: No space left on device" ]] || return
    # It does not go on to ask for what nobody reads.
    sandbox reset
    "$work/pleo" get '/v2/employees?limit=1' --items --options "$options" 2>/dev/null | head -n 1 >/dev/null || true
    [[ $(asked GET /v2/employees) -lt 120 ]]
}
tested "output that is lost is a failure" lost_output

# The key is replaced by another of the same company; by no other.
rotates() {
    local before
    before=$(stat -c %i "$key_file")
    pleo rotate --options "$options" <"$key_file" && ended 6 "" "pleo: that is the key that is kept already; *" &&
        pleo rotate --options "$options" < <(echo "$PLEO_SANDBOX_KEY_READONLY") &&
        ended 6 "*Pleo takes the new key*" "pleo: the new key is for *, the one that is*$company; nothing was changed*" &&
        pleo rotate --options "$options" < <(echo "$PLEO_SANDBOX_KEY_REVOKED") &&
        ended 6 "" "pleo: *401*Nothing was changed." &&
        pleo rotate --options "$options" < <(echo "not a key") && ended 3 "" "pleo: *PLEO_E_KEY*Nothing was changed." ||
        return
    [[ $(stat -c %i "$key_file") == "$before" ]] || return
    # That the old one cannot be asked about just now is not that nobody knows it.
    sandbox next '{"path": "/v1/introspect", "skip": 1, "times": 9, "status": 500, "body": ""}'
    pleo rotate --yes --options "$options" < <(echo "$PLEO_SANDBOX_KEY_ORG")
    ended 9 "*Pleo takes the new key*" "pleo: *Nothing was changed."
    sandbox reset
    # The kept one has been revoked: nobody can say any more whose it was.
    printf '%s\n' "$PLEO_SANDBOX_KEY_REVOKED" >"$key_file"
    pleo rotate --options "$options" < <(echo "$PLEO_SANDBOX_KEY") && ended 6 "*Look at the company above." "pleo: *give --yes *" &&
        pleo rotate --yes --options "$options" < <(echo "$PLEO_SANDBOX_KEY") &&
        ended 0 "*The key in $key_file is replaced.*" "" || return
    same "$(<"$key_file")" "$PLEO_SANDBOX_KEY" && [[ $(stat -c %a "$key_file") == 600 ]] &&
        same "$(ls -A "$work/etc/acme")" $'pleo.key\npleo.options'
}
tested "rotate puts only a key of the same company in its place" rotates

# What connect finds is kept, to the letter.
other_lines_stay() {
    local file=$work/etc/old/erp.options before
    mkdir -m 755 "$work/etc/old"
    printf '# of our ERP, 2004\r\ntimeout_ms = 9000\r\n\r\n[profile dk]\r\n# Copenhagen\r\nkey = file:/old/key\r\n\r\n[profile se]\r\nattempts=2' \
        >"$file"
    sed -n '4,7p' "$file" >"$work/before"
    chmod 640 "$file"
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA pleo connect --profile se --keep "file:$work/etc/old/se" \
        --options "$file" < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*$(printf '      \\[profile se\\]\n      base_url = %s\n      ca_file = %s\n      key = file:%s' \
        "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" "$work/etc/old/se")*--profile se" "" || return
    before=$(<"$work/before")
    same "$(sed -n '4,7p' "$file")" "$before" && same "$(head -n 2 "$file")" $'# of our ERP, 2004\r\ntimeout_ms = 9000\r' &&
        same "$(tail -n 4 "$file" | tr -d '\r')" "attempts=2
base_url = $PLEO_SANDBOX_HTTPS
ca_file = $PLEO_SANDBOX_CA
key = file:$work/etc/old/se" && [[ $(stat -c %a "$file") == 640 && $(grep -c $'\r$' "$file") -eq $(wc -l <"$file") ]]
}
tested "connect leaves the other lines of a file as they are" other_lines_stay

# The key for all is not that of a profile, and of two lines the last counts.
sections_are_apart() {
    local file=$work/etc/apart/pleo.options
    mkdir -m 755 "$work/etc/apart"
    printf '\xEF\xBB\xBFbase_url = %s\nca_file = %s\nkey = file:/nowhere\nkey = file:%s/all.key\n[profile se]\nattempts = 1\n' \
        "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" "$work/etc/apart" >"$file"
    pleo connect --profile se --options "$file" < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*write the key to $work/etc/apart/se.key,*" ""
    pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY_ORG")
    ended 0 "*write the key to $work/etc/apart/all.key,*" ""
    same "$(<"$work/etc/apart/se.key")" "$PLEO_SANDBOX_KEY"
    same "$(<"$work/etc/apart/all.key")" "$PLEO_SANDBOX_KEY_ORG"
    pleo connect --keep "file:$work/etc/apart/third.key" --options "$file" < <(echo "$PLEO_SANDBOX_KEY_ORG")
    ended 0 "*key = file:$work/etc/apart/third.key*" ""
    pleo check --options "$file"
    ended 0 "*key file:$work/etc/apart/third.key,*" ""
}
tested "connect keeps a profile's key apart from that of all" sections_are_apart

# With what it refuses it stores nothing.
nothing_is_stored() {
    local file=$work/etc/none/deep/pleo.options
    export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA
    pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY_READONLY") && ended 7 "*" "pleo: *403*Nothing was stored." &&
        pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY_REVOKED") && ended 6 "" "pleo: *401*" &&
        pleo connect --options "$file" </dev/null && ended 3 "" "pleo: *PLEO_E_KEY?" &&
        pleo connect --environment moon --options "$file" </dev/null && ended 3 "" "pleo: *environment*" &&
        PLEO_BASE_URL=https://localhost:1 pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY") && ended 4 "" "pleo: *" &&
        pleo connect --options "$file" --owner nobody-there < <(echo "$PLEO_SANDBOX_KEY") &&
        ended 1 "*" "pleo: there is no user nobody-there*Nothing was stored." || return
    [[ ! -e $work/etc/none ]] || return
    mkdir -m 777 "$work/etc/open" && chmod 777 "$work/etc/open"
    pleo connect --options "$work/etc/open/pleo.options" < <(echo "$PLEO_SANDBOX_KEY") &&
        ended 1 "*" "pleo: $work/etc/open: others may write*chmod go-w*" && [[ -z $(ls -A "$work/etc/open") ]] || return
    ln -s "$key_file" "$work/etc/old/link"
    pleo connect --options "$work/etc/old/x.options" --keep "file:$work/etc/old/link" < <(echo "$PLEO_SANDBOX_KEY") &&
        ended 1 "*" "pleo: $work/etc/old/link is not a regular file*" && [[ ! -e $work/etc/old/x.options && -L $work/etc/old/link ]] ||
        return
    unset PLEO_BASE_URL PLEO_CA_FILE
}
tested "connect that fails leaves nothing behind" nothing_is_stored

# An answer that is lost: the installation is there, the key is not stored, and the next time all is well.
answer_is_lost() {
    local file=$work/etc/lost/pleo.options
    export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA
    sandbox reset
    sandbox next '{"method": "POST", "path": "/v1/installations/me", "after": true, "drop": true}'
    sandbox next '{"method": "GET", "path": "/v1/installations/me", "skip": 1, "times": 20, "status": 503, "body": ""}'
    pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY")
    ended 9 "*" "pleo: *Run this again: it finds the installation, if Pleo made it. Nothing was stored." || return
    [[ ! -e $work/etc/lost ]] || return
    sandbox next '{"method": "GET", "path": "/nothing"}'
    curl -sf -X POST "$PLEO_SANDBOX_HTTP/sandbox/reset"
    pleo connect --options "$file" < <(echo "$PLEO_SANDBOX_KEY") && [[ $code -eq 0 ]] || return
    unset PLEO_BASE_URL PLEO_CA_FILE
}
tested "connect whose answer is lost says so" answer_is_lost

credential() {
    local file=$work/etc/unit/pleo.options
    PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA pleo connect --keep credential:acme.key --options "$file" \
        < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*systemd-creds encrypt --name=acme.key *LoadCredentialEncrypted=acme.key:*" "" || return
    same "$(ls -A "$work/etc/unit")" pleo.options && grep -qx 'key = credential:acme.key' "$file" || return
    mkdir -m 700 "$work/credentials"
    pleo_key_file "$work/credentials/acme.key" "$PLEO_SANDBOX_KEY"
    CREDENTIALS_DIRECTORY=$work/credentials pleo whoami --options "$file" && ended 0 "*$company*" ""
}
tested "connect with a credential of systemd shows its commands" credential

# Where nothing is said: this user's folder, and for root the machine's.
usual_folder() {
    local key
    export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA
    XDG_CONFIG_HOME=$work/config pleo connect < <(echo "$PLEO_SANDBOX_KEY")
    ended 0 "*pleo check" "" && [[ -e $work/config/pleo/pleo.key ]] || return
    XDG_CONFIG_HOME=$work/config pleo whoami && ended 0 "*$company*" "" || return
    PLEO_API_KEY=$PLEO_SANDBOX_KEY pleo whoami && ended 0 "*$company*" "" || return
    PLEO_API_KEY=$PLEO_SANDBOX_KEY_REVOKED XDG_CONFIG_HOME=$work/config pleo whoami && ended 0 "*$company*" "" || return
    OTHER=$PLEO_SANDBOX_KEY pleo whoami --key env:OTHER && ended 0 "*$company*" "" || return
    PLEO_KEY=$PLEO_SANDBOX_KEY pleo whoami </dev/null && ended 3 "" "pleo: nothing says where the key is; *" || return
    pleo whoami </dev/null && ended 3 "" "pleo: nothing says where the key is; run pleo connect*" || return
    pleo rotate --key env:OTHER </dev/null && ended 3 "" "pleo: the key is in the environment*" || return
    unset PLEO_BASE_URL PLEO_CA_FILE
}
tested "options and key where nothing names them" usual_folder

if [[ $(id -u) -eq 0 ]]; then
    owner() {
        local file=$work/etc/service/pleo.options
        PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA pleo connect --owner nobody --options "$file" \
            < <(echo "$PLEO_SANDBOX_KEY")
        ended 0 "*a file that only nobody can*" "" || return
        [[ $(stat -c '%U %a' "$work/etc/service/pleo.key") == "nobody 600" ]] || return
        # Its owner and its rights stay when it is replaced.
        chmod 640 "$work/etc/service/pleo.key"
        pleo_key_file "$work/etc/service/other" "$PLEO_SANDBOX_KEY_REVOKED"
        cat "$work/etc/service/other" >"$work/etc/service/pleo.key"
        pleo rotate --yes --options "$file" < <(echo "$PLEO_SANDBOX_KEY")
        ended 0 "*is replaced.*" "" && [[ $(stat -c '%U %a' "$work/etc/service/pleo.key") == "nobody 640" ]]
    }
    tested "root makes a key file that is another user's" owner
else
    pleo_say "Not tested, because it needs root: a key file that is another user's"
fi

under=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    "--suppressions=tests/c/valgrind.supp")
clean() {
    pleo connect --options "$work/etc/acme/pleo.options" <"$key_file" && ended 0 "*" "" &&
        pleo connect --profile new --options "$work/etc/acme/pleo.options" <"$key_file" && ended 0 "*" "" &&
        pleo whoami --options "$options" && ended 0 "*" "" &&
        pleo check --options "$options" && ended 0 "*" "" &&
        pleo check --json --report --key file:/nowhere && ended 3 "*" "" &&
        pleo rotate --options "$options" <"$key_file" && ended 6 "" "*" &&
        pleo status --all --options "$options" && ended 0 "*" "*" &&
        pleo get /v2/employees --items --options "$options" && [[ $code -eq 0 ]] &&
        pleo whoami --options "$work/none" && ended 3 "" "*"
}
tested "under valgrind" clean
under=()
