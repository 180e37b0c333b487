#!/usr/bin/env bash
# Runs a command in another system's directory, where the paths of this machine lead to the same files: enter.sh ROOT COMMAND…
# It has mounts of its own, which go with it.
set -euo pipefail

root=$1
shift
mount --make-rprivate /
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
for place in "$PLEO_WINE_SCRATCH" "$PLEO_WINE_TREE" "$PLEO_WINE_HOME"; do
    mkdir -p "$root$place"
    mount --rbind "$place" "$root$place"
done
exec chroot "$root" "$@"
