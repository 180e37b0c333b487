// Failures, with their details.

#ifndef PLEO_ERROR_HPP
#define PLEO_ERROR_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "constants.hpp"
#include "duration.hpp"

#if PLEO_CPP_17
#include <optional>
#endif

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

struct returning;
struct throwing;
template <class Policy> class basic_response;

/// Returns the name of a status, for example "PLEO_E_KEY". The text is static.
inline const char *name(status value) noexcept
{
    return pleo_status_name(static_cast<std::int32_t>(value));
}

/// Returns the meaning of a status in at most 80 characters. The text is static.
inline const char *meaning(status value) noexcept
{
    return pleo_status_meaning(static_cast<std::int32_t>(value));
}

namespace detail {

#if PLEO_CPP_EXCEPTIONS
using default_policy = throwing;
#else
using default_policy = returning;
#endif

/// The library's details of a failure; 0 if it has none.
struct failure_handle {
    pleo_error raw;

    failure_handle() noexcept : raw(0) {}
    ~failure_handle() { pleo_free(raw); }
    failure_handle(const failure_handle &) = delete;
    failure_handle &operator=(const failure_handle &) = delete;

    /// A text of it. What cannot be read is empty: who looks at a failure wants no other.
    std::string text(std::int32_t(PLEO_CDECL *read)(pleo_error, char *, std::int32_t, std::int32_t *),
        std::int32_t max = 1024) const // no text of a failure but the report is longer
    {
        std::int32_t length = 0;
        std::string made(static_cast<std::size_t>(max), '\0');
        if (raw == 0 || read(raw, &made[0], max, &length) != PLEO_OK)
            length = 0;
        made.resize(static_cast<std::size_t>(length));
        return made;
    }

    /// A number of it; otherwise if there is none.
    std::int32_t number(
        std::int32_t(PLEO_CDECL *read)(pleo_error, std::int32_t *), std::int32_t otherwise) const noexcept
    {
        std::int32_t value = otherwise;
        return raw != 0 && read(raw, &value) == PLEO_OK ? value : otherwise;
    }
};

class failures;

} // namespace detail

/// A failure with its details. It is thrown, or held by a result.
///
/// Copying it does not fail. It can be kept, passed to another thread and read there, also in a std::exception_ptr. It
/// never contains the API key.
class error : public std::runtime_error {
  public:
    /// Returns the status.
    pleo::status status() const noexcept { return status_; }

    /// Returns the HTTP status of the response that is the failure; 0 if no response was received.
    int http_status() const noexcept { return details_->number(pleo_error_http_status, 0); }

    /// Returns true if the failure is transient and the call can safely be retried. It is false after
    /// status::outcome_unknown: find out first whether the request took effect.
    bool can_retry() const noexcept { return details_->number(pleo_error_can_retry, 0) != 0; }

    /// Returns how long to wait before a retry, in whole seconds; otherwise, if neither the server nor the client's
    /// rate limit says how long.
    std::chrono::seconds wait_or(detail::saturated<std::chrono::seconds> otherwise) const noexcept
    {
        const std::int32_t seconds = details_->number(pleo_error_retry_after_seconds, -1);
        return seconds < 0 ? otherwise.get() : std::chrono::seconds(seconds);
    }

#if PLEO_CPP_17
    /// Returns how long to wait before a retry, if the server or the client's rate limit says so.
    std::optional<std::chrono::seconds> wait() const noexcept
    {
        const std::chrono::seconds seconds = wait_or(std::chrono::seconds(-1));
        return seconds.count() < 0 ? std::nullopt : std::make_optional(seconds);
    }
#endif

    /// Returns the type of the API's error, for example "VALIDATION_FAILED"; empty if there is none.
    std::string api_type() const { return details_->text(pleo_error_api_type_field); }

    /// Returns the message of the API's error; empty if there is none.
    std::string api_message() const { return details_->text(pleo_error_api_message_field); }

    /// Returns the request id of the server, for Pleo's support; empty if there is none.
    std::string request_id() const { return details_->text(pleo_error_request_id_field); }

    /// Returns one text for a support ticket: lines "name: value", with a line feed between them, of at most 4,095 bytes. It has
    /// versions, time, method, path, each attempt, what the API said, proxy and TLS; never the key, a header, a query or a
    /// body. It names hosts, so what() does not contain it. Empty for a failure of this layer's own.
    std::string report() const { return details_->text(pleo_error_report_field, 4096); }

    /// Returns the response that is the failure, with its status, headers and body; an empty response, which is false,
    /// if none was received.
    ///
    /// The body may quote the request: do not log it. A program with exceptions that uses pleo::nothrow calls
    /// response<pleo::returning>().
    template <class Policy = detail::default_policy> basic_response<Policy> response() const
    {
        pleo_response raw = 0;
        if (details_->raw == 0 || pleo_error_response(details_->raw, &raw) != PLEO_OK)
            raw = 0;
        return basic_response<Policy>::adopt(raw);
    }

  private:
    friend class detail::failures;

    error(std::int32_t status, const std::string &message, std::shared_ptr<const detail::failure_handle> details)
        : std::runtime_error(message), status_(static_cast<pleo::status>(status)), details_(std::move(details))
    {
    }

    pleo::status status_;
    std::shared_ptr<const detail::failure_handle> details_;
};

namespace detail {

class failures {
  public:
    /// The failure that the call before on this thread gave.
    static error last(std::int32_t status)
    {
        const std::shared_ptr<failure_handle> details = std::make_shared<failure_handle>();
        std::int32_t its = PLEO_OK;
        // A call whose own status is not this thread's last failure has no details there.
        if (pleo_error_status(0, &its) == PLEO_OK && its == status && pleo_error_take(&details->raw) != PLEO_OK)
            details->raw = 0;
        const std::string text = details->text(pleo_error_message_field); // one line with the remedy
        return error(status, text.empty() ? std::string(pleo_status_meaning(status)) : text, details);
    }

    /// A failure of this layer's own.
    static error own(status value, const char *message)
    {
        return error(static_cast<std::int32_t>(value), message, std::make_shared<failure_handle>());
    }
};

} // namespace detail

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_ERROR_HPP
