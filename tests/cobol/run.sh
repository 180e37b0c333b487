#!/usr/bin/env bash
# Compiles the COBOL binding in every dialect and format that it is for, and runs its scenarios, its own tests, the examples
# and the README's program, linked in each of the ways that the README shows. The last line is "N passed, M failed".
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../scenarios/common.sh
source tests/scenarios/common.sh
# shellcheck source-path=SCRIPTDIR source=../../examples/checks.sh
source examples/checks.sh

for tool in cargo cobc cobcrun valgrind gcore readelf timeout; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
for file in "$pleo_lib_dir/libpleo.so" "$pleo_lib_dir/libpleo.a" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done

pleo_build_layout

here=tests/cobol
binding=bindings/cobol
work=$pleo_scratch/cobol
mkdir -p "$work/tmp" "$work/lib"
# The library is found by its SONAME, as once it is installed.
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so"
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so.1"
# What the compiler and the core dumps leave goes with the rest; no setting of the caller's changes what is compiled.
export TMPDIR=$work/tmp
unset "${!COB_@}"

# Warnings are errors.
cobol=(cobc -Wall -Werror -I "$binding" -I "$here" -I examples/cobol)
subprograms=("$binding"/pleo*.cob)
rpath=-Wl,-rpath,$work/lib
shared=(-L "$work/lib" -lpleo -Q "-Wl,--no-as-needed $rpath")
mapfile -t names < <(sed -n 's/.*"\(pleo_[a-z0-9_]*\)".*/\1/p' "${subprograms[@]}" | sort -u)
static_calls=()
for name in "${names[@]}"; do static_calls+=(-K "$name"); done
archive=(-Q "$pleo_lib_dir/libpleo.a ${pleo_system_libs[*]}")
memcheck=(valgrind -q "--log-file=$pleo_scratch/valgrind.log" --error-exitcode=99 --leak-check=full --show-leak-kinds=definite
    --errors-for-leak-kinds=definite --fair-sched=yes --suppressions=tests/c/valgrind.supp
    "--suppressions=$here/valgrind.supp")

# Compiles a program with the subprograms: NAME SOURCE… -- [MORE ARGUMENT…]
build() {
    local name=$1 sources=()
    shift
    while [[ $1 != -- ]]; do
        sources+=("$1")
        shift
    done
    shift
    "${cobol[@]}" -x -o "$work/$name" "${sources[@]}" "${subprograms[@]}" "$@"
}

# The layout of a copybook: DIALECT ARGUMENT…
layout() { "$pleo_layout_bin" --from copybook --std "$@"; }

# Adds what a program of tests counted, against a sandbox of its own: LABEL COMMAND…
counted() {
    local label=$1 code=0 good=0 bad=0
    shift
    pleo_start_sandbox --rate 0 --employees 1000
    timeout --kill-after=5 300 "$@" >"$work/output" 2>&1 || code=$?
    pleo_stop_sandbox
    read -r good bad < <(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$work/output") || true
    if [[ $bad -eq 0 && ($code -ne 0 || $good -eq 0) ]]; then bad=1; fi
    [[ $bad -eq 0 ]] || sed 's/^/    /' "$work/output"
    pleo_say "$label: $good passed, $bad failed"
    pleo_passed=$((pleo_passed + good))
    pleo_failed=$((pleo_failed + bad))
}

# --- Dialects and formats

# Every line is for fixed format, which cuts what is longer without a word.
no_line_is_longer_than_72() {
    ! LC_ALL=C awk 'length($0) > 72 { print FILENAME ":" FNR ": " $0; found = 1 } END { exit !found }' \
        "$binding"/*.cpy "$binding"/*.cob examples/cobol/*.cpy examples/cobol/*.cob "$here"/*.cpy "$here"/*.cob
}

all_compile() {
    local dialect=$1 format=$2
    "${cobol[@]}" "-std=$dialect" "-$format" -b -o "$work/dialect.so" "${subprograms[@]}"
    "${cobol[@]}" "-std=$dialect" "-$format" -x -o "$work/dialect" "$here/copybooks.cob" &&
        # Under acu DISPLAY is for a terminal.
        [[ $dialect == acu || $("$work/dialect") == "copybooks" ]]
}

# The subprograms with as many arguments as PLEO-BEGIN says, which the README lists; brackets are for what may be left out.
the_readme_lists_all() {
    awk '/PROGRAM-ID\. / { name = substr($2, 1, length($2) - 1) }
        /COPY PLEO-BEGIN/ {
            split($0, part, "\"")
            gsub(/ /, "", part[2])
            if (name != "PLEO-SHARE") print name, length(part[2]), gsub(/[a-z]/, "", part[2])
        }' "${subprograms[@]}" | sort >"$work/subprograms"
    sed -n '/^## The subprograms/,/^## /p' "$binding/README.md" | grep '^| `pleo' | cut -d'|' -f3- | grep -o '`PLEO-[^`]*`' | tr -d '`' |
        awk '$1 != "PLEO-SHARE" { print $1, NF - 1, gsub(/\[/, "") }' | sort | diff "$work/subprograms" -
}

pleo_test "no line is longer than fixed format takes" no_line_is_longer_than_72
pleo_test "the README lists all subprograms" the_readme_lists_all
for dialect in default ibm mf acu bs2000 mvs rm; do
    for format in fixed free; do
        pleo_test "the subprograms and copybooks, -std=$dialect, $format" all_compile "$dialect" "$format"
    done
done

# --- Scenarios and the binding's own tests

# Layouts, which dialects have different ones of, and files that hold none.
for dialect in default ibm mf; do
    mkdir -p "$work/layouts/$dialect"
    layout "$dialect" "$here/KINDS.cpy" >"$work/layouts/$dialect/KINDS.layout"
    layout "$dialect" --to cobol --name KINDS-LAYOUT "$here/KINDS.cpy" >"$work/layouts/$dialect/KINDS-LAYOUT.cpy"
    for record in ANSWER EMPLOYEE; do
        layout "$dialect" --to cobol --record "$record-RECORD" --name "$record-LAYOUT" "$here/ANSWER.cpy" \
            >"$work/layouts/$dialect/$record-LAYOUT.cpy"
    done
    : >"$work/layouts/$dialect/EMPTY.layout"
    { cat "$work/layouts/$dialect/KINDS.layout" && printf '%65536s' ""; } >"$work/layouts/$dialect/LONG.layout"
done
# What is compiled without a dialect of its own.
export COB_COPY_DIR=$work/layouts/default PLEO_TEST_LAYOUTS=$work/layouts/default

layouts_differ() { ! cmp "$work/layouts/default/KINDS.layout" "$work/layouts/mf/KINDS.layout"; }
pleo_test "the layouts of dialects differ" layouts_differ

# Every argument of every subprogram.
awk -f "$here/arguments.awk" "${subprograms[@]}" >"$work/arguments.cob"
# The main program comes first.
scenarios=("$here/scenarios.cob" "$here"/scenarios_*.cob "$here/sandbox.cob")
checks=("$here/checks.cob" "$here"/checks_*.cob "$here/sandbox.cob" "$work/arguments.cob")
build scenarios "${scenarios[@]}" -- "${shared[@]}"
pleo_scenarios "scenarios" COBOL "$work/scenarios"
pleo_scenarios "scenarios, LANG=C" - env LANG=C LC_ALL=C "$work/scenarios"
pleo_awkward_scenarios "scenarios" "$work/scenarios"
pleo_scenarios "scenarios, valgrind" - "${memcheck[@]}" "$work/scenarios"
build scenarios-static "${scenarios[@]}" -- "${static_calls[@]}" "${archive[@]}"
pleo_scenarios "scenarios, the static library" - "$work/scenarios-static"

build checks "${checks[@]}" -- "${shared[@]}"
counted "checks" "$work/checks"
counted "checks, valgrind" "${memcheck[@]}" "$work/checks"
for dialect in ibm mf; do
    COB_COPY_DIR=$work/layouts/$dialect build "checks-$dialect" "${checks[@]}" -- "-std=$dialect" "${shared[@]}"
    PLEO_TEST_LAYOUTS=$work/layouts/$dialect counted "checks, -std=$dialect" "$work/checks-$dialect"
done
# With the run time's own checks of subscripts, lengths and addresses.
build checks-debug "${checks[@]}" -- -debug "${shared[@]}"
counted "checks, -debug" "$work/checks-debug"
# What those checks end the program for.
build storage "$here/storage.cob" -- "${shared[@]}"
expect_command "items without storage" 0 "PLEO-FETCH-RECORD: argument 3 has no storage: BASED, or not passed to you.
PLEO-FETCH-RECORD: argument 4 has no storage: BASED, or not passed to you.
PLEO-FETCH-RECORD: argument 2 has no storage: BASED, or not passed to you.
RETURN-CODE +000000016
PLEO_E_HANDLE*" "" "$work/storage"
# As where a shop compiles everything with it: DECIMAL-POINT IS COMMA in the subprograms.
mkdir "$work/comma"
for source in "${subprograms[@]}"; do
    sed '/PROGRAM-ID\. /a\       ENVIRONMENT DIVISION.\n       CONFIGURATION SECTION.\n       SPECIAL-NAMES.\n           DECIMAL-POINT IS COMMA.' \
        "$source" >"$work/comma/$(basename "$source")"
done
"${cobol[@]}" -x -o "$work/checks-comma" "${checks[@]}" "$work/comma"/*.cob "${shared[@]}"
counted "checks, DECIMAL-POINT IS COMMA" "$work/checks-comma"

# --- What is left behind

# Blocks that are in use at the end: LOOPS
in_use() {
    valgrind --leak-check=no "$work/loops" "$1" 2>&1 | sed -n 's/.* in use at exit: .* in \([0-9,]*\) blocks/\1/p' | tr -d ,
}

# A handle that is not freed holds at least one block.
nothing_is_left_behind() {
    local few many
    few=$(in_use 5) many=$(in_use 45)
    echo "after 5 rounds $few blocks, after 45 rounds $many"
    [[ -n $few && -n $many && $((many - few)) -lt 20 ]]
}

# How often the key of secret.cob is in the memory of the program, which is kept waiting: [wiped]
key_copies() {
    local process tries
    mkfifo "$work/wait"
    "$work/secret" "$@" <"$work/wait" >"$work/told" 2>&1 &
    process=$!
    exec 9>"$work/wait"
    for ((tries = 0; tries < 1500; tries++)); do
        [[ ! -s $work/told ]] || break
        kill -0 "$process" || break
        sleep 0.02
    done
    timeout 60 gcore -o "$work/core" "$process" >"$work/gcore.log" 2>&1 || cat "$work/gcore.log" >&2
    echo >&9
    exec 9>&-
    # Standard output is for the number of copies.
    pleo_wait "$process" >>"$work/told"
    { grep -aoF hovcjqxelszgnubipwdkryfmtahovcjqxelszgnu "$work/core.$process" || true; } | wc -l
    rm -f "$work/core.$process" "$work/wait"
}

# The 401 shows that the key was used; that it is found before shows that it can be.
the_key_goes() {
    local before after
    before=$(key_copies open)
    after=$(key_copies wiped)
    echo "copies while it is open: $before; after it was wiped and closed: $after"
    cat "$work/told"
    [[ $before -gt 0 && $after -eq 0 ]]
}

build loops "$here/loops.cob" "$here/sandbox.cob" -- "${shared[@]}"
build secret "$here/secret.cob" "$here/sandbox.cob" -- "${shared[@]}"
pleo_start_sandbox --rate 0 --employees 3
pleo_test "forty rounds more leave nothing behind" nothing_is_left_behind
pleo_test "a key that is wiped and closed is gone" the_key_goes
pleo_stop_sandbox

# --- The raw layer

# Every CALL of the copybook is compiled as it stands, and made once: with handles that are none, and short texts.
every_raw_call() {
    awk -f "$here/raw_calls.awk" "$binding/PLEO-CALLS.cpy" >"$work/raw_calls.cob"
    "${cobol[@]}" -x -o "$work/raw_calls" "$work/raw_calls.cob" "${shared[@]}"
    "$work/raw_calls" >"$work/made"
    sed 's/ .*//' tests/abi/symbols.txt | diff - <(sed 's/ .*//' "$work/made" | LC_ALL=C sort) &&
        ! grep -v ' PLEO_\(OK\|E_[A-Z_]*\)$' "$work/made"
}

pleo_test "every raw CALL" every_raw_call
"${cobol[@]}" -x -o "$work/raw" "$here/raw.cob" "${shared[@]}"
pleo_start_sandbox
expect_command "raw CALLs" 0 "amount -12345678901234.56
minors -1234567890123456
address PLEO_E_TIME
literals 1500
asked Sandbox application" "" "$work/raw"
pleo_stop_sandbox

# --- The README's program, and the ways to link

# A piece of the README: NUMBER, from 1 on
piece() {
    awk -v "wanted=$1" '/^```cobol$/ { n++; inside = 1; next } /^```/ { inside = 0 } inside && n == wanted' "$binding/README.md"
}

# A sandbox for programs that have their key and options in the folder they run in: [ARGUMENT…]
sandbox_in_work() {
    pleo_start_sandbox "$@"
    printf 'base_url = %s\nca_file = %s\nproxy = none\n' "$PLEO_SANDBOX_HTTPS" "$PLEO_SANDBOX_CA" >"$work/pleo.options"
    rm -f "$work/pleo.key"
    pleo_key_file "$work/pleo.key" "$PLEO_SANDBOX_KEY"
}

piece 1 >"$work/first.cob"
sandbox_in_work
first=$'INSTALLATION ????????-????-????-????-????????????\nSTATE        ACTIVATED*'
# In the folder of its key and options.
in_work=(env -C "$work")

needs_no_library() { ! readelf -d "$1" | grep libpleo; }

build first "$work/first.cob" --
expect_command "loaded at the start" 0 "$first" "" "${in_work[@]}" COB_PRE_LOAD=libpleo "COB_LIBRARY_PATH=$work/lib" ./first
expect_command "not loaded" 12 $'PLEO-NO-LIBRARY*\nlibpleo is not loaded: link with it, or set COB_PRE_LOAD*' "" "${in_work[@]}" ./first
build first-linked "$work/first.cob" -- "${shared[@]}"
expect_command "linked" 0 "$first" "" "${in_work[@]}" ./first-linked
build first-calls "$work/first.cob" -- "${static_calls[@]}" -L "$work/lib" -lpleo -Q "$rpath"
expect_command "linked, static CALLs" 0 "$first" "" "${in_work[@]}" ./first-calls
build first-static "$work/first.cob" -- "${static_calls[@]}" "${archive[@]}"
expect_command "the static library" 0 "$first" "" "${in_work[@]}" ./first-static
pleo_test "and it alone" needs_no_library "$work/first-static"
"${cobol[@]}" -b -o "$work/pleo.so" "${subprograms[@]}"
"${cobol[@]}" -m -o "$work/FIRST-PROGRAM.so" "$work/first.cob"
expect_command "modules" 0 "$first" "" "${in_work[@]}" COB_PRE_LOAD=libpleo:pleo "COB_LIBRARY_PATH=$work/lib:$work" cobcrun FIRST-PROGRAM
"${cobol[@]}" -x -o "$work/first-module" "$work/first.cob" -L "$work/lib" -lpleo -Q "-Wl,--no-as-needed $rpath"
expect_command "a program and a module" 0 "$first" "" "${in_work[@]}" COB_PRE_LOAD=pleo "COB_LIBRARY_PATH=$work" ./first-module
chmod 644 "$work/pleo.key"
expect_command "a failure that the program makes the job's" 12 $'PLEO_E_FILE*' "" "${in_work[@]}" ./first-linked
pleo_stop_sandbox

# --- The examples

# What is committed is what pleo-layout makes, of whichever dialect.
a_layout_is_its_copybooks() {
    local dialect record
    for dialect in default ibm mf; do
        for record in ENTRY VOUCHER; do
            layout "$dialect" --to cobol --name "$record-LAYOUT" "examples/cobol/$record.cpy" |
                diff "examples/cobol/$record-LAYOUT.cpy" - || return
        done
    done
}

pleo_test "the layouts of the examples are their copybooks'" a_layout_is_its_copybooks
for example in "${examples[@]}"; do
    build "$example" "examples/cobol/$example.cob" examples/cobol/example.cob examples/cobol/books.cob -- "${shared[@]}"
done
# shellcheck source-path=SCRIPTDIR source=examples.sh
source "$here/examples.sh"

# --- The README's pieces

piece 3 >"$work/README-LIST.cpy"
piece 4 >"$work/README-BUILD.cpy"
piece 5 >"$work/STAFF.cpy"
layout default --to cobol --name STAFF-LAYOUT "$work/STAFF.cpy" >"$work/STAFF-LAYOUT.cpy"
piece 6 >"$work/README-RECORDS.cpy"
piece 7 >"$work/README-FAILED.cpy"
piece 8 >"$work/README-NIGHT.cpy"
piece 9 >"$work/README-REPORT.cpy"
piece 10 >"$work/README-FETCH.cpy"
piece 11 >"$work/README-TASK.cpy"
piece 12 >"$work/README-EXPORT.cpy"
piece 13 >"$work/README-REJECT.cpy"
build readme "$here/readme.cob" -- -I "$work" "${shared[@]}"
sandbox_in_work --employees 3
# Nothing of the employee before stands where one has no title.
pieces=$'LEDGER L-1*\nemployee0@example.com   Bogholder   [*]\nemployee1@example.com               [*]\nemployee2@example.com   *
STAFF-TITLE  IS TOO SHORT
employee0@example.com           0     
employee1@example.com           1     
employee2@example.com   Driver  2     
BOOKED +0000000003
FETCHED
TOOK employee0@example.com   '
in_sandbox() {
    PLEO_API_KEY=$PLEO_SANDBOX_KEY PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA "$work/any_call" \
        POST "/sandbox/$1" "$2" >/dev/null
}
in_sandbox export '{"count": 3}'
expect_command "the README's pieces" 0 "$pieces" "" "${in_work[@]}" ./readme
in_sandbox export '{"count": 3}'
in_sandbox next '{"path": "/v2/employees", "status": 429, "headers": {"retry-after": "1"}, "times": 4}'
expect_command "and a job that waits" 0 "$pieces" "" "${in_work[@]}" ./readme
pleo_key_file "$work/pleo.key" "$PLEO_SANDBOX_KEY_REVOKED"
expect_command "and one that gives up" 12 $'PLEO_E_UNAUTHORIZED*\n*(401)*\nHTTP +0000000401 REQUEST ????????-*' \
    $'library: libpleo *\nstatus: PLEO_E_UNAUTHORIZED (211)\n*\nattempt 1: 401 in *\ntrusted: *' "${in_work[@]}" ./readme
pleo_stop_sandbox

pleo_total
