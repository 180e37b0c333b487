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

/// Options, from which clients are made: each copies them. The library's README lists them.
template <class Policy>
class PLEO_CPP_NODISCARD basic_config : public detail::calling_handle<basic_config<Policy>, detail::listener> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// All options at their defaults.
    static returns<basic_config> make()
    {
        return Policy::give(detail::made<basic_config>([](pleo_config *config) { return pleo_config_new(config); }));
    }

    /// Sets an option. It is checked at once. Fails with status::config and the names there are, or what the option
    /// takes; with status::argument if there is no value or an empty one, as of a variable that is not set.
    returns<void> set(text_view name, text_view value)
    {
        const std::int32_t length = value.data() == nullptr ? PLEO_NTS : value.length();
        return Policy::give(
            detail::done(pleo_config_set(this->get(), name.data(), name.length(), value.data(), length)));
    }

    /// Sets an option back to its default.
    returns<void> reset_option(text_view name)
    {
        return Policy::give(detail::done(pleo_config_set(this->get(), name.data(), name.length(), nullptr, 0)));
    }

    /// Sets an option that is a number, or true or false.
    template <class Number>
    detail::where<detail::is_option_number, Number, returns<void>> set(text_view name, Number value)
    {
        return set(name, text_view(written(value)));
    }
    template <class Character>
    detail::where<detail::is_character, Character, returns<void>>
    set(text_view, Character) PLEO_CPP_DELETE("a character is no number: write a text of one");

    /// Sets an option that is a time, such as timeout_ms. Another option takes none.
    returns<void> set(text_view name, detail::saturated<std::chrono::milliseconds> time)
    {
        const bool is_time = name.size() > 3 && std::memcmp(name.data() + name.size() - 3, "_ms", 3) == 0;
        return set(name, text_view(std::to_string(time.count()) + (is_time ? "" : " ms")));
    }

    /// An option's value, as it was set or its default. A secret is never given back.
    returns<std::string> value(text_view name) const
    {
        return Policy::give(detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_config_get_field(this->get(), name.data(), name.length(), buffer, size, needed);
        }));
    }

    /// Sets options from a file of lines name = value, all of them or none: those before the first line [profile NAME].
    /// Fails with status::file if it cannot be read or is not safe, status::config with the line that is wrong.
    returns<void> load(text_view path)
    {
        return Policy::give(detail::done(pleo_config_load(this->get(), path.data(), path.length(), nullptr, 0)));
    }
    /// The same, and the lines of a profile. Fails with status::config also if there is none of that name.
    returns<void> load(text_view path, detail::required_text profile)
    {
        return Policy::give(detail::done(
            pleo_config_load(this->get(), path.data(), path.length(), profile.data(), profile.length())));
    }

    /// The names of the profiles in a file of options. Fails as load does.
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

    /// Names a callable that takes a line for each request of the clients that are made of these options from now on.
    /// No line has the key, a header or a query; the options log_level and trace_bodies say what is told.
    ///
    /// callable: called with (pleo::log_level level, const std::string &line), on a thread of the program's that is in
    /// a call or waits for a task, on several at once where several are. It may call the library. It lives as long as
    /// these options, their clients, and the lists and tasks of those. An exception of its own is thrown by the call
    /// that the line is about, in place of what that gave, when the call has come to its end; client::take_answer then
    /// gives that, or the list or task the next time. A function of pleo.h that is called with get() cannot throw it.
    template <class Callable> returns<void> on_log(Callable &&callable)
    {
        static_assert(detail::takes<typename std::decay<Callable>::type, log_level, const std::string &>::value,
            "a log function takes (pleo::log_level level, const std::string &line)");
        using listener = detail::log_listener<typename std::decay<Callable>::type>;
        return listen(listener::tell, std::make_shared<listener>(std::forward<Callable>(callable)));
    }

    /// Nothing is told to the clients that are made from now on.
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
