// Ranges over the arrays and objects of a response. Included by response.hpp.

#ifndef PLEO_ITEMS_HPP
#define PLEO_ITEMS_HPP

#include <string>
#include <utility>

#include "range.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// The items of an array, for range-based for loops. See basic_response::items.
template <class Policy>
class PLEO_CPP_NODISCARD basic_items : public detail::single_pass<basic_items<Policy>, Policy, basic_response<Policy>> {
  public:
    /// No items.
    basic_items() {}

  private:
    friend class detail::single_pass<basic_items<Policy>, Policy, basic_response<Policy>>;
    friend class basic_response<Policy>;
    friend class basic_members<Policy>;

    explicit basic_items(basic_response<Policy> first) : ahead_(std::move(first)) {}

    // One item is read ahead, so that the one before is the program's to move away.
    bool fetch(result<basic_response<Policy>> &item)
    {
        if (ahead_ && !*ahead_)
            return false;
        item = std::move(ahead_);
        ahead_ = item ? item->next_of() : result<basic_response<Policy>>();
        if (ahead_.status() == status::missing)
            ahead_ = result<basic_response<Policy>>();
        return true;
    }

    result<basic_response<Policy>> ahead_; // an empty one behind the last
};

/// A member of an object.
template <class Policy> struct basic_member {
    std::string name;
    basic_response<Policy> value; ///< A value of the answer.
};

/// The members of an object, for range-based for loops. See basic_response::members.
template <class Policy>
class PLEO_CPP_NODISCARD basic_members
    : public detail::single_pass<basic_members<Policy>, Policy, basic_member<Policy>> {
  public:
    /// No members.
    basic_members() {}

  private:
    friend class detail::single_pass<basic_members<Policy>, Policy, basic_member<Policy>>;
    friend class basic_response<Policy>;

    explicit basic_members(basic_items<Policy> values) : values_(std::move(values)) {}

    bool fetch(result<basic_member<Policy>> &member)
    {
        result<basic_response<Policy>> value;
        if (!values_.fetch(value))
            return false;
        if (!value) {
            member = value.failure();
            return true;
        }
        result<std::string> name = value->name_of();
        if (!name) {
            member = name.failure();
            return true;
        }
        basic_member<Policy> made;
        made.name = std::move(*name);
        made.value = std::move(*value);
        member = std::move(made);
        return true;
    }

    basic_items<Policy> values_;
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_ITEMS_HPP
