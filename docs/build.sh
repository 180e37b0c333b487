#!/usr/bin/env bash
# Builds the manual as a site with search, and checks its links: build.sh [--no-install]. The last line says where it is.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"

pleo_options "$@"
pleo_need pip3 python3
folder=$pleo_target/manual
tools=$pleo_target/mdbook

# mdBook itself, packed for pip: compiling it takes many minutes. It comes once; what is half there is fetched again.
if ! cmp -s docs/requirements.txt "$tools/requirements.txt"; then
    $pleo_install || pleo_fail "missing: mdBook in $tools"
    rm -rf "$tools"
    pleo_quietly "Fetching mdBook" pip3 install --quiet --no-cache-dir --disable-pip-version-check --no-deps \
        --only-binary=:all: --require-hashes --requirement docs/requirements.txt --target "$tools"
    cp docs/requirements.txt "$tools"
fi

rm -rf "$folder"
mkdir -p "$folder"
python3 docs/site.py source "$pleo_root" "$folder"
pleo_quietly "Building the manual" "$tools/bin/mdbook" build "$folder"
python3 docs/site.py check "$folder/site"
pleo_say "$folder/site/index.html"
