# shellcheck shell=bash
# The same recipe for Windows, with MinGW for a linker: the library, what other linkers want of it, and the tree.

# The prefix of MinGW's programs: TARGET
pleo_mingw() {
    case $1 in
        windows-x64) echo x86_64-w64-mingw32 ;;
        windows-x86) echo i686-w64-mingw32 ;;
    esac
}

# MinGW's compiler as a linker. On x86 the one with Windows' own threads: the other takes in a library of threads, whose
# calls virus scanners look for.
pleo_windows_gcc() {
    case $1 in
        windows-x64) echo x86_64-w64-mingw32-gcc-posix ;;
        windows-x86) echo i686-w64-mingw32-gcc-win32 ;;
    esac
}

# What cargo must know to link for Windows, as variables of the caller's: TARGET
pleo_windows_environment() {
    local triple=${pleo_triple[$1]//-/_} sysroot=$pleo_work/sysroot object
    export "CARGO_TARGET_${triple^^}_LINKER=$(pleo_windows_gcc "$1")" "CC_$triple=$(pleo_mingw "$1")-gcc-posix" \
        "AR_$triple=$(pleo_mingw "$1")-ar"
    [[ $1 == windows-x86 ]] || return 0
    # On x86 Rust's linking asks for two objects that come with prebuilt targets only. They get a place of their own beside
    # what the compiler has.
    if [[ ! -x $sysroot/rustc ]]; then
        mkdir -p "$sysroot/lib/rustlib/${pleo_triple[$1]}/lib"
        ln -sf "$(/usr/bin/rustc --print sysroot)/lib/rustlib"/* "$sysroot/lib/rustlib"
        for object in rsbegin rsend; do
            RUSTC_BOOTSTRAP=1 /usr/bin/rustc --target "${pleo_triple[$1]}" --emit=obj \
                -o "$sysroot/lib/rustlib/${pleo_triple[$1]}/lib/$object.o" "$sysroot/lib/rustlib/src/rust/library/rtstartup/$object.rs"
        done
        printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$sysroot" >"$sysroot/rustc"
        chmod +x "$sysroot/rustc"
    fi
    pleo_rustc=$sysroot/rustc
}

# The resource that Explorer and installers read: TARGET FILE DESCRIPTION OBJECT
pleo_version_resource() {
    local numbers=${pleo_version//./,},0
    cat >"$4.rc" <<END
1 VERSIONINFO
FILEVERSION $numbers
PRODUCTVERSION $numbers
FILETYPE 2
{
BLOCK "StringFileInfo"
{
BLOCK "040904B0"
{
VALUE "FileDescription", "$3"
VALUE "FileVersion", "$pleo_version"
VALUE "ProductName", "libpleo"
VALUE "ProductVersion", "$pleo_version"
VALUE "OriginalFilename", "$2"
VALUE "LegalCopyright", "MIT OR Apache-2.0"
}
}
BLOCK "VarFileInfo"
{
VALUE "Translation", 0x409, 1200
}
}
END
    "$(pleo_mingw "$1")-windres" "$4.rc" -O coff -o "$4"
}

# What makes the bytes of a link the same each time, and lets Windows 7 load the result.
pleo_windows_link_flags=(
    -s -static-libgcc -Wl,--no-insert-timestamp -Wl,--gc-sections
    -Wl,--major-os-version,6 -Wl,--minor-os-version,1 -Wl,--major-subsystem-version,6 -Wl,--minor-subsystem-version,1
    -Wl,--dynamicbase -Wl,--nxcompat
)
# MinGW would take the address at which a library wants to lie from the name of its file: TARGET
pleo_image_base() {
    case $1 in
        windows-x64) echo -Wl,--image-base,0x180000000,--high-entropy-va ;;
        windows-x86) echo -Wl,--image-base,0x10000000 ;;
    esac
}

# What the static library for x86 does not bring itself: Rust's own library and a crate look for these functions by other
# names there than the import libraries have that are inside. The one for x64 needs none of them.
pleo_windows_libs=(-lws2_32 -lntdll -lbcrypt)

# Makes libpleo.dll.a of pleo.def in a directory, in which it must run: a symbol has the path that it is told: TARGET DIRECTORY
pleo_import_library() {
    (cd "$2" && "$(pleo_mingw "$1")-dlltool" --deterministic-libraries -d pleo.def -l libpleo.dll.a)
}

# Takes over the static library. Symbols of the import libraries in it have the name of a folder, which is another one each
# time that Rust makes them: TARGET LIBPLEO.A FILE
pleo_take_static() {
    local names=$pleo_scratch/$1.names folder='[A-Za-z0-9_]*_release_deps_rustc[A-Za-z0-9]{6}_'
    "$(pleo_mingw "$1")-nm" --no-sort --print-file-name "$2" 2>/dev/null |
        sed -nE "s/^.* (_+(head_)?)($folder)([A-Za-z0-9_]+)$/\1\3\4 \1\4/p" | LC_ALL=C sort -u >"$names"
    [[ -s $names ]] || pleo_fail "no import library is in $2"
    "$(pleo_mingw "$1")-objcopy" --enable-deterministic-archives "--redefine-syms=$names" "$2" "$3" && chmod 644 "$3"
}

# Links pleo.dll of the static library, and makes what the linkers of programs want: TARGET LIBPLEO.A TREE
pleo_link_dll() {
    local target=$1 archive=$2 tree=$3 machine=i386:x86-64 flags=()
    if [[ $target == windows-x86 ]]; then
        # Names as they are in the list, without the underscore that this compiler puts before each.
        machine=i386 flags=(-k)
    fi
    { printf 'LIBRARY pleo.dll\nEXPORTS\n' && awk '{ print "    " $1 }' tests/abi/symbols.txt; } >"$tree/lib/pleo.def" &&
        pleo_version_resource "$target" pleo.dll "libpleo, ABI $pleo_abi" "$pleo_scratch/$target.res.o" &&
        # Imports come in the order of the paths that the linker is told.
        (cd "${archive%/*}" && "$(pleo_windows_gcc "$target")" -shared "${pleo_windows_link_flags[@]}" \
            "$(pleo_image_base "$target")" -o "$tree/bin/pleo.dll" "$tree/lib/pleo.def" "$pleo_scratch/$target.res.o" \
            "${archive##*/}" "${pleo_windows_libs[@]}") &&
        pleo_import_library "$target" "$tree/lib" &&
        "$pleo_zig_home/ziglang/zig" dlltool -m "$machine" "${flags[@]}" -d "$tree/lib/pleo.def" -l "$tree/lib/pleo.lib"
}

# Copies a batch file with the line ends of Windows: with others, cmd misses some labels: FROM TO
pleo_batch_file() { sed 's/\r*$/\r/' "$1" >"$2" && chmod 644 "$2"; }

# What only an archive for Windows has: TARGET TREE
pleo_tree_windows() {
    local target=$1 tree=$2 name
    mkdir -p "$tree/bin" "$tree/lib/cmake/pleo"
    pleo_take_static "$target" "$(pleo_built "$target" release)/libpleo.a" "$tree/lib/libpleo.a"
    pleo_quietly "Linking pleo.dll" pleo_link_dll "$target" "$tree/lib/libpleo.a" "$tree"
    pleo_version_resource "$target" pleo.exe "The program pleo" "$pleo_scratch/tool.res.o"
    pleo_quietly "Compiling the program pleo" "$(pleo_windows_gcc "$target")" -std=c99 -O2 "${pleo_windows_link_flags[@]}" -Iinclude \
        tool/*.c "$pleo_scratch/tool.res.o" "$tree/lib/libpleo.dll.a" -o "$tree/bin/pleo.exe"
    pleo_quietly "Compiling the checks for Windows" "$(pleo_windows_gcc "$target")" -std=gnu99 -Wall -Wextra -Werror -O2 \
        "${pleo_windows_link_flags[@]}" -Iinclude packaging/windows/check.c packaging/windows/checks.c "$tree/lib/libpleo.dll.a" \
        -lws2_32 -o "$tree/bin/pleo-windows-check.exe"
    install -m 644 packaging/windows/windows-check.ps1 "$tree/bin/pleo-windows-check.ps1"
    pleo_batch_file packaging/windows/windows-check.cmd "$tree/windows-check.cmd"
    # Their symbols have the name of a folder too, and the linker wrote the time: now it is SOURCE_DATE_EPOCH.
    for name in pleo-sandbox.exe pleo-layout.exe; do
        "$(pleo_mingw "$target")-strip" -o "$tree/bin/$name" "$(pleo_built "$target" programs)/$name"
    done
    for name in pleo-config.cmake pleo-config-version.cmake; do
        pleo_fill "$target" "packaging/unix/$name.in" "$tree/lib/cmake/pleo/$name"
    done
    if [[ $target == windows-x86 ]]; then
        packaging/windows/stdcall.sh "$tree/bin" "${pleo_install_option[@]}"
        mkdir -p "$tree/bindings/vb6"
        mv "$tree/bin/pleo_std.bas" "$tree/bindings/vb6"
    fi
    pleo_fill "$target" packaging/windows/README.md.in "$tree/README.md"
}
