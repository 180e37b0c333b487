#!/usr/bin/env bash
# Draws the pictures of the documentation from their texts: draw.sh [--check]. With --check nothing is written; it fails if
# a picture is not that of its text.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
status=0
for text in *.txt; do
    picture=${text%.txt}.svg
    if [[ ${1:-} == --check ]]; then
        cmp -s <(awk -f draw.awk "$text") "$picture" || { echo "docs/images/$picture is not that of its text"; status=1; }
    else
        awk -f draw.awk "$text" >"$picture"
    fi
done
exit "$status"
