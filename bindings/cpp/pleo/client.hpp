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

/// A client: one key, one address. Any number of threads may use one at once. Freeing it closes its connections, ends
/// its tasks and lists, and wipes its key; its answers live on.
///
/// Every call fails with any status of the network or the API, at the latest at the option timeout_ms.
template <class Policy>
class PLEO_CPP_NODISCARD basic_client
    : public detail::calling_handle<basic_client<Policy>, detail::client_state<Policy>> {
    using state = detail::client_state<Policy>;

  public:
    template <class T> using returns = typename Policy::template type<T>;
    using config = basic_config<Policy>;
    using response_type = basic_response<Policy>;

    // --- Making one. Nothing goes out to the network; a wrong key shows at the first call.

    /// A client whose key is kept elsewhere: "file:PATH", "env:NAME", "credential:NAME", "wincred:NAME". A file must
    /// belong to this user or root and be closed to others. Fails with status::file and the rule that is broken,
    /// status::key, status::config.
    static returns<basic_client> from(detail::required_text source, const config &options)
    {
        return Policy::give(made(
            pleo_client_new_from, source.data(), source.length(), detail::given(options), options.state_));
    }
    /// The same for Pleo's production with every default.
    static returns<basic_client> from(detail::required_text source)
    {
        return Policy::give(made(pleo_client_new_from, source.data(), source.length(), 0, nullptr));
    }
    /// The same for the source that the option key names, such as that of a profile. Fails with status::argument if
    /// none is set.
    static returns<basic_client> from(const config &options)
    {
        return Policy::give(made(pleo_client_new_from, nullptr, 0, detail::given(options), options.state_));
    }

    /// A client with this key. The library keeps its own copy, and wipes it; nothing else here copies it. Wipe yours.
    /// Fails with status::key if the text cannot be a key, which is never quoted; status::config, status::file.
    static returns<basic_client> with_key(text_view key, const config &options)
    {
        return Policy::give(made(pleo_client_new, key.data(), key.length(), detail::given(options), options.state_));
    }
    /// The same for Pleo's production with every default.
    static returns<basic_client> with_key(text_view key)
    {
        return Policy::give(made(pleo_client_new, key.data(), key.length(), 0, nullptr));
    }

    /// Takes over a client that C code made.
    static basic_client adopt(pleo_client raw)
    {
        basic_client made = detail::handle<basic_client>::adopt(raw);
        made.state_ = std::make_shared<state>();
        return made;
    }

    /// Uses another key for the calls that begin from now on; those under way keep theirs.
    returns<void> set_key(text_view key)
    {
        return Policy::give(detail::done(pleo_client_set_key(this->get(), key.data(), key.length())));
    }

    /// Ends the calls and tasks that are under way, in whichever threads: each fails with status::cancelled, or
    /// status::outcome_unknown if it may have taken effect. One that begins later is not touched: to stop a thread,
    /// call this again until it has ended. Not from a signal handler.
    returns<void> cancel() const { return Policy::give(detail::done(pleo_client_cancel(this->get()))); }

    // --- The key and its installation

    /// Asks who the key is: its permissions are the text at "/data/scope", whom it is for gives subject().
    returns<response_type> introspect() const { return call_of(pleo_introspect); }

    /// Checks everything that a call needs, from the options to the installation, and returns the report whatever it
    /// found, as pleo_client_check says: "/exit", an exit code, and at "/steps" the steps, each with "id", "title",
    /// "state" (ok, note, failed or skipped), "found", "status" and "advice". Fails with status::cancelled. In brackets
    /// here, since headers of macOS have a macro of that name.
    returns<response_type>(check)() const { return call_of(pleo_client_check); }

    /// The id of the company that the key is for, which most calls take as company_id: asked for once for each key.
    /// Fails with status::missing if the key is an organisation's.
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

    /// Creates the installation. json: an object with "status" and "metadata" as wanted; absent it is activated. The
    /// answer's origin says whether it was created or found: what might have been carried out is never sent twice.
    /// Fails with status::outcome_unknown if the answer was lost and a look shows nothing.
    returns<response_type> create_installation(text_view json = text_view()) const
    {
        return call_of(pleo_create_installation, json);
    }
    /// The same of JSON that was built, as it is now.
    returns<response_type> create_installation(const basic_json<Policy> &json) const
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
    /// The same of JSON that was built, as it is now.
    returns<response_type> update_installation(const basic_json<Policy> &json) const
    {
        return call_of(pleo_update_installation, json);
    }

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
    /// The same of JSON that was built, as it is now.
    returns<response_type> ensure_installation(const basic_json<Policy> &json) const
    {
        return call_of(pleo_ensure_installation, json);
    }

    // --- Everything else of the API

    /// Makes any other request. path: begins with a /, with its query if any, percent-encoded. body: JSON, or none.
    returns<response_type> call(text_view method, text_view path, text_view body = text_view()) const
    {
        return answer(nullptr, [&](pleo_response *response) {
            return pleo_call(this->get(), method.data(), method.length(), path.data(), path.length(), body.data(),
                body.length(), response);
        });
    }
    /// The same with a body of JSON that was built, as it is now.
    returns<response_type> call(text_view method, text_view path, const basic_json<Policy> &body) const
    {
        const result<std::string> printed = body.printed();
        return printed ? call(method, path, text_view(*printed)) : failed(printed);
    }

    /// Begins a request, for what call is too plain for. See basic_request::make.
    returns<basic_request<Policy>> request(text_view method, text_view path) const
    {
        return Policy::give(basic_request<Policy>::made(detail::given(*this), method, path));
    }

    /// Begins a request of a link that the API gives to a file at another host, such as a receipt's: a GET that is sent
    /// as it is and without the key. An answer of 400 to 499 but 429 says that the link has expired. url: https;
    /// not at the API's own host.
    returns<basic_request<Policy>> link(text_view url) const
    {
        return Policy::give(basic_request<Policy>::linked(detail::given(*this), url));
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
        return answer(request.state_,
            [&](pleo_response *response) { return pleo_request_send(this->get(), request.get(), response); });
    }

    /// Gives what the last call of this client in this thread gave in which a callable threw: that answer, once, or
    /// that call's failure. It is kept until then, whatever other calls are made, or until the client's end. Fails with
    /// status::missing if there is none.
    returns<response_type> take_answer() const
    {
        const std::shared_ptr<state> its = this->state_;
        if (its == nullptr)
            return Policy::give(result<response_type>(detail::failures::own(status::handle, meaning(status::handle))));
        return Policy::give(its->kept.take());
    }

    /// Begins a list that comes page by page, such as GET /v2/employees. The request is copied; nothing is sent yet.
    returns<basic_pages<Policy>> pages(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_pages<Policy>>(pleo_pages_new, request));
    }

    /// Begins a request without waiting for it. The request is copied; its time runs from here. A task that is dropped
    /// is cancelled: hold it until it has finished.
    returns<basic_task<Policy>> submit(const basic_request<Policy> &request) const
    {
        return Policy::give(begun<basic_task<Policy>>(pleo_request_submit, request));
    }

    // --- Export jobs. The options export_journal, export_company and export_take_over count: those of the client, or
    // of the options that are given here.

    /// Opens the company's oldest export job, and starts it if it is pending; an empty one if there is none. Fails with
    /// status::export_busy if another program has the journal or the job; status::file or status::resource for the
    /// journal; status::protocol, and any status of the network or the API.
    returns<basic_export_job<Policy>> open_export() const { return Policy::give(opened(0, pleo_export_open)); }
    returns<basic_export_job<Policy>> open_export(const config &options) const
    {
        return Policy::give(opened(detail::given(options), pleo_export_open));
    }

    /// The same, and waits for a job if there is none, at most so long: up to a day, cut to whole seconds. Fails with
    /// status::argument if that is longer, or less than nothing.
    returns<basic_export_job<Policy>> wait_for_export(detail::limit most) const
    {
        return Policy::give(waited(0, most));
    }
    returns<basic_export_job<Policy>> wait_for_export(detail::limit most, const config &options) const
    {
        return Policy::give(waited(detail::given(options), most));
    }

    /// The same, and starts a job of the entries that are queued for export if there is none. That Pleo allows this to
    /// an API key is not documented.
    returns<basic_export_job<Policy>> start_export() const { return Policy::give(opened(0, pleo_export_start)); }
    returns<basic_export_job<Policy>> start_export(const config &options) const
    {
        return Policy::give(opened(detail::given(options), pleo_export_start));
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
        return answer(nullptr, [&](pleo_response *response) { return ask(this->get(), response); });
    }

    returns<response_type> call_of(
        std::int32_t(PLEO_CDECL *ask)(pleo_client, const char *, std::int32_t, pleo_response *), text_view text) const
    {
        return answer(nullptr,
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
    returns<response_type> answer(const std::shared_ptr<detail::listener> &progress, Ask ask) const
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
