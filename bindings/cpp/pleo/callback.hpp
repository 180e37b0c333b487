// The program's own callables, which the library calls through C.

#ifndef PLEO_CALLBACK_HPP
#define PLEO_CALLBACK_HPP

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "constants.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

// No exception may pass through C. It is kept for this thread, and thrown again when the C function has returned.
#if PLEO_CPP_EXCEPTIONS
inline std::exception_ptr &pending() noexcept
{
    static thread_local std::exception_ptr kept;
    return kept;
}

inline bool is_pending() noexcept
{
    return pending() != nullptr;
}

inline void rethrow_pending()
{
    if (!is_pending())
        return;
    const std::exception_ptr kept = pending();
    pending() = nullptr;
    std::rethrow_exception(kept);
}

template <class Call> void guarded(Call call) noexcept
{
    if (is_pending())
        return; // it has failed in this call already
    try {
        call();
    } catch (...) {
        pending() = std::current_exception();
    }
}
#else
inline bool is_pending() noexcept
{
    return false;
}

inline void rethrow_pending() noexcept {}

template <class Call> void guarded(Call call)
{
    call();
}
#endif

/// Takes lines of the log.
template <class Callable> struct log_listener {
    Callable call;

    explicit log_listener(Callable given) : call(std::move(given)) {}

    static void PLEO_CDECL tell(void *context, std::int32_t level, const char *line, std::int32_t length)
    {
        guarded([&] {
            const std::string text(line, static_cast<std::size_t>(length));
            static_cast<log_listener *>(context)->call(static_cast<log_level>(level), text);
        });
    }
};

/// Is told how far a transfer is.
template <class Callable> struct progress_listener {
    Callable call;

    explicit progress_listener(Callable given) : call(std::move(given)) {}

    static void PLEO_CDECL tell(void *context, std::int64_t done, std::int64_t total)
    {
        guarded([&] { static_cast<progress_listener *>(context)->call(done, total); });
    }
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CALLBACK_HPP
