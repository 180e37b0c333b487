#!/usr/bin/env bash
# Tests an unpacked archive as whoever unpacks it has it: what it needs, what it exports, what is in it, and that programs in each
# language are built from it alone. The last line is "N passed, M failed".
#
#   PLEO_ARCHIVE      the directory that is in the archive (target/packages/libpleo-VERSION-TARGET)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"
# shellcheck source-path=SCRIPTDIR source=../../packaging/common.sh
source packaging/common.sh
# shellcheck source-path=SCRIPTDIR source=../../packaging/library.sh
source packaging/library.sh
# shellcheck source-path=SCRIPTDIR source=../../packaging/archive.sh
source packaging/archive.sh
# shellcheck source-path=SCRIPTDIR source=../../packaging/windows.sh
source packaging/windows.sh

target=$(pleo_host_target)
tree=${pleo_archive:-$pleo_packages/$(pleo_package_name "$target")}
for tool in gcc g++ cobc fpc mcs mono readelf nm python3 cmake meson ninja pkg-config make minisign curl xz gdb; do
    command -v "$tool" >/dev/null || pleo_fail "$tool is missing"
done
for file in "$tree/lib/libpleo.so" "$(pleo_archive_file "$target")"; do
    [[ -e $file ]] || pleo_fail "$file is missing; run packaging/build.sh first"
done
library=$tree/lib/libpleo.so.$pleo_abi
binaries=("$library" "$tree"/bin/*)
documents=$tree/share/doc/pleo

# --- What the binaries need of a system

# The newest glibc of which a binary needs a symbol must be at most this: FILE
needs_no_newer_glibc() {
    local newest
    newest=$(readelf --wide --dyn-syms --version-info "$1" | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -n 1)
    echo "newest: $newest"
    [[ -n $newest ]] && printf '%s\n' "$newest" GLIBC_2.17 | sort -C -V
}
needs_only_the_c_library() {
    local needed
    needed=$(readelf --dynamic --wide "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
    echo "$needed"
    [[ -n $needed ]] && ! grep -vE '^(libc|libm|libdl|librt|libpthread|libgcc_s|ld-linux.*|libpleo)\.so\.[0-9]+$' <<<"$needed"
}
is_hardened() {
    readelf --file-header --dynamic --program-headers --wide "$1" >"$pleo_scratch/headers"
    grep -qE 'Type: +DYN' "$pleo_scratch/headers" && grep -q 'GNU_RELRO' "$pleo_scratch/headers" && grep -qE 'BIND_NOW|FLAGS_1.*NOW' "$pleo_scratch/headers" &&
        ! grep -qE 'GNU_STACK .*RWE|TEXTREL' "$pleo_scratch/headers"
}
has_no_debug_information() { ! readelf --sections --wide "$1" | grep -E '\.(debug_|symtab)'; }
for file in "${binaries[@]}"; do
    name=${file#"$tree"/}
    pleo_test "$name needs glibc 2.17 at most" needs_no_newer_glibc "$file"
    pleo_test "$name needs nothing but glibc and libgcc" needs_only_the_c_library "$file"
    pleo_test "$name is hardened" is_hardened "$file"
    pleo_test "$name has no path of the machine that built it" pleo_has_no_path_of_the_builder "$file"
    pleo_test "$name is stripped" has_no_debug_information "$file"
done
pleo_test "the static library has no path of the machine that built it" pleo_has_no_path_of_the_builder "$tree/lib/libpleo.a"
pleo_test "the names of the functions have no path of the machine that built it" \
    pleo_has_no_path_of_the_builder "$(pleo_names_tree "$target")/lib/.debug/libpleo.so.$pleo_abi.debug"

# --- The shared library

exports_what_is_listed() {
    diff <(nm --dynamic --defined-only "$library" | awk '{ print $3 }' | LC_ALL=C sort) <(awk '{ print $1 }' tests/abi/symbols.txt | LC_ALL=C sort)
}
has_no_symbol_versions() { ! readelf --version-info --wide "$library" | grep -F .gnu.version_d; }
is_small() {
    local size
    size=$(stat --format %s "$library")
    echo "$size bytes"
    [[ $size -le 4000000 ]]
}
links_to_the_same_bytes() {
    mkdir "$pleo_scratch/elsewhere"
    cp "$tree/lib/libpleo.a" "$pleo_scratch/elsewhere/renamed.a"
    pleo_link_shared "$target" "$pleo_scratch/elsewhere/renamed.a" "$pleo_scratch/elsewhere/other.so" \
        "$pleo_scratch/elsewhere/libpleo.so.$pleo_abi.debug" && cmp "$library" "$pleo_scratch/elsewhere/other.so"
}
# A function within the library, which a report of a crash must name; without the names it cannot.
has_names_for_debuggers() {
    local place=$pleo_scratch/debugged file=$pleo_scratch/functions
    mkdir "$place"
    cp "$library" "$place"
    tar --extract --xz --file "$(pleo_names_file "$target")" --directory "$place" --strip-components 2
    functions_of "$place" >"$file.with" && rm -r "$place/.debug" && functions_of "$place" >"$file.without" &&
        grep -q 'pleo_core.*::' "$file.with" && ! grep -q 'pleo_core.*::' "$file.without"
}
functions_of() { gdb -nx -batch -ex "info functions pleo_core" "$1/${library##*/}"; }
# The archive for musl has an unwinder in its static library: here in one that counts its own frames.
musl_unwinds() {
    local work=$pleo_scratch/unwinds
    mkdir "$work"
    cat >"$work/library.c" <<'C'
#include <unwind.h>

static _Unwind_Reason_Code count(struct _Unwind_Context *context, void *frames)
{
    (void)context;
    ++*(int *)frames;
    return _URC_NO_REASON;
}

int frames_of(int more)
{
    int frames = 0;
    if (more > 0) {
        frames = frames_of(more - 1);
    } else {
        _Unwind_Backtrace(count, &frames);
    }
    return frames;
}
C
    printf 'int frames_of(int more);\nint main(void) { return frames_of(41) == 42 ? 0 : 1; }\n' >"$work/program.c"
    pleo_zig_cc linux-musl-x64 -c -O0 -fPIC -fexceptions "$work/library.c" -o "$work/library.o" &&
        ar rcD "$work/library.a" "$work/library.o" &&
        pleo_add_unwinder linux-musl-x64 "$work/library.a" &&
        pleo_zig_cc linux-musl-x64 -static "$work/program.c" "$work/library.a" -o "$work/program" && "$work/program"
}
pleo_test "an unwinder in a static library for musl finds its frames" musl_unwinds
pleo_test "the library exports what is listed, and nothing else" exports_what_is_listed
pleo_test "a debugger finds the names of its functions" has_names_for_debuggers
pleo_test "its symbols have no versions" has_no_symbol_versions
pleo_test "it has 4,000,000 bytes at most" is_small
pleo_test "linked once more, elsewhere, it is the same bytes" links_to_the_same_bytes

# --- The archive

# The tree that was packed, and the tree that was unpacked and lies elsewhere, are packed to the same bytes.
packs_to_the_same_bytes() {
    mkdir "$pleo_scratch/again"
    cp -R "$tree" "$pleo_scratch/again/$(pleo_package_name "$target")"
    # Of another archive, which may have been unpacked there too.
    rm -rf "$pleo_scratch/again/$(pleo_package_name "$target")/lib/.debug"
    SOURCE_DATE_EPOCH=$(tar --list --verbose --utc --full-time -f "$(pleo_archive_file "$target")" |
        awk 'NR == 1 { print $4, $5 }' | xargs -d '\n' date +%s -d) \
        pleo_pack "$pleo_scratch/again/$(pleo_package_name "$target")" "$pleo_scratch/again/archive.tar.xz" &&
        cmp "$pleo_scratch/again/archive.tar.xz" "$(pleo_archive_file "$target")"
}
sums_are_right() { (cd "$pleo_packages" && sha256sum --check --strict SHA256SUMS) && grep -F "$(basename "$(pleo_archive_file "$target")")" "$pleo_packages/SHA256SUMS"; }
pleo_test "the checksums are right" sums_are_right
pleo_test "unpacked and packed again, the archive is the same bytes" packs_to_the_same_bytes

has_no_open_place() { ! grep -rnE '@[A-Z_]+@' "$tree/lib/cmake" "$tree/lib/pkgconfig" "$tree/README.md"; }
pleo_test "every template is filled in" has_no_open_place

# Signed with a key made for this, and with a byte changed.
signs() {
    local packages=$pleo_scratch/signed
    mkdir "$packages"
    printf 'an archive\n' >"$packages/libpleo-0.0.0-test.tar.xz"
    minisign -G -W -f -p "$pleo_scratch/key.pub" -s "$pleo_scratch/key.sec" >/dev/null
    pleo_packages=$packages PLEO_SIGN_KEY=$pleo_scratch/key.sec pleo_sum_up &&
        minisign -V -q -p "$pleo_scratch/key.pub" -m "$packages/SHA256SUMS" &&
        (cd "$packages" && sha256sum --check --quiet SHA256SUMS) &&
        printf ' ' >>"$packages/SHA256SUMS" && ! minisign -V -q -p "$pleo_scratch/key.pub" -m "$packages/SHA256SUMS"
}
pleo_test "the checksums are signed, and a change is noticed" signs
# Of files with any name; a signature of the list before is gone, and without an archive there is no list.
sums_up_what_is_there() {
    local packages=$pleo_scratch/summed said
    mkdir "$packages"
    printf 'old\n' | tee "$packages/SHA256SUMS" >"$packages/SHA256SUMS.minisig"
    ! said=$(pleo_packages=$packages PLEO_SIGN_KEY='' pleo_sum_up 2>&1) && [[ $said == *"no archive is in $packages"* ]] || return
    touch "$packages/libpleo-0 (it's a copy).tar.xz" "$packages/libpleo-0.zip" "$packages/other.zip"
    printf 'old\n' >"$packages/SHA256SUMS.minisig"
    (pleo_packages=$packages PLEO_SIGN_KEY='' pleo_sum_up) && [[ ! -e $packages/SHA256SUMS.minisig ]] &&
        (cd "$packages" && sha256sum --check --quiet SHA256SUMS) && [[ $(wc -l <"$packages/SHA256SUMS") -eq 2 ]]
}
pleo_test "the checksums are of the archives that are there" sums_up_what_is_there

# Before anything is built.
build_refuses() {
    local said wrong key=$pleo_scratch/no.key
    for wrong in '' @ '*' linux-x64\ linux-arm64 linux; do
        ! said=$(PLEO_SIGN_KEY=$key packaging/build.sh --no-install "$wrong" 2>&1) &&
            [[ $said == *"there is no target '$wrong'; name some of: linux-x64 "* ]] || return
    done
    ! said=$(PLEO_SIGN_KEY=$key packaging/build.sh --no-install 2>&1) && [[ $said == *"$key cannot be read"* ]] || return
    ! said=$(cd "$pleo_scratch" && PLEO_SIGN_KEY=no.key "$pleo_root/packaging/build.sh" --no-install 2>&1) && [[ $said == *"$key cannot be read"* ]]
}
pleo_test "build.sh refuses an unknown target, and a key that is not there" build_refuses

# --- For Windows

# A path outside of quotation marks would be a command where a folder has & in its name.
quotes_paths() { ! sed 's/"[^"]*"//g' packaging/windows/windows-check.cmd | grep -E '%(home|report|shell|cmdcmdline|TEMP|~[a-z]+0)'; }
pleo_test "windows-check.cmd has every path in quotation marks" quotes_paths

has_line_ends_of_windows() {
    pleo_batch_file packaging/windows/windows-check.cmd "$pleo_scratch/check.cmd" && ! grep -vn $'[^\r]\r$' "$pleo_scratch/check.cmd" | grep -v $':\r$' &&
        diff <(tr -d '\r' <"$pleo_scratch/check.cmd") packaging/windows/windows-check.cmd
}
pleo_test "windows-check.cmd gets the line ends of Windows" has_line_ends_of_windows

# --- What is beside the library

pleo_test "the bill of materials has every crate of the library and of std" \
    python3 tests/packaging/materials.py "$documents/libpleo.cdx.json" "$library" "${pleo_triple[$target]}"
# An empty list would say that nothing is inside.
bill_is_refused() {
    local said
    : >"$pleo_scratch/messages"
    ! said=$(packaging/sbom.py libpleo "${pleo_triple[$target]}" "$pleo_scratch/messages" 2>&1) && [[ $said == *"names no crate that was compiled for"* ]]
}
pleo_test "a build of which nothing is known has no bill of materials" bill_is_refused
says_where_it_is_from() { grep -F "commit $(pleo_commit)" "$documents/BUILDINFO" && grep -F rustc "$documents/BUILDINFO"; }
pleo_test "it says of what it was made" says_where_it_is_from
has_pages() { [[ $(find "$tree/share/man" -type f | wc -l) -gt 150 ]] && [[ -s $documents/manual/index.html ]]; }
pleo_test "the manual is in it, and its pages for man" has_pages
has_licences() { diff LICENSE-MIT "$documents/LICENSE-MIT" && diff THIRD-PARTY-LICENSES.md "$documents/THIRD-PARTY-LICENSES.md"; }
pleo_test "the licences are in it" has_licences
# A link of a page that was not made for the archive leads to the manual, or to what else is in it.
has_no_dead_link() {
    local file link dead=0 links=0
    while IFS=: read -r file link; do
        link=${link#"]("}
        links=$((links + 1))
        [[ -e ${file%/*}/${link%%[#)]*} ]] || { echo "$file: $link"; dead=1; }
    done < <(grep -roE --include='*.md' '\]\([A-Za-z0-9_./-]+(#[^)]*)?\)' "$tree")
    [[ $links -gt 30 && $dead -eq 0 ]]
}
pleo_test "its pages have no dead links" has_no_dead_link
pleo_test "valgrind's suppressions are in it" diff tests/c/valgrind.supp "$tree/share/pleo/valgrind.supp"

# --- Programs built from it alone, with its sandbox

# The README's first steps, in a copy of the archive with a space and other letters in its path.
first_steps() {
    local copy="$pleo_scratch/Ünï côdé"
    cp -R "$tree" "$copy"
    # shellcheck disable=SC2016
    sed -n '/^```sh$/,/^```$/p' "$copy/README.md" | sed '/^```/d' >"$pleo_scratch/first-steps"
    printf 'kill $!\n' >>"$pleo_scratch/first-steps"
    (cd "$copy" && env -i PATH="$PATH" HOME="$pleo_scratch" timeout 60 bash -e "$pleo_scratch/first-steps") >"$pleo_scratch/steps.log" 2>&1 ||
        { cat "$pleo_scratch/steps.log"; return 1; }
    cat "$pleo_scratch/steps.log"
    grep -q 'created by this call' "$pleo_scratch/steps.log" && grep -q ACTIVATED "$pleo_scratch/steps.log"
}
pleo_test "the README's first steps" first_steps
pleo_suite "build systems" env "PLEO_ARCHIVE=$tree" tests/packaging/build_systems.sh
pleo_suite "every language, from the archive alone" tests/packaging/bare.sh "$tree"
pleo_total
