// Lists that come page by page.

#ifndef PLEO_LIST_HPP
#define PLEO_LIST_HPP

#include <cstdint>
#include <memory>
#include <utility>

#include "handle.hpp"
#include "outcome.hpp"
#include "range.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

template <class Policy> class basic_pages;

namespace detail {

/// What was fetched, or failed, when a callable threw is given the next time: items and pages each.
template <class Policy> struct kept_elements {
    kept_outcome<Policy> item, page;
};
template <class Policy> using list_state = background_state<kept_elements<Policy>>;

} // namespace detail

/// The pages of a list, for range-for. See basic_pages::each_page.
template <class Policy>
class PLEO_CPP_NODISCARD basic_page_range
    : public detail::single_pass<basic_page_range<Policy>, Policy, basic_response<Policy>> {
    using pass = detail::single_pass<basic_page_range<Policy>, Policy, basic_response<Policy>>;

  public:
    basic_page_range(basic_page_range &&) noexcept = default;
    basic_page_range &operator=(basic_page_range &&other) noexcept
    {
        give_back();
        pass::operator=(static_cast<pass &&>(other));
        pages_ = other.pages_;
        state_ = other.state_;
        return *this;
    }
    ~basic_page_range() { give_back(); }

  private:
    friend class detail::single_pass<basic_page_range<Policy>, Policy, basic_response<Policy>>;
    friend class basic_pages<Policy>;

    basic_page_range(pleo_pages pages, std::shared_ptr<detail::list_state<Policy>> state) noexcept
        : pages_(pages), state_(std::move(state))
    {
    }
    bool fetch(result<basic_response<Policy>> &page) { return basic_pages<Policy>::ask_page(pages_, state_, page); }

    /// A page that was fetched, and not asked for after that, is the next one's.
    void give_back() noexcept
    {
        result<basic_response<Policy>> page;
        if (state_ != nullptr && this->take_fetched(page))
            state_->kept.page.keep(std::move(page));
    }

    pleo_pages pages_; // a number, so that a list that is gone is a failure and nothing worse
    std::shared_ptr<detail::list_state<Policy>> state_;
};

/// A list that comes page by page. It is a range of its items:
///
///     for (pleo::response &employee : client.pages(request)) { std::cout << employee.text("/email") << '\n'; }
///
/// It is gone through once: another loop over it goes on behind the item that was given last. Another page is fetched
/// where that is needed. After a failure the same page is fetched again: a loop that is begun once more goes on where
/// the one before failed, also with what was fetched when a callable threw. Any thread may use it, one at a time. An
/// item has one deadline, whatever number of pages it takes: empty ones alone until then are status::timeout. A list
/// whose cursors go in a circle, or that gives far more than its total, fails with status::protocol. A client that is
/// freed ends its lists: they fail with status::cancelled.
template <class Policy>
class PLEO_CPP_NODISCARD basic_pages
    : public detail::calling_handle<basic_pages<Policy>, detail::list_state<Policy>>,
      public detail::single_pass<basic_pages<Policy>, Policy, basic_response<Policy>> {
    using state = detail::list_state<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Fetches the next item, as a value of its page; false if all were given. Fails with any status of the network or
    /// the API.
    returns<bool> next_item(basic_response<Policy> &item)
    {
        result<basic_response<Policy>> fetched;
        const bool is_there = this->take_fetched(fetched) || ask_item(this->get(), this->state_, fetched);
        return give(is_there, fetched, item);
    }

    /// Fetches the next page, with its items in the array at "/data"; false if all were given. It is another page,
    /// whatever items of the one before were left.
    returns<bool> next_page(basic_response<Policy> &page)
    {
        result<basic_response<Policy>> fetched;
        const bool is_there = ask_page(this->get(), this->state_, fetched);
        return give(is_there, fetched, page);
    }

    /// The pages as a range. It leads back here, so this must outlive it: without that it fails with status::handle.
    basic_page_range<Policy> each_page() & { return basic_page_range<Policy>(this->get(), this->state_); }

    /// How far it is, in items; the total is -1 where the server does not say.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_pages_progress, this->get()));
    }

    /// Frees the list now.
    void reset() noexcept
    {
        detail::handle<basic_pages>::reset();
        this->forget();
    }

  private:
    template <class> friend class basic_client;
    friend class detail::single_pass<basic_pages<Policy>, Policy, basic_response<Policy>>;
    friend class basic_page_range<Policy>;

    bool fetch(result<basic_response<Policy>> &item) { return ask_item(this->get(), this->state_, item); }

    // What is called in these may end this list.

    static bool ask_item(pleo_pages list, std::shared_ptr<state> its, result<basic_response<Policy>> &item)
    {
        return ask(pleo_pages_next_item, list, its, its == nullptr ? nullptr : &its->kept.item, item);
    }
    static bool ask_page(pleo_pages list, std::shared_ptr<state> its, result<basic_response<Policy>> &page)
    {
        return ask(pleo_pages_next, list, its, its == nullptr ? nullptr : &its->kept.page, page);
    }

    /// False at the end, which is no failure.
    static bool ask(std::int32_t(PLEO_CDECL *how)(pleo_pages, pleo_response *), pleo_pages list,
        const std::shared_ptr<state> &its, detail::kept_outcome<Policy> *kept, result<basic_response<Policy>> &given)
    {
        if (kept != nullptr && list != 0 && kept->take(given))
            return true;
        detail::call_scope scope(called_of(its));
        pleo_response raw = 0;
        const std::int32_t status = how(list, &raw);
        if (status == PLEO_OK)
            given = basic_response<Policy>::adopt(raw);
        else if (status != PLEO_E_END)
            given = detail::failures::last(status);
        if (scope.has_thrown()) {
            if (status != PLEO_E_END)
                kept->keep(std::move(given));
            scope.rethrow();
        }
        return status != PLEO_E_END;
    }

    static returns<bool> give(
        bool is_there, result<basic_response<Policy>> &fetched, basic_response<Policy> &given)
    {
        if (!is_there)
            return Policy::give(result<bool>(false));
        if (!fetched)
            return Policy::give(result<bool>(fetched.failure()));
        given = std::move(*fetched);
        return Policy::give(result<bool>(true));
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_LIST_HPP
