// Single-pass ranges for range-based for loops.

#ifndef PLEO_RANGE_HPP
#define PLEO_RANGE_HPP

#include <cstddef>
#include <iterator>
#include <utility>

#include "result.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// Progress: bytes of files, or items of a list.
struct progress {
    std::int64_t done;
    std::int64_t total; ///< -1 if it is not known.
};

namespace detail {

inline result<progress> progress_of(std::int32_t(PLEO_CDECL *read)(std::int32_t, std::int64_t *, std::int64_t *),
    std::int32_t raw)
{
    progress made = progress();
    const result<void> told = done(read(raw, &made.done, &made.total));
    if (!told)
        return told.failure();
    return made;
}

/// A list that is gone through once. Self has fetch(), which sets the next element, or the failure in its place, and is
/// false at the end.
///
/// An element is fetched when it is asked for: by a comparison with the end, or by *. ++ fetches nothing, so that a
/// loop which ends there, as over std::views::take, takes nothing away. Another loop over the same list goes on behind
/// the element that * gave last, and so no element is skipped.
///
/// Failures: where they are thrown, what fetches throws them. In pleo::nothrow an element is a result, and a failure is
/// the last one; another loop tries again.
template <class Self, class Policy, class Element> class single_pass {
    using element = typename Policy::template type<Element>;

  public:
    /// Where the loop is. An element can be moved out of it, and lives in the list until the next one is fetched.
    class iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = element;
        using difference_type = std::ptrdiff_t;
        using pointer = element *;
        using reference = element &;

        iterator() noexcept : list_(nullptr) {}
        explicit iterator(single_pass *list) noexcept : list_(list) {}

        reference operator*() const { return list_->give(); }
        pointer operator->() const { return &list_->give(); }
        iterator &operator++()
        {
            list_->pass();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const iterator &left, const iterator &right)
        {
            return left.list_ == right.list_ || (left.is_end() && right.is_end());
        }
        friend bool operator!=(const iterator &left, const iterator &right) { return !(left == right); }

      private:
        bool is_end() const { return list_ == nullptr || !list_->has_element(); }

        single_pass *list_;
    };

    iterator begin()
    {
        if (current_is_ != place::fetched)
            current_is_ = place::unknown;
        return iterator(this);
    }
    iterator end() noexcept { return iterator(); }

  protected:
    single_pass() : current_(), current_is_(place::unknown), is_last_(false) {}
    single_pass(single_pass &&other) noexcept
        : current_(std::move(other.current_)), current_is_(other.current_is_), is_last_(other.is_last_)
    {
        other.forget();
    }
    single_pass &operator=(single_pass &&other) noexcept
    {
        if (this != &other) {
            current_ = std::move(other.current_);
            current_is_ = other.current_is_;
            is_last_ = other.is_last_;
            other.forget();
        }
        return *this;
    }
    ~single_pass() = default;

    /// Whatever was fetched is another list's, or nobody's.
    void forget() noexcept { current_is_ = place::unknown; }

    /// Takes an element that was fetched and that nothing gave; false if there is none.
    bool take_fetched(result<Element> &taken)
    {
        if (current_is_ != place::fetched)
            return false;
        taken = std::move(current_);
        current_is_ = place::unknown;
        return true;
    }

  private:
    enum class place { unknown, fetched, given, ended };

    bool has_element()
    {
        if (current_is_ == place::unknown) {
            result<Element> next;
            if (static_cast<Self *>(this)->fetch(next)) {
                is_last_ = !next.ok();
                current_ = Policy::give(std::move(next));
                current_is_ = place::fetched;
            } else {
                current_is_ = place::ended;
            }
        }
        return current_is_ != place::ended;
    }

    element &give()
    {
        if (has_element())
            current_is_ = place::given;
        return current_;
    }

    void pass()
    {
        if (has_element())
            current_is_ = is_last_ ? place::ended : place::unknown;
    }

    element current_;
    place current_is_;
    bool is_last_;
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_RANGE_HPP
