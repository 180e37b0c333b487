#!/usr/bin/env bash
# Compiles the units for Delphi and Free Pascal, their tests and the examples with Free Pascal, in each of its modes, and
# runs them against a sandbox: with the library loaded at run time, linked, and linked statically.
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#
# The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../scenarios/common.sh
source tests/scenarios/common.sh
# shellcheck source-path=SCRIPTDIR source=../../examples/checks.sh
source examples/checks.sh

pleo_need fpc gcc readelf valgrind locales
for file in "$pleo_lib_dir/libpleo.so" "$pleo_lib_dir/libpleo.a" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done

# The library is found by its SONAME, as once it is installed; the linker wants the plain name.
mkdir "$pleo_scratch/lib" "$pleo_scratch/archive"
ln -s "$pleo_lib_dir/libpleo.so" "$pleo_scratch/lib/libpleo.so.1"
ln -s "$pleo_lib_dir/libpleo.so" "$pleo_scratch/lib/libpleo.so"
ln -s "$pleo_lib_dir/libpleo.a" "$pleo_scratch/archive/libpleo.a"
export LD_LIBRARY_PATH=$pleo_scratch/lib

# The locale that machines in Denmark had before UTF-8.
mkdir "$pleo_scratch/locales"
localedef -i da_DK -f ISO-8859-1 "$pleo_scratch/locales/da_DK.ISO-8859-1"

valgrind=(valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    --fair-sched=yes --suppressions=tests/c/valgrind.supp --suppressions=tests/delphi/valgrind.supp)

# Compiles a program; a warning is an error: SOURCE KIND MODE FORM [OPTION…]
# KIND is the folder that it goes into, FORM loaded, shared or static.
compile() {
    local source=$1 kind=$2 mode=$3 form=$4 folder=$pleo_scratch/$2 link=() name
    shift 4
    name=$(basename "$source")
    case $form in
        loaded) ;;
        shared) link=(-dPLEO_LINKED "-Fl$pleo_scratch/lib") ;;
        static) # Without --eh-frame-hdr a fault in the library could not be caught, and would end the program.
            link=(-dPLEO_LINKED -dPLEO_STATIC "-Fl$pleo_scratch/archive" -k--eh-frame-hdr
                "-Fl$(dirname "$(gcc -print-libgcc-file-name)")") ;;
    esac
    mkdir -p "$folder/units"
    fpc -l- -vew -Sew "-M$mode" -O2 -gl "${link[@]}" "$@" -Fubindings/delphi -Futests/delphi -Fuexamples/delphi \
        "-FU$folder/units" "-o$folder/${name%.*}" "$source" >"$pleo_scratch/fpc.log" 2>&1 && return
    cat "$pleo_scratch/fpc.log"
    pleo_fail "$source does not compile ($kind)"
}

# Whether the units compile without a word in a mode: MODE [OPTION…]
no_hints() {
    local mode=$1 folder
    shift
    folder=$(mktemp -d "$pleo_scratch/hints.XXXXXX")
    fpc -l- -vewnh "-M$mode" -Cn -Fubindings/delphi "-FU$folder" "$@" bindings/delphi/PleoRecords.pas >"$folder/log" 2>&1 &&
        ! grep -E '\.(pas|inc)\([0-9,]+\) ' "$folder/log"
}

# Whether the compiler refuses a program, with these words: MODE WORDS PROGRAM
refuses() {
    local folder
    folder=$(mktemp -d "$pleo_scratch/refused.XXXXXX")
    printf '%s\n' "$3" >"$folder/refused.dpr"
    ! fpc -l- -vew "-M$1" -Cn -Fubindings/delphi "-FU$folder" "$folder/refused.dpr" >"$folder/log" 2>&1 &&
        grep "refused.dpr(.* Error: .*$2" "$folder/log"
}

# Runs the binding's own tests beside a sandbox, and adds what they count: TITLE COMMAND…
own_tests() {
    local title=$1 code=0 counted good=0 bad=1
    shift
    rm -rf "$pleo_scratch/files"
    mkdir "$pleo_scratch/files"
    pleo_start_sandbox --rate 0 --employees 1000
    PLEO_SCENARIO_FOLDER=$pleo_scratch/files timeout --kill-after=5 600 "$@" \
        >"$pleo_scratch/own.log" 2>&1 </dev/null || code=$?
    pleo_stop_sandbox
    counted=$(tail -n 1 "$pleo_scratch/own.log")
    if [[ $counted =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        good=${BASH_REMATCH[1]}
        bad=${BASH_REMATCH[2]}
        [[ $code -eq 0 || $bad -gt 0 ]] || bad=1
    fi
    [[ $bad -eq 0 ]] || cat "$pleo_scratch/own.log"
    pleo_say "$title: $good passed, $bad failed"
    pleo_passed=$((pleo_passed + good))
    pleo_failed=$((pleo_failed + bad))
}

# Whether Free Pascal's own heap says that nothing was left in it; it counts what the run before wrote there.
nothing_left() { cat "$pleo_scratch/heap.log" && grep -q '^0 unfreed memory blocks' "$pleo_scratch/heap.log"; }

# --- What the compiler says

for mode in delphi delphiunicode objfpc; do
    pleo_test "no hint in the units, $mode" no_hints "$mode"
    pleo_test "no hint in the units, $mode, linked" no_hints "$mode" -dPLEO_LINKED
    pleo_test "no hint in the units, $mode, static" no_hints "$mode" -dPLEO_LINKED -dPLEO_STATIC
done
pleo_test "no hint in the units, as Delphi 7 has them" no_hints delphi -dPLEO_ANSI
# shellcheck disable=SC2016 # the $ is Pascal's
pleo_test "a task that nobody keeps does not compile" refuses delphi "Illegal expression" '{$X-}
uses Pleo;
procedure Work(const Client: IPleoClient; const Request: IPleoRequest);
begin Client.Submit(Request); end;
begin end.'
for kinds in "delphi UnicodeString" "delphiunicode UTF8String"; do
    read -r mode kind <<<"$kinds"
    pleo_test "a $kind for a string does not compile, $mode" refuses "$mode" "Implicit string type conversion" "uses Pleo;
{\$WARN 4104 ERROR}{\$WARN 4105 ERROR}
procedure Work(const Request: IPleoRequest; const Name: $kind);
begin Request.SetQuery('name', Name); end;
begin end."
done

for type in Double Extended AnsiString UnicodeString WideChar LongBool Pointer TDateTime; do
    for mode in delphi delphiunicode; do
        pleo_test "a record's field of the type $type does not compile, $mode" refuses "$mode" "has to match exactly" \
            "uses PleoRecords;
var Row: packed record Field: $type; end;
begin NewPleoLayoutBuilder(Row, SizeOf(Row)).Add('FIELD', '/field', Row.Field); end."
    done
done

# --- The scenarios and the binding's own tests, in each mode and form

for source in tests/delphi/scenarios.dpr tests/delphi/tests.dpr; do
    compile "$source" loaded delphi loaded
    compile "$source" shared delphi shared
    compile "$source" static delphi static
    compile "$source" unicode delphiunicode loaded
    # With the compiler's checks of ranges, overflows and the stack too.
    compile "$source" heap delphi loaded -gh -Cr -Co -Ct
    compile "$source" unicode-heap delphiunicode loaded -gh -Cr -Co -Ct
done
compile tests/delphi/scenarios.dpr valgrind delphi loaded -gv
compile tests/delphi/tests.dpr valgrind delphi shared -gv
pleo_scenarios "scenarios" Pascal "$pleo_scratch/loaded/scenarios"
pleo_awkward_scenarios "scenarios" "$pleo_scratch/loaded/scenarios"
own_tests "tests" "$pleo_scratch/loaded/tests"
# Free Pascal takes its code page from the locale, of which a bare machine has none.
for kind in loaded unicode; do
    own_tests "tests, $kind, da_DK" env "LOCPATH=$pleo_scratch/locales" LC_ALL=da_DK.ISO-8859-1 "$pleo_scratch/$kind/tests"
    pleo_scenarios "scenarios, $kind, LANG=C" - env LANG=C LC_ALL=C "$pleo_scratch/$kind/scenarios"
    own_tests "tests, $kind, LANG=C" env LANG=C LC_ALL=C "$pleo_scratch/$kind/tests"
done
for kind in shared static unicode; do
    pleo_scenarios "scenarios, $kind" - "$pleo_scratch/$kind/scenarios"
    own_tests "tests, $kind" "$pleo_scratch/$kind/tests"
done
for kind in heap unicode-heap; do
    for program in scenarios tests; do
        if [[ $program == tests ]]; then
            HEAPTRC=log=$pleo_scratch/heap.log own_tests "tests, $kind" "$pleo_scratch/$kind/tests"
        else
            HEAPTRC=log=$pleo_scratch/heap.log pleo_scenarios "scenarios, $kind" - "$pleo_scratch/$kind/scenarios"
        fi
        pleo_test "$program leave nothing in the heap, $kind" nothing_left
        rm -f "$pleo_scratch/heap.log"
    done
done
pleo_scenarios "scenarios, valgrind" - "${valgrind[@]}" "$pleo_scratch/valgrind/scenarios"
# Valgrind knows no floating-point traps, and its x87 has 64 bits where Currency takes 80; one test reads all memory, and one
# makes a thousand threads.
own_tests "tests, valgrind" "${valgrind[@]}" "$pleo_scratch/valgrind/tests" \
    TestCurrency TestReals TestSecrets TestKeptIsBounded TestTrapsStay TestTrapsInEvents

# --- Another mode

objfpc_program() {
    local output
    output=$("$pleo_scratch/objfpc/objfpc") && echo "$output" &&
        [[ $output == $'ACTIVATED\nPLEO_E_NOT_FOUND 404\nTRUE' ]]
}
compile tests/delphi/objfpc.lpr objfpc objfpc loaded
pleo_start_sandbox --rate 0
pleo_test "a program in the mode objfpc" objfpc_program
pleo_stop_sandbox

# --- Loading: what is said of a library that cannot be used

libraries=$pleo_scratch/libraries
mkdir "$libraries" "$libraries/empty" "$libraries/narrow"
made() { gcc -shared -fPIC -o "$libraries/$1" -x c - <<<"$2"; }
made none.so "int nothing;"
made old.so "int pleo_abi_version(void) { return 1; }"
made new.so "int pleo_abi_version(void) { return 7; }"
printf 'no library\n' >"$libraries/text.so"
# The beginning of a library for 32 bits, and of one for Windows.
printf '\177ELF\1\1\1%057d' 0 >"$libraries/narrow.so"
cp "$libraries/narrow.so" "$libraries/narrow/libpleo.so.1"
{ printf 'MZ%058d' 0 && printf '\100\0\0\0PE\0\0\144\206'; } >"$libraries/windows.dll"

# says PATTERN FILE…: what the program says of these files.
says() {
    local wanted=$1 output
    shift
    output=$("$pleo_scratch/$kind/loading" "$@")
    echo "$output"
    # shellcheck disable=SC2053 # it is a pattern
    [[ $output == $wanted ]]
}
# The same where the system finds no library but those of a folder: FOLDER PATTERN FILE…
says_in() { LD_LIBRARY_PATH=$libraries/$1 says "${@:2}"; }

compile tests/delphi/loading.dpr loaded delphi loaded
compile tests/delphi/loading.dpr unicode delphiunicode loaded
compile tests/delphi/loading.dpr shared delphi shared
for kind in loaded unicode; do
    pleo_test "$kind: the default" says "loaded libpleo.so.1, version *" -
    pleo_test "$kind: a path" says "loaded $pleo_lib_dir/libpleo.so, version *" "$pleo_lib_dir/libpleo.so"
    pleo_test "$kind: the default is missing" says_in empty "libpleo.so.1 was not found. *PleoLoad*The system says: *" -
    pleo_test "$kind: a path is missing" says "/nowhere/libpleo.so was not found. *" /nowhere/libpleo.so
    pleo_test "$kind: 32 bits" says "$libraries/narrow.so is a library for 32 bits, and this program has 64. *" \
        "$libraries/narrow.so"
    pleo_test "$kind: the default has 32 bits" says_in narrow \
        "$libraries/narrow/libpleo.so.1 is a library for 32 bits, and this program has 64. *" -
    pleo_test "$kind: for another system" says "$libraries/windows.dll is a library for another system. *" \
        "$libraries/windows.dll"
    pleo_test "$kind: no library" says "$libraries/text.so cannot be loaded. *The system says: *" "$libraries/text.so"
    pleo_test "$kind: another library" says "$libraries/none.so has no function pleo_abi_version: *" "$libraries/none.so"
    pleo_test "$kind: a function is missing" says "$libraries/old.so has no function pleo_version: *" "$libraries/old.so"
    pleo_test "$kind: another binary interface" says "$libraries/new.so has the binary interface 7, and *" \
        "$libraries/new.so"
    pleo_test "$kind: a good one after a bad one, and none after that" \
        says $'*has no function pleo_version*\nloaded libpleo.so.1, version *\nloaded libpleo.so.1, version *' \
        "$libraries/old.so" - "$libraries/old.so"
done
kind=shared
pleo_test "a linked program" says "loaded , version *" -
pleo_test "a linked program loads no other" says "This program is linked with libpleo*$libraries/old.so" "$libraries/old.so"

# --- The examples, and the README's program as a reader would copy it

for form in loaded shared static; do
    for source in examples/delphi/*.dpr; do
        compile "$source" "$form" delphi "$form"
    done
done
for source in examples/delphi/*.dpr; do
    compile "$source" unicode delphiunicode loaded
    compile "$source" valgrind delphi loaded -gv
done
# shellcheck disable=SC2016 # the quotes are Markdown's
sed -n '/^```pascal$/,/^```$/p' bindings/delphi/README.md | sed '1d;/^```$/,$d' >"$pleo_scratch/readme.dpr"
compile "$pleo_scratch/readme.dpr" loaded delphi loaded
# Its commands, one after the other in one folder: what one leaves there must not make the next one's program another.
mkdir -p "$pleo_scratch/reader/project/target" "$pleo_scratch/reader/first"
ln -s "$PWD/bindings" "$pleo_scratch/reader/project/bindings"
ln -s "$pleo_scratch/both" "$pleo_scratch/reader/project/lib"
mkdir "$pleo_scratch/both"
ln -s "$pleo_scratch/lib"/* "$pleo_scratch/archive"/* "$pleo_scratch/both"
cp "$pleo_scratch/readme.dpr" "$pleo_scratch/reader/first/first.dpr"
# NUMBER LIBRARY-THAT-IT-NEEDS
readme_command() {
    local command
    command=$(awk -v "wanted=$1" '/^    fpc / && ++n == wanted { on = 1 } on; on && !/\\$/ { exit }' bindings/delphi/README.md)
    (cd "$pleo_scratch/reader/first" && export PLEO=$pleo_scratch/reader/project && eval "$command") &&
        readelf -d "$pleo_scratch/reader/first/first" >"$pleo_scratch/needed" && grep NEEDED "$pleo_scratch/needed" &&
        grep -q "$2" "$pleo_scratch/needed" && { [[ $1 == 2 ]] || ! grep libpleo "$pleo_scratch/needed"; } &&
        [[ ! -e bindings/delphi/Pleo.ppu ]]
}
pleo_test "the README's command, loaded" readme_command 1 libc
pleo_test "the README's command, linked" readme_command 2 libpleo
pleo_test "the README's command, static" readme_command 3 libgcc_s
# The piece of it that is a function.
sed -n '/^function NextItem/,/^```$/p' bindings/delphi/README.md | sed '$d' >"$pleo_scratch/night.inc"
compile tests/delphi/night.dpr loaded delphi loaded "-Fi$pleo_scratch"
# The piece of it that reads a list into records.
sed -n '/^  TEntry = /,/^```$/p' bindings/delphi/README.md | sed '1i type' | sed '$d' >"$pleo_scratch/entries.inc"
compile tests/delphi/entries.dpr loaded delphi loaded "-Fi$pleo_scratch"
compile tests/delphi/entries.dpr unicode delphiunicode loaded "-Fi$pleo_scratch"
# The piece of it that carries out an export job.
sed -n '/^Job := Client\.OpenExport;/,/^```$/p' bindings/delphi/README.md | sed '$d' >"$pleo_scratch/exporting.inc"
compile tests/delphi/exporting.dpr loaded delphi loaded "-Fi$pleo_scratch"
compile tests/delphi/exporting.dpr unicode delphiunicode loaded "-Fi$pleo_scratch"
# The pieces of it that fetch a file, and that send without waiting.
sed -n '/^procedure FetchReceipt/,/^```$/p' bindings/delphi/README.md | sed '$d' >"$pleo_scratch/fetching.inc"
sed -n '/^function SendWithoutWaiting/,/^```$/p' bindings/delphi/README.md | sed '$d' >"$pleo_scratch/waiting.inc"
compile tests/delphi/fetching.dpr loaded delphi loaded "-Fi$pleo_scratch"
compile tests/delphi/fetching.dpr unicode delphiunicode loaded "-Fi$pleo_scratch"
# What a program with cwstring begins with.
grep '^Set.*CodePage(.*CP_UTF8);$' bindings/delphi/README.md >"$pleo_scratch/locale.inc"
compile tests/delphi/locale.dpr loaded delphi loaded "-Fi$pleo_scratch"
compile tests/delphi/codepage.dpr ansi delphi loaded -dPLEO_ANSI
compile tests/delphi/codepage.dpr loaded delphi loaded

checks_begin
# shellcheck disable=SC2034 # for expect
for linked in loaded shared static unicode; do
    all_checks
done
linked=loaded
# shellcheck disable=SC2154 # checks.sh sets them
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's program" 0 "installation $uuid of $company" "" readme
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "a limit is set up" 0 "HTTP 204" "" any_call POST /sandbox/next \
    '{"path": "/v2/employees", "skip": 1, "times": 2, "status": 429, "headers": {"retry-after": "1"}}'
PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_ATTEMPTS=1 PLEO_REQUESTS_PER_MINUTE=0 expect "a program at night" 0 \
    $'employee0@example.com\n*\nemployee9999@example.com' "" night
PLEO_API_KEY=$PLEO_SANDBOX_KEY_REVOKED expect "a program at night, with a key that is revoked" 1 "" \
    "PLEO_E_UNAUTHORIZED FALSE" night
# Two of its amounts are larger than Currency.
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's records" 0 "$uuid 20250101 -0.01 Køb 0 i Ærøskøbing"$'\n*' \
    "$uuid: AMOUNT: *"$'\n'"$uuid: AMOUNT: *" entries
for linked in loaded unicode; do
    PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's file and task" 0 "file TRUE" "" fetching "$pleo_scratch/$linked.xml"
done
for linked in loaded unicode; do
    export PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_EXPORT_JOURNAL=$pleo_scratch/$linked.journal
    expect "the README's export without a job" 0 "" "" exporting
    expect "a job is set up" 0 $'HTTP 200\n*' "" any_call POST /sandbox/export '{"count": 2}'
    expect "the README's export" 0 $'2025-01-01T12:00:00Z V-1\n2025-02-02T12:00:00Z V-2\ncompleted' "" exporting
    expect "a job is set up again" 0 $'HTTP 200\n*' "" any_call POST /sandbox/export '{"count": 1}'
    expect "the README's export once more" 0 "looked up $uuid"$'\n2025-01-01T12:00:00Z V-1\ncompleted' "" exporting
    unset PLEO_API_KEY PLEO_EXPORT_JOURNAL
done
linked=loaded
for locale in LC_ALL=C LANG=C; do
    PLEO_API_KEY=$PLEO_SANDBOX_KEY expect_command "texts with cwstring, $locale" 0 \
        $'joined Ærøskøbing €\nformatted Ærøskøbing €' "Ærøskøbing €" \
        env -u LANG -u LC_ALL "$locale" "$pleo_scratch/loaded/locale"
done
export LOCPATH=$pleo_scratch/locales
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect_command "texts with cwstring, da_DK" 0 \
    $'joined Ærøskøbing €\nformatted Ærøskøbing €' "Ærøskøbing €" \
    env LC_ALL=da_DK.ISO-8859-1 "$pleo_scratch/loaded/locale"
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect_command "a code page as Delphi 7 has it, da_DK" 0 \
    $'line C672F8203F\nexact TRUE\nUTF-8 TRUE' "" env LC_ALL=da_DK.ISO-8859-1 "$pleo_scratch/ansi/codepage"
for locale in da_DK.ISO-8859-1 C; do
    PLEO_API_KEY=$PLEO_SANDBOX_KEY expect_command "cwstring without a line of the README's, $locale" 0 \
        $'line C38672C3B820E69DB1\nexact TRUE\nUTF-8 TRUE' "" env "LC_ALL=$locale" "$pleo_scratch/loaded/codepage"
done
unset LOCPATH
PLEO_API_KEY=$PLEO_SANDBOX_KEY expect_command "texts with cwstring, no variable" 0 \
    $'joined Ærøskøbing €\nformatted Ærøskøbing €' "Ærøskøbing €" \
    env -i "PLEO_API_KEY=$PLEO_SANDBOX_KEY" "PLEO_BASE_URL=$PLEO_BASE_URL" "PLEO_CA_FILE=$PLEO_CA_FILE" \
    "LD_LIBRARY_PATH=${LD_LIBRARY_PATH:-}" "$pleo_scratch/loaded/locale"
list_checks
linked=valgrind
# shellcheck disable=SC2034 # for expect
under=("${valgrind[@]}" "--log-file=$pleo_scratch/valgrind.log")
all_checks
pleo_total
