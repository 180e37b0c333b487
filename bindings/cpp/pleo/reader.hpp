// Reads values of a response; failures are results here.

#ifndef PLEO_READER_HPP
#define PLEO_READER_HPP

#include <cstdint>
#include <string>

#include "convert.hpp"
#include "result.hpp"
#include "text.hpp"
#include "times.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// The C functions that copy a value at a pointer into a field, or a piece of it.
using copying = std::int32_t(PLEO_CDECL *)(
    pleo_response, const char *, std::int32_t, char *, std::int32_t, std::int32_t *);
using cutting = std::int32_t(PLEO_CDECL *)(
    pleo_response, const char *, std::int32_t, std::int32_t, char *, std::int32_t, std::int32_t *);

/// The value at a pointer of an answer.
class reader {
  public:
    reader(pleo_response response, text_view pointer) noexcept : response_(response), pointer_(pointer) {}

    result<std::string> text() const { return copied(pleo_response_field); }
    result<std::string> decimal() const { return copied(pleo_response_decimal_field); }
    result<std::string> json() const { return copied(pleo_response_json_field); }

    result<std::int64_t> int64() const
    {
        return number<std::int64_t, std::int64_t>([&](std::int64_t *value) {
            return pleo_response_int64(response_, pointer_.data(), pointer_.length(), value);
        });
    }

    result<bool> boolean() const
    {
        result<std::int32_t> value = counted(pleo_response_boolean);
        if (!value.ok())
            return value.failure();
        return *value != 0;
    }

    result<pleo::amount> money() const
    {
        pleo::amount made = pleo::amount();
        result<std::string> digits = copied(pleo_response_money_field);
        if (!digits)
            return digits.failure();
        const std::string currency_at = below("/currency");
        result<std::string> currency = reader(response_, currency_at).text();
        if (!currency)
            return currency.failure();
        // They are not in every amount: an export item has a value instead.
        const result<std::int64_t> minors = money_minors(*currency, *digits);
        if (!minors.ok())
            return minors.failure();
        made.currency = std::move(*currency);
        made.digits = std::move(*digits);
        made.minors = *minors;
        return made;
    }

    result<time_point> time() const
    {
        result<std::string> written = text();
        if (!written)
            return written.failure();
        return read_time(*written);
    }

    /// A number that a function gives of the value: a count, a type.
    result<std::int32_t> counted(
        std::int32_t(PLEO_CDECL *read)(pleo_response, const char *, std::int32_t, std::int32_t *)) const
    {
        return number<std::int32_t, std::int32_t>(
            [&](std::int32_t *value) { return read(response_, pointer_.data(), pointer_.length(), value); });
    }

    /// A text that a function copies of the value.
    result<std::string> copied(copying read) const
    {
        return detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return read(response_, pointer_.data(), pointer_.length(), buffer, size, needed);
        });
    }

  private:
    /// A pointer that goes on from this one, which may be a field of fixed width.
    std::string below(const char *step) const
    {
        std::string pointer(pointer_.data() == nullptr ? "" : pointer_.data(), pointer_.size());
        while (!pointer.empty() && (pointer.back() == ' ' || pointer.back() == '\0'))
            pointer.pop_back();
        return pointer + step;
    }

    pleo_response response_;
    text_view pointer_;
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_READER_HPP
