// What the callables of the C++ tests throw.
#ifndef OWN_HPP
#define OWN_HPP

#include <stdexcept>

/// What a program throws itself.
struct own : std::runtime_error {
    own() : std::runtime_error("the program's own") {}
};

/// Whether a call throws what the program's callable threw.
template <class Call> bool throws_own(Call call)
{
    try {
        call();
    } catch (const own &) {
        return true;
    }
    return false;
}

#endif
