// Options, and the clients made of them.

#ifndef PLEO_CLIENT_HPP
#define PLEO_CLIENT_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "handle.hpp"
#include "json.hpp"
#include "list.hpp"
#include "request.hpp"
#include "response.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

/// Options, from which clients are made: each copies them. The library's README lists them.
template <class Policy> class basic_config : public detail::calling_handle<basic_config<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;

    /// All options at their defaults.
    static returns<basic_config> make()
    {
        return Policy::give(detail::made<basic_config>([](pleo_config *config) { return pleo_config_new(config); }));
    }

    /// Sets an option. It is checked at once. Fails with status::config and the names there are, or what the option
    /// takes; with status::argument if there is no value or an empty one, as of a variable that is not set.
    returns<void> set(text_view name, text_view value)
    {
        const std::int32_t length = value.data() == nullptr ? PLEO_NTS : value.length();
        return Policy::give(
            detail::done(pleo_config_set(this->get(), name.data(), name.length(), value.data(), length)));
    }

    /// Sets an option back to its default.
    returns<void> reset_option(text_view name)
    {
        return Policy::give(detail::done(pleo_config_set(this->get(), name.data(), name.length(), nullptr, 0)));
    }

    /// Sets an option that is a number, or true or false.
    template <class Number>
    typename std::enable_if<std::is_integral<Number>::value, returns<void>>::type set(text_view name, Number value)
    {
        return set(name, text_view(written(value)));
    }

    /// Sets an option that is a time, such as timeout_ms.
    template <class Rep, class Period>
    returns<void> set(text_view name, const std::chrono::duration<Rep, Period> &time)
    {
        return set(name, std::chrono::milliseconds(time).count());
    }

    /// An option's value, as it was set or its default. A secret is never given back.
    returns<std::string> value(text_view name) const
    {
        return Policy::give(detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_config_get_field(this->get(), name.data(), name.length(), buffer, size, needed);
        }));
    }

    /// Sets options from a file of lines name = value, all of them or none. Fails with status::file if it cannot be
    /// read or is not safe, status::config with the line that is wrong.
    returns<void> load(text_view path)
    {
        return Policy::give(detail::done(pleo_config_load(this->get(), path.data(), path.length())));
    }

    /// Names a callable that takes a line for each request of the clients that are made of these options from now on.
    /// No line has the key, a header or a query; the options log_level and trace_bodies say what is told.
    ///
    /// callable: called with (pleo::log_level level, const std::string &line), on a thread of the program's that is in
    /// a call or waits for a task, on several at once where several are. It may call the library. It lives as long as
    /// these options, their clients, and the lists and tasks of those. An exception of its own is thrown by the call in
    /// place of what that gave, when the call has come to its end.
    template <class Callable> returns<void> on_log(Callable &&callable)
    {
        using listener = detail::log_listener<typename std::decay<Callable>::type>;
        return listen(listener::tell, std::make_shared<listener>(std::forward<Callable>(callable)));
    }

    /// Nothing is told to the clients that are made from now on.
    returns<void> on_log(std::nullptr_t) { return listen(nullptr, nullptr); }

  private:
    template <class> friend class basic_client;

    static const char *written(bool value) noexcept { return value ? "true" : "false"; }
    template <class Number> static std::string written(Number value) { return std::to_string(value); }

    returns<void> listen(pleo_log_cb tell, std::shared_ptr<void> listener)
    {
        const result<void> set = detail::done(pleo_config_on_log(this->get(), tell, listener.get()));
        if (set)
            this->listener_ = std::move(listener);
        return Policy::give(set);
    }
};

/// A client: one key, one address. Any number of threads may use one at once. Freeing it closes its connections, ends
/// its tasks and lists, and wipes its key; its answers live on.
///
/// Every call fails with any status of the network or the API, at the latest at the option timeout_ms.
template <class Policy> class basic_client : public detail::calling_handle<basic_client<Policy>> {
  public:
    template <class T> using returns = typename Policy::template type<T>;
    using config = basic_config<Policy>;
    using response_type = basic_response<Policy>;

    // --- Making one. Nothing goes out to the network; a wrong key shows at the first call.

    /// A client whose key is kept elsewhere: "file:PATH", "env:NAME", "credential:NAME", "wincred:NAME". A file must
    /// belong to this user or root and be closed to others. Fails with status::file and the rule that is broken,
    /// status::key, status::config.
    static returns<basic_client> from(text_view source, const config &options)
    {
        return Policy::give(made(pleo_client_new_from, source, detail::given(options), options.listener_));
    }
    /// The same for Pleo's production with every default.
    static returns<basic_client> from(text_view source)
    {
        return Policy::give(made(pleo_client_new_from, source, 0, nullptr));
    }

    /// A client with this key. The library keeps its own copy, and wipes it; nothing else here copies it. Wipe yours.
    /// Fails with status::key if the text cannot be a key, which is never quoted; status::config, status::file.
    static returns<basic_client> with_key(text_view key, const config &options)
    {
        return Policy::give(made(pleo_client_new, key, detail::given(options), options.listener_));
    }
    /// The same for Pleo's production with every default.
    static returns<basic_client> with_key(text_view key)
    {
        return Policy::give(made(pleo_client_new, key, 0, nullptr));
    }

    /// Uses another key for the calls that begin from now on; those under way keep theirs.
    returns<void> set_key(text_view key)
    {
        return Policy::give(detail::done(pleo_client_set_key(this->get(), key.data(), key.length())));
    }

    /// Ends the calls and tasks that are under way, in whichever threads: each fails with status::cancelled, or
    /// status::outcome_unknown if it may have taken effect. One that begins later is not touched: to stop a thread, call
    /// this again until it has ended. Not from a signal handler.
    returns<void> cancel() const { return Policy::give(detail::done(pleo_client_cancel(this->get()))); }

    // --- The key and its installation

    /// Asks who the key is: its permissions are the text at "/data/scope", whom it is for gives subject().
    returns<response_type> introspect() const { return call_of(pleo_introspect); }

    /// Creates the installation. json: an object with "status" and "metadata" as wanted; absent it is activated. The
    /// answer's origin says whether it was created or found: what might have been carried out is never sent twice.
    /// Fails with status::outcome_unknown if the answer was lost and a look shows nothing.
    returns<response_type> create_installation(text_view json = text_view()) const
    {
        return call_of(pleo_create_installation, json);
    }

    /// Fetches the installation. company_id: one company of an organisation's key. Fails with status::not_found if
    /// there is none.
    returns<response_type> get_installation(text_view company_id = text_view()) const
    {
        return call_of(pleo_get_installation, company_id);
    }

    /// Changes the installation. json: an object with "status", and "errorCode" and "metadata" as wanted. Whether Pleo
    /// merges metadata or replaces it, it does not say: send all of it, or use ensure_installation.
    returns<response_type> update_installation(text_view json) const { return call_of(pleo_update_installation, json); }

    /// Activates the installation; Pleo documents it for OAuth.
    returns<response_type> activate_installation() const { return call_of(pleo_activate_installation); }

    /// Deletes the installation. Fails with status::not_found if there was none.
    returns<response_type> delete_installation() const { return call_of(pleo_delete_installation); }

    /// Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves it alone.
    /// Metadata that json does not name is kept. Safe to run every night.
    returns<response_type> ensure_installation(text_view json = text_view()) const
    {
        return call_of(pleo_ensure_installation, json);
    }

    // --- Everything else of the API

    /// Makes any other request. path: begins with a /, with its query if any, percent-encoded. body: JSON, or none.
    returns<response_type> call(text_view method, text_view path, text_view body = text_view()) const
    {
        const std::shared_ptr<void> held = this->held();
        return Policy::give(detail::made<response_type>([&](pleo_response *response) {
            return pleo_call(this->get(), method.data(), method.length(), path.data(), path.length(), body.data(),
                body.length(), response);
        }));
    }

    /// Begins a request, for what call is too plain for. See basic_request::make.
    returns<basic_request<Policy>> request(text_view method, text_view path) const
    {
        return Policy::give(basic_request<Policy>::made(detail::given(*this), method, path));
    }

    /// Begins a JSON text.
    returns<basic_json<Policy>> json() const { return Policy::give(basic_json<Policy>::made(detail::given(*this))); }

    /// Begins with a JSON text that is there already. See basic_json::parse.
    returns<basic_json<Policy>> parse_json(text_view text) const
    {
        return Policy::give(basic_json<Policy>::parsed(detail::given(*this), text));
    }

    /// Sends a request. Fails with status::argument if a place of its path is not filled, or a GET has a body;
    /// status::file, status::resource.
    returns<response_type> send(const basic_request<Policy> &request) const
    {
        const std::shared_ptr<void> held = this->held();
        const std::shared_ptr<void> held_of_request = request.held();
        return Policy::give(detail::made<response_type>(
            [&](pleo_response *response) { return pleo_request_send(this->get(), request.get(), response); }));
    }

    /// Begins a list that comes page by page, such as GET /v2/employees. The request is copied; nothing is sent yet.
    returns<basic_pages<Policy>> pages(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_pages<Policy>>(pleo_pages_new, request));
    }

    /// Begins a request without waiting for it. The request is copied; its time runs from here.
    returns<basic_task<Policy>> submit(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_task<Policy>>(pleo_request_submit, request));
    }

    /// Takes the oldest line that the option log_lines keeps, and lets it go; false if there is none.
    returns<bool> next_log_line(std::string &line) const
    {
        result<std::string> next = detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_client_log_field(this->get(), buffer, size, needed);
        });
        if (next.status() == status::end)
            return Policy::give(result<bool>(false));
        if (!next)
            return Policy::give(result<bool>(next.failure()));
        line = std::move(*next);
        return Policy::give(result<bool>(true));
    }

  private:
    static result<basic_client> made(
        std::int32_t(PLEO_CDECL *make)(const char *, std::int32_t, pleo_config, pleo_client *), text_view text,
        pleo_config config, std::shared_ptr<void> listener)
    {
        result<basic_client> client = detail::made<basic_client>(
            [&](pleo_client *raw) { return make(text.data(), text.length(), config, raw); });
        if (client)
            client->listener_ = std::move(listener);
        return client;
    }

    returns<response_type> call_of(std::int32_t(PLEO_CDECL *ask)(pleo_client, pleo_response *)) const
    {
        const std::shared_ptr<void> held = this->held();
        return Policy::give(
            detail::made<response_type>([&](pleo_response *response) { return ask(this->get(), response); }));
    }

    returns<response_type> call_of(
        std::int32_t(PLEO_CDECL *ask)(pleo_client, const char *, std::int32_t, pleo_response *), text_view text) const
    {
        const std::shared_ptr<void> held = this->held();
        return Policy::give(detail::made<response_type>([&](pleo_response *response) {
            return ask(this->get(), text.data(), text.length(), response);
        }));
    }

    template <class T>
    result<T> begun(std::int32_t(PLEO_CDECL *begin)(pleo_client, pleo_request, std::int32_t *),
        const basic_request<Policy> &request) const
    {
        const detail::listeners both = {this->held(), request.held()};
        result<T> begun = detail::made<T>([&](std::int32_t *raw) { return begin(this->get(), request.get(), raw); });
        if (begun)
            begun->listener_ = std::make_shared<detail::listeners>(both);
        return begun;
    }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CLIENT_HPP
