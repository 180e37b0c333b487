# UNTRIED: it was written by vcpkg's documentation, without vcpkg to run it.
#
# The archive for the triplet is taken from the directory that the environment variable VCPKG_PLEO_ARCHIVES names. vcpkg hides
# the environment from ports; VCPKG_KEEP_ENV_VARS=VCPKG_PLEO_ARCHIVES lets it through:
#
#   export VCPKG_PLEO_ARCHIVES=DIRECTORY VCPKG_KEEP_ENV_VARS=VCPKG_PLEO_ARCHIVES
#   vcpkg install pleo --overlay-ports=DIRECTORY-OF-THIS-FILE

# The archive has one build, without debug information; vcpkg complains of a port that lacks one of the two otherwise.
set(VCPKG_BUILD_TYPE release)
set(VCPKG_POLICY_ALLOW_OBSOLETE_MSVCRT enabled)

if(VCPKG_TARGET_IS_WINDOWS AND VCPKG_TARGET_ARCHITECTURE MATCHES "^(x64|x86)$")
  set(archive "libpleo-${VERSION}-windows-${VCPKG_TARGET_ARCHITECTURE}.zip")
elseif(VCPKG_TARGET_IS_LINUX AND VCPKG_TARGET_ARCHITECTURE MATCHES "^(x64|arm64)$")
  set(archive "libpleo-${VERSION}-linux-${VCPKG_TARGET_ARCHITECTURE}.tar.xz")
else()
  message(FATAL_ERROR "libpleo has no archive for ${TARGET_TRIPLET}")
endif()
set(path "$ENV{VCPKG_PLEO_ARCHIVES}/${archive}")
if(NOT EXISTS "${path}")
  message(FATAL_ERROR "${path} is missing; set VCPKG_PLEO_ARCHIVES to the directory of the archives")
endif()
vcpkg_extract_source_archive(tree ARCHIVE "${path}")

# What the target pleo::pleo links: the library of the triplet's kind, or its import library.
set(system_libs "")
if(VCPKG_LIBRARY_LINKAGE STREQUAL "dynamic" AND VCPKG_TARGET_IS_LINUX)
  set(library "libpleo.so")
  file(GLOB more "${tree}/lib/libpleo.so.*")
elseif(VCPKG_LIBRARY_LINKAGE STREQUAL "dynamic")
  set(library "pleo.lib")
  if(VCPKG_TARGET_IS_MINGW)
    set(library "libpleo.dll.a")
  endif()
  set(more "")
  file(INSTALL "${tree}/bin/pleo.dll" DESTINATION "${CURRENT_PACKAGES_DIR}/bin")
elseif(VCPKG_TARGET_IS_LINUX OR VCPKG_TARGET_IS_MINGW)
  set(library "libpleo.a")
  set(more "")
  if(VCPKG_TARGET_IS_LINUX)
    set(system_libs "pthread;dl;m")
  else()
    # The library for x86 does not name what it needs.
    set(system_libs "ws2_32;ntdll;bcrypt")
  endif()
else()
  message(FATAL_ERROR "libpleo has no static library for MSVC; use a dynamic triplet, for example x64-windows")
endif()

file(INSTALL "${tree}/include/pleo.h" DESTINATION "${CURRENT_PACKAGES_DIR}/include")
file(INSTALL "${tree}/lib/${library}" ${more} DESTINATION "${CURRENT_PACKAGES_DIR}/lib")
configure_file("${CMAKE_CURRENT_LIST_DIR}/pleo-config.cmake.in" "${CURRENT_PACKAGES_DIR}/share/${PORT}/pleo-config.cmake" @ONLY)
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${tree}/share/doc/pleo/LICENSE-MIT" "${tree}/share/doc/pleo/LICENSE-APACHE"
  "${tree}/share/doc/pleo/THIRD-PARTY-LICENSES.md")
