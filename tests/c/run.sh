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
root=$(cd "$here/../.." && pwd)
lib=$(realpath "${PLEO_LIB_DIR:-$root/target/release}")
sandbox=$(realpath "${PLEO_SANDBOX_BIN:-$root/target/debug/pleo-sandbox}")
kinds=${PLEO_TEST_KINDS:-http https static valgrind sanitized}
cc=${CC:-gcc}
flags=(-std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -g "-fmacro-prefix-map=$root/=" "-I$root/include")
system_libs=(-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc)
target=x86_64-unknown-linux-gnu
export PLEO_SYMBOLS=$root/tests/abi/symbols.txt

fail() {
    echo "tests/c/run.sh: $*" >&2
    exit 2
}

for tool in "$cc" cargo nm timeout valgrind; do
    command -v "$tool" >/dev/null || fail "$tool is missing"
done
for file in "$lib/libpleo.so" "$lib/libpleo.a" "$sandbox"; do
    [ -e "$file" ] || fail "$file is missing; build it first"
done

for kind in $kinds; do
    case $kind in
    http | https | static | valgrind | sanitized) ;;
    *) fail "PLEO_TEST_KINDS: there is no $kind" ;;
    esac
done

work=$(mktemp -d)
sandbox_pid=
stop_sandbox() {
    if [ -n "$sandbox_pid" ]; then
        exec 3>&-
        kill "$sandbox_pid" 2>/dev/null || true
        wait "$sandbox_pid" 2>/dev/null || true
        sandbox_pid=
    fi
}
trap 'stop_sandbox; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkfifo "$work/hold"
mkdir "$work/tmp"
export TMPDIR=$work/tmp

# Each run has a sandbox of its own, so that no test finds what another left. It ends with this script, whatever happens.
start_sandbox() {
    local tries=0
    "$sandbox" --rate 0 --ready-file "$work/ready" --exit-with-stdin <"$work/hold" >"$work/sandbox.log" 2>&1 3>&- &
    sandbox_pid=$!
    exec 3>"$work/hold"
    until [ -e "$work/ready" ]; do
        kill -0 "$sandbox_pid" 2>/dev/null || fail "the sandbox ended: $(cat "$work/sandbox.log")"
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || fail "the sandbox does not start"
        sleep 0.05
    done
    set -a
    # shellcheck disable=SC1091
    . "$work/ready"
    set +a
}

passed=0
failed=0

# run LABEL COMMAND...: adds up what the program counted; a program that ends otherwise than it should is a failure more.
run() {
    local label=$1 code=0 good=0 bad=0 counted
    shift
    start_sandbox
    timeout --kill-after=5 300 "$@" >"$work/output" 2>&1 3>&- || code=$?
    stop_sandbox
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
    echo "$label: $good passed, $bad failed$([ "$code" -eq 0 ] || echo " (exit code $code)")"
    passed=$((passed + good))
    failed=$((failed + bad))
}

programs=()
common=()
for file in "$here"/*.c; do
    if grep -q '^int main(' "$file"; then
        programs+=("$(basename "$file" .c)")
    else
        common+=("$file")
    fi
done
if [ $# -gt 0 ]; then
    programs=("$@")
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
}

wanted() {
    case " $kinds " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

# The library is found by its SONAME, as once it is installed.
mkdir "$work/lib"
ln -s "$lib/libpleo.so" "$work/lib/libpleo.so.0"
shared=(env "LD_LIBRARY_PATH=$work/lib")
compile shared -O1 -- "$lib/libpleo.so" -lpthread -lm

for base in http https; do
    if wanted $base; then
        for program in "${programs[@]}"; do
            run "$program, shared, $base" "${shared[@]}" "PLEO_TEST_BASE=$base" "$work/shared/$program"
        done
    fi
done

if wanted static; then
    compile static -O1 -- "$lib/libpleo.a" "${system_libs[@]}"
    for program in "${programs[@]}"; do
        run "$program, static, http" env PLEO_TEST_BASE=http "$work/static/$program"
    done
fi

if wanted valgrind; then
    checker=(valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite
        --show-leak-kinds=definite --fair-sched=yes "--suppressions=$here/valgrind.supp")
    for base in http https; do
        for program in "${programs[@]}"; do
            run "$program, valgrind, $base" "${shared[@]}" PLEO_TEST_LIGHT=1 "PLEO_TEST_BASE=$base" "${checker[@]}" \
                "$work/shared/$program"
        done
    done
fi

if wanted sanitized; then
    # The toolchain of this project is a stable one; the variable lets it take the flag.
    (cd "$root" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address CARGO_TARGET_DIR="$root/target/asan" \
        cargo rustc --quiet --lib --crate-type staticlib --target "$target")
    archive=$root/target/asan/$target/debug/libpleo.a
    # Not only the C programs: the library's own objects must call the sanitizer.
    nm "$archive" 2>/dev/null >"$work/symbols" || true
    grep -q 'T pleo_introspect' "$work/symbols" || fail "$archive has no symbols"
    grep -q 'U __asan_report_' "$work/symbols" || fail "$archive is not sanitized"
    compile sanitized -O1 -fsanitize=address -fno-omit-frame-pointer -- "$archive" "${system_libs[@]}"
    for base in http https; do
        # Over HTTPS it is the way that is looked at, not the loops.
        light=$([ $base = http ] && echo 0 || echo 1)
        for program in "${programs[@]}"; do
            run "$program, sanitized, $base" env "PLEO_TEST_BASE=$base" "PLEO_TEST_LIGHT=$light" \
                ASAN_OPTIONS=detect_stack_use_after_return=1 "$work/sanitized/$program"
        done
    done
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
