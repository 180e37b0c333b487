// What C++ would turn into an integer, a boolean or a text in silence, and another value with it. Functions that take one of
// these are deleted for it.

#ifndef PLEO_EXACT_HPP
#define PLEO_EXACT_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "platform.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// What may be beyond the largest.
template <class T>
struct is_large : std::integral_constant<bool, std::is_unsigned<T>::value && sizeof(T) >= sizeof(std::int64_t)> {};

template <class T> struct is_character : std::false_type {};
template <> struct is_character<char> : std::true_type {};
template <> struct is_character<wchar_t> : std::true_type {};
template <> struct is_character<char16_t> : std::true_type {};
template <> struct is_character<char32_t> : std::true_type {};
#if defined(__cpp_char8_t)
template <> struct is_character<char8_t> : std::true_type {};
#endif

/// What is no whole number of 64 bits: a fraction, a boolean, a character, one of 128.
template <class T>
struct is_not_whole
    : std::integral_constant<bool, std::is_floating_point<T>::value || std::is_same<T, bool>::value ||
                                       is_character<T>::value ||
                                       (!std::is_class<T>::value && sizeof(T) > sizeof(std::int64_t))> {};

/// What may not fit 64 bits, and what is no whole number.
template <class T> struct bends_integer : std::integral_constant<bool, is_large<T>::value || is_not_whole<T>::value> {};

/// "false", or the 'N' of a record, would be true.
template <class T>
struct bends_boolean
    : std::integral_constant<bool, std::is_convertible<T, bool>::value && !std::is_same<T, bool>::value &&
                                       (std::is_pointer<T>::value || std::is_arithmetic<T>::value ||
                                           std::is_enum<T>::value)> {};

/// What would become another value of a type.
template <class T, class Other> struct bends : std::false_type {};
template <class Other> struct bends<std::int64_t, Other> : bends_integer<Other> {};
template <class Other> struct bends<bool, Other> : bends_boolean<Other> {};
/// A null pointer, which std::string does not look for, among them the literal 0.
template <class Other>
struct bends<std::string, Other>
    : std::integral_constant<bool, std::is_arithmetic<Other>::value || std::is_same<Other, std::nullptr_t>::value> {};

/// What must not be written over: a std::string, whose address is not that of its text.
template <class T>
struct is_no_memory : std::integral_constant<bool, std::is_class<T>::value && !std::is_trivially_copyable<T>::value> {};

/// A type for what passes a test.
template <template <class> class Test, class T, class Then>
using where = typename std::enable_if<Test<T>::value, Then>::type;

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_EXACT_HPP
