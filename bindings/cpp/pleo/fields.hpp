// Declares a struct as a record: which members hold which values of a response.

#ifndef PLEO_FIELDS_HPP
#define PLEO_FIELDS_HPP

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>

#include "exact.hpp"
#include "text.hpp"

/// Declares a struct as a record, in the namespace of the struct:
///
///     struct entry {
///         char id[37];
///         std::int64_t amount;
///         std::int32_t day;
///         char note[40];
///     };
///     PLEO_RECORD(entry,
///         PLEO_FIELD(id, "/id", text),
///         PLEO_FIELD(amount, "/transactionValue", money.scale(2)),
///         PLEO_FIELD(day, "/performedAt", date),
///         PLEO_FIELD(note, "/note", text.optional().cut()));
///
/// The compiler determines the offsets and sizes of the members. All bytes of a record are written: padding and members
/// without a field become 0.
#define PLEO_RECORD(type, ...)                                                                                         \
    inline void pleo_describe_record(::pleo::detail::description<type> &pleo_fields)                                   \
    {                                                                                                                  \
        using pleo_record = type;                                                                                      \
        const ::pleo::detail::field_values pleo_values;                                                                \
        pleo_fields.add({__VA_ARGS__});                                                                                \
    }                                                                                                                  \
    static_assert(::pleo::detail::is_record<type>::value,                                                              \
        "the bytes of a record are written as they are: it is a struct without const members, references, private "    \
        "members, a std::string, a base with members, or anything virtual")

/// Declares a field of a record: a member, the JSON Pointer to its value, and what is stored. The value is a member of
/// pleo::detail::field_values, with the options that its functions add.
///
/// @param pointer as for pleo::response::text; "." is the value itself.
#define PLEO_FIELD(member, pointer, value)                                                                             \
    ::pleo::detail::field_line<decltype(std::declval<pleo_record &>().member)>(                                        \
        #member, offsetof(pleo_record, member), pointer, pleo_values.value)

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
namespace detail {

/// What of a value goes into a field.
enum class value_kind { text, number, money, minors, date, time, boolean, count, table };

inline const char *word(value_kind kind) noexcept
{
    static const char *const words[] = {"text", "number", "money", "minors", "date", "time", "bool", "count", "table"};
    return words[static_cast<int>(kind)];
}

/// A text as a word of a layout.
inline std::string quoted(text_view text)
{
    std::string made = "\"";
    for (std::size_t at = 0; at < text.size(); at++)
        made.append(text.data()[at] == '"' ? 2 : 1, text.data()[at]);
    return made + '"';
}

/// How the default of a field is written, if it has one.
enum class default_form { none, text, truth };

/// A value, with the options of its field.
template <value_kind Kind, bool Scaled = false, bool Padded = false, default_form Form = default_form::none>
class field_value {
  public:
    field_value() {}
    explicit field_value(std::string options) : options_(std::move(options)) {}

    /// The value may be missing or null: the field then has its default, which is not a failure.
    field_value optional() const { return may_be_missing().may_be_null(); }
    field_value may_be_missing() const { return with(" missing=default"); }
    field_value may_be_null() const { return with(" null=default"); }

    /// Sets the default of the field, as text, for example "EUR" or "-12.50". The field has it if there is no value or
    /// if it failed. Without this the default is an empty text, 0 or false.
    field_value<Kind, Scaled, Padded, default_form::text> otherwise(text_view value) const
    {
        static_assert(Kind != value_kind::table, "the fields of a table have defaults, and not the table");
        return field_value<Kind, Scaled, Padded, default_form::text>(options_ + " default=" + quoted(value));
    }

    /// Sets the default of a boolean that is stored in a bool or an integer.
    template <class Truth>
    typename std::enable_if<std::is_same<Truth, bool>::value,
        field_value<Kind, Scaled, Padded, default_form::truth>>::type
    otherwise(Truth value) const
    {
        static_assert(Kind == value_kind::boolean, "true and false are for boolean; write the default as text");
        return field_value<Kind, Scaled, Padded, default_form::truth>(options_ + (value ? " default=1" : " default=0"));
    }

    /// Sets the number of decimal places of a number or an amount, 0 to 9: with scale(2), 12.3 is stored as 1230 in an
    /// integer and as "12.30" in a text.
    field_value<Kind, true, Padded, Form> scale(int digits) const
    {
        static_assert(Kind == value_kind::number || Kind == value_kind::money, "scale is for number and money");
        static_assert(!Scaled, "scale is given twice");
        return field_value<Kind, true, Padded, Form>(options_ + " scale=" + std::to_string(digits));
    }

    /// Pads a text in an array of char with spaces, without a NUL, as fixed-width records have it.
    field_value<Kind, Scaled, true, Form> padded() const { return field_value<Kind, Scaled, true, Form>(options_); }

    /// Truncates a text that is too long, never inside a character.
    field_value cut() const
    {
        static_assert(Kind == value_kind::text, "only a text is cut: no number is shortened");
        return with(" long=cut");
    }

    /// The day or the time of day by the clock of UTC, and not by the one that it is written with.
    field_value utc() const
    {
        static_assert(Kind == value_kind::date || Kind == value_kind::time, "utc is for date and time");
        return with(" utc=yes");
    }

    const std::string &options() const noexcept { return options_; }

  private:
    field_value with(const std::string &option) const { return field_value(options_ + option); }

    std::string options_;
};

/// What of a value goes into a field: the last argument of PLEO_FIELD begins with one of these.
struct field_values {
    field_value<value_kind::text> text;       ///< A text, in an array of char.
    field_value<value_kind::number> number;   ///< A number.
    field_value<value_kind::money> money;     ///< An amount of either shape, in its currency's main unit.
    field_value<value_kind::minors> minors;   ///< An amount, in its currency's smallest unit.
    field_value<value_kind::date> date;       ///< The day of a date and time, as YYYYMMDD.
    field_value<value_kind::time> time;       ///< The time of day of one, as HHMMSS.
    field_value<value_kind::boolean> boolean; ///< True or false: in a char Y or N, in a number 1 or 0.
    field_value<value_kind::count> count;     ///< How many items an array has, or members an object.
    field_value<value_kind::table> table;     ///< An array, in an array of a struct that is a record itself.

    field_values() {}
};

/// What is known of a record's fields: the lines of its layout, which PLEO_RECORD adds.
template <class Record> struct description {
    std::string lines;

    void add(std::initializer_list<std::string> more)
    {
        for (const std::string &line : more)
            lines += line;
    }
};

/// What is a struct whose bytes can be written, with every member at an offset, and none const.
template <class T>
struct is_record
    : std::integral_constant<bool, std::is_class<T>::value && std::is_standard_layout<T>::value &&
                                       std::is_trivially_copyable<T>::value && std::is_copy_assignable<T>::value> {};

/// Whether there is a PLEO_RECORD of a type. It stands in that type's namespace.
template <class T> struct is_declared {
    template <class Record>
    static auto look(int) -> decltype(pleo_describe_record(std::declval<description<Record> &>()), std::true_type());
    template <class> static std::false_type look(...);
    static constexpr bool value = decltype(look<T>(0))::value;
};

/// The lines of the fields of a record.
template <class Record> std::string lines_of()
{
    static_assert(is_declared<Record>::value,
        "it is not a record: write PLEO_RECORD(type, PLEO_FIELD(...), ...) after the struct, in its namespace");
    description<Record> made;
    pleo_describe_record(made);
    return made.lines;
}

/// What a member of a struct is.
enum class member_shape { other, string, characters, truth, whole, fraction, rows };

/// What the library's bytes must not be written into. A volatile bool is integral, and not the same as bool.
template <class T>
struct is_qualified : std::integral_constant<bool, std::is_const<T>::value || std::is_volatile<T>::value> {};

template <class T>
struct member_of
    : std::integral_constant<member_shape,
          std::is_same<T, bool>::value             ? member_shape::truth
          : std::is_floating_point<T>::value       ? member_shape::fraction
          : std::is_integral<T>::value && sizeof(T) <= 8 && !is_qualified<T>::value && !is_character<T>::value
              ? member_shape::whole
              : member_shape::other> {
    static constexpr std::size_t size = 1;
};
template <> struct member_of<char> : std::integral_constant<member_shape, member_shape::characters> {
    static constexpr std::size_t size = 1;
};
template <std::size_t Size>
struct member_of<char[Size]> : std::integral_constant<member_shape, member_shape::characters> {
    static constexpr std::size_t size = Size;
};
template <class Traits, class Allocator>
struct member_of<std::basic_string<char, Traits, Allocator>>
    : std::integral_constant<member_shape, member_shape::string> {};
template <class Row, std::size_t Size>
struct member_of<Row[Size]>
    : std::integral_constant<member_shape, std::is_class<Row>::value ? member_shape::rows : member_shape::other> {
    using row = Row;
    static constexpr std::size_t size = Size;
};
template <class T, std::size_t Size> struct member_of<std::array<T, Size>> : member_of<T[Size]> {};

/// How many bytes the shortest text has that a value becomes.
inline constexpr std::size_t shortest(value_kind kind) noexcept
{
    return kind == value_kind::date ? 8 : kind == value_kind::time ? 6 : 1;
}

/// Fails to compile unless a member can hold a value.
template <class Member, value_kind Kind, bool Scaled, bool Padded, default_form Form> struct fitting {
    static constexpr member_shape shape = member_of<Member>::value;
    static constexpr bool is_text = shape == member_shape::characters, is_whole = shape == member_shape::whole;
    static constexpr bool is_moment = Kind == value_kind::date || Kind == value_kind::time;
    /// Whether blanks stand behind it: one char has no room for a NUL.
    static constexpr bool has_blanks = Padded || std::is_same<Member, char>::value;

    static_assert(shape != member_shape::string,
        "a std::string has no fixed width: write char name[N], which pleo::text_view takes as it is");
    static_assert(shape != member_shape::fraction,
        "a float or double is never exact: write std::int64_t with scale(2), or char name[N]");
    static_assert(shape != member_shape::rows || Kind == value_kind::table, "an array of structs must be a table");
    static_assert(shape != member_shape::other,
        "a field of a record is char, char name[N], bool, or a whole number of up to 64 bits, not const or volatile");
    static_assert(shape != member_shape::truth || Kind == value_kind::boolean, "a bool is for boolean");
    static_assert(shape != member_shape::truth || Form != default_form::text,
        "a bool is true or false: write otherwise(true) or otherwise(false)");
    static_assert(!is_text || Form != default_form::truth, "the default of a text is one: write otherwise(\"N\")");
    static_assert(!is_whole || Kind != value_kind::text, "a text goes into char name[N]; a number is not a text");
    static_assert(!is_whole || Kind != value_kind::money || Scaled,
        "an amount in a whole number: write money.scale(2), for two decimal places, or minors");
    static_assert(!is_whole || !is_moment || sizeof(Member) >= 4, "YYYYMMDD or HHMMSS takes std::int32_t");
    static_assert(!is_whole || !Padded, "spaces follow a text, not a whole number");
    static_assert(!is_text || has_blanks || member_of<Member>::size >= shortest(Kind) + 1,
        "the array is too small for that and its NUL: use one more char, or padded() without a NUL");
    static_assert(!is_text || member_of<Member>::size >= shortest(Kind), "the array is too small for that");

    static const char *store() noexcept { return !is_text ? "native" : has_blanks ? "char" : "cstr"; }
    static const char *sign() noexcept { return is_text || std::is_signed<Member>::value ? "" : " sign=none"; }
};

/// A pointer as a word of a layout.
inline std::string pointer_word(text_view pointer)
{
    const bool is_itself = pointer.size() == 1 && *pointer.data() == '.';
    return is_itself ? std::string(".") : quoted(pointer);
}

/// The line of a field.
template <class Member, value_kind Kind, bool Scaled, bool Padded, default_form Form>
std::string field_line(const char *name, std::size_t offset, text_view pointer,
    const field_value<Kind, Scaled, Padded, Form> &value)
{
    using fit = fitting<Member, Kind, Scaled, Padded, Form>;
    return quoted(name) + ' ' + pointer_word(pointer) + ' ' + word(Kind) + ' ' + fit::store() + ' ' +
           std::to_string(offset) + ' ' + std::to_string(sizeof(Member)) + fit::sign() + value.options() + '\n';
}

/// Those of a table.
template <class Member, bool Scaled, bool Padded>
std::string field_line(const char *name, std::size_t offset, text_view pointer,
    const field_value<value_kind::table, Scaled, Padded> &value)
{
    static_assert(member_of<Member>::value == member_shape::rows,
        "a table is an array of structs, each of them a record");
    using row = typename member_of<Member>::row;
    return "table " + quoted(name) + ' ' + pointer_word(pointer) + ' ' + std::to_string(offset) + ' ' +
           std::to_string(sizeof(row)) + ' ' + std::to_string(member_of<Member>::size) + value.options() + '\n' +
           lines_of<row>() + "end\n";
}

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_FIELDS_HPP
