# shellcheck shell=bash
# One recipe for every target: cargo builds the static library, std included, and one line links the shared one of it.
# That line decides which glibc is needed, what is exported, and that the same sources give the same bytes.

pleo_rustc=/usr/bin/rustc

# Runs cargo for a target, with flags that leave out of the product what nobody sees: TARGET COMMAND [ARGUMENT…]
pleo_cargo() {
    local target=$1 cargo=(/usr/bin/cargo) triple=${pleo_triple[$1]} home=${CARGO_HOME:-${HOME:-/root}/.cargo} flags sources
    shift
    sources=$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust
    flags=(
        # No panic's place and no `{:?}` leaves the library (src/guard.rs).
        -Zlocation-detail=none -Zfmt-debug=none
        # Nothing of the building machine may be inside. std is built from sources, too.
        "--remap-path-prefix=$pleo_root=/libpleo" "--remap-path-prefix=$home=/cargo" "--remap-path-prefix=$sources=/rust"
    )
    # Debian's compiler has no start files of musl's to link programs with; zig has, and links them static. To be loaded at any
    # address, they must ask for it.
    [[ $target != linux-musl-* ]] || flags+=(-Clink-self-contained=no -Clink-arg=-pie)
    if [[ -n ${pleo_zig_target[$target]:-} ]]; then
        cargo=("$pleo_zig_home/bin/cargo-zigbuild")
        [[ $triple != *-gnu ]] || triple+=.${pleo_zig_target[$target]#*gnu.}
    else
        pleo_windows_environment "$target"
    fi
    env -u RUSTFLAGS -u CARGO_BUILD_TARGET "PATH=$pleo_zig_home/ziglang:$PATH" \
        CARGO=/usr/bin/cargo "RUSTC=$pleo_rustc" RUSTC_BOOTSTRAP=1 "CARGO_ENCODED_RUSTFLAGS=$(pleo_joined "${flags[@]}")" \
        "CFLAGS=-ffile-prefix-map=$home=/cargo -ffile-prefix-map=$pleo_root=/libpleo" \
        "CARGO_TARGET_DIR=$pleo_work/cargo" "CARGO_ZIGBUILD_CACHE_DIR=$pleo_work/zigbuild" "XDG_CACHE_HOME=$pleo_work/cache" \
        "ZIG_GLOBAL_CACHE_DIR=$pleo_work/zig" \
        "${cargo[@]}" "$@" --locked -Zbuild-std=std,panic_unwind -Zbuild-std-features=optimize_for_size \
        --message-format json-render-diagnostics --target "$triple"
}

# Joins arguments as cargo wants its flags: with the character that none of them has.
pleo_joined() {
    local IFS=$'\x1f'
    printf '%s' "$*"
}

# Where cargo puts what it builds: TARGET PROFILE
pleo_built() { echo "$pleo_work/cargo/${pleo_triple[$1]}/$2"; }

# What was compiled into something, as cargo says it: TARGET library|programs
pleo_messages() { echo "$pleo_work/$1.$2.json"; }

# The static library: TARGET
pleo_build_static() {
    pleo_cargo "$1" rustc --package pleo --lib --crate-type staticlib --release >"$(pleo_messages "$1" library)"
}

# The sandbox and the tool that writes layouts: TARGET
pleo_build_programs() {
    pleo_cargo "$1" build --package pleo-sandbox --package pleo-layout \
        --profile programs >"$(pleo_messages "$1" programs)"
}

# What linked the shared library: TARGET
pleo_linker() {
    case $1 in
        linux-*) echo "zig $("$pleo_zig_home/ziglang/zig" version)" ;;
        windows-*) "$(pleo_windows_gcc "$1")" --version | head -n 1 ;;
    esac
}

# Runs zig's compiler for a target: TARGET [ARGUMENT…]
pleo_zig_cc() {
    local target=$1
    shift
    env "ZIG_GLOBAL_CACHE_DIR=$pleo_work/zig" "ZIG_LOCAL_CACHE_DIR=$pleo_work/zig" \
        "$pleo_zig_home/ziglang/zig" cc -target "${pleo_zig_target[$target]}" "$@"
}

# What the library exports, and nothing else; without versions of symbols, because of which the dynamic linker would
# complain of a library that was built without: FILE
pleo_version_script() {
    awk 'BEGIN { print "{ global:" } { print $1 ";" } END { print "local: *; };" }' tests/abi/symbols.txt >"$1"
}

# The unwinder that the library uses: that of the system, which glibc itself uses when a thread ends. A second one in the same
# process would not know its frames, and pthread_exit in a callback would end in them. musl has none: TARGET
pleo_unwinder() {
    case $1 in
        linux-x64) gcc -print-file-name=libgcc_s.so.1 ;;
        linux-arm64) aarch64-linux-gnu-gcc -print-file-name=libgcc_s.so.1 ;;
        *) echo -lunwind ;;
    esac
}

# Adds an unwinder to a static library, for a system whose compiler brings none, and leads the library's code to it. Its names,
# and the section in which it looks for frames, are its own, so it neither replaces nor meets that of a C++ compiler in the same
# program: TARGET LIBPLEO.A
pleo_add_unwinder() {
    local target=$1 archive=$2 sources=$pleo_zig_home/ziglang/lib/libunwind/src source work flags objects=()
    work=$(mktemp -d "$pleo_scratch/unwinder.XXXXXX")
    flags=(-c -O2 -fPIC -fno-exceptions -fno-rtti -funwind-tables -fvisibility=hidden -D_LIBUNWIND_HIDE_SYMBOLS -DNDEBUG
        "-I$sources" "-I$sources/../include" "-ffile-prefix-map=$sources=/libunwind")
    for source in packaging/unix/unwinder.cpp "$sources"/UnwindLevel1{,-gcc-ext}.c "$sources"/UnwindRegisters{Restore,Save}.S; do
        objects+=("$work/${source##*/}.o")
        pleo_zig_cc "$target" "${flags[@]}" "$source" -o "${objects[-1]}" || return
    done
    nm --defined-only --extern-only --format=posix "${objects[@]}" |
        awk 'NF > 1 { print $1, "pleo_unwinder_" $1 }' >"$work/names" &&
        ar rcD "$archive" "${objects[@]}" &&
        objcopy --enable-deterministic-archives "--redefine-syms=$work/names" --rename-section .eh_frame=pleo_frames "$archive"
}

# The binutils that read a target's files: TARGET NAME
pleo_binutil() {
    case $1 in
        linux-arm64) echo "aarch64-linux-gnu-$2" ;;
        *) echo "$2" ;;
    esac
}

# Links the shared library of the static one. The names of its functions go into a file of their own, which debuggers and
# valgrind find in the directory .debug beside the library: TARGET LIBPLEO.A LIBPLEO.SO NAMES
pleo_link_shared() {
    local target=$1 archive=$2 library=$3 names=$4 objcopy script wanted
    objcopy=$(pleo_binutil "$target" objcopy)
    script=$(mktemp "$pleo_scratch/symbols.XXXXXX")
    pleo_version_script "$script"
    mapfile -t wanted < <(awk '{ print "-Wl,-u," $1 }' tests/abi/symbols.txt)
    # It is never unloaded, for Rust's thread-local destructors; what is called is looked up when it is loaded.
    pleo_zig_cc "$target" -shared -o "$pleo_scratch/whole.so" "${wanted[@]}" "-Wl,--version-script=$script" \
        "-Wl,-soname,libpleo.so.$pleo_abi" -Wl,-z,nodelete -Wl,-z,now -Wl,-z,relro -Wl,--gc-sections -Wl,--no-undefined \
        "$archive" "$(pleo_unwinder "$target")" -lpthread -ldl -lm -lc &&
        # What zig's own parts say of where they were compiled, which is here.
        "$objcopy" --strip-debug "$pleo_scratch/whole.so" &&
        "$objcopy" --only-keep-debug "$pleo_scratch/whole.so" "$names" &&
        "$objcopy" --strip-all "--add-gnu-debuglink=$names" "$pleo_scratch/whole.so" "$library" &&
        chmod 755 "$library" && chmod 644 "$names"
}
