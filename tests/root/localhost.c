/* Where /etc/hosts says that localhost is another machine, the key does not go there. */
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

#include "sandbox.h"

/* Else the other test would show nothing. */
static void the_system_says_that_localhost_is_elsewhere(void)
{
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found = NULL;
    char address[INET_ADDRSTRLEN] = "";
    if (CHECK_NUMBER(getaddrinfo("localhost", NULL, &hints, &found), 0)) {
        inet_ntop(AF_INET, &((struct sockaddr_in *)found->ai_addr)->sin_addr, address, sizeof address);
        freeaddrinfo(found);
    }
    CHECK_TEXT(address, "192.0.2.1");
}

static void the_call_stays_on_this_machine(void)
{
    char base[64];
    pleo_client client;
    snprintf(base, sizeof base, "http://localhost:%d", port_of(wanted_variable("PLEO_SANDBOX_HTTP")));
    client = CLIENT(full_key(), "base_url", base);
    CHECK_STATUS(introspected(client), PLEO_OK);
    pleo_free(client);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(the_system_says_that_localhost_is_elsewhere),
        TEST(the_call_stays_on_this_machine),
    };
    return check_run(tests, COUNT(tests));
}
