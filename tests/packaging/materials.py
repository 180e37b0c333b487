#!/usr/bin/env python3
"""Holds the bill of materials of a library to its lock file: materials.py FILE LIBRARY TRIPLE."""

import hashlib
import json
import pathlib
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    bill = json.loads(pathlib.Path(sys.argv[1]).read_text())
    assert bill["bomFormat"] == "CycloneDX" and bill["specVersion"] == "1.5"
    product = bill["metadata"]["component"]
    assert product["hashes"][0]["content"] == hashlib.sha256(pathlib.Path(sys.argv[2]).read_bytes()).hexdigest(), "another file"
    listed = {(made["name"], made["version"]): made for made in bill["components"]}
    assert len(listed) == len(bill["components"]), "a crate is there twice"

    # What cargo says the library depends on, for this target, and what the lock file says those are.
    tree = subprocess.run(
        ["cargo", "tree", "--locked", "--quiet", "--package", "pleo", "--edges", "normal,no-proc-macro", "--prefix", "none",
         "--format", "{p}", "--target", sys.argv[3].replace("win7", "pc")],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    wanted = {tuple(line.split()[:2]) for line in tree.splitlines() if line}
    wanted = {(name, version.lstrip("v")) for name, version in wanted}
    missing = wanted - set(listed)
    assert len(wanted) > 50 and not missing, f"not listed: {sorted(missing)}"
    for name in ("core", "alloc", "std", "panic_unwind", "compiler_builtins"):
        assert any(found == name for found, _ in listed), f"{name} of std is not listed"

    locked = {(package["name"], package["version"]): package.get("checksum")
              for package in tomllib.loads((ROOT / "Cargo.lock").read_text())["package"]}
    for crate in wanted & set(listed):
        if locked.get(crate):
            assert listed[crate]["hashes"][0]["content"] == locked[crate], f"another checksum: {crate}"
        assert listed[crate]["licenses"][0]["expression"], f"no licence: {crate}"
    references = {made["bom-ref"] for made in bill["components"]}
    for edge in bill["dependencies"]:
        assert {edge["ref"], *edge["dependsOn"]} <= references, f"an edge leads nowhere: {edge['ref']}"
    print(f"{len(listed)} crates")


main()
