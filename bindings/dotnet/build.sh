#!/usr/bin/env bash
# Builds LibPleo.dll for .NET Framework 4 and for .NET (Standard 2.0) with Mono's compiler, with its documentation:
# build.sh FOLDER. The same sources give the same bytes. Where there is an SDK, `dotnet build` does it by LibPleo.csproj.
set -euo pipefail

[[ $# -eq 1 ]] || { echo "usage: build.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
mapfile -t sources < <(find src -name '*.cs' | LC_ALL=C sort)
# The symbol that each kind's sources go by is the one that the SDK defines.
for kind in net40:NET40 netstandard2.0:NETSTANDARD2_0; do
    folder=$out/${kind%:*}
    mkdir -p "$folder"
    mcs -langversion:5 -warn:4 -warnaserror -optimize -target:library "-define:${kind#*:}" \
        "-doc:$folder/LibPleo.xml" "-out:$folder/LibPleo.dll" "${sources[@]}"
done
cp LibPleo.dll.config "$out/net40"
