// Lists that come page by page, and requests under way.

#ifndef PLEO_LIST_HPP
#define PLEO_LIST_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <utility>

#include "handle.hpp"
#include "range.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

template <class Policy> class basic_pages;

namespace detail {

/// What a list or a task calls: the request's and its client's.
struct listeners {
    std::shared_ptr<void> of_client, of_request;
};

using asking = std::int32_t(PLEO_CDECL *)(pleo_pages, pleo_response *);

/// What was fetched when a callable threw, and how it was asked for: it is given the next time.
template <class Policy> struct late_answer {
    basic_response<Policy> answer;
    asking by = nullptr;
};

inline result<progress> progress_of(std::int32_t(PLEO_CDECL *read)(std::int32_t, std::int64_t *, std::int64_t *),
    std::int32_t raw)
{
    progress made = progress();
    const result<void> told = done(read(raw, &made.done, &made.total));
    if (!told)
        return told.failure();
    return made;
}

} // namespace detail

/// The pages of a list, for range-for. See basic_pages::each_page.
template <class Policy>
class basic_page_range : public detail::single_pass<basic_page_range<Policy>, Policy, basic_response<Policy>> {
  private:
    friend class detail::single_pass<basic_page_range<Policy>, Policy, basic_response<Policy>>;
    friend class basic_pages<Policy>;

    basic_page_range(pleo_pages pages, std::shared_ptr<void> held,
        std::shared_ptr<detail::late_answer<Policy>> late) noexcept
        : pages_(pages), held_(std::move(held)), late_(std::move(late))
    {
    }
    bool fetch(result<basic_response<Policy>> &page)
    {
        return basic_pages<Policy>::ask(pages_, *late_, pleo_pages_next, page);
    }

    pleo_pages pages_; // a number, so that a list that is gone is a failure and nothing worse
    std::shared_ptr<void> held_;
    std::shared_ptr<detail::late_answer<Policy>> late_;
};

/// A list that comes page by page. It is a range of its items:
///
///     for (pleo::response &employee : client.pages(request)) { std::cout << employee.text("/email") << '\n'; }
///
/// Another page is fetched where that is needed. After a failure the same page is fetched again: a loop that is begun
/// once more goes on where the one before failed, also with what was fetched when a callable threw. Any thread may use
/// it, one at a time. An item has one deadline, whatever number of pages it takes: empty ones alone until then are
/// status::timeout. A list whose cursors go in a circle, or that gives far more than its total, fails with
/// status::protocol. A client that is freed ends its lists: they fail with status::cancelled.
template <class Policy>
class basic_pages : public detail::calling_handle<basic_pages<Policy>>,
                    public detail::single_pass<basic_pages<Policy>, Policy, basic_response<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Fetches the next item, as a value of its page; false if all were given. Fails with any status of the network or
    /// the API.
    returns<bool> next_item(basic_response<Policy> &item) { return next(pleo_pages_next_item, item); }

    /// Fetches the next page, with its items in the array at "/data"; false if all were given. It is another page,
    /// whatever items of the one before were left.
    returns<bool> next_page(basic_response<Policy> &page) { return next(pleo_pages_next, page); }

    /// The pages as a range. It leads back here, so this must outlive it: without that it fails with status::handle.
    basic_page_range<Policy> each_page() &
    {
        return basic_page_range<Policy>(this->get(), this->held(), late());
    }

    /// How far it is, in items; the total is -1 where the server does not say.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_pages_progress, this->get()));
    }

  private:
    template <class> friend class basic_client;
    friend class detail::single_pass<basic_pages<Policy>, Policy, basic_response<Policy>>;
    friend class basic_page_range<Policy>;

    using asking = detail::asking;

    const std::shared_ptr<detail::late_answer<Policy>> &late()
    {
        if (late_ == nullptr)
            late_ = std::make_shared<detail::late_answer<Policy>>();
        return late_;
    }

    bool fetch(result<basic_response<Policy>> &item)
    {
        const std::shared_ptr<void> held = this->held();
        const std::shared_ptr<detail::late_answer<Policy>> its = late();
        return ask(this->get(), *its, pleo_pages_next_item, item);
    }

    /// False at the end, which is no failure. What it calls, and what is late, must be held meanwhile.
    static bool ask(pleo_pages list, detail::late_answer<Policy> &late, asking how,
        result<basic_response<Policy>> &given)
    {
        const asking late_by = late.by;
        late.by = nullptr;
        if (late_by == how && late.answer && list != 0) {
            given = std::move(late.answer);
            return true;
        }
        pleo_response raw = 0;
        const std::int32_t status = how(list, &raw);
        if (status == PLEO_E_END)
            return false;
        if (status != PLEO_OK) {
            given = detail::failures::last(status);
            return true;
        }
        basic_response<Policy> fetched = basic_response<Policy>::adopt(raw);
        if (detail::is_pending()) {
            late.answer = std::move(fetched);
            late.by = how;
            detail::rethrow_pending();
        }
        given = std::move(fetched);
        return true;
    }

    returns<bool> next(asking how, basic_response<Policy> &given)
    {
        const std::shared_ptr<void> held = this->held();
        const std::shared_ptr<detail::late_answer<Policy>> its = late();
        result<basic_response<Policy>> fetched;
        if (!ask(this->get(), *its, how, fetched))
            return Policy::give(result<bool>(false));
        if (!fetched)
            return Policy::give(result<bool>(fetched.failure()));
        given = std::move(*fetched);
        return Policy::give(result<bool>(true));
    }

    std::shared_ptr<detail::late_answer<Policy>> late_; // once it is needed; a range of pages shares it
};

/// A request under way, in a thread of the library's. Freeing it cancels it. Any thread may use it, several at once.
template <class Policy> class basic_task : public detail::calling_handle<basic_task<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Waits until it has finished.
    returns<void> wait() const
    {
        const std::shared_ptr<void> held = this->held();
        return Policy::give(detail::done(wait_for(-1, nullptr)));
    }

    /// Waits at most so long, and says whether it has finished; 0 only asks.
    returns<bool> wait_for(std::chrono::milliseconds time) const
    {
        const std::shared_ptr<void> held = this->held();
        const std::int32_t most = time.count() < 0 ? 0 : detail::milliseconds(time);
        return Policy::give(detail::number<bool, std::int32_t>([&](std::int32_t *finished) {
            return wait_for(most, finished);
        }));
    }

    /// Cancels it; take tells what came of it. A result that it has already, stays.
    returns<void> cancel() const { return Policy::give(detail::done(pleo_task_cancel(this->get()))); }

    /// How far it is with the files that it sends or fetches, in bytes; the total is -1 where it is not known.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_task_progress, this->get()));
    }

    /// Takes the answer, once. Fails as client::send would have; with status::cancelled or status::outcome_unknown
    /// after a cancel, status::pending while it has not finished, status::missing if the result was taken.
    returns<basic_response<Policy>> take()
    {
        return Policy::give(detail::made<basic_response<Policy>>(
            [&](pleo_response *response) { return pleo_task_take(this->get(), response); }));
    }

  private:
    template <class> friend class basic_client;

    std::int32_t wait_for(std::int32_t milliseconds, std::int32_t *finished) const
    {
        std::int32_t unused = 0;
        return pleo_task_wait(this->get(), milliseconds, finished == nullptr ? &unused : finished);
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_LIST_HPP
