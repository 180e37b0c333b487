// Money and webhooks: what needs no client.

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

/// An amount, exactly.
struct amount {
    std::string currency; ///< A code of ISO 4217, such as "KWD".
    std::string digits;   ///< Its decimal digits with a point, such as "-12.345".
    std::int64_t minors;  ///< How many of the currency's smallest unit it is, such as -12345.
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

/// Amounts, between what the API has and what programs have. Nothing is ever rounded. Any thread.
template <class Policy> struct basic_money {
    template <class T> using returns = typename Policy::template type<T>;

    /// An amount in decimal digits: 12345 of EUR is "123.45", of JPY "12345", of KWD "12.345".
    static returns<std::string> digits(text_view currency, std::int64_t minors)
    {
        return Policy::give(detail::money_digits(currency, minors));
    }
    template <class Other>
    static detail::where<detail::bends_integer, Other, returns<std::string>>
    digits(text_view, Other) PLEO_CPP_DELETE("it may not fit std::int64_t: write the conversion");

    /// How many of its currency's smallest unit an amount in decimal digits is. Fails with status::range if they have a
    /// fraction of it, or the number does not fit 64 bits.
    static returns<std::int64_t> minors(text_view currency, text_view digits)
    {
        return Policy::give(detail::money_minors(currency, digits));
    }
    template <class Number>
    static detail::where<std::is_arithmetic, Number, returns<std::int64_t>>
    minors(text_view, Number) PLEO_CPP_DELETE("write it as text, \"12.34\"");
};

/// The headers of a webhook, as they were received: copies of them. One that did not come may be a null pointer.
struct webhook_headers {
    std::string id;        ///< webhook-id
    std::string timestamp; ///< webhook-timestamp
    std::string signature; ///< webhook-signature, one or several with blanks between

    webhook_headers() {}
    webhook_headers(text_view its_id, text_view its_timestamp, text_view its_signature)
        : id(detail::copy_of(its_id)), timestamp(detail::copy_of(its_timestamp)),
          signature(detail::copy_of(its_signature))
    {
    }
};

/// The way in for what Pleo sends by itself. Any thread.
template <class Policy> struct basic_webhook {
    /// For verify: a webhook of any age. No duration that is too long for its type becomes this one.
    static std::chrono::seconds any_age() noexcept { return (std::chrono::seconds::min)() + std::chrono::seconds(1); }

    /// Makes sure that a webhook comes from Pleo. Fails with status::signature if it is not to be trusted, with
    /// status::argument if the secret is none.
    ///
    /// secret: the text that begins with whsec_. body: as it was received, before anything parsed it. tolerance: how
    /// far its timestamp may be from this machine's clock; less than nothing, unless it is any_age, is nothing.
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
