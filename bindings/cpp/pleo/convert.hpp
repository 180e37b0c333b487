// Money and webhooks: functions that need no client.

#ifndef PLEO_CONVERT_HPP
#define PLEO_CONVERT_HPP

#include <chrono>
#include <cstdint>
#include <string>

#include "duration.hpp"
#include "result.hpp"
#include "text.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// An amount of money, exact.
struct amount {
    std::string currency; ///< A code of ISO 4217, for example "KWD".
    std::string digits;   ///< Decimal digits with a point, for example "-12.345".
    std::int64_t minors;  ///< The amount in minor units of the currency, for example -12345.
};

namespace detail {

inline result<std::string> money_digits(text_view currency, std::int64_t minors)
{
    return text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
        return pleo_money_field(currency.data(), currency.length(), minors, buffer, size, needed);
    });
}

inline result<std::int64_t> money_minors(text_view currency, text_view digits)
{
    return number<std::int64_t, std::int64_t>([&](std::int64_t *minors) {
        return pleo_money_minors(currency.data(), currency.length(), digits.data(), digits.length(), minors);
    });
}

} // namespace detail

/// Conversions between minor units and decimal digits. Nothing is rounded. Any thread.
template <class Policy> struct basic_money {
    template <class T> using returns = typename Policy::template type<T>;

    /// Converts an amount from minor units to decimal digits: 12345 of EUR is "123.45", of JPY "12345", of KWD
    /// "12.345". Fails with status::argument if the currency is unknown.
    static returns<std::string> digits(text_view currency, std::int64_t minors)
    {
        return Policy::give(detail::money_digits(currency, minors));
    }
    template <class Other>
    static detail::where<detail::bends_integer, Other, returns<std::string>>
    digits(text_view, Other) PLEO_CPP_DELETE("it may not fit std::int64_t: write the conversion");

    /// Converts an amount from decimal digits to minor units. Fails with status::range if there are more decimal places
    /// than the currency has, or if the number needs more than 64 bits; with status::argument if the currency is
    /// unknown or digits is not a number.
    static returns<std::int64_t> minors(text_view currency, text_view digits)
    {
        return Policy::give(detail::money_minors(currency, digits));
    }
    template <class Number>
    static detail::where<std::is_arithmetic, Number, returns<std::int64_t>>
    minors(text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"");
};

/// Copies of the headers of a webhook, as they were received. A header that is missing may be a null pointer.
struct webhook_headers {
    std::string id;        ///< webhook-id
    std::string timestamp; ///< webhook-timestamp
    std::string signature; ///< webhook-signature: one signature, or several separated by spaces

    webhook_headers() {}
    webhook_headers(text_view its_id, text_view its_timestamp, text_view its_signature)
        : id(detail::copy_of(its_id)), timestamp(detail::copy_of(its_timestamp)),
          signature(detail::copy_of(its_signature))
    {
    }
};

/// Verification of webhooks. Any thread.
template <class Policy> struct basic_webhook {
    /// For verify: accepts a webhook of any age. No duration is converted to this value by overflow.
    static std::chrono::seconds any_age() noexcept { return (std::chrono::seconds::min)() + std::chrono::seconds(1); }

    /// Verifies the signature and the age of a webhook. Fails with status::signature if it must not be trusted,
    /// status::argument if the secret is invalid.
    ///
    /// @param secret the secret of the subscription, which begins with "whsec_".
    /// @param body the body exactly as it was received, before it is parsed.
    /// @param tolerance how far the timestamp may be from this machine's clock, in whole seconds; a negative duration
    ///     other than any_age() counts as 0.
    static typename Policy::template type<void> verify(text_view secret, const webhook_headers &headers, text_view body,
        detail::saturated<std::chrono::seconds> tolerance = std::chrono::seconds(300))
    {
        const text_view id = headers.id, timestamp = headers.timestamp, signature = headers.signature;
        // A negative number, which for the library is any age, is taken for that only where it is meant.
        const std::int32_t seconds = tolerance.get() == any_age() ? -1 : tolerance.count32(0);
        return Policy::give(detail::done(pleo_webhook_verify(secret.data(), secret.length(), id.data(), id.length(),
            timestamp.data(), timestamp.length(), signature.data(), signature.length(), body.data(), body.length(),
            seconds)));
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CONVERT_HPP
