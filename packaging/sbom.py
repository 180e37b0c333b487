#!/usr/bin/env python3
"""Lists what was compiled into a product, as CycloneDX 1.5, from what cargo says of the build:

    sbom.py NAME TRIPLE MESSAGES [PRODUCT]

MESSAGES has the lines of `cargo --message-format json`, so that the list has what was built and nothing else, the crates of std
included. PRODUCT is the file whose SHA-256 is given. The same build gives the same bytes.
"""

import hashlib
import json
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def built(messages, triple):
    """The manifests of the crates that were compiled for the target, and not for the machine that built."""
    manifests = {}
    for line in messages.read_text().splitlines():
        message = json.loads(line)
        if message["reason"] != "compiler-artifact" or message["target"]["kind"] in (["custom-build"], ["proc-macro"]):
            continue
        if any(f"/{triple}/" in name for name in message["filenames"]):
            manifests[message["package_id"]] = pathlib.Path(message["manifest_path"])
    return manifests


def locks(manifests):
    """The lock files of the project and of std."""
    yield ROOT / "Cargo.lock"
    for manifest in manifests.values():
        if manifest.match("library/core/Cargo.toml"):
            yield manifest.parent.parent / "Cargo.lock"


def locked(files):
    """Of each name and version: its checksum and the names of what it depends on."""
    found = {}
    for file in files:
        for package in tomllib.loads(file.read_text())["package"]:
            found[package["name"], package["version"]] = package
    return found


def inherited(manifest, field):
    """A field of a manifest, or of its workspace's."""
    package = tomllib.loads(manifest.read_text())["package"]
    value = package.get(field)
    if value is None or isinstance(value, dict):
        for parent in (manifest.parent, *manifest.parent.parents):
            if (parent / "Cargo.toml").is_file():
                workspace = tomllib.loads((parent / "Cargo.toml").read_text()).get("workspace")
                if workspace is not None:
                    return workspace.get("package", {}).get(field)
    return value


def component(manifest, packages):
    package = tomllib.loads(manifest.read_text())["package"]
    name, version = package["name"], inherited(manifest, "version") or "0.0.0"
    made = {"type": "library", "name": name, "version": version, "bom-ref": f"{name}@{version}",
            "purl": f"pkg:cargo/{name}@{version}"}
    licence = inherited(manifest, "license")
    # The crates of std have no licence of their own in every manifest; Rust has these two. Of another it would be a guess.
    if licence is None and not (manifest.parent.parent / "core" / "Cargo.toml").is_file():
        sys.exit(f"sbom.py: {manifest} names no licence; find out which it is")
    licence = licence or "MIT OR Apache-2.0"
    made["licenses"] = [{"expression": re.sub(" */ *", " OR ", licence)}]
    checksum = packages.get((name, version), {}).get("checksum")
    if checksum:
        made["hashes"] = [{"alg": "SHA-256", "content": checksum}]
    return made


def dependencies(components, packages):
    """Who needs whom, among what was built."""
    references = {}
    for made in components:
        references.setdefault(made["name"], []).append(made)
    for made in components:
        needed = set()
        for text in packages.get((made["name"], made["version"]), {}).get("dependencies", []):
            name, _, version = text.partition(" ")
            needed |= {found["bom-ref"] for found in references.get(name, [])
                       if not version or found["version"] == version.split(" ")[0]}
        yield {"ref": made["bom-ref"], "dependsOn": sorted(needed)}


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit("usage: sbom.py NAME TRIPLE MESSAGES [PRODUCT]")
    name, triple, messages, products = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4:]
    manifests = built(messages, triple)
    if not manifests:
        sys.exit(f"sbom.py: {messages} names no crate that was compiled for {triple}; give the messages of its build")
    packages = locked(locks(manifests))
    components = sorted((component(manifest, packages) for manifest in manifests.values()), key=lambda made: made["bom-ref"])
    version = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]["version"]
    print(json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {
            "type": "library", "name": name, "version": version, "bom-ref": f"product:{name}@{version}",
            "licenses": [{"expression": "MIT OR Apache-2.0"}],
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(pathlib.Path(product).read_bytes()).hexdigest()}
                       for product in products]}},
        "components": components,
        "dependencies": list(dependencies(components, packages)),
    }, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
