// Fetches the receipts of an accounting entry into a folder: fetch_receipts ENTRY FOLDER

#include "example.hpp"

namespace {

/// The ending of a file's name: what stands behind the / of its media type, if that is a word.
std::string extension_of(const std::string &media_type)
{
    const char *const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t slash = media_type.find('/');
    const std::string kind = slash == std::string::npos ? "" : media_type.substr(slash + 1);
    return kind.empty() || kind.find_first_not_of(letters) != std::string::npos ? "bin" : kind;
}

/// Each link is good for a day; after that its host refuses it in one way or another.
bool is_expired(const pleo::error &failure)
{
    return failure.http_status() >= 400 && failure.http_status() < 500 &&
           failure.status() != pleo::status::rate_limited;
}

/// Fetches a receipt's file, which appears when it is whole.
void fetch(const pleo::client &client, const pleo::response &receipt, const std::string &path)
{
    pleo::request link = client.link(receipt.text("/url"));
    link.set_size(receipt.int64("/sizeInBytes"));
    link.set_output(path);
    client.send(link);
}

/// The same, with a new link where the one that is there has expired; gives the file's path.
std::string fetch_into(
    const std::string &folder, const pleo::client &client, const std::string &entry, const pleo::response &receipt)
{
    const std::string id = receipt.text("/id");
    pleo::request again = client.request("GET", "/v1/accounting-entries/{entry}/receipts/{receipt}");
    again.set_path("entry", entry);
    again.set_path("receipt", id); // which takes no id with a / in it, so that it is a file's name too
    const std::string path = folder + '/' + id + '.' + extension_of(receipt.text_or("/mimeType", ""));
    try {
        fetch(client, receipt, path);
    } catch (const pleo::error &error) {
        if (!is_expired(error))
            throw;
        fetch(client, client.send(again).value("/data"), path);
    }
    return path;
}

} // namespace

int main(int argc, char **argv)
{
    return example::run([&] {
        if (argc != 3)
            throw example::usage("fetch_receipts ENTRY FOLDER");
        const std::string entry = argv[1], folder = argv[2];
        const pleo::client client = example::client();
        pleo::request list = client.request("GET", "/v1/accounting-entries/{entry}/receipts");
        list.set_path("entry", entry);
        bool is_any = false;
        for (const pleo::response &receipt : client.pages(list)) {
            const std::string path = fetch_into(folder, client, entry, receipt);
            std::cout << "Receipt       " << path << '\n';
            is_any = true;
        }
        if (!is_any)
            std::cout << "No receipts\n";
    });
}
