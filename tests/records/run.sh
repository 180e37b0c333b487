#!/usr/bin/env bash
# Holds layouts against the compilers whose records they describe: cobc under three dialects and Free Pascal say where each
# field is, and pleo-layout must say the same. The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
pleo_options "$@"
pleo_need cargo cobc fpc
pleo_quietly "Building pleo-layout" cargo build --locked -p pleo-bindings --bin pleo-layout

here=tests/records
work=$pleo_scratch/records
mkdir -p "$work/tmp"
export TMPDIR=$work/tmp
unset "${!COB_@}"
# The programs find the subprogram PLACE here.
export COB_LIBRARY_PATH=$work

# The layout of a record, in a file: FILE ARGUMENT…
layout() { "$pleo_target/debug/pleo-layout" "${@:2}" >"$1"; }

# --- Fields are where the compiler has them

# Whether a layout has all fields where a program shows them: LAYOUT PROGRAM
same_places() {
    timeout 60 "$2" places | sort >"$work/shown" && [[ $(wc -l <"$work/shown") -gt 30 ]] &&
        awk -f "$here/rows.awk" "$1" | sort | diff "$work/shown" -
}

# --- COBOL

cobol=(cobc -Wall -Werror -I "$here" -I "$work")
"${cobol[@]}" -m -o "$work/PLACE.so" "$here/place.cob"
awk -v want=copybook -f "$here/digits.awk" >"$work/DIGITS.cpy"
awk -v want=program -f "$here/digits.awk" >"$work/digits.cob"

# What is compiled with cobc's options: NAME COPYBOOK PROGRAM -- COBC-OPTION… -- PLEO-LAYOUT-OPTION…
copybook() {
    local name=$1 copybook=$2 program=$3 options=()
    shift 4
    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    pleo_test "$name compiles" "${cobol[@]}" "${options[@]}" -x -o "$work/$name" "$program"
    pleo_test "$name has a layout" layout "$work/$name.layout" --from copybook "$@" "$copybook"
    pleo_test "$name has its fields where cobc has them" same_places "$work/$name.layout" "$work/$name"
}

for dialect in default ibm mf; do
    copybook "clauses-$dialect" "$here/CLAUSES.cpy" "$here/clauses.cob" -- "-std=$dialect" -- --std "$dialect"
    copybook "digits-$dialect" "$work/DIGITS.cpy" "$work/digits.cob" -- "-std=$dialect" -- --std "$dialect"
done
copybook digits-ebcdic "$work/DIGITS.cpy" "$work/digits.cob" -- -fsign=EBCDIC -- --sign ebcdic

# Other dialects than the three would lay CLAUSES.cpy out in another way, so that the test can fail.
layouts_differ() {
    ! cmp "$work/clauses-default.layout" "$work/clauses-ibm.layout" && ! cmp "$work/digits-default.layout" "$work/digits-mf.layout"
}
pleo_test "the dialects differ" layouts_differ

# The same copybook in free format: without the numbers of its lines, and with comments that can stand anywhere.
in_free_format() {
    sed 's/^......//; s/^[*\/]>* */ *> /' "$here/CLAUSES.cpy" >"$work/FREE.cpy"
    layout "$work/free.layout" --from copybook --format free "$work/FREE.cpy" && cmp "$work/clauses-default.layout" "$work/free.layout"
}
pleo_test "free format" in_free_format

# --- Pascal

for mode in objfpc delphi fpc; do
    mkdir "$work/$mode"
    pleo_test "fields-$mode compiles" fpc -v0ew "-M$mode" "-FU$work/$mode" "-Fu$here" "-o$work/fields-$mode" "$here/places.pas"
    # To Free Pascal's mode delphi, Char has one byte.
    pleo_test "fields-$mode has a layout" layout "$work/fields-$mode.layout" --from pascal --std "${mode/delphi/objfpc}" --fill 00 \
        "$here/Fields.pas"
    pleo_test "fields-$mode has its fields where fpc has them" same_places "$work/fields-$mode.layout" "$work/fields-$mode"
done

# --- The program

# Runs pleo-layout: NAME EXIT-CODE OUTPUT ERRORS ARGUMENT…, where output and errors are patterns
says() {
    local name=$1
    shift
    pleo_test "$name" ended_with "$@"
}

ended_with() {
    local code=0
    "$pleo_target/debug/pleo-layout" "${@:4}" >"$work/output" 2>"$work/errors" </dev/null || code=$?
    cat "$work/output" "$work/errors"
    # shellcheck disable=SC2053 # they are patterns
    [[ $code -eq $1 && $(<"$work/output") == $2 && $(<"$work/errors") == $3 ]]
}

from_standard_input() {
    [[ $(layout /dev/stdout --from copybook --fill 00 - <<<"       01 A PIC X. *> pleo: /a") == $'record 1 fill=00\nA /a text char 0 1' ]]
}

printf '       01 A.\n           05 B PIC X SYNC. *> pleo: /b\n' >"$work/SYNC.cpy"
printf '       01 A.\n           05 B PIC X. *> pleo: /b\n           05 FILLER PIC X VALUE "|".\n' >"$work/VALUE.cpy"
pleo_test "standard input" from_standard_input
says "help" 0 "usage: pleo-layout *" "" --help
says "a refusal has its line and a remedy" 1 "" "pleo-layout: $work/SYNC.cpy:2: SYNCHRONIZED *; remove it, *" --from copybook \
    "$work/SYNC.cpy"
says "a VALUE that does not stay" 0 "record 2*" "pleo-layout: warning: $work/VALUE.cpy:3: the VALUE *" --from copybook "$work/VALUE.cpy"
says "no such file" 1 "" "pleo-layout: $work/none: *" --from copybook "$work/none"
for wrong in "" "--from copybook" "--from basic x" "--from copybook --std acu x" "--from copybook --fill 0 x" "--from pascal --sign ascii $here/Fields.pas" \
    "--from copybook x y" "--like x"; do
    read -ra words <<<"$wrong"
    [[ $wrong == *" x" ]] && words[-1]=$work/SYNC.cpy
    says "no such arguments: $wrong" 2 "" "pleo-layout: *usage: *" "${words[@]}"
done

pleo_total
