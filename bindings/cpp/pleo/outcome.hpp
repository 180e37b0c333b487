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

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_OUTCOME_HPP
