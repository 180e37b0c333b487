#!/usr/bin/env bash
# Tries what an archive has for other build systems: pkg-config, CMake, Meson, `make install` and `make uninstall`. The archive
# is copied to another path first, one with a space. The last line is "N passed, M failed".
#
#   PLEO_ARCHIVE      the directory of an unpacked archive for this machine
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../../examples/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../examples/common.sh"

pleo_options "$@"
pleo_need gcc g++ libc6-dev make pkg-config cmake meson ninja readelf
[[ -f ${PLEO_ARCHIVE:-}/include/pleo.h ]] || pleo_fail "PLEO_ARCHIVE must be the directory of an unpacked archive"
work="$pleo_scratch/some where"
tree="$work/un packed"
mkdir "$work"
cp -a "$(cd "$PLEO_ARCHIVE" && pwd)" "$tree"
# Nothing of the caller's may lead to another libpleo.
unset CMAKE_PREFIX_PATH PKG_CONFIG_PATH PKG_CONFIG_LIBDIR LD_LIBRARY_PATH LIBRARY_PATH CPATH DESTDIR PREFIX LIBDIR pleo_DIR
unset MAKEFLAGS MAKELEVEL
version=$(sed -n 's/^#define PLEO_HEADER_VERSION "\(.*\)"$/\1/p' "$tree/include/pleo.h")
abi=$(sed -n 's/^#define PLEO_HEADER_ABI_VERSION \([0-9]*\)$/\1/p' "$tree/include/pleo.h")
[[ -n $version && -n $abi ]] || pleo_fail "include/pleo.h has no version"

cat >"$work/program.c" <<'C'
#include <pleo.h>
#include <stdio.h>

int main(void)
{
    pleo_config config = 0;
    int32_t status = pleo_config_new(&config);
    printf("libpleo %s, interface %d, status %d\n", pleo_version(), (int)pleo_abi_version(), (int)status);
    pleo_free(config);
    return 0;
}
C
cp "$work/program.c" "$work/program.cpp"

# Runs a program that was linked in one of two ways: shared|static LIBDIR PROGRAM
runs() {
    local needed=0
    [[ $(LD_LIBRARY_PATH=$2 "$3") == "libpleo $version, interface $abi, status 0" ]] || return
    readelf -d "$3" | grep -q "NEEDED.*\[libpleo\.so\.$abi\]" || needed=$?
    if [[ $1 == shared ]]; then [[ $needed -eq 0 ]]; else [[ $needed -eq 1 ]]; fi
}

# --- pkg-config

# Compiles by the flags of pkg-config: shared|static PREFIX LIBDIR MODULE
by_pkg_config() {
    local flags words program=$work/by-pkg-config
    flags=$(PKG_CONFIG_PATH=$3/pkgconfig pkg-config --cflags --libs "$4") || return
    # It escapes spaces for a shell.
    eval "words=($flags)"
    gcc -Wall -Wextra -Werror "$work/program.c" -o "$program" "${words[@]}" && runs "$1" "$3" "$program"
}

the_version_is_asked() {
    local -x PKG_CONFIG_PATH=$tree/lib/pkgconfig
    local module
    for module in pleo pleo-static; do
        [[ $(pkg-config --modversion "$module") == "$version" ]] || return
        pkg-config --exists "$module >= $version" || return
        ! pkg-config --exists "$module > $version" || return
    done
}

# With everything else static too, which needs all of the system's libraries that the .pc file names.
all_static() {
    local flags words program=$work/all-static
    flags=$(PKG_CONFIG_PATH=$tree/lib/pkgconfig pkg-config --cflags --libs pleo-static) || return
    eval "words=($flags)"
    gcc -static "$work/program.c" -o "$program" "${words[@]}" && runs static none "$program"
}

pleo_test "pkg-config: shared" by_pkg_config shared "$tree" "$tree/lib" pleo
pleo_test "pkg-config: static" by_pkg_config static "$tree" "$tree/lib" pleo-static
pleo_test "pkg-config: a program without any shared library" all_static
pleo_test "pkg-config: the version" the_version_is_asked

# --- CMake

# Writes a project and builds it: NAME LANGUAGE TARGET PREFIX [VERSION]
cmake_project() {
    local folder="$work/cmake-$1" source=program.c
    [[ $2 == C ]] || source=program.cpp
    rm -rf "$folder"
    mkdir "$folder"
    cp "$work/$source" "$folder"
    cat >"$folder/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.13)
project(program $2)
find_package(pleo ${5:-$version} CONFIG REQUIRED)
# A second time, as when two parts of a project use it.
find_package(pleo CONFIG REQUIRED)
add_executable(program $source)
target_link_libraries(program PRIVATE $3)
CMAKE
    cmake -S "$folder" -B "$folder/build" -G Ninja "-DCMAKE_PREFIX_PATH=$4" && cmake --build "$folder/build"
}

# The program finds the shared library by the path that CMake gives it.
by_cmake() { cmake_project "$1" "$2" "$3" "$4" && runs "$1" none "$work/cmake-$1/build/program"; }

# What find_package says to a version: yes|no VERSION
cmake_accepts() {
    local said=yes
    cmake_project version C pleo::pleo "$tree" "$2" || said=no
    [[ $said == "$1" ]]
}

cmake_refuses_the_other_word_size() {
    local script=$work/word-size.cmake
    cat >"$script" <<'CMAKE'
set(PACKAGE_FIND_VERSION "")
include("${DIRECTORY}/pleo-config-version.cmake")
if(PACKAGE_VERSION_UNSUITABLE)
  message("unsuitable")
else()
  message("suitable")
endif()
CMAKE
    local size said
    for size in 4:unsuitable 8:suitable; do
        said=$(cmake "-DCMAKE_SIZEOF_VOID_P=${size%:*}" "-DDIRECTORY=$tree/lib/cmake/pleo" -P "$script" 2>&1) || return
        [[ $said == "${size#*:}" ]] || return
    done
}

cmake_says_what_is_missing() {
    local broken=$work/broken said=$work/broken.log
    cp -a "$tree" "$broken"
    rm "$broken/lib/libpleo.so.$abi"
    ! cmake_project missing C pleo::pleo "$broken" >"$said" 2>&1 && tr -s ' \n' ' ' <"$said" |
        grep -q "lib/libpleo.so.$abi is missing; unpack or install libpleo again"
}

pleo_test "CMake: shared" by_cmake shared C pleo::pleo "$tree"
pleo_test "CMake: static" by_cmake static C pleo::pleo-static "$tree"
pleo_test "CMake: shared, a project in C++" by_cmake shared CXX pleo::pleo "$tree"
pleo_test "CMake: static, a project in C++" by_cmake static CXX pleo::pleo-static "$tree"
pleo_test "CMake: an older version of the same interface" cmake_accepts yes 0.1
pleo_test "CMake: a range" cmake_accepts yes "0.1...<100"
pleo_test "CMake: a range that ends before" cmake_accepts no "0.1...<$version"
pleo_test "CMake: a newer version" cmake_accepts no 99.0
pleo_test "CMake: the other word size" cmake_refuses_the_other_word_size
pleo_test "CMake: a file that is missing" cmake_says_what_is_missing

# --- Meson

# Builds by Meson, which asks pkg-config: shared|static DEPENDENCY
by_meson() {
    local folder=$work/meson
    rm -rf "$folder"
    mkdir "$folder"
    cp "$work/program.c" "$folder"
    cat >"$folder/meson.build" <<MESON
project('program', 'c')
executable('program', 'program.c', dependencies: dependency($2, version: '>= $version'))
MESON
    PKG_CONFIG_PATH=$tree/lib/pkgconfig meson setup "$folder/build" "$folder" && ninja -C "$folder/build" &&
        runs "$1" "$tree/lib" "$folder/build/program"
}

pleo_test "Meson: shared" by_meson shared "'pleo'"
pleo_test "Meson: static" by_meson static "'pleo', static: true"
pleo_test "Meson: pleo-static" by_meson static "'pleo-static'"

# shellcheck source-path=SCRIPTDIR source=install.sh
source tests/packaging/install.sh
pleo_total
