// The two policies for failures: an exception, or a result. Everything else is written once for both.

#ifndef PLEO_RESULT_HPP
#define PLEO_RESULT_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <limits>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "error.hpp"
#include "exact.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

/// Ends the program, and says why: there is no exception here that could.
[[noreturn]] inline void end(const error *failure) noexcept
{
    if (failure != nullptr)
        std::fprintf(stderr, "pleo: no value: %s: %s\n", name(failure->status()), failure->what());
    else
        std::fputs("pleo: failure() of a call that succeeded\n", stderr);
    std::terminate();
}

/// Whether a value could be meant where a condition asks a result of this whether it worked.
template <class T> struct is_condition : std::is_arithmetic<T> {};
#if PLEO_CPP_17
template <class T> struct is_condition<std::optional<T>> : std::true_type {};
#endif

} // namespace detail

/// The value that a call returned, or why it failed. The functions of pleo::nothrow return it.
template <class T> class PLEO_CPP_NODISCARD result {
  public:
    /// A default-constructed value.
    result() : value_() {}
    result(T value) : value_(std::move(value)) {}
    result(error failure) : value_(), failure_(std::make_shared<const error>(std::move(failure))) {}

    /// Returns true if the call succeeded. In a condition the result itself can be used, unless T is a boolean, a
    /// number or an optional.
    bool ok() const noexcept { return failure_ == nullptr; }
    explicit operator bool() const noexcept
    {
        static_assert(!detail::is_condition<T>::value,
            "a result of a boolean, a number or an optional in a condition: write .ok() for whether the call worked, "
            "and *result or result.value_or(...) for its value");
        return ok();
    }

    /// Returns status::ok, or the status of the failure.
    pleo::status status() const noexcept { return ok() ? pleo::status::ok : failure_->status(); }

    /// Returns the failure. If the call succeeded, the program is terminated with a message.
    const error &failure() const & noexcept
    {
        if (ok())
            detail::end(nullptr);
        return *failure_;
    }
    error failure() && noexcept { return static_cast<const result &>(*this).failure(); }

    /// Returns the value. If there is none, the program is terminated with the message of the failure. For a temporary
    /// result the value is returned by value, so that a range-based for loop keeps it.
    T &operator*() & noexcept { return checked().value_; }
    const T &operator*() const & noexcept { return checked().value_; }
    T operator*() && noexcept(std::is_nothrow_move_constructible<T>::value) { return std::move(checked().value_); }
    T *operator->() noexcept PLEO_CPP_LIFETIMEBOUND { return &checked().value_; }
    const T *operator->() const noexcept PLEO_CPP_LIFETIMEBOUND { return &checked().value_; }

    /// Returns the value, or another one if the call failed.
    T value_or(T otherwise) const & { return ok() ? value_ : std::move(otherwise); }
    T value_or(T otherwise) && { return ok() ? std::move(value_) : std::move(otherwise); }
    template <class Other, typename std::enable_if<detail::bends<T, Other>::value, int>::type = 0>
    T value_or(Other) const &PLEO_CPP_DELETE("the conversion would change the value");
    template <class Other, typename std::enable_if<detail::bends<T, Other>::value, int>::type = 0>
    T value_or(Other) && PLEO_CPP_DELETE("the conversion would change the value");

  private:
    result &checked() noexcept
    {
        if (!ok())
            detail::end(failure_.get());
        return *this;
    }
    const result &checked() const noexcept { return const_cast<result *>(this)->checked(); }

    T value_;
    std::shared_ptr<const error> failure_;
};

/// Success, or the failure of a call that returns nothing.
template <> class PLEO_CPP_NODISCARD result<void> {
  public:
    /// Success.
    result() noexcept {}
    result(error failure) : failure_(std::make_shared<const error>(std::move(failure))) {}

    /// Returns true if the call succeeded.
    bool ok() const noexcept { return failure_ == nullptr; }
    explicit operator bool() const noexcept { return ok(); }

    /// Returns status::ok, or the status of the failure.
    pleo::status status() const noexcept { return ok() ? pleo::status::ok : failure_->status(); }

    /// Returns the failure. If the call succeeded, the program is terminated with a message.
    const error &failure() const & noexcept
    {
        if (ok())
            detail::end(nullptr);
        return *failure_;
    }
    error failure() && noexcept { return static_cast<const result &>(*this).failure(); }

  private:
    std::shared_ptr<const error> failure_;
};

/// Policy: failures are returned; every function returns a result. An exception of the program's own callback still
/// passes.
struct returning {
    template <class T> using type = result<T>;

    template <class T> static result<T> give(result<T> outcome) { return outcome; }
};

#if PLEO_CPP_EXCEPTIONS
/// Policy: failures are thrown as pleo::error; every function returns its value.
struct throwing {
    template <class T> using type = T;

    template <class T> static T give(result<T> outcome)
    {
        if (!outcome.ok())
            throw outcome.failure();
        return std::move(*outcome);
    }

    static void give(const result<void> &outcome)
    {
        if (!outcome)
            throw outcome.failure();
    }
};
#endif

namespace detail {

/// A size, a number or an offset as the library takes it. One that does not fit becomes the largest.
inline std::int32_t capacity(std::size_t size) noexcept
{
    const std::size_t most = static_cast<std::size_t>((std::numeric_limits<std::int32_t>::max)());
    return static_cast<std::int32_t>(size < most ? size : most);
}

// How the C functions' ways of giving something become results.

/// Nothing but a status.
inline result<void> done(std::int32_t status)
{
    if (status != PLEO_OK)
        return failures::last(status);
    return result<void>();
}

/// A handle: call(where) makes it.
template <class T, class Call> result<T> made(Call call)
{
    std::int32_t raw = 0;
    const std::int32_t status = call(&raw);
    if (status != PLEO_OK)
        return failures::last(status);
    return T::adopt(raw);
}

/// A number, as another type than the C function's: call(where) sets it.
template <class To, class From, class Call> result<To> number(Call call)
{
    From value = 0;
    const std::int32_t status = call(&value);
    if (status != PLEO_OK)
        return failures::last(status);
    return static_cast<To>(value);
}

/// A text: call(buffer, size, needed) copies it into a field, so that it may have any bytes.
template <class Call> result<std::string> text(Call call)
{
    char first[256];
    std::int32_t length = 0;
    std::int32_t status = call(first, static_cast<std::int32_t>(sizeof first), &length);
    if (status == PLEO_OK)
        return std::string(first, static_cast<std::size_t>(length));
    std::string large;
    while (status == PLEO_E_BUFFER) { // once, unless another thread makes the text longer meanwhile
        large.resize(static_cast<std::size_t>(length));
        status = call(&large[0], static_cast<std::int32_t>(large.size()), &length);
    }
    if (status != PLEO_OK)
        return failures::last(status);
    large.resize(static_cast<std::size_t>(length));
    return large;
}

/// Whether a failure says that there is no value.
inline bool is_absent(status value) noexcept
{
    return value == status::missing || value == status::null;
}

/// Another value in place of one that is missing or null.
template <class T> result<T> or_else(result<T> outcome, T otherwise)
{
    if (is_absent(outcome.status()))
        return result<T>(std::move(otherwise));
    return outcome;
}

#if PLEO_CPP_17
/// Nothing in place of a value that is missing or null.
template <class T> result<std::optional<T>> maybe(result<T> outcome)
{
    if (is_absent(outcome.status()))
        return std::optional<T>();
    if (!outcome.ok())
        return outcome.failure();
    return std::optional<T>(std::move(*outcome));
}
#endif

} // namespace detail

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_RESULT_HPP
