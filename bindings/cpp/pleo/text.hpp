// Texts that go into the library.

#ifndef PLEO_TEXT_HPP
#define PLEO_TEXT_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

#include "platform.hpp"

#if PLEO_CPP_17
#include <string_view>
#endif

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// A text that somebody else owns, for the time of a call: any bytes, with their length.
///
/// It is made of whatever is a text. One made of nothing, or of a null pointer, is absent, which is another thing than
/// a text of no bytes. The encoding is UTF-8, or the option text_encoding of the client that it is for.
class text_view {
  public:
    /// None.
    text_view() noexcept : data_(nullptr), size_(0) {}
    /// A text that a NUL ends; none for a null pointer.
    text_view(const char *text) noexcept : data_(text), size_(text == nullptr ? 0 : std::strlen(text)) {}
    /// size bytes, such as a field of fixed width: blanks and NULs behind a name, a value or a key do no harm.
    text_view(const char *data, std::size_t size) noexcept : data_(data), size_(size) {}
    text_view(const std::string &text) noexcept : data_(text.data()), size_(text.size()) {}
#if PLEO_CPP_17
    text_view(std::string_view text) noexcept : data_(text.data()), size_(text.size()) {}
    operator std::string_view() const noexcept { return std::string_view(data_, size_); }
#endif

    const char *data() const noexcept { return data_; }
    std::size_t size() const noexcept { return size_; }

    /// The length as the library takes it. One that does not fit becomes the largest, which the library refuses before
    /// it reads a byte: no text may be that long.
    std::int32_t length() const noexcept
    {
        const std::size_t most = static_cast<std::size_t>((std::numeric_limits<std::int32_t>::max)());
        return static_cast<std::int32_t>(size_ < most ? size_ : most);
    }

  private:
    const char *data_;
    std::size_t size_;
};

/// A field of fixed width, all of it: field(record.name).
template <std::size_t Size> text_view field(const char (&record)[Size]) noexcept
{
    return text_view(record, Size);
}

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_TEXT_HPP
