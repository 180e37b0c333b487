// What the tests of export jobs share.
#ifndef EXPORT_JOBS_HPP
#define EXPORT_JOBS_HPP

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "own.hpp"
#include "sandbox.hpp"

namespace exporting {

const char journal[] = "exports.journal";

/// A bookkeeper starts a job of that many entries.
inline void started(int count)
{
    sandbox::control("POST", "/sandbox/export", "{\"count\": " + std::to_string(count) + "}");
}

/// What Pleo has of the newest job.
inline pleo::response at_pleo()
{
    return sandbox::client().call("GET", "/sandbox/export/job");
}

/// Pleo cancels the newest job.
inline void cancelled()
{
    sandbox::control("POST", "/sandbox/export/expire",
        "{\"jobId\": \"" + at_pleo().text("/id") + "\", \"reason\": \"canceled_by_user\"}");
}

/// A job of some entries, and a client with a new journal, whose log does what it is told.
struct bookkeeper {
    std::shared_ptr<std::function<void()>> log = std::make_shared<std::function<void()>>();
    pleo::client client;

    explicit bookkeeper(int count, const sandbox::options &more = sandbox::options())
    {
        sandbox::control("POST", "/sandbox/reset");
        std::remove(journal);
        if (count > 0)
            started(count);
        client = another(more);
    }

    pleo::client another(const sandbox::options &more = sandbox::options()) const
    {
        pleo::config config = sandbox::configured(more);
        config.set("export_journal", journal);
        const std::shared_ptr<std::function<void()>> its = log;
        config.on_log([its](pleo::log_level, const std::string &) {
            if (*its)
                (*its)();
        });
        return pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    }

    /// Whether a call in which the log throws comes out with that.
    template <class Call> bool thrown_in(Call call) const
    {
        *log = [] { throw own(); };
        const bool thrown = throws_own(call);
        *log = nullptr;
        return thrown;
    }
};

/// Books all that is left, each under its own id, and tells what was known of each as a digit.
inline std::string book_rest(pleo::export_job &job)
{
    std::string all;
    pleo::response item;
    for (pleo::known known = pleo::known::nothing; job.next(item, known);) {
        all += std::to_string(static_cast<int>(known));
        job.booked("V-" + item.text("/accountingEntryId"));
    }
    return all;
}

struct row {
    char id[37], currency[4], account[21];
};
PLEO_RECORD(row,
    PLEO_FIELD(id, "/accountingEntryId", text),
    PLEO_FIELD(currency, "/amount/inWalletCurrency/currency", text),
    PLEO_FIELD(account, "/accountingEntryLines/0/account/code", text.optional()));
/// One whose second field no item has.
struct wrong_row {
    char id[37];
    std::int64_t nothing;
};
PLEO_RECORD(wrong_row,
    PLEO_FIELD(id, "/accountingEntryId", text),
    PLEO_FIELD(nothing, "/nowhere", number));

} // namespace exporting

#endif
