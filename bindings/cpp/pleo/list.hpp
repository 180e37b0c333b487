// Lists that are fetched page by page.

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

/// The pages of a list, for range-based for loops. See basic_pages::each_page.
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

/// A list that is fetched page by page. It is a range of its items:
///
///     for (pleo::response &employee : client.pages(request)) { std::cout << employee.text("/email") << '\n'; }
///
/// It can be iterated once: a second loop continues after the item that was given last. After a failure a new loop
/// continues with the same item, also with what was fetched when a callback threw. One thread at a time can use it.
///
/// An item has one timeout, however many pages it takes: only empty pages until then are status::timeout. A list whose
/// cursors repeat, or that gives far more items than its total, fails with status::protocol. After the client is freed
/// the list fails with status::cancelled.
template <class Policy>
class PLEO_CPP_NODISCARD basic_pages
    : public detail::calling_handle<basic_pages<Policy>, detail::list_state<Policy>>,
      public detail::single_pass<basic_pages<Policy>, Policy, basic_response<Policy>> {
    using state = detail::list_state<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Fetches the next item, a value of its page; false after the last. Fails with any status of the network or the
    /// API.
    returns<bool> next_item(basic_response<Policy> &item)
    {
        result<basic_response<Policy>> fetched;
        const bool is_there = this->take_fetched(fetched) || ask_item(this->get(), this->state_, fetched);
        return give(is_there, fetched, item);
    }

    /// Fetches the next item into a record (see PLEO_RECORD); false after the last:
    ///
    ///     entry record;
    ///     while (entries.next(layout, record)) { write(record); }
    ///
    /// Fails as next_item does; the record is then not written, and no item is skipped. Fails with status::record if a
    /// field failed: the record is written as pleo::response::fill says, the next call continues with the next item,
    /// and current() returns this one. With statuses, fields that failed are reported there and are not a failure.
    template <class Record> returns<bool> next(const basic_layout_of<Policy, Record> &layout, Record &record)
    {
        return Policy::give(next_record({layout.get(), &record, sizeof record, nullptr}));
    }
    template <class Record>
    returns<bool> next(const basic_layout_of<Policy, Record> &layout, Record &record, field_statuses &statuses)
    {
        return Policy::give(next_record({layout.get(), &record, sizeof record, &statuses}));
    }
    returns<bool> next(const basic_layout<Policy> &layout, void *record, std::size_t size)
    {
        return Policy::give(next_record({layout.get(), record, size, nullptr}));
    }
    returns<bool> next(const basic_layout<Policy> &layout, void *record, std::size_t size, field_statuses &statuses)
    {
        return Policy::give(next_record({layout.get(), record, size, &statuses}));
    }
    template <class Object, class... Rest>
    detail::where<detail::is_no_memory, Object, returns<bool>>
    next(const basic_layout<Policy> &, Object *, Rest &&...) PLEO_CPP_DELETE("not a record: pass &text[0]");

#if PLEO_CPP_17
    /// Returns the next item as a record; std::nullopt after the last. If a field failed, there is no record: current()
    /// returns the item.
    template <class Record> returns<std::optional<Record>> next(const basic_layout_of<Policy, Record> &layout)
    {
        Record record = Record();
        const result<bool> given = next_record({layout.get(), &record, sizeof record, nullptr});
        if (!given.ok())
            return Policy::give(result<std::optional<Record>>(given.failure()));
        return Policy::give(result<std::optional<Record>>(*given ? std::make_optional(record) : std::nullopt));
    }
#endif

    /// Returns the item that was given last, for values that the record has no field for. Fails with status::missing
    /// before the first.
    returns<basic_response<Policy>> current() const
    {
        return Policy::give(current_of(this->get()));
    }

    /// Fetches the next page, with its items in the array "/data"; false after the last. Items that are left of the
    /// current page are skipped.
    returns<bool> next_page(basic_response<Policy> &page)
    {
        result<basic_response<Policy>> fetched;
        const bool is_there = ask_page(this->get(), this->state_, fetched);
        return give(is_there, fetched, page);
    }

    /// Returns the pages as a range. The list must outlive the range, which fails with status::handle otherwise.
    basic_page_range<Policy> each_page() & { return basic_page_range<Policy>(this->get(), this->state_); }

    /// Returns the progress in items; total is -1 if the server does not say.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_pages_progress, this->get()));
    }

    /// Frees the list.
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

    static result<basic_response<Policy>> current_of(pleo_pages list)
    {
        return detail::made<basic_response<Policy>>(
            [list](pleo_response *item) { return pleo_pages_current(list, item); });
    }

    // What is called in these may end this list.

    result<bool> next_record(const detail::record_target &target)
    {
        const std::shared_ptr<state> its = this->state_;
        const pleo_pages list = this->get();
        result<basic_response<Policy>> item;
        if (this->take_fetched(item) || (its != nullptr && list != 0 && its->kept.item.take(item)))
            return detail::kept_record(target, item, [this](result<basic_response<Policy>> again) {
                if (this->state_ == nullptr)
                    this->state_ = std::make_shared<state>();
                this->state_->kept.item.keep(std::move(again));
            });
        return detail::asked_record(
            target, its,
            [list](pleo_layout layout, void *bytes, std::int32_t size, std::int32_t *statuses, std::int32_t count,
                std::int32_t *failed) {
                return pleo_pages_next_record(list, layout, bytes, size, statuses, count, failed);
            },
            [list] { return current_of(list); });
    }

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
