// Brings Pleo's chart of accounts to what the ERP has: sync_accounts FILE, whose lines are externalId;code;name
//
// Exit codes: 0 all is as the ERP has it; 4 Pleo refused some of the new accounts; else what stopped it.

#include <fstream>
#include <map>
#include <set>
#include <vector>

#include "example.hpp"

namespace {

const std::size_t a_batch = 1000; // as many as Pleo takes at once

struct account {
    std::string code, name;
};
using chart = std::map<std::string, account>; // by externalId

struct totals {
    std::size_t created = 0, changed = 0, archived = 0, unchanged = 0, failed = 0;
};

/// Whether the library takes a text as UTF-8, its encoding where no client has another.
bool is_utf8(const std::string &text)
{
    return pleo::nothrow::json::make()->set_text("", text).status() != pleo::status::text;
}

/// Adds the account of a line.
void add(chart &accounts, const std::string &line)
{
    if (!is_utf8(line))
        throw std::runtime_error("not in UTF-8");
    if (line.find_first_of(std::string("\r\0", 2)) != std::string::npos)
        throw std::runtime_error("a carriage return or a NUL within it");
    const std::size_t code = line.find(';'), name = line.find(';', code + 1);
    if (code == std::string::npos || name == std::string::npos)
        throw std::runtime_error("not externalId;code;name");
    if (code == 0)
        throw std::runtime_error("no externalId");
    const account one = {line.substr(code + 1, name - code - 1), line.substr(name + 1)};
    if (!accounts.emplace(line.substr(0, code), one).second)
        throw std::runtime_error("an externalId that was there before");
}

/// Reads a file in UTF-8, with or without a byte order mark, whose lines end with LF or CRLF. All of it is checked before
/// anything is sent.
chart read(const std::string &path)
{
    const std::string mark = "\xEF\xBB\xBF";
    std::ifstream file(path, std::ios::binary);
    chart accounts;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        if (++number == 1 && line.compare(0, mark.size(), mark) == 0)
            line.erase(0, mark.size());
        if (file.eof() && line.empty()) // nothing but the mark
            break;
        if (!file.eof() && !line.empty() && line.back() == '\r')
            line.pop_back();
        try {
            add(accounts, line);
        } catch (const std::runtime_error &error) {
            throw std::runtime_error(path + ", line " + std::to_string(number) + ": " + error.what());
        }
    }
    if (!file.eof())
        throw std::runtime_error(path + " cannot be read");
    if (accounts.empty())
        throw std::runtime_error(path + ": no accounts in it; all that Pleo has would be archived");
    return accounts;
}

/// All of them, before one is changed, which might move others to another page. One that others moved there meanwhile may be
/// listed twice, and is taken once.
std::vector<pleo::response> search(const pleo::client &client)
{
    pleo::json filter = client.json();
    filter.set_text("/companyId", client.company());
    filter.set_boolean("/excludeIfAssignedToCategory", false);
    filter.set_boolean("/excludeIfAssignedToContraAccount", false);
    pleo::request request = client.request("POST", "/v1/chart-of-accounts:search");
    request.set_json(filter);
    std::vector<pleo::response> accounts;
    std::set<std::string> ids;
    for (pleo::response &account : client.pages(request))
        if (ids.insert(account.text("/id")).second)
            accounts.push_back(std::move(account));
    return accounts;
}

/// What an update sends of an account as it is: what it left out, Pleo might clear.
pleo::json update_of(const pleo::client &client, const pleo::response &theirs)
{
    pleo::json update = client.json();
    for (const char *member : {"/name", "/code", "/taxCodeExternalId", "/metadata"})
        if (example::has(theirs, member))
            update.set_value(member, theirs, member);
    return update;
}

void put(const pleo::client &client, const pleo::response &theirs, const pleo::json &update)
{
    pleo::request request = client.request("PUT", "/v1/chart-of-accounts/{id}");
    request.set_path("id", theirs.text("/id"));
    request.set_json(update);
    request.set_idempotent(); // twice does the same as once
    client.send(request);
}

void change(const pleo::client &client, const pleo::response &theirs, const account &ours, totals &counts)
{
    if (theirs.text_or("/code", "") == ours.code && theirs.text("/name") == ours.name && !theirs.boolean("/archived")) {
        counts.unchanged++;
        return;
    }
    pleo::json update = update_of(client, theirs);
    update.set_text("/code", ours.code);
    update.set_text("/name", ours.name);
    update.set_boolean("/archived", false);
    put(client, theirs, update);
    counts.changed++;
}

void archive(const pleo::client &client, const pleo::response &theirs, totals &counts)
{
    if (theirs.boolean("/archived"))
        return;
    pleo::json update = update_of(client, theirs);
    update.set_boolean("/archived", true);
    put(client, theirs, update);
    counts.archived++;
}

void create(const pleo::client &client, const pleo::json &batch, totals &counts)
{
    const pleo::response answer = client.call("POST", "/v1/chart-of-accounts/batch", batch);
    counts.created += answer.count("/data/created");
    if (!example::has(answer, "/data/failed"))
        return;
    for (const pleo::response &failed : answer.items("/data/failed")) {
        std::cerr << failed.text_or("/request/externalId", "an account without externalId") << ": "
                  << failed.text_or("/reasons/0", "no reason given") << '\n';
        counts.failed++;
    }
}

void create_all(const pleo::client &client, const chart &accounts, totals &counts)
{
    for (chart::const_iterator next = accounts.begin(); next != accounts.end();) {
        pleo::json batch = client.json();
        batch.set_text("/companyId", client.company());
        for (std::size_t index = 0; index < a_batch && next != accounts.end(); ++index, ++next) {
            const std::string item = "/items/" + std::to_string(index);
            batch.set_text(item + "/externalId", next->first);
            batch.set_text(item + "/code", next->second.code);
            batch.set_text(item + "/name", next->second.name);
            batch.set_boolean(item + "/archived", false);
        }
        create(client, batch, counts);
    }
}

totals synchronise(const pleo::client &client, const chart &ours)
{
    totals counts;
    chart missing = ours;
    for (const pleo::response &theirs : search(client)) {
        const chart::const_iterator same = ours.find(theirs.text("/externalId"));
        if (same == ours.end()) {
            archive(client, theirs, counts);
            continue;
        }
        change(client, theirs, same->second, counts);
        missing.erase(same->first);
    }
    create_all(client, missing, counts);
    return counts;
}

} // namespace

int main(int argc, char **argv)
{
    totals counts;
    const int code = example::run([&] {
        if (argc != 2)
            throw example::usage("sync_accounts FILE");
        const chart ours = read(argv[1]);
        pleo::config options = example::options();
        options.set("text_encoding", "utf-8"); // as the file is, whatever PLEO_TEXT_ENCODING says
        counts = synchronise(example::client(options), ours);
        std::cout << "Created       " << counts.created << "\nChanged       " << counts.changed
                  << "\nArchived      " << counts.archived << "\nUnchanged     " << counts.unchanged
                  << "\nFailed        " << counts.failed << '\n';
    });
    return code == EXIT_SUCCESS && counts.failed > 0 ? 4 : code;
}
