#!/usr/bin/env bash
# Fuzzes: run.sh [TARGET…]. Each target runs for PLEO_FUZZ_SECONDS (3600); what is new goes into the corpus, and a failing
# input into tests/fuzz/artifacts.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
pleo_need cargo

seconds=${PLEO_FUZZ_SECONDS:-3600}
targets=("$@")
[[ $# -gt 0 ]] || targets=(abi text answer record)
tools=$pleo_target/tools
if [[ ! -x $tools/bin/cargo-fuzz ]]; then
    pleo_quietly "Installing cargo-fuzz" cargo install cargo-fuzz --locked --version 0.13.2 --root "$tools"
fi
export PATH=$tools/bin:$PATH
# Sanitizers are for nightly compilers, or for this variable.
export RUSTC_BOOTSTRAP=1

# The corpus is one archive in the project; it is unpacked for the run, and packed again with what is new.
archive=tests/fuzz/corpus.tar.gz
fuzz=$pleo_target/fuzz
mkdir -p "$fuzz"
tar -xzf "$archive" -C "$fuzz"
pack() {
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=ustar -C "$fuzz" -cf - corpus | gzip -9n >"$archive"
}

for target in "${targets[@]}"; do
    log=$pleo_scratch/$target.log
    corpus=$fuzz/corpus/$target
    pleo_say "$target: $seconds s"
    status=0
    cargo fuzz run --fuzz-dir tests/fuzz "$target" "$corpus" -- -max_total_time="$seconds" -max_len=2048 -timeout=30 \
        -print_final_stats=1 >"$log" 2>&1 || status=$?
    grep -E '^stat::|cov:' "$log" | tail -n 8
    pleo_say "$target: $(find "$corpus" -type f | wc -l) inputs kept"
    pack
    if [[ $status -ne 0 ]]; then
        tail -n 60 "$log"
        pleo_fail "$target found something; the input is in tests/fuzz/artifacts/$target"
    fi
done
