#!/usr/bin/env bash
# Holds the header, the libraries and the list of symbols to one another, to what was released before, and to what a C program of
# any age expects.
#
#   PLEO_LIB_DIR      where libpleo.so and libpleo.a are (target/release, or lib of an unpacked archive)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$here/../../examples/common.sh"
pleo_options "$@"
pleo_need gcc g++ clang nm readelf abidw abidiff
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
char body[4096], name[256], number[16], buffer[256], company[40], secret[64], id[64], timestamp[16], signature[256];
int32_t status, count, finished, offset, copied, date, time_of_day;
int32_t again;
int64_t minors;
FILE *file;
pleo_client client;
pleo_config config;
pleo_request request;
pleo_pages pages;
pleo_task task;
pleo_json json;
pleo_layout layout;
pleo_export export;
pleo_response answer, response, page, item, next, summary;
void report(int32_t), complain(int32_t), show_something(void), show(void *, int64_t, int64_t), book(pleo_response, char *);
int find_in_books(pleo_response, char *);
END
awk '
    /^\/\*/ { is_doc = /^\/\*\*/ }
    is_doc && /^ \*     / {
        if (!within) { within = 1; number++; body = ""; outside = "" }
        line = substr($0, 8)
        if (line ~ /^static /) { own = 1 }
        if (own) { outside = outside line "\n" } else { body = body line "\n" }
        if (line == "}") { own = 0 }
        next
    }
    within && /^ \*$/ { body = body "\n"; next }
    within { within = 0; printf "%svoid example_%d(void)\n{\n%s}\n", outside, number, body }
' "$header" >>"$work/examples.c"
has_examples() { [[ $(grep -c '^void example_' "$work/examples.c") -ge 7 ]]; }
pleo_test "the header has examples" has_examples
pleo_test "and they compile" gcc -std=c99 -pedantic -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare "-I$include" \
    -c "$work/examples.c" -o "$work/examples.o"

# So does the one of the page on records.
awk '/^```c$/ { within = 1; next } /^```$/ { within = 0 } within' docs/records.md >"$work/records.c"
pleo_test "the example of the page on records compiles" gcc -std=c99 -pedantic -Wall -Wextra -Werror "-I$include" \
    -c "$work/records.c" -o "$work/records.o"

# And its members are where its layout says, on every machine: each at a multiple of its size.
sed -nE 's/^    "([A-Z]+) .* ([0-9]+) +([0-9]+)\\n";?$/PLACED(\L\1\E, \2, \3);/p' "$work/records.c" >"$work/placed"
cat >>"$work/records.c" <<'END'
#include <stddef.h>
#define PLACED(member, offset, size) \
    typedef char member##_placed[offsetof(struct entry, member) == offset && offset % size == 0 && \
        sizeof ((struct entry *)0)->member == size ? 1 : -1]
END
cat "$work/placed" >>"$work/records.c"
has_members() { [[ $(wc -l <"$work/placed") -eq 3 ]]; }
pleo_test "it has members" has_members
pleo_test "and its layout has them where they are" gcc -std=c99 -pedantic -Wall -Wextra -Werror "-I$include" \
    -c "$work/records.c" -o "$work/records.o"

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

# A plug-in that has the static library in it, and is unloaded while its task runs: -z nodelete keeps it there.
cat >"$work/plugin.c" <<'END'
#include "pleo.h"

static pleo_client client;
static pleo_task task;

int plugin_begin(const char *base)
{
    pleo_config config = 0;
    pleo_request request = 0;
    int32_t status = pleo_config_new(&config);
    if (status == PLEO_OK) status = pleo_config_set(config, "base_url", PLEO_NTS, base, PLEO_NTS);
    if (status == PLEO_OK) status = pleo_config_set(config, "attempts", PLEO_NTS, "1", PLEO_NTS);
    if (status == PLEO_OK) status = pleo_client_new("pls_1", PLEO_NTS, config, &client);
    if (status == PLEO_OK) status = pleo_request_new(client, "GET", PLEO_NTS, "/v1/introspect", PLEO_NTS, &request);
    if (status == PLEO_OK) status = pleo_request_submit(client, request, &task);
    pleo_free(request);
    pleo_free(config);
    return status;
}

/* What came of it; 0 unless that is what a port gives where nobody listens. */
int plugin_end(void)
{
    pleo_response response = 0;
    int32_t finished = 0, status = pleo_task_wait(task, 60000, &finished);
    if (status == PLEO_OK) status = pleo_task_take(task, &response);
    pleo_free(task);
    pleo_free(client);
    return finished && status == PLEO_E_CONNECT;
}
END
# The thread of the tasks begins only when the plug-in is unloaded, and the thread that submitted has ended: nothing else keeps
# it there.
cat >"$work/plugin_host.c" <<'END'
#include <arpa/inet.h>
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/socket.h>

static sem_t unloaded;
static int (*real_create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
static void *(*held_run)(void *), *held_argument;
static int (*begin)(const char *), (*end)(void), begun = -1;

static void *held(void *nothing)
{
    (void)nothing;
    sem_wait(&unloaded);
    return held_run(held_argument);
}

/* The plug-in's one thread comes by here. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument)
{
    held_run = run;
    held_argument = argument;
    return real_create(thread, attributes, held, NULL);
}

static void *begins(void *base)
{
    begun = begin(base);
    return NULL;
}

int main(int count, char **arguments)
{
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof place;
    /* A port that is taken, and at which nobody listens. */
    int taken = socket(AF_INET, SOCK_STREAM, 0);
    char base[64];
    pthread_t thread;
    void *plugin = count > 1 ? dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    *(void **)&real_create = dlsym(RTLD_NEXT, "pthread_create");
    if (plugin == NULL || sem_init(&unloaded, 0, 0) != 0 || bind(taken, (struct sockaddr *)&place, size) != 0 ||
        getsockname(taken, (struct sockaddr *)&place, &size) != 0)
        return 2;
    snprintf(base, sizeof base, "http://127.0.0.1:%d", ntohs(place.sin_port));
    *(void **)&begin = dlsym(plugin, "plugin_begin");
    *(void **)&end = dlsym(plugin, "plugin_end");
    if (begin == NULL || end == NULL || real_create(&thread, NULL, begins, base) != 0 || pthread_join(thread, NULL) != 0 ||
        begun != 0 || held_run == NULL || dlclose(plugin) != 0)
        return 3;
    sem_post(&unloaded);
    return end() ? 0 : 4;
}
END
pleo_test "a plug-in with the static library links" gcc -shared -fPIC -Wall -Wextra -Werror "-I$include" "$work/plugin.c" \
    "$lib/libpleo.a" "${pleo_system_libs[@]}" -Wl,-z,nodelete -o "$work/plugin.so"
pleo_test "and its host" gcc -std=c99 -D_GNU_SOURCE -Wall -Wextra -Werror -rdynamic \
    "$work/plugin_host.c" -ldl -lpthread -o "$work/plugin_host"
pleo_test "and is unloaded while its task runs" timeout 120 "$work/plugin_host" "$work/plugin.so"

# shellcheck source-path=SCRIPTDIR source=history.sh
source "$here/history.sh"
pleo_total
