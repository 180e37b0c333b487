#!/usr/bin/env bash
# Runs every test there is: run.sh [--no-install]. The last line is "N passed, M failed".
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../packaging/common.sh
source packaging/common.sh

target=$(pleo_host_target)
archive=$pleo_scratch/unpacked/$(pleo_package_name "$target")
# As whoever downloads it has it, with the names of functions that valgrind's suppressions are by.
unpack() {
    mkdir "${archive%/*}" && tar --extract --xz --file "$(pleo_archive_file "$target")" --directory "${archive%/*}" &&
        tar --extract --xz --file "$(pleo_names_file "$target")" --directory "${archive%/*}"
}

pleo_options "$@"
pleo_need "${pleo_test_tools[@]}" "${pleo_package_tools[@]}"
pleo_suite "cargo test" cargo test --locked --workspace --no-fail-fast
[[ $(id -u) -eq 0 ]] || pleo_say "Not tested, because it needs root: files that belong to another user, devices, a setuid \
program takes nothing of the environment, localhost is this machine whatever /etc/hosts says"
pleo_check "header and symbols are up to date" cargo run --locked -q -p pleo-bindings -- --check
pleo_check "pictures are up to date" docs/images/draw.sh --check
pleo_check "the manual as a site" docs/build.sh "$@"
pleo_check "the manual pages" docs/man/build.sh --check "$@"
pleo_suites "the archive is built" pleo_one_test packaging/build.sh "$@" -- tests/supply/run.sh tests/supply/run.sh "$@" -- \
    "the library builds" pleo_one_test pleo_build_library
pleo_check "the archive is unpacked" unpack
# What is tested is what is shipped, where its user may have unpacked it.
export PLEO_ARCHIVE=$archive PLEO_SCENARIO_RESULTS=$pleo_scratch/scenarios
suites=()
for kinds in valgrind sanitized "http static" https; do
    suites+=("tests/c/run.sh, $kinds" env "PLEO_TEST_KINDS=$kinds" tests/c/run.sh --)
done
for suite in cobol delphi cpp; do suites+=("tests/$suite/run.sh" "tests/$suite/run.sh" --); done
suites+=(examples/test.sh examples/test.sh)
for suite in tool dotnet packaging abi manual records export key; do suites+=(-- "tests/$suite/run.sh" "tests/$suite/run.sh"); done
[[ $(id -u) -ne 0 ]] || suites+=(-- tests/root/run.sh tests/root/run.sh)
pleo_suites "${suites[@]}" -- "examples/demo.sh, with and without --console" env -u PLEO_ARCHIVE tests/demo.sh "$@"
pleo_check "every language, every scenario" tests/scenarios/matrix.sh "$PLEO_SCENARIO_RESULTS" docs/matrix.md
pleo_total
