// The scenarios of what must not be lost or changed on its way: keys, items, answers, values, times, limits, functions.
#include "scenarios.hpp"

#include <chrono>
#include <cstring>
#include <ctime>
#include <fstream>
#include <map>

namespace {

const char introspect[] = "/v1/introspect";

void rotated_key()
{
    const std::string file = sandbox::variable("PLEO_SCENARIO_KEY_FILE");
    std::ofstream(file) << sandbox::variable("PLEO_SANDBOX_KEY_REVOKED");
    const pleo::client client = pleo::client::from("file:" + file, sandbox::configured());
    report("before", outcome([&] { client.introspect(); }));
    std::ofstream(file) << sandbox::variable("PLEO_SANDBOX_KEY");
    report("after", outcome([&] { client.introspect(); }));
}

/// Which employees a program has seen, and how often.
class seen {
  public:
    void see(const pleo::response &employee) { times_[employee.text("/email")]++; }

    void report_all() const
    {
        std::int64_t twice = 0;
        for (const auto &employee : times_)
            twice += employee.second > 1;
        report("items", static_cast<std::int64_t>(times_.size()));
        report("twice", twice);
    }

  private:
    std::map<std::string, int> times_;
};

pleo::pages employees(const pleo::client &client)
{
    return client.pages(client.request("GET", "/v2/employees"));
}

void handler_fails()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = employees(client);
    pleo::response item;
    seen seen;
    int count = 0;
    bool ended = false;
    while (!ended) {
        try {
            for (pleo::response &each : list) {
                item = std::move(each);
                if (++count == 150)
                    throw std::runtime_error("what is done with an item fails");
                seen.see(item);
            }
            ended = true;
        } catch (const pleo::error &) {
            throw;
        } catch (const std::runtime_error &) {
            seen.see(item);
        }
    }
    seen.report_all();
}

void looped_twice()
{
    const pleo::client client = sandbox::client();
    pleo::pages list = employees(client);
    seen seen;
    int count = 0;
    for (const pleo::response &item : list) {
        seen.see(item);
        if (++count == 10)
            break;
    }
    for (const pleo::response &item : list) {
        seen.see(item);
        break;
    }
    pleo::response item;
    while (list.next_item(item))
        seen.see(item);
    seen.report_all();
}

void take_twice()
{
    const pleo::client client = sandbox::client();
    pleo::task task = client.submit(client.request("GET", introspect));
    task.wait();
    const pleo::response kept = task.take();
    report("first", pleo::status::ok);
    report("second", outcome([&] { task.take(); }));
    report("kept", kept.text("/data/authMethod"));
}

void log_throws()
{
    pleo::config config = sandbox::configured();
    bool thrown = false;
    config.on_log([&](pleo::log_level, const std::string &line) {
        if (thrown || line.find("/v1/companies") == std::string::npos)
            return;
        thrown = true;
        throw std::runtime_error("the log's own");
    });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    pleo::task companies = client.submit(client.request("GET", "/v1/companies"));
    pleo::task other = client.submit(client.request("GET", introspect));
    std::int64_t failed = 0;
    for (pleo::task *const task : {&companies, &other}) {
        try {
            task->wait();
        } catch (const pleo::error &) {
            throw;
        } catch (const std::runtime_error &) {
            failed++;
        }
    }
    report("failed", failed);
    report("companies", companies.take().http_status());
    report("other", outcome([&] { other.take(); }));
}

void odd_types()
{
    const pleo::client client = sandbox::client();
    const std::int32_t limit = 50;
    pleo::request request = client.request("GET", "/v2/employees");
    request.set_query("limit", std::to_string(limit)); // the number itself does not compile
    client.send(request);
    const std::string path = client.call("GET", "/sandbox/last").text("/path"), query = "limit=";
    report("query", path.substr(path.find(query) + query.size()));
    pleo::json json = client.json();
    json.set_text("/status", "ACTIVATED");
    json.set_int64("/metadata/limit", limit);
    report("sent", client.create_installation(json).int64("/metadata/limit"));
    report("refused", outcome([&] { request.set_query("limit", pleo::text_view(nullptr, 2)); }));
}

void far_times()
{
    pleo::time_point last;
    for (const char *text : {"1600-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59Z"}) {
        last = pleo::times::read(text);
        const std::time_t seconds = pleo::unix_clock::to_time_t(last);
        char shown[32];
        std::strftime(shown, sizeof shown, "%Y-%m-%d %H:%M:%S", std::gmtime(&seconds));
        report(std::string(text, 4).c_str(), shown);
    }
    report("later", last > std::chrono::system_clock::now());
}

void neighbour()
{
    struct {
        char name[8], secret[8];
    } record;
    std::memcpy(record.name, "ABCDEFGH", sizeof record.name);
    std::memcpy(record.secret, "IJKLMNOP", sizeof record.secret);
    const pleo::client client = sandbox::client();
    pleo::json json = client.json();
    json.set_text("/status", "ACTIVATED");
    json.set_text("/metadata/name", record.name);
    client.create_installation(json.print());
    report("sent", client.get_installation().text("/metadata/name"));
}

void zero_limits()
{
    const pleo::client client = sandbox::client();
    pleo::request request = client.request("POST", "/v1/vendors");
    request.set_json(sandbox::vendor(client));
    request.set_timeout(std::chrono::seconds(0));
    sandbox::fault(R"({"path": "/v1/introspect", "delay_ms": 60000})");
    const pleo::task task = client.submit(client.request("GET", introspect));
    report("finished", task.wait_for(std::chrono::seconds(0)));
    report("status", outcome([&] { client.send(request); }));
    report("requests", sandbox::number_of("/sandbox/count?path=/v1/vendors"));
}

void many_events()
{
    const int times = 100000;
    int lines = 0, steps = 0;
    pleo::config config = sandbox::configured();
    for (int set = 0; set < times; set++)
        config.on_log([&](pleo::log_level, const std::string &) { lines++; });
    const pleo::client client = pleo::client::with_key(sandbox::variable("PLEO_SANDBOX_KEY"), config);
    pleo::request request = client.request("GET", introspect);
    request.set_output(sandbox::variable("PLEO_SCENARIO_FOLDER") + "/introspected");
    for (int set = 0; set < times; set++)
        request.on_progress([&](std::int64_t, std::int64_t) { steps++; });
    report("status", outcome([&] { client.send(request); }));
    report("told", lines > 0 && steps > 0);
}

} // namespace

const scenario trap_scenarios[10] = {
    {"rotated_key", rotated_key},
    {"handler_fails", handler_fails},
    {"looped_twice", looped_twice},
    {"take_twice", take_twice},
    {"log_throws", log_throws},
    {"odd_types", odd_types},
    {"far_times", far_times},
    {"neighbour", neighbour},
    {"zero_limits", zero_limits},
    {"many_events", many_events},
};
