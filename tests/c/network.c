/* The ways in which no answer comes: names, connections, TLS, proxies, and servers that speak something else. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "peer.h"
#include "sandbox.h"

/* An authority that signed nothing, and whose private key nobody has. */
static const char other_authority[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBejCCAR+gAwIBAgIUJjoHu9gEo89KdAB25miADhxV6vcwCgYIKoZIzj0EAwIw\n"
    "ETEPMA0GA1UEAwwGTm9ib2R5MCAXDTI2MTEyNTA1MDYxMFoYDzIxMjYxMTAxMDUw\n"
    "NjEwWjARMQ8wDQYDVQQDDAZOb2JvZHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\n"
    "AAQGZKwvOW832UnB0SSLABUeinYBkWbCT/8bU5up2KWpyDIJ6p8ild/RV+pBFdyT\n"
    "QaU658A3Y3IUmcsB+kbzI1wEo1MwUTAdBgNVHQ4EFgQUsCNBEk/kmREZhbz8YWVz\n"
    "tDeiyGYwHwYDVR0jBBgwFoAUsCNBEk/kmREZhbz8YWVztDeiyGYwDwYDVR0TAQH/\n"
    "BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAq/dgz65m0RkDz2hmiUDqV3aEhG0G\n"
    "qHeFpgi/EnjmpL8CIQDHqwpL/Aq26GQjvhsKIb+pj4FNOCIGhwAVfD8k0O/sXA==\n"
    "-----END CERTIFICATE-----\n";

/* What a call to an address gives, with one option more, and whether it may pass. */
static int32_t can_retry;

static int32_t asked(const char *address, const char *option, const char *value)
{
    pleo_response response = 0;
    pleo_client client = CLIENT("pls_secret", "base_url", address, "attempts", "2", option, value);
    int32_t status = pleo_introspect(client, &response);
    int32_t http_status = -1;
    CHECK(response == 0 || status == PLEO_OK);
    CHECK_STATUS(pleo_error_http_status(0, &http_status), PLEO_OK);
    CHECK(status == PLEO_E_UNAUTHORIZED ? http_status == 401 : http_status == 0);
    CHECK_STATUS(pleo_error_can_retry(0, &can_retry), PLEO_OK);
    CHECK(strstr(last_message(), "pls_secret") == NULL);
    pleo_free(response);
    pleo_free(client);
    return status;
}

static const char *local(const char *scheme, const char *host, int port)
{
    static char address[64];
    snprintf(address, sizeof address, "%s://%s:%d", scheme, host, port);
    return address;
}

static int https_port(void)
{
    return port_of(wanted_variable("PLEO_SANDBOX_HTTPS"));
}

static int http_port(void)
{
    return port_of(wanted_variable("PLEO_SANDBOX_HTTP"));
}

static void nobody_listens(void)
{
    int kept, port = closed_port(&kept);
    CHECK_STATUS(asked(local("http", "127.0.0.1", port), "attempts", "1"), PLEO_E_CONNECT);
    CHECK_NUMBER(can_retry, 1);
    CHECK_HAS(last_message(), local("http", "127.0.0.1", port) + strlen("http://"));
    CHECK_STATUS(asked(local("https", "localhost", port), "attempts", "1"), PLEO_E_CONNECT);
    close(kept);
}

static void the_name_is_unknown(void)
{
    CHECK_STATUS(asked("https://nobody.invalid", "proxy", "none"), PLEO_E_DNS);
    CHECK_HAS(last_message(), "nobody.invalid");
}

static void the_certificate_is_trusted_by_name(void)
{
    CHECK_STATUS(asked(local("https", "localhost", https_port()), "proxy", "none"), PLEO_E_UNAUTHORIZED);
    CHECK_STATUS(asked(local("https", "127.0.0.1", https_port()), "proxy", "none"), PLEO_E_UNAUTHORIZED);
}

static void the_issuer_is_unknown(void)
{
    sandbox_reset();
    pleo_client client = CLIENT("pls_secret", "base_url", local("https", "localhost", https_port()), "ca_file", "",
        "ca_pem", other_authority);
    pleo_response response = 0;
    CHECK_STATUS(pleo_introspect(client, &response), PLEO_E_TLS_ISSUER);
    CHECK_HAS(last_message(), "ca_file");
    CHECK_STATUS(pleo_error_can_retry(0, &can_retry), PLEO_OK);
    CHECK_NUMBER(can_retry, 0);
    CHECK_NUMBER(sandbox_count(NULL, NULL), 0);
    pleo_free(client);
}

static void the_certificate_is_for_another_name(void)
{
    struct peer *peer = peer_that_forwards("127.0.0.2", https_port());
    CHECK_STATUS(asked(local("https", "127.0.0.2", peer_port(peer)), "proxy", "none"), PLEO_E_TLS_NAME);
    CHECK_HAS(last_message(), "127.0.0.2");
    CHECK_NUMBER(can_retry, 0);
    CHECK_NUMBER(peer_connections(peer), 1);
    peer_end(peer);
}

static void the_port_speaks_the_other_protocol(void)
{
    CHECK_STATUS(asked(local("https", "localhost", http_port()), "proxy", "none"), PLEO_E_TLS_PROTOCOL);
    CHECK_STATUS(asked(local("http", "localhost", https_port()), "proxy", "none"), PLEO_E_PROTOCOL);
    CHECK_HAS(last_message(), "the port may be one for https");
}

static void what_the_server_says_is_no_http(void)
{
    static char large_head[600000];
    static const struct {
        const char *answer;
        int32_t status;
    } answers[] = {
        {"220 mail.example ESMTP\r\n", PLEO_E_PROTOCOL},
        {"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}", PLEO_E_PROTOCOL},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", PLEO_E_PROTOCOL},
        {"HTTP/1.1 200 OK\r\nContent-Len", PLEO_E_RESET},
        {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", PLEO_E_TRUNCATED},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", PLEO_E_TRUNCATED},
        {"", PLEO_E_RESET},
        {"HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", PLEO_E_UNAUTHORIZED},
        {large_head, PLEO_E_TOO_LARGE},
    };
    memset(large_head, 'a', sizeof large_head - 1);
    memcpy(large_head, "HTTP/1.1 200 OK\r\nX: ", 20);
    for (int i = 0; i < COUNT(answers); i++) {
        struct peer *peer = peer_that_says(answers[i].answer, strlen(answers[i].answer));
        check_row(i + 1 < COUNT(answers) ? answers[i].answer : "a large head");
        CHECK_STATUS(asked(local("http", "127.0.0.1", peer_port(peer)), "attempts", "1"), answers[i].status);
        check_row(NULL);
        peer_end(peer);
    }
}

static void a_reset_in_the_middle_of_a_large_body_ends_no_process(void)
{
    static char body[8000003];
    struct peer *peer = peer_that_resets(100000);
    pleo_client client = CLIENT("pls_secret", "base_url", local("http", "127.0.0.1", peer_port(peer)));
    pleo_response response = 0;
    memset(body, 'x', sizeof body);
    body[0] = body[8000001] = '"';
    CHECK_STATUS(pleo_call(client, "POST", PLEO_NTS, "/v1/x", PLEO_NTS, body, 8000002, &response), PLEO_E_OUTCOME_UNKNOWN);
    CHECK_HAS(last_message(), "PLEO_E_RESET");
    CHECK_NUMBER(peer_connections(peer), 1);
    pleo_free(client);
    peer_end(peer);
}

static void a_connection_closed_while_idle_is_noticed(void)
{
    static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    struct peer *peer = peer_that_waits(answer, sizeof answer - 1);
    pleo_client client = CLIENT("pls_secret", "base_url", local("http", "127.0.0.1", peer_port(peer)), "attempts", "1");
    /* It is ended when the call has returned, and then nobody drives the runtime: no other thread has a call. */
    for (int number = 1; number <= 20; number++) {
        pleo_response response = 0;
        CHECK_STATUS(pleo_call(client, TEXT("PUT"), TEXT("/v1/x"), TEXT("{}"), &response), PLEO_OK);
        CHECK_NUMBER(peer_connections(peer), number);
        pleo_free(response);
        peer_hang_up(peer);
    }
    pleo_free(client);
    peer_end(peer);
}

/* How many sockets for connections this process has. It is asked of each number, as only Linux lists them. */
static int sockets(void)
{
    int count = 0;
    for (int number = 0; number < 4096; number++) {
        int type = 0;
        socklen_t size = sizeof type;
        count += getsockopt(number, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
    }
    return count;
}

static void *is_cancelled(void *busy)
{
    CHECK_STATUS(introspected(*(pleo_client *)busy), PLEO_E_CANCELLED);
    return NULL;
}

/* Now and then a call looks after what others left. */
static void calls_until(pleo_client client, int wanted)
{
    for (int tries = 0; tries < 1000 && sockets() > wanted; tries++) {
        usleep(10000);
        CHECK_STATUS(introspected(client), PLEO_OK);
    }
    CHECK_NUMBER(sockets(), wanted);
}

static void what_ended_where_no_call_is_any_more_is_closed(void)
{
    static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    struct peer *peer = peer_that_waits(answer, sizeof answer - 1);
    pleo_client client = CLIENT("pls_secret", "base_url", local("http", "127.0.0.1", peer_port(peer)), "attempts", "1");
    pleo_client busy = sandbox_client();
    pleo_request request = 0;
    pleo_response response = 0;
    pleo_task task = 0;
    pthread_t thread;
    int32_t finished = 0;
    int before;
    sandbox_reset();
    sandbox_fault("{'delay_ms':50000}");
    CHECK_NUMBER(pthread_create(&thread, NULL, is_cancelled, &busy), 0);
    sandbox_await("GET", "/v1/introspect", 1);
    /* While that call waits, this one's connection is where no other call comes later. */
    before = sockets();
    CHECK_STATUS(introspected(client), PLEO_OK);
    CHECK_NUMBER(sockets(), before + 2);
    peer_hang_up(peer);
    CHECK(sockets() > before);
    CHECK_STATUS(pleo_client_cancel(busy), PLEO_OK);
    pthread_join(thread, NULL);
    calls_until(busy, before);
    /* The same where a task was. */
    CHECK_STATUS(pleo_request_new(client, TEXT("GET"), TEXT("/v1/x"), &request), PLEO_OK);
    CHECK_STATUS(pleo_request_submit(client, request, &task), PLEO_OK);
    CHECK_STATUS(pleo_task_wait(task, -1, &finished), PLEO_OK);
    CHECK_STATUS(pleo_task_take(task, &response), PLEO_OK);
    pleo_free(task);
    peer_hang_up(peer);
    CHECK(sockets() > before);
    calls_until(busy, before);
    pleo_free(request);
    pleo_free(response);
    pleo_free(busy);
    pleo_free(client);
    peer_end(peer);
}

static void proxies_that_fail_are_told_apart(void)
{
    static const struct {
        const char *answer;
        int32_t status;
    } answers[] = {
        {"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", PLEO_E_PROXY_AUTH},
        {"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", PLEO_E_PROXY},
    };
    for (int i = 0; i < COUNT(answers); i++) {
        struct peer *peer = peer_that_says(answers[i].answer, strlen(answers[i].answer));
        char proxy[64];
        snprintf(proxy, sizeof proxy, "%s", local("http", "127.0.0.1", peer_port(peer)));
        CHECK_STATUS(asked("https://nobody.invalid", "proxy", proxy), answers[i].status);
        CHECK(peer_connections(peer) > 0);
        /* What goes to this machine never goes through it. */
        int before = peer_connections(peer);
        CHECK_STATUS(asked(sandbox_base(), "proxy", proxy), PLEO_E_UNAUTHORIZED);
        CHECK_NUMBER(peer_connections(peer), before);
        peer_end(peer);
    }
}

/* The variables that say by which proxy to go. */
static const char *const proxy_variables[] = {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy",
    "ALL_PROXY", "auto_proxy", "no_proxy", "NO_PROXY"};

static void without_proxy_variables(void)
{
    for (int i = 0; i < COUNT(proxy_variables); i++) {
        unsetenv(proxy_variables[i]);
    }
}

static void proxies_of_the_environment_are_not_for_this_machine(void)
{
    int kept;
    char proxy[64];
    snprintf(proxy, sizeof proxy, "%s", local("http", "127.0.0.1", closed_port(&kept)));
    for (int i = 0; i < COUNT(proxy_variables); i++) {
        if (strcasecmp(proxy_variables[i], "no_proxy") != 0) {
            setenv(proxy_variables[i], proxy, 1);
        }
    }
    CHECK_STATUS(asked(sandbox_base(), "proxy", "system"), PLEO_E_UNAUTHORIZED);
    CHECK_STATUS(asked("https://nobody.invalid", "attempts", "1"), PLEO_E_PROXY);
    without_proxy_variables();
    close(kept);
}

static void proxies_of_the_environment_are_taken_in_every_form(void)
{
    static const char refusal[] = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    /* With a % where the proxy's host and port belong; PLEO_E_DNS is what going without it gives. */
    static const struct {
        const char *address, *variable, *value, *exceptions;
        int32_t status;
    } cases[] = {
        {"https://nobody.invalid", "https_proxy", "http://%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "all_proxy", "http://%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "ALL_PROXY", "http://%/", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://ada:hunter2@%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://DOM\\ada:h^u|n{t\"er2@%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "ALL_PROXY", "ada:h\xE6nter2@%", NULL, PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTP_PROXY", "http://%", NULL, PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "", NULL, PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "socks5://%", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://ada:hunter2@x@%", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "https_proxy", " http://%", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "ALL_PROXY", "\"http://%\"", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "all_proxy", "http://\xFF:3128", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "auto_proxy", "http://%/proxy.pac", NULL, PLEO_E_CONFIG},
        {"https://nobody.invalid", "auto_proxy", "http://%/proxy.pac", "nobody.invalid", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "", PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "*", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "nobody.invalid", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "NOBODY.invalid", PLEO_E_DNS},
        {"https://api.nobody.invalid", "HTTPS_PROXY", "http://%", "nobody.invalid", PLEO_E_DNS},
        {"https://api.nobody.invalid", "HTTPS_PROXY", "http://%", ".nobody.invalid", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "localhost, nobody.invalid ,10.0.0.0/8", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "body.invalid", PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "nobody.invalid.example", PLEO_E_PROXY},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "localhost,127.0.0.1", PLEO_E_PROXY},
        {"https://nobody.invalid.", "HTTPS_PROXY", "http://%", "nobody.invalid", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", ".nobody.invalid.", PLEO_E_DNS},
        {"https://nobody.invalid", "HTTPS_PROXY", "http://%", "localhost nobody.invalid", PLEO_E_DNS},
        {"https://192.0.2.7", "HTTPS_PROXY", "http://%", "192.0.2.8", PLEO_E_PROXY},
        {"https://192.0.2.7", "HTTPS_PROXY", "http://%", "198.51.100.0/24", PLEO_E_PROXY},
    };
    struct peer *peer = peer_that_says(refusal, sizeof refusal - 1);
    for (int i = 0; i < COUNT(cases); i++) {
        int before = peer_connections(peer), at = (int)strcspn(cases[i].value, "%");
        char row[256], value[128];
        snprintf(value, sizeof value, cases[i].value[at] == '%' ? "%.*s127.0.0.1:%d%s" : "%.*s", at, cases[i].value,
            peer_port(peer), cases[i].value + at + 1);
        snprintf(row, sizeof row, "%s by %s=%s, NO_PROXY=%s", cases[i].address, cases[i].variable, cases[i].value,
            cases[i].exceptions != NULL ? cases[i].exceptions : "(not set)");
        check_row(row);
        setenv(cases[i].variable, value, 1);
        if (cases[i].exceptions != NULL) {
            setenv(i % 2 == 0 ? "NO_PROXY" : "no_proxy", cases[i].exceptions, 1);
        }
        CHECK_STATUS(asked(cases[i].address, "attempts", "1"), cases[i].status);
        CHECK_NUMBER(peer_connections(peer) - before, cases[i].status == PLEO_E_PROXY);
        CHECK(cases[i].status != PLEO_E_CONFIG || strstr(last_message(), cases[i].variable) != NULL);
        CHECK(strstr(last_message(), "unter2") == NULL);
        without_proxy_variables();
        check_row(NULL);
    }
    peer_end(peer);
}

int main(void)
{
    static const struct test tests[] = {
        TEST(nobody_listens),
        TEST(the_name_is_unknown),
        TEST(the_certificate_is_trusted_by_name),
        TEST(the_issuer_is_unknown),
        TEST(the_certificate_is_for_another_name),
        TEST(the_port_speaks_the_other_protocol),
        TEST(what_the_server_says_is_no_http),
        TEST(a_reset_in_the_middle_of_a_large_body_ends_no_process),
        TEST(a_connection_closed_while_idle_is_noticed),
        TEST(what_ended_where_no_call_is_any_more_is_closed),
        TEST(proxies_that_fail_are_told_apart),
        TEST(proxies_of_the_environment_are_not_for_this_machine),
        TEST(proxies_of_the_environment_are_taken_in_every_form),
    };
    return check_run(tests, COUNT(tests));
}
