// Options.

#ifndef PLEO_CONFIG_HPP
#define PLEO_CONFIG_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "duration.hpp"
#include "exact.hpp"
#include "handle.hpp"
#include "outcome.hpp"
#include "text.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

/// A whole number or a boolean.
template <class T>
struct is_option_number : std::integral_constant<bool, std::is_integral<T>::value && !is_character<T>::value> {};

} // namespace detail

/// Options, from which clients are made. Each client copies them. The README of the library lists them.
template <class Policy>
class PLEO_CPP_NODISCARD basic_config : public detail::calling_handle<basic_config<Policy>, detail::listener> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Creates a set of options, all of them at their defaults.
    static returns<basic_config> make()
    {
        return Policy::give(detail::made<basic_config>([](pleo_config *config) { return pleo_config_new(config); }));
    }

    /// Sets an option. The value is checked now. Fails with status::config if the name is unknown or the value is
    /// invalid: the message lists the names, or says what the option takes. Fails with status::argument if the value is
    /// missing or empty, for example of a variable that is not set.
    returns<void> set(text_view name, text_view value)
    {
        const std::int32_t length = value.data() == nullptr ? PLEO_NTS : value.length();
        return Policy::give(
            detail::done(pleo_config_set(this->get(), name.data(), name.length(), value.data(), length)));
    }

    /// Resets an option to its default.
    returns<void> reset_option(text_view name)
    {
        return Policy::give(detail::done(pleo_config_set(this->get(), name.data(), name.length(), nullptr, 0)));
    }

    /// Sets an option that takes a number, or true or false.
    template <class Number>
    detail::where<detail::is_option_number, Number, returns<void>> set(text_view name, Number value)
    {
        return set(name, text_view(written(value)));
    }
    template <class Character>
    detail::where<detail::is_character, Character, returns<void>>
    set(text_view, Character) PLEO_CPP_DELETE("a character is not a number: write it as a text");

    /// Sets an option that takes a time, for example timeout_ms. Fails with status::config for any other option.
    returns<void> set(text_view name, detail::saturated<std::chrono::milliseconds> time)
    {
        const bool is_time = name.size() > 3 && std::memcmp(name.data() + name.size() - 3, "_ms", 3) == 0;
        return set(name, text_view(std::to_string(time.count()) + (is_time ? "" : " ms")));
    }

    /// Returns the value of an option, or its default. The value of a secret is never returned.
    returns<std::string> value(text_view name) const
    {
        return Policy::give(detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_config_get_field(this->get(), name.data(), name.length(), buffer, size, needed);
        }));
    }

    /// Sets options from a file with lines "name = value": those before the first line "[profile NAME]". Either all of
    /// them are set or none.
    ///
    /// Fails with status::file if the file cannot be read or is not safe, status::config for an invalid line: the
    /// message has its number.
    returns<void> load(text_view path)
    {
        return Policy::give(detail::done(pleo_config_load(this->get(), path.data(), path.length(), nullptr, 0)));
    }
    /// Sets options from a file, and then those of a profile in it. Fails with status::config also if there is no such
    /// profile.
    returns<void> load(text_view path, detail::required_text profile)
    {
        return Policy::give(detail::done(
            pleo_config_load(this->get(), path.data(), path.length(), profile.data(), profile.length())));
    }

    /// Returns the names of the profiles in a file of options. Fails as load does.
    returns<std::vector<std::string>> profiles(text_view path) const
    {
        std::vector<std::string> names;
        for (std::int32_t index = 0;; index++) {
            result<std::string> name = detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
                return pleo_config_profile_field(
                    this->get(), path.data(), path.length(), index, buffer, size, needed);
            });
            if (name.status() == status::end)
                return Policy::give(result<std::vector<std::string>>(std::move(names)));
            if (!name)
                return Policy::give(result<std::vector<std::string>>(name.failure()));
            names.push_back(std::move(*name));
        }
    }

    /// Sets a log callback for clients that are made of these options from now on. Log lines never contain the API key,
    /// headers or query strings. The options log_level and trace_bodies select the lines.
    ///
    /// An exception of the callback is thrown by the call that the line is about, when that has finished, in place of
    /// its outcome: client::take_response then returns the outcome, or the list or task the next time. Functions of
    /// pleo.h that are called with get() do not throw it.
    ///
    /// @param callable called with (pleo::log_level level, const std::string &line), on a thread of the program that
    ///     makes a call or waits for a task; on several threads at once if several do. It may call the library. It is
    ///     kept until these options, their clients, and the lists and tasks of those are freed.
    template <class Callable> returns<void> on_log(Callable &&callable)
    {
        static_assert(detail::takes<typename std::decay<Callable>::type, log_level, const std::string &>::value,
            "a log callback takes (pleo::log_level level, const std::string &line)");
        using listener = detail::log_listener<typename std::decay<Callable>::type>;
        return listen(listener::tell, std::make_shared<listener>(std::forward<Callable>(callable)));
    }

    /// Removes the log callback for clients that are made from now on.
    returns<void> on_log(std::nullptr_t) { return listen(nullptr, nullptr); }

  private:
    template <class> friend class basic_client;

    static const char *written(bool value) noexcept { return value ? "true" : "false"; }
    template <class Number> static std::string written(Number value) { return std::to_string(value); }

    returns<void> listen(pleo_log_cb tell, std::shared_ptr<detail::listener> listener)
    {
        const result<void> set = detail::done(pleo_config_on_log(this->get(), tell, listener.get()));
        if (set)
            this->state_ = std::move(listener);
        return Policy::give(set);
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CONFIG_HPP
