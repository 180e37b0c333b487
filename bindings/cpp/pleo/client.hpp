// Clients.

#ifndef PLEO_CLIENT_HPP
#define PLEO_CLIENT_HPP

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "config.hpp"
#include "duration.hpp"
#include "export_job.hpp"
#include "handle.hpp"
#include "json.hpp"
#include "list.hpp"
#include "outcome.hpp"
#include "request.hpp"
#include "response.hpp"
#include "task.hpp"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {

namespace detail {

/// What a client calls, and what is kept of its calls.
template <class Policy> struct client_state {
    std::shared_ptr<listener> log;
    kept_outcomes<Policy> kept;
};

} // namespace detail

/// A client: one API key and one base URL. Several threads can use one client at once.
///
/// Freeing it closes its connections, ends its tasks and lists, and wipes its key. Responses stay valid.
///
/// Every function that makes a call blocks until the option timeout_ms at the latest, and can fail with any status of
/// the network (101 to 124) or of HTTP and the API (201 to 250).
template <class Policy>
class PLEO_CPP_NODISCARD basic_client
    : public detail::calling_handle<basic_client<Policy>, detail::client_state<Policy>> {
    using state = detail::client_state<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;
    using config = basic_config<Policy>;
    using response_type = basic_response<Policy>;

    // --- Making one. Nothing goes out to the network; a wrong key shows at the first call.

    /// Creates a client whose key is read from a source. Nothing is sent: a wrong key fails the first call.
    ///
    /// Fails with status::file if the source cannot be read or is not safe (the message has the rule that it breaks),
    /// status::key if its content cannot be a key, status::config if the options cannot be used.
    ///
    /// @param source "file:PATH", "env:NAME", "credential:NAME" (systemd) or "wincred:NAME" (Windows); at most 8192
    ///     bytes. A file must be owned by this user or root, and others must have no access to it.
    /// @param options copied.
    static returns<basic_client> from(detail::required_text source, const config &options)
    {
        return Policy::give(made(
            pleo_client_new_from, source.data(), source.length(), detail::given(options), options.state_));
    }
    /// The same for Pleo's production environment, with all options at their defaults.
    static returns<basic_client> from(detail::required_text source)
    {
        return Policy::give(made(pleo_client_new_from, source.data(), source.length(), 0, nullptr));
    }
    /// Creates a client whose key is read from the source that the option key names. Fails with status::argument if
    /// that option is not set.
    static returns<basic_client> from(const config &options)
    {
        return Policy::give(made(pleo_client_new_from, nullptr, 0, detail::given(options), options.state_));
    }

    /// Creates a client with a key in memory. Nothing is sent: a wrong key fails the first call.
    ///
    /// Fails with status::key if the text cannot be a key, status::config or status::file if the options cannot be
    /// used. No message contains the key.
    ///
    /// @param key at most 4096 bytes of visible ASCII. The library copies it and wipes its copy when the client is
    ///     freed; nothing else here copies it. Wipe yours.
    /// @param options copied.
    static returns<basic_client> with_key(text_view key, const config &options)
    {
        return Policy::give(made(pleo_client_new, key.data(), key.length(), detail::given(options), options.state_));
    }
    /// The same for Pleo's production environment, with all options at their defaults.
    static returns<basic_client> with_key(text_view key)
    {
        return Policy::give(made(pleo_client_new, key.data(), key.length(), 0, nullptr));
    }

    /// Takes ownership of a client that C code created.
    static basic_client adopt(pleo_client raw)
    {
        basic_client made = detail::handle<basic_client>::adopt(raw);
        made.state_ = std::make_shared<state>();
        return made;
    }

    /// Replaces the key for calls that begin from now on; calls in progress keep theirs. Fails with status::key if the
    /// text cannot be a key: the client then keeps its key.
    returns<void> set_key(text_view key)
    {
        return Policy::give(detail::done(pleo_client_set_key(this->get(), key.data(), key.length())));
    }

    /// Cancels the calls and tasks that are in progress, in any thread. Each fails with status::cancelled, or with
    /// status::outcome_unknown if it may have taken effect.
    ///
    /// A call that begins later is not cancelled: to stop a thread, call this until the thread has ended. Do not call
    /// it from a signal handler.
    returns<void> cancel() const { return Policy::give(detail::done(pleo_client_cancel(this->get()))); }

    // --- The key and its installation

    /// Returns whom the key is for: its permissions are the string "/data/scope"; response::subject returns the company
    /// or organisation.
    returns<response_type> introspect() const { return call_of(pleo_introspect); }

    /// Checks everything that a call needs, from the options to the installation, and returns a report, whatever was
    /// found.
    ///
    /// The report has "/exit", an exit code, and the array "/steps", whose items have "id", "title", "state" (ok, note,
    /// failed or skipped), "found", "status" and "advice": see pleo_client_check. Fails with status::cancelled. The
    /// name is in brackets here because headers of macOS define a macro of that name.
    returns<response_type>(check)() const { return call_of(pleo_client_check); }

    /// Returns the id of the company that the key is for, which most calls of the API take as company_id. It is
    /// requested once for each key. Fails with status::missing if the key belongs to an organisation.
    returns<std::string> company() const
    {
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope({log(), nullptr});
        result<std::string> id = detail::text([&](char *buffer, std::int32_t size, std::int32_t *needed) {
            return pleo_client_company_field(this->get(), buffer, size, needed);
        });
        if (scope.has_thrown())
            scope.rethrow();
        return Policy::give(std::move(id));
    }

    /// Creates the installation. response::origin says whether it was created or found: a request that may have taken
    /// effect is never sent again.
    ///
    /// Fails with status::outcome_unknown if the response was lost and no installation was found afterwards.
    ///
    /// @param json JSON object with "status" and "metadata"; without it the installation is activated.
    returns<response_type> create_installation(text_view json = text_view()) const
    {
        return call_of(pleo_create_installation, json);
    }
    /// The same with a JSON document.
    returns<response_type> create_installation(const basic_json<Policy> &json) const
    {
        return call_of(pleo_create_installation, json);
    }

    /// Returns the installation. Fails with status::not_found if there is none.
    ///
    /// @param company_id id of one company, for a key of an organisation; without it the key's own company.
    returns<response_type> get_installation(text_view company_id = text_view()) const
    {
        return call_of(pleo_get_installation, company_id);
    }

    /// Updates the installation. Pleo does not document whether metadata is merged or replaced: send all of it, or use
    /// ensure_installation.
    ///
    /// @param json JSON object with "status", "errorCode" and "metadata", as needed.
    returns<response_type> update_installation(text_view json) const { return call_of(pleo_update_installation, json); }
    /// The same with a JSON document.
    returns<response_type> update_installation(const basic_json<Policy> &json) const
    {
        return call_of(pleo_update_installation, json);
    }

    /// Activates the installation. Pleo documents this for OAuth.
    returns<response_type> activate_installation() const { return call_of(pleo_activate_installation); }

    /// Deletes the installation. Fails with status::not_found if there was none.
    returns<response_type> delete_installation() const { return call_of(pleo_delete_installation); }

    /// Creates or updates the installation only if it differs from json. Metadata that json does not name is kept. A
    /// program can call it at every start.
    returns<response_type> ensure_installation(text_view json = text_view()) const
    {
        return call_of(pleo_ensure_installation, json);
    }
    /// The same with a JSON document.
    returns<response_type> ensure_installation(const basic_json<Policy> &json) const
    {
        return call_of(pleo_ensure_installation, json);
    }

    // --- Everything else of the API

    /// Sends any other request with an optional JSON body, and waits for the response.
    ///
    /// @param method GET, HEAD, POST, PUT, PATCH or DELETE, in upper case.
    /// @param path begins with one "/"; with its query, percent-encoded; at most 8192 bytes.
    /// @param body JSON text, at most 64 MiB; without it the request has no body.
    returns<response_type> call(text_view method, text_view path, text_view body = text_view()) const
    {
        return response_of(nullptr, [&](pleo_response *response) {
            return pleo_call(this->get(), method.data(), method.length(), path.data(), path.length(), body.data(),
                body.length(), response);
        });
    }
    /// The same with a JSON document as the body.
    returns<response_type> call(text_view method, text_view path, const basic_json<Policy> &body) const
    {
        const result<std::string> printed = body.printed();
        return printed ? call(method, path, text_view(*printed)) : failed(printed);
    }

    /// Creates a request object in the client's text_encoding, for path and query parameters, headers or bodies other
    /// than JSON. See basic_request::make.
    returns<basic_request<Policy>> request(text_view method, text_view path) const
    {
        return Policy::give(basic_request<Policy>::made(detail::given(*this), method, path));
    }

    /// Creates a request for a link: a URL that the API returns for a file on another host, for example the url of a
    /// receipt. The request is a GET without the API key.
    ///
    /// An HTTP status of 400 to 499, other than 429, means that the link has expired: fetch the item again for a new
    /// one.
    ///
    /// @param url https, with another host or port than the option base_url; at most 8192 bytes.
    returns<basic_request<Policy>> link(text_view url) const
    {
        return Policy::give(basic_request<Policy>::linked(detail::given(*this), url));
    }

    /// Creates a JSON document in the client's text_encoding.
    returns<basic_json<Policy>> json() const { return Policy::give(basic_json<Policy>::made(detail::given(*this))); }

    /// Creates a JSON document from a JSON text in the client's text_encoding. See basic_json::parse.
    returns<basic_json<Policy>> parse_json(text_view text) const
    {
        return Policy::give(basic_json<Policy>::parsed(detail::given(*this), text));
    }

    /// Sends a request and waits for the response. Fails with status::argument if a placeholder has no value or a GET
    /// has a body, status::file or status::resource for a file.
    returns<response_type> send(const basic_request<Policy> &request) const
    {
        return response_of(request.state_,
            [&](pleo_response *response) { return pleo_request_send(this->get(), request.get(), response); });
    }

    /// Returns the outcome of this thread's last call of this client in which a callback threw an exception: the
    /// response, once, or the failure of that call. It is kept until then or until the client is freed. Fails with
    /// status::missing if there is none.
    returns<response_type> take_response() const
    {
        const std::shared_ptr<state> its = this->state_;
        if (its == nullptr)
            return Policy::give(result<response_type>(detail::failures::own(status::handle, meaning(status::handle))));
        return Policy::give(its->kept.take());
    }

    /// Creates a list whose pages are fetched one by one, for example of GET /v2/employees. The request is copied.
    /// Nothing is sent yet.
    returns<basic_pages<Policy>> pages(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_pages<Policy>>(pleo_pages_new, request));
    }

    /// Starts a request without waiting for the response. The request is copied; its timeout runs from here. A task
    /// that is freed is cancelled: keep it until it has finished.
    returns<basic_task<Policy>> submit(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_task<Policy>>(pleo_request_submit, request));
    }

    // --- Export jobs. The options export_journal, export_company and export_take_over count: those of the client, or
    // of the options that are given here.

    /// Opens the company's oldest export job, and starts it if it is pending. Returns an empty export job if there is
    /// no job.
    ///
    /// Fails with status::export_busy if another program has the journal or the job, status::file or status::resource
    /// for the journal, status::missing if the key belongs to an organisation and export_company is not set.
    returns<basic_export_job<Policy>> open_export() const { return Policy::give(opened(0, pleo_export_open)); }
    returns<basic_export_job<Policy>> open_export(const config &options) const
    {
        return Policy::give(opened(detail::given(options), pleo_export_open));
    }

    /// Opens an export job as open_export does, and waits until there is one. Returns an empty one if none appeared in
    /// time.
    ///
    /// @param most at most one day, truncated to whole seconds; a longer or a negative time fails with
    ///     status::argument.
    returns<basic_export_job<Policy>> wait_for_export(detail::limit most) const
    {
        return Policy::give(waited(0, most));
    }
    returns<basic_export_job<Policy>> wait_for_export(detail::limit most, const config &options) const
    {
        return Policy::give(waited(detail::given(options), most));
    }

    /// Opens an export job as open_export does. Without an open job it creates one of the entries that are queued for
    /// export. That Pleo lets an API key create a job is assumed, not documented.
    returns<basic_export_job<Policy>> start_export() const { return Policy::give(opened(0, pleo_export_start)); }
    returns<basic_export_job<Policy>> start_export(const config &options) const
    {
        return Policy::give(opened(detail::given(options), pleo_export_start));
    }

    /// Removes the oldest line that the option log_lines keeps, and copies it into line; false if there is none.
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
        std::int32_t(PLEO_CDECL *make)(const char *, std::int32_t, pleo_config, pleo_client *), const char *text,
        std::int32_t length, pleo_config config, std::shared_ptr<detail::listener> log)
    {
        result<basic_client> client = detail::made<basic_client>(
            [&](pleo_client *raw) { return make(text, length, config, raw); });
        if (client)
            client->state_->log = std::move(log);
        return client;
    }

    returns<response_type> call_of(std::int32_t(PLEO_CDECL *ask)(pleo_client, pleo_response *)) const
    {
        return response_of(nullptr, [&](pleo_response *response) { return ask(this->get(), response); });
    }

    returns<response_type> call_of(
        std::int32_t(PLEO_CDECL *ask)(pleo_client, const char *, std::int32_t, pleo_response *), text_view text) const
    {
        return response_of(nullptr,
            [&](pleo_response *response) { return ask(this->get(), text.data(), text.length(), response); });
    }

    returns<response_type> call_of(std::int32_t(PLEO_CDECL *ask)(pleo_client, const char *, std::int32_t,
                                       pleo_response *),
        const basic_json<Policy> &json) const
    {
        const result<std::string> printed = json.printed();
        return printed ? call_of(ask, text_view(*printed)) : failed(printed);
    }

    static returns<response_type> failed(const result<std::string> &printed)
    {
        return Policy::give(result<response_type>(printed.failure()));
    }

    /// Makes a call: ask(where). What is called in it may end this client.
    template <class Ask>
    returns<response_type> response_of(const std::shared_ptr<detail::listener> &progress, Ask ask) const
    {
        const std::shared_ptr<state> its = this->state_;
        detail::call_scope scope({log(), progress});
        result<response_type> outcome = detail::made<response_type>(ask);
        if (scope.has_thrown()) {
            its->kept.keep(std::move(outcome));
            scope.rethrow();
        }
        return Policy::give(std::move(outcome));
    }

    /// Opens an export: open(client, options, where).
    template <class Open> result<basic_export_job<Policy>> opened(pleo_config options, Open open) const
    {
        using job_type = basic_export_job<Policy>;
        const std::shared_ptr<typename job_type::state> its = std::make_shared<typename job_type::state>();
        its->called = {log(), nullptr};
        detail::call_scope scope(its->called);
        pleo_export raw = 0;
        const std::int32_t status = open(this->get(), options, &raw);
        job_type job = job_type::adopt(raw);
        if (scope.has_thrown())
            scope.rethrow(); // the job is left as it is, and opened again
        if (status != PLEO_OK && status != PLEO_E_END)
            return detail::failures::last(status);
        if (status == PLEO_OK)
            job.state_ = its;
        return result<job_type>(std::move(job));
    }

    result<basic_export_job<Policy>> waited(pleo_config options, detail::limit most) const
    {
        const std::int64_t bound = (std::numeric_limits<std::int32_t>::max)();
        const std::int32_t seconds =
            static_cast<std::int32_t>(most.count() < 0 ? -1 : (std::min)(most.count() / 1000, bound));
        return opened(options, [seconds](pleo_client client, pleo_config its_options, pleo_export *job) {
            return pleo_export_wait(client, its_options, seconds, job);
        });
    }

    /// Begins a list or a task: begin(client, request, where).
    template <class T>
    result<T> begun(std::int32_t(PLEO_CDECL *begin)(pleo_client, pleo_request, std::int32_t *),
        const basic_request<Policy> &request) const
    {
        const std::shared_ptr<typename T::state> its = std::make_shared<typename T::state>();
        its->called = {log(), request.state_};
        result<T> begun = detail::made<T>([&](std::int32_t *raw) { return begin(this->get(), request.get(), raw); });
        if (begun)
            begun->state_ = its;
        return begun;
    }

    std::shared_ptr<detail::listener> log() const { return this->state_ == nullptr ? nullptr : this->state_->log; }
};

} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CLIENT_HPP
