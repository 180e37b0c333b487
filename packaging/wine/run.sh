#!/usr/bin/env bash
# Runs a program of Windows under Wine: run.sh x64|x86|wine10 PROGRAM [ARGUMENT…]
#
# wine.sh has made what is needed: x64 is this machine's Wine, x86 and wine10 are those in directories of their own. Lines
# end in LF, as on Linux. Paths in the variables below, and in arguments that begin with Z:, are those of Windows.
set -euo pipefail

kind=$1
shift
for name in "${!PLEO_@}"; do
    [[ ${!name:-} != /* ]] || export "$name=Z:${!name}"
done
export WINEPREFIX=$wine_home/prefix-$kind WINEDEBUG=${WINEDEBUG:--all} HOME=$wine_home
# Nobody is there to answer the question whether Mono and Gecko shall be fetched, which is asked when a prefix is made. Later
# mscoree is needed: without it no assembly is loaded, not even by the runtime that the tests bring.
[[ $1 != wineboot ]] || export WINEDLLOVERRIDES="mscoree,mshtml="
unset DISPLAY
# There must be one, else Wine 10 says so.
export XDG_RUNTIME_DIR=$wine_home/runtime
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
# Windows has no such variables; the wrong folder for temporary files would be taken. Debian's Wine looks for its server in TMPDIR.
unset TEMP TMP TMPDIR
case $kind in
    x64) wine=(/usr/lib/wine/wine64) ;;
    x86) wine=(unshare --mount bash "$(dirname "${BASH_SOURCE[0]}")/enter.sh" "$wine_home/bookworm-i386" /usr/lib/wine/wine) ;;
    wine10) wine=(unshare --mount bash "$(dirname "${BASH_SOURCE[0]}")/enter.sh" "$wine_home/trixie" /usr/lib/wine/wine64) ;;
    *)
        echo "run.sh: there is no $kind" >&2
        exit 2
        ;;
esac
"${wine[@]}" "$@" | sed -u 's/\r$//'
