// Tasks: requests in progress.

#ifndef PLEO_TASK_HPP
#define PLEO_TASK_HPP

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>

#include "duration.hpp"
#include "handle.hpp"
#include "outcome.hpp"
#include "range.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

template <class Policy> using task_state = background_state<kept_outcome<Policy>>;

} // namespace detail

/// A request in progress, in a thread of the library. Freeing it cancels it. Several threads can use it at once.
///
/// Its log callback runs in wait, wait_for and take, which throw what the callback throws; the outcome is returned the
/// next time.
template <class Policy>
class PLEO_CPP_NODISCARD basic_task : public detail::calling_handle<basic_task<Policy>, detail::task_state<Policy>> {
    using state = detail::task_state<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Waits until the task has finished. Blocks without limit.
    returns<void> wait() const
    {
        std::int32_t finished = 0;
        return Policy::give(waited(-1, finished));
    }

    /// Waits for at most this time, truncated to whole milliseconds, and returns whether the task has finished. 0 or a
    /// negative time polls.
    returns<bool> wait_for(detail::limit time) const
    {
        std::int32_t finished = 0;
        const std::int32_t most = time.count32(0);
        const bool is_longest = most == (std::numeric_limits<std::int32_t>::max)(); // longer than any request may take
        const result<void> done = waited(is_longest ? -1 : most, finished);
        if (!done)
            return Policy::give(result<bool>(done.failure()));
        return Policy::give(result<bool>(finished != 0));
    }

    /// Cancels the task; take returns its outcome. A task that has finished keeps its outcome.
    returns<void> cancel() const { return Policy::give(detail::done(pleo_task_cancel(this->get()))); }

    /// Returns the progress in bytes of the files that are sent or fetched; total is -1 if it is not known.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_task_progress, this->get()));
    }

    /// Returns the response, once. Fails as client::send does; with status::cancelled or status::outcome_unknown after
    /// a cancel, status::pending if the task has not finished, status::missing if the outcome was taken already.
    returns<basic_response<Policy>> take()
    {
        const std::shared_ptr<state> its = this->state_;
        result<basic_response<Policy>> outcome;
        if (its != nullptr && *this && its->kept.take(outcome))
            return Policy::give(std::move(outcome));
        detail::call_scope scope(called_of(its));
        outcome = detail::made<basic_response<Policy>>(
            [&](pleo_response *response) { return pleo_task_take(this->get(), response); });
        if (scope.has_thrown()) {
            if (outcome.status() != status::pending)
                its->kept.keep(std::move(outcome));
            scope.rethrow();
        }
        return Policy::give(std::move(outcome));
    }

  private:
    template <class> friend class basic_client;

    // What is called here may end this task.
    result<void> waited(std::int32_t milliseconds, std::int32_t &finished) const
    {
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope(called_of(its));
        const result<void> done = detail::done(pleo_task_wait(this->get(), milliseconds, &finished));
        if (scope.has_thrown())
            scope.rethrow();
        return done;
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_TASK_HPP
