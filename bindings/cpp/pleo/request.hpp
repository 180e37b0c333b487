// Requests.

#ifndef PLEO_REQUEST_HPP
#define PLEO_REQUEST_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

#include "duration.hpp"
#include "handle.hpp"
#include "json.hpp"
#include "text.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// A request, for path and query parameters, headers or bodies other than JSON. It can be sent any number of times.
/// Path and query parameters are percent-encoded by the library.
///
/// Functions that set something fail with status::argument if a value is invalid or too long, status::text if a text is
/// not valid in its encoding.
template <class Policy>
class PLEO_CPP_NODISCARD basic_request : public detail::calling_handle<basic_request<Policy>, detail::listener> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// Creates a request whose texts are in UTF-8. client::request() creates one in the client's text_encoding.
    ///
    /// @param method GET, HEAD, POST, PUT, PATCH or DELETE, in upper case.
    /// @param path begins with one "/"; at most 8192 bytes. A name in braces is a placeholder for set_path:
    ///     "/v1/companies/{id}".
    static returns<basic_request> make(text_view method, text_view path)
    {
        return Policy::give(made(0, method, path));
    }

    /// Sets the value of a placeholder in the path.
    ///
    /// @param name the name without braces, at most 64 bytes.
    /// @param value one segment of a path: not empty, "." or "..", and without "/", backslash and NUL.
    returns<void> set_path(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_set_path(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets a query parameter. All values that were set or added for this name are replaced.
    returns<void> set_query(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_set_query(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Adds a query parameter. If the name is set already, both values are sent, as an array is.
    returns<void> add_query(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_add_query(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets a header; without a value it is removed. Headers that the library sets itself, for example Authorization,
    /// are refused.
    returns<void> set_header(text_view name, text_view value)
    {
        return done(
            pleo_request_set_header(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets a JSON body, which is checked now and copied; without one the request has no body.
    returns<void> set_body(text_view json)
    {
        return done(pleo_request_set_body(this->get(), json.data(), json.length()));
    }

    /// Sets a JSON body: a copy of the document as it is now.
    returns<void> set_json(const basic_json<Policy> &json)
    {
        return done(pleo_request_set_json(this->get(), json.get()));
    }

    /// Sets a body of any media type, which is copied.
    ///
    /// @param media_type for example "application/pdf"; at most 256 bytes.
    /// @param content at most 64 MiB.
    returns<void> set_content(text_view media_type, detail::required_text content)
    {
        return done(pleo_request_set_content(
            this->get(), media_type.data(), media_type.length(), content.data(), content.length()));
    }

    /// Sets a body from a file, which is read when the request is sent and can be of any size. Sending fails with
    /// status::file if the file cannot be read.
    returns<void> set_file(text_view media_type, detail::required_text path)
    {
        return done(pleo_request_set_file(
            this->get(), media_type.data(), media_type.length(), path.data(), path.length()));
    }

    /// Adds a part to a multipart/form-data body. At most 100 parts.
    ///
    /// @param file_name without it the part has none.
    /// @param media_type without it the part has none.
    /// @param content at most 64 MiB; copied.
    returns<void> add_part(
        text_view name, text_view file_name, text_view media_type, detail::required_text content)
    {
        return done(pleo_request_add_part(this->get(), name.data(), name.length(), file_name.data(), file_name.length(),
            media_type.data(), media_type.length(), content.data(), content.length()));
    }

    /// Adds a part to a multipart/form-data body from a file, which is read when the request is sent.
    ///
    /// @param file_name without it, the last component of path.
    returns<void> add_file(text_view name, text_view file_name, text_view media_type, detail::required_text path)
    {
        return done(pleo_request_add_file(this->get(), name.data(), name.length(), file_name.data(), file_name.length(),
            media_type.data(), media_type.length(), path.data(), path.length()));
    }

    /// Writes the body of a successful response into a file, which is replaced atomically when the body is complete.
    /// Without a path the body is kept in memory again.
    returns<void> set_output(text_view path)
    {
        return done(pleo_request_set_output(this->get(), path.data(), path.length()));
    }

    /// Sets a timeout for this request, instead of the option timeout_ms: at most one day, truncated to whole
    /// milliseconds. With 0 the request fails with status::timeout before it is sent. A negative time fails with
    /// status::argument.
    returns<void> set_timeout(detail::limit time)
    {
        return done(pleo_request_set_timeout(this->get(), time.count32(-1)));
    }

    /// Sets the size in bytes that the body of a successful response must have; -1 for any size. A body of another size
    /// fails with status::truncated, and the file of set_output is not written.
    returns<void> set_size(std::int64_t bytes) { return done(pleo_request_set_size(this->get(), bytes)); }

    /// Declares that sending this request twice has the same effect as sending it once: it is retried as a GET is, and
    /// never fails with status::outcome_unknown.
    returns<void> set_idempotent(bool idempotent = true)
    {
        return done(pleo_request_set_idempotent(this->get(), idempotent ? 1 : 0));
    }

    /// Sets a progress callback, which is called while client::send or a list sends the request.
    ///
    /// An exception of the callback is thrown by that call when it has finished, in place of its outcome; the callback
    /// is not called again in that call. client::take_response then returns the outcome, or the list the next time.
    ///
    /// @param callable called with (std::int64_t done, std::int64_t total): bytes of files, or items of a list; total
    ///     is -1 if it is not known. It runs on the thread that makes the call, and may call the library. It is kept
    ///     until this request and the lists made of it are freed.
    template <class Callable> returns<void> on_progress(Callable &&callable)
    {
        static_assert(
            detail::takes<typename std::decay<Callable>::type, const std::int64_t &, const std::int64_t &>::value,
            "a progress callback takes (std::int64_t done, std::int64_t total)");
        using listener = detail::progress_listener<typename std::decay<Callable>::type>;
        return listen(listener::tell, std::make_shared<listener>(std::forward<Callable>(callable)));
    }

    /// Removes the progress callback.
    returns<void> on_progress(std::nullptr_t) { return listen(nullptr, nullptr); }

  private:
    template <class> friend class basic_client;

    static returns<void> done(std::int32_t status) { return Policy::give(detail::done(status)); }

    static result<basic_request> made(pleo_client client, text_view method, text_view path)
    {
        return detail::made<basic_request>([&](pleo_request *request) {
            return pleo_request_new(client, method.data(), method.length(), path.data(), path.length(), request);
        });
    }

    static result<basic_request> linked(pleo_client client, text_view url)
    {
        return detail::made<basic_request>([&](pleo_request *request) {
            return pleo_request_new_link(client, url.data(), url.length(), request);
        });
    }

    returns<void> listen(pleo_progress_cb tell, std::shared_ptr<detail::listener> listener)
    {
        const result<void> set = detail::done(pleo_request_on_progress(this->get(), tell, listener.get()));
        if (set)
            this->state_ = std::move(listener);
        return Policy::give(set);
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_REQUEST_HPP
