#!/usr/bin/env bash
# What the library is made of: licences, what must not be in it, where it comes from, and the texts to pass on.
#
# THIRD-PARTY-LICENSES.md is made again with cargo-about (cargo install cargo-about --features cli):
#   cargo about generate --offline --locked -c tests/supply/about.toml tests/supply/about.hbs -o THIRD-PARTY-LICENSES.md
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
pleo_options "$@"
pleo_need cargo

version=0.20.2
tools=$pleo_target/tools
texts=THIRD-PARTY-LICENSES.md

if ! "$tools/bin/cargo-deny" --version 2>/dev/null | grep -qF " $version"; then
    $pleo_install || pleo_fail "missing: cargo-deny $version in $tools"
    # Not optimised: it is built much faster, and takes seconds for its work all the same.
    pleo_quietly "Installing cargo-deny $version with cargo" \
        cargo install cargo-deny --version "$version" --locked --debug --root "$tools"
fi

deny() { "$tools/bin/cargo-deny" --locked check "$1"; }

# The crates of the library on every system that it is for: name and version.
crates() {
    local target
    sed -n '/^targets = \[/,/^\]/s/^ *"\(.*\)",$/\1/p' deny.toml | while read -r target; do
        cargo tree --locked --quiet --package pleo --edges normal --target "$target" --prefix none --format '{p}' </dev/null
    done | awk '$1 !~ /^pleo/ { print $1, substr($2, 2) }' | sort -u
}
listed() { grep -oE '^- [A-Za-z0-9_-]+ [0-9]\S*$' "$texts" | sed 's/^- //' | sort -u; }
locked() { awk -F'"' '/^name = /{ name = $2 } /^version = /{ print name, $2 }' Cargo.lock | sort -u; }

# Prints what is in the first list and not in the second.
lacks() { ! comm -23 <("$1") <("$2") | grep .; }
has_crates() { [[ $(crates | wc -l) -gt 50 ]]; }

pleo_test "Cargo.lock is complete" cargo metadata --locked --quiet --format-version 1
for check in licenses bans sources; do
    pleo_test "cargo deny check $check" deny "$check"
done
pleo_test "the library's crates are known" has_crates
pleo_test "$texts has every crate of the library" lacks crates listed
pleo_test "$texts has no crate that is not used any more" lacks listed locked
pleo_total
