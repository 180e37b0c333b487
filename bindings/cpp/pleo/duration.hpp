// Durations that go into the library: whatever they are counted in, none becomes another one.

#ifndef PLEO_DURATION_HPP
#define PLEO_DURATION_HPP

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

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_DURATION_HPP
