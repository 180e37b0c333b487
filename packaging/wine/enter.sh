#!/usr/bin/env bash
# Runs a command in another system's directory, where the paths of this machine lead to the same files, the one it is called
# in as well: enter.sh ROOT COMMAND…  It has mounts of its own, which go with it.
set -euo pipefail

root=$1
shift
mount --make-rprivate /
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
for place in "$wine_scratch" "$wine_tree" "$wine_home"; do
    mkdir -p "$root$place"
    mount --rbind "$place" "$root$place"
done
exec chroot "$root" env "--chdir=$PWD" "$@"
