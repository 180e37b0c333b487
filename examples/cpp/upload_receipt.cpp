// Sends a receipt for an accounting entry, and says how far it is: upload_receipt ENTRY FILE MEDIA-TYPE

#include "example.hpp"

namespace {

void show(std::int64_t done, std::int64_t total)
{
    if (total <= 0)
        return;
    std::cerr.width(3);
    std::cerr << done * 100 / total << " %\n";
}

} // namespace

int main(int argc, char **argv)
{
    return example::run([&] {
        if (argc != 4)
            throw example::usage("upload_receipt ENTRY FILE MEDIA-TYPE");
        const pleo::client client = example::client();
        pleo::request upload = client.request("POST", "/v1/accounting-entries/{entry}/receipts");
        upload.set_path("entry", argv[1]);
        // read piece by piece while it is sent, under the file's own name
        upload.add_file("file", nullptr, argv[3], argv[2]);
        upload.on_progress(show);
        const std::string id = client.send(upload).text("/data/id");
        std::cout << "Receipt       " << id << '\n';
    });
}
