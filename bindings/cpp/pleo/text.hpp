// Texts as parameters.

#ifndef PLEO_TEXT_HPP
#define PLEO_TEXT_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>

#include "platform.hpp"

#if PLEO_CPP_17
#include <string_view>
#endif

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

/// A pointer to characters, or an array of them whose size is not known here.
template <class T>
struct is_c_string
    : std::integral_constant<bool, std::is_same<T, char *>::value || std::is_same<T, const char *>::value ||
                                       std::is_same<T, char[]>::value || std::is_same<T, const char[]>::value> {};

} // namespace detail

/// A text that is borrowed for the time of a call: any bytes, with their length. Keep the text itself, not a view of
/// it.
///
/// It converts from any text type. Without a text, or from a null pointer, it is absent, which differs from an empty
/// text. The encoding is UTF-8, or the option text_encoding of the client that it is used with.
class text_view {
  public:
    /// No text.
    text_view() noexcept : data_(nullptr), size_(0) {}
    text_view(std::nullptr_t) noexcept : data_(nullptr), size_(0) {}
    /// A NUL-terminated text; no text for a null pointer.
    template <class T, typename std::enable_if<detail::is_c_string<T>::value, int>::type = 0>
    text_view(const T &text) noexcept : data_(text), size_(data_ == nullptr ? 0 : std::strlen(data_))
    {
    }
    /// A text in an array: up to the first NUL, or all of the array. No byte after the array is read.
    template <std::size_t Size> text_view(const char (&text)[Size]) noexcept : data_(text), size_(Size)
    {
        if (const void *const end = std::memchr(text, '\0', Size))
            size_ = static_cast<std::size_t>(static_cast<const char *>(end) - text);
    }
    /// size bytes, for example a fixed-width field: trailing spaces and NULs of a name, a value or a key are ignored.
    text_view(const char *data, std::size_t size) noexcept : data_(data), size_(size) {}
    text_view(const std::string &text PLEO_CPP_LIFETIMEBOUND) noexcept : data_(text.data()), size_(text.size()) {}
#if PLEO_CPP_17
    text_view(std::string_view text) noexcept : data_(text.data()), size_(text.size()) {}
    operator std::string_view() const noexcept { return std::string_view(data_, size_); }
#endif
    template <class T, typename std::enable_if<std::is_arithmetic<T>::value, int>::type = 0>
    text_view(T) PLEO_CPP_DELETE("a number is not a text: write std::to_string(number), or nullptr for none");

    const char *data() const noexcept { return data_; }
    std::size_t size() const noexcept { return size_; }

    /// Returns the length as int32_t. A longer text becomes the largest length, which the library refuses without
    /// reading it.
    std::int32_t length() const noexcept
    {
        const std::size_t most = static_cast<std::size_t>((std::numeric_limits<std::int32_t>::max)());
        return static_cast<std::int32_t>(size_ < most ? size_ : most);
    }

  private:
    const char *data_;
    std::size_t size_;
};

namespace detail {

/// A text that must be there, as a parameter: where none means something else, such as the whole of a JSON text, a null
/// pointer that is passed by mistake must not mean it.
class required_text : public text_view {
  public:
    using text_view::text_view;
    required_text(const text_view &text) noexcept : text_view(text) {}
    required_text(std::nullptr_t) PLEO_CPP_DELETE("nullptr is not a text: write \"\" for an empty one");
#if PLEO_CPP_17
    /// One of nothing is empty, and not absent.
    required_text(std::string_view text) noexcept : text_view(text.data() == nullptr ? "" : text.data(), text.size()) {}
#endif

    /// The library refuses a null pointer that has a length.
    std::int32_t length() const noexcept { return data() == nullptr ? 1 : text_view::length(); }
};

/// A text as the program's own; an absent one is empty.
inline std::string copy_of(text_view text)
{
    return text.data() == nullptr ? std::string() : std::string(text.data(), text.size());
}

} // namespace detail

/// A fixed-width field, all of it, with any NUL in it: field(record.name).
template <std::size_t Size> text_view field(const char (&record)[Size]) noexcept
{
    return text_view(record, Size);
}

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_TEXT_HPP
