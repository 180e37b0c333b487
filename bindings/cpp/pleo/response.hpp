// Answers, and the values of them.

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

/// The name of a state of an installation, as Pleo writes it, such as "ACTIVATED"; empty for state::other. It lives as
/// long as the program.
inline const char *name(state value) noexcept
{
    return pleo_state_name(static_cast<std::int32_t>(value));
}

template <class Policy> class basic_items;
template <class Policy> class basic_members;

/// An answer of the server, or a value of one. It outlives its client, and a value its answer. Any thread may read it,
/// several at once.
///
/// Values are found by JSON Pointers (RFC 6901) such as "/data/0/name", in which ~ is written ~0 and a / within a name
/// ~1. In a value they begin at that value. No pointer leads to the whole.
///
/// What reads a value fails with status::missing if there is none, status::null if it is null, status::type if it is
/// something else, status::not_json if the answer is no JSON. The ..._or forms give another value where it is missing
/// or null, the find_... forms (C++17) none.
template <class Policy>
class basic_response : public detail::handle<basic_response<Policy>>,
                       public detail::record_source<basic_response<Policy>, Policy> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    // --- The answer as a whole

    /// The HTTP status, such as 200.
    returns<int> http_status() const
    {
        return Policy::give(number<int>(pleo_response_status));
    }

    /// What came of the call that gave it: whether an installation was created, found, changed or left alone.
    returns<pleo::origin> origin() const { return Policy::give(number<pleo::origin>(pleo_response_origin)); }

    /// A header, in any capitals; the first, if there are several. Fails with status::missing.
    returns<std::string> header(text_view name) const { return Policy::give(header_of(name)); }
    returns<std::string> header_or(text_view name, text_view otherwise) const
    {
        return Policy::give(detail::or_else(header_of(name), detail::copy_of(otherwise)));
    }

    /// A copy of the body, the bytes as they were received.
    returns<std::string> body() const
    {
        result<text_view> bytes = body_of();
        if (!bytes)
            return Policy::give(result<std::string>(bytes.failure()));
        return Policy::give(result<std::string>(detail::copy_of(*bytes)));
    }

    /// The body without a copy. It is valid as long as this object, and whoever it is moved to, is.
    returns<text_view> body_view() const &PLEO_CPP_LIFETIMEBOUND { return Policy::give(body_of()); }
    returns<text_view> body_view() const && PLEO_CPP_DELETE("of an answer that goes away: keep that, or write body()");

    /// The state of the installation in it. One that this version does not know is state::other; its text is at
    /// "/status".
    returns<pleo::state> state() const { return Policy::give(number<pleo::state>(pleo_response_state)); }

    /// Whom the installation or the key in it is for. Fails with status::missing if it names nobody.
    returns<pleo::subject_type> subject_type() const
    {
        return Policy::give(number<pleo::subject_type>(pleo_response_subject_type));
    }

    /// The id of that company or organisation: what to show, and to compare a new key's with.
    returns<std::string> subject() const { return Policy::give(subject_of()); }
    returns<std::string> subject_or(text_view otherwise) const
    {
        return Policy::give(detail::or_else(subject_of(), detail::copy_of(otherwise)));
    }

    // --- Values

    /// A text. It may be empty, and have a NUL in it.
    returns<std::string> text(text_view pointer) const { return Policy::give(at(pointer).text()); }
    returns<std::string> text_or(text_view pointer, text_view otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).text(), detail::copy_of(otherwise)));
    }

    /// A whole number; 12.0 and 1e2 are whole. Fails with status::range if it is not, or does not fit: read decimal
    /// then.
    returns<std::int64_t> int64(text_view pointer) const { return Policy::give(at(pointer).int64()); }
    returns<std::int64_t> int64_or(text_view pointer, std::int64_t otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).int64(), otherwise));
    }
    template <class Other>
    detail::where<detail::bends_integer, Other, returns<std::int64_t>>
    int64_or(text_view, Other) const PLEO_CPP_DELETE("it may not fit std::int64_t: write the conversion");

    /// A number as its digits, exactly as they were received.
    returns<std::string> decimal(text_view pointer) const { return Policy::give(at(pointer).decimal()); }
    returns<std::string> decimal_or(text_view pointer, text_view otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).decimal(), detail::copy_of(otherwise)));
    }

    /// True or false.
    returns<bool> boolean(text_view pointer) const { return Policy::give(at(pointer).boolean()); }
    returns<bool> boolean_or(text_view pointer, bool otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).boolean(), otherwise));
    }
    template <class Other>
    detail::where<detail::bends_boolean, Other, returns<bool>>
    boolean_or(text_view, Other) const PLEO_CPP_DELETE("no bool: compare it, as in record.flag == 'Y'");

    /// An amount, {"currency": ..., "minors": ...} or, in the items of an export, {"currency": ..., "value": ...}, of
    /// which the option money_value says what it counts. Fails with status::range if its number is not whole or does
    /// not fit, or its currency is not known.
    returns<pleo::amount> money(text_view pointer) const { return Policy::give(at(pointer).money()); }
    returns<pleo::amount> money_or(text_view pointer, pleo::amount otherwise) const
    {
        return Policy::give(detail::or_else(at(pointer).money(), std::move(otherwise)));
    }

    /// A date and time, as the moment that it means; of a date alone its first in UTC, whatever day that is by the
    /// local clock. Fails with status::argument for another text.
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

    /// Any value as JSON, exactly as it was received. Null is "null".
    returns<std::string> json(text_view pointer = text_view()) const { return Policy::give(at(pointer).json()); }

    /// What a value is; json_type::missing if there is none.
    returns<json_type> type(text_view pointer = text_view()) const
    {
        return Policy::give(detail::number<json_type, std::int32_t>([&](std::int32_t *type) {
            return pleo_response_type(this->get(), pointer.data(), pointer.length(), type);
        }));
    }

    /// How many items an array has, or members an object.
    returns<std::size_t> count(text_view pointer = text_view()) const
    {
        return Policy::give(detail::number<std::size_t, std::int32_t>([&](std::int32_t *count) {
            return pleo_response_count(this->get(), pointer.data(), pointer.length(), count);
        }));
    }

    // --- Values

    /// The value at a pointer, at which pointers then begin. Nothing is copied for it.
    returns<basic_response> value(text_view pointer) const
    {
        return Policy::give(detail::made<basic_response>([&](pleo_response *value) {
            return pleo_response_value(this->get(), pointer.data(), pointer.length(), value);
        }));
    }

    /// An item of an array, or the value of a member of an object, by its index from 0 on. It is counted up to it; to
    /// go through many, see items.
    returns<basic_response> item(text_view pointer, std::size_t index) const
    {
        return Policy::give(item_of(pointer, index));
    }
    template <class Other>
    detail::where<detail::is_not_whole, Other, returns<basic_response>>
    item(text_view, Other) const PLEO_CPP_DELETE("an index is a whole number");

    /// The name of a member of an object, by its index from 0 on.
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

    /// What stands behind this value in its array or object. Fails with status::missing if it is the last.
    returns<basic_response> next() const { return Policy::give(next_of()); }

    /// The name of the member whose value this value is. Fails with status::missing if it is none's.
    returns<std::string> name() const { return Policy::give(name_of()); }

    /// The items of an array, or the values of an object's members, one after the other:
    ///
    ///     for (pleo::response &entry : answer.items("/data")) { std::cout << entry.text("/id") << '\n'; }
    ///
    /// It can be gone through once, also when this answer is gone: another loop over it goes on with what is left.
    returns<basic_items<Policy>> items(text_view pointer = text_view()) const
    {
        return Policy::give(items_of(pointer));
    }

    /// The members of an object, each with its name and its value.
    returns<basic_members<Policy>> members(text_view pointer = text_view()) const
    {
        result<basic_items<Policy>> items = items_of(pointer);
        if (!items)
            return Policy::give(result<basic_members<Policy>>(items.failure()));
        return Policy::give(result<basic_members<Policy>>(basic_members<Policy>(std::move(*items))));
    }

    // --- Into the program's own memory

    /// Copies a text into a field of fixed width, blanks behind it, and gives its length. Fails with status::buffer if
    /// it is longer; the field is untouched then. needed: where the length goes, on status::buffer too.
    returns<std::size_t> copy_text(
        text_view pointer, char *field, std::size_t size, std::size_t *needed = nullptr) const
    {
        return Policy::give(copy(pleo_response_field, pointer, field, size, needed));
    }

    /// Copies an amount's digits, as copy_text does.
    returns<std::size_t> copy_money(
        text_view pointer, char *field, std::size_t size, std::size_t *needed = nullptr) const
    {
        return Policy::give(copy(pleo_response_money_field, pointer, field, size, needed));
    }

    /// Copies a piece of a text of any size, in whole characters and with nothing behind it, and gives its length; 0 is
    /// the end. offset: 0, and then the sum of those lengths. size: 4 take any character.
    returns<std::size_t> text_piece(text_view pointer, std::size_t offset, char *buffer, std::size_t size) const
    {
        return Policy::give(piece(pleo_response_text_piece, pointer, offset, buffer, size));
    }

    /// Copies a piece of any value as JSON, as text_piece does.
    returns<std::size_t> json_piece(text_view pointer, std::size_t offset, char *buffer, std::size_t size) const
    {
        return Policy::give(piece(pleo_response_json_piece, pointer, offset, buffer, size));
    }

    /// Copies a piece of the body, wherever that cuts it, as text_piece does.
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
