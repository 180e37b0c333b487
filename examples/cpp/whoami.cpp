// Shows whose key it is and what it permits.

#include <sstream>

#include "example.hpp"

namespace {

std::string text_of(pleo::subject_type kind)
{
    switch (kind) {
    case pleo::subject_type::company:
        return "Company       ";
    case pleo::subject_type::organisation:
        return "Organisation  ";
    default:
        return "Subject       ";
    }
}

} // namespace

int main()
{
    return example::run([] {
        const pleo::client client = example::client();
        const pleo::response answer = client.introspect();

        // Pleo need not name the application, nor whom the key is for.
        const std::string application = answer.text_or("/data/applicationName", "");
        if (!application.empty())
            std::cout << "Application   " << application << '\n';
        const std::string subject = answer.subject_or("");
        if (!subject.empty()) {
            const std::string kind = text_of(answer.subject_type());
            std::cout << kind << subject << '\n';
        }
        std::istringstream scope(answer.text("/data/scope"));
        std::cout << "Permissions\n";
        for (std::string permission; scope >> permission;)
            std::cout << "  " << permission << '\n';
    });
}
