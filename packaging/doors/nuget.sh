# shellcheck shell=bash
# The NuGet package with the native library of every system. Sourced by doors.sh.
# shellcheck disable=SC2154

pleo_need mcs mono pip3 python3
pleo_fetch_coreclr
nupkg=$pleo_packages/LibPleo.$pleo_version.nupkg
unpacked=$work/nuget

has_every_system() {
    local system native
    python3 -m zipfile -e "$nupkg" "$unpacked" || return
    for system in linux-x64 linux-arm64 linux-musl-x64 windows-x64 windows-x86; do
        native=$(cd "$pleo_packages/$(pleo_package_name "$system")" && ls lib/libpleo.so bin/pleo.dll 2>/dev/null) || true
        cmp "$pleo_packages/$(pleo_package_name "$system")/$native" \
            "$unpacked/runtimes/${system/windows/win}/native/${native##*/}" || return
    done
    [[ $(find "$unpacked/runtimes" -type f | wc -l) -eq 5 ]] &&
        cmp "$tree/bindings/dotnet/lib/net40/LibPleo.dll" "$unpacked/lib/net40/LibPleo.dll"
}
# As NuGet puts the files of the package beside a program for .NET Framework, and for .NET.
loads_on_mono() {
    local folder=$work/mono
    mkdir -p "$folder/x64"
    cp "$unpacked"/lib/net40/* "$folder"
    cp "$unpacked/runtimes/linux-x64/native/libpleo.so" "$folder/x64"
    mcs -langversion:5 "-reference:$folder/LibPleo.dll" "-out:$folder/Loading.exe" tests/dotnet/Loading.cs &&
        mono "$folder/Loading.exe" | tee "$work/said" && grep -qx "loaded $pleo_version" "$work/said"
}
loads_on_coreclr() {
    local folder=$work/coreclr
    mkdir -p "$folder"
    cp -R "$unpacked"/lib/netstandard2.0/* "$unpacked/runtimes" "$folder"
    cp tests/dotnet/runtimeconfig.json "$folder/Loading.runtimeconfig.json"
    mcs -langversion:5 -define:NETSTANDARD2_0 "-reference:$folder/LibPleo.dll" "-out:$folder/Loading.dll" \
        tests/dotnet/Loading.cs && DOTNET_EnableDiagnostics=0 "$pleo_dotnet" "$folder/Loading.dll" | tee "$work/said" &&
        grep -qx "loaded $pleo_version" "$work/said"
}

pleo_test "NuGet: packed" packaging/nuget.sh
pleo_test "NuGet: the native library of every system" has_every_system
pleo_test "NuGet: loaded by Mono" loads_on_mono
pleo_test "NuGet: loaded by .NET" loads_on_coreclr
