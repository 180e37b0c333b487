# shellcheck shell=bash disable=SC2154
# What was released stays; run.sh sources it. The gate tells apart what may change and what may not; a program that was compiled
# with an older header works with a newer library, and the other way round, and the dynamic linker says nothing.
# shellcheck source-path=SCRIPTDIR source=gate.sh
source "$here/gate.sh"

symbols=$here/symbols.txt
newest=$(basename -a "$abi_history"/*/ | sort -V | tail -n 1)
kept=$abi_history/$newest/pleo.h
oldest=$(for folder in "$abi_history"/*/; do
    [[ $(abi_number "$folder/pleo.h") != "$abi" ]] || basename "$folder"
done | sort -V | head -n 1)

pleo_test "the header has what was released" abi_gate "$header" "$symbols"
pleo_test "the header's version is the newest that was kept" test "$(abi_version "$header")" = "$newest"

# The gate sees all that there is.
sees_everything() {
    diff <(abi_list names "$header" | sort) "$work/declared" && [[ $(abi_list promises "$header" |
        grep -c '^#define PLEO_') -gt 80 && $(abi_options "$header" | wc -l) -gt 25 ]]
}
kept_is_whole() {
    abi_dump "$kept" >"$work/kept.abi" &&
        abidiff --harmless --no-architecture "$abi_history/$newest/pleo.abi" "$work/kept.abi" &&
        ! grep -F -e /usr -e "$pleo_root" -e "$pleo_scratch" "$abi_history/$newest"/*
}
pleo_test "every function, constant and option is compared" sees_everything
pleo_test "the dump that was kept is that of the header that was kept, and of no machine" kept_is_whole

# --- The gate fails when it must. Each change is made to a copy of the header, and each part of the gate says whether it minds.

# What minds a change of the header: NAME "WHAT MINDS" [SED EXPRESSION [LINE FOR symbols.txt]]
planted() {
    local name=$1 minds=$2 found
    sed -E "${3:-}" "$header" >"$work/planted.h"
    printf '%s\n' "$(<"$symbols")" ${4:+"$4"} >"$work/planted.txt"
    # A change that changed nothing would test nothing.
    [[ -z ${3:-} ]] || ! cmp -s "$header" "$work/planted.h" || found="the header is unchanged"
    abi_gate "$work/planted.h" "$work/planted.txt" >"$work/verdict" || true
    found=${found:-$(sed -n 's/^\([a-z]*\): .*/\1/p' "$work/verdict" | sort -u | paste -sd' ')}
    pleo_test "the gate: $name" planted_minds "$minds" "$found"
}
planted_minds() {
    [[ $1 == "$2" ]] || {
        pleo_say "expected '$1', got '$2'"
        cat "$work/verdict"
        return 1
    }
}
add='s/^(int32_t PLEO_CDECL pleo_free)/int32_t PLEO_CDECL pleo_newer(int32_t number);\n\1/'

planted "nothing changed" ""
planted "a function added" "" "$add" "pleo_newer 99.0.0"
planted "a function added, as if it had been released" "symbols" "$add" "pleo_newer 0.1.0"
planted "a constant added" "" 's/^#define PLEO_E_KEY .*/&\n#define PLEO_E_NEWER 399/'
planted "an option added" "" 's/^ \*   ca_file  .*/ *   newer                            a text\n&/'
planted "a parameter renamed" "" 's/(pleo_client_cancel\(pleo_client )client/\1other/'
planted "a comment changed" "" 's/A client: one key/A client: a key/'
planted "a newer version" "" 's/^(#define PLEO_HEADER_VERSION)(_NUMBER)? .*/\1\2 "9.9.9"/'
planted "a function removed" "names types" '/^int32_t PLEO_CDECL pleo_free/d'
planted "a function renamed" "names types" 's/ pleo_client_cancel\(/ pleo_client_stop(/'
planted "a parameter of 64 bits" "names types" 's/(pleo_status_name\()int32_t/\1int64_t/'
planted "a parameter without a sign" "names types" 's/(pleo_status_name\()int32_t/\1uint32_t/'
planted "a parameter more" "names types" 's/(pleo_client_cancel\(pleo_client client)/\1, int32_t more/'
planted "a parameter less" "names types" 's/(pleo_version_text\(char \*buffer, int32_t size), int32_t \*needed/\1/'
planted "another handle" "names" 's/(pleo_client_cancel\()pleo_client/\1pleo_task/'
planted "a parameter that is written to" "names types" 's/(pleo_config_set\(pleo_config config, )const /\1/'
planted "another result" "names types" 's/^int32_t (PLEO_CDECL pleo_version_number)/int64_t \1/'
planted "a result that may be written to" "names types" 's/^const (char \*PLEO_CDECL pleo_version\()/\1/'
planted "a wider handle" "names types" 's/^typedef int32_t (pleo_error;)/typedef int64_t \1/'
planted "a callback's parameter" "names types" 's/(\*pleo_progress_cb\)\(void \*context, )int64_t/\1int32_t/'
planted "a type removed" "names types" '/^typedef int32_t pleo_layout;/d; s/pleo_layout /pleo_json /'
planted "another calling convention" "names" 's/__cdecl/__stdcall/'
planted "a constant renumbered" "names" 's/^(#define PLEO_E_TIMEOUT) .*/\1 199/'
planted "a constant removed" "names" '/^#define PLEO_JSON_OBJECT /d'
planted "a constant renamed" "names" 's/^#define PLEO_LOG_WARN /#define PLEO_LOG_WARNING /'
planted "a macro changed" "names" 's/^(#define PLEO_STR\(text\)).*/\1 (text), sizeof (text)/'
planted "an option removed" "options" '/^ \*   trace_bodies /d'
planted "an option renamed" "options" 's/^ \*   ca_only    /&s/; s/^ \*   ca_only( +)s/ *   ca_alone\1/'
planted "a new ABI number, which promises nothing of the old one" "" \
    's/^(#define PLEO_HEADER_ABI_VERSION) .*/\1 99/; /^int32_t PLEO_CDECL pleo_free/d' "pleo_newer 0.1.0"
sed 's/^pleo_free .*/pleo_free 99.0.0/' "$symbols" >"$work/late.txt"
minds_a_late_version() {
    ! abi_gate "$header" "$work/late.txt" >"$work/verdict" && grep -F "symbols: pleo_free is in" "$work/verdict"
}
pleo_test "the gate: a function listed as newer than it is" minds_a_late_version

# A release is kept, in a history of the test's own: what it brought is then held like all that was there.
keeps_a_release() {
    local abi_history=$work/history
    rm -rf "$abi_history"
    cp -r "$here/history" "$abi_history"
    sed -E "$add; s/^(#define PLEO_HEADER_VERSION) .*/\1 \"99.0.0\"/; s/^#define PLEO_E_KEY .*/&\n#define PLEO_E_NEWER 399/" \
        "$header" >"$work/next.h"
    { cat "$symbols" && echo "pleo_newer 99.0.0"; } >"$work/next.txt"
    abi_keep "$work/next.h" "$work/next.txt" || return
    abi_gate "$work/next.h" "$work/next.txt" || return
    # One dump is enough, since it has all of the older one.
    [[ -e $abi_history/99.0.0/pleo.abi && ! -e $abi_history/$newest/pleo.abi && -e $abi_history/$newest/pleo.h ]] || return
    ! abi_gate "$header" "$symbols" >"$work/lost" || return
    cat "$work/lost"
    grep -F "pleo_newer" "$work/lost" && grep -F "#define PLEO_E_NEWER 399" "$work/lost" || return
    # Nothing is kept that breaks what was kept before.
    sed '/^#define PLEO_E_KEY /d' "$work/next.h" >"$work/worse.h"
    ! abi_keep "$work/worse.h" "$work/next.txt" && cmp <(abi_bare "$work/next.h") <(tail -n +2 "$abi_history/99.0.0/pleo.h")
}
pleo_test "a release is kept, and held from then on" keeps_a_release

# --- Programs and libraries of different ages. An older library has what the oldest release of this ABI number had, a newer one
# has a function more; both are linked from the static library.

printf '#include "pleo.h"\nint32_t pleo_newer(int32_t number) { return number + pleo_abi_version(); }\n' >"$work/newer.c"
gcc -c -fPIC -O "-I$include" "$work/newer.c" -o "$work/newer.o"

# Links the shared library: FOLDER NAMES [VERSION OF ITS SYMBOLS]
link_library() {
    mkdir -p "$work/$1"
    {
        pleo_say "${3:-} { global:"
        sed 's/$/;/' "$2"
        pleo_say "local: *; };"
    } >"$work/$1/map"
    sed 's/^/-Wl,-u,/' "$2" >"$work/$1/undefined"
    gcc -shared -o "$work/$1/libpleo.so.$abi" "@$work/$1/undefined" "$work/newer.o" "$lib/libpleo.a" "${pleo_system_libs[@]}" \
        "-Wl,-soname,libpleo.so.$abi,-z,nodelete,--gc-sections,--version-script=$work/$1/map" &&
        ln -s "libpleo.so.$abi" "$work/$1/libpleo.so"
}
mkdir "$work/present"
ln -s "$lib/libpleo.so" "$work/present/libpleo.so.$abi"
ln -s "$lib/libpleo.so" "$work/present/libpleo.so"
abi_list names "$abi_history/$oldest/pleo.h" | sort >"$work/older.names"
{ cat "$work/listed" && echo pleo_newer; } >"$work/newer.names"
exports() { diff <(nm -D --defined-only "$work/$1/libpleo.so" | awk '$2 != "A" { print $3 }' | sort) <(sort "$work/$1.names"); }
pleo_test "an older library links" link_library older "$work/older.names"
pleo_test "and has what $oldest had" exports older
pleo_test "a newer library links" link_library newer "$work/newer.names"
pleo_test "and has a function more" exports newer

has_no_symbol_versions() { ! readelf -VW "$1" | grep '^Version definition'; }
pleo_test "the library has no symbol versions" has_no_symbol_versions "$lib/libpleo.so"

# Compiles program.c with a header, for the names that a release had, and links it with a library:
# PROGRAM HEADER FOLDER-OF-THE-RELEASE LIBRARY [OPTION OF GCC…]
compile_program() {
    mkdir -p "$work/$1.d"
    cp "$2" "$work/$1.d/pleo.h"
    {
        printf '#define FUNCTIONS %s\n' "$(abi_list names "$3/pleo.h" | sed 's/.*/(void (*)(void))&,/' | paste -sd' ')"
        printf '#define STATUSES %s\n' \
            "$(sed -nE 's/^#define (PLEO_OK|PLEO_E_[A-Z_]+) .*/{"\1", \1},/p' "$3/pleo.h" | paste -sd' ')"
        printf '#define OPTIONS %s\n' "$(sed 's/.*/"&",/' "$3/options.txt" | paste -sd' ')"
    } >"$work/$1.d/names.h"
    gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror "-I$work/$1.d" "$here/program.c" -o "$work/$1" "-L$work/$4" -lpleo "${@:5}"
}

# Runs a program with a library; what it says is in run.out and run.err: PROGRAM LIBRARY
run_program() {
    local status=0
    LD_LIBRARY_PATH=$work/$2 timeout 120 "$work/$1" >"$work/run.out" 2>"$work/run.err" || status=$?
    cat "$work/run.out" "$work/run.err"
    return "$status"
}

# It succeeds, prints these lines, and nothing to standard error: PROGRAM LIBRARY LINE…
works_with() {
    run_program "$1" "$2" && [[ ! -s $work/run.err ]] && diff "$work/run.out" <(printf '%s\n' "${@:3}")
}

# The dynamic linker ends it, after these lines, and names the function that the library lacks: PROGRAM LIBRARY [LINE…]
ends_with() {
    local status=0
    run_program "$1" "$2" || status=$?
    [[ $status -eq 127 && $(cat "$work/run.out") == "${3:-}" ]] &&
        grep -F "symbol lookup error: $work/$1: undefined symbol: pleo_newer" "$work/run.err"
}

mkdir "$work/now"
abi_bare "$header" >"$work/now/pleo.h"
abi_options "$header" >"$work/now/options.txt"
sed -E "$add" "$header" >"$work/newer.h"
for folder in "$abi_history"/*/ "$work/now/"; do
    [[ $(abi_number "$folder/pleo.h") == "$abi" ]] || continue
    age=$(basename "$folder")
    pleo_test "a program with the header of $age links" compile_program "of-$age" "$folder/pleo.h" "$folder" present -Wl,-z,now
    pleo_test "works with the library" works_with "of-$age" present started works
    pleo_test "and with a newer one" works_with "of-$age" newer started works
done
pleo_test "the program of $oldest works with a library of its own age" works_with "of-$oldest" older started works
pleo_test "a program with a newer header, which uses nothing new, links" \
    compile_program unaware "$work/newer.h" "$abi_history/$oldest" newer -Wl,-z,now
pleo_test "works with the library" works_with unaware present started works
pleo_test "and with the oldest" works_with unaware older started works
pleo_test "a program that uses something new links" \
    compile_program aware "$work/newer.h" "$abi_history/$oldest" newer -DNEWER -Wl,-z,now
pleo_test "works with the newer library" works_with aware newer started "newer $((41 + abi))" works
pleo_test "and does not start with the present one, which lacks it" ends_with aware present
pleo_test "linked with -z lazy" \
    compile_program lazy "$work/newer.h" "$abi_history/$oldest" newer -DNEWER -Wl,-z,lazy
pleo_test "it ends where it calls what is lacking" ends_with lazy present started

# The tests above fail when they must: a library whose symbols have a version, a status with another number, an option that is gone.
pleo_test "a library with symbol versions links" link_library versioned "$work/listed" "PLEO_$abi"
not() { ! "$@"; }
pleo_test "is told from one without" not has_no_symbol_versions "$work/versioned/libpleo.so"
pleo_test "a program for it links" compile_program versioned-program "$header" "$work/now" versioned
pleo_test "works with it" works_with versioned-program versioned started works
speaks() { ! works_with versioned-program present started works && grep -F "no version information available" "$work/run.err"; }
pleo_test "and makes the dynamic linker speak with one without" speaks
mkdir "$work/renumbered" "$work/renamed"
sed -E 's/^(#define PLEO_E_TIMEOUT) .*/\1 199/' "$work/now/pleo.h" >"$work/renumbered/pleo.h"
cp "$work/now/options.txt" "$work/renumbered"
cp "$work/now/pleo.h" "$work/renamed"
sed 's/^ca_only$/ca_alone/' "$work/now/options.txt" >"$work/renamed/options.txt"
# A program of that release ends with this line: RELEASE LINE
notices() {
    compile_program "of-$1" "$work/$1/pleo.h" "$work/$1" present && ! run_program "of-$1" present &&
        diff "$work/run.out" <(printf '%s\n' started "$2")
}
pleo_test "a program notices a status with another number" notices renumbered "PLEO_E_TIMEOUT is not 199"
pleo_test "and an option that is gone" notices renamed "no option is called ca_alone"

# Libraries of two ABI numbers, side by side: two plug-ins of one program have each its own, but what a program is linked with
# itself is found by all. The other library says that its number is 0.
next=$((abi + 1))
mkdir "$work/next"
pleo_test "a library of another ABI number links" abi_stub "$header" "$work/next/libpleo.so.$next" "-Wl,-soname,libpleo.so.$next"
echo 'int pleo_abi_version(void); int plugin(void) { return pleo_abi_version(); }' >"$work/numbered.c"
gcc -shared -fPIC "$work/numbered.c" "$work/present/libpleo.so" -o "$work/of_this.so"
gcc -shared -fPIC "$work/numbered.c" "$work/next/libpleo.so.$next" -o "$work/of_next.so"
cat >"$work/numbers.c" <<'END'
#include <dlfcn.h>
#include <stdio.h>

int main(int count, char **plugins)
{
    int i, (*plugin)(void);
    for (i = 1; i < count; i++) {
        void *library = dlopen(plugins[i], RTLD_NOW | RTLD_LOCAL);
        if (library == NULL)
            return 1;
        *(void **)&plugin = dlsym(library, "plugin");
        printf("%d\n", plugin());
    }
    return 0;
}
END
gcc "$work/numbers.c" -ldl -o "$work/unlinked"
gcc "$work/numbers.c" -Wl,--no-as-needed "$work/present/libpleo.so" -ldl -o "$work/linked"
# Runs a program, whose two plug-ins are told these numbers: PROGRAM NUMBERS
are_told() {
    LD_LIBRARY_PATH=$work/present:$work/next "$work/$1" "$work/of_this.so" "$work/of_next.so" | paste -sd' ' >"$work/told"
    diff "$work/told" - <<<"$2"
}
pleo_test "two plug-ins have each the library of its ABI number" are_told unlinked "$abi 0"
pleo_test "if their program is linked with one, both have that" are_told linked "$abi $abi"
