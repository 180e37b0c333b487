// What the other headers ask of the compiler: its standard, and whether there are exceptions.

#ifndef PLEO_PLATFORM_HPP
#define PLEO_PLATFORM_HPP

#if defined(_MSVC_LANG)
#define PLEO_CPP_STANDARD _MSVC_LANG // __cplusplus says 199711 there, unless it is asked not to
#else
#define PLEO_CPP_STANDARD __cplusplus
#endif

#if PLEO_CPP_STANDARD < 201103L
#error "pleo.hpp needs C++11 or newer; from older C++ include pleo.h"
#endif

#if PLEO_CPP_STANDARD >= 201703L
#define PLEO_CPP_17 1
#define PLEO_CPP_NODISCARD [[nodiscard]]
#else
#define PLEO_CPP_17 0
#define PLEO_CPP_NODISCARD
#endif

// What differs between programs with and without exceptions has different names for the linker, so that files compiled
// in either way can be in one program.
#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
#define PLEO_CPP_EXCEPTIONS 1
#define PLEO_CPP_NAMESPACE with_exceptions
#else
#define PLEO_CPP_EXCEPTIONS 0
#define PLEO_CPP_NAMESPACE without_exceptions
#endif

#endif // PLEO_PLATFORM_HPP
