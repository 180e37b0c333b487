# shellcheck shell=bash
# The Conan package. Sourced by doors.sh.
# shellcheck disable=SC2154

pleo_need pip3 python3 cmake gcc make
conan=$pleo_target/conan/bin/conan
if [[ ! -x $conan ]]; then
    pleo_quietly "Fetching Conan" pleo_in_turn "python3 -m venv $pleo_target/conan" \
        "$pleo_target/conan/bin/pip install --quiet --disable-pip-version-check conan>=2.10,<3"
fi
export CONAN_HOME=$work/conan-home
# The test package is built where the recipe is.
cp -R packaging/conan "$work/recipe"
"$conan" profile detect >/dev/null 2>&1

# Creates the package and runs the program of its test package: DIRECTORY OPTION…
creates() {
    local log=$work/conan.log status=0
    "$conan" create "$1" "${@:2}" >"$log" 2>&1 || status=$?
    cat "$log"
    [[ $status -eq 0 ]] && grep -qx "libpleo $pleo_version, interface 1" "$log"
}
recipe_in_the_archive() {
    cp -a "$tree" "$work/unpacked"
    mkdir -p "$work/unpacked/share/pleo"
    cp -R packaging/conan "$work/unpacked/share/pleo/"
    env -u PLEO_ARCHIVE "$conan" remove -c "pleo/*" && creates "$work/unpacked/share/pleo/conan"
}
another_processor_is_refused() {
    local log=$work/conan.log
    ! "$conan" create "$work/recipe" --test-folder= -s arch=armv8 >"$log" 2>&1 &&
        grep -F "this archive is for Linux x86_64, not for Linux armv8" "$log"
}

export PLEO_ARCHIVE=$tree
pleo_test "Conan: static" creates "$work/recipe" -o "pleo/*:shared=False"
pleo_test "Conan: shared" creates "$work/recipe" -o "pleo/*:shared=True"
pleo_test "Conan: another processor" another_processor_is_refused
unset PLEO_ARCHIVE
pleo_test "Conan: the recipe in an archive" recipe_in_the_archive
