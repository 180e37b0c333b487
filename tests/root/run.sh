#!/usr/bin/env bash
# What only root can set up: a setuid program, whose caller's environment must not count, and a machine on which localhost is
# another one. Without root it says so and fails.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
pleo_options "$@"
[[ $(id -u) -eq 0 ]] || pleo_fail "needs root: it makes a setuid program and a mount namespace"
pleo_need gcc setpriv unshare

# Who owns the setuid program, and who calls it; no such users need be.
owner=64101
caller=64102
work=$pleo_scratch
chmod 711 "$work"
install -D -m 755 "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so.1"
compile() {
    gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -g -Iinclude -Itests/c "$here/$1.c" tests/c/check.c tests/c/sandbox.c tests/c/peer.c \
        "$work/lib/libpleo.so.1" -lpthread -lm -Wl,-rpath,"$work/lib" -o "$work/$1"
}
compile environment
compile localhost
pleo_start_sandbox --rate 0
install -m 644 "$PLEO_SANDBOX_CA" "$work/ca.pem"
export PLEO_SANDBOX_CA=$work/ca.pem

# What the caller says. Nothing of his may count in a program with more rights.
install -d -o "$owner" -m 711 "$work/credentials"
printf 'pls_1' >"$work/credentials/key"
chown "$owner" "$work/credentials/key"
chmod 600 "$work/credentials/key"
callers=(env CALLERS_KEY=pls_1 "CREDENTIALS_DIRECTORY=$work/credentials" PLEO_ATTEMPTS=none https_proxy=http://127.0.0.1:1
    "SSL_CERT_FILE=$work/ca.pem" SSL_CERT_DIR=/nowhere PLEO_TEST_BASE=http)
install -m 755 "$work/environment" "$work/plain"
pleo_test "a plain program takes the environment" \
    "${callers[@]}" setpriv --reuid "$owner" --clear-groups --regid "$owner" "$work/plain" counts
install -o "$owner" -m 4755 "$work/environment" "$work/setuid"
pleo_test "a setuid program takes nothing of its caller's environment" \
    "${callers[@]}" setpriv --reuid "$caller" --clear-groups --regid "$caller" "$work/setuid" "does not count"

printf '192.0.2.1 localhost\n' >"$work/hosts"
# shellcheck disable=SC2016 # for the other shell
pleo_test "localhost is this machine, whatever /etc/hosts says" \
    unshare --mount sh -c 'mount --bind "$1" /etc/hosts && exec "$2"' sh "$work/hosts" "$work/localhost"
pleo_total
