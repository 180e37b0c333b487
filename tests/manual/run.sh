#!/usr/bin/env bash
# Tries the code blocks of the manual's pages: each page becomes one script, which runs in a directory of its own, against a
# sandbox. run.sh [PAGE…]; without pages, docs/export.md and all of docs/start, docs/guide and docs/reference. The last line is
# "N passed, M failed".
#
# What becomes of a block is its language's to say, or a comment on the line before it:
#
#   ```sh                      is run by bash; what a block sets, later ones have
#   ```text                    is what the sh block before it prints; … is any text, and a line of … any lines
#   ```ini                     is a file of options, which the library must take
#   <!-- file: NAME -->        is written to this file, before the blocks below it run
#   <!-- frame: NAME -->       is put into tests/manual/frames/NAME in place of its line @@@, compiled and run
#   <!-- after all -->         is run at the end of the page, such as what ends the sandbox
#   <!-- not tried: WHY -->    is not tried; there may be so many of these as most_untried says
#
# <!-- first: PAGE --> at the head of a page runs the blocks of another page before its own.
#
#   PLEO_ARCHIVE      the unpacked archive (target/packages/libpleo-VERSION-TARGET)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../../packaging/common.sh
source packaging/common.sh

most_untried=15
here=tests/manual
for tool in gcc g++ cobc fpc mcs mono make pkg-config cmake meson ninja curl iconv openssl python3 setsid; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
archive=${pleo_archive:-$pleo_packages/$(pleo_package_name "$(pleo_host_target)")}
[[ -e $archive/lib/libpleo.so ]] || pleo_fail "$archive is missing; run packaging/build.sh first"
# No setting of the caller's may lead a program, and its key, elsewhere.
for variable in "${!PLEO_@}"; do unset "$variable"; done
unset https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY

pages=("$@")
[[ $# -gt 0 ]] || mapfile -t pages < <(find docs/export.md docs/start docs/guide docs/reference -name '*.md' | LC_ALL=C sort)

tries_page() {
    local work=$pleo_scratch/${1//\//-} pid status=0
    mkdir "$work"
    python3 "$here/script.py" "$1" "$work" || return
    [[ -s $work/script ]] || return 0
    # A group of its own, so that nothing of a page outlives it.
    mkdir "$work/page"
    PLEO=$archive XDG_CONFIG_HOME=$work/config \
        setsid timeout 300 bash "$work/script" >"$work/log" 2>&1 </dev/null &
    pid=$!
    pleo_child=$pid
    wait "$pid" || status=$?
    pleo_child=
    kill -- "-$pid" 2>/dev/null || true
    [[ $status -eq 0 ]] || cat "$work/log"
    return "$status"
}

untried_blocks_are_few() {
    local count
    count=$(cat "${pages[@]}" | grep -c '^<!-- not tried: ..*-->$') || true
    echo "$count blocks are not tried"
    [[ $count -le $most_untried ]]
}

for page in "${pages[@]}"; do
    pleo_test "$page" tries_page "$page"
done
pleo_test "few blocks are not tried" untried_blocks_are_few
pleo_total
