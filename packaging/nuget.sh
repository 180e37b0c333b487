#!/usr/bin/env bash
# Packs LibPleo for NuGet from the archives in target/packages, which packaging/build.sh makes: the assemblies, and the native
# library of every system. nuget.sh [--no-install]; the last line is the package's path.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../examples/common.sh"

pleo_options "$@"
pleo_need python3
archives=$pleo_target/packages
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
natives=()
for system in linux-x64 linux-arm64 linux-musl-x64 windows-x64 windows-x86; do
    archive=$archives/libpleo-$version-$system
    case $system in
        windows-*) native=$archive/bin/pleo.dll ;;
        *) native=$archive/lib/libpleo.so ;;
    esac
    [[ -f $native ]] || pleo_fail "$native is missing; run packaging/build.sh $system"
    natives+=(--native "${system/windows/win}=$native")
done
bindings/dotnet/pack.py --assemblies "$archives/libpleo-$version-linux-x64/bindings/dotnet/lib" "${natives[@]}" --out "$archives"
