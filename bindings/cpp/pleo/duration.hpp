// Durations as parameters, in any unit: none overflows.

#ifndef PLEO_DURATION_HPP
#define PLEO_DURATION_HPP

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "platform.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// A duration in another unit, of 64 bits. What does not fit becomes the longest, or the shortest, where duration_cast
/// would overflow.
template <class Unit, class Rep, class Period>
Unit saturating_cast(const std::chrono::duration<Rep, Period> &time) noexcept
{
    const long double beyond = 9223372036854775808.0L; // 2 to the 63rd
    const long double about = std::chrono::duration<long double, typename Unit::period>(time).count();
    if (!(about < beyond))
        return (Unit::max)();
    if (about < -beyond)
        return (Unit::min)();
    return std::chrono::duration_cast<Unit>(time);
}

/// A duration as a parameter, made of what the unit takes without a loss: hours::max() is the longest, and not, as by
/// the conversion of std::chrono, less than nothing.
template <class Unit> class saturated {
  public:
    template <class Rep, class Period,
        typename std::enable_if<std::is_convertible<std::chrono::duration<Rep, Period>, Unit>::value, int>::type = 0>
    saturated(const std::chrono::duration<Rep, Period> &time) noexcept : time_(saturating_cast<Unit>(time))
    {
    }

    Unit get() const noexcept { return time_; }
    std::int64_t count() const noexcept { return time_.count(); }

    /// The count as the library takes it. What does not fit becomes the largest or, below 0, less.
    std::int32_t count32(std::int32_t less) const noexcept
    {
        const std::int64_t most = (std::numeric_limits<std::int32_t>::max)();
        return count() < 0 ? less : static_cast<std::int32_t>(count() < most ? count() : most);
    }

  private:
    Unit time_;
};

/// A limit as a parameter: any duration, such as what is left until a deadline of std::chrono::steady_clock, cut to
/// whole milliseconds, so that none becomes longer. Less than nothing stays so, and what is no number is less.
class limit : public saturated<std::chrono::milliseconds> {
    using milliseconds = std::chrono::milliseconds;

  public:
    template <class Rep, class Period>
    limit(const std::chrono::duration<Rep, Period> &time) noexcept : saturated<milliseconds>(cut(time))
    {
    }
    template <class Number, typename std::enable_if<std::is_arithmetic<Number>::value, int>::type = 0>
    limit(Number) PLEO_CPP_DELETE("a number has no unit: write a duration, e.g. std::chrono::seconds(30)");

  private:
    template <class Duration> static milliseconds cut(const Duration &time) noexcept
    {
        const milliseconds whole = saturating_cast<milliseconds>(time);
        const bool some = time > Duration::zero() || time == Duration::zero(); // >= holds for what is no number
        return some ? whole : (std::min)(whole, milliseconds(-1));
    }
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_DURATION_HPP
