# shellcheck shell=bash disable=SC2154
# Holds a header to the releases that were kept: what a program was compiled with stays as it was. history.sh tests with it,
# and keep.sh keeps a release with it. `history` has a folder for each:
#
#   pleo.h        the header without its comments
#   pleo.abi      what abidw makes of a stub that is compiled from it; of the newest release alone, which has all of the others
#   options.txt   the names of the options

abi_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
abi_history=$abi_folder/history

# A header without its comments: HEADER
abi_bare() { gcc -w -fpreprocessed -dD -E -P "$1" | sed 's/ *$//'; }

# What header.awk makes of a header: stub|promises|names HEADER
abi_list() { abi_bare "$2" | awk -v "make=$1" -f "$abi_folder/header.awk"; }

abi_number() { sed -n 's/^#define PLEO_HEADER_ABI_VERSION \([0-9]*\)$/\1/p' "$1"; }
abi_version() { sed -n 's/^#define PLEO_HEADER_VERSION "\(.*\)"$/\1/p' "$1"; }

# The names in the table of options: HEADER
abi_options() { sed -n '/^ \*   option  *default  *takes$/,/^ \*\/$/ s/^ \*   \([a-z][a-z_0-9]*\) .*/\1/p' "$1" | sed 1d; }

# Compiles a library with the functions and types of a header. Nothing of the machine gets into it, neither the names that the C
# library's own headers give to types nor a path: HEADER LIBRARY [OPTION OF GCC…]
abi_stub() {
    local folder
    folder=$(mktemp -d "$pleo_scratch/stub.XXXXXX")
    printf '__extension__ typedef %s;\n' "signed char int8_t" "short int16_t" "int int32_t" "long long int64_t" \
        "unsigned char uint8_t" "unsigned short uint16_t" "unsigned uint32_t" "unsigned long long uint64_t" >"$folder/stdint.h"
    cp "$1" "$folder/pleo.h"
    {
        pleo_say '#include "pleo.h"'
        abi_list stub "$1"
    } >"$folder/stub.c"
    (cd "$folder" && gcc -std=c99 -O0 -gdwarf-4 -w -shared -fPIC -nostdlib -nostdinc -I. "${@:3}" stub.c -o stub.so) || return
    mv "$folder/stub.so" "$2"
}

# The types of a header as text: HEADER
abi_dump() {
    abi_stub "$1" "$pleo_scratch/dumped.so"
    abidw --no-corpus-path --no-comp-dir-path --no-show-locs --no-architecture --no-elf-needed --no-parameter-names \
        "$pleo_scratch/dumped.so"
}

# Shows what of an older dump a header lacks, or has with another type; more than there was is no difference: DUMP HEADER
abi_types_differ() {
    abi_stub "$2" "$pleo_scratch/compared.so" || return 0
    # Neither the names of the handles' types nor const make a difference to the machine, but they do to a compiler.
    ! abidiff --harmless --no-added-syms --no-architecture --no-show-locs "$1" "$pleo_scratch/compared.so"
}

# Holds a header and the list of symbols to every release that was kept of the same ABI number. What is wrong is shown, in lines
# that begin with types, names, options or symbols: HEADER SYMBOLS [VERSION THAT IS BEING KEPT]
abi_gate() {
    local header=$1 symbols=$2 releasing=${3:-} kept version lost bad=0
    for kept in "$abi_history"/*/; do
        version=$(basename "$kept")
        [[ -e $kept/pleo.h && $(abi_number "$kept/pleo.h") == "$(abi_number "$header")" ]] || continue
        if [[ -e $kept/pleo.abi ]] && abi_types_differ "$kept/pleo.abi" "$header" >"$pleo_scratch/types" 2>&1; then
            pleo_say "types: something of $version is gone, or is of another type:"
            sed 's/^/    /' "$pleo_scratch/types"
            bad=1
        fi
        lost=$(comm -23 <(abi_list promises "$kept/pleo.h" | sort -u) <(abi_list promises "$header" | sort -u))
        if [[ -n $lost ]]; then
            pleo_say "names: the header has changed or lost what $version declared:"
            pleo_say "    ${lost//$'\n'/$'\n'    }"
            bad=1
        fi
        lost=$(comm -23 <(sort "$kept/options.txt") <(abi_options "$header" | sort))
        if [[ -n $lost ]]; then
            pleo_say "options: the table of options has lost what $version had:"
            pleo_say "    ${lost//$'\n'/$'\n'    }"
            bad=1
        fi
        awk -v "version=$version" -v "releasing=$releasing" '
            function number(text,    part) { split(text, part, "."); return part[1] * 1000000 + part[2] * 1000 + part[3] }
            NR == FNR { kept[$1]; next }
            $1 in kept && number($2) > number(version) { print "symbols: " $1 " is in " version ", but is listed as of " $2 }
            !($1 in kept) && version != releasing && number($2) <= number(version) {
                print "symbols: " $1 " is listed as of " $2 ", but is not in " version
            }' <(abi_list names "$kept/pleo.h") "$symbols" >"$pleo_scratch/versions"
        if [[ -s $pleo_scratch/versions ]]; then
            cat "$pleo_scratch/versions"
            pleo_say "    A function has the version that it is released with, here and as @since."
            pleo_say "    If $version is not released yet, run tests/abi/keep.sh again."
            bad=1
        fi
    done
    [[ $bad -eq 0 ]] || pleo_say "Programs that were compiled with an older header would break. Put back what they depend on, and add \
a function, constant or option beside it; or else raise the ABI number (docs/reference/abi.md, \"A new number\")."
    return "$bad"
}

# Keeps a header as that of a release, by its own version: HEADER SYMBOLS
abi_keep() {
    local header=$1 version kept old
    version=$(abi_version "$header")
    kept=$abi_history/$version
    abi_gate "$header" "$2" "$version" || return
    mkdir -p "$kept"
    {
        pleo_say "/* The header of libpleo $version without its comments, kept by tests/abi/keep.sh; do not edit. */"
        abi_bare "$header"
    } >"$kept/pleo.h"
    abi_options "$header" >"$kept/options.txt"
    for old in "$abi_history"/*/; do
        [[ $(abi_number "$old/pleo.h") != "$(abi_number "$header")" ]] || rm -f "$old/pleo.abi"
    done
    abi_dump "$header" >"$kept/pleo.abi"
}
