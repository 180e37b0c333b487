// Callbacks of the program, which the library calls through C, and the exceptions that they throw.

#ifndef PLEO_CALLBACK_HPP
#define PLEO_CALLBACK_HPP

#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

#include "constants.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

class listener;

/// What may be called in a call: the log of a client, and a request's progress.
struct listeners {
    std::shared_ptr<listener> log, progress;
};

/// A call of the library that is under way, and the listeners that may be called in it, which it holds: what is called
/// may end or replace what calls it.
///
/// No exception may pass through C. It is kept here, for the call that it was thrown in and no other, and thrown again
/// when the C function has returned.
class call_scope {
  public:
    explicit call_scope(listeners held);
    ~call_scope();
    call_scope(const call_scope &) = delete;
    call_scope &operator=(const call_scope &) = delete;

    /// Whether a callable threw, which rethrow then does.
    bool has_thrown() const noexcept;
    [[noreturn]] void rethrow();

  private:
    friend class listener;

    listeners held_;
#if PLEO_CPP_EXCEPTIONS
    /// A place among the calls under way of one listener.
    struct place {
        call_scope *scope;
        std::thread::id thread;
        place *next;
    };
    place with_log_, with_progress_;
    std::exception_ptr thrown_;
    bool telling_;
#endif
};

/// Something that the library calls back. The address of this is the context that it is given.
///
/// It knows the calls that are under way with it, each in its thread. No variable of a thread's does, for each shared
/// library may have its own of those.
class listener {
  public:
    listener() noexcept = default;
    listener(const listener &) = delete;
    listener &operator=(const listener &) = delete;

    /// Calls the program's own. What that throws is kept with this thread's call, in which it is not called again.
    template <class Call> void run(Call call);

#if PLEO_CPP_EXCEPTIONS
  private:
    friend class call_scope;

    void enter(call_scope::place &place) noexcept
    {
        const std::lock_guard<std::mutex> guard(lock_);
        place.next = newest_;
        newest_ = &place;
    }

    void leave(const call_scope::place &place) noexcept
    {
        const std::lock_guard<std::mutex> guard(lock_);
        call_scope::place **at = &newest_;
        while (*at != &place)
            at = &(*at)->next;
        *at = place.next;
    }

    /// The call that this thread is in; none if a function of pleo.h was called without these types.
    call_scope *scope() noexcept
    {
        const std::thread::id thread = std::this_thread::get_id();
        const std::lock_guard<std::mutex> guard(lock_);
        call_scope::place *at = newest_;
        while (at != nullptr && at->thread != thread)
            at = at->next;
        return at == nullptr || at->scope->telling_ ? nullptr : at->scope;
    }

    std::mutex lock_;
    call_scope::place *newest_ = nullptr;
#endif
};

#if PLEO_CPP_EXCEPTIONS

inline call_scope::call_scope(listeners held)
    : held_(std::move(held)), with_log_{this, std::this_thread::get_id(), nullptr}, with_progress_(with_log_),
      telling_(false)
{
    if (held_.log != nullptr)
        held_.log->enter(with_log_);
    if (held_.progress != nullptr)
        held_.progress->enter(with_progress_);
}

inline call_scope::~call_scope()
{
    if (held_.log != nullptr)
        held_.log->leave(with_log_);
    if (held_.progress != nullptr)
        held_.progress->leave(with_progress_);
}

inline bool call_scope::has_thrown() const noexcept
{
    return thrown_ != nullptr;
}

inline void call_scope::rethrow()
{
    std::rethrow_exception(thrown_);
}

template <class Call> void listener::run(Call call)
{
    call_scope *const its = scope();
    if (its != nullptr && its->has_thrown())
        return;
    std::exception_ptr thrown;
    if (its != nullptr)
        its->telling_ = true;
    try {
        call();
    } catch (...) {
        thrown = std::current_exception();
    }
    // Where C made the call there is nobody to throw it to, and what it threw ends here.
    if (its != nullptr) {
        its->telling_ = false;
        its->thrown_ = thrown;
    }
}

#else

inline call_scope::call_scope(listeners held) : held_(std::move(held)) {}

inline call_scope::~call_scope() = default;

inline bool call_scope::has_thrown() const noexcept
{
    return false;
}

inline void call_scope::rethrow()
{
    std::terminate();
}

template <class Call> void listener::run(Call call)
{
    call();
}

#endif

/// Whether a callable can be called with these.
template <class Callable, class... Parameters> struct takes {
    template <class T>
    static auto look(int) -> decltype(std::declval<T &>()(std::declval<Parameters>()...), std::true_type());
    template <class> static std::false_type look(...);
    static constexpr bool value = decltype(look<Callable>(0))::value;
};

/// Takes lines of the log.
template <class Callable> class log_listener : public listener {
  public:
    explicit log_listener(Callable given) : call_(std::move(given)) {}

    static void PLEO_CDECL tell(void *context, std::int32_t level, const char *line, std::int32_t length)
    {
        log_listener *const self = static_cast<log_listener *>(static_cast<listener *>(context));
        self->run([&] {
            const std::string text(line, static_cast<std::size_t>(length));
            self->call_(static_cast<log_level>(level), text);
        });
    }

  private:
    Callable call_;
};

// Which of a callable's parameters would make another number of one that a transfer is told by. It is known where there
// is one list of them, and not of a template's.

template <class T>
struct is_narrow : std::integral_constant<bool, std::is_arithmetic<T>::value &&
                                                    !(std::is_integral<T>::value && std::is_signed<T>::value &&
                                                        sizeof(T) >= sizeof(std::int64_t))> {};

template <class... Parameters> struct any_narrow : std::false_type {};
template <class First, class... Rest>
struct any_narrow<First, Rest...>
    : std::integral_constant<bool,
          is_narrow<typename std::decay<First>::type>::value || any_narrow<Rest...>::value> {};

template <class Result, class... Parameters> any_narrow<Parameters...> parameters_of(Result (*)(Parameters...));
template <class T, class Result, class... Parameters>
any_narrow<Parameters...> parameters_of(Result (T::*)(Parameters...));
template <class T, class Result, class... Parameters>
any_narrow<Parameters...> parameters_of(Result (T::*)(Parameters...) const);
#if defined(__cpp_noexcept_function_type)
template <class Result, class... Parameters>
any_narrow<Parameters...> parameters_of(Result (*)(Parameters...) noexcept);
template <class T, class Result, class... Parameters>
any_narrow<Parameters...> parameters_of(Result (T::*)(Parameters...) noexcept);
template <class T, class Result, class... Parameters>
any_narrow<Parameters...> parameters_of(Result (T::*)(Parameters...) const noexcept);
#endif

template <class T> auto narrows(int) -> decltype(parameters_of(&T::operator()));
template <class T> auto narrows(long) -> decltype(parameters_of(std::declval<T>()));
template <class T> std::false_type narrows(...);

/// Is told how far a transfer is.
template <class Callable> class progress_listener : public listener {
  public:
    explicit progress_listener(Callable given) : call_(std::move(given))
    {
        static_assert(!decltype(narrows<Callable>(0))::value,
            "a progress callback takes std::int64_t: a smaller type cannot hold the size of a large file");
    }

    static void PLEO_CDECL tell(void *context, std::int64_t done, std::int64_t total)
    {
        progress_listener *const self = static_cast<progress_listener *>(static_cast<listener *>(context));
        self->run([&] { self->call_(done, total); });
    }

  private:
    Callable call_;
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CALLBACK_HPP
