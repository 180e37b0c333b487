// Records: structs of the program, filled from a response. Included by response.hpp.

#ifndef PLEO_RECORD_HPP
#define PLEO_RECORD_HPP

#include <cstddef>
#include <string>

#include "fields.hpp"
#include "layout.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// The layout of a struct that PLEO_RECORD declares. Create it once: it never changes, and any number of threads can
/// fill records by it at once.
template <class Policy, class Record>
class PLEO_CPP_NODISCARD basic_layout_of
    : public detail::layout_handle<basic_layout_of<Policy, Record>, Policy> {
    using base = detail::layout_handle<basic_layout_of<Policy, Record>, Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Creates a layout for records in UTF-8. Fails with status::argument if a line of text() is invalid, for example
    /// its pointer: the message has line and column.
    static returns<basic_layout_of> make() { return Policy::give(base::made(text(), 0)); }

    /// Creates a layout for records in the text_encoding of these options. Use the options of the client.
    static returns<basic_layout_of> make(const basic_config<Policy> &options)
    {
        return Policy::give(base::made(text(), detail::given(options)));
    }

    /// Returns the text of the layout, in the language of docs/records.md.
    static std::string text()
    {
        static_assert(sizeof(Record) <= 65535, "a record has at most 65535 bytes");
        return "record " + std::to_string(sizeof(Record)) + " fill=00\n" + detail::lines_of<Record>();
    }
};

namespace detail {

/// Fills a record from the value at a pointer of an answer.
inline result<void> filled(const record_target &target, pleo_response response, text_view pointer)
{
    return target.outcome(target.fill([&](pleo_layout layout, void *bytes, std::int32_t size, std::int32_t *statuses,
                                          std::int32_t count, std::int32_t *failed) {
        return pleo_response_record(
            response, pointer.data(), pointer.length(), layout, bytes, size, statuses, count, failed);
    }));
}

/// What an answer, or a value of one, does for records.
template <class Self, class Policy> class record_source {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Fills a record from the value at a pointer, all fields in one call:
    ///
    ///     const pleo::layout_of<entry> layout = pleo::layout_of<entry>::make(options);
    ///     entry record;
    ///     answer.fill(layout, record, "/data/0");
    ///
    /// Fails with status::record if a field failed: the message names the first one, and the record is written; such a
    /// field has its default, or else an empty text, 0 or false. With statuses, fields that failed are reported there
    /// and are not a failure. After any other failure the record is not written.
    template <class Record>
    returns<void> fill(
        const basic_layout_of<Policy, Record> &layout, Record &record, text_view pointer = text_view()) const
    {
        return Policy::give(filled({layout.get(), &record, sizeof record, nullptr}, pointer));
    }
    template <class Record>
    returns<void> fill(const basic_layout_of<Policy, Record> &layout, Record &record, field_statuses &statuses,
        text_view pointer = text_view()) const
    {
        return Policy::give(filled({layout.get(), &record, sizeof record, &statuses}, pointer));
    }

    /// Fills a record of size bytes by a layout from a text. Bytes after those of the layout are not changed. Fails
    /// with status::buffer if size is less than that of the layout.
    returns<void> fill(
        const basic_layout<Policy> &layout, void *record, std::size_t size, text_view pointer = text_view()) const
    {
        return Policy::give(filled({layout.get(), record, size, nullptr}, pointer));
    }
    returns<void> fill(const basic_layout<Policy> &layout, void *record, std::size_t size, field_statuses &statuses,
        text_view pointer = text_view()) const
    {
        return Policy::give(filled({layout.get(), record, size, &statuses}, pointer));
    }
    template <class Object, class... Rest>
    where<is_no_memory, Object, returns<void>>
    fill(const basic_layout<Policy> &, Object *, Rest &&...) const PLEO_CPP_DELETE("not a record: pass &text[0]");

    /// Returns a filled record. If a field failed, there is no record.
    template <class Record>
    returns<Record> record(const basic_layout_of<Policy, Record> &layout, text_view pointer = text_view()) const
    {
        Record made = Record();
        const result<void> outcome = filled({layout.get(), &made, sizeof made, nullptr}, pointer);
        return Policy::give(outcome ? result<Record>(made) : result<Record>(outcome.failure()));
    }

  private:
    friend Self;
    record_source() noexcept {}

    result<void> filled(const record_target &target, text_view pointer) const
    {
        return detail::filled(target, static_cast<const Self *>(this)->get(), pointer);
    }
};

} // namespace detail
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_RECORD_HPP
