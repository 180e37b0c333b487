// Dates and times.

#ifndef PLEO_TIMES_HPP
#define PLEO_TIMES_HPP

#include <chrono>
#include <cstdint>
#include <ctime>
#include <ratio>
#include <string>
#include <type_traits>

#include "duration.hpp"
#include "result.hpp"
#include "text.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

template <class Duration> using system_time = std::chrono::time_point<std::chrono::system_clock, Duration>;

/// The whole seconds of a time, downwards, and whether there is more of it. Nothing overflows, whatever it is counted
/// in.
struct whole_seconds {
    std::int64_t count;
    bool more;

    template <class Duration> static whole_seconds of(Duration time) noexcept
    {
        using std::chrono::seconds;
        const seconds whole = saturating_cast<seconds>(time);
        if (whole == (seconds::max)() || whole == (seconds::min)() || whole == time)
            return {whole.count(), false};
        return {whole > time ? whole.count() - 1 : whole.count(), true}; // the cast goes towards 1970
    }
};

} // namespace detail

/// A clock of Unix time: whole seconds since 1970 in UTC, for the years 1 to 9999.
///
/// std::chrono::system_clock usually counts nanoseconds and covers 1677 to 2262 only: comparing it with a later time
/// overflows. Times of this clock can be compared with its times safely.
struct unix_clock {
    using duration = std::chrono::seconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<unix_clock>;
    static constexpr bool is_steady = false;

    static time_point now() noexcept { return from_sys(std::chrono::system_clock::now()); }

    /// Converts a time of system_clock, truncated to the second.
    template <class Duration> static time_point from_sys(const detail::system_time<Duration> &time) noexcept
    {
        return time_point(duration(detail::whole_seconds::of(time.time_since_epoch()).count));
    }

    static time_point from_time_t(std::time_t time) noexcept { return time_point(duration(time)); }
    template <class Time = std::time_t> static Time to_time_t(const time_point &time) noexcept
    {
        static_assert(sizeof(Time) >= sizeof(rep),
            "this time_t has 32 bits and ends in 2038: write time.time_since_epoch().count()");
        return static_cast<Time>(time.time_since_epoch().count());
    }
};

/// A point in time to the second, in UTC.
using time_point = unix_clock::time_point;

namespace detail {

/// Less than 0 if the first is before the second, 0 if they are the same.
template <class Duration> int order(const time_point &left, const system_time<Duration> &right) noexcept
{
    const std::int64_t count = left.time_since_epoch().count();
    const whole_seconds other = whole_seconds::of(right.time_since_epoch());
    if (count != other.count)
        return count < other.count ? -1 : 1;
    return other.more ? -1 : 0;
}

/// Of nanoseconds, in which a sum would end in 2262 too.
template <class Period>
using if_too_fine = typename std::enable_if<std::ratio_less<Period, std::micro>::value, time_point>::type;

} // namespace detail

// NOLINTBEGIN(bugprone-macro-parentheses): an operator has none
#define PLEO_CPP_COMPARE(op)                                                                                           \
    template <class Duration>                                                                                          \
    bool operator op(const time_point &left, const detail::system_time<Duration> &right) noexcept                      \
    {                                                                                                                  \
        return detail::order(left, right) op 0;                                                                        \
    }                                                                                                                  \
    template <class Duration>                                                                                          \
    bool operator op(const detail::system_time<Duration> &left, const time_point &right) noexcept                      \
    {                                                                                                                  \
        return 0 op detail::order(right, left);                                                                        \
    }
PLEO_CPP_COMPARE(==)
PLEO_CPP_COMPARE(!=)
PLEO_CPP_COMPARE(<)
PLEO_CPP_COMPARE(<=)
PLEO_CPP_COMPARE(>)
PLEO_CPP_COMPARE(>=)
#undef PLEO_CPP_COMPARE
// NOLINTEND(bugprone-macro-parentheses)

template <class Rep, class Period>
detail::if_too_fine<Period>
operator+(const time_point &, const std::chrono::duration<Rep, Period> &) PLEO_CPP_DELETE("cast it to microseconds");
template <class Rep, class Period>
detail::if_too_fine<Period>
operator+(const std::chrono::duration<Rep, Period> &, const time_point &) PLEO_CPP_DELETE("cast it to microseconds");
template <class Rep, class Period>
detail::if_too_fine<Period>
operator-(const time_point &, const std::chrono::duration<Rep, Period> &) PLEO_CPP_DELETE("cast it to microseconds");

// A difference that is counted as system_clock counts overflows too.
template <class Duration>
time_point::duration
operator-(const time_point &, const detail::system_time<Duration> &) PLEO_CPP_DELETE("write pleo::unix_clock::now()");
template <class Duration>
time_point::duration
operator-(const detail::system_time<Duration> &, const time_point &) PLEO_CPP_DELETE("write pleo::unix_clock::now()");

/// A date and time in a time zone.
struct civil_time {
    int year, month, day;
    int hour, minute, second;
    std::chrono::minutes offset; ///< The offset from UTC; negative west of Greenwich.
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

/// Three numbers as one, such as 20261125; -1, which no function takes, for what has no place in it.
inline std::int32_t packed(int first, int second, int third) noexcept
{
    const bool fits = first >= 0 && first <= 9999 && second >= 0 && second <= 99 && third >= 0 && third <= 99;
    return fits ? first * 10000 + second * 100 + third : -1;
}

inline std::chrono::seconds since_epoch(std::int32_t date, std::int32_t time) noexcept
{
    const std::int64_t days = days_of(date / 10000, date / 100 % 100, date % 100);
    const std::int64_t of_day = time;
    return std::chrono::seconds(days * 86400 + of_day / 10000 * 3600 + of_day / 100 % 100 * 60 + of_day % 100);
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

} // namespace detail

/// Dates and times of RFC 3339. Any thread.
template <class Policy> struct basic_times {
    template <class T> using returns = typename Policy::template type<T>;

    /// Reads a text, for example "2026-11-25T16:47:00+01:00". A fraction of a second is dropped; a date without a time
    /// is 00:00:00 UTC. Fails with status::argument if it is not a date and time, status::range outside the years 1 to
    /// 9999.
    static returns<time_point> read(text_view text) { return Policy::give(detail::read_time(text)); }

    /// Reads a text in the time zone in which it is written, with its offset from UTC. A leap second is second 60.
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

    /// Writes a point in time in UTC, or with an offset from UTC. A fraction of a second is dropped. Fails with
    /// status::argument outside the years 1 to 9999.
    template <class Duration>
    static returns<std::string> write(const std::chrono::time_point<unix_clock, Duration> &moment,
        detail::saturated<std::chrono::minutes> offset = std::chrono::minutes(0))
    {
        return write_seconds(detail::whole_seconds::of(moment.time_since_epoch()).count, offset.count());
    }
    template <class Duration>
    static returns<std::string> write(const detail::system_time<Duration> &moment,
        detail::saturated<std::chrono::minutes> offset = std::chrono::minutes(0))
    {
        return write_seconds(detail::whole_seconds::of(moment.time_since_epoch()).count, offset.count());
    }

    /// Writes a date and time. Fails with status::argument if there is no such date and time.
    static returns<std::string> write(const civil_time &time) { return Policy::give(detail::write_time(time)); }

    /// Converts a point in time to std::chrono::system_clock. Fails with status::range if that clock does not reach it:
    /// it usually covers 1677 to 2262.
    static returns<std::chrono::system_clock::time_point> to_system(const time_point &moment)
    {
        using system_point = std::chrono::system_clock::time_point;
        if (moment > (system_point::max)() || moment < (system_point::min)())
            return Policy::give(result<system_point>(detail::failures::own(status::range,
                "std::chrono::system_clock does not reach this time: compare and write it as it is")));
        return Policy::give(result<system_point>(system_point(moment.time_since_epoch())));
    }

  private:
    static returns<std::string> write_seconds(std::int64_t count, std::int64_t offset)
    {
        // What is nearer to 1970 than it was is still in no year that a text has.
        const std::int64_t ahead = detail::bounded(offset, 100000);
        civil_time civil = detail::civil_of(detail::bounded(count, 400000000000) + ahead * 60);
        civil.offset = std::chrono::minutes(ahead);
        return write(civil);
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_TIMES_HPP
