"""A Conan 2 package of an unpacked archive of libpleo.

    PLEO_ARCHIVE=DIRECTORY conan create packaging/conan [-o "pleo/*:shared=True"]

DIRECTORY is the unpacked archive. Without PLEO_ARCHIVE it is the archive that this recipe is in (share/pleo/conan).
"""

import os
import re
import struct

from conan import ConanFile
from conan.errors import ConanException, ConanInvalidConfiguration
from conan.tools.files import copy, load

# How ELF and PE name the processors that Conan calls so.
ELF = {62: "x86_64", 183: "armv8"}
PE = {0x014C: "x86", 0x8664: "x86_64"}


def archive(recipe_folder):
    root = os.environ.get("PLEO_ARCHIVE") or os.path.join(recipe_folder, "..", "..", "..")
    if not os.path.isfile(os.path.join(root, "include", "pleo.h")):
        raise ConanException("PLEO_ARCHIVE must be the directory of an unpacked archive of libpleo")
    return os.path.abspath(root)


class PleoConan(ConanFile):
    name = "pleo"
    description = "Client of Pleo's external API for programs that can call C"
    license = "MIT OR Apache-2.0"
    package_type = "library"
    # The library is built already and has a C interface: the compiler and its settings make no difference.
    settings = "os", "arch"
    options = {"shared": [True, False]}
    default_options = {"shared": False}

    def set_version(self):
        header = load(self, os.path.join(archive(self.recipe_folder), "include", "pleo.h"))
        self.version = re.search(r'^#define PLEO_HEADER_VERSION "(.+)"', header, re.MULTILINE).group(1)

    def export_sources(self):
        root = archive(self.recipe_folder)
        for part in ("include/*", "lib/*", "bin/*.dll", "bindings/cpp/*", "share/doc/pleo/*.md", "share/doc/pleo/LICENSE*"):
            copy(self, part, root, self.export_sources_folder)

    def build(self):
        found = self._platform()
        wanted = (str(self.settings.os), str(self.settings.arch))
        if found != wanted:
            raise ConanInvalidConfiguration(f"this archive is for {' '.join(found)}, not for {' '.join(wanted)}")

    def _platform(self):
        """What the shared library says that it is for."""
        windows = os.path.join(self.source_folder, "bin", "pleo.dll")
        if os.path.isfile(windows):
            with open(windows, "rb") as file:
                head = file.read(4096)
            offset = struct.unpack_from("<I", head, 0x3C)[0]
            return "Windows", PE.get(struct.unpack_from("<H", head, offset + 4)[0], "unknown")
        with open(os.path.join(self.source_folder, "lib", "libpleo.so"), "rb") as file:
            head = file.read(20)
        return "Linux", ELF.get(struct.unpack_from("<H", head, 18)[0], "unknown")

    def package(self):
        # Only one of the two: the linker prefers the shared library to the static one beside it.
        shared = ["lib/libpleo.so*", "bin/*.dll", "lib/libpleo.dll.a", "lib/pleo.lib"]
        files = ["include/*"] + (shared if self.options.shared else ["lib/libpleo.a"])
        for part in files:
            copy(self, part, self.source_folder, self.package_folder)
        copy(self, "*.hpp", os.path.join(self.source_folder, "bindings", "cpp"), os.path.join(self.package_folder, "include"))
        copy(self, "*", os.path.join(self.source_folder, "share", "doc", "pleo"), os.path.join(self.package_folder, "licenses"))

    def package_info(self):
        self.cpp_info.libs = ["pleo"]
        if self.settings.os == "Linux" and not self.options.shared:
            self.cpp_info.system_libs = ["pthread", "dl", "m"]
        if self.settings.os == "Windows" and not self.options.shared:
            # The library for x86 does not name what it needs.
            self.cpp_info.system_libs = ["ws2_32", "ntdll", "bcrypt"]
        self.cpp_info.set_property("cmake_file_name", "pleo")
        self.cpp_info.set_property("cmake_target_name", "pleo::pleo")
        self.cpp_info.set_property("pkg_config_name", "pleo")
