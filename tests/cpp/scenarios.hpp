// How the C++ program of the scenarios reports. See tests/scenarios.
#ifndef SCENARIOS_HPP
#define SCENARIOS_HPP

#include <cstdint>
#include <stdexcept>
#include <string>

#include "sandbox.hpp"

/// A line of the report: a text, a number, a status by its name.
void report(const char *fact, const std::string &text);
void report(const char *fact, std::int64_t number);
void report(const char *fact, pleo::status status);

/// What came of something.
template <class Call> pleo::status outcome(Call call)
{
    try {
        call();
        return pleo::status::ok;
    } catch (const pleo::error &error) {
        return error.status();
    }
}

/// The failure of something that has to fail.
template <class Call> pleo::error failure(Call call)
{
    try {
        call();
    } catch (const pleo::error &error) {
        return error;
    }
    throw std::runtime_error("it did not fail");
}

struct scenario {
    const char *name;
    void (*run)();
};
extern const scenario call_scenarios[17], data_scenarios[20], trap_scenarios[10], export_scenarios[6];

/// See scenarios_records.cpp.
void records();

#endif
