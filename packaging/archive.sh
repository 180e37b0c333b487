# shellcheck shell=bash
# Packs a tree, such that the same tree gives the same bytes, and writes the list of checksums.

# Packs a tree: TREE ARCHIVE
pleo_pack() {
    local tree=$1 archive=$2 folder=${1%/*} name=${1##*/}
    rm -f "$archive"
    find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    if [[ $archive == *.zip ]]; then
        # In the order of names, without the owners and the times of access that zip would add.
        (cd "$folder" && find "$name" | LC_ALL=C sort | pleo_zip "$archive")
    else
        tar --create --format=ustar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
            --mode=go=u-w --directory "$folder" "$name" | xz -6 --threads=1 >"$archive"
    fi
}
pleo_zip() { zip -q -X -9 --symlinks -@ "$1"; }

# Writes SHA256SUMS of all archives that are there, and signs it if there is a key for it. A signature of an older list goes
# first: beside a new one, unsigned list it would look like an attack.
pleo_sum_up() {
    local files
    rm -f "$pleo_packages/SHA256SUMS.minisig"
    files=$(cd "$pleo_packages" && { compgen -G 'libpleo-*.tar.xz' || true; compgen -G 'libpleo-*.zip' || true; })
    [[ -n $files ]] || pleo_fail "no archive is in $pleo_packages; run packaging/build.sh"
    (cd "$pleo_packages" && LC_ALL=C sort <<<"$files" | xargs -d '\n' sha256sum -- >SHA256SUMS.new && mv SHA256SUMS.new SHA256SUMS)
    [[ -z ${PLEO_SIGN_KEY:-} ]] || minisign -S -s "$PLEO_SIGN_KEY" -m "$pleo_packages/SHA256SUMS" -t "libpleo $pleo_version"
}
