#!/usr/bin/env bash
# Packs LibPleo for NuGet from the archives in target/packages, which packaging/build.sh makes: the assemblies, and the native
# library of every system. nuget.sh [--no-install]; the last line is the package's path.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=common.sh
source packaging/common.sh

pleo_options "$@"
pleo_need python3
natives=()
for system in "${pleo_every_target[@]}"; do
    archive=$pleo_packages/$(pleo_package_name "$system")
    case $system in
        windows-*) native=$archive/bin/pleo.dll ;;
        *) native=$archive/lib/libpleo.so ;;
    esac
    [[ -f $native ]] || pleo_fail "$native is missing; run packaging/build.sh $system"
    natives+=(--native "${system/windows/win}=$native")
done
bindings/dotnet/pack.py --assemblies "$pleo_packages/$(pleo_package_name linux-x64)/bindings/dotnet/lib" "${natives[@]}" --out "$pleo_packages"
