// Requests in the making.

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

/// A request, for what client::call is too plain for. It can be sent any number of times. What it takes is
/// percent-encoded.
///
/// What sets something fails with status::argument for what is malformed or too long, and nothing is changed then.
template <class Policy>
class PLEO_CPP_NODISCARD basic_request : public detail::calling_handle<basic_request<Policy>, detail::listener> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// A request whose texts are in UTF-8. A client's request() makes one in its text_encoding.
    ///
    /// method: GET, HEAD, POST, PUT, PATCH or DELETE. path: begins with a /; a name in braces is a place for set_path,
    /// as in "/v1/companies/{id}".
    static returns<basic_request> make(text_view method, text_view path)
    {
        return Policy::give(made(0, method, path));
    }

    /// Fills a place of the path. name: without braces. value: one step; not empty, "." or "..", and without / \ and
    /// NUL.
    returns<void> set_path(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_set_path(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets a parameter of the query, instead of those of its name that were set before.
    returns<void> set_query(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_set_query(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Adds a parameter to the query, also of a name that is there: an array is its name repeated.
    returns<void> add_query(text_view name, detail::required_text value)
    {
        return done(
            pleo_request_add_query(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets a header; no value takes it away. Those that the library sets itself, Authorization among them, are
    /// refused.
    returns<void> set_header(text_view name, text_view value)
    {
        return done(
            pleo_request_set_header(this->get(), name.data(), name.length(), value.data(), value.length()));
    }

    /// Sets the body: JSON, checked at once and copied. None takes it away.
    returns<void> set_body(text_view json)
    {
        return done(pleo_request_set_body(this->get(), json.data(), json.length()));
    }

    /// Sets the body: JSON that was built, as it is now.
    returns<void> set_json(const basic_json<Policy> &json)
    {
        return done(pleo_request_set_json(this->get(), json.get()));
    }

    /// Sets the body: bytes of another kind than JSON, copied. media_type: such as "application/pdf".
    returns<void> set_content(text_view media_type, detail::required_text content)
    {
        return done(pleo_request_set_content(
            this->get(), media_type.data(), media_type.length(), content.data(), content.length()));
    }

    /// Sets the body: what a file has when the request is sent, of any size. Sending fails with status::file if it
    /// cannot be read.
    returns<void> set_file(text_view media_type, detail::required_text path)
    {
        return done(pleo_request_set_file(
            this->get(), media_type.data(), media_type.length(), path.data(), path.length()));
    }

    /// Adds a part to the body, which becomes a form (multipart/form-data). file_name, media_type: none if absent.
    returns<void> add_part(
        text_view name, text_view file_name, text_view media_type, detail::required_text content)
    {
        return done(pleo_request_add_part(this->get(), name.data(), name.length(), file_name.data(), file_name.length(),
            media_type.data(), media_type.length(), content.data(), content.length()));
    }

    /// Adds a part to the form with what a file has when the request is sent. file_name: the path's last step if
    /// absent.
    returns<void> add_file(text_view name, text_view file_name, text_view media_type, detail::required_text path)
    {
        return done(pleo_request_add_file(this->get(), name.data(), name.length(), file_name.data(), file_name.length(),
            media_type.data(), media_type.length(), path.data(), path.length()));
    }

    /// Lets the body of a successful answer go into a file, which appears under its name when it is whole; no path lets
    /// it go into the response again.
    returns<void> set_output(text_view path)
    {
        return done(pleo_request_set_output(this->get(), path.data(), path.length()));
    }

    /// Sets this request's own time, instead of the option timeout_ms: at most a day, cut to whole milliseconds. With
    /// 0, as where a program's own time is used up, it fails with status::timeout before it is sent; less is
    /// status::argument.
    returns<void> set_timeout(detail::limit time)
    {
        return done(pleo_request_set_timeout(this->get(), time.count32(-1)));
    }

    /// Says how many bytes the body of a successful answer must have; -1 for any number. One of another size fails
    /// with status::truncated, and the file of set_output does not appear.
    returns<void> set_size(std::int64_t bytes) { return done(pleo_request_set_size(this->get(), bytes)); }

    /// Says that sending this request twice does the same as sending it once: it is then sent again after a failure as
    /// a GET is, and never fails with status::outcome_unknown.
    returns<void> set_idempotent(bool idempotent = true)
    {
        return done(pleo_request_set_idempotent(this->get(), idempotent ? 1 : 0));
    }

    /// Names a callable that is told how far the request is while client::send or a list sends it.
    ///
    /// callable: called with (std::int64_t done, std::int64_t total), bytes of files or items of a list; total is -1
    /// where it is not known. It runs on the thread that made the call, and may call the library. It lives as long as
    /// this request and the lists begun with it. An exception of its own lets the call go on to its end, with no more
    /// calls of it, and is then thrown by the call in place of what that gave, which client::take_answer gives, or the
    /// list the next time.
    template <class Callable> returns<void> on_progress(Callable &&callable)
    {
        static_assert(
            detail::takes<typename std::decay<Callable>::type, const std::int64_t &, const std::int64_t &>::value,
            "a progress function takes (std::int64_t done, std::int64_t total)");
        using listener = detail::progress_listener<typename std::decay<Callable>::type>;
        return listen(listener::tell, std::make_shared<listener>(std::forward<Callable>(callable)));
    }

    /// Nothing is told any more.
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
