// The C++ standard of the compiler, and whether it has exceptions.

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
#else
#define PLEO_CPP_17 0
#endif

// A type that no function returns to be thrown away. Older standards have it from clang, and from g++ 7 on.
#if defined(__clang__)
#define PLEO_CPP_NODISCARD [[clang::warn_unused_result]]
#elif PLEO_CPP_17 || (defined(__GNUC__) && __GNUC__ >= 7)
#define PLEO_CPP_NODISCARD [[nodiscard]]
#else
#define PLEO_CPP_NODISCARD
#endif

// What is returned leads to what stands before it, or to this parameter.
#if defined(__clang__)
#define PLEO_CPP_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define PLEO_CPP_LIFETIMEBOUND
#endif

// A function that must not be called, and what to write instead. Compilers show the reason, or the line with the
// function's name: it stands on that.
#if defined(__cpp_deleted_function) && __cpp_deleted_function >= 202403L
#define PLEO_CPP_DELETE(reason) = delete(reason)
#else
#define PLEO_CPP_DELETE(reason) = delete
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
