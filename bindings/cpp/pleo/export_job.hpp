// Export jobs: the items to book, each given once and reported.

#ifndef PLEO_EXPORT_JOB_HPP
#define PLEO_EXPORT_JOB_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "constants.hpp"
#include "handle.hpp"
#include "outcome.hpp"
#include "range.hpp"
#include "record.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

/// What is kept of an export: the item that was given, or failed, when a callable threw, for the next time, and the
/// summary that close did not give.
template <class Policy> struct kept_of_export {
    kept_outcome<Policy> item;
    known what = known::nothing;
    basic_response<Policy> summary;
};
template <class Policy> using export_state = background_state<kept_of_export<Policy>>;

} // namespace detail

/// An export job in progress. See pleo::client::open_export and docs/export.md:
///
///     pleo::export_job job = client.open_export();
///     if (!job) { return; } // there is no job
///     pleo::response item;
///     pleo::known known;
///     while (job.next(item, known)) { job.booked(book(item, known)); }
///     job.close();
///
/// If it is freed before the end, the job stays as it is, and open_export continues it. Const functions can be called
/// by any thread at any time: results can be recorded while next or close runs. The others can be called by one thread
/// at a time. After the client is freed, functions that use the network fail with status::cancelled; results can still
/// be recorded.
template <class Policy>
class PLEO_CPP_NODISCARD basic_export_job
    : public detail::calling_handle<basic_export_job<Policy>, detail::export_state<Policy>> {
    using state = detail::export_state<Policy>;
    using response_type = basic_response<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Returns the next item to book; false if all items were given: call close then. That the item was given is
    /// recorded on the disk before. After a failure the next call gives the same item.
    ///
    /// Fails with status::export_ended if the job has ended at Pleo; status::bad_request if accounts have no contra
    /// account in Pleo (call fail with missing_configuration); status::protocol for an item of another company;
    /// status::file or status::resource for the journal; or any status of the network or the API.
    ///
    /// @param item receives the item. JSON Pointers begin at it.
    /// @param known receives whether the item is new, was given before, or was exported before.
    returns<bool> next(response_type &item, pleo::known &known)
    {
        result<response_type> given;
        const result<bool> is_there = ask(given, known);
        if (is_there.ok() && *is_there)
            item = std::move(*given);
        return Policy::give(is_there);
    }

    /// Returns the next item to book in a record (see PLEO_RECORD). Fails with status::record if a field failed: the
    /// item counts as given, and current() returns it. With statuses, fields that failed are reported there and are not
    /// a failure.
    template <class Record>
    returns<bool> next(const basic_layout_of<Policy, Record> &layout, Record &record, pleo::known &known)
    {
        return Policy::give(next_record({layout.get(), &record, sizeof record, nullptr}, known));
    }
    template <class Record>
    returns<bool> next(const basic_layout_of<Policy, Record> &layout, Record &record, pleo::known &known,
        field_statuses &statuses)
    {
        return Policy::give(next_record({layout.get(), &record, sizeof record, &statuses}, known));
    }
    returns<bool> next(const basic_layout<Policy> &layout, void *record, std::size_t size, pleo::known &known)
    {
        return Policy::give(next_record({layout.get(), record, size, nullptr}, known));
    }
    returns<bool> next(const basic_layout<Policy> &layout, void *record, std::size_t size, pleo::known &known,
        field_statuses &statuses)
    {
        return Policy::give(next_record({layout.get(), record, size, &statuses}, known));
    }

    /// Returns the item that was given last. current, job_item and former fail with status::missing before the first.
    returns<response_type> current() const { return Policy::give(response_of(pleo_export_current)); }

    /// Returns the job item of that item, as it was when the job was opened.
    returns<response_type> job_item() const { return Policy::give(response_of(pleo_export_job_item)); }

    /// Returns the external id of that item from an earlier export. Fails with status::missing if it was not exported
    /// before, or without an external id.
    returns<std::string> former() const
    {
        return Policy::give(detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_export_former_field(this->get(), buffer, size, needed);
        }));
    }

    /// Returns the job as Pleo showed it last. No request is sent.
    returns<response_type> job() const { return Policy::give(response_of(pleo_export_job)); }

    /// Returns how many items have a result, and how many there are.
    returns<pleo::progress> progress() const
    {
        return Policy::give(detail::progress_of(pleo_export_progress, this->get()));
    }

    /// Records that the item that was given last is booked. The result is on the disk when the function returns, and is
    /// sent later.
    ///
    /// Fails with status::argument if another result is recorded for the item; status::file or status::resource for the
    /// journal: the result is then not recorded.
    ///
    /// @param external_id the number in your books, at most 2000 bytes.
    /// @param external_url where your books show the item, at most 2000 bytes.
    returns<void> booked(text_view external_id = text_view(), text_view external_url = text_view()) const
    {
        return Policy::give(recorded_booked(nullptr, 0, external_id, external_url));
    }
    /// The same for any item, by its accountingEntryId.
    returns<void> booked_entry(
        detail::required_text entry_id, text_view external_id = text_view(), text_view external_url = text_view()) const
    {
        return Policy::give(recorded_booked(entry_id.data(), entry_id.length(), external_id, external_url));
    }

    /// Records that the item that was given last cannot be booked.
    ///
    /// @param reason_type one of the types that pleo_export_rejected lists.
    /// @param reason a sentence for the bookkeeper, at most 1000 characters.
    returns<void> rejected(text_view reason_type, text_view reason = text_view()) const
    {
        return Policy::give(recorded_rejected(nullptr, 0, reason_type, reason));
    }
    /// The same for any item, by its accountingEntryId.
    returns<void> rejected_entry(
        detail::required_text entry_id, text_view reason_type, text_view reason = text_view()) const
    {
        return Policy::give(recorded_rejected(entry_id.data(), entry_id.length(), reason_type, reason));
    }

    /// Sends the results that wait. next and close do this too.
    returns<void> send() { return Policy::give(called(pleo_export_send)); }

    /// Keeps the job from expiring while the program works at one item for a long time.
    returns<void> keep_alive() { return Policy::give(called(pleo_export_keep_alive)); }

    /// Fetches the files of the item that was given last into a directory that exists: all of them or none. They are
    /// named accountingEntryId-n.extension. Returns the number of files.
    returns<std::size_t> fetch_files(text_view directory) const { return Policy::give(fetched(0, directory)); }
    /// Fetches the files of any item that was given.
    returns<std::size_t> fetch_files(const response_type &item, text_view directory) const
    {
        return Policy::give(fetched(detail::given(item), directory));
    }

    /// Ends the job according to its results, and returns the summary: "/status", "/booked", "/rejected", "/refused",
    /// "/missing", "/unmatched". It can be called again after a failure.
    ///
    /// Fails with status::unfinished if items have no result; status::export_ended if the job has ended in another way:
    /// summary() then returns the summary.
    returns<response_type> close() { return Policy::give(ended(pleo_export_close)); }

    /// Ends the job as failed, for a reason that concerns all of it.
    ///
    /// @param reason_type one of the types that pleo_export_fail lists.
    /// @param reason a sentence for the bookkeeper, at most 1000 characters.
    returns<response_type> fail(text_view reason_type, text_view reason = text_view())
    {
        return Policy::give(ended([&](pleo_export job, pleo_response *summary) {
            return pleo_export_fail(
                job, reason_type.data(), reason_type.length(), reason.data(), reason.length(), summary);
        }));
    }

    /// Returns the summary of the last close or fail that ended the job or found it ended; an empty response if there
    /// is none. It is returned once.
    response_type summary()
    {
        return this->state_ == nullptr ? response_type() : std::move(this->state_->kept.summary);
    }

  private:
    template <class> friend class basic_client;

    result<response_type> response_of(std::int32_t(PLEO_CDECL *read)(pleo_export, pleo_response *)) const
    {
        return detail::made<response_type>([&](pleo_response *raw) { return read(this->get(), raw); });
    }

    // Without an entry's id, the item that was given last is meant.

    result<void> recorded_booked(
        const char *entry_id, std::int32_t length, text_view external_id, text_view external_url) const
    {
        return detail::done(pleo_export_booked(this->get(), entry_id, length, external_id.data(), external_id.length(),
            external_url.data(), external_url.length()));
    }

    result<void> recorded_rejected(
        const char *entry_id, std::int32_t length, text_view reason_type, text_view reason) const
    {
        return detail::done(pleo_export_rejected(this->get(), entry_id, length, reason_type.data(), reason_type.length(),
            reason.data(), reason.length()));
    }

    // What is called in these may end this export: behind a call of the library they use nothing of it but its state.

    result<void> called(std::int32_t(PLEO_CDECL *call)(pleo_export)) const
    {
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope(called_of(its));
        const result<void> done = detail::done(call(this->get()));
        if (scope.has_thrown())
            scope.rethrow();
        return done;
    }

    result<std::size_t> fetched(pleo_response item, text_view directory) const
    {
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope(called_of(its));
        const result<std::size_t> count = detail::number<std::size_t, std::int32_t>([&](std::int32_t *files) {
            return pleo_export_fetch_files(this->get(), item, directory.data(), directory.length(), files);
        });
        if (scope.has_thrown())
            scope.rethrow();
        return count;
    }

    template <class How> result<response_type> ended(How how)
    {
        if (this->state_ == nullptr)
            this->state_ = std::make_shared<state>(); // it was adopted
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope(called_of(its));
        pleo_response raw = 0;
        const std::int32_t status = how(this->get(), &raw);
        response_type given = response_type::adopt(raw);
        result<response_type> outcome;
        if (status != PLEO_OK)
            outcome = detail::failures::last(status);
        if (given) {
            response_type &kept = status == PLEO_OK && !scope.has_thrown() ? *outcome : its->kept.summary;
            its->kept.summary.reset();
            kept = std::move(given);
        }
        if (scope.has_thrown())
            scope.rethrow();
        return outcome;
    }

    result<bool> ask(result<response_type> &given, pleo::known &known)
    {
        const std::shared_ptr<state> its = this->state_;
        const pleo_export job = this->get();
        if (its != nullptr && job != 0 && its->kept.item.take(given)) {
            if (!given)
                return given.failure();
            known = its->kept.what;
            return true;
        }
        detail::call_scope scope(called_of(its));
        std::int32_t again = 0;
        pleo_response raw = 0;
        const std::int32_t status = pleo_export_next(job, &raw, &again);
        if (status == PLEO_OK)
            given = response_type::adopt(raw);
        else if (status != PLEO_E_END)
            given = detail::failures::last(status);
        if (scope.has_thrown()) {
            if (status != PLEO_E_END) {
                its->kept.item.keep(std::move(given));
                its->kept.what = static_cast<pleo::known>(again);
            }
            scope.rethrow();
        }
        if (!given)
            return given.failure();
        if (status == PLEO_OK)
            known = static_cast<pleo::known>(again);
        return status != PLEO_E_END;
    }

    result<bool> next_record(const detail::record_target &target, pleo::known &known)
    {
        const std::shared_ptr<state> its = this->state_;
        const pleo_export job = this->get();
        result<response_type> item;
        result<bool> outcome;
        std::int32_t again = 0;
        if (its != nullptr && job != 0 && its->kept.item.take(item)) {
            again = static_cast<std::int32_t>(its->kept.what);
            outcome = detail::kept_record(
                target, item, [&its](result<response_type> kept) { its->kept.item.keep(std::move(kept)); });
        } else {
            outcome = detail::asked_record(
                target, its,
                [&](pleo_layout layout, void *bytes, std::int32_t size, std::int32_t *statuses, std::int32_t count,
                    std::int32_t *failed) {
                    return pleo_export_next_record(job, layout, bytes, size, statuses, count, failed, &again);
                },
                [&] {
                    its->kept.what = static_cast<pleo::known>(again);
                    return detail::made<response_type>(
                        [job](pleo_response *raw) { return pleo_export_current(job, raw); });
                });
        }
        if (outcome.ok() ? *outcome : outcome.status() == status::record)
            known = static_cast<pleo::known>(again);
        return outcome;
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_EXPORT_JOB_HPP
