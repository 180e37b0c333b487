// What the examples share: how they begin, how they end, and what they do alike.

#ifndef EXAMPLE_HPP
#define EXAMPLE_HPP

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

#include "pleo.hpp"

namespace example {

/// Options such as base_url or ca_file come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them a client talks to
/// Pleo's production.
inline pleo::config options()
{
    pleo::config config = pleo::config::make();
    config.set("from_environment", true);
    config.set("text_unmappable", "transliterate"); // in a code page (PLEO_TEXT_ENCODING) no character ends the run
    return config;
}

/// A client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY.
inline pleo::client client(const pleo::config &config = options())
{
    const char *file = std::getenv("PLEO_KEY_FILE");
    return pleo::client::from(file != nullptr ? std::string("file:") + file : "env:PLEO_API_KEY", config);
}

/// Whether a value is there. What Pleo may leave out, it may also send as null.
inline bool has(const pleo::response &response, pleo::text_view pointer)
{
    const pleo::json_type type = response.type(pointer);
    return type != pleo::json_type::missing && type != pleo::json_type::null;
}

/// How the program is called; thrown where it is called otherwise.
struct usage : std::runtime_error {
    explicit usage(const std::string &how) : std::runtime_error("usage: " + how) {}
};

/// Says on standard error what failed, with a report for support.
inline void show(const pleo::error &error)
{
    std::cerr << pleo::name(error.status()) << ": " << error.what() << '\n';
    const std::string type = error.api_type(), message = error.api_message();
    if (!type.empty() || !message.empty())
        std::cerr << "The API says: " << type << ": " << message << '\n';
    const std::chrono::seconds wait = error.wait_or(std::chrono::seconds(-1));
    if (wait.count() >= 0)
        std::cerr << "Repeat it after " << wait.count() << " s.\n";
    const std::string report = error.report();
    if (!report.empty())
        std::cerr << "Report for support:\n" << report << '\n';
}

/// Fails if anything that was printed could not be written, also where C's buffer below the stream noticed it.
inline void check_output()
{
    if (!std::cout || std::ferror(stdout) != 0)
        throw std::runtime_error("standard output cannot be written");
}

/// Makes sure that what was printed has been written.
inline void flush()
{
    std::cout.flush();
    check_output();
}

/// Writes a record of fixed width, whose last byte is a line feed. It is one line whatever the texts in it have: their
/// control characters become blanks.
template <class Record> void write(Record record)
{
    char *const start = reinterpret_cast<char *>(&record);
    const auto is_control = [](char character) { return std::iscntrl(static_cast<unsigned char>(character)) != 0; };
    std::replace_if(start, start + sizeof record - 1, is_control, ' ');
    std::cout.write(start, sizeof record);
    check_output();
}

/// Runs the program, says what failed, and gives its exit code: the status's low byte.
template <class Program> int run(Program program)
{
    try {
        program();
        flush();
        return EXIT_SUCCESS;
    } catch (const pleo::error &error) {
        show(error);
        return static_cast<int>(error.status()) & 0xFF;
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
}

} // namespace example

#endif
