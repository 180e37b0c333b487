// How the C++ test programs count. It compiles without exceptions too.
#ifndef CHECK_HPP
#define CHECK_HPP

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "pleo.hpp"

namespace check {

/// What the test that runs has seen fail.
inline int &failures()
{
    static int count = 0;
    return count;
}

inline void that(bool holds, const char *what, const char *file, int line)
{
    if (holds)
        return;
    std::printf("%s:%d: %s\n", file, line, what);
    failures()++;
}

struct test {
    const char *name;
    void (*run)();
};

/// Runs the tests, and gives the program's exit code.
template <std::size_t Count> int run(const test (&tests)[Count])
{
    int passed = 0, failed = 0;
    for (const test &one : tests) {
        failures() = 0;
#if PLEO_CPP_EXCEPTIONS
        try {
            one.run();
        } catch (const std::exception &error) {
            that(false, error.what(), one.name, 0);
        }
#else
        one.run();
#endif
        if (failures() == 0) {
            passed++;
        } else {
            std::printf("FAIL %s\n", one.name);
            failed++;
        }
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#if PLEO_CPP_EXCEPTIONS
/// What a call failed with; status::ok if it did not.
template <class Call> pleo::status failure(Call call)
{
    try {
        call();
        return pleo::status::ok;
    } catch (const pleo::error &error) {
        return error.status();
    }
}
#endif

} // namespace check

#define CHECK(condition) check::that((condition), #condition, __FILE__, __LINE__)

#endif
