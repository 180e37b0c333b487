// Money, times and webhooks: what needs no client.

#ifndef PLEO_CONVERT_HPP
#define PLEO_CONVERT_HPP

#include <chrono>
#include <cstdint>
#include <string>

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

/// A moment to the second, by the clock of UTC. It turns into std::chrono::system_clock::time_point by itself.
using time_point = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

/// A date and time as a clock somewhere shows it.
struct civil_time {
    int year, month, day;
    int hour, minute, second;
    std::chrono::minutes offset; ///< By how much that clock is ahead of UTC; negative behind it.
};

namespace detail {

// A date as days since 1970, and back, in the proleptic Gregorian calendar; a year begins with its March here.
inline std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day) noexcept
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t of_era = year - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

inline civil_time civil_of(std::int64_t seconds) noexcept
{
    std::int64_t days = seconds / 86400, rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        days -= 1;
    }
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day = days - era * 146097;
    const std::int64_t of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    const std::int64_t of_year = day - (365 * of_era + of_era / 4 - of_era / 100);
    const std::int64_t march = (5 * of_year + 2) / 153;
    const std::int64_t month = march < 10 ? march + 3 : march - 9;
    civil_time made = civil_time();
    const std::int64_t year = of_era + era * 400 + (month <= 2 ? 1 : 0);
    made.year = year >= 0 && year <= 9999 ? static_cast<int>(year) : -1;
    made.month = static_cast<int>(month);
    made.day = static_cast<int>(of_year - (153 * march + 2) / 5 + 1);
    made.hour = static_cast<int>(rest / 3600);
    made.minute = static_cast<int>(rest / 60 % 60);
    made.second = static_cast<int>(rest % 60);
    return made;
}

/// A number, or the nearest that is no further from 0 than most: both are refused.
inline std::int64_t bounded(std::int64_t value, std::int64_t most) noexcept
{
    return value > most ? most : value < -most ? -most : value;
}

/// The whole seconds of a time, downwards. Years that no text has are as wrong when they are nearer, and nothing
/// overflows, whatever the time is counted in.
template <class Duration> std::int64_t seconds_of(Duration time) noexcept
{
    using std::chrono::seconds;
    const std::int64_t most = 400000000000;
    const long double about = std::chrono::duration<long double>(time).count();
    if (!(about < static_cast<long double>(most)))
        return most;
    if (about < -static_cast<long double>(most))
        return -most;
    const seconds whole = std::chrono::duration_cast<seconds>(time);
    return whole > time ? whole.count() - 1 : whole.count(); // the cast goes towards 1970
}

/// Three numbers as one, such as 20261125; -1, which no function takes, for what has no place in it.
inline std::int32_t packed(int first, int second, int third) noexcept
{
    const bool fits = first >= 0 && first <= 9999 && second >= 0 && second <= 99 && third >= 0 && third <= 99;
    return fits ? first * 10000 + second * 100 + third : -1;
}

inline std::chrono::seconds since_epoch(std::int32_t date, std::int32_t time) noexcept
{
    const std::int64_t days = days_of(date / 10000, date / 100 % 100, date % 100);
    return std::chrono::seconds(days * 86400 + time / 10000 * 3600 + time / 100 % 100 * 60 + time % 100);
}

inline result<time_point> read_time(text_view text)
{
    std::int32_t date = 0, time = 0;
    const result<void> read = done(pleo_time_read_utc(text.data(), text.length(), &date, &time));
    if (!read)
        return read.failure();
    return time_point(since_epoch(date, time));
}

inline result<std::string> write_time(const civil_time &time)
{
    const std::int32_t date = packed(time.year, time.month, time.day);
    const std::int32_t of_day = packed(time.hour, time.minute, time.second);
    const std::int32_t offset = static_cast<std::int32_t>(bounded(time.offset.count(), 100000));
    return text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
        return pleo_time_field(date, of_day, offset, buffer, size, needed);
    });
}

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
    static detail::where<detail::bends_integer, Other, returns<std::string>> digits(text_view, Other) = delete;

    /// How many of its currency's smallest unit an amount in decimal digits is. Fails with status::range if they have a
    /// fraction of it, or the number does not fit 64 bits.
    static returns<std::int64_t> minors(text_view currency, text_view digits)
    {
        return Policy::give(detail::money_minors(currency, digits));
    }
};

/// Dates and times as RFC 3339 has them. Any thread.
template <class Policy> struct basic_times {
    template <class T> using returns = typename Policy::template type<T>;

    /// The moment that a text such as "2026-11-25T16:47:00+01:00" means. Parts of a second are left out; a date alone
    /// is its first moment in UTC. Fails with status::argument for another text, status::range outside the years 1 to
    /// 9999.
    static returns<time_point> read(text_view text) { return Policy::give(detail::read_time(text)); }

    /// The same as it is written, with its distance from UTC. A leap second is the second 60.
    static returns<civil_time> read_civil(text_view text)
    {
        std::int32_t date = 0, time = 0, offset = 0;
        const result<void> read = detail::done(pleo_time_read(text.data(), text.length(), &date, &time, &offset));
        if (!read)
            return Policy::give(result<civil_time>(read.failure()));
        civil_time made = civil_time();
        made.year = date / 10000;
        made.month = date / 100 % 100;
        made.day = date % 100;
        made.hour = time / 10000;
        made.minute = time / 100 % 100;
        made.second = time % 100;
        made.offset = std::chrono::minutes(offset);
        return Policy::give(result<civil_time>(made));
    }

    /// A moment as a text, by the clock of UTC or of one that is ahead of it by an offset. What is less than a second
    /// is left out. Fails with status::argument outside the years 1 to 9999.
    template <class Duration>
    static returns<std::string> write(std::chrono::time_point<std::chrono::system_clock, Duration> moment,
        std::chrono::minutes offset = std::chrono::minutes(0))
    {
        const std::int64_t ahead = detail::bounded(offset.count(), 100000);
        civil_time civil = detail::civil_of(detail::seconds_of(moment.time_since_epoch()) + ahead * 60);
        civil.offset = std::chrono::minutes(ahead);
        return write(civil);
    }

    /// A date and time as a text. Fails with status::argument if there is no such date and time.
    static returns<std::string> write(const civil_time &time) { return Policy::give(detail::write_time(time)); }
};

/// The headers of a webhook, as they were received.
struct webhook_headers {
    text_view id;        ///< webhook-id
    text_view timestamp; ///< webhook-timestamp
    text_view signature; ///< webhook-signature, one or several with blanks between
};

/// The way in for what Pleo sends by itself. Any thread.
template <class Policy> struct basic_webhook {
    /// For verify: a webhook of any age.
    static std::chrono::seconds any_age() noexcept { return (std::chrono::seconds::min)(); }

    /// Makes sure that a webhook comes from Pleo. Fails with status::signature if it is not to be trusted, with
    /// status::argument if the secret is none.
    ///
    /// secret: the text that begins with whsec_. body: as it was received, before anything parsed it. tolerance: how
    /// far its timestamp may be from this machine's clock; less than nothing, unless it is any_age, is nothing.
    static typename Policy::template type<void> verify(text_view secret, const webhook_headers &headers, text_view body,
        std::chrono::seconds tolerance = std::chrono::seconds(300))
    {
        return Policy::give(detail::done(pleo_webhook_verify(secret.data(), secret.length(), headers.id.data(),
            headers.id.length(), headers.timestamp.data(), headers.timestamp.length(), headers.signature.data(),
            headers.signature.length(), body.data(), body.length(), seconds_of(tolerance))));
    }

  private:
    // A negative number, which for the library is any age, is taken for that only where it is meant.
    static std::int32_t seconds_of(std::chrono::seconds tolerance) noexcept
    {
        const std::int64_t most = 0x7FFFFFFF, count = tolerance.count();
        return tolerance == any_age() ? -1 : static_cast<std::int32_t>(count < 0 ? 0 : count < most ? count : most);
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CONVERT_HPP
