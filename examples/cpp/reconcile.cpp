// A nightly job: looks up each entry of a ledger, a file that export_entries wrote, and says what differs at Pleo.
//
// Exit codes for the job scheduler:
//    0  every record agrees
//    4  it ran to its end, and something differs
//    8  it did not, by a failure that passes: run it again later
//   12  it did not, and somebody has to look: key, options, ledger

#include <fstream>

#include "example.hpp"
#include "ledger.hpp"

namespace {

struct totals {
    int read = 0, agreed = 0, different = 0, missing = 0;
};

template <std::size_t Size> std::string trimmed(const char (&field)[Size])
{
    const std::string text(field, Size);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// What makes it no record that export_entries wrote; empty if it is one.
std::string fault_of(const example::ledger_record &record)
{
    if (record.end[0] != '\n')
        return "no line feed at its end";
    if (!pleo::nothrow::request::make("GET", "/{id}")->set_path("id", trimmed(record.id)))
        return "no id";
    const std::string date(record.date, sizeof record.date);
    if (!pleo::nothrow::times::read(date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6)))
        return "no date";
    if (!pleo::nothrow::json::make()->set_decimal("", pleo::field(record.amount)))
        return "no number as its amount";
    return "";
}

/// A file of records.
class ledger {
  public:
    explicit ledger(const std::string &path) : path_(path), file_(path, std::ios::binary)
    {
        if (!file_)
            throw std::runtime_error(path + " cannot be opened");
    }

    /// Reads the next record; false at the end.
    bool next(example::ledger_record &record)
    {
        file_.read(reinterpret_cast<char *>(&record), sizeof record);
        if (file_.bad())
            throw std::runtime_error(path_ + " cannot be read");
        if (file_.gcount() == 0 && number_ == 0)
            throw std::runtime_error(path_ + ": no records in it");
        if (file_.gcount() == 0)
            return false;
        number_++;
        const std::string fault = file_ ? fault_of(record) : "cut off";
        if (!fault.empty())
            throw std::runtime_error(
                path_ + ": record " + std::to_string(number_) + " is none of export_entries: " + fault);
        return true;
    }

  private:
    std::string path_;
    std::ifstream file_;
    long number_ = 0;
};

/// Whether two amounts are the same, to the last digit.
bool agrees(const example::ledger_record &record, const pleo::amount &amount)
{
    if (trimmed(record.currency) != amount.currency)
        return false;
    const pleo::result<std::int64_t> minors = pleo::nothrow::money::minors(amount.currency, trimmed(record.amount));
    if (minors.status() == pleo::status::range) // a fraction of the smallest unit, or more than any amount
        return false;
    if (!minors.ok())
        throw minors.failure();
    return *minors == amount.minors;
}

void compare(const pleo::client &client, const example::ledger_record &record, totals &counts)
{
    const std::string id = trimmed(record.id);
    pleo::request request = client.request("GET", "/v1/accounting-entries/{id}");
    request.set_path("id", id);
    pleo::amount amount;
    try {
        amount = client.send(request).money("/data/transactionValue");
    } catch (const pleo::error &error) {
        if (error.status() != pleo::status::not_found)
            throw;
        std::cout << id << " MISSING\n";
        counts.missing++;
        return;
    }
    if (agrees(record, amount)) {
        counts.agreed++;
        return;
    }
    std::cout << id << " DIFFERENT " << trimmed(record.currency) << ' ' << trimmed(record.amount) << ' '
              << amount.currency << ' ' << amount.digits << '\n';
    counts.different++;
}

totals reconcile(const pleo::client &client, ledger &records)
{
    totals counts;
    for (example::ledger_record record; records.next(record); counts.read++)
        compare(client, record, counts);
    return counts;
}

} // namespace

int main(int argc, char **argv)
{
    try {
        if (argc != 2)
            throw example::usage("reconcile LEDGER");
        ledger records(argv[1]);
        const totals counts = reconcile(example::client(), records);
        std::cout << "Records read  " << counts.read << "\nAgreed        " << counts.agreed << "\nDifferent     "
                  << counts.different << "\nMissing       " << counts.missing << '\n';
        example::flush();
        return counts.agreed == counts.read ? 0 : 4;
    } catch (const pleo::error &error) {
        example::show(error);
        return error.can_retry() ? 8 : 12;
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 12;
    }
}
