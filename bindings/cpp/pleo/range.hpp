// What range-for needs of a list that is gone through once.

#ifndef PLEO_RANGE_HPP
#define PLEO_RANGE_HPP

#include <cstddef>
#include <iterator>
#include <utility>

#include "result.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// How far something is: bytes of files, or items of a list.
struct progress {
    std::int64_t done;
    std::int64_t total; ///< -1 where it is not known.
};

namespace detail {

/// A list that is gone through once. Self has fetch(), which sets the next element, or the failure in its place, and is
/// false at the end.
///
/// Failures: where they are thrown, begin() and ++ throw them. In pleo::nothrow an element is a result, and a failure
/// is the last one. In either case begin() goes on behind the element that was the last before.
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

        reference operator*() const noexcept { return list_->current_; }
        pointer operator->() const noexcept { return &list_->current_; }
        iterator &operator++()
        {
            if (!list_->advance())
                list_ = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const iterator &left, const iterator &right) noexcept
        {
            return left.list_ == right.list_;
        }
        friend bool operator!=(const iterator &left, const iterator &right) noexcept { return !(left == right); }

      private:
        single_pass *list_;
    };

    iterator begin()
    {
        failed_ = false;
        return advance() ? iterator(this) : iterator();
    }
    iterator end() noexcept { return iterator(); }

  protected:
    single_pass() : current_(), failed_(false) {}

  private:
    bool advance()
    {
        if (failed_)
            return false;
        result<Element> next;
        if (!static_cast<Self *>(this)->fetch(next)) {
            rethrow_pending();
            return false;
        }
        failed_ = !next.ok();
        current_ = Policy::give(std::move(next));
        return true;
    }

    element current_;
    bool failed_;
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_RANGE_HPP
