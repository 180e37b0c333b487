#!/usr/bin/env bash
# Holds the header, the libraries and the list of symbols to one another and to what a C program of any age expects.
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
pleo_options "$@"
pleo_need gcc g++ clang nm readelf
lib=$pleo_lib_dir
work=$pleo_scratch
include=$pleo_root/include
header=$include/pleo.h
for file in "$lib/libpleo.so" "$lib/libpleo.a" "$header"; do
    [ -e "$file" ] || pleo_fail "$file is missing; build it first"
done

# The header in every dialect, alone and twice.
printf '#include "pleo.h"\n#include "pleo.h"\nint main(void) { return pleo_abi_version() != PLEO_HEADER_ABI_VERSION; }\n' \
    >"$work/include.c"
cp "$work/include.c" "$work/include.cpp"
strict=(-Wall -Wextra -Wundef -Wstrict-prototypes -pedantic -Werror -fsyntax-only "-I$include")
for dialect in c89 c99 c11 c17; do
    for compiler in gcc clang; do
        pleo_test "header as $dialect, $compiler" "$compiler" "-std=$dialect" "${strict[@]}" "$work/include.c"
    done
done
strict=(-Wall -Wextra -Wundef -pedantic -Werror -fsyntax-only "-I$include")
for dialect in c++98 c++11 c++17 c++20; do
    for compiler in g++ clang++; do
        pleo_test "header as $dialect, $compiler" "$compiler" "-std=$dialect" "${strict[@]}" "$work/include.cpp"
    done
done

# What is exported, declared and listed.
nm -D --defined-only "$lib/libpleo.so" | awk '$2 != "A" { print $3 }' | sort >"$work/exported"
grep -o 'PLEO_CDECL pleo_[a-z0-9_]*(' "$header" | sed 's/PLEO_CDECL //; s/($//' | sort >"$work/declared"
awk '{ print $1 }' "$here/symbols.txt" | sort >"$work/listed"
nm --defined-only --extern-only "$lib/libpleo.a" 2>/dev/null | awk '$2 == "T" && $3 ~ /^pleo_/ { print $3 }' | sort \
    >"$work/archived"

has_lines() {
    [ "$(wc -l <"$1")" -gt 50 ]
}

no_other_prefix() {
    ! grep -v '^pleo_' "$work/exported"
}

every_symbol_has_its_version() {
    ! grep -vE '^pleo_[a-z0-9_]+ [0-9]+\.[0-9]+\.[0-9]+$' "$here/symbols.txt"
}

no_name_is_too_long() {
    ! grep -E '.{31}' "$work/listed"
}

# Pascal, Visual Basic and COBOL fold case; some fold _ and - as well.
no_two_names_fold_to_one() {
    sed -nE 's/^#define (PLEO_[A-Z0-9_]+).*/\1/p; s/.*PLEO_CDECL (pleo_[a-z0-9_]+)\(.*/\1/p; s/^typedef .* (pleo_[a-z]+);/\1/p;
        s/^typedef .*PLEO_CDECL \*(pleo_[a-z]+)\)\(.*/\1/p' \
        "$header" | sort -u >"$work/names"
    has_lines "$work/names" && ! tr -d '_' <"$work/names" | tr '[:upper:]' '[:lower:]' | sort | uniq -d | grep .
}

pleo_test "there are exports" has_lines "$work/exported"
pleo_test "export table and symbols.txt agree" diff "$work/exported" "$work/listed"
pleo_test "header and symbols.txt agree" diff "$work/declared" "$work/listed"
pleo_test "static library and symbols.txt agree" diff "$work/archived" "$work/listed"
pleo_test "every export begins with pleo_" no_other_prefix
pleo_test "every symbol has the version it came in" every_symbol_has_its_version
pleo_test "no two names are one without case and _" no_two_names_fold_to_one
pleo_test "no name is longer than 30 characters" no_name_is_too_long

# The examples in the header compile: each in a function of its own, but for a function that it has itself.
cat >"$work/examples.c" <<'END'
#include <stdio.h>
#include "pleo.h"
struct { char id[36], ledger[8], amount[21]; } record;
char body[4096], name[256], buffer[256], company[40], secret[64], id[64], timestamp[16], signature[256];
int32_t status, count, finished, offset, copied, date, time_of_day;
int64_t minors;
FILE *file;
pleo_client client;
pleo_config config;
pleo_request request;
pleo_pages pages;
pleo_task task;
pleo_json json;
pleo_response answer, response, page, item, next;
void report(int32_t), complain(int32_t), show_something(void), show(void *, int64_t, int64_t);
END
awk '
    /^ \*     / {
        if (!within) { within = 1; number++; body = ""; outside = "" }
        line = substr($0, 8)
        if (line ~ /^static /) { own = 1 }
        if (own) { outside = outside line "\n" } else { body = body line "\n" }
        if (line == "}") { own = 0 }
        next
    }
    within { within = 0; printf "%svoid example_%d(void)\n{\n%s}\n", outside, number, body }
' "$header" >>"$work/examples.c"
has_examples() { [[ $(grep -c '^void example_' "$work/examples.c") -ge 7 ]]; }
pleo_test "the header has examples" has_examples
pleo_test "and they compile" gcc -std=c99 -pedantic -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare "-I$include" \
    -c "$work/examples.c" -o "$work/examples.o"

# How the shared library is found, and that it stays.
readelf -dW "$lib/libpleo.so" >"$work/dynamic"
abi=$(sed -n 's/^#define PLEO_HEADER_ABI_VERSION \([0-9]*\)$/\1/p' "$header")

only_common_libraries() {
    ! sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' "$work/dynamic" |
        grep -vE '^(libc|libm|libdl|librt|libpthread|libgcc_s|ld-linux-.*)\.so\.[0-9]+$'
}

no_text_relocation_or_executable_stack() {
    ! grep -E 'TEXTREL' "$work/dynamic" && ! readelf -lW "$lib/libpleo.so" | grep -E 'GNU_STACK .*RWE'
}

pleo_test "SONAME is libpleo.so.$abi" grep -F "Library soname: [libpleo.so.$abi]" "$work/dynamic"
pleo_test "it is never unloaded" grep -E 'FLAGS_1.*NODELETE' "$work/dynamic"
pleo_test "it needs no unusual library" only_common_libraries
pleo_test "no text relocation, no executable stack" no_text_relocation_or_executable_stack

# The static library makes a program that runs by itself, and the shared one a program that finds it by its SONAME.
uses_no_shared_library() {
    ! ldd "$work/static" | grep libpleo
}

uses_the_shared_library() {
    ldd "$work/shared" | grep -F "libpleo.so.$abi =>" && "$work/shared"
}

pleo_test "the static library links" gcc "-I$include" "$work/include.c" "$lib/libpleo.a" "${pleo_system_libs[@]}" -o "$work/static"
pleo_test "and runs" "$work/static"
pleo_test "and needs no libpleo.so" uses_no_shared_library
pleo_test "the shared library links" gcc "-I$include" "$work/include.c" "$lib/libpleo.so" -o "$work/shared"
mkdir "$work/lib"
ln -s "$lib/libpleo.so" "$work/lib/libpleo.so.$abi"
export LD_LIBRARY_PATH=$work/lib
pleo_test "and is found by its SONAME" uses_the_shared_library

# A host that loads and unloads plug-ins: what is called after dlclose must still be there.
cat >"$work/unload.c" <<'END'
#include <dlfcn.h>
#include <stddef.h>

int main(int count, char **arguments)
{
    int turn, config;
    int (*make)(int *) = NULL, (*drop)(int) = NULL;
    if (count < 2)
        return 2;
    for (turn = 0; turn < 3; turn++) {
        void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
        if (library == NULL)
            return 3;
        *(void **)&make = dlsym(library, "pleo_config_new");
        *(void **)&drop = dlsym(library, "pleo_free");
        if (make == NULL || drop == NULL || make(&config) != 0 || dlclose(library) != 0 || drop(config) != 0)
            return 4;
    }
    return 0;
}
END
pleo_test "a program that unloads it compiles" gcc -Wall -Wextra -Werror "$work/unload.c" -ldl -o "$work/unload"
pleo_test "and what is called afterwards works" "$work/unload" "$lib/libpleo.so"

pleo_total
