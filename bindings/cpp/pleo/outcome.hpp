// Outcomes of calls in which a callback threw an exception: kept until they are taken.

#ifndef PLEO_OUTCOME_HPP
#define PLEO_OUTCOME_HPP

#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "callback.hpp"
#include "response.hpp"
#include "result.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// An answer or a failure, for the next one who asks. Any thread.
template <class Policy> class kept_outcome {
  public:
    void keep(result<basic_response<Policy>> outcome)
    {
        const std::lock_guard<std::mutex> guard(lock_);
        kept_ = std::move(outcome);
    }

    /// False if there is none.
    bool take(result<basic_response<Policy>> &outcome)
    {
        const std::lock_guard<std::mutex> guard(lock_);
        if (kept_ && !*kept_)
            return false;
        outcome = std::move(kept_);
        return true;
    }

  private:
    std::mutex lock_;
    result<basic_response<Policy>> kept_; // an empty one is none
};

/// The same for each thread.
template <class Policy> class kept_outcomes {
  public:
    void keep(result<basic_response<Policy>> outcome)
    {
        const std::lock_guard<std::mutex> guard(lock_);
        kept_[std::this_thread::get_id()] = std::move(outcome);
    }

    result<basic_response<Policy>> take()
    {
        const std::lock_guard<std::mutex> guard(lock_);
        const auto found = kept_.find(std::this_thread::get_id());
        if (found == kept_.end())
            return failures::own(status::missing,
                "there is no response to take: no callable threw in a call of this client here, or it was taken");
        result<basic_response<Policy>> outcome = std::move(found->second);
        kept_.erase(found);
        return outcome;
    }

  private:
    std::mutex lock_;
    std::map<std::thread::id, result<basic_response<Policy>>> kept_;
};

/// What a list or a task calls, and what is kept for it. It is shared with the calls under way, for what they call may
/// end the list or the task.
template <class Kept> struct background_state {
    listeners called;
    Kept kept;
};

/// What may be called; nothing where there is no such state.
template <class Kept> listeners called_of(const std::shared_ptr<background_state<Kept>> &state)
{
    return state == nullptr ? listeners() : state->called;
}

/// Asks for the next item as a record, which fill(layout, …) fills; false at the end. If a callable threw, the item, which
/// current() gives, or the failure is kept for the next time.
template <class Kept, class Fill, class Current>
result<bool> asked_record(const record_target &target, const std::shared_ptr<background_state<Kept>> &its, Fill fill,
    Current current)
{
    call_scope scope(called_of(its));
    const std::int32_t status = target.fill(fill);
    const result<void> filled = target.outcome(status == PLEO_E_END ? PLEO_OK : status);
    if (scope.has_thrown()) {
        if (status == PLEO_OK || status == PLEO_E_RECORD)
            its->kept.item.keep(current());
        else if (status != PLEO_E_END)
            its->kept.item.keep(filled.failure());
        scope.rethrow();
    }
    if (!filled)
        return filled.failure();
    return status != PLEO_E_END;
}

/// Fills a record from an item that was kept, or tells the failure that was. An item that is not given is kept again.
template <class Policy, class Keep>
result<bool> kept_record(const record_target &target, result<basic_response<Policy>> &item, Keep keep)
{
    if (!item) {
        target.forget();
        return item.failure();
    }
    const result<void> filled = detail::filled(target, item->get(), text_view());
    if (filled)
        return true;
    if (filled.status() != status::record)
        keep(std::move(item));
    return filled.failure();
}

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_OUTCOME_HPP
