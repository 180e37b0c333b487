// The scenarios of what goes in and comes out: texts, keys, values, amounts, lists, tasks, files, handles.
#include "scenarios.hpp"

#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
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
    const pleo::response companies = client.call("GET", "/v1/companies");
    report("refused", outcome([&] { companies.text("/data/3/address/town"); }));
}

void notes()
{
    const pleo::client client =
        sandbox::client({{"text_encoding", "windows-1252"}, {"text_unmappable", "transliterate"}});
    pleo::request search = client.request("POST", "/v1/accounting-entries:search");
    search.set_body("{}");
    std::vector<std::string> notes;
    int read = 0;
    for (const pleo::response &entry : client.pages(search)) {
        const bool there = entry.type("/note") == pleo::json_type::string;
        read += there;
        notes.push_back(there ? entry.text("/note") : "");
    }
    report("read", read);
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
        "large": {"currency": "DKK", "minors": 1234567890123456789}, "bare": 12345678901234567890})");
    for (const char *name : {"dkk", "jpy", "kwd", "negative", "large"})
        report(name, answer.money(std::string("/") + name).digits);
    report("beyond", outcome([&] { answer.int64("/bare"); }));
    pleo::json json = client.json();
    json.set_money("/limit", "KWD", "-12.345");
    report("sent", client.call("POST", "/v1/vendors", json.print()).int64("/data/limit/minors"));
    report("fraction", outcome([&] { json.set_money("/limit", "DKK", "0.001"); }));
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
        sum += employee.int64("/spendLimit/minors");
        count++;
    }
    report("items", count);
    report("requests", sandbox::number_of("/sandbox/count?path=/v2/employees"));
    report("last", last);
    report("sum", sum);
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

void files()
{
    const pleo::client client = sandbox::client();
    const std::string folder = sandbox::variable("PLEO_SCENARIO_FOLDER");
    std::ofstream(folder + "/sent") << "a receipt";
    const std::string entry = client.call("POST", "/v1/accounting-entries:search", "{}").text("/data/0/id");
    pleo::request upload = client.request("POST", "/v1/accounting-entries/{id}/receipts");
    upload.set_path("id", entry);
    upload.add_file("file", nullptr, "text/plain", folder + "/sent");
    const pleo::response receipt = client.send(upload);
    report("sent", receipt.http_status());
    pleo::request download = client.request("GET", "/v1/accounting-entries/{id}/receipts/{receipt}");
    download.set_path("id", entry);
    download.set_path("receipt", receipt.text("/data/id"));
    download.set_output(folder + "/fetched");
    client.send(download);
    std::ifstream fetched(folder + "/fetched");
    report("fetched", std::string(std::istreambuf_iterator<char>(fetched), std::istreambuf_iterator<char>()));
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

const scenario data_scenarios[18] = {
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
    {"circle", circle},
    {"cancelled", cancelled},
    {"task", task},
    {"files", files},
    {"log", log},
    {"webhook", webhook},
    {"open_close", open_close},
    {"stale_handle", stale_handle},
};
