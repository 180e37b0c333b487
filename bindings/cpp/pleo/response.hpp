// Responses and their values.

#ifndef PLEO_RESPONSE_HPP
#define PLEO_RESPONSE_HPP

#include <cstdint>
#include <string>

#include "handle.hpp"
#include "range.hpp"
#include "reader.hpp"
#include "record.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// Returns the name of a state of an installation as Pleo writes it, for example "ACTIVATED"; empty for state::other.
/// The text is static.
inline const char *name(state value) noexcept
{
    return pleo_state_name(static_cast<std::int32_t>(value));
}

template <class Policy> class basic_items;
template <class Policy> class basic_members;

/// A response, or a value of one. It stays valid when its client or the response is freed. Several threads can read it
/// at once.
///
/// Values are found by JSON Pointers (RFC 6901), for example "/data/0/name"; in a name "~" is written "~0" and "/" is
/// written "~1". In a value the pointers begin at that value. Without a pointer the whole value is meant.
///
/// Functions that read a value fail with status::missing if there is no value, status::null if it is null, status::type
/// if it has another type, status::not_json if the response is not JSON. The ..._or functions return another value if
/// it is missing or null; the find_... functions (C++17) return std::nullopt then.
template <class Policy>
class basic_response : public detail::handle<basic_response<Policy>>,
                       public detail::record_source<basic_response<Policy>, Policy> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    // --- The answer as a whole

    /// Returns the HTTP status, for example 200.
    returns<int> http_status() const
    {
        return Policy::give(number<int>(pleo_response_status));
    }

    /// Returns what the call did: whether an installation was created, found, changed or left unchanged.
    returns<pleo::origin> origin() const { return Policy::give(number<pleo::origin>(pleo_response_origin)); }

    /// Returns the value of a header, the first one if there are several. The name is case-insensitive. Fails with
    /// status::missing.
    returns<std::string> header(text_view name) const { return Policy::give(header_of(name)); }
    returns<std::string> header_or(text_view name, text_view otherwise) const
    {
        return Policy::give(detail::or_else(header_of(name), detail::copy_of(otherwise)));
    }

    /// Returns a copy of the body, the bytes as they were received.
    returns<std::string> body() const
    {
        result<text_view> bytes = body_of();
        if (!bytes)
            return Policy::give(result<std::string>(bytes.failure()));
        return Policy::give(result<std::string>(detail::copy_of(*bytes)));
    }

    /// Returns the body without a copy. It is valid until this object, or the object it is moved to, is freed.
    returns<text_view> body_view() const &PLEO_CPP_LIFETIMEBOUND { return Policy::give(body_of()); }
    returns<text_view> body_view() const && PLEO_CPP_DELETE("of a temporary response: keep it, or write body()");

    /// Returns the state of the installation in the response; state::other if this version does not know it: its text
    /// is at "/status".
    returns<pleo::state> state() const { return Policy::give(number<pleo::state>(pleo_response_state)); }

    /// Returns whether the installation or the key in the response belongs to a company or an organisation. Fails with
    /// status::missing if the response names neither.
    returns<pleo::subject_type> subject_type() const
    {
        return Policy::give(number<pleo::subject_type>(pleo_response_subject_type));
    }

    /// Returns the id of that company or organisation, for display and to compare a new key with.
    returns<std::string> subject() const { return Policy::give(subject_of()); }
    returns<std::string> subject_or(text_view otherwise) const
    {
        return Policy::give(detail::or_else(subject_of(), detail::copy_of(otherwise)));
    }

    // --- Values

    /// Returns a string. It may be empty, and may contain a NUL.
    returns<std::string> text(text_view pointer) const { return Policy::give(at(pointer).text()); }
    returns<std::string> text_or(text_view pointer, text_view otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).text(), detail::copy_of(otherwise)));
    }

    /// Returns a whole number; 12.0 and 1e2 are whole. Fails with status::range if it is not whole or needs more than
    /// 64 bits: use decimal then.
    returns<std::int64_t> int64(text_view pointer) const { return Policy::give(at(pointer).int64()); }
    returns<std::int64_t> int64_or(text_view pointer, std::int64_t otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).int64(), otherwise));
    }
    template <class Other>
    detail::where<detail::bends_integer, Other, returns<std::int64_t>>
    int64_or(text_view, Other) const PLEO_CPP_DELETE("it may not fit std::int64_t: write the conversion");

    /// Returns a number as text, exactly as it was received.
    returns<std::string> decimal(text_view pointer) const { return Policy::give(at(pointer).decimal()); }
    returns<std::string> decimal_or(text_view pointer, text_view otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).decimal(), detail::copy_of(otherwise)));
    }

    /// Returns a boolean.
    returns<bool> boolean(text_view pointer) const { return Policy::give(at(pointer).boolean()); }
    returns<bool> boolean_or(text_view pointer, bool otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).boolean(), otherwise));
    }
    template <class Other>
    detail::where<detail::bends_boolean, Other, returns<bool>>
    boolean_or(text_view, Other) const PLEO_CPP_DELETE("not a bool: compare it, as in record.flag == 'Y'");

    /// Returns an amount: {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...} in the items of an
    /// export, for which the option money_value applies. Fails with status::range if the number is not whole in minor
    /// units or needs more than 64 bits, or if the currency is unknown.
    returns<pleo::amount> money(text_view pointer) const { return Policy::give(at(pointer).money()); }
    returns<pleo::amount> money_or(text_view pointer, pleo::amount otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).money(), std::move(otherwise)));
    }

    /// Returns a date and time as a point in time; a date without a time is 00:00:00 UTC. Fails with status::argument
    /// if the string is not a date and time.
    returns<time_point> time(text_view pointer) const { return Policy::give(at(pointer).time()); }
    returns<time_point> time_or(text_view pointer, time_point otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).time(), otherwise));
    }

#if PLEO_CPP_17
    returns<std::optional<std::string>> find_header(text_view name) const
    {
        return Policy::give(detail::maybe(header_of(name)));
    }
    returns<std::optional<std::string>> find_subject() const { return Policy::give(detail::maybe(subject_of())); }
    returns<std::optional<std::string>> find_text(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).text()));
    }
    returns<std::optional<std::int64_t>> find_int64(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).int64()));
    }
    returns<std::optional<std::string>> find_decimal(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).decimal()));
    }
    returns<std::optional<bool>> find_boolean(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).boolean()));
    }
    returns<std::optional<pleo::amount>> find_money(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).money()));
    }
    returns<std::optional<time_point>> find_time(text_view pointer) const
    {
        return Policy::give(detail::maybe(at(pointer).time()));
    }
#endif

    /// Returns a value of any type as JSON text, exactly as it was received. Null is "null".
    returns<std::string> json(text_view pointer = text_view()) const { return Policy::give(at(pointer).json()); }

    /// Returns the JSON type of a value; json_type::missing if there is no value.
    returns<json_type> type(text_view pointer = text_view()) const
    {
        return Policy::give(detail::number<json_type, std::int32_t>([&](std::int32_t *type) {
            return pleo_response_type(this->get(), pointer.data(), pointer.length(), type);
        }));
    }

    /// Returns the number of items of an array, or of members of an object.
    returns<std::size_t> count(text_view pointer = text_view()) const
    {
        return Policy::give(detail::number<std::size_t, std::int32_t>([&](std::int32_t *count) {
            return pleo_response_count(this->get(), pointer.data(), pointer.length(), count);
        }));
    }

    // --- Values

    /// Returns the value at a pointer as a response of its own, at which pointers then begin. Nothing is copied.
    returns<basic_response> value(text_view pointer) const
    {
        return Policy::give(detail::made<basic_response>([&](pleo_response *value) {
            return pleo_response_value(this->get(), pointer.data(), pointer.length(), value);
        }));
    }

    /// Returns an item of an array, or the value of a member of an object, by index, 0 for the first. The time is
    /// proportional to the index: use items to read many.
    returns<basic_response> item(text_view pointer, std::size_t index) const
    {
        return Policy::give(item_of(pointer, index));
    }
    template <class Other>
    detail::where<detail::is_not_whole, Other, returns<basic_response>>
    item(text_view, Other) const PLEO_CPP_DELETE("an index is a whole number");

    /// Returns the name of a member of an object by index, 0 for the first.
    returns<std::string> name_at(text_view pointer, std::size_t index) const
    {
        return Policy::give(detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_response_name_at_field(
                this->get(), pointer.data(), pointer.length(), detail::capacity(index), buffer, size, needed);
        }));
    }
    template <class Other>
    detail::where<detail::is_not_whole, Other, returns<std::string>>
    name_at(text_view, Other) const PLEO_CPP_DELETE("an index is a whole number");

    /// Returns the value that follows this one in its array or object. Fails with status::missing if this is the last.
    returns<basic_response> next() const { return Policy::give(next_of()); }

    /// Returns the name of the member whose value this is. Fails with status::missing if it is not a member of an
    /// object.
    returns<std::string> name() const { return Policy::give(name_of()); }

    /// Returns the items of an array, or the values of an object's members, as a range:
    ///
    ///     for (pleo::response &entry : answer.items("/data")) { std::cout << entry.text("/id") << '\n'; }
    ///
    /// It can be iterated once, also after the response is freed: a second loop continues with what is left.
    returns<basic_items<Policy>> items(text_view pointer = text_view()) const
    {
        return Policy::give(items_of(pointer));
    }

    /// Returns the members of an object as a range, each with its name and value.
    returns<basic_members<Policy>> members(text_view pointer = text_view()) const
    {
        result<basic_items<Policy>> items = items_of(pointer);
        if (!items)
            return Policy::give(result<basic_members<Policy>>(items.failure()));
        return Policy::give(result<basic_members<Policy>>(basic_members<Policy>(std::move(*items))));
    }

    // --- Into the program's own memory

    /// Copies a string into a fixed-width field, padded with spaces, and returns its length in bytes. Fails with
    /// status::buffer if it is longer than the field, which is then unchanged.
    ///
    /// @param needed receives the length, also with status::buffer; may be null.
    returns<std::size_t> copy_text(
        text_view pointer, char *field, std::size_t size, std::size_t *needed = nullptr) const
    {
        return Policy::give(copy(pleo_response_field, pointer, field, size, needed));
    }

    /// Copies the digits of an amount into a fixed-width field, as copy_text does.
    returns<std::size_t> copy_money(
        text_view pointer, char *field, std::size_t size, std::size_t *needed = nullptr) const
    {
        return Policy::give(copy(pleo_response_money_field, pointer, field, size, needed));
    }

    /// Copies a piece of a string of any size, whole characters with nothing appended, and returns its length in bytes;
    /// 0 at the end.
    ///
    /// @param offset 0 at first, then the sum of the lengths returned so far.
    /// @param size 4 bytes are enough for any character.
    returns<std::size_t> text_piece(text_view pointer, std::size_t offset, char *buffer, std::size_t size) const
    {
        return Policy::give(piece(pleo_response_text_piece, pointer, offset, buffer, size));
    }

    /// Copies a piece of a value of any type as JSON text, as text_piece does.
    returns<std::size_t> json_piece(text_view pointer, std::size_t offset, char *buffer, std::size_t size) const
    {
        return Policy::give(piece(pleo_response_json_piece, pointer, offset, buffer, size));
    }

    /// Copies a piece of the body, as text_piece does. A piece may end inside a character.
    returns<std::size_t> body_piece(std::size_t offset, char *buffer, std::size_t size) const
    {
        return Policy::give(detail::number<std::size_t, std::int32_t>([&](std::int32_t *copied) {
            return pleo_response_body_piece(
                this->get(), detail::capacity(offset), buffer, detail::capacity(size), copied);
        }));
    }

  private:
    friend class basic_items<Policy>;
    friend class basic_members<Policy>;

    detail::reader at(text_view pointer) const noexcept { return detail::reader(this->get(), pointer); }

    template <class T> result<T> number(std::int32_t(PLEO_CDECL *read)(pleo_response, std::int32_t *)) const
    {
        return detail::number<T, std::int32_t>([&](std::int32_t *value) { return read(this->get(), value); });
    }

    result<std::string> header_of(text_view name) const { return at(name).copied(pleo_response_header_field); }

    result<std::string> subject_of() const
    {
        return detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_response_subject_field(this->get(), buffer, size, needed);
        });
    }

    result<std::string> name_of() const
    {
        return detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_response_name_field(this->get(), buffer, size, needed);
        });
    }

    result<text_view> body_of() const
    {
        const char *bytes = nullptr;
        std::int32_t length = 0;
        const result<void> lent = detail::done(pleo_response_body(this->get(), &bytes, &length));
        if (!lent)
            return lent.failure();
        return text_view(bytes, static_cast<std::size_t>(length));
    }

    result<basic_response> item_of(text_view pointer, std::size_t index) const
    {
        return detail::made<basic_response>([&](pleo_response *item) {
            return pleo_response_item(this->get(), pointer.data(), pointer.length(), detail::capacity(index), item);
        });
    }

    result<basic_response> next_of() const
    {
        return detail::made<basic_response>(
            [&](pleo_response *next) { return pleo_response_next(this->get(), next); });
    }

    result<basic_items<Policy>> items_of(text_view pointer) const
    {
        const result<std::int32_t> count = at(pointer).counted(pleo_response_count);
        if (!count.ok())
            return count.failure();
        if (*count == 0)
            return basic_items<Policy>();
        result<basic_response> first = item_of(pointer, 0);
        if (!first)
            return first.failure();
        return basic_items<Policy>(std::move(*first));
    }

    result<std::size_t> copy(
        detail::copying read, text_view pointer, char *field, std::size_t size, std::size_t *needed) const
    {
        std::int32_t length = 0;
        const result<void> copied = detail::done(
            read(this->get(), pointer.data(), pointer.length(), field, detail::capacity(size), &length));
        if (needed != nullptr)
            *needed = static_cast<std::size_t>(length);
        if (!copied)
            return copied.failure();
        return static_cast<std::size_t>(length);
    }

    result<std::size_t> piece(
        detail::cutting read, text_view pointer, std::size_t offset, char *buffer, std::size_t size) const
    {
        return detail::number<std::size_t, std::int32_t>([&](std::int32_t *copied) {
            return read(this->get(), pointer.data(), pointer.length(), detail::capacity(offset), buffer,
                detail::capacity(size), copied);
        });
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#include "items.hpp"

#endif // PLEO_RESPONSE_HPP
