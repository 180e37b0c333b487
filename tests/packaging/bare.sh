#!/usr/bin/env bash
# Builds an example from an unpacked archive alone, in every language and by every build system, and has each create its own
# installation at the archive's sandbox: bare.sh ARCHIVE [NAME…]. The last line is "N passed, M failed".
#
# NAME is one of the tests below; without one, all are run. It needs nothing else of the project, and of the system bash, curl,
# readelf and what the test compiles with; what is missing fails its test.
#
#   CC, CXX  the compilers of C and C++ (gcc, g++)
#   UNDER    a command that every program of the archive and every compiled program runs under, for example
#            "qemu-aarch64 -L /usr/aarch64-linux-gnu"
set -euo pipefail

every_test=(tool layout c-shared c-static pkg-config pkg-config-static cmake-shared cmake-static meson-shared meson-static c++ cobol
    pascal csharp)

if [[ $# -eq 0 || ! -e $1/include/pleo.h ]]; then
    echo "usage: bare.sh ARCHIVE [NAME…], where ARCHIVE is an unpacked archive, and NAME one of ${every_test[*]}" >&2
    exit 2
fi
for name in "${@:2}"; do
    [[ " ${every_test[*]} " == *" $name "* ]] || { echo "bare.sh: there is no test $name; name some of: ${every_test[*]}" >&2; exit 2; }
done
# No setting of the caller's is in force: neither one of a compiler's nor one that leads a program, and its key, elsewhere.
if [[ -z ${BARE_SHELL:-} ]]; then
    exec env -i BARE_SHELL=1 "PATH=${PATH:-/usr/local/bin:/usr/bin:/bin}" "TMPDIR=${TMPDIR:-/tmp}" LC_ALL=C.UTF-8 TZ=UTC TERM=dumb \
        "CC=${CC:-gcc}" "CXX=${CXX:-g++}" "UNDER=${UNDER:-}" bash "${BASH_SOURCE[0]}" "$@"
fi
unset BARE_SHELL
umask 022
read -ra under <<<"$UNDER"

work=$(mktemp -d "$TMPDIR/pleo-bare.XXXXXX")
sandbox=
clean_up() {
    local tries
    if [[ -n $sandbox ]]; then
        kill "$sandbox" 2>/dev/null || true
        for ((tries = 0; tries < 500; tries++)); do
            kill -0 "$sandbox" 2>/dev/null || break
            sleep 0.02
        done
        kill -KILL "$sandbox" 2>/dev/null || true
        wait "$sandbox" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Whoever unpacks it may do so anywhere.
archive="$work/Ünï côdé"
cp -R "$1" "$archive"
shift
touch "$work/unpacked"
mkdir "$work/home"
export HOME=$work/home

# --- The sandbox

"${under[@]}" "$archive/bin/pleo-sandbox" --ready-file "$work/sandbox.env" >"$work/sandbox.log" 2>&1 </dev/null &
sandbox=$!
for ((tries = 0; tries < 1500; tries++)); do
    if [[ -e $work/sandbox.env ]] || ! kill -0 "$sandbox" 2>/dev/null; then break; fi
    sleep 0.04
done
if [[ ! -e $work/sandbox.env ]]; then
    cat "$work/sandbox.log" >&2
    echo "bare.sh: the archive's sandbox did not start" >&2
    exit 1
fi
# shellcheck disable=SC1091 # it is written when the sandbox starts
source "$work/sandbox.env"
export PLEO_BASE_URL=$PLEO_SANDBOX_HTTPS PLEO_CA_FILE=$PLEO_SANDBOX_CA PLEO_API_KEY=$PLEO_SANDBOX_KEY

# Asks the sandbox without the library, and prints the body and, on a last line, the HTTP status: METHOD PATH
ask() {
    curl --noproxy '*' -sS --max-time 60 -u "$PLEO_SANDBOX_KEY:" -X "$1" -w '\n%{http_code}\n' "$PLEO_SANDBOX_HTTP$2"
}
installation() { ask "$1" /v1/installations/me; }
created() { ask GET /sandbox/created | head -n 1; }

# --- Running

run() { timeout 60 "${under[@]}" "$@"; }

# Whether the commands are there: COMMAND…
needs() {
    local command
    for command in curl readelf "$@"; do
        command -v "$command" >/dev/null || { echo "$command is missing"; return 1; }
    done
}

# Runs a program that creates an installation where there is none; the sandbox says whether it did, and forgets it: COMMAND…
creates() {
    local output answer before id status=0
    [[ $(installation GET | tail -n 1) == 404 ]] || { echo "there is an installation already"; return 1; }
    before=$(created)
    output=$(run "$@") || status=$?
    printf '%s\n' "$output"
    [[ $status -eq 0 ]] || { echo "exit code $status"; return 1; }
    answer=$(installation GET)
    echo "the sandbox says: $answer"
    installation DELETE >/dev/null
    id=$(sed -n 's/^Installation  *\([0-9a-f-]\{36\}\)$/\1/p' <<<"$output")
    grep -q '^State  *ACTIVATED *$' <<<"$output" && grep -q '^Origin  *created by this call$' <<<"$output" &&
        [[ -n $id && $answer == *"\"id\":\"$id\""* && $answer == *'"status":"ACTIVATED"'* &&
            $answer == *'"program":"create_installation"'* && $answer == *$'\n200' && $(created) -eq $((before + 1)) ]]
}

# How a program was linked: shared|static PROGRAM
linked() {
    local is=static
    ! readelf --dynamic --wide "$2" | grep -q 'NEEDED.*\[libpleo\.so\.' || is=shared
    [[ $is == "$1" ]] || { echo "$2 is linked with the $is library"; return 1; }
}

# --- C

source=$archive/examples/c/create_installation.c

test_c_shared() {
    needs "$CC" &&
        "$CC" "$source" -o program -I"$archive/include" -L"$archive/lib" -lpleo "-Wl,-rpath,$archive/lib" &&
        linked shared program && creates ./program
}

test_c_static() {
    local libraries
    read -ra libraries < <(sed -n 's/^Libs: .*libpleo\.a"* //p' "$archive/lib/pkgconfig/pleo-static.pc")
    needs "$CC" &&
        "$CC" "$source" -o program -I"$archive/include" "$archive/lib/libpleo.a" "${libraries[@]}" &&
        linked static program && creates ./program
}

# The same under a plain path, for what cannot cope with another: pkg-config 0.29 splits a path at its spaces (pkgconf does not),
# and Meson cannot read what pkgconf prints of letters other than ASCII's.
plain=$work/archive
ln -s "$archive" "$plain"

# What pkg-config prints is quoted for a shell.
by_pkg_config() {
    local path=$archive flags
    [[ $(pkg-config --version) != 0.* ]] || path=$plain
    flags=$(PKG_CONFIG_PATH="$path/lib/pkgconfig" pkg-config --cflags --libs "$1") && echo "$flags" &&
        eval "\"\$CC\" \"\$source\" -o program $flags \"-Wl,-rpath,\$archive/lib\""
}
test_pkg_config() { needs "$CC" pkg-config && by_pkg_config pleo && linked shared program && creates ./program; }
test_pkg_config_static() { needs "$CC" pkg-config && by_pkg_config pleo-static && linked static program && creates ./program; }

# Writes what a project has for its build: TARGET-OR-DEPENDENCY
by_cmake() {
    cat >CMakeLists.txt <<END
cmake_minimum_required(VERSION 3.13)
project(bare C)
find_package(pleo 0.1 CONFIG REQUIRED)
add_executable(program "\${SOURCE}")
target_link_libraries(program PRIVATE $1)
END
    cmake -S . -B build "-DSOURCE=$source" "-DCMAKE_PREFIX_PATH=$archive" "-DCMAKE_C_COMPILER=$CC" && cmake --build build
}
test_cmake_shared() { needs "$CC" cmake make && by_cmake pleo::pleo && linked shared build/program && creates build/program; }
test_cmake_static() { needs "$CC" cmake make && by_cmake pleo::pleo-static && linked static build/program && creates build/program; }

by_meson() {
    cp "$source" "$archive/examples/c/example.h" .
    cat >meson.build <<END
project('bare', 'c')
executable('program', 'create_installation.c', dependencies: dependency('$1'))
END
    meson setup build "--pkg-config-path=$plain/lib/pkgconfig" && meson compile -C build
}
test_meson_shared() { needs "$CC" meson ninja pkg-config && by_meson pleo && linked shared build/program && creates build/program; }
test_meson_static() {
    needs "$CC" meson ninja pkg-config && by_meson pleo-static && linked static build/program && creates build/program
}

# --- The other languages, each as its page of the manual has it

test_c__() {
    needs "$CXX" &&
        "$CXX" -std=c++11 "$archive/examples/cpp/create_installation.cpp" -o program -I"$archive/include" -I"$archive/bindings/cpp" \
            -L"$archive/lib" -lpleo "-Wl,-rpath,$archive/lib" &&
        linked shared program && creates ./program
}

test_cobol() {
    needs cobc &&
        cobc -x -o program "$archive/examples/cobol/create_installation.cob" "$archive/examples/cobol/example.cob" \
            "$archive"/bindings/cobol/pleo*.cob -I "$archive/bindings/cobol" -I "$archive/examples/cobol" \
            -L "$archive/lib" -lpleo -Q "-Wl,--no-as-needed '-Wl,-rpath,$archive/lib'" &&
        linked shared program && creates ./program
}

test_pascal() {
    needs fpc &&
        fpc -B -l- -v0ew -FU. "-o$PWD/program" "-Fu$archive/bindings/delphi" "-Fu$archive/examples/delphi" \
            "$archive/examples/delphi/create_installation.dpr" &&
        creates env "LD_LIBRARY_PATH=$archive/lib" ./program
}

# The assemblies are in the archive, so that no compiler has to make them.
test_csharp() {
    local assemblies=$archive/bindings/dotnet/lib/net40
    needs mcs mono &&
        mcs -warnaserror "-reference:$assemblies/LibPleo.dll" -out:program.exe "$archive/examples/dotnet/Example.cs" \
            "$archive/examples/dotnet/CreateInstallation.cs" &&
        cp "$assemblies"/LibPleo.* "$archive/lib/libpleo.so" . && creates mono program.exe
}

# --- The archive's programs

test_tool() {
    local status=0
    needs || return
    run "$archive/bin/pleo" status || status=$?
    [[ $status -eq 8 ]] || { echo "without an installation: exit code $status"; return 1; }
    run "$archive/bin/pleo" install && run "$archive/bin/pleo" status | grep ACTIVATED && run "$archive/bin/pleo" check &&
        [[ $(installation GET) == *'"status":"ACTIVATED"'*$'\n200' ]] && [[ $(installation DELETE | tail -n 1) == 204 ]]
}

# What is committed is what it makes.
test_layout() {
    local record
    for record in ENTRY VOUCHER; do
        run "$archive/bin/pleo-layout" --from copybook --std default --to cobol --name "$record-LAYOUT" \
            "$archive/examples/cobol/$record.cpy" >layout && diff "$archive/examples/cobol/$record-LAYOUT.cpy" layout || return
    done
}

# --- All of them

passed=0
failed=0
[[ $# -gt 0 ]] || set -- "${every_test[@]}"
for name in "$@"; do
    mkdir "$work/$name"
    if (cd "$work/$name" && "test_${name//[-+]/_}") >"$work/log" 2>&1; then
        echo "ok $name"
        passed=$((passed + 1))
    else
        sed 's/^/    /' "$work/log"
        echo "FAIL $name"
        failed=$((failed + 1))
        # The next one finds nothing that this one left.
        installation DELETE >/dev/null 2>&1 || true
    fi
done
if [[ -n $(find "$archive" -newer "$work/unpacked") ]]; then
    find "$archive" -newer "$work/unpacked" | sed 's/^/    /'
    echo "FAIL nothing is written into the archive"
    failed=$((failed + 1))
else
    echo "ok nothing is written into the archive"
    passed=$((passed + 1))
fi
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
