// JSON documents.

#ifndef PLEO_JSON_HPP
#define PLEO_JSON_HPP

#include <cstdint>
#include <string>
#include <type_traits>

#include "handle.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// A JSON document. It is null until something is set: the first pointer makes it an object or an array.
///
/// Pointers are JSON Pointers (RFC 6901), for example "/metadata/program"; "" is the whole document. What a pointer
/// leads through is created where it is missing or null: an array before the segments "0" and "-", an object before any
/// other. "-" appends to an array.
///
/// Functions that set a value fail with status::argument if the pointer is invalid or the document would exceed 64 MiB,
/// 1000000 values or 100 nested arrays and objects, status::type if the pointer leads through a string, a number or a
/// boolean, status::text if a text is not valid in its encoding. The document is then unchanged.
template <class Policy> class PLEO_CPP_NODISCARD basic_json : public detail::handle<basic_json<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Creates a JSON document whose texts are in UTF-8. client::json() creates one in the client's text_encoding.
    static returns<basic_json> make() { return Policy::give(made(0)); }

    /// Creates a JSON document from a JSON text. Fails with status::argument if it is not JSON: the message has line
    /// and column.
    static returns<basic_json> parse(text_view text) { return Policy::give(parsed(0, text)); }

    /// Sets a string: exactly these bytes.
    returns<void> set_text(detail::required_text pointer, detail::required_text text)
    {
        return done(pleo_json_set_text(this->get(), pointer.data(), pointer.length(), text.data(), text.length()));
    }

    /// Sets a string from a fixed-width field: trailing spaces and NULs are dropped.
    returns<void> set_field(detail::required_text pointer, detail::required_text field)
    {
        return done(pleo_json_set_field(this->get(), pointer.data(), pointer.length(), field.data(), field.length()));
    }

    /// Sets a whole number.
    returns<void> set_int64(detail::required_text pointer, std::int64_t value)
    {
        return done(pleo_json_set_int64(this->get(), pointer.data(), pointer.length(), value));
    }
    /// Sets a large unsigned number, for example a size.
    template <class Number>
    detail::where<detail::is_large, Number, returns<void>> set_int64(detail::required_text pointer, Number value)
    {
        return set_decimal(pointer, std::to_string(value));
    }
    template <class Other>
    detail::where<detail::is_not_whole, Other, returns<void>>
    set_int64(text_view, Other) PLEO_CPP_DELETE("not an integer: write set_decimal, set_boolean or set_text");

    /// Sets a number from decimal digits, for example "-1234.50". No digit is lost. Fails with status::argument if
    /// digits is not a number.
    returns<void> set_decimal(detail::required_text pointer, detail::required_text digits)
    {
        return done(
            pleo_json_set_decimal(this->get(), pointer.data(), pointer.length(), digits.data(), digits.length()));
    }
    template <class Number>
    detail::where<std::is_arithmetic, Number, returns<void>>
    set_decimal(text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"; set_int64 takes a whole number");

    /// Sets true or false.
    returns<void> set_boolean(detail::required_text pointer, bool value)
    {
        return done(pleo_json_set_boolean(this->get(), pointer.data(), pointer.length(), value ? 1 : 0));
    }
    template <class Other>
    detail::where<detail::bends_boolean, Other, returns<void>>
    set_boolean(text_view, Other) PLEO_CPP_DELETE("not a bool: compare it, as in record.flag == 'Y'");

    /// Sets null.
    returns<void> set_null(detail::required_text pointer)
    {
        return done(pleo_json_set_null(this->get(), pointer.data(), pointer.length()));
    }

    /// Sets a value of any type from a JSON text, for example "[]". Fails with status::argument if it is not JSON: the
    /// message has line and column.
    returns<void> set_json(detail::required_text pointer, detail::required_text json)
    {
        return done(pleo_json_set_json(this->get(), pointer.data(), pointer.length(), json.data(), json.length()));
    }

    /// Sets a copy of a response or of a value of it. Numbers are copied exactly as they were received.
    returns<void> set_value(
        detail::required_text pointer, const basic_response<Policy> &response, text_view source = text_view())
    {
        return done(pleo_json_set_value(
            this->get(), pointer.data(), pointer.length(), response.get(), source.data(), source.length()));
    }

    /// Sets an amount as the API expects it: {"currency": ..., "minors": ...}. Fails with status::range if digits has
    /// more decimal places than the currency.
    returns<void> set_money(detail::required_text pointer, text_view currency, detail::required_text digits)
    {
        return done(pleo_json_set_money(this->get(), pointer.data(), pointer.length(), currency.data(),
            currency.length(), digits.data(), digits.length()));
    }
    template <class Number>
    detail::where<std::is_arithmetic, Number, returns<void>>
    set_money(text_view, text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"");

    /// Removes a value. Later items of an array move up by one. Removing the whole document, with "" or no pointer,
    /// makes it null. Fails with status::missing if there is no value.
    returns<void> remove(detail::required_text pointer)
    {
        return done(pleo_json_remove(this->get(), pointer.data(), pointer.length()));
    }
    returns<void> remove() { return remove(""); }

    /// Returns the JSON text on one line.
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
