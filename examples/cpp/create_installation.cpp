// Checks the key and creates its installation, or finds that it is there; safe to run again and again.

#include "example.hpp"

namespace {

std::string text_of(pleo::origin origin)
{
    switch (origin) {
    case pleo::origin::created:
        return "created by this call";
    case pleo::origin::updated:
        return "changed by this call";
    default:
        return "there already";
    }
}

} // namespace

int main()
{
    return example::run([] {
        const pleo::client client = example::client();
        client.introspect(); // a wrong key shows here, before anything is changed

        pleo::json wanted = client.json();
        wanted.set_text("/status", "ACTIVATED");
        wanted.set_text("/metadata/program", "create_installation");
        wanted.set_text("/metadata/library", "libpleo");
        const pleo::response installation = client.ensure_installation(wanted.print());

        const std::string id = installation.text("/id"), state = installation.text("/status");
        const std::string company = installation.subject(), origin = text_of(installation.origin());
        std::cout << "Installation  " << id << "\nState         " << state << "\nCompany       " << company
                  << "\nOrigin        " << origin << '\n';
    });
}
