// The scenarios of what goes in and comes out: texts, keys, values, amounts, lists, tasks, files, handles.
#include "scenarios.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>
#include <vector>

namespace {

/// Makes an installation whose metadata has a town.
void set_town(const pleo::client &client, const std::string &town)
{
    pleo::json json = client.json();
    json.set_text("/status", "ACTIVATED");
    json.set_text("/metadata/town", town);
    client.create_installation(json.print());
}

std::string town()
{
    return sandbox::client().get_installation().text("/metadata/town");
}

void utf8()
{
    const pleo::client client = sandbox::client();
    report("read", client.call("GET", "/v2/employees?limit=1").text("/data/0/lastName"));
    set_town(client, "Ærøskøbing €");
    report("sent", town());
}

std::string hexadecimal(const std::string &bytes)
{
    std::string digits;
    for (const char byte : bytes) {
        const unsigned value = static_cast<unsigned char>(byte);
        digits += "0123456789ABCDEF"[value / 16];
        digits += "0123456789ABCDEF"[value % 16];
    }
    return digits;
}

void code_page()
{
    const pleo::client client = sandbox::client({{"text_encoding", "windows-1252"}});
    report("read", hexadecimal(client.call("GET", "/v2/employees?limit=1").text("/data/0/lastName")));
    set_town(client, "\xC6r\xF8sk\xF8" "bing \x80");
    report("sent", town());
    const pleo::response employees = client.call("GET", "/v2/employees?limit=4");
    report("refused", outcome([&] { employees.text("/data/3/jobTitle"); }));
}

void notes()
{
    const pleo::client client =
        sandbox::client({{"text_encoding", "windows-1252"}, {"text_unmappable", "transliterate"}});
    std::vector<std::string> notes;
    for (const pleo::response &entry : client.pages(sandbox::entries(client)))
        notes.push_back(entry.text_or("/note", ""));
    report("read", std::count_if(notes.begin(), notes.end(), [](const std::string &note) { return !note.empty(); }));
    report("town", hexadecimal(notes.at(3)));
    report("emoji", hexadecimal(notes.at(9)));
    report("merchant", hexadecimal(notes.at(12)));
    const pleo::client plain = sandbox::client({{"text_encoding", "windows-1252"}});
    sandbox::fault(R"({"path": "/v1/introspect", "status": 422, "body": "{\"message\": \"東 is no town\"}"})");
    const pleo::error error = failure([&] { plain.introspect(); });
    report("status", error.status());
    report("message", error.api_message());
}

void key_in_group()
{
    struct {
        char before[16], key[128], after[16];
    } record;
    const std::string key = sandbox::variable("PLEO_SANDBOX_KEY");
    std::memset(&record, 'X', sizeof record);
    std::memset(record.key, ' ', sizeof record.key);
    key.copy(record.key, sizeof record.key);
    const pleo::client client = sandbox::client_of(pleo::field(record.key));
    report("status", outcome([&] { client.introspect(); }));
    report("seen", client.call("GET", "/sandbox/last").text("/headers/authorization"));
}

void key_trimmed()
{
    const pleo::client client = sandbox::client_of(sandbox::variable("PLEO_SANDBOX_KEY") + "\r\n");
    report("status", outcome([&] { client.introspect(); }));
}

void short_buffer()
{
    const pleo::response installation = sandbox::client().create_installation();
    char buffer[10];
    std::size_t needed = 0;
    std::memset(buffer, 'x', sizeof buffer);
    report("status", outcome([&] { installation.copy_text("/id", buffer, sizeof buffer, &needed); }));
    report("needed", static_cast<std::int64_t>(needed));
    report("untouched", std::string(buffer, sizeof buffer) == "xxxxxxxxxx");
}

void values()
{
    const pleo::response answer = sandbox::answer_of(
        sandbox::client(), R"({"empty": "", "null": null, "number": 1, "yes": true, "list": [1, 2]})");
    report("empty", outcome([&] { answer.text("/empty"); }));
    report("length", static_cast<std::int64_t>(answer.text("/empty").size()));
    report("null", outcome([&] { answer.text("/null"); }));
    report("missing", outcome([&] { answer.text("/missing"); }));
    report("type", outcome([&] { answer.text("/number"); }));
    report("yes", answer.boolean("/yes"));
    report("items", static_cast<std::int64_t>(answer.count("/list")));
}

void amounts()
{
    const pleo::client client = sandbox::client();
    const pleo::response answer = sandbox::answer_of(client, R"({
        "dkk": {"currency": "DKK", "minors": 12345}, "jpy": {"currency": "JPY", "minors": 12345},
        "kwd": {"currency": "KWD", "minors": 12345}, "negative": {"currency": "DKK", "minors": -1},
        "large": {"currency": "DKK", "minors": 1234567890123456789}, "bare": 12345678901234567890,
        "cents": {"currency": "SEK", "value": 89696}, "other": {"currency": "QQQ", "minors": 1}})");
    for (const char *name : {"dkk", "jpy", "kwd", "negative", "large"})
        report(name, answer.money(std::string("/") + name).digits);
    report("beyond", outcome([&] { answer.int64("/bare"); }));
    report("value", answer.money("/cents").digits);
    report("unknown", outcome([&] { answer.money("/other"); }));
    pleo::json json = client.json();
    json.set_text("/status", "ACTIVATED");
    json.set_money("/metadata/limit", "KWD", "-12.345");
    report("sent", client.create_installation(json).int64("/metadata/limit/minors"));
    report("fraction", outcome([&] { json.set_money("/metadata/limit", "DKK", "0.001"); }));
}

void times()
{
    const pleo::time_point moment = pleo::times::read("2026-11-25T16:47:00+01:00");
    const std::time_t seconds = pleo::unix_clock::to_time_t(moment);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", std::gmtime(&seconds));
    report("read", text);
    report("written", pleo::times::write(moment));
}

void pages()
{
    const pleo::client client = sandbox::client();
    std::int64_t count = 0, sum = 0;
    std::string last;
    for (const pleo::response &employee : client.pages(client.request("GET", "/v2/employees"))) {
        last = employee.text("/email");
        sum += std::stoll(employee.text("/code"));
        count++;
    }
    report("items", count);
    report("requests", sandbox::number_of("/sandbox/count?path=/v2/employees"));
    report("last", last);
    report("sum", sum);
}

/// Says how far an export has come.
void tell(const pleo::client &client, const std::string &job, const char *event)
{
    pleo::json json = client.json();
    json.set_text("/jobId", job);
    json.set_text("/event", event);
    client.call("POST", "/v3/export-job-events", json);
}

void export_job()
{
    sandbox::control("POST", "/sandbox/export", R"({"count": 2})");
    const pleo::client client = sandbox::client({{"attempts", "2"}});
    pleo::request jobs = client.request("GET", "/v3/export-jobs");
    jobs.set_query("company_id", client.company());
    jobs.set_query("statuses", "pending");
    const std::string job = client.send(jobs).text("/data/0/id");
    tell(client, job, "started");
    pleo::request items = client.request("GET", "/v3/export-items");
    items.set_query("job_id", job);
    pleo::json results = client.json();
    std::string amount;
    int count = 0, notes = 0;
    for (const pleo::response &item : client.pages(items)) {
        const std::string result = "/" + std::to_string(count++);
        if (count == 1)
            amount = item.money("/amount/inWalletCurrency").digits;
        notes += !item.text_or("/note", "").empty();
        results.set_value(result + "/accountingEntryId", item, "/accountingEntryId");
        results.set_text(result + "/status", "successful");
        results.set_text(result + "/externalId", std::to_string(count));
    }
    report("items", count);
    report("amount", amount);
    report("note", notes);
    sandbox::fault(R"({"method": "PUT", "drop": true, "after": true})");
    pleo::request put = client.request("PUT", "/v3/export-jobs/{job}/items");
    put.set_path("job", job);
    put.set_json(results);
    put.set_idempotent();
    const pleo::response answer = client.send(put);
    report("put", answer.http_status());
    report("requests", sandbox::number_of("/sandbox/count?method=PUT"));
    report("errors", static_cast<std::int64_t>(answer.count("/errors")));
    tell(client, job, "completed");
    report("job", client.call("GET", "/v3/export-jobs/" + job).text("/data/status"));
}

void page_is(const std::string &items, const std::string &cursor)
{
    sandbox::fault(R"({"path": "/v1/introspect", "status": 200, "body": "{\"data\": [)" + items +
        R"(], \"pagination\": {\"hasNextPage\": true, \"endCursor\": \")" + cursor + R"(\"}}"})");
}

void circle()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("GET", "/v1/introspect");
    std::int64_t items = 0;
    page_is("1", "A");
    page_is("1", "B");
    page_is("1", "A");
    const auto loop = [&] {
        for (const pleo::response &item : client.pages(request))
            items += item.int64("");
    };
    report("status", outcome(loop));
    report("items", items);
    page_is("", "E");
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    request.set_timeout(std::chrono::milliseconds(500));
    report("empty", outcome(loop));
}

void cancelled()
{
    const pleo::client client = sandbox::client();
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    pleo::task task = client.submit(client.request("GET", "/v1/introspect"));
    report("pending", outcome([&] { task.take(); }));
    task.cancel();
    task.wait();
    report("status", outcome([&] { task.take(); }));
}

void task()
{
    const pleo::client client = sandbox::client();
    pleo::task task = client.submit(client.request("GET", "/v1/introspect"));
    task.wait();
    const pleo::response answer = task.take();
    report("status", pleo::status::ok);
    report("http", answer.http_status());
}

/// Fetches a receipt by its link.
void fetch(const pleo::client &client, const pleo::response &receipt, const std::string &path)
{
    pleo::request link = client.link(receipt.text("/url"));
    link.set_size(receipt.int64("/sizeInBytes"));
    link.set_output(path);
    client.send(link);
}

void files()
{
    const pleo::client client = sandbox::client({{"ca_file", sandbox::variable("PLEO_SANDBOX_CA")}});
    const std::string path = sandbox::variable("PLEO_SCENARIO_FOLDER") + "/fetched";
    const std::string receipts =
        "/v1/accounting-entries/" + client.send(sandbox::entries(client)).text("/data/0/id") + "/receipts";
    const pleo::response receipt = client.call("GET", receipts).value("/data/0");
    fetch(client, receipt, path);
    const pleo::response last = sandbox::client().call("GET", "/sandbox/last");
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    report("fetched", line);
    report("key", outcome([&] { last.text("/headers/authorization"); }));
    sandbox::control("POST", "/sandbox/links/expire");
    report("dead", outcome([&] { fetch(client, receipt, path); }));
    const pleo::response again = client.call("GET", receipts + '/' + receipt.text("/id")).value("/data");
    report("again", outcome([&] { fetch(client, again, path); }));
}

void log()
{
    const std::string key = sandbox::variable("PLEO_SANDBOX_KEY");
    const pleo::client client = sandbox::client({{"log_lines", "10"}});
    client.introspect();
    std::int64_t lines = 0;
    bool shown = false;
    for (std::string line; client.next_log_line(line); lines++)
        shown = shown || line.find(key) != std::string::npos;
    report("lines", lines);
    report("shown", shown);
}

pleo::status verified(const char *body)
{
    const pleo::webhook_headers headers = {
        "msg_loFOjxBNrRLzqYUf", "1731705121", "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="};
    return outcome([&] {
        pleo::webhook::verify("whsec_plJ3nmyCDGBKInavdOK15jsl", headers, body, pleo::webhook::any_age());
    });
}

void webhook()
{
    report("good", verified(R"({"event_type":"ping","data":{"success":true}})"));
    report("bad", verified("{}"));
}

void open_close()
{
    int count = 0;
    for (; count < 10000; count++)
        (void)sandbox::client();
    report("count", count);
    const pleo::client client = sandbox::client();
    report("status", outcome([&] { client.introspect(); }));
}

void stale_handle()
{
    pleo::client client = sandbox::client();
    const pleo_client freed = client.get();
    client.reset();
    const pleo::client stale = pleo::client::adopt(freed);
    report("status", outcome([&] { stale.introspect(); }));
    report("again", static_cast<pleo::status>(pleo_free(freed)));
}

} // namespace

const scenario data_scenarios[20] = {
    {"utf8", utf8},
    {"code_page", code_page},
    {"notes", notes},
    {"key_in_group", key_in_group},
    {"key_trimmed", key_trimmed},
    {"short_buffer", short_buffer},
    {"values", values},
    {"amounts", amounts},
    {"times", times},
    {"pages", pages},
    {"records", records},
    {"export", export_job},
    {"circle", circle},
    {"cancelled", cancelled},
    {"task", task},
    {"files", files},
    {"log", log},
    {"webhook", webhook},
    {"open_close", open_close},
    {"stale_handle", stale_handle},
};
