#!/usr/bin/env bash
# Makes the manual pages of sections 1, 3, 5 and 7: build.sh [--check] [--no-install]. The last line says where they are.
# With --check groff formats each page, and must not complain.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"

check=false
if [[ ${1:-} == --check ]]; then
    check=true
    shift
fi
pleo_options "$@"
pages=$pleo_target/man
rm -rf "$pages"
cargo run --locked -q -p pleo-bindings -- --man "$pages"
mkdir "$pages/man1"
for page in tool/pleo.1 docs/man/*.1; do
    sed "s/@VERSION@/$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)/" "$page" >"$pages/man1/${page##*/}"
done

# A page that only names another one is that other page.
complaints() {
    local page
    for page in "$pages"/man*/*; do
        if [[ $(head -c 4 "$page") == .so\  ]]; then
            [[ -f $pages/$(sed 's/^\.so //' "$page") ]] || echo "$page leads nowhere"
        else
            groff -man -Tutf8 -ww -z "$page" 2>&1
        fi
    done
}
if $check; then
    pleo_need groff
    found=$(complaints)
    [[ -z $found ]] || pleo_fail "$found"
fi
pleo_say "$pages"
