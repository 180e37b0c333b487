// Carries out Pleo's export job, as a scheduler starts it: takes its items, books each into a ledger, and reports them:
// night_job LEDGER
//
// The ledger stands for the books of your system: a line for each voucher, with its number and the entry that it is of.
// The option export_journal (PLEO_EXPORT_JOURNAL) names the file in which the library writes down what was reported.
//
// Ends with 0 if all is done, or nothing was to be done; 4 if a person should look at what was rejected or refused;
// 8 if it should be started again later; 12 if something must be put right first.

#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "example.hpp"

namespace example {

enum ending { done = 0, look = 4, later = 8, wrong = 12 };

/// What is booked of an item. Pleo may send one without an account.
struct item {
    char id[37], date[9], currency[4], amount[22], account[21];
};
PLEO_RECORD(item,
    PLEO_FIELD(id, "/accountingEntryId", text),
    PLEO_FIELD(date, "/date", date),
    PLEO_FIELD(currency, "/amount/inWalletCurrency/currency", text),
    PLEO_FIELD(amount, "/amount/inWalletCurrency", money),
    PLEO_FIELD(account, "/accountingEntryLines/0/account/code", text.optional()));

/// The books: a file of vouchers.
class ledger {
  public:
    explicit ledger(const std::string &path) : path_(path), file_(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT, 0666))
    {
        if (file_ < 0)
            throw usage("night_job LEDGER, a file that can be written");
    }
    ledger(const ledger &) = delete;
    ledger &operator=(const ledger &) = delete;
    ~ledger() { ::close(file_); }

    /// The voucher of an entry; empty if there is none.
    std::string find(const std::string &id) const
    {
        std::ifstream lines(path_);
        std::string found;
        // Nothing is booked by a line that was not finished. Of two the last one was.
        for (std::string voucher, entry, rest; lines >> voucher >> entry && std::getline(lines, rest) && !lines.eof();) {
            if (entry == id)
                found = voucher;
        }
        return found;
    }

    /// Books an item for good: the voucher is on the disk when it returns its number.
    std::string book(const item &booked)
    {
        char voucher[16], line[200], last = '\n';
        // Behind a line that was not finished another one begins.
        std::ifstream lines(path_, std::ios::ate);
        if (lines.tellg() > 0 && lines.seekg(-1, std::ios::end).get(last) && last != '\n' && ::write(file_, "\n", 1) != 1)
            throw std::runtime_error("the ledger cannot be written");
        std::snprintf(voucher, sizeof voucher, "V%07d", count() + 1);
        const int length = std::snprintf(line, sizeof line, "%s %-36s %-8s %-3s %-21s %-20s\n", voucher, booked.id,
            booked.date, booked.currency, booked.amount, booked.account);
        if (::write(file_, line, static_cast<std::size_t>(length)) != length || ::fsync(file_) != 0)
            throw std::runtime_error("the ledger cannot be written");
        return voucher;
    }

  private:
    int count() const
    {
        std::ifstream lines(path_);
        int count = 0;
        for (std::string line; std::getline(lines, line);)
            count++;
        return count;
    }

    std::string path_;
    int file_;
};

/// Books one item, unless it is booked already, and records what became of it.
void carry_out(const pleo::export_job &job, ledger &books, const item &booked, pleo::known known)
{
    if (booked.account[0] == '\0') {
        job.rejected_entry(booked.id, "account_unknown", "It has no account.");
        return;
    }
    // What was offered before may be booked: the program may have ended before it could say so.
    std::string voucher = known == pleo::known::nothing ? std::string() : books.find(booked.id);
    if (voucher.empty())
        voucher = books.book(booked);
    job.booked_entry(booked.id, voucher);
}

/// Carries out all items of a job. What concerns all of them is told once, so that the bookkeeper sees it in Pleo.
void all_items(pleo::export_job &job, ledger &books)
{
    const pleo::layout_of<item> layout = pleo::layout_of<item>::make(options());
    item booked;
    pleo::known known;
    try {
        while (job.next(layout, booked, known))
            carry_out(job, books, booked, known);
    } catch (const pleo::error &error) {
        if (error.status() == pleo::status::bad_request)
            job.fail("missing_configuration", "Accounts lack a contra account.");
        throw;
    }
}

/// What Pleo did not take, or could not be booked, is for a person to look at.
ending told(const pleo::response &summary)
{
    const std::int64_t booked = summary.int64("/booked"), rejected = summary.int64("/rejected");
    const std::size_t refused = summary.count("/refused");
    std::cout << "booked " << booked << ", rejected " << rejected << ", refused " << refused << '\n';
    return rejected > 0 || refused > 0 ? look : done;
}

ending run_job(int argc, char **argv)
{
    if (argc != 2)
        throw usage("night_job LEDGER, a file that can be written");
    ledger books(argv[1]);
    const pleo::client client = example::client();
    pleo::export_job job = client.open_export();
    if (!job) {
        std::cout << "nothing to export\n";
        return done;
    }
    all_items(job, books);
    return told(job.close());
}

/// How a failure ends the run: what passes by itself is tried again later.
ending after(const pleo::error &error)
{
    const bool passes = error.can_retry() || error.status() == pleo::status::export_busy
        || error.status() == pleo::status::export_ended;
    return passes ? later : wrong;
}

} // namespace example

int main(int argc, char **argv)
{
    try {
        const example::ending ending = example::run_job(argc, argv);
        example::flush();
        return ending;
    } catch (const pleo::error &error) {
        example::show(error);
        return example::after(error);
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return example::wrong;
    }
}
