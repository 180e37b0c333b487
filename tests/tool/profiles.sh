# shellcheck shell=bash
# Many keys in one file. Sourced by run.sh.
# shellcheck disable=SC2154

many=$work/etc/many/firms.options
mkdir -m 755 "$work/etc/many"
{
    printf 'base_url = %s\nca_file = %s\nca_only = true\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA"
    for name in acme-dk acme-org acme-read acme-old acme-none; do
        printf '\n[profile %s]\nkey = file:%s/%s.key\n' "$name" "$work/etc/many" "$name"
    done
} >"$many"
pleo_key_file "$work/etc/many/acme-dk.key" "$PLEO_SANDBOX_KEY"
pleo_key_file "$work/etc/many/acme-org.key" "$PLEO_SANDBOX_KEY_ORG"
pleo_key_file "$work/etc/many/acme-read.key" "$PLEO_SANDBOX_KEY_READONLY"
pleo_key_file "$work/etc/many/acme-old.key" "$PLEO_SANDBOX_KEY_REVOKED"

lists() { pleo profiles --options "$many" && ended 0 $'acme-dk\nacme-org\nacme-read\nacme-old\nacme-none' ""; }
tested "profiles are listed in their order" lists

for_all() {
    sandbox reset
    pleo install --all --options "$many"
    ended 7 "acme-dk ACTIVATED; it was created 0
acme-org ACTIVATED; it was created 0
acme-read *403* 7 *
acme-old *401* 6 *
acme-none the key file does not exist*3*
2 of 5 profiles are all right; exit code 7" "1 of 5 profiles
*5 of 5 profiles" || return
    pleo check --all --options "$many"
    ended 7 "acme-dk ok 0
acme-org ok 0
acme-read permissions: *7 *; without export-jobs:write, installations:write
acme-old authentication: *401*6 *
acme-none *3 *exit code 7" "*" || return
    pleo whoami --all --json --options "$many"
    ended 6 '{"profile":"acme-dk","outcome":"Company '"$company"'","error":null,"exit":0}
*{"profile":"acme-none",*"error":{"status":"PLEO_E_FILE",*},"exit":3}' "*" || return
    pleo whoami --profile acme-dk --options "$many" && ended 0 "*$company*" "" &&
        pleo whoami --profile nobody --options "$many" && ended 3 "" "pleo: *acme-dk*"
}
tested "--all has a line and an exit code for each" for_all

# A line of one profile that is wrong is its own affair, one that is for all is everybody's.
wrong_lines() {
    local file=$work/etc/many/wrong.options
    sed 's/^\[profile acme-org\]$/&\nattempts = 0/; s/^\[profile acme-old\]$/&\nattempts/' "$many" >"$file"
    pleo profiles --options "$file" && ended 0 $'acme-dk\nacme-org\nacme-read\nacme-old\nacme-none' "" || return
    pleo whoami --all --options "$file"
    ended 3 "acme-dk Company * 0
acme-org option attempts (line 9) must be 1 to 10 3
acme-read Company * 0
acme-old line 16 of the options file must be name = value*3 *
acme-none *3 *2 of 5 profiles are all right; exit code 3" "*" || return
    pleo whoami --all --json --options "$file"
    ended 3 '*{"profile":"acme-org","outcome":"option attempts (line 9) must be *"error":{*,"exit":3}
{"profile":"acme-read","outcome":"Company *","error":null,"exit":0}*' "*" || return
    pleo whoami --profile acme-org --options "$file" && ended 3 "" "pleo: option attempts (line 9)*" || return
    sed '1i attempts = 0' "$many" >"$file"
    pleo whoami --all --options "$file"
    ended 3 "acme-dk option attempts (line 1) must be *3 *acme-none option attempts (line 1) must be *0 of 5 profiles *" "*" || return
    # Of what is no section, or there twice, nobody knows whose lines they are.
    sed 's/^\[profile acme-old\]/[profil acme-old]/' "$many" >"$file"
    pleo whoami --all --options "$file" && ended 3 "" "pleo: line 14 of the options file must be [[]profile NAME]*" || return
    sed 's/^\[profile acme-old\]/[profile acme-dk]/' "$many" >"$file"
    pleo whoami --all --options "$file" && ended 3 "" "pleo: line 14 of the options file has a second profile named acme-dk*" &&
        pleo profiles --options "$file" && ended 3 "" "pleo: line 14 of the options file has a second profile*"
}
tested "--all goes past a profile whose lines are wrong" wrong_lines

none_of_them() {
    printf 'timeout_ms = 9000\n' >"$work/etc/many/none.options"
    pleo check --all --options "$work/etc/many/none.options" && ended 3 "" "pleo: *there is no profile in it; *" &&
        pleo check --all && ended 2 "" "pleo: there is no file of options*"
}
tested "--all without profiles is a failure" none_of_them
