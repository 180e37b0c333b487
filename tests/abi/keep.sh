#!/usr/bin/env bash
# Keeps the header as that of the release whose version it has, in tests/abi/history: from then on tests/abi/run.sh fails if
# something of it is changed or removed. Run it when the version is set, before the release is tagged.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=gate.sh
source "$here/gate.sh"
pleo_options "$@"
pleo_need gcc libc6-dev abidw abidiff
version=$(abi_version include/pleo.h)
! git rev-parse -q --verify "refs/tags/v$version" >/dev/null ||
    pleo_fail "$version is tagged; set the next version in Cargo.toml and run: cargo run -p pleo-bindings"
abi_keep include/pleo.h "$here/symbols.txt" ||
    pleo_fail "not kept. What $version itself had, if it was never released, goes by: rm -r tests/abi/history/$version"
pleo_say "$version is kept in tests/abi/history/$version; commit it"
