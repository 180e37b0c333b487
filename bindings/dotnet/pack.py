#!/usr/bin/env python3
"""Packs LibPleo for NuGet, with nothing but Python: the assemblies that build.sh or the SDK made, and native libraries.

    pack.py --assemblies FOLDER --native RID=FILE [--native RID=FILE ...] --out FOLDER

FOLDER of the assemblies has net40/ and netstandard2.0/. RID is win-x64, win-x86, win-arm64, linux-x64, linux-arm64 or
linux-musl-x64; the package serves those that are given. It prints the package's path. The same files give the same bytes.
"""

import argparse
import pathlib
import re
import struct
import sys
import zipfile

ID = "LibPleo"
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# What a library of each processor says of itself: the machine of PE and of ELF.
MACHINES = {"x86": (0x014C, 3), "x64": (0x8664, 62), "arm64": (0xAA64, 183)}
RIDS = ("win-x64", "win-x86", "win-arm64", "linux-x64", "linux-arm64", "linux-musl-x64")

NUSPEC = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>{id}</id>
    <version>{version}</version>
    <authors>The authors of libpleo</authors>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <license type="expression">MIT OR Apache-2.0</license>
    <readme>README.md</readme>
    <description>Pleo API keys and installations for .NET Framework 4 and .NET, with the native library for {rids}. An independent project, no product of Pleo's.</description>
    <dependencies>
      <group targetFramework=".NETFramework4.0" />
      <group targetFramework=".NETStandard2.0" />
    </dependencies>
  </metadata>
</package>
"""

RELATIONS = """<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/{id}.nuspec" Id="manifest" />
</Relationships>
"""


def content_types(names):
    endings = sorted({name.rsplit(".", 1)[1] for name in names})
    lines = ['<?xml version="1.0" encoding="utf-8"?>',
             '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">']
    for ending in endings:
        kind = "application/vnd.openxmlformats-package.relationships+xml" if ending == "rels" else "application/octet"
        lines.append(f'  <Default Extension="{ending}" ContentType="{kind}" />')
    return "\n".join(lines + ["</Types>", ""])


def check_native(rid, path):
    """A library in the wrong place would be found by customers only."""
    content = read(path)
    windows, (pe, elf) = rid.startswith("win-"), MACHINES[rid.rsplit("-", 1)[1]]
    machine = None
    try:
        if windows and content[:2] == b"MZ":
            machine, wanted = struct.unpack_from("<H", content, struct.unpack_from("<I", content, 0x3C)[0] + 4)[0], pe
        elif not windows and content[:4] == b"\x7fELF":
            machine, wanted = struct.unpack_from("<H", content, 18)[0], elf
    except struct.error:
        sys.exit(f"{path} is cut off; copy it again")
    if machine is None:
        sys.exit(f"{path} is no library of {rid.split('-')[0]}")
    # The two C libraries of Linux have names of their own, of which a shared library has the one that it was linked with.
    musl, glibc = b"\0libc.musl-" in content or b"\0libc.so\0" in content, b"\0libc.so.6\0" in content
    if machine != wanted or not windows and ("musl" in rid and glibc or "musl" not in rid and musl and not glibc):
        sys.exit(f"{path} is not for {rid}")
    if b"pleo_abi_version\0" not in content:
        sys.exit(f"{path} is not libpleo, or no shared library of it: it has no function pleo_abi_version")
    return content


def read(path, remedy="copy it again"):
    try:
        return path.read_bytes()
    except FileNotFoundError:
        sys.exit(f"{path} is not there; {remedy}")
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}")


def version():
    found = re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)
    return found.group(1)


def files(arguments):
    """What goes into the package: name and content."""
    made = {f"{ID}.nuspec": NUSPEC.format(id=ID, version=version(), rids=", ".join(sorted(arguments.native))).encode(),
            "_rels/.rels": RELATIONS.format(id=ID).encode(),
            f"build/net40/{ID}.targets": (HERE / f"{ID}.targets").read_bytes(),
            "README.md": (HERE / "README.md").read_bytes()}
    for name in ("LICENSE-MIT", "LICENSE-APACHE"):
        made[f"{name}.txt"] = (ROOT / name).read_bytes()
    made["THIRD-PARTY-LICENSES.md"] = (ROOT / "THIRD-PARTY-LICENSES.md").read_bytes()
    for target in ("net40", "netstandard2.0"):
        for name in (f"{ID}.dll", f"{ID}.xml"):
            made[f"lib/{target}/{name}"] = read(arguments.assemblies / target / name,
                                                f"bindings/dotnet/build.sh {arguments.assemblies} makes it")
    made[f"lib/net40/{ID}.dll.config"] = (HERE / f"{ID}.dll.config").read_bytes()
    for rid, path in arguments.native.items():
        name = "pleo.dll" if rid.startswith("win-") else "libpleo.so"
        made[f"runtimes/{rid}/native/{name}"] = check_native(rid, path)
    made["[Content_Types].xml"] = content_types(made).encode()
    return made


def native(text):
    rid, _, path = text.partition("=")
    if rid not in RIDS or not path:
        raise argparse.ArgumentTypeError(f"wanted RID=FILE, with RID one of {', '.join(RIDS)}")
    if not pathlib.Path(path).is_file():
        raise argparse.ArgumentTypeError(f"{path} is not there; build it first, or leave {rid} out")
    return rid, pathlib.Path(path)


def main():
    parser = argparse.ArgumentParser(
        usage="pack.py --assemblies FOLDER --native RID=FILE [--native RID=FILE ...] --out FOLDER",
        epilog=f"RID: {', '.join(RIDS)}.")
    parser.add_argument("--assemblies", type=pathlib.Path, required=True)
    parser.add_argument("--native", type=native, action="append", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    if len(dict(arguments.native)) < len(arguments.native):
        parser.error("each RID is given once")
    arguments.native = dict(arguments.native)
    made = files(arguments)
    package = arguments.out / f"{ID}.{version()}.nupkg"
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
        # Under its name it is whole, or not there.
        partial = package.with_suffix(".partial")
        write(partial, made)
        partial.replace(package)
    except OSError as error:
        sys.exit(f"{package} cannot be written: {error.strerror}")
    print(package)


def write(path, made):
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(made):
            # The earliest time that the format has, so that when it was packed does not matter.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, made[name])


if __name__ == "__main__":
    main()
