#!/usr/bin/env bash
# Compiles the .NET binding with Mono's compiler, and runs its tests against a sandbox on Mono, which behaves as .NET Framework
# does, and on CoreCLR 8: the scenarios, the binding's own tests, how the native library is found, the package, and the
# examples and the README's program, which use the package. None of this runs under valgrind: both runtimes collect garbage
# and compile as they go, of which it reports nothing but noise; that nothing is left is tested by handles that are stale.
#
#   PLEO_LIB_DIR      where libpleo.so is (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../scenarios/common.sh
source tests/scenarios/common.sh
# shellcheck source-path=SCRIPTDIR source=../../examples/checks.sh
source examples/checks.sh

here=$pleo_root/tests/dotnet
work=$pleo_scratch
for tool in gcc mcs mono pip3 python3; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
for file in "$pleo_lib_dir/libpleo.so" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done
# No setting of the caller's may lead a test elsewhere.
for variable in "${!PLEO_@}"; do
    [[ $variable == PLEO_SCENARIO_RESULTS ]] || unset "$variable"
done
# --- The runtimes

pleo_fetch_coreclr
# What the runtimes leave in a home is left here.
export HOME=$work/home DOTNET_EnableDiagnostics=0
mkdir "$HOME"
dotnet=$pleo_dotnet

# What a program runs under, of each runtime.
declare -A runner=([mono]="mono --debug" [coreclr]="$dotnet")
declare -A ending=([mono]=exe [coreclr]=dll) kind=([mono]=net40 [coreclr]=netstandard2.0)
declare -A symbol=([mono]=NET40 [coreclr]=NETSTANDARD2_0)
flags=(-langversion:5 -warn:4 -warnaserror -debug)

# Compiles a program for a runtime: RUNTIME FOLDER NAME ARGUMENTS…
compile() {
    local runtime=$1 folder=$2 name=$3
    shift 3
    mkdir -p "$folder"
    mcs "${flags[@]}" "-define:${symbol[$runtime]}" "-out:$folder/$name.${ending[$runtime]}" "$@"
    [[ $runtime == mono ]] || cp "$here/runtimeconfig.json" "$folder/$name.runtimeconfig.json"
}

# Prints how a compiled program is called: RUNTIME FOLDER NAME
program() { printf '%s %s/%s.%s' "${runner[$1]}" "$2" "$3" "${ending[$1]}"; }

mkdir "$work/lib" "$work/system"
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so"
ln -s "$pleo_lib_dir/libpleo.so" "$work/system/libpleo.so.1"
mapfile -t binding < <(find bindings/dotnet/src -name '*.cs' | LC_ALL=C sort)

# --- The scenarios, and the binding's own tests

printf 'attempts = 7\n' >"$work/options"
head -c 300000 /dev/zero >"$work/upload"

# Runs the binding's own tests: TITLE COMMAND…
own_tests() {
    local title=$1 status=0
    shift
    pleo_start_sandbox --rate 0 --employees 1000
    pleo_key_file "$work/test-key" "$PLEO_SANDBOX_KEY"
    env PLEO_TEXT_ENCODING=windows-1252 "PLEO_TEST_KEY_FILE=$work/test-key" "PLEO_TEST_UPLOAD=$work/upload" \
        "PLEO_TEST_OPTIONS=$work/options" timeout --kill-after=5 300 "$@" >"$work/own.log" 2>&1 </dev/null || status=$?
    pleo_stop_sandbox
    local passed=$pleo_passed failed=$pleo_failed counted
    counted=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$work/own.log" | tail -n 1) || true
    if [[ $status -eq 0 && -n $counted ]]; then
        pleo_passed=$((passed + ${counted%% *}))
    else
        sed 's/^/    /' "$work/own.log"
        counted="exit code $status; ${counted:-nothing counted}"
        pleo_failed=$((failed + 1))
    fi
    pleo_say "$title: $counted"
}

for runtime in mono coreclr; do
    # With the binding's sources, as a program may have them; so that they see what the binding stands on, too.
    compile "$runtime" "$work/tests/$runtime" Scenarios "$here/Sandbox.cs" "$here"/Scenarios*.cs "${binding[@]}"
    compile "$runtime" "$work/tests/$runtime" Tests "$here/Sandbox.cs" "$here"/Tests*.cs "${binding[@]}"
done
found=(env "LD_LIBRARY_PATH=$work/lib")
read -ra scenarios <<<"$(program mono "$work/tests/mono" Scenarios)"
pleo_scenarios "scenarios on Mono" Mono "${found[@]}" "${scenarios[@]}"
pleo_scenarios "scenarios on Mono, LANG=C" - "${found[@]}" LANG=C LC_ALL=C "${scenarios[@]}"
pleo_awkward_scenarios "scenarios on Mono" "${found[@]}" "${scenarios[@]}"
read -ra scenarios <<<"$(program coreclr "$work/tests/coreclr" Scenarios)"
pleo_scenarios "scenarios on CoreCLR" CoreCLR "${found[@]}" "${scenarios[@]}"
pleo_scenarios "scenarios on CoreCLR, LANG=C" - "${found[@]}" LANG=C LC_ALL=C "${scenarios[@]}"
pleo_awkward_scenarios "scenarios on CoreCLR" "${found[@]}" "${scenarios[@]}"
read -ra tests <<<"$(program mono "$work/tests/mono" Tests)"
own_tests "tests on Mono" "${found[@]}" "${tests[@]}"
own_tests "tests on Mono, LANG=C" "${found[@]}" LANG=C LC_ALL=C "${tests[@]}"
read -ra tests <<<"$(program coreclr "$work/tests/coreclr" Tests)"
own_tests "tests on CoreCLR" "${found[@]}" "${tests[@]}"
own_tests "tests on CoreCLR, LANG=C" "${found[@]}" LANG=C LC_ALL=C "${tests[@]}"

# --- What must not compile

# Without REFUSED all of it compiles; with it, each line that says so is an error, and no other is.
refused_compile() {
    local wanted got
    compile mono "$work/pairs" Refused -target:library "-reference:$work/built/net40/LibPleo.dll" "$here/Refused.cs" || return
    wanted=$(sed -nE '=; s,.*// (CS[0-9]+)$,\1,p' "$here/Refused.cs" | awk '/^CS/ { print line, $1 } { line = $1 }')
    # CS1502 says again of the method what CS1503 says of the argument.
    got=$(compile mono "$work/pairs" Refused -target:library -define:REFUSED "-reference:$work/built/net40/LibPleo.dll" \
        "$here/Refused.cs" 2>&1 | sed -nE '/CS1502/d; s/^[^(]*\(([0-9]+),[0-9]+\): error (CS[0-9]+):.*/\1 \2/p') || true
    diff <(echo "$wanted") <(echo "$got") && [[ $(wc -l <<<"$wanted") -gt 20 ]]
}
# The README's programs, as a reader would copy them.
readme_program() {
    awk -v wanted="$1" '/^```csharp$/ { count++; inside = count == wanted; next } /^```$/ { inside = 0 } inside' \
        bindings/dotnet/README.md
}
readme_program 1 >"$work/Readme.cs"
readme_program 2 >"$work/Service.cs"
readme_program 3 >"$work/Ledger.cs"
# The README's snippets compile, but for what is cut short there.
snippets_compile() {
    awk '
        BEGIN { print "using System; using System.Collections.Generic; using System.Diagnostics; using System.IO;"
                print "using System.Threading.Tasks; using LibPleo; internal abstract class Snippets {"
                print "internal PleoClient client; internal PleoOptions options; internal PleoRequest request; internal PleoPages entries;"
                print "internal PleoResponse receipt; internal string entryId; internal TimeSpan limit; internal Stopwatch watch; internal List<PleoResponse> later;"
                print "internal Stream file;"
                print "internal abstract void Book(PleoResponse entry); internal abstract void Book(Entry entry);"
                print "internal abstract string FindVoucher(string entryId); internal abstract string Post(PleoResponse item);" }
        /^```c#$/ { inside = 1; text = ""; next }
        inside && /^```$/ {
            inside = 0
            if (text !~ /…/)
                printf "internal async Task Snippet%d() {\n%s}\n", ++count, text
            next
        }
        inside { text = text $0 "\n" }
        END { print "}"; exit count < 8 }' bindings/dotnet/README.md >"$work/Snippets.cs" || return
    # A snippet need not await, nor use what it catches, nor set what it finds.
    compile mono "$work/pairs" Snippets -target:library -nowarn:1998,168,219,649 "-reference:$work/built/net40/LibPleo.dll" \
        "$work/Snippets.cs" "$work/Ledger.cs"
}
bindings/dotnet/build.sh "$work/built"
pleo_test "the README's snippets compile" snippets_compile
pleo_test "what must not compile does not, and what is written instead does" refused_compile

# --- The package

same_bytes() {
    bindings/dotnet/build.sh "$work/again" &&
        bindings/dotnet/pack.py --assemblies "$work/again" --native "linux-x64=$pleo_lib_dir/libpleo.so" --out "$work/again" &&
        cmp "$package" "$work/again/${package##*/}"
}
# A package that cannot be made is refused in a line that says why, and nothing is left: PATTERN [ARGUMENT…]
refused() {
    local said
    ! said=$(bindings/dotnet/pack.py --assemblies "$work/built" --out "$work/refused" "${@:2}" 2>&1) || return
    said=${said##*$'\n'}
    # shellcheck disable=SC2053 # it is a pattern
    printf '%s\n' "$said" && [[ $said == $1 && ! -e $work/refused ]]
}
# Every file that the targets copy has its place in the package, for each kind of process that the loader knows.
targets_agree() {
    python3 - "$1/build/net40/LibPleo.targets" "$1" <<'PYTHON'
import pathlib, sys, xml.etree.ElementTree
tree = xml.etree.ElementTree.parse(sys.argv[1])
name = "{http://schemas.microsoft.com/developer/msbuild/2003}"
pairs = {(item.get("Include"), item.find(name + "Link").text) for item in tree.iter(name + "None")}
wanted = {(f"$(LibPleoRuntimes){system}-{cpu}\\native\\{file}", f"{cpu}\\{file}")
          for system, file, cpus in (("win", "pleo.dll", ("x86", "x64", "arm64")), ("linux", "libpleo.so", ("x64", "arm64")))
          for cpu in cpus}
assert pairs == wanted, pairs ^ wanted
assert (pathlib.Path(sys.argv[2]) / "runtimes/linux-x64/native/libpleo.so").is_file()
for file in pathlib.Path(sys.argv[2]).glob("*.nuspec"):
    xml.etree.ElementTree.parse(file)
PYTHON
}

package=$(bindings/dotnet/pack.py --assemblies "$work/built" --native "linux-x64=$pleo_lib_dir/libpleo.so" --out "$work/package")
mkdir "$work/unpacked"
python3 -m zipfile -e "$package" "$work/unpacked"
pleo_test "the package has the same bytes each time" same_bytes
library=$pleo_lib_dir/libpleo.so
head -c 10 "$library" >"$work/cut.so"
gcc -shared -o "$work/stranger.so" -x c - <<<'int stranger(void) { return 1; }'
pleo_test "a library for another processor is not packed" refused "*/libpleo.so is not for linux-arm64" --native "linux-arm64=$library"
pleo_test "a library for another system is not packed" refused "*/libpleo.so is no library of win" --native "win-x64=$library"
pleo_test "a library for another libc is not packed" refused "*/libpleo.so is not for linux-musl-x64" \
    --native "linux-musl-x64=$library"
pleo_test "half a library is not packed" refused "*/cut.so is cut off; *" --native "linux-x64=$work/cut.so"
pleo_test "another library is not packed" refused "*/stranger.so is not libpleo, *" --native "linux-x64=$work/stranger.so"
pleo_test "a folder is not packed" refused "*is not there; build it first, or leave linux-x64 out" --native "linux-x64=$work"
pleo_test "two libraries for one kind are not packed" refused "*: each RID is given once" \
    --native "linux-x64=$library" --native "linux-x64=$library"
pleo_test "what is not built is not packed" refused "*/net40/LibPleo.dll is not there; bindings/dotnet/build.sh *" \
    --assemblies "$work/nowhere" --native "linux-x64=$library"
pleo_test "the package's targets name its files" targets_agree "$work/unpacked"

# Makes a program's folder of the package, as NuGet and the targets would: RUNTIME FOLDER
deploy() {
    mkdir -p "$2"
    cp "$work/unpacked/lib/${kind[$1]}"/* "$2"
    if [[ $1 == mono ]]; then
        mkdir "$2/x64"
        cp "$work/unpacked/runtimes/linux-x64/native/libpleo.so" "$2/x64"
    else
        cp -r "$work/unpacked/runtimes" "$2"
    fi
}

# --- How the native library is found

gcc -shared -o "$work/other.so" -x c - <<<'int other(void) { return 1; }'
printf 'int pleo_%s(void) { return %s; }\n' abi_version 99 version_number 2000000 >"$work/newer.c"
printf 'int pleo_%s(void) { return %s; }\n' abi_version 1 version_number 0 >"$work/older.c"
for name in newer older; do
    gcc -shared -Wl,-soname,libpleo.so.1 -o "$work/$name.so" "$work/$name.c"
done
# The same library as one of 32 bits says it.
cp "$pleo_lib_dir/libpleo.so" "$work/x86.so"
printf '\x01' | dd "of=$work/x86.so" bs=1 seek=4 conv=notrunc status=none
printf '\x03' | dd "of=$work/x86.so" bs=1 seek=18 conv=notrunc status=none

# Checks what Loading says twice over: PATTERN RUNTIME FOLDER [ARGUMENT…]
loading() {
    local wanted=$1 command output
    read -ra command <<<"$(program "$2" "$3" Loading)"
    shift 3
    output=$("${command[@]}" "$@")
    printf 'wanted: %s\ngot: %s\n' "$wanted" "$output"
    # shellcheck disable=SC2053 # it is a pattern
    [[ $output == $wanted && $(head -n 1 <<<"$output") == $(awk -v half="$(($(wc -l <<<"$output") / 2))" 'NR == half + 1' <<<"$output") ]]
}

for runtime in mono coreclr; do
    bare=$work/bare/$runtime full=$work/full/$runtime
    mkdir -p "$bare"
    cp "$work/built/${kind[$runtime]}"/* "$bare"
    compile "$runtime" "$bare" Loading "-reference:$bare/LibPleo.dll" "$here/Loading.cs"
    deploy "$runtime" "$full"
    cp "$bare"/Loading.* "$full"
    nowhere="DllNotFoundException: *64-bit (x64)*libpleo.so*PleoLibrary.Path*PLEO_LIBRARY*Tried:*$bare/x64/libpleo.so: the file does not \
exist*$bare/runtimes/linux-x64/native/libpleo.so: the file does not exist*$bare/libpleo.so: the file does not exist*"
    pleo_test "$runtime: what is missing is named" loading "$nowhere" "$runtime" "$bare"
    pleo_test "$runtime: beside the program" loading "loaded *.*.*" "$runtime" "$full"
    pleo_test "$runtime: by its path" loading "loaded *.*.*" "$runtime" "$bare" "$pleo_lib_dir/libpleo.so"
    PLEO_LIBRARY=$pleo_lib_dir/libpleo.so pleo_test "$runtime: by the variable" loading "loaded *.*.*" "$runtime" "$bare"
    LD_LIBRARY_PATH=$work/lib pleo_test "$runtime: where the system looks" loading "loaded *.*.*" "$runtime" "$bare"
    LD_LIBRARY_PATH=$work/system pleo_test "$runtime: where it is installed" loading "loaded *.*.*" "$runtime" "$bare"
    pleo_test "$runtime: a path that leads nowhere" loading \
        "DllNotFoundException: *Tried:*/nowhere/libpleo.so: the file does not exist*" "$runtime" "$full" /nowhere/libpleo.so
    pleo_test "$runtime: one of 32 bits" loading \
        "BadImageFormatException: *64-bit (x64)*$work/x86.so: it is for x86*" "$runtime" "$bare" "$work/x86.so"
    pleo_test "$runtime: what is no library" loading \
        "DllNotFoundException: *$work/options: *" "$runtime" "$bare" "$work/options"
    pleo_test "$runtime: another binary interface" loading \
        "DllNotFoundException: *binary interface 99*is for 1*" "$runtime" "$bare" "$work/newer.so"
    pleo_test "$runtime: an older one that lacks functions" loading \
        "EntryPointNotFoundException: *older*lacks *pleo_introspect*" "$runtime" "$bare" "$work/older.so"
done
pleo_test "coreclr: another library" loading \
    "EntryPointNotFoundException: *another one*" coreclr "$work/bare/coreclr" "$work/other.so"
rm "$work/bare/mono/LibPleo.dll.config"
pleo_test "mono: without the file that it needs" loading \
    "DllNotFoundException: *libpleo.so: loaded, but *LibPleo.dll.config*" mono "$work/bare/mono" "$pleo_lib_dir/libpleo.so"

# --- The examples and the README's programs, with the package

declare -A example=([whoami]=Whoami [create_installation]=CreateInstallation [any_call]=AnyCall [export_entries]=ExportEntries
    [reconcile]=Reconcile [progress]=Progress [fetch_receipts]=FetchReceipts [sync_accounts]=SyncAccounts
    [night_job]=NightJob)

# What the README has typed for its first program, with a directory like the archive's.
readme_commands() {
    mkdir -p "$work/reader/archive/bindings/dotnet"
    ln -sfn "$work/built" "$work/reader/archive/bindings/dotnet/lib"
    ln -sfn "$pleo_lib_dir" "$work/reader/archive/lib"
    cp "$work/Readme.cs" "$work/reader/Program.cs"
    # shellcheck disable=SC2016 # the quotes are Markdown's
    sed -n '/^With this as `Program.cs`/,/^On Windows/s/^    //p' bindings/dotnet/README.md |
        sed "s/PLEO_API_KEY=…/PLEO_API_KEY=$PLEO_SANDBOX_KEY/" >"$work/reader/commands"
    (cd "$work/reader" && PLEO=$work/reader/archive bash -e commands) >"$work/output" && grep -q "^installation .* of $company\$" "$work/output"
}

# Starts the README's service, waits for a check, and stops it, which takes no longer than the stop of a service may:
# FAULT CHECK, where the sandbox is told of a fault first, if there is one.
service_stops() {
    local process status=0 began pipe=$work/$linked/stop
    any_call() { PLEO_API_KEY=$PLEO_SANDBOX_KEY "$work/$linked/any_call" "$@"; }
    any_call POST /sandbox/reset
    [[ -z $1 ]] || any_call POST /sandbox/next "$1"
    rm -f "$pipe"
    mkfifo "$pipe"
    PLEO_API_KEY=$PLEO_SANDBOX_KEY "$work/$linked/service" <"$pipe" >"$work/entries" 2>"$work/errors" &
    process=$!
    exec 9>"$pipe"
    if ! pleo_await "$process" "$2"; then
        exec 9>&-
        pleo_end "$process"
        tail -n 3 "$work/entries" "$work/errors"
        return 1
    fi
    exec 9>&-
    began=$SECONDS
    pleo_wait "$process" || status=$?
    cat "$work/errors"
    [[ $status -eq 0 && $((SECONDS - began)) -lt 10 ]]
}
entries_are_there() {
    [[ $(wc -l <"$work/entries") -eq 120 && $(head -n 1 "$work/entries") == "2025-01-01 -0.01 DKK Køb 0 i Ærøskøbing" ]]
}
is_in_a_call() { [[ $(any_call GET "/sandbox/count?path=/v1/installations/me") == *1 ]]; }
has_complained() { grep -q "^Forbidden: .*(403)" "$work/errors"; }

# Compiles a program and writes a command of its name: RUNTIME COMMAND NAME SOURCE…
install_program() {
    local folder=$work/programs/$1 runtime=$1 script=$work/$1/$2 name=$3
    shift 3
    compile "$runtime" "$folder" "$name" "-reference:$folder/LibPleo.dll" "$@"
    # What a shell starts in the background ignores Ctrl-C, unless it is told not to.
    printf '#!/bin/sh\nexec env --default-signal=INT %s "$@"\n' "$(program "$runtime" "$folder" "$name")" >"$script"
    chmod +x "$script"
}

checks_begin
for linked in mono coreclr; do
    mkdir "$work/$linked"
    deploy "$linked" "$work/programs/$linked"
    for program in "${!example[@]}"; do
        install_program "$linked" "$program" "${example[$program]}" \
            examples/dotnet/Example.cs "examples/dotnet/${example[$program]}.cs"
    done
    install_program "$linked" readme Readme "$work/Readme.cs"
    install_program "$linked" service Service "$work/Service.cs"
    [[ $linked != mono ]] || sed -i "s|--default-signal=INT |&$here/terminal.py |" "$work/mono/progress"
    all_checks
    PLEO_API_KEY=$PLEO_SANDBOX_KEY expect "the README's program" 0 "installation $uuid of $company" "" readme
    PLEO_API_KEY=no:key expect "the README's program without a key" 1 "" "Key: *" readme
    PLEO_API_KEY=no:key expect "the README's service without a key" 1 "" "Key: *" service
    pleo_test "$linked: the README's service stops after its work" service_stops "" entries_are_there
    pleo_test "$linked: the README's service stops in a call" service_stops \
        '{"path": "/v1/installations/me", "delay_ms": 60000}' is_in_a_call
    pleo_test "$linked: the README's service waits after a failure" service_stops \
        '{"path": "/v1/installations/me", "status": 403, "times": 9}' has_complained
    list_checks
done
pleo_test "what the README has typed" readme_commands
pleo_total
