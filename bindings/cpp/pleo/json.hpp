// JSON texts in the making.

#ifndef PLEO_JSON_HPP
#define PLEO_JSON_HPP

#include <cstdint>
#include <string>
#include <type_traits>

#include "handle.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// A JSON text in the making. It is null, and becomes an object or an array with what is set in it first.
///
/// Places are JSON Pointers such as "/metadata/program"; "" is the whole. What one leads through is made where
/// it is missing or null: an array for the steps 0 and -, else an object. - appends to an array. What sets a value
/// fails with status::argument if the pointer is none or nests deeper than 100, status::type if it leads through a
/// text, a number or a boolean, status::text for a text that is not in its encoding; nothing is changed then.
template <class Policy> class PLEO_CPP_NODISCARD basic_json : public detail::handle<basic_json<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// A text in UTF-8. A client's json() makes one in its text_encoding.
    static returns<basic_json> make() { return Policy::give(made(0)); }

    /// A JSON text that is there already, to be changed. Fails with status::argument and the place where it stops being
    /// JSON.
    static returns<basic_json> parse(text_view text) { return Policy::give(parsed(0, text)); }

    /// A text, exactly these bytes.
    returns<void> set_text(detail::required_text pointer, detail::required_text text)
    {
        return done(pleo_json_set_text(this->get(), pointer.data(), pointer.length(), text.data(), text.length()));
    }

    /// A text without the blanks and NULs that a field of fixed width ends with.
    returns<void> set_field(detail::required_text pointer, detail::required_text field)
    {
        return done(pleo_json_set_field(this->get(), pointer.data(), pointer.length(), field.data(), field.length()));
    }

    /// A whole number.
    returns<void> set_int64(detail::required_text pointer, std::int64_t value)
    {
        return done(pleo_json_set_int64(this->get(), pointer.data(), pointer.length(), value));
    }
    /// A size, or another large number without a sign.
    template <class Number>
    detail::where<detail::is_large, Number, returns<void>> set_int64(detail::required_text pointer, Number value)
    {
        return set_decimal(pointer, std::to_string(value));
    }
    template <class Other>
    detail::where<detail::is_not_whole, Other, returns<void>>
    set_int64(text_view, Other) PLEO_CPP_DELETE("no whole number: write set_decimal, set_boolean or set_text");

    /// A number by its digits, of which none is lost, such as "-1234.50". Fails with status::argument if they are no
    /// number.
    returns<void> set_decimal(detail::required_text pointer, detail::required_text digits)
    {
        return done(
            pleo_json_set_decimal(this->get(), pointer.data(), pointer.length(), digits.data(), digits.length()));
    }
    template <class Number>
    detail::where<std::is_arithmetic, Number, returns<void>>
    set_decimal(text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"; set_int64 takes a whole number");

    /// True or false.
    returns<void> set_boolean(detail::required_text pointer, bool value)
    {
        return done(pleo_json_set_boolean(this->get(), pointer.data(), pointer.length(), value ? 1 : 0));
    }
    template <class Other>
    detail::where<detail::bends_boolean, Other, returns<void>>
    set_boolean(text_view, Other) PLEO_CPP_DELETE("no bool: compare it, as in record.flag == 'Y'");

    /// Null.
    returns<void> set_null(detail::required_text pointer)
    {
        return done(pleo_json_set_null(this->get(), pointer.data(), pointer.length()));
    }

    /// What a JSON text says, such as "[]". Fails with status::argument and the place where it stops being JSON.
    returns<void> set_json(detail::required_text pointer, detail::required_text json)
    {
        return done(pleo_json_set_json(this->get(), pointer.data(), pointer.length(), json.data(), json.length()));
    }

    /// A copy of an answer, or of a value of it, with its numbers as they were received.
    returns<void> set_value(
        detail::required_text pointer, const basic_response<Policy> &response, text_view source = text_view())
    {
        return done(pleo_json_set_value(
            this->get(), pointer.data(), pointer.length(), response.get(), source.data(), source.length()));
    }

    /// An amount as the API has it: {"currency": ..., "minors": ...}. Fails with status::range if the digits have a
    /// fraction of the currency's smallest unit.
    returns<void> set_money(detail::required_text pointer, text_view currency, detail::required_text digits)
    {
        return done(pleo_json_set_money(this->get(), pointer.data(), pointer.length(), currency.data(),
            currency.length(), digits.data(), digits.length()));
    }
    template <class Number>
    detail::where<std::is_arithmetic, Number, returns<void>>
    set_money(text_view, text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"");

    /// Takes a value out. What stands behind it in an array moves up; the whole, "" or nothing, is null again.
    /// Fails with status::missing if there is none.
    returns<void> remove(detail::required_text pointer)
    {
        return done(pleo_json_remove(this->get(), pointer.data(), pointer.length()));
    }
    returns<void> remove() { return remove(""); }

    /// The JSON text, on one line: a body for any call.
    returns<std::string> print() const { return Policy::give(printed()); }

  private:
    template <class> friend class basic_client;

    static returns<void> done(std::int32_t status) { return Policy::give(detail::done(status)); }

    result<std::string> printed() const
    {
        return detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_json_print_field(this->get(), buffer, size, needed);
        });
    }

    static result<basic_json> made(pleo_client client)
    {
        return detail::made<basic_json>([&](pleo_json *json) { return pleo_json_new(client, json); });
    }

    static result<basic_json> parsed(pleo_client client, text_view text)
    {
        return detail::made<basic_json>(
            [&](pleo_json *json) { return pleo_json_parse(client, text.data(), text.length(), json); });
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_JSON_HPP
