// Makes any request of the API: any_call METHOD PATH [JSON]

#include "example.hpp"

int main(int argc, char **argv)
{
    return example::run([&] {
        if (argc < 3 || argc > 4)
            throw example::usage("any_call METHOD PATH [JSON]");
        const pleo::client client = example::client();
        // argv ends with a null pointer, which is no body
        const pleo::response answer = client.call(argv[1], argv[2], argv[3]);
        const int http_status = answer.http_status();
        const std::string body = answer.body();
        std::cout << "HTTP " << http_status << '\n';
        if (!body.empty())
            std::cout << body << '\n';
    });
}
