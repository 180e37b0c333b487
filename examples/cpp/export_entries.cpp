// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
// note. export_entries FROM UNTIL: days such as 2025-01-31; UNTIL is not among them.

#include "example.hpp"
#include "ledger.hpp"

namespace example {

PLEO_RECORD(ledger_record,
    PLEO_FIELD(id, "/id", text.padded()),
    PLEO_FIELD(date, "/performedAt", date.padded()), // by the clock it is written with
    PLEO_FIELD(currency, "/transactionValue/currency", text.padded()),
    PLEO_FIELD(amount, "/transactionValue", money.padded()),
    PLEO_FIELD(note, "/note", text.padded().optional().cut()));

} // namespace example

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

        const pleo::layout_of<example::ledger_record> layout =
            pleo::layout_of<example::ledger_record>::make(example::options());
        pleo::pages entries = client.pages(search);
        example::ledger_record record;
        while (entries.next(layout, record)) {
            record.end[0] = '\n';
            example::write(record);
        }
    });
}
