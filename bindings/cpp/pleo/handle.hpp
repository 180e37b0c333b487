// Ownership of the library's handles.

#ifndef PLEO_HANDLE_HPP
#define PLEO_HANDLE_HPP

#include <cstdint>
#include <memory>
#include <utility>

#include "callback.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// The owner of a handle, which it frees. It can be moved, not copied. After a move, or if it was never set, it is
/// empty: it converts to false, and its functions fail with status::handle.
template <class Self> class handle {
  public:
    /// Takes ownership of a handle that C code created.
    static Self adopt(std::int32_t raw) noexcept
    {
        Self made;
        made.raw_ = raw;
        return made;
    }

    /// Returns the handle for functions of pleo.h. The object remains its owner.
    std::int32_t get() const noexcept { return raw_; }

    /// Returns true if the object owns a handle.
    explicit operator bool() const noexcept { return raw_ != 0; }

    /// Gives up ownership of the handle and returns it. The caller frees it with pleo_free.
    PLEO_CPP_NODISCARD std::int32_t release() noexcept
    {
        const std::int32_t raw = raw_;
        raw_ = 0;
        return raw;
    }

    /// Frees the handle now.
    void reset() noexcept { pleo_free(release()); }

  protected:
    handle() noexcept : raw_(0) {}
    handle(handle &&other) noexcept : raw_(other.release()) {}
    handle &operator=(handle &&other) noexcept
    {
        handle taken(std::move(other));
        std::swap(raw_, taken.raw_);
        return *this;
    }
    ~handle() { pleo_free(raw_); }

  private:
    std::int32_t raw_;
};

/// A handle that calls back. State: what it calls, and what is kept for it, which lives until the handle is freed and
/// to the end of a call that is under way: what is called may end or replace what calls it.
template <class Self, class State> class calling_handle : public handle<Self> {
  public:
    /// Deleted: the callback would not follow the handle.
    std::int32_t release() = delete;

  protected:
    calling_handle() noexcept {}
    calling_handle(calling_handle &&) noexcept = default;
    calling_handle &operator=(calling_handle &&other) noexcept
    {
        calling_handle taken(std::move(other));
        // What was here goes with its handle, which is freed first.
        handle<Self>::operator=(std::move(static_cast<handle<Self> &>(taken)));
        state_.swap(taken.state_);
        return *this;
    }
    ~calling_handle() { this->reset(); }

    std::shared_ptr<State> state_;
};

/// A handle for where 0 stands for something else: an empty object must not be taken for that.
template <class Self> std::int32_t given(const handle<Self> &object) noexcept
{
    return object ? object.get() : -1;
}

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_HANDLE_HPP
