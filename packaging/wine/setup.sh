# shellcheck shell=bash
# What wine.sh stands on: Wine in three kinds, compilers for Windows, and the unpacked archives. It is sourced behind
# examples/common.sh and packaging/common.sh.
# shellcheck disable=SC2034,SC2154 # what they set is used here, and what is set here in wine.sh

# Outlasts a run: the systems' directories and Wine's prefixes. Root is needed to make and to enter the directories. The names
# do not begin with PLEO_, since variables that do are for the library.
wine_home=$pleo_target/wine
wine_scratch=$pleo_scratch
wine_tree=$pleo_root
export wine_home wine_scratch wine_tree
# What programs of this machine put there, such as the sandbox its CA file, is seen in the other systems.
export TMPDIR=$pleo_scratch
wine=$pleo_root/packaging/wine/run.sh

# Where Debian's packages come from.
mirror=http://deb.debian.org/debian

# A Debian system with Wine in a directory, once: NAME RELEASE CPU PACKAGE…
wine_system() {
    local root=$wine_home/$1
    [[ ! -e $root/ready ]] || return 0
    [[ $(id -u) -eq 0 ]] || pleo_fail "only root can make $root"
    rm -rf "$root"
    mkdir -p "$root"
    pleo_quietly "Fetching Debian $2 for $3 (some minutes)" debootstrap "--arch=$3" --variant=minbase "$2" "$root" "$mirror"
    # Where a proxy or a mirror is set for this machine, it holds for this system too.
    cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d"
    echo "127.0.0.1 localhost" >"$root/etc/hosts"
    pleo_quietly "Installing ${*:4} there" chroot "$root" env DEBIAN_FRONTEND=noninteractive \
        sh -c "apt-get update && apt-get -q -y install --no-install-recommends ${*:4}"
    touch "$root/ready"
}

# Wine of a kind, with its prefix, whose directory Wine makes and not the one above: x64|x86|wine10
wine_of() {
    mkdir -p "$wine_home"
    case $1 in
        x64) pleo_need /usr/lib/wine/wine64 ;;
        x86) wine_system bookworm-i386 bookworm i386 wine32 wine ;;
        wine10) wine_system trixie trixie amd64 wine64 wine ;;
    esac
    # A drive is named after the directory of this machine that it is.
    [[ -e $wine_home/prefix-$1/dosdevices/z: ]] ||
        pleo_quietly "Making a prefix of Wine for $1" "$wine" "$1" wineboot --init
}

# Unpacks an archive into a directory whose name is in no code page: x64|x86
unpack() {
    local file=$pleo_packages/libpleo-$pleo_version-windows-$1.zip
    [[ -e $file ]] || pleo_fail "$file is missing; packaging/build.sh windows-$1 makes it"
    mkdir -p "$pleo_scratch/Ünï côdé"
    unzip -q "$file" -d "$pleo_scratch/Ünï côdé"
    tree[$1]="$pleo_scratch/Ünï côdé/libpleo-$pleo_version-windows-$1"
}

# --- Free Pascal for Windows: its units, from Debian's sources, and for 32 bits a compiler too

# Compiles the units that the binding's programs use: CPU SYSTEM x64|x86 COMPILER…
pascal_units() {
    local cpu=$1 system=$2 units=$wine_home/fpc/units-$3 source=$wine_home/fpc/source compile
    shift 3
    compile=("$@" -n -O2 "-FU$units" -Fi../inc "-Fi../$cpu" -Fi../win -Fi../common -Fu../inc "-Fu../$cpu" -Fu../common
        -Fu../win "-Fu$units")
    mkdir -p "$units" && cd "$source/rtl/$system" &&
        "${compile[@]}" -Us -Sg system.pp &&
        "${compile[@]}" ../inc/uuchar.pp &&
        "${compile[@]}" -Fi../objpas ../objpas/objpas.pp &&
        "${compile[@]}" -Fi../objpas/sysutils -Fi../objpas/classes -Fi../objpas -Fi../win/wininc -Fu../win/wininc -Fu../objpas \
            buildrtl.pp &&
        cd "$source/packages" &&
        "$@" -n -O2 -Sh "-FU$units" "-Fu$units" -Fufcl-base/src -Fufcl-base/src/win -Fifcl-base/src/win -Fifcl-base/src \
            fcl-base/src/syncobjs.pp
}
pascal_compiler_x86() {
    local fpc=$wine_home/fpc version=$1
    cd "$fpc/source/compiler" &&
        fpc -v0 utils/msg2inc.pp "-FE$fpc" &&
        "$fpc/msg2inc" "$(compgen -G "/usr/lib/*/fpc/$version/msg/errore.msg" | head -n 1)" msg msg &&
        "ppcx64-$version" -dI386 -di386 -dGDB -Ur -vw0 -Fii386 -Fix86 -Fui386 -Fux86 -Fusystems -Fuutils "-FU$fpc/made" \
            "-FE$fpc" -O2 -oppcross386 pp.pas
}
pascal_make() {
    local fpc=$wine_home/fpc version
    version=$(fpc -iV)
    rm -rf "$fpc"
    mkdir -p "$fpc/made" && cp -r "/usr/share/fpcsrc/$version" "$fpc/source" &&
        (pascal_units x86_64 win64 x64 "ppcx64-$version" -Twin64 -Px86_64) &&
        (pascal_compiler_x86 "$version") &&
        (pascal_units i386 win32 x86 "$fpc/ppcross386" -Twin32) &&
        touch "$fpc/ready"
}
pascal_of() {
    pleo_need fpc fpc-source
    [[ -e $wine_home/fpc/ready ]] || pleo_quietly "Compiling Free Pascal's units for Windows" pascal_make
}

# --- The runtime of .NET 8 for Windows. It comes once; what is half there is fetched again.

wine_dotnet=$wine_home/dotnet/dnv/net/runtime/.net/dotnet.exe
dotnet_of() {
    local wanted=packaging/wine/requirements.txt folder=$wine_home/dotnet
    pleo_need mcs pip3
    ! cmp -s "$wanted" "$folder/requirements.txt" || return 0
    rm -rf "$folder"
    mkdir -p "$folder"
    pleo_quietly "Fetching the runtime of .NET 8 for Windows" pip3 install --quiet --no-cache-dir --disable-pip-version-check \
        --no-deps --only-binary=:all: --platform win_amd64 --require-hashes --requirement "$wanted" --target "$folder"
    cp "$wanted" "$folder"
}
