// Writes every accounting entry to standard output, in records of fixed width: id, date, currency, amount, note.

#include <cstring>

#include "example.hpp"

namespace {

struct record {
    char id[36], date[8], currency[3], amount[21], note[40], end[1];
};

/// Fields are filled with blanks; what is null stays blank.
record record_of(const pleo::response &entry)
{
    record made;
    std::memset(&made, ' ', sizeof made);
    made.end[0] = '\n';
    entry.copy_text("/id", made.id, sizeof made.id);
    const std::string date = entry.text("/date"); // 2026-11-25
    (date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2)).copy(made.date, sizeof made.date);
    entry.copy_text("/amount/currency", made.currency, sizeof made.currency);
    entry.copy_money("/amount", made.amount, sizeof made.amount);
    if (entry.type("/note") == pleo::json_type::string) // as much of it as there is room for, and no half a character
        entry.text_piece("/note", 0, made.note, sizeof made.note);
    return made;
}

} // namespace

int main()
{
    return example::run([] {
        const pleo::client client = example::client();
        pleo::request search = client.request("POST", "/v1/accounting-entries:search");
        search.set_body("{}");
        for (const pleo::response &entry : client.pages(search)) {
            const record made = record_of(entry);
            std::cout.write(made.id, sizeof made);
        }
    });
}
