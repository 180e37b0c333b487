#!/usr/bin/env bash
# Holds layouts against the compilers whose records they describe: cobc under three dialects and Free Pascal say where each
# field is and which bytes it has once it is filled, pleo-layout must say the same, and the library write the same bytes. The
# last line is "N passed, M failed".
#
#   PLEO_LIB_DIR      where libpleo.so is (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
pleo_options "$@"
pleo_need cargo gcc cobc fpc
for file in "$pleo_lib_dir/libpleo.so" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done
pleo_build_layout

here=tests/records
work=$pleo_scratch/records
mkdir -p "$work/tmp"
export TMPDIR=$work/tmp
unset "${!COB_@}"
# The programs find the subprogram PLACE here.
export COB_LIBRARY_PATH=$work

# The layout of a record, in a file: FILE ARGUMENT…
layout() { "$pleo_layout_bin" "${@:2}" >"$1"; }

# --- Fields are where the compiler has them

# Whether a layout has all fields where a program shows them: LAYOUT PROGRAM
same_places() {
    timeout 60 "$2" places | sort >"$work/shown" && [[ $(wc -l <"$work/shown") -gt 30 ]] &&
        awk -f "$here/rows.awk" "$1" | sort | diff "$work/shown" -
}

# --- Fields have the bytes that the compiler gives them

mkdir "$work/lib"
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so.1"
gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -g -Iinclude "$here/fill.c" tests/c/check.c tests/c/sandbox.c tests/c/peer.c \
    -o "$work/fill" "$pleo_lib_dir/libpleo.so" -lpthread "-Wl,-rpath,$work/lib"
pleo_start_sandbox --rate 0
export PLEO_TEST_BASE=http

# Whether the library fills records as a program does: LAYOUT PROGRAM JSON WHAT [JSON WHAT…], where the program fills one with
# WHAT, such as JSON has it.
same_bytes() {
    local layout=$1 program=$2 files=() whats=() what
    shift 2
    while [[ $# -gt 0 ]]; do
        files+=("$1" "$work/record.$2")
        whats+=("$2")
        shift 2
    done
    timeout 120 "$work/fill" "$layout" "${files[@]}" || return
    for what in "${whats[@]}"; do
        timeout 60 "$program" "$what" >"$work/compiled" && [[ -s $work/compiled ]] && cmp "$work/compiled" "$work/record.$what" || return
    done
}

# --- COBOL

cobol=(cobc -Wall -Werror -I "$here" -I "$work")
"${cobol[@]}" -m -o "$work/PLACE.so" "$here/place.cob"
awk -v want=copybook -f "$here/digits.awk" >"$work/DIGITS.cpy"
awk -v want=program -f "$here/digits.awk" >"$work/digits.cob"
sets=()
for set in {0..7}; do
    awk -v want=json -v "set=$set" -f "$here/digits.awk" >"$work/digits.$set"
    sets+=("$work/digits.$set" "$set")
done

# What is compiled with cobc's options: NAME COPYBOOK PROGRAM -- COBC-OPTION… -- PLEO-LAYOUT-OPTION… -- JSON WHAT…
copybook() {
    local name=$1 copybook=$2 program=$3 options=() own=()
    shift 4
    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    while [[ $1 != -- ]]; do
        own+=("$1")
        shift
    done
    shift
    pleo_test "$name compiles" "${cobol[@]}" "${options[@]}" -x -o "$work/$name" "$program"
    pleo_test "$name has a layout" layout "$work/$name.layout" --from copybook "${own[@]}" "$copybook"
    pleo_test "$name has its fields where cobc has them" same_places "$work/$name.layout" "$work/$name"
    pleo_test "$name has the bytes that cobc gives them" same_bytes "$work/$name.layout" "$work/$name" "$@"
}

for dialect in default ibm mf; do
    copybook "clauses-$dialect" "$here/CLAUSES.cpy" "$here/clauses.cob" -- "-std=$dialect" -- --std "$dialect" -- \
        "$here/clauses.json" values
    copybook "digits-$dialect" "$work/DIGITS.cpy" "$work/digits.cob" -- "-std=$dialect" -- --std "$dialect" -- "${sets[@]}"
done
copybook digits-ebcdic "$work/DIGITS.cpy" "$work/digits.cob" -- -fsign=EBCDIC -- --sign ebcdic -- "${sets[@]}"

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

# Whether a program shows a layout, with each name and pointer in quotes: LAYOUT PROGRAM
same_built() {
    timeout 60 "$2" >"$work/shown" && diff <(tr -s ' ' <"$1" | sed 's/^ //') <(tr -d '"' <"$work/shown" | tr -s ' ' | sed 's/ $//')
}

for mode in objfpc delphi fpc; do
    mkdir "$work/$mode"
    pleo_test "fields-$mode compiles" fpc -v0ew "-M$mode" "-FU$work/$mode" "-Fu$here" "-o$work/fields-$mode" "$here/places.pas"
    # To Free Pascal's mode delphi, Char has one byte.
    pleo_test "fields-$mode has a layout" layout "$work/fields-$mode.layout" --from pascal --std "${mode/delphi/objfpc}" \
        "$here/Fields.pas"
    pleo_test "fields-$mode has its fields where fpc has them" same_places "$work/fields-$mode.layout" "$work/fields-$mode"
    pleo_test "fields-$mode has the bytes that fpc gives them" same_bytes "$work/fields-$mode.layout" "$work/fields-$mode" \
        "$here/fields.json" values
    pleo_test "built-$mode compiles" fpc -v0ew "-M$mode" "-FU$work/$mode" "-Fu$here" -Fubindings/delphi "-o$work/built-$mode" \
        "$here/built.pas"
    pleo_test "built-$mode has the same layout" same_built "$work/fields-$mode.layout" "$work/built-$mode"
done
pleo_stop_sandbox

# --- The layout within a program

# Whether what a program shows is a layout, but for blanks in a row: LAYOUT PROGRAM
same_text() {
    timeout 60 "$2" >"$work/shown" && diff <(tr -s ' ' <"$1" | sed 's/^ //') <(tr -s ' ' <"$work/shown")
}

# A constant of the layout in COBOL, under each dialect.
a_copybook_of_the_layout() {
    local dialect
    layout "$work/LAYOUT.cpy" --from copybook --to cobol --name OWN-LAYOUT "$here/CLAUSES.cpy"
    printf '       %s\n' 'IDENTIFICATION DIVISION.' 'PROGRAM-ID. SHOWN.' 'DATA DIVISION.' 'WORKING-STORAGE SECTION.' 'COPY LAYOUT.' \
        'PROCEDURE DIVISION.' '    DISPLAY OWN-LAYOUT NO ADVANCING.' '    STOP RUN.' >"$work/shown.cob"
    for dialect in default ibm mf; do
        "${cobol[@]}" "-std=$dialect" -x -o "$work/shown-cobol" "$work/shown.cob" &&
            same_text "$work/clauses-default.layout" "$work/shown-cobol" || return
    done
}

a_unit_of_the_layout() {
    local mode
    layout "$work/layout.inc" --from pascal --std objfpc --to pascal "$here/Fields.pas"
    # shellcheck disable=SC2016 # directives of Pascal's
    printf '%s\n' 'program shown;' '{$H+}' '{$I layout.inc}' 'begin Write(TFieldsLayout); end.' >"$work/shown.pas"
    for mode in objfpc delphi fpc; do
        fpc -v0ew "-M$mode" "-o$work/shown-pascal" "$work/shown.pas" && same_text "$work/fields-objfpc.layout" "$work/shown-pascal" ||
            return
    done
}

pleo_test "a constant in COBOL" a_copybook_of_the_layout
pleo_test "a constant in Pascal" a_unit_of_the_layout

# The example of docs/records.md: a copybook, and its layout.
the_documented_layout() {
    # A block of its section: NUMBER
    block() {
        sed -n '/^## From a copybook/,$p' docs/records.md |
            awk -v "wanted=$1" '/^```./ || (/^```$/ && !inside) { n++; inside = 1; next } /^```/ { inside = 0 } inside && n == wanted'
    }
    block 2 >"$work/LEDGER.cpy"
    block 3 >"$work/documented"
    layout "$work/made" --from copybook --std ibm "$work/LEDGER.cpy" && diff "$work/documented" "$work/made" &&
        layout "$work/made" --from copybook --std ibm --to cobol "$work/LEDGER.cpy" && diff <(block 4) <(head -n 4 "$work/made")
}
pleo_test "the documented layout" the_documented_layout

# --- The program

# Runs pleo-layout: NAME EXIT-CODE OUTPUT ERRORS ARGUMENT…, where output and errors are patterns
says() {
    local name=$1
    shift
    pleo_test "$name" ended_with "$@"
}

ended_with() {
    local code=0
    "$pleo_layout_bin" "${@:4}" >"$work/output" 2>"$work/errors" </dev/null || code=$?
    cat "$work/output" "$work/errors"
    # shellcheck disable=SC2053 # they are patterns
    [[ $code -eq $1 && $(<"$work/output") == $2 && $(<"$work/errors") == $3 ]]
}

from_standard_input() {
    [[ $(layout /dev/stdout --from copybook --fill 00 - <<<"       01 A PIC X. *> pleo: /a") == $'record 1 fill=00\nA /a text char 0 1' ]]
}

printf '       01 A.\n           05 B PIC X SYNC. *> pleo: /b\n' >"$work/SYNC.cpy"
printf '       01 A.\n           05 B PIC X. *> pleo: /b\n           05 FILLER PIC X VALUE "|".\n' >"$work/VALUE.cpy"
printf '       01 A.\n           05 B PIC X(3).*> pleo: /b default="xyzq"\n' >"$work/DEFAULT.cpy"
printf '       01 A.\n           05 B PIC X. *> pleo: /b\n      D    05 C PIC X. *> pleo: /c\n' >"$work/DEBUG.cpy"
pleo_test "standard input" from_standard_input
printf 'type T = packed record A: Byte; // pleo: /a\nB: Boolean; // pleo: -\nend;\n' >"$work/gap.pas"
says "zero is left between fields of Pascal" 0 $'record 2 fill=00\n*' "" --from pascal "$work/gap.pas"
says "blanks if they are asked for" 0 $'record 2\n*' "" --from pascal --fill 20 "$work/gap.pas"
says "help" 0 "usage: pleo-layout *" "" --help
says "a refusal has its line and a remedy" 1 "" "pleo-layout: $work/SYNC.cpy:2: SYNCHRONIZED *; remove it, *" --from copybook \
    "$work/SYNC.cpy"
says "what the library would refuse" 1 "" "pleo-layout: $work/DEFAULT.cpy:2: the library refuses this: the default *" --from copybook \
    "$work/DEFAULT.cpy"
says "a line for debugging" 1 "" "pleo-layout: $work/DEBUG.cpy:3: column 7 has D*; write *" --from copybook "$work/DEBUG.cpy"
says "a VALUE that does not stay" 0 "record 2*" "pleo-layout: warning: $work/VALUE.cpy:3: the VALUE *" --from copybook "$work/VALUE.cpy"
says "a name for COBOL" 1 "" "pleo-layout: *: A_B is no name*" --from copybook --to cobol --name A_B "$here/CLAUSES.cpy"
says "no such file" 1 "" "pleo-layout: $work/none: *" --from copybook "$work/none"
for wrong in "" "--from copybook" "--from basic x" "--from copybook --std acu x" "--from copybook --fill 0 x" "--from pascal --sign ascii $here/Fields.pas" \
    "--from copybook x y" "--like x"; do
    read -ra words <<<"$wrong"
    [[ $wrong == *" x" ]] && words[-1]=$work/SYNC.cpy
    says "no such arguments: $wrong" 2 "" "pleo-layout: *usage: *" "${words[@]}"
done

pleo_total
