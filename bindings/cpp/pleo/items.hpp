// Going through the arrays and objects of an answer. It is included by response.hpp.

#ifndef PLEO_ITEMS_HPP
#define PLEO_ITEMS_HPP

#include <string>
#include <utility>

#include "range.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// The items of an array, for range-for. See basic_response::items.
template <class Policy>
class basic_items : public detail::single_pass<basic_items<Policy>, Policy, basic_response<Policy>> {
  public:
    /// None.
    basic_items() : more_(false) {}

  private:
    friend class detail::single_pass<basic_items<Policy>, Policy, basic_response<Policy>>;
    friend class basic_response<Policy>;
    friend class basic_members<Policy>;

    explicit basic_items(basic_response<Policy> first) : ahead_(std::move(first)), more_(true) {}

    // One item is fetched ahead, so that the one before is the program's to move away.
    bool fetch(result<basic_response<Policy>> &item)
    {
        if (!more_)
            return false;
        item = std::move(ahead_);
        ahead_ = item ? item->next_of() : result<basic_response<Policy>>();
        more_ = item && ahead_.status() != status::missing;
        return true;
    }

    result<basic_response<Policy>> ahead_;
    bool more_;
};

/// A member of an object.
template <class Policy> struct basic_member {
    std::string name;
    basic_response<Policy> value; ///< A value of the answer.
};

/// The members of an object, for range-for. See basic_response::members.
template <class Policy>
class basic_members : public detail::single_pass<basic_members<Policy>, Policy, basic_member<Policy>> {
  public:
    /// None.
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
