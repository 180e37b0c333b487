// Writes every employee of the company to standard output, in records of fixed width: id, email, code. It shows how far it
// is, and Ctrl-C ends it in the middle of a request.

#include <csignal>
#include <cstring>
#include <memory>
#include <thread>

#include "example.hpp"

namespace {

struct record {
    char id[36], email[40], code[24], end[1];
};

record record_of(const pleo::response &employee)
{
    record made;
    std::memset(&made, ' ', sizeof made);
    made.end[0] = '\n';
    employee.copy_text("/id", made.id, sizeof made.id);
    employee.copy_text("/email", made.email, sizeof made.email);
    if (example::has(employee, "/code"))
        employee.copy_text("/code", made.code, sizeof made.code);
    return made;
}

/// Lets Ctrl-C cancel what a client does. No function of the library may be called in a signal handler; a thread that waits
/// for the signal may call any.
void cancel_on_interrupt(const std::shared_ptr<const pleo::client> &client)
{
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, nullptr);
    std::thread([=] {
        int signal = 0;
        if (sigwait(&interrupt, &signal) == 0)
            client->cancel();
    }).detach(); // it keeps the client until the program ends
}

} // namespace

int main()
{
    return example::run([] {
        const std::shared_ptr<const pleo::client> client = std::make_shared<pleo::client>(example::client());
        cancel_on_interrupt(client);
        pleo::request employees = client->request("GET", "/v2/employees");
        employees.set_query("companyId", client->company());
        employees.on_progress(
            [](std::int64_t done, std::int64_t total) { std::cerr << done << " of " << total << '\n'; });
        for (const pleo::response &employee : client->pages(employees))
            example::write(record_of(employee));
    });
}
