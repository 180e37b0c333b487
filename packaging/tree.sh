# shellcheck shell=bash
# Lays out what is in an archive.

# The tree of an archive: TARGET TREE
pleo_tree() {
    local target=$1 tree=$2
    pleo_tree_common "$tree"
    case $target in
        linux-*) pleo_tree_linux "$target" "$tree" ;;
        windows-*) pleo_tree_windows "$target" "$tree" ;;
    esac
    pleo_bill_of_materials "$target" "$tree/share/doc/pleo"
    pleo_build_information "$target" >"$tree/share/doc/pleo/BUILDINFO"
}

# What is the same in every archive: TREE
pleo_tree_common() {
    local tree=$1 language
    install -D -m 644 include/pleo.h "$tree/include/pleo.h"
    for language in cobol cpp delphi dotnet; do
        pleo_copy "bindings/$language" "$tree/bindings/$language"
        pleo_copy "examples/$language" "$tree/examples/$language"
    done
    pleo_copy examples/c "$tree/examples/c"
    # Whoever has no compiler for C# takes the assemblies.
    bindings/dotnet/build.sh "$tree/bindings/dotnet/lib"
    mkdir -p "$tree/share/doc/pleo"
    cp -R "$pleo_target/manual/site" "$tree/share/doc/pleo/manual"
    cp LICENSE-APACHE LICENSE-MIT THIRD-PARTY-LICENSES.md CHANGELOG.md SECURITY.md "$tree/share/doc/pleo"
    pleo_link_manual manual/ "$tree"/share/doc/pleo/*.md
    pleo_link_manual share/doc/pleo/manual/ "$tree"/bindings/*/README.md
}

# Leads the links to the pages of the project to those of the manual, which is beside or below them: FOLDER FILE…
pleo_link_manual() {
    sed -i -E "s#\\]\\(((\\.\\./)*)docs/([^)\\#]*)\\.md#](\\1$1docs/\\3.html#g
        s#\\]\\(((\\.\\./)*)sandbox/README\\.md#](\\1$1sandbox/index.html#g" "${@:2}"
}

# Copies what git knows of a directory, or all of it where the source is not a clone: FROM TO
pleo_copy() {
    local file
    { git ls-files -z -- "$1" 2>/dev/null || find "$1" -type f -print0 | LC_ALL=C sort -z; } | while IFS= read -r -d '' file; do
        install -D -m "$([[ -x $file ]] && echo 755 || echo 644)" "$file" "$2/${file#"$1"/}"
    done
}

# The manual and its pages for man, which are the same for every target.
pleo_make_documents() {
    docs/build.sh "${pleo_install_option[@]}"
    docs/man/build.sh "${pleo_install_option[@]}"
}

# What only an archive for Linux has: TARGET TREE
pleo_tree_linux() {
    local target=$1 tree=$2 name names built
    built=$(pleo_built "$target" release)/libpleo.a
    names=$(pleo_names_tree "$target")/lib/.debug
    install -D -m 644 "$built" "$tree/lib/libpleo.a"
    # With glibc, a program links the unwinder of its compiler.
    [[ $target != linux-musl-* ]] ||
        pleo_quietly "Adding an unwinder to the static library" pleo_add_unwinder "$target" "$tree/lib/libpleo.a"
    rm -rf "$(pleo_names_tree "$target")"
    mkdir -p "$names"
    pleo_quietly "Linking the shared library" pleo_link_shared "$target" "$built" "$tree/lib/libpleo.so.$pleo_abi" \
        "$names/libpleo.so.$pleo_abi.debug"
    ln -s "libpleo.so.$pleo_abi" "$tree/lib/libpleo.so"
    mkdir -p "$tree/lib/pkgconfig" "$tree/lib/cmake/pleo" "$tree/bin"
    for name in pleo.pc pleo-static.pc; do pleo_fill "$target" "packaging/unix/$name.in" "$tree/lib/pkgconfig/$name"; done
    for name in pleo-config.cmake pleo-config-version.cmake; do
        pleo_fill "$target" "packaging/unix/$name.in" "$tree/lib/cmake/pleo/$name"
    done
    # shellcheck disable=SC2016 # the dynamic linker's own variable
    pleo_quietly "Compiling the program pleo" pleo_zig_cc "$target" -std=c99 -O2 -s -fPIE -pie -Iinclude tool/*.c \
        -o "$tree/bin/pleo" "-L$tree/lib" -lpleo -lpthread '-Wl,-rpath,$ORIGIN/../lib'
    for name in pleo-sandbox pleo-layout; do install -m 755 "$(pleo_built "$target" programs)/$name" "$tree/bin"; done
    cp -R "$pleo_target/man" "$tree/share/man"
    pleo_copy packaging/conan "$tree/share/pleo/conan"
    install -m 644 tests/c/valgrind.supp "$tree/share/pleo/valgrind.supp"
    pleo_fill "$target" packaging/unix/README.md.in "$tree/README.md"
    cp packaging/unix/Makefile packaging/unix/install.sh "$tree"
}

# Which crates are in the library and in the programs: TARGET FOLDER
pleo_bill_of_materials() {
    local target=$1 folder=$2 triple=${pleo_triple[$1]}
    packaging/sbom.py libpleo "$triple" "$(pleo_messages "$target" library)" "$folder/../../../$(pleo_library_file "$target")" \
        >"$folder/libpleo.cdx.json"
    packaging/sbom.py pleo-programs "$triple" "$(pleo_messages "$target" programs)" >"$folder/programs.cdx.json"
}

# The shared library, within the tree: TARGET
pleo_library_file() {
    case $1 in
        linux-*) echo "lib/libpleo.so.$pleo_abi" ;;
        windows-*) echo bin/pleo.dll ;;
    esac
}

# What an archive was made of, so that it can be made again: TARGET
pleo_build_information() {
    cat <<END
libpleo $pleo_version for $1, interface $pleo_abi
commit $(pleo_commit)$(! pleo_is_changed || echo ", with changes that are not committed")
compiler $(/usr/bin/rustc --version), $(dpkg-query -W -f '${Version}' rustc-web)
linker $(pleo_linker "$1")
target ${pleo_triple[$1]}${pleo_zig_target[$1]:+, linked for ${pleo_zig_target[$1]}}
made by packaging/build.sh $1
END
}
