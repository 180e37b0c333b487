// The scenarios of export jobs.
#include "scenarios.hpp"

namespace {

/// A client whose journal is a file of its scenario's own.
pleo::client journaled(const char *name)
{
    return sandbox::client({{"export_journal", sandbox::variable("PLEO_SCENARIO_FOLDER") + "/" + name}});
}

/// A bookkeeper starts a job of that many entries.
void started(int count)
{
    sandbox::control("POST", "/sandbox/export", "{\"count\": " + std::to_string(count) + "}");
}

/// Takes the next item; what is known of it as a digit behind the others.
bool next(pleo::export_job &job, std::string &all)
{
    pleo::response item;
    pleo::known known = pleo::known::nothing;
    const bool is_there = job.next(item, known);
    if (is_there)
        all += std::to_string(static_cast<int>(known));
    return is_there;
}

/// Books all that is left, from that number on, and gives what was known of each.
std::string book_rest(pleo::export_job &job, int number)
{
    std::string all;
    while (next(job, all))
        job.booked("V-" + std::to_string(number++));
    return all;
}

void export_job()
{
    const pleo::client client = journaled("export_job");
    started(12);
    pleo::export_job job = client.open_export();
    report("total", job.progress().total);
    pleo::response item;
    pleo::known known = pleo::known::nothing;
    int others = 0, booked = 0;
    while (job.next(item, known)) {
        others += known != pleo::known::nothing;
        if (item.text_or("/accountingEntryLines/0/account/code", "").empty())
            job.rejected("account_unknown", "no account");
        else
            job.booked("V-" + std::to_string(++booked));
    }
    report("again", others);
    report("done", job.progress().done);
    const pleo::response summary = job.close();
    report("job", summary.text("/status"));
    report("booked", summary.int64("/booked"));
    report("rejected", summary.int64("/rejected"));
    report("refused", static_cast<std::int64_t>(summary.count("/refused")));
    report("puts",
        sandbox::number_of("/sandbox/count?method=PUT&path=/v3/export-jobs/" + job.job().text("/id") + "/items"));
    job.reset();
    report("next", client.open_export() ? pleo::status::ok : pleo::status::end);
}

void export_resume()
{
    const pleo::client client = journaled("export_resume");
    started(4);
    std::string all;
    {
        pleo::export_job job = client.open_export();
        next(job, all);
        job.booked("V-1");
        next(job, all);
    }
    pleo::export_job job = client.open_export();
    report("again", book_rest(job, 2));
    const pleo::response summary = job.close();
    report("booked", summary.int64("/booked"));
    report("job", summary.text("/status"));
}

void export_again()
{
    const pleo::client client = journaled("export_again");
    started(1);
    {
        pleo::export_job job = client.open_export();
        book_rest(job, 1);
        job.close();
    }
    started(1);
    pleo::export_job job = client.open_export();
    std::string all;
    next(job, all);
    report("again", all);
    report("former", job.former());
    job.booked("V-2");
    report("job", job.close().text("/status"));
}

void export_ended()
{
    const pleo::client client = journaled("export_ended");
    started(2);
    std::string all;
    {
        pleo::export_job job = client.open_export();
        next(job, all);
        client.call("POST", "/v3/export-job-events",
            "{\"jobId\": \"" + job.job().text("/id")
                + R"(", "event": "failed", "failureReasonType": "canceled_by_user"})");
        report("booked", outcome([&] { job.booked("V-1"); }));
        report("send", outcome([&] { job.send(); }));
        report("next", outcome([&] { next(job, all); }));
        report("close", outcome([&] { job.close(); }));
        report("job", job.summary().text("/status"));
    }
    started(2);
    pleo::export_job job = client.open_export();
    report("items", static_cast<std::int64_t>(book_rest(job, 2).size()));
    report("later", job.close().int64("/booked"));
}

void export_busy()
{
    const pleo::client client = journaled("export_busy");
    started(1);
    const pleo::export_job job = client.open_export();
    report("journal", outcome([&] { client.open_export().reset(); }));
    const pleo::client other = sandbox::client();
    report("job", outcome([&] { other.open_export().reset(); }));
    const pleo::config over = sandbox::configured({{"export_take_over", "true"}});
    report("over", outcome([&] { other.open_export(over).reset(); }));
}

void export_unfinished()
{
    const pleo::client client = journaled("export_unfinished");
    started(2);
    pleo::export_job job = client.open_export();
    std::string all;
    next(job, all);
    report("close", outcome([&] { job.close(); }));
    report("type", outcome([&] { job.rejected("unknown"); }));
    report("first", outcome([&] { job.booked("V-1"); }));
    report("same", outcome([&] { job.booked("V-1"); }));
    report("other", outcome([&] { job.booked("V-2"); }));
    pleo::response summary;
    report("fail", outcome([&] { summary = job.fail("accounting_system_unreachable", "the books are shut"); }));
    report("job", summary.text("/status"));
    report("booked", summary.int64("/booked"));
    report("reason", job.job().text("/failureReasonType"));
}

} // namespace

const scenario export_scenarios[6] = {
    {"export_job", export_job},
    {"export_resume", export_resume},
    {"export_again", export_again},
    {"export_ended", export_ended},
    {"export_busy", export_busy},
    {"export_unfinished", export_unfinished},
};
