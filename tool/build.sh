#!/usr/bin/env bash
# Builds the library and the program pleo beside it, from nothing but Rust: build.sh [--no-install]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"

pleo_options "$@"
pleo_need "${pleo_demo_tools[@]}"
pleo_build_library
pleo_compile_tool "$pleo_lib_dir/pleo"
pleo_say "$pleo_lib_dir/pleo is ready; pleo --help shows what it does"
