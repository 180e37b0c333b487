// Layouts, and the statuses of the fields of a record.

#ifndef PLEO_LAYOUT_HPP
#define PLEO_LAYOUT_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "handle.hpp"
#include "result.hpp"
#include "text.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

template <class Policy> class basic_config;

namespace detail {
struct record_target;
template <class Self, class Policy> class layout_handle;
} // namespace detail

/// The status of each field of a record that was filled, in the order of the layout. A table has one status of its own,
/// then one for each field of each row. An object can be used again for records of any layout.
class field_statuses {
  public:
    /// No statuses.
    field_statuses() noexcept : layout_(0), failed_(0) {}

    /// Returns the number of statuses; 0 before a record was filled and after a failure.
    std::size_t size() const noexcept { return values_.size(); }

    /// Returns the status at an index, 0 for the first; field_status::missing if there is no such index.
    field_status operator[](std::size_t index) const noexcept
    {
        return index < values_.size() ? static_cast<field_status>(values_[index]) : field_status::missing;
    }

    /// Returns how many fields failed.
    std::size_t failed() const noexcept { return failed_; }

    /// Returns true if a record was filled and no field failed.
    bool ok() const noexcept { return !values_.empty() && failed_ == 0; }

    /// Returns status::record if a field failed: the message names the first one and says why. Returns success
    /// otherwise.
    const result<void> &outcome() const noexcept { return outcome_; }

  private:
    friend struct detail::record_target;
    template <class, class> friend class detail::layout_handle;

    /// Makes room for those of a layout.
    std::int32_t prepare(pleo_layout layout)
    {
        failed_ = 0;
        outcome_ = result<void>();
        if (layout == layout_ && !values_.empty())
            return PLEO_OK;
        std::int32_t count = 0;
        const std::int32_t status = pleo_layout_count(layout, &count);
        values_.assign(static_cast<std::size_t>(count), PLEO_FIELD_OK);
        layout_ = layout;
        return status;
    }

    void take(std::int32_t status, std::int32_t failed)
    {
        if (status == PLEO_E_RECORD) {
            failed_ = static_cast<std::size_t>(failed);
            outcome_ = detail::failures::last(status);
        } else if (status != PLEO_OK) {
            values_.clear();
        }
    }

    pleo_layout layout_; // whose these are: a number, of which no other layout is soon
    std::vector<std::int32_t> values_;
    std::size_t failed_;
    result<void> outcome_;
};

namespace detail {

/// A record that is to be filled, and who wants to know what comes of its fields, if anybody does.
struct record_target {
    pleo_layout layout;
    void *bytes;
    std::size_t size;
    field_statuses *statuses;

    /// Fills it: call(layout, bytes, size, statuses, count, failed) does.
    template <class Call> std::int32_t fill(Call call) const
    {
        if (statuses == nullptr)
            return call(layout, bytes, capacity(size), nullptr, 0, nullptr);
        std::int32_t failed = 0, status = statuses->prepare(layout);
        if (status == PLEO_OK)
            status = call(layout, bytes, capacity(size), statuses->values_.data(),
                capacity(statuses->values_.size()), &failed);
        statuses->take(status, failed);
        return status;
    }

    /// There is no record: no status is left of the one before.
    void forget() const
    {
        if (statuses != nullptr)
            *statuses = field_statuses();
    }

    /// What that is for the caller: fields that failed are told by their statuses where those are wanted.
    result<void> outcome(std::int32_t status) const
    {
        return done(status == PLEO_E_RECORD && statuses != nullptr ? PLEO_OK : status);
    }
};

/// What all layouts have.
template <class Self, class Policy> class layout_handle : public handle<Self> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Returns the size of a record in bytes, 1 to 65535.
    returns<std::size_t> size() const { return Policy::give(counted(pleo_layout_size)); }

    /// Returns the number of statuses of a record.
    returns<std::size_t> count() const { return Policy::give(counted(pleo_layout_count)); }

    /// Returns the name of the field that a status belongs to. For a field of a table the name has the row, counted
    /// from 1: "lines(3).amount". Fails with status::missing if there is no such index.
    returns<std::string> name(std::size_t index) const { return Policy::give(name_of(index)); }

    /// Returns the index of the status of a field. Fails with status::missing if there is no field of that name.
    returns<std::size_t> index(text_view name) const
    {
        const std::string wanted = copy_of(name);
        for (std::size_t index = 0;; index++) {
            const result<std::string> its = name_of(index);
            if (its.status() == status::missing)
                return Policy::give(result<std::size_t>(
                    failures::own(status::missing, "the layout has no field with that name")));
            if (!its)
                return Policy::give(result<std::size_t>(its.failure()));
            if (*its == wanted)
                return Policy::give(result<std::size_t>(index));
        }
    }

    /// Returns the names of the fields that failed. Fails with status::argument if the record was of another layout.
    returns<std::vector<std::string>> failed_names(const field_statuses &statuses) const
    {
        if (statuses.size() != 0 && statuses.layout_ != this->get())
            return Policy::give(result<std::vector<std::string>>(
                failures::own(status::argument, "the statuses belong to a record of another layout")));
        std::vector<std::string> names;
        for (std::size_t index = 0; index < statuses.size() && names.size() < statuses.failed(); index++) {
            if (statuses[index] == field_status::ok)
                continue;
            result<std::string> name = name_of(index);
            if (!name)
                return Policy::give(result<std::vector<std::string>>(name.failure()));
            names.push_back(std::move(*name));
        }
        return Policy::give(result<std::vector<std::string>>(std::move(names)));
    }

  protected:
    static result<Self> made(text_view text, std::int32_t config)
    {
        return detail::made<Self>([&](pleo_layout *layout) {
            return pleo_layout_new(config, text.data(), text.length(), layout);
        });
    }

  private:
    result<std::size_t> counted(std::int32_t(PLEO_CDECL *read)(pleo_layout, std::int32_t *)) const
    {
        return number<std::size_t, std::int32_t>([&](std::int32_t *count) { return read(this->get(), count); });
    }

    result<std::string> name_of(std::size_t index) const
    {
        return text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_layout_name_field(this->get(), capacity(index), buffer, size, needed);
        });
    }
};

} // namespace detail

/// A layout from a text in the language of docs/records.md, for example one that was made of a copybook. For a C++
/// struct use basic_layout_of. A layout never changes, and any number of threads can fill records by it at once.
template <class Policy>
class PLEO_CPP_NODISCARD basic_layout : public detail::layout_handle<basic_layout<Policy>, Policy> {
    using base = detail::layout_handle<basic_layout<Policy>, Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Creates a layout whose text and records are in UTF-8. Fails with status::argument if the text is invalid: the
    /// message has line and column.
    static returns<basic_layout> make(text_view text) { return Policy::give(base::made(text, 0)); }

    /// Creates a layout whose text and records are in the text_encoding of these options.
    static returns<basic_layout> make(text_view text, const basic_config<Policy> &options)
    {
        return Policy::give(base::made(text, detail::given(options)));
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_LAYOUT_HPP
