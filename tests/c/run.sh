#!/usr/bin/env bash
# Compiles the C test programs and runs them against a sandbox: with the shared library over HTTP and HTTPS, with the
# static one, under valgrind, and with the address sanitizer in the library and in the programs.
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#   PLEO_TEST_KINDS   which of "http https static valgrind sanitized" to run (all)
#   CC                the compiler (gcc)
#
# Arguments: programs to run, such as "errors host" (all).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
# shellcheck source=../scenarios/common.sh
source "$here/../scenarios/common.sh"
root=$pleo_root
work=$pleo_scratch
lib=$pleo_lib_dir
kinds=${PLEO_TEST_KINDS:-http https static valgrind sanitized}
cc=${CC:-gcc}
flags=(-std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -g "-fmacro-prefix-map=$root/=" "-I$root/include")
target=x86_64-unknown-linux-gnu
export PLEO_SYMBOLS=$root/tests/abi/symbols.txt
PLEO_OTHER_CA=$(pleo_other_ca)
export PLEO_OTHER_CA

for tool in "$cc" cargo nm timeout valgrind; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
for file in "$lib/libpleo.so" "$lib/libpleo.a" "$pleo_sandbox_bin"; do
    [ -e "$file" ] || pleo_fail "$file is missing; build it first"
done

for kind in $kinds; do
    case $kind in
    http | https | static | valgrind | sanitized) ;;
    *) pleo_fail "PLEO_TEST_KINDS: there is no $kind" ;;
    esac
done

mkdir "$work/tmp"
export TMPDIR=$work/tmp

# run LABEL COMMAND...: adds up what the program counted; a program that ends otherwise than it should is a failure more.
run() {
    local label=$1 code=0 good=0 bad=0 counted
    shift
    # Each run has a sandbox of its own, so that no test finds what another left.
    pleo_start_sandbox --rate 0
    timeout --kill-after=5 300 "$@" >"$work/output" 2>&1 || code=$?
    pleo_stop_sandbox
    counted=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$work/output" | tail -n 1) || true
    if [ -n "$counted" ]; then
        good=${counted%% *}
        bad=${counted##*, }
        bad=${bad%% *}
    fi
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1
    fi
    if [ "$code" -eq 0 ] && [ -z "$counted" ]; then
        bad=1
    fi
    if [ "$bad" -ne 0 ]; then
        sed "s/^/    /" "$work/output"
    fi
    [ -z "${PLEO_STRESS:-}" ] || cat "$work/output"
    grep '^Not tested' "$work/output" || true
    pleo_say "$label: $good passed, $bad failed$([ "$code" -eq 0 ] || echo " (exit code $code)")"
    pleo_passed=$((pleo_passed + good))
    pleo_failed=$((pleo_failed + bad))
}

programs=()
hooked=()
common=()
scenarios=("$here"/scenarios*.c)
for file in "$here"/*.c; do
    if [[ $file == "$here"/scenarios* ]]; then
        # One program, which reports in another form.
        continue
    elif grep -q '^int32_t pleo_test_' "$file"; then
        # It asks for faults, which only the sanitized library can make.
        hooked+=("$(basename "$file" .c)")
    elif grep -q '^int main(' "$file"; then
        programs+=("$(basename "$file" .c)")
    else
        common+=("$file")
    fi
done
if [ $# -gt 0 ]; then
    some=1
    programs=("$@")
    hooked=()
fi

# compile KIND FLAGS...: all programs, into a folder of that name; what follows -- comes after the sources.
compile() {
    local folder=$work/$1 program objects=() own=()
    shift
    while [ "$1" != -- ]; do
        own+=("$1")
        shift
    done
    shift
    mkdir "$folder"
    for file in "${common[@]}"; do
        objects+=("$folder/$(basename "$file" .c).o")
        "$cc" "${flags[@]}" "${own[@]}" -c "$file" -o "${objects[-1]}"
    done
    for program in "${programs[@]}"; do
        "$cc" "${flags[@]}" "${own[@]}" "$here/$program.c" "${objects[@]}" "$@" -o "$folder/$program"
    done
    "$cc" "${flags[@]}" "${own[@]}" "${scenarios[@]}" "$@" -o "$folder/scenarios"
}

# with_scenarios KIND COLUMN COMMAND...: those of tests/scenarios, unless only some programs are asked for.
with_scenarios() {
    [ -n "${some:-}" ] || pleo_scenarios "scenarios, $1" "$2" "${@:3}" "$work/$1/scenarios"
}

wanted() {
    case " $kinds " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

# The library is found by its SONAME, as once it is installed.
mkdir "$work/lib"
ln -s "$lib/libpleo.so" "$work/lib/libpleo.so.1"
shared=(env "LD_LIBRARY_PATH=$work/lib")
compile shared -O1 -- "$lib/libpleo.so" -lpthread -lm

for base in http https; do
    if wanted $base; then
        for program in "${programs[@]}"; do
            run "$program, shared, $base" "${shared[@]}" "PLEO_TEST_BASE=$base" "$work/shared/$program"
        done
        if [ $base = http ]; then
            with_scenarios shared C "${shared[@]}"
            [ -n "${some:-}" ] || pleo_awkward_scenarios "scenarios, shared" "${shared[@]}" "$work/shared/scenarios"
        fi
    fi
done

if wanted static; then
    compile static -O1 -- "$lib/libpleo.a" "${pleo_system_libs[@]}"
    # It is the linking that is looked at, not the loops.
    for program in "${programs[@]}"; do
        run "$program, static, http" env PLEO_TEST_BASE=http PLEO_TEST_LIGHT=1 "$work/static/$program"
    done
    with_scenarios static -
fi

if wanted valgrind; then
    checker=(valgrind --quiet --error-exitcode=99 --errors-for-leak-kinds=definite
        --show-leak-kinds=definite --fair-sched=yes "--suppressions=$here/valgrind.supp")
    for base in http https; do
        for program in "${programs[@]}"; do
            # A forked child has all memory of its parent, and nobody to free it; what descriptors were taken from stays.
            leaks=$([[ $program =~ ^(fork|callbacks|descriptors.*)$ ]] && echo --leak-check=no || echo --leak-check=full)
            run "$program, valgrind, $base" "${shared[@]}" PLEO_TEST_LIGHT=1 "PLEO_TEST_BASE=$base" "${checker[@]}" \
                "$leaks" "$work/shared/$program"
        done
    done
    with_scenarios shared - "${shared[@]}" "${checker[@]}" --leak-check=full
fi

if wanted sanitized; then
    # The toolchain of this project is a stable one; the variable lets it take the flag.
    (cd "$root" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address CARGO_TARGET_DIR="$root/target/asan" \
        cargo rustc --quiet --lib --features test-hooks --crate-type staticlib --target "$target")
    archive=$root/target/asan/$target/debug/libpleo.a
    # Not only the C programs: the library's own objects must call the sanitizer.
    nm "$archive" 2>/dev/null >"$work/symbols" || true
    grep -q 'T pleo_introspect' "$work/symbols" || pleo_fail "$archive has no symbols"
    grep -q 'U __asan_report_' "$work/symbols" || pleo_fail "$archive is not sanitized"
    programs+=("${hooked[@]}")
    compile sanitized -O1 -fsanitize=address -fno-omit-frame-pointer -- "$archive" "${pleo_system_libs[@]}"
    for base in http https; do
        # Over HTTPS it is the way that is looked at, not the loops.
        light=$([ $base = http ] && echo 0 || echo 1)
        for program in "${programs[@]}"; do
            run "$program, sanitized, $base" env "PLEO_TEST_BASE=$base" "PLEO_TEST_LIGHT=$light" \
                ASAN_OPTIONS=detect_stack_use_after_return=1:handle_abort=1:abort_on_error=1 "$work/sanitized/$program"
        done
    done
    with_scenarios sanitized -
fi

pleo_total
