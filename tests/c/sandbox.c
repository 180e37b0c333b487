#include "sandbox.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "peer.h"

const char *wanted_variable(const char *name)
{
    const char *value = getenv(name);
    if (value == NULL || value[0] == '\0') {
        fprintf(stderr, "%s is not set; start this program with run.sh\n", name);
        exit(2);
    }
    return value;
}

int over_tls(void)
{
    const char *base = getenv("PLEO_TEST_BASE");
    return base != NULL && strcmp(base, "https") == 0;
}

const char *sandbox_base(void)
{
    return wanted_variable(over_tls() ? "PLEO_SANDBOX_HTTPS" : "PLEO_SANDBOX_HTTP");
}

int port_of(const char *base)
{
    return atoi(strrchr(base, ':') + 1);
}

const char *full_key(void)
{
    return wanted_variable("PLEO_SANDBOX_KEY");
}

/* An empty value takes back what sandbox_config sets. */
static void set(pleo_config config, const char *name, const char *value)
{
    const int32_t length = (int32_t)strlen(value);
    check_row(name);
    CHECK_STATUS(pleo_config_set(config, name, PLEO_NTS, length > 0 ? value : NULL, length), PLEO_OK);
    check_row(NULL);
}

pleo_config sandbox_config(void)
{
    pleo_config config = 0;
    CHECK_STATUS(pleo_config_new(&config), PLEO_OK);
    set(config, "base_url", sandbox_base());
    set(config, "requests_per_minute", "0");
    set(config, "ca_file", wanted_variable("PLEO_SANDBOX_CA"));
    set(config, "ca_only", "true");
    return config;
}

pleo_client client_with(const char *key, const char *const *options)
{
    pleo_client client = 0;
    pleo_config config = sandbox_config();
    for (; options[0] != NULL; options += 2) {
        set(config, options[0], options[1]);
    }
    CHECK_STATUS(pleo_client_new(key, PLEO_NTS, config, &client), PLEO_OK);
    CHECK_STATUS(pleo_free(config), PLEO_OK);
    return client;
}

pleo_client sandbox_client(void)
{
    return client_with(full_key(), (const char *const[]){NULL});
}

int32_t introspected(pleo_client client)
{
    pleo_response response = 0;
    int32_t status = pleo_introspect(client, &response);
    CHECK((response != 0) == (status == PLEO_OK));
    pleo_free(response);
    return status;
}

/* A control's answer: its HTTP status, and the body in `answer`. */
static int control(const char *method, const char *path, const char *body, char *answer, size_t size)
{
    size_t length = 0;
    int status = 0;
    char *end;
    int connection = connected(port_of(wanted_variable("PLEO_SANDBOX_HTTP")));
    struct timeval limit = {WAIT_SECONDS, 0};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    dprintf(connection, "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %zu\r\n\r\n%s", method,
        path, strlen(body), body);
    for (;;) {
        ssize_t count = read(connection, answer + length, size - 1 - length);
        if (count <= 0) {
            break;
        }
        length += (size_t)count;
    }
    close(connection);
    answer[length] = '\0';
    end = strstr(answer, "\r\n\r\n");
    if (sscanf(answer, "HTTP/1.1 %d", &status) != 1 || end == NULL) {
        fprintf(stderr, "the sandbox does not answer %s %s\n", method, path);
        exit(2);
    }
    memmove(answer, end + 4, strlen(end + 4) + 1);
    return status;
}

static int asked_number(const char *path)
{
    char answer[4096];
    CHECK_NUMBER(control("GET", path, "", answer, sizeof answer), 200);
    return atoi(answer);
}

pleo_request request_for(const char *method, const char *path)
{
    pleo_request request = 0;
    CHECK_STATUS(pleo_request_new(0, TEXT(method), TEXT(path), &request), PLEO_OK);
    return request;
}

pleo_layout layout_of(const char *text)
{
    pleo_layout layout = 0;
    CHECK_STATUS(pleo_layout_new(0, TEXT(text), &layout), PLEO_OK);
    return layout;
}

void sandbox_reset(void)
{
    char answer[4096];
    CHECK_NUMBER(control("POST", "/sandbox/reset", "", answer, sizeof answer), 204);
}

static void script(const char *fault)
{
    char answer[4096];
    if (!CHECK_NUMBER(control("POST", "/sandbox/next", fault, answer, sizeof answer), 204)) {
        printf("%s%s\n", answer, fault);
    }
}

void sandbox_fault(const char *format, ...)
{
    char fault[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(fault, sizeof fault, format, arguments);
    va_end(arguments);
    for (char *c = fault; *c != '\0'; c++) {
        if (*c == '\'') {
            *c = '"';
        }
    }
    script(fault);
}

int sandbox_count(const char *method, const char *path)
{
    char target[512];
    snprintf(target, sizeof target, "/sandbox/count?%s%s%s%s%s", method != NULL ? "method=" : "",
        method != NULL ? method : "", method != NULL && path != NULL ? "&" : "", path != NULL ? "path=" : "",
        path != NULL ? path : "");
    return asked_number(target);
}

void sandbox_await(const char *method, const char *path, int wanted)
{
    time_t until = check_until();
    while (sandbox_count(method, path) < wanted && CHECK(time(NULL) < until)) {
        usleep(1000);
    }
}

int sandbox_created(void)
{
    return asked_number("/sandbox/created");
}

const char *sandbox_last(void)
{
    /* Not a buffer of the thread's: threads with small stacks have no room for it. */
    static char answer[131072];
    CHECK_NUMBER(control("GET", "/sandbox/last", "", answer, sizeof answer), 200);
    return answer;
}

pleo_response answer_with(pleo_client client, const char *body, const char *header)
{
    pleo_response response = 0;
    char *fault = malloc(6 * strlen(body) + 512), *end = fault;
    end += sprintf(end, "{\"status\":200,\"body\":\"");
    for (; *body != '\0'; body++) {
        int plain = (unsigned char)*body >= ' ' && *body != '"' && *body != '\\';
        end += sprintf(end, plain ? "%c" : "\\u%04x", (unsigned char)*body);
    }
    if (header != NULL) {
        int name = (int)strcspn(header, ":");
        end += sprintf(end, "\",\"headers\":{\"%.*s\":\"%s", name, header, header + name + 2);
    }
    sprintf(end, header != NULL ? "\"}}" : "\"}");
    script(fault);
    free(fault);
    CHECK_STATUS(pleo_call(client, "GET", PLEO_NTS, "/v1/any", PLEO_NTS, NULL, 0, &response), PLEO_OK);
    return response;
}

pleo_response answer_said(const char *answer, size_t length)
{
    char address[64];
    pleo_client own;
    pleo_response response = 0;
    struct peer *peer = peer_that_says(answer, length);
    snprintf(address, sizeof address, "http://127.0.0.1:%d", peer_port(peer));
    own = CLIENT("pls_1", "base_url", address);
    CHECK_STATUS(pleo_call(own, "GET", PLEO_NTS, "/v1/any", PLEO_NTS, NULL, 0, &response), PLEO_OK);
    pleo_free(own);
    peer_end(peer);
    return response;
}

const char *text_at(pleo_response response, const char *pointer)
{
    static __thread char text[1024];
    int32_t status = pleo_response_text(response, pointer, PLEO_NTS, text, (int32_t)sizeof text, NULL);
    return status == PLEO_OK ? text : pleo_status_name(status);
}

int32_t origin_of(pleo_response response)
{
    int32_t origin = -1;
    CHECK_STATUS(pleo_response_origin(response, &origin), PLEO_OK);
    return origin;
}

int32_t state_of(pleo_response response)
{
    int32_t state = -1;
    CHECK_STATUS(pleo_response_state(response, &state), PLEO_OK);
    return state;
}

const char *subject_of(pleo_response response)
{
    static __thread char id[128];
    id[0] = '\0';
    CHECK_STATUS(pleo_response_subject_text(response, id, (int32_t)sizeof id, NULL), PLEO_OK);
    return id;
}
