// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
// note. export_entries FROM UNTIL: days such as 2025-01-31; UNTIL is not among them.

#include <cstring>

#include "example.hpp"
#include "ledger.hpp"

namespace {

/// What is not there stays blank.
example::ledger_record record_of(const pleo::response &entry)
{
    example::ledger_record record;
    std::memset(&record, ' ', sizeof record);
    record.end[0] = '\n';
    entry.copy_text("/id", record.id, sizeof record.id);
    const pleo::civil_time day = pleo::times::read_civil(entry.text("/performedAt")); // by the clock it is written with
    char date[40];
    std::snprintf(date, sizeof date, "%04d%02d%02d", day.year, day.month, day.day);
    std::memcpy(record.date, date, sizeof record.date);
    entry.copy_text("/transactionValue/currency", record.currency, sizeof record.currency);
    entry.copy_money("/transactionValue", record.amount, sizeof record.amount);
    if (example::has(entry, "/note")) // as much of it as there is room for, and no half a character
        entry.text_piece("/note", 0, record.note, sizeof record.note);
    return record;
}

} // namespace

int main(int argc, char **argv)
{
    return example::run([&] {
        if (argc != 3)
            throw example::usage("export_entries FROM UNTIL");
        const std::string from = argv[1], until = argv[2], midnight = "T00:00:00Z";
        const pleo::client client = example::client();

        pleo::json period = client.json();
        period.set_text("/performedAtStart", from + midnight);
        period.set_text("/performedAtEnd", until + midnight);
        period.set_boolean("/includeDeleted", false);
        pleo::request search = client.request("POST", "/v1/accounting-entries:search");
        search.set_query("company_id", client.company());
        search.set_json(period);

        for (const pleo::response &entry : client.pages(search))
            example::write(record_of(entry));
    });
}
