// What the examples share: how they begin, how they end, and what they do alike.

#ifndef EXAMPLE_HPP
#define EXAMPLE_HPP

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

#include "pleo.hpp"

namespace example {

/// A client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. Options such as base_url or ca_file come
/// from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks to Pleo's production.
inline pleo::client client()
{
    const char *file = std::getenv("PLEO_KEY_FILE");
    pleo::config config = pleo::config::make();
    config.set("from_environment", true);
    config.set("text_unmappable", "transliterate"); // in a code page (PLEO_TEXT_ENCODING) no character ends the run
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

/// Says on standard error what failed.
inline void show(const pleo::error &error)
{
    std::cerr << pleo::name(error.status()) << ": " << error.what() << '\n';
    const std::string type = error.api_type(), message = error.api_message();
    if (!type.empty() || !message.empty())
        std::cerr << "The API says: " << type << ": " << message << '\n';
    const std::chrono::seconds wait = error.wait_or(std::chrono::seconds(-1));
    if (wait.count() >= 0)
        std::cerr << "Repeat it after " << wait.count() << " s.\n";
}

/// Makes sure that what was printed has been written.
inline void flush()
{
    if (!std::cout.flush())
        throw std::runtime_error("standard output cannot be written");
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
