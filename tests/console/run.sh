#!/usr/bin/env bash
# Tests the sandbox's console in Chromium, with programs in C and COBOL in between: run.sh [--images]
# [--no-install]. The last line is "N passed, M failed". With --images the pictures in docs/images are made anew.
#
#   PLEO_LIB_DIR      where libpleo.so is (target/release)
#   PLEO_SANDBOX_BIN  the sandbox (target/debug/pleo-sandbox)
#   PLEO_CHROMIUM     the browser (chromium)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"

images=$pleo_scratch/images
image_tools=()
if [[ ${1:-} == --images ]]; then
    images=docs/images
    image_tools=(pngquant)
    shift
fi
pleo_options "$@"
pleo_need gcc libc6-dev cobc curl chromium fonts-liberation node npm "${image_tools[@]}"
for file in "$pleo_lib_dir/libpleo.so" "$pleo_sandbox_bin"; do
    [[ -e $file ]] || pleo_fail "$file is missing; build it first"
done
pleo_fetch_console_modules

# Programs ask for the library by its SONAME.
work=$pleo_scratch/console
mkdir -p "$work/lib" "$images"
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so"
ln -s "$pleo_lib_dir/libpleo.so" "$work/lib/libpleo.so.1"
pleo_lib_dir=$work/lib
pleo_compile create_installation shared "$work/create_installation"
pleo_compile whoami shared "$work/whoami"
pleo_compile_tool "$work/pleo"
cobc -x -Wall -Werror -I bindings/cobol -I examples/cobol -o "$work/any_call" examples/cobol/any_call.cob examples/cobol/example.cob \
    bindings/cobol/pleo*.cob -L "$work/lib" -lpleo -Q "-Wl,--no-as-needed -Wl,-rpath,$work/lib"

export PLEO_SANDBOX_BIN=$pleo_sandbox_bin PLEO_CONSOLE_MODULES=$pleo_console_modules PLEO_CONSOLE_PROGRAMS=$work
export PLEO_CONSOLE_IMAGES=$images
# What the browser keeps goes with the rest.
export HOME=$work/home TMPDIR=$work/home
mkdir "$HOME"
status=0
pleo_logged "$work/log" node --test --test-reporter=tap tests/console/*.test.mjs || status=$?
read -r pleo_passed pleo_failed < <(awk '/^# pass / { passed = $3 } /^# (fail|cancelled) / { failed += $3 }
    END { print passed + 0, failed + 0 }' "$work/log")
if [[ $pleo_failed -eq 0 && ($status -ne 0 || $pleo_passed -eq 0) ]]; then pleo_failed=1; fi
if [[ $pleo_failed -eq 0 ]]; then
    grep -E '^ *ok ' "$work/log"
    [[ ${#image_tools[@]} -eq 0 ]] || pngquant --force --skip-if-larger --ext .png 96 "$images"/console-*.png
else
    cat "$work/log"
fi
pleo_total
